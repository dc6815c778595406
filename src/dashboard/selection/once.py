"""What is worked out of something once, for all who have it, and goes with it."""

from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

Of = TypeVar("Of")
Made = TypeVar("Made")


class Once(Generic[Of, Made]):
    """A function of one value that remembers what it made of each as long as that is there; who asks meanwhile waits."""

    def __init__(self, make: Callable[[Of], Made]) -> None:
        """`make` is called with each value once; what it makes must not hold the value."""
        self._make = make
        self._made: WeakKeyDictionary[Any, _Cell[Made]] = WeakKeyDictionary()
        self._lock = Lock()

    def __call__(self, of: Of) -> Made:
        """What there is of a value."""
        with self._lock:
            cell = self._made.setdefault(of, _Cell())
        with cell.lock:
            if not cell.made:
                cell.made.append(self._make(of))
            return cell.made[0]


class _Cell(Generic[Made]):
    def __init__(self) -> None:
        self.lock = Lock()
        self.made: list[Made] = []
