"""The control plane: what the map shows now, in bytes that hardly grow with the number of sites."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import folium
import numpy as np
from folium.template import Template
from numpy.typing import NDArray

from dashboard.map.filters import Following
from dashboard.map.own import OwnControl
from dashboard.map.packing import pack
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STANDINGS, STATUSES, TELLERS, Confidence, Teller
from dashboard.selection.aim import Aim


@dataclass(frozen=True)
class MapControl:
    """What is visible now: the sites left by the filters the browser does not know, and the filters it applies itself."""

    mask: NDArray[np.bool_]
    """A row for each site of the catalog, in its order."""
    period: tuple[int, int] | None
    """First and last year, inclusive; None for all years."""
    layers: frozenset[str] = frozenset()
    """Layers kept; empty for all."""
    actors: frozenset[str] = frozenset()
    """Actors kept; empty for all."""
    follow: Following | None = None
    """What the sidebar says, if the map follows it before the page has run; None if it does not."""
    undated: bool = True
    clock: Literal["true", "known"] = "true"
    confidence: Confidence = "weak"
    """The least confidence kept. The map applies it itself, because by the known clock it depends on the year."""
    statuses: frozenset[str] = frozenset()
    """Statuses kept; empty for all. The map applies them itself, because a status depends on the year."""
    according: Teller = "all"
    """The side whose word is shown."""
    standings: frozenset[str] = frozenset()
    """What the side chosen has to say of the sites kept; empty for all."""
    told: NDArray[np.int8] | None = None
    """What that side says of each site at the moment shown, by its place in STANDINGS; None according to all."""
    weighed: Mapping[int, int] = field(default_factory=dict)
    """The confidence of sites, by row, that what is left out of the evidence changes, at the moment shown."""
    site: str | None = None
    """The picked site."""
    exercises: NDArray[np.bool_] | None = None
    """Joint exercises to draw, a row for each of the context's; None for none."""
    fills: Mapping[str, str] = field(default_factory=dict)
    """Colours of whole countries by their code."""
    at: tuple[float, float, float] | None = None
    """A place to go to and mark: longitude and latitude in WGS 84 degrees, and how far off it may be in metres."""
    outline: Sequence[Sequence[float]] | None = None
    """The edge of the area chosen, to be drawn: longitude and latitude of its corners; None for none."""
    fit: bool = False
    """Whether to bring the visible sites into view when they change."""
    aim: Aim | None = None
    """Where the map is to look, from the moment this changes on; None leaves that to the reader."""
    plays: bool = True
    """Whether the years can be played: not where the map itself is about set years."""
    marks: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Rows marked as `added`, `ended` or `changed` between two moments; with any, the unmarked stand back."""
    own: OwnControl | None = None
    """What is shown of the reader's own data; None for readers who have brought none."""

    def message(self) -> dict[str, Any]:
        """The control as JSON-ready values; words of the vocabulary by their place in it."""
        return {
            "mask": pack(self.mask),
            "period": self.period,
            "layers": _places(self.layers, LAYERS),
            "actors": _places(self.actors, ACTORS),
            "follow": self.follow and self.follow.message(),
            "undated": int(self.undated),
            "known": int(self.clock == "known"),
            "confidence": list(CONFIDENCES).index(self.confidence),
            "statuses": _places(self.statuses, STATUSES),
            "according": list(TELLERS).index(self.according),
            "standings": _places(self.standings, STANDINGS),
            "told": None if self.told is None else [pack(self.told == place) for place in range(len(STANDINGS) - 1)],
            "weighed": self._weighed() or None,
            "site": self.site,
            "exercises": None if self.exercises is None else pack(self.exercises),
            "fills": dict(self.fills) or None,
            "at": None if self.at is None else [round(self.at[0], 6), round(self.at[1], 6), round(self.at[2])],
            "outline": self.outline,
            "fit": int(self.fit),
            "aim": self.aim,
            "plays": int(self.plays),
            "marks": {kind: list(rows) for kind, rows in self.marks.items() if rows} or None,
            **({"own": self.own.message()} if self.own else {}),
        }

    def _weighed(self) -> dict[int, str]:
        """The rows of `weighed` by their confidence."""
        confidences = np.full(len(self.mask), -1)
        confidences[list(self.weighed)] = list(self.weighed.values())
        return {place: pack(confidences == place) for place in sorted(set(self.weighed.values()))}


def _places(codes: Iterable[str], vocabulary: Iterable[str]) -> list[int]:
    places = {code: place for place, code in enumerate(vocabulary)}
    return sorted(places[code] for code in codes)


class ControlGroup(folium.FeatureGroup):
    """An empty feature group that carries a control to the map: what `feature_group_to_add` sends on each run."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = L.layerGroup();"
        "atlas.show({{ this.message }});"
        "{% endmacro %}"
    )

    def __init__(self, control: MapControl) -> None:
        """Carry one control; its JSON is made safe to stand in a script."""
        super().__init__()
        text = json.dumps(control.message(), separators=(",", ":"))
        self.message = text.replace("<", "\\u003c")
