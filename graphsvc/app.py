"""The application: a table of contents of the API, its layers and its pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version

from anyio import to_thread
from fastapi import Depends, FastAPI
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from graphsvc.api import (
    documents,
    door,
    extract,
    health,
    meter,
    overview,
    own_pages,
    pages,
    search,
    sending,
    units,
    upload,
    wider,
)
from graphsvc.api.access import Access
from graphsvc.api.asking import Questions
from graphsvc.api.description import describe
from graphsvc.api.fresh import Fresh
from graphsvc.api.front import Front
from graphsvc.api.handlers import add_handlers
from graphsvc.api.known import only_known
from graphsvc.api.pace import Pace
from graphsvc.settings import Settings

# the API; what it does not know it refuses
OPERATIONS = (
    documents.router,
    search.router,
    wider.router,
    units.router,
    overview.lists,
    overview.gaps,
    extract.router,
    upload.router,
    door.router,
)
# addresses of pages may be old or decorated: what they do not know they pass over
ROUTERS = (health.router, meter.router, pages.router, sending.router, own_pages.router)


def create_app(service: Questions, settings: Settings) -> FastAPI:
    """Make the application that answers with `service`.

    Raises `SettingsError` if it would stand open to others. Whoever makes the service closes it.
    """
    settings.check_exposed()
    program = version("directive-graph")
    counts = meter.Meter()

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        # Questions are short and mostly this process's own work: more threads than a few only wait for
        # each other, and the slowest answers get slower (measured with 16 clients: p99 halves at 4).
        to_thread.current_default_thread_limiter().total_tokens = settings.threads
        yield

    app = FastAPI(
        title="directive-graph",
        summary="Văn bản nào dẫn đến kế hoạch này?",
        version=program,
        lifespan=lifespan,
        middleware=[
            Middleware(Front, meter=counts),  # outermost: ids, headers, log, the last net
            *_cors(settings),
            Middleware(Access, settings=settings),
            *_pace(settings),
            Middleware(
                Fresh,
                program=program,
                version=service.state,
                max_age=settings.max_age,
                keep=settings.keep,
            ),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        ],
        # Its own documentation pages load scripts from elsewhere; /api is ours.
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.service = service
    app.state.settings = settings
    app.state.meter = counts
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    add_handlers(app)
    for router in OPERATIONS:
        app.include_router(router, dependencies=[Depends(only_known)])
    for router in ROUTERS:
        app.include_router(router)
    return app


def _pace(settings: Settings) -> list[Middleware]:
    if settings.loopback or not settings.rate:
        return []
    return [Middleware(Pace, rate=settings.rate, burst=max(10, 4 * settings.rate))]


def _cors(settings: Settings) -> list[Middleware]:
    if not settings.cors_origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=list(settings.cors_origins),
            allow_methods=["GET", "HEAD", "POST"],
            allow_headers=["Authorization", "X-API-Key", "Content-Type"],
            expose_headers=["ETag", "Link", "X-Request-Id"],
        )
    ]
