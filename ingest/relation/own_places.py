"""Where a relation holds for the document itself: in its subject, its title and its opening."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from ingest.page.outline import DASH, PLAIN, PLUS, Block, Outline
from ingest.relation.phrases import phrases


def with_whole_titles(outline: Outline) -> str:
    """The text, in which no blank line parts the lines of a title: `… của Nghị định số 5 ⏎⏎ ngày …`."""
    flat = outline.flat
    for block in outline.blocks:
        if block.kind in ("subject", "title") and flat.find("\n\n", block.start, block.end) >= 0:
            title = flat[block.start : block.end].replace("\n\n", " \n")
            flat = flat[: block.start] + title + flat[block.end :]
    return flat


class Places:
    """Where a relation holds for the document itself: subject, title and the paragraphs of the opening."""

    def __init__(self, outline: Outline) -> None:
        self._head = [b for b in outline.blocks if b.kind in ("subject", "title")]
        self._opening = _till_told(outline.flat, [b for b in outline.blocks if b.kind == "opening"])
        self._starts = [b.start for b in self._opening]
        self.led = _led(outline.flat, self._opening)

    def at(self, position: int) -> Block | None:
        """The one that covers a position, or None."""
        for block in self._head:
            if block.start <= position < block.end:
                return block
        i = bisect_right(self._starts, position) - 1
        return self._opening[i] if i >= 0 and position < self._opening[i].end else None


_LISTS_BASES = re.compile(
    r"(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét|Trên cơ sở|Phúc đáp|Trả lời|Tiếp theo|Sau khi|Được|Để|Nhằm"
    r"|Ngày)\b"
    r"|[^:]*(?:[Nn]hận được|văn bản|công văn|quyết định|tờ trình|kế hoạch|báo cáo|ý kiến|đề nghị|yêu cầu"
    r"|chỉ đạo)\b"
)


def _till_told(flat: str, opening: list[Block]) -> list[Block]:
    """The opening up to where it tells in dashes: `Công tác … còn những hạn chế, như:` above `- Theo …`."""
    for i, (block, below) in enumerate(pairwise(opening)):
        if (
            block.rank != PLAIN
            or below.rank not in (DASH, PLUS)
            or not flat[block.start : block.end].endswith(":")
        ):
            continue
        if _LISTS_BASES.match(flat, block.start, block.end) is None:
            return opening[: i + 1]
    return opening


LONGEST_LEAD = 100  # characters of `Căn cứ các văn bản sau:`


def _led(flat: str, opening: list[Block]) -> dict[int, str]:
    """Starts of the dashes below `Căn cứ:` or `Thực hiện các văn bản sau:`, and what the head says.

    A dash may be such a head itself, and lines that begin with a number are members too.
    """
    found: dict[int, str] = {}
    relation: str | None = None
    head_rank = PLAIN
    for block in opening:
        head = flat[block.start : min(block.end, block.start + LONGEST_LEAD)]
        says = None
        if block.end - block.start < LONGEST_LEAD and head.endswith(":"):
            says = next((r for r, pattern in phrases().opening if pattern.match(head)), None)
        if says is None and relation is not None and _is_below(block, head_rank, head):
            found[block.start] = relation
        elif says is not None or block.rank not in (DASH, PLUS):
            relation, head_rank = says, block.rank
    return found


def _is_below(block: Block, head: int, words: str) -> bool:
    """Is a paragraph a member of the list that a head of that rank opened?"""
    if head == PLAIN:
        return block.rank in (DASH, PLUS) or words[:1].isdigit()
    return head == DASH and block.rank == PLUS
