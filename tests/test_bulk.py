"""The files for `neo4j-admin database import`: read back strictly, and by the real tool into a real server."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from graphs import document, edge, unit
from memory_archive import Archive as Feed
from neo4j import Driver
from neo4j_local import LocalNeo4j, NoServerError

from graphsvc import bulk
from graphsvc.errors import RowError
from graphsvc.projection import follow
from graphsvc.store import statements
from graphsvc.store.base import GraphStore
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.archive.archive import Archive
from ingest.model import EdgeRow, NodeRow
from ingest.pipeline import ingest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

# what a text may bring, and what CSV and the import tool have their own ideas about
HOSTILE = (
    "",
    " ",
    "  hai đầu trống  ",
    'Kế hoạch "Nông thôn mới", giai đoạn 2',
    '"',
    '""',
    "a;b|c,d\te",
    "dòng một\ndòng hai",
    "dòng một\r\ndòng hai\r",
    "\n",
    "\\",
    'C:\\thư mục\\"',
    "\\n không phải dòng mới",
    "'",
    "=1+1",
    "null",
    "true",
    "123",
    "2023-07-17",
    "Tuye\u0302n Quang",
    "𠀋 chữ Nôm 😀",
    "\u2028\u2029\u0085\u00a0\u200b\ufeff",
    "\x00\x01\x07\x1b",
    "bình thường",
    "x" * 100_000,
)
ALL_NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS props"
ALL_EDGES = (
    "MATCH (a)-[r]->(b) RETURN labels(a)[0] AS a, a.key AS src, type(r) AS kind, labels(b)[0] AS b, "
    "b.key AS dst, properties(r) AS props"
)


def everything(store: GraphStore) -> tuple[list[str], list[str]]:
    """All that is in a store, the mark included, with every property and its type.

    Only what tells one making of a graph from the next is left out.
    """
    found = store.ask(ALL_NODES)
    nodes = (
        repr((sorted(r["labels"]), sorted((k, v) for k, v in r["props"].items() if k != "made")))
        for r in found
    )
    edges = (repr((*list(r.values())[:-1], sorted(r["props"].items()))) for r in store.ask(ALL_EDGES))
    return sorted(nodes), sorted(edges)


def hostile_rows() -> list[NodeRow | EdgeRow]:
    rows: list[NodeRow | EdgeRow] = [unit("h.unit", issuer=True, collective=True)]
    for n, text in enumerate(HOSTILE):
        rows.append(document(f"h.{n}", resolution=n % 2 == 0, subject=text, weight=n / 3, number=n - 2**52))
        rows.append(edge(f"h.{n}", "h.unit", "ASSIGNS_TO", slot=str(n), ends=("Document", "Unit"), task=text))
        rows.append(edge(f"h.{n}", "h.0", "CITES", quote=text))
    keys = ('h "trích", dẫn', "h;hai", "h\nba", "h'bốn", "h\\năm")
    rows += [document(key, aliases=["một; hai", 'ba, "bốn"', "năm\nsáu", ""], years=[1, -2]) for key in keys]
    rows += [edge(a, b) for a in keys for b in keys]
    days = ("1945-09-02", "2023-05", "2023", "2023-07-17")
    rows += [document(f"h.{day}", issued_on=day, known=day > "2") for day in days]
    return rows


def whole(folder: Path) -> Feed:
    """The examples, the seeds where they are, and rows of every hostile kind, some withdrawn again."""
    feed = Feed()
    places = [ROOT / "examples", SHARED / "seeds"]
    with Archive.open(folder / "a.db") as archive:
        ingest([p for p in places if p.is_dir()], archive)
        at = archive.sequence()
        feed.put(*archive.changed_nodes(0, at), *archive.changed_edges(0, at))
    feed.put(*hostile_rows(), document("h.gone"), edge("h.gone", "h.0"))
    feed.forget("h.gone")
    return feed


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, neo4j_server_driver: Driver) -> Iterator[Any]:
    """A server of its own, started on what the real tool imported, and the feed that it came from."""
    folder = tmp_path_factory.mktemp("bulk")
    feed = whole(folder)
    target = folder / "files"
    target.mkdir()
    bulk.write(feed, target)
    server = LocalNeo4j()
    try:
        try:
            said = server.admin("database", "import", "full", "neo4j", f"@{bulk.ARGUMENTS}", folder=target)
            assert "IMPORT DONE" in said
            server.start()
        except NoServerError as error:  # NEO4J_URI is set, and there is no Java here
            pytest.skip(f"no Neo4j of its own: {str(error).splitlines()[0]}")
        yield server, feed
    finally:
        server.stop()


def schema_of(store: Neo4jStore) -> set[str]:
    return {r["name"] for kind in ("CONSTRAINTS", "INDEXES") for r in store.ask(f"SHOW {kind} YIELD name")}


def test_the_imported_graph_is_the_projected_one_and_goes_on(
    imported: tuple[LocalNeo4j, Feed], neo4j_driver: Driver
) -> None:
    server, feed = imported
    with Neo4jStore(neo4j_driver) as projected:
        follow(feed, projected)
        with Neo4jStore.connect(server.uri) as store:
            assert store.version() == projected.version() == feed.sequence()
            assert everything(store) == everything(projected)
            # constraints and indexes came with the first connection, under the names that a projection gives
            assert set(statements.NAMES) <= schema_of(store)
            assert schema_of(projected) >= set(statements.NAMES)
            # nothing is to be done, and what is new is written as it would be elsewhere
            assert (
                follow(feed, store, progress=lambda *_: pytest.fail("nothing had changed")) == feed.sequence()
            )
            feed.put(document("h.new", issued_on="2025"), edge("h.new", "h.0"))
            feed.forget("h.3")
            follow(feed, store)
            follow(feed, projected)
            assert everything(store) == everything(projected)
        with Neo4jStore.connect(server.uri) as again:
            assert again.version() == feed.sequence()


# --- the files themselves, read strictly ------------------------------------------------------------------

READ: dict[str, Any] = {
    "string": str,
    "long": int,
    "double": float,
    "boolean": {"true": True, "false": False}.get,
}


def read_back(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one pair of files, as values; a cell that is not what its column says fails."""
    with (folder / f"{name}-header.csv").open(encoding="utf-8", newline="") as file:
        [columns] = csv.reader(file)
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, strict=True))
    rows = []
    for line in lines:
        assert len(line) == len(columns)
        row = {}
        for column, text in zip(columns, line, strict=True):
            prop, _, kind = column.rpartition(":")
            read = READ.get(kind, str)
            row[prop or kind] = None if text == "" and kind != "string" else read(text)
        rows.append(row)
    return rows


def written(folder: Path, *rows: NodeRow | EdgeRow) -> bulk.Written:
    feed = Feed()
    feed.put(*rows)
    return bulk.write(feed, folder)


def test_each_kind_has_its_files(tmp_path: Path) -> None:
    plan = document("a", resolution=True, issued_on="2023-05", number=46, status=None)
    told = written(
        tmp_path,
        plan,
        unit("u"),
        edge("a", "u", "ASSIGNS_TO", slot="1", ends=("Document", "Unit"), task="họp"),
    )
    assert told == bulk.Written(1, {"Document": 1, "Unit": 1}, {"ASSIGNS_TO": 1})
    header = (tmp_path / "document-header.csv").read_text(encoding="utf-8").strip()
    assert header == (
        "key:ID(Document),date_precision:string,doc_type:string,issued_on:date,label:string,number:long,"
        "symbol:string,words:string,:LABEL"
    )
    line = (tmp_path / "document.csv").read_text(encoding="utf-8")
    assert line == '"a","month","KH",2023-05-01,"a",46,"a"," ke hoach a 2023 ","Document\x1fResolution"\n'
    assert (tmp_path / "document-unit.csv").read_text(encoding="utf-8") == '"a","u","1","họp",ASSIGNS_TO\n'
    assert (tmp_path / "meta.csv").read_text(
        encoding="utf-8"
    ) == f'"graph","first-1",{statements.SCHEMA},1,Meta\n'
    arguments = (tmp_path / bulk.ARGUMENTS).read_text(encoding="utf-8").splitlines()[1:]
    assert [a for a in arguments if "=./" in a] == [
        "--nodes=./document-header.csv,./document.csv",
        "--relationships=./document-unit-header.csv,./document-unit.csv",
        "--nodes=./meta-header.csv,./meta.csv",
        "--nodes=./unit-header.csv,./unit.csv",
    ]


def test_hostile_texts_come_back(tmp_path: Path) -> None:
    written(tmp_path, *hostile_rows())
    subjects = {r["key"]: r["subject"] for r in read_back(tmp_path, "document") if "subject" in r}
    assert [subjects[f"h.{n}"] for n in range(len(HOSTILE))] == list(HOSTILE)
    assert "--multiline-fields=true" in (tmp_path / bulk.ARGUMENTS).read_text(encoding="utf-8")


def test_lines_are_only_joined_where_a_text_has_two(tmp_path: Path) -> None:
    written(tmp_path, document("a", subject="một dòng"))
    assert "multiline" not in (tmp_path / bulk.ARGUMENTS).read_text(encoding="utf-8")


def test_what_is_withdrawn_is_not_written(tmp_path: Path) -> None:
    feed = Feed()
    feed.put(document("a"), document("b"), edge("a", "b"))
    feed.forget("b")
    assert bulk.write(feed, tmp_path) == bulk.Written(2, {"Document": 1}, {})
    assert [r["key"] for r in read_back(tmp_path, "document")] == ["a"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ((document("a", x=1), document("b", x="một")), "'x' is string here and long in another row"),
        ((document("a", x=1), document("b", x=1.5)), "one type"),
        ((document("a", x=["một", 2]),), "cannot be written as one cell"),
        ((document("a", x=["một\x1fhai"]),), "cannot be written as one cell"),
        ((document("a", x={"y": 1}),), "dict is no type of the graph"),
        ((document("a", issued_on="17/7/2023"),), "is not a date"),
    ],
)
def test_a_row_that_such_a_file_cannot_hold_is_refused(
    tmp_path: Path, rows: tuple[NodeRow, ...], says: str
) -> None:
    with pytest.raises(RowError, match=says):
        written(tmp_path, *rows)
    assert not (tmp_path / bulk.ARGUMENTS).exists()


def test_memory_is_bounded_by_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more rows are alive at once than a window holds, however many there are."""
    alive = most = 0

    class Counted(dict[str, Any]):
        def __init__(self, *args: Any) -> None:
            nonlocal alive, most
            super().__init__(*args)
            alive += 1
            most = max(most, alive)

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    class Long(Feed):
        def sequence(self) -> int:
            return 1

        def count(self, after: int, upto: int) -> tuple[int, int]:
            return 3_000, 0

        def changed_nodes(self, after: int, upto: int) -> Iterator[NodeRow]:
            return (replace(document(f"d{i:04}"), props=Counted({"label": "x"})) for i in range(3_000))

    monkeypatch.setattr(bulk, "WINDOW", 50)
    assert bulk.write(Long(), tmp_path).nodes == {"Document": 3_000}
    assert most <= 2 * 50 + 2
