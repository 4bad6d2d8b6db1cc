"""`directives serve` as a process: where it stands, and that it follows what is ingested beside it."""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time
import urllib.request

import pytest
from cli_world import KEY, OTHER_PROVINCE, SCRIPT
from uploading import form


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
