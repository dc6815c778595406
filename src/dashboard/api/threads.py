"""The few threads in which the API works, since pages need the processor too."""

from collections.abc import Callable
from typing import Any, Final

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

THREADS: Final = 2
"""How many answers are worked on at a time."""
_LIMITER: Final[RunVar[CapacityLimiter]] = RunVar("_LIMITER")


async def work(function: Callable[..., Any], *arguments: Any) -> Any:
    """Run something in one of the threads; what finds none free waits its turn."""
    try:
        limiter = _LIMITER.get()
    except LookupError:
        limiter = CapacityLimiter(THREADS)
        _LIMITER.set(limiter)
    return await to_thread.run_sync(function, *arguments, limiter=limiter)
