"""Marks of deletion are dropped, and nobody who follows the archive keeps what is gone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import made_facts as made
import pytest
from command_line import invoked
from test_faults import exported

from graphsvc.comparison import differences
from graphsvc.projection import follow
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.archive.compact import compact
from ingest.archive.copy import faults
from ingest.errors import ArchiveError
from ingest.facts import Facts

KEY = "lang-son.tinh-uy.2020-2025.kh.{}"
COUNT, LEFT = 60, 5


def document(n: int) -> Facts:
    return made.facts(
        f"{n:02d}",
        made.head(KEY.format(n), "2023-05-16", made.TITLES[2]),
        made.cite(made.target(KEY.format(n + 1), "2023-05-16")),
        units=made.UNITS[:2],
    )


def gone(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        counts = [
            db.execute(f"SELECT count(*) FROM {t} WHERE gone=1").fetchone()[0] for t in ("node", "edge")
        ]
    return sum(counts)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Sixty documents came, and all but five went again."""
    path = tmp_path / "a.db"
    with Archive.open(path) as kept:
        for n in range(COUNT):
            made.put(kept, document(n))
        for n in range(LEFT, COUNT):
            assert kept.forget(f"{n:02d}.txt")
    return path


def test_the_file_is_smaller_and_says_the_same(archive: Path, tmp_path: Path) -> None:
    before, marks = exported(archive), gone(archive)
    assert marks > COUNT
    done = compact(archive)
    assert (done.marks, gone(archive)) == (marks, 0)
    assert done.after == archive.stat().st_size < done.before
    assert exported(archive) == before
    assert list(faults(archive, deep=True)) == []
    with Archive.open(tmp_path / "clean.db") as clean:
        for n in range(LEFT):
            made.put(clean, document(n))
    assert exported(tmp_path / "clean.db") == before
    assert compact(archive).marks == 0


def test_what_went_can_come_again(archive: Path, tmp_path: Path) -> None:
    compact(archive)
    with Archive.open(archive) as kept, Archive.open(tmp_path / "clean.db") as clean:
        for n in range(COUNT):
            made.put(clean, document(n))
            made.put(kept, document(n))
    assert exported(archive) == exported(tmp_path / "clean.db")
    assert list(faults(archive, deep=True)) == []


@pytest.mark.parametrize(
    ("heard", "warned"),
    [
        pytest.param(COUNT - LEFT, False, id="a graph that heard of all goes on"),
        pytest.param(0, True, id="one that heard of no deletion is filled afresh"),
        pytest.param(3, True, id="one that heard of some is filled afresh"),
        pytest.param(None, False, id="an empty one has nothing to lose"),
    ],
)
def test_no_graph_keeps_what_is_gone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, heard: int | None, warned: bool
) -> None:
    path, store = tmp_path / "a.db", EmbeddedStore()
    with Archive.open(path) as kept:
        for n in range(COUNT):
            made.put(kept, document(n))
        followed = [follow(kept, store)] if heard == 0 else []
        for n in range(LEFT, COUNT):
            kept.forget(f"{n:02d}.txt")
            if heard == n - LEFT + 1:
                followed.append(follow(kept, store))
    assert len(followed) == (heard is not None)
    compact(path)
    with Archive.open(path) as kept:
        caplog.clear()
        follow(kept, store)
        assert ("filled afresh" in caplog.text) is warned
        assert list(differences(kept, store)) == []
        made.put(kept, document(COUNT))
        follow(kept, store)
        assert list(differences(kept, store)) == []
    store.close()


def test_a_reader_beside_it_goes_on_with_what_it_saw(archive: Path) -> None:
    with Archive.open(archive, readonly=True) as reader, reader.still():
        begun = list(reader.export())
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("ingest.archive.compact._WAIT", 0.2)
            compact(archive)
        assert list(reader.export()) == begun


def test_a_writer_beside_it_is_told(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.archive.compact._WAIT", 0.2)
    before = exported(archive)
    with closing(sqlite3.connect(archive, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="another process has it in use"):
            compact(archive)
        db.execute("ROLLBACK")
    assert exported(archive) == before
    assert compact(archive).marks > 0


def test_the_command_says_how_much_it_gave_back(archive: Path) -> None:
    def run(*arguments: object, code: int = 0) -> str:
        return invoked("archive", "compact", *arguments, code=code).output

    told = run("-a", str(archive))
    assert "marks of deletion dropped" in told
    assert "MB before" in told
    assert "0 marks of deletion" in run("-a", str(archive))
    assert "Example: directives archive compact " in run("--help")
    run("-a", str(archive.with_name("none.db")), code=4)
