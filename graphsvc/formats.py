"""The formats of each answer: which suffixes there are, and how each is made.

Every format is made from the same answer object, so a table and a picture cannot disagree. What draws
is imported when it is first asked for: a terminal that wants text loads no templates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from queries.model import Chains, DocumentView, Lineage

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Format(Generic[A]):
    """How one kind of answer looks under one suffix; `make` takes the answer and a language."""

    media_type: str
    make: Callable[[A, str], str]


Formats = Mapping[str, Format[A]]


def _json(answer: BaseModel, _lang: str) -> str:
    return answer.model_dump_json()


def _chains_html(answer: Chains, lang: str) -> str:
    from viz.pages import chain_page  # noqa: PLC0415

    return chain_page(answer, lang=lang, standalone=True)


def _chains_svg(answer: Chains, lang: str) -> str:
    from viz.picture import of_chains  # noqa: PLC0415
    from viz.svg import svg  # noqa: PLC0415

    return svg(of_chains(answer), lang=lang, standalone=True)


def _lineage_svg(answer: Lineage, lang: str) -> str:
    from viz.picture import of_lineage  # noqa: PLC0415
    from viz.svg import svg  # noqa: PLC0415

    return svg(of_lineage(answer), lang=lang, standalone=True)


def _lineage_html(answer: Lineage, lang: str) -> str:
    from viz.pyvis_page import pyvis_page  # noqa: PLC0415

    return pyvis_page(answer, lang=lang)


CHAINS: Formats[Chains] = {
    "json": Format("application/json", _json),
    "html": Format("text/html; charset=utf-8", _chains_html),
    "svg": Format("image/svg+xml", _chains_svg),
}
LINEAGE: Formats[Lineage] = {
    "json": Format("application/json", _json),
    "html": Format("text/html; charset=utf-8", _lineage_html),
    "svg": Format("image/svg+xml", _lineage_svg),
}
DOCUMENT: Formats[DocumentView] = {"json": Format("application/json", _json)}
