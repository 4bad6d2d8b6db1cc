"""One document with everything one hop away, grouped as the "lược đồ" that its readers know."""

from __future__ import annotations

from typing import Any, Literal

from ingest.model import RELATIONS
from queries.catalog import Asker, ask
from queries.documents import document_ref, documents, duty, hop, recipient, root_row
from queries.model import DocumentView, Hop, RelationGroup

# edges of one document that are read at once; of one with more, each group is asked for by itself
MOST = 1000
# edges that lead from a document: its text names them
NAMED = 5000


def document_view(asker: Asker, key: str, *, each: int = 200) -> DocumentView:
    """Return a document, its relations in both directions, its duties and recipients.

    All fourteen groups are there, empty ones too; `count` is exact while `hops` shows the first `each`
    in order of key. Raises `NoSuchDocumentError`.
    """
    first = root_row(asker, key)
    rows = ask(asker, "neighbours", key=key, limit=MOST)
    groups = _of_many(asker, key, each) if len(rows) >= MOST else _of_few(rows, key, each)
    near = documents(asker, {k for g in groups for h in g.hops for k in (h.source, h.target)} - {key})
    return DocumentView(
        document=document_ref(first),
        relations=tuple(groups),
        neighbours=near,
        duties=tuple(duty(r) for r in ask(asker, "duties", key=key)),
        recipients=tuple(recipient(r) for r in ask(asker, "recipients", key=key)),
        sources=(first["source"],) if first["source"] else (),
        graph_version=first["graph_version"],
    )


def _of_few(rows: list[dict[str, Any]], key: str, each: int) -> list[RelationGroup]:
    """Return the groups where all edges are known."""
    # an edge from the document to itself comes twice
    edges = {(h.source, h.target, h.relation): h for h in map(hop, rows)}
    groups = []
    for relation in RELATIONS:
        of_it = [h for h in edges.values() if h.relation == relation]
        outgoing = [h for h in of_it if h.source == key]
        incoming = [h for h in of_it if h.target == key]
        groups.append(_group(relation, "outgoing", len(outgoing), outgoing[:each]))
        groups.append(_group(relation, "incoming", len(incoming), incoming[:each]))
    return groups


def _of_many(asker: Asker, key: str, each: int) -> list[RelationGroup]:
    """Return the groups of a document that thousands name: the store counts these."""
    named = list(map(hop, ask(asker, "outgoing", key=key, limit=NAMED)))
    counts = {r["kind"].lower(): r["n"] for r in ask(asker, "incoming_counts", key=key)}
    groups = []
    for relation in RELATIONS:
        outgoing = [h for h in named if h.relation == relation]
        count = counts.get(relation, 0)
        asked = {"relations": [relation.upper()], "limit": each}
        rows = ask(asker, "incoming", key=key, **asked) if count and each else []
        groups.append(_group(relation, "outgoing", len(outgoing), outgoing[:each]))
        groups.append(_group(relation, "incoming", count, list(map(hop, rows))))
    return groups


def _group(
    relation: str, direction: Literal["outgoing", "incoming"], count: int, hops: list[Hop]
) -> RelationGroup:
    return RelationGroup(relation=relation, direction=direction, count=count, hops=tuple(hops))
