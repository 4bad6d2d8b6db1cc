"""Units told apart in bullets: rooms of a house below its name, a class below others, bullets of a letter.

A bullet below a unit is one of its tasks as a rule. It names a unit of its own where it says so: by a colon
behind one organ, beside another such bullet, or by a class with its tier.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ingest.duty.headings import ALONE, opens_with_deed, opens_with_unit, turned
from ingest.duty.words import opens_duty
from ingest.organ.unit_words import starts_organ, starts_unit
from ingest.page.outline import ARTICLE, DASH, PLAIN, Block, Outline
from ingest.text.letters import UPPER

# `Ban Tài chính: …`: one name and a colon
_LABEL = re.compile(rf"[{UPPER}][^.;:,\n]{{2,70}}:\s+(?=[^\W\d_])")
# a class of organs with its tier, and what it shall do
_OF_TIERS = re.compile(
    r"(?:Chủ tịch |Bí thư |Trưởng )?"
    r"(?:UBND|[ỦU][ỷy] ban nhân dân|Đảng [ủu][ỷy]|Công an|Ban CHQS|Hội [^,;:.]{2,30}?)"
    r"\scác (?:xã|phường|thị trấn|huyện)(?:(?:,| và) (?:xã|phường|thị trấn|thị xã|thành phố|đặc khu))*\s"
)
_CLAUSE = re.compile(r";\s+(?=[^\W\d_])")
_NEAR = 6  # blocks before and behind, among which siblings are looked for


def below(outline: Outline, block: Block) -> bool:
    """Does a bullet below a unit name another that is charged by itself?"""
    if block.rank < DASH or block.parent < 0:
        return False
    flat = outline.flat
    if not (starts_organ(flat, block.start) or _OF_TIERS.match(flat, block.start, block.end)):
        return False
    return _of_house(outline, block) or _of_tiers(outline, block)


def below_opening(outline: Outline, block: Block) -> bool:
    """`- Chi nhánh A kiểm tra …`, `- Khoa B: …` below an opening: several, others with their deed."""
    flat = outline.flat
    if block.rank not in (DASH, PLAIN) or not starts_unit(flat, block.start):
        return False
    labelled = starts_organ(flat, block.start) and _LABEL.match(flat, block.start, block.end)
    tells = labelled or opens_with_deed(flat, block)
    return bool(tells) and any(_acts(flat, b) for b in _beside(outline, block))


def behind_request(outline: Outline, block: Block) -> bool:
    """`Riêng Trường A nộp thêm …`, `UBND các xã niêm yết …`: a paragraph of a letter behind one that asks."""
    flat = outline.flat
    alone = ALONE.match(flat, block.start, block.end)
    first = alone.end() if alone else block.start
    if not (alone or _OF_TIERS.match(flat, first, block.end)):
        return False
    return opens_with_deed(flat, block._replace(start=first))


def is_told_off(outline: Outline, block: Block) -> bool:
    """A numbered item that is one organ and what it shall do, wherever it stands: `3. Ban Tổ chức …`.

    In articles such a sentence may be a standing rule.
    """
    if block.rank >= DASH or not starts_organ(outline.flat, block.start):
        return False
    at: Block | None = block
    while at is not None and at.rank != ARTICLE:
        at = outline.blocks[at.parent] if at.parent >= 0 else None
    return at is None and opens_with_unit(outline.flat, block, said=True)


def _of_house(outline: Outline, block: Block) -> bool:
    """`- Ban Tài chính: Hướng dẫn …` below a heading that is nothing but the house which it belongs to.

    Without a colon only beside another: `- Ban Tuyên huấn mời …`, `- Trung tâm Hỗ trợ nông dân cấp …`; or
    with one in a clause of its own: `- Bộ phận Kế toán dự trù …; bộ phận Thi đua …`.
    """
    flat = outline.flat
    house = turned(flat, outline.blocks[block.parent])
    if not opens_with_unit(flat, house) or opens_with_unit(flat, house, said=True):
        return False
    label = _LABEL.match(flat, block.start, block.end)
    if label is not None and opens_duty(flat, label.end()):
        return True
    if not _acts(flat, block):
        return False
    clauses = _CLAUSE.finditer(flat, block.start, block.end)
    return any(starts_unit(flat, m.end()) for m in clauses) or any(
        _acts(flat, b) for b in _beside(outline, block)
    )


def _of_tiers(outline: Outline, block: Block) -> bool:
    """`- Đảng ủy các xã, thị trấn chỉ đạo …` below `5. Các chi, đảng bộ cơ sở`: no task of those above."""
    flat = outline.flat
    m = _OF_TIERS.match(flat, block.start, block.end)
    if m is None or not opens_with_deed(flat, block):
        return False
    above = outline.blocks[block.parent]
    return not flat.startswith(flat[block.start : m.end()].strip(), above.start)


def _acts(flat: str, block: Block) -> bool:
    """Does a paragraph begin with one organ and the verb of its duty, with or without a colon?"""
    return starts_organ(flat, block.start) and opens_with_deed(flat, block)


def _beside(outline: Outline, block: Block) -> Iterator[Block]:
    """The paragraphs of the same heading that begin otherwise."""
    i = bisect_left(outline.blocks, block.start, key=lambda b: b.start)
    own = outline.flat[block.start : block.start + 12]
    for b in outline.blocks[max(0, i - _NEAR) : i + _NEAR + 1]:
        if b.parent == block.parent and b.rank == block.rank and not outline.flat.startswith(own, b.start):
            yield b
