"""Many files into the archive: read and extracted on all cores, put in batches by one writer.

A bad file is told and passed over. What a call of `on_progress` counts is on the disk: a process killed
after it loses none of it, and the next run reads only what is not kept yet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath

from ingest import pool
from ingest.archive.archive import Archive
from ingest.archive.entry import Entry, Incoming, prepare
from ingest.archive.origins import place_of
from ingest.errors import ArchiveError, IngestError
from ingest.extract import extract, from_text
from ingest.model import Facts
from ingest.pool import Source
from ingest.readers import SUFFIXES, ReadText, Skipped, of_ours, read_bytes, shown, walk, why_not
from ingest.sift import NO_DIRECTIVE, no_directive

# One transaction waits for the disk once and writes a page once however often it changed; a thousand
# documents make both small beside the work, and are only seconds of work to do again after a crash.
BATCH = 1000
BATCH_CHARS = 8_000_000  # of text in one transaction, so that memory does not grow with the size of files

Progress = Callable[[int, int | None], None]
"""Called with how many files are done, and how many there are, where that is known."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files: `failed` and `passed_over` are (name, message), in the order met.

    Passed over is what is no directive: pictures and the like in folders, and texts as `ingest.sift` tells.
    """

    read: int
    unchanged: int
    failed: tuple[tuple[str, str], ...]
    passed_over: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Done:
    """One file after reading: facts and text, or why not."""

    name: str
    origin: str
    facts: Facts | None = None
    text: ReadText | None = None
    error: IngestError | None = None


def read_one(data: bytes, name: str, origin: str) -> _Done:
    """Bytes to facts; never raises: whatever goes wrong with one file is told of that file alone."""
    try:
        text = read_bytes(data, name)
        facts = from_text(text.text, name, hashlib.sha256(data).hexdigest())
    except Exception as e:
        return _Done(name, origin, error=of_ours(e, name))
    return _Done(name, origin, facts, text)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """One file ready to be written, or the message why not; `sifted`: because it is no directive."""

    name: str
    origin: str
    entry: Entry | None = None
    error: str | None = None
    sifted: bool = False


def _prepare(source: Source, everything: bool) -> _Prepared:
    done = read_one(*source)
    if done.error is not None or done.facts is None or done.text is None:
        return _Prepared(done.name, done.origin, error=str(done.error or "could not be read"))
    try:
        if not everything and no_directive(done.facts):
            return _Prepared(done.name, done.origin, error=NO_DIRECTIVE, sifted=True)
        entry = prepare(Incoming(done.facts, done.text, done.origin, done.name))
    except Exception as e:
        return _Prepared(done.name, done.origin, error=why_not(e, done.name))
    return _Prepared(done.name, done.origin, entry)


def ingest(
    paths: Iterable[Path],
    archive: Archive,
    *,
    on_progress: Progress | None = None,
    jobs: int = 1,
    batch: int = BATCH,
    everything: bool = False,
) -> Report:
    """Read files, folders and zip files into the archive. Files that are kept already are not read again.

    Texts that are no directives are passed over, unless `everything` is asked for. Sources are named as
    given, but where an absolute path or `..` leads to them, by the last part of it: where somebody's folders
    lie is nobody else's business. `jobs` processes read; this one writes, `batch` documents in a transaction.
    Interrupted, it keeps what was read so far and raises again. Raises ArchiveError if the archive cannot be
    written.
    """
    paths = tuple(paths)
    with closing(_Writer(archive, on_progress, _count(paths) if on_progress else None, batch)) as writer:
        writer.several = archive.respell()
        todo = _members(paths, archive, writer)
        one = partial(_prepare, everything=everything)
        for done in pool.each(one, todo, jobs):
            writer.take(done)
        writer.flush()
    return Report(writer.read, writer.unchanged, tuple(writer.failed), tuple(writer.passed_over))


def _count(paths: tuple[Path, ...]) -> int | None:
    """How many files lie at the paths; None where a zip file keeps that to itself."""
    n = 0
    for path in paths:
        for file in path.rglob("*") if path.is_dir() else (path,):
            suffix = file.suffix.lower()
            if suffix == ".zip":
                return None
            n += suffix in SUFFIXES or file is path
    return n


def _members(paths: Iterable[Path], archive: Archive, writer: _Writer) -> Iterator[Source]:
    for path in paths:
        place: str | None = None
        for member in walk(path):
            if isinstance(member, Skipped):
                if member.fault:
                    writer.fail(member.name, member.why)
                elif not member.hidden:
                    writer.passed_over.append(
                        (_shown(path, member.name), member.why)
                    )  # no step of the progress
                continue
            try:
                data = member.load()
            except IngestError as e:
                writer.fail(member.name, str(e))
                continue
            place = place or shown(str(place_of(path))).rstrip("/")
            origin = str(PurePath(place + member.name[len(shown(path.as_posix())) :]))
            name = _shown(path, member.name)
            if archive.has(hashlib.sha256(data).hexdigest(), origin, name):
                writer.same(origin)
                continue
            yield data, name, origin


def _shown(path: Path, name: str) -> str:
    """Return the name of what lies at a path, without the folders that lead to that path."""
    if not path.is_absolute() and ".." not in path.parts:
        return name
    last = path.name if path.name not in ("", "..") else path.resolve().name
    return (shown(last) + name[len(shown(path.as_posix())) :]).lstrip("/")


class _Writer:
    """Gathers what was read and puts it into the archive, batch by batch."""

    def __init__(self, archive: Archive, tell: Progress | None, total: int | None, batch: int) -> None:
        self.read = self.unchanged = self._sifted = 0
        self.failed: list[tuple[str, str]] = []
        self.passed_over: list[tuple[str, str]] = []
        self.several: dict[str, tuple[str, ...]] = {}  # place -> the other spellings of it that are kept
        self._archive, self._tell, self._total, self._batch = archive, tell, total, batch
        self._waiting: list[Entry] = []
        self._chars = 0

    def take(self, done: _Prepared) -> None:
        """Count a file that failed; keep another until its batch is full."""
        if done.entry is None:
            tell = self.pass_over if done.sifted else self.fail
            tell(done.name, (done.error or "could not be read") + self._before(done.origin))
            return
        self._waiting.append(done.entry)
        self._chars += done.entry.chars
        if len(self._waiting) >= self._batch or self._chars >= BATCH_CHARS:
            self.flush()

    def _before(self, origin: str) -> str:
        """Say what the archive still holds of a file that is no directive, or cannot be read, any more."""
        kept = self._archive.kept_from(origin)
        return f"; the archive keeps the text that it had before: directives forget {kept}" if kept else ""

    def flush(self) -> None:
        """Put what waits. If a document cannot be booked, the others of its batch are, one by one."""
        batch, self._waiting, self._chars = self._waiting, [], 0
        if not batch:
            return
        try:
            new = self._archive.put_many(batch)
        except ArchiveError:
            raise
        except Exception:
            for one in batch:
                self._put(one)
        else:
            self.read += sum(new)
            self.unchanged += len(new) - sum(new)
            for one in batch:
                self._only(one.origin)
        self._told()

    def _put(self, one: Entry) -> None:
        try:
            (new,) = self._archive.put_many([one])
        except ArchiveError:
            raise
        except Exception as e:
            self.failed.append((one.name, why_not(e, one.name)))
        else:
            self.read += new
            self.unchanged += not new
            self._only(one.origin)

    def _only(self, origin: str) -> None:
        """What lies at a place is kept: let go what other spellings of the place say lay there."""
        for spelt in self.several.pop(origin, ()):
            self._archive.forget(spelt)

    def fail(self, name: str, why: str) -> None:
        """Count a file that could not be read."""
        self.failed.append((name, why))
        self._told()

    def pass_over(self, name: str, why: str) -> None:
        """Count a text that is no directive."""
        self._sifted += 1
        self.passed_over.append((name, why))
        self._told()

    def same(self, origin: str) -> None:
        """Count a file that is kept already."""
        self._only(origin)
        self.unchanged += 1
        self._told()

    def close(self) -> None:
        """Keep what was read before an interruption; after a normal end nothing waits."""
        self.flush()

    def _told(self) -> None:
        if self._tell is not None:
            self._tell(self.read + self.unchanged + len(self.failed) + self._sifted, self._total)


__all__ = ["Progress", "Report", "extract", "ingest", "read_one"]
