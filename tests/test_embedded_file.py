"""The embedded store as a file: filled as one, opened again, damaged, owned by one, killed."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace

import pytest
from graphs import batches, document, edge, worlds
from hypothesis import given, settings
from memory_archive import Archive, expected
from test_store_contract import dump

from graphsvc.errors import DanglingEdgeError, RowError, StoreBusyError
from graphsvc.projection import follow
from graphsvc.store import statements
from graphsvc.store.base import Batch
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.rows import PROPERTIES


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
