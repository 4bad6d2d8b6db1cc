"""Answers kept ready: the same bytes for the same question on the same graph, and none once it moves on."""

from __future__ import annotations

import pytest
from api_fake import PLAN, FakeService
from starlette.testclient import TestClient

from graphsvc.api.kept import ONE, Answer, Kept
from graphsvc.app import create_app
from graphsvc.settings import ApiKey, Settings, hash_key

PATH = f"/api/v1/documents/{PLAN}/chains"


@pytest.fixture
def service():
    return FakeService()


def client(service, **chosen):
    return TestClient(create_app(service, Settings(**chosen)), base_url="http://localhost")


@pytest.mark.parametrize("path", [PATH, f"{PATH}.svg", f"/vi/van-ban/{PLAN}"])
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_the_same_question_is_answered_once(service, path, encoding):
    with client(service) as browser:
        first, second = (browser.get(path, headers={"accept-encoding": encoding}) for _ in range(2))
        asked = service.asked
        third = browser.get(path, headers={"accept-encoding": encoding})
    assert service.asked == asked
    assert first.content == second.content == third.content
    own = {"x-request-id"}
    for other in (second, third):
        assert {k: v for k, v in other.headers.items() if k not in own} == {
            k: v for k, v in first.headers.items() if k not in own
        }
    assert first.headers["x-request-id"] != third.headers["x-request-id"]
    assert first.headers.get("content-encoding", "identity") == encoding


def test_who_takes_no_gzip_gets_none(service):
    with client(service) as browser:
        packed = browser.get(PATH, headers={"accept-encoding": "gzip"})
        plain = browser.get(PATH, headers={"accept-encoding": "identity"})
        assert packed.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert plain.content == packed.content
        assert {"accept-encoding"} <= {one.lower() for one in packed.headers["vary"].split(", ")}


def test_a_graph_that_moved_on_is_asked_anew(service):
    with client(service) as browser:
        tag = browser.get(PATH).headers["etag"]
        browser.get(PATH)
        assert service.asked == 1
        service.graph += 1
        again = browser.get(PATH)
    assert service.asked == 2
    assert again.headers["etag"] != tag


def test_what_is_answered_from_half_a_graph_is_neither_kept_nor_dated(service):
    with client(service) as browser:
        tag = browser.get(PATH).headers["etag"]
        service.graph = ""
        for _ in range(2):
            answer = browser.get(PATH, headers={"if-none-match": tag})
            assert answer.status_code == 200
            assert "etag" not in answer.headers
            assert answer.headers["cache-control"] == "no-store"
        assert service.asked == 3
        assert browser.get("/openapi.json").headers["etag"], "what is no answer of the graph is as before"


@pytest.mark.parametrize(
    "paths",
    [
        ["/vi/toan-canh", "/en/overview", "/api/v1/statistics", "/api/v1/gaps/absent?limit=10"],
        ["/vi/toan-canh.json", "/vi/toan-canh.json?v=2"],  # too large to be kept where an archive is large
        ["/en/overview.json", "/en/overview.json?v=2"],
    ],
)
def test_what_goes_over_the_archive_is_asked_once_whoever_asks(service, monkeypatch, paths):
    remembered, asked = {}, []

    def remember(question, make):
        if question not in remembered:
            asked.append(question)
            remembered[question] = make()
        return remembered[question]

    monkeypatch.setattr(service, "remember", remember)
    with client(service) as browser:
        assert browser.get(paths[0]).status_code == 200
        first = len(asked)
        assert first
        monkeypatch.setattr(service.store, "ask", None)
        for path in paths[1:]:
            assert browser.get(path).status_code == 200
    assert len(asked) == first


def test_other_questions_problems_and_jobs_are_asked_each_time(service):
    with client(service) as browser:
        for _ in range(2):
            browser.get(PATH)
            browser.get(f"{PATH}?limit=3")
            assert browser.get("/api/v1/documents/no.2020.kh.9/chains").status_code == 404
        assert service.asked == 4, "two answers are kept, the problem is asked for twice"
        assert browser.post("/api/v1/extract", json={"text": "Số 1-KH/TU"}).status_code == 200


def test_a_kept_answer_needs_the_key_too(service):
    key = ApiKey(name="clerk", scopes=("read",), sha256=hash_key("open sesame"))
    with client(service, api_keys=(key,)) as browser:
        allowed = {"authorization": "Bearer open sesame"}
        assert [browser.get(PATH, headers=allowed).status_code for _ in range(2)] == [200, 200]
        assert browser.get(PATH).status_code == 401


def test_a_kept_answer_is_counted_under_its_route(service):
    with client(service) as browser:
        tag = browser.get(PATH).headers["etag"]
        browser.get(PATH)
        browser.get(PATH, headers={"if-none-match": tag})
        figures = browser.get("/metrics").text
    route = 'method="GET",route="/api/v1/documents/{key}/chains"'
    assert f'directives_requests_total{{{route},status="200"}} 2' in figures
    assert f'directives_requests_total{{{route},status="304"}} 1' in figures


def test_nothing_is_kept_where_that_is_chosen(service):
    with client(service, keep=0) as browser:
        for _ in range(3):
            browser.get(PATH)
    assert service.asked == 3


def answer(size):
    return Answer((), b"x" * size, None)


def test_what_was_not_asked_for_longest_goes_first():
    kept = Kept(10_000)
    for name in "abc":
        kept.put("1", (name, True), answer(2_000))  # 3,024 bytes each with its headers
    assert kept.get("1", ("a", True))
    kept.put("1", ("d", True), answer(2_000))
    assert [name for name in "abcd" if kept.get("1", (name, True))] == ["a", "c", "d"]
    kept.put("1", ("a", True), answer(100))
    kept.put("1", ("e", True), answer(1_000))
    assert [name for name in "acde" if kept.get("1", (name, True))] == ["a", "c", "d", "e"]


def test_large_answers_and_old_states_are_not_kept():
    kept = Kept(10 * ONE)
    kept.put("1", ("a", True), answer(ONE))
    assert kept.get("1", ("a", True)) is None
    kept.put("1", ("b", True), answer(10))
    assert kept.get("2", ("b", True)) is None
    kept.put("2", ("c", True), answer(10))
    assert kept.get("1", ("b", True)) is None, "an answer of an older graph went with it"
