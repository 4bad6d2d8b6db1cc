"""Caching: an answer is as old as the graph that it was read from, so the graph's version dates it.

The tag is made before the question is asked. If the graph moves on meanwhile, the tag is older than
the answer and the next request asks again: never the other way round. The same holds for the answers
that are kept ready: each is kept under the version that stood before it was asked for. A graph that is half
done has no version: what it answers is neither dated nor kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphsvc.api.kept import ONE, Answer, Kept
from viz.links import PATHS, Links

TAGGED = ("/api/v1/", "/vi", "/en")
# an upload moves on while the graph stands, and not everybody who asks may send
UNTAGGED = ("/api/v1/jobs/", *(Links(lang).send() for lang in PATHS))
# what only a newer program changes; some of it comes in the language that the asker prefers
FIXED = ("/openapi.json", "/api", "/problems", "/static/")


class Fresh:
    """Puts an ETag on what was read from the graph and answers 304 where the asker has it already.

    It stands outside the compression, so that what is kept need not be compressed again.
    """

    def __init__(
        self, app: ASGIApp, *, program: str, version: Callable[[], str], max_age: int, keep: int
    ) -> None:
        self.app = app
        self.program = program
        self.version = version
        self.max_age = max_age
        self.kept = Kept(keep)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        state = self.version()
        of_graph = bool(state) and path.startswith(TAGGED) and not path.startswith(UNTAGGED)
        fixed = not path.startswith(TAGGED) and path.startswith(FIXED)
        if scope["type"] != "http" or scope["method"] != "GET" or not (of_graph or fixed):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        version = f"{self.program}-{state}"
        asked = scope.get("raw_path", b"") + b"?" + scope["query_string"]
        if fixed:
            asked += b" " + headers.get("accept-language", "").encode()
        digest = hashlib.sha256(asked).hexdigest()[:16]
        tag = f'W/"{self.program}-{digest}"' if fixed else f'W/"graph-{version}-{digest}"'
        caching = {"etag": tag, "cache-control": f"private, max-age={self.max_age}"}
        question = (tag, "gzip" in headers.get("accept-encoding", ""))
        kept = self.kept.get(version, question)
        if kept is not None:
            scope["route"] = kept.route  # for the log and the figures
        if tag in _tags(headers.get("if-none-match", "")):
            raw = [(name.encode(), value.encode()) for name, value in caching.items()]
            await send({"type": "http.response.start", "status": 304, "headers": raw})
            await send({"type": "http.response.body", "body": b""})
            return
        if kept is not None:
            await send({"type": "http.response.start", "status": 200, "headers": list(kept.headers)})
            await send({"type": "http.response.body", "body": kept.body})
            return

        told: list[tuple[bytes, bytes]] | None = None
        body = b""

        async def tagged(message: Message) -> None:
            nonlocal told, body
            if message["type"] == "http.response.start" and message["status"] == 200:
                sent = MutableHeaders(scope=message)
                sent["etag"] = tag
                if of_graph or "cache-control" not in sent:
                    sent["cache-control"] = caching["cache-control"]
                told = list(message["headers"])
            elif told is not None and len(body) <= ONE:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    self.kept.put(version, question, Answer(tuple(told), body, scope.get("route")))
            await send(message)

        await self.app(scope, receive, tagged)


def _tags(header: str) -> set[str]:
    return {tag if tag.startswith("W/") else f"W/{tag}" for tag in (one.strip() for one in header.split(","))}
