"""Rows as a clerk reads them: numbers and names where the table has keys, words where it has codes.

For the terminal and for Markdown only. CSV and JSON keep the keys, which programs follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pydantic import BaseModel

from graphsvc.table_words import value
from queries.model import DocumentRef
from queries.results import Statistics
from viz.messages import messages
from viz.names import label_of

Row = Mapping[str, object]

# a key is what is asked for here
_KEYS: Final = frozenset({"key", "unit_key", "issuer_key"})
_BETWEEN: Final = {"vi": "từ {} đến {}", "en": "from {} to {}"}
_UNKNOWN: Final = {"vi": "chưa rõ", "en": "not known"}
_EDGES: Final = {
    "ISSUED_BY": {"vi": "ban hành bởi", "en": "issued by"},
    "PART_OF": {"vi": "thuộc", "en": "part of"},
    "LOCATED_IN": {"vi": "địa bàn", "en": "located in"},
    "SUCCEEDED_BY": {"vi": "được kế thừa bởi", "en": "succeeded by"},
}


def for_people(answer: BaseModel, table: Sequence[Row], lang: str) -> list[Row]:
    """Return the table of an answer with every key of a document that the answer knows as its name."""
    known = {one.key: _name(one) for one in _documents(answer)}
    often = Counter(known.values())
    # two that are named alike keep their keys: they are not one
    names = {key: name if often[name] == 1 else f"{name} [{key}]" for key, name in known.items()}

    def said(name: str, cell: object) -> object:
        if name in _KEYS:
            return cell
        if isinstance(cell, (list, tuple)):
            return tuple(names.get(one, one) for one in cell)
        return names.get(cell, cell) if isinstance(cell, str) else cell

    shown = [{name: said(name, cell) for name, cell in _proven(row).items()} for row in table]
    if not isinstance(answer, Statistics):
        return list(shown)
    return [
        {
            **row,
            "figure": _figure(str(row["figure"]), lang),
            "of": _of(str(row["figure"]), str(row["of"]), lang),
        }
        for row in shown
    ]


def _proven(row: Row) -> Row:
    """The row with the sentence that proves a step for the bare quote, where there is one."""
    if "passage" not in row:
        return row
    told = {"quote": row["passage"]} if row["passage"] else {}
    return {name: cell for name, cell in {**row, **told}.items() if name != "passage"}


def _figure(figure: str, lang: str) -> str:
    return figure.replace("_", " ") if lang == "en" else figure


def _name(document: DocumentRef) -> str:
    label = label_of(document)
    return f"{label} ({document.issuer})" if document.issuer and document.issuer not in label else label


def _documents(part: object) -> Iterator[DocumentRef]:
    """Yield every document that an answer tells of, wherever in it."""
    if isinstance(part, DocumentRef):
        yield part
    elif isinstance(part, BaseModel):
        for _, inner in part:
            yield from _documents(inner)
    elif isinstance(part, Mapping):
        for inner in part.values():
            yield from _documents(inner)
    elif isinstance(part, (list, tuple)):
        for inner in part:
            yield from _documents(inner)


def _of(figure: str, of: str, lang: str) -> str:
    """Return what a figure is told of: a tier, a year, a type, a relation, two tiers."""
    m = messages(lang)
    if figure == "by_level":
        return str(value("level", of, lang))
    if figure == "days_median":
        upper, _, lower = of.partition("-")
        return _BETWEEN[lang].format(value("level", upper, lang), value("level", lower, lang))
    if of == "?":
        return _UNKNOWN[lang]
    if figure == "by_type":
        return m.word("doc_type", of)
    if figure == "edges":
        told = _EDGES.get(of)
        return told[lang] if told else str(value("relation", of.lower(), lang)).replace("_", " ")
    return of
