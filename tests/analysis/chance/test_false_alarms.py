"""How often each comparison finds something where nothing is to be found: 5 in 100, whoever the sites follow.

Sites are put into a made-up country by the rule that is then tested, one by one or, `clustered`, with others beside half
of them, which is what makes a test that takes sites one by one reject too often. The quick run only sees gross errors;
`pytest -m slow tests/analysis/chance` simulates 1,000 countries per case, in some minutes.
"""

import numpy as np
import pytest

from dashboard.analysis.chance.comparison import compare
from dashboard.analysis.chance.worlds import RULES, Rule
from dashboard.model.site import Site
from dashboard.selection.distance import GEOD
from factories import catalog
from scenes import EAST, FIXED, GROUND, KNOWN, NORTH, SOUTH, TOWNS, WEST, placed

SIZE = 10
COORDINATES = np.array([(each.location.lon, each.location.lat) for each in KNOWN])


def null_world(rule: Rule, clustered: bool, random: np.random.Generator) -> tuple[list[Site], list[Site]]:
    """Left sites put into the country by the rule, and the other known ones."""
    if rule == "known_sites":
        chosen = _labels(clustered, random)
        return [KNOWN[row] for row in chosen], [each for row, each in enumerate(KNOWN) if row not in chosen]
    places: list[np.ndarray] = []
    while len(places) < SIZE:
        place = _town(random) if rule == "towns" else _land(random)
        places.append(place)
        if clustered and random.random() < 0.5:
            places += [place + random.normal(0, 0.03, 2) for _ in range(random.integers(1, 4))]
    return placed("left", np.array(places), random), []


def _labels(clustered: bool, random: np.random.Generator) -> set[int]:
    chosen: set[int] = set()
    while len(chosen) < SIZE:
        row = int(random.integers(len(KNOWN)))
        chosen.add(row)
        if clustered and random.random() < 0.5:
            here = np.tile(COORDINATES[row], (len(KNOWN), 1))
            metres = GEOD.inv(*here.T, *COORDINATES.T)[2]
            beside = np.flatnonzero(metres < 10_000)
            chosen |= set(random.permutation(beside)[: random.integers(1, 4)].tolist())
    return chosen


def _town(random: np.random.Generator) -> np.ndarray:
    place: np.ndarray = TOWNS.places[random.choice(len(TOWNS.places), p=TOWNS.people / TOWNS.people.sum())]
    return place


def _land(random: np.random.Generator) -> np.ndarray:
    sines = np.sin(np.radians([SOUTH, NORTH]))
    return np.array([random.uniform(WEST, EAST), np.degrees(np.arcsin(random.uniform(*sines)))])


def share_of_alarms(rule: Rule, clustered: bool, times: int, rounds: int) -> float:
    random = np.random.default_rng(1991)
    alarms = 0
    for seed in range(times):
        left, others = null_world(rule, clustered, random)
        ids = [each.id for each in left]
        things = catalog([*left, *FIXED, *others])
        found = compare(things, ids, [each.id for each in FIXED], GROUND, rounds=rounds, seed=seed, rules=(rule,))
        alarms += found.comparisons[0].finding is not None
    return alarms / times


@pytest.mark.parametrize("rule", RULES)
def test_false_alarms_are_about_as_rare_as_they_should_be(rule: Rule) -> None:
    assert share_of_alarms(rule, clustered=True, times=60, rounds=39) <= 0.15


@pytest.mark.slow
@pytest.mark.parametrize("clustered", [False, True])
@pytest.mark.parametrize("rule", RULES)
def test_one_comparison_in_twenty_is_a_false_alarm(rule: Rule, clustered: bool) -> None:
    assert 0.04 <= share_of_alarms(rule, clustered, times=1000, rounds=199) <= 0.06
