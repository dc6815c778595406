"""How much a reader may bring, so that one upload harms nobody else's visit."""

from typing import Final

MAX_BYTES: Final = 50_000_000
"""Of a file."""
MAX_UNPACKED: Final = 150_000_000
"""Of what an archive, or a workbook, holds."""
MAX_RATIO: Final = 200
"""How many times its packed size a file of an archive may have, from a million bytes on: text packs to a tenth, a zip bomb to a thousandth."""
MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 1_000
BATCH: Final = 5_000
"""Rows, or their shapes, that are objects at a time: as such they take several times the memory of their bytes."""
