"""Search that finds a site by any name, in Latin, Cyrillic or Chinese, however it is transliterated.

Text is folded to a skeleton of plain Latin letters in which the usual spellings of one name meet: Cyrillic is
transliterated, accents and apostrophes go, `Kulyab`, `Kulob` and `Куляб` become one. Chinese stays as it is.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from dashboard.catalog import Catalog, Site
from dashboard.countries import COUNTRIES
from dashboard.selection.domain import ancestors
from dashboard.vocabulary import ACTORS, LAYERS

CYRILLIC: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya", "ғ": "g", "қ": "k", "ӯ": "o", "ў": "o", "ҳ": "kh", "ҷ": "j", "ӣ": "i", "ә": "a", "ң": "n", "ө": "o",
        "ұ": "u", "ү": "u", "һ": "kh", "і": "i",
    }
)  # fmt: skip
FOLDINGS: Final = (
    (r"dzh", "j"), (r"zh", "j"), (r"gh", "g"), (r"kh", "h"), (r"q", "k"), (r"ph", "f"), (r"iy\b|yy\b|ii\b", "y"),
    (r"ya|ia|yo", "o"), (r"ay|ai", "ey"), (r"uy|ui", "y"), (r"ou|w", "u"), (r"x", "h"), (r"c(?!h)", "k"), (r"y", "i"),
    (r"(.)\1+", r"\1"),
)  # fmt: skip
"""Spellings that meet, applied in order: digraphs of other schemes, q for k, ya/yo/o, doubled letters."""
COMMODITIES: Final = {
    "gold": "золото 黄金", "silver": "серебро 银", "copper": "медь 铜", "uranium": "уран 铀", "lead": "свинец 铅",
    "zinc": "цинк 锌", "molybdenum": "молибден 钼", "tungsten": "вольфрам 钨", "antimony": "сурьма 锑",
    "mercury": "ртуть 汞", "iron": "железо 铁", "chromium": "хром 铬", "thorium": "торий 钍", "coal": "уголь 煤",
    "oil": "нефть 石油", "natural gas": "газ 天然气", "potash": "калий 钾", "phosphate": "фосфат 磷",
}  # fmt: skip
"""Commodities by the names Russian and Chinese readers give them."""
REGIONS: Final = {
    "Gorno-Badakhshan": "GBAO ГБАО Горный Бадахшан Горно-Бадахшанская Mountainous Badakhshan Kuhistoni Badakhshon "
    "Кӯҳистони Бадахшон 戈尔诺-巴达赫尚"
}
"""Regions that go by more than one name."""
WHOLE: Final = 3
"""A word of so few letters has to be met whole: `PLA` is not the beginning of `plant`."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]+")


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """The skeleton of a text: words of plain letters, parted by blanks."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(CYRILLIC)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    plain = re.sub("['`\u2018\u2019\u02bb\u02bc\u02b9-]", "", plain)
    return " ".join(_skeleton(word) for word in _WORD.findall(plain))


def _skeleton(word: str) -> str:
    for pattern, meeting in FOLDINGS:
        word = re.sub(pattern, meeting, word)
    return word


def haystack(catalog: Catalog, site: Site) -> str:
    """All that can find a site, folded once, with a blank before each word."""
    orgs = {
        above for part in (*site.organizations, *site.partners) for above in (part.org, *ancestors(catalog, part.org))
    }
    texts: list[str] = [
        site.name,
        *site.names.values(),
        *site.alt_names,
        site.place or "",
        *site.regions,
        *(REGIONS.get(region, "") for region in site.regions),
        *(word for code in site.countries for word in (code, *COUNTRIES.get(code, ()))),
        site.category,
        *site.commodities,
        *(COMMODITIES.get(commodity, "") for commodity in site.commodities),
        LAYERS[site.layer],
        ACTORS[site.actor],
        *COUNTRIES[site.actor],
        site.id.replace("-", " "),
        *(name for org in sorted(orgs) for name in _organization_names(catalog, org)),
    ]
    return f" {' '.join(fold(text) for text in texts)} "


def matches(query: str, haystacks: Iterable[str]) -> list[bool]:
    """Which haystacks hold every word of the query: at the start of a word, or anywhere for Chinese."""
    needles = [_needle(word) for word in fold(query).split()]
    return [all(needle in text for needle in needles) for text in haystacks]


def _needle(word: str) -> str:
    if _HAN.search(word):
        return word
    return f" {word} " if len(word) <= WHOLE and word.isalpha() else f" {word}"


def _organization_names(catalog: Catalog, org: str) -> tuple[str, ...]:
    organization = catalog.organizations[org]
    return (organization.name, *organization.aliases)
