"""Paragraphs from printed lines: wraps joined, blocks nested by their numbering."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ingest.page.blocks import (
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
from ingest.text.letters import UPPER
from ingest.text.table import load

_FIGURES = (
    r"(?P<subsub>\d{1,2}(?:\.\d{1,2}){2,}(?:\s?-\s(?=["
    + UPPER
    + r"])|/(?=\s+["
    + UPPER
    + r"])|\.?(?=[\s:])))"
    r"|(?P<sub>\d{1,2}\.\d{1,2}(?:\s?-\s(?=[" + UPPER + r"])|/(?=\s+[" + UPPER + r"])|[.)]?(?=[\s:])))"
    # `15/QĐ-UBND ngày …`: a line that begins with the number of a document
    r"|(?P<number>\d{1,2}\s?[.)/](?!\d|(?<=\d/)["
    + UPPER
    + r"]{2,7}-["
    + UPPER
    + r"])(?=\s*\S)|\d{1,2}\s?-\s+(?=["
    + UPPER
    + r"]))"
)
_SIGNS = (
    r"(?P<paren>\((?:[ivx]{1,5}|\d{1,2}|[a-zđ])\)\s?\.?)"
    r"|(?P<dash>[-•·*](?=\s*\S))"
    r"|(?P<plus>[+](?=\s*\S))"
)
_LETTERS = (
    r"(?P<part>(?i:phần|chương|mục)\s+(?:thứ\s+\w+|[IVXL]+|\d{1,2})\b[.:]?)"
    r"|(?P<article>Điều\s+\d{1,3}\s*[.:])"
    r"|(?P<roman>[IVX]{1,6}\s?[.)/-](?=\s*(?:-\s+)?[^\W\d])|[IVX][IVXl1]{1,4}\.(?=\s*[" + UPPER + r"]{2}))"
    r"|(?P<capital>[A-HĐ][.)](?=\s*(?:-\s+)?[^\W\d]))"
    r"|(?P<letter>[a-zđ]\s?[.)](?=\s*(?:-\s+)?[^\W\d]|\s*\())"
)
# told apart by the first letter of the line
_FIGURE, _SIGN, _LETTER = re.compile(_FIGURES), re.compile(_SIGNS), re.compile(_LETTERS)
_RANK = {
    "part": PART, "capital": CAPITAL, "roman": ROMAN, "article": ARTICLE, "number": NUMBER,
    "sub": SUBNUMBER, "subsub": SUBSUB, "letter": LETTER, "paren": PAREN, "dash": DASH, "plus": PLUS,
}  # fmt: skip
# `1.- Phòng Nội vụ`, `Điều 2.- Giao …`: what older papers print behind the number, no bullet
_DASH_BEHIND = re.compile(r"\s?[-–](?=\s)")
_NOISE = re.compile(r"[-–_=~.*\s]*(?:\d{1,3}[-–_=~.*\s]*)?$")
_PAGE = re.compile(r"(?:Trang|Page)\s\d{1,3}(?:\s?/\s?\d{1,3})?$")
# the head of the bases themselves, `Căn cứ các văn bản sau đây:`
_LISTS_BASES = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét)\s[^,.:;]{3,60}:\s*$")
_LEADS_IN = (
    "như sau", "sau đây", "nội dung sau", "nhiệm vụ sau", "công việc sau", "yêu cầu", " giao", "đề nghị",
    "chỉ đạo", " đơn vị", " địa phương",
)  # fmt: skip
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
    r"|từ|đến|do|bởi|hoặc|[Rr]iêng|gồm|chủ trì|phối hợp|thuộc|giữa)$"
)
# a basis broken in its name by a narrow page: no day, no number yet, and no mark that ends it
_BASIS_BROKEN = re.compile(r"[-–+*\s]{0,4}Căn cứ\s[^\d:;.]{3,42}$")
_NEXT_BASIS = ("Căn cứ", "Theo ", "Xét ", "Thực hiện", "Điều ", "Sau khi", "Trên cơ sở")
_END_MARKS = frozenset('.;:!?/…”"')
# what a line may begin with to be noise, or a marker; letters are told by the one after them
_NOISE_FIRST = frozenset("-–_=~.*")
_MARK_FIRST = frozenset("(-•·*+")
_PART_FIRST = "pPcCmM"
_BEFORE_BREAK = frozenset(" 0123456789")
_PART_WORDS = ("phần", "chương", "mục")
_CLOSING_WORDS = ("Trên đây", "Nhận được", "Trong quá", "Quá trình", "Căn cứ nội")


_NUMBER_FOLLOWS = ("ngày", "tháng", "số", "Điều", "khoản", "điểm")


def paragraphs(
    flat: str,
    lines: tuple[tuple[int, int], ...],
    breaks: list[tuple[int, int]],
    opening: int | None,
    base: int,
    only: BlockKind | None = None,
) -> list[Block]:
    """Join wrapped lines into paragraphs and nest them by their numbering.

    `base` is the index that the first paragraph will have among all blocks; `only` is the kind of all of
    them, where it is not told by the paragraphs.
    """
    width = _wrap_width(lines)
    out: list[Block] = []
    stack: list[tuple[int, int]] = []
    in_opening = opening is not None
    groups = _groups(flat, lines, width)
    above = _stars_above(flat, groups)
    for n, group in enumerate(groups):
        start, end = group[0][0], group[-1][1]
        if len(group) > 1:
            breaks += [(b, a) for (_, b), (a, _) in pairwise(group)]
        m = _marker(flat, start, end)
        rank = PAREN if n in above else _RANK[m.lastgroup] if m and m.lastgroup else PLAIN
        marker = ""
        if m:
            dash = _DASH_BEHIND.match(flat, m.end(), end) if rank < DASH else None
            start = dash.end() if dash else m.end()
            while start < end and flat[start].isspace():
                start += 1
            marker = m.group().rstrip(" .):/-") or m.group().strip()
            if rank == PAREN and marker[1:].isdecimal() and not _numbered(stack, out, base):
                # no note under the first page, which stands in the middle of the opening
                rank = PAREN if in_opening and not (out and flat[out[-1].end - 1] == ":") else NUMBER
        if in_opening and rank <= NUMBER:
            in_opening = False
        kind: BlockKind = "opening" if in_opening else "item"
        if in_opening and flat[end - 1] == ":" and _leads_in(flat, start, end):
            in_opening = _LISTS_BASES.match(flat, start, end) is not None
        if kind == "item" and rank == PLAIN and _closes(flat, start, end):
            kind = "closing"
        if rank != PLAIN:
            while stack and stack[-1][0] >= rank:
                stack.pop()
        parent = stack[-1][1] if stack else -1
        if rank < DASH:
            stack.append((rank, base + len(out)))
        out.append(Block(only or kind, start, end, marker, rank, parent))
    return out


def _numbered(stack: list[tuple[int, int]], above: list[Block], base: int) -> bool:
    """Does a paragraph stand below a number or a letter, so that `(1)` counts within it?"""
    first = next((n for rank, n in stack if NUMBER <= rank < PAREN), None)
    return first is not None and not above[first - base].marker.startswith("(")


def _groups(flat: str, lines: tuple[tuple[int, int], ...], width: int) -> list[list[tuple[int, int]]]:
    """The printed lines of each paragraph."""
    groups: list[list[tuple[int, int]]] = []
    previous = ""
    barred = "|" in flat or "\t" in flat
    parted = 0 < width < _FULL_PAGE and not barred and _parted(flat, lines)
    for n, (a, b) in enumerate(lines):
        line = flat[a:b]
        if (line[0] in _NOISE_FIRST and _NOISE.match(line)) or _PAGE.match(line):
            continue
        if b - a < _LONGEST_PAGE and line.isdecimal() and _numbers_page(flat, lines, n, previous, width):
            continue
        if groups and (
            _continues(flat, groups[-1][-1][1], previous, a, line, width, barred=barred)
            or (parted and _goes_on(flat, groups[-1][-1][1], previous, a, line, width))
        ):
            groups[-1].append((a, b))
        else:
            groups.append([(a, b)])
        previous = line
    return groups


_LONGEST_PAGE = 4  # digits of the number of a page, and one


def _numbers_page(flat: str, lines: tuple[tuple[int, int], ...], n: int, previous: str, width: int) -> bool:
    """Does a number alone in its line stand inside a sentence that goes on with the next page?"""
    if n + 1 == len(lines) or not width or len(previous) < width - _SHORTER or previous[-1] in _END_MARKS:
        return False
    first = flat[lines[n + 1][0] : lines[n + 1][0] + 2]
    return first.islower() and first[-1].isalpha()


_SHORTER = 20  # characters by which the last line of a page may be shorter than others
_FULL_PAGE = 130  # characters; no page breaks lines as long as these
_FEWEST = 6  # lines that end a sentence, from which on it is told how a page parts its paragraphs
_MOST = 2 / 3  # of them stand before a blank line where that parts them


def _parted(flat: str, lines: tuple[tuple[int, int], ...]) -> bool:
    """Does a page that breaks its lines part its paragraphs by blank lines?"""
    ends = [(b, c) for (_, b), (c, _) in pairwise(lines) if flat[b - 1] in ".;"]
    blank = sum(flat.count("\n", b, c) > 1 for b, c in ends)
    return len(ends) >= _FEWEST and blank >= _MOST * len(ends)


def _goes_on(flat: str, last_end: int, previous: str, start: int, line: str, width: int) -> bool:
    """Is this the next sentence of a paragraph, whose line was full before its first word?

    Only in a page that parts its paragraphs by blank lines.
    """
    if previous[-1] not in ".;" or not line[0].isupper() or line.isupper() or previous.isupper():
        return False
    if flat.count("\n", last_end, start) > 1 or _marker(line, 0, len(line)):
        return False
    return len(previous) + 1 + len(line.split(None, 1)[0]) > width


def _stars_above(flat: str, groups: list[list[tuple[int, int]]]) -> set[int]:
    """The paragraphs with a star that head others with a dash: `* Phòng Nội vụ` above `- Tham mưu …`."""
    found: set[int] = set()
    run: list[int] = []
    for n, group in enumerate([*groups, []]):
        first = flat[group[0][0]] if group else ""
        if first in _STARS_AND_DASHES and (run or first == "*"):
            run.append(n)
            continue
        if run:
            if any(flat[groups[k][0][0]] != "*" for k in run):
                found.update(k for k in run if flat[groups[k][0][0]] == "*")
            run = []
    return found


_STARS_AND_DASHES = ("*", "-", "+")


def _marker(text: str, start: int, end: int) -> re.Match[str] | None:
    """The numbering at the start of a line; most lines are told by their first two letters to have none."""
    first = text[start]
    if first in _MARK_FIRST:
        return _SIGN.match(text, start, end)
    if first.isdecimal():
        return _FIGURE.match(text, start, end)
    if not first.isalpha():
        return None
    if first in "ĐIVX" or not text[start + 1 : start + 2].islower():
        return _LETTER.match(text, start, end)
    if first not in _PART_FIRST or not text[start : start + 6].lower().startswith(_PART_WORDS):
        return None
    return _LETTER.match(text, start, end)


def _leads_in(flat: str, start: int, end: int) -> bool:
    """Does a paragraph that ends in a colon end in words that lead to what is ordered?"""
    return flat[start : end - 1].rstrip().lower().endswith(_LEADS_IN)


def _closes(flat: str, start: int, end: int) -> bool:
    """Is this a closing sentence (`Trên đây là …`, `… thông báo để …`)?"""
    likely = (
        flat.startswith(_CLOSING_WORDS, start, end)
        or flat.find("thông báo ", start, min(end, start + 90)) >= 0
    )
    return likely and _CLOSES.match(flat, start, end) is not None


def _wrap_width(lines: tuple[tuple[int, int], ...]) -> int:
    """The width at which lines were broken, or 0 if paragraphs stand on one line each."""
    lengths = sorted(b - a for a, b in lines)
    long = [n for n in lengths if n >= 45]
    narrow = [n for n in lengths if _NARROW < n < 45]
    if len(long) < 4 and len(narrow) >= _COLUMN and 2 * len(narrow) > len(lengths):
        return narrow[(len(narrow) * 7) // 10]  # a column of a telephone or of a leaflet
    if len(long) < 4 or (long[-1] > 160 and long[(len(long) * 9) // 10] > 130):
        return 0
    return long[(len(long) * 7) // 10]


@cache
def _dashed_names() -> frozenset[tuple[str, str]]:
    """What stands on both sides of the dash of a name, two words each: `Lao động`, `Thương binh`."""
    units = load("units")
    names = [*units["fields"], *units["abbreviations"].values(), *_DASHED]
    halves = (name.split(" - ", 1) for name in names if " - " in name)
    return frozenset(
        (" ".join(a.split()[-2:]), " ".join(b.split()[:2]))
        for a, b in halves
        if a[0].isupper() and b[0].isupper()
    )


_DASHED = ("Kinh tế - Hạ tầng", "Phát thanh - Truyền hình", "Hành chính - Tổng hợp", "Tài chính - Kế toán")


def broken_at_dash(previous: str, line: str) -> bool:
    """`… Sở Lao động / - Thương binh và Xã hội …`: the dash of a name that a narrow page broke, no bullet."""
    if line[:2] not in ("- ", "– ") or (len(previous) < _NARROW and not previous.startswith(_WITH_FIELD)):
        return False
    return (" ".join(previous.split()[-2:]), " ".join(line[2:].split()[:2]).rstrip(",;.:")) in _dashed_names()


_WITH_FIELD = ("Phòng ", "Sở ")
_NARROW = 16  # characters of the shortest line that a page broke inside a name
_COLUMN = 20  # lines without any long one that make a narrow column


def _continues(
    flat: str, last_end: int, previous: str, start: int, line: str, width: int, *, barred: bool
) -> bool:
    """Is this line the rest of the sentence that the last line began?

    `barred` says that there are cells of a table anywhere in the text.
    """
    if barred and ("|" in line or "\t" in line or "|" in previous or "\t" in previous):
        return False
    first, last = line[0], previous[-1]
    if last in _END_MARKS or (last == ")" and previous[-2:-1] in _END_MARKS):
        # a date broken behind its day or month
        dated = last == "/" and first.isdigit() and previous[-2:-1] in _BEFORE_BREAK
        return dated and flat.count("\n", last_end, start) < 2
    if first.islower() and first not in _PART_FIRST and line[1:2].islower():
        return True  # no marker: see `_marker`
    gap = flat.count("\n", last_end, start)
    m = _marker(line, 0, len(line))
    if m and m.lastgroup == "dash" and gap < 2 and broken_at_dash(previous, line):
        return True
    if m and not (m.lastgroup in ("letter", "number") and line[: m.end()].rstrip().endswith("/")):
        # a dash at the end of a full line, or a date broken after "ngày", is no marker
        return bool(width and gap < 2 and previous.endswith(_NUMBER_FOLLOWS))
    if first.islower():
        return True
    if line.isupper():
        return previous.isupper() and gap < 2
    if gap < 2 and _UNFINISHED.search(previous, max(0, len(previous) - 40)):
        return True
    if gap < 2 and _BASIS_BROKEN.match(previous) and not line.startswith(_NEXT_BASIS):
        return True
    if gap < 2 and not width and len(previous) >= 70 and not previous.isupper():
        return True
    if gap > 2 or not width:
        return previous.endswith((",", "-")) and gap < 3 and len(previous) > 40
    word = line.split(None, 1)[0]
    return len(previous) + 1 + len(word) >= width - 8 and not previous.isupper()
