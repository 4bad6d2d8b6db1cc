"""Sending an answer: as JSON, or in the format that the address ends with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from fastapi import Response
from pydantic import BaseModel

from graphsvc.api.problems import Problem
from graphsvc.formats import A, Formats

# What a format may do when it is opened by itself, from the address of this server.
POLICIES = {
    # a picture brings its style inside; it loads and runs nothing
    "svg": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    # a page to keep brings everything inside. A pyvis page is all script: it runs cut off from here
    "html": (
        "sandbox allow-scripts allow-popups; default-src 'none'; script-src 'unsafe-inline'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    ),
}
SHOWN = ("json", "html", "svg", "txt")


def answer(model: BaseModel, *, headers: Mapping[str, str] | None = None) -> Response:
    """Send an answer as JSON, written once by its own model."""
    return Response(model.model_dump_json(), media_type="application/json", headers=dict(headers or {}))


def rendered(model: A, formats: Formats[A], suffix: str, *, lang: str, name: str) -> Response:
    """Send an answer in the format of that suffix; `name` is that of the file if it is kept."""
    form = formats[suffix]
    headers = {"content-language": lang}
    if suffix in POLICIES:
        headers["content-security-policy"] = POLICIES[suffix]
    if suffix not in SHOWN:
        plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name)
        headers["content-disposition"] = f'attachment; filename="{plain}.{suffix}"'
    return Response(form.make(model, lang), media_type=form.media_type, headers=headers)


def check_suffix(suffix: str, formats: Mapping[str, Any]) -> None:
    """Raise the problem that lists the formats there are."""
    if suffix not in formats:
        known = sorted(formats)
        raise Problem(
            "unknown-format",
            format=suffix,
            formats=", ".join(f".{one}" for one in known),
            extra={"formats": known},
        )


def split_suffix(key: str, formats: Mapping[str, Any]) -> tuple[str, str]:
    """Cut a known suffix off a key: `a.kh.113.json` -> (`a.kh.113`, `json`); else the suffix is json.

    Keys have dots too, but no last part of a key is the name of a format.
    """
    stem, dot, suffix = key.rpartition(".")
    return (stem, suffix) if dot and stem and suffix in formats else (key, "json")
