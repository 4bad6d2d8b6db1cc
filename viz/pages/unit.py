"""The unit page: who it is, since when and until when, what it issued and what it was charged with."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ingest.lexicon.places import of_key
from queries.model import DocumentRef
from queries.results import Charge, Succession, UnitRef, Workload

from ..cards import card
from ..dates import written
from ..links import Links
from ..messages import Messages, messages
from ..multiples import Row, multiples
from ..plain import plain
from .frame import render

# documents in the table of one unit; more are counted
MOST_LISTED = 200


def unit_page(unit: Succession, work: Workload | None = None, *, lang: str = "vi", base: str = "") -> str:
    """The page of one organ, as one HTML text."""
    m, links = messages(lang), Links(lang, base)
    own = unit.unit
    issued = [
        (one, [unit.documents[k] for k in unit.issued.get(one.key, ()) if k in unit.documents])
        for one in (own, *unit.before)
    ]
    mine = issued[0][1]
    by_type: dict[str, list[DocumentRef]] = {}
    for document in mine:
        name = m.word("doc_type", document.doc_type) or m("unit.other_documents")
        by_type.setdefault(name, []).append(document)
    rows = [Row(name, tuple(refs), len(refs)) for name, refs in sorted(by_type.items())]
    # made by an XML writer from cleaned text, so it is markup already
    timeline = Markup(multiples(rows, m, links.document, label=m("unit.timeline")))  # noqa: S704
    counts = [(state, n) for state, n in work.counts.items() if n] if work else []
    name = plain(own.name) or plain(own.key)
    return render(
        "unit.html",
        lang=lang,
        base=base,
        standalone=False,
        title=name,
        here=links.other().unit(own.key),
        version=unit.graph_version,
        facts=_facts(own, m),
        place=_place(own.place, m),
        before=[_unit(one, m, links) for one in unit.before],
        after=[_unit(one, m, links) for one in unit.after],
        timeline=timeline,
        issued=[
            {
                "name": plain(one.name),
                "own": one.key == own.key,
                "count": m.count("count.documents", len(refs)),
                "documents": [card(ref, m, links.document) for ref in refs[:MOST_LISTED]],
            }
            for one, refs in issued
            if refs
        ],
        charges=[_charge(one, work.documents, m, links) for one in work.charges] if work else [],
        counts=[(m.word("charge", state), number) for state, number in counts],
        day=plain(written(work.on, lang)) if work and work.on else "",
        truncated=unit.truncated or bool(work and work.truncated),
        on=plain(work.on) if work and work.on else "",
        action=links.unit(own.key),
        data=links.unit_data(own.key),
    )  # fmt: skip


def _facts(unit: UnitRef, m: Messages) -> list[tuple[str, str]]:
    tier = str(unit.level) if unit.level in (0, 1, 2, 3) else "unknown"
    rows = [
        ("line", m.word("line", unit.line)),
        ("tier", m(f"tier.{tier}")),
        ("valid", _valid(unit, m)),
        ("key", plain(unit.key)),
    ]
    return [(m(f"unit.fact_{name}"), value) for name, value in rows if value]


def _valid(unit: UnitRef, m: Messages) -> str:
    since, until = plain(written(unit.valid_from, m.lang)), plain(written(unit.valid_to, m.lang))
    if since and until:
        return m("unit.valid_span", since=since, until=until)
    if until:
        return m("unit.valid_until", until=until)
    return m("unit.valid_since", since=since) if since else m("unit.valid_unknown")


def _place(key: str | None, m: Messages) -> list[str]:
    """The place and those it lies in, from the smallest up, in words."""
    names: list[str] = []
    parts = (key or "").split(".")
    while parts and parts[0]:
        place = of_key(".".join(parts))
        names.append(place.title() if place else plain(".".join(parts)))
        parts.pop()
    return names


def _unit(unit: UnitRef, m: Messages, links: Links) -> dict[str, str]:
    return {"name": plain(unit.name), "href": links.unit(unit.key), "valid": _valid(unit, m)}


def _state(charge: Charge, m: Messages) -> str:
    """How a duty stands; of an answered one since when, and whether in time."""
    if charge.answered_on is None:
        return m.word("charge", charge.state)
    when = f"_{charge.answer_came}" if charge.answer_came else ""
    return m(f"charge.replied{when}", day=plain(written(charge.answered_on, m.lang)))


def _charge(charge: Charge, documents: dict[str, DocumentRef], m: Messages, links: Links) -> dict[str, Any]:
    duty = charge.duty

    def ref(key: str) -> DocumentRef:
        return documents.get(key) or DocumentRef(key=key, label=key, status="cited")

    return {
        "task": plain(duty.task) or plain(duty.quote),
        "role": m.word("role", duty.role),
        "due": plain(written(duty.due, m.lang)),
        "every": m.word("every", duty.every),
        "state": charge.state,
        "state_name": _state(charge, m),
        "document": card(ref(duty.document), m, links.document),
        "answers": [card(ref(key), m, links.document) for key in charge.answers],
    }
