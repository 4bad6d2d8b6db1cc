"""What only a real Neo4j can show: constraints, foreign data, time limits, a server that goes away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from neo4j import Driver, ManagedTransaction
from neo4j_local import LocalNeo4j, NoServerError

from graphsvc.errors import (
    DanglingEdgeError,
    QueryLimitError,
    QueryTextError,
    StoreError,
    StoreUnavailableError,
)
from graphsvc.store import neo4j_store as neo4j_store_module
from graphsvc.store import statements
from graphsvc.store.base import Batch, Limits
from graphsvc.store.bolt_writes import ROWS_PER_STATEMENT
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.model import EdgeRow, NodeRow

PLAN, LETTER = "tuyen-quang.tan-trao.dang-uy.2020-2025.kh.46", "tuyen-quang.tinh-uy.2020-2025.cv.2246"


def doc(key: str, *labels: str, **props: Any) -> NodeRow:
    return NodeRow(("Document", *labels), key, {"label": key, "status": "read", **props})


def pair() -> Batch:
    nodes = (doc(PLAN, issued_on="2023-07-17"), doc(LETTER, "Resolution", issued_on="2023-06", number=2246))
    edge = EdgeRow("IMPLEMENTS", PLAN, LETTER, props={"quote": "Công văn số 2246-CV/TU", "start": 386})
    return Batch(nodes, (edge,), 7)


def test_batch_can_be_read_back_as_it_was_given(neo4j_store: Neo4jStore) -> None:
    neo4j_store.apply(pair())
    assert neo4j_store.version() == 7
    assert neo4j_store.ask(
        "MATCH (d:Document)-[r:IMPLEMENTS]->(t:Resolution) RETURN d.key AS key, d.issued_on AS day, "
        "d.date_precision AS exact, t.issued_on AS month, t.date_precision AS rough, r.quote AS quote"
    ) == [
        {
            "key": PLAN,
            "day": date(2023, 7, 17),
            "exact": "day",
            "month": date(2023, 6, 1),
            "rough": "month",
            "quote": "Công văn số 2246-CV/TU",
        }
    ]


def test_dates_are_dates_to_the_server(neo4j_store: Neo4jStore) -> None:
    neo4j_store.apply(pair())
    rows = neo4j_store.ask("MATCH (d:Document {key: $key}) RETURN valueType(d.issued_on) AS t", {"key": PLAN})
    assert rows == [{"t": "DATE NOT NULL"}]


def test_schema_is_created_once_and_again_without_harm(neo4j_store: Neo4jStore, neo4j_driver: Driver) -> None:
    neo4j_store.apply(pair())
    Neo4jStore(neo4j_driver).apply(pair())
    rows = neo4j_store.ask("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")
    assert [r["name"] for r in rows] == ["document_key", "meta_key", "place_key", "unit_key"]


def test_key_is_unique_for_other_clients_as_well(neo4j_store: Neo4jStore, neo4j_driver: Driver) -> None:
    neo4j_store.apply(pair())
    with pytest.raises(Exception, match="already exists"):
        neo4j_driver.execute_query("CREATE (:Document {key: $key})", key=PLAN, database_="neo4j")


def test_dangling_edge_undoes_the_batch_and_is_named(neo4j_store: Neo4jStore) -> None:
    neo4j_store.apply(pair())
    nodes = (doc("bo-ba"),)
    edges = (EdgeRow("CITES", "bo-ba", LETTER), EdgeRow("CITES", "bo-ba", "khong-co"))
    with pytest.raises(DanglingEdgeError, match="'bo-ba' -> 'khong-co'"):
        neo4j_store.apply(Batch(nodes, edges, 8))
    assert neo4j_store.version() == 7
    assert neo4j_store.ask("MATCH (d:Document) RETURN count(d) AS n") == [{"n": 2}]


def test_batch_larger_than_one_message_is_written_whole(neo4j_store: Neo4jStore) -> None:
    n = 2 * ROWS_PER_STATEMENT + 1
    nodes = tuple(doc(f"d{i}") for i in range(n))
    edges = tuple(EdgeRow("CITES", f"d{i}", f"d{i + 1}") for i in range(n - 1))
    neo4j_store.apply(Batch(nodes, edges, 1))
    assert neo4j_store.ask(
        "MATCH (d:Document) WITH count(d) AS d MATCH ()-[r:CITES]->() RETURN d, count(r) AS r"
    ) == [{"d": n, "r": n - 1}]


def test_wipe_leaves_nothing_of_ours(neo4j_store: Neo4jStore) -> None:
    neo4j_store.apply(pair())
    neo4j_store.wipe()
    assert neo4j_store.version() == 0
    assert neo4j_store.ask("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_wipe_refuses_a_graph_of_somebody_else(neo4j_store: Neo4jStore, neo4j_driver: Driver) -> None:
    neo4j_driver.execute_query("CREATE (:Document {key: 'của người khác'})", database_="neo4j")
    with pytest.raises(StoreError, match="did not write"):
        neo4j_store.wipe()
    assert neo4j_store.ask("MATCH (n:Document) RETURN count(n) AS n") == [{"n": 1}]


def test_wipe_leaves_nodes_with_other_labels(neo4j_store: Neo4jStore, neo4j_driver: Driver) -> None:
    neo4j_driver.execute_query("CREATE (:Beer {name: 'Hà Nội'})", database_="neo4j")
    neo4j_store.apply(pair())
    neo4j_store.wipe()
    assert neo4j_store.ask("MATCH (n) RETURN labels(n) AS l") == [{"l": ["Beer"]}]


def test_wipe_takes_a_hub_apart_in_bounded_transactions(
    neo4j_store: Neo4jStore, neo4j_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One transaction for a hub with all its edges was more than the server's memory for one holds."""
    neo4j_driver.execute_query("CREATE (:Beer)-[:CITES {giữ: true}]->(:Beer)", database_="neo4j")
    hub = NodeRow(("Unit",), "hub", {"name": "mọi nơi"})
    nodes = tuple(doc(f"d{i}") for i in range(40))
    edges = [EdgeRow("ISSUED_BY", f"d{i}", "hub", "", ("Document", "Unit")) for i in range(40)]
    edges += [EdgeRow("CITES", f"d{i}", "d0") for i in range(1, 40)]
    neo4j_store.apply(Batch((*nodes, hub), tuple(edges), 1))
    monkeypatch.setattr(neo4j_store_module, "ROWS_PER_DELETION", 7)
    deleted = []

    def counted(work: Callable[[ManagedTransaction], Any]) -> Any:
        def noted(tx: ManagedTransaction) -> Any:
            result = work(tx)
            if isinstance(result, int):
                deleted.append(result)
            return result

        return write(noted)

    write = neo4j_store._write
    monkeypatch.setattr(neo4j_store, "_write", counted)
    neo4j_store.wipe()
    assert max(deleted) == 7
    assert sum(deleted) == 41 + 79
    assert neo4j_store.ask("MATCH (n) RETURN DISTINCT labels(n) AS l") == [{"l": ["Beer"]}]
    assert neo4j_store.ask("MATCH ()-[r]->() RETURN type(r) AS t") == [{"t": "CITES"}]


def test_graph_of_another_schema_counts_as_empty_and_is_replaced(
    neo4j_store: Neo4jStore, neo4j_driver: Driver
) -> None:
    neo4j_store.apply(pair())
    neo4j_driver.execute_query("MATCH (m:Meta) SET m.schema = $s", s=statements.SCHEMA + 1, database_="neo4j")
    assert neo4j_store.version() == 0
    neo4j_store.apply(Batch((doc("mới"),), (), 9))
    assert neo4j_store.ask("MATCH (d:Document) RETURN d.key AS key") == [{"key": "mới"}]


def test_question_that_takes_too_long_is_stopped(neo4j_store: Neo4jStore) -> None:
    endless = "UNWIND range(1, 10000000000) AS x RETURN count(x) AS n"
    with pytest.raises(QueryLimitError, match="too long"):
        neo4j_store.ask(endless, limits=Limits(timeout_ms=300))


def test_question_that_takes_too_much_memory_is_stopped_and_not_repeated(neo4j_store: Neo4jStore) -> None:
    runs = []

    def work(tx: ManagedTransaction) -> None:
        runs.append(tx)
        tx.run("UNWIND range(1, 20000000) AS x RETURN size(collect([x, x])) AS n").consume()

    with pytest.raises(QueryLimitError):
        neo4j_store.read(work, timeout_ms=60_000)
    assert len(runs) == 1


def test_rows_are_cut_where_asked(neo4j_store: Neo4jStore) -> None:
    assert neo4j_store.ask("UNWIND range(1, 100000) AS x RETURN x", limits=Limits(rows=2)) == [
        {"x": 1},
        {"x": 2},
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("MATCH (n RETURN n", "as it is written"),
        ("RETURN $none AS x", "as it is written"),
        ("CREATE (n:Document)", "as it is written"),
    ],
)
def test_wrong_text_is_the_askers_error(neo4j_store: Neo4jStore, text: str, message: str) -> None:
    with pytest.raises(QueryTextError, match=message):
        neo4j_store.ask(text)


def test_closed_store_says_so(neo4j_store: Neo4jStore) -> None:
    neo4j_store.close()
    neo4j_store.close()
    with pytest.raises(StoreUnavailableError, match="closed"):
        neo4j_store.version()


@pytest.mark.parametrize(
    ("url", "error", "words"),
    [
        ("neo4j://127.0.0.1:9", StoreUnavailableError, "is the server running"),
        ("http+odd://127.0.0.1", StoreError, "neo4j://HOST:7687"),
    ],
)
def test_address_without_a_server(url: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        Neo4jStore.connect(url)


@pytest.mark.neo4j
def test_password_routing_and_a_crash_in_the_middle(neo4j_driver: Driver) -> None:
    """A server of its own, with a password: it is killed between two batches and started again."""
    assert neo4j_driver is not None  # without the shared server there is none to be had
    server = LocalNeo4j(password="mat-khau-dai")
    try:
        try:
            server.start()
        except NoServerError as error:  # NEO4J_URI is set, and there is no Java here
            pytest.skip(f"no Neo4j of its own: {str(error).splitlines()[0]}")
        url = server.uri.replace("bolt://", "neo4j://")
        with pytest.raises(StoreError, match="user or password"):
            Neo4jStore.connect(url, password="wrong-password", patience=2.0)
        with Neo4jStore.connect(url, password=server.password, patience=2.0) as store:
            store.apply(pair())
            server.stop(keep=True, crash=True)
            with pytest.raises(StoreUnavailableError):
                store.version()
            server.start()
            assert store.version() == 7
            store.apply(Batch((doc("sau"),), (EdgeRow("CITES", "sau", PLAN),), 8))
            assert store.ask("MATCH (d:Document) RETURN count(d) AS n") == [{"n": 3}]
    finally:
        server.stop()
