"""A picture of thousands of documents: its cost grows with them, and its pages lead to the bound."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from graphs import graph

from graphsvc.store.base import GraphStore
from graphsvc.store.embedded import EmbeddedStore
from queries import lineage as pictures
from queries.catalog import ask
from queries.lineage import lineage

WIDE = 6_000


def ladder(rungs: int) -> list[tuple[str, str] | tuple[str, str, str]]:
    """So many documents below one, each also based on the one before."""
    keys = [f"x{i:05}" for i in range(rungs)]
    return [*((k, "hub") for k in keys), *((b, a, "BASED_ON") for a, b in pairwise(keys))]


def seconds(store: GraphStore, name: str, keys: list[str]) -> float:
    """The less of two runs: other work on the machine only adds."""
    taken = []
    for _ in range(2):
        begun = process_time()
        ask(store, name, keys=keys, relations=["IMPLEMENTS", "BASED_ON"])
        taken.append(process_time() - begun)
    return min(taken)


def test_the_edges_among_many_cost_no_more_than_to_count_them() -> None:
    with EmbeddedStore() as store:
        store.apply(graph(ladder(WIDE)))
        keys = [f"x{i:05}" for i in range(WIDE)]
        assert seconds(store, "lineage_edges", keys) < 8 * seconds(store, "degree_up", keys)


def test_the_edges_are_those_whose_two_ends_are_named(store: GraphStore) -> None:
    store.apply(graph([*ladder(9), ("x00003", "x00003")]))
    keys = ["x00002", "x00003", "x00004", "x00008", "nowhere"]
    rows = ask(store, "lineage_edges", keys=keys, relations=["IMPLEMENTS", "BASED_ON"])
    assert [(r["source"], r["target"], r["relation"]) for r in rows] == [
        ("x00003", "x00002", "BASED_ON"),
        ("x00003", "x00003", "IMPLEMENTS"),
        ("x00004", "x00003", "BASED_ON"),
    ]


def test_pages_count_what_is_hidden_of_their_own_documents(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And lead as far as the bound says, no further."""
    monkeypatch.setattr(pictures, "FURTHEST", 20)
    store.apply(graph(ladder(30)))
    cursor, keys, hidden = None, ["hub"], []
    while True:
        page = lineage(store, "hub", direction="downstream", depth=1, max_nodes=5, cursor=cursor)
        keys += [n.document.key for n in page.nodes if n.document.key != "hub"]
        hidden += [(n.hidden_upstream, n.hidden_downstream) for n in page.nodes]
        cursor = page.next
        if cursor is None:
            break
    assert keys == ["hub", *(f"x{i:05}" for i in range(19))]
    # of each page the root or the rest is there; what is not yet there of the last is the next rung
    assert [down for _, down in hidden[1:]] == [0, 0, 0, 1, *([0, 0, 0, 0, 1] * 3)]
    assert {up for up, _ in hidden} == {0}
