"""What searches are folded to, which texts they find, and which may be coordinates: cases for both languages."""

from typing import Any, Final

from dashboard.selection.coordinates import coordinates
from dashboard.selection.folding import fold, rules
from dashboard.selection.search import Corpus

SITES: Final = (
    ("Dushanbe-2 CHP Душанбе 杜尚别 电力发展", "Tajikistan"),
    ("201st Base, Kulob", "Tajikistan", "Ministry of Defence of Russia"),
    ("Karaganda coal mine", "Kazakhstan"),
    ("Gyumri Գյումրի", "Armenia"),
    ("Karshi", "Uzbekistan"),
    ("Karsha plant", "Uzbekistan"),
    ("PLA support base", "Djibouti"),
    ("Мурғоб Murghab", "Tajikistan"),
)
"""The texts of each site."""
FOLDED: Final = (
    *("Kulyab", "Куляб", "Кӯлоб", "Qaraghandy", "Oʻzbekiston", "O’zbekiston", "Խորոտան Որոտան", "Երևան", "Երեւան"),
    *(
        "ახალქალაქი",
        "Қарағанды",
        "Şymkent",
        "Çärjew",
        "عشق\u200cآباد",
        "۲۰۱ ٢٠١ २०१",
        "ＫＡＮＴ",
        "Straße ΑΘΗΝΑΣ",
        "İzmir",
    ),
    *("កម្ពុជា हम्बन शहर", "칸트 カント", "a_b—c", "☭ ???", "𝟤𝟢𝟣 ①", "Chu'y–Ysyk-Köl", "xx yyy iiyy", "杜尚别2电站"),
)
FOUND: Final = (
    *(
        "dush",
        "dushanbe",
        "Dushambe",
        "Dusanbe",
        "Dushanbeh",
        "Dushabne",
        "Dushb",
        "Xushanbe",
        "dushanbe 2",
        "2 dushanbe",
    ),
    *(
        "Kulab",
        "Kula",
        "kulob russia",
        "kulob rusia",
        "karakanta",
        "karakan",
        "karakat",
        "Karshi",
        "Karsho",
        "Kars",
        "karsho plant",
    ),
    *(
        "PLA",
        "PL",
        "plan",
        "lant",
        "201",
        "20",
        "202",
        "2010",
        "电力",
        "力发",
        "电力发站",
        "دوشنبه",
        "مرغاب",
        "تهران",
        "کان",
        "Գյումր",
    ),
    *("tajkistan", "tadjikistan", "ministri", "minitsry of defence", "defense", "???", "שלום", "Αθήνα", "", "Мургоб"),
)
COORDINATES: Final = (
    *("37.44, 74.55", "37,44 74,55", "37.44/74.55", "37.44° N, 74.55° E", "N37.44 E74.55", "North 37.44 East 74.55"),
    *("37.44 с.ш. 74.55 в.д.", "37°26′24″ с. ш. 74°33′00″ в. д.", "37°26'24''N 74°33'00''E", "37 26 24 74 33 00"),
    *(
        "-37.44, 74.55",
        "\u221237.44, \u221274.55",
        "8J9PCHR2+22",
        "8j9pchr2+22",
        "43S FB 37 44",
        "43sfb3744",
        "43S FB 3 74",
    ),
    *(
        "91, 200",
        "5 7 9",
        "37,44,74,55",
        "CHR2+22",
        "37.44N, 74.55",
        "8J000000+",
        "３７.44, 74.55",
    ),
)
"""What the page reads as coordinates, or says why it can't be."""
NO_COORDINATES: Final = ("kulob", "201", "201st base", "2 chp", "Чуй", "nes", "s", "杜尚别", "base 201", "")


def content() -> dict[str, Any]:
    """The content of searches.json."""
    corpus = Corpus(SITES)
    return {
        "rules": rules(),
        "texts": corpus.texts,
        "textsOf": corpus.of,
        "folded": [[text, fold(text)] for text in FOLDED],
        "found": [_found(corpus, query) for query in FOUND],
        "coordinates": [[text, coordinates(text) is not None] for text in (*COORDINATES, *NO_COORDINATES)],
    }


def _found(corpus: Corpus, query: str) -> dict[str, Any]:
    found = corpus.find(query)
    rows = found.rows.nonzero()[0].tolist()
    return {"query": query, "rows": rows, "alike": found.alike, "trouble": corpus.trouble(query)}
