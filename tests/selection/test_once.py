import gc
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from dashboard.selection.once import Newest, Once


class Thing:
    pass


def test_what_is_made_of_a_thing_is_made_once_and_goes_with_it() -> None:
    made: list[int] = []
    ready = Barrier(4)

    @Once
    def number(thing: Thing) -> int:
        made.append(id(thing))
        return len(made)

    def ask(thing: Thing) -> int:
        ready.wait()
        return number(thing)

    one, other = Thing(), Thing()
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(ask, [one] * 4)) == {1}
    assert (number(other), number(one), len(made)) == (2, 1, 2)
    del one
    gc.collect()
    assert len(number._made) == 1


def test_what_fails_is_tried_again() -> None:
    tries: list[Thing] = []

    @Once
    def second_time(thing: Thing) -> int:
        tries.append(thing)
        if len(tries) == 1:
            raise OSError
        return len(tries)

    thing = Thing()
    with pytest.raises(OSError):  # noqa: PT011
        second_time(thing)
    assert second_time(thing) == 2


def test_what_is_made_for_a_key_is_made_once_and_the_newest_are_remembered() -> None:
    made: list[str] = []
    ready = Barrier(4)

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    newest = Newest(make, 2)

    def ask(key: str) -> str:
        ready.wait()
        return newest(key)

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(ask, ["a"] * 4)) == {"A"}
    assert [newest(key) for key in "babcb"] == ["B", "A", "B", "C", "B"]
    assert made == ["a", "b", "c"]
    assert (newest("a"), made) == ("A", ["a", "b", "c", "a"])


def test_what_fails_is_tried_again_and_takes_no_place_of_another() -> None:
    tries: list[str] = []

    def make(key: str) -> str:
        tries.append(key)
        if key == "bad":
            raise KeyError(key)
        return key

    newest = Newest(make, 1)
    newest("good")
    for _ in range(2):
        with pytest.raises(KeyError):
            newest("bad")
    newest("good")
    assert tries == ["good", "bad", "bad"]
