"""The script that holds data/aiddata.yaml to AidData's data set."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from dashboard import paths
from dashboard.model.site import Location, Names, Record

SCRIPT: dict[str, Any] = runpy.run_path(str(paths.ROOT / "scripts" / "match_aiddata.py"))
HEADER = ",".join(SCRIPT["COLUMNS"].values())
ROAD = '7,TJK,"Bank provides $49 million for the Dushanbe-Dangara Road (Linked to Project ID#8, #9)",2009,2009.0,2013.0'
CSV = f"{HEADER}\n{ROAD},Completion,73568000.4\n8,AGO,A hospital,2001,,,Completion,1\n9,TJK,Books,2018,,,Implementation,\n"


def facts(text: str = CSV) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = SCRIPT["projects"](text)
    return found


def entry(**changes: Any) -> dict[str, Any]:
    """The road as the table has it."""
    road = facts()[0]
    return {name: road[name] for name in ("id", *SCRIPT["FACTS"])} | {"what": "A road", "sites": ["road"]} | changes


def test_the_projects_of_the_five_states_are_read_in_millions_and_whole_years() -> None:
    assert facts() == [
        {
            "id": "7", "country": "TJK", "year": 2009, "start_year": 2009, "completion_year": 2013, "stage": "completion",
            "title": "Bank provides $49 million for the Dushanbe-Dangara Road (Linked to Project ID#8, #9)",
            "amount_usd_m": 73.6, "linked": ["8", "9"],
        },
        {
            "id": "9", "country": "TJK", "year": 2018, "stage": "implementation", "title": "Books", "amount_usd_m": None,
            "linked": [],
        },
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (",Status", "", "line 1: no column Status"),
        ("Implementation,\n", "Pledge,\n", "line 4: Status: 'Pledge', one of"),
        ("73568000.4", "much", "line 2: Amount.(Constant.USD.2021): 'much', a number or nothing"),
        ("Books,2018", "Books,", "line 4: Commitment.Year: empty"),
    ],
)
def test_a_file_of_another_form_gets_one_clear_line(old: str, new: str, wrong: str) -> None:
    with pytest.raises(SCRIPT["UnusableError"]) as error:
        facts(CSV.replace(old, new))
    assert wrong in str(error.value)


def test_what_differs_between_file_and_table_is_named() -> None:
    table = [entry(year=2010, amount_usd_m=73.5), entry(id="11")]
    assert sorted(SCRIPT["differences"](facts(), table)) == [
        "data/aiddata.yaml: 11: not in the file",
        "data/aiddata.yaml: 7: amount_usd_m: 73.5 here, 73.6 in the file",
        "data/aiddata.yaml: 7: year: 2010 here, 2009 in the file",
        "data/aiddata.yaml: 9: not in the table, 'Books' in the file",
    ]


def test_the_file_s_facts_come_into_the_table_and_decisions_stay() -> None:
    road, books = SCRIPT["updated"](facts(), [entry(year=2010)])
    assert (road["year"], road["what"], road["sites"]) == (2009, "A road", ["road"])
    assert (books["id"], "sites" in books) == ("9", False)
    assert list(SCRIPT["differences"](facts(), [road, books])) == []


def record(identity: str, name: str, **changes: Any) -> Record:
    values: dict[str, Any] = {
        "id": identity, "layer": "bri_projects", "name": name, "names": Names(alt=("Danghara",)), "countries": ("TJK",),
        "location": Location(lon=69.0, lat=38.5, accuracy_m=5000, basis="gazetteer"), "actor": "CHN", "organizations": (),
        "category": "road", "statuses": (), "summary": "A road.", "assessment": None, "claims": (),
    }  # fmt: skip
    return Record(**(values | changes))


def test_sites_of_the_country_with_rare_words_of_the_title_are_proposed() -> None:
    records = [
        record("dangara-road", "Dushanbe-Dangara road", start_year=2009),
        record("chanak-road", "Dushanbe-Chanak road"),
        record("elsewhere", "Dushanbe-Dangara road", countries=("KGZ",)),
        record("tunnel", "A tunnel", category="tunnel", names=Names()),
    ]
    assert SCRIPT["proposals"](facts()[0], records) == ["dangara-road", "chanak-road"]


def test_the_summary_counts_money_once() -> None:
    table = [entry(match="project"), entry(id="9", counted_in="7"), entry(id="11", sites=[], unmatched="gift")]
    assert list(SCRIPT["summary"](table)) == [
        "3 projects: 2 matched, 1 not; sites: 1",
        "match: project 1",
        "unmatched: gift 1",
        "all: 147.2 million US dollars of 2021, what is counted in another project left out",
        "matched: 73.6 million US dollars of 2021, what is counted in another project left out",
    ]


def test_the_command_writes_the_facts_and_names_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "aiddata.yaml").write_text("[]", "utf-8")
    (tmp_path / "data.csv").write_text(CSV, "utf-8")
    monkeypatch.setattr(paths, "DATA", tmp_path)
    with pytest.raises(SystemExit, match=r"7: not in the table"):
        SCRIPT["main"]([str(tmp_path / "data.csv")])
    SCRIPT["main"]([str(tmp_path / "data.csv"), "--write"])
    assert "id: '7'" in (tmp_path / "aiddata.yaml").read_text("utf-8")
    assert "2 projects: 0 matched" in capsys.readouterr().out
