"""What a reader's connection carries."""

from websockets.sync.client import connect

from browser import Server


def test_messages_are_compressed_by_what_was_sent_up_to_32_kb_before(server: Server) -> None:
    address = f"{server.url.replace('http', 'ws', 1).rstrip('/')}/_stcore/stream"
    with connect(address, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item]
        agreed = str(socket.response.headers["Sec-WebSocket-Extensions"]) if socket.response else ""
    assert "permessage-deflate" in agreed
    assert "window_bits=12" not in agreed
