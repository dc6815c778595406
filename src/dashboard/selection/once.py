"""What is worked out once, for all who ask for it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
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


Key = TypeVar("Key", bound=Hashable)


class Newest(Generic[Key, Made]):
    """A function of a key that remembers what it made for those asked for last; who asks meanwhile waits.

    What raises an error is remembered for nobody, and takes no place of another.
    """

    def __init__(self, make: Callable[[Key], Made], most: int) -> None:
        """Remember `most` at a time."""
        self._make = make
        self._most = most
        self._made: OrderedDict[Key, _Cell[Made]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, key: Key) -> Made:
        """What there is for a key."""
        with self._lock:
            cell = self._made.get(key) or self._made.setdefault(key, _Cell())
            self._made.move_to_end(key)
        with cell.lock:
            if not cell.made:
                try:
                    cell.made.append(self._make(key))
                finally:
                    self._settle(key, cell)
            return cell.made[0]

    def _settle(self, key: Key, cell: "_Cell[Made]") -> None:
        with self._lock:
            if not cell.made:
                if self._made.get(key) is cell:
                    del self._made[key]
                return
            while len(self._made) > self._most:
                self._made.popitem(last=False)


class _Cell(Generic[Made]):
    def __init__(self) -> None:
        self.lock = Lock()
        self.made: list[Made] = []
