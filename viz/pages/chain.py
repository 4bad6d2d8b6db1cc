"""The chain page, "Chuỗi chỉ đạo": the answer in a sentence, as a picture, and step by step with quotes."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from queries.model import Chains

from ..cards import anchor_of
from ..links import Links
from ..messages import messages
from ..picture import Picture
from ..story import Story
from ..svg import WORDED_EDGES, svg
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
        picture=_drawn(picture, lang, href) if chains.chains else "",
        plain_lines=len(picture.edges) > WORDED_EDGES,
        legend=story.legend(),
        any_cited=any(d.status == "cited" for d in picture.documents),
        chains=story.chains_in_words(),
        nothing=story.nothing(),
        notes=story.notes(),
        missing=story.missing(at_ends=True),
        missing_inside=story.missing(at_ends=False),
        unresolved=story.unresolved(),
        also=m("chain.also_cited", label=root.title, count=also) if chains.also_cited else "",
        tiers=story.tiers(),
        forms=FORMS,
    )


def _drawn(picture: Picture, lang: str, href: Callable[[str], str]) -> Markup:
    # made by an XML writer from cleaned text, so it is markup already
    return Markup(svg(picture, lang=lang, link=href))  # noqa: S704
