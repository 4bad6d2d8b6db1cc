"""One transaction of an archive: all of it or nothing, and the first error is the one that is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def changing(db: sqlite3.Connection) -> Iterator[None]:
    """Change an archive in one transaction, undone whole on any error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        undo(db)
        raise
    db.execute("COMMIT")


def undo(db: sqlite3.Connection) -> None:
    """End a transaction unkept. On a full disk the engine has done so itself, and would say only that."""
    if db.in_transaction:
        db.execute("ROLLBACK")
