"""The service: archive, store and the thread between them, with the questions as methods.

Command line and API ask here, so both give the same answers. The graph is asked in the store; words,
texts and facts come from the archive. `follow` keeps the store up with an archive that another process
writes: what is ingested there shows here within a second, without any lock between the two.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib.metadata import version
from types import TracebackType
from typing import Any, Protocol, Self

from graphsvc import projection
from graphsvc.answers import Readiness, UnitAssignments, Version
from graphsvc.projection import Feed, Progress
from graphsvc.store.base import GraphStore
from queries.catalog import ask
from queries.chains import chains
from queries.document import document_view
from queries.documents import documents, duty
from queries.errors import NoSuchUnitError
from queries.lineage import lineage
from queries.model import Chains, Direction, DocumentRef, DocumentView, Lineage, SearchPage
from queries.search import resolve_reference, search

log = logging.getLogger(__name__)


class Source(Protocol):
    """One source of the archive, as far as the service looks at it."""

    @property
    def sha256(self) -> str: ...


class Hit(Protocol):
    """One document found by its words."""

    @property
    def key(self) -> str: ...

    @property
    def snippet(self) -> str | None: ...


class Reading(Feed, Protocol):
    """What the service reads from an archive; `ingest.archive.Archive` has it."""

    def source_of(self, key: str) -> Sequence[Source]: ...

    def text(self, sha256: str) -> str: ...

    def facts(self, sha256: str) -> Mapping[str, Any]: ...

    def search(self, query: str, limit: int, after: int) -> Sequence[Hit]: ...


OpenArchive = Callable[[], AbstractContextManager[Reading]]
"""Opens the archive for one reader; a connection is not shared between threads."""


class Service:
    """Answers the questions. Thread-safe; `close` ends the following and closes the store."""

    def __init__(self, open_archive: OpenArchive, store: GraphStore, *, interval: float = 0.3) -> None:
        self._open = open_archive
        self.store = store
        self._interval = interval
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._trouble: str | None = None
        self._archive_version = 0
        self._graph_version = store.version()

    # --- following the archive ---

    def catch_up(self, progress: Progress | None = None) -> int:
        """Apply to the graph what the archive has and the graph has not; return the graph's version."""
        with self._open() as archive:
            self._graph_version = projection.follow(archive, self.store, progress=progress)
            self._archive_version = self._graph_version
        return self._graph_version

    def rebuild(self, progress: Progress | None = None) -> int:
        """Drop the graph and make it anew from the archive."""
        with self._open() as archive:
            self._graph_version = projection.rebuild(archive, self.store, progress=progress)
            self._archive_version = self._graph_version
        return self._graph_version

    def follow(self) -> None:
        """Start the thread that keeps the graph up with the archive until `close`."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._follow, name="projection", daemon=True)
            self._thread.start()

    def _follow(self) -> None:
        wait = self._interval
        while not self._stop.wait(wait):
            try:
                with self._open() as archive:
                    # One connection for as long as nothing fails: looking costs microseconds then.
                    while not self._stop.is_set():
                        self._look(archive)
                        wait = self._interval
                        self._stop.wait(wait)
            except Exception as error:
                # Whatever it is, the server goes on answering from the graph as it stands, and says so.
                log.warning("the graph does not follow the archive: %s", error)
                self._trouble = type(error).__name__
                wait = min(wait * 2, 30.0)

    def _look(self, archive: Reading) -> None:
        self._archive_version = archive.sequence()
        if self._archive_version != self._graph_version:
            self._graph_version = projection.follow(archive, self.store)
        self._trouble = None

    def close(self) -> None:
        """Stop following and close the store; closing twice is no error."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=10)
            self._thread = None
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- about itself ---

    def state(self) -> str:
        """Return a word that changes whenever an answer may; asks nobody."""
        return f"{self._graph_version}.{self._archive_version}"

    def readiness(self) -> Readiness:
        """Ask archive and store how they stand; what fails is the trouble."""
        graph = archive_version = 0
        trouble = self._trouble
        try:
            graph = self.store.version()
            with self._open() as archive:
                archive_version = archive.sequence()
        except Exception as error:
            log.warning("not ready: %s", error)
            trouble = type(error).__name__
        return Readiness(
            ready=trouble is None,
            store=self.store.name,
            graph_version=graph,
            archive_version=archive_version,
            behind=max(0, archive_version - graph),
            trouble=trouble,
        )

    def about(self) -> Version:
        """Return what answers here."""
        return Version(
            version=version("directive-graph"), store=self.store.name, graph_version=self._graph_version
        )

    # --- questions to the graph ---

    def document(self, key: str) -> DocumentView:
        """Return a document and everything one hop away."""
        view = document_view(self.store, key)
        with self._open() as archive:
            names = tuple(sorted({str(getattr(one, "name", "")) for one in archive.source_of(key)} - {""}))
        return view.model_copy(update={"sources": names}) if names else view

    def chains(self, key: str, *, limit: int = 20, depth: int = 12) -> Chains:
        """Return the chains of directives that led to a document."""
        return chains(self.store, key, limit=limit, depth=depth)

    def lineage(
        self,
        key: str,
        *,
        direction: Direction = "upstream",
        depth: int = 6,
        relations: Sequence[str] = ("implements", "based_on"),
        max_nodes: int = 200,
    ) -> Lineage:
        """Return the bounded neighbourhood of a document."""
        return lineage(
            self.store, key, direction=direction, depth=depth, relations=relations, max_nodes=max_nodes
        )

    def resolve(self, number: str, *, year: int | None = None) -> tuple[DocumentRef, ...]:
        """Return the documents that a key or a number as typed may mean."""
        found = resolve_reference(self.store, number)
        if year is None:
            return found
        return tuple(one for one in found if (one.issued_on or "").startswith(str(year)))

    def search(self, query: str, *, limit: int = 20, cursor: str | None = None) -> SearchPage:
        """Return one page of documents found by number or by words."""
        return search(self.store, query, limit=limit, after=cursor, full_text=self._full_text)

    def _full_text(self, words: str, limit: int, offset: int) -> Iterator[tuple[str, str | None]]:
        with self._open() as archive:
            found = [(hit.key, hit.snippet) for hit in archive.search(words, limit, offset)]
        yield from found

    def assignments(self, unit_key: str, *, limit: int = 200) -> UnitAssignments:
        """Return what a unit was charged with; `NoSuchUnitError` if no text names it."""
        units = ask(self.store, "unit", key=unit_key)
        if not units:
            raise NoSuchUnitError(unit_key)
        rows = ask(self.store, "duties_of_unit", key=unit_key, limit=limit + 1)
        shown = rows[:limit]
        return UnitAssignments(
            unit_key=unit_key,
            unit=units[0]["name"] or unit_key,
            duties=tuple(map(duty, shown)),
            documents=documents(self.store, [row["document"] for row in shown]),
            truncated=len(rows) > limit,
            graph_version=self._graph_version,
        )

    # --- questions to the archive ---

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open the archive for one reader."""
        with self._open() as archive:
            yield archive

    def text(self, key: str) -> str | None:
        """Return a document's text as read; None if only others speak of it."""
        with self._open() as archive:
            sources = archive.source_of(key)
            return archive.text(sources[0].sha256) if sources else None

    def facts(self, key: str) -> Mapping[str, Any] | None:
        """Return what was read from that text; None if only others speak of it."""
        with self._open() as archive:
            sources = archive.source_of(key)
            return archive.facts(sources[0].sha256) if sources else None

    def extract(self, data: bytes, name: str) -> Mapping[str, Any]:
        """Read one document and keep nothing; raises `UnreadableError`."""
        # the grammar takes its time to load, and few who ask need it
        from ingest.extract import extract  # noqa: PLC0415
        from ingest.facts import as_dict  # noqa: PLC0415

        return as_dict(extract(data, name))
