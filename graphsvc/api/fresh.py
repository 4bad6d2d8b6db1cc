"""Caching: an answer is as old as the graph that it was read from, so the graph's version dates it.

The tag is made before the question is asked. If the graph moves on meanwhile, the tag is older than
the answer and the next request asks again: never the other way round.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TAGGED = ("/api/v1/", "/vi", "/en")
# an upload moves on while the graph stands
UNTAGGED = "/api/v1/jobs/"


class Fresh:
    """Puts an ETag on what was read from the graph and answers 304 where the asker has it already."""

    def __init__(self, app: ASGIApp, *, version: Callable[[], str], max_age: int) -> None:
        self.app = app
        self.version = version
        self.max_age = max_age

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        tagged_path = path.startswith(TAGGED) and not path.startswith(UNTAGGED)
        if scope["type"] != "http" or scope["method"] != "GET" or not tagged_path:
            await self.app(scope, receive, send)
            return
        version = self.version()
        asked = scope.get("raw_path", b"") + b"?" + scope["query_string"]
        tag = f'W/"graph-{version}-{hashlib.sha256(asked).hexdigest()[:16]}"'
        caching = {"etag": tag, "cache-control": f"private, max-age={self.max_age}"}
        if tag in _tags(Headers(scope=scope).get("if-none-match", "")):
            raw = [(name.encode(), value.encode()) for name, value in caching.items()]
            await send({"type": "http.response.start", "status": 304, "headers": raw})
            await send({"type": "http.response.body", "body": b""})
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message).update(caching)
            await send(message)

        await self.app(scope, receive, tagged)


def _tags(header: str) -> set[str]:
    return {tag if tag.startswith("W/") else f"W/{tag}" for tag in (one.strip() for one in header.split(","))}
