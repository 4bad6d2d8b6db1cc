"""Routes about the whole archive: lists, gaps, contradictions, figures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from graphsvc.answers import Conflicts
from graphsvc.api.asking import KEY_PATTERN, Questions, ServiceDep
from graphsvc.api.known import check_kind
from graphsvc.api.twins import following, told, twin
from queries.figures import statistics
from queries.gaps import absent, outdated, silences
from queries.model import Status
from queries.results import AbsentDocuments, DocumentPage, OutdatedBases, Silences, Statistics
from queries.search import Only, browse

lists = APIRouter(prefix="/api/v1", tags=["search"])
gaps = APIRouter(prefix="/api/v1", tags=["gaps"])


async def only(
    type_: Annotated[
        str | None,
        Query(alias="type", min_length=1, max_length=20, description="type code", examples=["KH", "CV"]),
    ] = None,
    issuer: Annotated[
        str | None, Query(pattern=KEY_PATTERN, description="key of the issuer", examples=["lang-son.tinh-uy"])
    ] = None,
    place: Annotated[
        str | None,
        Query(pattern=KEY_PATTERN, description="key of a place, with all in it", examples=["lang-son"]),
    ] = None,
    level: Annotated[
        int | None,
        Query(ge=0, le=3, description="0 central, 1 province, 2 district, 3 commune", examples=[2]),
    ] = None,
    year: Annotated[int | None, Query(ge=1930, le=2100, description="year of issue", examples=[2023])] = None,
    status: Annotated[
        Status | None, Query(description="read: its text is here; cited: it is not", examples=["read"])
    ] = None,
) -> Only:
    """Gather what a list or a search is limited to."""
    check_kind(type_, place)
    return Only(type_, issuer, place, level, year, status)


OnlyDep = Annotated[Only, Depends(only)]
Cursor = Annotated[
    str | None,
    Query(max_length=500, description="`next` of the page before", examples=["WzIwLCAiaG9pIG5naGkiXQ"]),
]


@twin(
    lists,
    "/documents",
    operation_id="listDocuments",
    summary="The documents of some type, issuer, place, tier, year.",
    response_model=DocumentPage,
)
def list_documents(
    request: Request,
    service: ServiceDep,
    only: OnlyDep,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
    cursor: Cursor = None,
) -> Response:
    """In order of key; `next` and the header `Link` lead to the following page."""
    page = browse(service.store, only, after=cursor, limit=limit)
    return told(request, page, headers=following(request, page.next))


@twin(
    gaps,
    "/gaps/absent",
    operation_id="getAbsent",
    summary="Which cited documents are not here, and how many depend on each?",
    response_model=AbsentDocuments,
)
def get_absent(
    request: Request,
    service: ServiceDep,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    laws: Annotated[bool, Query(description="rank laws, decrees and circulars too")] = False,
) -> Response:
    """The most missed first: a list of what to look for."""
    return told(request, missed(service, limit=limit, laws=laws))


def missed(service: Questions, *, limit: int, laws: bool = False) -> AbsentDocuments:
    """Return the absent documents, ranked once for one graph: each candidate is walked down."""
    asked = ("absent", limit, laws)
    return service.remember(asked, lambda: absent(service.store, limit=limit, directives=not laws))


@twin(
    gaps,
    "/gaps/silent",
    operation_id="getSilent",
    summary="Which units were charged or addressed and have no answering document here?",
    response_model=Silences,
)
def get_silent(
    request: Request,
    service: ServiceDep,
    limit: Annotated[int, Query(ge=1, le=200, description="documents to look at")] = 20,
    cursor: Annotated[
        str | None,
        Query(
            pattern=KEY_PATTERN,
            description="`next` of the page before",
            examples=["lang-son.tinh-uy.2020-2025.kh.113"],
        ),
    ] = None,
) -> Response:
    """Document by document; a page may show fewer than it looked at."""
    found = silences(service.store, after=cursor or "", limit=limit)
    return told(request, found, headers=following(request, found.next))


@twin(
    gaps,
    "/gaps/outdated",
    operation_id="getOutdated",
    summary="Which documents carry out something that was repealed or replaced?",
    response_model=OutdatedBases,
)
def get_outdated(
    request: Request, service: ServiceDep, limit: Annotated[int, Query(ge=1, le=1000)] = 100
) -> Response:
    """Those issued after their basis had ended come first."""
    return told(request, outdated(service.store, limit=limit))


@twin(
    gaps,
    "/gaps/conflicts",
    operation_id="getConflicts",
    summary="Of which documents do texts say things that cannot all be right?",
    response_model=Conflicts,
)
def get_conflicts(
    request: Request, service: ServiceDep, limit: Annotated[int, Query(ge=1, le=1000)] = 200
) -> Response:
    """Nothing is corrected: each value stands with its quote."""
    return told(request, service.conflicts(limit=limit))


@twin(
    gaps,
    "/statistics",
    operation_id="getStatistics",
    summary="The archive in figures.",
    response_model=Statistics,
)
def get_statistics(
    request: Request, service: ServiceDep, top: Annotated[int, Query(ge=1, le=100)] = 10
) -> Response:
    """Documents by tier, year and type, the most carried out, and the time between tiers."""
    return told(request, figures(service, top=top))


def figures(service: Questions, *, top: int = 10) -> Statistics:
    """Return the figures of the archive, counted once for one graph: they go over all of it."""
    return service.remember(("statistics", top), lambda: statistics(service.store, top=top))
