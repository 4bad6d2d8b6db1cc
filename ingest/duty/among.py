"""Sentences among orders: further sentences of an item whose neighbours charge units."""

from __future__ import annotations

from ingest.duty import clauses
from ingest.duty.bearer import Bearer
from ingest.duty.words import AGREES
from ingest.organ.unit_words import starts_organ
from ingest.page.outline import DASH, Outline

_ORDERS = 2  # items beside an item of prose that charge units, so that its sentences are orders too


def charging(outline: Outline, led: set[int]) -> set[tuple[int, int]]:
    """Under which heading, and of which rank, items stand of which some charge units."""
    beside: dict[tuple[int, int], int] = {}
    for i in led:
        block = outline.blocks[i]
        if block.kind == "item":
            beside[block.parent, block.rank] = beside.get((block.parent, block.rank), 0) + 1
    return {place for place, n in beside.items() if n >= _ORDERS}


def among_orders(outline: Outline, led: set[int]) -> list[Bearer]:
    """Units that open a further sentence of an item whose neighbours charge units.

    Conclusions of a meeting: `5. Thống nhất chủ trương hỗ trợ. Sở Tài chính thẩm định …` between items that
    begin with their unit.
    """
    beside = charging(outline, led)
    found: list[Bearer] = []
    for i, block in enumerate(outline.blocks):
        if i in led or block.kind != "item":
            continue
        if block.rank >= DASH and not AGREES.match(outline.flat, block.start, block.end):
            continue
        if (block.parent, block.rank) in beside:
            later = clauses.subjects(outline, block, led=True)
            found += [b for b in later if starts_organ(outline.flat, b.start)]
    return found
