"""What the address of a feed or of the calendar asks for: a selection, and some kinds of entries."""

from collections.abc import Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from dashboard.selection import Domain, Selection, read_url
from dashboard.selection.url import PARAMETERS, LeftOut

KIND: Final = "kind"
"""The parameter that asks for kinds of entries; may be repeated."""
Kind = TypeVar("Kind", bound=str)


class Asked(NamedTuple, Generic[Kind]):
    """What an address asks for."""

    selection: Selection
    kinds: tuple[Kind, ...]
    """Kinds of entries; empty for all."""
    left_out: tuple[LeftOut, ...]
    """What it asks for and can't be given."""


def asked(parameters: Mapping[str, Sequence[str]], domain: Domain, kinds: Mapping[Kind, str]) -> Asked[Kind]:
    """What an address asks for: parameters of a selection, and `kind`, one of the codes of `kinds`."""
    reading = read_url(parameters, domain)
    given = parameters.get(KIND, ())
    wrong = (LeftOut(KIND, each) for each in given if each not in kinds)
    unknown = (LeftOut("parameter", name) for name in parameters if name not in {*PARAMETERS, KIND})
    chosen = tuple(kind for kind in kinds if kind in given)
    return Asked(reading.selection, chosen, (*reading.left_out, *wrong, *unknown))
