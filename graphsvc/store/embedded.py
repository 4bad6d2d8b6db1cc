"""The embedded store: kglite in this process, one file, nothing to install or start.

One process owns the file; any number of its threads ask while one applies. The engine logs each
batch (`normal`: survives the death of the process, not of the machine), which is enough, since the
archive brings back whatever is lost. A file that cannot be read, or that another schema wrote, is
dropped with a warning and rebuilt from the archive by the projection.

kglite has habits to know: `properties(n)` shows pseudo-properties, unknown labels and properties
only warn (silenced here: an empty answer is an answer), and its read-only mode is no sandbox.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import kglite

from graphsvc.errors import (
    DanglingEdgeError,
    QueryLimitError,
    QueryTextError,
    StoreBusyError,
    StoreError,
    StoreUnavailableError,
)
from graphsvc.store import statements
from graphsvc.store.base import Batch, Limits, Standing
from graphsvc.store.rows import PROPERTIES, EdgeGroup, edge_groups, gone_edges, gone_nodes, node_groups

log = logging.getLogger(__name__)

# A question of the catalogue takes milliseconds; one that takes ten seconds has run away.
DEFAULT_TIMEOUT_MS = 10_000
SUFFIXES = ("", "-wal", ".lock", ".lock-owner")

kglite.set_query_warning_policy("silent")


class EmbeddedStore:
    """A graph in this process, kept in a file or, without a path, in memory only.

    `private` reads the last checkpoint of a file that another process owns into a copy of its own:
    what is applied here stays here. Raises `StoreBusyError` if another process owns the file.
    """

    name = "embedded"

    def __init__(self, path: Path | None = None, *, private: bool = False) -> None:
        self._writing = threading.Lock()
        self._closed = False
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        if path is None or private:
            self._folder = tempfile.TemporaryDirectory(prefix="directives-", ignore_cleanup_errors=True)
            copy = Path(self._folder.name) / "graph.kgl"
            if path is not None and path.exists():
                shutil.copyfile(path, copy)
            self._path = copy
            self._durable: Literal["normal", "off"] = "off"
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._path, self._durable = path, "normal"
        self._session = self._open()

    def _open(self) -> kglite.Session:
        try:
            session = self._connect()
        except StoreUnavailableError:
            raise
        except (kglite.KgError, ValueError, RuntimeError, OSError) as e:
            why = f"cannot be read ({e})"
        else:
            meta = session.cypher(statements.GET_META).to_list()
            schema = meta[0]["schema"] if meta else statements.SCHEMA
            if schema == statements.SCHEMA:
                return session
            session.close()
            why = f"was written with schema {schema}, this version uses {statements.SCHEMA}"
        log.warning("%s %s; it is dropped and will be rebuilt from the archive", self._path, why)
        _remove(self._path)
        return self._connect()

    def _connect(self) -> kglite.Session:
        if self._path.is_dir():
            raise StoreUnavailableError(f"{self._path} is a folder; name a file in it")
        try:
            with warnings.catch_warnings(record=True) as caught:
                # a torn end of the log is cut off by the engine, which says so by a warning
                warnings.simplefilter("always")
                session = kglite.open_session(str(self._path), durable=self._durable)
        except kglite.WriterLeaseHeldError as e:
            raise StoreBusyError(
                f"{self._path} is in use by process {e.holder.get('pid')}; "
                "ask that server, stop it, or use another file with --store"
            ) from e
        except (kglite.FileIoError, OSError) as e:
            if isinstance(e, OSError) and e.errno is None:
                raise  # not the system's refusal: the engine could not make sense of its log
            raise StoreUnavailableError(f"{self._path} cannot be opened: {e}") from e
        for warning in caught:
            log.warning("%s", warning.message)
        try:
            for text in (*statements.CONSTRAINTS, *statements.INDEXES):
                session.execute(text)
        except BaseException:
            session.close()
            raise
        return session

    def version(self) -> int:
        """Return the archive's sequence number that was applied last; 0 for an empty store."""
        return self.standing().version

    def standing(self) -> Standing:
        """Return how far the graph is."""
        meta = self.ask(statements.GET_META)
        return statements.standing(meta[0]) if meta else Standing()

    def apply(self, batch: Batch) -> None:
        """Write one batch in one transaction; an edge without its ends undoes the whole batch."""
        with self._writing:
            self._check_open()
            try:
                with self._session.begin() as tx:
                    _write(tx, batch)
            except kglite.KgError as e:
                raise StoreError(
                    f"{self._path}: the batch up to change {batch.version} was not applied: {e}"
                ) from e

    def ask(
        self, text: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None
    ) -> list[dict[str, Any]]:
        """Answer one read-only question on the graph as it stands now."""
        self._check_open()
        limits = limits or Limits()
        try:
            found = self._session.cypher(
                text,
                params=dict(params or {}),
                timeout_ms=limits.timeout_ms or DEFAULT_TIMEOUT_MS,
                max_work_units=limits.work,
                row_limit=limits.rows,
            )
            rows: list[dict[str, Any]] = found.to_list()
        except kglite.CypherTimeoutError as e:
            raise QueryLimitError(f"the question took too long: {e}") from e
        except kglite.CypherExecutionError as e:
            # the engine has one class for both; only the words tell a spent budget from a bad text
            kind = (
                QueryLimitError if "max_work_units" in str(e) or "safety limit" in str(e) else QueryTextError
            )
            raise kind(f"the question cannot be answered: {e}") from e
        except (kglite.CypherError, kglite.SchemaError, kglite.ArgumentError, kglite.ValidationError) as e:
            raise QueryTextError(f"the question cannot be answered as it is written: {e}") from e
        except kglite.KgError as e:
            raise StoreError(f"{self._path}: {e}") from e
        return rows

    def wipe(self) -> None:
        """Remove every node and edge, the version included."""
        with self._writing:
            self._check_open()
            self._replace(None)

    def refill(self, batches: Iterable[Batch]) -> None:
        """Replace the whole graph by what these batches add; the old one answers until all are in.

        They are written without a log into a file beside the old one, which then takes its place.
        """
        new = self._path.with_name(self._path.name + ".new")
        with self._writing:
            self._check_open()
            _remove(new)  # what an interrupted refill left
            try:
                _make(new, batches)
                self._replace(new)
            except kglite.KgError as e:
                raise StoreError(f"{self._path}: the graph was not made anew: {e}") from e
            finally:
                _remove(new)

    def _replace(self, new: Path | None) -> None:
        """Put another file in the place of the graph, or none; questions under way end on the old one."""
        self._session.__exit__(StoreError, StoreError("discarded"), None)
        # The log goes first: replayed onto another graph it would spoil it. A crash between the two
        # leaves the last checkpoint of the old graph, from which the projection goes on.
        self._path.with_name(self._path.name + "-wal").unlink(missing_ok=True)
        if new is None:
            _remove(self._path)
        else:
            new.replace(self._path)
        self._session = self._connect()

    def close(self) -> None:
        """Checkpoint the file and give it free for others; in memory, forget everything."""
        with self._writing:
            if self._closed:
                return
            self._closed = True
            if self._folder is None:
                self._session.close()
            else:
                # no checkpoint of what is thrown away: an exit with an error skips it
                self._session.__exit__(StoreError, StoreError("discarded"), None)
                self._folder.cleanup()

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_open(self) -> None:
        if self._closed:
            raise StoreUnavailableError(f"{self._path}: the store was closed")


def _make(path: Path, batches: Iterable[Batch]) -> None:
    """Write a graph into a new file, without a log; when it returns, the memory is free for the next."""
    session = kglite.open_session(str(path), durable="off")
    try:
        for text in (*statements.CONSTRAINTS, *statements.INDEXES):
            session.execute(text)
        for batch in batches:
            _add(session.execute, batch, fill=True)
    except BaseException as e:
        session.__exit__(type(e), e, None)  # no checkpoint of half a graph
        raise
    session.close()


Run = Callable[..., Any]
"""Runs one statement with `params`: in a transaction, or each by itself."""


def _write(tx: kglite.SessionTransaction, batch: Batch) -> None:
    _add(tx.cypher, batch)
    for edges in gone_edges(batch.edges):
        tx.cypher(statements.delete_edges(edges), params={"rows": list(edges.rows)})
    for nodes in gone_nodes(batch.nodes):
        tx.cypher(statements.delete_nodes(nodes), params={"rows": list(nodes.rows)})


def _add(run: Run, batch: Batch, *, fill: bool = False) -> None:
    """Write the living rows; `fill` where none is there yet: half the memory, and a third less time."""
    for nodes in node_groups(batch.nodes):
        first, *rest = nodes.rows
        # a null makes a property known: the engine refuses to match on one that no node ever had
        known = {**first, "props": {**dict.fromkeys(PROPERTIES[nodes.label]), **first["props"]}}
        text = statements.fill_nodes(nodes) if fill else statements.upsert_nodes(nodes)
        run(text, params={"rows": [known, *rest]})
    for edges in edge_groups(batch.edges):
        text = statements.fill_edges(edges) if fill else statements.upsert_edges(edges)
        written = run(text, params={"rows": list(edges.rows)}).scalar()
        if written != len(edges.rows):
            raise _dangling(run, edges)
    run(statements.SET_META, params=statements.meta(batch.version, batch.mark, batch.loading))


def _dangling(run: Run, edges: EdgeGroup) -> DanglingEdgeError:
    missing = run(statements.missing_ends(edges), params={"rows": list(edges.rows)}).to_list()
    named = ", ".join(f"{m['src']!r} -> {m['dst']!r}" for m in missing)
    return DanglingEdgeError(
        f"{edges.type} edges whose ends are not in the graph: {named}; "
        "the nodes must be in the same batch or an earlier one (directives rebuild starts afresh)"
    )


def _remove(path: Path) -> None:
    for suffix in SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
