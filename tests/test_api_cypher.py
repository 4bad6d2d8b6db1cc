"""Cypher over REST and on its page: who may ask, what is refused."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from asked_examples import PROVINCE
from starlette.testclient import TestClient

from graphsvc.answers import CypherReply
from graphsvc.api import door
from graphsvc.app import create_app
from graphsvc.guard import GuardedResult
from graphsvc.settings import ApiKey, Settings, hash_key


def test_strangers_may_ask_in_cypher(client):
    asked = {
        "statement": "MATCH (d:Document {key: $key}) RETURN d.key AS key",
        "parameters": {"key": PROVINCE},
    }
    answer = client.post("/api/v1/cypher", json=asked)
    reply = CypherReply.model_validate_json(answer.content)
    assert (reply.data.fields, reply.data.values) == (("key",), ((PROVINCE,),))


def test_two_questions_in_cypher_are_answered_at_once_whichever_way_they_come(client, monkeypatch):
    began, end = [], threading.Event()

    def slow(*_asked: object) -> GuardedResult:
        began.append(1)
        end.wait(10)
        return GuardedResult((), ())

    monkeypatch.setattr(door, "run", slow)
    monkeypatch.setattr(door, "WAIT", 0.05)
    ways = (
        lambda: client.get("/en/ask", params={"cypher": "RETURN 1"}),
        lambda: client.post("/api/v1/cypher", json={"statement": "RETURN 1"}),
    )
    with ThreadPoolExecutor(2) as others:
        first = [others.submit(way) for way in ways]
        try:
            while len(began) < 2 and not any(one.done() for one in first):
                time.sleep(0.01)
            late = [way().status_code for way in ways]
        finally:
            end.set()
        assert [one.result().status_code for one in first] == [200, 200]
    assert late == [429, 429]


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (n) DETACH DELETE n",
        "CALL db.labels()",
        "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
        "MATCH",
    ],
)
def test_what_is_refused_says_so(client, statement):
    answer = client.post("/api/v1/cypher", json={"statement": statement})
    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/refused-cypher")


def test_cypher_needs_its_own_right_where_there_are_keys(service):
    locked = Settings(
        host="0.0.0.0", api_keys=(ApiKey(name="a", scopes=("read",), sha256=hash_key("k" * 40)),)
    )
    here = TestClient(create_app(service, locked), base_url="http://example.vn")
    key = {"authorization": "Bearer " + "k" * 40}
    asked = {"statement": "MATCH (d:Document) RETURN count(d) AS n"}
    assert here.post("/api/v1/cypher", json=asked, headers=key).status_code == 403
    assert here.post("/api/v1/documents", content=b"x", headers=key).status_code == 403
    assert here.get("/api/v1/statistics", headers=key).status_code == 200
    open_ = Settings(host="0.0.0.0", insecure=True)
    assert TestClient(create_app(service, open_)).post("/api/v1/cypher", json=asked).status_code == 403


@pytest.mark.parametrize("page", ["/vi/hoi", "/en/ask"])
@pytest.mark.parametrize(
    ("host", "scopes", "answered"),
    [
        ("127.0.0.1", None, True),
        # keys on this machine: something in front passes others on, who may only read
        ("127.0.0.1", ("read",), False),
        ("127.0.0.1", ("admin",), False),
        ("0.0.0.0", ("read",), False),
    ],
)
def test_the_page_for_cypher_is_open_only_where_no_key_is_needed(service, page, host, scopes, answered):
    keys = (ApiKey(name="a", scopes=scopes, sha256=hash_key("k" * 40)),) if scopes else ()
    app = create_app(service, Settings(host=host, api_keys=keys))
    found = TestClient(app, base_url="http://127.0.0.1").get(
        page,
        params={"cypher": "MATCH (d:Document) RETURN count(d) AS how_many"},
        headers={"authorization": "Bearer " + "k" * 40},
    )
    assert found.status_code == 200
    assert ('<th scope="col">how_many' in found.text) is answered
    assert ("POST /api/v1/cypher" in found.text) is not answered
