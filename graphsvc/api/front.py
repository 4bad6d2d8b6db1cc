"""What every request passes first and every answer last: id, headers, HEAD, the log, the last net.

Plain ASGI, because these must also hold for answers that no route made: a 404, a refused key, a 500.
"""

from __future__ import annotations

import json
import re
import secrets
import time
from http import HTTPMethod
from typing import Any, Protocol

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.api.journal import LOGGER, where
from graphsvc.api.own_pages import problem_page, wants_page
from graphsvc.api.problems import MEDIA_TYPE, Problem, body_of, language

# Pages bring their own style and script as files; nothing may come from elsewhere or stand inline.
STRICT_CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
# Any word may be sent as a method, and each would be one more line of the figures for ever.
METHODS = frozenset(HTTPMethod)
OTHER = "other"
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class Counter(Protocol):
    """Whatever counts answers; `graphsvc.api.meter.Meter` does."""

    def count(self, method: str, route: str, status: int, seconds: float, size: int) -> None: ...


class Front:
    """The outermost layer: gives the request its id and sees that nothing leaves without its headers."""

    def __init__(self, app: ASGIApp, meter: Counter) -> None:
        self.app = app
        self.meter = meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        method = scope["method"]
        seen: dict[str, Any] = {"status": 0, "bytes": 0}
        if method == "HEAD":
            scope = {**scope, "method": "GET"}

        async def finish(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen["status"] = message["status"]
                _dress(MutableHeaders(scope=message), request_id)
            elif message["type"] == "http.response.body":
                if method == "HEAD":
                    message = {**message, "body": b""}
                seen["bytes"] += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, finish)
        except Exception as error:
            LOGGER.error("unexpected error", extra={"request_id": request_id, **where(error)})
            if seen["status"]:  # too late for another answer: the connection must break off
                raise
            await send_problem(Problem("internal-error"), scope, finish)
        finally:
            # The template where there is one: a path that fits no route may hold anything.
            route = getattr(scope.get("route"), "path", "-")
            seconds = time.perf_counter() - started
            named = method if method in METHODS else OTHER
            self.meter.count(named, route, seen["status"], seconds, seen["bytes"])
            LOGGER.info(
                "request",
                extra={
                    "request_id": request_id,
                    "method": named,
                    "path": route,
                    "status": seen["status"],
                    "bytes": seen["bytes"],
                    "ms": round(seconds * 1000, 2),
                },
            )


def _dress(headers: MutableHeaders, request_id: str) -> None:
    headers["x-request-id"] = request_id
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("content-security-policy", STRICT_CSP)
    headers.setdefault("cache-control", "no-store")


def problem_message(problem: Problem, scope: Scope) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of the answer that tells this problem to this request."""
    lang = language(Headers(scope=scope).get("accept-language"))
    body = body_of(
        problem,
        lang=lang,
        instance=scope["path"],
        request_id=scope.get("state", {}).get("request_id", ""),
    )
    headers = {
        "content-type": MEDIA_TYPE,
        "content-language": lang,
        "vary": "Accept-Language",
        **{name.lower(): value for name, value in problem.headers.items()},
    }
    return problem.kind.status, headers, json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")


async def send_problem(problem: Problem, scope: Scope, send: Send) -> None:
    """Answer with the problem from outside any route: as a page where a browser asked for one."""
    status, headers, body = _page(problem, Request(scope)) or problem_message(problem, scope)
    headers["content-length"] = str(len(body))
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})


def _page(problem: Problem, request: Request) -> tuple[int, dict[str, str], bytes] | None:
    if not wants_page(request):
        return None
    try:
        page = problem_page(request, problem)
    except Exception as error:  # what cannot be drawn is still told
        LOGGER.error("no page for a problem", extra={**where(error)})
        return None
    return page.status_code, dict(page.headers), bytes(page.body)
