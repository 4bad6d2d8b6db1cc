"""The anchors of a directive: where header, addressees, body, Nơi nhận and signature begin.

Each is found by its own pattern, wherever it stands; the order of the parts is not trusted.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import accumulate

from ingest.organ.posts import IN_WORDS, SURE_POST, run_on, said_calmly, set_apart
from ingest.page import (
    addressees,
    announced,
    copies,
    headless,
    letter_subject,
    openings,
    over_names,
    type_lines,
)
from ingest.page.blocks import Block
from ingest.page.over_names import FILED
from ingest.text.letters import LOWER, UPPER

_FIRST_ITEM = re.compile(rf"Điều\s+\d|[IVX]+\.\s+[{UPPER}]{{2}}")
_SIGNED = re.compile(
    r"(?:T\s?[/.]\s?M\.?|TM\s?[./]|KT\s?[./]|K\s?[/.]\s?T\.?|TL\s?[./]|T\s?/\s?L\.?|TUQ\s?[./]|TUN\s?[./]"
    rf"|Q\s?\.)\s*[{UPPER}]|TM (?=(?:BAN|HỘI|ĐOÀN|CHI|ĐẢNG|[ỦU][ỶY] BAN|UBND)\b)|{SURE_POST}"
    rf"|(?:{'|'.join(map(re.escape, IN_WORDS))}) [{UPPER}]"
)
_FOR_A_BODY = re.compile(r"(?:T\s?/\s?M|TM\s?[./])[.\s]")  # stands in no header, however short the paper
_SIGNED_CALMLY = re.compile(
    r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ)[./]?\s*(?:Ủy ban|Uỷ ban|UBND|Hội đồng|Ban|Chủ tịch|Giám đốc|Bộ trưởng"
    r"|Thủ tướng)\b"
)
_DECIDES = re.compile(r"[-+•*\s]*(?:Căn cứ|Theo|Xét|Sau khi|QUYẾT\s+(?:ĐỊNH|NGHỊ)|CHỈ\s+THỊ)\b")
_NOT_SIGNATURE = re.compile(
    rf"(?<!CƠ )SỞ|BỘ (?!TRƯỞNG)[{UPPER}]|TỈNH [{UPPER}]|HUYỆN [{UPPER}]|ỦY BAN NHÂN DÂN (?:TỈNH|HUYỆN|XÃ)"
)
_SECOND_COLUMN = re.compile(rf"(?:(?<![ \t])[ \t]{{3,}}|\t)(?=(?:{_SIGNED.pattern}))")
_RULE = re.compile(r"[-–_*=]{3,60}")
_HANGING = re.compile(r"(?:,|-|\b(?:của|và|các|về|theo|tại|cho|với|do|trong|bởi|từ|để))$", re.I)
_MOTTO = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM")
_ITS_NUMBER = re.compile(r"(?:Số|SỐ)\s?:?\s?\d{1,5}[-/]")
_UNDER_MOTTO = re.compile(r"(?:Số|SỐ)\s*:?\s*[\d…./-]|,?\s*ngày\b")
_DECIDING = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|THỦ TƯỚNG)\b"
)
_SUBJECT = re.compile(
    r"(?:Trích yếu(?: nội dung)? ?:(?: ?V/v\b| Về việc\b)?"
    r"|(?:V/v|Về việc|(?-i:V\.v|(?<![^\W_])Vv(?= )))\b)\.?\s*:?",
    re.I,
)
# before the subject of a letter nothing stands in its line but its number or the other column
_MAY_STAND_BEFORE = re.compile(
    r"(?:.*(?:\s{3}|\t|\||\()|\W*(?:Số|SỐ)\b.*|[\s*_|\"“-]*(?:Công văn)?"
    rf"|[{UPPER}][^{LOWER}|]{{8,200}}\s(?:Số|SỐ)\b[^{LOWER}|]{{2,60}})\s*",  # a left column in one line
    re.DOTALL,
)
_ABOUT = ("về ", "số ", "ban hành ", "quy định ", "sửa đổi", "phê duyệt ", "hướng dẫn ")
_BASES = re.compile(r"[-+•*\s]*(?:Căn cứ|Xét)\s")
_CELLS = 3  # marks between cells that make a row of a table of a line
_PRINTED_LINE = 45  # characters that a line of running text has at least, on a narrow page
_TITLE_WORDS = 3
_FILED_WITHIN = re.compile(r";\s*[-+•]\s*Lưu\b")


class Anchors:
    """Where header, addressees, body and tail of a document begin, as indexes of lines."""

    def __init__(self, flat: str, lines: tuple[tuple[int, int], ...]) -> None:
        self.flat, self.lines = flat, lines
        self._texts = [flat[a:b] for a, b in lines]
        self.copies = copies.find(self._texts)
        self.signature = self._find_signature()
        ends = [i for i in (self.copies, self.signature) if i is not None]
        self.body_to = min(ends) if ends else len(lines)
        self._top = headless.top_of(self._texts)
        self._motto = self._find_motto()
        self.greeting = self._find_greeting()
        self.title = self._find_title()
        self.addressees: tuple[int, int] | None = None
        self.opening: int | None = None
        self.body_from = self._find_body()
        self.copies_to = self._copies_end()
        self.signature_to = self._signature_end()
        self.tail_to = max(self.body_to, self.copies_to, self.signature_to)

    def line(self, i: int) -> str:
        return self._texts[i]

    def _find_signature(self) -> int | None:
        # from the back of the main text: the first line of the run of capitals that ends it
        start = 0 if self.copies is None else max(0, self.copies - 25)
        beside = None if self.copies is None else over_names.beside(self._texts, self.copies)
        seen_body = False
        for i in range(start, len(self.lines) if beside is None else beside):
            line = self.line(i)
            if line[:2].isupper() and not line.isupper():
                line = set_apart(line)
            seen_body = seen_body or len(line) > 60 or i > 12 or (i > 5 and bool(_FOR_A_BODY.match(line)))
            if not seen_body or line.endswith((".", ";", ",", ":")):
                continue
            signed = _SIGNED.match(line) is not None or over_names.signs(self._texts, i, self.copies)
            calm = (signed and said_calmly(line)) or (_SIGNED_CALMLY.match(line) and len(line) < 60)
            glued = (signed or " KT." in line[:60] or " TL." in line[:60]) and run_on(line)
            if glued and i > 8:
                return i
            if (calm or signed) and not glued and not self._decides_here(i):
                if self.copies is None and _NOT_SIGNATURE.search(line) and not _FOR_A_BODY.match(line):
                    continue
                if calm or (len(line) <= 90 and not re.search(rf"[{LOWER}]{{3}}", line[:40])):
                    return i
                if self.copies is None and re.match(r"(?:TM|KT|K/T|T/M|TL)", line):
                    return i
        return None

    def _decides_here(self, i: int) -> bool:
        """Is this who decides, with the preamble (`CHỦ TỊCH ỦY BAN …` / `Căn cứ …`) or the number below?"""
        if any(_DECIDES.match(self.line(k)) for k in range(i + 1, min(i + 5, len(self.lines)))):
            return True
        if i + 1 < len(self.lines) and _ITS_NUMBER.match(self.line(i + 1)):
            return True  # `THỦ TƯỚNG CHÍNH PHỦ` over its number
        if self._heads_the_paper(i):
            return True
        return (self.copies or 0) > i and any(
            self.line(k).startswith(("Điều 1.", "Điều 1:")) for k in range(i + 1, self.copies or 0)
        )

    def _heads_the_paper(self, i: int) -> bool:
        """`CHỦ TỊCH ỦY BAN NHÂN DÂN`, above the first motto of a page that tells what it shows."""
        near = range(i + 1, min(i + 4, len(self.lines)))
        over = any(_MOTTO.search(self.line(k)) for k in near)
        return over and not any(_MOTTO.search(self.line(k)) for k in range(i))

    def _find_greeting(self) -> int | None:
        for i in range(self._below_the_page(), min(self.body_to, self._top + 20)):
            line = self.line(i)
            if addressees.greeting(self._texts, i):
                return i
            if _FIRST_ITEM.match(line):
                return None
        return None

    def _below_the_page(self) -> int:
        """The line of the motto where a page told above it, in words of its own, whom the paper is sent to.

        A header whose lines were set out of order prints its own number before its addressees.
        """
        for i in range(self._motto):
            if headless.OWN_NUMBER.match(self.line(i)):
                return 0
        return self._motto + 1

    def _find_title(self) -> int | None:
        found = self._title_from(0)
        if found is not None and found < self._motto:  # the page's own heading stands above the header
            return self._title_from(self._motto + 1) or found
        return found

    def _title_from(self, first: int) -> int | None:
        for i in range(first, min(self.body_to, self._top)):
            line = self.line(i)
            if type_lines.is_type(line):
                return i
            titled = i < 25 and type_lines.WITH_TITLE.match(line)
            if titled and (titled["whose"] or (self._dated_above(i) if i else self._decides_here(0))):
                return i
        return None

    def _dated_above(self, i: int) -> bool:
        """Do number or day stand in the lines above, as they do over a title?"""
        return any(_UNDER_MOTTO.search(self.line(k)) for k in range(max(0, i - 6), i))

    def _find_body(self) -> int:
        if self.greeting is not None:
            last = addressees.end(self._texts, self.greeting, self.body_to, openings.OPENS)
            m = addressees.greeting(self._texts, self.greeting)
            assert m is not None
            start = self.lines[self.greeting][0] + m.end()
            self.addressees = (start, self.lines[last - 1][1])
            self.opening = last if last < self.body_to else None
            return last
        begin = 0 if self.title is None else min(self.title + self._title_lines(), self.body_to)
        if self.title is None and headless.begins_at_once(self._texts):
            self.opening = 0
            return 0
        begin = min(max(begin, self._motto + 1), self.body_to)
        for i in range(begin, self.body_to):
            line = self.line(i)
            if self.title is not None and i > self.title + 1 and self._issues_here(i):
                self.opening = i
                return i
            opens = openings.OPENS.match(line.lstrip("-+•* "))
            sure = opens and (len(line) > 45 or self.title is not None or opens.group() == "Căn cứ")
            if i > 0 and (sure or (i > self._motto >= 0 and openings.CARRIES_OUT.match(line))):
                self.opening = i
                return i
            if openings.first_part(line, titled=self.title is not None):
                return i
            if self._sentence_under_capitals(i) or self._sentence_under_rule(i):
                self.opening = i
                return i
            if len(line) > 160 and (
                i > begin
                or (i and self.line(i - 1).isupper() and openings.SENTENCE.match(line))
                or self._below_blank_line(i)
            ):
                self.opening = i if line.count("|") < _CELLS else None
                return i
        return begin

    def _sentence_under_capitals(self, i: int) -> bool:
        """Does the text begin in line `i`, right under a title that is whole and all in capitals?"""
        if self.title is None or not self.title + 2 <= i < self.body_to:
            return False
        line = self.line(i)
        if len(line) <= _PRINTED_LINE or openings.SENTENCE.match(line) is None or i > self._capitals_to:
            return False
        words = (len(self.line(k).split()) for k in range(self.title + 1, i))
        return any(n > _TITLE_WORDS for n in accumulate(words)) and not _HANGING.search(self.line(i - 1))

    @cached_property
    def _capitals_to(self) -> int:
        """The first line below the title that is not all in capitals."""
        below = range(0 if self.title is None else self.title + 1, self.body_to)
        return next((k for k in below if self.line(k) != self.line(k).upper()), self.body_to)

    def _sentence_under_rule(self, i: int) -> bool:
        """Does the text begin in line `i`, below the rule or the remark that ends a title: `-----`?"""
        return (
            self.title is not None
            and i > self.title + 2
            and bool(_RULE.fullmatch(self.line(i - 1)) or openings.below_remark(self._texts, i))
            and len(self.line(i)) > _PRINTED_LINE
            and openings.SENTENCE.match(self.line(i)) is not None
            and not _HANGING.search(self.line(i - 2))
        )

    def _below_blank_line(self, i: int) -> bool:
        """Does a blank line part a sentence in line `i` from a title that stands right under its type?"""
        if self.title is None or i < self.title + 2 or not openings.SENTENCE.match(self.line(i)):
            return False
        gaps = [self.flat.count("\n", self.lines[k - 1][1], self.lines[k][0]) for k in (self.title + 1, i)]
        return gaps[0] == 1 < gaps[1] and not _HANGING.search(self.line(i - 1))

    def _find_motto(self) -> int:
        """Index of the last line of the motto; -1 where the text has none with number or day beside it.

        What a web page prints above the motto (its menu, other papers) opens nothing.
        """
        for i in range(min(self.body_to, self._top)):
            if _MOTTO.search(self.line(i)):
                near = range(max(0, i - 4), min(i + 7, self.body_to))
                return i if any(_UNDER_MOTTO.search(self.line(k)) for k in near) else -1
        return -1

    def _issues_here(self, i: int) -> bool:
        """Does the issuer's sentence begin here, below a title that is complete?"""
        line = self.line(i)
        if _HANGING.search(self.line(i - 1)):
            return False
        if (len(line) > 60 and openings.ISSUES.match(line)) or openings.tells(line):
            return True
        return announced.begins(self._texts, i, self.body_to)

    def _title_lines(self) -> int:
        """How many lines a title has at least: `CHỈ THỊ`, `CỦA BAN BÍ THƯ`, `về công tác thống kê`."""
        assert self.title is not None
        if self._titled():
            return 1
        below = [self.line(i).lower() for i in range(self.title + 1, min(self.title + 3, self.body_to))]
        return 3 if len(below) > 1 and below[0].startswith("của ") and below[1].startswith(_ABOUT) else 2

    def _titled(self) -> bool:
        """Does the line of the type hold the title too: `NGHỊ ĐỊNH QUY ĐỊNH VIỆC GIẢM TIỀN THUÊ ĐẤT`?"""
        assert self.title is not None
        if len(self.line(self.title).split()) <= 5:
            return False
        below = self.line(self.title + 1) if self.title + 1 < self.body_to else ""
        return not below.lower().startswith("về ")  # `BÁO CÁO NGÀY 5 THÁNG 9 NĂM 2025` names but the day

    def _copies_end(self) -> int:
        if self.copies is None:
            return self.body_to
        i = self.copies + 1
        if _FILED_WITHIN.search(self.line(self.copies)) or copies.lost(self._texts, self.copies):
            return i  # the whole list in one line, or none
        while i < len(self.lines):
            line = self.line(i)
            last = i + 1 == len(self.lines)
            if FILED.match(line) and (last or not copies.tells_which(self.line(i + 1))):
                return i + 1
            if i - self.copies > 60:
                return i
            if line.startswith(("-", "+", "•")) or _SIGNED.match(line) or not re.search(rf"[{LOWER}]", line):
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
            if len(" ".join(line.split())) > 70 or copies.head(line) or line.startswith("-"):
                break  # the names of three who sign stand far apart
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
        if cut and cut == self.title and headless.bases_alone(self._texts[: self.body_to], cut):
            blocks += [Block("opening", *line) for line in self.lines[:cut]]
        elif cut:
            blocks.append(Block("header", first, self.lines[cut - 1][1]))
        blocks += [Block("subject", *span) for span in self._subject(stop)]
        if self.title is not None and self.title < stop:
            a, b = self.lines[self.title][0], self.lines[stop - 1][1]
            a += type_lines.scraps(self.line(self.title))
            if self.addressees is not None and self.greeting is not None:
                b = self.lines[max(self.title, self.greeting - 1)][1]
            blocks.append(Block("title", a, b))
        if self.addressees is not None:
            blocks.append(Block("addressees", *self.addressees))
        return blocks

    def _subject(self, stop: int) -> list[tuple[int, int]]:
        for i in range(min(stop, len(self.lines))):
            m = _SUBJECT.search(self.line(i))
            if not m or (self.title is not None and i > self.title):
                continue
            if i < self._motto and self.line(i).startswith("Công văn"):  # the page's own heading
                continue
            if not _MAY_STAND_BEFORE.fullmatch(self.line(i), 0, m.start()):
                continue
            at = self.lines[i][0] + m.end()
            ends = next((k for k in range(i + 1, stop) if self._decides_or_rests(k)), stop)
            return letter_subject.marked(self.flat, self.lines, at, i, ends, self.greeting)
        if self.greeting is None or (self.title is not None and self.title < self.greeting):
            return []
        return letter_subject.unnamed(self._texts, self.lines, self.greeting)

    def _decides_or_rests(self, k: int) -> bool:
        """Does what stands below a subject begin in line `k`: a basis, or who decides?"""
        line = self.line(k)
        if _BASES.match(line):
            return True
        return bool(_DECIDING.match(line)) and line.isupper() and self._decides_here(k)

    def tail_blocks(self) -> list[Block]:
        out = []
        if self.copies is not None:
            m = copies.head(self.line(self.copies))
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
