"""All strings of a text that a hasty reader might take for a citation, found without the reader's own rules.

Deliberately broad, with its own normal form and its own patterns, so that it shares no blind spot with
`ingest`: figures joined to capitals, blanks before a code, figures after a type word, resolutions named by a
meeting, laws named by a title. `no_citation` names the kinds of strings that look so and are none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_UPPER = "A-ZĐĂÂÊÔƠƯ"
_TYPES = (
    "nghị quyết|quyết định|chỉ thị|kết luận|quy định|quy chế|thông tri|thông tư|nghị định|hướng dẫn|"
    "thông báo|kế hoạch|chương trình|đề án|phương án|báo cáo|tờ trình|công điện|công văn|văn bản|"
    "giấy mời|giấy phép|lệnh"
)
_FIGURES = r"(?<![\w.,])\d[\dOIl.]{0,9}[a-zđ]{0,2}"
_CODE = rf"[{_UPPER}][\w]*(?:\s?[-/&._]\s?[{_UPPER}][\w]*)*"
_PATTERNS = {
    "number": re.compile(
        rf"{_FIGURES}(?:[ \t]{{0,3}}[-/_][ \t]{{0,3}}){{1,2}}(?:\d{{4}}[ \t]?[-/._]?[ \t]?)?-?{_CODE}"
        rf"|{_FIGURES}[ \t]{{0,2}}[{_UPPER}][\w]{{1,5}}[ \t]?[-/][ \t]?{_CODE}"
    ),
    "blank": re.compile(rf"(?<!\w)[Ss][ốỐ]\s{{0,3}}:?[\s.…_]{{0,40}}[-/][ \t]{{0,2}}{_CODE}"),
    "announced": re.compile(
        rf"(?<!\w)(?:{_TYPES})\s+(?:(?P<so>số)\s*:?\s*)?(?P<n>\d{{1,5}}[a-zđ]?)(?![\w])", re.IGNORECASE
    ),
    "resolution": re.compile(
        r"(?<!\w)(?:[Nn]ghị quyết|NGHỊ QUYẾT|NQ)\s+(?:của\s+)?(?:Đại hội|ĐH|Hội nghị|Trung ương|TW|BCH)\b"
        r"[^,;.:\n]{0,90}"
    ),
    "law": re.compile(rf"(?<!\w)(?:Luật|Bộ luật|Pháp lệnh)\s+(?![{_UPPER}]{{3}})[{_UPPER}][^,;.:\n]{{3,60}}"),
}
_DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d\uf02d\u00ad", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f", " ")
    | dict(zip("АВЕКМНОРСТХ", "ABEKMHOPCTX", strict=True))  # Cyrillic letters of the same shape
    | {"\u00d0": "Đ", "\u00f0": "đ", "\u2044": "/", "\u2215": "/", "\uff0f": "/"}
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One such string: its kind, where it stands in the text as read, and how it reads in normal form.

    `figures` is where its figures begin; a citation that covers them accounts for the spot.
    """

    kind: str
    start: int
    end: int
    figures: int
    text: str
    before: str
    after: str


def normal(raw: str) -> tuple[str, list[int]]:
    """The text with composed letters, plain dashes and no invisible characters, and where each stood."""
    letters: list[str] = []
    places: list[int] = []
    for i, c in enumerate(raw):
        if unicodedata.combining(c) and letters:
            joined = unicodedata.normalize("NFC", letters[-1] + c)
            letters[-1] = joined if len(joined) == 1 else letters[-1]
        elif unicodedata.category(c) != "Cf" or c == "\u00ad":
            letters.append(c)
            places.append(i)
    return "".join(letters).translate(_DASHES), places


def spots(raw: str) -> Iterator[Spot]:
    """Every citation-like string, kind by kind; one place may give spots of two kinds."""
    text, places = normal(raw)
    for kind, pattern in _PATTERNS.items():
        for m in pattern.finditer(text):
            figures = m.start("n") if kind == "announced" else m.start()
            before, after = text[max(0, m.start() - 40) : m.start()], text[m.end() : m.end() + 60]
            if kind not in ("number", "blank") or sum(c.isupper() for c in m.group().lstrip("S")) > 1:
                start, end = places[m.start()], places[m.end() - 1] + 1
                yield Spot(kind, start, end, places[figures], m.group(), before, after)


# kind -> (of which spots, what stands before, what it is, what follows); each a pattern, "" for any
_NONE = (
    ("technical standard", "number", r"(?:QCVN|TCVN|TCXD|TCXDVN|TCN|ISO|IEC)[\s:.\w-]{0,12}$", "", ""),
    ("form", "number|announced", r"(?i:mẫu|biểu|phụ lục|bảng|phiếu)\s*(?:\w+\s+){0,2}$", "", ""),
    ("form", "number", r"/(?:19|20)\d\d(?:,|;|\s+và)\s*$", "", r"/(?:19|20)\d\d"),
    ("code of a thing", "number", r"(?i:mã|biển|số)\s+(?i:số|hiệu|kiểm soát)\s*:?\s*$", "", ""),
    ("road", "number", r"(?:[Kk]m|QL|ĐT|lý trình)\s*[\d+.]*$", "", ""),
    ("road", "number", "", r"[\d.+]+\s?[-/]\s?(?:QL|ĐT|TL)\.?\d.*", ""),
    ("chemical or mine", "number", "", r"\d+-[^-/]+", ""),
    ("page or item before words", "number", "", rf"\d+\s*[-_]+\s+[{_UPPER}]\w*", ""),
    ("day before words", "number", r"\d{1,2}[/.-]$", r"\d{1,2}\s?[-–]\s?\w+", ""),
    ("period before words", "number", "", r"(?:19|20)\d\d\s?-\s?(?:19|20)\d\d\s+\w+", ""),
    ("heading", "announced", "", r"(?s)\D*\n\s*\d+", ""),
    ("period", "announced", "", "", r"\s*(?:năm(?!\s+(?:19|20)\d)|(?:tháng|ngày)(?!\s*\d)|tuần|quý|giờ)\b"),
    ("measure", "announced", "", "", r"(?:[.,]\d|\s*(?:%|m\b|m2|km|ha\b|kg|triệu|tỷ|đồng))"),
    ("count", "announced", "", r"(?i:(?!.*số).*)", r"\s+(?!(?:ngày|của|về|năm|khóa|do|và|số)\b)[a-zà-ỹđ]"),
    ("numbered thing", "announced", "", r"(?i:phương án|báo cáo|chương trình|đề án)\s+(?:số\s+)?\d+", ""),
    ("ratio or date", "announced", "", "", r"\s?[/-]\s?\d"),
    ("number alone", "announced", "", r"(?i:(?!.*số).*)", r"\s*(?:[,;.:)”\"]|và\b|$|\n|[A-ZĐ(])"),
    ("blank of a form", "blank", "", "", r",?\s*ngày[\s.…_]*tháng[\s.…_]*năm[\s.…_]*(?!\d)"),
    ("draft", "law", r"(?i:dự án|dự thảo)\s*$", "", ""),
    ("its own name", "law", r"(?i:quốc hội ban hành)\s+$", "", ""),
    ("title on a line of its own", "law", r"\n\s*$", "", r"\s*\n"),
    ("law by letters", "law", "", rf"(?:Luật|Bộ luật)\s+[{_UPPER}]{{2,}}.*", ""),
    ("many resolutions", "resolution", r"", r"(?is).*(?:các cấp|cơ sở|chi bộ|nêu trên|đã đề ra).*", ""),
    ("no meeting named", "resolution", "", r"(?is)(?!.*(?:\b[IVX]+\b|\d|thứ\s+\w+|giữa nhiệm kỳ)).*", ""),
)  # fmt: skip


def no_citation(spot: Spot) -> str | None:
    """The kind of a string that is no citation though it looks like one; None where none is known."""
    for kind, of, before, itself, after in _NONE:
        if spot.kind not in of.split("|"):
            continue
        if before and not re.search(before, spot.before):
            continue
        if itself and not re.fullmatch(itself, spot.text, re.DOTALL):
            continue
        if not after or re.match(after, spot.after):
            return kind
    return None
