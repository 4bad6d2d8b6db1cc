"""Answers as tables: the same rows for `.csv` over REST, for `--csv`, and for people in the terminal.

A table is made from the answer object, so it cannot say anything else. Columns are named as the fields of
the answers are; keys and ISO dates stay what they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from functools import singledispatch
from textwrap import wrap

from pydantic import BaseModel

from graphsvc.answers import Conflicts, Mentions, UnitAssignments
from graphsvc.table_people import for_people
from graphsvc.table_words import column, value
from queries.model import DocumentRef, DocumentView, DutyRow, Hop, Lineage, SearchPage
from queries.results import (
    AbsentDocuments,
    Charged,
    CommonSources,
    DocumentPage,
    Elsewhere,
    OutdatedBases,
    Paths,
    Reach,
    Silences,
    Standing,
    Statistics,
    Succession,
    Workload,
)
from viz.plain import shorten
from viz.spreadsheet import BOM, cell, line
from viz.text import md

Row = Mapping[str, object]

# rows of so few columns are told in one line
SHORT = 3
_NOTHING = {"vi": "Không có gì trong kho.", "en": "Nothing in the archive."}
_CUT = {"vi": "Còn nữa: bảng này chưa hết.", "en": "There is more than this table shows."}


@singledispatch
def rows(answer: BaseModel) -> list[Row]:
    """Return the answer as rows of one shape; `TypeError` for an answer that is no table."""
    raise TypeError(f"{type(answer).__name__} is no table")


def csv_text(answer: BaseModel, columns: Sequence[str] = ()) -> str:
    """Return the answer as CSV: a byte order mark for Excel, CRLF, no cell that runs as a formula."""
    table = rows(answer)
    names = list(columns) or _columns(table)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in table)
    return BOM + out.getvalue()


def plain_table(answer: BaseModel, width: int, lang: str = "vi") -> str:
    """Return the answer for a terminal of `width` columns: a block a row, or a line where rows are short."""
    blocks = []
    for row in for_people(answer, rows(answer), lang):
        given = [
            (name, line(_said(name, value, lang)))
            for name, value in row.items()
            if value not in (None, "", ())
        ]
        if len(row) <= SHORT:
            blocks.append(shorten(" · ".join(text for _, text in given), width))
            continue
        head, *rest = given
        # a sentence that proves a step is not cut: the mention stands at its end
        lines = wrap(head[1], width) if head[0] == "quote" else [shorten(head[1], width)]
        for name, text in rest:
            title = column(name, lang)
            lines.append(f"    {title}: {shorten(text, max(20, width - len(title) - 6))}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)


def markdown(answer: BaseModel, lang: str = "vi") -> str:
    """Return the answer as Markdown: its sentence, where it has one, and a table with words for headings."""
    table = for_people(answer, rows(answer), lang)
    names = _columns(table)
    sentence = getattr(answer, f"sentence_{lang}", None)
    lines = [md(sentence), ""] if sentence else []
    if not table:
        return "\n".join([*lines, _NOTHING[lang], ""])
    lines.append(f"| {' | '.join(md(column(name, lang)) for name in names)} |")
    lines.append(f"|{' --- |' * len(names)}")
    for row in table:
        cells = (
            line(_said(name, row.get(name), lang)) if row.get(name) is not None else "" for name in names
        )
        lines.append(f"| {' | '.join(map(md, cells))} |")
    if getattr(answer, "truncated", False) or getattr(answer, "next", None):
        lines += ["", _CUT[lang]]
    return "\n".join([*lines, ""])


def _said(name: str, given: object, lang: str) -> object:
    if isinstance(given, (list, tuple)):
        return tuple(value(name, one, lang) for one in given)
    return value(name, given, lang)


def _columns(table: list[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in table for name in row))


def _document(one: DocumentRef, prefix: str = "") -> dict[str, object]:
    names = ("key", "label", "issued_on", "issuer", "subject", "level", "status")
    return {prefix + name: getattr(one, name) for name in names}


def _duty(one: DutyRow, known: Mapping[str, DocumentRef]) -> dict[str, object]:
    label = known[one.document].label if one.document in known else one.document
    return {
        "task": one.task,
        "unit": one.unit,
        "unit_key": one.unit_key,
        "role": one.role,
        "due": one.due,
        "every": one.every,
        "document": one.document,
        "label": label,
        "quote": one.quote,
    }


def _hop(hop: Hop) -> dict[str, object]:
    said = hop.evidence
    return {
        "quote": said.quote,
        "lower": hop.source,
        "relation": hop.relation,
        "upper": hop.target,
        "said_by": said.said_by,
        "source": said.source,
        "start": said.start,
        "end": said.end,
        "judgement": said.judgement,
        "passage": said.passage.text if said.passage else None,
    }


@rows.register
def _(answer: DocumentView) -> list[Row]:
    return [_hop(hop) for group in answer.relations for hop in group.hops]


@rows.register
def _(answer: Lineage) -> list[Row]:
    hops = {n.document.key: n.hop for n in answer.nodes}
    return [
        {**_hop(hop), "lower_hop": hops.get(hop.source), "upper_hop": hops.get(hop.target)}
        for hop in answer.edges
    ]


@rows.register
def _(answer: Reach) -> list[Row]:
    return [
        {
            "level": "?" if tier.level is None else tier.level,
            "count": tier.count,
            "read": tier.read,
            "units": tier.units,
            "first": tier.first,
            "last": tier.last,
            "days_median": tier.after_directive.median,
            "days_shortest": tier.after_directive.shortest,
            "days_longest": tier.after_directive.longest,
            "days_after_parent_median": tier.after_parent.median,
            "documents": tuple(d.key for d in tier.documents),
        }
        for tier in answer.tiers
    ]


@rows.register
def _(answer: Paths) -> list[Row]:
    return [
        {**_hop(hop), "chain": number, "step": step}
        for number, chain in enumerate(answer.chains, 1)
        for step, hop in enumerate(chain.hops, 1)
    ]


@rows.register
def _(answer: CommonSources) -> list[Row]:
    return [
        {**_document(s.document), "hops_first": s.hops[0], "hops_second": s.hops[1], "nearest": s.nearest}
        for s in answer.sources
    ]


@rows.register
def _(answer: Elsewhere) -> list[Row]:
    return [
        {
            **_document(p.document),
            "place": p.place,
            "unit": p.unit,
            "directive": group.directive.key,
            "hops": p.hops,
        }
        for group in answer.groups
        for p in group.parallels
    ]


@rows.register
def _(answer: Workload) -> list[Row]:
    return [
        {
            **_duty(c.duty, answer.documents),
            "state": c.state,
            "days_left": c.days_left,
            "answers": c.answers,
            "answered_on": c.answered_on,
            "answer_came": c.answer_came,
        }
        for c in answer.charges
    ]


@rows.register
def _(answer: UnitAssignments) -> list[Row]:
    return [_duty(d, answer.documents) for d in answer.duties]


@rows.register
def _(answer: Charged) -> list[Row]:
    return [
        {**_duty(d, answer.documents), "level": tier.level}
        for tier in answer.tiers
        for unit in tier.units
        for d in unit.duties
    ]


@rows.register
def _(answer: AbsentDocuments) -> list[Row]:
    return [
        {
            **_document(a.document),
            "dependants": a.dependants,
            "carried_out": a.carried_out,
            "cited": a.cited,
        }
        for a in answer.documents
    ]


@rows.register
def _(answer: Silences) -> list[Row]:
    return [
        {
            "unit": unit.unit,
            "unit_key": unit.unit_key,
            "level": unit.level,
            "how": unit.how,
            "collective": collective,
            "document": one.document.key,
            "label": one.document.label,
        }
        for one in answer.documents
        for units, collective in ((one.silent, False), (one.collective, True))
        for unit in units
    ]


@rows.register
def _(answer: OutdatedBases) -> list[Row]:
    return [c.model_dump() for c in answer.cases]


@rows.register
def _(answer: Standing) -> list[Row]:
    return [
        {
            "state": answer.state,
            "document": answer.document.key,
            "on": answer.on,
            "relation": hop.relation if hop else None,
            "by": hop.source if hop else None,
            "quote": hop.evidence.quote if hop else None,
        }
        for hop in (answer.acts or (None,))
    ]


@rows.register
def _(answer: Statistics) -> list[Row]:
    told: list[Row] = [
        {"figure": name, "of": "", "value": getattr(answer, name)} for name in ("documents", "read", "cited")
    ]
    for name in ("by_level", "by_year", "by_type", "edges"):
        told += [{"figure": name, "of": of, "value": n} for of, n in getattr(answer, name).items()]
    told += [
        {"figure": "carried_out", "of": one.document.key, "value": one.count}
        for one in answer.most_carried_out
    ]
    told += [
        {"figure": "days_median", "of": f"{s.upper}-{s.lower}", "value": s.days.median}
        for s in answer.step_times
    ]
    return told


@rows.register
def _(answer: Succession) -> list[Row]:
    related = (
        [("before", u) for u in answer.before]
        + [("unit", answer.unit)]
        + [("after", u) for u in answer.after]
    )
    return [
        {
            "name": u.name,
            "key": u.key,
            "is": how,
            "valid_from": u.valid_from,
            "valid_to": u.valid_to,
            "issued": answer.issued.get(u.key, ()),
        }
        for how, u in related
    ]


@rows.register
def _(answer: DocumentPage) -> list[Row]:
    return [_document(d) for d in answer.documents]


@rows.register
def _(answer: SearchPage) -> list[Row]:
    return [{**_document(h.document), "matched": h.matched, "snippet": h.snippet} for h in answer.hits]


@rows.register
def _(answer: Mentions) -> list[Row]:
    return [m.model_dump() for m in answer.mentions]


@rows.register
def _(answer: Conflicts) -> list[Row]:
    return [c.model_dump() for c in answer.conflicts]
