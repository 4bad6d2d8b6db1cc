"""A mark for every change of an archive: it tells its history from another's at the same number.

The mark of a change is a hash of the mark before it and of every row that the change wrote. A copy of an
archive has its marks until one of the two goes another way; nothing in a mark is drawn by lot, so that the
same sources put in the same steps give the same marks.
"""

from __future__ import annotations

import hashlib
import sqlite3

_LENGTH = 32  # hexadecimal digits: 128 bits are enough for a mark that nobody forges
BEGINNING = ""
"""The mark of an archive that holds nothing yet, at number 0."""


def mark_of(db: sqlite3.Connection, number: int) -> str | None:
    """The mark of a change; None if the archive never stood at that number."""
    if number == 0:
        return BEGINNING
    row = db.execute("SELECT mark FROM history WHERE seq=?", (number,)).fetchone()
    return str(row[0]) if row else None


class Marking:
    """Makes the mark of one change while its rows are written."""

    def __init__(self, db: sqlite3.Connection, number: int) -> None:
        self._db = db
        self._number = number
        before = mark_of(db, number - 1)
        self._hash = hashlib.sha256(f"{before}\n{number}\n".encode())

    def take(self, *words: object) -> None:
        """Count a row that the change writes."""
        self._hash.update(("\x1f".join(map(str, words)) + "\n").encode())

    def write(self) -> None:
        """Keep the mark and make its number the archive's last."""
        self._db.execute("INSERT INTO history VALUES (?,?)", (self._number, self._hash.hexdigest()[:_LENGTH]))
        self._db.execute("UPDATE meta SET value=? WHERE key='sequence'", (str(self._number),))


def mark_past(db: sqlite3.Connection) -> None:
    """Give the last change of an archive that kept no marks one that tells it by its sources."""
    number = int(db.execute("SELECT value FROM meta WHERE key='sequence'").fetchone()[0])
    if number:
        sources = [r[0] for r in db.execute("SELECT sha256 FROM source ORDER BY sha256")]
        told = hashlib.sha256("\n".join([str(number), *sources]).encode()).hexdigest()
        db.execute("INSERT OR REPLACE INTO history VALUES (?,?)", (number, told[:_LENGTH]))
