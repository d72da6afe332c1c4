"""Loops: work that waits for a network, done from code that does not wait."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Found = TypeVar("Found")


def finished(work: Awaitable[Found]) -> Found:
    """Give what the work ends with, in a loop of its own, beside one that runs in this thread already."""

    async def waited() -> Found:
        return await work

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(waited())
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(lambda: asyncio.run(waited())).result()
