"""Deadlines of duties: the day stated, to the precision stated, or how often a duty comes back.

`trước ngày 30/11/2023`, `chậm nhất ngày …`, `hoàn thành trong tháng 8/2023`, `trong Quý III/2023`; `định kỳ
hằng quý`, `trước ngày 25 hằng tháng` (domain guide, section 9). A relative deadline has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import dates
from ingest.text.spots import matched_at, of_words

_WEEKDAY = r"(?:(?:ngày\s+)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\s+\(?(?=\d|ngày))?"
_HOUR = rf"(?:(?:lúc\s+)?\d{{1,2}}\s*(?:giờ|[hg])(?:\s*\d{{1,2}}(?:\s*phút|')?)?,?\s+)?{_WEEKDAY}"
_OF_MONTH = r"\s?(?:/|-|tháng\s)\s?[01]?\d"
_BEFORE = re.compile(
    r"(?:(?:trước|chậm nhất|muộn nhất|(?<!gia )hạn (?:cuối|chót|nộp|gửi)(?:\s+cùng)?|(?<!\w)hạn(?=\s\d)"
    r"|không (?:để )?(?:quá|muộn hơn))"
    rf"(?:\s+(?:là|vào|đến|trong))?(?:\s+hết)?(?:\s+lúc)?\s+{_HOUR}(?:ngày\s+)?"
    r"|(?:trong|hết|đến|vào|hoàn thành|xong|kết thúc)\s+(?=ngày\s)(?:ngày\s+)?"
    r"|(?<!tính )đến\s+hết\s+"
    # `trước ngày Quốc khánh 02/9/2025`, `trước Tết Nguyên đán (ngày 17/02/2026)`
    rf"|trước\s+(?:dịp\s+)?(?:ngày|lễ|tết)\s+(?:[^\W\d_]+\s+){{1,7}}\(?(?:ngày\s+)?(?=\d{{1,2}}{_OF_MONTH})"
    r"|(?P<period>từ\s+(?:ngày\s+)?[0-3]?\d(?:[/.-]\d{1,4}){0,2}(?:\s+đến\s+|\s?-\s?)"
    r"(?:hết\s+)?(?:ngày\s+)?)"
    rf"|(?:hoàn thành|(?:(?:thời\s+)?hạn|thời gian(?=\s))(?:\s+[^\W\d_]+){{0,3}}):\s+"
    rf"(?:(?:trước\s+)?{_HOUR}ngày\s+)?)"
    r"(?=[0-3]?\d)",
    re.IGNORECASE,
)
# `trước 20/3`: the year is that of the document, or the one after it
_NO_YEAR = re.compile(
    r"(?P<d>[0-3]?\d)\s?(?:/|\s?tháng\s)\s?(?P<m>[01]?\d)"
    r"(?![\d/-]|\.\d|\s?/|,?\s+(?:của\s+)?(?:năm|hằng|hàng|mỗi))"
)
_OFTEN = re.compile(
    r"(?:(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày|kỳ|đợt)|định kỳ)\b[^.;]*$", re.IGNORECASE
)  # but not `mỗi chi đoàn … trước 20/9`
_IN_MONTH = re.compile(
    r"(?:(?:hoàn thành|xong|thực hiện|tổ chức|trước|trong|vào|kết thúc|chậm nhất|muộn nhất"
    r"|(?<!tính )đến\s+hết|(?P<period>từ\s+tháng\s+[01]?\d(?:\s*/\s*(?:19|20)\d\d)?\s+đến))\s+"
    r"(?:là\s+|vào\s+)?(?:trong\s+|trước\s+|đến\s+(?:hết\s+)?|hết\s+)?)+"
    r"(?:(?:tuần\s+(?:lễ\s+)?)?(?:thứ\s+)?(?:đầu|giữa|cuối|một|hai|ba|tư|nhất|[1-4]|I{1,3}|IV)(?:\s+của)?\s+)?"
    r"tháng\s+(?:[01]?\d\s*(?:,|-|–|và|đến)\s*(?:tháng\s+)?)?"
    r"(?P<m>[01]?\d)\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d)",
    re.IGNORECASE,
)
# `hoàn thành trong tháng 6`, `trong quý III`: the year as for a day without one
_MONTH_NO_YEAR = re.compile(
    r"(?:hoàn thành|xong|trước|trong|chậm nhất)\s+(?:trong\s+|vào\s+|trước\s+)?(?:(?:đầu|giữa|cuối)\s+)?"
    r"tháng\s+(?>(?:[01]?\d\s*(?:,|-|–|và|đến)\s*(?:tháng\s+)?(?=\d))*)(?P<m>[01]?\d)"
    r"(?![\d/]|\s?/|,?\s+(?:năm|hằng|hàng|mỗi))",
    re.IGNORECASE,
)
_MONTH = re.compile(r"tháng\s+[01]?\d")  # stands in both
_QUARTER = re.compile(
    r"(?i:hoàn thành|xong|trước|trong|chậm nhất|vào|đến hết|thực hiện:)\s+(?:trong\s+|vào\s+)?"
    r"(?:(?:đầu|giữa|cuối)\s+)?[Qq]uý\s+(?:(?:I{1,3}V?|IV|[1-4])\s*(?:,|-|–|và|đến)\s*(?:[Qq]uý\s+)?)?"
    r"(?P<q>I{1,3}V?|IV|[1-4])(?!\w)"
    r"(?:\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d)|(?!\s?/|,?\s+(?:năm|hằng|hàng|mỗi)))"
)
_YEAR = re.compile(
    r"(?:(?i:hoàn thành|xong)|(?<!tính )(?i:đến\s+(?:hết|cuối)))\s+"
    r"(?:(?:[^\s,;:.]+\s+){0,6}?(?=trong năm))?(?:trong\s+|trước\s+)?"
    r"năm\s+(?P<y>(?:19|20)\d\d)"
)
_OF_YEAR_WORDS = re.compile(r"xong|hoàn thành|đến\s+(?:hết|cuối)")
_QUARTER_END = {"I": "03", "II": "06", "III": "09", "IV": "12", "1": "03", "2": "06", "3": "09", "4": "12"}
# a cell holds but a time, and the last one of several is the deadline: `Tháng 5 - 6/2023`, `Quý I, II/2023`
_NTH = r"(?:IV|I{1,3}|[01]?\d)(?!\w)"
_OF_YEAR = r"(?:\s*(?:[/,-]|năm)?\s*(?:19|20)\d\d)?"
_CELL_SPAN = re.compile(
    rf"(?P<what>[Qq]uý|[Tt]háng)\s+{_NTH}{_OF_YEAR}"
    rf"(?:\s*(?:,|-|–|và|đến)\s*(?:(?:[Qq]uý|[Tt]háng)\s+)?{_NTH}{_OF_YEAR}){{0,11}}"
)
_WEEK = re.compile(r"[Tt]uần\s+(?:thứ\s+)?$")  # `Tuần 2 tháng 5/2022` is no day
_CELL_NTH = re.compile(rf"(?P<n>{_NTH})(?:\s*(?:[/,-]|năm)?\s*(?P<y>(?:19|20)\d\d))?")
_CELL_MONTH = re.compile(r"(?P<m>[01]?\d)\s*(?:/|năm)\s*(?P<y>(?:19|20)\d\d)\b")
_CELL_DAY = re.compile(r"(?:[Nn]gày\s+)?(?=[0-3]?\d\s?/\s?[01]?\d$)")
_EVERY = (
    ("month", ("tháng",), r"(?:hằng|hàng)\s+tháng|mỗi\s+tháng|định kỳ\s+tháng(?!\s*\d)"),
    ("quarter", ("quý",), r"(?:hằng|hàng)\s+quý|mỗi\s+quý|định kỳ\s+quý(?!\s*[\dIi])"),
    # `ngày 26 tháng 12` is a day
    (
        "half-year",
        ("tháng",),
        r"(?<!\w)(?:06|6|sáu)\s+tháng(?!\s*/)(?!\s+(?:(?:(?:đầu|cuối)\s+)?năm\s+)?\d)",
    ),
    # `ngân sách hằng năm`, `chi thường xuyên`: of which money they speak
    (
        "year",
        ("năm",),
        r"(?<!ngân sách )(?:hằng|hàng)\s+năm|mỗi\s+năm|của\s+năm\s+(?:liền kề|kế tiếp)",
    ),
    ("week", ("tuần",), r"(?:hằng|hàng)\s+tuần|mỗi\s+tuần"),
    ("on-demand", ("yêu", "đột"), r"khi\s+có\s+yêu\s+cầu|đột\s+xuất"),
    ("continuous", ("xuyên",), r"(?<!chi )(?<!kinh phí )thường\s+xuyên"),
)
# how often a duty may recur, as facts say it
RECURRENCES = tuple(name for name, _, _ in _EVERY)
# without one of the words the pattern is not tried; both are of small letters
_RECURRING = tuple((name, words, re.compile(p)) for name, words, p in _EVERY)
_DIGIT_OR_QUARTER = re.compile(r"\d|[Qq]uý\s+[IV]")


def read(task: str, issued_on: str | None = None) -> tuple[str | None, str | None]:
    """The first deadline of a task as an ISO date cut to what is stated, and how often it recurs.

    A day without a year (`trước 20/3`) is the first such day from `issued_on` on, the day of the document;
    without that it gives no deadline.
    """
    small = task.lower()
    found = _dated(task, small, issued_on) if _DIGIT_OR_QUARTER.search(task) else []
    until = [day for day in found if not day[2]] or found  # a period tells how long, not by when
    return (min(until)[1] if until else None), _recurs(small)


def _recurs(small: str) -> str | None:
    """How often a task in small letters comes back, if it says so."""
    for name, words, pattern in _RECURRING:
        for word in words:
            if word in small and pattern.search(small):
                return name
    return None


_SINCE = re.compile(r"^[Tt]ừ\s(?:ngày\s)?\Z")  # `Từ 20/9/2025`: when it begins


def of_cell(cell: str, issued_on: str | None = None) -> tuple[str | None, str | None]:
    """The deadline that a cell under `Thời gian hoàn thành` states, where no words lead it in."""
    due, every = read(cell, issued_on)
    bare = " ".join(cell.split())
    if due is not None or not _DIGIT_OR_QUARTER.search(bare):
        return due, every
    span, day = _CELL_SPAN.search(bare), dates.ANY_RE.search(bare)
    day = None if day is not None and _WEEK.search(bare, 0, day.start()) else day
    if day is not None and _SINCE.search(bare, 0, day.start()) and day.end() == len(bare):
        return None, every
    if day is not None and (span is None or day.start() < span.start()):
        return dates.iso(day), every
    if span is not None:
        alone = every is None and span.end() == len(bare)
        return _last_of(span, issued_on if alone else None), every
    month, bare_day = _CELL_MONTH.match(bare), _CELL_DAY.match(bare)
    if month and 1 <= int(month["m"]) <= 12:
        return f"{month['y']}-{int(month['m']):02d}", every
    return _next(_NO_YEAR.match(bare, bare_day.end()) if bare_day else None, issued_on), every


def _last_of(span: re.Match[str], issued_on: str | None) -> str | None:
    """The last month of a span of months or quarters; without a year the first such from the document on."""
    last = list(_CELL_NTH.finditer(span.group()))[-1]
    nth = _QUARTER_END.get(last["n"]) if span["what"] in ("Quý", "quý") else last["n"]
    if nth is None or not nth.isdecimal() or not 1 <= int(nth) <= 12:
        return None
    return f"{last['y']}-{int(nth):02d}" if last["y"] else _month_after(int(nth), issued_on)


def _dated(task: str, small: str, issued_on: str | None) -> list[tuple[int, str, bool]]:
    """Every deadline with where it stands, and whether it ends a period; `small` is in small letters."""
    found: list[tuple[int, str, bool]] = []
    for m in _led_in(task, small):
        d = dates.ANY_RE.match(task, m.end())
        day = dates.iso(d) if d else None
        if d is None and not _OFTEN.search(task, max(0, m.start() - 80), m.start()):
            day = _next(_NO_YEAR.match(task, m.end()), issued_on)
        if day and len(day) == 10:
            found.append((m.start(), day, m["period"] is not None))
    of_month = _MONTH.search(small) is not None
    months = _IN_MONTH.finditer(task) if of_month else ()
    quarters = _QUARTER.finditer(task) if "quý" in small else ()
    years = _YEAR.finditer(task) if _OF_YEAR_WORDS.search(small) else ()
    of_year = (m for m in months if 1 <= int(m["m"]) <= 12)
    found += [(m.start(), f"{m['y']}-{int(m['m']):02d}", m["period"] is not None) for m in of_year]
    ends = [(m, _QUARTER_END[m["q"]]) for m in quarters if m["q"] in _QUARTER_END]
    found += [(m.start(), f"{m['y']}-{last}", False) for m, last in ends if m["y"]]
    # `công trình hoàn thành năm 2022`: a year behind the paper is no deadline
    found += [(m.start(), m["y"], False) for m in years if m["y"] >= (issued_on or "")[:4]]
    bare = _MONTH_NO_YEAR.finditer(task) if issued_on and of_month else ()
    unsaid = [(m, m["m"]) for m in bare] + [(m, last) for m, last in ends if not m["y"]]
    after = ((m.start(), _month_after(int(n), issued_on)) for m, n in unsaid)
    found += [(at, month, False) for at, month in after if month is not None]
    return found


def _month_after(month: int, issued_on: str | None) -> str | None:
    """The first such month from that of the document on."""
    if issued_on is None or len(issued_on) < len("2022-06") or not 1 <= month <= 12:
        return None
    year = int(issued_on[:4]) + (month < int(issued_on[5:7]))
    return f"{year:04d}-{month:02d}"


_LEADS = (
    "từ", "trước", "chậm nhất", "muộn nhất", "hạn", "thời", "không quá", "không để quá", "không muộn hơn",
    "hoàn thành:", "đến hết",
)  # fmt: skip
_LEADS_TO_DAY = ("trong", "hết", "đến", "vào", "hoàn thành", "xong", "kết thúc")


def _led_in(task: str, small: str) -> Iterator[re.Match[str]]:
    """What `_BEFORE.finditer` gives, tried only where its words stand."""
    if len(small) != len(task):
        return _BEFORE.finditer(task)
    spots = of_words(small, *_LEADS)
    for day in of_words(small, "ngày"):
        before = day
        while before and small[before - 1].isspace():
            before -= 1
        spots += [before - len(word) for word in _LEADS_TO_DAY if small.endswith(word, 0, before)]
    return matched_at(_BEFORE, task, spots)


def _next(m: re.Match[str] | None, issued_on: str | None) -> str | None:
    """The first day of this day and month from the day of the document on."""
    if m is None or issued_on is None or len(issued_on) < 10:
        return None
    day, month = int(m["d"]), int(m["m"])
    for year in (int(issued_on[:4]), int(issued_on[:4]) + 1):
        iso = dates.day_of(year, month, day)
        if iso is not None and iso >= issued_on:
            return iso
    return None
