"""Which answers are made in the loop that answers, and which by a thread."""

from __future__ import annotations

import asyncio
import threading
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from graphsvc.api.asking import soon
from graphsvc.service import Service
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
