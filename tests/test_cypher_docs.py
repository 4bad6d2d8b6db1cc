"""docs/cypher.md is true: every question on it runs on both stores, and answers what the page shows.

`python tests/test_cypher_docs.py` writes the tables of the page anew, after a change of the examples or
of what is read from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graphsvc.cypher_functions import FUNCTIONS
from graphsvc.guard import GuardedResult, run
from graphsvc.projection import follow
from graphsvc.store.base import GraphStore
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.archive.archive import Archive
from ingest.model import EDGES
from ingest.pipeline import ingest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "cypher.md"
SECTION = re.compile(r"### (?P<title>[^\n]+)\n.*?```cypher\n(?P<text>.*?)```\n(?P<table>\n\|.*?\n\n)?", re.S)
FUNCTION_LIST = re.compile(r"^Functions: .*$", re.M)


def questions() -> list[re.Match[str]]:
    return list(SECTION.finditer(PAGE.read_text(encoding="utf-8")))


def fill(store: GraphStore, path: Path) -> None:
    with Archive.open(path) as archive:
        ingest([p for p in sorted((ROOT / "examples").iterdir()) if p.stem[0].isdigit()], archive)
        follow(archive, store)


def table(reply: GuardedResult) -> str:
    """Write a reply as the page shows it."""
    lines = ["| " + " | ".join(reply.fields) + " |", "| " + " | ".join("---" for _ in reply.fields) + " |"]
    lines += ["| " + " | ".join(map(cell, row)) + " |" for row in reply.values]
    return "\n" + "\n".join(lines) + "\n\n"


def cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(cell, value))
    return "" if value is None else str(value).replace("\n", " ").replace("|", "\\|")


def functions() -> str:
    return "Functions: " + ", ".join(f"`{f.spelling}`" for f in FUNCTIONS.values()) + "."


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def examples(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[GraphStore]:
    path = tmp_path_factory.mktemp("examples") / "archive.db"
    if request.param == "embedded":
        with EmbeddedStore() as store:
            fill(store, path)
            yield store
        return
    driver = request.getfixturevalue("neo4j_server_driver")
    driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    with Neo4jStore(driver) as store:
        fill(store, path)
        yield store
        store.wipe()


@pytest.mark.parametrize("question", questions(), ids=lambda m: m["title"])
def test_question_of_the_page_answers_what_the_page_shows(
    examples: GraphStore, question: re.Match[str]
) -> None:
    reply = run(examples, question["text"])
    assert reply.truncated is None
    if question["table"] is not None:
        assert reply.values
        assert table(reply) == question["table"], "write the page anew: python tests/test_cypher_docs.py"


def test_page_shows_ten_answers() -> None:
    assert sum(q["table"] is not None for q in questions()) >= 10


def test_page_lists_every_function_and_every_edge() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert functions() in text
    for kind in EDGES:
        assert f"`{kind}`" in text


def write() -> None:
    """Write the tables and the list of functions into the page."""
    import tempfile

    text = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, EmbeddedStore() as store:
        fill(store, Path(folder) / "archive.db")

        def answered(section: re.Match[str]) -> str:
            head = section[0][: section.start("table") - section.start()] if section["table"] else section[0]
            reply = run(store, section["text"])
            numbered = section["title"][0].isdigit()
            return head + table(reply) if numbered else head

        text = SECTION.sub(answered, text)
    text = FUNCTION_LIST.sub(functions(), text)
    PAGE.write_text(re.sub(r"\n{3,}", "\n\n", text), encoding="utf-8")


if __name__ == "__main__":
    write()
