"""Type words that stand apart from a number: `Kế hoạch kiểm tra số …`, `Giấy phép xả thải vào hồ, đập số …`.

The words between the two are the title of the document, or who issued it. They are believed where the number
says the same type, and behind the few nouns whose papers bear numbers of every sort.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ingest.citation.mention import Mention
from ingest.lexicon import dates, doctypes, typewords
from ingest.organ import bounded, phrase
from ingest.text.letters import LOWER, UPPER

_SO = r"\s*:?\s*(?P<so>[Ss]ố|SỐ)\s*:?\s*\Z"
_NEAR, _FAR = 110, 170  # characters before the number
# words that lead on to another document or to who speaks, and so stand in no title before `số`
_LEADS_ON = "số|của|và|tại|gồm"


@cache
def _named() -> re.Pattern[str]:
    """`Kế hoạch kiểm tra số`, `Nghị quyết của Quốc hội số`: few words, or the issuer, stand between."""
    return re.compile(
        rf"(?<!\w)(?P<noun>(?i:{typewords.pattern()}))(?P<between>(?:\s+(?!(?:{_LEADS_ON})\b)[{LOWER}]+){{1,6}}"
        rf"|(?:\s+(?!(?:{_LEADS_ON})\b)[{LOWER}]+){{0,2}}\s+của\s+[^,;.():“”/]{{3,60}}?){_SO}"
    )


@cache
def _titled() -> re.Pattern[str]:
    """`Quy chế phối hợp trong công tác dân tộc số`: the title stands between the last type word and `số`.

    It may hold an ordinal or a comma: `Quyết định điều chỉnh chủ trương đầu tư lần thứ 2 số`, `Chương trình
    kiểm tra, giám sát số`.
    """
    noun = rf"(?i:{typewords.pattern()})"
    word = rf"(?!(?:{_LEADS_ON})\b|{noun}\b)(?:[{LOWER}{UPPER}]+|(?<=thứ )\d{{1,2}})"
    return re.compile(rf"(?<!\w)(?P<noun>{noun})(?P<between>\s+{word}(?:,?\s+{word}){{0,17}}){_SO}")


# papers that anybody writes and numbers as he likes: `Báo cáo đánh giá rủi ro số 01/QĐ-CTY`, `Giấy chứng nhận
# đủ điều kiện về phòng cháy và chữa cháy số 83/ĐK-PCCC`, `Văn bản nghiệm thu PCCC số 8/NT-PCCC`
_PAPERS = (
    r"Giấy (?:chứng nhận|phép|xác nhận|đề nghị|giới thiệu)|Báo cáo|Biên bản|Hợp đồng|Bản công bố"
    r"|[Vv]ăn bản(?! quy phạm)"
).replace(" ", r"\s+")


@cache
def _paper() -> re.Pattern[str]:
    """`Hợp đồng nguyên tắc mua bán vật liệu số`: of a licence the title may be a list of words."""
    stops = rf"(?!(?:số|của|tại|theo|kèm|cho|ngày|do|từ)\b|(?i:{typewords.pattern()})\b)"
    word = rf"{stops}(?!và\b)[{LOWER}{UPPER}]+(?:-[{UPPER}]+)?"
    listed = rf"(?:,?\s+{stops}[{LOWER}{UPPER}]+){{1,18}}"
    return re.compile(
        rf"(?<!\w)(?P<noun>{_PAPERS})(?P<between>(?<=phép){listed}|(?<=nhận){listed}|(?:\s+{word}){{1,14}}){_SO}"
    )


# `Biên bản thương thảo hợp đồng số 02/BBTT`: what is talked over bears another number
_MINUTES = re.compile(rf"[Bb]iên bản(?:\s[{LOWER}]+){{1,5}}\s\Z")


def minutes(flat: str, noun: int, m: Mention) -> int | None:
    """Where the `biên bản` begins whose number this is, though a type word at `noun` stands nearer."""
    if m.sign is None or not (m.sign.organ or "").startswith("BB"):
        return None
    got = _MINUTES.search(flat, max(0, noun - _NEAR // 2), noun)
    return got.start() if got is not None else None


def noun_of(flat: str, m: Mention) -> re.Match[str] | None:
    """The type word that stands apart from `số`, if the number may be one of such a document."""
    if m.sign is None:
        return None
    near = _named().search(flat, max(0, m.start - _NEAR), m.start)
    if near is not None and _plausible(near, m.sign.code, m.sign.organ):
        return near
    lo = max(0, m.start - _FAR)
    if (issued := _by_whom(flat, lo, m)) is not None:
        return issued
    titled = _titled().search(flat, lo, m.start) if m.sign.code is not None else None
    if titled is not None and "\n\n" not in titled.group():
        kind = doctypes.by_noun(titled["noun"].lower())
        if kind is not None and _bears(kind, m.sign.code or ""):
            return titled
    if m.sign.term is not None or (m.sign.year and m.sign.code in _NORMATIVE):
        return None
    paper = _paper().search(flat, lo, m.start)
    return paper if paper is not None and "\n\n" not in paper.group() else None


@cache
def _issued() -> re.Pattern[str]:
    """`Công văn Sở Nội vụ số`, `Thông tư liên tịch Bộ A và Bộ B số`: an issuer may stand between the two."""
    return re.compile(
        rf"(?<!\w)(?P<noun>(?i:{typewords.pattern()}))"
        rf"(?P<between>\s+[{UPPER}][^,;.():“”/\d]{{2,150}}?){_SO}"
    )


_AND = re.compile(rf"\s+(?:và|-|–)\s+(?=[{UPPER}])")
_MOST_TOGETHER = 4


def _by_whom(flat: str, lo: int, m: Mention) -> re.Match[str] | None:
    """The type word before an issuer that stands before `số` without `của`, or before several."""
    assert m.sign is not None
    got = _issued().search(flat, lo, m.start)
    kind = doctypes.by_noun(got["noun"].lower()) if got else None
    if got is None or kind is None or kind.code != (m.sign.code or "CV"):
        return None
    at, end = got.start("between") + 1, got.start("between") + len(got["between"].rstrip())
    for _ in range(_MOST_TOGETHER):
        stop = phrase.end_of(flat, at, end)
        beside = _AND.match(flat, stop, end) if stop is not None and stop < end else None
        if beside is None:
            return got if stop == end else None
        at = beside.end()
    return None


class Told(NamedTuple):
    """What stands between a type word and the number behind it, as spans; the type word's own first."""

    noun: tuple[int, int]
    who: tuple[int, int] | None
    day: tuple[int, int] | None


def told(flat: str, end: int) -> Told | None:
    """`Công văn của Sở Tài chính ngày 01/3/2024 | số 55`: issuer and day between the type and `end`.

    In any order, at least one of them, the last one perhaps before an opening bracket.
    """
    lo = max(0, end - _NEAR)
    last = _DAY_ENDS.search(flat, max(lo, end - _LONGEST_DAY), end)
    day = last.span("day") if last else None
    end = last.start() if last else end
    noun = typewords.ending_at(flat, end) if last else None
    if noun is not None:
        return Told((noun, end), None, day)
    for at in _NAME_BEGINS.finditer(flat, lo, end):
        of, begin = at.start(), at.end()
        first = _DAY_ENDS.search(flat, max(lo, of - _LONGEST_DAY), of) if not last else None
        of = first.start() if first else of
        noun = typewords.ending_at(flat, of) if phrase.starts(flat, begin) else None
        if noun is not None and bounded.may_be(flat, begin, end):
            return Told((noun, of), (begin, end), first.span("day") if first else day)
    return None


def take(flat: str, m: Mention, said: Told) -> None:
    """Give a mention the issuer and the day that stand before its number."""
    m.issuer = said.who or m.issuer
    day = dates.ANY_RE.match(flat, said.day[0]) if said.day else None
    m.date = (dates.iso(day) if day else None) or m.date


_NAME_BEGINS = re.compile(rf"(?:\s+của)?\s+(?=[{UPPER}])")
_LONGEST_DAY = 50  # characters
_DAY_ENDS = re.compile(
    r"\s*,?\s+(?:(?:ký\s+)?ban\s+hành\s+)?"
    r"(?P<day>ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})\s*,?(?:\s*\()?\s*\Z"
)
_NORMATIVE = ("NĐ", "TT", "TTLT", "NQ", "QĐ", "CT")


def _bears(kind: doctypes.DocType, code: str) -> bool:
    """May a document of a kind bear this code: `Quy định … 102-QĐ/TW`, `Quy chế phối hợp … 12-QC/HU`?"""
    return kind.code in (code, f"{code}PH") or (kind.code, code) == ("QyĐ", "QĐ")


# `Tờ trình của Phòng Tài chính - Kế hoạch số 67/TTr-TCKH`: the end of an office's name, no type word
OFFICE_OF_PLANS = re.compile(r"\b(?:Tài chính|Kinh tế)\s*(?:[-–&]|và)\s*Kế hoạch\Z")
OF_THEM = re.compile(rf"(?:\s+[{LOWER}]+){{0,2}}?\s+của\s+")
_ANOTHER_TYPE = re.compile(
    r"Căn cứ|\b(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị"
    r"|Kế hoạch(?!\s+(?:và Đầu tư|[-–] Tài chính)))\b"
)


def _plausible(got: re.Match[str], code: str | None, organ: str | None) -> bool:
    """Words between noun and number are only believed if the number's own type agrees."""
    if OF_THEM.match(got["between"]):
        return "\n\n" not in got["between"] and not _ANOTHER_TYPE.search(
            OFFICE_OF_PLANS.sub("", got["between"].rstrip())
        )
    kind = doctypes.by_noun(got["noun"].lower())
    if kind is None:
        return False
    if code is not None:
        return _bears(kind, code)
    # `Báo cáo thẩm định số 18/BCTĐ-STP`
    compound = len(kind.code) > 1 and (organ or "").startswith(kind.code)
    return compound or kind.code == "CV" or kind.family == "law"
