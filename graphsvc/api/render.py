"""One answer, many formats: each question's table of suffixes, and how a format is made and sent.

Every format is made from the same answer object, so a table and a picture cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from fastapi import Response
from pydantic import BaseModel

from graphsvc.api.problems import Problem
from queries.model import Chains, DocumentView, Lineage

A = TypeVar("A", bound=BaseModel)

# A picture opened by itself brings its style inside; it may load and run nothing.
PICTURE_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
# A page to keep and mail brings everything inside.
KEPT_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
# pyvis pages are scripts: they run in a sandbox, cut off from this server.
SCRIPTED_CSP = (
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data:; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Format(Generic[A]):
    """How one kind of answer looks under one suffix."""

    media_type: str
    make: Callable[[A, str], str]
    csp: str | None = None


Formats = Mapping[str, Format[A]]


def _json(answer: BaseModel, _lang: str) -> str:
    return answer.model_dump_json()


def _chains_page(answer: Chains, lang: str) -> str:
    from viz.pages import chain_page  # noqa: PLC0415 - templates load only when a page is asked for

    return chain_page(answer, lang=lang, standalone=True)


def _chains_svg(answer: Chains, lang: str) -> str:
    from viz.picture import of_chains  # noqa: PLC0415
    from viz.svg import svg  # noqa: PLC0415

    return svg(of_chains(answer), lang=lang, standalone=True)


def _chains_text(answer: Chains, lang: str) -> str:
    from viz.text import chains_text  # noqa: PLC0415

    return chains_text(answer, lang=lang)


def _lineage_svg(answer: Lineage, lang: str) -> str:
    from viz.picture import of_lineage  # noqa: PLC0415
    from viz.svg import svg  # noqa: PLC0415

    return svg(of_lineage(answer), lang=lang, standalone=True)


def _lineage_page(answer: Lineage, lang: str) -> str:
    from viz.pyvis_page import pyvis_page  # noqa: PLC0415

    return pyvis_page(answer, lang=lang)


CHAINS: Formats[Chains] = {
    "json": Format("application/json", _json),
    "html": Format("text/html; charset=utf-8", _chains_page, KEPT_CSP),
    "svg": Format("image/svg+xml", _chains_svg, PICTURE_CSP),
    "txt": Format("text/plain; charset=utf-8", _chains_text),
}
LINEAGE: Formats[Lineage] = {
    "json": Format("application/json", _json),
    "svg": Format("image/svg+xml", _lineage_svg, PICTURE_CSP),
    "html": Format("text/html; charset=utf-8", _lineage_page, SCRIPTED_CSP),
}
DOCUMENT: Formats[DocumentView] = {"json": Format("application/json", _json)}


def answer(model: BaseModel, *, headers: Mapping[str, str] | None = None) -> Response:
    """Send an answer as JSON, written once by its own model."""
    return Response(model.model_dump_json(), media_type="application/json", headers=dict(headers or {}))


def rendered(model: A, formats: Formats[A], suffix: str, lang: str) -> Response:
    """Send an answer in the format of that suffix."""
    form = formats[suffix]
    headers: dict[str, Any] = {"content-language": lang}
    if form.csp:
        headers["content-security-policy"] = form.csp
    if suffix not in ("json", "html", "svg"):
        name = re.sub(r"[^A-Za-z0-9._-]+", "-", str(getattr(getattr(model, "root", None), "key", "answer")))
        headers["content-disposition"] = f"inline; filename*=UTF-8''{quote(name)}.{suffix}"
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
    """Cut a known suffix off a key: `a.kh.113.html` -> (`a.kh.113`, `html`); else the suffix is json.

    Keys have dots too, but no last part of a key is the name of a format.
    """
    stem, dot, suffix = key.rpartition(".")
    return (stem, suffix) if dot and stem and suffix in formats else (key, "json")
