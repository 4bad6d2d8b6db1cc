"""Questions whose answer is also a table: one function, two addresses, `…` and `….csv`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from graphsvc import tables
from graphsvc.api import render

Route = TypeVar("Route", bound=Callable[..., Response])
CSV = "text/csv; charset=utf-8"


def twin(
    router: APIRouter,
    path: str,
    *,
    operation_id: str,
    summary: str,
    response_model: type[BaseModel],
    responses: Mapping[int | str, dict[str, Any]] | None = None,
) -> Callable[[Route], Route]:
    """Register a function under a path as JSON, and under the path with `.csv` as a table.

    The function answers with `told`, which looks at the address that was asked for.
    """

    def register(route: Route) -> Route:
        router.get(
            path,
            operation_id=operation_id,
            summary=summary,
            response_model=response_model,
            responses=dict(responses or {}),
        )(route)
        router.get(
            f"{path}.csv",
            operation_id=f"{operation_id}Csv",
            summary=f"{summary} As a table",
            response_class=Response,
            responses={
                **(responses or {}),
                200: {
                    "description": "The answer as a table",
                    "content": {CSV: {"schema": {"type": "string"}}},
                },
            },
        )(route)
        return route

    return register


def told(request: Request, answer: BaseModel, *, headers: Mapping[str, str] | None = None) -> Response:
    """Send an answer as the address asks: as a table under `….csv`, else as JSON."""
    if not request.url.path.endswith(".csv"):
        return render.answer(answer, headers=headers)
    name = request.url.path.rsplit("/", 1)[-1]
    kept = {"content-disposition": f'attachment; filename="{name}"', **(headers or {})}
    return Response(tables.csv_text(answer), media_type=CSV, headers=kept)


def following(request: Request, cursor: str | None) -> dict[str, str]:
    """Return the header `Link` that leads to the next page, if there is one."""
    if cursor is None:
        return {}
    url = request.url.include_query_params(cursor=cursor)
    return {"link": f'<{url.path}?{url.query}>; rel="next"'}
