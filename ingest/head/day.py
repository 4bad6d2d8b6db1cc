"""Place and day of issue: `Hà Nội, ngày 05 tháng 3 năm 2024`, however it is set, stamped or cut."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.lexicon import dates, places
from ingest.page.outline import Outline
from ingest.text.letters import LOWER, UPPER

_PASSED = re.compile(
    r"(?:Luật|Pháp lệnh|Nghị quyết|Hiến pháp)\s+này\s+(?:đã\s+)?được\s+[^;]{5,200}?\s+thông\s+qua\s+"
    r"(?=ngày\s)",
)
_NAMED = rf"[{LOWER}]+(?:(?:['’. -]+|\n)[{UPPER}][{LOWER}]*(?:['’][{LOWER}]+)?){{0,4}}"
# The first letter stands before all alternatives, so that a search goes from one capital to the next.
PLACED_DATE = re.compile(
    rf"[{UPPER}](?<![\w/.-].)(?P<rest>(?<=T)P\.?\s*(?:[{UPPER}] (?=[{UPPER}][{LOWER}]))?[{UPPER}]{_NAMED}"
    rf"|(?:(?<=T)(?:hành phố|hị xã|hị trấn)|(?<=H)uyện|(?<=Q)uận|(?<=X)ã|(?<=P)hường) [{UPPER}]{_NAMED}(?=,)"
    rf"| (?=[{UPPER}][{LOWER}])[{UPPER}]{_NAMED}"  # `A Lưới`
    rf"|{_NAMED}(?:\s\d{{1,2}}(?=\s*,))?|['’]?[{UPPER}]{_NAMED}(?=,)"  # `Lạng Sơn`, `Móng Cái 2`, `K'Bang`
    rf"|[{LOWER}]{{1,7}} [{LOWER}]{{2,6}}(?=,)"  # `Hà nội`
    rf"|(?:(?<=P)hường|(?<=Q)uận|(?<=T)hị trấn|(?<=X)ã)\s\d{{1,2}}|[{UPPER}]+(?:\s[{UPPER}]+){{1,3}})"
    r"(?P<nth> \d{1,2}(?=,))?\s{0,20}(?P<comma>,?)\s{0,80}"  # `Móng Cái 2, ngày …`
    # telegrams give the hour: `Lào Cai, hồi 17 giờ 30 phút ngày 07/9/2024`
    r"(?:(?:[Vv]ào )?(?:[Hh]ồi |[Ll]úc )?\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{1,2}(?:\s?phút|')?)?,?\s+)?"
    r"(?=[Nn]gày|NGÀY|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
)
# a line, or the right column, that is nothing but the day: its place was left blank or lost
_DATE_ALONE = re.compile(
    r"(?:^|\t| {3})[ .…_]{0,40},?[ \t]{0,9}(?P<date>[Nn]gày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})[ \t]*$",
    re.M,
)
# `Số: 01/KH-TTPVHCC, ngày 12 tháng 8 năm 2026`: behind the number, no place said
_BEHIND_NUMBER = re.compile(
    rf"^[ \t*|]{{0,20}}(?:Số|SỐ)[ \t]*:?[ \t]*\d[^\s,;()]{{0,12}}[/-][{UPPER}][^\s,;()]{{1,40}},?[ \t]{{1,9}}"
    r"(?P<date>[Nn]gày\s(?:\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}))[ \t*]*$",
    re.M,
)
# a draft and the cover of a scheme tell but the month: `Lào Cai, tháng 3 năm 2024`
_MONTH_ALONE = re.compile(
    rf"(?:^|\t| {{3}}|\|)[ \t*]{{0,40}}(?P<place>[{UPPER}][^\n,;:()\d|]{{1,30}}),[ \t]{{0,9}}"
    r"[Tt]háng[ \t]{1,3}(?P<m>\d{1,2})(?:[ \t]{1,3}năm[ \t]{1,3}|/)(?P<y>20\d\d)[ \t|*]*$",
    re.M,
)
_SIGNED_AT = re.compile(r"Thời gian ký\s*:?\s*(\d{2})[./-](\d{2})[./-](\d{4})")
# a stain or a stroke of the pen where the day was stamped: `ngày*Ï tháng 11 năm 2024`
_MONTH_OF_LINE = re.compile(
    r"ngày[^\w\n]{0,4}[^\W\d_]{0,2}[^\w\n]{0,4}tháng\s(?P<m>\d{1,2})\snăm\s(?P<y>20\d\d)(?!\d)"
)
_YEAR_OF_LINE = re.compile(r"ngày[^\n;:()]{1,24}?tháng[^\n;:()]{1,24}?năm[\s.…_]*(?P<y>(?:19|20)\d\d(?!\d))?")


def date_and_place(flat: str, limit: int) -> tuple[str | None, str | None]:
    """Place and day of issue: `Hà Nội, ngày …`; without comma or `ngày` only after a place that is known."""
    for m in PLACED_DATE.finditer(flat, 0, limit):
        place = _place(flat[_begin(flat, m) : m.end("rest")]) + (m["nth"] or "")
        said = re.sub(r"^ngày\s*(?=\d)", "ngày ", flat[m.end() : m.end() + 60].lower())
        sure = m["comma"] and said.startswith("ngày") and not place.split()[-1][0].islower()
        if not sure and not places.find(place):
            continue
        d = dates.ANY_RE.match(said)
        if d:
            return place, dates.iso(d)
        month = _MONTH_OF_LINE.match(said)
        if month and dates.valid(int(month["y"]), int(month["m"]), 1):
            return place, f"{month['y']}-{int(month['m']):02d}"
        year = _YEAR_OF_LINE.match(said)
        if year:  # a day that no calendar has, or none
            return place, year["y"]
    alone = _DATE_ALONE.search(flat, 0, limit) or _BEHIND_NUMBER.search(flat, 0, limit)
    if alone and (d := dates.ANY_RE.match(flat, alone.start("date"))):
        return None, dates.iso(d)
    month = _MONTH_ALONE.search(flat, 0, limit) if "háng" in flat else None
    if month and places.find(month["place"]) and dates.valid(int(month["y"]), int(month["m"]), 1):
        return month["place"], f"{month['y']}-{int(month['m']):02d}"
    stamp = _SIGNED_AT.search(flat)
    if stamp:
        return None, f"{stamp.group(3)}-{stamp.group(2)}-{stamp.group(1)}"
    return None, None


def before(text: str) -> str:
    """The words of a subject before the place and the day that a page printed to its right."""
    m = PLACED_DATE.search(text)
    return text[: _begin(text, m)] if m else text


def _begin(flat: str, m: re.Match[str]) -> int:
    """Where the place begins: what ran into it from the left column is none of it.

    `… tả lợn châu Phi Hà Tĩnh, ngày …`: the whole is no place that is known, its end is one.
    """
    printed = flat[m.start() : m.end("rest")]
    gap = printed.rfind("   ")
    if gap >= 0:
        return m.start() + gap + 3
    motto = _HAPPINESS.match(printed)
    if motto and (printed[0] == "D" or flat[max(0, m.start() - 4) : m.start()].rstrip().endswith(("-", "–"))):
        return m.start() + motto.end()
    if not _IN_A_SENTENCE.search(flat, max(0, m.start() - _WORD), m.start()) or places.find(printed):
        return m.start()
    names = (at.end() for at in _BLANKS.finditer(printed))
    return m.start() + next((at for at in names if places.find(printed[at:])), 0)


_HAPPINESS = re.compile(
    r"(?:Do\s?[-–]\s?)?Hạnh Phúc\s+(?=\S)"
)  # `Tự Do - Hạnh Phúc Tân Lập, ngày …` in one line
_IN_A_SENTENCE = re.compile(rf"[{LOWER}] $")
_WORD = 2
_BLANKS = re.compile(r" +")


def _place(printed: str) -> str:
    """The place on the last line, or over two lines where only both together are a place that is known."""
    last = printed.rsplit("\n", 1)[-1].strip()
    whole = " ".join(printed.split())
    return whole if whole != last and not places.find(last) and places.find(whole) else last


def passed_on(flat: str) -> str | None:
    """The day on which an assembly passed the act, as its closing formula says."""
    for m in _PASSED.finditer(flat, max(0, len(flat) - 6000)):
        d = dates.ANY_RE.match(flat, m.end())
        if d:
            return dates.iso(d)
    return None


# `Tờ trình số 21/TTr-STC ngày 28/10/2025`: the day of a paper that has been issued
_OF_A_PAPER = re.compile(r"\b[Ss]ố\s{0,3}:?\s{0,3}\d[^\s;,()]{0,40},?\s{1,3}(?=ngày\s)")


def since_reform(outline: Outline, day: str | None) -> str | None:
    """The day of issue, or the latest day of a paper that the opening names where that says more.

    It says more of a paper whose own day is blank: what rests on a paper of October 2025 was issued in the
    provinces of that July, although its date prints but the year.
    """
    if day is not None and (len(day) >= dates.WHOLE_DAY or not places.REFORM.startswith(day)):
        return day
    told = [
        found
        for block in outline.blocks
        if block.kind == "opening"
        for m in _OF_A_PAPER.finditer(outline.flat, block.start, block.end)
        if (d := dates.FULL_RE.match(outline.flat, m.end())) and (found := dates.iso_full(d))
    ]
    latest = max((one for one in told if one.startswith(day or "")), default="")
    return latest if latest >= places.REFORM else day


class Headline(NamedTuple):
    """What a page heads a letter with that it prints without its header."""

    noun: str
    day: str


# `Thông báo Khẩn ngày 18/10/2020`, `Công văn 3676 của Ban Tổ chức TW ngày 29/10/2012 về việc …`
_HEADLINE = re.compile(
    r"\s*(?P<noun>Công văn|Thông báo|Công điện|Giấy mời)(?: (?:[Kk]hẩn|[Hh]ỏa tốc))?(?: (?:số )?[\d.]+)?"
    r"(?: của [^\n;:,.()]{3,60}?)? (?=ngày \d)"
)
_LETTER_FOLLOWS = re.compile(r"[^\n]{0,200}\n\s*Kính gửi")


def headline(flat: str) -> Headline | None:
    """Kind and day of a letter told only by the heading of its page; None where no letter follows."""
    m = _HEADLINE.match(flat)
    day = dates.ANY_RE.match(flat, m.end()) if m else None
    if m is None or day is None or not _LETTER_FOLLOWS.match(flat, day.end()):
        return None
    said = dates.iso(day)
    return Headline(m["noun"], said) if said else None
