"""Writing several files, all or none."""

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
            target = root / path
            if target.is_dir():
                raise IsADirectoryError(f"{path} is a folder: remove it")
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_name(f".draft-{target.name}")
            drafts.append((draft, target))
            draft.write_bytes(content)
        for draft, target in drafts:
            draft.replace(target)
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)
