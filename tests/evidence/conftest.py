"""What the tests of evidence share: the truth itself, read once and not to be changed."""

import pytest

from dashboard import paths
from dashboard.truth.reading import Truth, read_truth


@pytest.fixture(scope="session")
def truth() -> Truth:
    return read_truth(paths.DATA)
