"""Passages of another document, quoted whole: what they charge somebody with is not this one's duty.

`2. Sửa đổi khoản 1 Điều 5 như sau: ⏎ “1. Bộ Tài chính có trách nhiệm …”.` The gold ruling "Quoted passages"
leaves such duties optional.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ingest.text.spots import of_words

# a quote that ends a line, whatever is quoted within
_CLOSES = re.compile(r"”[.;,)\s]{0,4}(?:\n|\Z)")


def _opens_line(flat: str, at: int) -> bool:
    """Does nothing but white space stand between a position and the end of the line above, or none above?"""
    while at and flat[at - 1].isspace():
        at -= 1
        if flat[at] == "\n":
            return True
    return not at


class Passages:
    """Where the quoted passages of a text stand; a quote that is never closed is none."""

    def __init__(self, flat: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        closed = [m.start() for m in _CLOSES.finditer(flat)] if "“" in flat else []
        end = -1
        for at in of_words(flat, "“") if closed else ():
            n = bisect_right(closed, at + 1)
            if at >= end and n < len(closed) and _opens_line(flat, at):
                end = closed[n]
                self._starts.append(at + 1)
                self._ends.append(end)

    def hold(self, at: int) -> bool:
        """Does a position stand in one of them?"""
        n = bisect_right(self._starts, at) - 1
        return n >= 0 and at < self._ends[n]
