"""Where a directive charges units: below `TỔ CHỨC THỰC HIỆN`, below an opening that ends `yêu cầu:`."""

from __future__ import annotations

import re

from ingest.duty import reports as duty_reports
from ingest.duty.headings import opens_with_unit
from ingest.duty.words import is_section
from ingest.organ.unit_words import starts_unit
from ingest.page.outline import DASH, LETTER, NUMBER, PLAIN, ROMAN, Block, Outline

_ORDERS_BELOW = re.compile(r"\s(?:yêu cầu|đề nghị|giao)\s*:\s*$")


def _is_head(text: str, rank: int) -> bool:
    """A heading of duties; a line without a number is one in capitals, with a colon, or as that alone."""
    leads = text.endswith(":")
    if leads and _ORDERS_BELOW.search(text):
        return True
    alone = leads or text.isupper() or _ALONE.fullmatch(text) is not None
    return len(text) < 60 and alone and is_section(text) if rank == PLAIN else is_section(text)


_ALONE = re.compile(r"Tổ chức(?: triển khai)? thực hiện|Phân công (?:nhiệm vụ|thực hiện|trách nhiệm)")


# what a meeting lays on others for the time to come: `II. Nhiệm vụ trọng tâm tháng 6/2020`
_CONCLUDES = frozenset({"TB", "KL", "NQ"})
_TO_DO = re.compile(
    r"(?:(?:Các|Một số) )?nhiệm vụ(?: trọng tâm| chủ yếu| công tác)?,? (?:trong )?(?:tháng|quý|tuần|năm"
    r"|thời gian|những tháng|6 tháng)(?! qua\b)|(?:Về )?(?:công tác|nhiệm vụ) trọng tâm\b",
    re.IGNORECASE,
)


_LONGEST_HEAD = 300


# a paragraph that orders in so many words
_ORDERS = re.compile(r"(?:Giao(?: cho)?|Đề nghị|Yêu cầu)\s+(?=[^\W\d_])")
_MOST = 2 / 3  # of the paragraphs below an opening, from which on they are orders
_FEWEST = 3  # paragraphs that make a list of units, where none of them says `giao`


# `Thủ tướng Chính phủ có ý kiến như sau:` in the letter of an office: what its chief orders
_CHIEF_SAYS = re.compile(
    r"(?:Thủ tướng|Chủ tịch|Bí thư|Thường trực|Ban Thường vụ|Bộ trưởng|Giám đốc)\s[^:;.]{0,80}?"
    r"(?:có ý kiến(?: chỉ đạo)?|chỉ đạo|giao)(?: như sau)?\s*:\s*$"
)


def _ordered_by_opening(outline: Outline, kind: str | None) -> set[int]:
    """The paragraphs without a number right below an opening that ends `… yêu cầu:`, or in another colon.

    Below another colon (`… có ý kiến như sau:`) they are orders if most of them begin with a unit and what it
    shall do, or say `Giao X …`; where a chief speaks through the letter of an office, one is enough.
    """
    opening = max((k for k, b in enumerate(outline.blocks) if b.kind == "opening"), default=-1)
    if opening < 0 or not outline.text(outline.blocks[opening])[-40:].endswith(":"):
        return set()
    run: list[int] = []
    for k in range(opening + 1, len(outline.blocks)):
        if outline.blocks[k].kind != "item" or outline.blocks[k].rank < DASH:
            break
        run.append(k)
    if _ORDERS_BELOW.search(outline.text(outline.blocks[opening])[-40:]):
        return set(run)
    if duty_reports.is_upward(kind):
        return set()
    flat = outline.flat
    if _heads_and_tasks(outline, run):
        return set(run)
    said = [k for k in run if _orders(flat, outline.blocks[k])]
    units = [k for k in run if opens_with_unit(flat, outline.blocks[k], said=True)]
    chief = kind == "CV" and _CHIEF_SAYS.search(outline.text(outline.blocks[opening])[-140:]) is not None
    enough = len(units) >= (1 if chief else _FEWEST) or (bool(said) and bool(units))
    return set(run) if enough and len(said) + len(units) >= _MOST * len(run) else set()


def _heads_and_tasks(outline: Outline, run: list[int]) -> bool:
    """Units alone on their lines, each above the dashes of its tasks: `Phòng Nội vụ / - Tham mưu …`."""
    heads = [k for k in run if outline.blocks[k].rank == PLAIN]
    if len(heads) < _FEWEST - 1 or len(heads) == len(run) or (run and run[0] != heads[0]):
        return False
    below = {k - 1 for k in run if outline.blocks[k].rank != PLAIN}
    return all(k in below and opens_with_unit(outline.flat, outline.blocks[k]) for k in heads)


def _orders(flat: str, block: Block) -> bool:
    m = _ORDERS.match(flat, block.start, block.end)
    return m is not None and starts_unit(flat, m.end())


def execution(outline: Outline, kind: str | None) -> set[int]:
    """Indexes of the blocks under a heading such as `TỔ CHỨC THỰC HIỆN`."""
    inside = _ordered_by_opening(outline, kind) | duty_reports.inside(outline, kind)
    for h, head in enumerate(outline.blocks):
        if head.kind != "item" or not (head.rank <= NUMBER or head.rank == PLAIN):
            continue
        if head.end - head.start >= _LONGEST_HEAD:
            continue
        rank = head.rank
        text = outline.text(head) or _titled_below(outline, h)
        if not _is_head(text, rank):
            if kind not in _CONCLUDES or _TO_DO.match(text) is None:
                continue
            rank -= 1  # what follows under numbers of its own is laid on others too
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
