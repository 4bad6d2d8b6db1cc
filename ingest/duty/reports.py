"""Whom a report or a proposal charges: its own units, in the chapter of what is to come.

What such a document says of others is told or asked, not ordered; but below `IV. NHIỆM VỤ THỜI GIAN TỚI` or
`PHÂN CÔNG THỰC HIỆN` a committee, an office or a branch gives its own units their part.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.duty.bearer import Bearer
from ingest.page.outline import NUMBER, Outline

# documents that report or ask upward
_UPWARD = frozenset({"BC", "TTr", "BB"})
_TO_COME = re.compile(
    r"(?:phương hướng|nhiệm vụ|công tác)\b.{0,40}\b(?:thời gian tới|tiếp theo|trọng tâm|năm \d{4}|quý \S+"
    r"|tháng \S+|\d\d? tháng cuối)|phân công|tổ chức thực hiện",
    re.IGNORECASE,
)
_LONGEST_HEAD = 120  # characters


def is_upward(kind: str | None) -> bool:
    """Does a document of this type report or ask upward?"""
    return kind in _UPWARD


def softened(outline: Outline, kind: str | None, bearers: list[Bearer]) -> list[Bearer]:
    """The bearers of a document of that type; optional where it reports or asks upward."""
    if kind not in _UPWARD:
        return bearers
    chapters = to_come(outline, kind)
    return [b if b.optional or _charged(b, chapters) else replace(b, optional=True) for b in bearers]


def inside(outline: Outline, kind: str | None) -> set[int]:
    """Indexes of the blocks in the chapters of what is to come."""
    chapters = to_come(outline, kind)
    if not chapters:
        return set()
    return {k for k, b in enumerate(outline.blocks) if any(s <= b.start < e for s, e in chapters)}


def to_come(outline: Outline, kind: str | None) -> list[tuple[int, int]]:
    """The chapters of what is to come: where each begins below its heading, and where it ends.

    None in documents that do not report or ask upward.
    """
    if kind not in _UPWARD:
        return []
    found: list[tuple[int, int]] = []
    rank: int | None = None
    for block in outline.blocks:
        if block.kind == "item" and (rank is None or block.rank <= rank):
            head = block.rank <= NUMBER and block.end - block.start <= _LONGEST_HEAD
            rank = block.rank if head and _TO_COME.search(outline.text(block)) else None
            if rank is not None:
                found.append((block.end, block.end))
        elif rank is not None and block.kind == "item":
            found[-1] = (found[-1][0], block.end)
    return found


def _charged(b: Bearer, chapters: list[tuple[int, int]]) -> bool:
    return not b.asked and any(start <= b.start < end for start, end in chapters)
