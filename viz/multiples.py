"""Small multiples: the same stretch of time once a row, a dot for every document of a known day.

What is known to its month or year only is a bar over that time, above the dots: no day is made up.

One row is a tier, a province or a kind of document; all rows share the axis, so that they can be
compared down the page. The table beside it names the same documents.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from queries.model import DocumentRef
from queries.sentences import date_vi

from .messages import Messages
from .names import date_of, issuer_of, title_of
from .plain import plain, shorten
from .wrap import wrap

NAME_WIDTH, PLOT_WIDTH, COUNT_WIDTH = 200, 640, 90
WIDTH = NAME_WIDTH + PLOT_WIDTH + COUNT_WIDTH
BIN = 10
BINS = PLOT_WIDTH // BIN
DOT = 4
# dots on top of each other, before the rest is left to the number at the row's end
MOST_STACKED = 12
AXIS = 26
# days that the axis has at least
SHORTEST = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, what is shown in it, and how many there are in all (at least)."""

    name: str
    documents: tuple[DocumentRef, ...]
    count: int


def _span(iso: str | None) -> tuple[int, int] | None:
    """The first and the last day that a cut date may mean, as running numbers; None for what is no date."""
    pieces = (iso or "").split("-")
    if len(pieces) > 3 or len(pieces[0]) != 4 or not all(p.isascii() and p.isdigit() for p in pieces):
        return None
    year = max(int(pieces[0]), 1)
    months = (1, 12) if len(pieces) == 1 else (min(max(int(pieces[1]), 1), 12),) * 2
    last = monthrange(year, months[1])[1]
    # a 31st of June in a text is its last day
    days = (1, last) if len(pieces) < 3 else (min(max(int(pieces[2]), 1), last),) * 2
    return date(year, months[0], days[0]).toordinal(), date(year, months[1], days[1]).toordinal()


@dataclass(frozen=True, slots=True)
class _Axis:
    """The stretch of time that all rows share, in days."""

    first: int
    days: int

    def x(self, day: int) -> int:
        """The left edge of the bin of a day; the bin before the first is for what has no date."""
        return NAME_WIDTH + BIN * (1 + (day - self.first) * (BINS - 2) // self.days)

    def ticks(self) -> list[tuple[int, str]]:
        """The first days of years, or of months where the stretch is short, with their names."""
        begin, end = date.fromordinal(self.first), date.fromordinal(self.first + self.days)
        months = range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month)
        step = next(s for s in (1, 3, 12, 60, 120, 1200) if len(months) <= 9 * s)
        named = [(date(n // 12, n % 12 + 1, 1), n) for n in months if n % step == 0]
        return [
            (d.toordinal(), str(d.year) if step >= 12 else date_vi(f"{d.year}-{d.month:02}"))
            for d, _ in named
            if d.toordinal() >= self.first
        ]


def multiples(
    rows: Sequence[Row], m: Messages, href: Callable[[str], str], *, label: str, mark: str | None = None
) -> str:
    """The rows as one `<svg>` element; `mark` is the date of an upright line through all of them.

    Documents whose date is not known to the year stand left of the axis' beginning, in a strip of
    their own. The empty string where there is nothing to show.
    """
    found = [day for row in rows for d in row.documents for day in _span(d.issued_on) or ()]
    marked = _span(mark)
    found += marked or ()
    if not rows or not found:
        return ""
    axis = _Axis(min(found) - 1, max(max(found) - min(found) + 2, SHORTEST))
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "multiples", "role": "group",
                              "lang": m.lang, "aria-label": label})  # fmt: skip
    y = AXIS
    body = ET.SubElement(root, "g")
    for row in rows:
        y = _draw_row(body, row, y, axis, m, href)
    lines = ET.Element("g", {"class": "axis"})
    root.insert(0, lines)
    for day, name in axis.ticks():
        x = axis.x(day)
        ET.SubElement(lines, "path", {"d": f"M{x} {AXIS - 6}V{y}"})
        ET.SubElement(lines, "text", {"x": str(x + 3), "y": str(AXIS - 10)}).text = name
    if marked is not None:
        x = axis.x(marked[0])
        ET.SubElement(lines, "path", {"class": "mark", "d": f"M{x} {AXIS - 6}V{y}"})
    for name, value in (("width", WIDTH), ("height", y + 6)):
        root.set(name, str(value))
    root.set("viewBox", f"0 0 {WIDTH} {y + 6}")
    return ET.tostring(root, encoding="unicode")


def _draw_row(
    body: ET.Element, row: Row, y: int, axis: _Axis, m: Messages, href: Callable[[str], str]
) -> int:
    """Draw one row from `y` down; returns where the next one begins."""
    bins: dict[int, list[DocumentRef]] = {}
    bars: list[tuple[int, int, DocumentRef]] = []
    for d in sorted(row.documents, key=lambda d: (d.issued_on or "", d.key)):
        span = _span(d.issued_on)
        if span and span[0] < span[1]:
            bars.append((axis.x(span[0]), axis.x(span[1]), d))
        else:
            bins.setdefault(axis.x(span[0]) if span else NAME_WIDTH, []).append(d)
    del bars[MOST_STACKED:]
    names = wrap(plain(row.name), NAME_WIDTH - 14, 13, most=2)
    stack = min(max((len(b) for b in bins.values()), default=0), MOST_STACKED)
    height = max((stack + len(bars)) * (2 * DOT + 1), 16 * len(names)) + 12
    group = ET.SubElement(body, "g", {"class": "row"})
    ET.SubElement(group, "path", {"class": "base", "d": f"M0 {y + height}H{WIDTH}"})
    for n, line in enumerate(names):
        ET.SubElement(group, "text", {"class": "row-name", "x": "0", "y": str(y + 18 + 16 * n)}).text = line
    count = {"class": "row-count", "x": str(WIDTH), "y": str(y + height - 8)}
    ET.SubElement(group, "text", count).text = m.count("count.documents", row.count)
    for x, together in sorted(bins.items()):
        for n, d in enumerate(together[:MOST_STACKED]):
            dot = _link(group, d, m, href)
            at = {"cx": str(x + DOT), "cy": str(y + height - DOT - 3 - n * (2 * DOT + 1)), "r": str(DOT)}
            ET.SubElement(dot, "circle", at)
    for n, (first, last, d) in enumerate(bars):
        top = y + height - 3 - (stack + n + 1) * (2 * DOT + 1)
        bar = {"x": str(first), "y": str(top), "width": str(last - first + 2 * DOT),
               "height": str(2 * DOT - 1), "rx": "2"}  # fmt: skip
        ET.SubElement(_link(group, d, m, href), "rect", bar)
    return y + height


def _link(group: ET.Element, d: DocumentRef, m: Messages, href: Callable[[str], str]) -> ET.Element:
    """The link that holds the mark of a document, with its name to hover over."""
    # thousands of dots are no tab stops: the script leads from one to the next, the table names them
    known = {"href": href(d.key), "class": f"dot {d.status}", "tabindex": "-1"}
    dot = ET.SubElement(group, "a", known)
    hover = " · ".join((title_of(d, m), date_of(d, m), issuer_of(d, m)))
    ET.SubElement(dot, "title").text = shorten(hover, 300)
    return dot
