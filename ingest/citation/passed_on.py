"""The day on which a text says that a law was passed, behind what names it or before.

`Luật Giá của Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam ngày …`, `Luật Hải quan được Quốc hội khóa
XIII, kỳ họp thứ 7 thông qua ngày …`, `Ngày …, tại kỳ họp thứ 7, Quốc hội đã thông qua Luật Thủ đô`. The day
on which a law comes into force, or on which it is made known, is another one.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.lexicon import dates

_HOUSE = r"(?:Quốc\s+hội|QH|UBTVQH|[ỦU][ỷy]\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội)"
_NATION = r"nước\s+(?:(?:Cộng\s+h[òo][aà]\s+[Xx]ã\s+hội\s+[Cc]hủ\s+nghĩa|CHXHCN)\s+Việt\s+Nam|CHXHCNVN)"
_TERM = r"kh(?:óa|oá)\s+[\wIVX]+|(?:tại\s+)?[Kk]ỳ\s+họp\s+(?:lần\s+)?thứ\s+\w+(?:\s+(?:mươi|mốt)(?!\w))?"
_VERB = r"(?:thông\s+qua|ban\s+hành)"
_BEHIND = re.compile(
    rf"\s+\(?(?:(?:đã\s+)?(?:được|do|của)\s+)?"
    rf"(?:{_HOUSE}(?:(?:\s*,)?\s+(?:Việt\s+Nam|{_NATION}|{_TERM}|đã|nhất\s+trí|biểu\s+quyết|chính\s+thức|{_VERB})(?!\w))*"
    rf"|{_NATION}|thông\s+qua)(?:\s*,)?\s+(?:vào\s+)?(?=(?:ngày|năm)\s+\d)"
)
_FIRST = ("đ", "d", "c", "Q", "U", "Ủ", "n", "t")
_BEFORE = re.compile(
    r"(?P<day>[Nn]gày\s+\d[^,.;]{5,28}),\s+[^.;]{0,120}?Quốc\s+hội\b[^.;]{0,60}?\sthông\s+qua\s+\Z"
)


def told(flat: str, law: Mention) -> str | None:
    """The ISO date of the law, or its year: what it has, or what is said around it and fits that."""
    day = _behind(flat, law.end) or _before(flat, law.start)
    return day if law.date is None or (day or "").startswith(law.date) else law.date


def _behind(flat: str, end: int) -> str | None:
    if not flat[end : end + 3].lstrip(" \n(").startswith(_FIRST):
        return None
    said = _BEHIND.match(flat, end)
    day = dates.ANY_RE.match(flat, said.end()) if said else None
    return dates.iso(day) if day else None


def _before(flat: str, start: int) -> str | None:
    if not flat.endswith("thông qua ", 0, start):
        return None
    said = _BEFORE.search(flat, max(0, start - 260), start)
    day = dates.ANY_RE.match(said["day"]) if said else None
    return dates.iso(day) if day else None
