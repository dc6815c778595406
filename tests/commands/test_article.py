import json

import pytest

from dashboard.commands.cli import main


def test_the_article_prints_verdicts_and_ids_of_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["article", "--json"]) == 0
    claims = {claim["id"]: claim for claim in json.loads(capsys.readouterr().out)}
    assert claims["gbao-presence"]["verdict"] == "contested"
    assert {"id": "site:shaymak-kyzylrabot-outpost", "bearing": "supports"}.items() <= claims["gbao-presence"][
        "evidence"
    ][0].items()
    assert main(["article"]) == 0
    assert "Contested" in capsys.readouterr().out
