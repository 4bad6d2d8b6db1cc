"""The pages: the same answers for people, in Vietnamese under /vi and in English under /en."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from graphsvc.api.asking import DocumentKey, ServiceDep
from graphsvc.api.problems import Problem, language

router = APIRouter(include_in_schema=False)

_FOR_EVER = "public, max-age=31536000, immutable"


@router.get("/")
def home(request: Request) -> Response:
    """Lead a first visit to the search page in the browser's language."""
    lang = language(request.headers.get("accept-language"))
    where = "/en/search" if lang == "en" else "/vi/tim-kiem"
    return RedirectResponse(where, status_code=303, headers={"vary": "Accept-Language"})


@router.get("/vi")
@router.get("/vi/tim-kiem")
def search_vi(service: ServiceDep, q: str = "", cursor: str | None = None) -> Response:
    """Tìm văn bản."""
    return _search(service, q, cursor, "vi")


@router.get("/en")
@router.get("/en/search")
def search_en(service: ServiceDep, q: str = "", cursor: str | None = None) -> Response:
    """Find documents."""
    return _search(service, q, cursor, "en")


@router.get("/vi/van-ban/{key}")
def document_vi(service: ServiceDep, key: DocumentKey) -> Response:
    """Trang của một văn bản."""
    return _document(service, key, "vi")


@router.get("/en/documents/{key}")
def document_en(service: ServiceDep, key: DocumentKey) -> Response:
    """The page of a document."""
    return _document(service, key, "en")


@router.get("/vi/van-ban/{key}/chuoi")
def chains_vi(
    service: ServiceDep, key: DocumentKey, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Response:
    """Chuỗi chỉ đạo."""
    return _chains(service, key, limit, "vi")


@router.get("/en/documents/{key}/chains")
def chains_en(
    service: ServiceDep, key: DocumentKey, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Response:
    """The chains that led to a document."""
    return _chains(service, key, limit, "en")


@router.get("/favicon.ico")
def icon() -> Response:
    """Nothing; every browser asks, and a 404 in the log would look like a fault."""
    return Response(status_code=204, headers={"cache-control": _FOR_EVER})


@router.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """Style sheets and the small script; kept for ever under an address that names their hash."""
    from viz.pages import STATIC, static_file, static_version  # noqa: PLC0415

    if name not in STATIC:
        raise Problem("not-found", path=request.url.path)
    data, media_type = static_file(name)
    exact = request.query_params.get("v") == static_version(name)
    return Response(
        data,
        media_type=media_type,
        headers={"cache-control": _FOR_EVER if exact else "public, max-age=60"},
    )


def _chains(service: ServiceDep, key: str, limit: int, lang: str) -> Response:
    from viz.pages import chain_page  # noqa: PLC0415 - templates load only when a page is asked for

    chains = service.chains(key, limit=limit, depth=12)
    return HTMLResponse(chain_page(chains, lang=lang, standalone=False))


def _document(service: ServiceDep, key: str, lang: str) -> Response:
    from viz.pages import document_page  # noqa: PLC0415

    view = service.document(key)
    return HTMLResponse(document_page(view, text=service.text(key), facts=service.facts(key), lang=lang))


def _search(service: ServiceDep, query: str, cursor: str | None, lang: str) -> Response:
    from viz.pages import search_page  # noqa: PLC0415

    page = service.search(query, limit=20, cursor=cursor) if query.strip() else None
    return HTMLResponse(search_page(page, lang=lang))
