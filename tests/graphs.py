"""Graphs to try stores and questions on: rows by hand, random graphs, diamonds, and a plain oracle.

The oracle answers from the rows with networkx or by brute force and shares nothing with the code
under test but the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from graphsvc.store.base import Batch
from ingest.model import DIRECTIVE_EDGES, EDGES, MULTI_EDGES, EdgeRow, NodeRow

TYPES = ("KH", "CV", "CTr", "CT", "KL", "NQ", "HD", "QĐ", "NĐ", "Luật")


def document(
    key: str, *, resolution: bool = False, seq: int = 1, gone: bool = False, **props: Any
) -> NodeRow:
    """One document row; what is not given is filled in as the archive would."""
    labels = ("Document", "Resolution") if resolution else ("Document",)
    filled = {"label": key, "status": "read", "doc_type": "KH", "symbol": key, **props}
    return NodeRow(labels, key, filled, gone=gone, seq=seq)


def unit(key: str, *, issuer: bool = False, seq: int = 1, gone: bool = False, **props: Any) -> NodeRow:
    labels = ("Unit", "Issuer") if issuer else ("Unit",)
    return NodeRow(labels, key, {"name": key, **props}, gone=gone, seq=seq)


def edge(
    src: str,
    dst: str,
    kind: str = "IMPLEMENTS",
    *,
    slot: str = "",
    ends: tuple[str, str] = ("Document", "Document"),
    seq: int = 1,
    gone: bool = False,
    **props: Any,
) -> EdgeRow:
    """One edge row; between documents it carries the words that prove it."""
    if kind in DIRECTIVE_EDGES:
        props = {
            "said_by": src,
            "quote": f"thực hiện {dst}",
            "start": 0,
            "end": 9,
            "attestations": 1,
            **props,
        }
    return EdgeRow(kind, src, dst, slot, ends, props, gone=gone, seq=seq)


def graph(edges: Iterable[tuple[str, str] | tuple[str, str, str]], **nodes: dict[str, Any]) -> Batch:
    """A batch of documents and the edges between them, `(source, target[, type])`.

    `nodes` gives properties for some of the documents by key.
    """
    rows = [edge(*e) for e in edges]
    keys = sorted({k for r in rows for k in (r.src, r.dst)} | set(nodes))
    return Batch(tuple(document(k, **nodes.get(k, {})) for k in keys), tuple(rows), 1)


def diamonds(n: int) -> list[tuple[str, str]]:
    """`n` diamonds on top of each other: 3n+1 documents, 4n edges, 2**n paths from `d000` up."""
    edges = []
    for i in range(n):
        low, high = f"d{i:03}", f"d{i + 1:03}"
        for side in ("l", "r"):
            edges += [(low, f"{low}{side}"), (f"{low}{side}", high)]
    return edges


@st.composite
def batches(draw: st.DrawFn, *, most: int = 9, kinds: Sequence[str] = DIRECTIVE_EDGES) -> Batch:
    """Random graphs with everything that occurs: diamonds, cycles, loops, gaps, laws, two relations."""
    keys = [f"n{i}" for i in range(draw(st.integers(1, most)))]
    nodes = [
        document(
            k,
            status=draw(st.sampled_from(["read", "cited"])),
            doc_type=draw(st.sampled_from(TYPES)),
            line=draw(st.sampled_from(["party", "state", None])),
            level=draw(st.sampled_from([0, 1, 2, 3, None])),
            issued_on=draw(st.sampled_from([None, "2023", "2023-05", "2023-05-16"])),
            resolution=draw(st.booleans()),
        )
        for k in keys
    ]
    pairs = st.tuples(st.sampled_from(keys), st.sampled_from(keys), st.sampled_from(list(kinds)))
    chosen = draw(st.lists(pairs, max_size=3 * most, unique=True))
    edges = [edge(a, b, kind, attestations=draw(st.integers(1, 3))) for a, b, kind in chosen]
    return Batch(tuple(nodes), tuple(edges), 1)


@st.composite
def worlds(draw: st.DrawFn) -> Batch:
    """Random graphs of every kind of node and edge, over a shape that is hard: diamonds, a hub, or a ring."""
    shape = draw(st.sampled_from(["none", "diamonds", "hub", "ring"]))
    keys = [f"n{i}" for i in range(draw(st.integers(1, 7)))]
    size = draw(st.sampled_from([1, 5, 40]))
    pairs: list[tuple[str, str]] = []
    if shape == "diamonds":
        pairs = diamonds(size)
    elif shape == "hub":
        pairs = [(f"h{i:02}", "hub") for i in range(size)] + [("hub", f"u{i:02}") for i in range(size)]
    elif shape == "ring":
        pairs = [(f"r{i:02}", f"r{(i + 1) % size:02}") for i in range(size)]
    drawn = [edge(a, b, draw(st.sampled_from(["IMPLEMENTS", "BASED_ON"]))) for a, b in pairs]
    known = sorted({*keys, *(k for pair in pairs for k in pair)})
    nodes = {
        "Document": [*keys, *known[:3]],
        "Unit": [f"unit{i}" for i in range(4)],
        "Place": ["p0", "p1", "p2"],
    }
    days = st.sampled_from([None, "2023", "2023-05", "2023-05-16", "2025-07-01"])
    rows = [
        document(
            k,
            status=draw(st.sampled_from(["read", "cited"])),
            doc_type=draw(st.sampled_from(TYPES)),
            number=draw(st.sampled_from([None, 46, 113])),
            symbol_fold=draw(st.sampled_from(["46kh/du", "113kh/tu", "1"])),
            name=draw(st.sampled_from([None, "Luật Đất đai"])),
            line=draw(st.sampled_from(["party", "state", None])),
            level=draw(st.sampled_from([0, 1, 2, 3, None])),
            issued_on=draw(days),
            issuer_key=draw(st.sampled_from([None, *nodes["Unit"]])),
            issuer="Huyện ủy Ở Đâu Đó",
            resolution=draw(st.booleans()),
        )
        for k in sorted({*nodes["Document"], *known})
    ]
    rows += [
        unit(
            k,
            issuer=draw(st.booleans()),
            organ=draw(st.sampled_from(["ubnd", "tinh-uy"])),
            line=draw(st.sampled_from(["party", "state", None])),
            level=draw(st.sampled_from([0, 1, 2, None])),
            place=draw(st.sampled_from([None, *nodes["Place"]])),
            collective=draw(st.sampled_from([None, True, False])),
        )
        for k in nodes["Unit"]
    ]
    rows += [NodeRow(("Place",), k, {"name": k, "level": 1}) for k in nodes["Place"]]
    ends = [(kind, pair) for kind, joined in EDGES.items() for pair in joined]
    for kind, (src, dst) in draw(st.lists(st.sampled_from(ends), max_size=25)):
        more: dict[str, Any] = {}
        slot = ""
        if kind in MULTI_EDGES:
            slot = draw(st.sampled_from(["1", "2"]))
            more = {
                "role": draw(st.sampled_from(["lead", "coordinate"])),
                # a charge always says where it stands; `start` and `end` of an edge without them are the
                # embedded engine's own numbers of its nodes
                "start": draw(st.integers(0, 99)),
                "end": 100,
                "task": draw(st.sampled_from([None, "họp"])),
            }
        a, b = draw(st.sampled_from(nodes[src])), draw(st.sampled_from(nodes[dst]))
        drawn.append(edge(a, b, kind, slot=slot, ends=(src, dst), **more))
    unique = {(e.type, e.src, e.dst, e.slot): e for e in drawn}
    return Batch(tuple(rows), tuple(unique.values()), 1)


def networkx(batch: Batch, kinds: Iterable[str]) -> nx.DiGraph:
    """The documents of a batch and the edges of some types, as networkx sees them."""
    wanted = set(kinds)
    g = nx.DiGraph()
    g.add_nodes_from(n.key for n in batch.nodes if not n.gone)
    g.add_edges_from((e.src, e.dst) for e in batch.edges if e.type in wanted and not e.gone)
    return g


def upward_paths(g: nx.DiGraph, root: str, depth: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every way up from `root` by brute force, with how it ends: `top`, `cycle` or `depth`."""

    def walk(path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        above = sorted(g.successors(path[-1]))
        if not above:
            yield path, "top"
        elif len(path) > depth:
            yield path, "depth"
        else:
            if any(w in path for w in above):
                yield path, "cycle"
            for w in above:
                if w not in path:
                    yield from walk((*path, w))

    yield from walk((root,))


class Index:
    """A full-text index that finds its rows, (key, piece of the text), whatever is asked."""

    def __init__(self, rows: Sequence[tuple[str, str | None]]) -> None:
        self.rows = rows
        self.opened: list[str] = []

    def find(self, words: str, limit: int, after: int) -> Sequence[tuple[str, str]]:
        return [(key, str(piece)) for key, piece in self.rows[after : after + limit]]

    def excerpts(self, words: str, texts: Sequence[str]) -> Sequence[str | None]:
        self.opened += texts
        return texts
