"""The picture as SVG text: boxes that are links, lines that say their relation, columns that say who.

Plain SVG elements with classes and no style attribute, so that a page may forbid inline styles; made
through an XML tree, so that no text can break out of its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from importlib import resources
from xml.etree import ElementTree as ET

from queries.model import DocumentRef, Hop

from .cards import quoted
from .columns import standing_of
from .layout import BOX_WIDTH, BULGE, HEADER, MARGIN, Box, Column, Layout, Wire, place
from .messages import Messages, messages
from .names import date_of, issuer_of, label_of, title_of
from .picture import Picture
from .plain import plain, shorten
from .wrap import wrap

LABEL_SIZE, SMALL_SIZE = 14, 12
LABEL_LINE, SMALL_LINE = 18, 16
INSET, PAD = 14, 9
# a label is shown whole up to this many lines; longer ones only hostile or broken texts have
LABEL_LINES, SUBJECT_LINES, NOTE_LINES = 8, 3, 6
# with more edges than this the word of the commonest relation is left to the legend
WORDED_EDGES = 14
# a page may shrink a picture to about four fifths; these are the steps of its least width
LEAST_WIDTHS = (700, 850, 1000, 1200, 1450, 1750, 2100, 2500, 3000, 3600, 4300, 5200)
SHRINK = 0.8
HOVER_CHARS = 700

# a colour of the page, and the one that stands for it outside of pages
_VARIABLE = re.compile(r"var\(--[a-z-]+, (#[0-9a-f]+)\)")

Link = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Card:
    """The lines of one box, wrapped, from top to bottom as (class, text)."""

    lines: tuple[tuple[str, str], ...]
    height: int


def _card(ref: DocumentRef, picture: Picture, hidden: int, m: Messages) -> _Card:
    room = BOX_WIDTH - INSET - PAD
    lines: list[tuple[str, str]] = []
    if ref.key == picture.root:
        lines.append(("tag", m("status.asked")))
    lines += [("name", t) for t in wrap(label_of(ref), room, LABEL_SIZE, bold=True, most=LABEL_LINES)]
    lines.append(("date", date_of(ref, m)))
    lines += [("about", t) for t in wrap(plain(ref.subject), room, SMALL_SIZE, most=SUBJECT_LINES)]
    if ref.status == "cited":
        lines.append(("tag", m("status.cited")))
    if hidden:
        lines.append(("more", m.count("count.hidden", hidden)))
    height = 2 * PAD + sum(LABEL_LINE if kind == "name" else SMALL_LINE for kind, _ in lines)
    return _Card(tuple(lines), height)


def picture_css() -> str:
    """The style sheet of the picture, the same for pages and for `.svg` files."""
    text = resources.files("viz").joinpath("pages", "static", "picture.css").read_text("utf-8")
    return _VARIABLE.sub(r"\1", text)


@dataclass(frozen=True, slots=True)
class _Pen:
    """What every stroke needs to know."""

    picture: Picture
    documents: dict[str, DocumentRef]
    cards: dict[str, _Card]
    link: Link
    m: Messages
    style: Style


@dataclass(frozen=True, slots=True)
class Style:
    """How a picture is drawn, beside what is in it.

    `by_time` sets boxes down the page by date. `chip` gives the address that opens a document's hidden
    neighbours in place, or closes those that are `opened`; without it their number stands in the box.
    `between` are the edges of a way that is marked.
    """

    by_time: bool = False
    chip: Link | None = None
    opened: Collection[str] = ()
    between: Collection[Hop] = field(default=())


def svg(
    picture: Picture,
    *,
    lang: str = "vi",
    link: Link | None = None,
    standalone: bool = False,
    style: Style | None = None,
) -> str:
    """The picture as one `<svg>` element, without an XML declaration.

    `link` gives the address behind a document's box, or None for a box that leads nowhere.
    `standalone` puts the style sheet inside, for a file of its own; a page brings it itself.
    """
    m, style = messages(lang), style or Style()
    hidden = dict(picture.hidden)
    in_box = {} if style.chip else hidden
    cards = {d.key: _card(d, picture, in_box.get(d.key, 0), m) for d in picture.documents}
    pen = _Pen(picture, {d.key: d for d in picture.documents}, cards, link or (lambda _: None), m, style)
    layout = place(picture, {key: card.height for key, card in cards.items()}, by_time=style.by_time)
    note = _note(picture, layout, m)
    height = layout.height + (SMALL_LINE * (len(note) + 1) if note else 0)
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"picture{_least(layout.width)}{' between' if style.between else ''}",
            "lang": lang,
            "width": str(layout.width),
            "height": str(height),
            "viewBox": f"0 0 {layout.width} {height}",
            "role": "group",
            "aria-label": m(
                "chain.picture_label", documents=m.count("count.documents", len(picture.documents))
            ),
        },
    )
    if standalone:
        ET.SubElement(root, "style").text = picture_css()
        ET.SubElement(root, "rect", {"class": "paper", "width": "100%", "height": "100%"})
    _arrowheads(root)
    for column in layout.columns:
        _draw_column(root, column, layout, m)
    for tick in layout.ticks:
        years = ET.SubElement(root, "g", {"class": "tick"})
        ET.SubElement(years, "path", {"d": f"M{MARGIN} {tick.y}H{layout.width - MARGIN}"})
        at = {"x": str(MARGIN), "y": str(tick.y + 14)}
        ET.SubElement(years, "text", at).text = plain(tick.year)
        # a wide picture opens at its right end
        right = {"class": "right", "x": str(layout.width - MARGIN - 4), "y": str(tick.y - 4)}
        ET.SubElement(years, "text", right).text = plain(tick.year)
    lines = ET.SubElement(root, "g", {"class": "wires"})
    words = ET.SubElement(root, "g", {"class": "words", "aria-hidden": "true"})
    # the main line is drawn last, so that it lies on top
    for wire in sorted(layout.wires, key=lambda w: (w.main, w.edge)):
        _draw_wire(pen, lines, words, wire)
    nodes = ET.SubElement(root, "g", {"class": "nodes"})
    for box in sorted(layout.boxes, key=lambda b: (b.x, b.y, b.key)):
        _draw_box(pen, nodes, box)
    for box in sorted(layout.boxes, key=lambda b: (b.x, b.y, b.key)) if style.chip else ():
        _draw_chip(pen, nodes, box, hidden.get(box.key, 0))
    for n, line in enumerate(note, start=1):
        at = {"class": "note", "x": str(MARGIN), "y": str(layout.height + n * SMALL_LINE)}
        ET.SubElement(root, "text", at).text = line
    return ET.tostring(root, encoding="unicode")


def _note(picture: Picture, layout: Layout, m: Messages) -> tuple[str, ...]:
    """How the arrows are read, for a picture that is saved; a page says it below, and hides this."""
    if not picture.edges:
        return ()
    said = m("chain.legend_arrow")
    if len(picture.edges) > WORDED_EDGES:
        said += f" {m('chain.legend_plain')}"
    return wrap(said, layout.width - 2 * MARGIN, SMALL_SIZE, most=NOTE_LINES)


def _least(width: int) -> str:
    """The class that keeps a page from shrinking the picture until nobody can read it."""
    fitting = [least for least in LEAST_WIDTHS if least <= width * SHRINK]
    return f" least-{fitting[-1]}" if fitting else ""


def _arrowheads(root: ET.Element) -> None:
    defs = ET.SubElement(root, "defs")
    for name, size in (("head", "9"), ("head-main", "13")):
        marker = ET.SubElement(
            defs,
            "marker",
            {
                "id": name, "viewBox": "0 0 10 10", "refX": "9", "refY": "5", "markerWidth": size,
                "markerHeight": size, "markerUnits": "userSpaceOnUse", "orient": "auto",
            },
        )  # fmt: skip
        ET.SubElement(marker, "path", {"class": name, "d": "M0 1 10 5 0 9z"})


def _draw_column(root: ET.Element, column: Column, layout: Layout, m: Messages) -> None:
    group = ET.SubElement(root, "g", {"class": f"column {column.name.partition('-')[0]}"})
    ET.SubElement(
        group,
        "rect",
        {
            "class": "band", "x": str(column.x), "y": str(MARGIN), "rx": "6",
            "width": str(column.width), "height": str(layout.height - 2 * MARGIN),
        },
    )  # fmt: skip
    at = {"x": str(column.x + 12)}
    ET.SubElement(group, "text", {"class": "column-title", "y": str(MARGIN + 22), **at}).text = m(
        f"column.{column.name}"
    )
    count = m.count("count.documents", column.count)
    ET.SubElement(group, "text", {"class": "column-note", "y": str(HEADER - 4), **at}).text = (
        f"{count} · {column.years}" if column.years else count
    )


def _curve(wire: Wire) -> str:
    # drawn from the lower document to the higher: as its word is read, so the arrow points
    points = wire.points[::-1]
    parts = [f"M{points[0][0]} {points[0][1]}"]
    if wire.loop:
        (x1, y1), (x2, y2) = points
        parts.append(f"C{x1 + BULGE} {y1} {x2 + BULGE} {y2} {x2} {y2}")
        return "".join(parts)
    for n in range(1, len(points)):
        (x1, y1), (x2, y2) = points[n - 1], points[n]
        if n % 2 == 0 or y1 == y2:  # through a lane, or level: straight
            parts.append(f"L{x2} {y2}")
        else:
            bend = round((x2 - x1) * 0.5)
            parts.append(f"C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}")
    return "".join(parts)


def _draw_wire(pen: _Pen, lines: ET.Element, words: ET.Element, wire: Wire) -> None:
    m, edge = pen.m, pen.picture.edges[wire.edge]
    relation = m.word("relation", edge.relation)
    known = edge.relation if m.has(f"relation.{edge.relation}") else "other"
    kind = f"wire {known}{' main' if wire.main else ''}{' on' if edge in pen.style.between else ''}"
    path = ET.SubElement(
        lines,
        "path",
        {
            "class": kind, "d": _curve(wire), "marker-end": f"url(#head{'-main' if wire.main else ''})",
            "data-from": plain(edge.source), "data-to": plain(edge.target),
        },
    )  # fmt: skip
    lower, higher = label_of(pen.documents[edge.source]), label_of(pen.documents[edge.target])
    says = f"{lower} {relation} {higher}"
    if quote := quoted(edge.evidence).text:
        says += f": “{quote}”"
    ET.SubElement(path, "title").text = shorten(says, HOVER_CHARS)
    if edge.relation == "implements" and len(pen.picture.edges) > WORDED_EDGES:
        return
    (x1, y1), (x2, y2) = wire.points[-2:]
    # nearer to the lower document, where the ends of several wires stand apart
    x = x1 + round((x2 - x1) * 0.56) + (BULGE * 3 // 4 if wire.loop else 0)
    y = y1 + round((y2 - y1) * 0.65) - 6
    kind = "word main" if wire.main else "word"
    text = ET.SubElement(words, "text", {"class": kind, "x": str(x), "y": str(y)})
    text.text = shorten(plain(relation), 22)


def _draw_box(pen: _Pen, nodes: ET.Element, box: Box) -> None:
    m, ref, href = pen.m, pen.documents[box.key], pen.link(box.key)
    marks = ["main"] if box.key in pen.picture.main else []
    marks += ["root"] if box.key == pen.picture.root else []
    marks += ["on"] if any(box.key in (h.source, h.target) for h in pen.style.between) else []
    known = standing_of(ref)[1]
    line = known if known in ("party", "state", "mass") else "unknown"
    attributes = {"class": " ".join(["node", line, ref.status, *marks]), "data-key": plain(ref.key)}
    node = ET.SubElement(nodes, "a", attributes | ({"href": href} if href else {}))
    hover = [title_of(ref, m), date_of(ref, m), issuer_of(ref, m)]
    if ref.subject:
        hover.append(shorten(plain(ref.subject), HOVER_CHARS))
    if ref.status == "cited":
        hover.append(m("status.cited_long"))
    ET.SubElement(node, "title").text = " · ".join(hover)
    x, y = box.x, box.y
    frame = {"x": str(x), "y": str(y), "width": str(box.width), "height": str(box.height), "rx": "5"}
    ET.SubElement(node, "rect", {"class": "frame", **frame})
    ET.SubElement(
        node, "path", {"class": "stripe", "d": f"M{x + 5} {y + 4}V{y + box.height - 4}"}
    )  # drawn as a line, so that it prints where backgrounds do not
    at = y + PAD
    for kind, text in pen.cards[box.key].lines:
        at += LABEL_LINE if kind == "name" else SMALL_LINE
        ET.SubElement(node, "text", {"class": kind, "x": str(x + INSET), "y": str(at - 4)}).text = text


def _draw_chip(pen: _Pen, nodes: ET.Element, box: Box, hidden: int) -> None:
    """The chip on the lower edge of a box: `+12` opens what is hidden, `−` closes it again."""
    opened = box.key in pen.style.opened
    href = pen.style.chip(box.key) if pen.style.chip and (hidden or opened) else None
    if href is None:
        return
    m, label = pen.m, label_of(pen.documents[box.key])
    chip = ET.SubElement(nodes, "a", {"class": "chip", "href": href, "data-of": plain(box.key)})
    more = m.count("count.hidden", hidden) if hidden else ""
    says = m("chain.chip_close", label=label) if opened else m("chain.chip_open", label=label, more=more)
    ET.SubElement(chip, "title").text = shorten(says, HOVER_CHARS)
    text = "−" if opened else f"+{hidden}"
    width = 18 + 8 * len(text)
    x, y = box.x + box.width - width - 6, box.y + box.height - 10
    frame = {"x": str(x), "y": str(y), "width": str(width), "height": "20", "rx": "10"}
    ET.SubElement(chip, "rect", frame)
    ET.SubElement(chip, "text", {"x": str(x + width // 2), "y": str(y + 14)}).text = text
