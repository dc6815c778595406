import json
from typing import Any

import pytest

from dashboard.commands.cli import main


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["overlap", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_pair_has_both_ends_of_its_range_and_the_low_end_within_the_distance(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = printed(capsys, "--within-km", "50")
    assert found["pairs"]
    assert all(pair["low_km"] <= min(50, pair["point_km"]) for pair in found["pairs"])
    assert all(pair["point_km"] <= pair["high_km"] for pair in found["pairs"])
    assert "prove no cause" in found["notice"]


def test_the_sides_can_be_any_layers(capsys: pytest.CaptureFixture[str]) -> None:
    sides = ("--left-layer", "russian_bases", "--right-layer", "mine_concessions", "--country", "KGZ")
    pairs = {(pair["a"], pair["b"]) for pair in printed(capsys, *sides)["pairs"]}
    assert ("issyk-kul-seismic-station", "kyzyl-ompol-uranium-project") in pairs


def test_sites_placed_too_coarsely_can_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    coarse, exact = printed(capsys), printed(capsys, "--accuracy-km", "20")
    assert len(exact["pairs"]) < len(coarse["pairs"])
    assert all(pair["high_km"] - pair["point_km"] <= 40.001 for pair in exact["pairs"])


def test_the_text_says_the_notice_first_and_the_comparison_with_its_caveats_last(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["overlap", "--against", "mines", "--chance"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "prove no cause" in lines[1]
    assert sum(line.startswith("  p: ") for line in lines) == 3
    assert "Years are ignored" in lines[-1]


def test_any_distance_can_be_compared_and_all_comparisons_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "--against", "bases", "--within-km", "37", "--accuracy-km", "50", "--chance")
    assert 37 in found["chance"]["distances_km"]
    assert [each["rule"] for each in found["chance"]["comparisons"]] == ["known_sites", "towns", "land"]
    assert found["chance"]["finding"] is None
    assert found["caveats"]


def test_what_cannot_be_tested_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    layer = "mine_concessions"
    assert main(["overlap", "--left-layer", layer, "--right-layer", layer, "--chance"]) == 1
    assert "both sides" in capsys.readouterr().err


@pytest.mark.parametrize("distance", ["-3", "0", "nan", "far"])
def test_a_distance_is_a_number_above_0(distance: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["overlap", f"--within-km={distance}"])
    assert "kilometres" in capsys.readouterr().err
