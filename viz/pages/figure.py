"""The picture in a page: the drawing, its legend, and the table that names the same documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from markupsafe import Markup

from queries.model import DocumentRef, Hop

from ..cards import Card, card, proof, quoted
from ..columns import column_of
from ..messages import Messages
from ..names import title_of
from ..picture import Picture
from ..plain import plain
from ..svg import WORDED_EDGES, Style, svg

RELATION_ORDER = ("implements", "based_on", "responds_to", "amends", "replaces", "repeals", "cites")


def legend(picture: Picture, m: Messages) -> list[tuple[str, str]]:
    """The line styles that occur, by class and word; the main line first."""
    met = {hop.relation for hop in picture.edges}
    pairs = picture.main_pairs()
    on_main = any((hop.source, hop.target) in pairs for hop in picture.edges)
    rows = [("main", m("chain.legend_main"))] if on_main else []
    rows += [(r, m.word("relation", r)) for r in RELATION_ORDER if r in met]
    return rows + [("other", plain(r)) for r in sorted(met - set(RELATION_ORDER))]


def tiers(picture: Picture, m: Messages, href: Callable[[str], str]) -> list[tuple[str, list[Card]]]:
    """Every document of the picture, column by column."""
    grouped = groupby(picture.documents, key=column_of)
    return [(m(f"column.{name}"), [card(d, m, href) for d in refs]) for name, refs in grouped]


def figure(
    picture: Picture, m: Messages, href: Callable[[str], str], style: Style | None = None
) -> dict[str, Any]:
    """What the templates need to show a picture and its table twin."""
    # made by an XML writer from cleaned text, so it is markup already
    drawn = Markup(svg(picture, lang=m.lang, link=href, style=style))  # noqa: S704
    return {
        "picture": drawn,
        "plain_lines": len(picture.edges) > WORDED_EDGES,
        "has_branches": 0 < len(picture.main) - 1 < len(picture.edges),
        "legend": legend(picture, m),
        "any_cited": any(d.status == "cited" for d in picture.documents),
        "tiers": tiers(picture, m, href),
    }


def edge_rows(edges: Iterable[Hop], refs: dict[str, DocumentRef], m: Messages) -> list[dict[str, Any]]:
    """Edges as rows of a table, each with its quote and its proof."""

    def title(key: str) -> str:
        return title_of(refs.get(key) or DocumentRef(key=key, label=key, status="cited"), m)

    return [
        {
            "lower": title(hop.source),
            "relation": m.word("relation", hop.relation),
            "higher": title(hop.target),
            "quote": quoted(hop.evidence),
            "proof": proof(hop, title(hop.evidence.said_by), m),
        }
        for hop in edges
    ]
