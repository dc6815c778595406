"""XML of files that nobody vouches for."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError, iterparse

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from dashboard.imports.raw import UnreadableError

DAMAGED: Final = "Its XML is damaged or not complete: save or download it again."


def root_of(content: bytes) -> str:
    """Return the name of the first element, without its namespace.

    Raises UnreadableError where the file defines entities, which may grow without bounds or name other files. They can only stand
    before the first element, so that nothing else needs defusedxml's slower parser.
    """
    try:
        _, element = next(defusedxml.ElementTree.iterparse(BytesIO(content), events=("start",), forbid_dtd=True))
    except DefusedXmlException:
        raise UnreadableError(
            "Its XML has a DOCTYPE, which may define entities and name other files: save it again without one."
        ) from None
    except (ParseError, ValueError, LookupError, StopIteration) as error:
        raise UnreadableError(DAMAGED) from error
    return str(element.tag).rpartition("}")[2]


def events(content: bytes) -> Iterator[tuple[str, Element]]:
    """Begin and end of each element of a file for which `root_of` was asked. Raises ParseError where it breaks off."""
    yield from iterparse(BytesIO(content), events=("start", "end"))  # noqa: S314 – held to have no DOCTYPE
