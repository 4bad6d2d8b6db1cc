"""What a reader has chosen to see of the chains: the state of the page, which stands in its address.

Every switch of the page is a link to the same page in another state, so that it works without a script
and can be sent to a colleague.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlencode

from queries.model import Chains, DocumentRef, DocumentView, Hop, Lineage
from queries.sentences import chains_en, chains_vi

from .picture import Picture, assembled, of_chains

Shown = Literal["all", "main"]
Relations = Literal["led", "all"]
Spacing = Literal["equal", "time"]

# relations by which a directive leads to a plan
LED: tuple[str, ...] = ("implements", "based_on")
MOST_EXPANDED = 8
# neighbours of one document that are drawn when it is opened
MOST_NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class View:
    """One state of the chain page; the default one has no parameters.

    `shown`: all chains or the main line; `relations`: those that lead, or all; `spacing`: rows at
    equal distance, or by date; `expand`: keys whose neighbours are drawn too; `start` and `end`: two
    documents between which the way is marked.
    """

    shown: Shown = "all"
    relations: Relations = "led"
    spacing: Spacing = "equal"
    expand: tuple[str, ...] = ()
    start: str = ""
    end: str = ""

    def address(self, page: str) -> str:
        """The address of a page in this state."""
        values = {
            "show": "" if self.shown == "all" else self.shown,
            "relations": "" if self.relations == "led" else self.relations,
            "spacing": "" if self.spacing == "equal" else self.spacing,
            "expand": ",".join(self.expand),
            "from": self.start,
            "to": self.end,
        }
        given = {name: value for name, value in values.items() if value}
        return f"{page}?{urlencode(given, errors='replace')}" if given else page

    def toggled(self, key: str) -> View:
        """The state in which the neighbours of a document are drawn, or are not any more."""
        if key in self.expand:
            return replace(self, expand=tuple(k for k in self.expand if k != key))
        return replace(self, expand=(*self.expand, key)[-MOST_EXPANDED:])


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a state shows: the picture, its edges that no chain has, and the way between two documents."""

    picture: Picture
    further: tuple[Hop, ...]
    between: tuple[Hop, ...] = ()


def drawn(
    chains: Chains, view: View, around: Lineage | None = None, opened: Sequence[DocumentView] = ()
) -> Drawn:
    """Put together what a state shows.

    `around` is the lineage upwards from the same document, which tells what is hidden and brings the
    other relations; `opened` are the documents of `view.expand`, as far as they exist.
    """
    basis = of_chains(main_only(chains) if view.shown == "main" else chains)
    known: dict[str, DocumentRef] = {d.key: d for d in basis.documents}
    shown = set(known)
    edges = list(basis.edges)
    if around is not None:
        known |= {n.document.key: n.document for n in around.nodes if n.document.key not in known}
        if view.relations == "all":
            wanted = shown if view.shown == "main" else set(known)
            edges += [h for h in around.edges if {h.source, h.target} <= wanted]
    allowed = None if view.relations == "all" else LED
    for document in opened:
        known.setdefault(document.document.key, document.document)
        known |= {k: ref for k, ref in sorted(document.neighbours.items()) if k not in known}
        edges += neighbours(document, allowed)
    on_edges = {k for h in edges for k in (h.source, h.target)}
    documents = {k: ref for k, ref in known.items() if k in on_edges or k in shown}
    picture = assembled(basis.root, documents, edges, basis.main)
    picture = replace(picture, hidden=_hidden(picture, around))
    chained = {(h.source, h.target, h.relation) for h in basis.edges}
    further = tuple(h for h in picture.edges if (h.source, h.target, h.relation) not in chained)
    return Drawn(picture, further, between(picture.edges, view.start, view.end))


def main_only(chains: Chains) -> Chains:
    """The answer cut to its first chain, told in the sentence too."""
    first = chains.chains[:1]
    keys = {key for chain in first for key in chain.documents}
    cut = chains.model_copy(
        update={
            "chains": first,
            "documents": {k: ref for k, ref in chains.documents.items() if k in keys},
            "missing": tuple(k for k in chains.missing if k in keys),
            "missing_told": (),
            "truncated": chains.total > len(first),
        }
    )
    return cut.model_copy(update={"sentence_vi": chains_vi(cut), "sentence_en": chains_en(cut)})


def neighbours(document: DocumentView, relations: Collection[str] | None) -> list[Hop]:
    """The first edges of a document, in the order of its groups; None takes every relation."""
    hops = [
        hop
        for group in document.relations
        if relations is None or group.relation in relations
        for hop in group.hops
    ]
    return hops[:MOST_NEIGHBOURS]


def _hidden(picture: Picture, around: Lineage | None) -> tuple[tuple[str, int], ...]:
    """How many neighbours of each document, known to the lineage, the picture leaves out."""
    if around is None:
        return ()
    beside = _beside(around.edges)
    seen = _beside(h for h in picture.edges if h.relation in around.relations)
    found: list[tuple[str, int]] = []
    for node in sorted(around.nodes, key=lambda n: n.document.key):
        key = node.document.key
        known = len(beside.get(key, ())) + node.hidden_upstream + node.hidden_downstream
        hidden = known - len(seen.get(key, ()))
        if hidden > 0:
            found.append((key, hidden))
    drawn_keys = {d.key for d in picture.documents}
    return tuple((key, number) for key, number in found if key in drawn_keys)


def _beside(edges: Iterable[Hop]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for hop in edges:
        found.setdefault(hop.source, set()).add(hop.target)
        found.setdefault(hop.target, set()).add(hop.source)
    return found


def between(edges: Sequence[Hop], start: str, end: str) -> tuple[Hop, ...]:
    """The edges on any way up from one of two documents to the other; empty where there is none."""
    if not start or not end or start == end:
        return ()
    for low, high in ((start, end), (end, start)):
        up = _reached(edges, low, upwards=True)
        down = _reached(edges, high, upwards=False)
        if high in up:
            on = up.keys() & down.keys()
            way = [h for h in edges if h.source in on and h.target in on]
            return tuple(sorted(way, key=lambda h: (up[h.source], h.source, h.target, h.relation)))
    return ()


def _reached(edges: Sequence[Hop], start: str, *, upwards: bool) -> dict[str, int]:
    """What is reached from a document, with the least number of hops."""
    steps: dict[str, list[str]] = {}
    for hop in edges:
        a, b = (hop.source, hop.target) if upwards else (hop.target, hop.source)
        steps.setdefault(a, []).append(b)
    distance, front = {start: 0}, [start]
    while front:
        beyond = []
        for key in front:
            for other in steps.get(key, ()):
                if other not in distance:
                    distance[other] = distance[key] + 1
                    beyond.append(other)
        front = beyond
    return distance
