"""Dates as directives write them, read to the precision that is stated.

`ngày 04 tháng 7 năm 2023`, `20/6/2023`, `02-12-2020`, `16.5.2016`, `tháng 12/2025`, `năm 2021`, and the
blanks of a form whose day was stamped by hand: `ngày … tháng 5 năm 2023`. Always day before month.
"""

from __future__ import annotations

import re
from datetime import date

DAY_MONTH_YEAR = r"""(?:
    (?P<d>[0-3]?\d|[0-3]\ \d) \s*(?:tháng|THÁNG|[/.-])\s*
    (?P<m>[01]?\d|[01]\ \d) \s*(?:,?\s*(?:năm|NĂM)|[/.-])\s*
    (?P<y>(?:19|20)\d\d|2\ ?0\ ?[0-4]\d|\d\d(?![\d/.-]|\ 0\d\d))(?!\d)
)"""
# `ngày 20/6/2023`, `ngày 9 tháng 6 năm 2023`
FULL = rf"(?:(?:[Nn]gày|NGÀY)\s*(?::\s*|m[ồù]ng\s+)?)?{DAY_MONTH_YEAR}"
# `tháng 12/2025`, `tháng 10 năm 2020`, `ngày … tháng 5 năm 2023`, `ngày    /5/2023`
BLANK = r"[\s.…_]{0,24}"
MONTH_YEAR = (
    rf"(?:(?:[Nn]gày{BLANK})?[Tt]háng\s+(?P<m2>[01]?\d)\s*(?:/|,?\s*năm\s+)(?P<y2>(?:19|20)\d\d)(?!\d)"
    rf"|[Nn]gày{BLANK}/\s*(?P<m3>[01]?\d)\s*/\s*(?P<y3>(?:19|20)\d\d))"
)
# `năm 2020`, `ngày tháng năm 2023`, `ngày … tháng … năm 2023`, `ngày 18 tháng … năm 2023`
YEAR = (
    rf"(?:(?:[Nn]gày{BLANK}(?:[0-3]?\d{BLANK})?[Tt]háng{BLANK})?[Nn]ăm\s+"
    r"(?P<y4>(?:19|20)\d\d)(?!\d|\s*[-–]\s*\d))"
)

WHOLE_DAY = len("2023-05-16")  # letters of an ISO date that is not cut

FULL_RE = re.compile(FULL, re.VERBOSE)
ANY_RE = re.compile(rf"{FULL}|{MONTH_YEAR}|{YEAR}", re.VERBOSE)


def valid(year: int, month: int, day: int) -> bool:
    """True for a day that exists, from 1945 on."""
    if not 1945 <= year <= 2100:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def day_of(year: int, month: int, day: int) -> str | None:
    """The ISO date of this day; None if there is no such day."""
    return f"{year:04d}-{month:02d}-{day:02d}" if valid(year, month, day) else None


def iso(m: re.Match[str]) -> str | None:
    """The ISO date of a match of `ANY_RE`, cut to what it says; None if there is no such day."""
    g = m.groupdict()
    if g["y"]:
        year = int(g["y"].replace(" ", ""))
        if year < 100:
            year += 2000 if year < 70 else 1900
        day, month = int(g["d"].replace(" ", "")), int(g["m"].replace(" ", ""))
        return day_of(year, month, day)
    for mm, yy in (("m2", "y2"), ("m3", "y3")):
        if g[yy]:
            month = int(g[mm])
            return f"{g[yy]}-{month:02d}" if 1 <= month <= 12 else None
    return g["y4"]


def agrees(a: str, b: str) -> bool:
    """True if one date is the other cut short."""
    return a.startswith(b) or b.startswith(a)


def bounds(cut: str) -> tuple[str, str]:
    """First and last day that a cut ISO date may mean (31 stands for the last day of any month)."""
    return (cut + "-01-01"[len(cut) - 4 :], cut + "-12-31"[len(cut) - 4 :])


# `ngày 25 và 26/10/2024`, `các ngày 03/02/2024, 05/02/2024`: what the last one says holds for those before
_MEMBER = (
    r"(?:ngày\s+)?(?P<d>[0-3]?\d)(?:\s?(?:[/.-]|tháng)\s?(?P<m>[01]?\d)"
    r"(?:\s?(?:[/.-]|năm)\s?(?P<y>(?:19|20)\d\d))?)?(?![\w/%])"
)
_MEMBERS = re.compile(_MEMBER)
_PLAIN_MEMBER = re.sub(r"\?P<\w>", "?:", _MEMBER)
_SEVERAL = re.compile(
    rf"(?:lần\s+lượt\s+)?(?:các\s+)?(?=ngày\s){_PLAIN_MEMBER}(?:\s?(?:,|&|,?\s?và)\s+{_PLAIN_MEMBER}){{1,11}}"
)


def several(text: str, at: int) -> tuple[list[str], int] | None:
    """The ISO dates of a list of days that begins at `at`, and its end; None unless there are two or more."""
    listed = _SEVERAL.match(text, at)
    members = list(_MEMBERS.finditer(text, at, listed.end())) if listed else []
    while members and members[-1]["y"] is None:
        members.pop()
    days: list[str] = []
    month = year = ""
    for member in reversed(members):
        month, year = member["m"] or month, member["y"] or year
        if not valid(int(year), int(month), int(member["d"])):
            return None
        days.append(f"{year}-{int(month):02d}-{int(member['d']):02d}")
    return (days[::-1], members[-1].end()) if len(days) > 1 else None


_END = re.compile(
    rf"(?:trước|đến|chậm nhất|hết)\s+(?:ngày\s+)?(?P<date>{DAY_MONTH_YEAR})|(?:hết"
    rf"|đến)\s+(?:hết\s+)?năm\s+(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|\bnăm\s+(?P<title>(?:19|20)\d\d)(?!\s*[-–]\s*\d|\d)|tháng\s+(?P<mm>[01]?\d)/(?P<my>(?:19|20)\d\d)",
    re.VERBOSE,
)


def first_end_after(text: str, lower: str) -> str | None:
    """The earliest end, deadline or year of work that a text names after `lower`; ISO, cut; None if none."""
    ends = []
    for m in _END.finditer(text):
        if m["date"]:
            found = FULL_RE.match(m["date"])
            end = iso_full(found) if found else None
        elif m["my"]:
            end = f"{m['my']}-{int(m['mm']):02d}"
        else:
            end = m["year"] or m["title"]
        if end and bounds(end)[1] >= lower:
            ends.append(end)
    return min(ends, key=lambda e: (bounds(e)[1], e), default=None)


def iso_full(m: re.Match[str]) -> str | None:
    """The ISO date of a match of `FULL_RE`; None if there is no such day."""
    day, month, year = (int(m[part].replace(" ", "")) for part in "dmy")
    year += 2000 if len(m["y"]) == 2 else 0
    return day_of(year, month, day)
