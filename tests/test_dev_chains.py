"""The chains of the development archive, from its texts: read, booked, drawn and asked; every one, no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from test_archive import memory

from graphsvc.projection import follow
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.entry import Incoming
from ingest.extract import from_text
from ingest.readers import read_bytes
from queries.chains import chains

SHARED = Path(__file__).parents[1].parent / "shared"
LISTED = SHARED / "corpus" / "dev" / "chains.json"
STARTS = (
    *("/KH-PVHTT", "/SVHTTDL-QLVHGĐ", "08/KH-UBND", "168-KH/HU", "171-KH/HU", "1759-CV/HU", "2318/QĐ-UBND"),
    *("46-KH/ĐU", "97/KH-UBND"),
)


@pytest.fixture(scope="module")
def drawn() -> Iterator[tuple[EmbeddedStore, dict[str, str], dict[str, str]]]:
    """The graph of the seeds and of the archive round them, its labels, and the key of each file."""
    if not LISTED.exists():
        pytest.skip("../shared is not here: the chains of the development archive were not asked for")
    files = [*(SHARED / "seeds").glob("*.txt"), *LISTED.parent.glob("[01][0-9]-*.txt")]
    with memory() as archive, EmbeddedStore() as store:
        for file in sorted(files):
            text = read_bytes(file.read_bytes(), file.name)
            archive.put_many([Incoming(from_text(text.text, file.name), text, file.name, file.name)])
        follow(archive, store)
        rows = store.ask("MATCH (d:Document) RETURN d.key AS key, d.label AS label")
        yield store, {r["key"]: r["label"] for r in rows}, {s.name: s.key for s in archive.sources()}


def listed() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(LISTED.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("start", STARTS)
def test_the_chains_are_those_that_are_listed(
    drawn: tuple[EmbeddedStore, dict[str, str], dict[str, str]], start: str
) -> None:
    store, labels, keys = drawn
    wanted = [c for c in listed() if c["path"][0] == start]
    key = keys[wanted[0]["from_file"]]
    answer = chains(store, key, limit=500)
    assert {tuple(labels[d] for d in c.documents) for c in answer.chains} == {
        tuple(c["path"]) for c in wanted
    }
    by_path = {tuple(labels[d] for d in c.documents): c.documents for c in answer.chains}
    for chain in wanted:
        for document, hop in zip(by_path[tuple(chain["path"])][1:], chain["hops"], strict=True):
            assert (document in keys.values()) is (hop["state"] == "archive")
            if "file" in hop:
                assert keys[hop["file"]] == document


def test_no_start_is_left_out(drawn: tuple[EmbeddedStore, dict[str, str], dict[str, str]]) -> None:
    assert {c["path"][0] for c in listed()} == set(STARTS)
