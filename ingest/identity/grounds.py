"""Why a citation is certain, told of the very words that it stands beside.

A form is decided by all that its text says of it (`ingest.identity.resolve`); one citation may say less: a
short form (`Công văn 1759`) is certain because the same text names the document in full at another place.
"""

from __future__ import annotations

import re

from ingest.identity.resolve import CERTAIN
from ingest.identity.resolve_titles import NAMED_LAW
from ingest.lexicon import dates
from ingest.text.letters import UPPER

IN_QUOTE = "issuer and period stand in the quote"
BY_CODE = "number and time stand in the quote; the code tells the issuer"
BY_MEETING = "number and Party organisation stand in the quote"
LAW_IN_QUOTE = "name and year stand in the quote"
ELSEWHERE = "the rest of its name stands elsewhere in the same text"
LAW_ELSEWHERE = "the same text names this law with its year elsewhere"

_TERM = re.compile(r"\bkh(?:óa|oá)\s+[IVXL\d]|\bnhiệm kỳ\s+\d", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?<!số )(?:19|20)\d\d(?![\d-])")
_ASSEMBLY = re.compile(r"(?:QH|UBTVQH)\s?\d{1,2}\b")
_OF = re.compile(rf"\scủa\s|(?:(?:19|20)\d\d|khóa\s[IVX]+),?\s+[{UPPER}]")
_CODE = re.compile(rf"\d\w?\s*[-–/].*?[{UPPER}]{{2}}")


def beside(reason: str, quote: str, rule: str) -> str:
    """Return the reason of a decided form as it is true of one quote; all but what is certain as it is."""
    words = " ".join(quote.split())
    if reason == NAMED_LAW:
        return LAW_IN_QUOTE if _YEAR.search(words) else LAW_ELSEWHERE
    if reason != CERTAIN:
        return reason
    if rule == "congress":
        return BY_MEETING
    if not _dated(words):
        return ELSEWHERE
    if _OF.search(words):
        return IN_QUOTE
    return BY_CODE if _CODE.search(words) else ELSEWHERE


def _dated(words: str) -> bool:
    found = (dates.ANY_RE, _TERM, _YEAR, _ASSEMBLY)
    return any(one.search(words) for one in found)
