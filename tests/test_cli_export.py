"""What `directives export` writes, and what stands there when it cannot."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from xml.etree import ElementTree as ET

import pytest
from cli_world import KEY, SCRIPT

EXPORTS = [
    (("--format", "json"), "json lines"),
    (("--format", "csv"), "csv"),
    (("--format", "nodes-csv"), "csv"),
    (("--format", "graphml"), "xml"),
    ((KEY, "--format", "json"), "json"),
    ((KEY, "--format", "csv"), "csv"),
    ((KEY, "--format", "graphml"), "xml"),
    ((KEY, "--format", "svg"), "xml"),
    ((KEY, "--format", "html"), "page"),
    ((KEY, "--format", "pyvis"), "page"),
    ((KEY, "--format", "md"), "text"),
    ((KEY, "--format", "txt"), "text"),
    ((KEY, "--format", "mmd"), "text"),
]


@pytest.mark.parametrize(("args", "kind"), EXPORTS)
def test_an_export_is_what_its_name_says(run, db, tmp_path, args, kind):
    file = tmp_path / "out"
    run("export", *args, "-a", db, "-o", file)
    data = file.read_bytes()
    text = data.decode("utf-8")
    assert "120-KH/HU" in text or KEY in text
    if kind == "json lines":
        assert all(json.loads(line) for line in text.splitlines())
    elif kind == "json":
        json.loads(text)
    elif kind == "csv":
        assert data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert len({len(row) for row in rows}) == 1
        assert len(rows) > 1
    elif kind == "xml":
        ET.fromstring(text)
    elif kind == "page":
        assert '<html lang="vi"' in text
        assert 'src="http' not in text
    run("export", *args, "-a", db, "-o", tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == data


def test_an_export_that_cannot_be_written_is_told(run, db, tmp_path):
    assert "cannot write" in run("export", "-a", db, "-o", tmp_path, code=1).stderr


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--format", "grahpml"), 2),
        (("-a", "not-there.db"), 1),
        (("999-KH/TU",), 4),
        ((KEY, "--format", "exe"), 2),
    ],
    ids=["format", "archive", "document", "format of a document"],
)
def test_an_export_that_fails_leaves_what_stood_there(run, db, tmp_path, args, code):
    file = tmp_path / "last-month.graphml"
    file.write_text("last month", encoding="utf-8")
    run("export", *(() if "-a" in args else ("-a", db)), *args, "-o", file, code=code)
    assert file.read_text(encoding="utf-8") == "last month"
    assert [one.name for one in tmp_path.glob("last-month*")] == [file.name]


def test_an_export_goes_through_a_link_to_the_file_that_it_names(run, db, tmp_path):
    file, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    link.symlink_to(file)
    run("export", "-a", db, "-o", link)
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8").startswith("{")


def test_the_whole_graph_as_files_for_neo4j_comes_with_its_command(run, db, tmp_path):
    result = run("export", "--format", "neo4j-admin", "--output", tmp_path / "tệp csv", "-a", db)
    folder = f"'{tmp_path}/tệp csv'"
    assert result.stdout == f"cd {folder} && neo4j-admin database import full neo4j @import.args\n"
    assert "3 Document" in result.stderr
    assert (tmp_path / "tệp csv" / "import.args").is_file()


def test_a_reader_that_has_seen_enough_is_no_error(db):
    export = subprocess.Popen(
        [SCRIPT, "export", "-a", str(db)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert export.stdout is not None
    export.stdout.close()
    assert export.wait(30) == 0
    assert export.stderr is not None
    assert b"Traceback" not in export.stderr.read()
    export.stderr.close()
