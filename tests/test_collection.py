"""No test is written and never run."""

import subprocess
import sys

from dashboard import paths


def test_every_file_with_tests_is_collected() -> None:
    """By default pytest leaves out folders called `build`, `dist` or `venv`, and files of another name."""
    listed = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q"],
        cwd=paths.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    collected = {line.partition(": ")[0] for line in listed.stdout.splitlines() if line.startswith("tests/")}
    written = {
        path.relative_to(paths.ROOT).as_posix()
        for path in (paths.ROOT / "tests").rglob("*.py")
        if any(line.startswith("def test_") for line in path.read_text("utf-8").splitlines())
    }
    assert written <= collected
