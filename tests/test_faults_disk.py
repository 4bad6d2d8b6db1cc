"""A disk that has no more room at any moment, bytes that rot, a server that is stopped, a clock that lies.

Room ends where a process may write no file longer than so many bytes: the system refuses the write at which
that happens, as a full disk does, whichever write of whichever engine it is.
"""

from __future__ import annotations

import ast
import http.client
import logging
import os
import random
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from synth import generate
from test_faults import VICTIM, exported, start_again
from test_store_contract import dump

from graphsvc.comparison import differences
from graphsvc.projection import follow, rebuild
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.archive.copy import Fault, copy, faults
from ingest.errors import ArchiveError
from ingest.pipeline import ingest

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "4"))
COUNT = 60
ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of texts."""
    root = tmp_path_factory.mktemp("texts")
    for n, written in enumerate(generate(COUNT, seed=14)):
        (root / f"{n:03d}.txt").write_text(written.text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def clean(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that nothing ever happened to."""
    path = tmp_path_factory.mktemp("clean") / "a.db"
    with Archive.open(path) as archive:
        assert ingest([folder], archive, batch=20).read == COUNT
    return path


def with_room(room: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the victim where no file may grow beyond so many bytes."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    return subprocess.run(
        [sys.executable, str(VICTIM), *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=120, preexec_fn=bound,
    )  # fmt: skip


def rooms(largest: int, seed: int) -> Iterator[int]:
    """Ends of room, from hardly any to nearly enough."""
    rng = random.Random(seed)
    for n in range(ROUNDS):
        low = largest * n // ROUNDS
        yield rng.randint(low, low + largest // ROUNDS)


def test_an_ingest_without_room_keeps_what_it_told_and_goes_on(
    folder: Path, clean: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.db"
    failed = 0
    for room in rooms(clean.stat().st_size, 1):
        done = with_room(room, "ingest", path, folder, 5)
        told = [int(line) for line in done.stdout.split()]
        failed += done.returncode != 0
        assert done.returncode == 0 or "ArchiveError" in done.stderr, done.stderr[-500:]
        with Archive.open(path) as archive:
            assert sum(1 for _ in archive.sources()) >= (told[-1] if told else 0)
        assert list(faults(path)) == []
    assert failed
    with Archive.open(path) as archive:
        ingest([folder], archive)
    assert exported(path) == exported(clean)


@pytest.mark.parametrize("what", ["project", "rebuild"])
def test_a_graph_without_room_is_told_and_goes_on(what: str, clean: Path, tmp_path: Path) -> None:
    graph = tmp_path / "g.kgl"
    with Archive.open(clean, create=False) as archive, EmbeddedStore(tmp_path / "whole.kgl") as other:
        rebuild(archive, other, batch=40)
        whole = dump(other)
    size = (tmp_path / "whole.kgl").stat().st_size
    with Archive.open(clean, create=False) as archive:
        for room in rooms(size, 2):
            done = with_room(room, what, clean, graph, 40)
            assert done.returncode == 0 or "Error" in done.stderr
            with EmbeddedStore(graph) as store:
                follow(archive, store)
                assert dump(store) == whole
                assert list(differences(archive, store)) == []
            assert list(tmp_path.glob("*.new*")) == []
            start_again(graph)


def test_a_backup_without_room_is_told_and_leaves_nothing(clean: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from ingest.archive.copy import copy\n"
        "copy(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    for room in rooms(clean.stat().st_size - 8192, 3):
        done = subprocess.run(
            [sys.executable, "-c", code, str(clean), str(tmp_path / "b.db")],
            capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)},
            preexec_fn=lambda room=room: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
        )  # fmt: skip
        assert "that the disk has room" in done.stderr, done.stderr[-300:]
        assert list(tmp_path.iterdir()) == []
    copy(clean, tmp_path / "b.db")
    assert exported(tmp_path / "b.db") == exported(clean)


def test_rot_in_a_graph_file_is_noticed_and_mended(
    clean: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    graph, rng = tmp_path / "g.kgl", random.Random(4)
    with Archive.open(clean, create=False) as archive:
        with EmbeddedStore(graph) as store:
            rebuild(archive, store)
        good = graph.read_bytes()
        for _ in range(ROUNDS * 2):
            start_again(graph)
            rotten = bytearray(good)
            at = rng.randrange(len(good) - 64)
            rotten[at : at + 64] = rng.randbytes(64)
            graph.write_bytes(bytes(rotten))
            caplog.clear()
            with caplog.at_level(logging.WARNING), EmbeddedStore(graph) as store:
                follow(archive, store)
                assert list(differences(archive, store)) == [], f"64 bytes at {at}"
            assert "rebuilt from the archive" in caplog.text, f"64 bytes at {at}"


def test_rot_in_an_archive_is_told_and_a_backup_mends_it(clean: Path, folder: Path, tmp_path: Path) -> None:
    rng = random.Random(5)
    backup = tmp_path / "b.db"
    copy(clean, backup)
    good = backup.read_bytes()
    for _ in range(ROUNDS):
        path = tmp_path / "a.db"
        start_again(path)
        rotten = bytearray(good)
        page = rng.randrange(1, len(good) // 4096)
        rotten[page * 4096 : (page + 1) * 4096] = rng.randbytes(4096)
        path.write_bytes(bytes(rotten))
        try:
            found = list(faults(path, deep=True))
        except ArchiveError as error:
            found = [Fault("pages", str(error))]
        assert found, f"page {page}"


def test_a_server_told_to_end_finishes_what_it_was_asked(clean: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    copy(clean, path)
    process = subprocess.Popen(
        [sys.executable, "-c", "from graphsvc.cli import main; main()", "serve", "-a", str(path), "--port", "0"],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert process.stderr is not None
    address = next(line for line in process.stderr if "http://" in line).split(" at ")[1].split()[0]
    host, port = address.removeprefix("http://").rstrip("/").split(":")
    reading = threading.Thread(target=process.stderr.read, daemon=True)
    reading.start()
    whole, cut, refused = [], [], []

    def ask() -> None:
        while not refused:
            connection = http.client.HTTPConnection(host, int(port), timeout=20)
            try:
                connection.connect()
                connection.request("GET", "/api/v1/search?q=ke+hoach")
                answer = connection.getresponse()
                body = answer.read()
                (whole if answer.status == 200 and body.endswith(b"}") else cut).append(answer.status)
            except (ConnectionRefusedError, ConnectionResetError, http.client.RemoteDisconnected):
                refused.append(1)  # it listens no more: nothing of an answer had come
            except (http.client.HTTPException, OSError) as error:
                cut.append(error)
                refused.append(1)
            finally:
                connection.close()

    askers = [threading.Thread(target=ask) for _ in range(4)]
    for asker in askers:
        asker.start()
    while len(whole) < 8 and process.poll() is None:
        threading.Event().wait(0.02)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    for asker in askers:
        asker.join(30)
    reading.join(5)
    process.stderr.close()
    assert len(whole) >= 8
    assert not cut
    with Archive.open(path, readonly=True) as archive, EmbeddedStore(path.with_suffix(".kgl")) as store:
        assert list(differences(archive, store)) == []


def test_no_room_of_the_house_asks_what_day_or_hour_it_is() -> None:
    """A clock that is set back cannot matter to whoever never looks at it; waiting is by monotonic time."""
    asking = {"time", "now", "today", "utcnow", "localtime", "gmtime"}
    calls = [
        (path, node)
        for room in ("ingest", "queries", "viz", "graphsvc")
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    assert len(calls) > 1000
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, node in calls
        if node.func.attr in asking
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("time", "datetime", "date")
    ] == []
