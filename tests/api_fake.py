"""A service without archive or graph, for the tests of the API: a few answers, and every way to fail."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import viz_samples

from graphsvc.answers import Conflicts, Mentions, Readiness, UnitAssignments, Version
from graphsvc.errors import QueryLimitError, RowError, StoreUnavailableError
from graphsvc.jobs import Jobs
from ingest.errors import ArchiveError, UnreadableError
from queries.between import between
from queries.errors import BadCursorError, CatalogError, NoSuchDocumentError, NoSuchUnitError
from queries.model import Chains, Direction, DocumentRef, DocumentView, Lineage, SearchHit, SearchPage
from queries.results import Paths
from queries.search import Only

PLAN = viz_samples.PLAN_46.key
SECRET = "Lời mật của văn bản"
HITS = tuple(
    DocumentRef(key=f"lang-son.tinh-uy.2020-2025.kh.{n}", label=f"{n}-KH/TU", status="read")
    for n in range(1, 8)
)
# keys that make the fake fail, one for each error of the rooms below
FAILS: dict[str, Exception] = {
    "x.2020.kh.1": RuntimeError(SECRET),
    "x.2020.kh.2": StoreUnavailableError("neo4j://10.0.0.5:7687 refuses"),
    "x.2020.kh.3": QueryLimitError("timeout"),
    "x.2020.kh.4": ArchiveError("/srv/archive.db is locked"),
    "x.2020.kh.5": RowError(f"neo4j:// {SECRET}"),
    "x.2020.kh.6": CatalogError(SECRET),
}


class EmptyStore:
    """A graph in which nothing is."""

    name = "fake"

    def ask(
        self, text: str, params: Mapping[str, Any] | None = None, limits: object = None
    ) -> list[dict[str, Any]]:
        return []


class FakeService:
    """Answers from `viz_samples`; `graph` is the version that the tests move on."""

    def __init__(self) -> None:
        self.graph = 7
        self.store = EmptyStore()
        self.jobs = Jobs(None)
        self.ready = True
        self.asked = 0
        self.half_done = False

    def state(self) -> str:
        return str(self.graph)

    def filling(self) -> bool:
        return self.half_done

    def moving(self) -> bool:
        return False

    def remember(self, question: object, make: Any) -> Any:
        return make()

    def readiness(self) -> Readiness:
        return Readiness(
            ready=self.ready, store="fake", graph_version=self.graph, archive_version=self.graph, behind=0
        )

    def about(self) -> Version:
        return Version(version="0", store="fake", graph_version=self.graph)

    def _known(self, key: str) -> None:
        self.asked += 1
        if key in FAILS:
            raise FAILS[key]
        if key != PLAN:
            raise NoSuchDocumentError(key)

    def document(self, key: str) -> DocumentView:
        self._known(key)
        return viz_samples.document_view()

    def chains(self, key: str, *, limit: int, depth: int, as_of: str | None = None) -> Chains:
        self._known(key)
        return viz_samples.tan_trao()

    def between(self, first: str, second: str, *, limit: int, depth: int) -> Paths:
        return between(self.store, first, second, limit=limit, depth=depth)

    def lineage(
        self,
        key: str,
        *,
        direction: Direction,
        depth: int,
        relations: Sequence[str],
        max_nodes: int,
        **_cut: Any,
    ) -> Lineage:
        self._known(key)
        return viz_samples.lineage(6)

    def newest(self, most: int) -> tuple[DocumentRef, ...]:
        return HITS[:most]

    def of_texts(self, sha256s: Collection[str]) -> Mapping[str, DocumentRef]:
        return {}

    def resolve(self, number: str, *, year: int | None = None) -> tuple[DocumentRef, ...]:
        if number == "113-KH/TU":
            return HITS[:2] if year is None else HITS[:1]
        return ()

    def mentions(self, key: str) -> Mentions:
        self._known(key)
        view = viz_samples.document_view()
        return Mentions(
            document=view.document, mentions=(), claims={}, conflicts=(), relations=(), documents={}
        )

    def conflicts(self, *, limit: int) -> Conflicts:
        return Conflicts(conflicts=(), documents={})

    def search(self, query: str, *, limit: int, cursor: str | None, only: Only | None = None) -> SearchPage:
        start = 0
        if cursor is not None:
            if not (cursor.isascii() and cursor.isdigit()):
                raise BadCursorError(f"{cursor!r} is no cursor of this search")
            start = int(cursor)
        hits = tuple(SearchHit(document=one) for one in HITS[start : start + limit])
        more = start + limit < len(HITS)
        return SearchPage(
            query=query, hits=hits, next=str(start + limit) if more else None, graph_version=self.graph
        )

    def assignments(self, unit_key: str, *, limit: int) -> UnitAssignments:
        if unit_key != "lang-son.so-vhttdl":
            raise NoSuchUnitError(unit_key)
        return UnitAssignments(unit_key=unit_key, unit="Sở Văn hóa", duties=(), documents={})

    def text(self, key: str) -> str | None:
        return viz_samples.TEXT_46 if key == PLAN else None

    def facts(self, key: str) -> Mapping[str, Any] | None:
        return viz_samples.facts_46() if key == PLAN else None

    def extract(self, data: bytes, name: str) -> Mapping[str, Any]:
        if not data.strip():
            raise UnreadableError(f"{name}: is empty; send a file that holds text")
        return {
            "source": name,
            "sha256": hashlib.sha256(data).hexdigest(),
            "document": {},
            "citations": [],
            "recipients": [],
            "assignments": [],
            "unread": [],
        }
