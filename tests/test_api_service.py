"""The service over a real embedded graph and a fake archive: it follows, it answers, it says what fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

import pytest
from graphs import document, edge, unit

from graphsvc.service import Service
from graphsvc.store.embedded import EmbeddedStore
from ingest.errors import ArchiveError
from ingest.model import EdgeRow, NodeRow
from queries.errors import NoSuchDocumentError, NoSuchUnitError


@dataclass
class Source:
    sha256: str
    name: str


@dataclass
class Hit:
    key: str
    sha256: str


@dataclass
class FakeArchive:
    """Rows in memory; `broken` makes every opening fail. `texts_read` counts."""

    nodes: list[NodeRow] = field(default_factory=list)
    edges: list[EdgeRow] = field(default_factory=list)
    broken: bool = False
    texts_read: int = 0
    said: str = "Số 46-KH/ĐU"
    open_citations = 1

    @contextmanager
    def open(self) -> Iterator[FakeArchive]:
        if self.broken:
            raise ArchiveError("locked")
        yield self

    def add(self, *rows: NodeRow | EdgeRow) -> None:
        for row in rows:
            (self.nodes if isinstance(row, NodeRow) else self.edges).append(row)  # type: ignore[arg-type]

    def sequence(self) -> int:
        if self.broken:
            raise ArchiveError("locked")
        return max((row.seq for row in (*self.nodes, *self.edges)), default=0)

    def mark(self, number: int) -> str:
        return f"of-{number}" if number else ""

    def still(self) -> AbstractContextManager[None]:
        return nullcontext()

    def count(self, after: int, upto: int) -> tuple[int, int]:
        return len(self.changed_nodes(after, upto)), len(self.changed_edges(after, upto))

    def changed_nodes(self, after: int, upto: int) -> list[NodeRow]:
        return [row for row in self.nodes if after < row.seq <= upto]

    def changed_edges(self, after: int, upto: int) -> list[EdgeRow]:
        return [row for row in self.edges if after < row.seq <= upto]

    def source_of(self, key: str) -> tuple[Source, ...]:
        return (Source("ab" * 32, "ke-hoach.txt"),) if key == LOW else ()

    def text(self, sha256: str) -> str:
        self.texts_read += 1
        return self.said

    def facts(self, sha256: str) -> dict[str, object]:
        return {"sha256": sha256, "citations": [{"quote": "Công văn số 9"}]}

    def judgements(self, sha256: str) -> list[dict[str, object]]:
        return [{"index": 0, "judgement": "ambiguous", "key": HIGH, "reason": "", "candidates": []}]

    def unresolved(self, keys: list[str]) -> tuple[str, ...]:
        return ("Công văn số 9",) if LOW in keys else ()

    def undecided(self, most: int) -> dict[str, tuple[str, ...]] | None:
        return {LOW: ("Công văn số 9",)} if most >= self.open_citations else None

    def attestations(self, src: str, kind: str, dst: str, limit: int = 200) -> list[object]:
        return []

    def conflicts(self) -> list[object]:
        return []

    def search(self, query: str, limit: int, after: int) -> list[Hit]:
        return [Hit(HIGH, "ab" * 32)] if "tuyên truyền" in query else []

    def excerpt(self, sha256: str, query: str) -> str | None:
        return "tuyên truyền kết quả"


LOW, HIGH = "tan-trao.dang-uy.2020-2025.kh.46", "son-duong.huyen-uy.2020-2025.cv.1759"
OFFICE = "son-duong.huyen-uy.van-phong"


def archive() -> FakeArchive:
    made = FakeArchive()
    made.add(
        document(LOW, symbol="46-KH/ĐU", number=46, symbol_fold="46-kh/du", issued_on="2023-07-17"),
        document(HIGH, symbol="1759-CV/HU", number=1759, symbol_fold="1759-cv/hu", issued_on="2023-07-04"),
        unit(OFFICE),
        edge(LOW, HIGH),
        edge(HIGH, OFFICE, "ASSIGNS_TO", slot="0", ends=("Document", "Unit"), role="lead", quote="Văn phòng"),
        edge(HIGH, OFFICE, "ASSIGNS_TO", slot="1", ends=("Document", "Unit"), role="lead", quote="Văn phòng"),
    )
    return made


def waited(for_what, seconds: float = 5.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if for_what():
            return True
        time.sleep(0.01)
    return False


@pytest.fixture
def shelf():
    return archive()


@pytest.fixture
def service(shelf):
    with Service(shelf.open, EmbeddedStore(None), interval=0.02) as service:
        service.catch_up()
        yield service


def test_the_questions_reach_graph_and_archive(service):
    assert service.chains(LOW).chains[0].documents == (LOW, HIGH)
    assert [n.document.key for n in service.lineage(HIGH, direction="downstream").nodes] == [HIGH, LOW]
    assert service.document(LOW).sources == ("ke-hoach.txt",)
    assert [one.key for one in service.resolve("46 kh đu")] == [LOW]
    assert service.resolve("46-KH/ĐU", year=2024) == ()
    assert service.text(LOW) == "Số 46-KH/ĐU"
    assert service.text(HIGH) is None
    assert service.facts(HIGH) is None
    assert [hit.document.key for hit in service.search("tuyên truyền").hits] == [HIGH]
    with pytest.raises(NoSuchDocumentError):
        service.chains("no.2020.kh.1")


@pytest.mark.parametrize(("limit", "shown", "truncated"), [(1, 1, True), (2, 2, False)])
def test_duties_of_a_unit_are_cut_aloud(service, limit, shown, truncated):
    found = service.assignments(OFFICE, limit=limit)
    assert (len(found.duties), found.truncated, list(found.documents)) == (shown, truncated, [HIGH])
    with pytest.raises(NoSuchUnitError):
        service.assignments("nobody")


def test_what_another_process_ingests_shows_by_itself(service, shelf):
    service.follow()
    before = service.state()
    top = "tuyen-quang.tinh-uy.2020-2025.cv.2246"
    shelf.add(document(top, seq=2), edge(HIGH, top, seq=2))
    assert waited(lambda: service.chains(LOW).chains[0].documents[-1] == top)
    assert waited(lambda: service.state() != before)
    assert service.chains(LOW).graph_version == 2


def test_trouble_is_told_and_passes(service, shelf):
    service.follow()
    assert service.readiness().ready
    shelf.broken = True
    assert waited(lambda: not service.readiness().ready)
    assert service.readiness().trouble == "ArchiveError"
    assert service.chains(LOW).total == 1, "the graph goes on answering"
    shelf.broken = False
    assert waited(lambda: service.readiness().ready)


def test_closing_ends_the_thread(shelf):
    service = Service(shelf.open, EmbeddedStore(None), interval=0.02)
    service.follow()
    service.follow()
    assert sum(thread.name == "projection" for thread in threading.enumerate()) == 1
    service.close()
    service.close()
    assert not any(thread.name == "projection" for thread in threading.enumerate())


def test_a_graph_behind_its_archive_says_how_far(shelf):
    with Service(shelf.open, EmbeddedStore(None)) as service:
        assert (service.readiness().graph_version, service.readiness().behind) == (0, 1)
        service.rebuild()
        assert service.readiness().behind == 0


@pytest.mark.parametrize("many", [1, 1_000_000])
def test_what_could_not_be_resolved_is_told_with_the_chains(service, monkeypatch, many):
    monkeypatch.setattr(FakeArchive, "open_citations", many)
    service.catch_up()
    assert service.chains(LOW).unresolved == ("Công văn số 9",)


def test_what_goes_over_everything_is_made_once_for_one_graph(service, shelf):
    service.catch_up()
    made = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [service.remember("figures", make) for _ in range(3)] == [1, 1, 1]
    shelf.add(document("a.b.2020.kh.9", seq=99))
    service.catch_up()
    assert service.remember("figures", make) == 2


SAID = "KẾ HOẠCH\n\nThực hiện Công văn số 1759-CV/HU của Huyện ủy, Đảng ủy xã làm."
QUOTE = "Công văn số 1759-CV/HU của Huyện ủy"


def proving(shelf, *, said: str = SAID, **props: object) -> None:
    """Let the text of LOW say the step, as the graph has it from now on."""
    start = SAID.index(QUOTE)
    shelf.said = said
    known = {"quote": QUOTE, "start": start, "end": start + len(QUOTE), "source": "ke-hoach.txt", **props}
    shelf.add(edge(LOW, HIGH, seq=50, **known))


def passages(answer):
    return [h.evidence.passage and h.evidence.passage.text for c in answer.chains for h in c.hops]


def test_a_step_is_told_with_the_sentence_that_proves_it(service, shelf):
    proving(shelf)
    service.catch_up()
    told = [f"Thực hiện {QUOTE} …"]
    assert passages(service.chains(LOW)) == told
    assert passages(service.between(LOW, HIGH)) == told
    view = service.document(LOW)
    assert [h.evidence.passage.text for g in view.relations for h in g.hops] == told
    assert service.chains(LOW).chains[0].hops[0].evidence.quote == QUOTE


def test_a_text_is_read_once_for_its_steps_and_not_again(service, shelf):
    proving(shelf)
    service.catch_up()
    for _ in range(3):
        service.chains(LOW)
    assert shelf.texts_read == 1
    shelf.add(document("a.b.2020.kh.9", seq=99))
    service.catch_up()
    service.chains(LOW)
    assert shelf.texts_read == 2


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"said": "Văn bản khác"}, id="the text says something else by now"),
        pytest.param({"source": "tep-khac.txt"}, id="a file that is not here"),
        pytest.param({"said_by": HIGH}, id="a document whose text is not here"),
        pytest.param({"start": 0, "end": 0, "quote": ""}, id="no quote"),
    ],
)
def test_the_quote_stands_alone_where_its_text_is_not_here(service, shelf, changed):
    proving(shelf, **changed)
    service.catch_up()
    assert passages(service.chains(LOW)) == [None]


def test_chains_stand_without_their_sentences_where_the_archive_cannot_be_asked(service, shelf):
    proving(shelf)
    service.catch_up()
    shelf.broken = True
    assert passages(service.chains(LOW)) == [None]
    shelf.broken = False
    assert passages(service.chains(LOW)) == [f"Thực hiện {QUOTE} …"]
