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


def _chains_text(answer: Chains, lang: str) -> str:
    from viz.text import chains_text  # noqa: PLC0415

    return chains_text(answer, lang)


def _chains_markdown(answer: Chains, lang: str) -> str:
    from viz.text import chains_markdown  # noqa: PLC0415

    return chains_markdown(answer, lang)


def _chains_csv(answer: Chains, _lang: str) -> str:
    from viz.formats import chains_csv  # noqa: PLC0415

    return chains_csv(answer)


def _chains_mermaid(answer: Chains, lang: str) -> str:
    from viz.formats import mermaid  # noqa: PLC0415
    from viz.picture import of_chains  # noqa: PLC0415

    return mermaid(of_chains(answer), lang=lang)


def _chains_graphml(answer: Chains, _lang: str) -> str:
    from viz.formats import graphml  # noqa: PLC0415
    from viz.picture import of_chains  # noqa: PLC0415

    return graphml(of_chains(answer))


def _lineage_svg(answer: Lineage, lang: str) -> str:
    from viz.picture import of_lineage  # noqa: PLC0415
    from viz.svg import svg  # noqa: PLC0415

    return svg(of_lineage(answer), lang=lang, standalone=True)


def _lineage_pyvis(answer: Lineage, lang: str) -> str:
    from viz.pyvis_page import pyvis_page  # noqa: PLC0415

    return pyvis_page(answer, lang=lang)


def _lineage_mermaid(answer: Lineage, lang: str) -> str:
    from viz.formats import mermaid  # noqa: PLC0415
    from viz.picture import of_lineage  # noqa: PLC0415

    return mermaid(of_lineage(answer), lang=lang)


def _lineage_graphml(answer: Lineage, _lang: str) -> str:
    from viz.formats import graphml  # noqa: PLC0415
    from viz.picture import of_lineage  # noqa: PLC0415

    return graphml(of_lineage(answer))


def _chains_jsonld(answer: Chains, lang: str) -> str:
    from graphsvc.jsonld import chains_jsonld  # noqa: PLC0415

    return chains_jsonld(answer, lang)


def _document_jsonld(answer: DocumentView, lang: str) -> str:
    from graphsvc.jsonld import document_jsonld  # noqa: PLC0415

    return document_jsonld(answer, lang)


def _lineage_jsonld(answer: Lineage, lang: str) -> str:
    from graphsvc.jsonld import lineage_jsonld  # noqa: PLC0415

    return lineage_jsonld(answer, lang)


def _table(answer: BaseModel, _lang: str) -> str:
    from graphsvc.tables import csv_text  # noqa: PLC0415

    return csv_text(answer)


def _table_markdown(answer: BaseModel, lang: str) -> str:
    from graphsvc.tables import markdown  # noqa: PLC0415

    return markdown(answer, lang)


def _table_jsonld(answer: BaseModel, lang: str) -> str:
    from graphsvc.jsonld import answer_jsonld  # noqa: PLC0415

    return answer_jsonld(answer, lang)


JSON, HTML, SVG = "application/json", "text/html; charset=utf-8", "image/svg+xml"
GRAPHML, MERMAID = "application/graphml+xml", "text/vnd.mermaid; charset=utf-8"
JSONLD, CSV = "application/ld+json", "text/csv; charset=utf-8"
MARKDOWN = "text/markdown; charset=utf-8"

CHAINS: Formats[Chains] = {
    "json": Format(JSON, _json),
    "html": Format(HTML, _chains_html),
    "svg": Format(SVG, _chains_svg),
    "txt": Format("text/plain; charset=utf-8", _chains_text),
    "md": Format(MARKDOWN, _chains_markdown),
    "csv": Format(CSV, _chains_csv),
    "mmd": Format(MERMAID, _chains_mermaid),
    "graphml": Format(GRAPHML, _chains_graphml),
    "jsonld": Format(JSONLD, _chains_jsonld),
}
LINEAGE: Formats[Lineage] = {
    "json": Format(JSON, _json),
    "html": Format(HTML, _lineage_pyvis),
    "svg": Format(SVG, _lineage_svg),
    "mmd": Format(MERMAID, _lineage_mermaid),
    "graphml": Format(GRAPHML, _lineage_graphml),
    "csv": Format(CSV, _table),
    "md": Format(MARKDOWN, _table_markdown),
    "jsonld": Format(JSONLD, _lineage_jsonld),
}
DOCUMENT: Formats[DocumentView] = {
    "json": Format(JSON, _json),
    "csv": Format(CSV, _table),
    "md": Format(MARKDOWN, _table_markdown),
    "jsonld": Format(JSONLD, _document_jsonld),
}
# the wider answers, whatever they are
TABLE: Formats[BaseModel] = {
    "json": Format(JSON, _json),
    "csv": Format(CSV, _table),
    "md": Format(MARKDOWN, _table_markdown),
    "jsonld": Format(JSONLD, _table_jsonld),
}
