"""The document page: its facts, its text with all that was read in it, and everything one hop away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, Protocol

from queries.model import DocumentRef, DocumentView, RelationGroup
from queries.standing import state_of

from ..cards import Quote, card, proof, quoted
from ..dates import written
from ..links import Links
from ..messages import Messages, messages
from ..names import title_of
from ..plain import plain
from .doubts import doubts, repaired, span_of, why_unread
from .frame import render
from .marks import Mark, pieces

# the relations that the page names even where nothing stands in them
ALWAYS = (
    ("implements", "outgoing"), ("based_on", "outgoing"), ("cites", "outgoing"),
    ("implements", "incoming"), ("based_on", "incoming"), ("cites", "incoming"),
    ("amends", "incoming"), ("replaces", "incoming"), ("repeals", "incoming"),
)  # fmt: skip


class Contradiction(Protocol):
    """Things that texts say of one field of a document and that cannot all be right."""

    @property
    def kind(self) -> str:
        """The field: `issued_on`, `issuer`, `subject` …"""
        ...

    @property
    def values(self) -> Sequence[str]:
        """What is said of it."""
        ...

    @property
    def quotes(self) -> Sequence[str]:
        """One quote for each value."""
        ...


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """The document at the other end of a relation, and the words that say so."""

    title: str
    href: str
    date: str
    issuer: str
    status: str
    quote: Quote
    proof: tuple[str, ...]
    place: str = ""


def _ref(view: DocumentView, key: str) -> DocumentRef:
    if key == view.document.key:
        return view.document
    return view.neighbours.get(key) or DocumentRef(key=key, label=key, status="cited")


def _groups(
    view: DocumentView, m: Messages, href: Callable[[str], str], *, has_text: bool
) -> list[tuple[str, str, list[_Neighbour], int]]:
    """The relations as (title, anchor, neighbours, further documents not shown), empty ones too."""
    given: dict[tuple[str, str], RelationGroup] = {(g.relation, g.direction): g for g in view.relations}
    rest = sorted(set(given) - set(ALWAYS))
    found: list[tuple[str, str, list[_Neighbour], int]] = []
    for relation, direction in [*ALWAYS, *rest]:
        group = given.get((relation, direction))
        if view.document.status == "cited" and direction == "outgoing" and not (group and group.count):
            continue  # without its text nobody knows what it does to others
        rows = []
        for hop in group.hops if group else ():
            other = _ref(view, hop.target if direction == "outgoing" else hop.source)
            c = card(other, m, href)
            said_by = title_of(_ref(view, hop.evidence.said_by), m)
            quote = quoted(hop.evidence)
            own = hop.evidence.said_by == view.document.key and hop.evidence.start is not None
            place = f"#at-{hop.evidence.start}" if own and has_text else ""
            rows.append(
                _Neighbour(c.title, c.href, c.date, c.issuer, c.status, quote, proof(hop, said_by, m), place)
            )
        name = f"{direction}.{relation}"
        title = m(name) if m.has(name) else plain(relation)
        anchor = f"{direction}-{relation}" if m.has(name) else f"{direction}-other-{len(found)}"
        found.append((title, anchor, rows, max(group.count - len(rows), 0) if group else 0))
    # what this document does comes first, then what is done with it
    return sorted(found, key=lambda row: not row[1].startswith("outgoing"))


def _why(ref: DocumentRef, relation: str, judgement: str | None, rule: str | None, m: Messages) -> str:
    return m(
        "document.why_citation",
        relation=m.word("relation", plain(relation)),
        target=title_of(ref, m),
        judgement=m.word("judgement", judgement) if judgement else m(f"status.{ref.status}"),
        rule=m.word("rule", rule) or "?",
    )


def _marks(
    view: DocumentView, facts: Mapping[str, Any], m: Messages, href: Callable[[str], str]
) -> list[Mark]:
    """What to highlight: the resolved hops know best where a citation leads, the facts name the rest."""
    marks: dict[tuple[int, int], Mark] = {}
    mended = repaired(facts)

    def cite(span: tuple[int, int], note: str, href: str, kind: str) -> None:
        if span in mended:
            note, kind = f"{note}; {m('document.repaired')}", f"{kind} repaired"
        marks.setdefault(span, Mark(*span, "cite", note, href, kind))

    for hop in (hop for group in view.relations for hop in group.hops):
        e, target = hop.evidence, _ref(view, hop.target)
        if e.said_by == view.document.key and e.start is not None and e.end is not None:
            note = _why(target, hop.relation, e.judgement, e.rule, m)
            cite((e.start, e.end), note, href(target.key), _class(hop.relation, m))
    for citation in facts.get("citations", ()):
        span, target_read = span_of(citation.get("span")), citation.get("target") or {}
        key, relation = target_read.get("key"), str(citation.get("relation") or "cites")
        if span is None or not key:
            continue
        label = target_read.get("symbol") or target_read.get("name") or key
        ref = view.neighbours.get(key) or DocumentRef(key=key, label=str(label), status="cited")
        note = _why(ref, relation, None, citation.get("rule"), m)
        cite(span, note, href(ref.key), _class(relation, m))
    found = list(marks.values())
    for n, duty in enumerate(view.duties, start=1):
        if duty.start is not None and duty.end is not None:
            note = m("document.why_duty", unit=plain(duty.unit), role=m.word("role", duty.role))
            if duty.due:
                note += f"; {m('document.duty_due')}: {plain(written(duty.due, m.lang))}"
            found.append(Mark(duty.start, duty.end, "duty", note, f"#duty-{n}"))
    for unread in facts.get("unread", ()):
        span = span_of(unread.get("span"))
        if span is not None:
            found.append(Mark(*span, "unread", why_unread(unread, m)))
    starts: set[int] = set()
    anchored = []
    for mark in found:  # two marks that begin at one place share its anchor
        anchor = "" if mark.start in starts else f"at-{mark.start}"
        starts.add(mark.start)
        anchored.append(replace(mark, anchor=anchor))
    return anchored


def _class(relation: str, m: Messages) -> str:
    return relation if m.has(f"relation.{relation}") else "other"


def _facts(ref: DocumentRef, head: Mapping[str, Any], m: Messages) -> list[tuple[str, str]]:
    """What is known of a document, by name; what was concluded is marked as such."""
    concluded = {"issued_on": "date", "province": "issuer"}
    marked = {concluded.get(name, name) for name in head.get("inferred") or ()}
    rows = [
        ("type", m.word("doc_type", ref.doc_type)),
        ("symbol", plain(ref.symbol)),
        ("date", plain(written(ref.issued_on, m.lang)) or m("site.unknown_date")),
        ("issuer", plain(ref.issuer) or m("site.unknown_issuer")),
        ("sub_body", plain(ref.sub_body)),
        ("signer", _signer(head.get("signer") or {}, m)),
        ("line", m.word("line", ref.line)),
        ("status", m("status.read" if ref.status == "read" else "status.cited_long")),
        ("key", plain(ref.key)),
    ]
    return [
        (m(f"document.fact_{name}"), m("document.concluded", value=value) if name in marked else value)
        for name, value in rows
        if value
    ]


def _signer(signer: Mapping[str, Any], m: Messages) -> str:
    """Who signed, as what and on whose behalf: `Trần Văn Bình, Phó Chủ tịch, thay mặt Ủy ban nhân dân`."""
    whose = plain(signer.get("for"))
    told = (
        plain(signer.get("name")),
        plain(signer.get("capacity")),
        whose and m("document.signs_for", whose=whose),
    )
    return ", ".join(part for part in told if part)


def _conflict(conflict: Contradiction, m: Messages) -> dict[str, Any]:
    """What is said of one field, and with which words each value is said."""
    rows = [
        (plain(written(value, m.lang)) if conflict.kind == "issued_on" else plain(value), plain(quote))
        for value, quote in zip_longest(conflict.values, conflict.quotes, fillvalue="")
    ]
    return {"field": m.word("conflict", conflict.kind), "rows": rows}


def _standing(view: DocumentView, m: Messages, href: Callable[[str], str]) -> dict[str, Any]:
    """Whether something here amends or ends the document, the strongest kind first, and what does."""
    acts = [
        hop
        for relation in ("repeals", "replaces", "amends")
        for group in view.relations
        if group.relation == relation and group.direction == "incoming"
        for hop in group.hops
    ]
    return {
        "state": m.word("standing", state_of(acts).replace(" ", "_")),
        "by": [
            (
                m("standing.repeals_part") if hop.repeals_part else m.word("relation", hop.relation),
                card(_ref(view, hop.source), m, href),
            )
            for hop in acts
        ],
    }


def document_page(
    view: DocumentView,
    text: str | None = None,
    facts: Mapping[str, Any] | None = None,
    *,
    lang: str = "vi",
    base: str = "",
    conflicts: Sequence[Contradiction] = (),
) -> str:
    """The page of one document, as one HTML text.

    `text` is the text as read (None where it is not in the archive), `facts` its facts in their public
    JSON shape; the spans of both and of the view's evidence count code points of `text`. `conflicts`
    say where texts disagree about this document.
    """
    m, links = messages(lang), Links(lang, base)
    href = links.document
    root = card(view.document, m, href)
    duties = [
        {
            "number": n, "href": "" if d.collective else links.unit(d.unit_key),
            "place": f"#at-{d.start}" if text and d.start is not None and 0 <= d.start < len(text) else "",
            "unit": plain(d.unit), "collective": d.collective, "role": m.word("role", d.role),
            "task": plain(d.task), "due": plain(written(d.due, lang)), "every": m.word("every", d.every),
        }
        for n, d in enumerate(view.duties, start=1)
    ]  # fmt: skip
    recipients = [
        {
            "unit": plain(r.unit),
            "href": links.unit(r.unit_key),
            "role": m.word("role", r.role),
            "purpose": m.word("purpose", r.purpose),
        }
        for r in view.recipients
    ]
    return render(
        "document.html",
        lang=lang,
        base=base,
        standalone=False,
        title=m("document.title", label=root.title),
        here=links.other().document(view.document.key),
        version=view.graph_version,
        root=root,
        known=view.document.status == "read",
        facts=_facts(view.document, (facts or {}).get("document") or {}, m),
        pieces=pieces(text, _marks(view, facts or {}, m, href)) if text else (),
        groups=_groups(view, m, href, has_text=bool(text)),
        doubts=doubts(facts or {}, text, m),
        issuer_link=links.unit(view.document.issuer_key) if view.document.issuer_key else "",
        duties=duties,
        recipients=recipients,
        sources=[plain(s) for s in view.sources],
        conflicts=[_conflict(c, m) for c in conflicts],
        standing=_standing(view, m, href),
        key=view.document.key,
    )
