"""The route that reads a document for somebody and keeps nothing of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from graphsvc.api.asking import AnyhowDep
from graphsvc.api.bodies import JSON, SUFFIXES, file_type, read_json
from graphsvc.api.facts_shape import FactsAnswer

router = APIRouter(prefix="/api/v1", tags=["extract"])


class ExtractRequest(BaseModel):
    """A text to read, with a name that says what kind of file it would be."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, examples=["TỈNH ỦY LẠNG SƠN\n*\nSố 113-KH/TU\n…"])
    name: str = Field(default="text.txt", pattern=r"^[^/\\\x00-\x1f]{1,200}$", examples=["ke-hoach.txt"])


_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": ExtractRequest.model_json_schema()},
            **{kind: {"schema": {"type": "string", "format": "binary"}} for kind in sorted(SUFFIXES)},
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
        },
    }
}


@router.post(
    "/extract",
    operation_id="extract",
    summary="Read one document; nothing is stored",
    response_model=FactsAnswer,
    responses={
        413: {"description": "The body is too large"},
        415: {"description": "The body is a form"},
        422: {"description": "It cannot be read"},
    },
    openapi_extra=_BODY,
)
async def extract(
    request: Request,
    service: AnyhowDep,
    name: Annotated[
        str | None,
        Query(
            pattern=r"^[^/\\\x00-\x1f]{1,200}$",
            description="name of the file; its suffix says how to read it",
            examples=["ke-hoach.docx"],
        ),
    ] = None,
) -> Response:
    """Takes JSON with `text`, or the bytes of a file as the body; answers with its facts."""
    media_type = file_type(request)
    data = await request.body()
    if media_type == JSON:
        asked = read_json(ExtractRequest, data)
        data, name = asked.text.encode(), name or asked.name
    elif name is None:
        name = "text" + SUFFIXES.get(media_type, ".txt")
    return facts_answer(await run_in_threadpool(service.extract, data, name))


def facts_answer(facts: Mapping[str, Any]) -> Response:
    """Send facts as they are: the same bytes for the same document."""
    return Response(json.dumps(facts, ensure_ascii=False), media_type="application/json")
