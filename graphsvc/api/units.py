"""Routes about one unit: by its name, what it was charged with on a day, who came before and after it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from graphsvc.api import render
from graphsvc.api.asking import ServiceDep, UnitKey
from graphsvc.api.problems import Problem
from graphsvc.api.twins import told, twin
from graphsvc.api.wider import OnDay, Since, Until
from queries.charges import unit_row, workload
from queries.named import unit_names, units_named, units_near
from queries.results import DutyState, Succession, UnitRef, Workload
from queries.search import CANDIDATES
from queries.succession import succession, unit_of

router = APIRouter(prefix="/api/v1", tags=["units"])

NO_UNIT: dict[int | str, dict[str, Any]] = {404: {"description": "No unit has this key"}}


@router.get(
    "/units:resolve",
    operation_id="resolveUnit",
    summary="The unit that bears a name",
    response_model=UnitRef,
    responses={
        404: {"description": "No unit bears this name; `candidates` lists names that hold its words"},
        409: {"description": "Several units do; `candidates` lists them"},
    },
)
def resolve_unit(
    service: ServiceDep,
    name: Annotated[
        str,
        Query(
            min_length=1,
            max_length=300,
            description="the whole name, in any letters and in short forms too, or a key",
            examples=["UBND huyện Chi Lăng", "huyen uy chi lang"],
        ),
    ],
) -> Response:
    """Find the one unit behind a name; a name that several bear is not guessed at, nor is a part of one."""
    names = service.remember("unit names", lambda: unit_names(service.store))
    found = units_named(service.store, name, names)
    if len(found) == 1:
        return render.answer(unit_of(unit_row(service.store, found[0][0])))
    listed = found[:CANDIDATES] if found else units_near(name, names)
    extra = {"candidates": [{"key": key, "name": called} for key, called in listed]}
    kind = "ambiguous-name" if found else "no-such-name"
    raise Problem(kind, name=name, count=len(found), extra=extra)


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
