"""One paragraph or anchored region of a directive, with its kind and the rank of its numbering."""

from __future__ import annotations

from typing import Literal, NamedTuple

BlockKind = Literal[
    "header", "title", "subject", "addressees", "opening", "item", "closing",
    "copies", "signature", "appendix",
]  # fmt: skip

# ranks of numbering: the smaller the number, the higher the heading
PART, CAPITAL, ROMAN, ARTICLE, NUMBER, SUBNUMBER, SUBSUB, LETTER, PAREN, DASH, PLUS, PLAIN = range(12)


class Block(NamedTuple):
    """One paragraph or one anchored region; `start:end` is its content in `norm`, without the marker.

    `marker` is the numbering as printed (`III`, `1.2`, `a`, `-`, `Điều 5`); `parent` is the index in
    `Outline.blocks` of the numbered paragraph that encloses it, or -1.
    """

    kind: BlockKind
    start: int
    end: int
    marker: str = ""
    rank: int = PLAIN
    parent: int = -1
