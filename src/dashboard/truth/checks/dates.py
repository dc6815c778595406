"""How partial dates compare: YYYY, YYYY-MM or YYYY-MM-DD."""

from dashboard.model.clock import today


def is_before(one: str, other: str) -> bool:
    """Whether a date lies before another for certain: a bare year lies before no day of its year."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def is_to_come(date: str) -> bool:
    """Whether a date lies ahead for certain, by UTC."""
    return is_before(today().isoformat(), date)
