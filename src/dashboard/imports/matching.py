"""Which site of the atlas a row of another data set may already be: proposed with a score and why, decided by a person.

A row and a site are compared where they share a country and either a rare word or a place. Names are compared as words,
folded so that all scripts meet (selection/folding.py), slips forgiven (rapidfuzz), each word weighted by how few sites and
rows have it: `China Eximbank provides $165.6 million for Angren Power Plant` names its site by one word of nine. What speaks
for a pair is weighted and added up to a score; the weights come from projects of AidData that were matched by hand, and
docs/imports.md says how often the proposals are right. Decision 22 says why no library of record linkage does this.
"""

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from typing_extensions import Doc

from dashboard.imports.countries import country_code
from dashboard.model.catalog import Catalog
from dashboard.model.countries import COUNTRIES
from dashboard.model.own import NO_YEAR, OwnData, OwnField
from dashboard.model.site import Site
from dashboard.model.values import Text, year_of
from dashboard.selection.distance import Pieces, from_place_m
from dashboard.selection.folding import fold, is_whole
from dashboard.selection.route import PIECE_M

if TYPE_CHECKING:
    import pyarrow as pa

    from dashboard.imports.meaning import Meaning
    from dashboard.imports.raw import Raw

LIKELY: Final = 0.2
"""From this score on a row is probably the site: the best balance of precision and recall on the half it was tuned on."""
MOST: Final = 3
"""Proposals for a row."""
ALIKE: Final = 86
"""From this likeness on (rapidfuzz's ratio, of 100), two words of `LONG` letters are one word with a slip."""
BEGINNING: Final = 75
"""Likewise where one is the beginning of the other: `Bitum` and `bitumen`."""
LONG: Final = 5
SLIPS: Final = 10
"""Words of sites, the likest, that a word is looked for among."""
AT_ONCE: Final = 500
"""Words of rows that are compared with those of all sites together."""
RARE: Final = 0.35
"""How rare a word has to be, from 0 to 1, for those that share it to be compared."""
FAR_M: Final = 25_000.0
"""How far beyond what both accuracies allow a site is still compared."""
EARTH_M: Final = 6_371_009.0
"""Mean radius of the earth."""
UNSAID_M: Final = 5_000.0
"""How far off a row may be where its file does not say."""
MANY: Final = 50
"""From so many rows on it counts how many of them have a word."""
KINDS: Final[Mapping[str, str]] = {
    "road": "road highway expressway motorway street streets route автодорога автомобильная шоссе трасса 公路 道路 高速",
    "railway": "railway railways railroad rail железная железнодорожная 铁路",
    "power": "power electric electricity hydropower hydroelectric hydro hpp thermal chp tpp gres tets solar photovoltaic pv wind "
    "windfarm energy электростанция гэс гидроэлектростанция тэц тэс грэс солнечная сэс ветряная ветровая вэс 水电 水电站 热电 火电 "
    "光伏 太阳能 风电 风力 电站 发电",
    "hydropower": "hydropower hydroelectric hydro hpp гэс гидроэлектростанция 水电 水电站",
    "thermal power": "thermal chp tpp gres tets heating тэц тэс грэс 热电 火电",
    "solar power": "solar photovoltaic pv солнечная сэс 光伏 太阳能",
    "wind power": "wind windfarm ветряная ветровая вэс 风电 风力",
    "power line": "transmission substation overhead grid лэп подстанция 输电 变电站",
    "works": "factory mill smelter smelting processing chemical chemicals petrochemical fertilizer fertiliser metallurgical textile "
    "комбинат фабрика завод 工厂 冶炼",
    "refinery": "refinery refineries refining нпз нефтеперерабатывающий 炼油 炼油厂",
    "cement": "cement цементный цемент 水泥",
    "pipeline": "pipeline pipelines трубопровод газопровод нефтепровод 管道",
    "mine": "mine mines mining deposit ore рудник месторождение шахта гок 矿 矿山",
    "oil and gas": "oil gas oilfield gasfield нефть газ нефтяное газовое 石油 天然气 油田 气田",
    "telecom": "telecom telecommunication telecommunications fiber fibre optic network 3g 4g 5g cdma gsm связь 电信",
    "tunnel": "tunnel туннель тоннель 隧道",
    "bridge": "bridge bridges мост 大桥",
    "airport": "airport аэропорт 机场",
    "base": "base garrison outpost detachment troops military авиабаза база гарнизон застава погранотряд 基地 哨所",
    "teaching": "school schools university college institute classroom students training школа университет институт 学校 大学",
    "care": "hospital clinic medical больница 医院",
    "gift": "donates donation donated equipment supplies ambulances buses vehicles food aid",
}  # fmt: skip
"""Words for what a thing is. They name nothing, but two things of different kinds are hardly the same."""
PLAIN: Final = frozenset(
    fold(
        "the and for with from near via its into under plant project projects construction phase section sections station linked "
        "company joint stock limited jsc llc ltd group corporation проект строительство станция"
    ).split()
) | {word for names in COUNTRIES.values() for word in fold(" ".join(names)).split()}  # fmt: skip
"""Words that name no site."""
OUR_OWN: Final = 0.3
"""What a word for a kind of thing weighs, of a name's other words."""

BIAS: Final = -7.49
WEIGHTS: Final[Mapping[str, float]] = {
    "name": 1.28,
    "rarity": 1.47,
    "rare name": 0.81,
    "own name": 2.94,
    "organization": 0.91,
    "settlement": 1.25,
    "same kind": 1.34,
    "other kind": -1.07,
    "near in time": 2.57,
    "before it began": -0.87,
    "near": 0.6,
    "far": -1.0,
}
"""What speaks for a pair, in log-odds: a logistic regression on AidData's odd records (`scripts/measure_matching.py --fit`).

AidData's extract has no coordinates, so that the last two are set by judgement: `_place` gives log-odds already.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a row says that can be compared with a site; empty or None where it says nothing."""

    key: str
    """What it is called in the file of decisions: its identifier, or else `row 17`."""
    name: str
    country: str = ""
    """ISO 3166-1 alpha-3."""
    lon: float | None = None
    lat: float | None = None
    """WGS 84, decimal degrees."""
    accuracy_m: float | None = None
    start: int | None = None
    end: int | None = None
    organizations: tuple[str, ...] = ()
    category: str = ""


class Candidate(NamedTuple):
    """A site that a row may be."""

    site: str
    """Its id."""
    score: float
    """From 0 to 1; from `LIKELY` on it probably is."""
    why: str
    """In words: `same name in Russian; 2 km apart, ±5 km; both 2012`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided on a row of another data set: which site it is, or that it is none. Kept in `matches.yaml`."""

    row: Annotated[Text, Doc("What the row is called: its identifier, or else `row 17`")]
    site: Annotated[Text, Doc("Id of the site it is, or `none`; a row that is several sites has an entry for each")]
    by: Annotated[Text, Doc("Who decided")]
    why: Annotated[Text | None, Doc("Why, where that is not plain")] = None


NO_SITE: Final = "none"
"""What a decision says of a row that is no site of the atlas."""


class Cover(NamedTuple):
    """How much of a name a row says."""

    share: float = 0.0
    """Of the name's words, weighted by how rare they are, from 0 to 1."""
    rarity: float = 0.0
    """How rare the words said are, added up."""
    name: str = ""
    said_in: str = ""
    """The language, where it is not the usual English name."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against a row being a site."""

    name: Cover
    """The name that the row says most of."""
    rarity: float
    """How rare the words of a name are that the row says, added up: of the name where that is most."""
    own: float
    """The share of the row's own name that the site has, from 0 to 1."""
    organization: Cover
    settlement: float
    """How rare the words are that name the settlement or region and that the row says, added up."""
    kinds: frozenset[str]
    """What both are; empty where they are of other kinds, or one does not say."""
    other_kind: bool
    years: tuple[int, int] | None
    """Those of row and site that are nearest to each other; None where one has none."""
    away: tuple[float, float] | None
    """Metres between them, and how many of these the accuracies of both allow; None where the row has no place."""

    def features(self) -> dict[str, float]:
        """The numbers that are weighted by `WEIGHTS` and added up."""
        apart = abs(self.years[0] - self.years[1]) if self.years else None
        place = _place(*self.away) if self.away else 0.0
        return {
            "name": self.name.share,
            "rarity": min(self.rarity, 2.0),
            "rare name": self.name.share * min(self.rarity, 2.0),
            "own name": self.own,
            "organization": self.organization.share * min(self.organization.rarity, 1.0),
            "settlement": min(self.settlement, 1.5),
            "same kind": float(bool(self.kinds)),
            "other kind": float(self.other_kind),
            "near in time": 0.0 if apart is None else max(0.0, 1 - apart / 4),
            "before it began": max(0.0, min((self.years[1] - self.years[0] - 3) / 10, 3.0)) if self.years else 0.0,
            "near": max(place, 0.0),
            "far": max(-place, 0.0),
        }

    @property
    def score(self) -> float:
        """From 0 to 1."""
        odds = BIAS + sum(WEIGHTS[name] * value for name, value in self.features().items())
        return 1 / (1 + math.exp(-odds))

    def why(self) -> str:
        """What speaks for it, and what against, in words."""
        found = [*self._names(), *self._places(), *self._years()]
        if self.kinds:
            found.append(f"both {_listed(sorted(self.kinds - {'power'} or self.kinds))}")
        if self.other_kind:
            found.append("other kinds of things")
        return "; ".join(found) or "the same country"

    def _names(self) -> Iterator[str]:
        language = f" in {self.name.said_in}" if self.name.said_in else ""
        if self.name.share > 0.99 and self.own > 0.99:
            yield f"same name{language}"
        elif self.name.share > 0.99:
            yield f"says the name{language}: {self.name.name}"
        elif self.rarity > 0:
            yield f"says a part of the name{language}: {self.name.name}" if self.name.share else "a word in common"
        if self.organization.share > 0.5:
            yield f"organization: {self.organization.name}"
        if self.settlement > 0:
            yield "same settlement or region"

    def _places(self) -> Iterator[str]:
        if self.away:
            yield f"{_km(self.away[0])} apart, ±{_km(self.away[1])}"

    def _years(self) -> Iterator[str]:
        if self.years:
            row, site = self.years
            yield f"both {row}" if row == site else f"{row} here, {site} there"


class Matcher:
    """Compares rows of one file with the sites of a catalog."""

    def __init__(self, catalog: Catalog, names: Iterable[str] = ()) -> None:
        """Take the catalog, and the names of the file's rows: a word that many of them have names none of them."""
        self.sites = catalog.sites
        places = (*catalog.places, *(site.place or "" for site in self.sites))
        self._towns = frozenset(word for town in places for word in _words(town))
        self._texts = [_texts(catalog, site, self._towns) for site in self.sites]
        self._having: dict[str, frozenset[int]] = _inverted([texts.words for texts in self._texts])
        self._in_country = _inverted([site.countries for site in self.sites])
        self._long = [word for word in self._having if len(word) >= LONG and word.isascii()]
        folded = [frozenset(_words(name)) for name in dict.fromkeys(names)]
        self._often = Counter(word for words in folded for word in words)
        self._rows = len(folded)
        self._known: dict[str, Mapping[str, float]] = {}
        self._whole = lru_cache(maxsize=100_000)(self._rarity_of)
        self._rarity = lru_cache(maxsize=100_000)(self._rare)

    @classmethod
    def of(cls, rows: Sequence[Row], catalog: Catalog) -> "Matcher":
        """Compare these rows; those of countries without a site are none that could be one."""
        countries = {code for site in catalog.sites for code in site.countries}
        found = cls(catalog, (row.name for row in rows if not row.country or row.country in countries))
        said = (word for row in rows for text in (row.name, *row.organizations) for word in _words(text))
        found.learn(itertools.chain(found._having, said))
        return found

    def learn(self, words: Iterable[str]) -> None:
        """Find what words of rows may mean, many at once, which is far quicker than one by one."""
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        self._known |= {word: {word: 1.0} if word in self._having else {} for word in new}
        slips = [word for word in new if len(word) >= LONG and word.isascii() and not any(map(str.isdigit, word))]
        for start in range(0, len(slips) if self._long else 0, AT_ONCE):
            some = slips[start : start + AT_ONCE]
            likeness = process.cdist(some, self._long, scorer=fuzz.ratio, score_cutoff=BEGINNING, dtype=np.float64)
            near: dict[int, list[int]] = {}
            for place, other in zip(*(each.tolist() for each in np.nonzero(likeness)), strict=True):
                near.setdefault(place, []).append(other)
            for place, others in near.items():
                found, word = self._known[some[place]], some[place]
                self._known[word] = {**self._slips(word, likeness[place], others), **found}

    def candidates(self, row: Row, most: int = MOST) -> list[Candidate]:
        """The few sites that a row may be, the likeliest first; none where it shares no rare word and no place with any."""
        scored = sorted((-evidence.score, self.sites[place].id, evidence) for place, evidence in self.compared(row))
        return [Candidate(site, round(-score, 3), evidence.why()) for score, site, evidence in scored[:most]]

    def compared(self, row: Row) -> Iterator[tuple[int, Evidence]]:
        """The sites worth comparing with a row, by their place in the catalog, with what speaks for and against each."""
        words, people = _words(row.name), [word for text in row.organizations for word in _words(text)]
        sharing: set[int] = set()
        for word in (*words, *people):
            if self._rarity(word) >= RARE:
                sharing.update(*(self._having[meant] for meant in self._meant(word)))
        accuracy = UNSAID_M if row.accuracy_m is None else row.accuracy_m
        if row.lon is not None and row.lat is not None:
            sharing.update(self._beside(row.lon, row.lat, accuracy))
        if row.country:
            sharing &= self._in_country.get(row.country, frozenset())
        metres = self._metres(row.lon, row.lat, sorted(sharing))
        said = {meant: (word, alike) for word in words for meant, alike in self._meant(word).items()}
        named = said | {meant: (word, alike) for word in people for meant, alike in self._meant(word).items()}
        whole = sum(map(self._rarity, words))
        kinds = _kinds(f"{row.name} {row.category}")
        for place in sorted(sharing):
            texts, site = self._texts[place], self.sites[place]
            covers = list(self._covers(texts.names, said, kinds))
            organizations = self._covers(texts.organizations, named)
            used = {said[word][0] for word in texts.words & said.keys()}
            used.update(word for word in words if not texts.kinds.isdisjoint(_KINDS_OF.get(word, ())))
            yield (
                place,
                Evidence(
                    name=max(covers, key=lambda each: (round(each.share, 3), each.rarity), default=Cover()),
                    rarity=max((each.rarity for each in covers), default=0.0),
                    own=sum(self._rarity(word) for word in used - self._towns) / whole if whole else 0.0,
                    organization=max(organizations, key=lambda each: each.share * each.rarity, default=Cover()),
                    settlement=sum(cover.rarity for cover in self._covers((texts.settlement,), said)),
                    kinds=kinds & texts.kinds,
                    other_kind=bool(kinds and texts.kinds and not kinds & texts.kinds),
                    years=_nearest_years(row, texts.years),
                    away=(metres[place], accuracy + site.location.accuracy_m) if place in metres else None,
                ),
            )

    def _covers(
        self, names: "Iterable[_Name]", said: Mapping[str, tuple[str, float]], kinds: frozenset[str] = frozenset()
    ) -> Iterator[Cover]:
        """How much is said of each name of which anything is; what the row is of a kind with counts as said."""
        none_said = said.keys().isdisjoint
        return (
            self._cover(name, said, kinds)
            for name in names
            if not (none_said(name.words) and kinds.isdisjoint(name.kinds))
        )

    def _cover(self, name: "_Name", said: Mapping[str, tuple[str, float]], kinds: frozenset[str]) -> Cover:
        rarity = 0.0
        for word in name.words:
            if word in said:
                rarity += self._rarity(word) * said[word][1]
            elif not kinds.isdisjoint(_KINDS_OF.get(word, ())):
                rarity += self._rarity(word)
        whole = self._whole(name.words)
        return Cover(rarity / whole if whole else 0.0, rarity, name.text, name.said_in)

    def _rarity_of(self, words: tuple[str, ...]) -> float:
        """How rare all words of a name are, added up."""
        return sum(map(self._rarity, words))

    def _rare(self, word: str) -> float:
        """How rare a word is, from 0 to 1, among the sites and among the rows."""
        if word in PLAIN or word.isdecimal():
            return 0.0
        sites = len(frozenset().union(*(self._having[meant] for meant in self._meant(word))))
        rare = 1 - math.log(max(sites, 1)) / math.log(len(self.sites) + 1)
        if self._rows >= MANY and (often := self._often[word]) > 1:
            rare *= 1 - 0.8 * math.log(often) / math.log(self._rows)
        return rare * (OUR_OWN if word in _KINDS_OF else 1)

    def _meant(self, word: str) -> Mapping[str, float]:
        """The words of sites that a word may be, with how alike they are, from 0 to 1."""
        if word not in self._known:
            self.learn([word])
        return self._known[word]

    def _slips(self, word: str, likeness: NDArray[np.float64], others: Sequence[int]) -> dict[str, float]:
        """Of the words of sites that are like a word, the likest that may be meant."""
        likest = sorted(((self._long[place], float(likeness[place])) for place in others), key=lambda pair: -pair[1])
        return {
            other: alike / 100
            for other, alike in likest[:SLIPS]
            if alike >= ALIKE or other.startswith(word) or word.startswith(other)
        }

    @cached_property
    def _accuracies(self) -> NDArray[np.float64]:
        return np.array([site.location.accuracy_m for site in self.sites], dtype=float)

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces.of(self.sites)

    def _beside(self, lon: float, lat: float, accuracy_m: float) -> list[int]:
        """Sites not far beyond what the accuracies allow, on the sphere, which is exact enough to choose what to compare."""
        ends, first = self._directions
        there = math.radians(lon), math.radians(lat)
        along = math.cos(there[0]) * math.cos(there[1]), math.sin(there[0]) * math.cos(there[1]), math.sin(there[1])
        # The straight line through the earth, which grows with the way over it
        chord = np.sqrt(np.minimum.reduceat(((ends - along) ** 2).sum(axis=1), first))
        nearest = 2 * EARTH_M * np.arcsin(np.minimum(chord / 2, 1))
        found: list[int] = np.flatnonzero(nearest <= self._accuracies + accuracy_m + FAR_M + PIECE_M).tolist()
        return found

    @cached_property
    def _directions(self) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
        """Where the pieces begin, as directions from the middle of the earth, and the first piece of each site."""
        lon, lat = np.radians(self._pieces.ends[:, 0]).T
        ends = np.stack([np.cos(lon) * np.cos(lat), np.sin(lon) * np.cos(lat), np.sin(lat)], axis=1)
        return ends, np.searchsorted(self._pieces.sites, np.arange(len(self.sites)))

    def _metres(self, lon: float | None, lat: float | None, places: Sequence[int]) -> dict[int, float]:
        """Metres from a place to each of some sites, on the ellipsoid; nothing without a place."""
        if lon is None or lat is None or not places:
            return {}
        first = [*self._directions[1].tolist(), len(self._pieces.sites)]
        held = [range(first[place], first[place + 1]) for place in places]
        ends = self._pieces.ends[np.concatenate(held)]
        pieces = Pieces(np.repeat(np.arange(len(places)), [len(each) for each in held]), ends)
        return dict(zip(places, from_place_m(pieces, len(places), lon, lat).tolist(), strict=True))


class _Name(NamedTuple):
    words: tuple[str, ...]
    text: str
    said_in: str = ""
    kinds: frozenset[str] = frozenset()
    """What its words are words for."""

    @classmethod
    def of(cls, text: str, said_in: str = "") -> "_Name | None":
        """A name with the words that may name something; None where it has none."""
        words = _words(text)
        return (
            cls(words, text, said_in, frozenset().union(*(_KINDS_OF.get(word, ()) for word in words)))
            if words
            else None
        )


class _Texts(NamedTuple):
    """What of a site is compared: folded once."""

    names: tuple[_Name, ...]
    """Those that say more than the settlement it is at."""
    organizations: tuple[_Name, ...]
    settlement: _Name
    kinds: frozenset[str]
    years: tuple[int, ...]
    words: frozenset[str]


LANGUAGES: Final = {"ru": "Russian", "local": "the language of the country", "zh": "Chinese"}


def _texts(catalog: Catalog, site: Site, towns: frozenset[str]) -> _Texts:
    called = [(site.name, ""), *((name, LANGUAGES[language]) for language, name in site.names.scripts().items())]
    called += [(name, "") for name in (*site.names.alt, *(place.name for place in site.places))]
    all_names = [name for text, language in called if (name := _Name.of(text, language))]
    near = {word for text in (site.place or "", *site.regions) for word in _words(text)}
    names = tuple(name for name in all_names if not (near | towns).issuperset(name.words))
    settlement = tuple(sorted(near.union(*(name.words for name in all_names if name not in names))))
    parts = [catalog.organizations[part.org] for part in (*site.organizations, *site.partners)]
    organizations = tuple(
        _Name(words, org.name)
        for org in parts
        if not org.placeholder
        for text in (org.name, *org.aliases)
        if (words := _words(text))
    )
    begun = (*(year_of(each.since) for each in site.statuses if each.since), site.start_year)
    return _Texts(
        names,
        organizations,
        _Name(settlement, ""),
        kinds=_kinds(" ".join((site.category, *(name.text for name in names), *site.commodities))),
        years=tuple(year for year in begun if year is not None),
        words=frozenset(settlement).union(*(name.words for name in (*names, *organizations))),
    )


def rows_of(data: OwnData, raw: "Raw", meaning: "Meaning") -> list[Row]:
    """The rows of a file, in its order: those that are drawn with their places, those refused as far as they can be read."""
    numbered = [*_drawn(data, meaning), *_refused(data, raw, meaning)]
    return [row for _, row in sorted(numbered, key=lambda each: each[0])]


def proposals(rows: Sequence[Row], catalog: Catalog) -> Iterator[tuple[Row, list[Candidate]]]:
    """Each row with the sites it may be, the likeliest first."""
    matcher = Matcher.of(rows, catalog)
    for row in rows:
        yield row, matcher.candidates(row)


def decided(decisions: Iterable[Decision]) -> dict[str, tuple[Decision, ...]]:
    """The decisions by the row they are on."""
    found: dict[str, tuple[Decision, ...]] = {}
    for each in decisions:
        found[each.row] = (*found.get(each.row, ()), each)
    return found


def _inverted_words(held: Mapping[str, str]) -> dict[str, frozenset[str]]:
    words = {word for text in held.values() for word in fold(text).split()}
    return {word: frozenset(kind for kind, text in held.items() if word in fold(text).split()) for word in words}


def _inverted(held: Sequence[Iterable[str]]) -> dict[str, frozenset[int]]:
    """Who has each of the things held, by their places."""
    found: dict[str, set[int]] = {}
    for place, things in enumerate(held):
        for thing in things:
            found.setdefault(thing, set()).add(place)
    return {thing: frozenset(places) for thing, places in found.items()}


@lru_cache(maxsize=65_536)
def _words(text: str) -> tuple[str, ...]:
    """The folded words of a text that may name something, each once; Chinese, which parts no words, in pairs of signs.

    `Osh-Batken` is one word and two; what a bracket says of other records (`linked to #40185`) names none.
    """
    found: dict[str, None] = {}
    bare = re.sub(r"\([^()]*#[^()]*\)", " ", text)
    for each in (bare, re.sub(r"[-\u2010-\u2015/]", " ", bare)):
        for word in fold(each).split():
            if is_whole(word):
                found.update(dict.fromkeys(word[at : at + 2] for at in range(max(len(word) - 1, 1))))
            elif len(word) > 2 and word not in PLAIN:
                found[word] = None
    return tuple(found)


_KINDS_OF: Final = _inverted_words(KINDS)


@lru_cache(maxsize=65_536)
def _kinds(text: str) -> frozenset[str]:
    words = fold(text.replace("-", " ")).split()
    return frozenset().union(*(_KINDS_OF.get(word, frozenset()) for word in words))


def _place(metres: float, allowed: float) -> float:
    """What a distance says, in log-odds: nearness the more, the smaller the accuracies; against it what lies beyond them.

    Two places that agree within 1 km out of a country of hundreds are no accident, two that agree within 50 km may be.
    """
    beyond = max(metres - allowed, 0.0)
    if beyond > FAR_M:
        return -min(6.0, 3.0 + beyond / 100_000)
    agrees = math.log(200_000 / min(max(allowed, 1_000.0), 150_000.0))
    return agrees * (1 - beyond / FAR_M)


def _nearest_years(row: Row, years: Sequence[int]) -> tuple[int, int] | None:
    own = [year for year in (row.start, row.end) if year is not None]
    pairs = [(mine, year) for mine in own for year in years]
    return min(pairs, key=lambda pair: abs(pair[0] - pair[1]), default=None)


def _km(metres: float) -> str:
    return f"{metres / 1000:.1f} km" if metres < 10_000 else f"{metres / 1000:,.0f} km"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _drawn(data: OwnData, meaning: "Meaning") -> Iterator[tuple[int, Row]]:
    sites = data.sites
    cells = sites.cells
    ids, names = _column(cells, meaning.columns.get("id")), list(sites.name)
    for place, number in enumerate(sites.row.tolist()):
        accuracy = float(sites.accuracy_m[place])
        yield (
            number,
            Row(
                key=_key(ids[place] if ids else None, number),
                name=names[place],
                country=sites.country.at(place),
                lon=float(sites.lon[place]),
                lat=float(sites.lat[place]),
                accuracy_m=None if math.isnan(accuracy) else accuracy,
                start=_year(int(sites.start[place])),
                end=_year(int(sites.end[place])),
                organizations=tuple(filter(None, (sites.actor.at(place), sites.owner.at(place)))),
                category=sites.category.at(place),
            ),
        )


def _refused(data: OwnData, raw: "Raw", meaning: "Meaning") -> Iterator[tuple[int, Row]]:
    """Rows that are not drawn, above all for want of a place, as far as their cells can be read."""
    drawn = frozenset(data.sites.row.tolist())
    texts = {field: _column(raw.cells, column) for field, column in meaning.columns.items()}

    def text(field: OwnField, place: int) -> str:
        column = texts.get(field)
        return (column[place] or "").strip() if column else ""

    for place, number in enumerate(raw.row.tolist()):
        if number not in drawn and (name := text("name", place)):
            yield (
                number,
                Row(
                    key=_key(text("id", place), number),
                    name=name,
                    country=country_code(text("country", place)) or "",
                    start=_first_year(text("start", place)),
                    end=_first_year(text("end", place)),
                    organizations=tuple(filter(None, (text("actor", place), text("owner", place)))),
                    category=text("category", place),
                ),
            )


def _key(identifier: str | None, number: int) -> str:
    return (identifier or "").strip() or f"row {number}"


def _column(table: "pa.Table", name: str | None) -> list[str | None] | None:
    return table.column(name).to_pylist() if name in table.column_names else None


def _year(year: int) -> int | None:
    return None if year == NO_YEAR else year


def _first_year(text: str) -> int | None:
    found = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", text)
    return int(found[0]) if found else None
