"""Numbers of records in a locator."""

import pytest

from dashboard.model.aiddata import numbers_in


@pytest.mark.parametrize(
    ("locator", "numbers"),
    [("record 40063", ("40063",)), ("records 40063, 53750", ("40063", "53750")), ("page ten", ()), (None, ())],
)
def test_a_locator_names_the_numbers_of_records(locator: str | None, numbers: tuple[str, ...]) -> None:
    assert numbers_in(locator) == numbers
