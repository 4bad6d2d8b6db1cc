"""How often one asker may ask: a bucket of requests for each, filled again at a steady rate.

Who asks is told by the key that `Access` found to open; without one by the address of the connection. What
proxies and strangers claim in headers is not believed. On loopback there is no limit.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from graphsvc.api.access import OPENED_BY, is_open
from graphsvc.api.front import send_problem
from graphsvc.api.problems import Problem

REMEMBERED = 10_000


class Pace:
    """Answers 429 to whoever asks more than `rate` times a second, after `burst` at once."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        rate: float,
        burst: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.app = app
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._lock = threading.Lock()
        self._askers: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or is_open(scope["path"]):
            await self.app(scope, receive, send)
            return
        wait = self.wait(_asker(scope))
        if wait:
            problem = Problem(
                "too-many", headers={"Retry-After": str(math.ceil(wait))}, seconds=math.ceil(wait)
            )
            await send_problem(problem, scope, send)
            return
        await self.app(scope, receive, send)

    def wait(self, asker: str) -> float:
        """Take one request of this asker; return the seconds to wait instead, if there is none left."""
        now = self._clock()
        with self._lock:
            left, seen = self._askers.pop(asker, (float(self._burst), now))
            left = min(self._burst, left + (now - seen) * self._rate)
            taken = left >= 1
            self._askers[asker] = (left - 1 if taken else left, now)
            if len(self._askers) > REMEMBERED:
                self._askers.popitem(last=False)
        return 0.0 if taken else (1 - left) / self._rate


def _asker(scope: Scope) -> str:
    opened_by = scope.get("state", {}).get(OPENED_BY)
    if opened_by is not None:
        return str(opened_by)
    client = scope.get("client")
    return str(client[0]) if client else "-"
