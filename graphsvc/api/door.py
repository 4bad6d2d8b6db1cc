"""The route for strangers' Cypher: read only, through the guard, a few at a time."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from graphsvc.answers import CypherReply, CypherRows
from graphsvc.api import render
from graphsvc.api.asking import ServiceDep, SettingsDep
from graphsvc.api.problems import Problem
from graphsvc.cypher_text import MissingParameter
from graphsvc.errors import QueryTextError
from graphsvc.guard import GuardedResult, Refused, run
from graphsvc.store.base import GraphStore

router = APIRouter(prefix="/api/v1", tags=["cypher"])

# strangers' questions answered at the same time, from wherever they come: the other threads are for the rest
TOGETHER = 2
WAIT = 2.0  # seconds
_PLACES = threading.BoundedSemaphore(TOGETHER)


def in_turn(store: GraphStore, statement: str, parameters: Mapping[str, Any] | None = None) -> GuardedResult:
    """Answer a stranger's question through the guard, or tell that too many are being answered."""
    if not _PLACES.acquire(timeout=WAIT):
        raise Problem("too-many", headers={"Retry-After": "1"}, seconds=1)
    try:
        return run(store, statement, parameters)
    finally:
        _PLACES.release()


class CypherRequest(BaseModel):
    """A statement and its parameters, as Neo4j's Query API takes them."""

    model_config = ConfigDict(extra="forbid")

    statement: str = Field(
        min_length=1,
        max_length=20_000,
        examples=["MATCH (d:Document) RETURN d.key AS key ORDER BY key LIMIT 5"],
    )
    parameters: dict[str, Any] = Field(default_factory=dict, examples=[{"key": "trung-uong.xii.ct.5"}])


@router.post(
    "/cypher",
    operation_id="askCypher",
    summary="Ask in Cypher, read only",
    response_model=CypherReply,
    responses={
        400: {"description": "The statement is refused, or the engine does not understand it"},
        415: {"description": "The body is not said to be JSON"},
        429: {"description": "Other questions in Cypher run already"},
    },
)
def cypher(asked: CypherRequest, service: ServiceDep, settings: SettingsDep) -> Response:
    """Reading clauses only, bounded paths, at most 1,000 rows and 5 seconds; what was cut is said.

    Open on this machine; elsewhere a key with the scope `cypher` is needed.
    """
    if not settings.loopback and not settings.api_keys:
        raise Problem("forbidden", scope="cypher")
    try:
        found = in_turn(service.store, asked.statement, asked.parameters)
    except MissingParameter as error:
        raise Problem("missing-parameter", detail=str(error)) from error
    except (Refused, QueryTextError) as error:
        raise Problem("refused-cypher", detail=str(error)) from error
    return render.answer(
        CypherReply(data=CypherRows(fields=found.fields, values=found.values), truncated=found.truncated)
    )
