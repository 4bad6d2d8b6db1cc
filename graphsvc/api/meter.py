"""Counting requests for `/metrics`, in Prometheus' text format.

By route template, never by path: a path may name a document. The format is a dozen lines, so no library
is needed for it.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import defaultdict

from fastapi import APIRouter, Request, Response

from graphsvc.api.asking import ServiceDep

router = APIRouter(tags=["service"])

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# seconds; the last bucket has no bound
BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Meter:
    """Counts answers and how long they took. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers: dict[tuple[str, str, int], int] = defaultdict(int)
        self._buckets: dict[str, list[int]] = {}
        self._seconds: dict[str, float] = defaultdict(float)
        self._bytes = 0

    def count(self, method: str, route: str, status: int, seconds: float, size: int) -> None:
        """Count one answer; `route` is a template such as `/api/v1/documents/{key}`."""
        with self._lock:
            self._answers[method, route, status] += 1
            self._buckets.setdefault(route, [0] * (len(BOUNDS) + 1))[bisect_left(BOUNDS, seconds)] += 1
            self._seconds[route] += seconds
            self._bytes += size

    def text(self, gauges: dict[str, tuple[str, int]]) -> str:
        """Return all figures; `gauges` are further ones as name: (help, value)."""
        with self._lock:
            lines = _head("directives_requests_total", "counter", "Answers by method, route and status.")
            for (method, route, status), n in sorted(self._answers.items()):
                labels = f'method="{_word(method)}",route="{_word(route)}",status="{status}"'
                lines.append(f"directives_requests_total{{{labels}}} {n}")
            lines += _head("directives_request_seconds", "histogram", "Seconds from request to answer.")
            for route, buckets in sorted(self._buckets.items()):
                label, total = f'route="{_word(route)}"', 0
                for bound, n in zip((*map(str, BOUNDS), "+Inf"), buckets, strict=True):
                    total += n
                    lines.append(f'directives_request_seconds_bucket{{{label},le="{bound}"}} {total}')
                lines.append(f"directives_request_seconds_sum{{{label}}} {self._seconds[route]:.6f}")
                lines.append(f"directives_request_seconds_count{{{label}}} {total}")
            lines += _head("directives_sent_bytes_total", "counter", "Bytes of all answers.")
            lines.append(f"directives_sent_bytes_total {self._bytes}")
        for name, (about, value) in sorted(gauges.items()):
            lines += [*_head(name, "gauge", about), f"{name} {value}"]
        return "\n".join(lines) + "\n"


def _head(name: str, kind: str, about: str) -> list[str]:
    return [f"# HELP {name} {about}", f"# TYPE {name} {kind}"]


def _word(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


@router.get(
    "/metrics",
    operation_id="metrics",
    summary="Figures about the service, for Prometheus",
    response_class=Response,
    responses={200: {"description": "Prometheus' text format", "content": {MEDIA_TYPE: {}}}},
)
def metrics(request: Request, service: ServiceDep) -> Response:
    """Requests and seconds by route, and how far the graph follows the archive."""
    ready = service.readiness()
    gauges = {
        "directives_graph_version": ("Change of the archive that the graph stands at.", ready.graph_version),
        "directives_graph_behind": ("Changes that the graph does not show yet.", ready.behind),
        "directives_ready": ("1 if questions can be answered.", int(ready.ready)),
    }
    meter: Meter = request.app.state.meter
    return Response(meter.text(gauges), media_type=MEDIA_TYPE)
