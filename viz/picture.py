"""What is drawn: documents and edges of a result object, each once, in one order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from queries.model import Chains, DocumentRef, Hop, Lineage

from .columns import column_index, column_of


@dataclass(frozen=True, slots=True)
class Picture:
    """Documents, the edges among them, and the main line (keys from the root upwards).

    `hidden` counts, by key, the further documents behind one that the result did not bring.
    """

    root: str
    documents: tuple[DocumentRef, ...]
    edges: tuple[Hop, ...]
    main: tuple[str, ...] = ()
    hidden: tuple[tuple[str, int], ...] = ()

    def main_pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs (lower, higher) that follow each other on the main line."""
        return frozenset(zip(self.main, self.main[1:], strict=False))


def reading_order(ref: DocumentRef) -> tuple[int, str, str]:
    """From the centre to the commune, then by date (unknown dates last), then by key."""
    return (column_index(column_of(ref)), ref.issued_on or "9999", ref.key)


def _documents(known: Mapping[str, DocumentRef], edges: Iterable[Hop]) -> tuple[DocumentRef, ...]:
    everything = dict(known)
    for hop in edges:
        # an edge to a document that the result does not describe is drawn, with its bare key
        for key in (hop.source, hop.target):
            everything.setdefault(key, DocumentRef(key=key, label=key, status="cited"))
    return tuple(sorted(everything.values(), key=reading_order))


def _once(hops: Iterable[Hop]) -> tuple[Hop, ...]:
    found: dict[tuple[str, str, str], Hop] = {}
    for hop in hops:
        found.setdefault((hop.source, hop.target, hop.relation), hop)
    return tuple(found[k] for k in sorted(found))


def assembled(
    root: str, known: Mapping[str, DocumentRef], edges: Iterable[Hop], main: tuple[str, ...]
) -> Picture:
    """A picture of documents and edges from several answers, each once; what came first is kept."""
    once = _once(edges)
    return Picture(root, _documents(known, once), once, main)


def of_chains(chains: Chains) -> Picture:
    """The picture of the chains: every document and hop of every chain shown; the first is the main line."""
    edges = _once(hop for chain in chains.chains for hop in chain.hops)
    known = {**chains.documents, chains.root.key: chains.root}
    main = chains.chains[0].documents if chains.chains else (chains.root.key,)
    return Picture(chains.root.key, _documents(known, edges), edges, main)


def of_lineage(lineage: Lineage) -> Picture:
    """The picture of a bounded lineage."""
    edges = _once(lineage.edges)
    known = {node.document.key: node.document for node in lineage.nodes}
    known.setdefault(lineage.root, DocumentRef(key=lineage.root, label=lineage.root, status="cited"))
    hidden = tuple(
        (node.document.key, node.hidden_upstream + node.hidden_downstream)
        for node in sorted(lineage.nodes, key=lambda n: n.document.key)
        if node.hidden_upstream + node.hidden_downstream
    )
    return Picture(lineage.root, _documents(known, edges), edges, lineage.spine or (lineage.root,), hidden)
