"""Passages of another document, quoted whole: what they charge somebody with is not this one's duty.

`2. Sửa đổi khoản 1 Điều 5 như sau: ⏎ “1. Bộ Tài chính có trách nhiệm …”.` The gold ruling "Quoted passages"
leaves such duties optional.
"""

from __future__ import annotations

import re
from bisect import bisect_right

# a quote that opens a line
_OPENS = re.compile(r"(?:\A|\n)\s*“")
# … and one that ends a line, whatever is quoted within
_CLOSES = re.compile(r"”[.;,)\s]{0,4}(?:\n|\Z)")


class Passages:
    """Where the quoted passages of a text stand; a quote that is never closed is none."""

    def __init__(self, flat: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        closed = [m.start() for m in _CLOSES.finditer(flat)] if "“" in flat else []
        end = -1
        for m in _OPENS.finditer(flat) if closed else ():
            n = bisect_right(closed, m.end())
            if m.end() > end and n < len(closed):
                end = closed[n]
                self._starts.append(m.end())
                self._ends.append(end)

    def hold(self, at: int) -> bool:
        """Does a position stand in one of them?"""
        n = bisect_right(self._starts, at) - 1
        return n >= 0 and at < self._ends[n]
