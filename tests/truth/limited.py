"""Runs `check` and `format` on one hostile file after another, each with little time and memory: see test_bounds.py.

Reads lines of `<file of the truth>\t<file with the hostile bytes>`, and prints for each `<status>\t<problems>`. The status
is that of a process of its own: 0 where problems were found and everything stayed within bounds.
"""

import os
import resource
import sys
from pathlib import Path

from dashboard.truth.checks import problems
from dashboard.truth.format import unformatted
from dashboard.truth.reading import read_truth
from dashboard.truth.settlement import unsettled
from truth_folder import TruthFolder

SECONDS = 2
BYTES = 200_000_000


def address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize()


def limit() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (address_space() + BYTES,) * 2)


def check(folder: TruthFolder) -> int:
    truth = read_truth(folder.root)
    found = [str(problem) for problem in (*problems(truth), *unsettled(truth))]
    unformatted(folder.root)
    return len(found)


def main() -> None:
    folder = TruthFolder(Path(sys.argv[1]) / "data")
    check(folder)  # classes are prepared with the first use
    for line in sys.stdin:
        name, source = line.rstrip("\n").split("\t")
        before = (folder.root / name).read_bytes()
        folder.write(name, Path(source).read_bytes())
        if (child := os.fork()) == 0:
            limit()
            os._exit(0 if check(folder) else 9)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
        folder.write(name, before)


main()
