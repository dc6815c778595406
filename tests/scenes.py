"""A made-up country for the tests of chance: its land, its towns, its known sites and the sites of one side."""

import numpy as np
from shapely.geometry import box

from dashboard.model.site import Site
from dashboard.model.towns import Towns
from dashboard.store.ground import Ground
from factories import site

HOST = "TJK"
WEST, SOUTH, EAST, NORTH = 66.0, 36.0, 76.0, 42.0
_random = np.random.default_rng(11)
TOWNS = Towns(
    np.column_stack([_random.uniform(WEST, EAST, 40), _random.uniform(SOUTH, NORTH, 40)]), 1e6 / np.arange(1.0, 41.0)
)
GROUND = Ground({HOST: box(WEST, SOUTH, EAST, NORTH)}, {HOST: TOWNS})


def placed(prefix: str, places: np.ndarray, random: np.random.Generator) -> list[Site]:
    """Sites at the places, known within 500 m to 20 km."""
    accuracies = random.choice([500, 2000, 5000, 20_000], len(places))
    return [
        site(f"{prefix}-{number}", lon=lon, lat=lat, accuracy_m=int(accuracy), countries=(HOST,))
        for number, ((lon, lat), accuracy) in enumerate(zip(places.tolist(), accuracies, strict=True))
    ]


def around_towns(size: int, random: np.random.Generator) -> np.ndarray:
    """Places up to some 20 km off towns, more of them at large ones: what sites of all kinds do."""
    towns = TOWNS.places[random.choice(len(TOWNS.places), size, p=TOWNS.people / TOWNS.people.sum())]
    return towns + random.normal(0, 0.1, (size, 2))


FIXED = placed("right", around_towns(20, _random), _random)
KNOWN = placed("known", around_towns(60, _random), _random)
