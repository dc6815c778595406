"""Write the cases that both languages read: `make shared-cases`, after a change of the rule or of a case.

pytest holds the files to the rule in Python (tests/map/test_shared_cases.py), `node --test` that in JavaScript to the files.
"""

import json
from pathlib import Path
from typing import Any

from shared import claims, masks, searches, selections, visibility

FOLDER = Path(__file__).parent


def texts() -> dict[str, str]:
    """The text of each file by its name: a case, and a column of the sites, on a line."""
    return {
        "visibility.json": _parts(visibility.content()),
        "selections.json": _parts(selections.content()),
        "searches.json": _parts(searches.content()),
        "claims.json": _parts(claims.content()),
        "masks.json": _lines("[]", map(_json, masks.content())) + "\n",
    }


def _parts(content: dict[str, Any]) -> str:
    """An object whose lists and objects have an entry on a line."""
    parts = (f'"{name}": {_entries(value)}' for name, value in content.items())
    return _lines("{}", parts) + "\n"


def _entries(value: Any) -> str:
    if isinstance(value, dict):
        return _lines("{}", (f"{_json(name)}: {_json(each)}" for name, each in value.items()))
    return _lines("[]", map(_json, value))


def _lines(brackets: str, parts: Any) -> str:
    return brackets[0] + "\n" + ",\n".join(parts) + "\n" + brackets[1]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    for name, text in texts().items():
        (FOLDER / name).write_text(text, "utf-8")
