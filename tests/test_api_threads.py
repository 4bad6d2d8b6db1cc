"""Which answers are made in the loop that answers, and which by a thread."""

from __future__ import annotations

import asyncio
import threading
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest
from api_fake import PLAN, FakeService
from starlette.testclient import TestClient

from graphsvc.api import documents
from graphsvc.api.asking import soon
from graphsvc.app import create_app
from graphsvc.service import Service
from graphsvc.settings import Settings
from graphsvc.store.embedded import EmbeddedStore
from queries.errors import NoSuchDocumentError


def asked(store: str, *, moving: bool = False) -> Any:
    return SimpleNamespace(store=SimpleNamespace(name=store), moving=lambda: moving)


@pytest.mark.parametrize(
    ("store", "moving", "at_once"),
    [
        ("embedded", False, True),
        ("embedded", True, False),  # who asks while it is written may have to wait
        ("neo4j", False, False),
        ("fake", False, False),
    ],
)
def test_an_answer_is_made_at_once_where_the_graph_is_in_this_process(
    store: str, moving: bool, at_once: bool
) -> None:
    service = asked(store, moving=moving)
    assert (asyncio.run(soon(service, threading.get_ident)) == threading.get_ident()) is at_once


def test_what_is_known_not_to_be_light_is_made_by_a_thread() -> None:
    service = asked("embedded")
    assert asyncio.run(soon(service, threading.get_ident, light=False)) != threading.get_ident()


@pytest.mark.parametrize(
    ("query", "at_once"),
    [
        ("", True),
        ("?max_nodes=200&relations=cites", True),
        ("?max_nodes=201", False),
        ("?direction=downstream", False),  # below a directive of the centre there are thousands
        ("?direction=both", False),
        ("?cursor=WzIwMCwgImEyYyJd", False),  # the pages before it are gone over too
    ],
)
def test_a_wide_picture_is_made_by_a_thread(
    query: str, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []

    async def noted(_service: Any, make: Any, *, light: bool = True) -> Any:
        told.append(light)
        return make()

    monkeypatch.setattr(documents, "soon", noted)
    client = TestClient(create_app(FakeService(), Settings()), base_url="http://127.0.0.1")
    assert client.get(f"/api/v1/documents/{PLAN}/lineage{query}").status_code == 200
    assert told == [at_once]


def test_the_graph_moves_while_it_is_written() -> None:
    seen: list[bool] = []

    class Empty:
        def sequence(self) -> int:
            seen.append(service.moving())
            return 0

        def mark(self, _number: int) -> str:
            return ""

    with EmbeddedStore() as store, Service(lambda: nullcontext(Empty()), store) as service:  # type: ignore[arg-type,return-value]
        assert not service.moving()
        service.catch_up()
        assert not service.moving()
    assert seen
    assert all(seen)


@pytest.mark.parametrize("store", ["embedded", "neo4j"])
def test_an_error_comes_through(store: str) -> None:
    service = asked(store)

    def none() -> None:
        raise NoSuchDocumentError("không-có")

    with pytest.raises(NoSuchDocumentError, match="không-có"):
        asyncio.run(soon(service, none))
