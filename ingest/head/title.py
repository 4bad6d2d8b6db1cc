"""What a document is about: its subject behind `V/v`, or the title under its type."""

from __future__ import annotations

import re
from functools import cache

from ingest.head import day as head_day
from ingest.head.day import PLACED_DATE
from ingest.lexicon import doctypes
from ingest.organ import phrase as organ_phrase
from ingest.organ.capitals import calm
from ingest.page import openings
from ingest.page.outline import Outline
from ingest.text.letters import LOWER, UPPER

TYPE_WORDS = re.compile(
    r"^(?P<noun>" + "|".join(re.escape(n.upper()) for n in doctypes.nouns()) + r")\b",
    re.M,
)
_AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH|TRƯỞNG|THỦ TRƯỞNG|THỐNG ĐỐC|TƯ LỆNH|TỔNG CỤC TRƯỞNG"
    r"|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC"
    r"|TỔNG KIỂM TOÁN|TỔNG THANH TRA|BỘ TRƯỞNG|VIỆN TRƯỞNG|CHỦ NHIỆM|CHẤP HÀNH VIÊN)\b"
    r"|(?:[ỦU][ỶY] BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|THỦ TƯỚNG|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|BÍ THƯ))\b"
)
_UNFINISHED = re.compile(
    r"(?:,|-|\b(?:CỦA|VÀ|TRÊN|TẠI|DO|TRONG|VỚI|CHO|ĐỐI VỚI|BỞI|THUỘC|GIỮA|TỪ|ĐỂ|CÁC|VỀ))$"
)
_TITLE_ENDS = re.compile(rf"\s+(?=Căn cứ|[{UPPER}][{LOWER}]+\s|Số\b|---)")
# `CỦA VIỆN TRƯỞNG VIỆN KSND TỐI CAO` between the type and `BAN HÀNH …`
_OF_WHOM = re.compile(rf"CỦA (?:{_AUTHORITY.pattern}|(?:LIÊN )?BỘ\b|TỔNG CỤC|NGÂN HÀNG|TÒA ÁN|VIỆN)")
_DOES = re.compile(
    r"(?:VỀ|HƯỚNG DẪN|Về|về|V/v|BAN HÀNH|Ban hành|PHÊ DUYỆT|Phê duyệt|QUY ĐỊNH|Quy định|SỬA ĐỔI|Sửa đổi)\b"
)
# two words that a page broke between the type and the line below it: `QUY CHẾ LÀM` / `VIỆC`
_BROKEN = frozenset({("LÀM", "VIỆC"), ("PHỐI", "HỢP"), ("HOẠT", "ĐỘNG"), ("QUẢN", "LÝ"), ("TỔ", "CHỨC")})
_HOUSE = re.compile(
    r"(?:BAN|SỞ|PHÒNG|CỤC|CHI CỤC|TRUNG TÂM|TRƯỜNG|BỆNH VIỆN|VIỆN|TÒA ÁN|CÔNG TY|TỔNG CÔNG TY|LIÊN ĐOÀN"
    r"|CÔNG ĐOÀN|HỘI|ĐẢNG ỦY|HUYỆN ỦY|CÔNG AN)\s"
)
_CHAPTER = re.compile(r"(?:Chương|CHƯƠNG|Phần|PHẦN) (?:[IVX]+|\d+)")
_DAY_OF_REPORT = re.compile(r"(?:NGÀY \d{1,2} )?THÁNG \d{1,2} NĂM \d{4}")
# a bullet, a rule drawn after the words; `kinh tế` / `- xã hội` is one name over two lines
_RULE = re.compile(rf"^[-–]\s+(?![{LOWER}\d])|(?<![-–_])[-–_]{{2,}}+$")
# of the act itself: `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 41-TTG NGÀY 3-2-1993` between its type and what it is about
OWN = re.compile(
    r"(?:\s+CỦA\s+(?P<whom>[^\d;:()\n]{3,120}?))?\s+SỐ\s*:?\s*"
    r"(?P<number>\d[^\s;,()]{0,40}(?:\s(?:[-/]\s?)?(?!NGÀY\b)\S{1,20})?)"
    r",?\s+NGÀY\s+(?P<day>[0-3]?\d\s*(?:[-/.]|THÁNG)\s*[01]?\d\s*(?:[-/.]|NĂM)\s*(?:19|20)?\d\d)(?!\d)"
)
_OWN_SOFT = re.compile(OWN.pattern, re.IGNORECASE)  # `Số 05/2003/CT-TTg ngày … về việc …` below its type
_BASIS_BEHIND = re.compile(r"\s(?:Chiểu|Căn cứ|Xét)\s")  # what a page joined to the line of authority
_NUMBERED = re.compile(r"(?:Số|SỐ)\s*:\s*[\d.…/]")
_DAY_LINE = 60  # characters
_SHORTEST = 3  # words of a title
_COUNT = re.compile(r"[IVXLC\d/.,\s–-]+")  # `Quốc hội khóa` / `XVI`, `quý` / `IV/2025`
_LOUD = re.compile(rf"[{UPPER}]{{2}}")
_NUMBERS = re.compile(r"\d[^\s/]*/\S+")  # `856/QĐ-TTg`, in capitals or not whatever stands round it


def subject(outline: Outline) -> str | None:
    pieces = [head_day.before(outline.text(b)) for b in outline.blocks if b.kind == "subject"]
    if pieces:
        text = " ".join(" ".join(pieces).split()).strip(" |*").lstrip(": ").rstrip(".")
        if text.count('"') == 1 or (text.endswith("”") and "“" not in text):
            text = text.rstrip('"”').rstrip()  # the marks stand round the whole: `"V/v …"`
        if text.endswith(")") and "(" not in text:
            text = text[:-1].rstrip()
        return re.sub(r"^về (?:việc )?", "", text) or None
    title = outline.first("title")
    if title is None:
        return _title_in_line(outline) or _title_alone(outline)
    lines = [_RULE.sub("", ln.strip(" *_")).strip() for ln in outline.text(title).split("\n")]
    lines = [ln for i, ln in enumerate(lines) if ln.strip(" *-–_") and not (i and _of_the_header(ln))]
    lines = lines[lines[:1] == lines[1:2] :]  # the type twice
    whole = _without_remarks(lines)
    lines = _without_own(whole)
    about = next((i for i, ln in enumerate(lines) if i and ln.startswith("về ")), 0)
    if about and all(ln.isupper() for ln in lines[1:about]):
        del lines[1:about]  # who decides, printed between the type and what it is about
    if len(lines) > _SHORTEST - 1 and _OF_WHOM.match(lines[1]) and (begin := _what_it_does(lines)):
        del lines[1:begin]
    if len(lines) > _SHORTEST - 1 and _LOUD.search(lines[0]) and _names_whom(lines[1], lines[2]):
        del lines[1]
    first = TYPE_WORDS.match(lines[0]) if lines else None
    goes_on = doctypes.GOES_ON.match(lines[0], first.end()) if first else None
    beside = lines[0][(goes_on or first).end() :].strip() if first else ""
    if len(lines) == 1 or not lines[1].isupper():
        beside = _without_whom(beside)
    if beside.startswith(","):  # `QUY ĐỊNH, HƯỚNG DẪN …` is a title, whose type stands elsewhere
        beside = lines[0]
    # two words or less go on with the type (`BÁO CÁO THAM LUẬN`), unless there is nothing else
    rest = [beside] if len(beside.split()) > 2 or (beside and len(lines) == 1) else []
    if beside and not rest and (beside.split()[-1], lines[1].split()[0]) in _BROKEN:
        rest = [beside]
    if len(lines) > 1 and _DAY_OF_REPORT.fullmatch(beside):
        rest = []
    if _OF_WHOM.match(beside) and (begin := _what_it_does(lines, 1)):
        rest = []
        del lines[1:begin]
    houses = _houses(outline)
    for line in lines[1:]:
        if rest and _CHAPTER.fullmatch(line):
            break
        if _AUTHORITY.match(line) and (_BASIS_BEHIND.search(line) or (not rest and lines != whole)):
            break
        if (
            rest
            and line.isupper()
            and not _COUNT.fullmatch(line)
            and not _NUMBERS.sub("", rest[-1]).isupper()
        ):
            break  # the authority that decides, printed under the title
        decides = line.isupper() and (_AUTHORITY.match(line) or line.startswith(houses))
        if rest and decides and not _UNFINISHED.search(rest[-1]):
            break
        rest.append(line)
    said = " ".join(" ".join(rest).split()).strip(" -–|").removesuffix("(").rstrip()
    if not said.startswith("SỬA ĐỔI"):  # of which law the number is that stands behind it no title tells
        said = _OF_THE_ACT.sub("", said)
    return _without_about(said if said.endswith(("v.v.", "…")) else said.rstrip(" ."))


def _houses(outline: Outline) -> tuple[str, ...]:
    """Who issues by the lines of the header: who decides is named so once more under the title."""
    block = outline.first("header")
    lines = (ln.strip(" *_|") for ln in outline.text(block).split("\n")) if block is not None else ()
    return tuple(ln for ln in lines if ln.isupper() and _HOUSE.match(ln) and len(ln.split()) > _SHORTEST)


def _of_the_header(line: str) -> bool:
    """Number, place and day, which some print under the type: `TỜ TRÌNH` / `Số: … - Hà Nội, ngày …`."""
    return bool(_NUMBERED.match(line)) or (len(line) < _DAY_LINE and PLACED_DATE.match(line) is not None)


_WHOSE_BESIDE = re.compile(r"CỦA\s+(?P<who>.{3,120}?)(?:\s+(?=(?:VỀ|về)\s)|\Z)")


def _without_whom(beside: str) -> str:
    """What stands beside the type without whose paper it is: `CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ …`."""
    said = _WHOSE_BESIDE.match(beside)
    who = calm(said["who"]) if said else ""
    return beside[said.end() :] if said and organ_phrase.end_of(who, 0) == len(who) else beside


def _names_whom(line: str, below: str) -> bool:
    """`của Ủy ban nhân dân tỉnh X`, `Hội nghị lần thứ 7 …`; in capitals over small letters."""
    if below.startswith("về ") and _MEETING.match(line):
        return True
    if line.startswith("CỦA ") and below[:1].islower():
        line = f"của {calm(line[len('CỦA ') :])}"
    return line.startswith("của ") and organ_phrase.end_of(line, len("của ")) == len(line)


_MEETING = re.compile(
    r"Hội nghị\s(?:lần\s)?.{0,40}(?:Ban Chấp hành|Ban Thường vụ|BCH|BTV|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy)\b"
)
_ASSEMBLY = re.compile(r"\sCỦA (?:QUỐC HỘI|[ỦU][ỶY] BAN THƯỜNG VỤ QUỐC HỘI)\s")
_LONGEST_NAME = 260  # characters of the name of a law


def name_end(text: str, kind: re.Match[str]) -> int | None:
    """Where the name of a law ends that stands between its type and its number; None where none does.

    `LUẬT` / `DOANH NGHIỆP` / `CỦA QUỐC HỘI NƯỚC … SỐ 60/2005/QH11 NGÀY …`.
    """
    if kind["noun"] not in ("LUẬT", "BỘ LUẬT", "PHÁP LỆNH"):
        return None
    found = _ASSEMBLY.search(text, kind.end(), kind.end() + _LONGEST_NAME)
    name = text[kind.end() : found.start()].strip() if found else ""
    return found.start() if found and name.isupper() and not _MARK.search(name) else None


_MARK = re.compile(r"[\d;:()]")


def _without_own(lines: list[str]) -> list[str]:
    """The lines of a title without those that tell whose act it is, its number and its day."""
    for n in (1, 2, 3):
        top = "\n".join(lines[:n])
        first = TYPE_WORDS.match(top)
        own = _OWN_SOFT.match(top, (named := name_end(top, first)) or first.end()) if first else None
        if first and own:
            about = [top[first.end() : named].strip() if named else "", top[own.end() :].strip(" .-–")]
            return [first.group(), *(said for said in about if said), *lines[n:]]
    return lines


def _what_it_does(lines: list[str], lo: int = 2) -> int | None:
    return next((i for i in range(lo, min(len(lines), 5)) if _DOES.match(lines[i])), None)


def _without_remarks(lines: list[str]) -> list[str]:
    """The lines of a title without those in brackets that say of which day it is, or to what it belongs."""
    kept: list[str] = []
    inside = False
    for line in lines:
        inside = inside or bool(kept and openings.REMARK.match(line))
        if not inside:
            kept.append(line)
        inside = inside and not line.endswith((")", "]"))
    return kept


def _without_about(text: str) -> str | None:
    if _ARTICLE.match(text):
        return None
    aside = _ABOUT_ASIDE.fullmatch(text)
    text = aside["about"] if aside else text
    if len(text) > 1 and text[0] in '"“' and text[-1] in '"”' and _ABOUT.match(text[1:]):
        text = text[1:-1]
    about = _ABOUT.match(text)
    return (text[about.end() :] if about else text) or None


_OF_THE_ACT = re.compile(
    r"\s+SỐ\s+\d+/\d{4}/(?:PL-)?(?:QH|UBTVQH)[\dIVX]+\Z"
)  # `DOANH NGHIỆP SỐ 60/2005/QH11`
_ARTICLE = re.compile(r"Điều \d")
_ABOUT = re.compile(r"(?:(?:[Vv]/v|V/V|Vv\b)\s*[:.]?\s*|(?:Về việc|VỀ VIỆC|về việc)\s*:?\s+|(?:Về|VỀ|về)\s+)")
_ABOUT_ASIDE = re.compile(r"\((?P<about>(?:V/v|V/V|Về việc|VỀ VIỆC)\s[^()]{3,400})\)")


_WHOSE = re.compile(rf"CỦA\s|(?:KH(?:ÓA|OÁ)\s[^{LOWER}]{{1,20}},?\s)?KỲ HỌP\s")


def _title_alone(outline: Outline) -> str | None:
    """The title in capitals under place and day, whose type a web page dropped; the authority may follow."""
    block = outline.first("header")
    if block is None:
        return None
    lines = [ln.strip(" *_-–|") for ln in outline.text(block).split("\n")]
    day = next((i for i, ln in enumerate(lines) if PLACED_DATE.search(ln)), None)
    if day is None:
        return None
    found: list[str] = []
    for line in lines[day + 1 :]:
        if not found and _WHOSE.match(line):
            continue  # `CỦA HỘI ĐỒNG NHÂN DÂN TỈNH X` / `KHÓA VII KỲ HỌP THỨ 3` / `VỀ …`
        if line and (line != line.upper() or _AUTHORITY.match(line) or not _LOUD.search(line)):
            break
        if found and openings.first_part(line, titled=True):
            break
        if line:
            found.append(line)
    text = " ".join(" ".join(found).split()).strip('"“”')
    return _without_about(text) if len(text.split()) >= _SHORTEST else None


def _title_in_line(outline: Outline) -> str | None:
    """The title in capitals inside a line whose breaks were lost: `… năm 2024 QUYẾT ĐỊNH VỀ … Căn cứ …`."""
    top = outline.flat[:3000]
    m = _type_in_line().search(top)
    if m is None:
        return None
    stop = _TITLE_ENDS.search(top, m.end())
    text = " ".join(top[m.end() : stop.start() if stop else m.end()].split())
    return _without_about(text) if text.isupper() else None


@cache
def _type_in_line() -> re.Pattern[str]:
    nouns = "|".join(re.escape(n.upper()) for n in doctypes.nouns() if " " in n or n == "luật")
    return re.compile(rf"(?<![{UPPER}] )(?<!\w)(?:{nouns})\s+(?=[{UPPER}]{{2}})")
