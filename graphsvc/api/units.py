"""Routes about one unit: what it was charged with on a day, and who came before and after it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from graphsvc.api.asking import ServiceDep, UnitKey
from graphsvc.api.twins import told, twin
from graphsvc.api.wider import OnDay, Since, Until
from queries.charges import workload
from queries.results import DutyState, Succession, Workload
from queries.succession import succession

router = APIRouter(prefix="/api/v1", tags=["units"])

NO_UNIT: dict[int | str, dict[str, Any]] = {404: {"description": "No unit has this key"}}


@twin(
    router,
    "/units/{key}/duties",
    operation_id="getDuties",
    summary="What was this unit charged with, until when, and how does each duty stand on a day?",
    response_model=Workload,
    responses=NO_UNIT,
)
def get_duties(
    request: Request,
    service: ServiceDep,
    key: UnitKey,
    *,
    on: OnDay = None,
    state: Annotated[
        DutyState | None,
        Query(description="only duties of this state", examples=["overdue"]),
    ] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> Response:
    """Overdue first, each with its quote and with what the unit issued in answer.

    `since` and `until` are about the day that a duty is due. The server asks no clock: without `on`
    nothing is due or overdue, and these two states cannot be asked for.
    """
    return told(
        request, workload(service.store, key, on=on, state=state, since=since, until=until, limit=limit)
    )


@twin(
    router,
    "/units/{key}/succession",
    operation_id="getSuccession",
    summary="Which units came before and after this one, and what did it inherit?",
    response_model=Succession,
    responses=NO_UNIT,
)
def get_succession(
    request: Request, service: ServiceDep, key: UnitKey, limit: Annotated[int, Query(ge=1, le=1000)] = 200
) -> Response:
    """Documents and duties of a unit that was abolished, seen from the one that took its place."""
    return told(request, succession(service.store, key, limit=limit))
