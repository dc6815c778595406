"""What day it is: the one thing the atlas can't read from its data."""

import datetime


def today() -> datetime.date:
    """The day now, by UTC."""
    return datetime.datetime.now(tz=datetime.UTC).date()
