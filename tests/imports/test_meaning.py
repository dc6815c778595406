import pytest

from dashboard.imports.meaning import fold_column

FOLDED = {
    "Level.of.precision": "level of precision",
    "Amount.(Constant.USD.2021)": "amount constant usd 2021",
    "eventDate": "event date",
    "OSMLink": "osm link",
    "GEMLocationID": "gem location id",
    "geo_precision": "geo precision",
    "  LATITUDE ": "latitude",
    "Região": "regiao",
    "Широта": "широта",
    "Год Начала": "год начала",
    "纬度": "纬度",
    "Ｌatitude": "latitude",
    "...": "",
}


@pytest.mark.parametrize("name", FOLDED)
def test_names_meet_in_lower_case_without_accents_and_punctuation(name: str) -> None:
    assert fold_column(name) == FOLDED[name]
