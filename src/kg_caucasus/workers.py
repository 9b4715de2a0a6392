"""The same work on many statements: in several processes where there are many, in the order in which they came.

Memory holds a few chunks, never the corpus.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16  # statements handed to a process at a time


def work_in_order(
    work: Callable[[Item], Result], items: Iterable[Item], *, processes: int | None = None
) -> Iterator[Result]:
    """Give ``work(item)`` for each item, in the items' order; what ``work`` raises is raised here.

    ``processes`` is how many to use, by default as many as there are processors; few items are done in this one.
    """
    count = processes or len(os.sched_getaffinity(0))
    rest = iter(items)
    first = list(islice(rest, CHUNK + 1))
    if count == 1 or len(first) <= CHUNK:
        yield from map(work, chain(first, rest))
        return
    with ProcessPoolExecutor(count) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        try:
            for chunk in _chunks(chain(first, rest)):
                waiting.append(pool.submit(_work_on, work, chunk))
                if len(waiting) > 2 * count:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    while chunk := list(islice(items, CHUNK)):
        yield chunk


def _work_on(work: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [work(item) for item in chunk]
