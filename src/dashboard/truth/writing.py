"""Writing files whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths below `root`: all are written beside their places first, and only then moved there.

    Raises:
        OSError: if one can't be written; then none has changed, unless the disk fails between two renames.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        for path, content in files.items():
            drafts.append((_draft(root / path, content), root / path))
        for draft, target in drafts:
            draft.replace(target)
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _draft(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".draft-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    draft = Path(name)
    draft.chmod(0o644)
    return draft
