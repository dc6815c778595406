"""Masks of sites as short text; web/src/rule/mask.js reads them."""

import base64
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

BITS: Final = "b"
RUNS: Final = "r"


def pack(mask: NDArray[np.bool_]) -> str:
    """A mask as base64 text: its bits, or the lengths of its runs (the first of False), whichever is shorter."""
    bits = np.packbits(mask, bitorder="little").tobytes()
    changes = np.flatnonzero(np.diff(mask.astype(np.int8))) + 1
    edges = [0, *changes.tolist(), len(mask)]
    lengths = [end - start for start, end in pairwise(edges)]
    if len(mask) and mask[0]:
        lengths.insert(0, 0)
    runs = bytes(_varints(lengths))
    mark, shorter = min(((RUNS, runs), (BITS, bits)), key=lambda packed: len(packed[1]))
    return mark + base64.b64encode(shorter).decode()


def _varints(numbers: Iterable[int]) -> Iterable[int]:
    """Seven bits a byte, the lowest first; a set high bit says that more follow (LEB128)."""
    for number in numbers:
        rest = number
        while rest > 127:
            yield rest & 127 | 128
            rest >>= 7
        yield rest
