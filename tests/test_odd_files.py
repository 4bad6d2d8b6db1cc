"""Whatever one file is, it is a line to whoever sent it, and the files behind it are read."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import invoked
from odd_files import PAPER, SINGLE, ZIPS, packed
from starlette.testclient import TestClient
from uploading import finished, own_server

from graphsvc.answers import Job
from graphsvc.jobs import Jobs
from ingest import extract, pipeline, reread
from ingest.archive.archive import Archive
from ingest.errors import ArchiveError, UnreadableError
from ingest.pipeline import ingest
from ingest.readers import Member, formats, read_bytes, walk

ALL = {**SINGLE, **ZIPS}
LAST = "z-last.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose last file is a good one."""
    made = tmp_path / "papers"
    made.mkdir()
    (made / LAST).write_text(PAPER("Hết."), "utf-8")
    return made


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "a.db") as opened:
        yield opened


def kept(archive: Archive) -> list[str]:
    return [one.name for one in archive.sources()]


@pytest.mark.parametrize("name", ALL)
def test_what_stands_behind_an_odd_file_is_read(folder: Path, archive: Archive, name: str) -> None:
    data, says = ALL[name]
    (folder / name).write_bytes(data)
    report = ingest([folder], archive)
    assert f"papers/{LAST}" in kept(archive)
    assert [says in message for _, message in report.failed] == ([True] if says else [])
    assert archive.size() == (1 if says else 2)
    again = ingest([folder], archive)
    assert (again.read, again.unchanged, again.failed) == (0, archive.size(), report.failed)


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_folder_of_all_of_them(folder: Path, archive: Archive, jobs: int) -> None:
    for name, one in ALL.items():
        (folder / name).write_bytes(one.data)
    (folder / "all.zip").write_bytes(packed(*((name, one.data) for name, one in ALL.items())))
    bad = sum(bool(one.says) for one in ALL.values())
    report = ingest([folder], archive, jobs=jobs)
    assert len(report.failed) == 2 * bad
    # those in the zip are the same bytes again, in a place of their own
    assert (report.read, archive.size()) == (2 * (len(ALL) - bad) + 1, len(ALL) - bad + 1)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_that_prints_facts_goes_on(folder: Path, jobs: str) -> None:
    for name, one in ALL.items():
        (folder / name).write_bytes(one.data)
    told = invoked("extract", folder, "--jobs", jobs, code=1)
    good = [name for name, one in ALL.items() if not one.says]
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [Path(line["source"]).name for line in lines] == [*sorted(good), LAST]
    assert f"{len(ALL) - len(good)} of the files could not be read" in told.stderr


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with own_server(tmp_path) as (_, opened):
        yield opened


ENGLISH = {"accept-language": "en"}


def test_the_server_says_what_is_wrong_with_a_file(client: TestClient) -> None:
    for name, one in SINGLE.items():
        answer = client.post("/api/v1/extract", params={"name": name}, content=one.data, headers=ENGLISH)
        assert answer.status_code == (422 if one.says else 200), name
        if one.says:
            assert answer.json()["type"] == "/problems/unreadable-document"
            assert one.says in answer.json()["detail"]


def test_an_upload_goes_on_behind_an_odd_file(client: TestClient) -> None:
    for name, one in SINGLE.items():
        answer = client.post("/api/v1/documents", params={"name": name}, content=one.data)
        [file] = finished(client, answer.headers["location"], "en").files
        assert (file.state, one.says in (file.error or "")) == ("failed" if one.says else "read", True), name


# --- what nobody foresaw: the last net -----------------------------------------------------------------


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rules fail on the texts that speak of a comet, as a fault of ours would make them."""
    read = extract.from_text

    def failing(text: str, *rest: str) -> object:
        if "sao chổi" in text:
            raise ZeroDivisionError(text)
        return read(text, *rest)

    for room in (extract, pipeline, reread):
        monkeypatch.setattr(room, "from_text", failing)


COMET = PAPER("Quan sát sao chổi.")
SAYS = "reading it failed (ZeroDivisionError in test_odd_files.py, line "


@pytest.mark.usefixtures("stumbling")
def test_a_fault_of_the_rules_is_told_of_its_file_alone(folder: Path, archive: Archive) -> None:
    (folder / "a.txt").write_text(COMET, "utf-8")
    report = ingest([folder], archive)
    [(name, why)] = report.failed
    assert (name, kept(archive)) == ("papers/a.txt", [f"papers/{LAST}"])
    assert why.startswith(f"papers/a.txt: {SAYS}")
    assert "sao chổi" not in why, "an error may quote the text"
    told = invoked("extract", folder, code=1)
    assert SAYS in told.stderr
    assert len(told.stdout.splitlines()) == 1


def test_a_fault_of_a_reader_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_text: str) -> str:
        raise AssertionError("no such thing")

    monkeypatch.setattr(formats, "text_of_html", failing)
    with pytest.raises(UnreadableError, match=r"a\.html: reading it failed \(AssertionError in .*; open it "):
        read_bytes(b"<p>x", "a.html")


def test_a_fault_of_the_rules_leaves_the_other_files_of_an_upload(
    client: TestClient, stumbling: None
) -> None:
    files = [{"name": "a.txt", "text": COMET}, {"name": "b.txt", "text": PAPER("Hết.")}]
    answer = client.post("/api/v1/documents", json={"files": files})
    first, second = finished(client, answer.headers["location"], "en").files
    assert (first.state, second.state) == ("failed", "read")
    assert SAYS in (first.error or "")


def test_a_text_that_cannot_be_read_again_keeps_what_it_said(
    folder: Path, archive: Archive, request: pytest.FixtureRequest
) -> None:
    (folder / "a.txt").write_text(COMET, "utf-8")
    ingest([folder], archive)
    before = list(archive.export())
    request.getfixturevalue("stumbling")
    done = reread.reread(archive, everything=True)
    [(name, why)] = done.failed
    assert (name, done.read, SAYS in why) == ("papers/a.txt", 2, True)
    assert list(archive.export()) == before


def test_a_document_that_cannot_be_booked_leaves_the_others(
    folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text(COMET, "utf-8")
    put = Archive._put

    def failing(self, ledger, one):  # type: ignore[no-untyped-def]
        if one.name.endswith("a.txt"):
            raise LookupError(one.name)
        return put(self, ledger, one)

    monkeypatch.setattr(Archive, "_put", failing)
    report = ingest([folder], archive)
    assert (report.read, [name for name, _ in report.failed]) == (1, ["papers/a.txt"])
    assert kept(archive) == [f"papers/{LAST}"]


# --- what an upload says of the files that it did not come to ------------------------------------------


def ended(jobs: Jobs, files: list[tuple[str, bytes]]) -> Job:
    started = jobs.start(files)
    for _ in range(200):
        job = jobs.get(started.id)
        assert job is not None
        if job.state == "done":
            return job
        time.sleep(0.05)
    raise AssertionError("no end after ten seconds")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (ArchiveError("/srv/a.db cannot be written (disk is full)"), "the archive could not be written"),
        (RuntimeError("no"), "the server failed"),
    ],
)
def test_an_upload_says_why_its_files_were_not_read(tmp_path: Path, error: Exception, says: str) -> None:
    def opening() -> Archive:
        raise error

    jobs = Jobs(opening)
    job = ended(jobs, [("a.txt", b"x"), ("b.txt", b"y")])
    jobs.close()
    assert [(one.state, says in (one.error or "")) for one in job.files] == [("failed", True)] * 2
    assert "/srv" not in str(job)


def test_an_archive_that_cannot_be_written_is_said_of_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = Archive.put

    def full(self, facts, read, *, origin, name):  # type: ignore[no-untyped-def]
        if name == "b.txt":
            raise ArchiveError("/srv/a.db cannot be written (disk is full)")
        return put(self, facts, read, origin=origin, name=name)

    monkeypatch.setattr(Archive, "put", full)
    jobs = Jobs(lambda: Archive.open(tmp_path / "a.db"))
    job = ended(jobs, [(f"{n}.txt", PAPER(n).encode()) for n in "abc"])
    jobs.close()
    assert [one.state for one in job.files] == ["read", "failed", "failed"]
    assert all(
        "the archive could not be written; send it again in a while" in (one.error or "")
        for one in job.files[1:]
    )


def test_a_server_that_ends_says_so(tmp_path: Path) -> None:
    def opening() -> Archive:
        jobs._closed = True  # as `close` does while the file at hand is read
        return Archive.open(tmp_path / "a.db")

    jobs = Jobs(opening)
    job = ended(jobs, [("a.txt", PAPER("a").encode())])
    jobs.close()
    assert [(one.state, one.error) for one in job.files] == [
        ("failed", "not read: the server was stopped; send it again")
    ]


# --- zip files and folders ------------------------------------------------------------------------------


def names(path: Path) -> list[str]:
    base = path.as_posix()
    return [one.name.removeprefix(base) for one in walk(path) if isinstance(one, Member)]


def test_two_members_of_one_name_are_two_files(tmp_path: Path, archive: Archive) -> None:
    texts = [PAPER(n).encode() for n in "abcd"]
    file = tmp_path / "two.zip"
    members = [("a.txt", texts[0]), ("a (2).txt", texts[1]), ("a.txt", texts[2]), ("../a.txt", texts[3])]
    file.write_bytes(packed(*members))
    assert names(file) == ["/a (2).txt", "/a.txt", "/a (3).txt", "/a (4).txt"]
    assert ingest([file], archive).read == 4
    again = ingest([file], archive)
    assert (again.read, again.unchanged, archive.size()) == (0, 4, 4)


def test_what_a_zip_holds_and_nobody_can_read_is_told(tmp_path: Path, archive: Archive) -> None:
    for place in (tmp_path / "in" / "plan", tmp_path / "out"):
        place.mkdir(parents=True)
    members = [("plan/a.rtf", b"{\\rtf1 x}"), ("plan/b.xlsx", b"x"), ("plan/c", b"x"), ("plan/.d", b"x")]
    for name, data in members:
        (tmp_path / "in" / name).write_bytes(data)
    (tmp_path / "out" / "in.zip").write_bytes(packed(*members))
    lying = [why.partition(": ")[2] for _, why in ingest([tmp_path / "in"], archive).passed_over]
    zipped = [why.partition(": ")[2] for _, why in ingest([tmp_path / "out"], archive).passed_over]
    assert zipped == lying
    assert [why.partition(";")[0] for why in zipped] == [
        "no reader for '.rtf' files", "no reader for '.xlsx' files", "no reader for a file without a suffix",
    ]  # fmt: skip


def test_a_file_that_may_not_be_looked_at_hides_no_other(
    folder: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.zip").write_bytes(packed(("a.txt", PAPER("a").encode())))
    real = Path.open

    def forbidden(self: Path, mode: str = "r", *rest: object) -> object:
        if self.name == "a.zip":
            raise PermissionError(13, "Permission denied")
        return real(self, mode, *rest)

    monkeypatch.setattr(Path, "open", forbidden)
    report = ingest([folder], archive)
    [(name, why)] = report.failed
    assert (Path(name).name, "it may not be read: Permission denied" in why) == ("a.zip", True)
    assert kept(archive) == [f"papers/{LAST}"]


def test_files_are_kept_under_names_that_no_text_can_hold(
    folder: Path, archive: Archive, tmp_path: Path
) -> None:
    """Names from before UTF-8, two of which differ only in what cannot be shown."""
    for n, raw in enumerate((b"ke ho\xe9ch.txt", b"ke ho\xe8ch.txt", b"h\xe9ng.txt")):
        text = PAPER(n) if n < 2 else ""
        (folder / os.fsdecode(raw)).write_text(text, "utf-8")
    report = ingest([folder], archive)
    assert kept(archive) == [r"papers/ke ho\xe8ch.txt", r"papers/ke ho\xe9ch.txt", f"papers/{LAST}"]
    assert [name.rpartition("/")[2] for name, _ in report.failed] == [r"h\xe9ng.txt"]
    assert report.failed[0][1].encode(), "it can be printed"
    assert ingest([folder], archive).unchanged == 3
    whole = invoked("extract", folder, code=1).stdout
    assert [json.loads(line)["source"].rpartition("/")[2] for line in whole.splitlines()] == [
        r"ke ho\xe8ch.txt", r"ke ho\xe9ch.txt", LAST,
    ]  # fmt: skip
    named = tmp_path / os.fsdecode(b"t\xed ph\xf3")
    folder.rename(named)
    told = json.loads(invoked("ingest", named, "--json", "-a", tmp_path / "b.db", code=1).stdout)
    assert (told["read"], [one["name"].rpartition("/")[2] for one in told["failed"]]) == (3, [r"h\xe9ng.txt"])
    assert (
        json.loads(invoked("ingest", named, "--json", "-a", tmp_path / "b.db", code=1).stdout)["unchanged"]
        == 3
    )
    invoked(
        "forget", rf"t\xed ph\xf3/{LAST}", named / os.fsdecode(b"ke ho\xe9ch.txt"), "-a", tmp_path / "b.db"
    )
    with Archive.open(tmp_path / "b.db") as other:
        assert kept(other) == [r"t\xed ph\xf3/ke ho\xe8ch.txt"]
