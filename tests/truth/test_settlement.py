"""Where the rule and the researcher differ, the difference has a reason; a reason has its difference."""

from typing import Any

import pytest

from dashboard import paths
from dashboard.truth.reading import read_truth
from dashboard.truth.settlement import differences, unsettled
from truth_folder import RECORD, TruthFolder

ENTRY = {"site": "outpost", "computed": "reported", "label": "confirmed", "why": "One newspaper alone"}


def lines(folder: TruthFolder, said: str, **entry: Any) -> list[str]:
    """What is not settled when the researcher said a label and, with an entry, settled by it."""
    folder.spoil_record(assessment={"label": said})
    folder.write("settled.yaml", [ENTRY | entry] if entry else [])
    return [str(problem) for problem in unsettled(read_truth(folder.root))]


def test_every_difference_in_the_atlas_is_settled() -> None:
    truth = read_truth(paths.DATA)
    assert list(unsettled(truth)) == []
    assert set(differences(truth)) == set(truth.settled)


def test_where_rule_and_researcher_agree_nothing_is_to_be_settled(folder: TruthFolder) -> None:
    assert lines(folder, "reported") == []


def test_a_difference_with_a_reason_is_settled(folder: TruthFolder) -> None:
    assert lines(folder, "confirmed", why="One newspaper alone") == []


@pytest.mark.parametrize(
    ("label", "entry", "expected"),
    [
        ("confirmed", {}, "outpost: -: the rule says reported, the researcher confirmed"),
        (
            "confirmed",
            {"computed": "weak"},
            "outpost: computed: settled as weak against confirmed, now reported against",
        ),
        ("disputed", {"label": "confirmed"}, "outpost: computed: settled as reported against confirmed, now reported"),
        ("reported", {"label": "confirmed"}, "outpost: site: rule and researcher agree, remove the entry"),
    ],
)
def test_what_is_not_settled_or_no_longer_is_named(
    folder: TruthFolder, label: str, entry: dict[str, Any], expected: str
) -> None:
    found = lines(folder, label, **entry)
    assert len(found) == 1
    assert found[0].startswith(f"data/settled.yaml: {expected}")


def test_an_entry_is_of_a_record(folder: TruthFolder) -> None:
    assert lines(folder, "reported", site="nowhere") == [
        "data/settled.yaml: nowhere: site: no record nowhere, the id of a record"
    ]


def test_the_entry_of_a_record_that_cannot_be_read_is_no_further_mistake(folder: TruthFolder) -> None:
    lines(folder, "confirmed", why="One newspaper alone")
    folder.write(RECORD, "id: [")
    assert list(unsettled(read_truth(folder.root))) == []
