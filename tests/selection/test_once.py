import gc
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from dashboard.selection.once import Once


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
