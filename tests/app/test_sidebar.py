from hypothesis import given
from hypothesis import strategies as st

from dashboard.app.sidebar import meant
from dashboard.model.vocabulary import STATUSES
from dashboard.present.choices import COUNT

NAMES: dict[str, str] = dict(STATUSES.items())


@given(st.sampled_from(list(NAMES)), st.integers(0, 10**6))
def test_a_label_with_an_outdated_count_still_means_its_option(code: str, count: int) -> None:
    assert meant(code, NAMES, NAMES.__getitem__) == code
    assert meant(f"{NAMES[code]}{COUNT}{count}", NAMES, NAMES.__getitem__) == code


@given(st.text())
def test_what_is_no_option_means_none(text: str) -> None:
    assert meant(text, NAMES, NAMES.__getitem__) in {None, text if text in NAMES else None}
