"""Copies of an archive: of one moment, whole, put back without mixing; and damage of every kind is found."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import made_facts as made
import old_archives
import pytest
from command_line import invoked
from synth import generate
from test_faults import exported, running
from typer.testing import CliRunner

from graphsvc.cli import app
from graphsvc.comparison import differences
from graphsvc.projection import follow
from ingest.archive.archive import Archive
from ingest.archive.copy import Fault, copy, faults, restore
from ingest.errors import ArchiveError
from ingest.pipeline import ingest

KEY = "lang-son.tinh-uy.2020-2025.kh.{}"
DOCS = [
    made.facts(
        f"{n:02d}",
        made.head(KEY.format(n), "2023-05-16", made.TITLES[2]),
        made.cite(made.target(KEY.format(n + 1), "2023-05-16")),
        units=made.UNITS[:2],
    )
    for n in range(1, 9)
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    with Archive.open(path) as kept:
        for f in DOCS:
            made.put(kept, f)
    return path


def found(path: Path, *, deep: bool = True) -> list[Fault]:
    return list(faults(path, deep=deep))


def test_a_copy_made_while_another_process_writes_is_of_one_moment(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for n, written in enumerate(generate(120, seed=12)):
        (texts / f"{n}.txt").write_text(written.text, encoding="utf-8")
    path, copies = tmp_path / "a.db", []
    with running("ingest", path, texts, 5) as process:
        while process.poll() is None:
            copies.append(tmp_path / f"copy-{len(copies)}.db")
            copy(path, copies[-1])
        assert process.returncode == 0
    sizes = []
    for one in copies[:: max(1, len(copies) // 4)]:
        assert found(one) == []
        with Archive.open(one) as kept:
            sizes.append(sum(1 for _ in kept.sources()))
            ingest([texts], kept)
        assert exported(one) == exported(path)
    assert sizes == sorted(sizes)
    assert all(size % 5 == 0 for size in sizes)  # never half a transaction


def test_a_copy_does_not_replace_what_stands_there_unasked(archive: Path, tmp_path: Path) -> None:
    backup = tmp_path / "b.db"
    assert copy(archive, backup) == len(DOCS)
    with pytest.raises(ArchiveError, match=r"b\.db exists"):
        copy(archive, backup)
    with pytest.raises(ArchiveError, match="is the archive itself"):
        copy(archive, archive, replace=True)
    assert copy(archive, backup, replace=True) == len(DOCS)
    assert exported(backup) == exported(archive)
    assert sorted(p.name for p in tmp_path.glob("b.db*")) == ["b.db"]


def test_a_copy_that_fails_leaves_the_older_one(archive: Path, tmp_path: Path) -> None:
    backup = tmp_path / "b.db"
    copy(archive, backup)
    before = backup.read_bytes()
    data = bytearray(archive.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    archive.write_bytes(bytes(data))
    for name in ("a.db-wal", "a.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    with pytest.raises(ArchiveError, match=r"damaged|cannot be copied|cannot be read as an archive"):
        copy(archive, backup, replace=True)
    assert backup.read_bytes() == before
    assert list(tmp_path.glob("*.part*")) == []


def test_an_archive_is_put_back_and_what_stood_there_is_kept(archive: Path, tmp_path: Path) -> None:
    backup = tmp_path / "b.db"
    copy(archive, backup)
    then = exported(archive)
    with Archive.open(archive) as kept:
        kept.forget(DOCS[0].source)
        now = list(kept.export())
    with pytest.raises(ArchiveError, match="--force"):
        restore(backup, archive)
    with Archive.open(archive), pytest.raises(ArchiveError, match="in use by another process"):
        restore(backup, archive, replace=True)
    assert restore(backup, archive, replace=True) == tmp_path / "a.db.replaced"
    assert exported(archive) == then
    assert exported(tmp_path / "a.db.replaced") == now
    assert restore(backup, tmp_path / "new.db") is None
    assert exported(tmp_path / "new.db") == then


def test_a_damaged_archive_is_replaced_and_a_damaged_backup_is_not_put_back(
    archive: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "b.db"
    copy(archive, backup)
    then = exported(archive)
    archive.write_bytes(b"\x00" * 5000)
    restore(backup, archive, replace=True)
    assert exported(archive) == then
    data = backup.read_bytes()
    backup.write_bytes(data[: len(data) // 2])
    with pytest.raises(ArchiveError, match=r"damaged|cannot be copied|cannot be read as an archive"):
        restore(backup, archive, replace=True)
    assert exported(archive) == then
    assert list(tmp_path.glob("*.restored*")) == []


def test_a_backup_of_an_older_version_is_brought_up_to_date(archive: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    old_archives.write(old, 1, DOCS)
    restore(old, new)
    Archive.open(new).close()
    assert exported(new) == exported(archive)
    assert found(new) == []


def _facts_of_another(db: sqlite3.Connection) -> None:
    ((facts,),) = db.execute("SELECT facts FROM source WHERE id=2")
    db.execute("UPDATE source SET facts=? WHERE id=1", (facts,))


# what was done to the file, and the faults that must be named
DAMAGE: list[tuple[str | Callable[[sqlite3.Connection], None], str, str]] = [
    ("DELETE FROM origin WHERE source=3", "ties", "1 sources without a place"),
    ("UPDATE source SET doc_form=9999 WHERE id=1", "ties", "1 sources that are no document"),
    ("DELETE FROM words_docsize WHERE id=2", "ties", "1 sources that the search does not know"),
    ("UPDATE cite SET source=999 WHERE source=1", "ties", "1 citations of sources that are not there"),
    ("UPDATE cite SET dst_key='lang-son.ubnd.2020.kh.1' WHERE source=1", "ties", "1 citations of nothing"),
    ("UPDATE part SET source=999 WHERE source=1", "ties", "duties of sources that are not there"),
    ("DELETE FROM node WHERE key LIKE '%.kh.4'", "ties", "names without a node"),
    ("UPDATE node SET gone=1 WHERE labels LIKE 'Unit%'", "ties", "edges without their ends"),
    ("UPDATE node SET seq=seq+100", "ties", "changes beyond the last one"),
    ("UPDATE origin SET source=77 WHERE source=1", "ties", "of origin names a row of source"),
    ("UPDATE source SET text=x'00' WHERE id=1", "sources", "cannot be read"),
    ("UPDATE source SET chars=chars+1 WHERE id=1", "sources", "not the length that it had"),
    (_facts_of_another, "sources", "the facts are those of another text"),
    ("UPDATE node SET props='{}' WHERE labels='Document'", "books", "lines differ from what the facts give"),
    ("INSERT INTO words (rowid, folded) VALUES (1, 'themword')", "search", "words are not found"),
    ("UPDATE edge SET gone=1 WHERE type='ASSIGNS_TO'", "books", "lines differ from what the facts give"),
]


@pytest.mark.parametrize(("damage", "what", "said"), DAMAGE, ids=[f"{d[1]}: {d[2]}" for d in DAMAGE])
def test_damage_is_found(
    archive: Path, damage: str | Callable[[sqlite3.Connection], None], what: str, said: str
) -> None:
    assert found(archive) == []
    with closing(sqlite3.connect(archive, isolation_level=None)) as db:
        if callable(damage):
            damage(db)
        else:
            db.execute(damage)
    assert any(f.what == what and said in f.found for f in found(archive)), found(archive)
    assert list(archive.parent.glob("*.verify*")) == []


def test_a_page_that_was_overwritten_is_found(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ((page,),) = db.execute("SELECT rootpage FROM sqlite_master WHERE name='form_key'")
    data = bytearray(archive.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\x17" * 4096
    archive.write_bytes(bytes(data))
    assert "pages" in {f.what for f in found(archive)}


# --- the graph ---


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("MATCH (n:Unit) WITH n ORDER BY n.key LIMIT 1 SET n.name = 'khác'", "is not what the archive says"),
        ("MATCH (n:Document) WITH n ORDER BY n.key LIMIT 1 DETACH DELETE n", "is not in the graph"),
        ("CREATE (n:Document {key: 'not.of.this.archive'})", "the archive has"),
        ("MATCH (:Document)-[r:ASSIGNS_TO]->() WITH r LIMIT 1 DELETE r", "is not in the graph"),
        ("MATCH ()-[r:IMPLEMENTS]->() WITH r LIMIT 1 SET r.quote = 'khác'", "is not what the archive says"),
        ("MATCH (m:Meta) SET m.version = 1", "stands at change 1"),
    ],
)
def test_a_graph_that_says_something_else_is_found(store, archive: Path, change: str, said: str) -> None:
    with Archive.open(archive, readonly=True) as kept:
        follow(kept, store)
        assert list(differences(kept, store)) == []
        written(store, change)
        lines = list(differences(kept, store))
        assert any(said in line for line in lines), lines
        assert len(lines) <= 6


def written(store, text: str) -> None:
    """Change a graph behind the back of its store."""
    if store.name == "embedded":
        store._session.execute(text)
    else:
        with store.driver.session(database=store.database) as session:
            session.run(text).consume()


# --- the commands ---


def test_the_commands_from_backup_to_verify(archive: Path, tmp_path: Path) -> None:
    def run(*arguments: object, code: int = 0) -> str:
        return invoked(*arguments, "-a", archive, code=code).output

    backup = tmp_path / "b.db"
    assert "8 sources" in run("archive", "backup", backup)
    assert "exists" in run("archive", "backup", backup, code=1)
    assert "is whole" in run("archive", "verify", "--deep")
    with closing(sqlite3.connect(archive, isolation_level=None)) as db:
        db.execute("DELETE FROM origin WHERE source=3")
    assert "archive restore BACKUP --force" in run("archive", "verify", code=1)
    assert "--force" in run("archive", "restore", backup, code=1)
    assert "graph rebuilt" in run("archive", "restore", backup, "--force")
    assert '"faults": []' in run("archive", "verify", "--json")
    assert run("archive", "restore", tmp_path / "none.db", code=4)
    for name in ("backup", "restore", "verify"):
        assert f"Example: directives archive {name} " in run("archive", name, "--help")


def test_a_wrong_graph_is_told_with_its_mend(archive: Path) -> None:
    from graphsvc.store.embedded import EmbeddedStore

    with Archive.open(archive) as kept, EmbeddedStore(archive.with_suffix(".kgl")) as store:
        follow(kept, store)
        written(store, "MATCH (n:Document) DETACH DELETE n")
    result = CliRunner().invoke(app, ["archive", "verify", "-a", str(archive)])
    assert result.exit_code == 1
    assert "mend: directives rebuild" in result.output


def test_no_earlier_archive_is_lost_when_a_backup_is_put_back_twice(archive: Path, tmp_path: Path) -> None:
    backup = tmp_path / "b.db"
    copy(archive, backup)
    stood = []
    for name, gone in (("a.db.replaced", DOCS[0]), ("a.db.replaced-2", DOCS[1])):
        with Archive.open(archive) as kept:
            kept.forget(gone.source)
        stood.append(exported(archive))
        assert restore(backup, archive, replace=True) == tmp_path / name
    assert stood == [exported(tmp_path / "a.db.replaced"), exported(tmp_path / "a.db.replaced-2")]
    assert stood[0] != stood[1]


def test_where_the_backup_cannot_take_its_place_the_archive_stands_there_again(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "b.db"
    copy(archive, backup)
    before = exported(archive)
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if self.name.endswith(".restored"):
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ArchiveError, match=r"cannot be replaced: Permission denied"):
        restore(backup, archive, replace=True)
    assert exported(archive) == before
