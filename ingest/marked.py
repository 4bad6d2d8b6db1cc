"""Which paragraphs hold which words: found once over the whole text, asked for every paragraph.

Most paragraphs charge nobody. A word is sought with one pass of `str.find` and jumps to the next paragraph
after each hit, so that a reader of duties only looks into the paragraphs where it can find something.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ingest.outline import Block


class Marked:
    """The paragraphs of one text, in reading order; they do not overlap."""

    def __init__(self, flat: str, blocks: Iterable[tuple[int, Block]]) -> None:
        self._flat = flat
        self._blocks = list(blocks)
        self._starts = [b.start for _, b in self._blocks]

    def holding(self, words: Iterable[str]) -> frozenset[int]:
        """The indexes of the paragraphs that hold one of the words in full."""
        found: set[int] = set()
        for word in words if self._blocks else ():
            at = self._flat.find(word, self._starts[0])
            while at >= 0:
                n = bisect_right(self._starts, at) - 1
                index, block = self._blocks[n]
                if at + len(word) <= block.end:
                    found.add(index)
                    at = max(at, block.end - len(word))
                at = self._flat.find(word, at + 1)
        return frozenset(found)
