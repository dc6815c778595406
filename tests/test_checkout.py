"""A checkout holds the same bytes on every system."""

import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard import paths

FILES = (".gitattributes", "data/coverage.yaml", "data/tables/coverage.csv", "src/dashboard/icon.png")


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_a_git_that_writes_crlf_leaves_our_lines_as_they_are(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        windows = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf", "-c", "core.safecrlf=false"]
        person = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *windows, *person, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(paths.ROOT / name, tmp_path / name)
    git("add", ".")
    git("commit", "-m", "files")
    git("rm", "-r", "--quiet", ".")
    git("checkout", "HEAD", ".")
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (paths.ROOT / name).read_bytes(), name
