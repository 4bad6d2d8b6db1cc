"""Where a directive charges units: below `TỔ CHỨC THỰC HIỆN`, below an opening that ends `yêu cầu:`."""

from __future__ import annotations

import re

from ingest.duty import reports as duty_reports
from ingest.duty.words import is_section
from ingest.page.outline import DASH, LETTER, NUMBER, PLAIN, ROMAN, Outline

_ORDERS_BELOW = re.compile(r"\s(?:yêu cầu|đề nghị|giao)\s*:\s*$")


def _is_head(text: str, rank: int) -> bool:
    """A heading of duties; a line without a number is one only if it ends in a colon."""
    leads = text.endswith(":")
    if leads and _ORDERS_BELOW.search(text):
        return True
    return len(text) < 60 and leads and is_section(text) if rank == PLAIN else is_section(text)


_LONGEST_HEAD = 300


def _ordered_by_opening(outline: Outline) -> set[int]:
    """The dashes right below an opening that ends `… yêu cầu:`."""
    opening = max((k for k, b in enumerate(outline.blocks) if b.kind == "opening"), default=-1)
    if opening < 0 or not _ORDERS_BELOW.search(outline.text(outline.blocks[opening])[-40:]):
        return set()
    inside: set[int] = set()
    for k in range(opening + 1, len(outline.blocks)):
        if outline.blocks[k].kind != "item" or outline.blocks[k].rank < DASH:
            break
        inside.add(k)
    return inside


def execution(outline: Outline, kind: str | None) -> set[int]:
    """Indexes of the blocks under a heading such as `TỔ CHỨC THỰC HIỆN`."""
    inside = _ordered_by_opening(outline) | duty_reports.inside(outline, kind)
    for h, head in enumerate(outline.blocks):
        if head.kind != "item" or not (head.rank <= NUMBER or head.rank == PLAIN):
            continue
        if head.end - head.start >= _LONGEST_HEAD:
            continue
        rank = head.rank
        text = outline.text(head) or _titled_below(outline, h)
        if not _is_head(text, rank):
            continue
        if rank == PLAIN:
            rank = ROMAN if _ORDERS_BELOW.search(text) else LETTER
        for k in range(h + 1, len(outline.blocks)):
            b = outline.blocks[k]
            if b.kind != "item" or b.rank <= rank:
                break
            inside.add(k)
    return inside


def _titled_below(outline: Outline, h: int) -> str:
    """The title of `Chương III`, where it stands alone on the next line."""
    below = outline.blocks[h + 1] if h + 1 < len(outline.blocks) else None
    if below is None or below.parent != h or below.rank != PLAIN or below.end - below.start >= _LONGEST_HEAD:
        return ""
    title = outline.text(below)
    return "" if _PROVISIONS.search(title) else title


# a chapter of closing and transitional provisions; its article of execution says itself who is charged
_PROVISIONS = re.compile(r"(?i:điều khoản)")
