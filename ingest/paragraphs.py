"""Paragraphs from printed lines: wraps joined, blocks nested by their numbering."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.blocks import (
    ARTICLE,
    CAPITAL,
    DASH,
    LETTER,
    NUMBER,
    PAREN,
    PART,
    PLAIN,
    PLUS,
    ROMAN,
    SUBNUMBER,
    SUBSUB,
    Block,
    BlockKind,
)  # fmt: skip
from ingest.letters import UPPER

_MARKER = re.compile(
    r"(?P<part>(?i:phần|chương|mục)\s+(?:thứ\s+\w+|[IVXL]+|\d{1,2})\b[.:]?)"
    r"|(?P<article>Điều\s+\d{1,3}\s*[.:])"
    r"|(?P<roman>[IVX]{1,6}\s?[.)/-](?=\s*[^\W\d]))"
    r"|(?P<capital>[A-HĐ][.)](?=\s*[^\W\d]))"
    r"|(?P<subsub>\d{1,2}(?:\.\d{1,2}){2,}\.?(?=[\s:]))"
    r"|(?P<sub>\d{1,2}\.\d{1,2}[.)]?(?=[\s:]))"
    r"|(?P<number>\d{1,2}\s?[.)/](?!\d)(?=\s*\S)|\d{1,2}\s?-\s(?=[" + UPPER + r"]))"
    r"|(?P<paren>\((?:[ivx]{1,5}|\d{1,2}|[a-zđ])\)\s?\.?)"
    r"|(?P<letter>[a-zđ]\s?[.)](?=\s*[^\W\d]|\s*\())"
    r"|(?P<dash>[-•●▪◦*](?=\s*\S))"
    r"|(?P<plus>[+](?=\s*\S))"
)
_RANK = {
    "part": PART, "capital": CAPITAL, "roman": ROMAN, "article": ARTICLE, "number": NUMBER,
    "sub": SUBNUMBER, "subsub": SUBSUB, "letter": LETTER, "paren": PAREN, "dash": DASH, "plus": PLUS,
}  # fmt: skip
_NOISE = re.compile(r"[-–_=~.*\s]*\d{0,3}[-–_=~.*\s]*$")
_TABLE_EDGE = re.compile(r"[|\t]")
_LEADS_IN = re.compile(r"(?:như sau|sau đây|nội dung sau|nhiệm vụ sau|công việc sau|yêu cầu)\s*:\s*$", re.I)
_CLOSES = re.compile(
    r"(?:Trên đây là|Trên đây,|Nhận được (?:[Cc]ông văn|[Kk]ế hoạch|[Vv]ăn bản|[Cc]hỉ thị|[Tt]hông báo"
    r"|[Hh]ướng dẫn)"
    r"|(?!Đề nghị|Yêu cầu|Giao |Chủ trì)[^.:;]{0,80}\bthông báo (?:để|cho|đến)\b"
    r"|Trong quá trình (?:triển khai|thực hiện|tổ chức)"
    r"|Quá trình (?:triển khai|thực hiện)|Căn cứ nội dung (?:trên|Kế hoạch))"
)
# a line that ends so goes on in the next one, whatever its length
_UNFINISHED = re.compile(
    r"\s(?:của|và|các|về|ngày|tháng|năm|số|theo|tại|cho|với|trong|là|được|khóa|khoá|nhiệm kỳ|lần thứ(?: \w+)?"
    r"|từ|đến|do|bởi|hoặc)$"
)
_END_MARK = re.compile(r"[.;:!?/…”\"]\)?$|\./\.$")


def paragraphs(
    flat: str, lines: tuple[tuple[int, int], ...], breaks: list[tuple[int, int]], opening: int | None
) -> list[Block]:
    """Join wrapped lines into paragraphs and nest them by their numbering."""
    width = _wrap_width(lines)
    groups: list[list[tuple[int, int]]] = []
    for a, b in lines:
        line = flat[a:b]
        if _NOISE.match(line) and not line[0].isdigit():
            continue
        if groups and _continues(flat, groups[-1][-1], (a, b), width):
            groups[-1].append((a, b))
        else:
            groups.append([(a, b)])
    out: list[Block] = []
    stack: list[tuple[int, int]] = []
    in_opening = opening is not None
    for group in groups:
        start, end = group[0][0], group[-1][1]
        breaks += [(b, a) for (_, b), (a, _) in pairwise(group)]
        m = _MARKER.match(flat, start, end)
        rank = _RANK[m.lastgroup] if m and m.lastgroup else PLAIN
        if m:
            start = m.end() + len(flat[m.end() : end]) - len(flat[m.end() : end].lstrip())
        body = flat[start:end]
        if in_opening and rank <= NUMBER:
            in_opening = False
        kind: BlockKind = "opening" if in_opening else "item"
        if in_opening and _LEADS_IN.search(body):
            in_opening = False
        if kind == "item" and rank == PLAIN and _CLOSES.match(body):
            kind = "closing"
        if rank != PLAIN:
            while stack and stack[-1][0] >= rank:
                stack.pop()
        parent = stack[-1][1] if stack else -1
        marker = m.group().rstrip(" .):/-") or m.group().strip() if m else ""
        out.append(Block(kind, start, end, marker, rank, parent))
        if rank < DASH:
            stack.append((rank, len(out) - 1))
    return out


def _wrap_width(lines: tuple[tuple[int, int], ...]) -> int:
    """The width at which lines were broken, or 0 if paragraphs stand on one line each."""
    lengths = sorted(b - a for a, b in lines)
    long = [n for n in lengths if n >= 45]
    if len(long) < 4 or (long[-1] > 160 and long[(len(long) * 9) // 10] > 130):
        return 0
    return long[(len(long) * 7) // 10]


def _continues(flat: str, last: tuple[int, int], this: tuple[int, int], width: int) -> bool:
    """Is this line the rest of the sentence that the last line began?"""
    line = flat[this[0] : this[1]]
    previous = flat[last[0] : last[1]]
    if _TABLE_EDGE.search(line) or _TABLE_EDGE.search(previous):
        return False
    gap = flat.count("\n", last[1], this[0])
    m = _MARKER.match(line)
    if m and not (m.lastgroup in ("letter", "number") and line[: m.end()].rstrip().endswith("/")):
        # a dash at the end of a full line, or a date broken after "ngày", is no marker
        return bool(width and re.search(r"(?:ngày|tháng|số|Điều|khoản|điểm)$", previous) and gap < 2)
    if _END_MARK.search(previous, max(0, len(previous) - 3)):
        return False
    if line[0].islower():
        return True
    if line.isupper():
        return previous.isupper() and gap < 2
    if gap < 2 and _UNFINISHED.search(previous):
        return True
    if gap < 2 and not width and len(previous) >= 70 and not previous.isupper():
        return True
    if gap > 2 or not width:
        return previous.endswith((",", "-")) and gap < 3 and len(previous) > 40
    word = line.split(None, 1)[0]
    return len(previous) + 1 + len(word) >= width - 8 and not previous.isupper()
