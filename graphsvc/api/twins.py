"""Questions whose answer is also a table: one function, two addresses, `…` and `….{suffix}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel

from graphsvc.api import render
from graphsvc.formats import TABLE

Route = TypeVar("Route", bound=Callable[..., Response])


async def _form(
    suffix: Annotated[str, Path(description="format", pattern=r"^[a-z]{2,10}$", examples=["csv", "md"])],
    lang: Annotated[
        Literal["vi", "en"], Query(description="language of headings, where there are any")
    ] = "vi",
) -> None:
    """Describe the parameters that `told` looks at."""


def twin(
    router: APIRouter,
    path: str,
    *,
    operation_id: str,
    summary: str,
    response_model: type[BaseModel],
    responses: Mapping[int | str, dict[str, Any]] | None = None,
) -> Callable[[Route], Route]:
    """Register a function under a path as JSON, and under the path with a suffix as a table or linked data.

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
            f"{path}.{{suffix}}",
            operation_id=f"{operation_id}As",
            summary=f"{summary} As a table, a text or linked data",
            response_class=Response,
            dependencies=[Depends(_form)],
            responses={
                **(responses or {}),
                200: {
                    "description": "The answer in that format",
                    "content": {f.media_type: {"schema": {"type": "string"}} for f in TABLE.values()},
                },
                404: {"description": "No such thing, or no such format"},
            },
        )(route)
        return route

    return register


def told(request: Request, answer: BaseModel, *, headers: Mapping[str, str] | None = None) -> Response:
    """Send an answer as the address asks: in the format of its suffix, else as JSON."""
    suffix = request.path_params.get("suffix")
    if suffix is None:
        return render.answer(answer, headers=headers)
    render.check_suffix(suffix, TABLE)
    name = request.url.path.rsplit("/", 1)[-1].rpartition(".")[0]
    lang = request.query_params.get("lang", "vi")
    response = render.rendered(answer, TABLE, suffix, lang=lang, name=name)
    response.headers.update(headers or {})
    return response


def following(request: Request, cursor: str | None) -> dict[str, str]:
    """Return the header `Link` that leads to the next page, if there is one."""
    if cursor is None:
        return {}
    url = request.url.include_query_params(cursor=cursor)
    return {"link": f'<{url.path}?{url.query}>; rel="next"'}
