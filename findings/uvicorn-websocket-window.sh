#!/bin/sh
# uvicorn compresses a websocket message by the last 4 kB before it, whatever the browser offers.
#
# Guess, written down first: permessage-deflate keeps 32 kB of what was sent, so 8 kB that were sent a moment ago cost a
# few hundred bytes when they are sent again.
# Seen with uvicorn 0.54.0 and websockets 17.4 (sans-IO, the implementation that streamlit chooses): the server agrees to
# `server_max_window_bits=12`, and 8 kB of hexadecimal digits cost 4.5 kB each time, as if never sent before; 3 kB sent
# again cost 37 bytes. No setting reaches it: `--ws-per-message-deflate` only switches compression on and off.
# RFC 7692, 7.1.2.1: without that parameter the window is 32 kB.
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet uvicorn==0.54.0 websockets==17.4
cat > "$folder/app.py" <<'PY'
import random

TEXT = {size: random.Random(size).randbytes(size // 2).hex() for size in (8000, 3000)}


async def app(scope, receive, send):
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        await send({"type": "websocket.send", "text": TEXT[int(message["text"])]})
PY
cat > "$folder/seen.py" <<'PY'
import asyncio
import socket
import sys

import uvicorn
from websockets.asyncio.client import connect


class Counted:
    """A relay that counts what the server sends."""

    bytes = 0

    async def relay(self, reader, writer, port):
        there, back = await asyncio.open_connection("127.0.0.1", port)

        async def carry(source, target, counts):
            while data := await source.read(65536):
                self.bytes += len(data) * counts
                target.write(data)
            target.close()

        await asyncio.gather(carry(reader, back, 0), carry(there, writer, 1))


def free():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def main():
    port = free()
    server = uvicorn.Server(uvicorn.Config("app:app", port=port, log_level="error", ws="websockets-sansio"))
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.05)
    counted = Counted()
    relay = await asyncio.start_server(lambda reader, writer: counted.relay(reader, writer, port), "127.0.0.1", 0)
    cost = {}
    async with connect(f"ws://127.0.0.1:{relay.sockets[0].getsockname()[1]}") as client:
        agreed = client.response.headers["Sec-WebSocket-Extensions"]
        for size in (8000, 3000):
            for _ in range(2):
                before = counted.bytes
                await client.send(str(size))
                await client.recv()
                cost[size] = counted.bytes - before
    print("agreed:", agreed)
    for size, again in cost.items():
        print(f"{size} bytes sent again cost {again}")
    server.should_exit = True
    relay.close()
    await running
    as_seen = "server_max_window_bits=12" in agreed and cost[8000] > 4000 and cost[3000] < 100
    sys.exit(0 if as_seen else 1)


asyncio.run(main())
PY
cd "$folder" && "$folder/venv/bin/python" seen.py
