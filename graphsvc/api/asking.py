"""What the API asks of the service, and the names by which routes get it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Annotated, Any, Protocol, TypeVar

from fastapi import Depends, Path, Request
from starlette.concurrency import run_in_threadpool

from graphsvc.answers import Conflicts, Mentions, Readiness, UnitAssignments, Version
from graphsvc.api.problems import Problem
from graphsvc.jobs import Jobs
from graphsvc.settings import Settings
from graphsvc.store.base import GraphStore
from queries.model import Chains, Direction, DocumentRef, DocumentView, Lineage, SearchPage
from queries.results import Paths
from queries.search import Only

T = TypeVar("T")
KEY_PATTERN = r"^[a-z0-9_][a-z0-9._-]{0,199}$"


class Questions(Protocol):
    """The questions that the API passes on; all may be asked from many threads at once.

    Those that need the graph alone are functions of `queries`, asked of `store`.
    """

    @property
    def store(self) -> GraphStore: ...

    @property
    def jobs(self) -> Jobs: ...

    def state(self) -> str:
        """Return a word that changes whenever an answer may, empty where none may be kept; costs nothing."""
        ...

    def filling(self) -> bool:
        """Tell whether the graph holds but a part of the archive, so that nobody may ask it."""
        ...

    def moving(self) -> bool:
        """Tell whether the graph is being written now; costs nothing."""
        ...

    def remember(self, question: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` answers, or what it answered before to the same question on this graph."""
        ...

    def readiness(self) -> Readiness: ...

    def about(self) -> Version: ...

    def document(self, key: str) -> DocumentView: ...

    def chains(self, key: str, *, limit: int, depth: int, as_of: str | None = None) -> Chains: ...

    def between(self, first: str, second: str, *, limit: int, depth: int) -> Paths: ...

    def lineage(
        self,
        key: str,
        *,
        direction: Direction,
        depth: int,
        relations: Sequence[str],
        max_nodes: int,
        levels: Collection[int] | None = None,
        expand: Iterable[str] = (),
        since: str | None = None,
        until: str | None = None,
        cursor: str | None = None,
    ) -> Lineage: ...

    def resolve(self, number: str, *, year: int | None = None) -> tuple[DocumentRef, ...]: ...

    def newest(self, most: int) -> tuple[DocumentRef, ...]: ...

    def of_texts(self, sha256s: Collection[str]) -> Mapping[str, DocumentRef]: ...

    def search(
        self, query: str, *, limit: int, cursor: str | None, only: Only | None = None
    ) -> SearchPage: ...

    def mentions(self, key: str) -> Mentions: ...

    def conflicts(self, *, limit: int) -> Conflicts: ...

    def assignments(self, unit_key: str, *, limit: int) -> UnitAssignments: ...

    def text(self, key: str) -> str | None:
        """Return the text of a document as read; None if only others speak of it."""
        ...

    def facts(self, key: str) -> Mapping[str, Any] | None:
        """Return what was read from that text, in the public shape of facts."""
        ...

    def extract(self, data: bytes, name: str) -> Mapping[str, Any]:
        """Read one document and keep nothing."""
        ...


async def soon(service: Questions, make: Callable[[], T], *, light: bool = True) -> T:
    """Return an answer of about a millisecond: made at once, or by a thread where the graph is elsewhere.

    Handing it to a thread would cost as much as making it, and threads wait for one interpreter: made at
    once, the answers to sixteen askers take two thirds of the processor time, and the slowest come sooner.
    While the graph is written, a question may wait for the writer (0.4 s were seen at 100,000 documents):
    then a thread waits, and whatever needs no graph is answered meanwhile. So it does for a question of
    which the asker knows that it is not `light`: in the loop everybody would wait for its answer.
    """
    if light and service.store.name == "embedded" and not service.moving():
        return make()
    return await run_in_threadpool(make)


async def _anyhow(request: Request) -> Questions:
    service: Questions = request.app.state.service
    return service


async def _service(request: Request) -> Questions:
    service = await _anyhow(request)
    if service.filling():
        raise Problem("graph-being-filled", headers={"Retry-After": "5"})
    return service


async def _jobs(request: Request) -> Jobs:
    jobs: Jobs = request.app.state.service.jobs
    return jobs


async def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


# who asks the graph, and who asks how it stands or asks something else
ServiceDep = Annotated[Questions, Depends(_service)]
AnyhowDep = Annotated[Questions, Depends(_anyhow)]
JobsDep = Annotated[Jobs, Depends(_jobs)]
SettingsDep = Annotated[Settings, Depends(_settings)]
DocumentKey = Annotated[
    str,
    Path(
        description="key of a document, read or cited",
        pattern=KEY_PATTERN,
        examples=["lang-son.tinh-uy.2020-2025.kh.113"],
    ),
]
UnitKey = Annotated[
    str, Path(description="key of a unit", pattern=KEY_PATTERN, examples=["lang-son.so-vhttdl"])
]
