"""The projection: whatever the windows, interruptions and repeats, the store ends as one pass leaves it."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace

import pytest
from graphs import batches, document, edge, unit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from memory_archive import Archive, expected, grown
from test_store_contract import dump

from graphsvc.errors import DanglingEdgeError, StoreError
from graphsvc.projection import follow, interrupted, rebuild
from graphsvc.store.base import Batch, GraphStore


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
