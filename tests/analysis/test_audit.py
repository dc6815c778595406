"""Which values an audit draws, and what the audits found."""

from typing import Any

from dashboard.analysis.audit import Drawable, draw, drawables, in_order, last_audit, verdicts
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.site import Involvement, StatusChange
from factories import audit, audited, catalog, claim, context, debt, event, site


def drawn_of(**facts: Any) -> dict[str, Drawable]:
    one = site("one", **facts)
    return {each.field: each for each in drawables(catalog([one], [claim(site="elsewhere")]), context())}


def test_each_filled_in_field_and_each_entry_of_a_list_is_one_value() -> None:
    found = drawn_of(
        amount_usd_m=0.0,
        organizations=(Involvement(org="daughter", role="owner"), Involvement(org="parent")),
        statuses=(StatusChange(status="planned", since="2014"), StatusChange(status="active")),
    )
    assert {field: each.value for field, each in found.items()} == {
        "name": "An outpost",
        "countries": "TJK",
        "regions": "Gorno-Badakhshan",
        "place": "Murghob",
        "location": "lon: 74.0; lat: 38.0; shape: point; accuracy_m: 5000; basis: gazetteer",
        "organizations.0": "org: daughter; role: owner",
        "organizations.1": "org: parent",
        "category": "outpost",
        "statuses.0": "status: planned; from: 2014",
        "statuses.1": "status: active",
        "start_year": "2016",
        "money.amount_usd_m": "0.0",
    }


def test_events_claims_and_fields_of_context_rows_are_values_too() -> None:
    world = catalog(
        [site("one")],
        [claim(id="one/0", site="one", property="troops", value=(40, 50), to_year=2019)],
        events=(event("one", sources=("source",)),),
    )
    found = {(each.id, each.field): each for each in drawables(world, context(debt=(debt("row", debt_usd_m=1200.5),)))}
    assert found["one", "events.0"].value == "date: 2016; kind: opening; what: Opened"
    assert "property: troops; value: 40, 50; about.to: 2019; stance: asserts" in found["one", "claims.0"].value
    assert found["debt/row", "debt_usd_m"] == Drawable("debt/row", "debt_usd_m", "1200.5", ("source",))
    assert ("debt/row", "id") not in found


def test_a_value_has_the_sources_that_are_about_it_and_where_none_is_all_of_the_site() -> None:
    claims = (
        claim(site="one", source="report"),
        claim(site="one", property="start_year", value=2016, source="history"),
    )
    cited = {"one": (Citation(source="gazette", backs=("location",)),)}
    one = site("one", statuses=(StatusChange(status="active", sources=("news",)),))
    found = {each.field: each.sources for each in drawables(catalog([one], claims, citations=cited), context())}
    assert found["start_year"] == ("history",)
    assert found["location"] == ("gazette",)
    assert found["statuses.0"] == ("news",)
    assert found["category"] == ("report", "history", "gazette")


def test_the_same_seed_draws_the_same_values_once_each(real: Catalog) -> None:
    values = drawables(real, context())
    once, again, other = draw(values, 40, 7), draw(values, 40, 7), draw(values, 40, 8)
    assert once == again != other
    assert len(set(once)) == 40
    assert sorted(draw(values[:3], 40, 7)) == sorted(values[:3])


def test_every_value_of_the_atlas_has_a_source(real: Catalog) -> None:
    assert all(each.sources for each in drawables(real, context()) if not each.field.startswith("events."))


def test_the_last_audit_is_the_one_drawn_last() -> None:
    older, newer = audit("older", drawn="2026-11-27"), audit("newer", drawn="2026-12-03")
    assert last_audit([newer, older]) is newer
    assert last_audit([]) is None


def test_audits_of_one_day_stand_in_the_order_of_their_numbers() -> None:
    first, second = audit("audit-2026-11-28", drawn="2026-11-28"), audit("audit-2026-11-28-2", drawn="2026-11-28")
    assert in_order([second, first]) == [first, second]


def test_verdicts_are_counted_those_that_nothing_has_too() -> None:
    found = audit("one", audited("right"), audited("wrong"), audited("right"))
    assert verdicts(found) == {"right": 2, "misleading": 0, "wrong": 1, "not_verifiable": 0}
