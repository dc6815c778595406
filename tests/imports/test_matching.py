"""Which site a row may be: by names in any script, place, years and organizations, with reasons; and how often it is right."""

import runpy
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from dashboard import paths
from dashboard.imports.matching import LIKELY, Candidate, Decision, Matcher, Row, decided, proposals, rows_of
from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import How, Raw
from dashboard.model.site import Involvement, Names, Place, StatusChange
from dashboard.store.files import read_catalog
from dashboard.truth.loading import load
from factories import catalog, organization, own_data, site

SCRIPT: dict[str, Any] = runpy.run_path(str(paths.ROOT / "scripts" / "measure_matching.py"))
AIDDATA = paths.ROOT / "tests" / "imports" / "files" / "matching" / "aiddata.csv"
PLANT = site(
    "moynak",
    name="Moynak hydropower plant",
    names=Names(ru="Мойнакская ГЭС", local="Мойнақ су электр станциясы", zh="玛依纳水电站", alt=("Mainak",)),
    countries=("KAZ",),
    place="Sharyn river",
    regions=("Almaty",),
    lon=78.78,
    lat=43.1,
    accuracy_m=2000,
    category="hydropower",
    organizations=(Involvement(org="cwe"),),
    start_year=2008,
    statuses=(StatusChange(status="active", since="2012"),),
)
MINE = site(
    "pakrut", name="Pakrut gold mine", lon=69.2, lat=38.8, accuracy_m=2000, category="gold mine", start_year=2013
)
ROAD = site("road", name="Dushanbe–Chanak road", places=(Place(name="Shahriston"),), category="road", start_year=None)
THINGS = catalog(
    [PLANT, MINE, ROAD, *(site(f"post-{number}", name=f"Border post {number}") for number in range(20))],
    organizations={
        "cwe": organization("cwe", name="China International Water and Electric", aliases=("CWE",)),
        "daughter": organization("daughter", name="Unnamed company", placeholder=True),
    },
)


def best(row: Row) -> Candidate:
    return Matcher(THINGS).candidates(row)[0]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Moynak hydropower plant", "same name"),
        ("Мойнакская ГЭС", "same name in Russian"),
        ("Мойнақ су электр станциясы", "same name in the language of the country"),
        ("玛依纳水电站", "same name in Chinese"),
        ("Moinak hydroelectric station", "same name"),
        (
            "Bank lends $200 million for the Moynak Hydropower Plant (linked to #40185)",
            "says the name: Moynak hydropower plant",
        ),
    ],
)
def test_a_row_finds_its_site_by_a_name_in_any_script(name: str, why: str) -> None:
    found = best(Row(key="1", name=name, country="KAZ"))
    assert (found.site, found.why.split("; ")[0]) == ("moynak", why)


def test_a_word_with_a_slip_and_the_beginning_of_a_word_count_too() -> None:
    assert best(Row(key="1", name="Moynakk dam", country="KAZ")).site == "moynak"
    assert best(Row(key="2", name="Pakrutsky", country="TJK")).site == "pakrut"


def test_all_that_speaks_for_a_site_is_said() -> None:
    row = Row(
        key="1",
        name="Мойнакская ГЭС",
        country="KAZ",
        lon=78.8,
        lat=43.1,
        accuracy_m=3000,
        start=2012,
        organizations=("CWE",),
    )
    found = best(row)
    assert found.why == (
        "same name in Russian; organization: China International Water and Electric; 1.6 km apart, ±5.0 km; both 2012; "
        "both hydropower"
    )
    assert found.score > 0.95


def test_what_speaks_against_a_site_is_said_and_counts() -> None:
    row = Row(key="1", name="Moynak", country="KAZ", lon=60.0, lat=50.0, start=1990, category="school")
    found = best(row)
    assert "1,62" in found.why
    assert "1990 here, 2008 there" in found.why
    assert "other kinds of things" in found.why
    assert found.score < 0.05


def test_nearness_counts_the_more_the_more_exact_both_places_are() -> None:
    exact = best(Row(key="1", name="Gold mine", lon=69.21, lat=38.8, accuracy_m=500))
    vague = best(Row(key="1", name="Gold mine", lon=69.21, lat=38.8, accuracy_m=100_000))
    assert exact.site == vague.site == "pakrut"
    assert exact.score > vague.score


def test_a_row_of_another_country_is_not_compared() -> None:
    assert Matcher(THINGS).candidates(Row(key="1", name="Moynak hydropower plant", country="KGZ")) == []
    assert Matcher(THINGS).candidates(Row(key="1", name="Moynak hydropower plant", country="USA")) == []


def test_a_row_that_shares_no_rare_word_and_no_place_is_compared_with_nothing() -> None:
    for name in ("", "!?", "A project for the company", "2012", "Border"):
        assert Matcher(THINGS).candidates(Row(key="1", name=name)) == []


def test_the_name_of_a_town_is_not_the_name_of_the_site_in_it() -> None:
    town = site("plant", name="Khorog bridge", names=Names(alt=("Khorog",)), place="Khorog", category="bridge")
    matcher = Matcher(catalog([town, PLANT], organizations=THINGS.organizations))
    evidence = dict(matcher.compared(Row(key="1", name="Khorog")))[0]
    assert evidence.name.share < 1
    assert evidence.settlement > 0


def test_a_word_that_many_rows_have_says_little() -> None:
    names = [f"Pakrut district, well {number}" for number in range(80)]
    row = Row(key="1", name="Pakrut", country="TJK")
    assert best(row).site == "pakrut"
    assert Matcher(THINGS, names).candidates(row) == []


def test_placeholders_are_no_organizations_to_match() -> None:
    assert Matcher(THINGS).candidates(Row(key="1", name="A thing", organizations=("Unnamed company",))) == []


def test_each_row_has_its_proposals_in_the_order_of_the_file() -> None:
    rows = [Row(key="1", name="Pakrut gold mine"), Row(key="2", name="Nothing of ours")]
    found = list(proposals(rows, THINGS))
    assert [row.key for row, _ in found] == ["1", "2"]
    assert [[each.site for each in candidates] for _, candidates in found] == [["pakrut"], []]


def raw_of(**columns: list[str | None]) -> Raw:
    size = len(next(iter(columns.values())))
    return Raw("CSV", (), How(), pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()}), np.arange(2, size + 2, dtype=np.int32))  # fmt: skip


def test_rows_of_a_file_are_compared_whether_they_are_drawn_or_not() -> None:
    drawn = {
        "name": "Pakrut",
        "lon": 69.2,
        "lat": 38.8,
        "start": 2014,
        "owner": "Zijin",
        "category": "mine",
        "country": "TJK",
    }
    raw = raw_of(
        Id=["A1", None, "A3", "A4"],
        Name=["Pakrut", "Moynak", None, "Road"],
        Country=["TJK", "Казахстан", "TJK", "Utopia"],
        Begun=["2014", "opened 4 May 2012", None, "n.d."],
        Who=["Zijin", "CWE", None, None],
    )
    meaning = Meaning({"id": "Id", "name": "Name", "country": "Country", "start": "Begun", "owner": "Who"})
    data = own_data({**drawn, "accuracy_m": 100.0})
    assert rows_of(data, raw, meaning) == [
        Row(
            key="row 2", name="Pakrut", country="TJK", lon=69.2, lat=38.8, accuracy_m=100.0, start=2014,
            organizations=("Zijin",), category="mine",
        ),
        Row(key="row 3", name="Moynak", country="KAZ", start=2012, organizations=("CWE",)),
        Row(key="A4", name="Road"),
    ]  # fmt: skip


def test_decisions_are_kept_by_row() -> None:
    one, other = (Decision(row="A1", site=each, by="A. Reader") for each in ("pakrut", "road"))
    assert decided([one, other]) == {"A1": (one, other)}


@pytest.fixture(scope="module")
def measured() -> Any:
    """The method on some of AidData's projects that had no part in its tuning."""
    table = load((paths.DATA / "aiddata.yaml").read_text("utf-8"))
    sites = {each["id"]: frozenset(each.get("sites") or ()) for each in table}
    return SCRIPT["measured"](SCRIPT["compared"](SCRIPT["rows"](AIDDATA), sites, read_catalog(paths.DATA)), sites)


def test_the_method_finds_what_was_matched_by_hand(measured: Any) -> None:
    assert (measured.rows, measured.with_site) == (35, 20)
    assert measured.top_1 >= 0.9
    assert measured.top_3 >= 0.95
    assert measured.precision[LIKELY] >= 0.8
    assert measured.recall[LIKELY] >= 0.9


def test_the_weights_are_those_that_the_script_fits() -> None:
    rows = [
        Row(key=str(number), name=name) for number, name in enumerate(("Pakrut mine", "Moynak dam", "Moynak school"))
    ]
    pairs = SCRIPT["compared"](rows, {"0", "1", "2"}, THINGS)
    truth = {"0": frozenset({"pakrut"}), "1": frozenset({"moynak"}), "2": frozenset[str]()}
    weights = SCRIPT["fitted"](pairs, truth)
    assert set(weights) == {"bias", *SCRIPT["WEIGHTS"]} - SCRIPT["UNMEASURED"]
    assert weights["other kind"] < 0


def test_halves_are_told_by_the_number_of_the_record() -> None:
    assert SCRIPT["halves"](["3", "4", "10"]) == {"odd": ["3"], "even": ["4", "10"]}


def test_another_table_than_aiddatas_is_not_measured(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("Name,Year\nA,2012\n", "utf-8")
    with pytest.raises(SCRIPT["UnreadableError"], match="not the table of AidData's projects"):
        SCRIPT["rows"](tmp_path / "other.csv")
