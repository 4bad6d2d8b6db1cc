"""Routes that find: documents by words or numbers, duties by unit."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from graphsvc.answers import UnitAssignments
from graphsvc.api import render
from graphsvc.api.asking import ServiceDep, UnitKey
from graphsvc.api.problems import Problem
from queries.errors import BadQuestionError
from queries.model import SearchPage

router = APIRouter(prefix="/api/v1")


@router.get(
    "/search",
    operation_id="search",
    tags=["search"],
    summary="Find documents by number, title or words",
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
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=500, description="`next` of the page before")] = None,
) -> Response:
    """One page of hits, best first; `next` and the header `Link` lead to the following page."""
    try:
        page = service.search(q, limit=limit, cursor=cursor)
    except BadQuestionError as error:
        if cursor is None:
            raise
        raise Problem("bad-cursor", detail=str(error)) from error
    headers = {}
    if page.next is not None:
        following = request.url.include_query_params(cursor=page.next)
        headers["link"] = f'<{following.path}?{following.query}>; rel="next"'
    return render.answer(page, headers=headers)


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
