"""Deadlines of duties: the day stated, to the precision stated, or how often a duty comes back.

`trước ngày 30/11/2023`, `chậm nhất ngày …`, `hoàn thành trong tháng 8/2023`, `trong Quý III/2023`; `định kỳ
hằng quý`, `trước ngày 25 hằng tháng` (domain guide, section 9). A relative deadline has none.
"""

from __future__ import annotations

import re

from ingest import dates

_BEFORE = re.compile(
    r"(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?|hạn cuối(?: là)?|xong trước|hết|đến hết|đến"
    r"|trước hết)\s+(?=ngày\s+\d)",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    r"(?:(?:hoàn thành|xong|thực hiện|tổ chức|trước|trong|kết thúc)\s+(?:trong\s+"
    r"|trước\s+)?)+tháng\s+(?P<m>[01]?\d)\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"(?:hoàn thành|xong|trước|trong|chậm nhất)\s+(?:trong\s+)?[Qq]uý\s+(?P<q>I{1,3}V?|IV|[1-4])\s*(?:/"
    r"|năm\s+)(?P<y>(?:19|20)\d\d)"
)
_YEAR = re.compile(r"(?:hoàn thành|xong)\s+(?:trong\s+|trước\s+)?năm\s+(?P<y>(?:19|20)\d\d)")
_QUARTER_END = {"I": "03", "II": "06", "III": "09", "IV": "12", "1": "03", "2": "06", "3": "09", "4": "12"}
_CELL_QUARTER = re.compile(r"[Qq]uý\s+(?P<q>I{1,3}V?|IV|[1-4])\s*(?:[/,-]|năm)?\s*(?P<y>(?:19|20)\d\d)")
_CELL_MONTH = re.compile(r"(?:[Tt]háng\s+|^)(?P<m>[01]?\d)\s*(?:/|năm)\s*(?P<y>(?:19|20)\d\d)\b")
_EVERY = (
    ("month", "tháng", r"(?:hằng|hàng)\s+tháng|mỗi\s+tháng|định kỳ\s+tháng"),
    ("quarter", "quý", r"(?:hằng|hàng)\s+quý|mỗi\s+quý|định kỳ\s+quý"),
    ("half-year", "tháng", r"(?:định kỳ\s+)?(?:06|6|sáu)\s+tháng(?!\s*/)(?!\s+năm\s+\d)"),
    ("year", "năm", r"(?:hằng|hàng)\s+năm|mỗi\s+năm"),
    ("week", "tuần", r"(?:hằng|hàng)\s+tuần|mỗi\s+tuần"),
    ("on-demand", "", r"khi\s+có\s+yêu\s+cầu|đột\s+xuất"),
    ("continuous", "thường", r"thường\s+xuyên"),
)
# the words before the pattern: without them it is not tried
_RECURRING = tuple((name, word, re.compile(p, re.IGNORECASE)) for name, word, p in _EVERY)
_DIGIT = re.compile(r"\d")


def read(task: str) -> tuple[str | None, str | None]:
    """The first deadline of a task as an ISO date cut to what is stated, and how often it recurs."""
    small = task.lower()
    found = _dated(task, small) if _DIGIT.search(task) else []
    every = next((name for name, word, p in _RECURRING if word in small and p.search(task)), None)
    return (min(found)[1] if found else None), every


def of_cell(cell: str) -> tuple[str | None, str | None]:
    """The deadline that a cell under `Thời gian hoàn thành` states, where no words lead it in."""
    due, every = read(cell)
    bare = " ".join(cell.split())
    day = dates.ANY_RE.search(bare) if due is None and _DIGIT.search(bare) else None
    quarter = _CELL_QUARTER.search(bare)
    month = _CELL_MONTH.search(bare)
    if due is not None:
        return due, every
    if quarter and quarter["q"] in _QUARTER_END:
        return f"{quarter['y']}-{_QUARTER_END[quarter['q']]}", every
    if month and 1 <= int(month["m"]) <= 12:
        return f"{month['y']}-{int(month['m']):02d}", every
    return (dates.iso(day) if day else None), every


def _dated(task: str, small: str) -> list[tuple[int, str]]:
    """Every deadline with where it stands; `small` is the task in small letters."""
    found: list[tuple[int, str]] = []
    for m in _BEFORE.finditer(task) if "ngày" in small else ():
        d = dates.ANY_RE.match(task, m.end())
        day = dates.iso(d) if d else None
        if day and len(day) == 10:
            found.append((m.start(), day))
    months = _IN_MONTH.finditer(task) if "tháng" in small else ()
    quarters = _QUARTER.finditer(task) if "quý" in small else ()
    years = _YEAR.finditer(task) if "xong" in small or "hoàn thành" in small else ()
    found += [(m.start(), f"{m['y']}-{int(m['m']):02d}") for m in months if 1 <= int(m["m"]) <= 12]
    found += [(m.start(), f"{m['y']}-{_QUARTER_END[m['q']]}") for m in quarters if m["q"] in _QUARTER_END]
    found += [(m.start(), m["y"]) for m in years]
    return found
