"""Titles in capitals, as their readers say them: `CỦA BAN BÍ THƯ` as `của Ban Bí thư`, at the same offsets.

A decision prints its title in capitals or not, as its office likes. What tells names, organs and dates apart
is their capitals, so a shouted title is calmed before citations are looked for; quotes stay as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ingest.organ import party_boards
from ingest.organ.capitals import calm
from ingest.organ.unit_words import starts_many, starts_organ
from ingest.page.outline import PLAIN, Outline
from ingest.text.letters import LOWER, UPPER

_SIGN = re.compile(r"\S*\d\S*[-/]\S*|\S+[-/]\S*\d\S*|\S+/\S+")
_OF = re.compile(
    r"(?P<of>\bCỦA\s+)(?P<who>[^,;.()“”\"]{3,90}?)"
    r"(?=\s+(?:VỀ|NGÀY|NĂM|THỰC\s+HIỆN|TRIỂN\s+KHAI|QUY\s+ĐỊNH|HƯỚNG\s+DẪN|TRÊN|TẠI|VÀ|BAN\s+HÀNH|PHÊ\s+DUYỆT|ĐẾN"
    r"|KHÓA|KHOÁ)\b|\s*[,;.()“”\"]|\s*$)"
)
_LAW = re.compile(r"(?:(?:BỘ\s+)?LUẬT|PHÁP\s+LỆNH|NGHỊ|THÔNG|QUYẾT|CHỈ)\s+(?=\S)")
_NUMERAL = re.compile(r"(?:lần\s+thứ|kh(?:óa|oá)|đại\s+hội|trung\s+ương|bộ)\s+(?P<n>[ivxl]+)\b")
_NAMES = re.compile(
    r"\b(?:đại hội|hội nghị|ban chấp hành|đảng bộ|đảng|trung ương|luật|bộ luật|pháp lệnh"
    r"|hội nông dân|hội cựu chiến binh|công đoàn|đoàn thanh niên|mặt trận tổ quốc)(?=\s|[,;.]|$)"
)


def softened(outline: Outline) -> Outline:
    """The outline with a shouted title calmed; the same one where nothing is shouted."""
    title = outline.first("title")
    if title is None:
        return outline
    lines = outline.lines[bisect_right(outline.lines, (title.start, len(outline.flat))) :][:_MOST_LINES]
    end = 0
    for a, b in lines:
        line = outline.flat[a:b]
        if _CALM.search(line) or not _LOUD.search(line) or (end and _AUTHORITY.match(line)):
            break
        end = b
    if not end:
        return outline
    start = lines[0][0]
    soft = _calmed(outline.flat[start:end])
    return replace(outline, flat=outline.flat[:start] + soft + outline.flat[end:])


_MOST_LINES = 8
_NUMBERED = re.compile(r"(?<!\w)SỐ[:\s]\s{0,2}\d")


def headings(outline: Outline) -> Outline:
    """The outline with the headings of the body calmed that name a numbered document in capitals.

    `Chương I ⏎ SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ … NGÀY …`: for those who look for citations;
    who looks for headings reads them as printed.
    """
    flat = outline.flat
    if "SỐ" not in flat:
        return outline
    at = max((b.end for b in outline.blocks if b.kind in ("header", "title", "subject")), default=0)
    starts = [a for a, _ in outline.lines]
    pieces, copied = [], 0
    while m := _NUMBERED.search(flat, at):
        first = last = max(0, bisect_right(starts, m.start()) - 1)
        while first and first > last - _MOST_LINES and _shouted(outline, first - 1, max(at, copied)):
            first -= 1
        while last + 1 < len(starts) and last < first + _MOST_LINES and _shouted(outline, last + 1, at):
            last += 1
        start, end = max(outline.lines[first][0], at), outline.lines[last][1]
        if _shouted(outline, bisect_right(starts, m.start()) - 1, 0):
            pieces += [flat[copied:start], flat[start], _calmed(flat[start:end])[1:]]
            copied = end
        at = max(end, m.end())
    return replace(outline, flat="".join((*pieces, flat[copied:]))) if pieces else outline


def units(outline: Outline) -> Outline:
    """The outline with the organs calmed that open an item in capitals: `1. PHÒNG NỘI VỤ` above its duties.

    Behind a colon its duty may stand: `CÔNG AN XÃ: Tuần tra …`.
    """
    flat = outline.flat
    pieces, copied = [], 0
    for block in outline.blocks:
        if block.kind != "item":
            continue
        over = flat.find(":", block.start, min(block.end, block.start + _LONGEST_NAME))
        if over < 0 and (block.rank == PLAIN or block.end - block.start > _LONGEST_NAME):
            continue
        name = flat[block.start : over if over >= 0 else block.end]
        if not name[:3].isupper() or _CALM.search(name) or not _LOUD.search(name):
            continue
        soft = _MANY.sub(lambda m: m.group().lower(), calm(name.replace("&", " ")))  # `calm` writes `&` out
        soft = "".join("&" if n == "&" else s for n, s in zip(name, soft, strict=False))
        for of in _BOARD_OF.finditer(name) if len(soft) == len(name) else ():
            soft = soft[: of.start("of")] + of["of"] + soft[of.end("of") :]
        if name.startswith("CÁC ") and _SHORT.search(name) is None:
            soft = name.lower()
        if block.start >= copied and len(soft) == len(name) and (starts_organ(soft, 0) or starts_many(soft)):
            pieces += [flat[copied : block.start], soft]
            copied = block.start + len(name)
    return replace(outline, flat="".join((*pieces, flat[copied:]))) if pieces else outline


_LONGEST_NAME = 120  # characters
# `UBKT ĐU`, `BTG HU, VP HU`: a committee by its letters behind those of its board
_BOARD_OF = re.compile(rf"(?<!\w)(?:VP|UBKT|{party_boards.SHORT})\s(?P<of>TU|HU|QU|ĐU)(?!\w)")
_SHORT = re.compile(r"(?<!\w)(?:UBND|HĐND|MTTQ|UBMTTQ)(?!\w)")
_MANY = re.compile(
    r"(?<!\w)(?:(?:Xã|Phường|Thị Trấn|Huyện|Thành Phố|Thị Xã)(?!\w)(?!\s[^\W\d_])|(?:Các|Và)(?!\w))"
)


def _shouted(outline: Outline, i: int, floor: int) -> bool:
    """Is a line behind `floor` printed in capitals?"""
    a, b = outline.lines[i]
    line = outline.flat[a:b]
    return a >= floor and _CALM.search(line) is None and _LOUD.search(line) is not None


_CALM = re.compile(rf"[{LOWER}]{{2}}")
_LOUD = re.compile(rf"[{UPPER}]{{2}}")
_AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|[ỦU][ỶY] BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|THỦ TƯỚNG|-{3}|_{3})"
)


def _calmed(shouted: str) -> str:
    soft = list(shouted.lower())
    if len(soft) != len(shouted):
        return shouted
    text = "".join(soft)
    for m in _NAMES.finditer(text):
        soft[m.start()] = soft[m.start()].upper()
    for m in _NUMERAL.finditer(text):
        soft[m.start("n") : m.end("n")] = m["n"].upper()
    for m in _OF.finditer(shouted):
        law = _LAW.match(m["who"])
        if law:
            soft[m.start("who") + law.end()] = soft[m.start("who") + law.end()].upper()
            continue
        said = calm(m["who"])
        if len(said) == len(m["who"]):
            soft[m.start("who") : m.end("who")] = said
    for m in _SIGN.finditer(shouted):
        soft[m.start() : m.end()] = m.group()
    return "".join(soft)
