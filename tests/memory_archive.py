"""An archive in memory for tests of what follows it: its rows, and the graph that they should make."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

from test_store_contract import dump

from graphsvc.store.base import Batch
from graphsvc.store.embedded import EmbeddedStore
from ingest.model import EdgeRow, NodeRow


class Archive:
    """An archive in memory: rows as they stand now, each at its last change."""

    def __init__(self, name: str = "first") -> None:
        self.name = name
        self.nodes: dict[str, NodeRow] = {}
        self.edges: dict[tuple[str, str, str, str], EdgeRow] = {}
        self.last = 0

    def put(self, *rows: NodeRow | EdgeRow) -> None:
        """Change rows under one number."""
        self.last += 1
        for row in rows:
            new = replace(row, seq=self.last)
            if isinstance(new, NodeRow):
                self.nodes[new.key] = new
            else:
                self.edges[new.type, new.src, new.dst, new.slot] = new

    def forget(self, key: str) -> None:
        """Withdraw a node together with its edges."""
        edges = [e for e in self.edges.values() if key in (e.src, e.dst)]
        self.put(*(replace(e, gone=True, props={}) for e in edges), replace(self.nodes[key], gone=True))

    def sequence(self) -> int:
        return self.last

    def mark(self, number):
        return f"{self.name}-{number}" if 0 < number <= self.last else "" if number == 0 else None

    def still(self):
        return nullcontext()

    def count(self, after, upto):
        return len(list(self.changed_nodes(after, upto))), len(list(self.changed_edges(after, upto)))

    def changed_nodes(self, after, upto):
        return iter(
            sorted((n for n in self.nodes.values() if after < n.seq <= upto), key=lambda n: (n.seq, n.key))
        )

    def changed_edges(self, after, upto):
        return iter(sorted((e for e in self.edges.values() if after < e.seq <= upto), key=lambda e: e.seq))

    def all(self) -> Batch:
        nodes = tuple(n for n in self.nodes.values() if not n.gone)
        return Batch(nodes, tuple(e for e in self.edges.values() if not e.gone), self.last)


def expected(archive: Archive) -> tuple:
    with EmbeddedStore() as fresh:
        fresh.apply(archive.all())
        return dump(fresh)


def grown(batch: Batch) -> Archive:
    """An archive that took the batch one document at a time, each with its edges so far."""
    archive = Archive()
    for n in batch.nodes:
        known = {*archive.nodes, n.key}
        edges = [e for e in batch.edges if n.key in (e.src, e.dst) and {e.src, e.dst} <= known]
        archive.put(n, *edges)
    return archive
