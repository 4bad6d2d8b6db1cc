"""The file of an archive: killed at any moment, opened by two, damaged, of another version or kind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import made_facts as made
import old_archives
import pytest

from ingest.archive import schema
from ingest.archive.archive import Archive
from ingest.archive.ledger import Ledger
from ingest.errors import ArchiveError

KEY = "lang-son.tinh-uy.2020-2025.kh.{}"
DOCS = [
    made.facts(
        f"{n:02d}",
        made.head(KEY.format(n), "2023-05-16", made.TITLES[2]),
        made.cite(made.target(KEY.format(n + 1), "2023-05-16")),
        made.cite(made.target("trung-uong._.ct.5")),
        made.cite(replace(made.target("quoc-hoi.xv.luat.31"), name="Đất đai")),
        units=made.UNITS[:2],
    )
    for n in range(1, 9)
]


def export(path: Path) -> str:
    with Archive.open(path, create=False, readonly=True) as archive:
        return "".join(archive.export())


def test_an_error_in_the_midst_of_a_put_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path) as archive:
        made.put(archive, DOCS[0])
        before = "".join(archive.export())
        for method in ("add", "settle", "_write_citations", "_settle_titles"):
            with monkeypatch.context() as m:
                m.setattr(Ledger, method, _fail)
                if method == "_settle_titles":  # only called where a title may be found
                    m.setattr(Ledger, "_settle_lone", _fail)
                with pytest.raises(RuntimeError, match="power"):
                    made.put(archive, DOCS[1])
            assert "".join(archive.export()) == before
            assert [s.sha256 for s in archive.sources()] == [DOCS[0].sha256]
        made.put(archive, DOCS[1])
        assert "".join(archive.export()) != before


def _fail(*_: object) -> None:
    raise RuntimeError("power cut")


KILLED = """
import os, signal, sys
sys.path[:0] = {path!r}
from pathlib import Path
import test_archive_file as t
import made_facts as made
from ingest.archive.archive import Archive
archive = Archive.open(Path({file!r}))
for f in t.DOCS[:4]:
    made.put(archive, f)
    print("kept", flush=True)
left = [{steps}]
def trace(statement):
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
archive._db.set_trace_callback(trace)
for f in t.DOCS[4:]:
    made.put(archive, f)
    print("kept", flush=True)
"""


@pytest.mark.parametrize("steps", [2, 7, 19, 40, 77, 120])
def test_a_process_killed_between_two_statements_loses_nothing_that_was_acknowledged(
    tmp_path: Path, steps: int
) -> None:
    path = tmp_path / "a.db"
    code = KILLED.format(path=[str(Path(__file__).parent), *sys.path], file=str(path), steps=steps)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    kept = done.stdout.count("kept")
    assert 4 <= kept < len(DOCS)
    with Archive.open(path) as archive:
        found = {s.sha256 for s in archive.sources()}
        assert {f.sha256 for f in DOCS[:kept]} <= found
        for f in DOCS:  # and it goes on where it stopped
            made.put(archive, f)
    with Archive.open(tmp_path / "whole.db") as archive:
        for f in DOCS:
            made.put(archive, f)
    assert export(path) == export(tmp_path / "whole.db")


def _fill(path: str, which: int) -> None:
    with Archive.open(Path(path)) as archive:
        for f in DOCS[which::2]:
            made.put(archive, f)


def test_two_processes_may_open_one_new_file_and_write_in_turn(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_fill, args=(str(path), n)) for n in range(2)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    assert [w.exitcode for w in workers] == [0, 0]
    with Archive.open(tmp_path / "whole.db") as archive:
        for f in DOCS:
            made.put(archive, f)
    assert export(path) == export(tmp_path / "whole.db")


def test_a_reader_sees_the_last_whole_state_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path) as writer:
        made.put(writer, DOCS[0])
        before = export(path)
        with writer._writing():
            writer._db.execute("DELETE FROM node")
            assert export(path) == before
            writer._db.execute("INSERT INTO node SELECT 'x', 'Document', '{}', 1, 1")


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_no_hash_seed_shows_in_the_export(tmp_path: Path, seed: str) -> None:
    code = (
        f"import sys; sys.path[:0] = {[str(Path(__file__).parent), *sys.path]!r}\n"
        "from pathlib import Path\nimport test_archive_file as t\n"
        f"t._fill({str(tmp_path / 'b.db')!r}, 0); t._fill({str(tmp_path / 'b.db')!r}, 1)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    _fill(str(tmp_path / "a.db"), 1)
    _fill(str(tmp_path / "a.db"), 0)
    assert export(tmp_path / "a.db") == export(tmp_path / "b.db")


# --- what is refused, and how ---


def test_a_damaged_file_says_so_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)
    with pytest.raises(ArchiveError, match=r"a\.db cannot be read as an archive .*; restore a backup"):
        Archive.open(path)


def test_damage_inside_is_met_when_it_is_written_to(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path) as archive:
        for f in DOCS:
            made.put(archive, f)
    data = bytearray(path.read_bytes())
    data[8192:] = b"\x55" * (len(data) - 8192)
    path.write_bytes(bytes(data))
    with pytest.raises(ArchiveError, match=r"restore a backup|is damaged"), Archive.open(path) as archive:
        made.put(archive, made.facts("ee", made.head(KEY.format(77))))


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    text, other = tmp_path / "plan.txt", tmp_path / "other.db"
    text.write_text("Kế hoạch\n" * 200, "utf-8")
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE something (x)")
    db.close()
    for path in (text, other):
        with pytest.raises(ArchiveError, match=r"cannot be read as an archive|is not an archive"):
            Archive.open(path)
    with pytest.raises(ArchiveError, match="is a folder; name a file"):
        Archive.open(tmp_path)
    with pytest.raises(ArchiveError, match=r"the folder .* does not exist"):
        Archive.open(tmp_path / "nowhere" / "a.db")
    with pytest.raises(ArchiveError, match="there is no archive at"):
        Archive.open(tmp_path / "none.db", create=False)


def _age(path: Path, version: int) -> None:
    """Make a file of today one of another version."""
    db = sqlite3.connect(path)
    if version < 9:
        db.execute("ALTER TABLE cite DROP COLUMN repeals_part")
    if version < 8:
        db.execute("DROP TABLE read_by")
    if version < schema.MARKS_SINCE:
        db.execute("DROP TABLE history")
    if version < 7:
        db.execute("DROP INDEX form_ambiguous")
    db.execute("UPDATE meta SET value=? WHERE key='schema'", (str(version),))
    db.commit()
    db.close()


def test_an_archive_that_another_process_holds_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    Archive.open(path).close()
    monkeypatch.setattr("ingest.archive.file.WAIT", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ArchiveError, match=r"held by another process .* stop it"):
            Archive.open(path)


def test_an_archive_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive.open(path).close()
    _age(path, schema.VERSION + 1)
    with pytest.raises(ArchiveError, match=r"written by a newer version .*; update the program"):
        Archive.open(path)


def _whole(path: Path) -> tuple[str, list[str], set[str]]:
    """What an archive says, what it finds, and its tables and indexes."""
    with Archive.open(path) as archive:
        made_of = {r[0] for r in archive._db.execute("SELECT name FROM sqlite_master")}
        return "".join(archive.export()), [h.sha256 for h in archive.search("ke hoach")], made_of


def _two_alike(folder: Path) -> tuple[Path, Path, int]:
    """Two archives of the same documents, one to be made old, and the number at which they stand."""
    path, today = folder / "old.db", folder / "today.db"
    for file in (path, today):
        with Archive.open(file) as archive:
            for f in DOCS:
                made.put(archive, f)
            sequence = archive.sequence()
    return path, today, sequence


def test_an_archive_of_version_1_is_booked_anew(tmp_path: Path) -> None:
    path, today = tmp_path / "old.db", tmp_path / "today.db"
    old_archives.write(path, 1, DOCS)
    with Archive.open(today) as archive:
        for f in DOCS:
            made.put(archive, f)
    with pytest.raises(ArchiveError, match="written by an older version"):
        Archive.open(path, readonly=True)
    assert _whole(path) == _whole(today)
    with Archive.open(path) as archive:
        assert archive.sequence() > 40
        gone = [n.key for n in archive.changed_nodes(40, archive.sequence()) if n.gone]
        assert gone == ["long-gone.ubnd.2020.kh.1"]
        assert [s.name for s in archive.sources()] == [f.source for f in DOCS]


def test_an_archive_of_version_2_keeps_its_books(tmp_path: Path) -> None:
    path, today, sequence = _two_alike(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE INDEX edge_dst ON edge(dst)")
    _age(path, 2)
    with pytest.raises(ArchiveError, match="written by an older version"):
        Archive.open(path, readonly=True)
    assert _whole(path) == _whole(today)
    with Archive.open(path, readonly=True) as archive:
        assert archive.sequence() == sequence


def test_an_archive_of_version_3_is_given_a_mark_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Archive.open(path) as archive:
        for f in DOCS[:-1]:
            made.put(archive, f)
        before = archive.sequence()
    _age(path, 3)
    with Archive.open(path) as archive:
        told = archive.mark(before)
        assert told
        assert archive.mark(before - 1) is None
        made.put(archive, DOCS[-1])
        assert archive.mark(before) == told
        assert archive.mark(archive.sequence()) not in (None, told)


def test_an_archive_of_version_4_says_more_of_its_nodes(tmp_path: Path) -> None:
    path, today, sequence = _two_alike(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE node SET props=json_remove(props, '$.level') WHERE labels<>'Place'")
        db.commit()
    _age(path, 4)
    assert _whole(path) == _whole(today)
    with Archive.open(path, readonly=True) as archive:
        assert archive.sequence() == sequence + 1
        assert archive.mark(sequence + 1)


def test_an_archive_of_version_5_loses_the_places_that_nobody_sits_in(tmp_path: Path) -> None:
    path, today, _ = _two_alike(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO node VALUES ('da-nang-2025.duc-phu', 'Place', '{}', 3, 0)")
        db.commit()
    _age(path, 5)
    assert _whole(path) == _whole(today)


def test_an_archive_of_version_6_is_given_an_index(tmp_path: Path) -> None:
    path, today, sequence = _two_alike(tmp_path)
    _age(path, 6)
    with pytest.raises(ArchiveError, match="written by an older version"):
        Archive.open(path, readonly=True)
    assert _whole(path) == _whole(today)
    with Archive.open(path, readonly=True) as archive:
        assert archive.sequence() == sequence


def test_an_archive_of_version_7_does_not_know_who_read_it(tmp_path: Path) -> None:
    path, today, sequence = _two_alike(tmp_path)
    _age(path, 7)
    with pytest.raises(ArchiveError, match="written by an older version"):
        Archive.open(path, readonly=True)
    assert _whole(path) == _whole(today)
    with Archive.open(path, readonly=True) as archive:
        assert (archive.sequence(), archive.outdated()) == (sequence, len(DOCS))


def test_an_archive_of_version_8_learns_of_repealed_parts_by_reading_again(tmp_path: Path) -> None:
    path, today, sequence = _two_alike(tmp_path)
    _age(path, 8)
    assert _whole(path) == _whole(today)
    with Archive.open(path, readonly=True) as archive:
        assert archive.sequence() == sequence


def test_an_archive_of_version_9_calls_laws_by_their_names(tmp_path: Path) -> None:
    path, today, sequence = _two_alike(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        law = "key='quoc-hoi.xv.luat.31'"
        subjects = db.execute(f"SELECT json_extract(props, '$.subject') FROM node WHERE {law}").fetchall()
        db.execute(f"UPDATE node SET props=json_remove(props, '$.subject') WHERE {law}")
        db.commit()
    assert subjects == [("Đất đai",)]
    _age(path, 9)
    assert _whole(path) == _whole(today)
    with Archive.open(path, readonly=True) as archive:
        assert archive.sequence() == sequence + 1


def test_every_older_version_is_tried_here() -> None:
    assert schema.VERSION == 10, "write a test that opens a file of the version before this one"


def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive.open(path) as archive:
        made.put(archive, DOCS[0])
    with (
        Archive.open(path, readonly=True) as archive,
        pytest.raises(ArchiveError, match="cannot be written"),
    ):
        made.put(archive, DOCS[1])
