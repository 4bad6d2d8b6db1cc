"""Files read by several processes at once: their results in the order of the files, in bounded memory."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

from ingest.errors import IngestError

CHUNK = 16  # files handed to a process at once
CHUNK_BYTES = 1_000_000
# What may be under way: enough that no process waits while a batch is written, and memory stays bounded.
AHEAD = 40  # chunks for each process
AHEAD_BYTES = 24_000_000

Source = tuple[bytes, str, str]
"""Bytes, name, origin of one file."""

Result = TypeVar("Result")


def each(work: Callable[[Source], Result], todo: Iterable[Source], jobs: int) -> Iterator[Result]:
    """What `work` makes of each file, in their order; with one job in this process, else in `jobs` others.

    `work` can be pickled and does not raise. Raises IngestError if one of the processes dies.
    """
    return map(work, todo) if jobs <= 1 else _in_processes(work, todo, jobs)


def _in_processes(work: Callable[[Source], Result], todo: Iterable[Source], jobs: int) -> Iterator[Result]:
    waiting: deque[tuple[Future[list[Result]], int]] = deque()
    under_way = 0  # bytes
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin) as pool:
        try:
            for chunk in _chunks(todo):
                size = sum(len(source[0]) for source in chunk)
                waiting.append((pool.submit(_all, work, chunk), size))
                under_way += size
                while len(waiting) >= jobs * AHEAD or under_way >= AHEAD_BYTES:
                    future, size = waiting.popleft()
                    yield from future.result()
                    under_way -= size
            while waiting:
                yield from waiting.popleft()[0].result()
        except BrokenProcessPool as e:
            raise IngestError(
                "a reading process died, perhaps for want of memory; run again (what is kept is not read "
                "again), with --jobs 1 if it dies again"
            ) from e
        finally:
            pool.shutdown(cancel_futures=True)


def _all(work: Callable[[Source], Result], chunk: list[Source]) -> list[Result]:
    return [work(source) for source in chunk]


def _begin() -> None:
    """A reading process leaves Ctrl-C to the writer, and ends when the writer is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def end_with_parent() -> None:
    """Let this process end when the one that started it is gone."""
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    # A writer that is killed cannot send the end of the queue, for which its processes would wait forever.
    parent = parent_process()
    if parent is not None:
        parent.join()
        signal.raise_signal(signal.SIGTERM)


def _chunks(todo: Iterable[Source]) -> Iterator[list[Source]]:
    chunk: list[Source] = []
    size = 0
    for source in todo:
        chunk.append(source)
        size += len(source[0])
        if len(chunk) >= CHUNK or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
