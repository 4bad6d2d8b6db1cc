"""How far the task of a paragraph runs: over what stands below it, and over the list behind its colon."""

from __future__ import annotations

from dataclasses import replace

from ingest.duty import sent_in
from ingest.duty.bearer import Bearer
from ingest.duty.headings import first_below, opens_with_unit
from ingest.page.outline import DASH, PLAIN, Block, Outline

_FIRST = ("1", "a", "-", "+", "i")  # the markers with which a list begins


def of(outline: Outline, i: int) -> tuple[int, int]:
    """From a block to the end of the last block below it."""
    block = outline.blocks[i]
    end = block.end
    for k in range(i + 1, len(outline.blocks)):
        b = outline.blocks[k]
        if b.kind != "item" or (b.rank <= block.rank and b.rank < DASH) or (b.rank == block.rank):
            break
        if b.rank == PLAIN and (
            (k == i + 1 and _is_closed(outline, block)) or sent_in.tells(outline.flat, b)
        ):
            break
        end = b.end
    return block.start, end


def with_list(outline: Outline, i: int, bearers: list[Bearer]) -> list[Bearer]:
    """The bearers of a paragraph that ends in a colon, charged with the list below it too.

    `Các cơ quan chủ quản có trách nhiệm:` above `1. …`, `2. …`; `đề nghị Công ty:` above its dashes.
    """
    block = outline.blocks[i]
    if not bearers or outline.flat[block.end - 1] != ":":
        return bearers
    below = first_below(outline, i)
    if below is not None and _charges(outline.flat, below):
        return bearers  # its items charge units of their own
    end = max(of(outline, i)[1], _end_of_list(outline, i))
    if end == block.end:
        return bearers
    return [
        replace(b, task=(b.task[0], end)) if b.task[1] == block.end and b.what is None else b for b in bearers
    ]


def _charges(flat: str, below: Block) -> bool:
    """Does an item charge units of its own: `Giao Sở Y tế …`, or its unit first?"""
    return flat.startswith("Giao ", below.start) or opens_with_unit(flat, below)


def _end_of_list(outline: Outline, i: int) -> int:
    """The end of the list that begins right behind a block; of the block itself if none does."""
    block = outline.blocks[i]
    first = outline.blocks[i + 1] if i + 1 < len(outline.blocks) else None
    if first is None or first.kind != "item" or first.marker.strip(".)") not in _FIRST:
        return block.end
    if _charges(outline.flat, first):
        return block.end
    end = block.end
    for b in outline.blocks[i + 1 :]:
        if b.kind != "item" or b.rank < first.rank or (b.rank == PLAIN and b.parent < i):
            break
        end = b.end
    return end


def _is_closed(outline: Outline, block: Block) -> bool:
    """Has an item said its task in full, so that a paragraph without a mark below it is no part of it?"""
    return block.end - block.start > 60 and outline.flat[block.end - 1] in ".;"
