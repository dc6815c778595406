"""The article and the chains: every kind of bad input gets its own line."""

from typing import Any

import pytest

from truth_folder import TruthFolder


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"evidence": []}, "evidence: empty"),
        ({"evidence": [{"site": "no-site", "bearing": "supports", "why": "a"}]}, "evidence.0.site: no record no-site"),
        ({"evidence": [{"row": "debt/none", "bearing": "supports", "why": "a"}]}, "evidence.0.row: no row debt/none"),
        ({"evidence": [{"source": "none", "bearing": "supports", "why": "a"}]}, "evidence.0.sources: no source none"),
        ({"evidence": [{"selection": "where=TJK", "bearing": "supports", "why": "a"}]}, "no parameter where"),
        ({"evidence": [{"bearing": "supports", "why": "a"}]}, "evidence.0: "),
        ({"since": [{"year": 2022, "what": "a"}]}, "since.0: backed by nothing"),
    ],
)
def test_evidence_that_points_nowhere_is_named(folder: TruthFolder, changes: dict[str, Any], expected: str) -> None:
    lines = folder.spoil("article.yaml", lambda claims: claims[0].update(changes))
    assert any(line.startswith(f"data/article.yaml: presence: {expected}") or expected in line for line in lines), lines


def test_a_chain_in_a_circle_is_named(folder: TruthFolder) -> None:
    def back(chains: list[dict[str, Any]]) -> None:
        link = chains[0]["links"][0]
        chains[0]["links"].append(link | {"of": link["to"], "to": link["of"]})

    assert any("leads back to itself" in line for line in folder.spoil("chains.yaml", back))


def test_a_link_without_its_claim_or_step_is_named(folder: TruthFolder) -> None:
    def wrong(chains: list[dict[str, Any]]) -> None:
        link = chains[0]["links"][0]
        link |= {"to": "no-step", "claims": [{"site": "outpost", "source": "nowhere"}]}
        chains[0]["links"][0] = link

    found = folder.spoil("chains.yaml", wrong)
    assert any("no step no-step" in line for line in found)
    assert any("outpost has no claim from nowhere" in line for line in found)


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ({"site": "nowhere"}, "steps.loan.site: no record nowhere"),
        ({"site": None}, "steps.loan: backed by nothing"),
        ({"id": "post"}, "steps: an id given twice"),
    ],
)
def test_a_step_has_an_id_and_something_that_backs_it(folder: TruthFolder, step: dict[str, Any], expected: str) -> None:
    lines = folder.spoil("chains.yaml", lambda chains: chains[0]["steps"][0].update(step))
    assert any(expected in line for line in lines), lines


def test_two_steps_have_one_link(folder: TruthFolder) -> None:
    lines = folder.spoil("chains.yaml", lambda chains: chains[0]["links"].append(chains[0]["links"][0]))
    assert any("links.1: loan to post is given twice" in line for line in lines)
