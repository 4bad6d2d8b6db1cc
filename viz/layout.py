"""Where every document and edge of a picture goes: a pure function from picture to positions.

`viz.lanes` decides columns, lanes and order, `viz.heights` how high things stand; here it becomes
coordinates. Units are SVG user units (one pixel at 100 %).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .columns import column_of
from .dates import years
from .heights import settle
from .lanes import Plan, plan
from .picture import Picture
from .timescale import Dated, Tick, by_date

BOX_WIDTH = 186
LANE_GAP = 84
COLUMN_GAP = 64
COLUMN_PAD = 10
ROW_GAP = 18
MARGIN = 14
HEADER = 58
# where years are written, left of the columns
YEARS_WIDTH = 48
# how far an edge between two boxes of one lane bulges out, and the least that stays free for it
BULGE = 44


@dataclass(frozen=True, slots=True)
class Box:
    """The place of one document; `x`, `y` are the upper left corner."""

    key: str
    column: str
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in `viz.columns.COLUMNS`, its band, how many documents, of which years."""

    name: str
    x: int
    width: int
    count: int
    years: str


@dataclass(frozen=True, slots=True)
class Wire:
    """One edge as a run of points from the higher document (`target`) to the lower (`source`).

    A `loop` joins two boxes of one lane and bulges out to the right.
    """

    edge: int
    points: tuple[tuple[int, int], ...]
    main: bool
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The finished drawing plan."""

    width: int
    height: int
    columns: tuple[Column, ...]
    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]
    ticks: tuple[Tick, ...] = ()


def _ports(ends: list[tuple[float, bool, int]], middle: int, height: int) -> dict[int, int]:
    """Where wires meet one side of a box: main line in the middle, the others above and below it.

    `ends` holds for each wire the height of its other end, whether it is main, and its number.
    """
    room = max(height // 2 - 10, 0)
    ranked = sorted(ends)
    straight = next((i for i, e in enumerate(ranked) if e[1]), None)
    if straight is None:
        straight = min(range(len(ranked)), key=lambda i: (abs(ranked[i][0] - middle), i))
    widest = max(straight, len(ranked) - 1 - straight, 1)
    step = min(15, room // widest)
    return {wire: middle + (i - straight) * step for i, (_, _, wire) in enumerate(ranked)}


def _across(lanes: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    """The left edge of the boxes of each lane."""
    xs = [MARGIN + COLUMN_PAD]
    for (before, _), (after, _) in pairwise(lanes):
        between = LANE_GAP if before == after else COLUMN_GAP + 2 * COLUMN_PAD
        xs.append(xs[-1] + BOX_WIDTH + between)
    return tuple(xs[: len(lanes)])


def _columns(picture: Picture, made: Plan, xs: Sequence[int]) -> tuple[Column, ...]:
    count = Counter(column_of(d) for d in picture.documents)
    columns = []
    for name in dict.fromkeys(name for name, _ in made.lanes):
        own = [x for x, (other, _) in zip(xs, made.lanes, strict=True) if other == name]
        dates = years(d.issued_on for d in picture.documents if column_of(d) == name)
        width = own[-1] - own[0] + BOX_WIDTH + 2 * COLUMN_PAD
        columns.append(Column(name, own[0] - COLUMN_PAD, width, count[name], dates))
    return tuple(columns)


def place(picture: Picture, heights: Mapping[str, int], *, by_time: bool = False) -> Layout:
    """Positions for a picture whose boxes have the given heights (by key, in user units).

    `by_time` sets the boxes down the page by their dates, with ticks for the years. The same picture
    gives the same positions, whatever the order of its documents was.
    """
    made = plan(picture, heights)
    firsts = [made.items[lane[0]] for lane in made.order]
    row = max((item.height for item in firsts if item.pinned), default=0)
    settle(made.order, made.items, top=HEADER + MARGIN, row=row, gap=ROW_GAP)
    ticks = _settle_by_date(picture, made, heights) if by_time else ()
    xs = tuple(x + (YEARS_WIDTH if by_time else 0) for x in _across(made.lanes))
    boxes = tuple(
        Box(
            d.key, column_of(d), xs[made.lane_of[d.key]],
            round(made.items[made.item_of[d.key]].y - heights[d.key] / 2), BOX_WIDTH, heights[d.key],
        )
        for d in picture.documents
    )  # fmt: skip
    columns = _columns(picture, made, xs)
    wires = _wires(picture, made, xs, {b.key: b for b in boxes})
    right = max((c.x + c.width for c in columns), default=0)
    bulges = [x for wire in wires if len(wire.points) == 2 for x, _ in wire.points if wire.loop]
    right = max([right, *(x + BULGE for x in bulges)])
    lowest = max((round(item.y + item.height / 2) for item in made.items), default=HEADER)
    return Layout(right + MARGIN, lowest + 2 * MARGIN, columns, boxes, wires, ticks)


def _settle_by_date(picture: Picture, made: Plan, heights: Mapping[str, int]) -> tuple[Tick, ...]:
    boxes = [Dated(d.key, made.lane_of[d.key], heights[d.key], d.issued_on or "") for d in picture.documents]
    middles, ticks = by_date(boxes, top=HEADER + MARGIN, gap=ROW_GAP)
    for key, middle in middles.items():
        made.items[made.item_of[key]].y = middle
    for path in made.paths:  # a wire that passes lanes goes straight, and behind the boxes
        first, last = made.items[path.run[0]].y, made.items[path.run[-1]].y
        for n, i in enumerate(path.run[1:-1], start=1):
            made.items[i].y = first + (last - first) * n / (len(path.run) - 1)
    return ticks


def _sides(a: int, b: int) -> tuple[str, str]:
    """The side where a wire leaves the higher box in lane `a`, and where it reaches the lower in `b`."""
    if a == b:
        return "right", "right"
    return ("right", "left") if a < b else ("left", "right")


def _wires(picture: Picture, made: Plan, xs: Sequence[int], boxes: Mapping[str, Box]) -> tuple[Wire, ...]:
    lane_of_item = {i: n for n, lane in enumerate(made.order) for i in lane}
    meeting: dict[tuple[str, str], list[tuple[float, bool, int]]] = defaultdict(list)
    for path in made.paths:
        edge = picture.edges[path.edge]
        out, into = _sides(made.lane_of[edge.target], made.lane_of[edge.source])
        meeting[edge.target, out].append((made.items[path.run[1]].y, path.main, path.edge))
        meeting[edge.source, into].append((made.items[path.run[-2]].y, path.main, path.edge))
    ports = {
        (key, side): _ports(ends, boxes[key].middle, boxes[key].height)
        for (key, side), ends in meeting.items()
    }  # fmt: skip
    wires = []
    for path in made.paths:
        edge = picture.edges[path.edge]
        high, low = boxes[edge.target], boxes[edge.source]
        a, b = made.lane_of[edge.target], made.lane_of[edge.source]
        out, into = _sides(a, b)
        points = [(high.x + (high.width if out == "right" else 0), ports[edge.target, out][path.edge])]
        for i in path.run[1:-1]:
            left, y = xs[lane_of_item[i]], round(made.items[i].y)
            ends = (left, left + BOX_WIDTH) if a < b else (left + BOX_WIDTH, left)
            points += [(x, y) for x in ends]
        points.append((low.x + (low.width if into == "right" else 0), ports[edge.source, into][path.edge]))
        wires.append(Wire(path.edge, tuple(points), path.main, a == b))
    return tuple(wires)
