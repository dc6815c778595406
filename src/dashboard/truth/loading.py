"""Reading YAML without surprises: a value that could be read in more than one way is refused.

YAML has several versions and many spellings. What one reader takes for text, another takes for a number, a date or a
truth value (`0123`, `1_000`, `12:30`, `yes`). Aliases and tags make a file mean something other than it shows. Our files
need none of this, so that nothing is guessed here: PyYAML parses, and the values are made below.
"""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

DEEPEST: Final = 20
"""Levels of nesting a file may have; records have six."""
LARGEST: Final = 1_000_000
"""Bytes a file may have; the largest has a tenth. Without bounds one file could take all time and memory of `check`."""
MOST: Final = 25_000
"""Values a file may have, keys aside; the richest has a third."""
DIGITS: Final = 15
"""The most digits a number may have: as many as a float keeps."""
WHOLE: Final = re.compile(r"-?(0|[1-9][0-9]*)")
DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
CONSTANTS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
AMBIGUOUS: Final = re.compile(
    r"""
    (
      yes | no | on | off | true | false | null              # words of YAML 1.1, in any case
    | [-+]? ( [0-9][0-9_]* \.? [0-9_]* | \.[0-9][0-9_]* ) ( e [-+]? [0-9]+ )?   # 0123, 1_000, +5, .5, 1e3
    | [-+]? 0 [box] [0-9a-f_]+                                # 0x1F, 0o17, 0b11
    | [-+]? [0-9][0-9_]* ( : [0-5]?[0-9] )+ ( \.[0-9_]* )?    # 12:30, a number to the base of 60
    | [-+]? \.inf | \.nan
    | << | =
    ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Unquoted values that some YAML readers take for something other than text, besides the numbers and words above."""


class UnreadableError(Exception):
    """A file that can't be read at all: what is wrong with it, and what would be right."""

    def __init__(self, wrong: str, right: str) -> None:
        """Say what is wrong and what would be right."""
        super().__init__(f"{wrong}, {right}")
        self.wrong = wrong
        self.right = right


@dataclass(frozen=True, slots=True)
class Unclear:
    """Takes the place of a value that is refused: what is wrong with it, and what would be right."""

    wrong: str
    right: str


def read(path: Path) -> Any:
    """The content of a YAML file, as `load` makes it.

    Raises:
        UnreadableError: if there is no such plain file, it is not UTF-8, or `load` raises.
    """
    return load(read_text(path))


def read_text(path: Path, largest: int = LARGEST) -> str:
    """The text of a plain file, its line ends as they are; never waits, as a pipe would make it.

    Raises:
        UnreadableError: if there is no such file, it is something else than a file, has more bytes than `largest`, or is
            not UTF-8.
    """
    try:
        if kind := other_than_file(path):
            raise UnreadableError(kind, "a plain file of this name")
        with path.open("rb") as file:
            content = file.read(largest + 1)
        if len(content) > largest:
            raise UnreadableError(f"larger than {largest:,} bytes", "a smaller file")
        text = content.decode("utf-8")
    except FileNotFoundError:
        raise UnreadableError("the file is missing", "restore it; `[]` is an empty list") from None
    except OSError as error:
        raise UnreadableError(f"can't be read ({error.strerror})", "a file everybody may read") from None
    except UnicodeDecodeError as error:
        wrong = f"not UTF-8 text (byte {error.object[error.start]:#04x} at {error.start})"
        raise UnreadableError(wrong, "save it as UTF-8") from None
    if text.startswith("\ufeff"):
        raise UnreadableError("a byte order mark at its start", "save it as UTF-8 without one")
    return text


def other_than_file(path: Path) -> str | None:
    """What a path is if not a plain file, in words; None for a plain file. Raises OSError where there is nothing."""
    kinds = {stat.S_IFREG: None, stat.S_IFLNK: "a link", stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe"}
    return kinds.get(stat.S_IFMT(path.lstat().st_mode), "a device or socket")


def load(text: str) -> Any:
    """The content of a YAML text: dicts with text as keys, lists, text, numbers, truth values, None.

    An `Unclear` takes the place of a value that can't be read for certain.

    Raises:
        UnreadableError: if it is not YAML, is nested too deep, holds too many values, several documents or a key that is
            no word.
    """
    try:
        return _Document(yaml.parse(text, yaml.CSafeLoader)).content()
    except yaml.YAMLError as error:
        wrong = " ".join(str(error).replace('in "<unicode string>", ', "at ").split())
        raise UnreadableError(f"not readable as YAML ({wrong})", "mend it where it says") from None


class _Document:
    """The content that a stream of YAML events describes."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events
        self.depth = 0
        self.values = 0

    def content(self) -> Any:
        """The one document of the stream; None where it is empty."""
        content, documents = None, 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise UnreadableError(f"several documents ({_line(event)})", "one, without `---` in between")
                content = self._value(next(self.events))
        return content

    def _value(self, event: Any) -> Any:
        self.values += 1
        if self.values > MOST:
            raise UnreadableError(f"more than {MOST:,} values ({_line(event)})", "a smaller file")
        if isinstance(event, yaml.AliasEvent):
            return Unclear(f"the alias *{event.anchor}", "the value itself, written out")
        value = _scalar(event) if isinstance(event, yaml.ScalarEvent) else self._collection(event)
        if event.anchor:
            return Unclear(f"the anchor &{event.anchor}", "the value without a name of its own")
        if event.tag:
            return Unclear(f"the tag {event.tag}", "the value without a tag")
        return value

    def _collection(self, event: Any) -> Any:
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnreadableError(f"nested deeper than {DEEPEST} levels ({_line(event)})", "fields as in docs/data.md")
        value = self._mapping() if isinstance(event, yaml.MappingStartEvent) else self._sequence()
        self.depth -= 1
        return value

    def _sequence(self) -> list[Any]:
        found = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._value(event))
        return found

    def _mapping(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.tag or event.anchor:
                raise UnreadableError(f"a key that is no plain word ({_line(event)})", "the name of a field")
            value = self._value(next(self.events))
            found[event.value] = Unclear("given twice", "each field once") if event.value in found else value
        return found


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    if not event.implicit[0]:  # in quotes, or a block of text
        return text
    if text in CONSTANTS:
        return CONSTANTS[text]
    whole = WHOLE.fullmatch(text)
    if whole or DECIMAL.fullmatch(text):
        if sum(map(str.isdigit, text)) > DIGITS:
            return Unclear(f"a number of more than {DIGITS} digits", "a shorter number, or text in quotes")
        return int(text) if whole else float(text)
    if AMBIGUOUS.match(text):
        return Unclear(
            f"{text} may be read as text or otherwise", f"'{text}' in quotes if it is text; 12.5 or true if not"
        )
    return text


def _line(event: Any) -> str:
    return f"line {event.start_mark.line + 1}"
