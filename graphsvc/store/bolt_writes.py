"""How a batch is written over Bolt: grouped beforehand, then one transaction of few statements.

Into a graph that holds nothing of ours rows are added without looking for what they would replace. That
halves the server's work, and is right only as long as nobody else writes: each transaction holds the lock
of the graph's mark and looks whether the graph still stands where this load left it. If it does not (another
process writes as well, or the answer to a commit was lost and the driver repeats it), this batch and all
that follow are merged by their keys, which is harmless however often it happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from neo4j import ManagedTransaction

from graphsvc.errors import DanglingEdgeError, StoreError
from graphsvc.store import statements
from graphsvc.store.base import Batch
from graphsvc.store.bolt_values import plain
from graphsvc.store.rows import (
    EXTRA_LABELS,
    EdgeGroup,
    NodeGroup,
    edge_groups,
    gone_edges,
    gone_nodes,
    node_groups,
)

T = TypeVar("T")

# One message of rows: large enough that the round trip vanishes, small enough for the server's
# memory pool of one transaction.
ROWS_PER_STATEMENT = 2_000

# One writer at a time: who holds this node's lock goes first, whichever process it is.
LOCK_META = (
    "MERGE (m:Meta {key: 'graph'})\nON CREATE SET m.version = 0, m.schema = $schema\n"
    "SET m.version = coalesce(m.version, 0)\n"
    "RETURN m.schema AS schema, m.version AS version, m.loading AS loading"
)
COUNT_OURS = (
    "MATCH (n) WHERE " + " OR ".join(f"n:{label}" for label in EXTRA_LABELS) + " RETURN count(n) AS n"
)


@dataclass(frozen=True, slots=True)
class Grouped:
    """A batch made ready to be sent: its rows by statement."""

    nodes: tuple[NodeGroup, ...]
    edges: tuple[EdgeGroup, ...]
    gone_edges: tuple[EdgeGroup, ...]
    gone_nodes: tuple[NodeGroup, ...]
    meta: Mapping[str, Any]

    @classmethod
    def of(cls, batch: Batch) -> Grouped:
        """Group a batch; raises `RowError` for a row that the model does not know."""
        return cls(
            tuple(node_groups(batch.nodes)),
            tuple(edge_groups(batch.edges)),
            tuple(gone_edges(batch.edges)),
            tuple(gone_nodes(batch.nodes)),
            statements.meta(batch.version, batch.mark, batch.loading),
        )

    @property
    def after(self) -> tuple[int, str | None]:
        """The version and the note that the graph stands at once this is written."""
        return self.meta["version"], self.meta["loading"]


@dataclass(slots=True)
class Adding:
    """Whether rows of one load may be added unseen, and where its last batch left the graph."""

    still: bool = True
    stands: tuple[int, str | None] = (0, None)

    def may(self, tx: ManagedTransaction, stands: tuple[int, str | None]) -> bool:
        """Tell whether the graph, whose mark is locked, is as this load left it; once no, always no."""
        if self.still and self.stands == stands:
            self.still = stands != (0, None) or run(tx, COUNT_OURS)[0]["n"] == 0
        else:
            self.still = False
        return self.still


def write(tx: ManagedTransaction, batch: Grouped, adding: Adding) -> bool:
    """Write all of a batch, or nothing and return False where another schema's graph stands."""
    found = run(tx, LOCK_META, schema=statements.SCHEMA)[0]
    if found["schema"] != statements.SCHEMA:
        return False
    add = adding.may(tx, (found["version"], found["loading"]))
    for nodes in batch.nodes:
        text = statements.add_nodes(nodes) if add else statements.upsert_nodes(nodes)
        for rows in _slices(nodes.rows):
            written = run(tx, text, rows=rows)[0]["n"]
            if written != len(rows):
                raise StoreError(
                    f"Neo4j wrote {written} of {len(rows)} {nodes.label} nodes; nothing was kept"
                )
    for edges in batch.edges:
        text = statements.add_edges(edges) if add else statements.upsert_edges(edges)
        for rows in _slices(edges.rows):
            if run(tx, text, rows=rows)[0]["n"] != len(rows):
                raise _dangling(tx, edges, rows)
    for edges in batch.gone_edges:
        for rows in _slices(edges.rows):
            run(tx, statements.delete_edges(edges), rows=rows)
    for nodes in batch.gone_nodes:
        for rows in _slices(nodes.rows):
            run(tx, statements.delete_nodes(nodes), rows=rows)
    run(tx, statements.SET_META, **batch.meta)
    return True


def stream(tx: ManagedTransaction, text: str, params: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Run a text inside a transaction and yield its rows as plain values, fetched as they are asked for."""
    result = tx.run(text, dict(params))
    names = result.keys()
    for record in result:
        yield {name: plain(value) for name, value in zip(names, record.values(), strict=True)}


def run(tx: ManagedTransaction, text: str, **params: Any) -> list[dict[str, Any]]:
    """Run a text inside a transaction and return all its rows."""
    return list(stream(tx, text, params))


def _dangling(
    tx: ManagedTransaction, edges: EdgeGroup, rows: Sequence[Mapping[str, Any]]
) -> DanglingEdgeError:
    missing = run(tx, statements.missing_ends(edges), rows=list(rows))
    named = ", ".join(f"{m['src']!r} -> {m['dst']!r}" for m in missing)
    return DanglingEdgeError(
        f"{edges.type} edges whose ends are not in the graph: {named}; "
        "the nodes must be in the same batch or an earlier one (directives rebuild starts afresh)"
    )


def _slices(rows: Sequence[T]) -> Iterator[list[T]]:
    for start in range(0, len(rows), ROWS_PER_STATEMENT):
        yield list(rows[start : start + ROWS_PER_STATEMENT])
