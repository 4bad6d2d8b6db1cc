"""The file of an archive: opened, its tables made and checked, its books brought up to these rules."""

from __future__ import annotations

import errno
import json
import sqlite3
import tempfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.archive import schema
from ingest.archive.entry import book
from ingest.archive.history import Marking, mark_past
from ingest.archive.ledger import Ledger
from ingest.archive.transaction import changing
from ingest.errors import ArchiveError, OlderArchiveError
from ingest.facts import from_dict

WAIT = 30.0  # seconds for another process to finish what it writes


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Open the file and `prepare` it. Raises ArchiveError, which says what is wrong and the mend."""
    db = reach(path, readonly=readonly)
    try:
        prepare(db, path, readonly=readonly)
    except BaseException as e:
        db.close()
        if isinstance(e, sqlite3.DatabaseError):
            raise _told(path, e) from e
        raise
    return db


def reach(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Open the file, whatever its version.

    A reader needs a file of locks beside it. Where none may be made it reads the file as it stands, and
    trusts that nobody writes it meanwhile. Raises ArchiveError as `connect` does.
    """
    try:
        return _reach(path, "?mode=ro" if readonly else "", readonly=readonly)
    except sqlite3.DatabaseError as e:
        refused = e
    if readonly and _refused(refused) and path.exists() and not _writable(path.parent):
        if _left_open(path):
            raise ArchiveError(
                f"{path} lacks changes that wait in {path.name}-wal beside it, and their folder may not be "
                "written; let who may write there ask something of it once, or copy the two files together"
            ) from refused
        try:
            return _reach(path, "?mode=ro&immutable=1", readonly=True)
        except sqlite3.DatabaseError as e:
            refused = e
    raise _told(path, refused) from refused


def _reach(path: Path, mode: str, *, readonly: bool) -> sqlite3.Connection:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}{mode}",
        uri=True,
        timeout=WAIT,
        isolation_level=None,
        check_same_thread=not readonly,
    )
    try:
        db.execute("PRAGMA foreign_keys=ON")
        if not readonly:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA synchronous=FULL")
            db.execute("PRAGMA wal_autocheckpoint=16000")  # pages: one write for many changes
            db.execute("PRAGMA secure_delete=FAST")  # `forget` wipes; merging the index need not
        # the writer holds the indexes of a large archive; of readers there are several at once
        db.execute(f"PRAGMA cache_size={-16_384 if readonly else -131_072}")  # KiB
        db.execute("SELECT 1 FROM sqlite_master LIMIT 1")  # the first look tells whether it can be read
    except BaseException:
        db.close()
        raise
    return db


def _refused(error: sqlite3.DatabaseError) -> bool:
    """Tell whether the system refuses the file, or what must stand beside it, for whatever reason."""
    # the low byte is the kind of error, the rest its shade
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


def _left_open(path: Path) -> bool:
    """Tell whether changes stand beside the file, which only who may write there can bring into it."""
    beside = path.with_name(path.name + "-wal")
    return beside.exists() and beside.stat().st_size > 0


def _told(path: Path, error: sqlite3.DatabaseError) -> ArchiveError:
    if "locked" in str(error):
        return ArchiveError(
            f"{path} is held by another process ({error}); try again when it is done, or stop it"
        )
    if _refused(error):
        why, mend = _why_refused(path)
        return ArchiveError(f"{path} {why} ({error}); {mend}")
    return ArchiveError(
        f"{path} cannot be read as an archive ({error}); restore a backup, or ingest into a new file"
    )


def _writable(place: Path) -> bool:
    """Tell whether a file may be written, or files be made in a folder; too many open files do not tell."""
    try:
        with tempfile.TemporaryFile(dir=place) if place.is_dir() else place.open("r+b"):
            return True
    except OSError as e:
        return e.errno not in (errno.EACCES, errno.EPERM, errno.EROFS)


def _why_refused(path: Path) -> tuple[str, str]:
    """What the system refuses, and the mend."""
    if not path.exists():
        return "cannot be made", "see that you may write into its folder, or name another with --archive"
    try:
        path.open("rb").close()
    except OSError:
        return "may not be read", "get the right to"
    if _writable(path) and _writable(path.parent):
        # too many files are open, or the disk fails
        return "cannot be opened", "try again; if that does not help, look at the disk"
    copy = f"directives archive backup COPY --archive {path}"
    return "or its folder may not be written", f"get the right to, or copy it to a place of your own: {copy}"


def prepare(db: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
    """Make the tables of a new file, or bring older books up to date; refuse what is no archive of ours."""
    if not readonly and not db.execute("SELECT 1 FROM sqlite_master WHERE type='table'").fetchone():
        _make(db)
        return
    if version(db, path) == schema.VERSION:
        return
    if readonly:
        raise OlderArchiveError(
            f"{path} was written by an older version; any question brings it up to date, "
            f"such as: directives stats --archive {path}"
        )
    with changing(db):
        _upgrade(db)


def version(db: sqlite3.Connection, path: Path) -> int:
    """The version of a file's tables. Raises ArchiveError if it is no archive of ours, or a newer one."""
    tables = {r[0] for r in db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    if "meta" not in tables or "source" not in tables:
        raise ArchiveError(f"{path} is not an archive of this program; name another file")
    found = _version(db)
    if found > schema.VERSION:
        raise ArchiveError(
            f"{path} was written by a newer version (schema {found}, this program reads {schema.VERSION}); "
            "update the program"
        )
    return found


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT value FROM meta WHERE key='schema'").fetchone()[0])


def _upgrade(db: sqlite3.Connection) -> None:
    old = _version(db)  # another process may have done it meanwhile
    _take(db, schema.STEPS, old)
    if old < schema.MARKS_SINCE:
        mark_past(db)
    if old < schema.BOOKS_SINCE:
        rebook(db)
    else:
        _take(db, schema.BOOK_STEPS, old)
        if old < schema.NODES_SINCE:
            _reprint(db)
    db.execute("UPDATE meta SET value=? WHERE key='schema'", (str(schema.VERSION),))


def _take(db: sqlite3.Connection, steps: Mapping[int, Sequence[str]], old: int) -> None:
    """Take the steps from an old version to this one."""
    for step in range(old + 1, schema.VERSION + 1):
        for statement in steps.get(step, ()):
            db.execute(statement)


def _reprint(db: sqlite3.Connection) -> None:
    """Write the nodes of documents and units as the rules of this version do, from books that stand."""
    ledger = Ledger(db)
    for (key,) in db.execute("SELECT DISTINCT key FROM form ORDER BY key").fetchall():
        ledger.rows.write_node(key)
    ledger.units.reprint()
    ledger.settle()


def _make(db: sqlite3.Connection) -> None:
    # two processes may open a new file at once: the second one finds the tables made
    db.execute("BEGIN IMMEDIATE")
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name='meta'").fetchone():
        for statement in schema.statements(schema.SOURCES + schema.BOOKS):
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('schema', ?), ('sequence', '0')", (str(schema.VERSION),))
    db.execute("COMMIT")


_AT_ONCE = 256


def rebook(db: sqlite3.Connection) -> None:
    """Make all books anew from the facts of the sources, inside the transaction of the caller.

    Rows of the picture that no longer follow are left as `gone`, so that followers hear of it.
    """
    seq = int(db.execute("SELECT value FROM meta WHERE key='sequence'").fetchone()[0]) + 1
    for table in schema.BOOK_TABLES:
        db.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in schema.statements(schema.BOOKS):
        db.execute(statement)
    for table in ("node", "edge"):
        db.execute(f"UPDATE {table} SET gone=1, props='{{}}', seq=? WHERE gone=0", (seq,))  # noqa: S608
    marking = Marking(db, seq)
    marking.take("all books anew", schema.VERSION)
    marking.write()
    ids = [r[0] for r in db.execute("SELECT id FROM source ORDER BY sha256")]
    for start in range(0, len(ids), _AT_ONCE):
        ledger = Ledger(db)
        for source_id in ids[start : start + _AT_ONCE]:
            kept = db.execute("SELECT facts FROM source WHERE id=?", (source_id,)).fetchone()[0]
            ledger.add(source_id, book(from_dict(json.loads(zlib.decompress(kept)))))
        ledger.settle()
    db.execute("UPDATE meta SET value=? WHERE key='schema'", (str(schema.VERSION),))
