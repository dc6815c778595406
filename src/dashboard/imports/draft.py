"""A row of a reader's file as the draft of a record: what the row says, and by name what is still missing.

Nothing is made up. Layer and actor are there where the row says them, years and places as the row has them and named under
`unverified`, for a row is no source. What is missing is `null`, and a missing id of a source or an organization is `TODO`:
`python -m dashboard check` names exactly these until somebody fills them in.
"""

import json
import math
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NamedTuple, cast, get_args

from dashboard.imports.countries import country_code
from dashboard.imports.known import DATA_SETS
from dashboard.imports.known.data_set import DataSet
from dashboard.model.catalog import Catalog
from dashboard.model.countries import COUNTRIES
from dashboard.model.organization import Organization
from dashboard.model.own import NO_YEAR, OwnData
from dashboard.model.vocabulary import ACTORS, LAYERS, Actor, Credit, Layer
from dashboard.selection.folding import fold

TODO: Final = "TODO"
"""Stands for the id of a source or an organization that is still to be found: `check` refuses it."""
DECIMALS: Final = 6
"""Of longitude and latitude: a tenth of a metre."""
YEARS: Final = range(1850, 2151)
"""The years that a record may have."""
LONGEST_ID: Final = 60
CREDITS: Final[Mapping[str, tuple[Credit, ...]]] = {"aiddata": ("aiddata", "openstreetmap"), "wri": ("gppd",)}
"""Whom a point of a known data set is credited to, by the data set's key."""
WORDS: Final[Mapping[str, str]] = {
    "layer": "one of " + ", ".join(LAYERS),
    "name": "the usual English name",
    "countries": "three-letter codes, the country it is in first",
    "location.lon": "longitude, WGS 84 decimal degrees",
    "location.lat": "latitude, WGS 84 decimal degrees",
    "location.accuracy_m": "how far off the point may be, metres",
    "location.basis": "source, gazetteer or estimated",
    "actor": "whose presence it is: " + " or ".join(ACTORS),
    "category": "what kind of thing it is, in words",
    "summary": "one to three sentences in your own words",
    "assessment.label": "your own judgement: confirmed, reported or disputed",
    "claims.0.speaker": "who says that it exists",
    "claims.0.side": "which side the speaker is on",
    "claims.0.source": "id of a publication in data/sources/, with publisher, date and address",
    "organizations.0.org": "id of an organization on the actor's side in data/organizations.yaml",
    "statuses.0.status": "its status today",
    "statuses.0.sources.0": "id of a publication that reports the status; without one take the line out",
}
"""What belongs in a field that is missing."""


class NotForTheAtlasError(ValueError):
    """The terms of a data set do not allow its rows to become records: one sentence that says why."""


class Missing(NamedTuple):
    """A field that somebody has to fill in."""

    field: str
    """As `check` names it: `location.basis`."""
    right: str
    """What belongs there."""

    def __str__(self) -> str:
        """The line that `new` prints."""
        return f"{self.field}: {self.right}"


@dataclass(frozen=True)
class Draft:
    """The draft of a record."""

    id: str
    layer: Layer | None
    """Which folder it belongs in; None where nobody has said it."""
    content: Mapping[str, Any]
    """The fields of the record and their values, as YAML holds them."""
    missing: tuple[Missing, ...]
    left_out: tuple[str, ...] = ()
    """What the row says and no field takes as it is, a sentence each."""

    @cached_property
    def text(self) -> str:
        """The draft as YAML; `python -m dashboard format` brings it into the canonical form."""
        return "".join(f"{line}\n" for line in _lines(self.content))


def draft(
    data: OwnData, place: int, catalog: Catalog, *, identity: str | None = None, layer: Layer | None = None
) -> Draft:
    """Return a row (its place in the columns) as a draft; id and layer are as given, or else what the row says.

    Raises:
        NotForTheAtlasError: if the data set's terms do not allow it.
    """
    known = next((each for each in DATA_SETS.values() if each.name == data.kind), None)
    if known and not known.may_leave:
        raise NotForTheAtlasError(" ".join((f"{known.name}: its rows may not become records.", *known.remarks)))
    row = _Row(data, place, catalog, known)
    name, other_names = row.names()
    layer = layer or row.layer()
    actor = row.actor()
    years = row.years()
    ours, theirs, unknown = row.organizations(actor)
    start, end = years.get("start_year"), years.get("end_year")
    about = {key: year for key, year in (("from", start), ("to", end)) if year is not None}
    claim = {"property": "existence", "value": "this site", **({"about": about} if about else {}), "stance": "asserts"}
    site = identity or new_id(data.sites.name[place], catalog.by_id)
    content: dict[str, Any] = {
        "id": site,
        "layer": layer,
        "name": name,
        **({"names": other_names} if other_names else {}),
        "countries": row.countries(),
        "location": row.location(),
        "actor": actor,
        "organizations": ours or [{"org": TODO}],
        **({"partners": theirs} if theirs else {}),
        "category": _plain(data.sites.category.at(place)) or None,
        "statuses": [{"status": row.status(), "sources": [TODO]}],
        **years,
        "summary": None,
        "unverified": ["location", *years],
        "assessment": {"label": None},
        "claims": [claim | {"speaker": None, "side": None, "source": TODO}],
    }
    return Draft(site, layer, content, tuple(_missing(content)), (*unknown, *row.left_out()))


def empty(identity: str, layer: Layer) -> Draft:
    """Return a draft that says nothing but its id and layer."""
    content = {
        "id": identity,
        "layer": layer,
        "name": None,
        "countries": [],
        "location": {"lon": None, "lat": None, "accuracy_m": None, "basis": None},
        "actor": None,
        "organizations": [{"org": TODO}],
        "category": None,
        "statuses": [{"status": None, "sources": [TODO]}],
        "summary": None,
        "assessment": {"label": None},
        "claims": [
            {
                "property": "existence",
                "value": "this site",
                "stance": "asserts",
                "speaker": None,
                "side": None,
                "source": TODO,
            }
        ],
    }
    return Draft(identity, layer, content, tuple(_missing(content)))


def new_id(name: str, taken: Collection[str]) -> str:
    """Return an id for a site of this name that no other has."""
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", latin) or re.findall(r"[a-z0-9]+", fold(name)) or ["site"]
    stem = "-".join(words)[:LONGEST_ID].rstrip("-")
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (stem, *numbered) if each not in taken)


@dataclass(frozen=True)
class _Row:
    """One row, asked for the fields of a record."""

    data: OwnData
    place: int
    catalog: Catalog
    known: DataSet | None

    def names(self) -> tuple[str | None, dict[str, str]]:
        """The English name, and names in other languages as far as their letters tell them; nothing is translated."""
        name = _plain(self.data.sites.name[self.place])
        if not re.search(r"[^\W\d_]", name):
            return None, {}
        scripts = {unicodedata.name(letter, "").split()[0] for letter in name if letter.isalpha()}
        if scripts == {"CJK"}:
            return None, {"zh": name}
        if "LATIN" in scripts:
            return name, {}
        return None, {"local": name} if scripts != {"CYRILLIC"} or _is_no_russian(name) else {"ru": name}

    def countries(self) -> list[str]:
        code = self.data.sites.country.at(self.place)
        return [code] if code in COUNTRIES else []

    def layer(self) -> Layer | None:
        """The layer, where a column of that name says it."""
        said = fold(self._cell("layer"))
        return next((code for code, label in LAYERS.items() if said in {fold(code), fold(label)}), None)

    def actor(self) -> Actor | None:
        code = country_code(self.data.sites.actor.at(self.place).strip())
        return cast(Actor, code) if code in get_args(Actor) else None

    def status(self) -> str | None:
        code = int(self.data.sites.status.codes[self.place])
        return None if code < 0 else self.data.sites.statuses[code]

    def years(self) -> dict[str, int]:
        """First and last year; the last of a row that has one year alone is that of an event, not an end."""
        start, end = int(self.data.sites.start[self.place]), int(self.data.sites.end[self.place])
        said = {"start_year": start, "end_year": NO_YEAR if end == start else end}
        return {field: year for field, year in said.items() if year in YEARS}

    def location(self) -> dict[str, Any]:
        sites = self.data.sites
        accuracy = float(sites.accuracy_m[self.place])
        credited = CREDITS.get(self.known.key, ()) if self.known else ()
        return {
            "lon": round(float(sites.lon[self.place]), DECIMALS),
            "lat": round(float(sites.lat[self.place]), DECIMALS),
            "accuracy_m": None if math.isnan(accuracy) else max(1, round(accuracy)),
            "basis": None,
            **({"credits": list(credited)} if credited else {}),
        }

    def organizations(self, actor: Actor | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[str]]:
        """Those the atlas knows by the names in the row: on the actor's side, on others, and what is said of the rest."""
        ours: list[dict[str, Any]] = []
        theirs: list[dict[str, Any]] = []
        unknown: list[str] = []
        sites = self.data.sites
        for said in dict.fromkeys((_plain(sites.owner.at(self.place)), _plain(sites.actor.at(self.place)))):
            for name in filter(None, (each.strip() for each in re.split(r"[;|]", said))):
                if country_code(name):
                    continue
                if org := _known_organizations(self.catalog).get(fold(name)):
                    (ours if org.home == actor or (actor is None and org.home in ACTORS) else theirs).append(
                        {"org": org.id}
                    )
                else:
                    unknown.append(f"Organization `{name}`: data/organizations.yaml has none of this name.")
        return ours, theirs, unknown

    def left_out(self) -> Iterator[str]:
        sites = self.data.sites
        if source := _plain(sites.source.at(self.place)):
            yield f"Source as the row has it: {source}"
        if status := _plain(sites.status.at(self.place)):
            yield f"Status in the words of the file: {status}"
        if sites.shape[self.place] != "p":
            yield "Its outline: the record has a point on it; docs/data.md says how a line or an area is given."
        if self.data.credit:
            yield f"Credit: {self.data.credit}"

    def _cell(self, column: str) -> str:
        cells = self.data.sites.cells
        named = next((name for name in cells.column_names if fold(name) == fold(column)), None)
        return "" if named is None else _plain(cells.column(named)[self.place].as_py() or "")


def _known_organizations(catalog: Catalog) -> dict[str, Organization]:
    return {
        fold(name): org
        for org in catalog.organizations.values()
        if not org.placeholder
        for name in (*org.aliases, org.name)
    }


def _is_no_russian(name: str) -> bool:
    return bool(
        set(name.casefold()) - set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
        & {each for each in name.casefold() if each.isalpha()}
    )


def _missing(content: Any, where: str = "") -> Iterator[Missing]:
    """The fields of a draft that are empty or `TODO`, in its order."""
    if isinstance(content, Mapping):
        for key, value in content.items():
            yield from _missing(value, f"{where}.{key}" if where else key)
    elif isinstance(content, list) and content:
        for place, value in enumerate(content):
            yield from _missing(value, f"{where}.{place}")
    elif content in (None, TODO, []):
        yield Missing(where, WORDS[where])


def _plain(text: str) -> str:
    """A text on one line without characters that can't be seen, as records hold it; what is still to be done is none."""
    seen = "".join(" " if unicodedata.category(each) in {"Cc", "Zl", "Zp"} else each for each in text)
    plain = " ".join("".join(each for each in seen if not unicodedata.category(each).startswith("C")).split())
    return "" if plain == TODO else plain


def _lines(content: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """The lines of a mapping as YAML, without PyYAML, which pages do not load: keys plain, text in quotes where in doubt."""
    for key, value in content.items():
        if key == "about":
            yield f"{indent}about: {{{', '.join(f'{end}: {year}' for end, year in value.items())}}}"
        elif isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list) and isinstance(next(iter(value), None), Mapping):
            yield f"{indent}{key}:"
            for each in value:
                first, *rest = _lines(each)
                yield f"{indent}  - {first}"
                yield from (f"{indent}    {line}" for line in rest)
        else:
            yield f"{indent}{key}: {_value(value)}"


_SAFE: Final = re.compile(r"[^\W\d_][\w .()/,-]*[\w.)]|[^\W\d_]")
_WORDS_OF_YAML: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_scalar(each, within=True) for each in value)}]"
    return _scalar(value)


def _scalar(value: Any, *, within: bool = False) -> str:
    if isinstance(value, str):
        safe = _SAFE.fullmatch(value) and value.casefold() not in _WORDS_OF_YAML and not (within and "," in value)
        return value if safe else json.dumps(value, ensure_ascii=False)
    return "null" if value is None else f"{value:f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
