"""One entry against its class: what is unknown, missing, or of another kind is named by its field."""

from typing import Any

import pytest

from dashboard.model.coverage import Settled
from dashboard.model.site import Record
from dashboard.model.source import Publisher
from dashboard.truth.loading import Unclear
from dashboard.truth.validation import validated
from truth_folder import PUBLISHER, RECORD, claim, small_truth


def faults(**changes: Any) -> list[str]:
    """What is wrong with the record of the small truth when some of its fields are changed."""
    _, found = validated(Record, small_truth()[RECORD] | changes)
    return [f"{fault.field}: {fault.wrong}, {fault.right}" for fault in found]


def test_an_entry_becomes_the_object_it_describes() -> None:
    record, found = validated(Record, small_truth()[RECORD])
    assert found == []
    assert record is not None
    assert record.statuses[0].since == "2016"
    assert record.location.lon == 74.74


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"staus": "active"}, "staus: unknown field"),
        ({"layer": "bases"}, "layer: 'bases' is not allowed, 'russian_bases', 'chinese_presence'"),
        ({"statuses": [{"status": "abandoned"}]}, "statuses.0.status: 'abandoned' is not allowed"),
        ({"statuses": [{"status": "active", "since": "2016"}]}, "statuses.0.since: unknown field"),
        ({"confidence": "confirmed"}, "confidence: worked out when the data is built, leave it out"),
        ({"claims": [claim(property="popularity")]}, "claims.0.property: 'popularity' is not allowed"),
        (
            {"claims": [claim(property="troops", value=True)]},
            "claims.0.value: 'True' is not allowed, a number, a range",
        ),
        ({"claims": [claim(published="2023-02-31")]}, "claims.0.published: '2023-02-31' is not allowed"),
        ({"claims": [claim(published="18.2.2019")]}, "YYYY-MM-DD"),
        ({"claims": [claim(about={"from": "2016"})]}, "claims.0.about.from: '2016' is not allowed"),
        ({"start_year": True}, "start_year: 'True' is not allowed, a whole number"),
        ({"start_year": 2016.5}, "start_year: '2016.5' is not allowed, a whole number"),
        ({"start_year": 20160}, "start_year: '20160' is not allowed, less than or equal to 2150"),
        ({"countries": "TJK"}, "countries: 'TJK' is not allowed, a list"),
        ({"countries": []}, "countries: empty, at least one entry"),
        ({"countries": ["XXX"]}, "countries.0: 'XXX' is not allowed, a code of model/countries.py"),
        ({"countries": ["INT"]}, "countries.0: 'INT' is not allowed"),
        ({"summary": ["A compound."]}, "summary: \"['A compound.']\" is not allowed, text"),
        ({"location": [74.7, 37.5]}, "location: '[74.7, 37.5]' is not allowed, fields and their values"),
        ({"statuses": {"status": "active"}}, "is not allowed, a list"),
        ({"claims": [claim(published="٢٠١٩")]}, "claims.0.published: '٢٠١٩' is not allowed"),
        ({"claims": [claim(published=1620)]}, "claims.0.published: '1620' is not allowed"),
        ({"name": "Shaymak\u202e"}, "name: holds U+202E, RIGHT-TO-LEFT OVERRIDE, text on one line"),
        ({"names": {"alt": ["a", "b\x00"]}}, "names.alt.1: holds U+0000, a control character"),
        ({"summary": "One.\nTwo."}, "summary: holds U+000A"),
        ({"start_year": Unclear("given twice", "each field once")}, "start_year: given twice, each field once"),
        ({"location": Unclear("the alias *a", "the value itself")}, "location: the alias *a, the value itself"),
    ],
)
def test_a_wrong_field_is_named_with_what_would_be_right(changes: dict[str, Any], expected: str) -> None:
    assert any(expected in fault for fault in faults(**changes)), faults(**changes)


def test_everything_wrong_is_named_at_once_and_nothing_twice() -> None:
    unclear = Unclear("0123 may be read as text or otherwise", "quotes")
    found = faults(colour="red", start_year="soon", location={"lon": unclear, "lat": 100.0}, category=3)
    assert sorted(fault.split(": ")[0] for fault in found) == [
        "category", "colour", "location.accuracy_m", "location.basis", "location.lat", "location.lon", "start_year",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["می‌خواهم", "Gorno-Badakhshan", "沙伊马克哨所", "Шаймоқ"])
def test_names_of_every_script_are_text(name: str) -> None:
    assert faults(name=name) == []


@pytest.mark.parametrize(
    "address",
    ["herald.example", "ftp://herald.example", "https://", "https://user:secret@herald.example", "https://me@herald.example",
     "https://herald.example/a b", "javascript:alert(1)", 3, None],
)  # fmt: skip
def test_an_address_is_of_the_web_and_gives_no_secret_away(address: object) -> None:
    publisher = small_truth()[PUBLISHER]
    publisher["publications"][0]["url"] = address
    _, found = validated(Publisher, publisher)
    assert [fault.field for fault in found] == ["publications.0.url"]


@pytest.mark.parametrize("address", ["https://medium.example/@user", "http://обком.example/?q=a%20b#c"])
def test_an_address_is_kept_to_the_letter(address: str) -> None:
    publisher = small_truth()[PUBLISHER]
    publisher["publications"][0]["url"] = address
    made, _ = validated(Publisher, publisher)
    assert made is not None
    assert made.publications[0].url == address


def test_a_missing_field_is_named() -> None:
    _, found = validated(Settled, {"site": "outpost"})
    assert [fault.field for fault in found] == ["computed", "label", "why"]
    assert {fault.wrong for fault in found} == {"missing"}
