#!/bin/sh
# pyarrow loads pandas for a single value that has nothing to do with it.
#
# Guess, written down first: pandas is optional for pyarrow, so it is loaded where a frame comes or goes: by to_pandas(), by
# from_pandas(), and where a Series is given.
# Seen with pyarrow 26.0.1 and pandas 3.1.1: reading and adding up a CSV loads no pandas; the first pa.array(["a"]), and
# the first pa.scalar("a"), load 294 modules of it, though neither the value nor the answer is one of its. Where pandas can't be
# found, the same calls do without.
# The atlas reads a reader's file in a process of its own that makes many such arrays: pandas, which other pages need, is hidden
# from it (`WithoutFrames` in src/dashboard/imports/worker.py).
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pyarrow==26.0.1 pandas==3.1.1 numpy==2.4.6
cat > "$folder/seen.py" <<'PY'
import subprocess
import sys

START = """
import sys
from io import BytesIO
import pyarrow as pa, pyarrow.compute as pc, pyarrow.csv
"""
END = """
print(sum(name.split(".")[0] == "pandas" for name in sys.modules))
"""
HIDDEN = """
import sys
class Hidden:
    def find_spec(self, name, *_):
        if name == "pandas":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Hidden())
"""
CALLS = {
    "import pyarrow": "",
    "read a CSV and add up": 'pc.sum(pyarrow.csv.read_csv(BytesIO(b"a,b\\n1,2\\n"))["a"])',
    'pa.array(["a"])': 'pa.array(["a"])',
    'pa.scalar("a")': 'pa.scalar("a")',
}


def modules(code):
    return int(subprocess.run((sys.executable, "-c", code), check=True, capture_output=True, text=True).stdout)


found = {name: modules(START + call + END) for name, call in CALLS.items()}
for name, count in found.items():
    print(f"{name}: {count} modules of pandas")
without = modules(HIDDEN + START + 'assert pa.array(["a"]).to_pylist() == ["a"]' + END)
print(f'pa.array(["a"]) where pandas is hidden: works, with {without} modules of pandas')
loads = [count > 200 for count in found.values()]
sys.exit(0 if loads == [False, False, True, True] and without == 0 else 1)
PY
"$folder/venv/bin/python" "$folder/seen.py"
