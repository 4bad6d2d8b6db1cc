"""What a letter asks for, sent in by a day that a sentence of its own states.

`… đề nghị Sở Xây dựng có ý kiến …` and, in a paragraph of its own, `Ý kiến tham gia đề nghị gửi về Sở Công
Thương trước ngày 14/3/2026`: the day is that of all who are asked for an opinion. Where a letter orders but
once, it is that of all who are charged by `Kết quả báo cáo về Sở …`, or by an item `Gửi danh sách về Sở …`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.duty import deadlines
from ingest.duty.bearer import Bearer
from ingest.page.outline import Block, Outline

_SENT = re.compile(
    r"(?:(?:Văn bản|Phiếu|Nội dung)\s+)?(?:(?:[Tt]ham gia|[Gg]óp)\s+)?(?P<what>[Ýý]\s+kiến|[Bb]áo\s+cáo)"
    r"\s[^.;:]{0,120}?\b(?:gửi|nộp)\s[^.;]{0,160}?(?:trước|chậm nhất|muộn nhất)\s"
)
_SENT_FIRST = frozenset("VPNTtGgÝýBb")
_OPINION = re.compile(r"(?:ý\s+kiến|góp\s+ý)\b")
_REPORT = re.compile(
    r"báo\s+cáo\b(?!\s+(?:cấp|về|cho|với|[^\W\d_]+\s+ủy|Ủy|UBND|Thường|Chủ|Ban|Sở|Bộ|kết quả))"
)
# … whatever it is that they send: what is told so is of the one order of the letter
_RESULT = re.compile(
    r"(?:[-+•]\s)?(?:(?:Kết quả|Danh sách|Hồ sơ|Báo cáo|Văn bản|Bản đăng ký|Phiếu|Biểu mẫu|Số liệu"
    r"|Các (?:đơn vị|cơ quan|địa phương)|Đơn vị)\s[^.;:]{0,120}?\b)?"
    r"(?:[Gg]ửi|[Nn]ộp|[Bb]áo cáo|[Đđ]ăng ký)\s"
    r"[^.;]{0,120}?\b(?:về|cho|đến|qua)\s[^.;]{0,160}?(?:trước|chậm nhất|muộn nhất)\s"
)
_RESULT_FIRST = frozenset("KDHBVPSCĐGN-+•")
_SOON = 160  # characters from the first word of a task on: what it is about
_MOST_SENTENCES = 3
_MOST_TRIED = 100  # paragraphs that may tell what is sent in


def tells(flat: str, block: Block) -> bool:
    """Is this a paragraph on what is sent in, of no unit that stands before it?"""
    return flat[block.start] in _SENT_FIRST and _SENT.match(flat, block.start, block.end) is not None


def dated(outline: Outline, found: list[Bearer], issued_on: str | None) -> list[Bearer]:
    """The bearers of a letter; those asked for what a later sentence wants by a day have that day."""
    flat, out, said = outline.flat, found, 0
    out = _of_one_order(outline, out, issued_on)
    for block in outline.blocks:
        m = (
            _SENT.match(flat, block.start, block.end)
            if block.kind in ("item", "opening", "closing")
            else None
        )
        if m is None:
            continue
        asked_for = _OPINION if m["what"][0] in "Ýý" else _REPORT
        when = flat[m.start() : block.end].split(";")[0]
        if deadlines.read(when, issued_on)[0] is None:
            continue
        said += 1
        out = [
            replace(b, when=when)
            if b.end <= block.start and b.when is None and _is_for(flat, b, asked_for, issued_on)
            else b
            for b in out
        ]
        if said == _MOST_SENTENCES:
            break
    return out


def _of_one_order(outline: Outline, found: list[Bearer], issued_on: str | None) -> list[Bearer]:
    """The bearers of a letter that orders but once; the day that is told behind the order is theirs."""
    flat = outline.flat
    order = found[0].task if found else None
    if order is None or any(b.task != order or b.role != "lead" or b.when or b.row for b in found):
        return found
    if deadlines.read(flat[order[0] : min(order[1], order[0] + 2000)], issued_on)[0] is not None:
        return found
    tried = 0
    for block in outline.blocks:
        if block.start < order[1] - 1 or block.kind not in ("item", "closing", "opening"):
            continue
        if flat[block.start] not in _RESULT_FIRST or tried == _MOST_TRIED:
            continue
        tried += 1
        m = _RESULT.match(flat, block.start, block.end)
        when = flat[block.start : block.end].split(";")[0] if m else ""
        if when and deadlines.read(when, issued_on)[0] is not None:
            return [replace(b, when=when) for b in found]
    return found


def _is_for(flat: str, b: Bearer, asked_for: re.Pattern[str], issued_on: str | None) -> bool:
    """Is this what a task is about, and has it no day of its own?"""
    start, end = b.task
    if b.row or b.what is not None or not asked_for.search(flat, start, min(end, start + _SOON)):
        return False
    return deadlines.read(flat[start : min(end, start + 2000)], issued_on)[0] is None
