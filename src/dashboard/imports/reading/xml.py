"""XML of files that nobody vouches for."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from dashboard.imports.raw import UnreadableError

DAMAGED = "Its XML is damaged or not complete: save or download it again."


def refuse_entities(content: bytes) -> None:
    """Raise UnreadableError where a file defines entities, which may grow without bounds or name other files.

    They can only stand before the first element, so that nothing else needs defusedxml's slower parser.
    """
    try:
        next(defusedxml.ElementTree.iterparse(BytesIO(content), events=("start",), forbid_dtd=True), None)
    except DefusedXmlException:
        raise UnreadableError(
            "Its XML has a DOCTYPE, which may define entities and name other files: save it again without one."
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError(DAMAGED) from error


def events(content: bytes) -> Iterator[tuple[str, Element]]:
    """Begin and end of each element. Raises UnreadableError where it defines entities, ParseError where it breaks off."""
    refuse_entities(content)
    yield from iterparse(BytesIO(content), events=("start", "end"))  # noqa: S314 – held to have no DOCTYPE
