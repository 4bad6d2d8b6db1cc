"""The service: archive, store and the thread between them, with the questions as methods.

Command line and API ask here, so both give the same answers. The graph is asked in the store; words,
texts and facts come from the archive. `follow` keeps the store up with an archive that another process
writes: what is ingested there shows here within a second, without any lock between the two.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from itertools import islice
from types import TracebackType
from typing import Any, Self, TypeVar

from graphsvc import projection
from graphsvc.answers import Conflict, Conflicts, Mentions, Readiness, UnitAssignments, Version
from graphsvc.errors import ForeignGraphError
from graphsvc.jobs import Jobs
from graphsvc.mentions import mentions
from graphsvc.passages import Passages
from graphsvc.projection import Progress
from graphsvc.reading import OpenArchive, Reading
from graphsvc.remembered import Remembered
from graphsvc.store.base import GraphStore
from graphsvc.watch import PATIENCE, Watch
from graphsvc.words import Words
from ingest.archive.archive import Archive
from ingest.errors import IngestError
from queries.between import between
from queries.catalog import ask
from queries.chains import chains
from queries.document import document_view
from queries.documents import documents, duty
from queries.errors import NoSuchUnitError
from queries.lineage import lineage
from queries.model import Chains, Direction, DocumentRef, DocumentView, Lineage, SearchPage
from queries.results import Paths
from queries.search import CANDIDATES, Only, resolve_reference, search

log = logging.getLogger(__name__)

REMEMBERED = 5_000
BEING_FILLED = "the graph is being filled"
# citations that may mean several directives: up to here all are kept at hand
UNDECIDED = 20_000
T = TypeVar("T")


class Service:
    """Answers the questions. Thread-safe; `close` ends the following and closes the store."""

    def __init__(
        self,
        open_archive: OpenArchive,
        store: GraphStore,
        *,
        interval: float = 0.3,
        patience: float = PATIENCE,
        writable: Callable[[], Archive] | None = None,
        at_close: Callable[[], None] = lambda: None,
    ) -> None:
        self._at_close = at_close
        self._open = open_archive
        self.store = store
        self.jobs = Jobs(writable)
        self._interval = interval
        self._stop = threading.Event()
        # One projection at a time: two that read the graph's number and write in turn would lose changes.
        self._projecting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._trouble: str | None = None
        self._archive_version = 0
        # the archive's mark when the graph was brought up to it last
        self._brought_up: str | None = None
        self._watch = Watch(store, patience=patience)
        self._remembered = Remembered(self.state, REMEMBERED)
        self._passages = Passages(self.reading, self.state)

    # --- following the archive ---

    def catch_up(self, progress: Progress | None = None) -> int:
        """Apply to the graph what the archive has and the graph has not; return the graph's version."""
        with self._projecting, self._open() as archive, self._watch.writing():
            projection.follow(archive, self.store, progress=progress)
        return self._stood()

    def rebuild(self, progress: Progress | None = None, *, resume: bool = False) -> int:
        """Drop the graph and make it anew from the archive, or finish what was cut off (`resume`)."""
        with self._projecting, self._open() as archive, self._watch.writing():
            projection.rebuild(archive, self.store, progress=progress, resume=resume)
        return self._stood()

    def _stood(self) -> int:
        """Note where the graph stands, now that it is brought up to date; return its version."""
        stands = self._watch.stands
        self._brought_up, self._archive_version = stands.mark, stands.version
        return stands.version

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
        """Bring the graph up to date, unless another process is at it."""
        number = self._archive_version = archive.sequence()
        mark, may_write = archive.mark(number), self._watch.look(number)
        stands = self._watch.stands
        behind = mark != stands.mark or bool(stands.loading)
        if behind and mark == self._brought_up and not projection.belongs(archive, self.store):
            # two servers of two archives that each fill the graph anew would never end
            raise ForeignGraphError("the graph was filled from another archive; name another database")
        if behind and may_write:
            with self._projecting, self._watch.writing():
                projection.follow(archive, self.store)
            self._stood()
        self._trouble = None

    def close(self) -> None:
        """Stop following and close the store; closing twice is no error."""
        self._stop.set()
        self.jobs.close()
        if self._thread is not None:
            self._thread.join(timeout=10)
            self._thread = None
        self.store.close()
        self._at_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- about itself ---

    def state(self) -> str:
        """Return a word that changes whenever an answer may, empty while the graph is half done; asks nobody.

        It never comes back, also where a graph is made anew from the same archive: what was answered before
        it was noticed that the graph is being emptied is of no later state.
        """
        stands = self._watch.stands
        if not self._watch.whole:
            return ""
        return f"{stands.version}.{self._archive_version}.{stands.mark[:8]}.{stands.made}"

    def filling(self) -> bool:
        """Tell whether the graph is being made, anew or for the first time, and so holds only a part."""
        stands = self._watch.stands
        return projection.rebuilding(stands) or stands.version == 0 < self._archive_version

    def moving(self) -> bool:
        """Tell whether the graph is being written now, so that who asks it may have to wait."""
        return self._projecting.locked()

    def remember(self, question: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` answers, or what it answered before to the same question on this graph.

        For answers that go over the whole archive. What is remembered is dropped when the graph moves.
        """
        return self._remembered(question, make)

    def readiness(self) -> Readiness:
        """Ask archive and store how they stand; what fails is the trouble."""
        graph = archive_version = 0
        trouble = self._trouble
        try:
            stands = self.store.standing()
            graph = stands.version
            with self._open() as archive:
                archive_version = archive.sequence()
                if trouble is None and (projection.rebuilding(stands) or graph == 0 < archive_version):
                    trouble = BEING_FILLED
                if not projection.belongs(archive, self.store):
                    graph = 0  # nothing of what it holds is of this archive
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
            version=version("directive-graph"),
            store=self.store.name,
            graph_version=self._watch.stands.version,
        )

    # --- questions to the graph ---

    def document(self, key: str) -> DocumentView:
        """Return a document and everything one hop away."""
        view = document_view(self.store, key)
        with self.reading() as archive:
            names = tuple(sorted({one.name for one in archive.source_of(key)} - {""}))
        view = view.model_copy(update={"relations": self._passages.of_groups(key, view.relations)})
        return view.model_copy(update={"sources": names}) if names else view

    def chains(self, key: str, *, limit: int = 20, depth: int = 12, as_of: str | None = None) -> Chains:
        """Return the chains of directives that led to a document."""
        answer = chains(self.store, key, limit=limit, depth=depth, as_of=as_of)
        answer = answer.model_copy(update={"chains": self._passages.of_chains(answer.chains)})
        read = tuple(k for k, d in answer.documents.items() if d.status == "read")
        try:
            unresolved = self._unresolved(read)
        except IngestError as error:
            # the chains stand in the graph; that the archive cannot be asked is told by /readyz
            log.warning("what could not be resolved is not told: %s", error)
            return answer
        return answer.model_copy(update={"unresolved": unresolved}) if unresolved else answer

    def between(self, first: str, second: str, *, limit: int = 20, depth: int = 12) -> Paths:
        """Return the chains that lead from one of two documents up to the other."""
        answer = between(self.store, first, second, limit=limit, depth=depth)
        return answer.model_copy(update={"chains": self._passages.of_chains(answer.chains)})

    def _unresolved(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return the quotes of what these documents cite and that may mean several directives."""
        few = self.remember("undecided", self._undecided)
        if few is None:
            return self.remember(("unresolved", keys), lambda: self._asked_for(keys))
        return tuple(dict.fromkeys(quote for key in keys for quote in few.get(key, ())))

    def _undecided(self) -> Mapping[str, tuple[str, ...]] | None:
        with self.reading() as archive:
            return archive.undecided(UNDECIDED)

    def _asked_for(self, keys: Sequence[str]) -> tuple[str, ...]:
        with self.reading() as archive:
            return archive.unresolved(keys)

    def lineage(
        self,
        key: str,
        *,
        direction: Direction = "upstream",
        depth: int = 6,
        relations: Sequence[str] = ("implements", "based_on"),
        max_nodes: int = 200,
        levels: Collection[int] | None = None,
        expand: Iterable[str] = (),
        since: str | None = None,
        until: str | None = None,
        cursor: str | None = None,
    ) -> Lineage:
        """Return the bounded neighbourhood of a document."""
        return lineage(
            self.store,
            key,
            direction=direction,
            depth=depth,
            relations=relations,
            max_nodes=max_nodes,
            levels=levels,
            expand=expand,
            since=since,
            until=until,
            cursor=cursor,
        )

    def resolve(self, number: str, *, year: int | None = None) -> tuple[DocumentRef, ...]:
        """Return the documents that a key or a number as typed may mean; one over 200 tells of more."""
        return resolve_reference(self.store, number, only=Only(year=year), limit=CANDIDATES + 1)

    def search(
        self, query: str, *, limit: int = 20, cursor: str | None = None, only: Only | None = None
    ) -> SearchPage:
        """Return one page of documents found by number or by words, of some kind `only` if so asked."""
        with self.reading() as archive:
            words = Words(archive)
            return search(self.store, query, limit=limit, after=cursor, full_text=words, only=only)

    def newest(self, most: int) -> tuple[DocumentRef, ...]:
        """Return the documents of the texts that were put last, the last one first, that the graph knows."""
        with self.reading() as archive:
            keys = archive.newest(most)
        known = documents(self.store, keys)
        return tuple(known[key] for key in keys if key in known)

    def of_texts(self, sha256s: Collection[str]) -> dict[str, DocumentRef]:
        """Return the documents that texts are, by the hash of their bytes; those that the graph has."""
        with self.reading() as archive:
            keys = archive.documents_of(sha256s)
        known = documents(self.store, keys.values())
        return {one: known[key] for one, key in keys.items() if key in known and known[key].status == "read"}

    def assignments(self, unit_key: str, *, limit: int = 200) -> UnitAssignments:
        """Return what a unit was charged with; `NoSuchUnitError` if no text names it."""
        units = ask(self.store, "unit", key=unit_key)
        if not units:
            raise NoSuchUnitError(unit_key, unit_key)
        rows = ask(self.store, "duties_of_unit", key=unit_key, limit=limit + 1)
        shown = rows[:limit]
        return UnitAssignments(
            unit_key=unit_key,
            unit=units[0]["name"] or unit_key,
            duties=tuple(map(duty, shown)),
            documents=documents(self.store, [row["document"] for row in shown]),
            truncated=len(rows) > limit,
            graph_version=self._watch.stands.version,
        )

    # --- questions to the archive ---

    def mentions(self, key: str) -> Mentions:
        """Return what the texts that cite a document say of it."""
        with self.reading() as archive:
            return mentions(self.store, archive, key)

    def conflicts(self, *, limit: int = 200) -> Conflicts:
        """Return the documents of which texts say things that cannot all be right."""
        with self.reading() as archive:
            found = list(islice(archive.conflicts(), limit + 1))
        listed = [
            Conflict(key=c.key, kind=c.kind, values=tuple(c.values), quotes=tuple(c.quotes)) for c in found
        ]
        return Conflicts(
            conflicts=tuple(listed[:limit]),
            documents=documents(self.store, {c.key for c in listed[:limit]}),
            truncated=len(found) > limit,
            graph_version=self._watch.stands.version,
        )

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open the archive for one question: all that it reads is of one moment, whoever writes."""
        with self._open() as archive, archive.still():
            yield archive

    def text(self, key: str) -> str | None:
        """Return a document's text as read; None if only others speak of it."""
        with self.reading() as archive:
            sources = archive.source_of(key)
            return archive.text(sources[0].sha256) if sources else None

    def facts(self, key: str) -> Mapping[str, Any] | None:
        """Return what was read from that text; None if only others speak of it."""
        with self.reading() as archive:
            sources = archive.source_of(key)
            return archive.facts(sources[0].sha256) if sources else None

    def extract(self, data: bytes, name: str) -> Mapping[str, Any]:
        """Read one document and keep nothing; raises `UnreadableError`."""
        # the grammar takes its time to load, and few who ask need it
        from ingest.extract import extract  # noqa: PLC0415
        from ingest.facts import as_dict  # noqa: PLC0415

        return as_dict(extract(data, name))
