"""The reach page, "Sức lan tỏa": what a directive set in motion, over tiers, provinces and time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from ingest.lexicon.places import of_key
from queries.model import DocumentRef, Lineage
from queries.results import Days, Reach, Silence, Tier
from queries.sentences import figure

from ..cards import card
from ..columns import standing_of
from ..links import Links
from ..messages import Messages, messages
from ..multiples import Row, multiples
from ..plain import plain
from .frame import render

# rows of the province picture; the table names all
MOST_PROVINCES = 40


def reach_page(
    reach: Reach, below: Lineage, silence: Silence | None = None, *, lang: str = "vi", base: str = ""
) -> str:
    """The page of what was set in motion by one document, as one HTML text.

    `below` is the lineage downwards, which brings the documents themselves; `silence` tells of whom,
    among those called upon by the document, nothing is here.
    """
    m, links = messages(lang), Links(lang, base)
    root = card(reach.root, m, links.document)
    nodes = sorted(
        (n for n in below.nodes if n.document.key != reach.root.key),
        key=lambda n: (_level(standing_of(n.document)[0]), n.document.issued_on or "9999", n.document.key),
    )
    documents = [n.document for n in nodes]
    tiers = _rows(documents, lambda d: m(f"tier.{_level(standing_of(d)[0])}"), {
        m(f"tier.{_level(t.level)}"): t.count for t in reach.tiers
    })  # fmt: skip
    provinces = sorted(_rows(documents, lambda d: province_of(d, m)), key=lambda r: (-r.count, r.name))
    mark = reach.root.issued_on
    part = reach.truncated or below.truncated
    return render(
        "reach.html",
        lang=lang,
        base=base,
        standalone=False,
        title=m("reach.title", label=root.title),
        here=links.other().reach(reach.root.key),
        version=reach.graph_version,
        root=root,
        key=reach.root.key,
        sentence=plain(reach.sentence_en if lang == "en" else reach.sentence_vi),
        cut=m("reach.cut", shown=len(documents), total=reach.total) if part else "",
        tiers=_drawn(tiers, m, links, "reach.by_tier", mark),
        provinces=_drawn(provinces[:MOST_PROVINCES], m, links, "reach.by_province", mark),
        figures=[_tier(tier, m) for tier in reach.tiers],
        rows=[
            {
                "document": card(n.document, m, links.document),
                "tier": m(f"tier.{_level(standing_of(n.document)[0])}"),
                "province": province_of(n.document, m),
                "hops": m.count("count.steps", n.hop),
            }
            for n in nodes
        ],
        silent=_silent(silence, m, links) if silence else None,
        lineage=links.result(reach.root.key, "lineage", "svg") + "?direction=downstream",
    )  # fmt: skip


def _level(level: int | None) -> str:
    return str(level) if level in (0, 1, 2, 3) else "unknown"


def province_of(ref: DocumentRef, m: Messages) -> str:
    """The name of the province that a document was issued in, as its issuer's key tells; in words."""
    first = (ref.issuer_key or ref.key).split(".")[0]
    place = of_key(first)
    if place is not None:
        return place.title(ref.issued_on)
    return m("tier.0") if standing_of(ref)[0] == 0 else m("reach.no_province")


def _rows(
    documents: Iterable[DocumentRef], name: Callable[[DocumentRef], str], counts: dict[str, int] | None = None
) -> list[Row]:
    grouped: dict[str, list[DocumentRef]] = {}
    for document in documents:
        grouped.setdefault(name(document), []).append(document)
    return [
        Row(title, tuple(refs), max((counts or {}).get(title, 0), len(refs)))
        for title, refs in grouped.items()
    ]


def _drawn(rows: list[Row], m: Messages, links: Links, name: str, mark: str | None) -> Markup:
    # made by an XML writer from cleaned text, so it is markup already
    return Markup(multiples(rows, m, links.document, label=m(name), mark=mark))  # noqa: S704


def _tier(tier: Tier, m: Messages) -> dict[str, Any]:
    return {
        "name": m(f"tier.{_level(tier.level)}"), "count": tier.count, "read": tier.read, "units": tier.units,
        "after": _days(tier.after_directive, m), "parent": _days(tier.after_parent, m),
    }  # fmt: skip


def _days(days: Days, m: Messages) -> str:
    if not days.counted or days.median is None:
        return "–"
    middle = figure(days.median, m.lang)
    return m("reach.days", median=middle, shortest=days.shortest, longest=days.longest)


def _silent(silence: Silence, m: Messages, links: Links) -> dict[str, Any]:
    def unit(one: Any) -> dict[str, Any]:
        how = ", ".join(m.word("called", one_way) for one_way in one.how)
        return {"name": plain(one.unit), "href": links.unit(one.unit_key), "how": how}

    return {
        "silent": [unit(one) for one in silence.silent],
        "collective": [unit(one) for one in silence.collective],
        "answered": len(silence.answered),
    }
