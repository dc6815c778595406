import json

import pytest

from dashboard.commands.cli import main


def test_explain_shows_claims_rule_and_result(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "shaymak-kyzylrabot-outpost"]) == 0
    out = capsys.readouterr().out
    assert "=> contested" in out
    assert "Tajik foreign ministry" in out
    assert "Result: contested" in out


def test_explain_tells_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "vakhon-rapid-reaction-base", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["confidence"], found["of"]) == ("plan_confirmed", "plan")
    assert found["findings"][0]["acknowledged"]
    assert found["aside"]


def test_explain_names_a_site_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "atlantis"]) == 1
    assert "no site atlantis" in capsys.readouterr().err
