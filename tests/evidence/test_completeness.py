"""How complete a record is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.evidence.completeness import COUNTED, Completeness, completeness
from dashboard.model.site import Involvement, Names, Search
from factories import claim, site, status_changes

WHOLE: dict[str, Any] = {
    "names": Names(ru="Застава"),
    "organizations": (Involvement(org="daughter", role="operator"),),
    "statuses": status_changes(("active", "2016")),
    "checked": (Search(date="2026-11", by="keywords", found=False),),
}
CLAIMS = (claim(origin="one"), claim(origin="other"))


def of(**facts: Any) -> Completeness:
    return completeness(site(**(WHOLE | facts)), CLAIMS, 2026)


def test_a_record_with_every_field_that_counts_lacks_nothing() -> None:
    assert of() == Completeness(
        ("place", "start", "status_date", "party", "own_name", "second_origin", "recent", "searched"), ()
    )
    assert of().percent == 100


@pytest.mark.parametrize(
    ("facts", "lacking"),
    [
        ({"accuracy_m": 25_000}, "place"),
        ({"unverified": ("location",)}, "place"),
        ({"start_year": None}, "start"),
        ({"unverified": ("start_year (counted back)",)}, "start"),
        ({"statuses": status_changes(("active", None))}, "status_date"),
        ({"organizations": (Involvement(org="daughter"),)}, "party"),
        ({"names": Names(ru="Застава", descriptive=("ru",))}, "own_name"),
        ({"last_evidence": 2010}, "recent"),
        ({"checked": ()}, "searched"),
        ({"layer": "bri_projects"}, "amount"),
        ({"layer": "mine_concessions"}, "commodity"),
        ({"statuses": status_changes(("ended", "2020"))}, "end"),
    ],
)
def test_what_a_record_has_not_is_named(facts: dict[str, Any], lacking: str) -> None:
    assert of(**facts).lacks == (lacking,)


def test_one_origin_is_no_second() -> None:
    assert completeness(site(**WHOLE), CLAIMS[:1], 2026).lacks == ("second_origin",)


def test_a_placeholder_is_no_organization() -> None:
    assert completeness(site(**WHOLE), CLAIMS, 2026, lambda _: False).lacks == ("party",)


@given(
    st.integers(1, 100_000), st.none() | st.integers(1950, 2026), st.sampled_from(["bri_projects", "mine_concessions"])
)
def test_each_field_is_had_or_lacked_and_the_share_is_between_nothing_and_all(
    accuracy_m: int, start_year: int | None, layer: str
) -> None:
    found = of(accuracy_m=accuracy_m, start_year=start_year, layer=layer)
    assert not set(found.has) & set(found.lacks)
    assert set(found.has) | set(found.lacks) <= set(COUNTED)
    assert 0 <= found.percent <= 100
