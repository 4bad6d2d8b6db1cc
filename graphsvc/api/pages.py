"""The pages: the same answers for people, in Vietnamese under /vi and in English under /en."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from graphsvc.api.asking import KEY_PATTERN, DocumentKey, ServiceDep, SettingsDep, UnitKey
from graphsvc.api.documents import the_one
from graphsvc.api.door import in_turn
from graphsvc.api.overview import figures, missed
from graphsvc.api.problems import Problem, language
from graphsvc.errors import QueryTextError
from graphsvc.guard import Refused
from graphsvc.settings import Settings
from ingest.model import RELATIONS
from queries.catalog import Asker, ask
from queries.charges import workload
from queries.documents import documents, hop
from queries.errors import NoSuchDocumentError
from queries.figures import held
from queries.gaps import silence
from queries.model import DocumentRef, SearchHit, SearchPage
from queries.reach import reach
from queries.search import Only, browse
from queries.succession import succession
from viz.links import Links
from viz.messages import messages
from viz.overview import map_of
from viz.view import LED, MOST_EXPANDED, Relations, Shown, Spacing, View

router = APIRouter(include_in_schema=False)

# documents drawn besides those of the chains, at most
MOST_DRAWN = 200
# documents on the map of the archive, at most
MOST_MAPPED = 5000
# documents shown below one, at most
MOST_BELOW = 2000
Most = Annotated[int, Query(ge=1, le=100)]
# what was put last, on the first page
NEWEST = 8
_KEY = re.compile(KEY_PATTERN)
Statement = Annotated[str, Query(max_length=4000)]


async def _state(
    show: Shown = "all",
    relations: Relations = "led",
    spacing: Spacing = "equal",
    expand: Annotated[str, Query(max_length=2000)] = "",
    start: Annotated[str, Query(alias="from", max_length=200)] = "",
    to: Annotated[str, Query(max_length=200)] = "",
) -> View:
    """Read the state of the chain page from its address; what is no key is left out."""
    keys = [key for key in dict.fromkeys(expand.split(",")) if _KEY.fullmatch(key)]
    return View(show, relations, spacing, tuple(keys[:MOST_EXPANDED]), start, to)


async def _asker(request: Request) -> Asker:
    """The graph behind the service: these pages put together several questions of `queries`."""
    asker: Asker = request.app.state.service.store
    return asker


AskerDep = Annotated[Asker, Depends(_asker)]
Day = Annotated[str, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$", description="a day, ISO")]


async def _filters(
    type_: Annotated[str, Query(alias="type", pattern=r"^(\w{1,20})?$")] = "",
    level: Annotated[str, Query(pattern=r"^[0-3]?$")] = "",
    place: Annotated[str, Query(pattern=r"^([a-z0-9_][a-z0-9._-]{0,99})?$")] = "",
    year: Annotated[str, Query(pattern=r"^((19|20)\d\d)?$")] = "",
    status: Annotated[str, Query(pattern=r"^(read|cited)?$")] = "",
) -> dict[str, str]:
    """Read the filters of the search from its address; a form sends the empty ones too."""
    given = {"type": type_, "level": level, "place": place, "year": year, "status": status}
    return {name: value for name, value in given.items() if value}


FilterDep = Annotated[dict[str, str], Depends(_filters)]
Typed = Annotated[str, Query(max_length=400)]
Cursor = Annotated[str | None, Query(max_length=500)]
StateDep = Annotated[View, Depends(_state)]

_FOR_EVER = "public, max-age=31536000, immutable"


@router.get("/")
def home(request: Request) -> Response:
    """Lead a first visit to the search page in the browser's language."""
    lang = language(request.headers.get("accept-language"))
    where = "/en/search" if lang == "en" else "/vi/tim-kiem"
    return RedirectResponse(where, status_code=303, headers={"vary": "Accept-Language"})


@router.get("/vi")
@router.get("/vi/tim-kiem")
def search_vi(
    request: Request, service: ServiceDep, only: FilterDep, q: Typed = "", cursor: Cursor = None
) -> Response:
    """Tìm văn bản."""
    return _search(request, service, only, q, cursor, "vi")


@router.get("/en")
@router.get("/en/search")
def search_en(
    request: Request, service: ServiceDep, only: FilterDep, q: Typed = "", cursor: Cursor = None
) -> Response:
    """Find documents."""
    return _search(request, service, only, q, cursor, "en")


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
    service: ServiceDep, settings: SettingsDep, key: DocumentKey, state: StateDep, limit: Most = 20
) -> Response:
    """Chuỗi chỉ đạo."""
    return _chains(service, key, limit, state, "vi", settings)


@router.get("/en/documents/{key}/chains")
def chains_en(
    service: ServiceDep, settings: SettingsDep, key: DocumentKey, state: StateDep, limit: Most = 20
) -> Response:
    """The chains that led to a document."""
    return _chains(service, key, limit, state, "en", settings)


@router.get("/vi/van-ban/{key}/lan-toa")
def reach_vi(service: ServiceDep, asker: AskerDep, key: DocumentKey) -> Response:
    """Sức lan tỏa của một văn bản."""
    return _reach(service, asker, key, "vi")


@router.get("/en/documents/{key}/reach")
def reach_en(service: ServiceDep, asker: AskerDep, key: DocumentKey) -> Response:
    """What a document set in motion."""
    return _reach(service, asker, key, "en")


@router.get("/vi/co-quan/{key}")
def unit_vi(asker: AskerDep, key: UnitKey, on: Day = "") -> Response:
    """Trang của một cơ quan."""
    return _unit(asker, key, on, "vi")


@router.get("/en/units/{key}")
def unit_en(asker: AskerDep, key: UnitKey, on: Day = "") -> Response:
    """The page of an organ."""
    return _unit(asker, key, on, "en")


@router.get("/vi/toan-canh")
def overview_vi(service: ServiceDep) -> Response:
    """Toàn cảnh kho."""
    return _overview(service, "vi")


@router.get("/en/overview")
def overview_en(service: ServiceDep) -> Response:
    """The whole archive."""
    return _overview(service, "en")


@router.get("/vi/toan-canh.json")
def map_vi(service: ServiceDep) -> Response:
    """Bản đồ các văn bản."""
    return JSONResponse(service.remember(("map", "vi"), lambda: _map(service.store, "vi")))


@router.get("/en/overview.json")
def map_en(service: ServiceDep) -> Response:
    """The map of the documents."""
    return JSONResponse(service.remember(("map", "en"), lambda: _map(service.store, "en")))


@router.get("/vi/hoi")
def ask_vi(request: Request, settings: SettingsDep, cypher: Statement = "") -> Response:
    """Hỏi bằng Cypher."""
    return _ask(request, settings, cypher, "vi")


@router.get("/en/ask")
def ask_en(request: Request, settings: SettingsDep, cypher: Statement = "") -> Response:
    """Ask in Cypher."""
    return _ask(request, settings, cypher, "en")


@router.get("/vi/so/{number:path}")
def number_vi(service: ServiceDep, number: str) -> Response:
    """Địa chỉ ngắn theo số, ký hiệu."""
    return _by_number(service, number, "vi")


@router.get("/en/number/{number:path}")
def number_en(service: ServiceDep, number: str) -> Response:
    """The short address by number."""
    return _by_number(service, number, "en")


@router.get("/favicon.ico")
def icon() -> Response:
    """Nothing; every browser asks, and a 404 in the log would look like a fault."""
    return Response(status_code=204, headers={"cache-control": _FOR_EVER})


@router.get("/static/{name}")
def static(request: Request, name: str) -> Response:
    """Style sheets and the small script; kept for ever under an address that names their hash."""
    from viz.pages import STATIC, VENDORED, static_file, static_version  # noqa: PLC0415

    if name not in STATIC and name not in VENDORED:
        raise Problem("not-found", path=request.url.path)
    data, media_type = static_file(name)
    exact = request.query_params.get("v") == static_version(name)
    return Response(
        data,
        media_type=media_type,
        headers={"cache-control": _FOR_EVER if exact else "public, max-age=60"},
    )


def _chains(
    service: ServiceDep, key: str, limit: int, state: View, lang: str, settings: Settings
) -> Response:
    from viz.pages import chain_page  # noqa: PLC0415 - templates load only when a page is asked for

    chains = service.chains(key, limit=limit, depth=12)
    relations = RELATIONS if state.relations == "all" else LED
    around = service.lineage(key, direction="upstream", depth=12, relations=relations, max_nodes=MOST_DRAWN)
    opened = []
    for one in state.expand:
        try:
            opened.append(service.document(one))
        except NoSuchDocumentError:
            continue  # an address of yesterday may name a document that is gone; the rest still stands
    # only whoever sits at the server's own machine is told its files
    archive = str(settings.archive.absolute()) if settings.loopback else ""
    page = chain_page(
        chains, lang=lang, standalone=False, view=state, around=around, opened=opened, archive=archive
    )
    return HTMLResponse(page)


def _reach(service: ServiceDep, asker: Asker, key: str, lang: str) -> Response:
    from viz.pages import reach_page  # noqa: PLC0415

    answer = reach(asker, key)
    below = service.lineage(key, direction="downstream", depth=12, relations=LED, max_nodes=MOST_BELOW)
    silent = silence(asker, key).documents
    page = reach_page(answer, below, silent[0] if silent else None, lang=lang)
    return HTMLResponse(page)


def _unit(asker: Asker, key: str, on: str, lang: str) -> Response:
    from viz.pages import unit_page  # noqa: PLC0415

    work = workload(asker, key, on=on or None)
    return HTMLResponse(unit_page(succession(asker, key), work, lang=lang))


def _overview(service: ServiceDep, lang: str) -> Response:
    from viz.pages import overview_page  # noqa: PLC0415

    page = overview_page(figures(service), missed(service, limit=10), drawn=MOST_MAPPED, lang=lang)
    return HTMLResponse(page)


def _map(asker: Asker, lang: str) -> dict[str, Any]:
    found: list[DocumentRef] = []
    after: str | None = None
    while len(found) < MOST_MAPPED:
        page = browse(asker, Only(), after=after, limit=500)
        found += page.documents
        after = page.next
        if after is None:
            break
    keys = [d.key for d in found]
    led = [name.upper() for name in LED]
    edges = map(hop, ask(asker, "lineage_edges", keys=keys, relations=led))
    return map_of(found, edges, messages(lang))


def _ask(request: Request, settings: Settings, statement: str, lang: str) -> Response:
    from viz.pages import Rows, ask_page  # noqa: PLC0415

    # A browser sends no key: the page is for the machine that the server runs on, the API for others. Where
    # keys are set others come in on this machine too, through a proxy, and not each may ask in Cypher.
    closed = not settings.loopback or bool(settings.api_keys)
    if closed or not statement.strip():
        return HTMLResponse(ask_page(statement, closed=closed, lang=lang))
    store = request.app.state.service.store
    try:
        found = in_turn(store, statement)
    except (Refused, QueryTextError) as error:
        return HTMLResponse(ask_page(statement, problem=str(error), lang=lang), status_code=400)
    cells = {v for row in found.values for v in row if isinstance(v, str) and _KEY.fullmatch(v)}
    keys = sorted(cells)[:MOST_DRAWN]
    refs = tuple(documents(store, keys).values()) if keys else ()
    led = [name.upper() for name in RELATIONS]
    shown = [ref.key for ref in refs]
    edges = [hop(r) for r in ask(store, "lineage_edges", keys=shown, relations=led)] if shown else []
    rows = Rows(found.fields, found.values, found.truncated or "")
    return HTMLResponse(ask_page(statement, rows, documents=refs, edges=edges, lang=lang))


def _by_number(service: ServiceDep, number: str, lang: str) -> Response:
    """Lead to the chains of the one document that bears a number; several are listed, none is guessed."""
    found = the_one(service.resolve(number[:200]), number[:200])
    return RedirectResponse(Links(lang).chain(found.key), status_code=303)


def _document(service: ServiceDep, key: str, lang: str) -> Response:
    from viz.pages import document_page  # noqa: PLC0415

    view, said = service.document(key), service.mentions(key)
    page = document_page(
        view, text=service.text(key), facts=service.facts(key), lang=lang, conflicts=said.conflicts
    )
    return HTMLResponse(page)


def _search(
    request: Request, service: ServiceDep, kept: dict[str, str], query: str, cursor: str | None, lang: str
) -> Response:
    from viz.pages import search_page  # noqa: PLC0415

    only = Only(
        doc_type=kept.get("type"),
        place=kept.get("place"),
        level=int(kept["level"]) if "level" in kept else None,
        year=int(kept["year"]) if "year" in kept else None,
        status=kept.get("status"),
    )
    page: SearchPage | None = None
    counts: tuple[int, int] | None = None
    newest: tuple[DocumentRef, ...] = ()
    if query.strip():
        page = service.search(query, limit=20, cursor=cursor, only=only if kept else None)
    elif kept:
        listed = browse(service.store, only, after=cursor, limit=50)
        hits = tuple(SearchHit(document=one) for one in listed.documents)
        page = SearchPage(query="", hits=hits, next=listed.next, graph_version=listed.graph_version)
    else:
        # counted once for one graph
        counts = service.remember("held", lambda: held(service.store))
        newest = service.remember("newest", lambda: service.newest(NEWEST))
    return HTMLResponse(search_page(page, lang=lang, only=kept, counts=counts, newest=newest))
