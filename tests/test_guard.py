"""The guarded door over both stores: attacks are refused and change nothing, questions are answered."""

from __future__ import annotations

import re
import socket
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.cypher_parser import parse
from graphsvc.cypher_plan import check_plan, operators
from graphsvc.cypher_render import render
from graphsvc.errors import QueryLimitError, QueryTextError, ServiceError
from graphsvc.guard import GuardedResult, GuardLimits, Refused, run
from graphsvc.store.base import Batch, GraphStore
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.model import EdgeRow, NodeRow

HERE = Path(__file__).parent


def doc(key: str, *labels: str, **props: Any) -> NodeRow:
    return NodeRow(("Document", *labels), key, {"label": key, "status": "read", **props})


def duty(slot: str, task: str) -> EdgeRow:
    return EdgeRow("ASSIGNS_TO", "plan", "office", slot, ("Document", "Unit"), {"role": "lead", "task": task})


def up(src: str, dst: str, quote: str) -> EdgeRow:
    return EdgeRow("IMPLEMENTS", src, dst, props={"quote": quote})


GRAPH = Batch(
    (
        doc("plan", symbol="46-KH/ĐU", number=46, doc_type="KH", issued_on="2023-07-17", level=3),
        doc("letter", symbol="1759-CV/HU", number=1759, doc_type="CV", issued_on="2023-07-04", level=2),
        doc("province", symbol="2246-CV/TU", number=2246, doc_type="CV", issued_on="2023-06-20", level=1),
        doc("congress", "Resolution", doc_type="NQ", issued_on="2021", level=0, status="cited"),
        NodeRow(("Unit",), "office", {"name": "Văn phòng Huyện ủy"}),
        NodeRow(("Unit", "Issuer"), "committee", {"name": "Huyện ủy Sơn Dương"}),
    ),
    (
        up("plan", "letter", "Công văn số 1759-CV/HU"),
        up("letter", "province", "Công văn số 2246-CV/TU"),
        up("province", "congress", "Nghị quyết Đại hội XIII"),
        EdgeRow("CITES", "plan", "congress", props={"quote": "Nghị quyết Đại hội", "start": 9}),
        EdgeRow("ISSUED_BY", "letter", "committee", ends=("Document", "Unit")),
        duty("1", "chuẩn bị hội trường"),
        duty("2", "tổng hợp báo cáo"),
    ),
    1,
)
FINGERPRINT = (
    "MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->() WITH nodes, count(r) AS edges "
    "MATCH (d:Document) RETURN nodes, edges, count(d.subject) AS subjects, sum(d.number) AS numbers"
)
INTACT = [{"nodes": 7, "edges": 7, "subjects": 0, "numbers": 4051}]


def rows(folder: str, table: str) -> list[Any]:
    return [
        pytest.param(row, id=f"{path.stem}: {row['name']}")
        for path in sorted((HERE / folder).glob("*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))[table]
    ]


def null(value: Any) -> Any:
    """TOML has no null; the tables write ∅ for it."""
    if isinstance(value, list):
        return [null(item) for item in value]
    if isinstance(value, dict):
        return {name: null(item) for name, item in value.items()}
    return None if value == "∅" else value


ATTACKS = rows("attacks", "attack")
QUESTIONS = rows("innocent", "question")


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def guarded(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """A store with the small graph, loaded once: the tests of this module must not change it."""
    if request.param == "embedded":
        with EmbeddedStore() as store:
            store.apply(GRAPH)
            yield store
        return
    driver = request.getfixturevalue("neo4j_server_driver")
    driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    with Neo4jStore(driver) as store:
        store.apply(GRAPH)
        yield store
        store.wipe()


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    """A socket that must never be asked anything."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file whose words must stand in no reply and no refusal."""
    path = tmp_path_factory.mktemp("canary") / "secret.csv"
    path.write_text("bí mật 8f2c1d\n", encoding="utf-8")
    return path


def text_of(row: dict[str, Any]) -> str:
    if "repeat" in row:
        before, part, times, after = row["repeat"]
        return before + part * times + after
    return row["statement"]


def parameters_of(row: dict[str, Any]) -> dict[str, Any]:
    if "repeat_parameter" in row:
        name, part, times = row["repeat_parameter"]
        return {name: part * times}
    return row.get("parameters", {})


def placed(text: str, listener: socket.socket, canary: Path) -> str:
    return text.replace("{port}", str(listener.getsockname()[1])).replace("{file}", str(canary))


@pytest.mark.parametrize("row", ATTACKS)
def test_attack_is_refused_and_changes_nothing(
    guarded: GraphStore, row: dict[str, Any], listener: socket.socket, canary: Path
) -> None:
    statement = placed(text_of(row), listener, canary)
    with pytest.raises(Refused) as refusal:
        run(guarded, statement, parameters_of(row), GuardLimits(timeout_ms=2_000))
    assert any(words in str(refusal.value) for words in row["says"].split("|"))
    assert "bí mật" not in str(refusal.value)
    assert guarded.ask(FINGERPRINT) == INTACT
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.filterwarnings("ignore::neo4j.warnings.Neo4jWarning")
@pytest.mark.parametrize("row", [a for a in ATTACKS if not a.values[0].get("plan")])
def test_neo4j_plan_alone_would_refuse_as_well(
    neo4j_server_driver: Any, row: dict[str, Any], listener: socket.socket, canary: Path
) -> None:
    """The second lock, tried without the first: the attacker's own text is planned, never run."""
    if re.match(r"\s*(PROFILE|EXPLAIN)", text_of(row)):
        return  # two of these words together are an error, one would run the statement
    statement = placed(text_of(row), listener, canary)
    with Neo4jStore(neo4j_server_driver) as store:

        def explain(tx: Any) -> None:
            seen = tx.run("EXPLAIN " + statement, parameters_of(row)).consume()
            check_plan(seen.plan, seen.query_type, seen.database, "neo4j")

        with pytest.raises(ServiceError):  # the server says no, or we
            store.read(explain)


@pytest.mark.parametrize("row", QUESTIONS)
def test_question_is_answered_the_same_by_every_store(guarded: GraphStore, row: dict[str, Any]) -> None:
    answer = run(guarded, row["statement"], row.get("parameters"))
    if "fields" in row:
        assert list(answer.fields) == row["fields"]
    assert [list(v) for v in answer.values] == null(row["values"])
    assert answer.truncated is None


@pytest.mark.parametrize(
    ("statement", "what", "mend"),
    [
        (
            "MATCH (d:Document {foo: 1}) RETURN d.key",
            "a property 'foo' that no Document has",
            "it has key, date_precision",
        ),
        ("MATCH (d:Document {organ: 'x'}) RETURN d.key", "a property 'organ' that no Document has", "symbol"),
        ("MATCH (d:Resolution {organ: 'x'}) RETURN d.key", "that no Document has", "symbol"),
        ("MATCH (u:Issuer {key: 'a', symbol: 'x'}) RETURN u.key", "'symbol' that no Unit has", "organ"),
        ("MATCH (u:Place {organ: 'x'}) RETURN u.key", "'organ' that no Place has", "kind"),
        ("MATCH (d:Document|Unit {kind: 'x'}) RETURN d.key", "'kind' that no Document has", "symbol"),
        ("MATCH (d:Document:Resolution {organ: 'x'}) RETURN d.key", "'organ' that no Document has", "symbol"),
        (
            "MATCH (d)-[:CITES]->(:Document {quote: 'x'}) RETURN d.key",
            "'quote' that no Document has",
            "symbol",
        ),
        (
            "MATCH (d:Document) WHERE (d)-[:CITES]->(:Document {foo: 1}) RETURN d.key",
            "'foo' that no Document has",
            "symbol",
        ),
        (
            "MATCH (d:Document) WHERE EXISTS { MATCH (d)-->(:Unit {foo: 1}) } RETURN d.key",
            "'foo' that no Unit has",
            "organ",
        ),
    ],
)
def test_property_outside_the_model_is_refused_by_every_store(
    guarded: GraphStore, statement: str, what: str, mend: str
) -> None:
    with pytest.raises(Refused) as refusal:
        run(guarded, statement)
    assert what in refusal.value.what
    assert mend in refusal.value.mend
    assert refusal.value.at is not None


def test_there_are_enough_of_both() -> None:
    assert len(ATTACKS) >= 80
    assert len(QUESTIONS) >= 40


def test_reply_that_was_cut_by_rows_says_so(guarded: GraphStore) -> None:
    question = "UNWIND range(1, 10) AS x RETURN x ORDER BY x"
    assert run(guarded, question, limits=GuardLimits(rows=3)) == GuardedResult(
        ("x",), ((1,), (2,), (3,)), "rows"
    )
    assert run(guarded, question, limits=GuardLimits(rows=10)).truncated is None


def test_reply_that_was_cut_by_bytes_says_so(guarded: GraphStore) -> None:
    reply = run(
        guarded,
        "UNWIND range(1, 10) AS x RETURN $text AS t",
        {"text": "đ" * 100},
        GuardLimits(reply_bytes=500),
    )
    assert len(reply.values) == 2
    assert reply.truncated == "bytes"
    assert reply.as_query_api()["data"]["fields"] == ["t"]


def test_question_that_takes_too_long_is_stopped(guarded: GraphStore) -> None:
    product = " ".join(f"UNWIND range(1, 10000) AS x{n}" for n in range(5))
    with pytest.raises(QueryLimitError):
        run(guarded, product + " RETURN count(*) AS n", limits=GuardLimits(timeout_ms=500))


def test_product_is_stopped_before_it_fills_the_memory(guarded: GraphStore) -> None:
    question = (
        "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y WITH collect([x, y]) AS l RETURN l[0] AS a"
    )
    with pytest.raises((QueryLimitError, Refused)):
        run(guarded, question)


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"x": float("nan")}, "plain JSON"),
        ({"x": 2**63}, "plain JSON"),
        ({"x": b"bytes"}, "plain JSON"),
        ({"x": {1: 2}}, "plain JSON"),
        ({"x": [[[[[[[[[[[[1]]]]]]]]]]]]}, "nested deeper"),
        ({"x": "nửa \ud83d chữ"}, r"U\+D83D alone"),
        ({"x": [{"y": "\udc00"}]}, r"U\+DC00 alone"),
        ({"x": {"\ud800": 1}}, r"U\+D800 alone"),
        ({"": 1}, "parameter name"),
        ({"số": 1}, "parameter name"),
        ({"a b": 1}, "parameter name"),
    ],
)
def test_parameter_that_is_not_plain_is_refused(
    guarded: GraphStore, parameters: dict[str, Any], says: str
) -> None:
    with pytest.raises(Refused, match=says):
        run(guarded, "RETURN 1 AS x", parameters)


def test_parameter_named_like_an_option_is_a_parameter(guarded: GraphStore) -> None:
    given_ = {"database_": "system", "routing_": "w", "parameters": 1, "text_0": "mine"}
    reply = run(guarded, "RETURN $database_ AS a, $routing_ AS b, $text_0 AS c, 'theirs' AS d", given_)
    assert reply.values == (("system", "w", "mine", "theirs"),)


def test_refusal_says_what_where_and_the_mend() -> None:
    with pytest.raises(Refused) as refusal:
        parse("MATCH (d:Document)\n  WHERE d.number =~ '4.*' RETURN d")
    assert refusal.value.at == (2, 18)
    assert "line 2, column 18" in str(refusal.value)
    assert "use STARTS WITH" in refusal.value.mend


def test_engine_sees_no_string_of_the_asker() -> None:
    rendered = render(parse("MATCH (d {key: 'x'}) WHERE d.subject = \"y\" RETURN d.key + 'x' AS k"), {})
    assert rendered.text == (
        "MATCH (`d` {`key`: $text_0})\nWHERE (`d`.`subject` = $text_1)\nRETURN (`d`.`key` + $text_0) AS `k`"
    )
    assert rendered.parameters == {"text_0": "x", "text_1": "y"}


@pytest.mark.parametrize("row", QUESTIONS)
def test_rendering_again_changes_nothing(row: dict[str, Any]) -> None:
    """What is written out is itself in the dialect, and means the same."""
    once = render(parse(row["statement"]), row.get("parameters", {}))
    assert render(parse(once.text), once.parameters).text == once.text


WORDS = """MATCH RETURN CREATE DELETE WITH AS x d ( ) [ ] { } - > < -- --> : , . .. | * 1 15 'a' " ` \\
// /* */
\\u0027 $p = =~ IN NOT EXISTS COUNT CALL LOAD CSV FROM ; UNION ( ) RETURN x AS"""
CYPHER = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30).map(" ".join) | st.text(max_size=60)


@given(CYPHER)
def test_any_text_is_either_refused_or_only_asks(text: str) -> None:
    try:
        rendered = render(parse(text), {})
    except Refused:
        return
    words = re.sub(r"`[^`]*`|\$\w+", " ", rendered.text)
    assert not re.search(r"CREATE|DELETE|CALL|LOAD|'|\"|//|/\*|\\", words)
    assert re.match(r"(OPTIONAL )?MATCH|UNWIND|WITH|RETURN", words)


@given(st.text(max_size=40))
def test_any_string_reaches_the_engine_as_a_parameter(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    try:
        rendered = render(parse(f"RETURN '{escaped}' AS x"), {})
    except Refused as refused:
        assert "\\u" in escaped or "surrogate" in refused.what  # noqa: PT017
        return
    assert rendered.text == "RETURN $text_0 AS `x`"


def test_plans_of_honest_questions_hold_known_operators_only(neo4j_server_driver: Any) -> None:
    seen: set[str] = set()
    for param in QUESTIONS:
        rendered = render(parse(param.values[0]["statement"]), param.values[0].get("parameters", {}))
        summary = neo4j_server_driver.execute_query(
            "EXPLAIN " + rendered.text, rendered.parameters, database_="neo4j", routing_="r"
        ).summary
        seen |= set(operators(summary.plan))
    assert {"ProduceResults", "Expand(All)", "EagerAggregation"} <= seen


@pytest.mark.parametrize(
    ("plan", "kind", "database"),
    [
        (None, "r", "neo4j"),
        ({"operatorType": "ProduceResults@neo4j"}, "w", "neo4j"),
        ({"operatorType": "ProduceResults@neo4j"}, "s", "neo4j"),
        ({"operatorType": "ProduceResults@neo4j"}, "r", "system"),
        ({"operatorType": "ProduceResults", "children": [{"operatorType": "LoadCSV@neo4j"}]}, "r", "neo4j"),
        ({"operatorType": "ProcedureCall@neo4j"}, "r", "neo4j"),
        ({"operatorType": "ShowTransactions@neo4j"}, "r", "neo4j"),
        ({"operatorType": "TerminateTransactions@neo4j"}, "r", "neo4j"),
        ({"operatorType": "NodeNewThingOfTomorrow"}, "r", "neo4j"),
    ],
)
def test_plan_that_is_not_a_plain_read_is_refused(plan: Any, kind: str, database: str) -> None:
    with pytest.raises(Refused):
        check_plan(plan, kind, database, "neo4j")


def test_error_of_the_engine_is_ours(guarded: GraphStore) -> None:
    with pytest.raises(QueryTextError):
        run(guarded, "MATCH (d:Document) RETURN nothing_of_this_name.key AS x")
