"""How far something long is: a bar for people, a line now and then for logs; and an end in good order.

Only the monotonic clock is asked, so a clock that is set back or forward changes nothing.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

Advance = Callable[[int, int | None], None]
"""Tell what is done, and of how much, if that is known."""

EVERY = 30.0  # seconds between two lines of a log
WORTH_TELLING = 5  # what was done in the last seconds tells the rate better than all since the start


class Pace:
    """What a count and its times tell: the rate, and the seconds that are left at that rate."""

    def __init__(self, now: float) -> None:
        self._seen: list[tuple[float, int]] = [(now, 0)]

    def at(self, now: float, done: int, total: int | None) -> str:
        """Return one line for now: how many of how many, how many a second, how long yet."""
        self._seen = [*self._seen[-WORTH_TELLING:], (now, done)]
        begun, first = self._seen[0]
        rate = (done - first) / (now - begun) if now > begun else 0.0
        parts = [f"{done:,}" if total is None else f"{done:,} of {total:,}"]
        if rate:
            parts.append(f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.1f}/s")
            if total is not None:
                parts.append(f"{lasting(max(0, total - done) / rate)} left")
        return " · ".join(parts)


def lasting(seconds: float) -> str:
    """Return a duration as people say it: `40 s`, `3 min 20 s`, `2 h 5 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


@contextmanager
def progress(title: str) -> Iterator[Advance]:
    """Show a bar with rate and time left where a person looks; elsewhere a line every half minute."""
    if not sys.stderr.isatty():
        yield _lines(title)
        return
    from rich.console import Console  # noqa: PLC0415 - rich takes its time and is for people only
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"), TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, rate="")

        def advance(done: int, total: int | None) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, total=total, rate=f"{speed:,.0f}/s" if speed else "")

        yield advance


def _lines(title: str) -> Advance:
    begun = last = time.monotonic()
    pace = Pace(begun)

    def advance(done: int, total: int | None) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= EVERY:
            last = now
            sys.stderr.write(f"{title}: {pace.at(now, done, total)}\n")
            sys.stderr.flush()

    return advance


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Let SIGTERM end what runs inside as Ctrl-C does: what is at hand is finished, nothing is cut."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears signals
        return
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
