"""Filters in CQL2 text (OGC 21-065r2), applied to columns. The text is parsed by cql2; what it means is decided here.

A comparison with a missing value is neither true nor false, as in SQL: neither it nor its negation keeps a feature.
"""

import json
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.api.fault import BadRequestError

LONGEST: Final = 2000
"""Characters of a filter."""
DEEPEST: Final = 8
"""Levels of parentheses: the parser's time doubles with each level of a text that is wrong."""
MANY: Final = 100
"""Operations of a filter."""

Bools = NDArray[np.bool_]
Kind = str
"""The type of a column in JSON Schema: string, integer, number, boolean, array, or geometry."""


class Columns(NamedTuple):
    """What a filter can ask of: the types of all columns, and how to get the values of some."""

    kinds: Mapping[str, Kind]
    values: Callable[[Sequence[str]], Mapping[str, Sequence[Any]]]
    """Values by row for names of columns; geometries as shapely has them."""
    size: int


class Truth(NamedTuple):
    """For each row whether something is true, and whether it is known to be true or false."""

    true: Bools
    known: Bools

    def inverse(self) -> "Truth":
        """What is false becomes true; what is not known stays so."""
        return Truth(self.known & ~self.true, self.known)


_COMPARISONS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SETS: Final[Mapping[str, Callable[[set[Any], set[Any]], bool]]] = {
    "a_equals": operator.eq,
    "a_contains": operator.ge,
    "a_containedby": operator.le,
    "a_overlaps": lambda left, right: bool(left & right),
}
_QUOTED: Final = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"")


def keep(text: str, columns: Columns) -> Bools:
    """The rows a filter keeps.

    Raises:
        BadRequestError: if it is too long, can't be parsed, or asks for what there is not.
    """
    tree = _parsed(text)
    names = sorted(_names(tree))
    for name in names:
        if name not in columns.kinds:
            raise BadRequestError(f"filter: there is no property {name!r}; the queryables of the collection list them")
    values = dict(columns.values(names))
    try:
        return _Evaluation(values, columns.kinds, columns.size).truth(tree).true
    except BadRequestError:
        raise
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:  # a tree of a form nobody means
        raise BadRequestError("filter: it can't be applied; docs/api.md lists what is supported") from error


def _parsed(text: str) -> Any:
    import cql2  # an extension module of 10 MB that only filters need

    if len(text) > LONGEST:
        raise BadRequestError(f"filter: longer than {LONGEST} characters")
    if _depth(text) > DEEPEST:
        raise BadRequestError(f"filter: more than {DEEPEST} levels of parentheses")
    try:
        return cql2.parse_text(text).to_json()
    except (cql2.ParseError, cql2.ValidationError, ValueError) as error:
        lines = [line for line in str(error).splitlines() if line.strip()]
        raise BadRequestError(f"filter: not CQL2 text: {lines[-1].strip(' =') if lines else 'empty'}") from error


def _depth(text: str) -> int:
    deepest = depth = 0
    for sign in _QUOTED.sub("", text):
        depth += (sign == "(") - (sign == ")")
        deepest = max(deepest, depth)
    return deepest


def _names(node: Any) -> set[str]:
    """The properties a tree asks for."""
    count = 0
    found: set[str] = set()
    left = [node]
    while left:
        each = left.pop()
        if isinstance(each, list):
            left += each
        elif isinstance(each, dict):
            count += "op" in each
            if count > MANY:
                raise BadRequestError(f"filter: more than {MANY} operations")
            if isinstance(each.get("property"), str):
                found.add(each["property"])
            left += [each["args"]] if "args" in each else []
    return found


class _Evaluation:
    """One filter over one set of columns."""

    def __init__(self, values: Mapping[str, Sequence[Any]], kinds: Mapping[str, Kind], size: int) -> None:
        self._values = values
        self._kinds = kinds
        self._size = size

    def truth(self, node: Any) -> Truth:
        """What a condition says of each row."""
        if isinstance(node, bool):
            return self._same(node)
        if not isinstance(node, dict):
            raise BadRequestError(f"filter: {_shown(node)} is no condition")
        if "property" in node:
            if self._kinds[node["property"]] != "boolean":
                raise BadRequestError(f"filter: {node['property']} alone is no condition; compare it with a value")
            return self._each([node], bool)
        op, args = str(node.get("op", "")).lower(), node.get("args", [])
        if op in {"and", "or"}:
            truths = [self.truth(each) for each in args]
            if op == "and":
                true = np.logical_and.reduce([each.true for each in truths])
                false = np.logical_or.reduce([each.known & ~each.true for each in truths])
            else:
                true = np.logical_or.reduce([each.true for each in truths])
                false = np.logical_and.reduce([each.known & ~each.true for each in truths])
            return Truth(true, true | false)
        if op == "not":
            return self.truth(args[0]).inverse()
        if op == "isnull":
            missing = np.array([value is None for value in self._column(args[0])], dtype=bool)
            return Truth(missing, np.ones(self._size, dtype=bool))
        if op in _COMPARISONS:
            self._agree(args)
            return self._each(args, _COMPARISONS[op])
        if op == "between":
            self._agree(args)
            return self._each(args, lambda value, low, high: low <= value <= high)
        if op == "in":
            self._agree([args[0], *args[1]])
            return self._each([args[0], *args[1]], lambda value, *options: value in options)
        if op == "like":
            return self._like(args)
        if op in _SETS:
            wanted, (first, second) = _SETS[op], args
            return self._each([first, second], lambda left, right: wanted(set(_listed(left)), set(_listed(right))))
        if op == "s_intersects":
            return self._intersects(args)
        raise BadRequestError(f"filter: {op or _shown(node)} is not supported here; docs/api.md lists what is")

    def _same(self, value: bool) -> Truth:
        return Truth(np.full(self._size, value), np.ones(self._size, dtype=bool))

    def _each(self, args: Sequence[Any], holds: Callable[..., bool]) -> Truth:
        """Apply a function to the values of each row; not known where one is missing."""
        rows = list(zip(*(self._column(arg) for arg in args), strict=True))
        known = np.array([None not in row for row in rows], dtype=bool)
        true = np.array([known[place] and holds(*row) for place, row in enumerate(rows)], dtype=bool)
        return Truth(true, known)

    def _column(self, node: Any) -> Sequence[Any]:
        """The value of an expression in each row."""
        if isinstance(node, dict):
            if "property" in node:
                return self._values[node["property"]]
            if node.get("op") in {"casei", "accenti"}:
                if node["op"] == "accenti" or self._kind(node["args"][0]) != "string":
                    raise BadRequestError("filter: CASEI takes text; ACCENTI is not supported")
                return [value if value is None else value.casefold() for value in self._column(node["args"][0])]
            for kind in ("date", "timestamp"):
                if isinstance(node.get(kind), str):
                    return [node[kind]] * self._size
            raise BadRequestError(f"filter: {_shown(node)} is not supported here; docs/api.md lists what is")
        return [node] * self._size

    def _kind(self, node: Any) -> Kind:
        if isinstance(node, dict):
            if "op" in node and node["op"] not in {"casei", "accenti"}:
                raise BadRequestError(f"filter: {node['op']} is not supported here; docs/api.md lists what is")
            return self._kinds.get(node.get("property", ""), "string")
        if isinstance(node, bool):
            return "boolean"
        return "number" if isinstance(node, int | float) else "array" if isinstance(node, list) else "string"

    def _agree(self, args: Sequence[Any]) -> None:
        """Refuse to compare values of different types."""
        kinds = {"number" if (kind := self._kind(arg)) == "integer" else kind for arg in args}
        if len(kinds) > 1 or kinds & {"array", "geometry"}:
            named = [
                f"{arg['property']} ({self._kind(arg)})" for arg in args if isinstance(arg, dict) and "property" in arg
            ]
            raise BadRequestError(
                f"filter: {', '.join(named) or 'these values'} can't be compared with that; texts stand in single quotes, "
                "numbers without, and lists are asked by A_CONTAINS or A_OVERLAPS"
            )

    def _like(self, args: Sequence[Any]) -> Truth:
        pattern = args[1]
        fold = isinstance(pattern, dict) and pattern.get("op") == "casei"
        text = pattern["args"][0] if isinstance(pattern, dict) and fold else pattern
        if not isinstance(text, str) or self._kind(args[0]) != "string":
            raise BadRequestError("filter: LIKE compares a text property with a text in single quotes")
        return self._each([args[0]], like(text.casefold() if fold else text))

    def _intersects(self, args: Sequence[Any]) -> Truth:
        first, second = args
        if not (isinstance(first, dict) and self._kinds.get(first.get("property", "")) == "geometry"):
            raise BadRequestError(
                "filter: S_INTERSECTS takes geometry first, then a geometry such as BBOX(68,36,75,41)"
            )
        places = np.array(self._values[first["property"]], dtype=object)
        known = ~shapely.is_missing(places)
        return Truth(known & shapely.intersects(places, _geometry(second)), known)


def like(pattern: str) -> Callable[[str], bool]:
    """Whether a text is like a pattern: `%` stands for any signs, `_` for one, a backslash before them for themselves.

    The time is that of pattern times text: no regular expression goes back and forth.
    """
    pieces = re.findall(r"\\.|%|_|[^\\%_]|\\$", pattern, re.DOTALL)
    signs = [(piece[-1], piece if piece in {"%", "_"} else "") for piece in pieces]

    def matches(text: str) -> bool:
        at = start = 0
        star = -1
        while at < len(text):
            if (
                start < len(signs)
                and signs[start][1] != "%"
                and (signs[start][1] == "_" or signs[start][0] == text[at])
            ):
                at, start = at + 1, start + 1
            elif start < len(signs) and signs[start][1] == "%":
                star, back, start = start, at, start + 1
            elif star >= 0:
                back += 1
                at, start = back, star + 1
            else:
                return False
        return all(kind == "%" for _, kind in signs[start:])

    return matches


def _geometry(node: Any) -> Any:
    if isinstance(node, dict):
        try:
            if "bbox" in node:
                corners = [float(each) for each in node["bbox"]]
                west, south = corners[:2]
                east, north = corners[3:5] if len(corners) == 6 else corners[2:4]
                return shapely.box(west, south, east, north)
            return shapely.from_geojson(json.dumps(node))
        except (TypeError, ValueError, shapely.errors.ShapelyError) as error:
            raise BadRequestError(f"filter: {_shown(node)} is no geometry: {error}") from error
    raise BadRequestError(f"filter: {_shown(node)} is no geometry; write POINT(74.5 37.4) or BBOX(68,36,75,41)")


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _shown(node: Any) -> str:
    text = str(node)
    return text if len(text) <= 60 else f"{text[:60]}…"
