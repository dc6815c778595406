"""Packed answers that are kept: made once, within bounds, and forgotten with the data they are of."""

import gzip
import os
from collections.abc import Awaitable, Callable

import anyio
import pytest
from starlette.testclient import TestClient

import factories
from dashboard.api.answers import Answer
from dashboard.api.fault import BadRequestError
from dashboard.api.shelf import ENTRY, Shelf, Whole
from served import served, shared

SITES = "/collections/sites/items"


class Maker:
    """Makes answers of some bytes that packing makes no smaller, and counts them."""

    def __init__(self) -> None:
        self.made: list[int] = []

    def of(self, size: int) -> Callable[[], Awaitable[Answer]]:
        async def make() -> Answer:
            self.made.append(size)
            await anyio.sleep(0)
            return Answer("text/plain", [os.urandom(1000) for _ in range(size // 1000)], "tag")

        return make


def body(answer: Answer) -> bytes:
    return gzip.decompress(b"".join(answer.parts))


def test_many_who_ask_at_the_same_moment_share_one_answer() -> None:
    shelf, maker, got = Shelf(), Maker(), list[Answer]()

    async def ask() -> None:
        got.append(await shelf.answer("a", maker.of(300_000)))

    async def all_at_once() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(50):
                group.start_soon(ask)

    anyio.run(all_at_once)
    assert maker.made == [300_000]
    assert len({id(answer) for answer in got}) == 1
    assert len(body(got[0])) == 300_000


def test_what_nobody_asked_for_lately_makes_room() -> None:
    shelf, maker = Shelf(room=3 * (100_000 + 2 * ENTRY)), Maker()

    async def asks() -> None:
        for name in ("a", "b", "c", "a", "d", "a", "b"):
            await shelf.answer(name, maker.of(100_000))

    anyio.run(asks)
    assert len(maker.made) == 5, "a, b, c and d once each, and b again"


def test_what_is_too_large_is_sent_as_it_is_made_and_not_held() -> None:
    shelf, maker = Shelf(largest=200_000), Maker()

    async def asks() -> list[Answer]:
        return [await shelf.answer("a", maker.of(1_000_000)) for _ in range(2)]

    for answer in anyio.run(asks):
        assert answer.is_packed
        assert not isinstance(answer.parts, Whole)
        assert len(body(answer)) == 1_000_000
        del answer
    assert maker.made == [1_000_000, 1_000_000]
    assert shelf.taken == 0


def test_what_slow_readers_hold_takes_room_until_they_are_done() -> None:
    shelf, maker = Shelf(room=250_000), Maker()

    async def asks() -> list[Answer]:
        return [await shelf.answer(name, maker.of(100_000)) for name in "abcd"]

    held = anyio.run(asks)
    assert [isinstance(answer.parts, Whole) for answer in held] == [True, True, False, False]
    assert {len(body(answer)) for answer in held} == {100_000}
    assert shelf.taken < 600_000
    held.clear()
    assert shelf.taken == 0
    anyio.run(asks)
    assert maker.made == [100_000] * 8


def test_a_request_that_is_refused_leaves_nothing() -> None:
    shelf, maker = Shelf(), Maker()

    async def refuse() -> Answer:
        raise BadRequestError("no")

    async def asks() -> Answer:
        with pytest.raises(BadRequestError):
            await shelf.answer("a", refuse)
        return await shelf.answer("a", maker.of(1000))

    assert len(body(anyio.run(asks))) == 1000


def test_data_that_is_read_again_has_new_answers() -> None:
    """In the same version too: a layer may have been left out, since its file was damaged."""
    things = [shared(factories.catalog([factories.site("one")]))]
    client = TestClient(served(lambda: things[-1]), base_url="http://atlas.example/api")
    assert [client.get(SITES).json()["numberMatched"] for _ in range(2)] == [1, 1]
    things.append(shared(factories.catalog([factories.site("one"), factories.site("two")])))
    assert client.get(SITES).json()["numberMatched"] == 2


def test_a_kept_answer_is_what_a_reader_without_gzip_gets(api: TestClient) -> None:
    plain = api.get(SITES, headers={"Accept-Encoding": "identity"})
    for _ in range(2):
        kept = api.get(SITES)
        assert kept.headers["Content-Encoding"] == "gzip"
        assert kept.content == plain.content
        assert kept.headers["ETag"] == plain.headers["ETag"]
        assert api.get(SITES, headers={"If-None-Match": kept.headers["ETag"]}).status_code == 304
    for accept in ("text/csv", "text/html", "application/json"):
        assert api.get(SITES, headers={"Accept": accept}).headers["Content-Type"].split(";")[0] in {
            accept,
            "application/geo+json",
        }
