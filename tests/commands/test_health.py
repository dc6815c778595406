import json

import pytest

from dashboard.commands.cli import main
from truth_folder import TruthFolder

Output = pytest.CaptureFixture[str]


def test_health_lists_the_weaknesses(capsys: Output) -> None:
    assert main(["health", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) >= {"stale", "single_source", "unverified", "undated", "coarse"}


def test_what_to_look_for_next_is_listed_after_the_rule_of_its_order(folder: TruthFolder, capsys: Output) -> None:
    main(["build"])
    capsys.readouterr()
    assert main(["health", "--todo", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["sites"]
    assert [(each["site"], each["needs"], each["urgent"]) for each in listed] == [
        ("outpost", ["roles_not_stated"], True)
    ]
    assert main(["health", "--todo"]) == 0
    rule, line = capsys.readouterr().out.strip().split("\n\n")
    assert rule.startswith("Contested sites, bases and security presences come first")
    assert line.split() == ["1.", "outpost:", "organizations", "without", "a", "role", "(last", "evidence", "2019)"]


def test_health_counts_what_could_not_be_assigned(folder: TruthFolder, capsys: Output) -> None:
    main(["build"])
    capsys.readouterr()
    assert main(["health", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["not_assigned"] == {
        "roles_not_stated": {"missing": 1, "of": 2},
        "events_of_kind_other": {"missing": 0, "of": 2},
        "events_without_source": {"missing": 1, "of": 2},
        "statuses_without_date": {"missing": 0, "of": 1},
        "statuses_without_source": {"missing": 0, "of": 1},
    }
    assert main(["health"]) == 0
    assert "Organizations whose role at a site is not stated: 1 of 2\n" in capsys.readouterr().out
