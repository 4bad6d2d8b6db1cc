"""The projection: whatever the windows, interruptions and repeats, the store ends as one pass leaves it."""

from __future__ import annotations

import logging
import threading
from contextlib import nullcontext, suppress
from dataclasses import replace

import pytest
from graphs import batches, document, edge, unit, worlds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_store_contract import dump

from graphsvc.errors import DanglingEdgeError, RowError, StoreBusyError, StoreError
from graphsvc.projection import follow, interrupted, rebuild
from graphsvc.store import statements
from graphsvc.store.base import Batch, GraphStore
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.rows import PROPERTIES
from ingest.model import EdgeRow, NodeRow


class Archive:
    """An archive in memory: rows as they stand now, each at its last change."""

    def __init__(self, name: str = "first") -> None:
        self.name = name
        self.nodes: dict[str, NodeRow] = {}
        self.edges: dict[tuple[str, str, str, str], EdgeRow] = {}
        self.last = 0

    def put(self, *rows: NodeRow | EdgeRow) -> None:
        """Change rows under one number."""
        self.last += 1
        for row in rows:
            new = replace(row, seq=self.last)
            if isinstance(new, NodeRow):
                self.nodes[new.key] = new
            else:
                self.edges[new.type, new.src, new.dst, new.slot] = new

    def forget(self, key: str) -> None:
        """Withdraw a node together with its edges."""
        edges = [e for e in self.edges.values() if key in (e.src, e.dst)]
        self.put(*(replace(e, gone=True, props={}) for e in edges), replace(self.nodes[key], gone=True))

    def sequence(self) -> int:
        return self.last

    def mark(self, number):
        return f"{self.name}-{number}" if 0 < number <= self.last else "" if number == 0 else None

    def still(self):
        return nullcontext()

    def count(self, after, upto):
        return len(list(self.changed_nodes(after, upto))), len(list(self.changed_edges(after, upto)))

    def changed_nodes(self, after, upto):
        return iter(
            sorted((n for n in self.nodes.values() if after < n.seq <= upto), key=lambda n: (n.seq, n.key))
        )

    def changed_edges(self, after, upto):
        return iter(sorted((e for e in self.edges.values() if after < e.seq <= upto), key=lambda e: e.seq))

    def all(self) -> Batch:
        nodes = tuple(n for n in self.nodes.values() if not n.gone)
        return Batch(nodes, tuple(e for e in self.edges.values() if not e.gone), self.last)


class Failing:
    """A store whose connection breaks after some batches."""

    name = "failing"

    def __init__(self, store: GraphStore, batches: int) -> None:
        self.store, self.left = store, batches

    def apply(self, batch):
        if self.left == 0:
            raise StoreError("the connection broke")
        self.left -= 1
        self.store.apply(batch)

    def __getattr__(self, name):
        if name in {"refill", "load"}:  # it takes batches one by one
            raise AttributeError(name)
        return getattr(self.store, name)


def expected(archive: Archive) -> tuple:
    with EmbeddedStore() as fresh:
        fresh.apply(archive.all())
        return dump(fresh)


def grown(batch: Batch) -> Archive:
    """An archive that took the batch one document at a time, each with its edges so far."""
    archive = Archive()
    for n in batch.nodes:
        known = {*archive.nodes, n.key}
        edges = [e for e in batch.edges if n.key in (e.src, e.dst) and {e.src, e.dst} <= known]
        archive.put(n, *edges)
    return archive


def test_an_empty_archive_gives_an_empty_store(store):
    assert follow(Archive(), store) == 0
    assert dump(store) == (0, [], [])


def test_changes_show_up_and_nothing_is_done_twice(store):
    archive = Archive()
    archive.put(document("a"), document("b"), edge("a", "b"))
    assert follow(archive, store) == 1
    archive.put(document("a", subject="mới"))
    archive.forget("b")
    assert follow(archive, store) == 3
    assert dump(store) == expected(archive)
    seen: list[tuple[int, ...]] = []
    assert follow(archive, store, progress=lambda *p: seen.append(p)) == 3
    assert seen == []


def test_an_old_edge_to_a_node_that_changed_since(store):
    """The edge's change is number 1, its end's last change is number 60: windows must not part them."""
    archive = Archive()
    archive.put(document("a"), document("b"), edge("a", "b"))
    for i in range(60):
        archive.put(document("b", subject=f"lần {i}"))
    for i in range(40):
        archive.put(document(f"n{i}"), edge(f"n{i}", "a"))
    follow(archive, store, batch=10)
    assert dump(store) == expected(archive)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    batch=batches(),
    size=st.integers(1, 12),
    breaks=st.lists(st.integers(0, 6), max_size=4),
    lost=st.sets(st.integers(0, 8), max_size=3),
)
def test_any_windows_and_any_breaks_end_in_the_same_graph(store, batch, size, breaks, lost):
    store.wipe()
    archive = grown(batch)
    for after in breaks:
        before = store.version()
        try:
            follow(archive, Failing(store, after), batch=size)
        except StoreError:
            assert before <= store.version() <= archive.last
        for i in sorted(lost):
            if i < len(batch.nodes) and not archive.nodes[batch.nodes[i].key].gone:
                archive.forget(batch.nodes[i].key)
                break
    assert follow(archive, store, batch=size) == archive.last
    assert dump(store) == expected(archive)


@pytest.fixture
def dozen() -> Archive:
    """Twelve documents with 66 edges between them, one withdrawn again."""
    archive = Archive()
    for i in range(12):
        archive.put(document(f"d{i}"), unit(f"u{i}"), *(edge(f"d{i}", f"d{j}") for j in range(i)))
    archive.forget("d3")
    return archive


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_rebuild_equals_following(store, dozen, size):
    store.apply(Batch((document("stale"),), (), 99))
    for _ in range(2):
        assert rebuild(dozen, store, batch=size) == dozen.last
        assert dump(store) == expected(dozen)


# 23 batches of one node, then windows of edges, one a number
@pytest.mark.parametrize("cut", [1, 12, 22, 23, 24, 30, 32])
def test_a_rebuild_that_was_cut_off_goes_on(store, dozen, cut):
    store.apply(Batch((document("stale"),), (), 99))
    with pytest.raises(StoreError):
        rebuild(dozen, Failing(store, cut), batch=1)
    assert interrupted(store)
    done: list[tuple[int, ...]] = []
    whole = Failing(store, 1_000)
    assert rebuild(dozen, whole, batch=1, resume=True, progress=lambda *p: done.append(p)) == dozen.last
    assert not interrupted(store)
    assert dump(store) == expected(dozen)
    # no node of the first pass was written again
    assert len(done) + cut == 23 + len({e.seq for e in dozen.edges.values()} | {dozen.last})
    assert all(written <= of for written, of, _ in done)


def test_a_rebuild_cut_off_may_be_followed_and_begun_again(store, dozen):
    for size, cut in ((1, 5), (2, 2), (1, 25), (3, 0)):
        with pytest.raises(StoreError):
            rebuild(dozen, Failing(store, cut), batch=size)
    with pytest.raises(StoreError):
        rebuild(dozen, Failing(store, 4), batch=2)
    dozen.put(document("d2", subject="mới"))
    dozen.forget("d5")
    assert follow(dozen, store, batch=2) == dozen.last
    assert not interrupted(store)
    assert dump(store) == expected(dozen)


def test_a_following_that_was_cut_off_is_no_rebuild(store, dozen):
    store.apply(Batch((document("stale"),), (), 0))
    with pytest.raises(StoreError):
        follow(dozen, Failing(store, 5), batch=2)
    assert store.standing().loading
    assert not interrupted(store)
    assert rebuild(dozen, store, batch=2, resume=True) == dozen.last
    assert dump(store) == expected(dozen)


def test_a_load_that_cannot_go_on_is_begun_afresh(store, dozen, caplog):
    with pytest.raises(StoreError):
        rebuild(dozen, Failing(store, 28), batch=1)
    # somebody takes away what the load had written
    version, mark, note, _ = store.standing()
    store.wipe()
    assert store.standing().loading == ""
    store.apply(Batch((), (), version, mark, note))
    with caplog.at_level(logging.WARNING):
        assert rebuild(dozen, store, batch=1, resume=True) == dozen.last
    assert "afresh" in caplog.text
    assert dump(store) == expected(dozen)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    batch=batches(),
    size=st.integers(1, 6),
    steps=st.lists(st.tuples(st.integers(0, 9), st.booleans()), max_size=5),
)
def test_any_cuts_and_changes_of_a_rebuild_end_in_the_same_graph(store, batch, size, steps):
    store.wipe()
    archive = grown(batch)
    for cut, change in steps:
        with suppress(StoreError):
            rebuild(archive, Failing(store, cut), batch=size, resume=True)
        if change:
            archive.put(document(batch.nodes[cut % len(batch.nodes)].key, subject=f"sau lần {cut}"))
    assert rebuild(archive, store, batch=size, resume=True) == archive.last
    assert dump(store) == expected(archive)


def test_windows_are_bounded_and_progress_ends_at_the_archive(store):
    archive = Archive()
    for i in range(50):
        archive.put(document(f"d{i:02}"), *([edge(f"d{i:02}", f"d{i - 1:02}")] if i else []))
    sizes, seen = [], []

    class Counting(Failing):
        def apply(self, batch):
            sizes.append(len(batch))
            super().apply(batch)

    follow(archive, Counting(store, 1000), batch=8, progress=lambda *p: seen.append(p))
    assert max(sizes) <= 8
    assert seen[-1] == (99, 99, 50)
    assert seen == sorted(seen)
    assert {of for _, of, _ in seen} == {99}


def test_a_store_ahead_of_the_archive_is_filled_afresh(store, caplog):
    store.apply(Batch((document("other"),), (), 99))
    archive = Archive()
    archive.put(document("a"))
    with caplog.at_level(logging.WARNING):
        assert follow(archive, store) == 1
    assert dump(store) == expected(archive)
    assert "another archive" in caplog.text


@pytest.mark.parametrize("size", [1, 3])
def test_a_store_of_another_archive_at_the_same_number_is_filled_afresh(store, caplog, size):
    other = Archive("second")
    other.put(document("other"), document("b"))
    follow(other, store)
    archive = Archive()
    for key in ("a", "b", "c")[:size]:
        archive.put(document(key))
    with caplog.at_level(logging.WARNING):
        assert follow(archive, store) == size
    assert dump(store) == expected(archive)
    assert store.standing()[:2] == (size, f"first-{size}")
    assert "another archive" in caplog.text


def test_a_load_of_another_archive_is_not_gone_on_with(store):
    other, archive = Archive("second"), Archive()
    for n in range(9):
        other.put(document(f"other{n}"))
        archive.put(document(f"a{n}"))
    with pytest.raises(StoreError):
        rebuild(other, Failing(store, 1), batch=4)
    assert store.standing().loading
    rebuild(archive, Failing(store, -1), batch=4, resume=True)
    assert dump(store) == expected(archive)
    assert store.standing().loading == ""


def test_a_store_of_this_archive_is_not_filled_afresh(store, caplog):
    archive = Archive()
    for key in ("a", "b", "c"):
        archive.put(document(key))
        with caplog.at_level(logging.WARNING):
            follow(archive, store, batch=1)
    assert caplog.text == ""
    rebuild(archive, store, batch=1)
    assert store.standing()[:2] == (3, "first-3")


def test_a_writer_that_moves_a_node_away_between_two_readings_is_waited_for(store):
    archive = Archive()
    archive.put(document("a"), document("b"), edge("a", "b"))
    read = archive.changed_edges

    def changed_edges(after, upto):
        # after the nodes were read, and before the edges are, node b moves past `upto`
        if archive.last == 1:
            archive.nodes["b"] = replace(archive.nodes["b"], seq=2)
            archive.last = 2
        return read(after, upto)

    nodes = archive.changed_nodes
    archive.changed_nodes = lambda after, upto: iter(
        [n for n in nodes(after, upto) if n.key != "b" or upto > 1]
    )
    archive.changed_edges = changed_edges
    assert follow(archive, store) == 2
    assert len(dump(store)[2]) == 1


def test_an_archive_that_breaks_its_word_is_told_so(store):
    archive = Archive()
    archive.put(document("a"), edge("a", "nowhere"))
    with pytest.raises(DanglingEdgeError, match="nowhere"):
        follow(archive, store)
    assert dump(store) == (0, [], [])


# --- a store that is filled as one ---


def a_large_archive() -> Archive:
    archive = Archive()
    for i in range(60):
        archive.put(document(f"d{i:02}"), *([edge(f"d{i:02}", f"d{i - 1:02}")] if i else []))
    archive.forget("d30")
    return archive


def test_an_empty_store_is_filled_as_one_and_shows_nothing_before(tmp_path):
    archive = a_large_archive()
    with EmbeddedStore(tmp_path / "graph.kgl") as s:
        seen = []
        at = follow(archive, s, batch=10, progress=lambda _rows, _of, n: seen.append((n, dump(s))))
        assert at == archive.last
        assert dump(s) == expected(archive)
        assert len(seen) > 5
        assert set(map(repr, seen[:-1])) == {repr((0, (0, [], [])))}
    with EmbeddedStore(tmp_path / "graph.kgl") as s:
        assert dump(s) == expected(archive)
        archive.put(document("d61"), edge("d61", "d00"))
        follow(archive, s)
        assert dump(s) == expected(archive)


def test_a_filling_that_fails_leaves_the_graph_that_was_there(tmp_path):
    archive = a_large_archive()
    path = tmp_path / "graph.kgl"
    with EmbeddedStore(path) as s:
        s.apply(Batch((document("old"),), (), 0))
        before = dump(s)
        broken = a_large_archive()
        broken.put(edge("d01", "nowhere"))
        with pytest.raises(DanglingEdgeError, match="nowhere"):
            follow(broken, s, batch=10)
        with pytest.raises(RuntimeError, match="power"):
            follow(archive, s, batch=10, progress=_power_cut)
        assert dump(s) == before
        assert [p.name for p in tmp_path.glob("*.new*")] == []
    path.with_name("graph.kgl.new").write_bytes(b"what a killed process left")
    with EmbeddedStore(path) as s:
        follow(archive, s, batch=10)
        assert dump(s) == expected(archive)


# all that is kept of a node and of an edge, whatever is null left out
WHOLE = (
    *(
        f"MATCH (n:{label}) RETURN n.key AS key, labels(n) AS labels, "
        + ", ".join(f"n.{name} AS {name}" for name in names)
        + " ORDER BY key"
        for label, names in PROPERTIES.items()
    ),
    "MATCH (a)-[r]->(b) RETURN a.key AS a, type(r) AS kind, b.key AS b, r.slot AS slot, r.quote AS quote, "
    "r.said_by AS said_by, r.start AS start, r.`end` AS `end`, r.rule AS rule, r.judgement AS judgement, "
    "r.attestations AS attestations, r.task AS task, r.role AS role, r.signer AS signer "
    "ORDER BY a, kind, b, slot",
)


@given(batch=worlds(), later=batches())
@settings(max_examples=15, deadline=None)
def test_a_graph_filled_as_one_is_the_graph_of_its_batches_and_grows_alike(batch, later):
    with EmbeddedStore() as filled, EmbeddedStore() as applied:
        filled.refill([batch])
        applied.apply(batch)
        assert [filled.ask(text) for text in WHOLE] == [applied.ask(text) for text in WHOLE]
        for store in (filled, applied):
            store.apply(replace(later, version=batch.version + 1))
        assert [filled.ask(text) for text in WHOLE] == [applied.ask(text) for text in WHOLE]


def test_a_name_that_no_property_can_have_is_refused_and_the_old_graph_stays(tmp_path):
    with EmbeddedStore(tmp_path / "graph.kgl") as s:
        s.refill([Batch((document("a"),), (), 1)])
        with pytest.raises(RowError, match="name of a property"):
            s.refill([Batch((document("b", **{"x`: 1}) DETACH DELETE n //": 1}),), (), 2)])
        assert s.ask("MATCH (d:Document) RETURN d.key AS key") == [{"key": "a"}]


def _power_cut(*_: object) -> None:
    raise RuntimeError("power cut")


def test_questions_go_on_while_a_graph_takes_the_place_of_another(tmp_path):
    archive = a_large_archive()
    with EmbeddedStore(tmp_path / "graph.kgl") as s:
        follow(archive, s)
        stop, found, failed = threading.Event(), set(), []

        def ask():
            while not stop.is_set():
                try:
                    found.add(s.ask("MATCH (n:Document) RETURN count(n) AS n")[0]["n"])
                except Exception as e:
                    failed.append(e)

        thread = threading.Thread(target=ask)
        thread.start()
        for _ in range(5):
            s.refill([archive.all()])
        stop.set()
        thread.join()
        assert not failed
        assert found == {59}


# --- the file of the embedded store ---------------------------------------------------------------


def test_a_file_keeps_its_graph(tmp_path):
    path = tmp_path / "graph.kgl"
    with EmbeddedStore(path) as s:
        s.apply(Batch((document("a", issued_on="2023-05"),), (), 5))
        once = dump(s)
    with EmbeddedStore(path) as s:
        assert dump(s) == once
        s.apply(Batch((document("b"),), (), 6))
        assert s.version() == 6


def test_a_second_owner_is_refused_and_may_look_at_a_copy(tmp_path):
    path = tmp_path / "graph.kgl"
    with EmbeddedStore(path) as s:
        s.apply(Batch((document("a"),), (), 5))
    with EmbeddedStore(path) as s:
        with pytest.raises(StoreBusyError, match="in use by process"):
            EmbeddedStore(path)
        with EmbeddedStore(path, private=True) as copy:
            assert dump(copy) == dump(s)
            copy.apply(Batch((document("b"),), (), 6))
            assert copy.version() == 6
        assert s.version() == 5


@pytest.mark.parametrize("harm", ["rubbish", "cut", "empty", "schema", "log"])
def test_a_damaged_or_foreign_file_is_dropped_aloud(tmp_path, caplog, harm):
    path = tmp_path / "graph.kgl"
    with EmbeddedStore(path) as s:
        s.apply(Batch(tuple(document(f"d{i}", subject="x" * 50) for i in range(200)), (), 5))
        if harm == "schema":
            with s._session.begin() as tx:
                tx.cypher("MATCH (m:Meta) SET m.schema = 0")
    data = path.read_bytes()
    if harm == "rubbish":
        path.write_bytes(b"not a graph")
    elif harm == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif harm == "empty":
        path.write_bytes(b"")
    elif harm == "log":
        path.with_name("graph.kgl-wal").write_bytes(b"\xff" * 500)
    archive = Archive()
    archive.put(document("a"))
    with caplog.at_level(logging.WARNING), EmbeddedStore(path) as s:
        follow(archive, s)
        assert dump(s) == expected(archive)
    assert "rebuilt from the archive" in caplog.text or "another archive" in caplog.text


def test_a_process_killed_in_a_write_loop_loses_nothing_applied(tmp_path):
    """The engine's log brings back every batch whose `apply` returned."""
    import subprocess
    import sys

    path = tmp_path / "graph.kgl"
    script = (
        "import sys; from pathlib import Path; from graphs import document, edge\n"
        "from graphsvc.store.base import Batch; from graphsvc.store.embedded import EmbeddedStore\n"
        "s = EmbeddedStore(Path(sys.argv[1])); s.apply(Batch((document('d0'),), (), 1))\n"
        "for i in range(1, 10**6):\n"
        "    s.apply(Batch((document(f'd{i}'),), (edge(f'd{i}', f'd{i - 1}'),), i + 1))\n"
        "    print(i + 1, flush=True)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(p for p in sys.path if p)},
    )
    assert child.stdout is not None
    for line in child.stdout:
        if int(line) >= 40:
            break
    child.kill()
    rest = child.stdout.read().split()
    child.wait()
    child.stdout.close()
    told = int(rest[-1]) if rest else 40
    with EmbeddedStore(path) as s:
        version, nodes, edges = dump(s)
        assert version >= told
        assert (len(nodes), len(edges)) == (version, version - 1)
        assert s.ask(statements.GET_META)[0]["schema"] == statements.SCHEMA
