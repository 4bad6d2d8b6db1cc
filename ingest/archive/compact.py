"""Takes out of an archive what only remembers that something was there, and gives the room back.

Rows of what was forgotten or superseded stay as marks of deletion, so that a graph that follows hears of
them. Once the graphs have, the marks only take room.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ingest.archive.archive import Archive
from ingest.archive.copy import Advance
from ingest.archive.transaction import changing
from ingest.errors import ArchiveError

_GONE = "SELECT seq FROM node WHERE gone=1 UNION ALL SELECT seq FROM edge WHERE gone=1"
_WAIT = 30  # seconds for others who write
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Compacted:
    """What was taken out: marks of deletion, and the bytes of the file before and after."""

    marks: int
    before: int
    after: int


def compact(path: Path, *, advance: Advance | None = None) -> Compacted:
    """Drop the marks of deletion, join the pieces of the full-text index, give free pages back.

    Each step is whole or does not happen; nothing that anybody can ask for changes. A graph that has not
    heard of the last deletion yet finds its own mark gone and is filled afresh. While this runs the disk
    holds up to two more copies of the file; others may read, and who writes waits.

    Raises ArchiveError if there is no archive, if another process keeps writing, or if there is no room.
    """
    Archive.open(path, create=False).close()  # a file of an older version is brought up to date
    before = path.stat().st_size
    tell: Advance = advance or (lambda _done, _of: None)
    try:
        with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as db:
            db.execute("PRAGMA synchronous=FULL")
            tell(0, _STEPS)
            marks = _without_marks(db)
            tell(1, _STEPS)
            db.execute("INSERT INTO words(words) VALUES ('optimize')")
            tell(2, _STEPS)
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            tell(_STEPS, _STEPS)
            # a reader may keep the end of the file a little longer; pages tell what it comes to
            ((after,),) = db.execute("SELECT page_count*page_size FROM pragma_page_count, pragma_page_size")
    except sqlite3.Error as e:
        raise ArchiveError(f"{path} could not be made smaller and is as it was: {_why(e)}") from e
    return Compacted(marks, before, int(after))


def _without_marks(db: sqlite3.Connection) -> int:
    """Drop the marks of deletion, and the marks of history up to the last of them; how many rows."""
    with changing(db):
        ((count, last),) = db.execute(f"SELECT count(*), max(seq) FROM ({_GONE})")  # noqa: S608 - fixed text
        if count:
            db.execute("DELETE FROM edge WHERE gone=1")
            db.execute("DELETE FROM node WHERE gone=1")
            # who stands at an earlier change must not go on from it: it would keep what is gone
            db.execute("DELETE FROM history WHERE seq<?", (last,))
    return int(count)


def _why(error: sqlite3.Error) -> str:
    said = str(error)
    if "locked" in said or "busy" in said:
        return f"another process has it in use ({said}); try again when it is done"
    if "full" in said:
        return f"{said}; free as much room as the file takes twice"
    return f"{said}; look it through: directives archive verify"
