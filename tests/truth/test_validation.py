"""One entry against its class: what is unknown, missing, or of another kind is named by its field."""

from typing import Any

import pytest

from dashboard.model.coverage import Settled
from dashboard.model.site import Record
from dashboard.truth.validation import validated
from truth_folder import RECORD, claim, small_truth


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
        ({"layer": "bases"}, "layer: 'bases' will not do, 'russian_bases', 'chinese_presence'"),
        ({"statuses": [{"status": "abandoned"}]}, "statuses.0.status: 'abandoned' will not do"),
        ({"statuses": [{"status": "active", "since": "2016"}]}, "statuses.0.since: unknown field"),
        ({"confidence": "confirmed"}, "confidence: worked out when the data is built, leave it out"),
        ({"claims": [claim(property="popularity")]}, "claims.0.property: 'popularity' will not do"),
        ({"claims": [claim(property="troops", value=True)]}, "claims.0.value: 'True' will not do, a number, a range"),
        ({"claims": [claim(published="2023-02-31")]}, "claims.0.published: '2023-02-31' will not do"),
        ({"claims": [claim(published="18.2.2019")]}, "YYYY-MM-DD"),
        ({"claims": [claim(about={"from": "2016"})]}, "claims.0.about.from: '2016' will not do"),
        ({"start_year": True}, "start_year: 'True' will not do"),
    ],
)
def test_a_wrong_field_is_named_with_what_would_be_right(changes: dict[str, Any], expected: str) -> None:
    assert any(expected in fault for fault in faults(**changes)), faults(**changes)


def test_a_missing_field_is_named() -> None:
    _, found = validated(Settled, {"site": "outpost"})
    assert [fault.field for fault in found] == ["computed", "label", "why"]
    assert {fault.wrong for fault in found} == {"missing"}
