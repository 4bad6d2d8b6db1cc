"""Readers that stay open: lent to one at a time, fresh after every write, dropped with their file."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from graphsvc.readers import IDLE, Readers
from ingest.archive.archive import Archive
from ingest.errors import ArchiveError
from ingest.pipeline import ingest

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("[0-9]*"))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.db"
    with Archive.open(path) as archive:
        ingest(EXAMPLES[:2], archive)
    return path


@pytest.fixture
def opened():
    return []


@pytest.fixture
def readers(file, opened):
    def one():
        archive = Archive.open(file, create=False, readonly=True)
        opened.append(archive)
        return archive

    lent = Readers(file, one)
    yield lent
    lent.close()


def test_one_reader_serves_question_after_question_and_sees_what_was_written(file, readers, opened):
    with readers() as archive:
        before = archive.sequence()
    with Archive.open(file) as archive:
        ingest(EXAMPLES[2:4], archive)
    with readers() as archive:
        assert archive.sequence() > before
        assert len(list(archive.sources())) == 4
    assert len(opened) == 1


def test_a_reader_is_lent_to_one_thread_at_a_time(readers, opened):
    together = threading.Barrier(3, timeout=10)
    counted = []

    def ask():
        with readers() as archive:
            together.wait()
            counted.append(len(list(archive.sources())))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == [2, 2, 2]
    assert len(opened) == 3
    with readers():  # in another thread than the one that opened it
        assert len(opened) == 3


def test_a_file_that_was_replaced_is_opened_anew(file, readers, opened, tmp_path):
    with readers() as archive:
        assert len(list(archive.sources())) == 2
    other = tmp_path / "b.db"
    with Archive.open(other) as archive:
        ingest(EXAMPLES[:5], archive)
    for suffix in ("-wal", "-shm"):
        Path(f"{file}{suffix}").unlink(missing_ok=True)
    other.replace(file)
    with readers() as archive:
        assert len(list(archive.sources())) == 5
    assert len(opened) == 2
    file.unlink()
    with pytest.raises(ArchiveError), readers():
        pass


def test_a_reader_that_met_an_error_is_not_lent_again(readers, opened):
    with pytest.raises(KeyError), readers() as archive:
        archive.text("ab" * 32)
    with readers():
        assert len(opened) == 2


def test_no_more_wait_than_may_and_none_after_the_end(readers, opened):
    lent = [readers() for _ in range(IDLE + 2)]
    for one in lent:
        one.__enter__()
    for one in lent:
        one.__exit__(None, None, None)
    again = [readers() for _ in range(IDLE)]
    for one in again:
        one.__enter__()
    assert len(opened) == IDLE + 2
    readers.close()
    for one in again:
        one.__exit__(None, None, None)
    with readers():
        assert len(opened) == IDLE + 3
