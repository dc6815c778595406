"""The parts of RESULTS.md that benchmarks outside `make bench` write, each its own; a run of one leaves the others as they are."""

import os
import platform
import re
import time
from collections.abc import Sequence

import psutil
from apps import HERE

MILLION, REPLICAS = "A million rows", "Two replicas"
PARTS = (MILLION, REPLICAS)
"""The titles of the parts, in the order in which they stand at the end."""
RESULTS = HERE / "RESULTS.md"


def put(title: str, lines: Sequence[str]) -> None:
    """Write the part of a title anew."""
    parts = {**kept(), title: "\n".join(lines).strip()}
    text = RESULTS.read_text("utf-8")
    whole = _without(text).rstrip() + "\n" + written(parts)
    RESULTS.write_text(whole, "utf-8")


def kept() -> dict[str, str]:
    """The parts that stand in RESULTS.md now, by title."""
    text = RESULTS.read_text("utf-8")
    found = {title: re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL) for title in PARTS}
    return {title: match[1].strip() for title, match in found.items() if match}


def written(parts: dict[str, str]) -> str:
    """Parts as they stand at the end of RESULTS.md."""
    return "".join(f"\n## {title}\n\n{parts[title]}\n" for title in PARTS if title in parts)


def where() -> str:
    """A sentence on when and on what this runs, and how busy others keep it."""
    return (
        f"{time.strftime('%Y-%m-%d')}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}. Others used {psutil.cpu_percent(interval=1):.0f} % of the processor in the "
        "second before."
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table in Markdown, its first column left, the others right."""
    rule = ["---", *("---:" for _ in head[1:])]
    return [f"| {' | '.join(row)} |" for row in (head, rule, *rows)] + [""]


def _without(text: str) -> str:
    for title in PARTS:
        text = re.sub(rf"^## {title}\n.*?(?=^## |\Z)", "", text, flags=re.MULTILINE | re.DOTALL)
    return text
