"""Arms, training, debt, chains and the article as rows, and what can be added to the timeline."""

from dashboard.analysis.article import article
from dashboard.analysis.chains import chains
from dashboard.analysis.debt import differences, points
from dashboard.model.claim import Citation
from dashboard.model.context import Training
from dashboard.present import arms, debt, timeline_overlay
from dashboard.present.article import evidence_link, rows
from dashboard.present.context import party, source_cells, span_words
from dashboard.selection import Index, Selection
from factories import (
    article_claim,
    catalog,
    chain,
    chain_link,
    chain_step,
    claim,
    context,
    evidence,
    exercise,
    membership,
    site,
    transfer,
)
from factories import debt as debt_of

ATLAS = catalog([site("a", name="Mine")], [claim(id="a/0", site="a", speaker="Ministry", value="a swap")])
ALL_YEARS = (1991, 2026)


def test_every_row_of_a_table_ends_with_its_sources_and_what_is_not_verified() -> None:
    cells = source_cells(ATLAS, exercise("drill", unverified=("start_date",), weak=True, note="A note"))
    assert cells == {
        "Source": "A newspaper, 2019-02-18",
        "Link": "https://example.org/article",
        "Backing": "Only weak sources",
        "Not verified": "start date",
        "Note": "A note",
        "Id": "drill",
    }


def test_a_group_of_countries_has_a_name() -> None:
    assert (party("KGZ"), party("CENTRAL_ASIA")) == ("Kyrgyzstan", "Central Asia")


def test_the_years_of_a_row_are_said_as_far_as_known() -> None:
    assert span_words(2015, None) == "2015"
    assert span_words(None, (2012, 2020)) == "2012–2020"
    assert span_words(None, (2014, None)) == "since 2014"
    assert span_words(None, None) == "undated"


def test_arms_on_terms_that_no_source_tells_are_neither_sale_nor_gift() -> None:
    untold = transfer("untold", kind=None, year=2021, recipient="UZB", supplier="RUS", item="Carriers")
    assert arms.transfer_rows(ATLAS, [untold])[0]["Kind"] == ""
    assert arms.chart_rows(ATLAS, [untold])[0]["Kind"] == "not known"
    marks = timeline_overlay.deliveries(context(arms_transfers=(untold,)), Selection(year=2026, period=ALL_YEARS))
    assert [words for *_, words, _ in marks] == ["Russia to Uzbekistan: Carriers"]


def test_a_part_of_a_package_names_it_and_is_not_in_the_sum() -> None:
    package = transfer("package", item="Arms", value_usd_m=100.0)
    part = transfer("part", item="Helicopters", value_usd_m=40.0, part_of="package")
    listed = {row["Item"]: row for row in arms.transfer_rows(ATLAS, [package, part])}
    assert (listed["Arms"]["In the sum"], listed["Helicopters"]["In the sum"]) == ("yes", "")
    assert listed["Helicopters"]["Part of"] == "Arms"


def test_transfers_of_one_recipient_and_year_have_places_of_their_own_in_the_chart() -> None:
    drawn = arms.chart_rows(ATLAS, [transfer(), transfer(), transfer(), transfer(year=None), transfer()])
    assert len(drawn) == 4
    assert len({(row["Middle"], row["Place"]) for row in drawn}) == 4


def test_training_names_provider_and_recipient() -> None:
    course = Training(
        id="course",
        sources=(Citation(source="source"),),
        provider="RUS",
        recipient="TJK",
        what="A course",
        kind="police",
        summary="A summary.",
    )
    (row,) = arms.training_rows(ATLAS, [course])
    assert (row["Provider"], row["Recipient"], row["Years"]) == ("Russia", "Tajikistan", "undated")


def test_debt_names_the_day_of_every_figure_and_what_was_computed() -> None:
    found = [
        debt_of(debt_usd_m=900.0, as_of="2024-01-01"),
        debt_of(debt_usd_m=820.0, computed=("debt_usd_m",)),
    ]
    listed = debt.point_rows(ATLAS, points(found, "debt_usd_m"), "debt_usd_m")
    assert [(row["As of"], row["Computed"]) for row in listed] == [
        ("2024-01-01", ""),
        ("2024", "from other figures of the source"),
    ]
    (difference,) = debt.difference_rows(differences(found, "debt_usd_m"))
    assert difference["Figures"] == "900 (China, 2024-01-01); 820 (China, day not known)"


def test_a_chain_is_given_by_steps_links_and_claims() -> None:
    steps = (chain_step("loan", what="A loan"), chain_step("mine", year=2014, what="A mine", kind="asset"))
    around = context(chains=(chain(steps, (chain_link(of="loan", to="mine", basis="denied"),)),))
    (backed,) = chains(ATLAS, around)
    (row,) = debt.chain_rows([backed])
    assert (row["Years"], row["Basis"]) == ("2010–2014", "Inferred by some and denied by others")
    assert [(step["Step"], step["Site"]) for step in debt.step_rows(ATLAS, backed)] == [
        ("A loan", "Mine"),
        ("A mine", "Mine"),
    ]
    assert [arrow["Step"] for arrow in debt.arrow_rows(backed)] == ["A loan", "A mine"]
    (link,) = debt.link_rows(ATLAS, backed)
    assert (link["Claim"], link["Speaker"]) == ("a swap", "Ministry")
    html = debt.chain_html(ATLAS, backed)
    assert "A loan → A mine" in html
    assert "Asserts: a swap (Ministry, 2019-02-18; <a href" in html
    assert 'href="./?site=a&amp;when=all"' in html


def test_evidence_is_named_and_leads_to_where_it_can_be_seen() -> None:
    around = context(
        memberships=(membership("tajikistan"),),
        article=(
            article_claim(
                "claim",
                evidence(site="a"),
                evidence(row="memberships/tajikistan"),
                evidence(selection="actor=CHN&country=TJK"),
                evidence(source="source"),
            ),
        ),
    )
    judged = article(ATLAS, around, Index.of(ATLAS))
    assert [row["Evidence"] for row in rows(ATLAS, around, judged)] == [
        "Mine",
        "CSTO – Tajikistan (member) 1992-05-15",
        "1 site on the map",
        "A headline",
    ]
    assert [evidence_link(each.evidence) for each in judged[0].evidence] == [
        "./?site=a&when=all",
        "./alliances",
        "./?when=all&actor=CHN&country=TJK",
        "",
    ]


def test_exercises_deliveries_and_memberships_can_be_added_to_the_timeline() -> None:
    around = context(
        exercises=(exercise(), exercise(countries=("KAZ",))),
        arms_transfers=(transfer(recipient="TJK"), transfer(recipient="TJK", status="planned"), transfer()),
        memberships=(membership(left="2010-05"), membership(country="KGZ")),
    )
    selection = Selection(year=2026, period=ALL_YEARS, countries=("TJK",))
    marks = timeline_overlay.rows(ATLAS, around, selection, list(timeline_overlay.LAYERS), ALL_YEARS)
    assert [(mark["Lane"], mark["Year"], mark["Kind"]) for mark in marks] == [
        ("Arms deliveries", 2019, "Arms delivery"),
        ("Joint exercises", 2010, "Exercise"),
        ("Memberships in the CSTO", 1992, "Joined"),
        ("Memberships in the CSTO", 2010, "Left"),
    ]
    assert not timeline_overlay.rows(ATLAS, around, selection, ["Memberships"], (2020, 2026))
