"""An archive in a place that may not be written: questions are answered, and what writes says why it cannot."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from command_line import ROOT, archive_of_examples, invoked
from starlette.testclient import TestClient

from graphsvc.app import create_app
from graphsvc.opening import open_service
from graphsvc.settings import Settings
from ingest.archive.archive import Archive
from ingest.archive.copy import copy
from ingest.errors import ArchiveError

# what is asked -> exit code, and words of what comes out
ASKED = {
    "lineage 46-KH/ĐU": (0, "1759-CV/HU"),
    "search kế hoạch": (0, "08/KH-UBND"),
    "stats": (0, "văn bản · 57"),
    "show 113-KH/TU --text": (0, "KẾ HOẠCH"),
    "export --format csv": (0, "IMPLEMENTS"),
    "doctor": (0, "17 sources"),
    "archive verify": (0, "is whole"),
    "archive backup {copy}": (0, "17 sources of"),
    "forget x.docx": (1, "or its folder may not be written"),
    "archive compact": (1, "or its folder may not be written"),
    "rebuild": (1, "cannot be opened"),
}
# Root may write everywhere: every command is given once what it loads, then the rights are dropped.
VICTIM = """
import json, os, sys
from typer.testing import CliRunner
from graphsvc.cli import app

free, held, commands = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
def run(command, archive):
    return CliRunner().invoke(app, [*command.split(), "--archive", archive])
for command in commands:
    run(command.replace("{copy}", free + ".copy"), free)
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
done = {one: run(one.replace("{copy}", sys.argv[4]), held) for one in commands}
print(json.dumps({one: [d.exit_code, d.output] for one, d in done.items()}))
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(archive_of_examples(tmp_path_factory.mktemp("readonly")))


@pytest.fixture(params=["as it is written to", "a backup"])
def held(request: pytest.FixtureRequest, archive: Path) -> Iterator[Path]:
    """An archive in a folder in which nobody may make a file."""
    # not under the folder of the tests, which others than its owner may not enter
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "a.db"
        if request.param == "a backup":
            copy(archive, path)
        else:
            shutil.copyfile(archive, path)
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        yield path
        Path(folder).chmod(0o755)


def asked(archive: Path, held: Path, commands: Collection[str] = ASKED) -> Mapping[str, list[object]]:
    """What the commands say of an archive, and their exit codes, where the folder may not be written."""
    with tempfile.TemporaryDirectory(dir="/tmp") as free:
        Path(free).chmod(0o777)
        shutil.copyfile(archive, f"{free}/free.db")
        told = subprocess.run(
            [
                sys.executable,
                "-c",
                VICTIM,
                f"{free}/free.db",
                held,
                json.dumps([*commands]),
                f"{free}/copy.db",
            ],
            cwd=ROOT,
            env=os.environ | {"NO_COLOR": "1", "TMPDIR": "/tmp"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    answers: Mapping[str, list[object]] = json.loads(told.stdout)
    return answers


def test_questions_are_answered_where_nothing_may_be_written(archive: Path, held: Path) -> None:
    answers = asked(archive, held)
    assert {one: answers[one][0] for one in ASKED} == {one: code for one, (code, _) in ASKED.items()}
    for one, (_, words) in ASKED.items():
        said = str(answers[one][1])
        assert words in said, (one, said)
        assert "restore a backup" not in said, one
    assert [one.name for one in held.parent.iterdir()] == ["a.db"]


def test_nothing_is_sent_into_an_archive_that_may_not_be_written(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphsvc.opening.os.access", lambda _path, _mode: False)
    settings = Settings(archive=archive)
    with open_service(settings, share=True) as service:
        service.catch_up()
        with TestClient(create_app(service, settings), base_url="http://localhost") as client:
            told = client.post("/api/v1/documents?name=a.txt", content=b"abc")
            assert (told.status_code, told.json()["type"]) == (403, "/problems/read-only")
            assert client.get("/vi").status_code == 200


def test_an_archive_that_cannot_be_made_says_where(tmp_path: Path) -> None:
    # a folder of this name that lacks: the system refuses alike whoever asks
    with pytest.raises(ArchiveError, match=r"the folder .* does not exist"):
        Archive.open(tmp_path / "nowhere" / "a.db")
    (tmp_path / "b.db").symlink_to(tmp_path / "nowhere" / "b.db")
    with pytest.raises(ArchiveError, match=r"b\.db cannot be made .* name another with --archive"):
        Archive.open(tmp_path / "b.db")


def test_a_file_that_cannot_be_opened_for_another_reason_is_not_read_as_it_stands(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many open files look the same to the engine; what is written meanwhile would be passed over."""
    tried = []

    def refuse(path: Path, mode: str, *, readonly: bool) -> sqlite3.Connection:
        tried.append(mode)
        # a folder that is not there: the engine's own words and number for what it cannot open
        return sqlite3.connect(f"{path.as_uri()}/nowhere{mode}", uri=True)

    monkeypatch.setattr("ingest.archive.file._reach", refuse)
    with pytest.raises(ArchiveError, match=r"cannot be opened .* try again"):
        Archive.open(archive, readonly=True)
    assert tried == ["?mode=ro"]


def test_changes_that_wait_beside_an_archive_are_not_passed_over(archive: Path, held: Path) -> None:
    held.parent.chmod(0o755)
    held.with_name("a.db-wal").write_bytes(b"what a writer left")
    held.parent.chmod(0o555)
    (code, said), *_ = asked(archive, held, ["stats"]).values()
    assert code == 1
    assert "changes that wait in a.db-wal" in str(said)


def test_an_export_brings_an_older_archive_up_to_date_and_the_doctor_says_how(tmp_path: Path) -> None:
    path = Path(archive_of_examples(tmp_path))
    before = invoked("export", "--archive", path).stdout
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE meta SET value='9' WHERE key='schema'")
        db.commit()
    doctor = invoked("doctor", "--archive", path, code=1).output
    assert "written by an older version" in doctor
    assert f"directives stats --archive {path}" in doctor
    assert "restore the file" not in doctor
    assert "directives stats" in invoked("archive", "verify", "--archive", path, code=1).output
    assert invoked("export", "--archive", path).stdout == before
    assert "17 sources" in invoked("doctor", "--archive", path).output
