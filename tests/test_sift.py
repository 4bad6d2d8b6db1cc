"""What is no directive is passed over and told; where files lie on somebody's disk stays there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphsvc.cli import app
from ingest.archive.archive import Archive
from ingest.extract import extract
from ingest.pipeline import ingest
from ingest.sift import no_directive

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"

TEXTS = [
    ("a list of numbers", "Danh sách:\n- 113-KH/TU\n- 46-KH/ĐU\n", True),
    ("a guide in another language", "See plan 113-KH/TU and letter 637-CV/BCSĐ.", True),
    ("words alone", "Hôm nay trời đẹp.", True),
    (
        "a fragment that carries something out",
        "Thực hiện Kế hoạch số 113-KH/TU ngày 16/5/2023 của Tỉnh ủy.",
        False,
    ),
    ("a number", "Số 5-KH/HU\n\nTriển khai nhiệm vụ.", False),
    ("a kind and a title", "KẾ HOẠCH\nTriển khai phong trào đọc sách\n\nI. Mục đích", False),
]


@pytest.mark.parametrize(("what", "text", "sifted"), TEXTS, ids=[what for what, *_ in TEXTS])
def test_a_text_is_a_directive_by_what_it_says(what, text, sifted):
    assert no_directive(extract(text.encode(), "a.txt")) is sifted


@pytest.mark.parametrize("folder", [EXAMPLES, ROOT / "tests" / "gold"])
def test_no_directive_of_ours_is_passed_over(folder):
    files = [one for one in sorted(folder.glob("*")) if one.suffix in {".txt", ".md", ".html"}]
    files = [one for one in files if one.name != "README.md"]
    assert files
    assert [one.name for one in files if no_directive(extract(one.read_bytes(), one.name))] == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_with_a_reading_guide(tmp_path, jobs):
    with Archive.open(tmp_path / "a.db") as archive:
        report = ingest([EXAMPLES], archive, jobs=jobs)
        assert (report.read, report.failed) == (17, ())
        assert {Path(name).name for name, _ in report.passed_over} == {"demo.sh", "README.md"}
        again = ingest([EXAMPLES], archive, jobs=jobs, everything=True)
        assert (again.read, again.unchanged) == (1, 17)
        assert ingest([EXAMPLES], archive, jobs=jobs).unchanged == 18, "what was kept on purpose stays"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_directive_that_became_none_is_said_to_be_kept(tmp_path, jobs):
    """The text of before stays until somebody says otherwise: an emptied file is no order to forget."""
    file, other = tmp_path / "46-kh.txt", tmp_path / "47-kh.txt"
    text = (EXAMPLES / "09-46-kh-du-tan-trao.txt").read_text("utf-8")
    file.write_text(text, "utf-8")
    other.write_text("Danh sách đính kèm.\n", "utf-8")
    with Archive.open(tmp_path / "a.db") as archive:
        (first,) = ingest([file, other], archive, jobs=jobs).passed_over
        assert "keeps the text" not in first[1]
        file.write_text("Danh sách đính kèm.\n", "utf-8")
        report = ingest([file, other], archive, jobs=jobs)
        assert (report.read, report.failed) == (0, ())
        told = {Path(name).name: why for name, why in report.passed_over}
        assert "the archive keeps the text that it had before: directives forget" in told["46-kh.txt"]
        assert "keeps the text" not in told["47-kh.txt"]
        kept = told["46-kh.txt"].rpartition("directives forget ")[2]
        assert archive.forget(kept)
        report = ingest([file, other], archive, jobs=jobs)
        assert not any("keeps the text" in why for _, why in report.passed_over)


def run(*args):
    return CliRunner().invoke(app, [str(one) for one in args])


def test_the_command_tells_what_it_passed_over_and_is_content(tmp_path):
    files = [EXAMPLES / "README.md", EXAMPLES / "09-46-kh-du-tan-trao.txt"]
    result = run("ingest", *files, "-a", tmp_path / "a.db")
    assert result.exit_code == 0
    assert "1 read, 0 unchanged, 0 failed, 1 passed over; archive" in result.stdout
    assert "passed over: README.md: no number" in result.stderr
    assert "--all" in result.stderr
    told = json.loads(run("ingest", *files, "-a", tmp_path / "a.db", "--json").stdout)
    assert told["unchanged"] == 1
    assert [one["name"] for one in told["passed_over"]] == ["README.md"]
    assert "1 read" in run("ingest", *files, "-a", tmp_path / "a.db", "--all").stdout


def named(archive):
    return sorted(one.name for one in archive.sources())


def test_no_folder_of_the_reader_s_enters_graph_or_answers(tmp_path):
    home = tmp_path / "home" / "lan"
    inner = home / "ke-hoach" / "2023"
    inner.mkdir(parents=True)
    for number, folder in ((9, inner), (13, home)):
        (file,) = EXAMPLES.glob(f"{number:02}-*")
        (folder / file.name).write_bytes(file.read_bytes())
    file = tmp_path / "a.db"
    letter = next(home.glob("13-*"))
    assert run("ingest", home / "ke-hoach", letter, "-a", file).exit_code == 0
    with Archive.open(file) as archive:
        assert named(archive) == [letter.name, "ke-hoach/2023/09-46-kh-du-tan-trao.txt"]
        rows = [*archive.changed_nodes(0, archive.sequence()), *archive.changed_edges(0, archive.sequence())]
        assert not [row for row in rows if str(tmp_path) in repr(row)]
    for told in (
        run("lineage", "46-KH/ĐU", "-a", file, "--json"),
        run("show", "46-KH/ĐU", "-a", file, "--json"),
        run("export", "46-KH/ĐU", "--format", "html", "-a", file, "--output", "-"),
    ):
        assert told.exit_code == 0, told.stderr
        assert "09-46-kh-du-tan-trao.txt" in told.stdout
        assert "home/lan" not in told.stdout


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("examples/09-46-kh-du-tan-trao.txt", "examples/09-46-kh-du-tan-trao.txt"),
        ("./examples/09-46-kh-du-tan-trao.txt", "examples/09-46-kh-du-tan-trao.txt"),
        ("docs/../examples/09-46-kh-du-tan-trao.txt", "09-46-kh-du-tan-trao.txt"),
        (str(EXAMPLES / "09-46-kh-du-tan-trao.txt"), "09-46-kh-du-tan-trao.txt"),
    ],
)
def test_a_source_is_named_as_it_was_given(tmp_path, monkeypatch, given, name):
    monkeypatch.chdir(ROOT)
    with Archive.open(tmp_path / "a.db") as archive:
        assert ingest([Path(given)], archive).read == 1
        assert named(archive) == [name]
        assert ingest([Path(given)], archive).unchanged == 1
        assert archive.forget(name)


def test_a_folder_named_by_dots_keeps_its_own_name(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT / "docs")
    with Archive.open(tmp_path / "a.db") as archive:
        ingest([Path("../examples")], archive)
        assert all(name.startswith("examples/") for name in named(archive))
    monkeypatch.chdir(EXAMPLES)
    with Archive.open(tmp_path / "b.db") as archive:
        ingest([Path("..") / "examples" / ".." / "examples"], archive)
        assert all(name.startswith("examples/") for name in named(archive))
