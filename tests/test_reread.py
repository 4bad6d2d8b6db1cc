"""The kept texts read once more: the archive says what one filled afresh says, and the graph follows."""

from __future__ import annotations

import json
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
from ingest.extract import from_text
from ingest.model import Facts
from ingest.pipeline import ingest
from ingest.readers import ReadText
from ingest.reread import reread

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
    return path


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
        assert reread(kept).changed == ()
        assert kept.sequence() == at


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
    assert json.loads(run("-a", str(archive), "--json"))["changed"] == []
    assert "is whole, and the graph says what it says" in invoked("archive", "verify", "-a", archive).stdout
    assert "Example: directives archive reread " in run("--help")
    run("-a", str(tmp_path / "none.db"), code=4)
