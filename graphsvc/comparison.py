"""Whether a graph says what its archive says, row by row, in bounded memory.

Every living row of the archive is asked for by its key and compared with all it has; where the numbers of
rows are the same too, there can be nothing else in the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from graphsvc.projection import Feed
from graphsvc.store.base import GraphStore
from graphsvc.store.rows import EXTRA_LABELS, EdgeGroup, NodeGroup, Params, edge_groups, node_groups

WINDOW = 2000
SHOWN = 5
# an engine's own, which it shows among the properties
PSEUDO = frozenset({"id", "title", "type"})


def differences(feed: Feed, store: GraphStore) -> Iterator[str]:
    """Yield what differs, each as a line, at most a few; nothing if both say the same."""
    with feed.still():
        at, upto = store.version(), feed.sequence()
        if at != upto:
            yield f"the graph stands at change {at}, the archive at {upto}"
            return
        found = _rows(feed, store, upto)
        few = list(islice(found, SHOWN + 1))
        yield from few[:SHOWN]
        if len(few) > SHOWN:
            yield "and more"


def _rows(feed: Feed, store: GraphStore, upto: int) -> Iterator[str]:
    counts = {"nodes": 0, "edges": 0}
    nodes = (n for n in feed.changed_nodes(0, upto) if not n.gone)
    while window := list(islice(nodes, WINDOW)):
        counts["nodes"] += len(window)
        for group in node_groups(window):
            yield from _nodes(store, group)
    edges = (e for e in feed.changed_edges(0, upto) if not e.gone)
    while rows := list(islice(edges, WINDOW)):
        counts["edges"] += len(rows)
        for kind in edge_groups(rows):
            yield from _edges(store, kind)
    yield from _numbers(store, counts)


def _nodes(store: GraphStore, group: NodeGroup) -> Iterator[str]:
    text = (
        f"UNWIND $keys AS key MATCH (n:{group.label} {{key: key}}) "
        "RETURN key, labels(n) AS labels, properties(n) AS props"
    )
    there = {
        r["key"]: (set(r["labels"]) & _ALL, _plain(r["props"]))
        for r in store.ask(text, {"keys": [row["key"] for row in group.rows]})
    }
    for row in group.rows:
        if there.get(row["key"]) != ({group.label, *group.extra}, row["props"]):
            yield _said(f"node {row['key']!r}", there=row["key"] in there)


def _edges(store: GraphStore, kind: EdgeGroup) -> Iterator[str]:
    text = (
        f"UNWIND $ends AS row MATCH (a:{kind.src} {{key: row.src}})-[r:{kind.type}]->"
        f"(b:{kind.dst} {{key: row.dst}})\nRETURN row.src AS src, row.dst AS dst, properties(r) AS props"
    )
    ends = sorted({(r["src"], r["dst"]) for r in kind.rows})
    there: dict[tuple[str, str, str], Params] = {}
    for r in store.ask(text, {"ends": [{"src": src, "dst": dst} for src, dst in ends]}):
        props = _plain(r["props"])
        there[r["src"], r["dst"], str(props.get("slot", ""))] = props
    for row in kind.rows:
        where = row["src"], row["dst"], row["slot"]
        if there.get(where) != row["props"]:
            yield _said(f"edge {row['src']!r} -{kind.type}-> {row['dst']!r}", there=where in there)


_ALL = {label for first, extra in EXTRA_LABELS.items() for label in (first, *extra)}


def _numbers(store: GraphStore, counts: dict[str, int]) -> Iterator[str]:
    asked = {
        "nodes": "MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n",
        "edges": "MATCH ()-[r]->() RETURN count(r) AS n",
    }
    for what, text in asked.items():
        there = store.ask(text)[0]["n"]
        if there != counts[what]:
            yield f"the archive has {counts[what]} {what}, the graph {there}"


def _plain(props: dict[str, Any]) -> Params:
    return {k: v for k, v in props.items() if k not in PSEUDO and v is not None}


def _said(what: str, *, there: bool) -> str:
    return f"{what} {'is not what the archive says' if there else 'is not in the graph'}"
