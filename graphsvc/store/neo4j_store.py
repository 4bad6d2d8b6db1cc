"""The graph in Neo4j: the same rows, the same questions, over Bolt.

Nothing here is for one machine only: `neo4j://` addresses route, every transaction is managed (the
driver repeats it when the server asks for that), writes are merged by keys with uniqueness
constraints, so that repeating one is harmless (a first load adds instead: `graphsvc.store.bolt_writes`),
and a read comes after this store's own writes on every member of a cluster (one bookmark manager).
Runs on Neo4j 5.26 and 2026, Community and Enterprise.

One difference to the embedded store: Neo4j isolates at *read committed*, so a question that runs
while a batch is being committed may see its first rows and not yet its last.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
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

from graphsvc.errors import StoreError, StoreUnavailableError
from graphsvc.store import statements
from graphsvc.store.base import Batch, Limits, Standing
from graphsvc.store.bolt_errors import no_retry_on_limits, told
from graphsvc.store.bolt_writes import COUNT_OURS, Adding, Grouped, run, stream, write

log = logging.getLogger(__name__)

T = TypeVar("T")

DEFAULT_TIMEOUT_MS = 10_000
WRITE_TIMEOUT_S = 300.0
ROWS_PER_DELETION = 10_000

# rows written by this store until the server's statistics are refreshed for the first time
REPLAN_AFTER = 1_000

SHOW_CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name"
SHOW_INDEXES = "SHOW INDEXES YIELD name RETURN name"


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
        return self.standing().version

    def standing(self) -> Standing:
        """Return how far the graph is; an outdated one counts as none."""
        meta = self._meta()
        return statements.standing(meta) if meta else Standing()

    def apply(self, batch: Batch) -> None:
        """Write one batch in one transaction; an edge without its ends undoes the whole batch."""
        self._apply(Grouped.of(batch), len(batch), Adding(still=False))

    def load(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Apply batches one after the other; while the server writes one, the next is made ready."""
        adding = Adding()
        before: tuple[Batch, Future[None]] | None = None
        with ThreadPoolExecutor(1, "bolt") as writer:
            for batch in batches:
                grouped = Grouped.of(batch)
                if before:
                    before[1].result()
                    yield before[0]
                before = batch, writer.submit(self._apply, grouped, len(batch), adding)
            if before:
                before[1].result()
                yield before[0]

    def _apply(self, batch: Grouped, rows: int, adding: Adding) -> None:
        with self._writing:
            self._prepare()
            if not self._write(lambda tx: write(tx, batch, adding)):
                self._empty()
                adding.still = False
                self._write(lambda tx: write(tx, batch, adding))
            adding.stands = batch.after
            self._written += rows
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
            self._write(lambda tx, text=text: run(tx, text))  # type: ignore[misc]
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
        self._write(lambda tx: run(tx, statements.SET_META, **statements.meta(0)))
        # Bounded transactions: a hub has more edges than the memory for one transaction holds.
        most = ROWS_PER_DELETION
        many = self.ask("MATCH ()-[r]->() RETURN count(r) AS n")[0]["n"] > most
        for text in (*(statements.DELETE_ALL_EDGES if many else ()), *statements.DELETE_ALL_NODES):
            while self._write(lambda tx, text=text: run(tx, text, rows=most)[0]["n"]) == most:  # type: ignore[misc]
                continue
        self._write(lambda tx: run(tx, "MATCH (m:Meta {key: 'graph'}) DETACH DELETE m"))
