"""Where a directive begins to say whom it is sent to, and where that list ends.

`Kính gửi:` opens it, in a telegram `ĐIỆN:`; it goes on over bullets, numbers, wrapped lines, plain lines that
name one unit each, and `Đồng kính gửi:`, until the text begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.organ.unit_words import starts_unit
from ingest.text.letters import UPPER

GREETING = re.compile(
    r"(?:K[íi]nh\s+(?:g[ửở]i|trình|chuyển))\s*(?::|(?=\n)|$)|(?-i:\bĐIỆN|^Điện)\s*:"
    rf"|(?-i:(?<=[{UPPER}]{{2}} )điện)\s*:(?=\s*-\s)"  # `BỘ TRƯỞNG BỘ CÔNG THƯƠNG điện: - …`
    r"|(?<=\w )điện\s*:\s*$",
    re.I,
)
_VERBS = ("gửi", "gởi", "trình", "chuyển")  # `gởi` in the south
_LATER_HALF = re.compile(r"g[ửở]i\s*:", re.I)  # `Kính` / `gửi:` in two lines, as in cells of tables
_UNMARKED = re.compile(r"[-*\s]*(?:Kính g[ửở]i|G[ửở]i\s*:)\s+(?:-\s*)?(?=\S)")
_BULLET = ("-", "+", "•", "→")
_MARKS = "".join(_BULLET) + " "
_STAR = re.compile(r"\*\s*\w")
_ALSO = re.compile(r"Đồng (?:kính )?(?:gửi|trình)\s*:", re.I)
# what a line of text says and the name of a unit does not
_TELLS = re.compile(
    r"\b(?:nhận được|đề nghị|yêu cầu|báo cáo|trân trọng|ban hành|thông báo|có ý kiến|đã|xin|nhằm|hướng dẫn"
    r"|tổng hợp|xem xét)\b"
    r"|:$",
    re.I,
)
# whoever issues the paper says so in a sentence: `Sở Nội vụ đề nghị các đơn vị cử cán bộ …`
_SPEAKS = re.compile(
    r"\s(?:(?:đề nghị|yêu cầu|thông báo|chuyển|gửi|mời)(?= các| quý| Quý| đến| tới| đồng)"
    r"|(?:đã )?nhận được|(?:đã )?ban hành) "
)
_END_MARK = re.compile(r"[.;:!?/…”\"]\)?$|\./\.$")
_NUMBER = re.compile(r"\(?(?P<n>\d{1,2})\s?[.)/-]\s*(?:-\s+)?(?=[^\W\d])")  # `1. Sở Nội vụ`, `2- Sở Y tế`
_LONGEST = 60  # lines
_LONG_LINE = 140  # characters
_NAME_LINE = 60  # characters of a line that holds but one unit


def greeting(lines: Sequence[str], i: int) -> re.Match[str] | None:
    """The words that open the list, if they stand in this line."""
    line = lines[i]
    small = line.lower()
    if line == "ĐIỆN" and i + 1 < len(lines) and lines[i + 1].startswith(_BULLET):
        return re.match(r"ĐIỆN", line)
    telegram = "ĐIỆN" in line or " điện: -" in line
    telegram = telegram or line.startswith("Điện") or small.rstrip(" :").endswith(" điện")
    if telegram or (("kính" in small or "kinh" in small) and any(verb in small for verb in _VERBS)):
        return GREETING.search(line) or unmarked(line)
    if small.startswith(("gửi", "gởi")) and i and lines[i - 1].strip(" *").lower() == "kính":
        return _LATER_HALF.match(line)
    return unmarked(line)


def unmarked(line: str) -> re.Match[str] | None:
    """The words that open a list without a colon, or without `Kính`: `Kính gửi Sở Y tế`, `Gửi: Sở Y tế`."""
    m = _UNMARKED.match(line)
    if m is None or len(line) > _LONG_LINE or _TELLS.search(line) or not starts_unit(line, m.end()):
        return None
    return m


def end(lines: Sequence[str], at: int, stop: int, opens: re.Pattern[str]) -> int:
    """Index of the line after the list whose greeting stands in line `at`; `opens` begins a text."""
    i = at + 1
    m = greeting(lines, at)
    entry = lines[at][m.end() :].strip() if m else ""
    has_entry = bool(entry)
    first = _NUMBER.match(entry)
    number = int(first["n"]) if first else 0
    while i < stop:
        line, previous = lines[i], lines[i - 1]
        bulleted = line.startswith(_BULLET)
        if bulleted and has_entry and len(line) > _NAME_LINE and opens.match(line.lstrip(_MARKS)):
            return i  # paragraphs of text with bullets of their own
        counted = _NUMBER.match(line)
        if bulleted or not has_entry or _STAR.match(line):
            has_entry = True
            number = int(counted["n"]) if counted else number
        elif counted and number and int(counted["n"]) == number + 1 and _names_one(line, counted.end()):
            number += 1
        elif (line.startswith("(") and line.endswith(")") and len(line) < 120) or _ALSO.match(line):
            pass
        elif opens.match(line) or not _goes_on(line, previous):
            return i
        i += 1
        if i - at > _LONGEST:
            break
    return i


def _names_one(line: str, at: int) -> bool:
    """Does a numbered line name a unit from `at` on, and tell nothing of it?"""
    return len(line) < _LONG_LINE and starts_unit(line, at) and not _TELLS.search(line)


def _goes_on(line: str, previous: str) -> bool:
    """Is this line, without a mark of its own, still part of the list?"""
    if line[0].isupper() and starts_unit(line) and _SPEAKS.search(line):
        return False
    return bool(
        (line[0].islower() and not _END_MARK.search(previous))
        or (previous.endswith((",", ";")) and len(line) < _LONG_LINE and not line.endswith(":"))
        or line.startswith("(Địa chỉ")
        or (previous.startswith("(") and ")" not in previous)
        or (line.endswith(";") and len(line) < _LONG_LINE and not _END_MARK.search(previous))
        or (max(len(line), len(previous)) < _NAME_LINE and starts_unit(line) and not _TELLS.search(line))
    )
