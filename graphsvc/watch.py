"""Watching how the graph stands, for this process is not the only one that may write it.

A graph in Neo4j is emptied and made anew by `directives rebuild`, or brought up by another server, while
this one answers from it. What is asked meanwhile finds half a graph: it must not be kept, and this process
must not write in between. If the other one died on the way, somebody has to finish what it began.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graphsvc.store.base import GraphStore, Standing

# Seconds without a sign of life after which whoever began to write the graph is taken for dead. It may itself
# wait half a minute for a server that is away.
PATIENCE = 60.0
_SIZE = ("MATCH (n) RETURN count(n) AS n", "MATCH ()-[r]->() RETURN count(r) AS n")

Sign = tuple[Standing, int, int]


class Watch:
    """Remembers how the graph stood when it was looked at last; one thread looks, any may read.

    `whole` tells whether all of the archive was in it up to the number that it stands at. Of a graph that is
    half done, `patience` is how many seconds another process may let it stand still.
    """

    def __init__(
        self,
        store: GraphStore,
        *,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._patience = patience
        self._clock = clock
        self._ours = False
        self._sign: tuple[Sign, float] | None = None
        self.stands = store.standing()
        self.whole = _whole(self.stands, 0)

    def look(self, archive: int) -> bool:
        """Look anew, the archive standing at this number; tell whether this process may write the graph."""
        seen = self._store.standing()
        moved = seen != self.stands
        self.whole = _whole(seen, archive)
        self.stands = seen
        if self.whole:
            self._ours, self._sign = False, None
            return True
        if self._ours or not (moved or self._sign):
            return True  # what stands half done was left by this process, or before it began
        nodes, edges = (int(self._store.ask(text)[0]["n"]) for text in _SIZE)
        now, sign = self._clock(), (seen, nodes, edges)
        if self._sign is None or self._sign[0] != sign:
            self._sign = sign, now
        return now - self._sign[1] >= self._patience

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Bring the graph up to date inside; what is cut off there may be gone on with at once."""
        self._ours = True
        yield
        self.stands = self._store.standing()
        self.whole = True
        self._ours, self._sign = False, None


def _whole(stands: Standing, archive: int) -> bool:
    """Of an archive that holds something, a graph at 0 is one that is being emptied, or not yet begun."""
    return not stands.loading and (stands.version > 0 or archive == 0)
