"""What readers are given to know of where a server reads from."""

from dashboard.store.interface import Standing


def standing_words(standing: Standing) -> str:
    """One sentence where the data comes from a standby, which may be behind; else nothing."""
    if standing.store != "standby":
        return ""
    if standing.lag_s is None:
        return "This server reads from a copy of the database; how far it is behind is not known."
    if standing.lag_s < 1:
        return "This server reads from a copy of the database, which is less than a second behind."
    return f"This server reads from a copy of the database, which is {standing.lag_s:,.0f} s behind."
