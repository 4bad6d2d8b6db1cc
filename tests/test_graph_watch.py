"""A graph that another process empties and makes anew while a service answers from it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from graphs import document, edge
from memory_archive import Archive
from test_projection import Failing
from test_store_contract import dump

from graphsvc.errors import StoreError
from graphsvc.projection import follow, rebuild
from graphsvc.service import Service
from graphsvc.store.base import Batch, GraphStore
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.watch import Watch

SIZE = 9


@pytest.fixture
def archive() -> Archive:
    """A row of documents, each carrying out the one before it."""
    made = Archive()
    for n in range(SIZE):
        made.put(document(f"d{n}"), *([edge(f"d{n}", f"d{n - 1}")] if n else []))
    return made


def serving(archive: Archive, store: GraphStore, patience: float) -> Service:
    return Service(lambda: nullcontext(archive), store, interval=0.01, patience=patience)  # type: ignore[arg-type,return-value]


@pytest.fixture
def service(archive: Archive, store: GraphStore) -> Iterator[Service]:
    """A service that follows and would wait long for another process."""
    with serving(archive, store, 60.0) as service:
        service.catch_up()
        service.follow()
        yield service


def waited(for_what: Callable[[], bool], seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while not for_what() and time.monotonic() < end:
        time.sleep(0.01)
    return for_what()


def test_a_rebuild_by_another_process_is_noticed_and_let_alone(
    service: Service, archive: Archive, store: GraphStore
) -> None:
    before, whole = service.state(), dump(store)
    assert before
    assert service.readiness().ready
    told: list[Any] = []

    def look(_done: int, _of: int, at: int) -> None:
        if at < archive.last and not told:
            assert waited(lambda: not service.state())
            made = [service.remember("figures", lambda: len(told)), told.append(1)][0]
            assert (made, service.remember("figures", lambda: len(told))) == (0, 1), "nothing is remembered"
            told.append(service.readiness())
            told.append(service.filling())

    rebuild(archive, Failing(store, -1), batch=3, progress=look)  # type: ignore[arg-type]
    assert (told[1].ready, told[1].trouble) == (False, "the graph is being filled")
    assert told[2], "nobody may ask what would be found by halves"
    assert waited(lambda: bool(service.state()))
    assert service.state() != before, "what was answered meanwhile is of no later state"
    assert service.readiness().ready
    assert not service.filling()
    assert dump(store) == whole


def test_a_rebuild_that_was_quicker_than_a_look_is_noticed_too(
    service: Service, archive: Archive, store: GraphStore
) -> None:
    before, stood = service.state(), store.standing()
    store.wipe()
    follow(archive, store)
    assert store.standing()[:3] == stood[:3]
    assert waited(lambda: service.state() not in ("", before))


def test_a_rebuild_that_died_is_ended_by_the_service(archive: Archive, store: GraphStore) -> None:
    follow(archive, store)
    whole = dump(store)
    with serving(archive, store, 0.2) as service:
        service.catch_up()
        service.follow()
        with pytest.raises(StoreError):
            rebuild(archive, Failing(store, 4), batch=2)  # type: ignore[arg-type]
        assert waited(lambda: dump(store) == whole)
        assert waited(lambda: service.readiness().ready and bool(service.state()))


def test_two_services_of_two_archives_do_not_take_the_graph_from_each_other(
    service: Service, store: GraphStore
) -> None:
    other = Archive("second")
    other.put(document("other"))
    follow(other, store)
    assert waited(lambda: service.readiness().trouble == "ForeignGraphError")
    time.sleep(0.1)
    assert store.standing()[:2] == (1, "second-1")


@pytest.fixture
def now() -> list[float]:
    return [0.0]


def test_another_one_is_waited_for_as_long_as_it_moves(now: list[float]) -> None:
    with EmbeddedStore() as store:
        store.apply(Batch((document("a"),), (), 5, "first-5"))
        watch = Watch(store, patience=10, clock=lambda: now[0])
        assert watch.look(5)
        store.wipe()
        seen = []
        for step in range(4):
            store.apply(Batch((document(f"b{step}"),), (), 0, "", f"rebuild first-{step} {step} b{step}"))
            now[0] += 9
            seen.append(watch.look(5))
        assert (seen, watch.whole) == ([False] * 4, False)
        now[0] += 9
        assert not watch.look(5)
        now[0] += 1
        assert watch.look(5), "it stood still for the whole of the patience"
        store.apply(Batch((), (), 5, "first-5"))
        assert watch.look(5)
        assert watch.whole


def test_what_this_process_left_half_done_it_goes_on_with_at_once(archive: Archive, now: list[float]) -> None:
    with EmbeddedStore() as store:
        watch = Watch(store, clock=lambda: now[0])
        with pytest.raises(StoreError), watch.writing():
            follow(archive, Failing(store, 1), batch=2)  # type: ignore[arg-type]
        assert watch.look(archive.last)
        assert not watch.whole
        with watch.writing():
            follow(archive, store, batch=2)
        assert watch.whole


def test_what_was_half_done_before_the_process_began_is_gone_on_with_at_once() -> None:
    with EmbeddedStore() as store:
        store.apply(Batch((document("a"),), (), 0, "", "rebuild  1 a"))
        watch = Watch(store)
        assert not watch.whole
        assert watch.look(5)
