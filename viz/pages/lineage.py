"""The page of a bounded lineage: what stands round a document, drawn and listed."""

from __future__ import annotations

from queries.model import Lineage

from ..cards import anchor_of, card
from ..links import Links
from ..messages import messages
from ..names import title_of
from ..picture import of_lineage
from .figure import edge_rows, figure
from .frame import render

FORMS = ("json", "html", "svg", "mmd", "graphml")


def lineage_page(lineage: Lineage, *, lang: str = "vi", base: str = "", standalone: bool = False) -> str:
    """The page of a lineage, as one HTML text: picture, relations with their quotes, documents.

    What the bounds of the question cut off is counted, on the boxes and in a line of its own.
    """
    m, links = messages(lang), Links(lang, base)
    href = (lambda key: f"#{anchor_of(key)}") if standalone else links.document
    picture = of_lineage(lineage)
    refs = {d.key: d for d in picture.documents}
    root = refs[lineage.root]
    edges = edge_rows(picture.edges, refs, m)
    counts = (m.count("count.documents", len(picture.documents)), m.count("count.edges", len(picture.edges)))
    hidden = sum(number for _, number in picture.hidden)
    cut = m("lineage.cut", hidden=m.count("count.hidden", hidden)) if lineage.truncated or hidden else ""
    return render(
        "lineage.html",
        lang=lang,
        base=base,
        standalone=standalone,
        title=m("pyvis.title", label=title_of(root, m)),
        here=None,
        version=lineage.graph_version,
        root=card(root, m, href),
        key=root.key,
        figures=counts,
        alert=cut,
        edges=edges,
        forms=FORMS,
        **figure(picture, m, href),
    )
