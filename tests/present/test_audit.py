from dashboard.present.audit import audit_words
from factories import audit, audited


def test_an_audit_says_how_many_values_have_which_verdict_of_how_many_and_when() -> None:
    found = audit("one", audited("right"), audited("wrong", date="2026-12-07"), audited("not_verifiable"))
    assert audit_words(found) == (
        "3 values drawn at random from 12,000 on 2026-12-03 were compared with their sources by 2026-12-07: 1 right, "
        "0 misleading, 1 wrong, 1 not verifiable."
    )


def test_without_an_audit_it_says_so() -> None:
    assert audit_words(None) == "No audit of values drawn at random has been published yet."
