"""From a sheet to fill in to what the audits found."""

import json

import pytest
import yaml

from dashboard.commands.cli import main
from truth_folder import TruthFolder

Output = pytest.CaptureFixture[str]


@pytest.fixture
def sheet(folder: TruthFolder, capsys: Output) -> str:
    """A sheet of four values of the small truth."""
    main(["build"])
    capsys.readouterr()
    assert main(["audit", "--draw", "4", "--seed", "7"]) == 0
    return capsys.readouterr().out


def filled(sheet: str) -> dict[str, object]:
    content: dict[str, object] = yaml.safe_load(sheet)
    for value in content["values"]:  # type: ignore[attr-defined]
        value.update(verdict="right", judged_by="https://herald.example/outpost", date=content["drawn"])
    return content


def test_a_sheet_has_the_values_their_sources_and_blanks_to_fill_in(sheet: str) -> None:
    content = yaml.safe_load(sheet)
    assert content["id"] == f"{content['drawn']}-seed-7"
    assert len(content["values"]) == 4
    assert content["population"] == 18
    for value in content["values"]:
        assert [value[name] for name in ("verdict", "why", "judged_by", "date")] == [None] * 4
        assert value["urls"] == ["https://herald.example/outpost"] * len(value["sources"])


def test_a_sheet_that_is_not_filled_in_is_no_audit(folder: TruthFolder, sheet: str) -> None:
    folder.write("audits/sheet.yaml", sheet)
    assert any("values.0.verdict" in line for line in folder.problems())


def test_a_sheet_that_is_filled_in_is_an_audit_and_its_result_is_shown(
    folder: TruthFolder, sheet: str, capsys: Output
) -> None:
    content = filled(sheet)
    folder.write(f"audits/{content['id']}.yaml", content)
    assert main(["format"]) == main(["build"]) == main(["check"]) == 0
    capsys.readouterr()
    assert main(["audit"]) == 0
    assert "4 right, 0 misleading, 0 wrong, 0 not verifiable." in capsys.readouterr().out
    assert main(["audit", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["verdicts"]["right"] == 4
    assert [each["value"] for each in found["values"]] == [each["value"] for each in content["values"]]  # type: ignore[attr-defined]


def test_without_an_audit_the_command_says_so(folder: TruthFolder, capsys: Output) -> None:
    main(["build"])
    capsys.readouterr()
    assert main(["audit"]) == 0
    assert capsys.readouterr().out == "No audit of values drawn at random has been published yet.\n"


@pytest.mark.parametrize("number", ["0", "-3", "many"])
def test_a_number_that_draws_nothing_is_refused(folder: TruthFolder, capsys: Output, number: str) -> None:
    with pytest.raises(SystemExit):
        main(["audit", "--draw", number])
    assert "--draw" in capsys.readouterr().err
