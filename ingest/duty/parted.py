"""Where the task of one unit ends, and that of the next one in the same paragraph begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ingest.duty.bearer import Bearer
from ingest.page.outline import Outline

_CLAUSE = re.compile(r"[;.]\s")


_LONGEST_CLAUSE = 2000  # characters that are looked back for the start of the next unit's clause


def _clause_end(flat: str, start: int, stop: int) -> int | None:
    """Where the clause before the one that holds `stop` ends; `stop` itself where that is too far away."""
    low = max(start, stop - _LONGEST_CLAUSE)
    ends = [m.start() for m in _CLAUSE.finditer(flat, low, stop)]
    if ends:
        return ends[-1]
    return stop if _CLAUSE.search(flat, start, min(low, start + _LONGEST_CLAUSE)) else None


def of_bearers(outline: Outline, found: list[Bearer]) -> list[Bearer]:
    """The tasks of one paragraph parted where its next bearer begins: `A …; riêng B … trước ngày …`."""
    starts = sorted({b.start for b in found if b.role == "lead" and not b.row})
    out = []
    for b in found:
        n = bisect_right(starts, max(b.task[0], b.end))
        block = outline.at(b.start)
        if b.row or b.what is not None or n == len(starts) or block is None or starts[n] >= block.end:
            out.append(b)
            continue
        over = _clause_end(outline.flat, b.end, starts[n])
        if over is not None:
            b = replace(b, task=(b.task[0], min(b.task[1], over)))  # noqa: PLW2901 - a shorter task
        out.append(b)
    return out
