"""A graph file that outlived its archive: another one lies in its place and stands at the same number."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import made_facts as made
import pytest
from typer.testing import CliRunner

from graphsvc.cli import app
from graphsvc.service import Service
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive

FIRST, SECOND = "lang-son.tinh-uy.2020-2025.kh.1", "cao-bang.tinh-uy.2020-2025.kh.2"


def _archive(path: Path, *keys: str) -> Path:
    with Archive.open(path) as archive:
        for n, key in enumerate(keys):
            made.put(archive, made.facts(f"{n:02x}", made.head(key, "2023-05-16", made.TITLES[2])))
    return path


def _replaced(old: Path, new: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        old.with_name(old.name + suffix).unlink(missing_ok=True)
    shutil.move(new, old)


def _finding(path: Path) -> dict[str, object]:
    told = CliRunner().invoke(app, ["doctor", "-a", str(path), "--json"]).stdout
    (graph,) = (f for f in json.loads(told) if f["what"] == "graph")
    return graph


def test_the_doctor_says_so_and_the_next_question_fills_it_afresh(tmp_path: Path) -> None:
    path = _archive(tmp_path / "a.db", FIRST)
    ask = ["search", "phòng chống thiên tai", "-a", str(path), "--json"]
    assert FIRST in CliRunner().invoke(app, ["show", FIRST, "-a", str(path), "--json"]).stdout
    assert _finding(path)["well"]
    _replaced(path, _archive(tmp_path / "b.db", SECOND))
    graph = _finding(path)
    assert not graph["well"]
    assert "another archive" in str(graph["found"])
    assert graph["mend"]
    assert SECOND in CliRunner().invoke(app, ["show", SECOND, "-a", str(path), "--json"]).stdout
    assert FIRST not in CliRunner().invoke(app, ask).stdout
    assert _finding(path)["well"]


@pytest.mark.parametrize("more", [(), ("lang-son.tinh-uy.2020-2025.kh.3",)])
def test_a_copy_that_went_another_way_is_another_archive(tmp_path: Path, more: tuple[str, ...]) -> None:
    """Up to the copy the two are one; after it each goes on, and the graph is of one of them."""
    path, store = _archive(tmp_path / "a.db", FIRST), EmbeddedStore()
    shutil.copyfile(path, tmp_path / "copy.db")
    with Archive.open(tmp_path / "copy.db") as copy, Archive.open(path) as archive:
        assert copy.mark(copy.sequence()) == archive.mark(archive.sequence())
        made.put(archive, made.facts("b1", made.head(SECOND, "2023-05-16")))
        made.put(copy, made.facts("c1", made.head("kon-tum.tinh-uy.2020-2025.kh.7", "2023-05-16")))
        for n, key in enumerate(more):
            made.put(copy, made.facts(f"d{n}", made.head(key, "2023-05-16")))
    with Service(lambda: Archive.open(path, readonly=True), store) as service:
        service.catch_up()
        before = service.state()
        keys = {r["key"] for r in store.ask("MATCH (d:Document) RETURN d.key AS key")}
        assert keys == {FIRST, SECOND}
        other = Service(lambda: Archive.open(tmp_path / "copy.db", readonly=True), store)
        assert other.readiness().graph_version == 0
        other.catch_up()
        keys = {r["key"] for r in store.ask("MATCH (d:Document) RETURN d.key AS key")}
        assert keys == {FIRST, "kon-tum.tinh-uy.2020-2025.kh.7", *more}
        assert other.state() != before
