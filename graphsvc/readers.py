"""Readers of the archive that stay open: opening one costs more than most questions that it is asked.

A reader is lent to one thread at a time. One whose file was replaced, or that met an error, is closed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.archive.archive import Archive

IDLE = 8  # readers that wait for the next question

Stamp = tuple[int, int]


class Readers:
    """Lends open archives of one file; thread-safe. `open_one` opens another where none waits."""

    def __init__(self, path: Path, open_one: Callable[[], Archive]) -> None:
        self._path = path
        self._open_one = open_one
        self._lock = threading.Lock()
        self._idle: list[tuple[Stamp, Archive]] = []
        self._closed = False

    @contextmanager
    def __call__(self) -> Iterator[Archive]:
        """Lend an archive; raises `ArchiveError` where it cannot be opened."""
        stamp, archive = self._take()
        try:
            yield archive
        except BaseException:
            archive.close()
            raise
        with self._lock:
            if not self._closed and len(self._idle) < IDLE:
                self._idle.append((stamp, archive))
                return
        archive.close()

    def close(self) -> None:
        """Close those that wait; the others are closed when they come back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for _, archive in idle:
            archive.close()

    def _take(self) -> tuple[Stamp, Archive]:
        now = self._stamp()
        with self._lock:
            old = [archive for stamp, archive in self._idle if stamp != now]
            self._idle = [one for one in self._idle if one[0] == now]
            found = self._idle.pop() if self._idle else None
        for archive in old:
            archive.close()
        return found if found is not None else (now, self._open_one())

    def _stamp(self) -> Stamp:
        try:
            status = self._path.stat()
        except OSError:
            return (0, 0)  # opening it tells what is wrong
        return (status.st_dev, status.st_ino)
