"""What spreadsheets do to CSV files, and how ours are kept from it."""

from typing import Final

BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of its country, and shows Cyrillic and Chinese names as noise."""
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First letters a spreadsheet would take for a formula (OWASP, CSV injection)."""
GUARD: Final = "Text that a spreadsheet would run as a formula has an apostrophe before it, which is not part of it."


def guarded(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets a leading apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value
