import numpy as np
import pytest
import shapely

from dashboard.imports.countries import MOST_WORDS, Found, countries, country_code
from dashboard.imports.meaning import Meaning
from raw_tables import raw_of

NAMES = {
    "Kazakhstan": "KAZ",
    "KAZ": "KAZ",
    "kz": "KAZ",
    "Казахстан": "KAZ",
    "哈萨克斯坦": "KAZ",
    "Republic of Kazakhstan": "KAZ",
    "Республика Казахстан": "KAZ",
    "Kyrgyz Republic": "KGZ",
    "Киргизия": "KGZ",
    "Russian Federation": "RUS",
    "Lao People's Democratic Republic": "LAO",
    "Türkiye": "TUR",
    "Angola": "AGO",
    "Ангола": "AGO",
    "安哥拉": "AGO",
    "Kosovo": "XKX",
    "COD": "COD",
    "FRA": "FRA",
    "UK": "GBR",
    "ZAR": "COD",
}
LAND = {"KAZ": shapely.box(50, 41, 87, 55), "XSG": shapely.box(77, 35, 78, 36)}


@pytest.mark.parametrize("name", NAMES)
def test_countries_are_known_by_name_and_code_in_three_languages(name: str) -> None:
    assert country_code(name) == NAMES[name]


@pytest.mark.parametrize(
    "name", ["Atlantis", "Kazakhstan; Uzbekistan", "XX", "South", "и", "Republic", "", "...", "Central Asia"]
)
def test_other_words_are_no_country(name: str) -> None:
    assert country_code(name) is None


def test_an_unknown_country_is_told_and_the_place_says_which_it_is() -> None:
    found = read([["Atlantis"], ["TJK"], [""], ["Atlantis"]], [60.0, 60.0, 60.0, 10.0])
    assert [found.country.at(place) for place in range(4)] == ["KAZ", "TJK", "KAZ", ""]
    assert [(fault.row, fault.found, fault.refused) for fault in found.faults] == [
        (2, "Atlantis", False),
        (5, "Atlantis", False),
    ]


def test_rows_with_and_without_a_word_for_a_country_have_the_same_one() -> None:
    assert read([["KAZ"], [""]], [60.0, 60.0]).country.values == ("KAZ",)


def test_disputed_land_without_a_code_has_no_country() -> None:
    assert read([[""]], [77.5], 35.5).country.at(0) == ""


def test_a_row_without_a_place_has_the_country_of_its_column_alone() -> None:
    found = read([["KAZ"], [""]], [np.nan, np.nan])
    assert [found.country.at(place) for place in range(2)] == ["KAZ", ""]


def test_a_column_of_too_many_words_is_not_read_to_its_end() -> None:
    rows = [[f"Word {place}"] for place in range(MOST_WORDS)] + [["KAZ"]]
    assert read(rows, [10.0] * len(rows)).country.values == ()


def read(rows: list[list[str]], lon: list[float], lat: float = 45.0) -> Found:
    raw = raw_of(["country"], rows)
    return countries(raw, Meaning({"country": "country"}), np.array(lon), np.full(len(lon), lat), LAND)
