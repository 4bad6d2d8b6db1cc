"""Which lane everything of a picture stands in, and in what order from top to bottom.

A lane is a vertical row of boxes. A column has one lane, or several where its own documents carry out
each other. An edge that passes a lane gets a place of its own in it, so that it runs between boxes.
The order inside the lanes comes from barycentre sweeps; what is on the main line stays first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .columns import column_index, column_of
from .picture import Picture

BEND_HEIGHT = 10
SWEEPS = 12
# beyond this, a column is not widened any more and edges inside a lane bend round the boxes
MOST_LANES = 6


@dataclass(slots=True)
class Item:
    """One thing that takes a place in a lane: a document, or the passage of an edge."""

    key: str
    height: int
    pinned: bool
    left: list[int]
    right: list[int]
    y: float = 0.0


def _lanes(keys: Sequence[str], above: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """For the documents of one column: how many of the same column lie above, at most `MOST_LANES - 1`."""
    inside = set(keys)
    waiting = {k: sum(1 for a in above.get(k, ()) if a in inside and a != k) for k in keys}
    below: dict[str, list[str]] = defaultdict(list)
    for k in keys:
        for a in above.get(k, ()):
            if a in inside and a != k:
                below[a].append(k)
    lane = dict.fromkeys(keys, 0)
    ready = sorted(k for k, n in waiting.items() if n == 0)
    left = set(keys)
    while left:
        # a cycle has no first document: its smallest key is taken as one
        key = ready.pop(0) if ready else min(left)
        if key not in left:
            continue
        left.discard(key)
        for b in sorted(below[key]):
            if b not in left:
                continue
            lane[b] = min(max(lane[b], lane[key] + 1), MOST_LANES - 1)
            waiting[b] -= 1
            if waiting[b] == 0:
                insort(ready, b)
    return lane


def _crossings(order: list[list[int]], items: list[Item]) -> int:
    total = 0
    for lane, beside in pairwise(order):
        place = {i: n for n, i in enumerate(beside)}
        seen: list[int] = []
        for i in lane:
            ends = sorted(place[j] for j in items[i].right if j in place)
            total += sum(len(seen) - bisect_right(seen, e) for e in ends)
            for e in ends:
                insort(seen, e)
    return total


def _sweep(order: list[list[int]], items: list[Item]) -> list[list[int]]:
    """The order with the fewest crossings met in `SWEEPS` passes, pinned items staying first."""
    best, fewest = [list(lane) for lane in order], _crossings(order, items)
    for turn in range(SWEEPS):
        if fewest == 0:
            break
        forward = turn % 2 == 0
        for n in range(1, len(order)) if forward else range(len(order) - 2, -1, -1):
            beside = order[n - 1 if forward else n + 1]
            place = {i: p / max(len(beside) - 1, 1) for p, i in enumerate(beside)}
            weight: dict[int, float] = {}
            for p, i in enumerate(order[n]):
                ends = [place[j] for j in (items[i].left if forward else items[i].right) if j in place]
                weight[i] = sum(ends) / len(ends) if ends else p / max(len(order[n]) - 1, 1)
            order[n] = sorted(order[n], key=lambda i: (not items[i].pinned, weight[i], i))
        met = _crossings(order, items)
        if met < fewest:
            best, fewest = [list(lane) for lane in order], met
    return best


@dataclass(frozen=True, slots=True)
class Path:
    """An edge as the items it runs through, from the higher document to the lower."""

    edge: int
    run: tuple[int, ...]
    main: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """Lanes from left to right as (column, lane in it), and in each its items from top to bottom."""

    lanes: tuple[tuple[str, int], ...]
    order: tuple[tuple[int, ...], ...]
    items: tuple[Item, ...]
    item_of: Mapping[str, int]
    lane_of: Mapping[str, int]
    paths: tuple[Path, ...]


def _lane_numbers(picture: Picture) -> dict[str, tuple[int, int]]:
    above: dict[str, list[str]] = defaultdict(list)
    for edge in picture.edges:
        above[edge.source].append(edge.target)
    members: dict[int, list[str]] = defaultdict(list)
    for document in picture.documents:
        members[column_index(column_of(document))].append(document.key)
    return {
        key: (column, lane) for column, keys in members.items() for key, lane in _lanes(keys, above).items()
    }


def plan(picture: Picture, heights: Mapping[str, int]) -> Plan:
    """Lanes and order for a picture whose boxes have the given heights (by key)."""
    placed = _lane_numbers(picture)
    lanes = sorted(set(placed.values()))
    lane_of = {key: bisect_left(lanes, placed[key]) for key in placed}
    main_line, main_pairs = set(picture.main), picture.main_pairs()
    items = [Item(d.key, heights[d.key], d.key in main_line, [], []) for d in picture.documents]
    item_of = {item.key: i for i, item in enumerate(items)}
    order: list[list[int]] = [[] for _ in lanes]
    for key, i in item_of.items():
        order[lane_of[key]].append(i)
    paths = []
    for e, edge in enumerate(picture.edges):
        a, b = lane_of[edge.target], lane_of[edge.source]
        main = (edge.source, edge.target) in main_pairs
        run = [item_of[edge.target]]
        for n in range(a + 1, b) if a <= b else range(a - 1, b, -1):
            items.append(Item("", BEND_HEIGHT, main, [], []))
            order[n].append(len(items) - 1)
            run.append(len(items) - 1)
        run.append(item_of[edge.source])
        paths.append(Path(e, tuple(run), main))
        for i, j in pairwise(run) if a != b else ():
            left, right = (i, j) if a < b else (j, i)
            items[left].right.append(right)
            items[right].left.append(left)
    order = [sorted(lane, key=lambda i: (not items[i].pinned, i)) for lane in order]
    from_left = tuple(tuple(lane) for lane in _sweep(order, items))
    names = {column_index(column_of(d)): column_of(d) for d in picture.documents}
    named = tuple((names[column], lane) for column, lane in lanes)
    return Plan(named, from_left, tuple(items), item_of, lane_of, tuple(paths))
