"""The overview page: the whole archive in figures, and as a map where the browser can draw it."""

from __future__ import annotations

from typing import Any

from queries.results import AbsentDocuments, Statistics

from ..cards import card
from ..links import Links
from ..messages import messages
from .figure import RELATION_ORDER
from .frame import VENDORED, render, static_version


def overview_page(
    figures: Statistics,
    absent: AbsentDocuments | None = None,
    *,
    drawn: int,
    lang: str = "vi",
    base: str = "",
) -> str:
    """The page of the whole archive; `drawn` is how many documents the map can hold."""
    m, links = messages(lang), Links(lang, base)

    def tier(name: str) -> str:
        return m(f"tier.{name if m.has(f'tier.{name}') else 'unknown'}")

    def year(name: str) -> str:
        return m("overview.unknown") if name == "?" else name

    def edge(name: str) -> str:
        return m.word("relation", name.lower())

    by_type = [(m.word("doc_type", year(k)), n) for k, n in figures.by_type.items()]
    by_edge = [(edge(k), n) for k, n in figures.edges.items() if k.lower() in RELATION_ORDER]
    tables: list[tuple[str, str, list[tuple[str, Any]]]] = [
        ("by-tier", m("overview.by_tier"), [(tier(k), n) for k, n in figures.by_level.items()]),
        ("by-year", m("overview.by_year"), [(year(k), n) for k, n in figures.by_year.items()]),
        ("by-type", m("overview.by_type"), by_type),
        ("by-edge", m("overview.by_edge"), by_edge),
    ]  # fmt: skip
    return render(
        "overview.html",
        lang=lang,
        base=base,
        standalone=False,
        title=m("overview.title"),
        here=links.other().overview(),
        version=figures.graph_version,
        sentence=m(
            "overview.sentence",
            documents=m.count("count.documents", figures.documents),
            read=m.count("overview.read", figures.read),
            cited=m.count("search.cited", figures.cited),
        ),
        part=m("overview.part", limit=drawn) if figures.documents > drawn else "",
        tables=[(anchor, name, rows) for anchor, name, rows in tables if rows],
        most=[(card(r.document, m, links.document), r.count) for r in figures.most_carried_out],
        absent=[
            (card(one.document, m, links.document), one.dependants, one.at_least)
            for one in (absent.documents if absent else ())
        ],
        data=links.overview() + ".json",
        scripts=[f"{base}/static/{name}?v={static_version(name)}" for name in (*VENDORED, "overview.js")],
    )
