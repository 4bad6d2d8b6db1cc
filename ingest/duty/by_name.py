"""Organs that an article of a law, a decree or a circular charges by name.

`2. Bộ Y tế có trách nhiệm …`, `Sở Công Thương chủ trì, phối hợp với …`. What such a document says of a class
(`Cơ sở kinh doanh có trách nhiệm …`, `Công ty chứng khoán …`) is a standing rule, and so is all of a charter.
"""

from __future__ import annotations

import re

from ingest.duty.headings import names_end
from ingest.duty.names import units_in
from ingest.organ.unit_words import officers, starts_officer, starts_organ
from ingest.page.outline import ARTICLE, DASH, PLAIN, Block, Outline
from ingest.text.letters import LOWER, UPPER

_CHARTERS = frozenset({"QC", "QyĐ"})
# an organ of the State by its own name, or one of those that every place has
_NAMED = re.compile(
    rf"(?!Công ty|Tổng công ty|Doanh nghiệp|Tập đoàn)[{UPPER}]\w*\s(?:[{LOWER}]\w*\s)?[{UPPER}]"
    r"|(?:[ỦU][ỷy] ban|Hội đồng|Tòa án|Toà án|Viện kiểm sát) nhân dân\s|Công an (?:cấp|các|tỉnh|xã|huyện)\s"
    r"|Chính phủ\s|Các [Bb]ộ[,\s]|Bộ, cơ quan ngang|Bảo hiểm xã hội\s"
)
_CHARGED = re.compile(
    r",?\s+(?:trong phạm vi\s[^.;:]{3,90}?,?\s+)?(?:(?:có|chịu)\s+trách\s+nhiệm|có\s+nhiệm\s+vụ)(?!\w)"
    r"|\s+chủ trì,?\s+(?:và\s+)?phối\s+hợp\s|\s+phối\s+hợp\s+(?:(?:với|cùng)\s|(?=[" + UPPER + r"]))"
)

CHARGE_WORDS = ("nhiệm", "phối")  # one of them stands in each match


def charges(outline: Outline, block: Block, kind: str | None) -> bool:
    """Does a paragraph of an article begin with organs by name and say what they answer for?"""
    flat = outline.flat
    if kind in _CHARTERS or not (block.rank < DASH or block.rank == PLAIN) or not _in_article(outline, block):
        return False
    office = officers().match(flat, block.start) if starts_officer(flat, block.start) else None
    at = office.end() if office else block.start
    if not starts_organ(flat, block.start) or not (_NAMED.match(flat, at) or _NAMED.match(flat, block.start)):
        return False
    end = names_end(flat, block)
    if end is None or _CHARGED.match(flat, end, block.end) is None:
        return False
    first = [a for a, _ in units_in(flat, block.start, end)][:-1]
    return all(starts_organ(flat, a) or starts_officer(flat, a) for a in first)


def _in_article(outline: Outline, block: Block) -> bool:
    at: Block | None = block
    while at is not None and at.rank != ARTICLE:
        at = outline.blocks[at.parent] if at.parent >= 0 else None
    return at is not None
