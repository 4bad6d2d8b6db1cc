"""The chain page, "Chuỗi chỉ đạo": the answer in a sentence, as a picture, and step by step with quotes."""

from __future__ import annotations

from queries.model import Chains

from ..cards import anchor_of
from ..links import Links
from ..messages import messages
from ..story import Story
from .figure import figure
from .frame import render

# the forms of the same answer that the service offers
FORMS = ("json", "csv", "md", "svg", "txt", "mmd", "graphml")


def chain_page(chains: Chains, *, lang: str = "vi", base: str = "", standalone: bool = True) -> str:
    """The page that answers "what chain of directives led to this document?", as one HTML text.

    `standalone` gives a file that needs nothing beside it; otherwise links lead to the pages of the
    service mounted under `base`. The same answer gives the same text, byte for byte.
    """
    m, links = messages(lang), Links(lang, base)
    href = (lambda key: f"#{anchor_of(key)}") if standalone else links.document
    story = Story(chains, m, href)
    picture = story.picture
    unread = m.count("count.missing", len(story.unread()))
    also = m.count("count.documents", chains.also_cited)
    root = story.card(chains.root.key)
    return render(
        "chain.html",
        lang=lang,
        base=base,
        standalone=standalone,
        title=m("chain.title", label=root.title),
        here=links.other().chain(chains.root.key),
        version=chains.graph_version,
        root=root,
        sentence=story.sentence(),
        figures=story.figures(),
        alert=m("chain.missing_short", missing=unread) if story.unread() else "",
        has_chains=bool(chains.chains),
        **figure(picture, m, href),
        chains=story.chains_in_words(),
        nothing=story.nothing(),
        notes=story.notes(),
        missing=story.missing(at_ends=True),
        missing_inside=story.missing(at_ends=False),
        unresolved=story.unresolved(),
        also=m("chain.also_cited", label=root.title, count=also) if chains.also_cited else "",
        forms=FORMS,
    )
