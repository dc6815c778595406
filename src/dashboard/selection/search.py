"""Search that finds a site by any name, in any script the atlas has names in, however it is transliterated.

Query and names are folded alike (folding.py), so that the usual spellings of one name meet.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final, Literal

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
    """Which haystacks hold every word of the query: at the start of a word, or anywhere for Chinese.

    A query without a letter or digit is found nowhere.
    """
    needle = _abjad_needle if is_abjad(query) else _needle
    needles = [needle(word) for word in fold(query).split()]
    return [bool(needles) and all(holds(text) for holds in needles) for text in haystacks]


def trouble(query: str, haystacks: Iterable[str]) -> Literal["signs", "script"] | None:
    """Why a query can find nothing: it has signs alone, or letters of a script that no haystack has."""
    folded = fold(query)
    if not folded:
        return "signs"
    foreign = {letter for letter in folded if not letter.isascii() and not is_whole(letter)}
    return "script" if foreign and not any(foreign.intersection(text) for text in haystacks) else None


def _needle(word: str) -> Callable[[str], bool]:
    """Whether a haystack holds a folded word."""
    if is_whole(word):
        needle = word
    elif len(word) <= WHOLE and word.isalpha():
        needle = f" {word} "
    else:
        needle = f" {word}"
    return lambda text: needle in text


def _abjad_needle(word: str) -> Callable[[str], bool]:
    """Whether a haystack holds a folded word of a script that leaves out short vowels: any may stand between its letters.

    `دوشنبه` folds to `dushnbh` and is found in `dushanbe`; its و may be a v, and its ه at the end is silent.
    """
    stem = word[:-1] if len(word) > WHOLE and word.endswith("h") else word
    letters = [
        "[aeiouv]+" if letter == "u" else "[aeiou]+" if letter in "aei" else f"{letter}[aeiou]*" for letter in stem
    ]
    tail = "" if stem == word else "h?"
    needle = re.compile(f" [aeiou]*{''.join(letters)}{tail}{' ' if len(word) <= WHOLE and word.isalpha() else ''}")
    return lambda text: needle.search(text) is not None


def _organization_names(catalog: Catalog, org: str) -> tuple[str, ...]:
    organization = catalog.organizations[org]
    return (organization.name, *organization.aliases)
