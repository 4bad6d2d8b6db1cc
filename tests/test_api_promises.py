"""Every operation against its own description: schemathesis makes the questions, all its checks judge the answers.

Questions that fit the description, questions that do not, and the corner cases of every parameter, on each
store. Keys are made up half of the time; else they are keys that the archive has, for a wrong key is soon
answered. `API_EXAMPLES=300` asks more. The pytest plugin of schemathesis is switched off: it would slow down
every run of every other test.
"""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from api_fake import FakeService
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from graphsvc.api.asking import KEY_PATTERN
from graphsvc.app import create_app
from graphsvc.opening import archive_of
from graphsvc.service import Service
from graphsvc.settings import Settings
from graphsvc.store.base import GraphStore
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.pipeline import ingest

EXAMPLES = Path(__file__).parents[1] / "examples"
ASKED = int(os.environ.get("API_EXAMPLES", "8"))  # for each operation, way of asking and store
HOST = "testserver"  # the name under which schemathesis asks
SCHEMA = schemathesis.openapi.from_asgi(
    "/openapi.json", create_app(FakeService(), Settings(allowed_hosts=(HOST,)))
)
OPERATIONS = {one.ok().label: one.ok() for one in SCHEMA.get_all_operations()}

# What a description cannot say: a well-formed question that is refused all the same, and the words of it.
REFUSED = {
    "bad-cursor": r"cursor",  # only what an answer gave as `next` is one
    "refused-cypher": r".",
    "unreadable-document": r".",  # bytes are any file, a name has any suffix
    # two that do not fit, what no table has, and a day that its month has not
    "invalid-request": r"is no date|lies after until|was issued on .* after|is named twice|body|is told for a day|no such (?:type|place)",
}


@schemathesis.serializer(
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/zip",
    "application/x-zip-compressed",
)
def as_bytes(_context: object, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """The application over the examples; uploads go into this archive too."""
    file = tmp_path_factory.mktemp("promises") / "examples.db"
    with Archive.open(file) as opened:
        assert not ingest(sorted(EXAMPLES.glob("[0-9]*")), opened).failed
    chosen = Settings(archive=file, allowed_hosts=(HOST,), max_body=1_000_000)
    with Service(
        archive_of(chosen), _store(request), writable=lambda: Archive.open(file, create=False)
    ) as service:
        service.catch_up()
        yield create_app(service, chosen)
        service.store.wipe()


def _store(request: pytest.FixtureRequest) -> GraphStore:
    if request.param == "embedded":
        return EmbeddedStore()
    from graphsvc.store.neo4j_store import Neo4jStore

    driver = request.getfixturevalue("neo4j_server_driver")
    driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    return Neo4jStore(driver)


@pytest.fixture(scope="module")
def held(app: FastAPI) -> dict[str, list[str]]:
    """Keys that the archive has, by what stands in the address."""
    ask = app.state.service.store.ask
    return {
        label: [row["key"] for row in ask(f"MATCH (n:{label}) RETURN n.key AS key ORDER BY key")]
        for label in ("Document", "Unit")
    }


@pytest.mark.parametrize("label", OPERATIONS)
def test_no_question_breaks_the_promises_of_its_description(
    app: FastAPI, held: dict[str, list[str]], label: str
) -> None:
    operation = OPERATIONS[label]

    def judged(case: Case, lot: random.Random) -> None:
        _known(case, held, lot)
        response = case.call(app=app)
        allowed = [positive_data_acceptance] if _foreseen(response.status_code, response.content) else []
        case.validate_response(response, excluded_checks=allowed, transport_kwargs={"app": app})

    # what is malformed is refused before any store is asked: one store is enough for it
    embedded = app.state.service.store.name == "embedded"
    for mode in GenerationMode:

        @settings(
            max_examples=ASKED if embedded else ASKED // 3,  # that both answer alike is tested elsewhere
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(mode), lot=st.randoms(use_true_random=False))
        def drawn(case: Case, lot: random.Random) -> None:
            judged(case, lot)

        with suppress(Unsatisfiable):  # nothing is wrong for an operation that takes nothing
            drawn()

    lot = random.Random(label)
    for case in SCHEMA.iter_coverage_cases(
        operation,
        generation_modes=list(GenerationMode) if embedded else [GenerationMode.POSITIVE],
        generation_config=SCHEMA.config.generation_for(operation=operation),
    ):
        judged(case, lot)


def _known(case: Case, held: dict[str, list[str]], lot: random.Random) -> None:
    """Put a key of the archive in place of a made-up one, every other time; a malformed one stays."""
    keys = held["Unit" if "/units/" in case.operation.path else "Document"]
    for where in (case.path_parameters, case.query):
        for name in ("key", "to", "with"):
            made = where.get(name) if where else None
            if isinstance(made, str) and re.fullmatch(KEY_PATTERN, made) and lot.random() < 0.5:
                where[name] = lot.choice(keys)


def _foreseen(status: int, body: bytes) -> bool:
    """Tell whether a question that fits its description was refused for a reason that no schema can say."""
    if status not in (400, 422):
        return False
    problem = json.loads(body)
    told = problem["detail"] + json.dumps(problem.get("errors", ""))
    return re.search(REFUSED.get(problem["type"].rpartition("/")[2], "(?!)"), told) is not None


def test_every_operation_is_asked() -> None:
    assert len(OPERATIONS) >= 52
    assert {"POST /api/v1/cypher", "POST /api/v1/documents", "GET /metrics"} <= OPERATIONS.keys()
