#!/bin/sh
# A Streamlit script is broken off where it assigns to st.session_state, before the value is stored.
#
# Guess, written down first: a run that the reader's next change supersedes is broken off where it draws, and what lies between
# two elements is done as a whole. The atlas took a request out of the session's state, read the file, put the result there.
# Seen with streamlit 1.67.0: each use of st.session_state, a plain assignment too, looks first whether another run waits, and
# leaves the script there with an exception that `except Exception` does not see. What was taken out is gone, what should take
# its place is not there, and nothing is reported. Streamlit made it so in 2023 (github.com/streamlit/streamlit, pull request 7373).
# Readers of the atlas lost a choice or an upload so, if they did the next thing while a file was being read. A request is now
# taken out only after its answer is stored (src/dashboard/app/brought.py, held by tests/pages/test_your_data.py;
# docs/decisions/0024-files-are-read-in-a-child-process.md).
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet streamlit==1.67.0 starlette==1.10.0 uvicorn==0.54.0 websockets==17.4
cat > "$folder/app.py" <<'PY'
import time

import streamlit as st

print("begins with", sorted(st.session_state), flush=True)
if "visited" not in st.session_state:
    st.session_state.visited = True
    st.session_state.request = "a file to be read"
elif "request" in st.session_state:
    request = st.session_state.pop("request")
    time.sleep(2)  # the file is read; nothing is drawn meanwhile
    st.session_state.answer = request
PY
cat > "$folder/seen.py" <<'PY'
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

SEEN = {"after it": ["answer", "visited"], "meanwhile": ["visited"]}

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = str(probe.getsockname()[1])
said = Path("said.txt")
options = ("--server.headless=true", "--browser.gatherUsageStats=false")
address = ("--server.address=127.0.0.1", f"--server.port={port}")
server = subprocess.Popen(
    (sys.executable, "-m", "streamlit", "run", "app.py", *options, *address), stdout=said.open("w"), stderr=subprocess.STDOUT
)


def ready():
    try:
        return requests.get(f"http://127.0.0.1:{port}/_stcore/health", timeout=5).ok
    except requests.ConnectionError:
        return False


def finished(browser):
    while ForwardMsg.FromString(browser.recv(timeout=60)).WhichOneof("type") != "script_finished":
        pass


def begin(browser):
    run = BackMsg()
    run.rerun_script.query_string = ""
    browser.send(run.SerializeToString())


def last_begun(count):
    """What the session held when the run of that number began."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        lines = [line for line in said.read_text().splitlines() if line.startswith("begins with ")]
        if len(lines) >= count:
            return eval(lines[count - 1].removeprefix("begins with "), {})
        time.sleep(0.1)
    raise SystemExit(f"no run number {count}")


found = {}
try:
    begun = time.monotonic()
    while not ready() and time.monotonic() < begun + 120:
        time.sleep(0.2)
    for number, when in enumerate(SEEN):
        with connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as browser:
            begin(browser)
            finished(browser)
            begin(browser)
            if when == "meanwhile":
                last_begun(3 * number + 2)
                time.sleep(0.5)
            else:
                finished(browser)
            begin(browser)
            found[when] = last_begun(3 * number + 3)
            print(f"another run is asked for {when}: the session holds {', '.join(found[when])}")
finally:
    server.terminate()
    server.wait()
sys.exit(0 if found == SEEN else 1)
PY
cd "$folder" && "$folder/venv/bin/python" seen.py
