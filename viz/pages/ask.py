"""The page for power users: a box for Cypher, ready questions, the answer as a table and as a picture."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from queries.model import DocumentRef, Hop

from ..links import Links
from ..messages import messages
from ..picture import assembled
from ..plain import plain, shorten, visible
from .figure import figure
from .frame import render

CELL_CHARS = 400


@dataclass(frozen=True, slots=True)
class Rows:
    """What an asker got: columns, rows of plain values, and what was cut, if anything."""

    fields: Sequence[str]
    values: Sequence[Sequence[Any]]
    cut: str = ""


@cache
def worked() -> tuple[dict[str, str], ...]:
    """The ready questions: `vi`, `en` and `cypher` of each."""
    text = resources.files("viz").joinpath("pages", "worked.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["question"])


def ask_page(
    statement: str = "",
    rows: Rows | None = None,
    *,
    problem: str = "",
    closed: bool = False,
    documents: Sequence[DocumentRef] = (),
    edges: Sequence[Hop] = (),
    lang: str = "vi",
    base: str = "",
) -> str:
    """The page as one HTML text.

    `documents` are those whose keys stand in the rows, `edges` those among them: they are drawn.
    `problem` says why a statement was refused; `closed` that the door is not open on this server.
    """
    m, links = messages(lang), Links(lang, base)
    known = {d.key: d for d in documents}
    drawn = figure(assembled("", known, edges, ()), m, links.document) if known else {}
    return render(
        "ask.html",
        lang=lang,
        base=base,
        standalone=False,
        title=m("ask.title"),
        here=links.other().asked(statement),
        statement=visible(statement),
        problem=plain(problem),
        closed=closed,
        fields=[plain(f) for f in rows.fields] if rows else [],
        rows=[[_cell(v, known, links) for v in row] for row in rows.values] if rows else [],
        answered=rows is not None,
        count=m.count("ask.rows", len(rows.values)) if rows else "",
        cut=plain(rows.cut) if rows else "",
        worked=[(q[lang], links.asked(q["cypher"].strip())) for q in worked()],
        drawing_shown=bool(known),
        **({"tiers": ()} | drawn),
    )


def _cell(value: Any, known: dict[str, DocumentRef], links: Links) -> dict[str, str]:
    if value is None:
        return {"text": "–", "href": ""}
    text = shorten(plain(str(value)), CELL_CHARS)
    return {"text": text, "href": links.document(value) if isinstance(value, str) and value in known else ""}
