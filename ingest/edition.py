"""Which rules a text was read by: the mark of one edition of this room.

A number that somebody must remember to raise is forgotten once, and then an archive holds what an older
reader said for ever. So the mark is taken from the rules themselves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_PRINTED = 16  # hexadecimal digits: enough that no two editions ever meet
_RULES = (".py", ".toml", ".tsv")


@cache
def edition() -> str:
    """The mark of the rules installed: 16 hexadecimal digits of the SHA-256 of all modules and tables here.

    Two installations of one version have the same; any change of a rule or of a table gives another, and so
    does a change that reads nothing differently: too much is read again, never too little.
    """
    seen = hashlib.sha256()
    for path, file in sorted(_files(resources.files("ingest"), "")):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        seen.update(f"{path}\0{len(content)}\0".encode())
        seen.update(content)
    return seen.hexdigest()[:_PRINTED]


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        here = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, here)
        elif entry.name.endswith(_RULES):
            yield here, entry
