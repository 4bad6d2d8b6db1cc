"""Duties under labels and in tables: `Đơn vị chủ trì: A; đơn vị phối hợp: B`, columns of a table."""

from __future__ import annotations

import re
from bisect import bisect_left

from ingest import unit_lists
from ingest.bearer import Bearer, Role
from ingest.letters import UPPER
from ingest.outline import Block, Outline
from ingest.readers.rows import cells_of_line
from ingest.unit_words import starts_unit

LABEL_WORDS = ("ơn vị", "ơ quan", "ộ phận")  # one of them stands in all that is labelled
_LABEL = re.compile(
    r"(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(?P<role>chủ trì|thực hiện|phối hợp"
    r"|đầu mối)(?:\s+thực hiện)?\s*:\s*(?P<units>[^.;\n|]{3,300})"
)
_DASHED = re.compile(
    rf"\s[-–]\s(?P<unit>[{UPPER}][^.;:–]{{3,90}}?)\s+(?:hỗ trợ\s+"
    rf"|phối hợp\s+)?(?:thực hiện|chủ trì|phụ trách)\s*[.;]?$"
)


_ENDS = ("thực hiện", "chủ trì", "phụ trách")


def labelled(outline: Outline, block: Block) -> list[Bearer]:
    """`Đơn vị chủ trì: A; đơn vị phối hợp: B, C.` in an item."""
    flat = outline.flat
    found: list[Bearer] = []
    task = (outline.blocks[block.parent].start, block.end) if block.parent >= 0 else (block.start, block.end)
    for m in _LABEL.finditer(flat, block.start, block.end):
        role: Role = "coordinate" if m["role"] == "phối hợp" else "lead"
        spans = unit_lists.spans(flat, m.start("units"), m.end("units"))
        found += [Bearer(a, b, role, task) for a, b in spans]
    return found


def dashed(outline: Outline, block: Block) -> list[Bearer]:
    """`… - Trường X thực hiện.` at the end of an item."""
    flat = outline.flat
    if not flat[max(block.start, block.end - 24) : block.end].rstrip(" \n\t.;").endswith(_ENDS):
        return []
    m = _DASHED.search(flat, block.start, block.end)
    if m is None or not starts_unit(flat, m.start("unit")):
        return []
    return [Bearer(*m.span("unit"), "lead", (block.start, m.start()))]


_COLUMN = re.compile(r"chủ trì|thực hiện chính|đầu mối", re.IGNORECASE)
_COLUMN_WITH = re.compile(r"phối hợp", re.IGNORECASE)
_COLUMN_TASK = re.compile(r"nội dung|nhiệm vụ|công việc", re.IGNORECASE)


class Headings:
    """The rows that head the columns of assignment tables, found once for a document."""

    def __init__(self, outline: Outline) -> None:
        self._at: list[int] = []
        self._cells: list[list[str]] = []
        for k, block in enumerate(outline.blocks) if "|" in outline.flat else ():
            cells = cells_of_line(outline.text(block))
            if cells and len(cells) >= 3 and any(_COLUMN.search(c) for c in cells):
                self._at.append(k)
                self._cells.append([" ".join(c.split()) for c in cells])

    def above(self, i: int) -> list[str]:
        """The headings over a row, told by the index of its paragraph; none if they are too far above."""
        n = bisect_left(self._at, i) - 1
        return self._cells[n] if n >= 0 and i - self._at[n] < _REACH_OF_HEADING else []


_REACH_OF_HEADING = 200  # paragraphs


def table_row(outline: Outline, i: int, block: Block, heads: Headings) -> list[Bearer]:
    """One row of an assignment table: the cells under `Đơn vị chủ trì` and `Đơn vị phối hợp`."""
    cells = cells_of_line(outline.text(block))
    if not cells or len(cells) < 3:
        return []
    head = heads.above(i)
    if len(head) != len(cells):
        return []
    task = next((n for n, name in enumerate(head) if _COLUMN_TASK.search(name)), None)
    found: list[Bearer] = []
    at = block.start
    for name, cell in zip(head, cells, strict=True):
        spot = outline.flat.find(cell, at, block.end) if cell else -1
        if spot < 0:
            continue
        at = spot + len(cell)
        role: Role | None = (
            "lead" if _COLUMN.search(name) else "coordinate" if _COLUMN_WITH.search(name) else None
        )
        if role is None or cell == "〃":
            continue
        where = outline.flat.find(cells[task], block.start, block.end) if task is not None else block.start
        span = (
            (where, where + len(cells[task])) if task is not None and where >= 0 else (block.start, block.end)
        )
        found += [Bearer(a, b, role, span) for a, b in unit_lists.spans(outline.flat, spot, at)]
    return found
