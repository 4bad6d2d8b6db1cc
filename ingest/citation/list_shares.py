"""What the members of a list of documents have in common: date, issuer, term, type.

`217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị`: what stands after the last member holds for all
that have none of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ingest.citation import context
from ingest.citation.mention import Mention

_LIST_GAP = re.compile(r"\s*(?:,|và|&|;|,\s*và|kèm theo)\s*(?:\(\s*)?(?:các\s+)?$")


def share(flat: str, mentions: list[Mention]) -> None:
    """Date, issuer and term belong to all members of a list that have none of their own (right to left).

    The type goes the other way: `các Luật số 43/2024/QH15, số 47/2024/QH15`.
    """
    for left, right in pairwise(mentions):
        if right.type is None and right.sign is not None and left.sign is not None:
            same = left.sign.organ == right.sign.organ and left.sign.term == right.sign.term
            if same and _LIST_GAP.fullmatch(flat, left.end, right.start):
                right.type = left.type
        elif left.type == "QyĐ" and right.type == "QĐ" and _under_one_word(flat, left, right):
            right.type, right.noun = left.type, left.noun
            told_at_head = left.issuer is not None and left.issuer[1] <= left.core
            right.issuer = right.issuer or (left.issuer if told_at_head else None)
    for i, last in enumerate(mentions):
        if last.days:
            _give_days(flat, mentions, i)
    days = _own_days(mentions)
    for left, right in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        if left.is_resolution or right.is_resolution or left.sign is None or right.sign is None:
            if _both_bare(flat, left, right):
                left.issuer, left.term = right.issuer, right.term
            continue
        gap = flat[left.end : right.start]
        if left.sign.organ and right.sign.organ and left.sign.organ != right.sign.organ:
            if left.issuer is None and _LIST_GAP.fullmatch(gap) and _of_the_centre(flat, left, right):
                left.issuer = right.issuer
            continue  # two series: what is said of the one does not hold for the other
        if len(gap) > 12 or not _LIST_GAP.fullmatch(gap) or ";" in gap:
            continue
        if re.fullmatch(r"\s*kèm theo\s*", gap) and left.issuer is None:
            left.issuer = right.issuer
        elif left.date is None and left.term is None and (left.issuer is None or left.issuer[1] <= left.core):
            if days.get(left.sign.text, right.date) != right.date:
                continue  # told in full with a day of its own
            left.issuer, left.term = left.issuer or right.issuer, right.term
            left.date = right.date if _may_be_of(left, right) else None
        elif (
            left.issuer is None
            and left.term is None
            and left.sign.organs == right.sign.organs
            and left.sign.organs
        ):
            left.issuer = right.issuer
    for i in range(len(mentions)):
        _share_one_day(flat, mentions, i)
    for left, right in pairwise(mentions):
        if right.date is None and left.date is not None and (one := _SAME_DAY.match(flat, right.end)):
            right.date, right.end = left.date, one.end()
        if right.issuer is None and left.issuer is not None and _same_series(flat, left, right):
            right.issuer = left.issuer

    for left, right in pairwise(mentions):
        if right.issuer is None and (_said_of_both(flat, left, right) or _changed_by(flat, left, right)):
            right.issuer = left.issuer
    _share_head(flat, mentions)
    _share_of_centre(flat, mentions)


def _give_days(flat: str, mentions: list[Mention], at: int) -> None:
    """`số 20, 21/CĐ-UBND ngày 25 và 26/10/2024`: where days and numbers are as many, each has its own."""
    last = mentions[at]
    first = at
    while first and _LIST_GAP.fullmatch(flat, mentions[first - 1].end, mentions[first].start):
        if mentions[first - 1].date not in (None, last.date):
            break
        first -= 1
    members = mentions[first : at + 1]
    if len(members) == len(last.days):
        for m, day in zip(members, last.days, strict=True):
            m.date = day
    elif len(members) > 1:
        for m in members:
            m.date = None


def _both_bare(flat: str, left: Mention, right: Mention) -> bool:
    """`Kết luận số 21 và Quy định số 37 của Trung ương`: numbers alone, and who issued both."""
    if left.sign or right.sign or left.number is None or right.number is None or right.issuer is None:
        return False
    told = left.issuer or left.issuer_phrase or left.date or left.term
    if left.short or told or right.issuer[0] < right.start:
        return False
    return _AND.fullmatch(flat, left.end, right.start) is not None


_AND = re.compile(r"\s*(?:,|và|,\s*và)\s+(?:các\s+)?")
# `các Quy định của X: số 294-QĐ/TW … về …; số 296-QĐ/TW …`: a regulation bears the code of decisions, and the
# word before the first number is said of all
_NEXT_NUMBER = re.compile(r"(?:[^.;“”\n]|(?<=\d)\.(?=\d)){0,200}?(?:;|,|\svà)\s+(?:các\s+)?")


def _under_one_word(flat: str, left: Mention, right: Mention) -> bool:
    """Is the next number of one series a member of the list that a type word opens?"""
    if right.noun is not None or left.sign is None or right.sign is None:
        return False
    same = left.sign.code == right.sign.code and left.sign.organs == right.sign.organs
    return same and _NEXT_NUMBER.fullmatch(flat, left.end, right.start) is not None


# `các văn bản của UBND tỉnh: Kế hoạch số … về …, Công văn số …`: the code alone would mean who speaks; the
# members may be numbered, `các nghị quyết sau của HĐND huyện A, tỉnh B:` over `1. Nghị quyết số …`
_HEAD_OF_LIST = re.compile(
    r"(?:văn\s+bản|công\s+văn|quyết\s+định|kế\s+hoạch|chỉ\s+thị|nghị\s+quyết)"
    r"(?:\s+(?:chỉ\s+đạo|sau(?:\s+đây)?))?\s+của\s+(?P<of>(?:(?:Chủ\s+tịch|Thường\s+trực)\s+)?"
    r"(?P<who>UBND|[ỦU][ỷy]\s+ban\s+nhân\s+dân|HĐND|Hội\s+đồng\s+nhân\s+dân)\s[^,;:.()]{2,40})"
    r"(?:,\s+(?:huyện|quận|thị\s+xã|thành\s+phố|tỉnh)\s[^,;:.()]{2,30}){0,2}(?:\s\((?:cũ|trước)[^()]{0,40}\))?"
    r":\s*(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+])\s+)?\Z"
)
_FAR_HEAD = 160
_COLON_BEFORE = 12  # characters from the colon to the first member, with its number


def _share_head(flat: str, mentions: list[Mention]) -> None:
    """Who is named above a list of documents issued those of its own series, to the end of the sentence."""
    for i, first in enumerate(mentions):
        if first.issuer is not None or first.sign is None or first.sign.organ not in ("UBND", "HĐND"):
            continue
        if ":" not in flat[max(0, first.start - _COLON_BEFORE) : first.start]:
            continue
        head = _HEAD_OF_LIST.search(flat, max(0, first.start - _FAR_HEAD), first.start)
        if head is None or (first.sign.organ == "UBND") is not (head["who"][0] in "UỦ"):
            continue
        for m in mentions[i:]:
            if m.start > first.start and _SENTENCE_STOPS.search(flat, first.end, m.start):
                break
            if m.issuer is None and m.sign is not None and m.sign.organ == first.sign.organ:
                m.issuer = head.span("of")


# `quán triệt các chỉ thị của Ban Bí thư gồm: Chỉ thị số … về …; Chỉ thị số … về …`
_CENTRE_HEAD = re.compile(
    r"(?<!\w)(?:[Cc]ác|[Nn]hững|\d{1,2})\s+[^,;.:]{4,60}?\scủa\s+"
    r"(?P<who>Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)"
    r"(?:\s+Trung ương)?(?:\s+Đảng)?(?:\s+khóa\s+[IVX]+)?,?\s*(?:gồm|bao gồm|cụ thể|sau(?:\s+đây)?)?"
    r"(?:\s+(?:có|là))?\s*:\s*(?:(?:\d{1,2}[.)]|[a-zđ]\)|[-+])\s+)?\Z"
)


def _share_of_centre(flat: str, mentions: list[Mention]) -> None:
    """The body of the centre named above a list issued what bears its code, to the end of the sentence."""
    for i, first in enumerate(mentions):
        if first.sign is None or first.sign.organ != "TW":
            continue
        if ":" not in flat[max(0, first.start - _COLON_BEFORE) : first.start]:
            continue
        head = _CENTRE_HEAD.search(flat, max(0, first.start - _FAR_HEAD), first.start)
        if head is None:
            continue
        for m in mentions[i:]:
            if m.start > first.start and _SENTENCE_STOPS.search(flat, first.end, m.start):
                break
            if m.issuer is None and m.sign is not None and m.sign.organ == "TW":
                m.issuer = head.span("who")


# the end of a sentence or a paragraph, behind which no further member of a list begins
_SENTENCE_STOPS = re.compile(r"(?:(?<!\s\d)(?<!\s\d\d)\.\s|\n\s*\n)(?!\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-+])\s)")


_CENTRE_SAYS = re.compile(r"(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)\b")


def _of_the_centre(flat: str, left: Mention, right: Mention) -> bool:
    """`Chỉ thị 35-CT/TW, Hướng dẫn 26-HD/BTCTW … của Bộ Chính trị`: the words fit the number before."""
    if left.sign is None or left.sign.organ != "TW" or right.issuer is None:
        return False
    return _CENTRE_SAYS.match(flat, right.issuer[0]) is not None


_LIST_OF_ONE = re.compile(r"\s*[,;]?\s*(?:và\s+)?(?:các\s+)?")


def _said_of_both(flat: str, left: Mention, right: Mention) -> bool:
    """`của UBND tỉnh X tại Tờ trình …/TTr-UBND, các văn bản …/UBND-NC và …`: who wrote all is said first."""
    if left.issuer is None or left.issuer[1] > left.start or left.sign is None or right.sign is None:
        return False
    if left.sign.organ is None or left.sign.organ != right.sign.organ or right.start - left.end > 16:
        return False
    return _LIST_OF_ONE.fullmatch(flat, left.end, right.start) is not None


# who issued a document changes it: `… của UBND thành phố (sửa đổi tại Quyết định số 10/2021/QĐ-UBND)`
_CHANGED_BY = re.compile(
    r"\s*\((?:đã\s+)?(?:được\s+)?(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|đính\s+chính)[^();]{0,60}\s(?:tại|bởi|bằng|theo)"
    r"\s+(?:các\s+)?"
)


def _changed_by(flat: str, left: Mention, right: Mention) -> bool:
    """Is the next one, of the same series, told in brackets as what changed the first?"""
    if left.issuer is None or left.sign is None or right.sign is None:
        return False
    same = left.sign.code == right.sign.code and left.sign.organs == right.sign.organs
    return same and _CHANGED_BY.fullmatch(flat, left.end, right.start) is not None


# `Thông tư số 12/2023/TT-BNV của Bộ Nội vụ cùng ngày`: the day of the document before it
_SAME_DAY = re.compile(r",?\s+cùng\s+ngày\b(?!\s*(?:\d|tháng))")
_ONE_DAY = re.compile(r"[^.;\n]{0,150}?(?:,?\s|\s\()(?:cùng|đều)(?=\s+(?:ngày|của|do)\s)")
_SENTENCE_ENDS = re.compile(r"[;\n]|\.\s")


def _share_one_day(flat: str, mentions: list[Mention], at_last: int) -> None:
    """`18-NQ/TW về …, 19-NQ/TW về … và 20-NQ/TW về …, cùng ngày 16/6/2022 của X`: what all have in common."""
    last = mentions[at_last]
    if last.sign is None or not last.sign.organs or last.date or last.issuer:
        return
    near = flat[last.end : last.end + 170]
    common = _ONE_DAY.match(near) if "cùng " in near or "đều " in near else None
    if common is None:
        return
    at = last.end + common.end()
    said = replace(last, end=at)
    context.look_right(flat, said, at + 200)
    start = last.end
    for i in range(at_last, -1, -1):
        m = mentions[i]
        if m.sign is None or m.sign.organs != last.sign.organs or _SENTENCE_ENDS.search(flat, m.end, start):
            break
        if m.date is None and m.issuer is None:
            m.date, m.issuer, m.term = said.date, said.issuer, m.term or said.term
        start = m.start


def _own_days(mentions: list[Mention]) -> dict[str, str]:
    """The day that each number bears by itself, wherever in the text it is told."""
    return {m.sign.text: m.date for m in mentions if m.sign is not None and m.date is not None}


def _may_be_of(m: Mention, right: Mention) -> bool:
    """May the date of the next member be this one's too? Not if its number names another year."""
    assert m.sign is not None
    return right.date is None or m.sign.year is None or right.date.startswith(str(m.sign.year))


def _same_series(flat: str, left: Mention, right: Mention) -> bool:
    """The next number of the same desk in the same list: `số 12/UBND-NC … của UBND tỉnh và số 15/UBND-NC`."""
    if left.sign is None or right.sign is None or not left.sign.organs:
        return False
    gap = flat[left.end : right.start]
    return (
        left.sign.organs == right.sign.organs
        and left.sign.code == right.sign.code
        and len(gap) <= 12
        and _LIST_GAP.fullmatch(gap) is not None
    )
