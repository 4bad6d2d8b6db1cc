"""The texts of an archive read once more, by the rules of this version; no file is opened.

A newer reader reads more and reads better, but files that are kept already are not read again when they are
met. Their texts lie in the archive: what they say now takes the place of what they said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ingest import pool
from ingest.archive.archive import Archive
from ingest.archive.entry import Again, book, packed
from ingest.extract import from_text
from ingest.pipeline import BATCH, Progress
from ingest.pool import Source
from ingest.readers import why_not


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of the texts: how many were read, the names of those that say something else now.

    `failed` are (name, message) of those that could not be booked; they keep what they said.
    """

    read: int
    changed: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Done:
    name: str
    again: Again | None = None
    error: str = ""


def reread(
    archive: Archive,
    *,
    jobs: int = 1,
    on_progress: Progress | None = None,
    batch: int = BATCH,
    everything: bool = False,
) -> Reread:
    """Read again what was read by the rules of another version, or `everything`.

    What a text says else is booked, `batch` documents in a transaction. Interrupted, it keeps what was done;
    run again, it does the rest. Raises ArchiveError if the archive cannot be written.
    """
    of = archive.size() if everything else archive.outdated()
    read = 0
    changed: list[str] = []
    failed: list[tuple[str, str]] = []
    every = pool.each(_read, _texts(archive, everything=everything), jobs)
    while some := list(islice(every, batch)):
        failed += [(done.name, done.error) for done in some if done.again is None]
        good = [(done.name, done.again) for done in some if done.again is not None]
        told = archive.put_again([again for _, again in good])
        changed += [name for (name, _), new in zip(good, told, strict=True) if new]
        read += len(some)
        if on_progress is not None:
            on_progress(read, of)
    return Reread(read, tuple(changed), tuple(failed))


def _texts(archive: Archive, *, everything: bool) -> Iterator[Source]:
    return ((text.encode(), name, sha256) for sha256, name, text in archive.texts(outdated=not everything))


def _read(source: Source) -> _Done:
    """A text to what it says; never raises."""
    text, name, sha256 = source
    try:
        facts = from_text(text.decode(), name, sha256)
        return _Done(name, Again(sha256, packed(facts), book(facts)))
    except Exception as e:
        return _Done(name, error=why_not(e, name))
