"""The selection as the parameters of an address, and back. What does not fit is dropped, never an error."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, cast

from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES, Clock, Confidence
from dashboard.selection.domain import Domain
from dashboard.selection.model import Selection, When

FACETS: Final = {
    "actor": "actors",
    "layer": "layers",
    "country": "countries",
    "region": "regions",
    "org": "orgs",
    "category": "categories",
    "status": "statuses",
    "relation": "relations",
}
"""Parameters that repeat for several values, and the selection's field they fill."""
PARAMETERS: Final = (
    "when",
    "year",
    "period",
    "clock",
    "undated",
    *FACETS,
    "confidence",
    "q",
    "site",
)
ALIASES: Final = {"gbao": "gorno-badakhshan", "gorno-badakhshan autonomous region": "gorno-badakhshan"}
"""Other words for a value, in small letters."""
LONGEST_QUERY: Final = 200


def from_url(parameters: Mapping[str, Sequence[str]], domain: Domain) -> Selection:
    """The selection an address asks for. Invalid values are dropped one by one; letters' case makes no difference."""
    selection = domain.start()
    fields: dict[str, Any] = {}
    for parameter, field in FACETS.items():
        fields[field] = _allowed(parameters.get(parameter, ()), _values(parameter, domain))
    years = [year for text in parameters.get("year", ()) if (year := _year(text, domain)) is not None]
    ends = [year for text in parameters.get("period", ()) if (year := _year(text, domain)) is not None]
    if years:
        fields["year"] = years[0]
    if len(ends) == 2:
        fields["period"] = (min(ends), max(ends))
    when = _one(parameters, "when", ("year", "period", "all"))
    implied = "year" if years else "period" if len(ends) == 2 else "year"
    fields["when"] = cast(When, when or implied)
    fields["clock"] = cast(Clock, _one(parameters, "clock", ("true", "known")) or "true")
    fields["confidence"] = cast(Confidence, _one(parameters, "confidence", tuple(CONFIDENCES)) or "weak")
    fields["undated"] = _one(parameters, "undated", ("0", "1")) != "0"
    fields["q"] = "".join(parameters.get("q", ())[:1]).strip()[:LONGEST_QUERY]
    fields["site"] = next((site for site in parameters.get("site", ()) if site in domain.sites), None)
    return replace(selection, **fields)


def to_url(selection: Selection, domain: Domain) -> dict[str, list[str]]:
    """The parameters of a selection, what every address has by default left out."""
    start = domain.start()
    found: dict[str, list[str]] = {}
    if selection.when != start.when:
        found["when"] = [selection.when]
    if selection.year != start.year:
        found["year"] = [str(selection.year)]
        if selection.when == "year":
            found.pop("when", None)
    if selection.period != start.period:
        found["period"] = [str(year) for year in selection.period]
    if selection.when == "year" and "period" in found and "year" not in found:
        found["when"] = ["year"]
    if selection.clock != start.clock:
        found["clock"] = [selection.clock]
    if not selection.undated:
        found["undated"] = ["0"]
    for parameter, field in FACETS.items():
        values = list(getattr(selection, field))
        if values:
            found[parameter] = values
    if selection.confidence != start.confidence:
        found["confidence"] = [selection.confidence]
    if selection.q:
        found["q"] = [selection.q]
    if selection.site:
        found["site"] = [selection.site]
    return found


def _values(parameter: str, domain: Domain) -> Iterable[str]:
    fixed: dict[str, Iterable[str]] = {"actor": ACTORS, "layer": LAYERS, "status": STATUSES}
    return fixed[parameter] if parameter in fixed else cast(Iterable[str], getattr(domain, FACETS[parameter]))


def _allowed(given: Sequence[str], values: Iterable[str]) -> tuple[str, ...]:
    by_folded = {value.casefold(): value for value in values}
    folded = [ALIASES.get(text.strip().casefold(), text.strip().casefold()) for text in given]
    return tuple(dict.fromkeys(by_folded[text] for text in folded if text in by_folded))


def _one(parameters: Mapping[str, Sequence[str]], parameter: str, values: Sequence[str]) -> str | None:
    return next((text.casefold() for text in parameters.get(parameter, ()) if text.casefold() in values), None)


def _year(text: str, domain: Domain) -> int | None:
    """A year of the domain; others are invalid and dropped."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return None
    year = int(text)
    return year if domain.years[0] <= year <= domain.years[1] else None
