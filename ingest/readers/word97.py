"""Word 97-2003 files (.doc) as lines.

The container is read by `legacy_doc`; characters and paragraph marks are taken from the piece table here,
because what tells the cells and rows of a table apart must survive. Facts of [MS-DOC]: the file information
block (FIB) holds the length of the main text at 0x4C, the place of the paragraph properties at 0x102 and of
the piece table at 0x1A2.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from legacy_doc import LegacyDocError
from legacy_doc.ole import OleReader
from legacy_doc.types import ExtractionOptions

from ingest.readers.encodings import mend
from ingest.readers.refusals import damaged, refusal
from ingest.readers.rows import lines_of_table

_LIMITS = ExtractionOptions(max_file_bytes=256 * 2**20, max_text_bytes=256 * 2**20, max_chain_sectors=2**20)
_FLAGS, _MAIN_LENGTH, _PROPERTIES, _PIECES = 0x0A, 0x4C, 0x102, 0x1A2
_ENCRYPTED, _SECOND_TABLE, _COMPRESSED = 0x0100, 0x0200, 0x40000000
_PAGE = 512  # bytes of one page of formatted properties

_IN_TABLE, _ROW_END = 0x2416, 0x2417  # the two paragraph properties that matter here
_OPERAND_SIZES = (
    1,
    1,
    2,
    4,
    2,
    2,
    0,
    3,
)  # by the three high bits of a property's code; 0: its first byte says
_TABLE_DEFINITION = 0xD608  # the one whose length takes two bytes

_CELL = "\x07"
_MARKS = re.compile("[\r\x0c\x07]")  # end of paragraph, of section or page, of cell or row
# Between 13 and 14 stands what computes a field, between 14 and 15 what it shows.
_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    ends_cell: bool
    in_table: bool
    ends_row: bool


class _NoPiecesError(Exception):
    """The table that says where the runs of text lie was not found."""


def text_of_doc(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The main text of a .doc file and notes on its decoding. Raises UnreadableError."""
    try:
        ole = OleReader(data, options=_LIMITS)
        document = ole.read_stream("WordDocument")
        (flags,) = struct.unpack_from("<H", document, _FLAGS)
        if flags & _ENCRYPTED or ole.has_stream("EncryptedPackage"):
            raise refusal(name, "encrypted")
        table = ole.read_stream("1Table" if flags & _SECOND_TABLE else "0Table")
        lines = list(_lines(_paragraphs(document, table)))
    except _NoPiecesError:
        raise refusal(name, "no-pieces") from None
    except (LegacyDocError, struct.error, IndexError) as error:
        raise damaged(name, error) from error
    return mend("\n".join(lines).strip("\n"))


def _part(document: bytes, table: bytes, at: int) -> bytes:
    """What the FIB points to in the table stream."""
    start, size = struct.unpack_from("<II", document, at)
    return table[start : start + size]


def _pieces(document: bytes, table: bytes) -> Iterator[tuple[str, int, int]]:
    """The runs of the main text in reading order: characters, first byte, bytes per character."""
    clx = _part(document, table, _PIECES)
    at = 0
    while at < len(clx) and clx[at] == 0x01:  # exceptions of formatting stand before the pieces
        at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
    if at >= len(clx) or clx[at] != 0x02:
        raise _NoPiecesError
    (size,) = struct.unpack_from("<I", clx, at + 1)
    count = (int(size) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    (left,) = struct.unpack_from("<I", document, _MAIN_LENGTH)  # footnotes and page headers come after it
    for i in range(count):
        (place,) = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * i + 2)
        length = min(bounds[i + 1] - bounds[i], left)
        if length <= 0:
            continue
        left -= length
        if place & _COMPRESSED:
            start, width, codec = (place & ~_COMPRESSED) // 2, 1, "cp1252"
        else:
            start, width, codec = place, 2, "utf-16-le"
        yield document[start : start + width * length].decode(codec, errors="replace"), start, width


def _paragraphs(document: bytes, table: bytes) -> Iterator[_Paragraph]:
    starts, properties = _properties(document, table)
    text, after_cell = "", False
    for run, first, width in _pieces(document, table):
        begin = 0
        for mark in _MARKS.finditer(run):
            text += run[begin : mark.start()]
            begin = mark.end()
            found = bisect_right(starts, first + width * mark.start()) - 1
            known = properties[found] if found >= 0 else None
            ends_cell = mark[0] == _CELL
            # Where a file lost its properties, two marks in a row are taken for the end of a row.
            in_table, ends_row = known or (ends_cell, ends_cell and after_cell and not text)
            yield _Paragraph(_shown(text), ends_cell, in_table or ends_cell, ends_row and ends_cell)
            text, after_cell = "", ends_cell
        text += run[begin:]
    if text:
        yield _Paragraph(_shown(text), ends_cell=False, in_table=False, ends_row=False)


def _properties(document: bytes, table: bytes) -> tuple[list[int], list[tuple[bool, bool]]]:
    """For runs of bytes, by their first: whether the paragraph is in a table, and whether it ends a row."""
    index = _part(document, table, _PROPERTIES)
    count = (len(index) - 4) // 8
    found: dict[int, tuple[bool, bool]] = {}
    for i in range(max(count, 0)):
        (number,) = struct.unpack_from("<I", index, 4 * (count + 1) + 4 * i)
        page = document[number * _PAGE : (number + 1) * _PAGE]
        if len(page) < _PAGE:
            continue
        runs = page[-1]
        for j in range(runs):
            (start,) = struct.unpack_from("<I", page, 4 * j)
            offset = 2 * page[4 * (runs + 1) + 13 * j]
            found[start] = _flags(page, offset) if offset else (False, False)
    return sorted(found), [found[start] for start in sorted(found)]


def _flags(page: bytes, offset: int) -> tuple[bool, bool]:
    size = 2 * page[offset] - 1
    if page[offset] == 0:
        offset += 1
        size = 2 * page[offset]
    block = page[offset + 3 : offset + 1 + size]  # after the length and the number of the style
    in_table = ends_row = False
    at = 0
    while at + 2 < len(block):
        (code,) = struct.unpack_from("<H", block, at)
        length = _OPERAND_SIZES[code >> 13]
        if code == _IN_TABLE:
            in_table = block[at + 2] != 0
        elif code == _ROW_END:
            ends_row = block[at + 2] != 0
        elif code == _TABLE_DEFINITION:
            length = 1 + int(struct.unpack_from("<H", block[at + 2 :] + b"\0", 0)[0])
        elif not length:
            length = 1 + block[at + 2]
        at += 2 + length
    return in_table, ends_row


def _shown(text: str) -> str:
    """The characters that a reader sees: results of fields, real hyphens, no anchors of pictures."""
    count = 1 if "\x13" in text else 0
    while count:
        text, count = _FIELD.subn(lambda m: m[1] or "", text)
    text = text.replace("\x0b", "\n").replace("\x1e", "\u2011")
    return "".join(c for c in text if c >= " " or c in "\t\n")


def _lines(paragraphs: Iterator[_Paragraph]) -> Iterator[str]:
    rows: list[list[str]] = []
    row: list[str] = []
    cell: list[str] = []
    for one in paragraphs:
        if one.ends_row:
            rows.append(row)
            row, cell = [], []
        elif one.ends_cell:
            row.append("\n".join([*cell, one.text]))
            cell = []
        elif one.in_table:
            cell.append(one.text)
        else:
            yield from _closed(rows, row, cell)
            rows, row, cell = [], [], []
            yield from one.text.rstrip().split("\n")
    yield from _closed(rows, row, cell)


def _closed(rows: list[list[str]], row: list[str], cell: list[str]) -> list[str]:
    """The lines of a table that ends here; a row whose end mark is missing is kept."""
    rest = [*row, "\n".join(cell)] if cell else row
    return lines_of_table([*rows, rest] if rest else rows)
