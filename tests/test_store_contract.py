"""What every store promises, whichever engine it is: the same batches give the same rows."""

from __future__ import annotations

import threading

import pytest
from graphs import batches, diamonds, document, edge, graph, unit
from hypothesis import HealthCheck, given, settings

from graphsvc.errors import DanglingEdgeError, QueryLimitError, QueryTextError, RowError
from graphsvc.store.base import Batch, GraphStore, Limits, Standing
from graphsvc.store.rows import PROPERTIES
from ingest.model import DIRECTIVE_EDGES, EDGES, EdgeRow, NodeRow
from queries.catalog import ask, catalog

# all nodes and edges with what matters of them, in a total order; keys() differ between engines
DUMP_NODES = """
MATCH (n) WHERE NOT n:Meta
RETURN n.key AS key, n:Document AS document, n:Resolution AS resolution, n:Unit AS unit, n:Issuer AS issuer,
       n.symbol AS symbol, n.name AS name, toString(n.issued_on) AS issued_on,
       n.date_precision AS date_precision, n.status AS status, n.level AS level
ORDER BY key
"""
DUMP_EDGES = """
MATCH (a)-[r]->(b)
RETURN a.key AS a, type(r) AS kind, b.key AS b, r.slot AS slot, r.quote AS quote, r.task AS task,
       r.attestations AS attestations
ORDER BY a, kind, b, slot
"""


def dump(store: GraphStore) -> tuple[int, list, list]:
    return store.version(), store.ask(DUMP_NODES), store.ask(DUMP_EDGES)


PLAN = document(
    "son-duong.kh.152",
    symbol="152-KH/HU",
    issued_on="2023-07-17",
    subject="triển khai học tập",
    level=2,
    number=152,
    symbol_fold="152kh/hu",
)
RESOLUTION = document(
    "trung-uong.xiii.dai-hoi", symbol=None, resolution=True, status="cited", issued_on="2021"
)
OFFICE = unit("son-duong.van-phong", name="Văn phòng Huyện ủy")
DUTIES = tuple(
    edge(
        PLAN.key,
        OFFICE.key,
        "ASSIGNS_TO",
        slot=slot,
        ends=("Document", "Unit"),
        role="lead",
        task=task,
        start=n,
    )
    for n, (slot, task) in enumerate([("1", "chuẩn bị hội trường"), ("2", "tổng hợp báo cáo")])
)
SMALL = Batch((PLAN, RESOLUTION, OFFICE), (edge(PLAN.key, RESOLUTION.key), *DUTIES), 7)


def test_a_graph_is_another_one_each_time_it_is_begun(store):
    assert store.standing() == Standing()
    store.apply(SMALL)
    first = store.standing()
    assert first == Standing(SMALL.version, SMALL.mark, "", first.made)
    store.apply(Batch((PLAN,), (), SMALL.version + 1))
    assert store.standing().made == first.made
    store.wipe()
    assert store.standing() == Standing()
    store.apply(SMALL)
    assert store.standing()[:3] == first[:3]
    assert store.standing().made not in {"", first.made}


def test_an_empty_store_stands_at_zero_and_answers_nothing(store):
    assert store.version() == 0
    assert dump(store) == (0, [], [])


def test_a_batch_is_there_with_its_version(store):
    store.apply(SMALL)
    version, nodes, edges = dump(store)
    assert version == 7
    assert [n["key"] for n in nodes] == sorted([PLAN.key, RESOLUTION.key, OFFICE.key])
    assert [(e["kind"], e["slot"]) for e in edges] == [
        ("ASSIGNS_TO", "1"),
        ("ASSIGNS_TO", "2"),
        ("IMPLEMENTS", None),
    ]


def test_doing_it_twice_changes_nothing(store):
    store.apply(SMALL)
    once = dump(store)
    store.apply(SMALL)
    assert dump(store) == once


@pytest.mark.parametrize(
    ("given_", "first_day", "precision"),
    [
        ("2023-07-17", "2023-07-17", "day"),
        ("2023-07", "2023-07-01", "month"),
        ("2023", "2023-01-01", "year"),
        (None, None, None),
    ],
)
def test_a_cut_date_becomes_a_date_and_a_precision(store, given_, first_day, precision):
    store.apply(Batch((document("a", issued_on=given_),), (), 1))
    [row] = ask(store, "document", key="a")
    assert (row["issued_on"], row["date_precision"]) == (first_day, precision)


def test_dates_compare_as_dates(store):
    days = {"a": "2023", "b": "2022-12-31", "c": "2023-05"}
    store.apply(Batch(tuple(document(k, issued_on=d) for k, d in days.items()), (), 1))
    text = "MATCH (d:Document) WHERE d.issued_on >= date('2023-01-01') RETURN d.key AS key ORDER BY key"
    assert store.ask(text) == [{"key": "a"}, {"key": "c"}]


def test_a_row_replaces_properties_and_extra_labels(store):
    store.apply(Batch((document("a", resolution=True, subject="cũ", level=1),), (), 1))
    store.apply(Batch((document("a", level=2),), (), 2))
    [row] = ask(store, "document", key="a")
    assert (row["resolution"], row["subject"], row["level"]) == (False, None, 2)
    store.apply(Batch((document("a", resolution=True),), (), 3))
    assert ask(store, "document", key="a")[0]["resolution"] is True


def test_an_edge_replaces_its_properties(store):
    store.apply(Batch((document("a"), document("b")), (edge("a", "b", quote="x", reason="cũ"),), 1))
    store.apply(Batch((), (edge("a", "b", quote="y"),), 2))
    [row] = ask(store, "neighbours", key="a", limit=9)
    assert (row["quote"], row["reason"]) == ("y", None)


def test_edges_may_come_in_a_later_batch_than_their_nodes(store):
    store.apply(Batch((document("a"), document("b")), (), 1))
    store.apply(Batch((), (edge("a", "b"),), 2))
    assert len(dump(store)[2]) == 1


def test_a_dangling_edge_raises_and_undoes_the_batch(store):
    store.apply(Batch((document("a"),), (), 1))
    before = dump(store)
    with pytest.raises(DanglingEdgeError, match="'a' -> 'nowhere'"):
        store.apply(Batch((document("b"),), (edge("a", "b"), edge("a", "nowhere")), 2))
    assert dump(store) == before


def test_deleting_an_edge_leaves_its_sisters(store):
    store.apply(SMALL)
    store.apply(
        Batch(
            (), (edge(PLAN.key, OFFICE.key, "ASSIGNS_TO", slot="1", ends=("Document", "Unit"), gone=True),), 8
        )
    )
    assert [(e["kind"], e["slot"]) for e in dump(store)[2]] == [("ASSIGNS_TO", "2"), ("IMPLEMENTS", None)]


def test_deleting_a_node_takes_its_edges(store):
    store.apply(SMALL)
    store.apply(Batch((document(RESOLUTION.key, resolution=True, gone=True),), (), 8))
    version, nodes, edges = dump(store)
    assert version == 8
    assert [n["key"] for n in nodes] == [PLAN.key, OFFICE.key]
    assert {e["kind"] for e in edges} == {"ASSIGNS_TO"}


def test_deleting_what_is_not_there_is_no_error(store):
    store.apply(Batch((document("a", gone=True),), (edge("a", "b", gone=True),), 3))
    assert dump(store) == (3, [], [])


def test_wipe_leaves_nothing_and_loads_again(store):
    store.apply(SMALL)
    full = dump(store)
    store.wipe()
    assert dump(store) == (0, [], [])
    store.apply(SMALL)
    assert dump(store) == full


@pytest.mark.parametrize("label", ["Document", "Unit", "Place"])
def test_a_property_of_the_model_that_no_node_has_matches_nothing(store, label):
    node = NodeRow((label,), "a", {"name": "một"})
    store.apply(Batch((node,), (), 1))
    for name in PROPERTIES[label]:
        rows = store.ask(f"MATCH (n:{label} {{{name}: $value}}) RETURN n.key AS key", {"value": "không có"})
        assert rows == [], name
    [row] = store.ask(f"MATCH (n:{label}) RETURN n.name AS name, n.level AS level, n.level IS NULL AS none")
    assert row == {"name": "một", "level": None, "none": True}


# rows that the model does not know are refused before anything is written
@pytest.mark.parametrize(
    ("row", "says"),
    [
        (NodeRow(("Person",), "p"), "first label 'Person'"),
        (NodeRow(("Document", "Issuer"), "d"), "a Document cannot also be 'Issuer'"),
        (NodeRow(("Document",), "d", {"title": "x"}), "'title' is reserved"),
        (NodeRow(("Document",), "d", {"issued_on": "17/7/2023"}), "issued_on '17/7/2023'"),
        (edge("a", "b", "LIKES"), "'LIKES' is not in the model"),
        (edge("a", "b", "IMPLEMENTS", slot="1"), "IMPLEMENTS is single"),
        (EdgeRow("ISSUED_BY", "a", "b"), "ISSUED_BY does not join Document to Document"),
    ],
)
def test_a_row_outside_the_model_is_refused(store, row, says):
    nodes, edges = ((row,), ()) if isinstance(row, NodeRow) else ((), (row,))
    with pytest.raises(RowError, match=says):
        store.apply(Batch(nodes, edges, 1))
    assert dump(store) == (0, [], [])


def test_every_type_of_edge_can_be_written_and_deleted(store):
    ends = sorted({e for pairs in EDGES.values() for p in pairs for e in p})
    nodes = tuple(NodeRow((label,), f"{label.lower()}{i}", {"name": label}) for label in ends for i in (1, 2))
    edges = tuple(
        EdgeRow(kind, f"{a.lower()}1", f"{b.lower()}2", "", (a, b))
        for kind, pairs in EDGES.items()
        for a, b in pairs
    )
    store.apply(Batch(nodes, edges, 1))
    assert len(dump(store)[2]) == len(edges)
    store.apply(Batch((), tuple(EdgeRow(e.type, e.src, e.dst, "", e.ends, gone=True) for e in edges), 2))
    assert dump(store)[2] == []


@pytest.mark.parametrize(
    "text", ["MATCH (n RETURN n", "RETURN $missing AS x", "CREATE (n:Document {key: 'x'}) RETURN n"]
)
def test_a_bad_question_says_so_and_writes_nothing(store, text):
    with pytest.raises(QueryTextError):
        store.ask(text)
    assert dump(store) == (0, [], [])


def test_a_runaway_question_is_stopped(store):
    runaway = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y) AS s"
    with pytest.raises(QueryLimitError):
        store.ask(runaway, {}, Limits(timeout_ms=200))


def test_rows_are_cut_at_the_limit(store):
    store.apply(graph(diamonds(3)))
    rows = store.ask("MATCH (d:Document) RETURN d.key AS key ORDER BY key", {}, Limits(rows=2))
    assert [r["key"] for r in rows] == ["d000", "d000l"]


def test_readers_see_whole_batches_beside_a_writer(store):
    """Each batch writes one more document and its edge, so a reader must never see one without the other."""
    store.apply(Batch((document("hub"),), (), 1))
    done, seen, errors = threading.Event(), [], []

    def read() -> None:
        text = "MATCH (d:Document) OPTIONAL MATCH (d)-[r]->() RETURN count(DISTINCT d) AS n, count(r) AS e"
        try:
            while not done.is_set():
                [row] = store.ask(text)
                seen.append((row["n"], row["e"]))
        except Exception as e:
            errors.append(e)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for r in readers:
        r.start()
    for i in range(30):
        store.apply(Batch((document(f"n{i:02}"),), (edge(f"n{i:02}", "hub"),), 2 + i))
    done.set()
    for r in readers:
        r.join()
    assert not errors
    assert all(n == e + 1 for n, e in seen)
    assert store.version() == 31


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batch=batches())
def test_any_order_of_batches_gives_the_same_graph(store, batch):
    store.wipe()
    store.apply(batch)
    whole = dump(store)
    store.wipe()
    for n in reversed(batch.nodes):
        store.apply(Batch((n,), (), 1))
    for e in reversed(batch.edges):
        store.apply(Batch((), (e,), 1))
    assert dump(store) == whole


def test_counts_name_every_kind(store):
    store.apply(SMALL)
    rows = ask(store, "counts")
    assert [(r["what"], r["kind"], r["n"]) for r in rows] == [
        ("edge", "ASSIGNS_TO", 2),
        ("edge", "IMPLEMENTS", 1),
        ("node", "Document", 2),
        ("node", "Unit", 1),
    ]


def test_every_question_of_the_catalogue_runs_and_returns_its_columns(store):
    store.apply(SMALL)
    values = {
        "key": PLAN.key,
        "keys": [PLAN.key, RESOLUTION.key],
        "relations": list(DIRECTIVE_EDGES),
        "limit": 10,
        "number": 152,
        "letters": "kh",
        "rare": "k",
        "second": "h",
        "first": " ke ",
        "third": " hoach ",
        "named": 0,
        "prefix": "152",
        "slashed": "152",
        "after": "",
        **dict.fromkeys(("doc_type", "issuer", "place", "year", "status", "noun", "dated"), ""),
        "exact": [],
        "level": -1,
    }
    answered = set()
    for name, query in catalog().items():
        for params in (values, {**values, "key": OFFICE.key}):
            for row in query.ask(store, **{p: params[p] for p in query.params}):
                assert set(row) == set(query.columns), name
                answered.add(name)
    silent = {
        "answering", "descendants", "fate", "incoming", "incoming_counts", "issued", "issued_by", "issuer_places",
        "outdated", "recipients", "step_down", "step_up", "tier_dates", "units_after", "units_before",
    }  # fmt: skip
    assert answered == set(catalog()) - silent
