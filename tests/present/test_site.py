"""The panel of a site."""

import re
from typing import Any

import pytest
from markupsafe import escape

from dashboard.evidence.moment import TODAY, Moment
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.site import Involvement, Names, Place, Search, Site, StatusChange
from dashboard.present.contents import sections
from dashboard.present.profile import profile_of
from dashboard.present.site import facts_html, page_html, sections_html, site_html, site_lines
from factories import catalog, claim, event, site, source, step


def panel(world: Catalog, shown: Site, moment: Moment = TODAY) -> str:
    """The panel as text, its runs of white space as one blank."""
    return " ".join(site_html(profile_of(world, shown, moment)).split())


def alone(moment: Moment = TODAY, **facts: Any) -> str:
    one = site("one", **facts)
    return panel(catalog([one]), one, moment)


def section(html: str, heading: str) -> str:
    return html.split(f">{heading}</h3>", 1)[1].split("<h3 id", 1)[0]


def test_every_site_can_be_shown_in_full(real: Catalog) -> None:
    for each in real.sites:
        assert f'data-site="{each.id}"' in panel(real, each)


def test_claims_are_beside_their_denials() -> None:
    claims = [
        claim(site="one", value="Chinese troops"),
        claim(site="one", stance="denies", speaker="Tajik foreign ministry", value="Chinese troops"),
    ]
    asserted, denied = panel(catalog([site("one")], claims), site("one")).split("Who denies it", 1)
    assert "Who says so" in asserted
    assert "<div>Chinese troops</div>" in asserted
    assert "Tajik foreign ministry" in denied
    assert "Denies: Chinese troops" in denied


def test_where_in_the_source_a_claim_or_citation_is_found_is_shown() -> None:
    citations = {"one": (Citation(source="source", locator="page 7", backs=("capacity",)),)}
    html = panel(catalog([site("one")], [claim(site="one", locator="record 40063")], citations=citations), site("one"))
    assert ", record 40063)" in html
    assert ", page 7</div>" in html


def test_a_name_is_shown_in_all_its_scripts() -> None:
    html = alone(names=Names(ru="Застава", local="Шаймак", zh="哨所", descriptive=("zh",)))
    assert (
        '<span lang="ru">Застава</span> · <span>Шаймак</span> · <span lang="zh">哨所</span> (our translation)' in html
    )


def test_the_status_history_has_dates_and_sources() -> None:
    one = site(
        "one",
        statuses=(
            StatusChange(status="planned", since="2014", sources=("source",)),
            StatusChange(status="active"),
        ),
    )
    history = section(panel(catalog([one]), one), "Status history")
    assert "<b>2014</b> Planned" in history
    assert "A newspaper, 2019-02-18" in history
    assert "<b>Undated</b> Active" in history


def test_an_event_has_its_date_kind_and_source() -> None:
    events = (event("one", date="2019-02", kind="denial", what="Denied", sources=("source",)),)
    shown = section(panel(catalog([site("one")], events=events), site("one")), "Events")
    assert "<b>2019-02</b> Denied" in shown
    assert 'Denial (<a href="https://example.org/article"' in shown


def test_a_role_is_named_also_where_no_source_states_it() -> None:
    html = alone(
        organizations=(Involvement(org="daughter", role="owner", qualifier="51 percent"), Involvement(org="parent")),
        partners=(Involvement(org="daughter", role="seller"),),
    )
    assert "Daughter</a>: owner (51 percent)</div>" in html
    assert "Parent</a>: role not stated</div>" in html
    assert "<dt>Partners</dt>" in html


def test_what_sources_are_also_cited_for_is_listed() -> None:
    citations = {"one": (Citation(source="source", backs=("capacity", "start_year")),)}
    html = panel(catalog([site("one")], citations=citations), site("one"))
    assert "capacity; start year" in section(html, "Also cited for")
    assert "Also cited for" not in alone()


def test_the_places_of_a_record_are_named() -> None:
    places = (Place(name="Shambesai", lon=72.0, lat=40.0, accuracy_m=5000), Place(name="Alay"))
    assert "<dt>Places</dt><dd>Shambesai (± 5 km), Alay</dd>" in alone(places=places)


def test_it_says_status_years_and_confidence_in_the_year() -> None:
    facts: dict[str, Any] = {
        "start_year": 2016,
        "end_year": 2020,
        "statuses": (StatusChange(status="active", since="2016"), StatusChange(status="ended", since="2020")),
    }
    assert "<b>Today</b>: ended, 2016–2020, reported." in alone(**facts)
    assert "<b>In 2018</b>: active, 2016–2020, reported." in alone(Moment(2018), **facts)
    assert "<span>Active</span>" in alone(Moment(2018), **facts)


def test_before_its_first_year_a_site_is_not_there_yet_unless_it_was_planned() -> None:
    assert "<b>In 2010</b>: not there yet, from 2016, reported." in alone(Moment(2010), start_year=2016)
    planned = (StatusChange(status="planned", since="2009"), StatusChange(status="active", since="2016"))
    assert "<b>In 2010</b>: planned, from 2016" in alone(Moment(2010), start_year=2016, statuses=planned)


def test_it_says_what_was_known_at_the_end_of_a_year() -> None:
    known = (step(2016, False, None, None), step(2019, True, 2016, None, "active", "contested"))
    assert "<b>As known at the end of 2010</b>: no source on it had been published." in alone(
        Moment(2010, "known"), known=known
    )
    assert "no published source said that it exists." in alone(Moment(2017, "known"), known=known)
    html = alone(Moment(2020, "known"), known=known)
    assert (
        "<b>As known at the end of 2020</b>: active, since 2016, contested. Everything below is as known today." in html
    )
    assert "Everything below" not in alone(Moment(2020), known=known)


def test_what_was_known_year_by_year_names_the_source_that_changed_it() -> None:
    known = (step(2016, False, None, None), step(2019, True, 2016, None, "active", "contested"))
    shown = section(alone(known=known), "What was known, year by year")
    assert "<b>2016</b> No published source said that it exists" in shown
    assert '<b>2019</b> Contested, active, since 2016 <div class="said"><a href' in shown
    assert shown.count("<span style") == len(known)


def test_figures_that_differ_are_a_range_with_who_says_which() -> None:
    claims = [
        claim(site="one", property="troops", value=1500, speaker="Ministry"),
        claim(site="one", property="troops", value=7000),
    ]
    shown = section(panel(catalog([site("one")], claims), site("one")), "Figures that differ")
    assert "<b>1,500–7,000 troops; 2 claims</b>." in shown
    assert "1,500 (Ministry, 2019-02-18); 7,000 (A newspaper, 2019-02-18)" in shown


def test_a_figure_on_which_claims_differ_says_so() -> None:
    one = site("one", amount_usd_m=349.0, amount_kind="whole_cost", terms="asset_swap")
    claims = [claim(site="one", property="amount_usd_m", value=value) for value in (167.1, 349)]
    money = panel(catalog([one], claims), one).split("<dt>Money</dt>", 1)[1].split("</dd>", 1)[0]
    assert "349 million US dollars (whole cost; asset for debt)" in money
    assert "claims differ: 167.1–349 million US dollars" in money


@pytest.mark.parametrize("data_sets", [(), ("openstreetmap", "aiddata")])
def test_a_place_from_openstreetmap_is_credited(data_sets: tuple[str, ...]) -> None:
    assert ("© OpenStreetMap contributors (ODbL 1.0)" in alone(credits=data_sets)) == bool(data_sets)


def test_old_evidence_is_flagged() -> None:
    html = alone(last_evidence=2019)
    assert "<span>Active (last evidence 2019)</span>" in html
    assert "active (last evidence 2019), since 2016, reported" in html
    assert "Of its state: last evidence 2019; the site may have changed since." in html
    assert "(last evidence" not in alone(last_evidence=2023)


def test_it_says_when_newer_evidence_was_last_looked_for() -> None:
    searches = (
        Search(date="2025", by="sources", found=True),
        Search(date="2026-11", by="keywords", languages=("ru",), found=False, note="Drills in 2026."),
    )
    assert "<b>Last looked for</b>: 2026-11, search by keywords (Russian): nothing newer found." in alone(
        checked=searches
    )
    assert "no search for newer evidence is recorded" in alone()


def test_it_says_why_the_site_has_its_confidence() -> None:
    assert "<b>Why reported</b>: At least one origin counts" in panel(
        catalog([site("one")], [claim(site="one")]), site("one")
    )


def test_fields_not_verified_are_named_in_words() -> None:
    shown = section(alone(unverified=("start_year",)), "Not verified")
    assert "start year" in shown
    assert "start_year" not in shown


def test_a_source_names_its_mirror() -> None:
    sources = {"source": source(via="A mirror")}
    html = panel(catalog([site("one")], [claim(site="one")], sources=sources), site("one"))
    assert "A headline</a>, A newspaper, via A mirror, 2019-02-18" in section(html, "Sources")


def test_the_short_form_says_what_where_and_how_it_is() -> None:
    one = site("one", name="Outpost")
    assert site_lines(profile_of(catalog([one]), one, Moment(2020))) == [
        "Outpost (one)",
        "Chinese security presence: outpost, Murghob, Gorno-Badakhshan, Tajikistan",
        "In 2020: active, since 2016, reported",
    ]


def test_headings_are_in_the_order_a_reader_needs(real: Catalog) -> None:
    html = panel(real, real.by_id["shaymak-kyzylrabot-outpost"])
    found = re.findall(r"<h[234][^>]*>(.*?)</h[234]>", html)
    order = ["Who says so", "Who denies it", "Claims on everything else", "Status history", "Events", "Sources"]
    assert [heading for heading in found if heading in order] == order


def test_no_denial_comes_after_more_than_a_few_assertions(real: Catalog) -> None:
    for each in real.sites:
        before = panel(real, each).partition("Who denies it")[0].partition("Who says so")[2]
        while (shown := re.sub(r"<details>((?!<details>).)*?</details>", "", before)) != before:
            before = shown  # folds within folds
        assert before.count("<li>") <= 3


def test_a_site_that_nobody_denies_says_so() -> None:
    assert "No denial is recorded." in panel(catalog([site("one")], [claim(site="one")]), site("one"))


def test_reports_of_one_origin_are_folded_below_the_first() -> None:
    claims = [claim(site="one", origin="A paper", speaker=name) for name in ("First", "Second", "Third")]
    shown = panel(catalog([site("one")], claims), site("one"))
    folded = shown.split("<summary>2 reports of the same origin</summary>", 1)[1].split("</details>", 1)[0]
    assert "Second" in folded
    assert "Third" in folded


def test_in_the_panel_the_rest_is_folded_and_on_its_page_it_is_open(real: Catalog) -> None:
    shown = profile_of(real, real.by_id["kant-air-base"])
    assert "<details open>" not in site_html(shown)
    assert "<details open>" in sections_html(shown)


def test_why_a_site_is_not_on_the_map_is_said_first() -> None:
    one = site("one")
    html = site_html(profile_of(catalog([one]), one), "not there in 2012; from 2016")
    assert html.index("Not there in 2012; from 2016.") < html.index("<h2>")
    assert "hidden-site" not in site_html(profile_of(catalog([one]), one)).partition("</style>")[2]


def test_the_panel_leads_to_the_page_of_the_site_and_to_its_claims() -> None:
    html = alone()
    assert 'href="./site?site=one"' in html
    assert 'href="./ledger?view=One+site&amp;site=one"' in html


def test_the_end_of_a_lease_is_a_fact_with_who_gives_it() -> None:
    claims = [
        claim(site="one", property="lease_until", value=2032, speaker="Ministry"),
        claim(site="one", property="lease_until", value=2042),
    ]
    html = panel(catalog([site("one")], claims), site("one"))
    assert "<dt>Lease expires</dt><dd>2032–2042 <span" in html
    assert "(Ministry; A newspaper)" in html


def test_every_site_has_a_page_whose_contents_name_its_sections(real: Catalog) -> None:
    for each in real.sites:
        shown = profile_of(real, each)
        assert f"<h1>{escape(each.name)}</h1>" in page_html(shown)
        assert "<dt>Where</dt>" in facts_html(shown)
        assert "Sources" in [section.heading for section in sections(sections_html(shown))]
