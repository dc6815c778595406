import json

import pytest

from dashboard.commands.cli import COMMANDS, main


def test_check_finds_nothing_wrong_with_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")


def test_build_has_nothing_left_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    assert "up to date" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert "usage" in capsys.readouterr().out


def test_an_unknown_command_is_an_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["conquer"])


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


def test_health_lists_the_weaknesses(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["health", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) >= {"stale", "single_source", "unverified", "undated", "coarse"}


def test_settle_gives_a_reason_for_every_difference(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settle"]) == 0
    assert "not settled" not in capsys.readouterr().out


def test_the_article_prints_verdicts_and_ids_of_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["article", "--json"]) == 0
    claims = {claim["id"]: claim for claim in json.loads(capsys.readouterr().out)}
    assert claims["gbao-presence"]["verdict"] == "contested"
    assert {"id": "site:shaymak-kyzylrabot-outpost", "bearing": "supports"}.items() <= claims["gbao-presence"][
        "evidence"
    ][0].items()
    assert main(["article"]) == 0
    assert "Contested" in capsys.readouterr().out
