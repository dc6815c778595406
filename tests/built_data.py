"""A copy of the atlas's built files, which tests damage."""

import json
import shutil
from pathlib import Path
from typing import Any

from dashboard import paths
from dashboard.truth.built.datapackage import measures


class BuiltData:
    """Built files below a folder."""

    def __init__(self, root: Path) -> None:
        """Copy those of the atlas."""
        self.root = root
        self._source = paths.DATA
        for name in ("geo", "tables"):
            shutil.copytree(paths.DATA / name, root / name)
        shutil.copyfile(paths.DATA / "datapackage.json", root / "datapackage.json")

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.root / name).read_text("utf-8")

    def damage(self, name: str, content: str | bytes) -> None:
        """Write a file that the data package does not know."""
        (self.root / name).write_bytes(content.encode() if isinstance(content, str) else content)

    def cut(self, name: str) -> None:
        """Leave out the second half of a file, up to the end of a line."""
        lines = self.read(name).splitlines(keepends=True)
        self.damage(name, "".join(lines[: len(lines) // 2]))

    def restore(self, name: str) -> None:
        """Write a file of the atlas again."""
        shutil.copyfile(self._source / name, self.root / name)

    def build(self, name: str, content: str) -> None:
        """Write a file and what the data package says of it, as an older or broken build might have."""
        self.damage(name, content)
        package: dict[str, Any] = json.loads(self.read("datapackage.json"))
        for each in package["resources"]:
            if each["path"] == name:
                each |= measures(name, content.encode())
        self.damage("datapackage.json", json.dumps(package))
