"""The kept texts read once more: the archive says what one filled afresh says, and the graph follows."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import invoked
from synth import generate
from test_faults import exported

from graphsvc.comparison import differences
from graphsvc.projection import follow
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.archive.copy import faults
from ingest.edition import edition
from ingest.extract import from_text
from ingest.model import Facts
from ingest.pipeline import ingest
from ingest.readers import ReadText
from ingest.reread import Reread, reread

ROOT = Path(__file__).parents[1]
COUNT = 40


def older(facts: Facts, n: int) -> Facts:
    """What a reader that knew less made of a text."""
    if n % 4 == 0:
        return facts
    if n % 4 == 1:
        return replace(facts, citations=(), assignments=facts.assignments[:1])
    if n % 4 == 2:
        unplaced = replace(facts.document, key=f"_._.kh.{n}", issuer=None, symbol=None)
        return replace(facts, document=unplaced)
    return replace(facts, citations=facts.citations[:1], recipients=(), assignments=())


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for n, written in enumerate(generate(COUNT, seed=5)):
        (folder / f"{n:02d}.txt").write_text(written.text, encoding="utf-8")
    return folder


@pytest.fixture
def archive(texts: Path, tmp_path: Path) -> Path:
    """The texts as an older reader left them, one of them under two names."""
    path = tmp_path / "a.db"
    with Archive.open(path) as kept:
        for n, file in enumerate(sorted(texts.iterdir())):
            name = f"texts/{file.name}"
            text = file.read_bytes().decode()
            read = from_text(text, name)
            kept.put(older(read, n), ReadText(text, "utf-8", "txt"), origin=str(file), name=name)
    read_by_others(path)
    return path


def read_by_others(path: Path, *names: str) -> None:
    """Let the texts of these names, or all, have been read by other rules than those of today."""
    with closing(sqlite3.connect(path)) as db:
        if names:
            of = f"WHERE source IN (SELECT id FROM source WHERE name IN ({','.join('?' * len(names))}))"
            db.execute(f"UPDATE read_by SET edition='another' {of}", names)
        else:
            db.execute("DELETE FROM read_by")  # an archive from before anybody noted it
        db.commit()


def afresh(texts: Path, path: Path) -> list[str]:
    with Archive.open(path) as clean:
        ingest([texts], clean)
    return exported(path)


@pytest.mark.parametrize(("jobs", "batch"), [(1, 1000), (1, 7), (2, 1000)])
def test_it_says_what_a_new_archive_says(
    archive: Path, texts: Path, tmp_path: Path, jobs: int, batch: int
) -> None:
    clean = afresh(texts, tmp_path / "clean.db")
    assert exported(archive) != clean
    steps: list[tuple[int, int | None]] = []
    with Archive.open(archive) as kept:
        done = reread(kept, jobs=jobs, batch=batch, on_progress=lambda n, of: steps.append((n, of)))
    assert (done.read, done.failed) == (COUNT, ())
    assert set(done.changed) == {f"texts/{n:02d}.txt" for n in range(COUNT) if n % 4}
    assert steps[-1] == (COUNT, COUNT)
    assert exported(archive) == clean
    assert list(faults(archive, deep=True)) == []


def test_nothing_is_written_where_nothing_changed(archive: Path) -> None:
    with Archive.open(archive) as kept:
        reread(kept)
        at = kept.sequence()
        assert reread(kept, everything=True).changed == ()
        assert kept.sequence() == at


def test_what_these_rules_have_read_is_passed_over(archive: Path) -> None:
    with Archive.open(archive) as kept:
        assert kept.outdated() == COUNT
        assert (reread(kept).read, kept.outdated()) == (COUNT, 0)
        assert reread(kept).read == 0
        assert reread(kept, everything=True).read == COUNT
    read_by_others(archive, "texts/03.txt", "texts/17.txt")
    with Archive.open(archive) as kept:
        assert kept.outdated() == 2
        assert (reread(kept), kept.outdated()) == (Reread(2, (), ()), 0)
        kept.forget("texts/03.txt")
        assert (kept.size(), kept.outdated()) == (COUNT - 1, 0)


def test_interrupted_it_goes_on_where_it_was(archive: Path) -> None:
    def stop(done: int, _of: int | None) -> None:
        if done >= 14:
            raise KeyboardInterrupt

    with Archive.open(archive) as kept:
        with pytest.raises(KeyboardInterrupt):
            reread(kept, batch=7, on_progress=stop)
        assert kept.outdated() == COUNT - 14
        assert reread(kept, batch=7).read == COUNT - 14


def test_the_mark_of_the_rules_is_that_of_their_files(tmp_path: Path) -> None:
    def mark(folder: Path) -> str:
        ask = "from ingest.edition import edition; print(edition())"
        done = subprocess.run(
            [sys.executable, "-c", ask], cwd=folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    here = tmp_path / "here"
    shutil.copytree(ROOT / "ingest", here / "ingest", ignore=shutil.ignore_patterns("__pycache__"))
    assert re.fullmatch(r"[0-9a-f]{16}", mark(here))
    assert mark(here) == mark(here) == edition()
    table = here / "ingest" / "tables" / "relations.toml"
    rules = table.read_bytes()
    table.write_bytes(rules.replace(b"\n", b"\r\n"))  # as some tools check files out
    assert mark(here) == edition()
    table.write_bytes(rules + b"# one more line\n")
    assert mark(here) != edition()


def test_the_graph_follows(archive: Path) -> None:
    with EmbeddedStore() as store, Archive.open(archive) as kept:
        follow(kept, store)
        reread(kept)
        follow(kept, store)
        assert list(differences(kept, store)) == []


def test_what_is_no_directive_any_more_and_what_was_forgotten_stay_as_they_are(archive: Path) -> None:
    with Archive.open(archive) as kept:
        entries = [(sha, name) for sha, name, _ in kept.texts()]
        assert len(entries) == kept.size() == COUNT
        kept.forget(entries[1][1])
        assert reread(kept).read == COUNT - 1
        assert kept.size() == COUNT - 1


def test_the_command_names_what_changed(archive: Path, tmp_path: Path) -> None:
    def run(*arguments: object, code: int = 0) -> str:
        return invoked("archive", "reread", *arguments, code=code).stdout

    told = run("-a", str(archive))
    assert "changed: texts/01.txt" in told
    assert "changed: 10 more; --json names them all" in told
    assert "40 texts read again, 30 say something else now" in told
    assert json.loads(run("-a", str(archive), "--json")) | {"graph_version": 0} == {
        "read": 0, "changed": [], "failed": [], "graph_version": 0
    }  # fmt: skip
    assert "40 texts read again, 0 say something else now; " in run("-a", str(archive), "--all")
    assert "0 texts read again, 0 say something else now, 40 were read by these rules already" in run(
        "-a", str(archive)
    )
    assert "is whole, and the graph says what it says" in invoked("archive", "verify", "-a", archive).stdout
    assert "Example: directives archive reread " in run("--help")
    run("-a", str(tmp_path / "none.db"), code=4)


def test_whoever_asks_is_told_that_other_rules_have_read(archive: Path, texts: Path) -> None:
    ask = ("doctor", "-a", archive)
    assert "40 were read by the rules of another version (directives archive reread)" in invoked(*ask).stdout
    told = invoked("ingest", texts / "00.txt", "-a", archive).stderr
    assert "note: 40 texts" in told
    assert "directives archive reread reads them by those of this one" in " ".join(told.split())
    invoked("archive", "reread", "-a", archive)
    assert "another version" not in invoked(*ask).stdout
    assert "another version" not in invoked("ingest", texts / "00.txt", "-a", archive).stderr
