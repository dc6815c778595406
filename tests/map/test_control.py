import base64
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.control import ControlGroup, MapControl
from dashboard.map.packing import BITS, RUNS, pack
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, LAYERS, STATUSES
from dashboard.selection.aim import Aim


def unpack(text: str, size: int) -> list[bool]:
    """The browser's side of `pack` (web/src/rule/mask.js), said again in Python."""
    content = base64.b64decode(text[1:])
    if text[0] == BITS:
        return np.unpackbits(np.frombuffer(content, np.uint8), count=size, bitorder="little").astype(bool).tolist()
    lengths, length, shift = [], 0, 0
    for byte in content:
        length |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            lengths.append(length)
            length = shift = 0
    return [bool(place % 2) for place, length in enumerate(lengths) for _ in range(length)]


@given(st.lists(st.booleans(), min_size=1, max_size=700))
def test_a_mask_survives_packing(rows: list[bool]) -> None:
    assert unpack(pack(np.array(rows)), len(rows)) == rows


@pytest.mark.parametrize("length", [1, 127, 128, 129, 255, 256, 16_383, 16_384])
def test_a_run_of_any_length_survives_packing(length: int) -> None:
    for first in (True, False):
        rows = [first] * length + [not first] * length
        packed = pack(np.array(rows))
        assert unpack(packed, len(rows)) == rows
        assert packed[0] == RUNS or length == 1


def test_a_mask_of_twenty_thousand_sites_stays_under_four_thousand_letters() -> None:
    rows = np.random.default_rng(1).random(20_000) < 0.5
    assert len(pack(rows)) < 4_000
    assert len(pack(np.ones(20_000, dtype=bool))) < 12


def test_a_message_can_not_end_the_script_it_stands_in() -> None:
    group = ControlGroup(MapControl(np.ones(3, dtype=bool), (2019, 2019), site="</script><b>"))
    assert "<" not in group.message
    assert json.loads(group.message)["site"] == "</script><b>"


def test_known_time_leaves_status_and_confidence_to_the_map() -> None:
    control = MapControl(
        np.ones(3, dtype=bool), (2019, 2019), clock="known", confidence="reported", statuses=frozenset({"active"})
    )
    message = control.message()
    assert (message["layers"], message["actors"]) == ([], [])
    assert (message["known"], message["confidence"]) == (1, list(CONFIDENCES).index("reported"))
    assert message["statuses"] == [list(STATUSES).index("active")]


def test_layers_and_actors_are_told_by_their_place_in_the_vocabulary() -> None:
    control = MapControl(
        np.ones(3, dtype=bool), None, layers=frozenset({"mine_concessions", "russian_bases"}), actors=frozenset({"CHN"})
    )
    message = control.message()
    assert message["layers"] == sorted(list(LAYERS).index(code) for code in ("mine_concessions", "russian_bases"))
    assert message["actors"] == [list(ACTORS).index("CHN")]


def test_a_place_to_go_to_is_sent_to_the_metre() -> None:
    control = MapControl(np.ones(3, dtype=bool), None, at=(74.55000012345, 37.44, 556.6))
    assert control.message()["at"] == [74.55, 37.44, 557]
    assert MapControl(np.ones(3, dtype=bool), None).message()["at"] is None


def test_a_message_may_say_where_the_map_looks() -> None:
    control = MapControl(np.ones(3, dtype=bool), None, aim=Aim(38.5, 72.5, 7))
    assert list(control.message()["aim"]) == [38.5, 72.5, 7]
    assert MapControl(np.ones(3, dtype=bool), None).message()["aim"] is None
