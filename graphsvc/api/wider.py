"""Routes about one document beyond its chains: reach, paths, parallels, charges, standing, mentions."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from graphsvc.answers import Mentions
from graphsvc.api.asking import KEY_PATTERN, DocumentKey, ServiceDep
from graphsvc.api.twins import told, twin
from queries.between import common_sources
from queries.charges import charged
from queries.elsewhere import elsewhere
from queries.gaps import silence
from queries.reach import reach
from queries.results import Charged, CommonSources, Elsewhere, Paths, Reach, Silences, Standing
from queries.standing import standing

router = APIRouter(prefix="/api/v1", tags=["documents"])

NO_DOCUMENT: dict[int | str, dict[str, Any]] = {
    404: {"description": "No document, read or cited, has this key"}
}
DATE_PATTERN = r"^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"


def _day(description: str) -> Any:
    return Query(description=description, pattern=DATE_PATTERN, examples=["2023-05-16", "2023"])


Since = Annotated[str | None, _day("leave out what was issued before; a date may be cut to month or year")]
Until = Annotated[str | None, _day("leave out what was issued after")]
OnDay = Annotated[str | None, _day("the day to tell it for; without one, by all that is known")]
AsOf = Annotated[str | None, _day("only what had been issued by that day")]
Depth = Annotated[int, Query(ge=1, le=12, description="hops from the document asked about")]
Each = Annotated[int, Query(ge=0, le=1000, description="documents to list for each tier")]
OtherKey = Annotated[
    str,
    Query(
        description="key of the other document",
        pattern=KEY_PATTERN,
        examples=["trung-uong.xii.ct.5"],
    ),
]


@twin(
    router,
    "/documents/{key}/reach",
    operation_id="getReach",
    summary="What did this directive set in motion?",
    response_model=Reach,
    responses=NO_DOCUMENT,
)
def get_reach(
    request: Request,
    service: ServiceDep,
    key: DocumentKey,
    *,
    depth: Depth = 12,
    each: Each = 10,
    since: Since = None,
    until: Until = None,
) -> Response:
    """Everything below it tier by tier: counts, dates, and how long each tier took."""
    return told(request, reach(service.store, key, depth=depth, each=each, since=since, until=until))


@twin(
    router,
    "/documents/{key}/charged",
    operation_id="getCharged",
    summary="Who is charged under this directive, down the tiers?",
    response_model=Charged,
    responses=NO_DOCUMENT,
)
def get_charged(
    request: Request,
    service: ServiceDep,
    key: DocumentKey,
    most: Annotated[int, Query(ge=1, le=5000, description="documents below it to look at")] = 2000,
) -> Response:
    """By itself and by every document that carries it out, each duty with its quote."""
    return told(request, charged(service.store, key, most=most))


@twin(
    router,
    "/documents/{key}/elsewhere",
    operation_id="getElsewhere",
    summary="Who carries out the same directives in other places?",
    response_model=Elsewhere,
    responses=NO_DOCUMENT,
)
def get_elsewhere(
    request: Request,
    service: ServiceDep,
    key: DocumentKey,
    each: Annotated[int, Query(ge=1, le=500, description="documents to list for each directive")] = 50,
) -> Response:
    """Documents of the same tier by other units, under the nearest directive that both share."""
    return told(request, elsewhere(service.store, key, each=each))


@twin(
    router,
    "/documents/{key}/silence",
    operation_id="getSilence",
    summary="Who was called upon by this document, and of whom is no answer here?",
    response_model=Silences,
    responses=NO_DOCUMENT,
)
def get_silence(request: Request, service: ServiceDep, key: DocumentKey) -> Response:
    """Groups (the district committees) are listed apart: who belongs to them is not told."""
    return told(request, silence(service.store, key))


@twin(
    router,
    "/documents/{key}/standing",
    operation_id="getStanding",
    summary="How does this document stand on a day?",
    response_model=Standing,
    responses=NO_DOCUMENT,
)
def get_standing(request: Request, service: ServiceDep, key: DocumentKey, on: OnDay = None) -> Response:
    """What the archive says has amended, replaced or repealed it by then."""
    return told(request, standing(service.store, key, on=on))


@twin(
    router,
    "/documents/{key}/mentions",
    operation_id="getMentions",
    summary="What do the texts that cite this document say of it?",
    response_model=Mentions,
    responses=NO_DOCUMENT,
)
def get_mentions(request: Request, service: ServiceDep, key: DocumentKey) -> Response:
    """Number, dates, issuer, title as quoted, with the words; what contradicts is named."""
    return told(request, service.mentions(key))


@twin(
    router,
    "/documents/{key}/paths",
    operation_id="getPaths",
    summary="Which chains lead from this document to another one?",
    response_model=Paths,
    responses=NO_DOCUMENT,
)
def get_paths(
    request: Request,
    service: ServiceDep,
    key: DocumentKey,
    *,
    to: OtherKey,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    depth: Depth = 12,
) -> Response:
    """From the lower one up to the higher one, whichever of the two was named first."""
    return told(request, service.between(key, to, limit=limit, depth=depth))


@twin(
    router,
    "/documents/{key}/common",
    operation_id="getCommonSources",
    summary="Which directives do two documents both carry out?",
    response_model=CommonSources,
    responses=NO_DOCUMENT,
)
def get_common(
    request: Request,
    service: ServiceDep,
    key: DocumentKey,
    other: Annotated[
        str,
        Query(
            alias="with",
            description="key of the other document",
            pattern=KEY_PATTERN,
            examples=["tuyen-quang.tinh-uy.2020-2025.cv.2246"],
        ),
    ],
) -> Response:
    """The nearest first; `nearest` marks those below which no other common source stands."""
    return told(request, common_sources(service.store, key, other))
