"""Who is singled out in a task that stands below a heading for many.

Below `Các đảng ủy trực thuộc` one that is named with its place, some of the class (`Đảng ủy các xã biên
giới`), one behind `riêng`; below `Ủy ban MTTQ và các đoàn thể` one of these bodies.
"""

from __future__ import annotations

import re

from ingest.duty import headings
from ingest.duty.bearer import Bearer
from ingest.organ.unit_words import starts_organ, starts_unit
from ingest.page.outline import DASH, Block, Outline

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
_BODY = re.compile(r"(?:Hội|Đoàn|Huyện đoàn|Tỉnh đoàn|Liên đoàn|LĐLĐ|Công đoàn|Hội CCB)(?=[\s,;])")


def singled_out(outline: Outline, block: Block, b: Bearer) -> bool:
    """Is the bearer of a further clause one that a task below a heading for many charges by itself?"""
    flat = outline.flat
    if headings.PLACED.match(flat, b.start) or _SOME.match(flat, b.start):
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


def leaves_below(outline: Outline, i: int, charged: list[Bearer]) -> bool:
    """`II. Đề nghị các cơ quan, địa phương` above `1. Cục Thuế …`: the class is told apart below it."""
    block, below = outline.blocks[i], headings.first_below(outline, i)
    if below is None or block.rank >= DASH or block.end - block.start > 120:
        return False
    if outline.flat[charged[-1].end : block.end].strip(" :.;"):
        return False
    many = all(
        not starts_organ(outline.flat, b.start) and starts_unit(outline.flat, b.start) for b in charged
    )
    return many and headings.opens_with_unit(outline.flat, below)
