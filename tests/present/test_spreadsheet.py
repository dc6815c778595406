import pytest

from dashboard.present.spreadsheet import RISKY, guarded


@pytest.mark.parametrize("first", RISKY)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(first: str) -> None:
    assert guarded(f"{first}SUM(A1)") == f"'{first}SUM(A1)"


def test_numbers_and_other_text_stay_as_they_are() -> None:
    assert guarded(-3) == -3
    assert guarded("a = b") == "a = b"
