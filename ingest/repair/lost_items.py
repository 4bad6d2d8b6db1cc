"""Line breaks that a copy lost in the body of a text: articles, headings, numbers and letters in one line.

A long line that counts on (`… như sau: 1. … 2. …`, `Điều 1. … Điều 2. …`, `a) … b) …`) held a paragraph for
each. The white space before each member becomes a line break again: one character for one, so every offset
stays. A member counts from one on; what only looks like one (`khoản 2. `, `quý 3. `) is none.
"""

from __future__ import annotations

import re

from ingest.organ.unit_words import starts_organ, starts_unit
from ingest.text.letters import UPPER

_LONGEST_PARAGRAPH = 300  # characters of a line that is looked at
# the beginning of a second member, one of which stands in every list of two; and what stands behind it
_SECOND = ((" 2", ".)/ -"), (" b)", " "), (" II", "./-"), (" Điều ", "23"))
_KINDS = (
    r"(?P<article>(?=Điều\s(?P<a>\d{1,3})\s?[.:]\s))"
    rf"|(?P<roman>(?=(?P<r>[IVX]{{1,5}})\s?[./)-]\s?[{UPPER}]{{2}}))"
    rf"|(?P<sub>(?=(?P<s>\d{{1,2}})\.(?P<t>\d{{1,2}})\.?\s+[{UPPER}]))"
    rf"|(?P<number>(?=(?P<n>\d{{1,2}})(?:\s?[.)/]\s?|\s?-\s)[{UPPER}]))"
    r"|(?P<letter>(?=(?P<l>[a-zđ])\)\s?[^\W\d]))"
    rf"|(?P<dash>(?=[-–+•]\s[{UPPER}]))"
    r"|(?P<closing>(?=(?:Trên đây là|Nhận được (?:[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch|[Cc]hỉ thị) này"
    r"|Văn phòng [^.;]{3,60}? thông báo)\s))"
)
_MEMBER, _FIRST = re.compile(rf"(?<=\S)\s{{1,2}}(?:{_KINDS})"), re.compile(rf"\s*(?:{_KINDS})")
# what a number or a letter belongs to that begins no paragraph
_PART_OF = re.compile(
    r"(?:khoản|[Đđ]iều|điểm|số|[Qq]uý|tháng|ngày|năm|mục|[Qq]uận|[Pp]hường|thứ|bảng|[Pp]hụ lục|biểu|mẫu|nhóm"
    r"|cấp|hạng|tổ|khu|lớp|loại|vùng|và|từ|đến|Chương|Phần|Mục)\s?\Z"
)
# what the first bullet under a heading orders: `1. Phòng Y tế - Tham mưu …; - …`
_ORDERS = re.compile(
    r"[-–+•]\s(?:Tham mưu|Rà soát|Chủ trì|Phối hợp|Chỉ đạo|Hướng dẫn|Đôn đốc|Triển khai|Thực hiện|Ban hành"
    r"|Theo dõi|Báo cáo|Bố trí|Bảo đảm|Đảm bảo|Đẩy mạnh|Tăng cường|Phát hiện|Nâng cao|Quán triệt|Tuyên truyền"
    r"|Vận động|Giao|Đề nghị|Lập|Mở|Tổng hợp|Cử|Duy trì|Tiếp tục|Tổ chức (?:thực hiện|triển khai))\b"
)
_MARK = re.compile(r"[\dIVXa-zđ.)/]{1,6}\s?(?:[-–]\s)?")  # of a heading
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ENDS = frozenset('.;:”"…/)!?')
_ROMAN = {"I": 1, "V": 5, "X": 10}
_HEADING = 300  # characters from a heading to the first of its members
_FEWEST = 2


def parted(flat: str) -> str:
    """The text with the paragraphs of such lines as lines, at the same offsets; linear."""
    found: list[int] = []
    start = 0
    for line in flat.split("\n"):
        if len(line) > _LONGEST_PARAGRAPH and _counts_on(line):
            found += _members(flat, start, start + len(line))
        start += len(line) + 1
    if not found:
        return flat
    letters = list(flat)
    for at in found:
        letters[at] = "\n"
    return "".join(letters)


def _counts_on(line: str) -> bool:
    """May a second member of some list stand in the line?"""
    for words, behind in _SECOND:
        at = line.find(words)
        while at >= 0:
            if line[at + len(words) : at + len(words) + 1] in behind:
                return True
            at = line.find(words, at + 1)
    return False


class _Counts:
    """How far each kind of member has counted, and where the last heading above stands."""

    def __init__(self) -> None:
        self.article = self.roman = self.number = self.sub = self.letter = 0
        self.heading = -_HEADING - 1
        self.bulleted = False  # since that heading

    def begins(self, m: re.Match[str]) -> None:
        """The line begins with this member, wherever its count began."""
        self.article, self.roman = int(m["a"] or 0), _value(m["r"] or "")
        self.number, self.letter = int(m["n"] or 0), _LETTERS.find(m["l"]) + 1 if m["l"] else 0
        self.heading = m.end()

    def takes(self, flat: str, m: re.Match[str]) -> bool:
        """Does the count go on with this member?"""
        ended = flat[m.start() - 1] in _ENDS or flat[max(0, m.start() - 3) : m.start()].isupper()
        near = m.start() - self.heading <= _HEADING
        if m["a"]:
            return self._goes_on("article", int(m["a"]), near=True) and self._heads(
                m, "number", "sub", "letter"
            )
        if m["r"]:
            return self._goes_on("roman", _value(m["r"]), near=True) and self._heads(
                m, "number", "sub", "letter"
            )
        if m["n"]:
            return self._goes_on("number", int(m["n"]), near=ended or near) and self._heads(
                m, "sub", "letter"
            )
        if m["s"]:
            of = int(m["s"]) in (self.number, self.roman) and self._goes_on("sub", int(m["t"]), near=near)
            return (of or ended) and self._heads(m, "letter")
        if m["l"]:
            return self._goes_on("letter", _LETTERS.find(m["l"]) + 1, near=ended or near)
        under = near and not self.bulleted and self._first_bullet(flat, m.end())
        self.bulleted = self.bulleted or ended or under
        return ended or under

    def _goes_on(self, kind: str, value: int, *, near: bool) -> bool:
        if value != getattr(self, kind) + 1 and not (value == 1 and near):
            return False
        if value == 1 and not near:
            return False
        setattr(self, kind, value)
        return True

    def _first_bullet(self, flat: str, at: int) -> bool:
        """Does a dash under the heading begin an order, or charge a unit: `3. Phân công - Chi đoàn A làm …`?

        Behind an organ it may be who stands above it: `1. Vụ Pháp chế - Bộ Y tế`.
        """
        if _ORDERS.match(flat, at):
            return True
        mark = _MARK.match(flat, self.heading)
        organ = mark is not None and starts_organ(flat, mark.end())
        return not organ and starts_unit(flat, at + 2)

    def _heads(self, m: re.Match[str], *below: str) -> bool:
        self.heading, self.bulleted = m.end(), False
        for kind in below:
            setattr(self, kind, 0)
        return True


def _members(flat: str, start: int, end: int) -> list[int]:
    counts = _Counts()
    if first := _FIRST.match(flat, start, end):  # the line itself begins with a member
        counts.begins(first)
    found: list[int] = []
    counted = 0
    for m in _MEMBER.finditer(flat, start, end):
        if m.lastgroup != "article" and _PART_OF.search(flat, max(start, m.start() - 10), m.start()):
            continue
        if counts.takes(flat, m):
            found.append(m.start())
            counted += m.lastgroup not in ("dash", "closing")
    return found if counted >= (_FEWEST - (first is not None)) else []


def _value(roman: str) -> int:
    """`IV` as 4."""
    values = [_ROMAN[c] for c in roman]
    return sum(v if all(v >= w for w in values[i + 1 :]) else -v for i, v in enumerate(values))
