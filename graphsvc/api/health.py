"""Routes about the service itself: alive, ready, which version."""

from __future__ import annotations

from fastapi import APIRouter, Response
from pydantic import BaseModel

from graphsvc.answers import Readiness, Version
from graphsvc.api import render
from graphsvc.api.asking import AnyhowDep

router = APIRouter(tags=["service"])


class Alive(BaseModel):
    """The process answers."""

    status: str = "ok"


@router.get("/healthz", operation_id="alive", summary="Does the process answer?", response_model=Alive)
async def healthz() -> Response:
    """Asks nothing of archive or graph."""
    return render.answer(Alive())


@router.get(
    "/readyz",
    operation_id="ready",
    summary="Can questions be answered, and from which state of the archive?",
    response_model=Readiness,
    responses={503: {"description": "Not now; the body says why", "model": Readiness}},
)
def readyz(service: AnyhowDep) -> Response:
    """Asks the archive and the graph."""
    readiness = service.readiness()
    response = render.answer(readiness)
    response.status_code = 200 if readiness.ready else 503
    return response


@router.get("/version", operation_id="version", summary="Which program answers?", response_model=Version)
def version(service: AnyhowDep) -> Response:
    """Program, store, state of the graph."""
    return render.answer(service.about())
