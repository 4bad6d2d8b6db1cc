"""How high the things in a lane stand: each as near to its neighbours as the order allows.

For one lane this is a least squares fit under the order (isotonic regression), solved exactly by
pooling; lanes are settled in turn, to and fro.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

PASSES = 8


class Item(Protocol):
    """A thing in a lane; `left` and `right` are the numbers of what it is joined to beside it."""

    height: int
    pinned: bool
    left: list[int]
    right: list[int]
    y: float


def pooled(wanted: Sequence[float]) -> list[float]:
    """The non-decreasing sequence nearest to `wanted` in least squares."""
    pools: list[tuple[float, int]] = []
    for value in wanted:
        mean, size = value, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean = (before * count + mean * size) / (count + size)
            size += count
        pools.append((mean, size))
    return [mean for mean, size in pools for _ in range(size)]


def settle(order: Sequence[Sequence[int]], items: Sequence[Item], *, top: int, row: int, gap: int) -> None:
    """Set `y`, the middle, of every item: no overlap, `gap` between, nothing above `top`.

    The first item of a lane, if it is pinned, stands in the middle of the top row of height `row`.
    """
    for lane in order:
        y = float(top)
        for n, i in enumerate(lane):
            height = row if n == 0 and items[i].pinned else items[i].height
            items[i].y = y + height / 2
            y += height + gap
    for turn in range(PASSES):
        for lane in order if turn % 2 == 0 else reversed(order):
            _settle_lane(lane, items, top=top, row=row, gap=gap, both=turn >= 2)


def _settle_lane(
    lane: Sequence[int], items: Sequence[Item], *, top: int, row: int, gap: int, both: bool
) -> None:
    free = list(lane)
    floor = float(top)
    if free and items[free[0]].pinned:
        first = items[free.pop(0)]
        first.y = top + row / 2
        floor = first.y + first.height / 2 + gap
    if not free:
        return
    offsets: list[float] = []
    for n, i in enumerate(free):
        half = items[i].height / 2
        offsets.append(half if n == 0 else offsets[-1] + items[free[n - 1]].height / 2 + gap + half)
    wanted = []
    for n, i in enumerate(free):
        item = items[i]
        beside = [*item.left, *item.right] if both else (item.left or item.right)
        ideal = sum(items[j].y for j in beside) / len(beside) if beside else item.y
        wanted.append(ideal - offsets[n])
    for n, z in enumerate(pooled(wanted)):
        items[free[n]].y = max(z, floor) + offsets[n]
