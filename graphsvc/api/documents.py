"""Routes about one document: itself, its chains, its lineage, what stands one hop away, its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from graphsvc import formats
from graphsvc.answers import Relations
from graphsvc.api import render
from graphsvc.api.asking import DocumentKey, ServiceDep, soon
from graphsvc.api.extract import facts_answer
from graphsvc.api.facts_shape import FactsAnswer
from graphsvc.api.problems import Problem
from graphsvc.api.twins import following
from graphsvc.api.wider import AsOf, Since, Until
from ingest.model import RELATIONS
from queries.model import Chains, Direction, DocumentRef, DocumentView, Lineage
from queries.search import CANDIDATES, how_many

router = APIRouter(prefix="/api/v1", tags=["documents"])

NO_DOCUMENT: dict[int | str, dict[str, Any]] = {
    404: {"description": "No document, read or cited, has this key"}
}

MOVED_ON: dict[int | str, dict[str, Any]] = {
    409: {"description": "The graph has moved on since the page before; begin again without the cursor"}
}

LIGHT = 200  # documents of a picture that is made in about a millisecond

Lang = Annotated[Literal["vi", "en"], Query(description="language of sentences, pages and pictures")]
Depth = Annotated[int, Query(ge=1, le=12, description="hops from the document asked about")]
ChainLimit = Annotated[int, Query(ge=1, le=100, description="chains to show; `total` counts them all")]
Nodes = Annotated[int, Query(ge=1, le=1000, description="documents to show; what is cut is counted")]
RelationList = Annotated[
    str,
    Query(
        description=f"relations to follow, separated by commas, of {', '.join(RELATIONS)}",
        pattern=rf"^({'|'.join(RELATIONS)})(,({'|'.join(RELATIONS)}))*$",
        max_length=200,
        examples=["implements,based_on"],
    ),
]


@dataclass(frozen=True, slots=True)
class Cut:
    """What a picture leaves out, and where it goes on."""

    levels: tuple[int, ...] | None
    expand: tuple[str, ...]
    since: str | None
    until: str | None
    cursor: str | None


async def _cut(
    levels: Annotated[
        str | None,
        Query(
            pattern=r"^[0-3](,[0-3]){0,3}$",
            description="tiers to show",
            examples=["1,2"],
        ),
    ] = None,
    expand: Annotated[
        str | None,
        Query(
            pattern=r"^[a-z0-9_][a-z0-9._,-]*$",
            max_length=2000,
            description="keys of documents in the picture whose neighbours are shown beyond the depth",
            examples=["lang-son.tinh-uy.2020-2025.kh.113,lang-son.ubnd.2023.cv.2373"],
        ),
    ] = None,
    since: Since = None,
    until: Until = None,
    cursor: Annotated[
        str | None,
        Query(
            max_length=500,
            description="`next` of a picture that was cut: what did not fit, in the same order",
            examples=["WzIwMCwgImEyYyJd"],
        ),
    ] = None,
) -> Cut:
    wanted = tuple(sorted({int(one) for one in levels.split(",")})) if levels else None
    return Cut(wanted, tuple((expand or "").split(",")) if expand else (), since, until, cursor)


CutDep = Annotated[Cut, Depends(_cut)]
Suffix = Annotated[str, Path(description="format", pattern=r"^[a-z]{2,10}$", examples=["svg"])]


@router.get(
    "/documents:resolve",
    operation_id="resolveNumber",
    summary="The document that bears a number",
    response_model=DocumentRef,
    responses={
        404: {"description": "No document bears this number"},
        409: {"description": "Several documents do; `candidates` lists them"},
    },
)
def resolve(
    service: ServiceDep,
    number: Annotated[
        str,
        Query(
            min_length=1,
            max_length=200,
            description="a number as printed or as typed, or a key",
            examples=["113-KH/TU", "kh 113", "05ct/tw"],
        ),
    ],
    year: Annotated[
        int | None, Query(ge=1930, le=2100, description="year of issue, if known", examples=[2023])
    ] = None,
) -> Response:
    """Find the one document behind a number; a number that several bear is not guessed at."""
    return render.answer(the_one(service.resolve(number, year=year), number))


def the_one(found: Sequence[DocumentRef], number: str) -> DocumentRef:
    """Return the only document that a number may mean; `Problem` for none and, listed, for several."""
    if not found:
        raise Problem("no-such-number", number=number)
    if len(found) > 1:
        listed = [one.model_dump(mode="json") for one in found[:CANDIDATES]]
        raise Problem("ambiguous-number", number=number, count=how_many(found), extra={"candidates": listed})
    return found[0]


@router.get(
    "/documents/{key}",
    operation_id="getDocument",
    summary="One document with everything one hop away",
    response_model=DocumentView,
    responses={
        **NO_DOCUMENT,
        200: {
            "description": "The document",
            "content": {one: {"schema": {"type": "string"}} for one in (formats.JSONLD, formats.CSV)},
        },
    },
)
async def document(service: ServiceDep, key: DocumentKey, lang: Lang = "vi") -> Response:
    """Also under the key with a suffix: `….json`, `….csv`, and `….jsonld` in the words of ELI."""
    stem, suffix = render.split_suffix(key, formats.DOCUMENT)
    found = await soon(service, lambda: service.document(stem))
    return render.rendered(found, formats.DOCUMENT, suffix, lang=lang, name=stem)


@router.get(
    "/documents/{key}/relations",
    operation_id="getRelations",
    summary="What acts on the document and what it acts on, in named groups",
    response_model=Relations,
    responses=NO_DOCUMENT,
)
def relations(service: ServiceDep, key: DocumentKey) -> Response:
    """Every group is there, with its count, also the empty ones."""
    view = service.document(key)
    return render.answer(
        Relations(
            document=view.document,
            relations=view.relations,
            neighbours=view.neighbours,
            graph_version=view.graph_version,
        )
    )


@router.get(
    "/documents/{key}/chains",
    operation_id="getChains",
    summary="What chain of directives led to this document?",
    response_model=Chains,
    responses=NO_DOCUMENT,
)
async def chains(
    service: ServiceDep, key: DocumentKey, limit: ChainLimit = 20, depth: Depth = 12, as_of: AsOf = None
) -> Response:
    """Ranked chains up to where they end; each hop with the words that prove it, gaps said aloud."""
    return render.answer(
        await soon(service, lambda: service.chains(key, limit=limit, depth=depth, as_of=as_of))
    )


@router.get(
    "/documents/{key}/chains.{suffix}",
    operation_id="getChainsAs",
    summary="The same chains as a page, a picture or plain text",
    response_class=Response,
    responses={
        200: {
            "description": "The answer in that format",
            "content": {f.media_type: {"schema": {"type": "string"}} for f in formats.CHAINS.values()},
        },
        404: {"description": "No such document, or no such format"},
    },
)
def chains_as(
    service: ServiceDep,
    key: DocumentKey,
    *,
    suffix: Suffix,
    limit: ChainLimit = 20,
    depth: Depth = 12,
    as_of: AsOf = None,
    lang: Lang = "vi",
) -> Response:
    """The suffix names the format: one answer object, so picture and table agree."""
    render.check_suffix(suffix, formats.CHAINS)
    found = service.chains(key, limit=limit, depth=depth, as_of=as_of)
    return render.rendered(found, formats.CHAINS, suffix, lang=lang, name=f"{key}-chains")


@router.get(
    "/documents/{key}/lineage",
    operation_id="getLineage",
    summary="The bounded neighbourhood of a document",
    response_model=Lineage,
    responses={**NO_DOCUMENT, **MOVED_ON},
)
async def lineage(
    request: Request,
    service: ServiceDep,
    key: DocumentKey,
    *,
    direction: Direction = "upstream",
    depth: Depth = 6,
    relations: RelationList = "implements,based_on",
    max_nodes: Nodes = 200,
    cut: CutDep,
) -> Response:
    """Breadth first from the document; `frontier` says where something was cut and how much.

    To go on where `max_nodes` cut it, follow `next` or the header `Link`; beyond the depth, ask again with
    a key of the frontier in `expand`. A cursor holds for one version of the graph: 409 when it moved on.
    """
    # upward a text bounds what it names; below a directive, and on later pages, there are thousands
    light = direction == "upstream" and max_nodes <= LIGHT and cut.cursor is None
    found = await soon(
        service,
        lambda: _lineage(service, key, direction, depth, relations, max_nodes, cut),
        light=light,
    )
    return render.answer(found, headers=following(request, found.next))


@router.get(
    "/documents/{key}/lineage.{suffix}",
    operation_id="getLineageAs",
    summary="The same neighbourhood as a picture or a page",
    response_class=Response,
    responses={
        200: {
            "description": "The answer in that format",
            "content": {f.media_type: {"schema": {"type": "string"}} for f in formats.LINEAGE.values()},
        },
        404: {"description": "No such document, or no such format"},
        **MOVED_ON,
    },
)
def lineage_as(
    service: ServiceDep,
    key: DocumentKey,
    *,
    suffix: Suffix,
    direction: Direction = "upstream",
    depth: Depth = 6,
    relations: RelationList = "implements,based_on",
    max_nodes: Nodes = 200,
    cut: CutDep,
    lang: Lang = "vi",
) -> Response:
    """The suffix names the format."""
    render.check_suffix(suffix, formats.LINEAGE)
    found = _lineage(service, key, direction, depth, relations, max_nodes, cut)
    return render.rendered(found, formats.LINEAGE, suffix, lang=lang, name=f"{key}-lineage")


def _lineage(
    service: ServiceDep, key: str, direction: Direction, depth: int, relations: str, max_nodes: int, cut: Cut
) -> Lineage:
    return service.lineage(
        key,
        direction=direction,
        depth=depth,
        relations=tuple(dict.fromkeys(relations.split(","))),
        max_nodes=max_nodes,
        levels=cut.levels,
        expand=cut.expand,
        since=cut.since,
        until=cut.until,
        cursor=cut.cursor,
    )


@router.get(
    "/documents/{key}/facts",
    operation_id="getFacts",
    summary="What was read from the document's own text",
    response_model=FactsAnswer,
    responses=NO_DOCUMENT,
)
def facts(service: ServiceDep, key: DocumentKey) -> Response:
    """The public shape of facts, as `directives extract` prints it; only for documents whose text is here."""
    found = service.facts(key)
    if found is None:
        raise Problem("no-such-document", key=key)
    return facts_answer(found)
