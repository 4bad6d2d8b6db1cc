"""Routes that find: documents by words or numbers, duties by unit."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from graphsvc.answers import Suggestions, UnitAssignments
from graphsvc.api import render
from graphsvc.api.asking import ServiceDep, UnitKey
from graphsvc.api.overview import Cursor, OnlyDep
from graphsvc.api.twins import following, told, twin
from queries.charges import version
from queries.model import SearchPage
from queries.search import suggest

router = APIRouter(prefix="/api/v1", tags=["search"])


@router.get(
    "/search/suggest",
    operation_id="suggest",
    summary="Documents whose number begins with what was typed so far",
    response_model=Suggestions,
)
def suggestions(
    service: ServiceDep,
    q: Annotated[
        str,
        Query(
            min_length=1, max_length=100, description="the beginning of a number", examples=["113", "05-ct"]
        ),
    ],
    limit: Annotated[int, Query(ge=1, le=50)] = 8,
) -> Response:
    """For typing ahead; marks, spaces, hyphens and a forgotten slash do not matter."""
    found = suggest(service.store, q, limit=limit)
    return render.answer(Suggestions(query=q, documents=found, graph_version=version(service.store)))


@twin(
    router,
    "/search",
    operation_id="search",
    summary="Find documents by number, title or words.",
    response_model=SearchPage,
)
def search(
    request: Request,
    service: ServiceDep,
    q: Annotated[
        str,
        Query(
            min_length=1,
            max_length=400,
            description="a number as typed (`05ct/tw`), or words, with or without tone marks",
            examples=["113-KH/TU", "văn hóa cơ sở"],
        ),
    ],
    only: OnlyDep,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Cursor = None,
) -> Response:
    """One page of hits, best first; `next` and the header `Link` lead to the following page."""
    page = service.search(q, limit=limit, cursor=cursor, only=only)
    return told(request, page, headers=following(request, page.next))


@router.get(
    "/units/{key}/assignments",
    operation_id="getAssignments",
    tags=["units"],
    summary="What a unit was charged with, and by which documents",
    response_model=UnitAssignments,
    responses={404: {"description": "No unit has this key"}},
)
def assignments(
    service: ServiceDep, key: UnitKey, limit: Annotated[int, Query(ge=1, le=1000)] = 200
) -> Response:
    """Duties in the order of the documents, each with its quote."""
    return render.answer(service.assignments(key, limit=limit))
