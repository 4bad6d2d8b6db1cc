"""The API over a fake service: answers, formats, paging, caching, and what every response carries.

The client speaks to the application in process, under the name `localhost`, which is the one that a
server on loopback answers to. Errors have their own file, `test_api_problems.py`.
"""

from __future__ import annotations

import gzip
import json
import logging

import pytest
from api_fake import PLAN, SECRET, FakeService
from starlette.testclient import TestClient

from graphsvc.api.problems import kinds
from graphsvc.app import create_app
from graphsvc.settings import ApiKey, Settings, hash_key
from queries.model import Chains, DocumentRef, DocumentView, Lineage, SearchPage


@pytest.fixture
def service():
    return FakeService()


@pytest.fixture
def client(service):
    with TestClient(create_app(service, Settings()), base_url="http://localhost") as client:
        yield client


ANSWERS = [
    (f"/api/v1/documents/{PLAN}", DocumentView),
    (f"/api/v1/documents/{PLAN}.json", DocumentView),
    (f"/api/v1/documents/{PLAN}/chains", Chains),
    (f"/api/v1/documents/{PLAN}/chains.json", Chains),
    (f"/api/v1/documents/{PLAN}/lineage?direction=both&relations=implements,cites", Lineage),
    ("/api/v1/documents:resolve?number=113-KH/TU&year=2023", DocumentRef),
    ("/api/v1/search?q=văn hóa", SearchPage),
]


@pytest.mark.parametrize(("path", "model"), ANSWERS)
def test_an_answer_is_its_model_as_json(client, path, model):
    response = client.get(path)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    model.model_validate_json(response.content)


FORMATS = [
    ("chains.html", "text/html; charset=utf-8", "<!DOCTYPE html>"),
    ("chains.svg", "image/svg+xml", "<svg"),
    ("chains.txt", "text/plain; charset=utf-8", "46-KH/ĐU"),
    ("chains.md", "text/markdown; charset=utf-8", "46-KH/ĐU"),
    ("chains.csv", "text/csv; charset=utf-8", "46-KH/ĐU"),
    ("chains.mmd", "text/vnd.mermaid; charset=utf-8", "46-KH/ĐU"),
    ("chains.graphml", "application/graphml+xml", "46-KH/ĐU"),
    ("lineage.svg", "image/svg+xml", "<svg"),
    ("lineage.html", "text/html; charset=utf-8", "<html"),
]


@pytest.mark.parametrize(("suffix", "media_type", "holds"), FORMATS)
def test_the_suffix_names_the_format(client, suffix, media_type, holds):
    response = client.get(f"/api/v1/documents/{PLAN}/{suffix}")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == media_type
    assert holds in response.text
    assert "http-equiv" in response.text or "content-security-policy" in response.headers


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        (f"/vi/van-ban/{PLAN}", "vi"),
        (f"/vi/van-ban/{PLAN}/chuoi", "vi"),
        ("/vi/tim-kiem?q=văn hóa", "vi"),
        ("/vi/tim-kiem", "vi"),
        ("/vi", "vi"),
        (f"/en/documents/{PLAN}", "en"),
        (f"/en/documents/{PLAN}/chains", "en"),
        ("/en/search?q=plan", "en"),
        ("/api", "vi"),
        ("/problems", "vi"),
        ("/problems/ambiguous-number", "vi"),
    ],
)
def test_pages_bring_nothing_from_elsewhere(client, path, lang):
    response = client.get(path, headers={"accept": "text/html"})
    assert response.status_code == 200, response.text
    assert f'<html lang="{lang}">' in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "unsafe-inline" not in response.headers["content-security-policy"]
    assert 'src="http' not in response.text
    assert '<link rel="stylesheet" href="http' not in response.text
    assert "<style" not in response.text


@pytest.mark.parametrize("address", [f"/vi/van-ban/{PLAN}/chuoi", "/vi/tim-kiem"])
def test_what_the_pages_link_to_is_there(client, address):
    page = client.get(address).text
    links = {part.split('"')[0] for part in page.split('href="')[1:]} | {
        part.split('"')[0] for part in page.split('src="')[1:]
    }
    local = sorted(link for link in links if link.startswith("/"))
    assert any(link.startswith("/static/") for link in local)
    assert any("/van-ban/" in link for link in local)
    for link in local:
        status = client.get(link).status_code
        # The other documents of the sample are unknown to the fake service.
        assert status == 200 or (status == 404 and PLAN not in link), link


def test_static_files_are_kept_for_ever_only_under_their_hash(client):
    assert "immutable" not in client.get("/static/page.css").headers["cache-control"]
    page = client.get(f"/vi/van-ban/{PLAN}/chuoi").text
    hashed = next(part.split('"')[0] for part in page.split('href="')[1:] if part.startswith("/static/"))
    assert "immutable" in client.get(hashed.replace("&amp;", "&")).headers["cache-control"]


@pytest.mark.parametrize(
    ("accept", "to"),
    [
        (None, "/vi/tim-kiem"),
        ("vi-VN,vi;q=0.9,en;q=0.8", "/vi/tim-kiem"),
        ("en-GB,en;q=0.9", "/en/search"),
        ("fr-FR,en;q=0.4", "/en/search"),
        ("de", "/vi/tim-kiem"),
        ("en;q=nonsense", "/vi/tim-kiem"),
    ],
)
def test_the_first_visit_follows_the_browser_s_language(client, accept, to):
    headers = {"accept-language": accept} if accept else {"accept-language": ""}
    response = client.get("/", headers=headers, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, to)


def test_the_tag_is_as_old_as_the_graph(client, service):
    path = f"/api/v1/documents/{PLAN}/chains"
    first = client.get(path)
    tag = first.headers["etag"]
    asked = service.asked
    again = client.get(path, headers={"if-none-match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert service.asked == asked, "a 304 asks nothing"
    assert client.get(path + "?limit=3", headers={"if-none-match": tag}).status_code == 200
    service.graph += 1
    moved = client.get(path, headers={"if-none-match": tag})
    assert moved.status_code == 200
    assert moved.headers["etag"] != tag


def test_problems_have_no_tag(client):
    assert "etag" not in client.get("/api/v1/documents/no.2020.kh.9/chains").headers


def test_the_cursor_leads_through_all_hits_once(client):
    path, seen = "/api/v1/search?q=kh&limit=3", []
    while path:
        response = client.get(path)
        page = SearchPage.model_validate_json(response.content)
        seen += [hit.document.key for hit in page.hits]
        link = response.headers.get("link")
        assert (link is None) == (page.next is None)
        path = link.split(">")[0].lstrip("<") if link else ""
    assert len(seen) == len(set(seen)) == 7


@pytest.mark.parametrize(
    "path", [f"/api/v1/documents/{PLAN}/chains", "/healthz", "/vi/tim-kiem", "/api/v1/documents/no.2020.kh.9"]
)
def test_head_is_get_without_a_body(client, path):
    get = client.get(path, headers={"accept-encoding": "identity"})
    head = client.head(path, headers={"accept-encoding": "identity"})
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-length"] == str(len(get.content))
    assert head.headers["content-type"] == get.headers["content-type"]


@pytest.mark.parametrize(
    ("path", "allow"),
    [
        (f"/api/v1/documents/{PLAN}/chains", "GET, HEAD, OPTIONS"),
        ("/api/v1/extract", "OPTIONS, POST"),
        ("/vi/tim-kiem", "GET, HEAD, OPTIONS"),
    ],
)
def test_options_names_the_methods(client, path, allow):
    response = client.options(path)
    assert (response.status_code, response.headers["allow"]) == (204, allow)


def test_every_response_carries_its_id_and_guards(client):
    for path in (f"/api/v1/documents/{PLAN}", "/nowhere", "/static/page.css", "/api/v1/search"):
        headers = client.get(path).headers
        assert len(headers["x-request-id"]) == 16
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "access-control-allow-origin" not in headers
    given = client.get("/healthz", headers={"x-request-id": "clerk-000017"}).headers["x-request-id"]
    forged = client.get("/healthz", headers={"x-request-id": 'a"}\\n{"level":'}).headers["x-request-id"]
    assert given == "clerk-000017"
    assert forged.isalnum()


def test_large_answers_are_compressed(client):
    path = f"/api/v1/documents/{PLAN}/chains"
    with client.stream("GET", path, headers={"accept-encoding": "gzip"}) as response:
        raw = b"".join(response.iter_raw())
    assert response.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(raw)) == client.get(path).json()


EXTRACTS = [
    ({"json": {"text": "Số 113-KH/TU", "name": "a.md"}}, "a.md"),
    ({"content": "Số 113-KH/TU".encode(), "headers": {"content-type": "text/plain"}}, "text.txt"),
    ({"content": b"<p>x</p>", "headers": {"content-type": "text/html; charset=utf-8"}}, "text.html"),
    ({"content": b"PK", "params": {"name": "kế hoạch.docx"}}, "kế hoạch.docx"),
]


@pytest.mark.parametrize(("request_", "name"), EXTRACTS)
def test_extract_reads_text_or_file(client, request_, name):
    response = client.post("/api/v1/extract", **request_)
    assert response.status_code == 200, response.text
    assert response.json()["source"] == name


def test_the_description_tells_every_error_as_a_problem(client):
    document = client.get("/openapi.json").json()
    assert "HTTPValidationError" not in json.dumps(document)
    ids = []
    for path, methods in document["paths"].items():
        for operation in methods.values():
            ids.append(operation["operationId"])
            assert operation["summary"], path
            assert operation["tags"], path
            assert {"422", "500"} <= operation["responses"].keys()
            for status, response in operation["responses"].items():
                if status >= "400" and path != "/readyz":
                    assert list(response["content"]) == ["application/problem+json"], (path, status)
    assert len(ids) == len(set(ids))
    page = client.get("/api", headers={"accept": "text/html"}).text
    assert all(f'id="{one}"' in page for one in ids)


def test_readiness_is_told_by_the_status(client, service):
    assert client.get("/readyz").status_code == 200
    service.ready = False
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_the_log_holds_no_document_and_no_question(client, caplog):
    with caplog.at_level(logging.INFO, logger="directives.api"):
        client.get("/api/v1/search", params={"q": SECRET})
        client.post("/api/v1/extract", json={"text": SECRET})
        client.get("/api/v1/documents/x.2020.kh.1/chains")
        client.get(f"/{SECRET}")
    assert len(caplog.records) == 5
    said = "\n".join(str(record.__dict__) for record in caplog.records)
    assert SECRET not in said
    assert "api_fake.py" in said, "the place of the unexpected error is logged"


KEY, WRITER = "k" * 43, "w" * 43
LOCKED = Settings(
    host="0.0.0.0",
    api_keys=(
        ApiKey(name="reader", sha256=hash_key(KEY)),
        ApiKey(name="asker", scopes=("cypher",), sha256=hash_key(WRITER)),
    ),
)
DOORS = [
    ("/api/v1/search?q=a", {}, 401),
    ("/api/v1/search?q=a", {"authorization": f"Bearer {KEY}"}, 200),
    ("/api/v1/search?q=a", {"x-api-key": KEY}, 200),
    ("/api/v1/search?q=a", {"authorization": f"Basic {KEY}"}, 401),
    ("/api/v1/search?q=a", {"authorization": f"Bearer {KEY[:-1]}"}, 401),
    ("/api/v1/search?q=a", {"authorization": f"Bearer {WRITER}"}, 403),
    ("/openapi.json", {}, 401),
    ("/vi/tim-kiem", {}, 401),
    ("/healthz", {}, 200),
    ("/healthzzz", {}, 401),
    ("/problems/unauthorized", {}, 200),
    ("/static/../api/v1/search?q=a", {}, 401),
]


@pytest.mark.parametrize(("path", "headers", "status"), DOORS)
def test_beyond_this_machine_a_key_opens(path, headers, status):
    client = TestClient(create_app(FakeService(), LOCKED), base_url="http://example.vn")
    response = client.get(path, headers=headers)
    assert response.status_code == status
    assert ("www-authenticate" in response.headers) == (status == 401)


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1:8000", 200), ("[::1]:8000", 200), ("evil.example", 421), ("", 421)],
)
def test_on_loopback_only_our_own_names_are_answered(client, host, status):
    assert client.get("/healthz", headers={"host": host}).status_code == status


def test_every_kind_of_problem_has_a_page_in_both_languages(client):
    for kind in kinds().values():
        page = client.get(kind.uri, headers={"accept": "text/html"})
        assert page.status_code == 200
        assert kind.title["vi"].split("“")[0][:20] in page.text
        assert kind.title.keys() == kind.mend.keys() == {"vi", "en"}
        assert kind.detail.keys() in ({"vi", "en"}, set())
