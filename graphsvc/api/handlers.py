"""From errors to answers, in one place: every error of every room ends here as a problem.

A program gets `application/problem+json`; a person whose browser asked for a page gets a page.
"""

from __future__ import annotations

import re

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from graphsvc.api.bodies import JSON, media_type, too_large
from graphsvc.api.front import problem_message
from graphsvc.api.journal import LOGGER, where
from graphsvc.api.own_pages import problem_page, wants_page
from graphsvc.api.problems import Problem, problem_of
from graphsvc.errors import ServiceError
from ingest.errors import IngestError
from queries.errors import QueryError


def add_handlers(app: FastAPI) -> None:
    """Give the application its error handlers."""
    for family in (Problem, ServiceError, IngestError, QueryError):
        app.add_exception_handler(family, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)


def tell(request: Request, problem: Problem) -> Response:
    """Answer this request with the problem, as a page or as JSON."""
    if wants_page(request):
        return problem_page(request, problem)
    status, headers, body = problem_message(problem, request.scope)
    return Response(body, status_code=status, headers=headers)


async def _known(request: Request, error: Exception) -> Response:
    problem = problem_of(error, key=str(request.path_params.get("key", "")))
    if problem.kind.status >= 500:
        LOGGER.error(problem.kind.name, extra={"request_id": request.state.request_id, **where(error)})
    return tell(request, problem)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    path, method = request.url.path, request.method
    if error.status_code == 405:
        allowed = {one.strip() for one in (error.headers or {}).get("Allow", "GET").split(",")}
        allowed |= _described(request, path)
        allowed |= {"OPTIONS", *(("HEAD",) if "GET" in allowed else ())}
        headers = {"Allow": ", ".join(sorted(allowed))}
        if method == "OPTIONS":
            return Response(status_code=204, headers=headers)
        return tell(request, Problem("method-not-allowed", path=path, method=method, headers=headers))
    if error.status_code == 404:
        return tell(request, Problem("not-found", path=path))
    if error.status_code == 413:
        return tell(request, too_large(request.app.state.settings.max_body))
    if error.status_code < 500:
        return tell(request, Problem("bad-request"))
    return tell(request, Problem("internal-error"))


def _described(request: Request, path: str) -> set[str]:
    """Return all methods of an address: two routes may share it, and the first one knows only its own."""
    found: set[str] = set()
    for template, methods in request.app.openapi()["paths"].items():
        if re.fullmatch(re.sub(r"\\\{.*?\\\}", "[^/]+", re.escape(template)), path):
            found |= {method.upper() for method in methods}
    return found


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = error.errors()
    if any(one["loc"] == ("body",) for one in said) and media_type(request) != JSON:
        given = media_type(request) or "-"
        return tell(request, Problem("wrong-media-type", path=request.url.path, given=given))
    wrong = [
        # Never the input itself: it may be a document.
        {"where": ".".join(str(part) for part in one["loc"]), "what": str(one["msg"])}
        for one in said
    ]
    if any(one["type"] == "json_invalid" for one in said):
        # where FastAPI met it is a count of characters, not the name of a member
        at = [{"where": "body", "what": str(one.get("ctx", {}).get("error", one["msg"]))} for one in said]
        return tell(request, Problem("broken-json", extra={"errors": at}))
    if any(one["where"] == "path.suffix" for one in wrong):
        return tell(request, Problem("not-found", path=request.url.path))
    if any(one["where"] == "path.key" for one in wrong):
        return tell(request, Problem("malformed-key", extra={"errors": wrong}))
    return tell(request, Problem("invalid-request", extra={"errors": wrong}))
