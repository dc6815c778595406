from typing import Any

import pytest

from truth_folder import RECORD, TruthFolder, claim


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"claims": [claim(), claim(property="start_year", value=20160)]}, "claims.1.value", "is no year"),
        ({"claims": [claim(), claim(property="owner", value=5)]}, "claims.1.value", "is a number"),
        ({"claims": [claim(value="")]}, "claims.0.value", "'' is no text"),
        ({"claims": [claim(value="an outpost ")]}, "claims.0.value", "'an outpost ' is no text"),
        ({"claims": [claim(), claim(property="capacity", value=5)]}, "claims.1.value", "has no unit"),
        ({"claims": [claim(), claim(property="troops", value=-5)]}, "claims.1.value", "is negative"),
        ({"claims": [claim(), claim(property="troops", value=[9, 2])]}, "claims.1.value", "is no range"),
        ({"claims": [claim(published="2099")]}, "claims.0.published", "in the future"),
        ({"claims": [claim(about={"from": 2020, "to": 2010})]}, "claims.0.about", "from 2020 to 2010"),
        ({"claims": [claim(about={"from": 2099, "to": None})]}, "claims.0.about", "in the future"),
        ({"claims": [claim(), claim(property="start_year", value=2099)]}, "claims.1.value", "in the future"),
        ({"claims": [claim(property="troops", value=5), claim(property="owner", value="x", stance="denies")]},
         "claims.1.stance", "nobody asserts the owner"),
        ({"claims": [claim(), claim(property="rent_usd_m", value=5, stance="denies")]},
         "claims.1.stance", "nobody asserts the rent_usd_m"),
        ({"claims": [claim(value="no base at Shaymak")]}, "claims.0.stance", "asserts 'no base at Shaymak'"),
        ({"claims": [claim(), claim(property="status", value="denied by Dushanbe")]}, "claims.1.stance", "asserts"),
        ({"claims": [claim(note="Text read in a copy.")]}, "claims.0.note", "how the source was read"),
        ({"summary": "Not named in the sources seen."}, "summary", "how the source was read"),
        ({"claims": [claim(property="troops", value=5)]}, "claims", "nobody says that the site exists"),
    ],
)  # fmt: skip
def test_a_bad_claim_is_named_by_file_id_and_field(
    folder: TruthFolder, changes: dict[str, Any], field: str, words: str
) -> None:
    lines = folder.spoil_record(**changes)
    assert any(line.startswith(f"data/{RECORD}: outpost: {field}: ") and words in line for line in lines), lines


def test_troops_can_be_denied_without_a_figure(folder: TruthFolder) -> None:
    assert folder.spoil_record(claims=[claim(), claim(property="troops", value="no troops", stance="denies")]) == []


BORROWED = "the first year of the record, which herald-2019-outpost is not said to give"


def test_a_claim_of_existence_does_not_borrow_the_first_year_of_the_record(folder: TruthFolder) -> None:
    elsewhere = {"events": [], "statuses": [{"status": "active"}], "start_year": 2016}
    lines = folder.spoil_record(claims=[claim(about={"from": 2016})], **elsewhere)
    assert any("claims.0.about" in line and BORROWED in line for line in lines), lines


@pytest.mark.parametrize(
    "changes",
    [
        {"claims": [claim(about={"from": 2016})]},  # an event and a status of that year cite the source
        {
            "claims": [claim(about={"from": 2017})],
            "events": [],
            "statuses": [{"status": "active"}],
        },  # a year of its own
        {"claims": [claim(about={"from": 2016}, note="Since 2016.")], "events": [], "statuses": [{"status": "active"}]},
        {
            "claims": [claim(about={"from": 2016}), claim(property="start_year", value=2016)],
            "events": [],
            "statuses": [{"status": "active"}],
        },
        {
            "claims": [claim(about={"from": 2016})],
            "events": [],
            "statuses": [{"status": "active"}],
            "citations": [{"source": "herald-2019-outpost", "backs": ["location", "start_year"]}],
        },
        {"claims": [claim(about={"from": 2016}, what="plan")], "events": [], "statuses": [{"status": "active"}]},
    ],
)
def test_a_first_year_that_the_source_gives_may_stand_in_the_claim(
    folder: TruthFolder, changes: dict[str, Any]
) -> None:
    assert not any(BORROWED in line for line in folder.spoil_record(**changes))
