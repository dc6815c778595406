"""Search that finds a site by any name, in any script the atlas has names in, however it is transliterated.

Query and names are folded alike (folding.py), so that the usual spellings of one name meet. A word that no site has is
taken for those it resembles, so that a slip of the finger is forgiven and a word spelled right finds nothing else. Likewise
a short word that no site has as a whole is taken for a beginning.

The map searches in the browser by the same rule (web/src/rule/search.js), in the same texts; tests/shared/search.json holds
both to it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from dashboard.model.catalog import Catalog
from dashboard.model.countries import COUNTRIES
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, LAYERS
from dashboard.selection.folding import fold, is_abjad, is_whole

COMMODITIES: Final = {
    "gold": "золото 黄金", "silver": "серебро 银", "copper": "медь 铜", "uranium": "уран 铀", "lead": "свинец 铅",
    "zinc": "цинк 锌", "molybdenum": "молибден 钼", "tungsten": "вольфрам 钨", "antimony": "сурьма 锑",
    "mercury": "ртуть 汞", "iron": "железо 铁", "chromium": "хром 铬", "thorium": "торий 钍", "coal": "уголь 煤",
    "oil": "нефть 石油", "natural gas": "газ 天然气", "potash": "калий 钾", "phosphate": "фосфат 磷",
}  # fmt: skip
"""Commodities by the names Russian and Chinese readers give them."""
REGIONS: Final = {
    "Gorno-Badakhshan": "GBAO ГБАО Горный Бадахшан Горно-Бадахшанская Mountainous Badakhshan Kuhistoni Badakhshon "
    "Кӯҳистони Бадахшон 戈尔诺-巴达赫尚",
    "Districts of Republican Subordination": "DRS NTJ НТҶ РРП районы республиканского подчинения 中央直属区",
    "Dushanbe": "Душанбе 杜尚别", "Khatlon": "Хатлон 哈特隆", "Sughd": "Sogd Суғд Согд 索格特",
    "Batken": "Баткен 巴特肯", "Bishkek": "Бишкек 比什凯克", "Chuy": "Chu Чуй 楚河", "Issyk-Kul": "Ysyk-Kol Иссык-Куль 伊塞克湖",
    "Jalal-Abad": "Джалал-Абад 贾拉拉巴德", "Naryn": "Нарын 纳伦", "Osh": "Ош 奥什", "Talas": "Талас 塔拉斯",
    "Abai": "Абай 阿拜", "Akmola": "Aqmola Акмола 阿克莫拉", "Aktobe": "Aqtobe Актобе Актюбинск 阿克托别",
    "Almaty": "Alma-Ata Алматы Алма-Ата 阿拉木图", "Almaty (city)": "Alma-Ata Алматы Алма-Ата 阿拉木图",
    "Astana": "Nur-Sultan Астана Нур-Султан 阿斯塔纳", "Atyrau": "Атырау 阿特劳",
    "East Kazakhstan": "Шығыс Қазақстан Восточный Казахстан 东哈萨克斯坦",
    "Karaganda": "Qaraghandy Karagandy Қарағанды Караганда 卡拉干达", "Kostanay": "Qostanai Костанай 科斯塔奈",
    "Kyzylorda": "Qyzylorda Кызылорда 克孜勒奥尔达", "Mangystau": "Mangghystau Мангистау 曼吉斯套",
    "North Kazakhstan": "Солтүстік Қазақстан Северный Казахстан 北哈萨克斯坦", "Pavlodar": "Павлодар 巴甫洛达尔",
    "Shymkent (city)": "Chimkent Шымкент Чимкент 奇姆肯特", "Turkistan": "Turkestan Түркістан Туркестан 突厥斯坦",
    "Ulytau": "Улытау 乌勒套", "West Kazakhstan": "Батыс Қазақстан Западный Казахстан 西哈萨克斯坦",
    "Zhambyl": "Jambyl Жамбыл Джамбул 江布尔", "Zhetysu": "Jetisu Жетісу Жетысу 杰特苏",
    "Ahal": "Ахал 阿哈尔", "Ashgabat": "Ашхабад 阿什哈巴德", "Balkan": "Балкан 巴尔坎",
    "Dashoguz": "Dasoguz Дашогуз 达沙古兹", "Lebap": "Лебап 列巴普",
    "Mary": "Мары 马雷", "Andijon": "Andijan Андижан 安集延", "Buxoro": "Bukhara Бухара 布哈拉",
    "Fergana": "Fargona Фергана 费尔干纳", "Jizzax": "Jizzakh Джизак 吉扎克",
    "Karakalpakstan": "Qoraqalpogiston Каракалпакстан 卡拉卡尔帕克斯坦", "Namangan": "Наманган 纳曼干",
    "Navoiy": "Navoi Навои 纳沃伊", "Qashqadaryo": "Kashkadarya Кашкадарья 卡什卡达里亚",
    "Samarqand": "Samarkand Самарканд 撒马尔罕", "Sirdaryo": "Syrdarya Сырдарья 锡尔河",
    "Surxondaryo": "Surkhandarya Сурхандарья 苏尔汉河", "Tashkent": "Toshkent Ташкент 塔什干",
    "Tashkent (city)": "Toshkent Ташкент 塔什干",
}  # fmt: skip
"""First-level regions of Central Asia by their other names and spellings, and as Russian and Chinese readers write them."""
WHOLE: Final = 3
"""A word of so few letters has to be met whole, where some site has it: `PLA` is not the beginning of `plant`."""


TOLERATED: Final = ((9, 2), (5, 1))
"""From how many letters on a folded word may differ from the beginning of another, and by how many slips."""


@dataclass(frozen=True)
class Found:
    """What a search finds."""

    rows: NDArray[np.bool_]
    """Which sites, a row each."""
    alike: bool
    """Whether a word of the search is one that no site has, and was taken for those it resembles."""


class Vocabulary(Protocol):
    """The distinct folded words of some texts. A mask has an entry for each, in their order."""

    def holding(self, needle: str) -> NDArray[np.bool_]:
        """Those that hold a text, with a blank on either side of them."""

    def matching(self, pattern: str) -> NDArray[np.bool_]:
        """Those in which a regular expression is found, with a blank on either side of them."""

    def some(self, places: NDArray[np.intp]) -> Sequence[str]:
        """Those in some places."""


def words_meant(word: str, abjad: bool, among: Sequence[Vocabulary]) -> tuple[list[NDArray[np.bool_]], bool]:
    """Which words of each vocabulary a folded word of a search means, and whether it was taken for those it resembles.

    It is met as it is; where none of them all has it, a short word as a beginning, and a longer one but for slips.
    `abjad`: it was written in a script that leaves out short vowels.
    """

    def means(which: Callable[[Vocabulary], NDArray[np.bool_]]) -> tuple[list[NDArray[np.bool_]], bool]:
        found = [which(each) for each in among]
        return found, any(each.any() for each in found)

    def alike(words: Vocabulary) -> NDArray[np.bool_]:
        found = words.holding(f" {word[0]}")
        places = np.flatnonzero(found)
        found[places] = begin_alike(word, words.some(places), slips)
        return found

    slips = tolerated(word)
    met, any_met = means(lambda words: words.matching(abjad_pattern(word)) if abjad else words.holding(needle_of(word)))
    if not any_met and not abjad and is_short(word):
        met, any_met = means(lambda words: words.holding(f" {word}"))
    return means(alike) if not any_met and slips else (met, False)


class Corpus:
    """What a search looks through: folded texts, each once, which of them each site has, and which words each text."""

    def __init__(self, texts_of: Iterable[Iterable[str]]) -> None:
        """Take the texts of each site; they are folded here."""
        places: dict[str, int] = {}
        words_of = lru_cache(maxsize=None)(_words_of)  # sites share most of their texts
        self.of: list[list[int]] = []
        """The places of each site's texts."""
        for texts in texts_of:
            folded = dict.fromkeys(words_of(text) for text in texts)
            self.of.append([places.setdefault(text, len(places)) for text in folded if text])
        self.texts: tuple[str, ...] = tuple(places)
        words: dict[str, int] = {}
        in_texts = [[words.setdefault(word, len(words)) for word in text.split()] for text in self.texts]
        self._words = _Words(tuple(words))
        self._text_of_site, self._word_of_text = _Pairs.of(self.of), _Pairs.of(in_texts)
        self._having = lru_cache(maxsize=256)(self._having_word)

    @classmethod
    def of_sites(cls, catalog: Catalog) -> "Corpus":
        """The corpus of all sites of a catalog, in its order."""
        return cls(searched_texts(catalog, site) for site in catalog.sites)

    def find(self, query: str) -> Found:
        """The sites that have every word of a query; a query without a letter or digit finds nothing."""
        words = fold(query).split()
        found = [self._having(word, is_abjad(query)) for word in words]
        rows = np.full(self._text_of_site.size, bool(words))
        for each in found:
            rows &= each.rows
        return Found(rows, any(each.alike for each in found))

    def trouble(self, query: str) -> Literal["signs", "script"] | None:
        """Why a query can find nothing: it has signs alone, or letters of a script that no text has."""
        folded = fold(query)
        if not folded:
            return "signs"
        foreign = {letter for letter in folded if not letter.isascii() and not is_whole(letter)}
        return "script" if foreign and not any(foreign.intersection(word) for word in self._words.words) else None

    def _having_word(self, word: str, abjad: bool) -> Found:
        (meant,), alike = words_meant(word, abjad, [self._words])
        return Found(self._text_of_site.having(self._word_of_text.having(meant)), alike)


@dataclass(frozen=True)
class _Words:
    """Some thousand words."""

    words: tuple[str, ...]

    def holding(self, needle: str) -> NDArray[np.bool_]:
        return np.array([needle in f" {word} " for word in self.words], dtype=bool)

    def matching(self, pattern: str) -> NDArray[np.bool_]:
        found = re.compile(pattern).search
        return np.array([found(f" {word} ") is not None for word in self.words], dtype=bool)

    def some(self, places: NDArray[np.intp]) -> Sequence[str]:
        return [self.words[place] for place in places.tolist()]


@dataclass(frozen=True)
class _Pairs:
    """Which holder has which things."""

    holders: NDArray[np.int32]
    things: NDArray[np.int32]
    size: int

    @classmethod
    def of(cls, held: Sequence[Sequence[int]]) -> "_Pairs":
        pairs = [(holder, thing) for holder, things in enumerate(held) for thing in things]
        holders, things = np.array(pairs, dtype=np.int32).reshape(-1, 2).T
        return cls(holders, things, len(held))

    def having(self, wanted: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """The holders of any of the things wanted."""
        found = np.zeros(self.size, dtype=bool)
        found[self.holders[wanted[self.things]]] = True
        return found


def _words_of(text: str) -> str:
    """The folded words of a text, each once: a search asks for words, not for their order."""
    return " ".join(dict.fromkeys(fold(text).split()))


def searched_texts(catalog: Catalog, site: Site) -> list[str]:
    """All that can find a site: its names, where it is, what it is, and who has a part in it, with those above them."""
    orgs = {
        above for part in (*site.organizations, *site.partners) for above in (part.org, *catalog.ancestors(part.org))
    }
    return [
        " ".join((site.name, *site.names.scripts().values(), *site.names.alt, site.place or "")),
        site.id.replace("-", " "),
        *(f"{region} {REGIONS.get(region, '')}" for region in site.regions),
        *(" ".join((code, *COUNTRIES.get(code, ()))) for code in site.countries),
        site.category,
        *(f"{commodity} {COMMODITIES.get(commodity, '')}" for commodity in site.commodities),
        LAYERS[site.layer],
        " ".join((ACTORS[site.actor], *COUNTRIES[site.actor])),
        *(" ".join(_organization_names(catalog, org)) for org in sorted(orgs)),
    ]


def tolerated(word: str) -> int:
    """How many slips a folded word is forgiven; digits, and scripts that do not part their words, are met as they are."""
    if not word.isalpha() or is_whole(word):
        return 0
    return next((slips for letters, slips in TOLERATED if len(word) >= letters), 0)


def begin_alike(word: str, others: Sequence[str], slips: int) -> NDArray[np.bool_]:
    """Of which words another is the beginning but for some slips.

    A slip is a letter too many, one too few, one for another, or two neighbours that changed places (the restricted
    Damerau-Levenshtein distance). Why no library measures it is in docs/decisions/0018-all-filters-in-the-browser.md.
    """
    size, width = len(others), len(word) + slips
    texts = np.array(others, dtype=f"<U{width}").reshape(size, 1)
    letters = np.ascontiguousarray(texts.view(np.uint32).T)  # 0 behind the end of a word, which is no letter
    typed, far = [ord(each) for each in word], np.full(size, slips + 1, dtype=np.uint8)
    # Slips up to each letter of the word and each of the others; a place that is off by more than `slips` is too far.
    before: dict[int, NDArray[np.uint8]] = {}
    row = {column: np.full(size, column, dtype=np.uint8) for column in range(slips + 1)}
    for place, letter in enumerate(typed, start=1):
        now: dict[int, NDArray[np.uint8]] = {}
        for column in range(max(0, place - slips), place + slips + 1):
            if not column:
                now[0] = np.full(size, place, dtype=np.uint8)
                continue
            against = letters[column - 1]
            cost = row.get(column - 1, far) + (against != letter)
            np.minimum(cost, row.get(column, far) + 1, out=cost)
            np.minimum(cost, now.get(column - 1, far) + 1, out=cost)
            if place > 1 and column > 1:
                swapped = (letters[column - 2] == letter) & (against == typed[place - 2])
                np.minimum(cost, np.where(swapped, before.get(column - 2, far) + 1, cost), out=cost)
            now[column] = cost
        before, row = row, now
    least: NDArray[np.uint8] = np.min([*row.values()], axis=0)
    return least <= slips


def matches(query: str, haystacks: Iterable[str]) -> list[bool]:
    """Which haystacks, folded and with a blank around them, hold every word of the query.

    A word is met at the start of a word, or anywhere for Chinese, and not tolerantly. A query without a letter or digit is found nowhere.
    """
    needle = _abjad_needle if is_abjad(query) else _needle
    needles = [needle(word) for word in fold(query).split()]
    return [bool(needles) and all(holds(text) for holds in needles) for text in haystacks]


def is_short(word: str) -> bool:
    """Whether a folded word has to be met whole, where some site has it."""
    return len(word) <= WHOLE and word.isalpha()


def _needle(word: str) -> Callable[[str], bool]:
    """Whether a haystack holds a folded word."""
    needle = needle_of(word)
    return lambda text: needle in text


def needle_of(word: str) -> str:
    """What a haystack has to hold of a folded word."""
    if is_whole(word):
        return word
    return f" {word} " if is_short(word) else f" {word}"


def _abjad_needle(word: str) -> Callable[[str], bool]:
    """Whether a haystack holds a folded word of a script that leaves out short vowels."""
    needle = re.compile(abjad_pattern(word))
    return lambda text: needle.search(text) is not None


def abjad_pattern(word: str) -> str:
    """The regular expression of such a word: any vowel may stand between its letters.

    `دوشنبه` folds to `dushnbh` and is found in `dushanbe`; its و may be a v, and its ه at the end is silent.
    """
    stem = word[:-1] if len(word) > WHOLE and word.endswith("h") else word
    letters = [
        "[aeiouv]+" if letter == "u" else "[aeiou]+" if letter in "aei" else f"{letter}[aeiou]*" for letter in stem
    ]
    tail = "" if stem == word else "h?"
    return f" [aeiou]*{''.join(letters)}{tail}{' ' if is_short(word) else ''}"


def _organization_names(catalog: Catalog, org: str) -> tuple[str, ...]:
    organization = catalog.organizations[org]
    return (organization.name, *organization.aliases)
