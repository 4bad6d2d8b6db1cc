"""Who may ask: host names, API keys with scopes, and how much may be sent.

On loopback the server is open and answers only to its own names. Anywhere else a key is needed:
`Authorization: Bearer KEY` (or the same as `X-API-Key`). Health and the explanations of problems are
open to all.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.api.bodies import too_large
from graphsvc.api.front import send_problem
from graphsvc.api.problems import Problem
from graphsvc.settings import ApiKey, Settings
from graphsvc.settings import Scope as Right

OPEN = ("/healthz", "/readyz", "/version", "/problems", "/static/")


# where a request says which key opened it, for the layers within
OPENED_BY = "opened_by"


def is_open(path: str) -> bool:
    """Tell whether an address answers everybody, without a key and at any pace."""
    return any(path == one.rstrip("/") or path.startswith(one.rstrip("/") + "/") for one in OPEN)


def right_needed(method: str, path: str) -> Right | None:
    """Return the scope that a request needs; None for what is open to all."""
    if is_open(path):
        return None
    if path.startswith("/api/v1/cypher"):
        return "cypher"
    if method in ("GET", "HEAD", "OPTIONS") or path == "/api/v1/extract":
        return "read"
    return "write"


def allows(key: ApiKey, right: Right) -> bool:
    """Tell whether a key has a right; `admin` has them all, `write` may also read."""
    return right in key.scopes or "admin" in key.scopes or (right == "read" and "write" in key.scopes)


class Access:
    """Refuses requests for a wrong host, without a key, without the right, or that are too large.

    What it lets in carries the hash of the key that opened, if one had to, as the state `OPENED_BY`: no
    other layer reads keys from headers, for then two could read them differently.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.keys = settings.api_keys
        self.hosts = frozenset(host.lower() for host in settings.hosts)
        self.limit = settings.max_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        key = self._key(headers) if self.keys else None
        refused = self._refuse(scope["method"], scope["path"], headers, key)
        if refused is not None:
            await send_problem(refused, scope, send)
            return
        if key is not None:
            scope.setdefault("state", {})[OPENED_BY] = key.sha256
        size = 0

        async def bounded() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > self.limit:
                raise HTTPException(413)
            return message

        await self.app(scope, bounded, send)

    def _refuse(self, method: str, path: str, headers: Headers, key: ApiKey | None) -> Problem | None:
        if self.hosts and _host(headers.get("host", "")) not in self.hosts:
            return Problem("wrong-host")
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit() or len(length) > 18:
            return Problem("bad-request")
        if int(length) > self.limit:
            return too_large(self.limit)
        right = right_needed(method, path) if self.keys else None
        if right is None:
            return None
        if key is None:
            return Problem("unauthorized", headers={"WWW-Authenticate": 'Bearer realm="directives"'})
        return None if allows(key, right) else Problem("forbidden", scope=right)

    def _key(self, headers: Headers) -> ApiKey | None:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        given = given.strip() if scheme.lower() == "bearer" else headers.get("x-api-key", "")
        if not given:
            return None
        fitting = [key for key in self.keys if key.opens(given)]  # all are tried: time tells nothing
        return fitting[0] if fitting else None


def _host(header: str) -> str:
    """Return the host without its port: `[::1]:8000` -> `[::1]`."""
    host = header.lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]
