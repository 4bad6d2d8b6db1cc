"""Many files into the archive: read, extract, put, one by one; a bad file is told and passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from ingest.archive import Archive
from ingest.errors import IngestError
from ingest.extract import extract, from_text
from ingest.model import Facts
from ingest.readers import ReadText, Skipped, read_bytes, walk

Progress = Callable[[int, int | None], None]
"""Called after each file with how many are done and how many there are, if that is known."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files: `failed` are (name, message), in the order met."""

    read: int
    unchanged: int
    failed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """One file after reading: facts and text, or the message why not."""

    name: str
    origin: str
    facts: Facts | None = None
    text: ReadText | None = None
    error: str | None = None


def read_one(data: bytes, name: str, origin: str) -> _Done:
    """Bytes to facts; never raises for a bad file."""
    try:
        text = read_bytes(data, name)
        facts = from_text(text.text, name, hashlib.sha256(data).hexdigest())
    except IngestError as e:
        return _Done(name, origin, error=str(e))
    return _Done(name, origin, facts, text)


def ingest(
    paths: Iterable[Path], archive: Archive, *, on_progress: Progress | None = None, jobs: int = 1
) -> Report:
    """Read files, folders and zip files into the archive. Files that are kept already are not read again."""
    report = _Counter(on_progress)
    todo = _members(paths, archive, report)
    if jobs <= 1:
        for member in todo:
            report.put(archive, read_one(*member))
    else:
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            for done in _mapped(pool, todo, jobs * 8):
                report.put(archive, done)
    return Report(report.read, report.unchanged, tuple(report.failed))


def _mapped(pool: Executor, todo: Iterator[tuple[bytes, str, str]], ahead: int) -> Iterator[_Done]:
    """Results in order, with at most `ahead` files under way, so that memory is bounded."""
    waiting = []
    for member in todo:
        waiting.append(pool.submit(read_one, *member))
        if len(waiting) >= ahead:
            yield waiting.pop(0).result()
    for future in waiting:
        yield future.result()


def _members(paths: Iterable[Path], archive: Archive, report: _Counter) -> Iterator[tuple[bytes, str, str]]:
    for path in paths:
        for member in walk(path):
            if isinstance(member, Skipped):
                if member.fault:
                    report.fail(member.name, member.why)
                continue
            try:
                data = member.load()
            except IngestError as e:
                report.fail(member.name, str(e))
                continue
            origin = str(Path(member.name).absolute())
            if archive.has(hashlib.sha256(data).hexdigest(), origin, member.name):
                report.same()
                continue
            yield data, member.name, origin


class _Counter:
    def __init__(self, on_progress: Progress | None) -> None:
        self.read = self.unchanged = 0
        self.failed: list[tuple[str, str]] = []
        self._tell = on_progress

    def put(self, archive: Archive, done: _Done) -> None:
        if done.error is not None or done.facts is None or done.text is None:
            self.fail(done.name, done.error or "could not be read")
            return
        if archive.put(done.facts, done.text, origin=done.origin, name=done.name):
            self.read += 1
        else:
            self.unchanged += 1
        self._told()

    def fail(self, name: str, why: str) -> None:
        self.failed.append((name, why))
        self._told()

    def same(self) -> None:
        self.unchanged += 1
        self._told()

    def _told(self) -> None:
        if self._tell is not None:
            self._tell(self.read + self.unchanged + len(self.failed), None)


__all__ = ["Progress", "Report", "extract", "ingest", "read_one"]
