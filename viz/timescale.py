"""Heights by date: what was issued later stands lower, and a longer time is a greater distance.

Documents of one day stand level. Where boxes of one lane would touch, time is stretched, for all lanes
alike, so the order of dates is the order from top to bottom everywhere. Undated documents stand above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

# user units for a day; the least and the most between two dates that follow each other
PER_DAY = 0.6
LEAST, MOST = 16.0, 90.0


@dataclass(frozen=True, slots=True)
class Dated:
    """A box that waits for its height on the page: its lane, how high it is, and its ISO date."""

    key: str
    lane: int
    height: int
    issued_on: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, and how far down its first document stands (its upper edge)."""

    year: str
    y: int


def _day(value: str) -> int:
    """The day of a date cut to what is known, counted from an arbitrary one; the middle of what is open."""
    parts = [int(p) for p in value.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else 7
    day = parts[2] if len(parts) > 2 else 15 if len(parts) > 1 else 1
    try:
        return date(year, month, day).toordinal()
    except ValueError:  # a 30th of February in a text; its month is still known
        return date(year, max(1, min(month, 12)), 1).toordinal()


def _is_date(value: str) -> bool:
    pieces = value.split("-")
    return len(pieces) <= 3 and len(pieces[0]) == 4 and all(p.isascii() and p.isdigit() for p in pieces)


def by_date(boxes: Sequence[Dated], *, top: int, gap: int) -> tuple[Mapping[str, float], tuple[Tick, ...]]:
    """The middle of every box by key, and a tick for every year that occurs; nothing stands above `top`."""
    floor: dict[int, float] = {}
    middles: dict[str, float] = {}
    undated = sorted((b for b in boxes if not _is_date(b.issued_on)), key=lambda b: b.key)
    for box in undated:
        upper = floor.get(box.lane, float(top))
        middles[box.key] = upper + box.height / 2
        floor[box.lane] = upper + box.height + gap
    ticks: list[Tick] = []
    dated = sorted((b for b in boxes if _is_date(b.issued_on)), key=lambda b: (_day(b.issued_on), b.key))
    y = max([*floor.values(), float(top)])
    before: int | None = None
    for day, together in groupby(dated, key=lambda b: _day(b.issued_on)):
        same = list(together)
        if before is not None:
            y += min(max((day - before) * PER_DAY, LEAST), MOST)
        y = max([y, *(floor.get(box.lane, 0.0) for box in same)])
        year = same[0].issued_on[:4]
        if not ticks or ticks[-1].year != year:
            ticks.append(Tick(year, round(y)))
        lowest = y
        for box in same:
            upper = max(y, floor.get(box.lane, 0.0))
            middles[box.key] = upper + box.height / 2
            floor[box.lane] = upper + box.height + gap
            lowest = max(lowest, upper)
        y, before = lowest, day
    return middles, tuple(ticks)
