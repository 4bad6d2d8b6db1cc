"""What one source will write, made before the archive is touched: a pure function of its text and facts.

Everything that costs time and asks nothing of the archive is done here: folding, compressing, working out
the forms. So the processes that read can do it, and the one that writes only writes.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any, NamedTuple

from ingest.facts import as_dict
from ingest.identity import forms
from ingest.identity.forms import Facet
from ingest.identity.resolve import group_of, is_open
from ingest.identity.resolve_titles import title_group
from ingest.keys import CONGRESS, UNKNOWN, DocKey
from ingest.lexicon.dates import bounds
from ingest.model import Citation, Facts, Unit
from ingest.organ import history as organ_history
from ingest.readers import ReadText
from ingest.text.text import fold


@dataclass(frozen=True, slots=True)
class Incoming:
    """One source to keep: its facts, its text, the place that it was read from, the name to show."""

    facts: Facts
    read: ReadText
    origin: str
    name: str


class FormRow(NamedTuple):
    """One way of naming a directive, as the table `form` keeps it while nothing is decided yet."""

    sig: str
    local: str
    grp: str
    issuer: str
    open: int
    tgrp: str | None
    date: str | None
    title: str
    symbol: str
    speaker: str
    year: str
    via: str
    is_doc: int
    facet: str
    no_organ: int


class CiteRow(NamedTuple):
    """One citation; `form` and `src` count among the forms of its booking, of which 0 is the document."""

    form: int
    src: int
    relation: str
    own: int
    start: int
    stop: int
    quote: str
    rule: str
    optional: int
    early: int
    repeals_part: int


class PartRow(NamedTuple):
    """One duty or recipient; `props` is the JSON of the edge that it may become."""

    kind: str
    unit: str
    slot: str
    props: str
    name: str
    collective: int


class Booking(NamedTuple):
    """All rows that the facts of one source write: `forms` begins with the document itself."""

    forms: tuple[FormRow, ...]
    cites: tuple[CiteRow, ...]
    parts: tuple[PartRow, ...]


class Entry(NamedTuple):
    """One source with all its rows; `text` and `facts` are compressed, `folded` is for the search."""

    sha256: str
    origin: str
    name: str
    format: str
    encoding: str
    chars: int
    text: bytes
    facts: bytes
    folded: str
    booking: Booking


class Again(NamedTuple):
    """What a source that is kept says when its text is read once more; `facts` are compressed."""

    sha256: str
    facts: bytes
    booking: Booking


def prepare(one: Incoming) -> Entry:
    """Work out what a source will write. Raises IngestError if its facts cannot be booked."""
    facts, read = one.facts, one.read
    return Entry(
        facts.sha256, one.origin, one.name, read.format, read.encoding, len(read.text),
        zlib.compress(read.text.encode(), 3), packed(facts), fold(read.text), book(facts),
    )  # fmt: skip


def packed(facts: Facts) -> bytes:
    """The facts as the archive keeps them: compressed JSON in their public shape."""
    return zlib.compress(json.dumps(as_dict(facts), ensure_ascii=False).encode(), 3)


def book(facts: Facts) -> Booking:
    """Work out the rows of the facts of one source."""
    by = forms.voice(facts)
    named = [_form(forms.of_document(facts), is_doc=True)]
    cites = []
    issued = facts.document.issued_on
    for n, c in enumerate(facts.citations, 1):
        via = facts.citations[c.by].target.key if c.by is not None else None
        named.append(_form(forms.of_target(c.target, by, via), is_doc=False))
        src = 0 if c.by is None else c.by + 1
        cites.append(
            CiteRow(n, src, _booked(c), int(c.by is None), *c.span, c.quote, c.rule,
                    int(c.optional), int(_later(c.target.issued_on, issued)),
                    int(c.relation == "repeals" and c.target.article is not None))
        )  # fmt: skip
    return Booking(tuple(named), tuple(cites), tuple(_parts(facts)))


def _form(facet: Facet, *, is_doc: bool) -> FormRow:
    local = facet["key"]
    title, date = forms.comparable_title(facet), facet.get("date")
    k = DocKey.parse(local)
    issuer = k.issuer if k.placed else UNKNOWN
    printed = json.dumps(facet, ensure_ascii=False, sort_keys=True)
    return FormRow(
        forms.signature(printed), local, group_of(local), issuer, int(is_open(local)),
        title_group(local, title, forms.law_name(facet)), date, title,
        forms.fold_symbol(facet.get("symbol", "")), facet.get("speaker", ""),
        facet.get("term", "") if k.kind == CONGRESS else facet.get("year", ""), facet.get("via", ""),
        int(is_doc), printed, int(_no_organ(date, issuer)),
    )  # fmt: skip


def _parts(facts: Facts) -> list[PartRow]:
    rows: list[PartRow] = []
    seen: dict[tuple[str, str, str], int] = {}

    def part(kind: str, unit: Unit, slot: str, props: dict[str, Any]) -> None:
        n = seen[kind, unit.key, slot] = seen.get((kind, unit.key, slot), 0) + 1
        clean = {k: v for k, v in props.items() if v is not None}
        said = json.dumps(clean, ensure_ascii=False, sort_keys=True)
        rows.append(PartRow(kind, unit.key, f"{slot}{n}", said, unit.name, int(unit.collective)))

    for d in facts.assignments:
        part("ASSIGNS_TO", d.unit, f"{d.role}-", {
            "role": d.role, "task": d.task, "due": d.due, "every": d.every,
            "collective": d.unit.collective, "quote": d.quote, "start": d.span[0], "end": d.span[1],
        })  # fmt: skip
    for r in facts.recipients:
        kind = "ADDRESSED_TO" if r.role == "to" else "COPIED_TO"
        part(kind, r.unit, "", {"purpose": r.purpose, "quote": r.quote})
    return rows


def _later(cited: str | None, citing: str | None) -> bool:
    """Whether a whole date is surely after another, which may be cut."""
    return bool(cited and citing and len(cited) == 10 and cited > bounds(citing)[1])


def _no_organ(date: str | None, issuer: str) -> bool:
    """Whether the issuer surely did not exist on the day that is given."""
    if not date or len(date) != 10 or issuer == UNKNOWN:
        return False
    first, last = organ_history.validity(issuer)
    return bool((first and date < bounds(first)[0]) or (last and date > bounds(last)[1]))


def _booked(c: Citation) -> str:
    """The relation as the graph has it: who ends a part of a document amends the document."""
    of_a_part = c.relation in ("repeals", "replaces") and c.target.article is not None
    return "AMENDS" if of_a_part else c.relation.upper()
