"""What the columns of a table could mean, by their names and by what their cells hold."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from shapely.geometry.base import BaseGeometry

from dashboard.imports import guessing, systems
from dashboard.imports.cells import coded, column, matching, present, sample, without_nothing
from dashboard.imports.countries import country_code, outline_of
from dashboard.imports.dates import is_date, readable
from dashboard.imports.degrees import angles, pairs
from dashboard.imports.guessing import REGION
from dashboard.imports.known import recognise
from dashboard.imports.meaning import Meaning, fold_column
from dashboard.imports.outlines import decoded
from dashboard.imports.places import SHAPE_TEXT, accuracy
from dashboard.imports.raw import Raw
from dashboard.model.countries import CENTRAL_ASIA
from dashboard.model.own import OwnField

_NAMES: Final[Mapping[OwnField, str]] = {
    "lat": "latitude|lat|decimal latitude|latitude dd|lat dd|geo lat|gps latitude|gps lat|latitude wgs84|lat wgs84|latitud|"
    "breitengrad|широта|с ш|纬度|緯度|point y|y coord|ycoord|coord y|y|northing|northings|north|utm y|utm northing",
    "lon": "longitude|lon|long|lng|decimal longitude|longitude dd|lon dd|long dd|geo lon|geo long|geo lng|gps longitude|gps lon|"
    "gps long|longitude wgs84|lon wgs84|longitud|langengrad|долгота|в д|经度|經度|point x|x coord|xcoord|coord x|x|easting|"
    "eastings|east|utm x|utm easting",
    "coordinates": "coordinates|coordinate|coords|coord|lat lon|lat long|lat lng|latlon|latlong|latlng|latitude longitude|"
    "lon lat|gps coordinates|gps|geo coordinates|location coordinates|coordinates text|mgrs|plus code|wkt|geometry wkt|wkt geom|"
    "geometry|geom|the geom|geo|geojson|geo point|geopoint|geolocation|point|location|координаты|坐标|经纬度|位置",
    "name": "name|site name|project name|plant name|mine name|asset name|facility name|unit name|place name|title|site|project|"
    "facility|plant|mine|asset|name en|english name|label|placemark|object|location name|event name|place|название|наименование|имя|"
    "объект|проект|名称|名字|项目名称|项目|地名",
    "start": "start|start date|date start|start year|year start|begin|begin date|began|beginning|from|since|opened|opening date|"
    "opening year|established|founded|commissioning date|commissioning year|year commissioned|date commissioned|commitment year|"
    "event date|incident date|date of event|date|year|yr|event year|day|timestamp|time|when|начало|дата начала|год начала|с|"
    "дата события|дата|год|год ввода|开始|开始日期|开始时间|开始年份|日期|年份|年|时间",
    "end": "end|end date|date end|end year|year end|to|until|closed|closing date|closing year|completion date|completion year|"
    "retired|retired year|retirement year|finish|finish date|finished|expires|expiry|конец|окончание|дата окончания|год окончания|"
    "结束|结束日期|结束时间|结束年份",
    "actor": "actor|actor 1|actor1|side a|actor country|investor country|donor|funder|funding agency|financier country|supplier|"
    "актор|сторона|страна инвестора|行为体|投资国",
    "owner": "owner|owners|ownership|owner operator|operator|operators|company|parent|parent company|developer|holder|licence holder|"
    "license holder|investor|investors|investing company|contractor|владелец|собственник|оператор|компания|业主|所有者|运营商|公司|企业",
    "country": "country|country name|country area|country territory|host country|recipient country|recipient|iso 3|iso3|iso a3|"
    "iso 3166 1 alpha 3|recipient iso 3|country code|country iso|iso|iso 2|iso2|iso a2|adm0 name|adm0|admin 0|admin0|страна|"
    "государство|国家|国别|所在国",
    "category": "category|type|sector|sector name|class|kind|site type|project type|facility type|event type|sub event type|"
    "fuel|primary fuel|commodity|commodities|technology|theme|layer|folder|категория|тип|вид|отрасль|сектор|类别|类型|行业|种类",
    "status": "status|operational status|project status|operating status|current status|статус|состояние|状态|状况",
    "source": "source|sources|source url|source urls|url|urls|reference|references|link|citation|источник|источники|ссылка|来源|"
    "资料来源|链接",
    "precision": "precision|accuracy|location accuracy|location precision|coordinate precision|geo precision|where prec|"
    "coordinate uncertainty in meters|coordinate uncertainty|positional accuracy|accuracy m|accuracy km|uncertainty|uncertainty m|"
    "precision m|precision km|radius m|level of precision|точность|точность м|精度",
    "amount": "amount|amount usd|value|value usd|cost|total cost|investment|contract value|budget|amount usd m|сумма|стоимость|"
    "金额|投资额|造价",
    "id": "id|identifier|site id|project id|record id|event id|event id cnty|object id|objectid|uid|gid|fid|ogc fid|uuid|code|ref|"
    "номер|идентификатор|编号|序号",
}
NAMES: Final[Mapping[OwnField, tuple[str, ...]]] = {field: tuple(names.split("|")) for field, names in _NAMES.items()}
"""Names of columns, folded, for each field: the best first."""
_KNOWN: Final = frozenset(name for names in NAMES.values() for name in names)
_WORDS: Final[Mapping[OwnField, str]] = {
    "lat": "latitude|lat|широта|纬度",
    "lon": "longitude|lon|lng|long|долгота|经度",
    "name": "name|название|наименование|名称",
    "start": "start|started|began|opened|commissioned|since|начало|начала",
    "end": "end|ended|closed|окончание|окончания",
    "owner": "owner|operator|владелец|оператор",
    "country": "country|страна|国家",
    "category": "category|sector|type|категория|тип",
    "status": "status|статус",
    "source": "source|источник",
    "precision": "precision|accuracy|точность",
    "id": "id",
}
WORDS: Final[Mapping[OwnField, frozenset[str]]] = {
    field: frozenset(words.split("|")) for field, words in _WORDS.items()
}
"""Words that tell the field of a longer name: `plant status`."""
NAMES_OF_OTHERS: Final = frozenset(
    [
        "country",
        "region",
        "province",
        "district",
        "state",
        "admin",
        "adm0",
        "adm1",
        "adm2",
        "file",
        "user",
        "sheet",
        "layer",
        "company",
        "owner",
        "operator",
        "parent",
    ]
)
"""Words of a longer name that is no name of the row itself: `province name`."""
MISSPELT: Final[Mapping[str, OwnField]] = {
    "latitude": "lat",
    "longitude": "lon",
    "northing": "lat",
    "easting": "lon",
    "coordinates": "coordinates",
    "country": "country",
    "category": "category",
    "precision": "precision",
    "accuracy": "precision",
    "operator": "owner",
    "широта": "lat",
    "долгота": "lon",
    "координаты": "coordinates",
    "название": "name",
}
"""Words that are known in a misspelling too."""
OTHER_WORDS: Final = frozenset(
    [
        "altitude",
        "attitude",
        "magnitude",
        "county",
        "counties",
        "counter",
        "operation",
        "operating",
        "longitudinal",
        "latitudinal",
    ]
)
"""Words that are near to one of these and mean something else."""
LIKENESS: Final = 87.0
"""Of 100, by insertions and deletions (rapidfuzz.fuzz.ratio): one letter too many, too few or two exchanged in eight."""
_UNITS_OF_ANGLES: Final[Mapping[str, str]] = {
    **dict.fromkeys(["d", "deg", "degree", "degrees", "град", "градусы", "度"], "degrees"),
    **dict.fromkeys(["m", "min", "minute", "minutes", "мин", "минуты", "分"], "minutes"),
    **dict.fromkeys(["s", "sec", "second", "seconds", "сек", "секунды", "秒"], "seconds"),
}
"""Last words of columns that hold a part of an angle."""
LONGEST: Final = 200
"""Letters of a cell that could still be a date, a country or a pair of coordinates, and no text to read."""
MOST: Final = 0.8
NEARLY_ALL: Final = 0.95
HALF: Final = 0.5
_SYSTEM: Final = re.compile(r"(?<=\w) (?:epsg|utm|wgs ?84|zone)\b.*$")
"""What a name says of the coordinate system of its column."""
_PLACE_FIELDS: Final[tuple[OwnField, ...]] = ("lat", "lon", "coordinates")
_BY_CELLS: Final[Mapping[OwnField, Callable[[str], bool]]] = {
    "country": lambda word: len(word) > 3 and country_code(word) is not None,
    "start": is_date,
}
"""Fields that are known by their cells alone, and what tells them."""


def propose(raw: Raw, land: Mapping[str, BaseGeometry] | None = None) -> Meaning:
    """Return what the columns most likely mean: those of a known data set, else by their names and their cells.

    With `land`, the outlines of countries by code, it is also found whether latitude and longitude are exchanged.
    """
    known = recognise(raw)
    raw = sample(raw)
    if known is not None:
        raw = known.prepare(raw)  # for the columns it adds
        columns = _of_known(raw, known.fields)
        meaning = Meaning(columns=_without_places(raw, columns), kind=known.key)
    else:
        columns, doubt = _by_cells(raw, *_by_names(raw), land)
        meaning = Meaning(columns=_without_places(raw, columns), doubt=doubt)
    meaning = replace(meaning, crs=systems.stated(raw, meaning))
    if land is not None and meaning.crs is None and (found := systems.the_one(raw, meaning, land)):
        return replace(meaning, crs=found.code, swapped=found.swapped)
    if land is not None and meaning.crs is not None:
        # The X of surveys in the region is the northing
        ways = {each.swapped for each in systems.likely(raw, meaning, land) if each.code == meaning.crs}
        return replace(meaning, swapped=ways == {True})
    return replace(meaning, swapped=land is not None and _is_swapped(raw, meaning, land))


def _is_swapped(raw: Raw, meaning: Meaning, land: Mapping[str, BaseGeometry]) -> bool:
    """Whether the points fall where they should with latitude and longitude exchanged, and hardly any as they stand.

    Where they should is in the country that their row names, else in Central Asia or a neighbour of it.
    """
    lon, lat = _points(raw, meaning)
    there = np.isfinite(lon) & np.isfinite(lat)
    if not there.any():
        return False
    lon, lat = lon[there], lat[there]
    words = coded(without_nothing(column(raw, meaning.columns.get("country"))))
    codes = np.array([*(country_code(word) for word in words.values), None], dtype=object)[words.codes][there]
    stated = np.isin(codes, list(land))
    as_is = outline_of(lon, lat, land)
    exchanged = np.full(len(lon), None, dtype=object)
    possible = np.abs(lon) <= 90
    exchanged[possible] = outline_of(lat[possible], lon[possible], land)
    if stated.sum() >= HALF * len(lon):
        right, turned = (as_is == codes)[stated], (exchanged == codes)[stated]
    else:
        right, turned = as_is != None, np.isin(exchanged, list(REGION))  # noqa: E711  # of each
        if np.isin(exchanged, CENTRAL_ASIA).mean() >= NEARLY_ALL:
            # Those of western Kazakhstan and Uzbekistan would be on land too: in the north of Russia
            return bool(right.mean() <= MOST)
    return bool(turned.mean() >= MOST and right.mean() <= 1 - MOST)


def _of_known(raw: Raw, fields: Mapping[OwnField, tuple[str, ...]]) -> dict[OwnField, str]:
    folded = _folded(raw.cells.column_names)
    return {
        field: folded[names]
        for field, each in fields.items()
        if (names := next((name for name in each if name in folded), None))
    }


def _without_places(raw: Raw, columns: Mapping[OwnField, str]) -> dict[OwnField, str]:
    """The columns without those of places, where rows have a geometry."""
    if raw.geometry is None or raw.unplaced or all(each is None for each in raw.geometry):
        return dict(columns)
    return {field: name for field, name in columns.items() if field not in {"lat", "lon", "coordinates"}}


def _folded(names: Iterable[str]) -> dict[str, str]:
    """Columns by their folded name; of several with the same the first."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(fold_column(name), name)
    return found


def _by_names(raw: Raw) -> guessing.Found:
    """For each field the column whose name fits best and whose cells do not speak against it."""
    folded: dict[str, str] = {}
    for name, held in _folded(raw.cells.column_names).items():
        folded.setdefault(_SYSTEM.sub("", name), held)
    parts = _parts_of_angles(folded)
    found: dict[OwnField, str] = {}
    for field in NAMES:
        for name in _candidates(field, folded):
            if name in parts and field in _PLACE_FIELDS:
                continue
            if folded[name] not in found.values() and _fits(field, name, column(raw, folded[name])):
                found[field] = folded[name]
                break
    if "lat" in found and "lon" in found:
        found.pop("coordinates", None)
        return _paired(raw, found, {name: held for name, held in folded.items() if name not in parts})
    return guessing.Found(found)


def _paired(raw: Raw, found: dict[OwnField, str], folded: Mapping[str, str]) -> guessing.Found:
    """The same with the one latitude and longitude that belong together, where longer names have several (`lat from`, `lat to`)."""
    if any(fold_column(found[axis]) in NAMES[axis] for axis in ("lat", "lon")):
        return guessing.Found(found)
    several = [
        (lat, lon)
        for lat, lon in guessing.named_pairs(folded, WORDS)
        if _fits("lat", lat, column(raw, lat)) and _fits("lon", lon, column(raw, lon))
    ]
    if not several:
        return guessing.Found(found)
    others = {field: name for field, name in found.items() if field not in {"lat", "lon"}}
    places, doubt = guessing.alike(raw, several)
    return guessing.Found({**others, **places}, doubt)


def _candidates(field: OwnField, folded: Mapping[str, str]) -> list[str]:
    """Folded names of columns that could be a field: known names, then longer names with its words, then misspellings."""
    known = [name for name in NAMES[field] if name in folded]
    longer = [name for name in folded if WORDS.get(field, frozenset()) & set(name.split()) and name not in _KNOWN]
    if field == "name":
        longer = [name for name in longer if not NAMES_OF_OTHERS & set(name.split())]
    misspelt = [name for name in folded if any(_corrected(word) == field for word in name.split())]
    return list(dict.fromkeys([*known, *longer, *misspelt]))


def _parts_of_angles(names: Iterable[str]) -> frozenset[str]:
    """Folded names of columns that hold degrees, minutes and seconds apart (`lat d`, `lat m`, `lat s`): none is a latitude."""
    found: dict[str, dict[str, str]] = {}
    for name in names:
        stem, _, last = name.rpartition(" ")
        if stem and (unit := _UNITS_OF_ANGLES.get(last)):
            found.setdefault(stem, {})[unit] = name
    return frozenset(name for units in found.values() if len(units) > 1 for name in units.values())


def _corrected(word: str) -> OwnField | None:
    if len(word) < 6 or word in OTHER_WORDS:
        return None
    best = process.extractOne(word, MISSPELT.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return None if best is None else MISSPELT[best[0]]


def _fits(field: OwnField, name: str, cells: pa.Array) -> bool:
    """Whether the cells of a column can be what its name says; an empty column can be anything but a place."""
    cells = without_nothing(cells)
    count = len(cells) - cells.null_count
    if field in {"lat", "lon"}:
        return count > 0 and bool(np.isfinite(angles(cells, field).degrees).sum() >= HALF * count)
    if field == "coordinates":
        return count > 0 and _coordinates_share(cells) >= HALF
    if count == 0:
        return False
    if field in {"start", "end"}:
        return bool(readable(cells).sum() >= HALF * count)
    if field == "precision":
        return _share(cells, lambda word: accuracy(word, name) is not None) >= HALF
    if field == "country":
        return _share(cells, lambda word: country_code(word) is not None) >= HALF
    return True


def _share(cells: pa.Array, holds: Callable[[str], bool]) -> float:
    words = coded(cells)
    good = np.array([*(len(word) <= LONGEST and holds(word) for word in words.values), False])[words.codes]
    there = words.codes >= 0
    return float(good[there].mean()) if there.any() else 0.0


def _coordinates_share(cells: pa.Array) -> float:
    there = present(cells)
    short = pc.if_else(pc.less_equal(pc.binary_length(cells), 4 * LONGEST), cells, pa.scalar(None, pa.string()))
    read = matching(cells, SHAPE_TEXT) | np.isfinite(pairs(short).lat) | matching(cells, systems.PLAIN_PAIR)
    return float(read[there].mean()) if there.any() else 0.0


def _by_cells(
    raw: Raw, columns: Mapping[OwnField, str], doubt: str, land: Mapping[str, BaseGeometry] | None
) -> guessing.Found:
    """What names did not tell, by the cells: coordinates as text, two columns of degrees, countries, whole dates."""
    found = dict(columns)
    cells = {name: without_nothing(column(raw, name)) for name in raw.cells.column_names}
    if not ({"lat", "lon"} <= found.keys() or "coordinates" in found or raw.geometry is not None or doubt):
        text = next((name for name in cells if _coordinates_share(cells[name]) >= MOST), None)
        named: dict[OwnField, str] = {field: name for field, name in found.items() if field in {"lat", "lon"}}
        found = {field: name for field, name in found.items() if field not in named and name != text}
        if text is not None:
            found["coordinates"] = text
        else:
            parts = _parts_of_angles(map(fold_column, cells))
            free = [name for name in cells if name not in found.values() and fold_column(name) not in parts]
            places, doubt = guessing.guess(raw, named, free, land)
            found |= places
    for field, holds in _BY_CELLS.items():
        left = (name for name in cells if name not in found.values())
        if field not in found and (name := next((name for name in left if _share(cells[name], holds) >= MOST), None)):
            found[field] = name
    return guessing.Found(found, doubt)


@np.errstate(all="ignore")
def _points(raw: Raw, meaning: Meaning) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Longitude and latitude of rows as they stand in degrees; nothing for other coordinate systems and for texts."""
    none = (np.empty(0), np.empty(0))
    if {"lat", "lon"} <= meaning.columns.keys():
        if meaning.crs is not None:
            return none
        lat = angles(column(raw, meaning.columns["lat"]), "lat").degrees
        lon = angles(column(raw, meaning.columns["lon"]), "lon").degrees
    elif "coordinates" in meaning.columns:
        read = pairs(without_nothing(column(raw, meaning.columns["coordinates"])))
        lat, lon = np.where(read.either_way, read.lat, np.nan), np.where(read.either_way, read.lon, np.nan)
    elif raw.geometry is not None and not raw.unplaced:
        corners = shapely.bounds(decoded(raw.geometry))
        lon, lat = (corners[:, 0] + corners[:, 2]) / 2, (corners[:, 1] + corners[:, 3]) / 2
    else:
        return none
    return lon, lat
