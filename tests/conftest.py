"""The stores that the contract suite runs over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from graphsvc.store.base import GraphStore
from graphsvc.store.embedded import EmbeddedStore

pytest_plugins = ["api_times", "asked_examples", "browsing", "cli_world", "neo4j_plugin"]

# no example fails for the time that a busy machine takes
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """An empty store of each kind."""
    if request.param == "neo4j":
        yield request.getfixturevalue("neo4j_store")
        return
    with EmbeddedStore() as embedded:
        yield embedded
