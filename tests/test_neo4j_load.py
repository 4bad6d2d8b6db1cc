"""A series of batches into Neo4j: added unseen while the load is alone, merged by key as soon as it is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from graphs import document, edge
from neo4j import Driver
from test_store_contract import dump

from graphsvc.errors import DanglingEdgeError
from graphsvc.store import bolt_writes, statements
from graphsvc.store.base import Batch, Loadable
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.model import NodeRow


def doc(key: str, **props: Any) -> NodeRow:
    return document(key, label=key, **props)


def series(documents: int = 12, size: int = 4) -> list[Batch]:
    """Nodes first, as the projection sends them, then the edges; each batch leaves a note or a version."""
    nodes = [doc(f"d{i:02}", resolution=i % 5 == 0) for i in range(documents)]
    edges = [edge(f"d{i:02}", f"d{i // 2:02}", "IMPLEMENTS", quote=f"câu {i}") for i in range(1, documents)]
    edges += [edge(f"d{i:02}", "d00", "CITES") for i in range(1, documents)]
    first = [
        Batch(tuple(nodes[i : i + size]), (), 0, "", f"rebuild m {i} d{i + size - 1:02}")
        for i in range(0, documents, size)
    ]
    second = [
        Batch((), tuple(edges[i : i + size]), i + 1, "m", "" if i + size >= len(edges) else "rebuild m")
        for i in range(0, len(edges), size)
    ]
    return first + second


@pytest.fixture
def expected(neo4j_store: Neo4jStore) -> tuple[int, list, list]:
    """What the batches leave where they are applied one by one."""
    for batch in series():
        neo4j_store.apply(batch)
    found = dump(neo4j_store)
    neo4j_store.wipe()
    return found


@pytest.fixture
def merges(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes every text that merges instead of adding."""
    made: list[str] = []
    for name in ("upsert_nodes", "upsert_edges"):
        real = getattr(statements, name)
        monkeypatch.setattr(
            statements, name, lambda group, real=real: (made.append(real(group)), made[-1])[1]
        )
    return made


def test_an_empty_graph_is_added_to_unseen(
    expected: tuple[int, list, list], neo4j_store: Neo4jStore, merges: list[str]
) -> None:
    assert isinstance(neo4j_store, Loadable)
    assert list(neo4j_store.load(series())) == series()
    assert dump(neo4j_store) == expected
    assert merges == []


def test_the_next_batch_is_made_while_the_last_is_written(
    neo4j_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writing the first waits until the second was asked for: one after the other would never end."""
    asked = threading.Event()
    real = neo4j_store._write

    def waiting(work: Any) -> Any:
        assert asked.wait(30), "the second batch was not asked for while the first was being written"
        return real(work)

    neo4j_store._prepare()
    monkeypatch.setattr(neo4j_store, "_write", waiting)

    def batches() -> Iterator[Batch]:
        first, *rest = series()
        yield first
        asked.set()
        yield from rest

    assert len(list(neo4j_store.load(batches()))) == len(series())


@pytest.mark.parametrize("at", range(1, 8))
def test_another_writer_makes_it_merge(
    expected: tuple[int, list, list],
    neo4j_store: Neo4jStore,
    neo4j_driver: Driver,
    at: int,
    merges: list[str],
) -> None:
    """Another process that fills the same graph, ahead of this load from some batch on, doubles nothing."""
    other = Neo4jStore(neo4j_driver)

    def batches() -> Iterator[Batch]:
        for number, batch in enumerate(series()):
            if number == at:
                for one in series():
                    other.apply(one)
            yield batch

    list(neo4j_store.load(batches()))
    assert dump(neo4j_store) == expected
    assert merges


def test_a_commit_whose_answer_was_lost_is_repeated_without_harm(
    expected: tuple[int, list, list], neo4j_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = neo4j_store._write
    monkeypatch.setattr(neo4j_store, "_write", lambda work: (real(work), real(work))[1])
    list(neo4j_store.load(series()))
    assert dump(neo4j_store) == expected


def test_nodes_of_somebody_else_are_merged_with(neo4j_store: Neo4jStore, neo4j_driver: Driver) -> None:
    neo4j_driver.execute_query("CREATE (:Document {key: 'd03'})", database_="neo4j")
    list(neo4j_store.load(series()))
    assert neo4j_store.ask("MATCH (d:Document) RETURN count(d) AS n") == [{"n": 12}]


def test_a_graph_that_is_there_is_merged_with(
    expected: tuple[int, list, list], neo4j_store: Neo4jStore, merges: list[str]
) -> None:
    list(neo4j_store.load(series()))
    list(neo4j_store.load(series()))
    assert dump(neo4j_store) == expected
    assert merges


def test_an_edge_without_its_end_ends_the_load(neo4j_store: Neo4jStore) -> None:
    bad = Batch((), (edge("d00", "không-có", "CITES"),), 99, "m")
    done: list[int] = []
    with pytest.raises(DanglingEdgeError, match="không-có"):
        done.extend(batch.version for batch in neo4j_store.load([*series(), bad]))
    assert done == [batch.version for batch in series()]
    assert neo4j_store.version() == series()[-1].version


def test_what_was_begun_is_written_when_the_caller_stops(neo4j_store: Neo4jStore) -> None:
    load = neo4j_store.load(series())
    assert next(load) == series()[0]
    load.close()  # type: ignore[attr-defined]
    assert neo4j_store.standing().loading in {series()[0].loading, series()[1].loading}
    assert neo4j_store.ask(bolt_writes.COUNT_OURS)[0]["n"] in {4, 8}
