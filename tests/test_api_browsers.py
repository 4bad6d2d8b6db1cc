"""What browsers are told and what they may send: faults as pages, and nothing from sites that nobody named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from api_fake import FakeService
from fastapi.testclient import TestClient
from uploading import finished, own_server

from graphsvc.api.bodies import sized
from graphsvc.app import create_app
from graphsvc.settings import ApiKey, Settings, hash_key

PAGE = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
KEYS = tuple(
    ApiKey(name=name, scopes=(scope,), sha256=hash_key(name))
    for name, scope in (("reader", "read"), ("writer", "write"))
)
SMALL = 4096


@pytest.fixture(scope="module")
def guarded() -> Iterator[TestClient]:
    settings = Settings(api_keys=KEYS, max_body=SMALL)
    with TestClient(create_app(FakeService(), settings), base_url="http://localhost") as client:  # type: ignore[arg-type]
        yield client


def bearer(name: str) -> dict[str, str]:
    return {"authorization": f"Bearer {name}"}


# --- faults that no route meets --------------------------------------------------------------------

# method, address, headers -> status, words of the page
MET_AT_THE_DOOR = [
    ("GET", "/vi", {}, 401, "Máy chủ này chỉ trả lời người có khóa truy cập"),
    ("GET", "/en", {}, 401, "answers only those who have an API key"),
    ("GET", "/vi", bearer("nobody"), 401, "khóa không đúng"),
    ("POST", "/vi", bearer("reader"), 403, "không có quyền write"),
    ("POST", "/en", bearer("reader"), 403, "lacks the scope write"),
    ("POST", "/vi", bearer("writer") | {"content-length": "99999"}, 413, "tối đa 4 KB"),
    ("POST", "/en", bearer("writer") | {"content-length": "99999"}, 413, "at most 4 KB"),
    ("GET", "/vi", bearer("reader") | {"host": "elsewhere.example"}, 421, "không trả lời dưới tên này"),
]


@pytest.mark.parametrize(("method", "path", "headers", "status", "says"), MET_AT_THE_DOOR)
def test_a_fault_met_before_any_route_is_a_page_for_people(
    guarded: TestClient, method: str, path: str, headers: dict[str, str], status: int, says: str
) -> None:
    answer = guarded.request(method, path, headers=PAGE | headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["x-request-id"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert says in answer.text
    assert f'<html lang="{path[1:]}">' in answer.text
    if status == 401:
        assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(("method", "path", "headers", "status", "says"), MET_AT_THE_DOOR)
def test_the_same_fault_is_a_problem_for_programs(
    guarded: TestClient, method: str, path: str, headers: dict[str, str], status: int, says: str
) -> None:
    answer = guarded.request(method, path, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_the_api_answers_browsers_with_problems_too(guarded: TestClient) -> None:
    answer = guarded.get("/api/v1/search?q=a", headers=PAGE)
    assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")


def test_a_page_that_cannot_be_drawn_is_told_as_a_problem(
    guarded: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no template")

    monkeypatch.setattr("graphsvc.api.front.problem_page", fail)
    answer = guarded.get("/vi", headers=PAGE)
    assert (answer.status_code, answer.json()["type"]) == (401, "/problems/unauthorized")


@pytest.mark.parametrize(
    ("size", "told"), [(16 * 2**20, "16 MB"), (3 * 2**19, "1 MB"), (2**20 - 1, "1023 KB"), (1024, "1 KB")]
)
def test_a_limit_is_told_as_people_say_it(size: int, told: str) -> None:
    assert sized(size) == told


# --- who may make a browser send ------------------------------------------------------------------

NAMED = "https://tra-cuu.example.vn"
HERE, OTHER = "http://localhost", "http://elsewhere.example"
# Origin, Sec-Fetch-Site -> what the upload over REST says
SENDERS = [
    (None, None, 202),  # a program
    (HERE, None, 202),
    (HERE, "same-origin", 202),
    ("https://kho.example.vn", "same-origin", 202),  # through a proxy that gives the host another name
    ("null", "same-origin", 202),  # a page that tells nobody where it stands
    (None, "same-origin", 202),
    (NAMED, "cross-site", 202),
    (NAMED, None, 202),
    (OTHER, None, 403),
    (OTHER, "cross-site", 403),
    (None, "cross-site", 403),  # a browser that leaves the origin out
    ("http://localhost:3000", None, 403),
    ("http://localhost:3000", "same-site", 403),
    (None, "same-site", 403),
    ("null", None, 403),
    ("null", "cross-site", 403),
    (HERE, "cross-site", 403),
    (None, "none", 403),
]


@pytest.mark.parametrize(("origin", "site", "status"), SENDERS)
def test_only_pages_of_this_server_and_of_named_sites_send(
    tmp_path: Path, origin: str | None, site: str | None, status: int
) -> None:
    told = {"origin": origin, "sec-fetch-site": site}
    headers = {name: value for name, value in told.items() if value is not None}
    with own_server(tmp_path, cors_origins=(NAMED,)) as (_, client):
        for media in ("text/plain", "application/x-www-form-urlencoded"):  # what forms of any site can send
            answer = client.post(
                "/api/v1/documents",
                params={"name": "a.txt"},
                content="Ghi chú.",
                headers=headers | {"content-type": media},
            )
            assert answer.status_code == status
            if status == 403:
                assert answer.json()["type"] == "/problems/cross-site"
            else:
                finished(client, answer.headers["location"])
