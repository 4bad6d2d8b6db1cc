"""One file is one source whatever path led to it, in new archives and in those that knew paths only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from command_line import invoked
from odd_files import PAPER, packed

from ingest.archive.archive import Archive
from ingest.pipeline import ingest, read_one

OLD, NEW = PAPER("Như trước."), PAPER("Như sau.")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder of papers and a zip file, a folder beside it, and a link that leads to both from elsewhere."""
    home = tmp_path / "home"
    (home / "docs").mkdir(parents=True)
    (home / "other" / "deep").mkdir(parents=True)
    write(home, OLD)
    (tmp_path / "link").symlink_to(home)
    return home


def write(home: Path, text: str) -> None:
    (home / "docs" / "p.txt").write_text(text, "utf-8")
    (home / "docs" / "z.zip").write_bytes(packed(("in/p.txt", f"{text}Trong gói.\n".encode())))


# (from which folder, the path that is given)
WAYS = [
    ("home", "docs"),
    ("home", "./docs/"),
    ("home/other", "../docs"),
    ("home/other/deep", "../../other/../docs"),
    ("home/docs", "."),
    ("home/docs", "../docs/."),
    ("home/docs", ".."),
    (".", "link/docs"),
    ("link/docs", "."),
    ("home/other", "../../link/docs"),
    ("home", "{}/docs"),
    ("home", "{}/other/../docs"),
]


@pytest.mark.parametrize(("here", "way"), WAYS)
def test_a_file_is_one_source_by_every_path(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str, way: str
) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        monkeypatch.chdir(home)
        assert ingest([Path("docs")], archive).read == 2
        monkeypatch.chdir(tmp_path / here)
        given = Path(way.format(tmp_path / "link"))
        ingest([given], archive)
        again = ingest([given], archive)
        assert (again.read, again.unchanged, archive.size()) == (0, 2, 2)
        write(home, NEW)
        assert ingest([given], archive).read == 2
        assert archive.size() == 2
        assert all("Như sau" in text for _, _, text in archive.texts())
        assert list(archive.conflicts()) == []


@pytest.mark.parametrize("name", ["p.txt", "z.zip"])
def test_a_file_named_by_two_paths_is_one_source(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(home / "other")
    with Archive.open(tmp_path / "a.db") as archive:
        for text in (OLD, NEW):
            write(home, text)
            for way in (home / "docs", Path("../docs"), Path("deep/../../docs"), tmp_path / "link" / "docs"):
                ingest([way / name], archive)
            assert archive.size() == 1


def test_behind_a_link_two_dots_lead_where_the_system_leads(home: Path, tmp_path: Path) -> None:
    (home / "docs" / "deep").symlink_to(home / "other" / "deep")
    (home / "other" / "p.txt").write_text(NEW, "utf-8")
    with Archive.open(tmp_path / "a.db") as archive:
        ingest([home / "docs" / "p.txt", home / "docs" / "deep" / ".." / "p.txt"], archive)
        assert archive.size() == 2
        assert ingest([home / "other" / "p.txt"], archive).unchanged == 1


def test_a_link_to_a_file_is_a_place_of_its_own(home: Path, tmp_path: Path) -> None:
    """It may lead to another file tomorrow, and both files are still there."""
    papers = home / "docs"
    link = papers / "now.txt"
    link.symlink_to(papers / "p.txt")
    with Archive.open(tmp_path / "a.db") as archive:
        ingest([papers], archive)
        assert ingest([papers], archive).read == 0
        (papers / "q.txt").write_text(NEW, "utf-8")
        link.unlink()
        link.symlink_to(papers / "q.txt")
        ingest([papers], archive)
        texts = [text for _, _, text in archive.texts()]
        assert [sum(said in text for text in texts) for said in ("Như trước", "Như sau")] == [2, 1]


# --- archives of older versions, which kept paths as they were typed ----------------------------------------


def put(archive: Archive, text: str, origin: str) -> None:
    done = read_one(text.encode(), "p.txt", origin)
    assert done.facts is not None
    assert done.text is not None
    archive.put(done.facts, done.text, origin=origin, name="docs/p.txt")


def spelt(home: Path) -> list[str]:
    return [f"{home}/docs/p.txt", f"{home}/other/../docs/p.txt", f"{home.parent}/link/docs/p.txt"]


def origins(archive: Archive) -> list[str]:
    return sorted(row[0] for row in archive._db.execute("SELECT origin FROM origin"))


@pytest.mark.parametrize("first", range(3))
def test_an_old_archive_knows_its_files_again(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    monkeypatch.chdir(home)
    with Archive.open(tmp_path / "a.db") as archive:
        put(archive, OLD, spelt(home)[first])
        assert ingest([Path("docs/p.txt")], archive).unchanged == 1
        assert origins(archive) == [f"{home}/docs/p.txt"]


@pytest.mark.parametrize("text", [OLD, NEW, PAPER("Khác nữa.")], ids=["first", "second", "neither"])
@pytest.mark.parametrize("order", [(0, 1), (1, 0), (1, 2), (2, 1)])
def test_what_lies_there_drives_out_all_that_lay_there(
    home: Path, tmp_path: Path, text: str, order: tuple[int, int]
) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        for told, n in zip((OLD, NEW), order, strict=True):
            put(archive, told, spelt(home)[n])
        assert archive.size() == 2
        put(archive, PAPER("Ở máy khác."), "/no/such/../folder/p.txt")
        write(home, text)
        ingest([home / "docs" / "z.zip"], archive)
        assert archive.size() == 4, "nothing is let go before the file is read"
        ingest([home / "docs" / "p.txt"], archive)
        assert archive.size() == 3
        assert text in [kept for _, _, kept in archive.texts()]
        assert origins(archive) == [
            "/no/such/../folder/p.txt", f"{home}/docs/p.txt", f"{home}/docs/z.zip/in/p.txt",
        ]  # fmt: skip


def test_a_file_that_cannot_be_read_lets_nothing_go(home: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        for told, place in zip((OLD, NEW), spelt(home), strict=False):
            put(archive, told, place)
        (home / "docs" / "p.txt").write_bytes(b"")
        [(_, why)] = ingest([home / "docs" / "p.txt"], archive).failed
        assert "the archive keeps the text that it had before" in why
        assert archive.size() == 2


def test_an_old_archive_is_gone_over_once(home: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.db") as archive:
        put(archive, OLD, spelt(home)[1])
        assert archive.respell() == {}
        put(archive, NEW, spelt(home)[2])
        assert archive.respell() == {}
        assert origins(archive) == sorted([spelt(home)[0], spelt(home)[2]])


def test_a_file_is_forgotten_by_any_path_that_leads_to_it(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.db"
    monkeypatch.chdir(home / "other")
    for way in ("../docs/p.txt", tmp_path / "link/docs/p.txt", home / "docs" / "p.txt"):
        invoked("ingest", home / "docs", "-a", file)
        (home / "docs" / "p.txt").rename(home / "away")  # it need not be there any more
        invoked("forget", way, "-a", file)
        (home / "away").rename(home / "docs" / "p.txt")
        with Archive.open(file) as archive:
            assert archive.size() == 1
    assert os.fspath(home) not in invoked("forget", "x" * 5000, "-a", file, code=4).stderr
