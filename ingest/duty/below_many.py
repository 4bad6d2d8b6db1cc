"""Who is singled out in a task that stands below a heading for many.

Below `Các đảng ủy trực thuộc` one that is named with its place, some of the class (`Đảng ủy các xã biên
giới`), one behind `riêng`; below `Ủy ban MTTQ và các đoàn thể` one of these bodies.
"""

from __future__ import annotations

import re

from ingest.duty.bearer import Bearer
from ingest.duty.headings import PLACED
from ingest.organ.unit_words import starts_organ
from ingest.page.outline import Block, Outline

_ONE_ALONE = re.compile(r"[;.]\s+[Rr]iêng\s[^;.]*$")
_SOME = re.compile(
    r"(?:UBND|[ỦU][ỷy] ban nhân dân|Đảng [uủ][ỷy]|Cấp [uủ][ỷy]|Chi bộ|Công an|Hội|Đoàn)\s(?:[^,;:.]{0,30}\s)?"
    r"(?:các\s)?(?:xã|phường|thị trấn|huyện|thành phố|thị xã|thôn|bản|ấp)(?:, (?:xã|phường|thị trấn)){0,3}\s"
    r"(?:biên giới|vùng (?:cao|sâu|xa|biên|ven|đồng bào)|miền núi|ven (?:biển|đô|sông)|bãi ngang|trọng điểm"
    r"|có |nơi có )"
)
_BODIES = re.compile(
    r"[Cc]ác (?:tổ chức (?:chính trị|đoàn thể|thành viên|CT)|đoàn thể|hội(?:,| đoàn thể| quần))"
)
_BODY = re.compile(r"(?:Hội|Đoàn|Huyện đoàn|Tỉnh đoàn|Liên đoàn|LĐLĐ|Công đoàn|Hội CCB)\s")


def singled_out(outline: Outline, block: Block, b: Bearer) -> bool:
    """Is the bearer of a further clause one that a task below a heading for many charges by itself?"""
    flat = outline.flat
    if PLACED.match(flat, b.start) or _SOME.match(flat, b.start):
        return True
    if not starts_organ(flat, b.start):
        return False
    if _ONE_ALONE.search(flat, block.start, b.start):
        return True
    if block.parent < 0 or not _BODY.match(flat, b.start):
        return False
    head = outline.blocks[block.parent]
    return _BODIES.search(flat, head.start, min(head.end, head.start + _LONGEST_HEAD)) is not None


_LONGEST_HEAD = 220  # characters of a heading
