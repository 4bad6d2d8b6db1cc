"""Copies of an archive: made while others write, put back, and looked through for damage.

A copy is of one moment and is whole or not there at all: it is written beside its place and takes it last.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, count, zip_longest
from pathlib import Path

from ingest.archive import file as archive_file
from ingest.archive.archive import Archive
from ingest.archive.entry import Entry, book
from ingest.errors import ArchiveError
from ingest.facts import from_dict
from ingest.text.text import fold

Advance = Callable[[int, int | None], None]
"""Called with how much is done, and of how much."""

_PAGES = 4096  # copied at once
_AT_ONCE = 500  # sources booked at once


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with an archive; `what` was looked at, `found` says it."""

    what: str
    found: str


def copy(source: Path, target: Path, *, replace: bool = False, advance: Advance | None = None) -> int:
    """Copy an archive as it is at this moment, also while others write; the number of its sources.

    Raises ArchiveError if there is no whole archive at `source`, or if something stands at `target` and
    is not to be replaced.
    """
    if target.exists() and not replace:
        raise ArchiveError(f"{target} exists; name another file, or say that it may be replaced (--force)")
    if target.exists() and source.exists() and target.samefile(source):
        raise ArchiveError(f"{target} is the archive itself; name another file")
    part = target.with_name(target.name + ".part")
    _remove(part)
    try:
        with closing(_reader(source)) as db:
            # one transaction reads all pages: a writer beside it does not make it start again
            db.execute("BEGIN")
            ((sources,),) = db.execute("SELECT COUNT(*) FROM source")
            with closing(sqlite3.connect(part, isolation_level=None)) as new:
                tell = None if advance is None else lambda _status, left, total: advance(total - left, total)
                db.backup(new, pages=_PAGES, progress=tell)
                new.execute("PRAGMA journal_mode=DELETE")  # the copy is one file
                ((said,),) = new.execute("PRAGMA quick_check(1)")
        if said != "ok":
            raise ArchiveError(f"{source} is damaged ({said}); restore an older backup")
        part.replace(target)
    except sqlite3.Error as e:
        raise ArchiveError(
            f"{source} cannot be copied to {target} ({e}); see that the disk has room, and look the archive "
            "through: directives archive verify"
        ) from e
    except OSError as e:
        raise ArchiveError(f"{target} cannot be written: {e.strerror or e}") from e
    finally:
        _remove(part)
    return int(sources)


def _reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads an archive of this version or an older one."""
    if not path.is_file():
        raise ArchiveError(f"there is no archive at {path}")
    db = archive_file.reach(path, readonly=True)
    try:
        archive_file.version(db, path)
    except BaseException:
        db.close()
        raise
    return db


def restore(
    backup: Path, target: Path, *, replace: bool = False, advance: Advance | None = None
) -> Path | None:
    """Put a backup in the place of an archive; what stood there is kept under the name that is returned.

    Raises ArchiveError if the backup is not whole, if something stands there and is not to be replaced,
    or if a process has it open.
    """
    if target.exists() and not replace:
        raise ArchiveError(f"{target} exists; restore under another name, or replace it with --force")
    kept = None
    if target.exists():
        _alone(target)
        kept = _free(target.with_name(target.name + ".replaced"))
    new = target.with_name(target.name + ".restored")
    copy(backup, new, replace=True, advance=advance)
    try:
        _swap(new, target, kept)
    except OSError as e:
        raise ArchiveError(f"{target} cannot be replaced: {e.strerror or e}; the backup is in {new}") from e
    return kept


def _swap(new: Path, target: Path, kept: Path | None) -> None:
    """Put a file in the place of an archive; where that fails, what stood there stands there again."""
    if kept is None:
        new.replace(target)
        return
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    target.replace(kept)
    try:
        new.replace(target)
    except OSError:
        kept.replace(target)
        raise


def _free(name: Path) -> Path:
    """The name, or the first numbered after it that nothing bears: `a.db.replaced-2`."""
    names = chain((name,), (name.with_name(f"{name.name}-{n}") for n in count(2)))
    return next(one for one in names if not one.exists())


def _alone(path: Path) -> None:
    """Fold the log into the file; refuse if another process has it open."""
    try:
        with closing(sqlite3.connect(path, timeout=2, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as e:
        if "locked" in str(e):
            raise ArchiveError(
                f"{path} is in use by another process; stop the server or the ingest that has it open"
            ) from e
    except sqlite3.DatabaseError:
        return  # damaged: that is why it is replaced


def _remove(part: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def faults(path: Path, *, deep: bool = False, advance: Advance | None = None) -> Iterator[Fault]:
    """Look an archive through: its pages, what its tables say of one another, every source.

    `deep` also books all facts anew in a file of its own and compares what comes out, line by line; that
    takes as long as putting them did. Raises ArchiveError if it is no archive, or of another version.
    """
    try:
        with Archive.open(path, create=False, readonly=True), closing(_reader(path)) as db:
            db.execute("BEGIN")
            found = False
            for fault in chain(_pages(db), _ties(db), _sources(db, advance)):
                found = True
                yield fault
            if deep and not found:
                yield from _booked_anew(db, path, advance)
    except sqlite3.DatabaseError as e:
        yield Fault("pages", str(e))


def _pages(db: sqlite3.Connection) -> Iterator[Fault]:
    for (said,) in db.execute("PRAGMA integrity_check(5)").fetchall():
        if said != "ok":
            yield Fault("pages", str(said))
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        yield Fault("ties", f"row {row} of {table} names a row of {parent} that is not there")


# what -> a statement that counts the rows which should not be
_TIES = {
    "sources without a place that they were read from":
        "SELECT COUNT(*) FROM source WHERE NOT EXISTS (SELECT 1 FROM origin WHERE source=source.id)",
    "sources that are no document":
        "SELECT COUNT(*) FROM source WHERE NOT EXISTS (SELECT 1 FROM form WHERE id=doc_form AND is_doc=1)",
    "sources that the search does not know":
        "SELECT (SELECT COUNT(*) FROM source) - (SELECT COUNT(*) FROM words_docsize)",
    "citations of sources that are not there":
        "SELECT COUNT(*) FROM cite WHERE NOT EXISTS (SELECT 1 FROM source WHERE id=cite.source)",
    "citations of nothing":
        "SELECT COUNT(*) FROM cite WHERE NOT EXISTS (SELECT 1 FROM form WHERE id=cite.form AND key=dst_key) "
        "OR NOT EXISTS (SELECT 1 FROM form WHERE id=cite.src_form AND key=src_key)",
    "duties of sources that are not there":
        "SELECT COUNT(*) FROM part WHERE NOT EXISTS (SELECT 1 FROM source WHERE id=part.source)",
    "names without a node": "SELECT COUNT(*) FROM form WHERE NOT EXISTS "
        "(SELECT 1 FROM node WHERE node.key=form.key AND gone=0)",
    "edges without their ends":
        "SELECT COUNT(*) FROM edge e WHERE gone=0 AND "
        "(NOT EXISTS (SELECT 1 FROM node WHERE key=e.src AND gone=0) "
        "OR NOT EXISTS (SELECT 1 FROM node WHERE key=e.dst AND gone=0))",
    "changes beyond the last one": "SELECT COUNT(*) FROM node WHERE "
        "seq>(SELECT CAST(value AS INTEGER) FROM meta WHERE key='sequence')",
}  # fmt: skip


def _ties(db: sqlite3.Connection) -> Iterator[Fault]:
    for what, statement in _TIES.items():
        ((count,),) = db.execute(statement)
        if count:
            yield Fault("ties", f"{count} {what}")


def _sources(db: sqlite3.Connection, advance: Advance | None) -> Iterator[Fault]:
    """Every text and its facts can be read, and belong together."""
    ((total,),) = db.execute("SELECT COUNT(*) FROM source")
    for n, (sha, chars, text, facts) in enumerate(
        db.execute("SELECT sha256, chars, text, facts FROM source ORDER BY id"), 1
    ):
        if advance is not None:
            advance(n, total)
        try:
            if len(zlib.decompress(text).decode()) != chars:
                yield Fault("sources", f"{sha}: the text has not the length that it had")
            if from_dict(json.loads(zlib.decompress(facts))).sha256 != sha:
                yield Fault("sources", f"{sha}: the facts are those of another text")
        except (zlib.error, ValueError, KeyError, TypeError) as e:
            yield Fault("sources", f"{sha}: cannot be read ({e})")


def _booked_anew(db: sqlite3.Connection, path: Path, advance: Advance | None) -> Iterator[Fault]:
    new = path.with_name(path.name + ".verify")
    _remove(new)
    try:
        with Archive.open(new) as other:
            batch: list[Entry] = []
            ((total,),) = db.execute("SELECT COUNT(*) FROM origin")
            for n, (sha, origin, name, kind, encoding, chars, text, facts) in enumerate(
                db.execute(_ENTRIES), 1
            ):
                folded = fold(zlib.decompress(text).decode())
                booking = book(from_dict(json.loads(zlib.decompress(facts))))
                batch.append(Entry(sha, origin, name, kind, encoding, chars, text, facts, folded, booking))
                if len(batch) == _AT_ONCE or n == total:
                    other.put_many(batch)
                    batch = []
                    if advance is not None:
                        advance(n, total)
            lines, differing = _compared(Archive(db, path).export(), other.export())
            if differing:
                yield Fault("books", f"{differing} of {lines} lines differ from what the facts give")
        with closing(_reader(new)) as made:
            words, differing = _compared(_vocabulary(db), _vocabulary(made))
            if differing:
                yield Fault("search", f"{differing} of {words} words are not found as the texts have them")
    finally:
        _remove(new)


_ENTRIES = (
    "SELECT s.sha256, o.origin, o.name, s.format, s.encoding, s.chars, s.text, s.facts "
    "FROM origin o JOIN source s ON s.id=o.source ORDER BY o.origin"
)


def _compared(mine: Iterable[object], its: Iterable[object]) -> tuple[int, int]:
    """How many lines there are, and how many of them differ."""
    lines = differing = 0
    for one, other in zip_longest(mine, its):
        lines += 1
        differing += one != other
    return lines, differing


def _vocabulary(db: sqlite3.Connection) -> Iterator[object]:
    """Every word of the search, in how many sources and how often."""
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)")
    yield from db.execute("SELECT term, doc, cnt FROM temp.vocabulary")
