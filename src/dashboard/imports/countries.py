"""Countries as files name them, and by where a row falls."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import shapely
from babel import Locale
from babel.core import get_global
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.imports.cells import coded, column, faults, is_nothing, recoded, texts
from dashboard.imports.meaning import Meaning
from dashboard.imports.raw import Raw
from dashboard.model.countries import COUNTRIES
from dashboard.model.own import NOT_STATED, Coded, Fault
from dashboard.selection.folding import fold

OTHER_NAMES: Final = {
    "KGZ": (
        "Kyrgyz Republic",
        "Kirghizia",
        "Kirgizstan",
        "Кыргызстан",
        "Кыргызская Республика",
        "Киргизская Республика",
    ),
    "KAZ": ("Kazakstan", "Казакстан", "Қазақстан"),
    "TJK": ("Tadjikistan", "Tadzhikistan", "Тоҷикистон"),
    "TKM": ("Turkmenia", "Туркмения", "Türkmenistan"),
    "UZB": ("Oʻzbekiston",),
    "RUS": ("Russian Federation", "Российская Федерация", "РФ"),
    "CHN": ("PRC", "People's Republic of China", "КНР", "中华人民共和国", "Mainland China", "China, P.R.: Mainland"),
    "IRN": ("Iran (Islamic Republic of)", "Islamic Republic of Iran", "Iran, Islamic Rep."),
    "TUR": ("Turkiye", "Türkiye"),
    "KOR": ("Republic of Korea", "Korea, Rep.", "Korea, South"),
    "PRK": ("Democratic People's Republic of Korea", "DPRK", "Korea, North"),
    "LAO": ("Lao People's Democratic Republic", "Lao PDR"),
    "VNM": ("Viet Nam",),
    "MMR": ("Burma", "Мьянма", "Бирма"),
    "SYR": ("Syrian Arab Republic",),
    "BLR": ("Беларусь", "Белоруссия"),
    "MDA": ("Молдова", "Молдавия", "Republic of Moldova", "Moldova, Republic of"),
    "USA": ("US", "U.S.", "United States of America"),
    "GBR": ("UK", "U.K.", "United Kingdom of Great Britain and Northern Ireland", "Great Britain"),
    "CIV": ("Cote d'Ivoire", "Ivory Coast"),
    "COD": ("DR Congo", "DRC", "Democratic Republic of the Congo", "Congo, Dem. Rep."),
    "COG": ("Republic of the Congo", "Congo, Rep."),
    "TZA": ("United Republic of Tanzania",),
    "BOL": ("Bolivia (Plurinational State of)",),
    "VEN": ("Venezuela (Bolivarian Republic of)",),
    "PSE": ("Palestine", "West Bank and Gaza Strip", "West Bank and Gaza"),
    "CZE": ("Czech Republic",),
    "MKD": ("Macedonia",),
    "SWZ": ("Swaziland",),
    "CPV": ("Cape Verde",),
    "TLS": ("Timor-Leste", "East Timor"),
    "BRN": ("Brunei Darussalam",),
    "FSM": ("Micronesia, Federated States of",),
}
"""Names in use that are neither in our table nor in that of the Unicode consortium."""
_OF: Final = re.compile(
    r"^(?:the\s+)?(?:islamic\s+|people's\s+)?republic of\s+(?:the\s+)?|\brepublic$|^республика\s+", re.IGNORECASE
)
MOST_WORDS: Final = 2_000
"""Different words of a column that are looked at: a column with more is not one of countries."""
LANGUAGES: Final = ("en", "ru", "zh")
DISPUTED: Final = frozenset({"XNC", "XSG", "XSL"})
"""Outlines of land that no code of ISO 3166-1 stands for."""


WITHDRAWN: Final = frozenset({"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"})
"""Codes of three letters that ISO 3166-1 has given up for others."""


@dataclass(frozen=True, eq=False)
class Found:
    """The country of every row, and what was wrong with the words for it."""

    country: Coded
    faults: tuple[Fault, ...]


def countries(
    raw: Raw,
    meaning: Meaning,
    lon: NDArray[np.float64],
    lat: NDArray[np.float64],
    land: Mapping[str, BaseGeometry],
) -> Found:
    """The country of every row: by its column, else by the outline that holds its point; lon and lat are nan where it has none."""
    name = meaning.columns.get("country")
    cells = column(raw, name)
    words = coded(cells)
    codes = [country_code(word) if place < MOST_WORDS else None for place, word in enumerate(words.values)]
    said = recoded(words, codes)
    told: tuple[Fault, ...] = ()
    pairs = zip(words.values, codes, strict=True)
    if unknown := [place for place, (word, code) in enumerate(pairs) if code is None and not is_nothing(word)]:
        places = np.flatnonzero(np.isin(words.codes, unknown))
        told = tuple(
            faults(
                raw.row[places],
                name or "",
                texts(cells, places),
                "no country is known by this name",
                "one country: its name in English, Russian or Chinese, or its ISO 3166-1 code",
                refused=False,
            )
        )
    open_ = np.flatnonzero((said.codes == NOT_STATED) & np.isfinite(lon))
    return Found(_filled(said, open_, outline_of(lon[open_], lat[open_], land)), told)


def country_code(word: str) -> str | None:
    """The ISO 3166-1 alpha-3 code that a name or code of a country stands for, or None."""
    short = word.strip()
    if is_nothing(short):
        return None
    if short.isascii() and 2 <= len(short) <= 3 and (code := _codes().get(short.upper())):
        return code
    names = _own_names()
    folded = fold(short)
    if not folded:
        return None
    if (found := names.get(folded)) or (found := _all_names().get(folded)):
        return found
    bare = _OF.sub("", short).strip(" ,")
    return country_code(bare) if bare and bare != short else None


def outline_of(
    lon: NDArray[np.float64], lat: NDArray[np.float64], land: Mapping[str, BaseGeometry]
) -> NDArray[np.object_]:
    """The code of the outline that holds each point; None where none does."""
    found = np.full(len(lon), None, dtype=object)
    if not len(lon):
        return found
    corners = (lon.min(), lat.min(), lon.max(), lat.max())
    for code, outline in land.items():
        west, south, east, north = outline.bounds
        if code in DISPUTED or west > corners[2] or east < corners[0] or south > corners[3] or north < corners[1]:
            continue
        near = np.flatnonzero((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north) & (found == None))  # noqa: E711
        if len(near):
            shapely.prepare(outline)
            found[near[shapely.intersects_xy(outline, lon[near], lat[near])]] = code
    return found


def _filled(said: Coded, places: NDArray[np.intp], outlines: NDArray[np.object_]) -> Coded:
    codes = said.codes.copy()
    values = list(said.values)
    for code in sorted({code for code in outlines.tolist() if code is not None}):
        if code not in values:
            values.append(code)
        codes[places[outlines == code]] = values.index(code)
    return Coded(tuple(values), codes)


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """Codes of two and of three letters, and what three letters they stand for."""
    known = Locale("en").territories
    pairs = [
        (three, two[0])
        for three, two in get_global("territory_aliases").items()
        if len(three) == 3 and three.isalpha() and len(two) == 1 and two[0] in known
    ]
    codes = {two: three for three, two in pairs if three not in WITHDRAWN} | {"XK": "XKX"}
    return codes | {three: codes[two] for three, two in pairs} | {"XKX": "XKX"}


@lru_cache(maxsize=1)
def _own_names() -> Mapping[str, str]:
    names = {fold(name): code for code, each in COUNTRIES.items() for name in each}
    return names | {fold(name): code for code, others in OTHER_NAMES.items() for name in others}


@lru_cache(maxsize=1)
def _all_names() -> Mapping[str, str]:
    """Names of all countries, as the Unicode consortium has them. Read only for a name that our own table does not have."""
    codes = _codes()
    return {
        fold(name): codes[two]
        for language in LANGUAGES
        for two, name in Locale(language).territories.items()
        if two in codes
    }
