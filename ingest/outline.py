"""The outline of a directive: header, addressees, opening, numbered body, Nơi nhận, signature.

The outline is read by pattern, not by order, because scraped texts lose headers, interleave two
columns and break lines inside sentences (layout: Decree 30/2020/NĐ-CP for the State, Hướng dẫn
36-HD/VPTW for the Party). It keeps a *flat* copy of the text, of the same length as `Text.norm`, in
which line breaks inside one paragraph and Markdown emphasis are spaces: a span of `flat` is a span of
`norm`, and readers match on `flat` without thinking of line wraps.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Literal, Protocol

BlockKind = Literal[
    "header", "title", "subject", "addressees", "opening", "item", "closing",
    "copies", "signature", "appendix",
]  # fmt: skip

# ranks of numbering: the smaller the number, the higher the heading
PART, CAPITAL, ROMAN, ARTICLE, NUMBER, SUBNUMBER, SUBSUB, LETTER, PAREN, DASH, PLUS, PLAIN = range(12)


class TextLike(Protocol):
    """What the outline needs of `ingest.text.Text`."""

    @property
    def norm(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or one anchored region; `start:end` is its content in `norm`, without the marker.

    `marker` is the numbering as printed (`III`, `1.2`, `a`, `-`, `Điều 5`); `parent` is the index in
    `Outline.blocks` of the numbered paragraph that encloses it, or -1.
    """

    kind: BlockKind
    start: int
    end: int
    marker: str = ""
    rank: int = PLAIN
    parent: int = -1


@dataclass(frozen=True, slots=True)
class Outline:
    """Blocks of one document in reading order, and the flat text on which their spans hold."""

    flat: str
    blocks: tuple[Block, ...]
    lines: tuple[tuple[int, int], ...]
    # the furthest start and the furthest end of all blocks up to each: blocks may lie inside others
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _ends: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", list(accumulate((b.start for b in self.blocks), max)))
        object.__setattr__(self, "_ends", list(accumulate((b.end for b in self.blocks), max)))

    def first(self, kind: BlockKind) -> Block | None:
        """The first block of a kind, or None."""
        return next((b for b in self.blocks if b.kind == kind), None)

    def text(self, block: Block) -> str:
        """The flat text of a block."""
        return self.flat[block.start : block.end]

    def lines_of(self, block: Block) -> list[tuple[int, int]]:
        """The printed lines (trimmed, not blank) inside a block, as spans of `norm`."""
        lo = bisect_right(self.lines, (block.start, block.start))
        if lo and self.lines[lo - 1][1] > block.start:
            lo -= 1
        out = []
        for a, b in self.lines[lo:]:
            if a >= block.end:
                break
            out.append((max(a, block.start), min(b, block.end)))
        return out

    def at(self, position: int) -> Block | None:
        """The last block that covers a position of `norm`, or None between blocks."""
        i = bisect_right(self._starts, position) - 1
        while i >= 0 and self._ends[i] > position:
            if position < self.blocks[i].end:
                return self.blocks[i]
            i -= 1
        return None


_EMPHASIS = re.compile(r"\*{2,}|_{2,}|^[ \t]*#{1,6}(?=[ \t])|^[ \t]*>+(?=[ \t])|`{1,3}", re.M)
_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(
    r"(?P<part>(?i:phần|chương|mục)\s+(?:thứ\s+\w+|[IVXL]+|\d{1,2})\b[.:]?)"
    r"|(?P<article>Điều\s+\d{1,3}\s*[.:])"
    r"|(?P<roman>[IVX]{1,6}\s?[.)/-](?=\s*[^\W\d]))"
    r"|(?P<capital>[A-HĐ][.)](?=\s*[^\W\d]))"
    r"|(?P<subsub>\d{1,2}(?:\.\d{1,2}){2,}\.?(?=[\s:]))"
    r"|(?P<sub>\d{1,2}\.\d{1,2}[.)]?(?=[\s:]))"
    r"|(?P<number>\d{1,2}\s?[.)/](?!\d)(?=\s*\S)|\d{1,2}\s?-\s(?=[A-ZĐÀ-Ỹ]))"
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
_GREETING = re.compile(r"K[íi]nh\s+(?:gửi|trình|chuyển)\s*(?::|(?=\n)|$)", re.I)
_FIRST_ITEM = re.compile(r"Điều\s+\d|[IVX]+\.\s+[A-ZĐ]{2}")
_COPIES = re.compile(r"N[ơo]i\s+nhận\s*:?", re.I)
_SIGNED = re.compile(
    r"(?:T\s?/\s?M|TM\s?[./]|KT\s?[./]|K\s?/\s?T|TL\s?[./]|T\s?/\s?L|TUQ\s?[./]|TUN\s?[./]|Q\s?\.)\s*[A-ZĐÀ-Ỹ]"
    r"|(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|BỘ TRƯỞNG"
    r"|THỦ TƯỚNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHỦ NHIỆM|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG ĐOÀN)\b"
)
_NOT_SIGNATURE = re.compile(r"SỞ|BỘ [A-ZĐ]|TỈNH [A-ZĐ]|HUYỆN [A-ZĐ]|ỦY BAN NHÂN DÂN (?:TỈNH|HUYỆN|XÃ)")
_SECOND_COLUMN = re.compile(rf"[ \t]{{3,}}(?={_SIGNED.pattern})")
_TYPE_LINE = re.compile(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|THÔNG TRI|THÔNG TƯ|NGHỊ ĐỊNH|HƯỚNG DẪN|THÔNG BÁO"
    r"|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|BÁO CÁO|TỜ TRÌNH|CÔNG ĐIỆN|LUẬT|PHÁP LỆNH|GIẤY MỜI|BIÊN BẢN)\b[^a-zà-ỹ]*$"
)
_OPENS = re.compile(
    r"(?:Thực hiện|Căn cứ|Để |Nhằm |Theo |Trên cơ sở|Triển khai|Tiếp tục|Tiếp theo|Ngày \d|Quán triệt|Xét |Sau khi"
    r"|Qua |Hiện nay|Phúc đáp|Trả lời|Vừa qua|Thời gian qua|Trong thời gian|Từ ngày|Hưởng ứng|Chào mừng)"
)
_LEADS_IN = re.compile(r"(?:như sau|sau đây|nội dung sau|nhiệm vụ sau|công việc sau|yêu cầu)\s*:\s*$", re.I)
_CLOSES = re.compile(
    r"(?:Trên đây là|Trên đây,|Nhận được (?:[Cc]ông văn|[Kk]ế hoạch|[Vv]ăn bản|[Cc]hỉ thị|[Tt]hông báo|[Hh]ướng dẫn)"
    r"|(?!Đề nghị|Yêu cầu|Giao |Chủ trì)[^.:;]{0,80}\bthông báo (?:để|cho|đến)\b|Trong quá trình (?:triển khai|thực hiện|tổ chức)"
    r"|Quá trình (?:triển khai|thực hiện)|Căn cứ nội dung (?:trên|Kế hoạch))"
)
_SUBJECT = re.compile(r"(?:V/v|Về việc)\b\.?\s*:?", re.I)
_UNCONTINUED = re.compile(r"(?:ĐẢNG CỘNG SẢN|CỘNG H[OÒ][AÀ] XÃ HỘI|Độc lập|Số\s*:?\s*\d|.{0,40}, ngày\b)")
_END_MARK = re.compile(r"[.;:!?/…”\"]\)?$|\./\.$")


def read(text: TextLike) -> Outline:
    """Divide a text into blocks; never fails, whatever the damage, and costs linear time."""
    flat = text.norm
    if any(mark in flat for mark in ("**", "__", "`", "#", ">")):
        flat = _EMPHASIS.sub(lambda m: " " * len(m.group()), flat)
    lines = tuple(_trimmed_lines(flat))
    anchors = _Anchors(flat, lines)
    blocks: list[Block] = list(anchors.head_blocks())
    breaks: list[tuple[int, int]] = []
    blocks += _paragraphs(flat, lines[anchors.body_from : anchors.body_to], breaks, anchors.opening)
    blocks += anchors.tail_blocks()
    tail = _paragraphs(flat, lines[anchors.tail_to :], breaks, None)
    offset = len(blocks)
    blocks += [
        Block("appendix", b.start, b.end, b.marker, b.rank, b.parent + offset if b.parent >= 0 else -1)
        for b in tail
    ]
    return _reindexed(Outline(_blanked(flat, breaks), tuple(blocks), lines), len(anchors.head_blocks()))


def _blanked(flat: str, breaks: list[tuple[int, int]]) -> str:
    """The text with the line breaks inside paragraphs as spaces, at the same offsets."""
    pieces = []
    at = 0
    for a, b in sorted(breaks):
        pieces += [flat[at:a], " " * (b - a)]
        at = b
    return "".join((*pieces, flat[at:]))


def _reindexed(outline: Outline, shift: int) -> Outline:
    """Parents of body paragraphs were counted from the first body paragraph."""
    blocks = tuple(
        Block(b.kind, b.start, b.end, b.marker, b.rank, b.parent + shift)
        if b.kind in ("opening", "item", "closing") and b.parent >= 0
        else b
        for b in outline.blocks
    )
    return Outline(outline.flat, blocks, outline.lines)


def _trimmed_lines(flat: str) -> list[tuple[int, int]]:
    out = []
    for m in _LINE.finditer(flat):
        line = m.group()
        body = line.strip()
        if body:
            start = m.start() + len(line) - len(line.lstrip())
            out.append((start, start + len(body)))
    return out


class _Anchors:
    """Where header, addressees, body and tail of a document begin, as indexes of lines."""

    def __init__(self, flat: str, lines: tuple[tuple[int, int], ...]) -> None:
        self.flat, self.lines = flat, lines
        self.copies = self._find_copies()
        self.signature = self._find_signature()
        ends = [i for i in (self.copies, self.signature) if i is not None]
        self.body_to = min(ends) if ends else len(lines)
        self.greeting = self._find_greeting()
        self.title = self._find_title()
        self.addressees: tuple[int, int] | None = None
        self.opening: int | None = None
        self.body_from = self._find_body()
        self.copies_to = self._copies_end()
        self.signature_to = self._signature_end()
        self.tail_to = max(self.body_to, self.copies_to, self.signature_to)

    def line(self, i: int) -> str:
        a, b = self.lines[i]
        return self.flat[a:b]

    def _find_copies(self) -> int | None:
        for i in range(len(self.lines)):
            if _COPIES.match(self.line(i)):
                return i
        return None

    def _find_signature(self) -> int | None:
        # from the back of the main text: the first line of the run of capitals that ends it
        limit = len(self.lines)
        start = 0 if self.copies is None else max(0, self.copies - 25)
        seen_body = False
        for i in range(start, limit):
            line = self.line(i)
            seen_body = seen_body or len(line) > 60 or i > 12
            if seen_body and _SIGNED.match(line) and not line.endswith((".", ";", ",")):
                if _NOT_SIGNATURE.search(line) and self.copies is None:
                    continue
                if len(line) <= 90 and not re.search(r"[a-zà-ỹ]{3}", line[:40]):
                    return i
                if self.copies is None and re.match(r"(?:TM|KT|K/T|T/M|TL)", line):
                    return i
        return None

    def _find_greeting(self) -> int | None:
        for i in range(min(self.body_to, 80)):
            line = self.line(i)
            if _GREETING.search(line):
                return i
            if _FIRST_ITEM.match(line):
                return None
        return None

    def _find_title(self) -> int | None:
        for i in range(min(self.body_to, 60)):
            if _TYPE_LINE.match(self.line(i)) and not self.line(i).endswith(":"):
                return i
        return None

    def _find_body(self) -> int:
        if self.greeting is not None:
            last = self._addressees_end(self.greeting)
            m = _GREETING.search(self.line(self.greeting))
            assert m is not None
            start = self.lines[self.greeting][0] + m.end()
            self.addressees = (start, self.lines[last - 1][1])
            self.opening = last if last < self.body_to else None
            return last
        begin = 0 if self.title is None else min(self.title + 2, self.body_to)
        for i in range(begin, self.body_to):
            line = self.line(i)
            if _OPENS.match(line) and (len(line) > 45 or self.title is not None) and i > 0:
                self.opening = i
                return i
            if re.match(r"(?:I|1|Điều 1)\s?[.)]\s*\S", line):
                return i
            if i > begin and len(line) > 160:
                self.opening = i
                return i
        return begin

    def _addressees_end(self, at: int) -> int:
        """Index of the line after the list that follows `Kính gửi`."""
        i = at + 1
        has_entry = bool(_after_greeting(self.line(at)))
        while i < self.body_to:
            line = self.line(i)
            previous = self.line(i - 1)
            if line.startswith(("-", "+", "•")) or (re.match(r"\d{1,2}[.)]\s+[A-ZĐ]", line) and not has_entry) or not has_entry:
                has_entry = True
            elif line.startswith("(") and line.endswith(")") and len(line) < 120:
                pass
            elif _OPENS.match(line):
                return i
            elif (line[0].islower() and not _END_MARK.search(previous)) or (previous.endswith((",", ";")) and len(line) < 140 and not line.endswith(":")) or line.startswith("(Địa chỉ") or (previous.startswith("(") and ")" not in previous):
                pass
            else:
                return i
            i += 1
            if i - at > 60:
                break
        return i

    def _copies_end(self) -> int:
        if self.copies is None:
            return self.body_to
        i = self.copies + 1
        while i < len(self.lines):
            line = self.line(i)
            if re.match(r"[-+•]?\s*Lưu\b", line):
                return i + 1
            if i - self.copies > 60:
                return i
            if line.startswith(("-", "+", "•")) or _SIGNED.match(line) or not re.search(r"[a-zà-ỹ]", line):
                if self.signature is not None and self.signature > self.copies and i >= self.signature:
                    rest = range(i, min(i + 8, len(self.lines)))
                    if not any(self.line(k).startswith("-") for k in rest):
                        return i
            elif self.signature is not None and i > self.signature > self.copies and len(line) > 140:
                return i
            i += 1
        return i

    def _signature_end(self) -> int:
        if self.signature is None:
            return self.body_to
        i = self.signature + 1
        while i < len(self.lines) and i - self.signature < 12:
            line = self.line(i)
            if len(line) > 70 or _COPIES.match(line) or line.startswith("-"):
                break
            if re.match(r"(?:PHỤ LỤC|Phụ lục|PHÂN CÔNG|DANH SÁCH|ĐỀ CƯƠNG|QUY CHẾ|KẾ HOẠCH|=+)", line):
                break
            i += 1
        return i

    def head_blocks(self) -> list[Block]:
        if not self.lines:
            return []
        first = self.lines[0][0]
        stop = self.body_from
        cut = min((x for x in (self.greeting, self.title, stop) if x is not None), default=0)
        blocks = []
        if cut:
            blocks.append(Block("header", first, self.lines[cut - 1][1]))
        subject = self._subject(stop)
        if subject is not None:
            blocks.append(subject)
        if self.title is not None and self.title < stop:
            a, b = self.lines[self.title][0], self.lines[stop - 1][1]
            if self.addressees is not None:
                b = min(b, self.lines[self.title][1])
            blocks.append(Block("title", a, b))
        if self.addressees is not None:
            blocks.append(Block("addressees", *self.addressees))
        return blocks

    def _subject(self, stop: int) -> Block | None:
        for i in range(min(stop, len(self.lines))):
            m = _SUBJECT.search(self.line(i))
            if not m or (self.title is not None and i > self.title):
                continue
            start = self.lines[i][0] + m.end()
            end = self.lines[i][1]
            for k in range(i + 1, min(i + 8, stop)):
                line = self.line(k)
                gap = self.flat.count("\n", end, self.lines[k][0])
                if gap > 1 or _UNCONTINUED.match(line) or _GREETING.match(line):
                    break
                end = self.lines[k][1]
            cut = _GREETING.search(self.flat, start, end)
            return Block("subject", start, cut.start() if cut else end)
        return None

    def tail_blocks(self) -> list[Block]:
        out = []
        if self.copies is not None:
            m = _COPIES.match(self.line(self.copies))
            assert m is not None
            start = self.lines[self.copies][0] + m.end()
            out.append(Block("copies", start, max(start, self.lines[self.copies_to - 1][1])))
        if self.signature is not None:
            last = max(self.signature_to, self.signature + 1)
            out.append(Block("signature", self.lines[self.signature][0], self.lines[last - 1][1]))
        elif self.copies is not None:
            out += self._signature_beside_copies()
        return sorted(out, key=lambda b: b.start)

    def _signature_beside_copies(self) -> list[Block]:
        """The signature that a PDF prints to the right of Nơi nhận, in the same lines."""
        assert self.copies is not None
        for i in range(self.copies, self.copies_to):
            m = _SECOND_COLUMN.search(self.line(i))
            if m:
                stop = min(self.copies_to + 12, len(self.lines))
                last = next((k for k in range(self.copies_to, stop) if len(self.line(k)) > 60), stop)
                return [Block("signature", self.lines[i][0] + m.end(), self.lines[last - 1][1])]
        return []


def _after_greeting(line: str) -> str:
    m = _GREETING.search(line)
    return line[m.end() :].strip() if m else ""


def _paragraphs(
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
    if gap > 2 or not width:
        return previous.endswith((",", "-")) and gap < 3 and len(previous) > 40
    word = line.split(None, 1)[0]
    return len(previous) + 1 + len(word) >= width - 8 and not previous.isupper()
