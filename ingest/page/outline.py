"""The outline of a directive: header, addressees, opening, numbered body, Nơi nhận, signature.

The outline is read by pattern, not by order, because scraped texts lose headers, interleave two
columns and break lines inside sentences (layout: Decree 30/2020/NĐ-CP for the State, Hướng dẫn
36-HD/VPTW for the Party). It keeps a *flat* copy of the text, of the same length as `Text.norm`, in
which line breaks inside one paragraph and Markdown emphasis are spaces: a span of `flat` is a span of
`norm`, and readers match on `flat` without thinking of line wraps.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
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
from ingest.repair.run_together import broken_again
from ingest.text.letters import UPPER

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
        starts, ends, furthest, last = [], [], 0, 0
        first: dict[BlockKind, Block] = {}
        for b in self.blocks:
            furthest = max(furthest, b.start)
            last = max(last, b.end)
            starts.append(furthest)
            ends.append(last)
            first.setdefault(b.kind, b)
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_ends", ends)
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


_LINE_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|>+)(?=[ \t])", re.M)
_EMPHASIS = (("**", re.compile(r"[*_]{2,}")), ("__", re.compile(r"_{2,}")), ("`", re.compile(r"`+")))
_ITALIC = re.compile(r"(?P<m>[*_])(?<![\w*][*_])(?P<inner>(?=\S)[^*_\n]{1,200}?(?<=\S))(?P=m)(?![\w*])")
_ESCAPE = re.compile(r"\\(?=[-*_#.()+\[\]]|\s|$)")
# a share of papers prints the page before its first word: `Trang 1ỦY BAN NHÂN DÂN`
_PAGE = re.compile(rf"^[ \t]*Trang \d{{1,3}}(?=[{UPPER}])", re.M)
# tags that a page left in its text, as a share of papers does: `UBND TỈNH BÌNH THUẬN<b> CỘNG HÒA …</b>`
_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|font|p|div)(?:\s[^<>\n]{0,200})?>")
_BREAK = re.compile(r"<br\s*/?>")
_WRITTEN_BREAK = "\\r\\n"  # a line break that a page wrote out as four characters
_FEW = 3
_HEADER_SPAN = 1000  # characters; a header laid out as a table stands within them


def read(text: TextLike) -> Outline:
    """Divide a text into blocks; never fails, whatever the damage, and costs linear time."""
    flat = broken_again(without_stamp(_unmarked(apart(opened(text.norm)))))
    lines = tuple(_trimmed_lines(flat))
    anchors = Anchors(flat, lines)
    blocks: list[Block] = anchors.head_blocks()
    breaks: list[tuple[int, int]] = []
    body = lines[anchors.body_from : anchors.body_to]
    blocks += paragraphs(flat, body, breaks, anchors.opening, len(blocks))
    blocks += anchors.tail_blocks()
    blocks += paragraphs(flat, lines[anchors.tail_to :], breaks, None, len(blocks), "appendix")
    return Outline(_blanked(flat, breaks), tuple(blocks), lines)


def _unmarked(flat: str) -> str:
    """The text with Markdown's marks and the tags of line breaks as blanks, at the same offsets."""
    if "#" in flat or ">" in flat:
        flat = _LINE_MARKS.sub(_blank, flat)
    for mark, pattern in _EMPHASIS:
        if mark in flat:
            flat = pattern.sub(_blank, flat)
    if flat.count("*") > 1 or flat.count("_") > 1:
        flat = _ITALIC.sub(lambda m: f" {m['inner']} ", flat)
    if "\\" in flat:
        flat = _ESCAPE.sub(" ", flat)
    if flat.count(_WRITTEN_BREAK) > _FEW:
        flat = flat.replace(_WRITTEN_BREAK, "\n   ")
    if "Trang " in flat:
        flat = _PAGE.sub(_blank, flat)
    if "</" in flat:
        flat = _TAG.sub(_blank, flat)
    if "<br" in flat:
        flat = _BREAK.sub(
            lambda m: ("\n" if m.start() < _HEADER_SPAN else " ") + " " * (len(m.group()) - 1), flat
        )
    return flat


def _blank(m: re.Match[str]) -> str:
    return " " * len(m.group())


def _blanked(flat: str, breaks: list[tuple[int, int]]) -> str:
    """The text with the line breaks inside paragraphs as spaces, at the same offsets."""
    pieces = []
    at = 0
    for a, b in sorted(breaks):
        pieces += [flat[at:a], " " * (b - a)]
        at = b
    return "".join((*pieces, flat[at:]))


def _trimmed_lines(flat: str) -> list[tuple[int, int]]:
    out = []
    at = 0
    for line in flat.split("\n"):
        if body := line.strip():
            start = at if line[0] == body[0] else at + len(line) - len(line.lstrip())
            out.append((start, start + len(body)))
        at += len(line) + 1
    return out
