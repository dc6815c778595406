"""An amount that counts once with another's names a site that has it."""

import pytest

from dashboard import paths
from dashboard.truth.checks.money import money_problems
from dashboard.truth.reading import Truth
from factories import record

PLANT = {"amount_usd_m": 349.0, "amount_kind": "whole_cost"}


def problems(**mine: object) -> list[str]:
    records = {"plant": record("plant", **PLANT), "mine": record("mine", **mine), "bare": record("bare")}
    records["twin"] = record("twin", **PLANT, amount_same_as="plant")
    truth = Truth(paths.DATA, records=records)
    truth.record_files = {name: paths.DATA / "records" / "bri_projects" / f"{name}.yaml" for name in records}
    return [str(problem).split(": mine: ")[1] for problem in money_problems(truth)]


def test_the_same_amount_of_the_same_kind_is_right() -> None:
    assert problems(**PLANT, amount_same_as="plant") == []
    assert problems(amount_usd_m=20.0, amount_part_of="plant") == []


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        ({**PLANT, "amount_same_as": "atlantis"}, "money.same_as: no record atlantis"),
        ({**PLANT, "amount_same_as": "mine"}, "money.same_as: mine is this site"),
        ({**PLANT, "amount_same_as": "twin"}, "money.same_as: twin is this site, or names another"),
        ({**PLANT, "amount_same_as": "bare"}, "money.same_as: bare has no amount"),
        ({**PLANT, "amount_usd_m": 350.0, "amount_same_as": "plant"}, "money.same_as: 350 (whole_cost) here, 349"),
        ({**PLANT, "amount_part_of": "bare"}, "money.part_of: bare has no amount"),
        ({**PLANT, "amount_constant": True}, "money.constant: dollars of a year that is not named"),
        ({"amount_year": 2017}, "money.year: there is no amount"),
    ],
)
def test_what_is_wrong_with_an_amount_is_told(mine: dict[str, object], told: str) -> None:
    (problem,) = problems(**mine)
    assert problem.startswith(told)
