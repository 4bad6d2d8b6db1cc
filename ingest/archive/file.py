"""The file of an archive: its tables made, checked, and its books brought up to the rules of this version."""

from __future__ import annotations

import json
import sqlite3
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


def prepare(db: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
    """Make the tables of a new file, or bring older books up to date; refuse what is no archive of ours."""
    if not readonly and not db.execute("SELECT 1 FROM sqlite_master WHERE type='table'").fetchone():
        _make(db)
        return
    if version(db, path) == schema.VERSION:
        return
    if readonly:
        raise OlderArchiveError(
            f"{path} was written by an older version; ingest any file into it once, "
            "which brings it up to date"
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
