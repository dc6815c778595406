"""The forms a reader can choose from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.present.citation.records import bibtex, csl_json, ris
from dashboard.present.citation.styles import apa, chicago
from dashboard.present.citation.work import Work


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a citation."""

    write: Callable[[Work], str]
    ending: str | None = None
    """The ending of its file; None where it is no more than a line of text."""
    media_type: str = "text/plain"


FORMS: Final[Mapping[str, Form]] = {
    "APA": Form(apa),
    "Chicago": Form(chicago),
    "BibTeX": Form(bibtex, "bib", "application/x-bibtex"),
    "RIS": Form(ris, "ris", "application/x-research-info-systems"),
    "CSL-JSON": Form(csl_json, "json", "application/vnd.citationstyles.csl+json"),
}
"""Styles first, then what reference managers read."""
