"""What the service asks of a graph store: take batches, answer questions, know its version.

A store is a picture of the archive and holds nothing that cannot be rebuilt. It inherits nothing;
whatever has these members is one. The contract is kept by one suite that runs over every store
(`tests/test_store_contract.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, runtime_checkable

from ingest.model import EdgeRow, NodeRow


@dataclass(frozen=True, slots=True)
class Batch:
    """A window of the archive's changes that becomes visible as one, or not at all.

    `version` is the archive's sequence number that the store stands at afterwards, `mark` what tells that
    archive from others at this number. Rows with `gone` are deletions. No key occurs twice among the nodes,
    no identity twice among the edges. `loading` is a note that the projection keeps in the store while it
    is in the middle of many batches.
    """

    nodes: tuple[NodeRow, ...]
    edges: tuple[EdgeRow, ...]
    version: int
    mark: str = ""
    loading: str = ""

    def __len__(self) -> int:
        return len(self.nodes) + len(self.edges)


class Standing(NamedTuple):
    """How far a graph is, all of one moment.

    `version` is the archive's sequence number that was applied last, 0 where nothing is or the graph is being
    emptied; `mark` what tells that archive from others at this number; `loading` the note of the batch that
    was applied last, empty if nothing is under way. `made` is another word each time the graph is begun from
    nothing: two that were made of one archive up to one number differ in it alone.
    """

    version: int = 0
    mark: str = ""
    loading: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one question; None means that the store's own default holds.

    `timeout_ms` in milliseconds of wall clock; `rows` cuts the answer after that many rows, so ask for
    one more than is shown to learn whether it was cut; `work` bounds intermediate rows where the engine
    counts them.
    """

    timeout_ms: int | None = None
    rows: int | None = None
    work: int | None = None


class GraphStore(Protocol):
    """A place that takes batches of rows and answers questions in Cypher.

    `ask` may be called from many threads while one thread applies batches; a question sees the graph
    before or after a batch, never between. All errors are of the family in `graphsvc.errors`.
    """

    @property
    def name(self) -> str:
        """Names the engine for people and logs: `embedded`, `neo4j`."""
        ...

    def version(self) -> int:
        """Return the archive's sequence number that was applied last; 0 for an empty store.

        It stands in the graph itself, `(:Meta {key: 'graph'}).version`, written in the transaction of
        its batch.
        """
        ...

    def standing(self) -> Standing:
        """Return how far the graph is: of one moment, and read anew each time, for others may write it."""
        ...

    def apply(self, batch: Batch) -> None:
        """Write one batch in one transaction: nodes, edges, then deletions of edges, then of nodes.

        Doing it twice changes nothing. A row replaces all properties and all extra labels that the
        node or edge had. An edge whose ends are not there raises `DanglingEdgeError` and the whole
        batch is undone. Deleting what is not there is no error.
        """
        ...

    def ask(
        self, text: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None
    ) -> list[dict[str, Any]]:
        """Answer one read-only question; rows are plain dictionaries in the order the text asks for.

        Not a sandbox: untrusted text goes through the guard first.
        """
        ...

    def wipe(self) -> None:
        """Remove everything, the version included; constraints and indexes may stay."""
        ...

    def close(self) -> None:
        """Release files, connections and threads. Closing twice is no error."""
        ...


@runtime_checkable
class Refillable(Protocol):
    """A store that is made anew from many batches sooner than by applying them one after the other."""

    def refill(self, batches: Iterable[Batch]) -> None:
        """Replace the whole graph by what these batches add; the last one tells the version.

        Batches may hold no deletions, and no row twice. Questions see the old graph until all are in; if
        anything fails, the old graph stays.
        """
        ...


@runtime_checkable
class Loadable(Protocol):
    """A store that takes a series of batches sooner than the same batches one by one."""

    def load(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Apply batches in order, each in a transaction of its own, and yield each once it is written.

        No row may stand in two of them. The next batch is asked for while the last is being written, so
        what the series knows of the store is one batch old. If the caller stops early, or a batch fails,
        what was yielded is in the store, and at most one batch more.
        """
        ...
