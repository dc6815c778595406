import datetime
import re

from dashboard.model.catalog import Catalog
from dashboard.model.site import Names
from dashboard.present.site import site_html
from factories import catalog, claim, site, source

TODAY = datetime.date(2026, 11, 24)
EVIL = "<script>alert(1)</script>"


def test_every_site_can_be_shown_in_full(real: Catalog) -> None:
    for each in real.sites:
        assert f'data-site="{each.id}"' in site_html(real, each, TODAY)


def test_claim_and_denial_stand_in_columns_of_their_own(real: Catalog) -> None:
    html = site_html(real, real.by_id["shaymak-kyzylrabot-outpost"], TODAY)
    asserted, denied = html.split("Denied or corrected", 1)
    assert "Chinese troops at an outpost near Shaymak" in asserted
    assert "Tajik foreign ministry" in denied


def test_a_name_is_told_in_all_its_scripts(real: Catalog) -> None:
    html = site_html(real, real.by_id["201st-base-kulob"], TODAY)
    assert re.search(r"[а-я]", html)
    assert re.search(r"[\u4e00-\u9fff]", html)


def test_whatever_comes_from_data_is_escaped() -> None:
    bad = site("bad", name=EVIL, summary=EVIL, place=EVIL, category=EVIL, names=Names(ru=EVIL), evidence_note=EVIL)
    world = catalog(
        [bad],
        [claim(site="bad", speaker=EVIL, value=EVIL, note=EVIL)],
        sources={"source": source(title=EVIL, publisher=EVIL, url="javascript:alert(1)")},
    )
    html = site_html(world, bad, TODAY)
    assert "<script>" not in html
    assert 'href="javascript' not in html


def test_figures_that_differ_are_a_range_with_who_says_which(real: Catalog) -> None:
    html = site_html(real, real.by_id["201st-base-dushanbe"], TODAY)
    figures = html.split("Figures that differ", 1)[1]
    assert re.search(r"5,500–24,000 troops; \d+ claims", figures)


def test_confidence_over_the_years_names_the_publication_that_moved_it(real: Catalog) -> None:
    html = site_html(real, real.by_id["shaymak-kyzylrabot-outpost"], TODAY)
    assert "Washington Post" in html.split("as known by the year", 1)[1]


def test_old_evidence_is_flagged() -> None:
    old = site("old", newest_evidence="2019")
    assert "over 24 months old" in site_html(catalog([old]), old, TODAY)
    fresh = site("fresh", newest_evidence="2026-01")
    assert "months old" not in site_html(catalog([fresh]), fresh, TODAY)


def test_it_tells_why_the_site_has_its_confidence(real: Catalog) -> None:
    html = site_html(real, real.by_id["shaymak-kyzylrabot-outpost"], TODAY)
    assert "government denies it, has not acknowledged it since" in html


def test_a_figure_that_claims_differ_on_never_stands_alone(real: Catalog) -> None:
    html = site_html(real, real.by_id["dushanbe-2-chp"], TODAY)
    money = html.split("<dt>Money</dt>", 1)[1].split("</dd>", 1)[0]
    assert "349 million US dollars (whole cost; asset for debt)" in money
    assert "claims differ: 167.1–349 million US dollars" in money


def test_a_place_from_openstreetmap_is_named_as_such(real: Catalog) -> None:
    for each in real.sites:
        shown = "© OpenStreetMap contributors (ODbL 1.0)" in site_html(real, each, TODAY)
        assert shown == ("openstreetmap" in each.location.credits), each.id


def test_what_one_speaker_said_in_one_source_stands_together() -> None:
    said = [claim(site="one", property="existence"), claim(site="one", property="troops", value=40)]
    html = site_html(catalog([site("one")], said), site("one"), TODAY)
    assert html.count('class="said">A newspaper') == 1
    assert "Troops: 40" in html


def test_it_tells_what_was_known_by_a_year(real: Catalog) -> None:
    shaymak = real.by_id["shaymak-kyzylrabot-outpost"]
    assert "nothing gathered here had been published about it" in site_html(real, shaymak, TODAY, known_by=2018)
    assert "<b>Known by the end of 2020</b>: Contested, active" in site_html(real, shaymak, TODAY, known_by=2020)


def test_fields_not_verified_are_named_in_words() -> None:
    html = site_html(catalog([]), site(unverified=("start_year",)), TODAY)
    assert "start year" in html
    assert "start_year" not in html
