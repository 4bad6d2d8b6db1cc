"""The command line as people use it: three texts written here, read, asked, exported, forgotten.

Commands run in process through typer's runner, except where the process itself is the subject.
"""

from __future__ import annotations

import csv
import io
import json
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request
import zipfile
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner
from uploading import form

from graphsvc.cli import app

SCRIPT = str(Path(sys.executable).with_name("directives"))
PROVINCE = """\
TỈNH ỦY LẠNG SƠN
*
Số 90-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Lạng Sơn, ngày 10 tháng 3 năm 2023

KẾ HOẠCH
nâng cao chất lượng sinh hoạt chi bộ
-----

Thực hiện Chỉ thị số 50-CT/TW, ngày 30/12/2018 của Ban Bí thư về sinh hoạt chi bộ, Ban Thường vụ Tỉnh ủy \
xây dựng kế hoạch như sau:

1. Ban Tổ chức Tỉnh ủy hướng dẫn các cấp ủy thực hiện.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn Bình
"""
DISTRICT = """\
TỈNH ỦY LẠNG SƠN
HUYỆN ỦY CHI LĂNG
*
Số 120-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Chi Lăng, ngày 20 tháng 3 năm 2023

KẾ HOẠCH
nâng cao chất lượng sinh hoạt chi bộ
-----

Thực hiện Kế hoạch số 90-KH/TU, ngày 10/3/2023 của Ban Thường vụ Tỉnh ủy về nâng cao chất lượng sinh hoạt \
chi bộ, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:

1. Ban Tổ chức Huyện ủy theo dõi, tổng hợp kết quả.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Hoàng Thị Mai
"""
OTHER_PROVINCE = PROVINCE.replace("LẠNG SƠN", "TUYÊN QUANG").replace("Lạng Sơn", "Tuyên Quang")
KEY = "lang-son.chi-lang.huyen-uy.2020-2025.kh.120"


@pytest.fixture
def run():
    def run(*args: object, code: int = 0, **more: object):
        result = CliRunner().invoke(app, [str(arg) for arg in args], **more)
        assert result.exit_code == code, f"{result.exit_code}\n{result.stdout}\n{result.stderr}"
        assert "Traceback" not in result.stderr
        return result

    return run


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "tinh.txt").write_text(PROVINCE, "utf-8")
    (folder / "huyen.txt").write_text(DISTRICT, "utf-8")
    return folder


@pytest.fixture
def db(tmp_path, texts, run):
    file = tmp_path / "a.db"
    run("ingest", texts, "--archive", file)
    return file


@pytest.mark.parametrize(
    "command",
    [
        "ingest",
        "extract",
        "lineage",
        "search",
        "show",
        "serve",
        "rebuild",
        "export",
        "doctor",
        "forget",
        "key",
    ],
)
def test_every_command_shows_an_example(run, command):
    assert f"Example: directives {command} " in run(command, "--help").stdout
    assert f"\n  {command}" in run("--help").stdout


def test_help_fits_a_screen(run):
    assert len(run("--help").stdout.splitlines()) <= 24


def test_ingest_twice_changes_nothing(run, texts, tmp_path):
    file = tmp_path / "b.db"
    assert "2 read, 0 unchanged, 0 failed" in run("ingest", texts, "-a", file).stdout
    before = run("export", "-a", file).stdout
    assert "0 read, 2 unchanged, 0 failed" in run("ingest", texts, "-a", file).stdout
    assert run("export", "-a", file).stdout == before


def test_bad_files_are_a_line_each_and_the_rest_is_read(run, texts, tmp_path):
    (texts / "rong.txt").write_bytes(b"")
    (texts / "nhi-phan.txt").write_bytes(bytes(range(256)) * 40)
    (texts / "dut.txt").symlink_to(texts / "nowhere.txt")
    missing = tmp_path / "no-such-folder"
    result = run("ingest", texts, missing, "-a", tmp_path / "c.db", code=1)
    for name in ("rong.txt", "nhi-phan.txt", "no-such-folder"):
        lines = [line for line in result.stderr.splitlines() if name in line]
        assert len(lines) == 1, result.stderr
        assert lines[0].startswith("error: ")
    assert "2 read, 0 unchanged" in result.stdout
    asked = json.loads(run("ingest", texts, "-a", tmp_path / "c.db", "--json", code=1).stdout)
    assert asked["unchanged"] == 2
    assert {Path(one["name"]).name for one in asked["failed"]} >= {"rong.txt", "nhi-phan.txt"}


def test_lineage_quotes_each_step_and_says_what_is_missing(run, db):
    said = run("lineage", "120-KH/HU", "-a", db).stdout
    assert "Kế hoạch số 90-KH/TU, ngày 10/3/2023 của Ban Thường vụ Tỉnh ủy" in " ".join(
        said.replace("│", " ").split()
    )
    assert "50-CT/TW" in said
    answer = json.loads(run("lineage", KEY, "-a", db, "--json").stdout)
    assert answer["missing"]
    assert not answer["complete"]
    assert [hop["relation"] for hop in answer["chains"][0]["hops"]] == ["implements", "implements"]
    assert "carries out" in run("lineage", KEY, "-a", db, "--lang", "en").stdout


ASKED_WRONGLY = [
    (("lineage", "999-KH/TU"), 4, "directives search"),
    (("show", "999-KH/TU"), 4, "directives search"),
    (("search", "không có lời này"), 4, "nothing found"),
    (("search",), 2, "search for what"),
    (("search", "kế hoạch", "--status", "lost"), 2, "read or cited"),
    (("search", "--type", "XYZ"), 4, "nothing found for documents of this kind"),
    (("export", "999-KH/TU"), 4, "directives search"),
    (("forget", "no-such.txt"), 4, "no source named"),
    (("forget", "texts/huyen.tx"), 4, "nearest: '"),
    (("lineage", "120-KH/HU", "--lang", "fr"), 2, "vi or en"),
    (("lineage", "120-KH/HU", "--depth", "99"), 2, "depth"),
    (("lineage",), 2, "KEY-OR-NUMBER"),
    (("export", "120-KH/HU", "--format", "exe"), 2, "mmd"),
    (("export", "--format", "exe"), 2, "nodes-csv"),
    (("export", "--format", "neo4j-admin"), 2, "--output FOLDER"),
    (("export", "--format", "neo4j-admin", "--output", "."), 2, "not empty"),
    (("export", "--format", "neo4j-admin", "--output", "/dev/null/x"), 1, "cannot write"),
    (
        ("export", "120-KH/HU", "--format", "neo4j-admin"),
        2,
        "writes the whole archive; leave '120-KH/HU' out",
    ),
    (("search", "kế hoạch", "--cursor", "stolen"), 2, "cursor"),
    (("doctor", "--store", "mysql://x"), 2, "'mysql://x' is none; it is embedded, embedded:FILE, memory: or"),
    (("serve", "--port", "99999"), 2, "settings (command line): port"),
    (("lineage", "120-KH/HU", "--as-of", "2023-13"), 2, "is no date"),
    (("lineage", "120-KH/HU", "--json", "--csv"), 2, "choose one"),
    (("search", "kế hoạch", "--json", "--csv"), 2, "choose one"),
    (("lineage", " "), 2, "which document?"),
    (("cypher", "CREATE (n)"), 2, "it writes"),
    (("cypher", "MATCH (d:Document {key: $k}) RETURN d.label"), 2, "$k"),
    (("lineage", "120-KH/HU", "--config", "no.toml"), 2, "no such file"),
]


@pytest.mark.parametrize(("args", "code", "says"), ASKED_WRONGLY)
def test_a_fault_is_a_line_and_an_exit_code(run, db, args, code, says):
    result = run(*args, "-a", db, code=code)
    assert says in result.stderr, result.stderr
    assert result.stdout == ""


def test_what_comes_without_a_name_is_called_standard_input(run, tmp_path):
    told = run("extract", "-", code=1, input="").stderr
    assert "error: standard input: it is empty" in told
    assert "-.txt" not in told
    told = run("ingest", "-", "-a", tmp_path / "x.db", code=2, input=PROVINCE).stderr
    assert "directives extract -" in told
    assert not (tmp_path / "x.db").exists()


def test_cypher_is_read_from_standard_input(db):
    said = "MATCH (d:Document) RETURN count(d) AS n\n"
    done = CliRunner().invoke(app, ["cypher", "-", "--archive", str(db)], input=said)
    assert (done.exit_code, done.stdout) == (0, "n\n3\n")


def test_a_rebuild_that_was_cut_off_says_that_it_goes_on(run, db, monkeypatch):
    from graphsvc import projection
    from graphsvc.store.embedded import EmbeddedStore

    monkeypatch.setattr(projection, "BATCH", 2)
    monkeypatch.setattr(
        projection.rebuild, "__kwdefaults__", {**projection.rebuild.__kwdefaults__, "batch": 2}
    )
    # as in Neo4j, where a graph is not filled as one
    monkeypatch.setattr(projection, "Refillable", type("NothingLikeIt", (), {}))
    apply, left = EmbeddedStore.apply, [2]

    def cut_off(self, batch):
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        apply(self, batch)

    monkeypatch.setattr(EmbeddedStore, "apply", cut_off)
    assert "the same command finishes it" in run("rebuild", "-a", db, code=1).stderr
    left[0] = 1_000
    assert "an earlier rebuild was interrupted" in run("rebuild", "-a", db).stderr
    assert "interrupted" not in run("rebuild", "-a", db).stderr
    assert "2 chuỗi" not in run("lineage", "120-KH/HU", "-a", db).stdout


def test_a_bar_tells_rate_and_time_left(monkeypatch):
    from graphsvc.cli_progress import progress

    class Screen(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "stderr", Screen())
    with progress("graph") as advance:
        for done in range(0, 400, 100):
            advance(done, 1_000)
            time.sleep(0.05)
    shown = sys.stderr.getvalue()
    assert "300/1000" in shown.replace("\x1b[32m", "").replace("\x1b[0m", "")
    assert "/s" in shown
    assert "left" in shown


def test_the_whole_graph_as_files_for_neo4j_comes_with_its_command(run, db, tmp_path):
    result = run("export", "--format", "neo4j-admin", "--output", tmp_path / "tệp csv", "-a", db)
    folder = f"'{tmp_path}/tệp csv'"
    assert result.stdout == f"cd {folder} && neo4j-admin database import full neo4j @import.args\n"
    assert "3 Document" in result.stderr
    assert (tmp_path / "tệp csv" / "import.args").is_file()


def test_a_number_of_two_documents_lists_both(run, texts, db):
    (texts / "khac.txt").write_text(OTHER_PROVINCE, "utf-8")
    run("ingest", texts, "-a", db)
    result = run("lineage", "90-KH/TU", "-a", db, code=5)
    assert "lang-son.tinh-uy.2020-2025.kh.90" in result.stderr
    assert "tuyen-quang.tinh-uy.2020-2025.kh.90" in result.stderr
    assert "2 chuỗi" not in result.stdout
    run("lineage", "tuyen-quang.tinh-uy.2020-2025.kh.90", "-a", db)


def test_without_an_archive_the_mend_is_told(run, tmp_path):
    result = run("lineage", "120-KH/HU", "-a", tmp_path / "none.db", code=1)
    assert "directives ingest" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_an_archive_of_an_older_version_is_brought_up_to_date_where_it_is_asked(run, db, caplog):
    answer = run("lineage", "120-KH/HU", "-a", db).stdout
    with closing(sqlite3.connect(db)) as file:
        file.execute("UPDATE meta SET value='9' WHERE key='schema'")
        file.commit()
    assert run("lineage", "120-KH/HU", "-a", db).stdout == answer
    assert f"{db} was written by an older version; it is brought up to date" in caplog.text
    caplog.clear()
    run("lineage", "120-KH/HU", "-a", db)
    assert "older version" not in caplog.text


def test_search_finds_words_without_marks(run, db):
    assert KEY in run("search", "chat", "luong", "sinh", "hoat", "-a", db).stdout
    levels = [
        {hit["document"]["level"] for hit in json.loads(run(*asked, "-a", db, "--json").stdout)["hits"]}
        for asked in (("search", "--level", 2), ("search", "kế hoạch", "--level", 2, "--type", "KH"))
    ]
    assert levels == [{2}, {2}]
    page = json.loads(run("search", "kh 120", "-a", db, "--json").stdout)
    assert [hit["document"]["key"] for hit in page["hits"]] == [KEY]


def test_show_prints_all_groups_and_the_text(run, db):
    said = run("show", KEY, "-a", db).stdout
    assert "Văn bản này thực hiện: 1" in said
    assert "Văn bản này thay thế: 0" in said
    assert run("show", KEY, "-a", db, "--text").stdout == DISTRICT
    cited = json.loads(run("lineage", KEY, "-a", db, "--json").stdout)["missing"][0]
    assert "known only from texts that cite it" in run("show", cited, "-a", db, "--text", code=1).stderr


def test_extract_prints_facts_and_goes_on_after_a_bad_file(run, texts):
    good, bad = texts / "huyen.txt", texts / "none.txt"
    result = run("extract", bad, good, "-", code=1, input=PROVINCE)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["source"] for line in lines] == [str(good), "-"]
    for line, text in zip(lines, (DISTRICT, PROVINCE), strict=True):
        for one in line["citations"]:
            start, end = one["span"]
            assert text[start:end] == one["quote"]
    assert [line for line in result.stderr.splitlines() if "none.txt" in line] != []
    assert not list(texts.parent.glob("*.db"))


def test_extract_reads_folders_and_zip_files_in_several_processes_in_the_same_order(run, texts):
    folder = texts.parent / "many"
    folder.mkdir()
    for n in range(40):
        (folder / f"{n:02}.txt").write_text(f"{PROVINCE}\n{n}\n", encoding="utf-8")
    (folder / "07.txt").write_bytes(b"")
    with zipfile.ZipFile(folder / "zz.zip", "w") as packed:
        packed.write(texts / "huyen.txt", "trong/huyen.txt")
    one, two = (run("extract", folder, "--jobs", jobs, code=1) for jobs in ("1", "2"))
    names = [json.loads(line)["source"] for line in one.stdout.splitlines()]
    assert names == [
        *(f"{folder.as_posix()}/{n:02}.txt" for n in range(40) if n != 7),
        f"{folder.as_posix()}/zz.zip/trong/huyen.txt",
    ]
    assert one.stdout == two.stdout
    for result in (one, two):
        assert "07.txt" in result.stderr
        assert "1 of the files could not be read" in result.stderr


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


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (PROVINCE.encode(), ".txt"),
        (b"\xef\xbb\xbf  <!DOCTYPE html>", ".html"),
        (b"%PDF-1.7", ".pdf"),
        (b"PK\x03\x04...", ".docx"),
        (b"", ".txt"),
    ],
    ids=["text", "page", "pdf", "word", "nothing"],
)
def test_bytes_without_a_name_are_known_by_their_beginning(data, suffix):
    from graphsvc.cli_archive import looks_like

    assert looks_like(data) == suffix


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


def test_forgetting_takes_the_document_s_words_away(run, db):
    assert "forgotten" in run("forget", db.parent / "texts" / "huyen.txt", "-a", db).stdout
    run("show", KEY, "-a", db, code=4)
    run("show", "lang-son.tinh-uy.2020-2025.kh.90", "-a", db)


def test_rebuilding_gives_the_same_answers(run, db):
    before = run("lineage", KEY, "-a", db, "--json").stdout
    db.with_suffix(".kgl").unlink()
    assert "rebuilt" in run("rebuild", "-a", db).stdout
    assert run("lineage", KEY, "-a", db, "--json").stdout == before
    assert run("lineage", KEY, "-a", db, "--json", "--store", "memory:").stdout == before


def test_the_doctor_sees_a_damaged_archive(run, db):
    assert "WRONG" not in run("doctor", "-a", db).stdout
    db.write_bytes(b"this is no archive" * 100)
    for extra in db.parent.glob(db.name + "-*"):
        extra.unlink()
    result = run("doctor", "-a", db, code=1)
    assert "WRONG archive" in result.stdout
    assert "mend:" in result.stdout


def test_the_doctor_names_every_thing_it_looked_at(run, db):
    findings = json.loads(run("doctor", "-a", db, "--json").stdout)
    assert {"program", "access", "archive", "graph"} <= {one["what"] for one in findings}


def test_a_key_fits_its_line(run):
    from graphsvc.settings import ApiKey

    result = run("key", "clerk", "--scope", "read", "--scope", "write")
    key, line = result.stdout.split()
    assert ApiKey.parse(line).opens(key)
    assert ApiKey.parse(line).scopes == ("read", "write")
    assert "scopes are" in run("key", "clerk", "--scope", "all", code=2).stderr
    assert "clerk-2" in run("key", "Thư ký", code=2).stderr


def test_the_server_refuses_to_stand_open(run, db):
    result = run("serve", "-a", db, "--host", "0.0.0.0", "--port", "0", code=2)
    assert "--insecure" in result.stderr


def test_answers_do_not_wait_for_a_delayed_acknowledgement():
    from graphsvc.cli_serve import address, listen
    from graphsvc.settings import Settings

    settings = Settings(port=0)
    with listen(settings) as listening:
        # asyncio switches Nagle's algorithm off only on sockets that name their protocol
        assert listening.proto == socket.IPPROTO_TCP
        assert address(settings, listening) == f"http://127.0.0.1:{listening.getsockname()[1]}/"


def test_a_taken_port_is_told(run, db):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert "--port" in run("serve", "-a", db, "--port", port, code=1).stderr


@pytest.fixture
def served(db):
    """A server of its own process on a free port; its address and its process."""
    process = subprocess.Popen(
        [SCRIPT, "serve", "-a", str(db), "--port", "0"], stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if "http://" in line:
            break
    else:
        pytest.fail("".join(said))
    reader = threading.Thread(target=process.stderr.read, daemon=True)
    reader.start()
    yield said[-1].split(" at ")[1].split()[0].rstrip("/"), process
    process.terminate()
    assert process.wait(20) == 0, "a server that is told to end has done its work"
    reader.join(5)
    process.stderr.close()


def test_a_server_begins_an_empty_archive_only_where_it_is_told_to(run, tmp_path):
    new = tmp_path / "kho mới.db"
    said = run("serve", "-a", new, "--port", "0", code=1).stderr
    assert "no such file" in said
    assert "directives serve --create" in " ".join(said.split())
    assert not new.exists()
    command = [SCRIPT, "serve", "--create", "-a", str(new), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr is not None
        assert "is new and empty" in process.stderr.readline()
        address = next(line for line in process.stderr if "http://" in line).split(" at ")[1].split()[0]
        media, body = form([("a.txt", OTHER_PROVINCE.encode())])
        headers = {"content-type": media, "origin": address.rstrip("/"), "accept": "text/html"}
        sent = urllib.request.Request(f"{address}vi/gui-van-ban", body, headers)
        with urllib.request.urlopen(sent, timeout=20) as page:
            assert "/vi/gui-van-ban/" in page.url
        end = time.monotonic() + 20
        while "90-KH/TU" not in fetch(page.url)[1].decode() and time.monotonic() < end:
            time.sleep(0.1)
        assert "90-KH/TU" in fetch(page.url)[1].decode()
        process.terminate()
        process.stderr.read()
    assert run("search", "90-KH/TU", "-a", new).stdout


def fetch(address: str) -> tuple[int, bytes]:
    with urllib.request.urlopen(address, timeout=20) as response:
        return response.status, response.read()


def test_a_running_server_follows_what_is_ingested_beside_it(run, served, db, texts):
    address, _ = served
    assert json.loads(fetch(f"{address}/readyz")[1])["ready"]
    assert json.loads(fetch(f"{address}/api/v1/documents/{KEY}/chains")[1])["total"] == 1
    (texts / "khac.txt").write_text(OTHER_PROVINCE, "utf-8")
    assert "will follow by itself" in run("ingest", texts, "-a", db).stderr
    end = time.monotonic() + 5
    other = f"{address}/api/v1/documents/tuyen-quang.tinh-uy.2020-2025.kh.90"
    while True:
        try:
            assert fetch(other)[0] == 200
            break
        except urllib.error.HTTPError:
            assert time.monotonic() < end, "the server does not follow the archive"
            time.sleep(0.05)
    # The command line still answers beside the server.
    assert "90-KH/TU" in run("lineage", KEY, "-a", db).stdout
    assert b'<html lang="vi">' in fetch(f"{address}/vi/van-ban/{KEY}/chuoi")[1]


def test_the_command_starts_without_what_it_does_not_need():
    heavy = subprocess.run(
        [sys.executable, "-c", "import sys, graphsvc.cli; print(*sys.modules)"],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout.split()  # fmt: skip
    assert not {"fastapi", "pydantic", "neo4j", "kglite", "pyvis", "docx", "networkx", "rich"} & set(heavy)


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
