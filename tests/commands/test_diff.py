import json
from typing import Any

import pytest

from dashboard.commands.cli import main


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["diff", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_difference_lists_ids_under_added_ended_changed_and_same(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "2012", "2024", "--country", "TJK")
    assert "shaymak-kyzylrabot-outpost" in found["added"]
    assert "201st-base-kulob" in found["ended"]
    assert "201st-base-dushanbe" in found["same"]
    assert {change["site"] for change in found["changes"]} == set(found["changed"])


def test_filters_are_named_like_the_parameters_of_an_address(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "2012", "2024", "--actor", "CHN", "--layer", "chinese_presence", "--region", "GBAO")
    assert set(found["added"]) == {"shaymak-kyzylrabot-outpost", "tajik-afghan-border-outposts-phase-1"}


def test_by_the_known_clock_the_outpost_is_new_in_2019(capsys: pytest.CaptureFixture[str]) -> None:
    before = printed(capsys, "2012", "2018", "--clock", "known")
    after = printed(capsys, "2018", "2019", "--clock", "known")
    assert "shaymak-kyzylrabot-outpost" not in before["added"]
    assert "shaymak-kyzylrabot-outpost" in after["added"]


def test_the_text_speaks_of_the_chosen_country_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "2012", "2024", "--country", "TJK"]) == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("Tajikistan, 2012 → 2024: ")
    assert second == ""


def test_each_change_names_who_reports_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "2012", "2024", "--country", "TJK"]) == 0
    lines = capsys.readouterr().out.splitlines()
    changes = lines[lines.index("Changed:") + 1 :]
    assert "  huaxin-yovon-cement  status: under_construction → active (CemNet → CemNet)" in changes
    assert not any("( →" in line or "→ )" in line for line in changes)


def test_nothing_to_compare_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "2012", "2024", "--country", "DJI", "--layer", "russian_bases"]) == 0
    assert "No site fits" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("1912", "2024"), "1912: the atlas has the years from 1991 to "),
        (("2012", "2024", "--layer", "bases"), "--layer: 'bases' is not known here; it can be russian_bases"),
        (("2012", "2024", "--country", "TJ"), "--country: 'TJ' is not known here; it can be TJK"),
    ],
)
def test_what_the_atlas_does_not_know_is_named_with_what_would_be_right(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *arguments]) == 1
    assert message in capsys.readouterr().err
