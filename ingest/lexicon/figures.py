"""The figures of a number: where they begin before its codes, and which stand behind them.

`66.4/2025/NQ-CP` begins with a sub-number; `12/HĐKT-ABC/2024` ends with its year, `45/CT-07` with the number
of a department.
"""

from __future__ import annotations

import re

from ingest.lexicon import typewords

# the types before which the figures may bear a capital letter
TYPES = "NQ|QĐ|KH|CT|CV|TB|BC|HD|KL|TT|TTr|CTr|ĐA|NĐ"
# figures glued to the letters of their type, which the codes behind them say again: `NQ18-NQ/TW`,
# `TT22/2021/TT-BGDĐT`, and of letters, which bear no code, `CV77/SNV-VP`
_OF_LETTER = "[A-ZĐ]{2,8}-[A-ZĐ]"
BEHIND_LETTERS = "|".join(
    rf"(?<=\b{code})(?=\d{{1,6}}(?:/(?:19|20)\d\d)?[-/]{_OF_LETTER if code == 'CV' else f'{code}[-/]'})"
    for code in sorted(typewords.GLUED)
)

# Where a number may end, in a skeleton: its last figure, up to two letters, a separator and what a sign goes
# on with. Every match of `sign._NUMBERED` has one; with it the costly pattern is tried a few times a page.
LAST_DIGIT = re.compile(
    rb"0(?=[.aA /])"
    rb"(?=[aA]{0,2}(?: {0,14}/ {0,2}(?:/?A|0000[ /A])|\.0000 ?/|(?:\.| {0,2})A{1,2}[aA]{0,3} ?/ ?A)"
    rb"|A{1,5}/0000)"
)


def first(text: str, last: int) -> int:
    """Where the digits begin that end at `last`, a sub-number (`01.6`) included; looks back a dozen."""
    start = _run(text, last)
    if start > 1 and text[start - 1] == "." and last - start < 2 and text[start - 2].isdecimal():
        return _run(text, start - 2)
    return start


def _run(text: str, last: int) -> int:
    start = last
    while start and last - start < 6 and text[start - 1].isdecimal():
        start -= 1
    return start


_BEHIND = re.compile(r"(?:/(?:19|20)\d\d|-\d{2})(?![\w/]|[.-]\d|-[^\W\d_])")


def behind(text: str, end: int) -> str:
    """The year or the two figures that end a number behind its codes; empty where none do."""
    if text[end : end + 1] not in ("/", "-"):
        return ""
    more = _BEHIND.match(text, end)
    return more.group() if more else ""
