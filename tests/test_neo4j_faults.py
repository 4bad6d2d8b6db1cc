"""A projection into Neo4j whose server, or whose client, is stopped in the middle: it goes on, nothing is lost.

Servers and clients are processes and are really killed. What stands in the database afterwards is
compared, with every property, with a load that nothing happened to.
"""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from neo4j import Driver
from neo4j_local import LocalNeo4j, NoServerError
from synth import generate
from test_bulk import everything

from graphsvc.errors import StoreUnavailableError
from graphsvc.projection import follow, interrupted, rebuild
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.archive.archive import Archive
from ingest.pipeline import ingest

VICTIM = Path(__file__).with_name("fault_victim.py")
BATCH = 60


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of generated texts, put in several transactions, some of them forgotten again."""
    root = tmp_path_factory.mktemp("archive")
    for written in generate(60, seed=5, damage=0.1):
        file = root / "texts" / written.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written.text, encoding="utf-8")
    with Archive.open(root / "a.db") as archive:
        ingest([root / "texts"], archive, batch=10)
        for row in list(archive.sources())[::9]:
            archive.forget(row.name)
    return root / "a.db"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with Archive.open(path, create=False, readonly=True) as opened:
        yield opened


@pytest.fixture
def whole(archive: Archive, neo4j_store: Neo4jStore) -> tuple[list[str], list[str]]:
    """What a load leaves that nothing happens to."""
    rebuild(archive, neo4j_store)
    return everything(neo4j_store)


@pytest.fixture(scope="module")
def mortal(neo4j_server_driver: Driver) -> Iterator[LocalNeo4j]:
    """A server that may be killed."""
    assert neo4j_server_driver is not None  # without the shared server there is none to be had
    server = LocalNeo4j()
    try:
        try:
            server.start()
        except NoServerError as error:  # NEO4J_URI is set, and there is no Java here
            pytest.skip(f"no Neo4j of its own: {str(error).splitlines()[0]}")
        yield server
    finally:
        server.stop()


def at_batch(number: int, act: Callable[[], object]) -> Callable[[int, int, int], None]:
    """Return a progress that does something once, after so many batches."""
    seen = 0

    def progress(_rows: int, _of: int, _version: int) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            act()

    return progress


def test_a_server_stopped_in_the_middle(
    mortal: LocalNeo4j, archive: Archive, whole: tuple[list[str], list[str]]
) -> None:
    with Neo4jStore.connect(mortal.uri, patience=2.0) as store:
        stop = at_batch(2, lambda: mortal.stop(keep=True, crash=True))
        with pytest.raises(StoreUnavailableError, match="is the server running"):
            rebuild(archive, store, batch=BATCH, progress=stop)
        mortal.start()
        assert interrupted(store)
        assert store.version() < archive.sequence()
        assert everything(store) != whole
        rebuild(archive, store, batch=BATCH, resume=True)
        assert not interrupted(store)
        assert everything(store) == whole


def test_a_server_that_comes_back_is_waited_for(
    mortal: LocalNeo4j, archive: Archive, whole: tuple[list[str], list[str]]
) -> None:
    """Killed at any moment, inside a transaction as likely as between two, and started again at once."""
    done = threading.Event()
    started = []

    def kill() -> None:
        time.sleep(random.Random(3).uniform(0.0, 0.05))
        mortal.stop(keep=True, crash=True)
        started.append(mortal.start())
        done.wait()  # the server dies with the thread that started it

    killer = threading.Thread(target=kill)
    try:
        with Neo4jStore.connect(mortal.uri, patience=300.0) as store:
            store.wipe()
            progress = at_batch(9, killer.start)
            assert follow(archive, store, batch=BATCH, progress=progress) == archive.sequence()
            assert started
            assert everything(store) == whole
    finally:
        done.set()
        killer.join()


@pytest.mark.parametrize("lines", [3, 12])
def test_a_client_killed_in_the_middle(
    path: Path, archive: Archive, neo4j_store: Neo4jStore, whole: tuple[list[str], list[str]], lines: int,
    request: pytest.FixtureRequest,
) -> None:  # fmt: skip
    neo4j_store.wipe()
    uri = request.getfixturevalue("neo4j_target").uri
    command = [sys.executable, str(VICTIM), "rebuild", str(path), uri, str(BATCH)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout is not None
        for _ in range(lines):
            assert client.stdout.readline()
        client.kill()
    assert interrupted(neo4j_store)
    assert everything(neo4j_store) != whole
    done = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert done[-1] == str(archive.sequence())
    assert everything(neo4j_store) == whole
