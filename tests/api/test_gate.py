"""Heavy answers: one at a time, a bounded number inside, and a clear word to those who come when it is full."""

import gc

import anyio
import pytest
from starlette.testclient import TestClient

from dashboard.api import gate as gates
from dashboard.api.answers import Answer
from dashboard.api.fault import BadRequestError, BusyError
from dashboard.api.gate import Gate


async def heavy() -> Answer:
    await anyio.sleep(0)
    return Answer("text/plain", [b"heavy"], "tag")


def test_those_inside_are_answered_in_turn_and_others_are_told_to_come_again() -> None:
    gate, answered, busy, working = Gate(3), list[Answer](), list[str](), list[int]()

    async def one() -> Answer:
        working.append(1)
        assert sum(working) == 1
        await anyio.sleep(0.01)
        working.append(-1)
        return await heavy()

    async def ask() -> None:
        try:
            answered.append(await gate.answer(one))
        except BusyError as error:
            busy.append(str(error))

    async def all_at_once() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(10):
                group.start_soon(ask)

    anyio.run(all_at_once)
    assert (len(answered), len(busy)) == (3, 7)
    assert "ask again" in busy[0]
    assert [b"".join(answer.parts) for answer in answered] == [b"heavy"] * 3


def test_a_request_is_inside_until_its_answer_is_sent_or_given_up() -> None:
    gate = Gate(1)

    async def ask() -> Answer:
        return await gate.answer(heavy)

    held = anyio.run(ask)
    with pytest.raises(BusyError):
        anyio.run(ask)
    del held
    sent = iter(anyio.run(ask).parts)
    assert next(sent) == b"heavy"
    with pytest.raises(BusyError):
        anyio.run(ask)
    del sent
    assert anyio.run(ask)


def test_a_request_that_is_refused_is_out() -> None:
    gate = Gate(1)

    async def refused() -> Answer:
        raise BadRequestError("no")

    async def ask() -> Answer:
        with pytest.raises(BadRequestError):
            await gate.answer(refused)
        gc.collect()
        return await gate.answer(heavy)

    assert anyio.run(ask)


def test_the_api_says_when_to_come_again(api: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(*_: object) -> Answer:
        raise BusyError("too many")

    monkeypatch.setattr(gates.Gate, "answer", full)
    answer = api.get("/brief")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert answer.json() == {"code": "Busy", "description": "too many"}
    assert api.get("/collections/sites/items?limit=1").status_code == 200
