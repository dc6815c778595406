"""What the tests of the commands share."""

from pathlib import Path

import pytest

from dashboard import paths
from truth_folder import TruthFolder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TruthFolder:
    """A small truth that the commands read and write instead of the atlas's own."""
    small = TruthFolder(tmp_path / "data")
    monkeypatch.setattr(paths, "DATA", small.root)
    return small
