"""Where the list of those who get a copy begins: `Nơi nhận:`, and its rarer heads `Nơi gửi:`, `Sao gửi:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.page import annexes

_COPIES = re.compile(
    r"N[ơo]i\s+(?:nhận"
    r"(?P<which>\s\(?(?:(?:văn )?bản(?: (?:giấy|điện tử|chính|sao))?|qua [^:;.\n]{2,40})\)?(?=\s*:))?\s*:?"
    r"|nh[âaạ]n\s*:)",
    re.I,
)
# the words that head addressees too: believed where the paper says below them where it is filed
_SENT_TOO = re.compile(r"(?:Nơi|(?:Bản )?[Ss]ao)\s+(?:kính\s+)?g[ửở]i\s*:")
_FILED = re.compile(r"\bLưu\b")
_LONGEST = 40  # lines


def find(lines: Sequence[str]) -> int | None:
    """Index of the line that heads the list, or None; the list of a form in an annex is another's."""
    for i, line in enumerate(lines):
        if line[0] in "nN" and _COPIES.match(line):
            annexed = annexes.begins(lines[:i])
            if annexed is None:
                return i
            lines = lines[:annexed]
            break
    for i in range(len(lines) - 1, -1, -1):
        if lines[i][0] in "NBSs" and _SENT_TOO.match(lines[i]):
            return i if any(_FILED.search(line) for line in lines[i : i + _LONGEST]) else None
    return None


def head(line: str) -> re.Match[str] | None:
    """The words that head the list, if the line begins with them."""
    return _COPIES.match(line) or _SENT_TOO.match(line)


_ITEM = re.compile(r"[-–+•*]|Như\s|[^\n]*(?:;[ |]*\Z|\bLưu\b)")
_ANNEXED = re.compile(r"\((?:Ban hành )?[Kk]èm theo |\(Ban hành theo |[^\n]{71}")
_SOON = 6  # lines


def lost(lines: Sequence[str], at: int) -> bool:
    """Did a page drop the list behind its head: `Nơi nhận: | BỘ TRƯỞNG |`, and below what is annexed?"""
    found = head(lines[at])
    below = [lines[at][found.end() :].strip() if found else "", *lines[at + 1 : at + 1 + _SOON]]
    below = [line for line in below if line]
    if not below or not below[0].isupper() or any(_ITEM.match(line) for line in below):
        return False
    return any(_ANNEXED.match(line) for line in below[1:])


def tells_which(line: str) -> bool:
    """Does another list begin, one of two: `Nơi nhận bản giấy:` and `Nơi nhận bản điện tử:`?"""
    m = _COPIES.match(line)
    return m is not None and m["which"] is not None
