"""How partial dates compare: YYYY, YYYY-MM or YYYY-MM-DD."""

from dashboard.model.clock import today


def is_before(one: str, other: str) -> bool:
    """Whether a date certainly lies before another: a bare year is not before any day of that year."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def is_to_come(date: str) -> bool:
    """Whether a date certainly lies in the future, by UTC."""
    return is_before(today().isoformat(), date)
