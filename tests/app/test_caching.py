"""The shared cache may be emptied at any time, by anyone."""

import json
import subprocess
import sys
from typing import Any

import pytest

from dashboard import paths

EMPTY_THE_CACHE = f"""
import gc, json, os, sys
import streamlit as st
from streamlit.testing.v1 import AppTest

def used():
    objects = gc.get_freeze_count() + len(gc.get_objects())
    if sys.platform != "linux":
        return objects, 0
    lines = open("/proc/self/smaps_rollup").read().splitlines()
    return objects, sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))

app = AppTest.from_file({str(paths.ROOT / "map.py")!r}, default_timeout=60)
app.query_params["site"] = "kant-air-base"
found = []
for _ in range(26):
    st.cache_resource.clear()
    app.run()
    assert not app.exception
    gc.collect()
    found.append(used())
print(json.dumps({{"found": found, "kept": gc.get_freeze_count()}}))
"""


@pytest.fixture(scope="module")
def emptied() -> dict[str, Any]:
    """What one server uses after each of 26 times of reading everything anew, and how much it keeps from collection."""
    done = subprocess.run([sys.executable, "-c", EMPTY_THE_CACHE], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_reading_everything_anew_does_not_grow_the_memory(emptied: dict[str, Any]) -> None:
    (objects, memory), *_, (objects_after, memory_after) = emptied["found"][5:]
    assert objects_after < objects + 2000, "one catalog has some ten thousand"
    assert memory_after < memory + 10 * 1024, "in kB; twenty catalogs would be 40 MB"


def test_what_lives_as_long_as_the_server_stays_out_of_garbage_collection(emptied: dict[str, Any]) -> None:
    objects, _ = emptied["found"][-1]
    assert emptied["kept"] > 0.9 * objects
