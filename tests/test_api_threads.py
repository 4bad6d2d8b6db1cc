"""Which answers are made in the loop that answers, and which by a thread."""

from __future__ import annotations

import asyncio
import threading
from types import SimpleNamespace
from typing import Any

import pytest

from graphsvc.api.asking import soon
from queries.errors import NoSuchDocumentError


@pytest.mark.parametrize(("store", "at_once"), [("embedded", True), ("neo4j", False), ("fake", False)])
def test_an_answer_is_made_at_once_where_the_graph_is_in_this_process(store: str, at_once: bool) -> None:
    service: Any = SimpleNamespace(store=SimpleNamespace(name=store))
    assert (asyncio.run(soon(service, threading.get_ident)) == threading.get_ident()) is at_once


@pytest.mark.parametrize("store", ["embedded", "neo4j"])
def test_an_error_comes_through(store: str) -> None:
    service: Any = SimpleNamespace(store=SimpleNamespace(name=store))

    def none() -> None:
        raise NoSuchDocumentError("không-có")

    with pytest.raises(NoSuchDocumentError, match="không-có"):
        asyncio.run(soon(service, none))
