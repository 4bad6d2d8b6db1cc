"""Which paragraphs hold which words: found once over the whole text, asked for every paragraph.

Most paragraphs charge nobody. A word is sought with one pass of `str.find` and jumps to the next paragraph
after each hit, so that a reader of duties only looks into the paragraphs where it can find something.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ingest.page.outline import Block


class Marked:
    """The paragraphs of one text, in reading order; they do not overlap."""

    def __init__(self, flat: str, blocks: Iterable[tuple[int, Block]]) -> None:
        self._flat = flat
        self._blocks = list(blocks)
        self._starts = [b.start for _, b in self._blocks]
        self._known: dict[str, frozenset[int]] = {}

    def holding(self, words: Iterable[str]) -> frozenset[int]:
        """The indexes of the paragraphs that hold one of the words in full."""
        return frozenset().union(*(self._of(word) for word in words))

    def _of(self, word: str) -> frozenset[int]:
        known = self._known.get(word)
        if known is not None:
            return known
        found = []
        at = self._flat.find(word, self._starts[0]) if self._blocks else -1
        while at >= 0:
            n = bisect_right(self._starts, at) - 1
            index, block = self._blocks[n]
            if at + len(word) <= block.end:
                found.append(index)
                at = max(at, block.end - len(word))
            at = self._flat.find(word, at + 1)
        self._known[word] = frozenset(found)
        return self._known[word]
