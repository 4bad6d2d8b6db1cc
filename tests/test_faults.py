"""What is acknowledged is never lost: processes killed, disks full, files damaged, writers side by side.

After every fault the archive prints what a clean one prints, and so does the graph. `FAULT_ROUNDS` sets
how many times each kind of process is killed (the default keeps the suite short).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from synth import generate
from test_store_contract import dump

from graphsvc.projection import follow, rebuild
from graphsvc.service import Service
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.archive.copy import copy
from ingest.archive.kept import SourceRow
from ingest.errors import ArchiveError
from ingest.pipeline import ingest

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "4"))
COUNT = 160
VICTIM = Path(__file__).parent / "fault_victim.py"
LINUX = Path("/proc/self/environ").exists()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of texts."""
    root = tmp_path_factory.mktemp("texts")
    for written in generate(COUNT, seed=11, damage=0.2):
        path = root / written.name
        path.parent.mkdir(exist_ok=True)
        path.write_text(written.text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def clean(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that nothing ever happened to."""
    path = tmp_path_factory.mktemp("clean") / "a.db"
    with Archive.open(path) as archive:
        assert ingest([folder], archive, batch=COUNT).read == COUNT
    return path


def exported(path: Path) -> list[str]:
    with Archive.open(path, create=False, readonly=True) as archive:
        return list(archive.export())


@contextmanager
def running(*args: object, mark: str = "") -> Iterator[subprocess.Popen[str]]:
    """A process at work, past its start; killed at the end if it still lives."""
    process = subprocess.Popen(
        [sys.executable, str(VICTIM), *map(str, args)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"FAULT_MARK": mark},
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "0"
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def last_told(process: subprocess.Popen[str]) -> int:
    """The last number that a process told before it ended."""
    out, _ = process.communicate(timeout=60)
    whole = out.split("\n")[:-1]  # a line without its end was cut by the kill
    return int(whole[-1]) if whole else 0


def killed_while(*args: object, after: float) -> int:
    """Kill a process some time after its start; return what it had told."""
    with running(*args) as process:
        time.sleep(after)
        process.kill()
        return last_told(process)


# --- kill -9 ---


def test_a_killed_ingest_loses_nothing_that_it_told(folder: Path, clean: Path, tmp_path: Path) -> None:
    rng = random.Random(5)
    archive = tmp_path / "a.db"
    for _ in range(ROUNDS):
        told = killed_while("ingest", archive, folder, 7, after=rng.uniform(0.02, 0.5))
        with Archive.open(archive) as kept:
            count = sum(1 for _ in kept.sources())
        assert count >= told
        if count == COUNT:
            assert exported(archive) == exported(clean)
            start_again(archive)
    with Archive.open(archive) as kept:
        report = ingest([folder], kept)
        assert report.read + report.unchanged == COUNT
        assert not report.failed
    assert exported(archive) == exported(clean)


@pytest.mark.parametrize("what", ["project", "rebuild"])
def test_a_killed_projection_goes_on(what: str, clean: Path, tmp_path: Path) -> None:
    rng = random.Random(6)
    graph = tmp_path / "g.kgl"
    with Archive.open(clean, create=False) as archive, EmbeddedStore() as other:
        rebuild(archive, other)
        whole = dump(other)
        for n in range(ROUNDS):
            told = killed_while(what, clean, graph, 40, after=rng.uniform(0.0, 0.1))
            with EmbeddedStore(graph) as store:
                assert told <= store.version() <= archive.sequence()
                if n % 3 == 2:
                    follow(archive, store)
                    assert dump(store) == whole
            if n % 3 == 2:
                start_again(graph)
        with EmbeddedStore(graph) as store:
            follow(archive, store)
            assert dump(store) == whole


def start_again(path: Path) -> None:
    """Remove a file and all that its engine keeps beside it."""
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()


@pytest.mark.skipif(not LINUX, reason="looks for processes in /proc")
def test_reading_processes_end_with_a_killed_writer(folder: Path, tmp_path: Path) -> None:
    mark = uuid4().hex
    with running("ingest", tmp_path / "a.db", folder, 7, 2, mark=mark) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert len(living(mark)) >= 3
        process.kill()
        process.wait()
    assert eventually(lambda: not living(mark))


@pytest.mark.skipif(not LINUX, reason="looks for processes in /proc")
def test_an_interrupted_ingest_keeps_what_it_read(folder: Path, clean: Path, tmp_path: Path) -> None:
    archive, mark = tmp_path / "a.db", uuid4().hex
    with running("ingest", archive, folder, 50, 2, mark=mark) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode != 0
    assert eventually(lambda: not living(mark))
    with Archive.open(archive) as kept:
        assert sum(1 for _ in kept.sources()) >= 50
        ingest([folder], kept)
    assert exported(archive) == exported(clean)


def living(mark: str) -> list[str]:
    """The processes that carry a mark in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if mark.encode() in (entry / "environ").read_bytes():
                    found.append(entry.name)
            except OSError:
                continue
    return found


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


# --- no room, no health ---


def test_a_full_disk_keeps_what_was_told(folder: Path, clean: Path, tmp_path: Path) -> None:
    path, told = tmp_path / "a.db", [0]
    with Archive.open(path) as archive:
        pages = archive._db.execute("PRAGMA page_count").fetchone()[0]
        archive._db.execute(f"PRAGMA max_page_count={pages + 250}")
        with pytest.raises(ArchiveError, match="room"):
            ingest([folder], archive, batch=5, on_progress=lambda n, _of: told.append(n))
    assert 0 < told[-1] < COUNT
    with Archive.open(path) as archive:
        assert sum(1 for _ in archive.sources()) >= told[-1]
        ingest([folder], archive)
    assert exported(path) == exported(clean)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("cut to a half", lambda data: data[: len(data) // 2]),
        ("first page overwritten", lambda data: b"\x00" * 4096 + data[4096:]),
        ("another kind of file", lambda data: b"PK\x03\x04" + data[:2000]),
    ],
)
def test_a_damaged_archive_is_said(
    name: str, damage: Callable[[bytes], bytes], clean: Path, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(damage(clean.read_bytes()))
    with pytest.raises(ArchiveError, match=r"restore|another file"), Archive.open(path) as archive:
        # a file whose first pages are whole opens; what is missing shows when it is written
        ingest([folder], archive)


@pytest.mark.parametrize("left", [0, 100, 0.5, 0.95])
def test_a_damaged_graph_is_made_anew(
    left: float, clean: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    graph = tmp_path / "g.kgl"
    with Archive.open(clean, create=False) as archive:
        with EmbeddedStore(graph) as store:
            rebuild(archive, store)
            whole = dump(store)
        data = graph.read_bytes()
        graph.write_bytes(data[: left if isinstance(left, int) else int(len(data) * left)])
        with EmbeddedStore(graph) as store:
            follow(archive, store)
            assert dump(store) == whole
    assert "rebuilt from the archive" in caplog.text or left == 0


# --- side by side ---


def test_two_ingests_at_once(folder: Path, clean: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with running("ingest", archive, folder, 9) as one, running("ingest", archive, folder, 11) as two:
        for process in (one, two):
            _, error = process.communicate(timeout=120)
            assert process.returncode == 0, error
    assert exported(archive) == exported(clean)


def test_a_server_follows_while_another_process_ingests(folder: Path, clean: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    Archive.open(archive).close()
    store = EmbeddedStore(tmp_path / "g.kgl")
    service = Service(lambda: Archive.open(archive, create=False, readonly=True), store, interval=0.02)
    with service:
        service.follow()
        seen = {store.version()}
        with running("ingest", archive, folder, 10) as process:
            while process.poll() is None:
                seen.add(store.version())
                time.sleep(0.01)
            assert process.returncode == 0
        with Archive.open(archive) as kept:
            assert eventually(lambda: store.version() == kept.sequence())
            assert len(seen) > 2
            with EmbeddedStore() as other:
                rebuild(kept, other)
                assert dump(store) == dump(other)
    assert exported(archive) == exported(clean)


def test_a_source_forgotten_while_it_is_asked_for_is_answered_whole(
    clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    copy(clean, path)
    Archive.open(path).close()  # a copy is one file; whoever writes it lets others read beside it
    found = Archive.source_of

    def and_then_forgotten(self: Archive, key: str) -> tuple[SourceRow, ...]:
        rows = found(self, key)
        with Archive.open(path) as writer:
            assert writer.forget(rows[0].sha256)
        return rows

    store = EmbeddedStore()
    with Service(lambda: Archive.open(path, create=False, readonly=True), store) as service:
        service.catch_up()
        keys = [row["key"] for row in store.ask("MATCH (d:Document {status: 'read'}) RETURN d.key AS key")]
        monkeypatch.setattr(Archive, "source_of", and_then_forgotten)
        assert "Nơi nhận" in (service.text(keys[0]) or "")
        facts = service.facts(keys[1])
        assert facts is not None
        assert facts["document"]


# --- sources that change between runs ---


def test_changed_and_removed_files(folder: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    files = sorted(folder.rglob("*.txt"))[:30]
    for file in files:
        (texts / file.name).write_bytes(file.read_bytes())
    path = tmp_path / "a.db"
    with Archive.open(path) as archive:
        ingest([texts], archive)
        (texts / files[0].name).write_bytes(files[1].read_bytes())  # now a copy of another
        (texts / files[2].name).write_text("KẾ HOẠCH\nKhông còn nội dung gì ở đây nữa.\n", encoding="utf-8")
        gone = texts / files[3].name
        gone.unlink()
        report = ingest([texts], archive)
        assert (report.read, report.unchanged) == (2, 27)
        # what is no longer there stays until somebody says so
        assert any(source.name == f"texts/{gone.name}" for source in archive.sources())
        assert archive.forget(str(gone))
        after = list(archive.export())
    with Archive.open(tmp_path / "b.db") as fresh:
        ingest([texts], fresh)
        assert list(fresh.export()) == after
