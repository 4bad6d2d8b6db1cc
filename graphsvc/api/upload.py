"""Routes that fill the archive: send files, and ask how far the reading is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from graphsvc.answers import Job
from graphsvc.api import render
from graphsvc.api.asking import JobsDep, SettingsDep
from graphsvc.api.bodies import JSON, PACKED, SUFFIXES, file_type, read_json
from graphsvc.api.extract import ExtractRequest
from graphsvc.api.origin import check_sender
from graphsvc.api.problems import Problem, language
from graphsvc.jobs import BusyError, Jobs, ReadOnlyError
from graphsvc.refusals import told
from ingest.readers.refusals import refusal

router = APIRouter(prefix="/api/v1", tags=["upload"])


MOST = 1000  # files of one upload


class UploadRequest(BaseModel):
    """Several texts to keep, each with the name of the file that it would be."""

    model_config = ConfigDict(extra="forbid")

    files: list[ExtractRequest] = Field(min_length=1, max_length=MOST)


_BINARY = {"schema": {"type": "string", "format": "binary"}}
_SCHEMA = UploadRequest.model_json_schema(ref_template="#/components/schemas/{model}")
_SCHEMA["properties"]["files"]["items"] = _SCHEMA.pop("$defs")["ExtractRequest"]
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": _SCHEMA},
            **dict.fromkeys(sorted((*SUFFIXES, *PACKED, "application/octet-stream")), _BINARY),
        },
    }
}


@router.post(
    "/documents",
    operation_id="upload",
    summary="Read files into the archive",
    response_model=Job,
    status_code=202,
    responses={
        202: {"description": "Taken; `Location` tells where to ask how far it is"},
        403: {"description": "The server may not write its archive, or the key may not"},
        413: {"description": "The body is too large"},
        415: {"description": "The body is a form"},
        422: {"description": "The body is empty"},
        429: {"description": "Too many uploads wait already"},
    },
    openapi_extra=_BODY,
)
async def upload(
    request: Request,
    jobs: JobsDep,
    settings: SettingsDep,
    name: Annotated[
        str | None,
        Query(
            pattern=r"^[^/\\\x00-\x1f]{1,200}$",
            description="name of the file; its suffix says how to read it",
            examples=["ke-hoach.docx"],
        ),
    ] = None,
) -> Response:
    """Takes the bytes of one file as the body, or JSON with several texts; answers with the job.

    Of a zip file all documents are read (10,000 at most), and the job tells of each in the place of the file.
    The same bytes again change nothing. A page of another site cannot send anything here, unless the server's
    `cors_origins` name it.
    """
    check_sender(request, settings)
    media_type = file_type(request)
    data = await request.body()
    if media_type == JSON:
        if not data:
            raise Problem("invalid-request", extra={"errors": [{"where": "body", "what": "it is empty"}]})
        files = [(one.name, one.text.encode()) for one in read_json(UploadRequest, data).files]
    else:
        suffix = (SUFFIXES | PACKED).get(media_type, ".txt")
        files = [(name or f"text{suffix}", data)]
        if not data:
            raise refusal(files[0][0], "empty")
    job = await start(jobs, files)
    response = _told(request, job, {"location": f"/api/v1/jobs/{job.id}"})
    response.status_code = 202
    return response


@router.get(
    "/jobs/{job}",
    operation_id="getJob",
    summary="How far is an upload, and what became of each file?",
    response_model=Job,
    responses={404: {"description": "No such job, or it is no longer remembered"}},
)
def job(
    request: Request,
    jobs: JobsDep,
    job: Annotated[str, Path(pattern=r"^[0-9a-f]{16}$", examples=["0123456789abcdef"])],
) -> Response:
    """Progress, and one line for each file that could not be read."""
    found = jobs.get(job)
    if found is None:
        raise Problem("no-such-job", job=job)
    # a job moves on while the graph stands: it must not be kept by the tag of the graph
    return _told(request, found, {"cache-control": "no-store"})


async def start(jobs: Jobs, files: Sequence[tuple[str, bytes]]) -> Job:
    """Hand files to the one that reads them, wherever they came in. Raises `Problem`."""
    try:
        return await run_in_threadpool(jobs.start, files)
    except BusyError:
        raise Problem("too-many", headers={"Retry-After": "5"}, seconds=5) from None
    except ReadOnlyError:
        raise Problem("read-only") from None


def _told(request: Request, job: Job, headers: dict[str, str]) -> Response:
    lang = language(request.headers.get("accept-language"))
    headers |= {"content-language": lang, "vary": "Accept-Language"}
    return render.answer(told(job, lang), headers=headers)
