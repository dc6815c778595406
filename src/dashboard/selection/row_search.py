"""The search (search.py) through a million rows: folded words, which of them each text has, and which text each row has.

All of it are columns of Arrow and numpy, whose work leaves other threads the interpreter; what Python itself folds, it folds
in pieces. Importing this module loads pyarrow.
"""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from dashboard.model.own import NOT_STATED
from dashboard.selection.folding import fold, fold_lines, is_abjad
from dashboard.selection.index import Mask
from dashboard.selection.search import words_meant

PIECE = 20_000
"""Words that are folded at a time: some 10 ms in which no other thread has the interpreter."""
Codes = NDArray[np.int32]


class SearchedColumn:
    """A column of texts, as a search looks through it; some 30 bytes for each text that no other row has."""

    def __init__(self, texts: pa.Array, codes: Codes) -> None:
        """Take the distinct texts, and which of them each row has (NOT_STATED: none); the codes are not copied.

        Texts are parted at blanks before they are folded, so that each distinct word is folded once; that gives the words
        that come of folding them whole.
        """
        self._codes = codes
        parts = pc.utf8_split_whitespace(texts)
        tokens = parts.flatten().dictionary_encode()
        folded = pc.split_pattern(_folded(tokens.dictionary), " ")
        words = folded.flatten().dictionary_encode()
        self.words = ArrowWords(words.dictionary)
        # Of each text its words, one after the other: a token has at least one, if an empty one, and a text one token
        first = folded.offsets.to_numpy()
        token = tokens.indices.to_numpy()
        many = np.diff(first)[token]
        self._starts = np.append(0, np.cumsum(many, dtype=np.int32))[parts.offsets.to_numpy()[:-1]]
        within = np.arange(many.sum(), dtype=np.int32) - np.repeat(np.cumsum(many, dtype=np.int32) - many, many)
        self._word = words.indices.to_numpy()[np.repeat(first[:-1][token], many) + within]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._codes)

    def having(self, wanted: Mask) -> Mask:
        """The rows that have any of the words wanted."""
        if not wanted.any():
            return np.zeros(len(self), dtype=bool)
        texts = np.zeros(len(self._starts) + 1, dtype=bool)  # NOT_STATED takes the last
        np.logical_or.reduceat(wanted[self._word], self._starts, out=texts[:-1])
        rows: Mask = texts[self._codes]
        return rows


class ArrowWords:
    """Words by the million (`search.Vocabulary`)."""

    def __init__(self, words: pa.Array) -> None:
        """Take distinct words."""
        self._between_blanks = pc.binary_join_element_wise("", words, "", " ")

    def holding(self, needle: str) -> Mask:
        """Those that hold a text, with a blank on either side of them."""
        return _mask(pc.match_substring(self._between_blanks, needle))

    def matching(self, pattern: str) -> Mask:
        """Those in which a regular expression is found, with a blank on either side of them."""
        return _mask(pc.match_substring_regex(self._between_blanks, pattern))

    def some(self, places: NDArray[np.intp]) -> Sequence[str]:
        """Those in some places."""
        found: list[str] = pc.utf8_trim(self._between_blanks.take(pa.array(places)), " ").to_pylist()
        return found


def find_rows(query: str, files: Sequence[Sequence[SearchedColumn]]) -> Mask:
    """The rows, file after file, that have every word of a query in any of their columns; without a letter or digit none.

    Each file has at least one column.
    """
    words = fold(query).split()
    found = [np.full(len(columns[0]), bool(words)) for columns in files]
    for word in words:
        meant, _ = words_meant(word, is_abjad(query), [column.words for columns in files for column in columns])
        each = iter(meant)
        for rows, columns in zip(found, files, strict=True):
            having = np.logical_or.reduce([column.having(next(each)) for column in columns])
            np.logical_and(rows, having, out=rows)
    return np.concatenate([np.empty(0, dtype=bool), *found])


def coded_column(texts: pa.Array | pa.ChunkedArray) -> tuple[pa.Array, Codes]:
    """The distinct texts of a column, and which of them each row has; NOT_STATED for null."""
    whole = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    if isinstance(whole, pa.ChunkedArray):  # of more than 2 GB
        whole = pa.concat_arrays(whole.chunks)
    found = whole if pa.types.is_dictionary(whole.type) else whole.cast(pa.string()).dictionary_encode()
    codes: Codes = found.indices.fill_null(NOT_STATED).to_numpy(zero_copy_only=False).astype(np.int32, copy=False)
    return found.dictionary, codes


def _folded(words: pa.Array) -> pa.Array:
    """Words without a blank in them, folded: each may have become several, parted by blanks, or none."""
    pieces = [pa.array([], pa.string())]
    for start in range(0, len(words), PIECE):
        piece = words.slice(start, PIECE)
        together = pc.binary_join(pa.ListArray.from_arrays(pa.array([0, len(piece)], pa.int32()), piece), "\n")
        folded = fold_lines(together[0].as_py())
        pieces.append(pc.split_pattern(pa.array([folded]), "\n").flatten())
    return pa.concat_arrays(pieces)


def _mask(found: pa.BooleanArray) -> Mask:
    mask: Mask = found.to_numpy(zero_copy_only=False)
    return mask
