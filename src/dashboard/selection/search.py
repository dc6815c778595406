"""Search that finds a site by any name, in Latin, Cyrillic or Chinese, however it is transliterated.

Text is folded to a skeleton of plain Latin letters in which the usual spellings of one name meet: Cyrillic is
transliterated, accents and apostrophes go, `Kulyab`, `Kulob` and `Куляб` become one. Chinese stays as it is.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from dashboard.model.catalog import Catalog
from dashboard.model.countries import COUNTRIES
from dashboard.model.site import Site
from dashboard.model.vocabulary import ACTORS, LAYERS

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
    "Ahal": "Ахал 阿哈尔", "Ashgabat": "Ашхабад 阿什哈巴德", "Balkan": "Балкан 巴尔坎", "Lebap": "Лебап 列巴普",
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
        above for part in (*site.organizations, *site.partners) for above in (part.org, *catalog.ancestors(part.org))
    }
    texts: list[str] = [
        site.name,
        *site.names.scripts().values(),
        *site.names.alt,
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
