"""Tables as lines, the same for every format that has tables.

A table of data is printed row by row, one row a line, cells joined by ` | `, empty cells kept, so that a
reader of duties finds each column again. A cell that continues the merged cell above it is printed `〃`;
text is never printed twice. A table that only places two blocks side by side, as every header and every
signature block does, is printed block by block: left, then right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SEPARATOR = " | "
CONTINUED = "〃"

_SIDE_BY_SIDE = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)|ĐẢNG\s+CỘNG\s+SẢN|Độc\s+lập|Nơi\s+nhận|ngày\b.{0,12}tháng\b.{0,12}năm\b|^\s*Số\s*[:\d]"
    r"|^\s*(?-i:ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s+HỒ\s+CHÍ\s+MINH)\s*$",  # the Youth Union's motto
    re.IGNORECASE | re.MULTILINE,
)
# who sign together, each with the name under his post
_SIGNED = re.compile(
    r"^[ *]*(?:(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[./][ ]?\S|(?:PHÓ |TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ"
    r"|(?:HIỆU|VIỆN|CỤC|BỘ|CHỈ HUY) TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH ÁN|CHÁNH VĂN PHÒNG)\b)[^\n]*\n\s*\S",
    re.MULTILINE,
)
_MOTTO = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN")
_HEADING_CELL = re.compile(r"^(?:S?TT|Số\s*TT|Thứ tự|Nội dung.*|Nhiệm vụ.*)$", re.IGNORECASE)
_LAYOUT_ROWS = 6
_HEADER_ROWS = 12  # each line of a header in a row of its own
# the copies beside the signature, each in a row of its own
_COPIES = re.compile(r"[\s*_]*N[ơƠ][iI]\s+[nN][hH][ậẬ][nN]\b")
_MOST_COPIES = 40
# A new line inside a cell that plainly goes on with the sentence, against one that begins another entry.
GOES_ON = re.compile(r"(?:[,;:.(/–-]\s*)\Z")


def lines_of_table(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines that a table is printed as. Cells may hold several lines; rows may differ in length."""
    kept = [list(row) for row in rows if any(cell.strip() for cell in row)]
    if not kept:
        return []
    if only_places_blocks(kept):
        width = max(len(row) for row in kept)
        cells = [row[i] for i in range(width) for row in kept if i < len(row) and row[i] != CONTINUED]
        return [line.strip() for cell in cells if cell.strip() for line in cell.strip().splitlines()]
    return [SEPARATOR.join(_one_line(cell) for cell in row) for row in kept]


def cells_of_line(line: str) -> list[str] | None:
    """The cells of a line that is a row of a table, empty ones as empty strings; None for any other line."""
    if " | " not in f" {line} ":
        return None
    return [cell.strip() for cell in line.split("|")]


def only_places_blocks(rows: list[list[str]]) -> bool:
    """Does a table only set two blocks side by side, as a header and a signature do?"""
    filled = {i for row in rows for i, cell in enumerate(row) if cell.strip()}
    if len(filled) == 1:
        return True
    if len(filled) > 2 or len(rows) > _most_rows(rows[0]):
        return False
    if any(_HEADING_CELL.match(cell.strip()) for cell in rows[0]):
        return False
    signed = [cell for row in rows for cell in row if _SIGNED.search(cell)]
    return len(signed) > 1 or any(_SIDE_BY_SIDE.search(cell) for row in rows for cell in row)


def _most_rows(first: list[str]) -> int:
    """The rows that a table may have which only places blocks, by what its first row prints."""
    if _COPIES.match(first[0]):
        return _MOST_COPIES
    return _HEADER_ROWS if any(map(_MOTTO.match, first)) else _LAYOUT_ROWS


def _one_line(cell: str) -> str:
    """The paragraphs of a cell on one line; entries that stand one under the other are set apart by `;`.

    A `|` of its own is printed `¦`, so that the columns hold.
    """
    joined = ""
    for line in filter(None, (part.strip() for part in cell.replace("|", "¦").splitlines())):
        if joined:
            joined += " " if GOES_ON.search(joined) or line[0].islower() else "; "
        joined += line
    return joined
