"""Where a source was read from: one place, told in one way, whatever path led there.

The same file by another path is the same place: what it holds now takes the place of what it held. Older
versions kept places as they were typed, with `..` and links to folders in them, each spelling for itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePath

from ingest.archive.followed import Followed

_CUT = str(PurePath("/"))
_TOLD = "places told in one way"  # a key of `meta`


def place_of(path: Path) -> Path:
    """Where a file or a folder lies, no `..` and no link to a folder on the way there.

    A file keeps its own name though that be a link: it may lead elsewhere tomorrow, as a file may change.
    Links are followed as the system does, so that `link/..` is the folder above that to which it leads.
    """
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def respelt(db: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Tell places of older versions as this one does, within the transaction of the caller.

    Where one place stands under several spellings, nobody knows which holds what lies there now: the others
    are returned by that place, for whoever reads it next. A folder that is not here (the archive was filled
    on another machine) keeps its spelling. Once there is nothing left to tell, it is not looked for again.
    """
    if db.execute("SELECT 1 FROM meta WHERE key=?", (_TOLD,)).fetchone():
        return {}
    lies = cache(_lies)  # files are many, folders are few
    several: dict[str, tuple[str, ...]] = {}
    for old, new in [*_told_otherwise(db, lies)]:
        if not db.execute("UPDATE OR IGNORE origin SET origin=? WHERE origin=?", (new, old)).rowcount:
            several[new] = (*several.get(new, ()), old)
    if not several:
        db.execute("INSERT INTO meta VALUES (?, '')", (_TOLD,))
    return several


def _told_otherwise(db: sqlite3.Connection, lies: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """The places as they are kept and as they are told now, where that is not the same."""
    for (old,) in db.execute("SELECT origin FROM origin ORDER BY origin"):
        folder, cut, last = old.rpartition(_CUT)
        if (new := f"{lies(folder)}{cut}{last}") != old:
            yield old, new


def _lies(folder: str) -> str:
    """Where a folder lies, or what stands for one in a zip file; as it is where that cannot be told."""
    path = PurePath(folder)
    for above in (path, *path.parents) if path.is_absolute() else ():  # an upload lies nowhere
        try:
            if Path(above).is_dir():
                return str(Path(above).resolve() / path.relative_to(above)).rstrip(_CUT)
        except (OSError, RuntimeError):  # RuntimeError: links in a circle
            return folder
    return folder


class Origins(Followed):
    """The places that the sources of an open archive were read from."""

    def kept_from(self, origin: str) -> str | None:
        """The name under which a text from this place is kept; None if none is."""
        row = self._db.execute("SELECT name FROM origin WHERE origin=?", (origin,)).fetchone()
        return row[0] if row else None

    def has(self, sha256: str, origin: str, name: str) -> bool:
        """True if these bytes are kept from this place under this name already."""
        return (
            self._db.execute(
                "SELECT 1 FROM origin o JOIN source s ON s.id=o.source "
                "WHERE o.origin=? AND o.name=? AND s.sha256=?",
                (origin, name, sha256),
            ).fetchone()
            is not None
        )
