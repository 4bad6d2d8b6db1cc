"""What is sent over REST: read once, told file by file, refused where another site sends it."""

from __future__ import annotations

import pytest
from asked_examples import FILES
from starlette.testclient import TestClient
from uploading import finished, own_server

from graphsvc.answers import Job
from graphsvc.app import create_app
from graphsvc.settings import Settings


@pytest.fixture
def own(tmp_path):
    """An empty archive with a server of its own."""
    with own_server(tmp_path) as served:
        yield served


def accepted(client, answer) -> Job:
    assert answer.status_code == 202, answer.text
    return finished(client, answer.headers["location"])


def test_what_is_sent_is_read_and_the_same_again_changes_nothing(own):
    service, client = own
    data = FILES[0].read_bytes()
    sent = [client.post("/api/v1/documents", params={"name": FILES[0].name}, content=data) for _ in range(2)]
    states = [[f.state for f in accepted(client, one).files] for one in sent]
    assert states == [["read"], ["unchanged"]]
    service.catch_up()
    [file] = accepted(client, sent[0]).files
    assert client.get(f"/api/v1/documents/{file.key}").json()["document"]["status"] == "read"


def test_one_bad_file_does_not_stop_the_others(own):
    _, client = own
    files = [{"name": f.name, "text": f.read_text("utf-8")} for f in FILES[:2] if f.suffix in (".txt", ".md")]
    body = {"files": [*files, {"name": "hong.docx", "text": "không phải docx"}]}
    job = accepted(client, client.post("/api/v1/documents", json=body))
    assert [f.state for f in job.files] == ["read"] * len(files) + ["failed"]
    assert job.files[-1].error
    assert (job.done, job.total) == (len(body["files"]), len(body["files"]))


def test_two_offices_may_send_two_files_of_one_name(own):
    service, client = own
    for file in FILES[:2]:
        accepted(
            client,
            client.post("/api/v1/documents", params={"name": "ke-hoach.txt"}, content=file.read_bytes()),
        )
    with service.reading() as archive:
        assert len(list(archive.sources())) == 2


def test_a_page_of_another_site_sends_nothing(own):
    _, client = own
    answer = client.post(
        "/api/v1/documents",
        content=b"x",
        headers={"origin": "http://elsewhere.example", "content-type": "text/plain"},
    )
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/cross-site")


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://tra-cuu.example.vn", 202),
        ("http://localhost", 202),  # its own
        ("http://tra-cuu.example.vn", 403),
        ("https://tra-cuu.example.vn.elsewhere.example", 403),
        ("null", 403),
    ],
)
def test_a_page_of_a_site_that_is_named_may_send(own, origin, status):
    service, client = own
    chosen = Settings(archive=client.app.state.settings.archive, cors_origins=("https://tra-cuu.example.vn",))
    here = TestClient(create_app(service, chosen), base_url="http://localhost")
    answer = here.post("/api/v1/documents", content=FILES[0].read_bytes(), headers={"origin": origin})
    assert answer.status_code == status
    named = origin in chosen.cors_origins
    assert answer.headers.get("access-control-allow-origin") == (origin if named else None)


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"files": []}', '{"files": [{"text": ""}]}', "{"])
def test_a_wrong_upload_is_told(own, body):
    answer = own[1].post("/api/v1/documents", content=body, headers={"content-type": "application/json"})
    told = (400, "/problems/broken-json") if body == "{" else (422, "/problems/invalid-request")
    assert (answer.status_code, answer.json()["type"]) == told
