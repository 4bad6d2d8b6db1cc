"""The stores that the contract suite runs over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphsvc.store.base import GraphStore
from graphsvc.store.embedded import EmbeddedStore


@pytest.fixture(params=["embedded"])
def store(request: pytest.FixtureRequest) -> Iterator[GraphStore]:
    """An empty store of each kind."""
    with EmbeddedStore() as embedded:
        yield embedded
