"""The outline of a directive: header, addressees, opening, numbered body, Nơi nhận, signature.

The outline is read by pattern, not by order, because scraped texts lose headers, interleave two
columns and break lines inside sentences (layout: Decree 30/2020/NĐ-CP for the State, Hướng dẫn
36-HD/VPTW for the Party). It keeps a *flat* copy of the text, of the same length as `Text.norm`, in
which line breaks inside one paragraph and Markdown emphasis are spaces: a span of `flat` is a span of
`norm`, and readers match on `flat` without thinking of line wraps.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

from ingest.page.anchors import Anchors
from ingest.page.blocks import (
    ARTICLE,
    CAPITAL,
    DASH,
    LETTER,
    NUMBER,
    PAREN,
    PART,
    PLAIN,
    PLUS,
    ROMAN,
    SUBNUMBER,
    SUBSUB,
    Block,
    BlockKind,
)  # fmt: skip
from ingest.page.paragraphs import paragraphs
from ingest.page.received import without_stamp
from ingest.page.side_by_side import apart, opened
from ingest.page.unmarked import trimmed_lines, unmarked
from ingest.repair.openings_torn import joined
from ingest.repair.run_together import broken_again

__all__ = [
    "ARTICLE", "CAPITAL", "DASH", "LETTER", "NUMBER", "PAREN", "PART", "PLAIN", "PLUS", "ROMAN", "SUBNUMBER",
    "SUBSUB", "Block", "BlockKind", "Outline", "TextLike", "read",
]  # fmt: skip


class TextLike(Protocol):
    """What the outline needs of `ingest.text.text.Text`."""

    @property
    def norm(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Outline:
    """Blocks of one document in reading order, and the flat text on which their spans hold."""

    flat: str
    blocks: tuple[Block, ...]
    lines: tuple[tuple[int, int], ...]
    # the furthest start and the furthest end of all blocks up to each: blocks may lie inside others
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _ends: list[int] = field(init=False, repr=False, compare=False)
    _first: dict[BlockKind, Block] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first: dict[BlockKind, Block] = {}
        for b in self.blocks:
            first.setdefault(b.kind, b)
        object.__setattr__(self, "_starts", list(accumulate([b.start for b in self.blocks], max)))
        object.__setattr__(self, "_ends", list(accumulate([b.end for b in self.blocks], max)))
        object.__setattr__(self, "_first", first)

    def first(self, kind: BlockKind) -> Block | None:
        """The first block of a kind, or None."""
        return self._first.get(kind)

    def text(self, block: Block) -> str:
        """The flat text of a block."""
        return self.flat[block.start : block.end]

    def lines_of(self, block: Block) -> list[tuple[int, int]]:
        """The printed lines (trimmed, not blank) inside a block, as spans of `norm`."""
        lo = bisect_right(self.lines, (block.start, block.start))
        if lo and self.lines[lo - 1][1] > block.start:
            lo -= 1
        out = []
        for a, b in self.lines[lo:]:
            if a >= block.end:
                break
            out.append((max(a, block.start), min(b, block.end)))
        return out

    def at(self, position: int) -> Block | None:
        """The last block that covers a position of `norm`, or None between blocks."""
        i = bisect_right(self._starts, position) - 1
        while i >= 0 and self._ends[i] > position:
            if position < self.blocks[i].end:
                return self.blocks[i]
            i -= 1
        return None


def read(text: TextLike) -> Outline:
    """Divide a text into blocks; never fails, whatever the damage, and costs linear time."""
    flat = joined(broken_again(without_stamp(unmarked(apart(opened(text.norm))))))
    lines = tuple(trimmed_lines(flat))
    anchors = Anchors(flat, lines)
    blocks: list[Block] = anchors.head_blocks()
    breaks: list[tuple[int, int]] = []
    body = lines[anchors.body_from : anchors.body_to]
    blocks += paragraphs(flat, body, breaks, anchors.opening, len(blocks))
    blocks += anchors.tail_blocks()
    blocks += paragraphs(flat, lines[anchors.tail_to :], breaks, None, len(blocks), "appendix")
    return Outline(_blanked(flat, breaks), tuple(blocks), lines)


def _blanked(flat: str, breaks: list[tuple[int, int]]) -> str:
    """The text with the line breaks inside paragraphs as spaces, at the same offsets."""
    pieces = []
    at = 0
    for a, b in sorted(breaks):
        pieces += [flat[at:a], " " * (b - a)]
        at = b
    return "".join((*pieces, flat[at:]))
