"""Commands that read the built files say which of them is damaged, and what to do."""

import pytest

from dashboard.commands.cli import main
from truth_folder import TruthFolder

READERS = [
    ["health"],
    ["explain", "outpost"],
    ["diff", "2016", "2019"],
    ["article"],
    ["overlap"],
]
DAMAGES = [b"", b"\x00", b"\xff\xfe", b"[" * 100_000, b"[]", b'{"features": [3]}', b'{"features": [{"id": "a"}]}']


@pytest.mark.parametrize("command", READERS, ids=" ".join)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: repr(damage[:12]))
def test_a_damaged_layer_is_named(
    folder: TruthFolder, capsys: pytest.CaptureFixture[str], command: list[str], damage: bytes
) -> None:
    main(["build"])
    folder.write("geo/chinese_presence.geojson", damage)
    capsys.readouterr()
    assert main(command) == 1
    message = capsys.readouterr().err
    assert message.startswith("chinese_presence.geojson: ")
    assert message.endswith("build it again: python -m dashboard build\n")


@pytest.mark.parametrize("damage", [b"", b"\x00\xff", b"id,site\na,b,c\n", b"id\n" + b"x" * 200_000])
def test_damaged_claims_are_named(folder: TruthFolder, capsys: pytest.CaptureFixture[str], damage: bytes) -> None:
    main(["build"])
    folder.write("tables/claims.csv", damage)
    capsys.readouterr()
    assert main(["explain", "outpost"]) == 1
    assert capsys.readouterr().err.startswith("claims.csv: ")


def test_a_missing_table_is_named(folder: TruthFolder, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    (folder.root / "tables/article.csv").unlink()
    capsys.readouterr()
    assert main(["article"]) == 1
    assert "article.csv" in capsys.readouterr().err
