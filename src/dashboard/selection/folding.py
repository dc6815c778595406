"""Spellings of one name made to meet: every text is folded to words of plain Latin letters.

Cyrillic, Armenian, Georgian and the Arabic script are transliterated letter by letter, accents and apostrophes go, and the
usual romanizations become one: `Kulyab`, `Kulob` and `Куляб`. Chinese, and any script without a table here, stays as it is,
so that a text folds to nothing only if it has neither letter nor digit. The browser folds what a reader types by the same
rules (web/src/rule/folding.js), which it gets from here. The libraries tried do not serve: cyrtranslit
1.2.0 leaves Kazakh, Kyrgyz and Uzbek unchanged, Unidecode 1.4.0 writes Kazakh Ә as `@`.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Any, Final

CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    # Kazakh, Kyrgyz, Tajik and Uzbek
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "kh", "і": "i",
    "ӣ": "i", "ӯ": "u", "ҳ": "kh", "ҷ": "j", "ў": "o",
}  # fmt: skip
LATIN: Final = {
    # Kazakh, Turkmen and Azerbaijani, where taking the accent off would give another letter
    "ş": "sh", "š": "sh", "ș": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ı": "y", "ə": "a", "ŋ": "n",
    "ø": "o", "ł": "l", "đ": "d", "æ": "ae",
}  # fmt: skip
ARMENIAN: Final = {
    "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t", "ժ": "zh", "ի": "i",
    "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m", "յ": "y", "ն": "n",
    "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts",
    "ւ": "v", "փ": "p", "ք": "k", "օ": "o", "ֆ": "f",
}  # fmt: skip
GEORGIAN: Final = {
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k", "ლ": "l",
    "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "zh", "რ": "r", "ს": "s", "ტ": "t", "უ": "u", "ფ": "p", "ქ": "k",
    "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh", "ჯ": "j", "ჰ": "h",
}  # fmt: skip
ARABIC: Final = {
    # Persian and Dari, Arabic, Urdu, Pashto and Uyghur
    "ا": "a", "آ": "a", "أ": "a", "إ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h",
    "خ": "kh", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "z", "ط": "t",
    "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
    "و": "u", "ؤ": "u", "ه": "h", "ہ": "h", "ھ": "h", "ة": "h", "ۀ": "h", "ی": "i", "ي": "i", "ى": "i", "ئ": "i",
    "ے": "e", "ء": "", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ټ": "t", "ډ": "d", "ړ": "r", "ڼ": "n", "ځ": "dz",
    "څ": "ts", "ږ": "zh", "ښ": "sh", "ګ": "g", "ې": "e", "ۍ": "i", "ۇ": "u", "ۆ": "o", "ۈ": "u", "ۋ": "v", "ە": "e",
    "ڭ": "ng", "\u200c": " ", "ـ": "",
}  # fmt: skip
LETTERS: Final = CYRILLIC | LATIN | ARMENIAN | GEORGIAN | ARABIC
_LETTERS: Final = str.maketrans(LETTERS)
SIGNS: Final = "'`´′\u2018\u2019\u02b9\u02bb\u02bc\u02be\u02bf-\u2010\u2011\u00ad\u200d"
_SIGNS: Final = re.compile(f"[{re.escape(SIGNS)}]+")
"""Apostrophes as Uzbek, Tajik and romanizations write them (ʻ ʼ ' ` ’ and their like), and hyphens."""
TOGETHER: Final = ((r"եւ|և", "ev"), (r"ու", "u"), (r"\bո", "vo"), (r"\bե", "ye"))
"""Armenian letters that are read otherwise together or at the beginning of a word."""
MEETING: Final = (
    (r"dzh", "j"), (r"zh", "j"), (r"gh", "g"), (r"kh", "h"), (r"q", "k"), (r"ph", "f"), (r"iy\b|yy\b|ii\b", "y"),
    (r"ya|ia|yo", "o"), (r"ay|ai", "ey"), (r"uy|ui", "y"), (r"ou|w", "u"), (r"x", "h"), (r"c(?!h)", "k"), (r"y", "i"),
    (r"(.)\1+", r"\1"),
)  # fmt: skip
"""Spellings that meet, applied in order: digraphs of other schemes, q for k, ya/yo/o, doubled letters."""
_HAN: Final = "\u3400-\u9fff"
_WORD: Final = re.compile(rf"[a-z0-9]+|[{_HAN}]+|[^\W_a-z0-9{_HAN}]+")
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


def rules() -> dict[str, Any]:
    """Letters, signs and meeting spellings as JSON-ready values, for the browser."""
    return {"letters": LETTERS, "signs": SIGNS, "together": TOGETHER, "meeting": MEETING, "han": _HAN}


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """The folded text: its words, parted by blanks; empty where it has neither letter nor digit."""
    return " ".join(_meeting(word) for word in _WORD.findall(_plain(text)))


def fold_lines(text: str) -> str:
    """Each line of a text folded, many at once."""
    lines = _plain(text).split("\n")
    words = (line if line.isascii() and line.isalnum() else " ".join(_WORD.findall(line)) for line in lines)
    together = "\n".join(words)
    for pattern, meeting in MEETING:
        together = re.sub(pattern, meeting, together)
    return together


def _plain(text: str) -> str:
    """A text in letters and digits that words are made of, before spellings meet."""
    unsigned = _SIGNS.sub("", text)
    if unsigned.isascii():  # nothing below but the case is about these
        return unsigned.lower()
    lowered = unicodedata.normalize("NFKC", unsigned).casefold()
    for pattern, meeting in TOGETHER:
        lowered = re.sub(pattern, meeting, lowered)
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", lowered).translate(_LETTERS))
    marks = {ord(each): None for each in set(apart) if unicodedata.category(each).startswith("M")}
    return apart.translate(marks | {ord(each): _digit(each) for each in set(apart) if each.isdecimal()})


def is_abjad(text: str) -> bool:
    """Whether a text is in a script that leaves out most vowels."""
    return bool(_ARABIC.search(text))


def is_whole(word: str) -> bool:
    """Whether a folded word is of a script that does not part its words, such as Chinese: it may begin anywhere."""
    return bool(re.match(f"[{_HAN}]", word))


def _digit(character: str) -> str:
    """The character, or the digit 0 to 9 that a digit of any script stands for."""
    return str(unicodedata.digit(character)) if character.isdecimal() else character


@lru_cache(maxsize=32768)
def _meeting(word: str) -> str:
    for pattern, meeting in MEETING:
        word = re.sub(pattern, meeting, word)
    return word
