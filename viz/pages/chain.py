"""The chain page, "Chuỗi chỉ đạo": the answer in a sentence, as a picture, and step by step with quotes."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from queries.model import Chains, DocumentView, Hop, Lineage

from ..cards import anchor_of
from ..links import Links
from ..messages import Messages, messages
from ..names import title_of
from ..plain import plain
from ..story import Story
from ..svg import Style
from ..view import MOST_EXPANDED, View, drawn, main_only
from .figure import edge_rows, figure
from .frame import render

# the forms of the same answer that the service offers
FORMS = ("json", "csv", "md", "svg", "txt", "mmd", "graphml")
# so many chains are open on the page as it comes; the others are folded to one line each
OPEN_CHAINS = 3


def chain_page(
    chains: Chains,
    *,
    lang: str = "vi",
    base: str = "",
    standalone: bool = True,
    view: View | None = None,
    around: Lineage | None = None,
    opened: Sequence[DocumentView] = (),
    archive: str = "",
) -> str:
    """The page that answers "what chain of directives led to this document?", as one HTML text.

    `standalone` gives a file that needs nothing beside it; otherwise links lead to the pages of the
    service mounted under `base`, and switches to the same page in another state than `view`. `archive` is
    the file that a missing text is to be read into, empty where the page is not served from one; `around`
    and `opened` are what `viz.view.drawn` adds to the picture. The same answer gives the same text, byte
    for byte.
    """
    m, links, state = messages(lang), Links(lang, base), view or View()
    href = (lambda key: f"#{anchor_of(key)}") if standalone else links.document
    answer = main_only(chains) if state.shown == "main" else chains

    def place(hop: Hop) -> str:
        # where the sentence is known, the text is in the archive, and its page has an anchor for the mention
        said = hop.evidence
        known = said.passage is not None and not standalone
        return f"{links.document(said.said_by)}#at-{said.start}" if known else ""

    story = Story(answer, m, href, place)
    shown = drawn(chains, state, around, opened)
    here = links.chain(chains.root.key)
    style = Style(
        by_time=state.spacing == "time",
        chip=None if standalone else lambda key: state.toggled(key).address(here) + "#picture",
        opened=state.expand,
        between=shown.between,
    )
    unread = m.count("count.missing", len(story.unread()))
    also = m.count("count.documents", chains.also_cited)
    root = story.card(chains.root.key)
    refs = {d.key: d for d in shown.picture.documents}
    return render(
        "chain.html",
        lang=lang,
        base=base,
        standalone=standalone,
        title=m("chain.title", label=root.title),
        here=state.address(links.other().chain(chains.root.key)),
        version=chains.graph_version,
        root=root,
        sentence=story.sentence(),
        figures=story.figures(),
        alert=m("chain.missing_short", missing=unread) if story.unread() else "",
        has_chains=bool(chains.chains),
        **figure(shown.picture, m, href, style),
        switches=() if standalone else _switches(state, here, m, several=chains.total > 1),
        choice=_choice(story, state, here, m) if not standalone else None,
        between=edge_rows(shown.between, refs, m),
        between_asked=bool(state.start and state.end) and not standalone,
        further=edge_rows(shown.further, refs, m),
        open_chains=OPEN_CHAINS if len(answer.chains) > OPEN_CHAINS else len(answer.chains),
        chains=story.chains_in_words(),
        nothing=story.nothing(),
        notes=story.notes(),
        missing=story.missing(at_ends=True),
        missing_inside=story.missing(at_ends=False),
        unresolved=story.unresolved(),
        also=m("chain.also_cited", label=root.title, count=also) if chains.also_cited else "",
        into=f" --archive {shlex.quote(archive)}" if archive else "",
        forms=FORMS,
    )


def _switches(state: View, here: str, m: Messages, *, several: bool) -> list[dict[str, Any]]:
    """The switches of the page as groups of links, the present state of each marked."""
    groups: list[tuple[str, str, list[View]]] = [
        ("relations", state.relations, [replace(state, relations=r) for r in ("led", "all")]),
        ("spacing", state.spacing, [replace(state, spacing=s) for s in ("equal", "time")]),
    ]
    if several or state.shown == "main":
        groups.insert(0, ("shown", state.shown, [replace(state, shown=s) for s in ("all", "main")]))
    return [
        {
            "name": m(f"chain.switch_{name}"),
            "links": [
                {
                    "text": m(f"chain.{name}_{getattr(one, name)}"),
                    "href": one.address(here) + "#picture",
                    "now": getattr(one, name) == now,
                }
                for one in views
            ],
        }
        for name, now, views in groups
    ]


def _choice(story: Story, state: View, here: str, m: Messages) -> dict[str, Any] | None:
    """The form by which two documents of the picture are chosen, and the state that it keeps."""
    documents = story.picture.documents
    if len(documents) < 3:
        return None
    kept = replace(state, start="", end="", expand=state.expand[-MOST_EXPANDED:])
    values = {
        "show": "main" if kept.shown == "main" else "",
        "relations": "all" if kept.relations == "all" else "",
        "spacing": "time" if kept.spacing == "time" else "",
        "expand": ",".join(kept.expand),
    }
    return {
        "action": here,
        "kept": [(name, value) for name, value in values.items() if value],
        "options": [(plain(d.key), title_of(d, m)) for d in documents],
        "start": state.start or plain(story.chains.root.key),
        "end": state.end or plain(documents[0].key),
        "reset": kept.address(here) + "#picture",
    }
