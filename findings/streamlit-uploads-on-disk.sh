#!/bin/sh
# Streamlit writes an upload of more than a megabyte to the disk, before it keeps it in memory.
#
# Guess, written down first: an upload never touches the disk. Streamlit's documentation says of st.file_uploader that a file is
# "contained in a BytesIO buffer in Python memory (i.e. RAM, not disk)" (docs.streamlit.io, knowledge base, "Where does
# st.file_uploader store uploaded files").
# Seen with streamlit 1.67.0, starlette 1.10.0 and python-multipart 0.0.34: streamlit's server, which is Starlette now, reads the
# request as a form, and Starlette's form moves a file of more than 1,048,576 bytes into a temporary file. A file of 1,000,000
# bytes opens none; one of 1,100,000 bytes is written into a file without a name in the folder for temporary files, from which
# streamlit then reads it into memory. No option of streamlit reaches the limit.
# The atlas tells readers that their files stay in memory. It raises `MultiPartParser.spool_max_size` above the largest upload
# (src/dashboard/app/brought.py, held by tests/pages/test_your_data.py; docs/hosting.md).
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet streamlit==1.67.0 starlette==1.10.0 python-multipart==0.0.34 uvicorn==0.54.0 websockets==17.4
cat > "$folder/app.py" <<'PY'
import os
import sys
import tempfile

import streamlit as st


def watch(event, arguments):
    """Tell when the server opens a file for writing in the folder for temporary files."""
    if event == "open" and str(arguments[0]).startswith(folder) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        os.write(1, b"opened a temporary file\n")


folder = tempfile.gettempdir()
if not hasattr(sys, "watched"):
    sys.watched = True
    sys.addaudithook(watch)
st.file_uploader("A file")
PY
cat > "$folder/seen.py" <<'PY'
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

SEEN = {1_000_000: False, 1_100_000: True}

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = str(probe.getsockname()[1])
said = Path("said.txt")
options = ("--server.headless=true", "--server.enableXsrfProtection=false", "--browser.gatherUsageStats=false")
address = ("--server.address=127.0.0.1", f"--server.port={port}")
os.mkdir("temporary")
server = subprocess.Popen(
    (sys.executable, "-m", "streamlit", "run", "app.py", *options, *address),
    env={**os.environ, "TMPDIR": os.path.abspath("temporary"), "PYTHONUNBUFFERED": "1"},
    stdout=said.open("w"),
    stderr=subprocess.STDOUT,
)


def ready():
    try:
        return requests.get(f"http://127.0.0.1:{port}/_stcore/health", timeout=5).ok
    except requests.ConnectionError:
        return False


def answer(browser, kind):
    while True:
        message = ForwardMsg.FromString(browser.recv(timeout=60))
        if message.WhichOneof("type") == kind:
            return getattr(message, kind)


found = {}
try:
    begun = time.monotonic()
    while not ready() and time.monotonic() < begun + 120:
        time.sleep(0.2)
    with connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as browser:
        run = BackMsg()
        run.rerun_script.query_string = ""
        browser.send(run.SerializeToString())
        session = answer(browser, "new_session").initialize.session_id
        answer(browser, "script_finished")
        for size in SEEN:
            ask = BackMsg()
            ask.file_urls_request.MergeFrom(
                type(ask.file_urls_request)(request_id="1", file_names=["sites.csv"], session_id=session)
            )
            browser.send(ask.SerializeToString())
            url = answer(browser, "file_urls_response").file_urls[0].upload_url
            before = said.read_text().count("opened a temporary file")
            sent = requests.put(f"http://127.0.0.1:{port}{url}", files={"file": ("sites.csv", b"x" * size)}, timeout=60)
            sent.raise_for_status()
            found[size] = said.read_text().count("opened a temporary file") > before
            print(f"an upload of {size:,} bytes: {'a temporary file' if found[size] else 'no temporary file'}")
finally:
    server.terminate()
    server.wait()
sys.exit(0 if found == SEEN else 1)
PY
cd "$folder" && "$folder/venv/bin/python" seen.py
