"""Capitals whose marked letters an old font left small: `QUYếT địNH CủA THủ TướNG`, told by those around.

A line counts where a small letter with a mark stands between capitals and none without a mark stands in it.
"""

from __future__ import annotations

import re

from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text

_MARKED = LOWER.removeprefix("a-z")
_BETWEEN = re.compile(rf"[{UPPER}][{_MARKED}]{{1,3}}[{UPPER}]")
_SMALL = re.compile(rf"[{_MARKED}]")
_PLAIN = re.compile(r"[a-z]")
_NUMBER = re.compile(r"\S*[-/]\S*")  # `69/2008/QĐ-TTg` has small letters of its own
_HEAD = 3000  # characters: a text whose head is whole is not looked at further


def mend(text: Text) -> Text:
    """The text with such lines in capitals throughout, one letter for one; the same where there are none."""
    norm = text.norm
    if _BETWEEN.search(norm, 0, _HEAD) is None:
        return text
    letters: dict[int, str] = {}
    start = 0
    for line in norm.split("\n"):
        if _BETWEEN.search(line) and not _PLAIN.search(_NUMBER.sub("", line)):
            letters |= {start + m.start(): m.group().upper() for m in _SMALL.finditer(line)}
        start += len(line) + 1
    return text.respelt(letters)
