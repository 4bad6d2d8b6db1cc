"""Duties under labels and in tables: `Đơn vị chủ trì: A; đơn vị phối hợp: B`, columns of a table."""

from __future__ import annotations

import re

from ingest import unit_lists
from ingest.bearer import Bearer, Role, holds
from ingest.letters import UPPER
from ingest.outline import Block, Outline
from ingest.readers.rows import cells_of_line
from ingest.unit_words import starts_unit

_LABEL_WORDS = ("ơn vị", "ơ quan", "ộ phận")
_LABEL = re.compile(
    r"(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(?P<role>chủ trì|thực hiện|phối hợp"
    r"|đầu mối)(?:\s+thực hiện)?\s*:\s*(?P<units>[^.;\n|]{3,300})"
)
_DASHED = re.compile(
    rf"\s[-–]\s(?P<unit>[{UPPER}][^.;:–]{{3,90}}?)\s+(?:hỗ trợ\s+"
    rf"|phối hợp\s+)?(?:thực hiện|chủ trì|phụ trách)\s*[.;]?$"
)


def labelled(outline: Outline, block: Block) -> list[Bearer]:
    """`Đơn vị chủ trì: A; đơn vị phối hợp: B, C.`, and `… - Trường X thực hiện.` at the end of an item."""
    flat = outline.flat
    found: list[Bearer] = []
    task = (outline.blocks[block.parent].start, block.end) if block.parent >= 0 else (block.start, block.end)
    labels = _LABEL.finditer(flat, block.start, block.end) if holds(flat, block, _LABEL_WORDS) else ()
    for m in labels:
        role: Role = "coordinate" if m["role"] == "phối hợp" else "lead"
        spans = unit_lists.spans(flat, m.start("units"), m.end("units"))
        found += [Bearer(a, b, role, task) for a, b in spans]
    dashed = _DASHED.search(flat, block.start, block.end) if holds(flat, block, "-–") else None
    if dashed and starts_unit(flat, dashed.start("unit")):
        found.append(Bearer(*dashed.span("unit"), "lead", (block.start, dashed.start())))
    return found


_COLUMN = re.compile(r"chủ trì|thực hiện chính|đầu mối", re.IGNORECASE)
_COLUMN_WITH = re.compile(r"phối hợp", re.IGNORECASE)
_COLUMN_TASK = re.compile(r"nội dung|nhiệm vụ|công việc", re.IGNORECASE)


def table_row(outline: Outline, i: int, block: Block) -> list[Bearer]:
    """One row of an assignment table: the cells under `Đơn vị chủ trì` and `Đơn vị phối hợp`."""
    cells = cells_of_line(outline.text(block))
    if not cells or len(cells) < 3:
        return []
    head = _table_head(outline, i)
    if head is None or len(head) != len(cells):
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


def _table_head(outline: Outline, i: int) -> list[str] | None:
    for k in range(i - 1, max(-1, i - 200), -1):
        cells = cells_of_line(outline.text(outline.blocks[k]))
        if cells and any(_COLUMN.search(c) for c in cells) and len(cells) >= 3:
            return [fold_free(c) for c in cells]
    return None


def fold_free(cell: str) -> str:
    """A heading of a column on one line."""
    return " ".join(cell.split())
