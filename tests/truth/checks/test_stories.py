"""Every kind of bad input in a story gets its own line: file, step, field, what would be right."""

from typing import Any

import pytest

from truth_folder import TruthFolder

STEP: dict[str, Any] = {
    "id": "first",
    "title": "An outpost",
    "text": "There is one.",
    "view": "country=TJK&at=37.5,74.5,7",
    "claims": ["presence"],
}


def problems(folder: TruthFolder, *steps: dict[str, Any], **facts: Any) -> list[str]:
    """The lines of `check` for a story of these steps, without the name of the file."""
    told = [STEP | each for each in steps or ({},)]
    story = {"id": "walk", "title": "A walk", "summary": "Of one step.", "steps": told} | facts
    folder.write("stories/walk.yaml", story)
    return [line.removeprefix("data/stories/walk.yaml: ") for line in folder.problems()]


def test_a_story_that_names_what_there_is_is_right(folder: TruthFolder) -> None:
    evidence = [
        {"site": "outpost", "bearing": "supports", "why": "It is reported"},
        {"row": "debt/debt-2018", "bearing": "qualifies", "why": "A loan"},
        {"selection": "layer=chinese_presence", "bearing": "qualifies", "why": "All of them"},
    ]
    second = {"id": "second", "claims": [], "evidence": evidence}
    assert problems(folder, {}, second, source="herald-2019-outpost") == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"claims": ["nothing"]}, "walk: steps.first.claims: no claim nothing, the id of a claim in article.yaml"),
        ({"claims": []}, "walk: steps.first: backed by nothing, evidence, or a claim of the article"),
        (
            {"evidence": [{"site": "nowhere", "bearing": "supports", "why": "So"}]},
            "walk: steps.first.evidence.0.site: no record nowhere, the id of a record",
        ),
        (
            {"evidence": [{"source": "nobody", "bearing": "supports", "why": "So"}]},
            "walk: steps.first.evidence.0.sources: no source nobody, the id of a publication in sources/",
        ),
        ({"text": ""}, "walk: steps.0.text: '' is not allowed, text, without blanks before or after it"),
    ],
)
def test_what_a_step_names_has_to_exist(folder: TruthFolder, change: dict[str, Any], line: str) -> None:
    assert problems(folder, change) == [line]


def test_a_step_has_an_id_of_its_own_and_a_story_the_name_of_its_file(folder: TruthFolder) -> None:
    assert problems(folder, {}, {}) == ["walk: steps: an id given twice, every step has its own id"]
    assert problems(folder, id="run") == ["run: id: the file is named walk, name it as the id"]
    assert problems(folder, source="nobody") == ["walk: source: no source nobody, the id of a publication in sources/"]
