"""A whole archive as a map: every document a point, its tier down the page and its date across.

Positions are computed here, so that the browser only draws, and the same archive gives the same map.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from queries.model import DocumentRef, Hop

from .columns import standing_of
from .messages import Messages
from .names import date_of, issuer_of, title_of
from .plain import shorten

# the map's width; between two points of one heap, and between two tiers
WIDTH, APART, BAND = 1000.0, 6.0, 110.0
HEAP = 14
# undated documents stand this part of the whole time before the first one
UNDATED = 8


def _month(iso: str | None) -> int | None:
    pieces = (iso or "").split("-")
    if len(pieces[0]) != 4 or not all(p.isascii() and p.isdigit() for p in pieces):
        return None
    month = int(pieces[1]) if len(pieces) > 1 else 6
    return int(pieces[0]) * 12 + min(max(month, 1), 12) - 1


def map_of(documents: Sequence[DocumentRef], edges: Iterable[Hop], m: Messages) -> dict[str, Any]:
    """Nodes with positions and edges as plain values for JSON.

    `x` grows with time (documents without a date stand apart at the left), `y` from the commune up to the
    centre, those of no known tier below it; within a month of a tier points are heaped on both sides of its
    line.
    """
    months = [month for d in documents if (month := _month(d.issued_on)) is not None]
    first, last = min(months, default=0), max(months, default=0)
    # far enough from the first month that nobody takes undated documents for the oldest
    undated = -max((last - first) // UNDATED, 2)
    across = WIDTH / max(last - first + 1 - undated, 12)
    heaps: dict[tuple[int, int], int] = {}
    nodes = []
    for d in sorted(documents, key=lambda d: (d.issued_on or "", d.key)):
        month = _month(d.issued_on)
        level, line = standing_of(d)
        tier = level if level is not None and level in (0, 1, 2, 3) else 4
        at = undated if month is None else month - first
        place = heaps[tier, at] = heaps.get((tier, at), -1) + 1
        # 0, 1, -1, 2, -2 …; beyond a band's height the heap grows sideways
        step = (place % HEAP + 1) // 2 * (1 if place % 2 else -1)
        nodes.append(
            {
                "key": d.key,
                "label": shorten(title_of(d, m), 80),
                "more": shorten(" · ".join((date_of(d, m), issuer_of(d, m))), 160),
                "x": round(at * across + place // HEAP * APART, 2),
                "y": round((3 - tier) * BAND + step * APART, 2),
                "tier": tier,
                "line": line if line in ("party", "state", "mass") else "unknown",
                "status": d.status,
            }
        )
    known = {d.key for d in documents}
    pairs = sorted({(h.target, h.source) for h in edges if {h.source, h.target} <= known})
    return {"nodes": nodes, "edges": [list(pair) for pair in pairs]}
