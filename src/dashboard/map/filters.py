"""What the browser gets once the map stands: every choice of the filters, who has which, and what a search looks through.

With it the map answers all filters by itself (web/src/rule/choices.js), in a file of its own, because the first picture does
without. What is chosen goes by its place among the choices, those of the domain and in its order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard.map.packing import pack
from dashboard.map.payload import as_json
from dashboard.model.catalog import Catalog
from dashboard.model.vocabulary import RELATIONS
from dashboard.present.area import area_words
from dashboard.present.choices import labels, words
from dashboard.selection import Index, Selection
from dashboard.selection.area import OUTSIDE, POSSIBLY, Inside
from dashboard.selection.folding import rules

ADDRESS: Final = "filters"
"""The path of the file below that of the pages; its name is the version of the data."""
CHOSEN: Final = ("countries", "regions", "categories", "commodities", "relations", "orgs", "roles")
"""Fields of the selection whose choices the file holds; those of the others are in the words of the sites."""


@dataclass(frozen=True)
class Within:
    """An area and whether each site lies in it. The server measures, the browser joins it to the other filters."""

    words: str
    sites: Inside

    def message(self) -> dict[str, Any]:
        """The same as JSON-ready values: the sites inside surely or possibly, and those of them that are only possibly."""
        inside, possibly = self.sites > OUTSIDE, self.sites == POSSIBLY
        return {"words": self.words, "inside": pack(inside), "possibly": pack(possibly)}


@dataclass(frozen=True)
class Following:
    """What the map has to know of a selection to follow the sidebar before the page has run."""

    when: str
    year: int
    period: tuple[int, int]
    chosen: Mapping[str, Sequence[int]]
    """Places of what is chosen in each of CHOSEN."""
    without: Sequence[int]
    """Places of what is left out of the evidence."""
    q: str
    """The search; empty where it is none, or a place to go to."""
    read: str
    """What the search was read as, where it looks like coordinates."""
    area: "Within | None" = None
    """The area chosen."""

    @classmethod
    def of(cls, selection: Selection, index: Index, *, searches: bool, read: str) -> "Following":
        """Of a selection; `searches` is whether its search filters, and `read` what it was read as."""
        domain, inside = index.domain, index.inside(selection)
        return cls(
            selection.when,
            selection.year,
            selection.period,
            {field: sorted(map(getattr(domain, field).index, getattr(selection, field))) for field in CHOSEN},
            sorted(map(domain.without.index, selection.without)) if selection.without else (),
            selection.q if searches else "",
            read,
            None if inside is None or not selection.area else Within(area_words(selection.area), inside),
        )

    def message(self) -> dict[str, Any]:
        """The same as JSON-ready values."""
        return {
            "when": self.when,
            "year": self.year,
            "span": self.period,
            "chosen": {field: places for field, places in self.chosen.items() if places},
            "without": list(self.without),
            "q": self.q,
            "read": self.read,
            "area": self.area and self.area.message(),
        }


def name_of(catalog: Catalog) -> str:
    """The name of the file: rows and places mean something only beside the data they were made from."""
    return f"{catalog.version[:12]}.json"


def filter_payload(catalog: Catalog, index: Index) -> bytes:
    """Choices, who has which, texts and the rules that fold a query. `of` has for each site its places in a list."""
    domain, sites = index.domain, catalog.sites
    have: dict[str, list[tuple[str, ...]]] = {
        "countries": [site.countries for site in sites],
        "regions": [site.regions for site in sites],
        "categories": [(site.category,) for site in sites],
        "commodities": [site.commodities for site in sites],
        "relations": [(site.relation,) if site.relation in RELATIONS else () for site in sites],
    }
    parts = [[*site.organizations, *site.partners] for site in sites]
    others = {part.org for each in parts for part in each} - set(domain.orgs)
    orgs = {code: place for place, code in enumerate((*domain.orgs, *sorted(others)))}
    roles = {code: place for place, code in enumerate(domain.roles)}
    corpus = index.corpus
    return as_json(
        {
            "choices": {field: _choices(catalog, field, getattr(domain, field)) for field in CHOSEN},
            "of": {field: _places(getattr(domain, field), values) for field, values in have.items()},
            "above": [[orgs[code] for code in catalog.ancestors(org) if code in orgs] for org in orgs],
            "parts": [
                [place for part in each for place in (orgs[part.org], -1 if part.role is None else roles[part.role])]
                for each in parts
            ],
            "texts": corpus.texts,
            "textsOf": corpus.of,
            "folding": rules(),
        }
    )


def _choices(catalog: Catalog, field: str, codes: Sequence[str]) -> dict[str, list[str]]:
    named, told = list(map(labels(catalog, field), codes)), list(map(words(catalog, field), codes))
    return {"labels": named} if named == told else {"labels": named, "words": told}


def _places(codes: Sequence[str], values: Sequence[Sequence[str]]) -> list[list[int]]:
    place = {code: number for number, code in enumerate(codes)}
    return [[place[value] for value in each if value in place] for each in values]
