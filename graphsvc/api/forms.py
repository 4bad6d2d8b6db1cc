"""Files in a form, as browsers send them: `multipart/form-data` (RFC 7578), and what is kept of their names.

A body is a whole here, and bounded before it comes (`graphsvc.api.access`), so its files stay in memory.
Browsers write the bytes of a name as they are, quotes and line ends as `%22`, `%0D` and `%0A`.
"""

from __future__ import annotations

import logging
import re

from python_multipart import FormParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import File, parse_options_header

from graphsvc.api.problems import Problem

FORM = b"multipart/form-data"
MOST_PARTS = 10_000  # of a form that is taken apart at all
LONGEST = 200  # characters of a name that are kept
_ESCAPED = {"%22": '"', "%0D": "\r", "%0A": "\n"}
_IN_MEMORY = {"MAX_MEMORY_FILE_SIZE": float("inf")}
# it quotes what was sent; what is wrong with a form is told by the problem alone
logging.getLogger("python_multipart").setLevel(logging.CRITICAL)


def files_of(content_type: str, body: bytes, field: str) -> list[tuple[str, bytes]]:
    """Return the files of one field as (name, bytes), in their order; a field left empty has none.

    Raises `Problem` for a body that is no such form, or that ends before its last boundary.
    """
    media, options = parse_options_header(content_type.encode("latin-1", "replace"))
    boundary = options.get(b"boundary")
    if media != FORM or not boundary:
        raise Problem("no-form")
    try:
        parts = _files(boundary, body)
    except FormParserError:
        raise Problem("no-form") from None
    found = [part for part in parts if part.field_name == field.encode() and (part.file_name or part.size)]
    return [(_plain((part.file_name or b"").decode("utf-8", "replace")), _bytes(part)) for part in found]


def _files(boundary: bytes, body: bytes) -> list[File]:
    # looking at what only begins like a boundary takes time too
    if body.count(b"\r\n--" + boundary) > MOST_PARTS:
        raise FormParserError
    found: list[File] = []
    ends: list[bool] = []
    parser = FormParser(
        FORM.decode(), None, found.append, lambda: ends.append(True), boundary, config=_IN_MEMORY
    )
    parser.write(body)
    if not ends:  # the parser waits for more
        raise FormParserError
    return found


def _bytes(file: File) -> bytes:
    file.file_object.seek(0)
    return file.file_object.read()


def _plain(name: str) -> str:
    """The name of a file alone: without the folders that some browsers put before it, and fit to be kept.

    Of a long one the end is kept, which tells how to read it.
    """
    for escaped, sign in _ESCAPED.items():
        name = name.replace(escaped, sign)
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name).strip()
    return name[-LONGEST:] or "text.txt"
