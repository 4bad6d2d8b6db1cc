"""Brings a graph store up to date with the archive, as often as one likes, in bounded memory.

The archive numbers its changes; the store knows the number that it stands at. What changed since is
read as rows, each at the number of its *last* change. A few changes are applied as one transaction.
Many are applied in two passes, because an edge that was changed long ago may join a node that was
changed just now:

1. all living nodes that changed, in batches, the store's number standing still; a node that comes
   too early stands alone and harms nothing;
2. the edges and the deletions, in windows of numbers, each window one transaction together with its
   number.

A crash leaves the store at a number from which the next call goes on, and with a note of how far the
first pass was; what was applied already and is applied again changes nothing.

A store that holds nothing yet and can be refilled is filled as one, from one moment of the archive: that
takes half the work, and a crash leaves what was there before.
"""

from __future__ import annotations

import heapq
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Protocol

from graphsvc.errors import DanglingEdgeError
from graphsvc.store.base import Batch, GraphStore, Loadable, Refillable, Standing
from ingest.model import EdgeRow, NodeRow

log = logging.getLogger(__name__)

# rows (nodes and edges) in one transaction: hundreds amortise a commit, thousands cost memory
BATCH = 2000
RETRIES = 5
FOLLOW, REBUILD = "follow", "rebuild"

Row = NodeRow | EdgeRow
Progress = Callable[[int, int, int], None]
"""Called after each transaction: rows written so far, of how many, and the number the store stands at."""


class Feed(Protocol):
    """The archive as the projection sees it: rows as they stand now, at their last change.

    A row occurs once; one with `gone` is a deletion. While a node lives, every edge of it may live;
    once it is gone, its edges are gone too.
    """

    def sequence(self) -> int:
        """Return the number of the last change; 0 for an empty archive."""
        ...

    def count(self, after: int, upto: int) -> tuple[int, int]:
        """Return how many nodes and edges have after < seq <= upto."""
        ...

    def mark(self, number: int) -> str | None:
        """Return what tells this archive at a change from any other; None if it never stood there."""
        ...

    def changed_nodes(self, after: int, upto: int) -> Iterable[NodeRow]:
        """Yield the nodes with after < seq <= upto, in order of seq, then key."""
        ...

    def changed_edges(self, after: int, upto: int) -> Iterable[EdgeRow]:
        """Yield the edges with after < seq <= upto, in order of seq."""
        ...

    def still(self) -> AbstractContextManager[None]:
        """Hold the archive still for this reader: all that is read inside is of one moment."""
        ...


@dataclass(frozen=True, slots=True)
class _Loading:
    """How far the first pass is: all living nodes up to (seq, key) stand in the store."""

    what: str
    mark: str
    seq: int
    key: str

    def __str__(self) -> str:
        return f"{self.what} {self.mark} {self.seq} {self.key}"

    @classmethod
    def read(cls, note: str) -> _Loading | None:
        if not note:
            return None
        what, mark, seq, key = note.split(" ", 3)
        return cls(what, mark, int(seq), key)


def interrupted(store: GraphStore) -> bool:
    """Tell whether a `rebuild` of this store was cut off and can go on."""
    return rebuilding(store.standing())


def rebuilding(standing: Standing) -> bool:
    """Tell whether a graph that stands so is in the middle of a `rebuild`, or was left there."""
    note = _Loading.read(standing.loading)
    return note is not None and note.what == REBUILD


def follow(feed: Feed, store: GraphStore, *, batch: int = BATCH, progress: Progress | None = None) -> int:
    """Apply what changed since the store's number; return the number that it stands at now.

    A store that is ahead of its archive, or whose mark is not the archive's at that number, belongs to
    another archive, or to this one before its marks of deletion were dropped: it is wiped and filled afresh,
    with a warning. `batch` is the number of rows in one transaction; only the rows of a single change can
    exceed it.
    """
    for attempt in range(RETRIES):
        after, upto = store.version(), feed.sequence()
        if not belongs(feed, store):
            log.warning(
                "the graph stands at change %d of another archive than this one, which stands at %d, or of "
                "one that no longer knows that change; it is filled afresh", after, upto,
            )  # fmt: skip
            store.wipe()
            after = 0
        if after == upto:
            return upto
        try:
            return _advance(feed, store, after, upto, batch=batch, progress=progress or _silent)
        except DanglingEdgeError:
            # A writer may have moved a node's change past `upto` between the two readings.
            if feed.sequence() == upto or attempt == RETRIES - 1:
                raise
    raise AssertionError("unreachable")


def belongs(feed: Feed, store: GraphStore) -> bool:
    """Whether the store is a picture of this archive as it stands, or as it once stood."""
    stands = store.standing()
    note = _Loading.read(stands.loading)
    same = note is None or feed.mark(note.seq) == note.mark
    return same and stands.version <= feed.sequence() and feed.mark(stands.version) == stands.mark


def rebuild(
    feed: Feed,
    store: GraphStore,
    *,
    batch: int = BATCH,
    progress: Progress | None = None,
    resume: bool = False,
) -> int:
    """Load the whole archive afresh; return the number that the store stands at.

    A store that can be refilled answers from the old graph until the new one stands; another is wiped
    first. With `resume` a load that was cut off goes on, and nothing is wiped; where none was, all is.
    """
    if resume and interrupted(store):
        try:
            return follow(feed, store, batch=batch, progress=progress)
        except DanglingEdgeError as error:
            log.warning("the load cannot go on and is begun afresh: %s", error)
    upto = feed.sequence()
    if upto and isinstance(store, Refillable):
        _refill(feed, store, batch=batch, progress=progress or _silent)
        return follow(feed, store, batch=batch, progress=progress)
    store.wipe()
    if upto:
        try:
            _advance(_Living(feed), store, 0, upto, batch=batch, progress=progress or _silent, what=REBUILD)
        except DanglingEdgeError:
            if feed.sequence() == upto:
                raise
    # what was changed while the load ran
    return follow(feed, store, batch=batch, progress=progress)


class _Living:
    """A feed without its deletions: for a store that holds nothing yet."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed

    def sequence(self) -> int:
        return self._feed.sequence()

    def mark(self, number: int) -> str | None:
        return self._feed.mark(number)

    def still(self) -> AbstractContextManager[None]:
        return self._feed.still()

    def count(self, after: int, upto: int) -> tuple[int, int]:
        return self._feed.count(after, upto)

    def changed_nodes(self, after: int, upto: int) -> Iterator[NodeRow]:
        return (n for n in self._feed.changed_nodes(after, upto) if not n.gone)

    def changed_edges(self, after: int, upto: int) -> Iterator[EdgeRow]:
        return (e for e in self._feed.changed_edges(after, upto) if not e.gone)


def _advance(
    feed: Feed,
    store: GraphStore,
    after: int,
    upto: int,
    *,
    batch: int,
    progress: Progress,
    what: str = FOLLOW,
) -> int:
    changed: Iterator[Row] = chain(feed.changed_nodes(after, upto), feed.changed_edges(after, upto))
    few = list(islice(changed, batch + 1))
    if len(few) <= batch:
        store.apply(_batch(feed, few, upto))
        progress(len(few), len(few), upto)
        return upto
    if after == 0 and isinstance(store, Refillable):
        return _refill(feed, store, batch=batch, progress=progress)

    at = _Loading.read(store.standing().loading) or _Loading(what, feed.mark(after) or "", after, "")
    # the last number of the first pass may have been cut in two
    begin = max(after, at.seq - 1)
    written, of = 0, feed.count(begin, upto)[0] + feed.count(after, upto)[1]
    for done in _applied(store, _passes(feed, at, begin, after, upto, batch)):
        written += len(done)
        progress(written, written if done.version == upto else max(of, written), done.version)
    return upto


def _passes(feed: Feed, at: _Loading, begin: int, after: int, upto: int, batch: int) -> Iterator[Batch]:
    """Yield the batches of both passes."""
    living = (n for n in feed.changed_nodes(begin, upto) if not n.gone and (n.seq, n.key) > (at.seq, at.key))
    while nodes := tuple(islice(living, batch)):
        at = _Loading(at.what, feed.mark(nodes[-1].seq) or "", nodes[-1].seq, nodes[-1].key)
        yield _batch(feed, nodes, after, str(at))
    gone = (n for n in feed.changed_nodes(after, upto) if n.gone)
    for rows, number in _windows(feed.changed_edges(after, upto), gone, batch, upto):
        yield _batch(feed, rows, number, "" if number == upto else str(at))


def _applied(store: GraphStore, batches: Iterator[Batch]) -> Iterator[Batch]:
    """Apply the batches and yield each once it stands in the store."""
    if isinstance(store, Loadable):
        yield from store.load(batches)
        return
    for batch in batches:
        store.apply(batch)
        yield batch


def _refill(feed: Feed, store: Refillable, *, batch: int, progress: Progress) -> int:
    """Fill the store with all that lives at one moment of the archive, nodes first."""
    written = 0

    def batches() -> Iterator[Batch]:
        nonlocal written
        nodes = (n for n in feed.changed_nodes(0, upto) if not n.gone)
        edges = (e for e in feed.changed_edges(0, upto) if not e.gone)
        rows: Iterator[Row] = chain(nodes, edges)
        while window := list(islice(rows, batch)):
            yield _batch(feed, window, 0)
            written += len(window)
            progress(written, max(of, written), 0)
        yield _batch(feed, (), upto)

    with feed.still():
        upto = feed.sequence()
        of = sum(feed.count(0, upto))
        store.refill(batches())
    progress(written, written, upto)
    return upto


def _windows(
    edges: Iterable[EdgeRow], nodes: Iterable[NodeRow], batch: int, upto: int
) -> Iterator[tuple[list[Row], int]]:
    """Cut rows in order of seq into windows of about `batch` rows, never inside one number."""
    window: list[Row] = []
    last = 0
    merged: Iterator[Row] = heapq.merge(edges, nodes, key=attrgetter("seq"))
    for number, group in groupby(merged, key=attrgetter("seq")):
        rows = list(group)
        if window and len(window) + len(rows) > batch:
            yield window, last
            window = []
        window += rows
        last = number
    yield window, upto


def _batch(feed: Feed, rows: Iterable[Row], version: int, loading: str = "") -> Batch:
    nodes: list[NodeRow] = []
    edges: list[EdgeRow] = []
    for row in rows:
        if isinstance(row, NodeRow):
            nodes.append(row)
        else:
            edges.append(row)
    return Batch(tuple(nodes), tuple(edges), version, feed.mark(version) or "", loading)


def _silent(rows: int, of: int, version: int) -> None:
    """Report nothing."""
