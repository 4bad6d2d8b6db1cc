"""Bodies of requests: of what media type they may be, and how JSON in them is told wrong."""

from __future__ import annotations

from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError

from graphsvc.api.problems import Problem

M = TypeVar("M", bound=BaseModel)

# media type -> the suffix that tells the readers what it is
SUFFIXES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
# … and those of several documents in one file
PACKED = {"application/zip": ".zip", "application/x-zip-compressed": ".zip"}
JSON = "application/json"


def too_large(limit: int) -> Problem:
    """The problem of a body that is larger than may be; people read the limit in larger units."""
    return Problem("too-large", limit=limit, size=sized(limit))


def sized(size: int) -> str:
    """Return a number of bytes as people say it, rounded down: `16 MB`, `64 KB`."""
    return f"{size // 2**20} MB" if size >= 2**20 else f"{size // 2**10} KB"


def media_type(request: Request) -> str:
    """Return the media type that the request says its body is of, in small letters; empty if it says none."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def file_type(request: Request) -> str:
    """Return the media type of a body that is a file or JSON. Raises `Problem` for a form.

    The envelope of a form would be read as part of the file. What else a program calls its bytes does not
    matter (curl calls any file a form of another kind): the name tells how to read them.
    """
    found = media_type(request)
    if found.startswith("multipart/"):
        raise Problem("form-upload", path=request.url.path)
    return found


def read_json(model: type[M], data: bytes) -> M:
    """Read a body of JSON. Raises `Problem`: 400 where it is no JSON, 422 where it has not the shape."""
    try:
        return model.model_validate_json(data)
    except ValidationError as error:
        wrong = [
            {"where": ".".join(("body", *map(str, one["loc"]))), "what": one["msg"]} for one in error.errors()
        ]
        broken = any(one["type"] == "json_invalid" for one in error.errors())
        raise Problem("broken-json" if broken else "invalid-request", extra={"errors": wrong}) from None
