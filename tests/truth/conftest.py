"""What the tests of the truth share."""

from pathlib import Path

import pytest

from truth_folder import TruthFolder


@pytest.fixture
def folder(tmp_path: Path) -> TruthFolder:
    """A small truth, written anew for each test."""
    return TruthFolder(tmp_path / "data")
