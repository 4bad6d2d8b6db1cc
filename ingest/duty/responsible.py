"""Headings that name who answers for what stands below them: `Điều 16. Trách nhiệm của Bộ Tài chính`."""

from __future__ import annotations

import re

from ingest.duty.bearer import Bearer, Reach
from ingest.duty.headings import EACH_HEAD, opens_with_unit
from ingest.duty.names import units_in
from ingest.duty.persons import leads_others
from ingest.page.outline import DASH, Outline

OPENS = ("Trách nhiệm", "Nhiệm vụ", "TRÁCH NHIỆM", "NHIỆM VỤ", "Quyền", "QUYỀN")
_OF = re.compile(
    r"(?:(?:Quyền(?: hạn)? và )?[Tt]rách nhiệm|Nhiệm vụ|(?:QUYỀN(?: HẠN)? VÀ )?TRÁCH NHIỆM|NHIỆM VỤ)"
    r"(?: (?:tổ chức )?(?:thực hiện|thi hành|triển khai)| cụ thể| chung)? (?:của|CỦA) (?=\S)"
)


def read(outline: Outline, i: int, reach: Reach) -> list[Bearer]:
    """`Điều 16. Trách nhiệm của Bộ Tài chính`: the heading names the unit, what stands below is its task."""
    block, flat = outline.blocks[i], outline.flat
    m = _OF.match(flat, block.start, block.end)
    last = reach(outline, i)[1] if m else block.end
    if m is None or block.rank >= DASH or block.end - block.start > 260 or last <= block.end:
        return []
    below = outline.blocks[i + 1]
    # told apart below it: by units, or as in `1. Trách nhiệm của Bộ Nội vụ`
    apart = not leads_others(outline, below) and opens_with_unit(flat, below)
    apart = apart and not flat.startswith(EACH_HEAD, below.start)
    if apart or _OF.match(flat, below.start):
        return []
    return [Bearer(a, b, "lead", (block.end, last)) for a, b in units_in(flat, m.end(), block.end)]
