"""The graph in Neo4j: the same rows, the same questions, over Bolt.

Nothing here is for one machine only: `neo4j://` addresses route, every transaction is managed (the
driver repeats it when the server asks for that), every write is a MERGE on a key with a uniqueness
constraint, so repeating one is harmless, and a read comes after this store's own writes on every
member of a cluster (one bookmark manager). Runs on Neo4j 5.26 and 2026, Community and Enterprise.

One difference to the embedded store: Neo4j isolates at *read committed*, so a question that runs
while a batch is being committed may see its first rows and not yet its last.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from threading import Lock
from typing import Any, TypeVar

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    Driver,
    GraphDatabase,
    ManagedTransaction,
    NotificationMinimumSeverity,
    Session,
    unit_of_work,
)

from graphsvc.errors import DanglingEdgeError, StoreError, StoreUnavailableError
from graphsvc.store import statements
from graphsvc.store.base import Batch, Limits
from graphsvc.store.bolt_errors import no_retry_on_limits, told
from graphsvc.store.bolt_values import plain
from graphsvc.store.rows import EXTRA_LABELS, EdgeGroup, edge_groups, gone_edges, gone_nodes, node_groups

log = logging.getLogger(__name__)

T = TypeVar("T")

DEFAULT_TIMEOUT_MS = 10_000
WRITE_TIMEOUT_S = 300.0
# One message of rows: large enough that the round trip vanishes, small enough for the server's
# memory pool of one transaction.
ROWS_PER_STATEMENT = 2_000
ROWS_PER_DELETION = 10_000

# rows written by this store until the server's statistics are refreshed for the first time
REPLAN_AFTER = 1_000

# One writer at a time: who holds this node's lock goes first, whichever process it is.
LOCK_META = (
    "MERGE (m:Meta {key: 'graph'})\nON CREATE SET m.version = 0, m.schema = $schema\n"
    "SET m.version = coalesce(m.version, 0)\nRETURN m.schema AS schema"
)
SHOW_CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name"
SHOW_INDEXES = "SHOW INDEXES YIELD name RETURN name"
COUNT_OURS = (
    "MATCH (n) WHERE " + " OR ".join(f"n:{label}" for label in EXTRA_LABELS) + " RETURN count(n) AS n"
)


class Neo4jStore:
    """A graph in one database of a Neo4j server or cluster, reached through `driver`.

    The store closes a driver that it was given with `owned=True`. Threads may share the store.
    """

    name = "neo4j"

    def __init__(self, driver: Driver, *, database: str = "neo4j", owned: bool = False) -> None:
        self.driver = driver
        self.database = database
        self._owned = owned
        self._writing = Lock()
        self._ready = False
        self._closed = False
        self._written = 0
        self._replan_at = REPLAN_AFTER

    @classmethod
    def connect(
        cls,
        url: str,
        *,
        user: str = "neo4j",
        password: str | None = None,
        database: str = "neo4j",
        patience: float = 30.0,
    ) -> Neo4jStore:
        """Open a driver and make sure that a server answers; raises `StoreUnavailableError` if none does.

        `patience` is how many seconds a transaction is repeated while the server is away or busy.
        """
        auth = None if password is None else (user, password)
        with told(url):
            driver = GraphDatabase.driver(
                url,
                auth=auth,
                connection_timeout=10.0,
                connection_acquisition_timeout=20.0,
                max_transaction_retry_time=patience,
                # An empty graph lacks labels and types; that is an answer and no cause for a warning.
                notifications_min_severity=NotificationMinimumSeverity.OFF,
                telemetry_disabled=True,
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
        store = cls(driver, database=database, owned=True)
        try:
            store._adopt()
        except BaseException:
            store.close()
            raise
        return store

    def version(self) -> int:
        """Return the archive's sequence number that was applied last; 0 for an empty or outdated store."""
        return self.stands_at()[0]

    def stands_at(self) -> tuple[int, str]:
        """Return the version and the mark of the archive at it; 0 and "" for an empty or outdated store."""
        meta = self._meta()
        return (int(meta["version"]), str(meta["mark"] or "")) if meta else (0, "")

    def loading(self) -> str:
        """Return the projection's note; empty if nothing is under way."""
        meta = self._meta()
        return meta["loading"] or "" if meta else ""

    def apply(self, batch: Batch) -> None:
        """Write one batch in one transaction; an edge without its ends undoes the whole batch."""
        with self._writing:
            self._prepare()
            if not self._write(lambda tx: _write_batch(tx, batch)):
                self._empty()
                self._write(lambda tx: _write_batch(tx, batch))
            self._written += len(batch)
            if self._written >= self._replan_at:
                self._replan()
                self._replan_at = 2 * self._written

    def ask(
        self, text: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None
    ) -> list[dict[str, Any]]:
        """Answer one read-only question in a READ transaction that ends by itself."""
        limits = limits or Limits()

        def work(tx: ManagedTransaction) -> list[dict[str, Any]]:
            return list(islice(stream(tx, text, params or {}), limits.rows))

        return self.read(work, timeout_ms=limits.timeout_ms)

    def read(
        self,
        work: Callable[[ManagedTransaction], T],
        *,
        timeout_ms: int | None = None,
        fetch_size: int = 1_000,
    ) -> T:
        """Run `work` in a managed READ transaction; the server stops it after `timeout_ms`.

        `work` may run more than once, so it must have no effect but its result. `fetch_size` is how
        many rows one message brings.
        """
        bounded = unit_of_work(timeout=(timeout_ms or DEFAULT_TIMEOUT_MS) / 1000)(no_retry_on_limits(work))
        with self._session(READ_ACCESS, fetch_size) as session, told(self._where):
            return session.execute_read(bounded)

    def wipe(self) -> None:
        """Remove our nodes with their edges, the version included; constraints and indexes stay.

        Refuses to empty a database that holds nodes with our labels, but not our mark: they are
        somebody else's.
        """
        with self._writing:
            self._prepare()
            if not self.ask(statements.GET_META) and self.ask(COUNT_OURS)[0]["n"]:
                raise StoreError(
                    f"{self._where} holds Document, Unit or Place nodes that this program did not write; "
                    "they are left alone. Name an empty database, or delete them yourself"
                )
            self._empty()

    def close(self) -> None:
        """Give the connections back; closing twice is no error."""
        if not self._closed:
            self._closed = True
            if self._owned:
                self.driver.close()

    def __enter__(self) -> Neo4jStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _where(self) -> str:
        return f"Neo4j database {self.database!r}"

    @contextmanager
    def _session(self, access: str = WRITE_ACCESS, fetch_size: int = 1_000) -> Iterator[Session]:
        if self._closed:
            raise StoreUnavailableError(f"{self._where}: the store was closed")
        with self.driver.session(
            database=self.database,
            default_access_mode=access,
            fetch_size=fetch_size,
            bookmark_manager=self.driver.execute_query_bookmark_manager,
        ) as session:
            yield session

    def _write(self, work: Callable[[ManagedTransaction], T]) -> T:
        with self._session() as session, told(self._where):
            return session.execute_write(unit_of_work(timeout=WRITE_TIMEOUT_S)(work))

    def _meta(self) -> dict[str, Any] | None:
        """Return the mark of a graph of this schema; None where there is none."""
        meta = self.ask(statements.GET_META)
        return meta[0] if meta and meta[0]["schema"] == statements.SCHEMA else None

    def _prepare(self) -> None:
        """Create constraints and indexes once per store; on a server that has them nothing happens."""
        if self._ready:
            return
        for text in (*statements.CONSTRAINTS, *statements.INDEXES):
            self._write(lambda tx, text=text: _run(tx, text))  # type: ignore[misc]
        with self._session() as session, told(self._where):
            session.run("CALL db.awaitIndexes(300)").consume()
        self._ready = True

    def _adopt(self) -> None:
        """Give a graph of ours that lacks its schema, such as an imported one, constraints and indexes.

        A database that is empty, or somebody else's, is left as it is, and so is one that has them: a
        copy that only reads must be good to ask.
        """
        if not self._meta():
            return
        known = {r["name"] for r in (*self.ask(SHOW_CONSTRAINTS), *self.ask(SHOW_INDEXES))}
        if missing := [name for name in statements.NAMES if name not in known]:
            log.info("%s: makes %s", self._where, ", ".join(missing))
            self._prepare()
            self._replan()

    def _replan(self) -> None:
        """Let Neo4j count its indexes and forget its plans, each time the graph has doubled.

        Without it a plan made when the graph was young stays: it scans all documents instead of seeking
        one, for as long as the numbers seem unchanged (seen on 2026.09 with a fresh schema).
        """
        try:
            with self._session() as session, told(self._where):
                session.run("CALL db.prepareForReplanning(60)").consume()
        except StoreError as e:  # a managed service may not allow it; plans then mend by themselves
            log.info("%s: statistics were not refreshed: %s", self._where, e)

    def _empty(self) -> None:
        # The mark goes last, so that a wipe cut short by a crash can be taken up again; until then it
        # says version 0.
        self._write(lambda tx: _run(tx, statements.SET_META, **statements.meta(0)))
        # Bounded transactions: a hub has more edges than the memory for one transaction holds.
        most = ROWS_PER_DELETION
        many = self.ask("MATCH ()-[r]->() RETURN count(r) AS n")[0]["n"] > most
        for text in (*(statements.DELETE_ALL_EDGES if many else ()), *statements.DELETE_ALL_NODES):
            while self._write(lambda tx, text=text: _run(tx, text, rows=most)[0]["n"]) == most:  # type: ignore[misc]
                continue
        self._write(lambda tx: _run(tx, "MATCH (m:Meta {key: 'graph'}) DETACH DELETE m"))


def stream(tx: ManagedTransaction, text: str, params: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Run a text inside a transaction and yield its rows as plain values, fetched as they are asked for."""
    result = tx.run(text, dict(params))
    names = result.keys()
    for record in result:
        yield {name: plain(value) for name, value in zip(names, record.values(), strict=True)}


def _run(tx: ManagedTransaction, text: str, **params: Any) -> list[dict[str, Any]]:
    return list(stream(tx, text, params))


def _lock(tx: ManagedTransaction) -> int:
    schema: int = _run(tx, LOCK_META, schema=statements.SCHEMA)[0]["schema"]
    return schema


def _write_batch(tx: ManagedTransaction, batch: Batch) -> bool:
    """Write all of a batch, or nothing and return False where another schema's graph stands."""
    if _lock(tx) != statements.SCHEMA:
        return False
    for nodes in node_groups(batch.nodes):
        for rows in _slices(nodes.rows):
            written = _run(tx, statements.upsert_nodes(nodes), rows=rows)[0]["n"]
            if written != len(rows):
                raise StoreError(
                    f"Neo4j wrote {written} of {len(rows)} {nodes.label} nodes; nothing was kept"
                )
    for edges in edge_groups(batch.edges):
        for rows in _slices(edges.rows):
            if _run(tx, statements.upsert_edges(edges), rows=rows)[0]["n"] != len(rows):
                raise _dangling(tx, edges, rows)
    for edges in gone_edges(batch.edges):
        for rows in _slices(edges.rows):
            _run(tx, statements.delete_edges(edges), rows=rows)
    for nodes in gone_nodes(batch.nodes):
        for rows in _slices(nodes.rows):
            _run(tx, statements.delete_nodes(nodes), rows=rows)
    _run(tx, statements.SET_META, **statements.meta(batch.version, batch.mark, batch.loading))
    return True


def _dangling(
    tx: ManagedTransaction, edges: EdgeGroup, rows: Sequence[Mapping[str, Any]]
) -> DanglingEdgeError:
    missing = _run(tx, statements.missing_ends(edges), rows=list(rows))
    named = ", ".join(f"{m['src']!r} -> {m['dst']!r}" for m in missing)
    return DanglingEdgeError(
        f"{edges.type} edges whose ends are not in the graph: {named}; "
        "the nodes must be in the same batch or an earlier one (directives rebuild starts afresh)"
    )


def _slices(rows: Sequence[T]) -> Iterator[list[T]]:
    for start in range(0, len(rows), ROWS_PER_STATEMENT):
        yield list(rows[start : start + ROWS_PER_STATEMENT])
