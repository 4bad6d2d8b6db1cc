"""One document with everything one hop away, grouped as the "lược đồ" that its readers know."""

from __future__ import annotations

from typing import Literal

from ingest.model import RELATIONS
from queries.catalog import Asker, ask
from queries.documents import document_ref, documents, duty, hop, recipient, root_row
from queries.model import DocumentView, Hop, RelationGroup

# edges of one document that are read; a directive with more is told so by the counts
MOST = 5000


def document_view(asker: Asker, key: str, *, each: int = 200) -> DocumentView:
    """Return a document, its relations in both directions, its duties and recipients.

    All fourteen groups are there, empty ones too; `count` is exact while `hops` shows the first `each`
    in order of key. Raises `NoSuchDocumentError`.
    """
    first = root_row(asker, key)
    edges = {
        (h.source, h.target, h.relation): h for h in map(hop, ask(asker, "neighbours", key=key, limit=MOST))
    }
    full = len(edges) >= MOST
    groups = []
    for relation in RELATIONS:
        for direction in ("outgoing", "incoming"):
            hops = [
                h
                for h in edges.values()
                if h.relation == relation and (h.source if direction == "outgoing" else h.target) == key
            ]
            count = _count(asker, key, relation, direction) if full else len(hops)
            groups.append(_group(relation, direction, count, hops[:each]))
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


def _group(
    relation: str, direction: Literal["outgoing", "incoming"], count: int, hops: list[Hop]
) -> RelationGroup:
    return RelationGroup(relation=relation, direction=direction, count=count, hops=tuple(hops))


def _count(asker: Asker, key: str, relation: str, direction: str) -> int:
    name = "degree_up" if direction == "outgoing" else "degree_down"
    rows = ask(asker, name, keys=[key], relations=[relation.upper()])
    return rows[0]["n"] if rows else 0
