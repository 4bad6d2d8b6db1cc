"""Files in a form, as browsers send them: `multipart/form-data` taken apart (RFC 7578).

A body is a whole here, and bounded before it comes (`graphsvc.api.access`), so it is cut and not streamed.
What browsers do with names of files is all that is understood: their bytes as they are, quotes and line ends
as `%22`, `%0D` and `%0A`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message

from graphsvc.api.problems import Problem

FORM = "multipart/form-data"
MOST_PARTS = 10_000  # of a form that is taken apart at all
LONGEST = 200  # characters of a name that are kept
_HEAD = b"\r\n\r\n"
_FIELD = re.compile(r';\s*name="([^"]*)"', re.IGNORECASE)
_FILE = re.compile(r';\s*filename="([^"]*)"', re.IGNORECASE)
_ESCAPED = {"%22": '"', "%0D": "\r", "%0A": "\n"}


def files_of(content_type: str, body: bytes, field: str) -> list[tuple[str, bytes]]:
    """Return the files of one field as (name, bytes), in their order; a field left empty has none.

    Raises `Problem` for a body that is no such form, or that ends before its last boundary.
    """
    head = Message()
    head["content-type"] = content_type
    boundary = head.get_boundary()
    if head.get_content_type() != FORM or not boundary:
        raise Problem("no-form")
    found = [
        (name, data)
        for named, name, data in _parts(body, boundary.encode("utf-8", "replace"))
        if named == field and name is not None
    ]
    return [(_plain(name), data) for name, data in found if name or data]


def _parts(body: bytes, boundary: bytes) -> Iterator[tuple[str, str | None, bytes]]:
    """Yield field, name of the file (None where it is none) and bytes of each part."""
    # the line end before a boundary belongs to it; the first one may stand at the very beginning
    body, mark = b"\r\n" + body, b"\r\n--" + boundary
    # a body of nothing but boundaries would become millions of pieces
    pieces = body.split(mark) if body.count(mark) <= MOST_PARTS else []
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise Problem("no-form")
    for piece in pieces[1:-1]:
        head, split, data = piece.partition(_HEAD)
        if not split:
            raise Problem("no-form")
        said = _disposition(head.decode("utf-8", "replace"))
        field, file = _FIELD.search(said), _FILE.search(said)
        yield field[1] if field else "", file[1] if file else None, data


def _disposition(head: str) -> str:
    lines = head.split("\r\n")
    return next((one for one in lines if one.lower().startswith("content-disposition:")), "")


def _plain(name: str) -> str:
    """The name of a file alone: without the folders that some browsers put before it, and fit to be kept.

    Of a long one the end is kept, which tells how to read it.
    """
    for escaped, sign in _ESCAPED.items():
        name = name.replace(escaped, sign)
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name).strip()
    return name[-LONGEST:] or "text.txt"
