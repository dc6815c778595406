"""Write the cases that both languages read: `make shared-cases`, after a change of the rule or of a case.

pytest holds the files to the rule in Python (tests/map/test_shared_cases.py), `node --test` that in JavaScript to the files.
"""

import json
from pathlib import Path
from typing import Any

from shared import masks, visibility

FOLDER = Path(__file__).parent


def texts() -> dict[str, str]:
    """The text of each file by its name: a case, and a column of the sites, on a line."""
    found = visibility.content()
    parts = {
        "words": _lines("{}", (f"{_json(name)}: {_json(value)}" for name, value in found["words"].items())),
        "sites": _lines("{}", (f"{_json(name)}: {_json(value)}" for name, value in found["sites"].items())),
        "cases": _lines("[]", map(_json, found["cases"])),
    }
    return {
        "visibility.json": _lines("{}", (f'"{name}": {part}' for name, part in parts.items())) + "\n",
        "masks.json": _lines("[]", map(_json, masks.content())) + "\n",
    }


def _lines(brackets: str, parts: Any) -> str:
    return brackets[0] + "\n" + ",\n".join(parts) + "\n" + brackets[1]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    for name, text in texts().items():
        (FOLDER / name).write_text(text, "utf-8")
