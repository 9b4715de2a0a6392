"""The same work on many statements: in several processes where there are many, in the order in which they came.

Memory holds a few chunks, never the corpus.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16  # statements handed to a process at a time


def work_in_order(
    work: Callable[[Item], Result], items: Iterable[Item], *, processes: int | None = None
) -> Iterator[Result]:
    """Give ``work(item)`` for each item, in the items' order; what ``work`` raises is raised here.

    ``processes`` is how many to use, by default as many as there are processors; few items are done in this one, and
    all where other threads run in it (those of an open store), since a fork would copy their locks and wait for ever.
    """
    count = (processes or _processors()) if _is_alone() else 1
    rest = iter(items)
    first = list(islice(rest, CHUNK + 1))
    if count == 1 or len(first) <= CHUNK:
        yield from map(work, chain(first, rest))
        return
    from concurrent.futures import ProcessPoolExecutor

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


def work_apart(work: Callable[[Item], bool], item: Item) -> bool:
    """Give ``work(item)``, done in a process of its own so that no thread of its stays in this one; False where that
    process breaks down."""
    if not _is_alone():
        return work(item)
    child = os.fork()
    if child == 0:
        failed = True
        try:
            failed = not work(item)
        finally:
            os._exit(failed)
    return os.waitpid(child, 0)[1] == 0


def _processors() -> int:
    """Give how many processors this process may use, as far as the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _is_alone() -> bool:
    """Tell whether no other thread runs in this process, native ones included; where that is not told, none forks."""
    threads = Path("/proc/self/task")
    return not threads.is_dir() or len(list(threads.iterdir())) == 1


def _chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    while chunk := list(islice(items, CHUNK)):
        yield chunk


def _work_on(work: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [work(item) for item in chunk]
