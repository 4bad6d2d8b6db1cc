"""One archive, two stores: the same rows in the same order from the embedded engine and from Neo4j.

Differences that are allowed would stand in `ALLOWED` with their reasons. There is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from graphs import batches, diamonds, graph, worlds
from hypothesis import HealthCheck, given, settings
from neo4j import Driver
from test_store_contract import dump

from graphsvc.cypher_plan import operators
from graphsvc.projection import follow, rebuild
from graphsvc.service import Service
from graphsvc.store.base import Batch, GraphStore, Limits
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.neo4j_store import Neo4jStore
from graphsvc.store.rows import PROPERTIES
from ingest.archive.archive import Archive
from ingest.model import DIRECTIVE_EDGES, RELATIONS
from ingest.pipeline import ingest
from queries.catalog import ask, catalog
from queries.chains import chains
from queries.document import document_view
from queries.lineage import lineage

ALLOWED: dict[str, str] = {}

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
TEXTS = {"examples": (ROOT / "examples",), "seeds and corpus": (SHARED / "seeds", SHARED / "corpus" / "dev")}


@dataclass
class Both:
    """The two stores, and the archive that both were made from."""

    embedded: EmbeddedStore
    neo4j: Neo4jStore
    archive: Archive

    def same(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Ask both the same question of the catalogue and return the one answer."""
        here, there = ask(self.embedded, name, **params), ask(self.neo4j, name, **params)
        assert here == there, f"{name} {params}"
        return here


@pytest.fixture(scope="module", params=TEXTS)
def both(
    request: pytest.FixtureRequest, neo4j_server_driver: Driver, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    folders = TEXTS[request.param]
    if not all(folder.is_dir() for folder in folders):
        pytest.skip("the shared texts are not beside the project")
    neo4j_server_driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    path = tmp_path_factory.mktemp("archive") / "archive.db"
    with (
        Archive.open(path) as archive,
        EmbeddedStore() as embedded,
        Neo4jStore(neo4j_server_driver) as neo4j,
    ):
        ingest(folders, archive)
        follow(archive, embedded)
        follow(archive, neo4j)
        yield Both(embedded, neo4j, archive)
        neo4j.wipe()


def keys_of(store: GraphStore, label: str) -> list[str]:
    return [r["key"] for r in store.ask(f"MATCH (n:{label}) RETURN n.key AS key ORDER BY key")]


def test_every_property_is_one_of_the_model(both: Both) -> None:
    for row in both.archive.changed_nodes(0, both.archive.sequence()):
        assert set(row.props) <= {*PROPERTIES[row.labels[0]]}, row.key


def test_both_hold_the_same_graph(both: Both) -> None:
    assert both.embedded.version() == both.neo4j.version() == both.archive.sequence()
    assert dump(both.embedded) == dump(both.neo4j)
    assert both.same("counts")


# what a parameter is given where the question's own list of values says nothing else
VALUES: dict[str, Any] = {"relations": list(DIRECTIVE_EDGES), "letters": "kh", "prefix": "1", "slashed": "1"}
TYPES: dict[str, Any] = {"str": "", "int": -1, "list[str]": []}
# questions that every archive has an answer to
ANSWERED = {"ancestors", "ancestor_edges", "counts", "document", "documents", "lineage_edges", "neighbours"}


@pytest.mark.parametrize("name", sorted(catalog()))
def test_every_question_gives_the_same_rows_in_the_same_order(both: Both, name: str) -> None:
    documents, units = keys_of(both.embedded, "Document"), keys_of(both.embedded, "Unit")
    numbers = both.embedded.ask("MATCH (d:Document) RETURN DISTINCT d.number AS n ORDER BY n")
    query = catalog()[name]
    found = 0
    for key in [*documents[:25], *units[:25], "không có"] if "key" in query.params else [""]:
        for number in [n["n"] for n in numbers[:10]] if "number" in query.params else [0]:
            values = {p: TYPES[kind] for p, kind in query.params.items()}
            values |= VALUES | {"keys": documents[:40], "limit": 7, "key": key, "number": number}
            found += len(both.same(name, **{p: values[p] for p in query.params}))
    assert found or name not in ANSWERED


def test_chains_pages_and_pictures_are_the_same(both: Both) -> None:
    for key in keys_of(both.embedded, "Document")[:60:6]:
        assert chains(both.embedded, key) == chains(both.neo4j, key)
        assert document_view(both.embedded, key) == document_view(both.neo4j, key)
        shape = {"direction": "both", "depth": 4, "relations": RELATIONS, "max_nodes": 30}
        assert lineage(both.embedded, key, **shape) == lineage(both.neo4j, key, **shape)


class Interrupted:
    """A store whose process ends after a few batches."""

    def __init__(self, store: GraphStore, batches: int) -> None:
        self.name, self.version, self.ask = store.name, store.version, store.ask
        self.wipe, self.close, self.standing = store.wipe, store.close, store.standing
        self._store, self._left = store, batches

    def apply(self, batch: Batch) -> None:
        if self._left == 0:
            raise KeyboardInterrupt
        self._left -= 1
        self._store.apply(batch)


@pytest.mark.parametrize("after", [1, 3])
def test_projection_goes_on_where_it_was_cut_off(both: Both, after: int) -> None:
    whole = dump(both.neo4j)
    both.neo4j.wipe()
    with pytest.raises(KeyboardInterrupt):
        follow(both.archive, Interrupted(both.neo4j, after), batch=20)
    assert both.neo4j.version() < both.archive.sequence()
    follow(both.archive, both.neo4j, batch=20)
    assert dump(both.neo4j) == whole


def test_rebuild_gives_the_same_graph(both: Both) -> None:
    whole = dump(both.neo4j)
    rebuild(both.archive, both.neo4j)
    assert dump(both.neo4j) == whole


def test_forgetting_and_late_reading_end_the_same(
    neo4j_store: Neo4jStore, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with Archive.open(tmp_path / "a.db") as archive, EmbeddedStore() as embedded:
        files = sorted((ROOT / "examples").glob("*.txt"))
        for some in (files[8:], files[:8]):
            ingest(some, archive)
            follow(archive, embedded)
            follow(archive, neo4j_store)
            assert dump(embedded) == dump(neo4j_store)
        for row in list(archive.sources())[::3]:
            assert archive.forget(row.name)
        follow(archive, embedded)
        follow(archive, neo4j_store)
        assert dump(embedded) == dump(neo4j_store)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches())
def test_random_graphs_give_the_same_chains(neo4j_store: Neo4jStore, batch: Batch) -> None:
    neo4j_store.wipe()
    with EmbeddedStore() as embedded:
        embedded.apply(batch)
        neo4j_store.apply(batch)
        for node in batch.nodes:
            assert chains(embedded, node.key) == chains(neo4j_store, node.key)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds())
def test_every_question_has_the_same_answer_in_random_worlds(neo4j_store: Neo4jStore, world: Batch) -> None:
    """Hubs, rings, up to forty diamonds on top of each other, and every kind of node and edge."""
    neo4j_store.wipe()
    with EmbeddedStore() as embedded:
        embedded.apply(world)
        neo4j_store.apply(world)
        assert dump(embedded) == dump(neo4j_store)
        documents, units = keys_of(embedded, "Document"), keys_of(embedded, "Unit")
        for name, query in catalog().items():
            values = {p: TYPES[kind] for p, kind in query.params.items()}
            values |= VALUES | {"keys": [*documents[:9], "không có"], "limit": 50, "number": 46}
            for key in [*documents[-3:], *units[:2]] if "key" in query.params else [""]:
                given_ = {p: key if p == "key" else values[p] for p in query.params}
                assert query.ask(embedded, **given_) == query.ask(neo4j_store, **given_), name
        for key in documents[:2]:
            assert chains(embedded, key, limit=5) == chains(neo4j_store, key, limit=5)


# --- plans and time ------------------------------------------------------------------------------------

LINEAGE = ("ancestors", "ancestor_edges", "descendants")
# all questions that follow paths of more than one hop
PATHS = sorted(name for name, query in catalog().items() if re.search(r"\*\d+\.\.", query.text))


@pytest.fixture
def stacked(store: GraphStore) -> GraphStore:
    """Forty diamonds on top of each other, 2**40 paths, among documents that have nothing to do with them."""
    store.apply(graph([*diamonds(40), *((f"x{i}", f"x{i + 1}") for i in range(2_000))]))
    return store


@pytest.mark.parametrize(("name", "key"), [*((name, "d000") for name in LINEAGE[:2]), (LINEAGE[2], "d040")])
def test_stacked_diamonds_are_answered_at_once(stacked: GraphStore, name: str, key: str) -> None:
    """Within the bound, and with the bound lifted over all eighty hops: whoever walks the ways never ends."""
    query = catalog()[name]
    limits = Limits(timeout_ms=10_000)
    for hops, diamonds_ in ((12, 6), (80, 40)):
        text = re.sub(r"\.\.12\b", f"..{hops}", query.text)
        rows = stacked.ask(text, {p: {"key": key, "limit": 1_000}[p] for p in query.params}, limits)
        most = {"ancestors": 3 * diamonds_ + 1, "ancestor_edges": 4 * diamonds_, "descendants": 3 * diamonds_}
        # at the outermost the edges lead one hop beyond the bound
        assert len(rows) == most[name] + (2 if name == "ancestor_edges" and hops == 12 else 0)
    assert chains(stacked, "d000", limit=3, depth=12).total >= 3


def test_the_questions_along_paths_are_known() -> None:
    assert sorted([*LINEAGE, "units_after", "units_before"]) == PATHS


@pytest.mark.parametrize("name", LINEAGE)
def test_neo4j_prunes_what_it_has_seen(neo4j_store: Neo4jStore, neo4j_driver: Driver, name: str) -> None:
    """From a schema as young as it can be: that is when Neo4j would plan to scan all documents."""
    for kind, text in (("CONSTRAINT", "SHOW CONSTRAINTS"), ("INDEX", "SHOW INDEXES")):
        for row in neo4j_driver.execute_query(f"{text} YIELD name, type", database_="neo4j").records:
            if row["type"] != "LOOKUP":
                neo4j_driver.execute_query(f"DROP {kind} {row['name']}", database_="neo4j")
    neo4j_store.apply(graph([*diamonds(40), *((f"x{i}", f"x{i + 1}") for i in range(2_000))]))
    query = catalog()[name]
    plan = neo4j_driver.execute_query(
        "EXPLAIN " + query.text, {"key": "d000", "limit": 10}, database_="neo4j", routing_="r"
    ).summary.plan
    names = list(operators(plan))
    assert any(n.startswith("VarLengthExpand(Pruning,BFS") for n in names), names
    assert any(n.startswith("NodeUniqueIndexSeek") for n in names), names


def test_the_sentences_that_prove_the_steps_are_the_same(both: Both) -> None:
    here, there = (Service(lambda: nullcontext(both.archive), s) for s in (both.embedded, both.neo4j))
    told = 0
    for key in keys_of(both.embedded, "Document")[::3]:
        answer = here.chains(key)
        assert answer == there.chains(key), key
        told += sum(h.evidence.passage is not None for c in answer.chains for h in c.hops)
    assert told
