"""The commands that ask: lineage, search, show."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from graphsvc import tables
from graphsvc.cli_place import Place, check_language, one
from graphsvc.cli_terminal import FAILED, NOT_FOUND, USAGE, CommandError, say
from queries.model import DocumentRef, DocumentView, SearchHit, SearchPage
from queries.search import Only, browse
from viz.cards import quoted
from viz.formats import chains_csv
from viz.messages import Messages, messages
from viz.names import date_of, issuer_of, label_of
from viz.plain import plain, shorten
from viz.text import chains_text


def width() -> int:
    """Return how many columns a line may have; wide terminals are not filled, lines stay readable."""
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 110))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which document's chains, how many, how far up, and as of which day."""

    reference: str
    year: int | None
    limit: int
    depth: int
    as_of: str | None


def lineage(place: Place, asked: Asked, *, lang: str, form: str) -> None:
    """Print the chains that led to a document; `form` is text, json or csv."""
    check_language(lang)
    with place.service() as service:
        key = one(service, asked.reference, asked.year).key
        chains = service.chains(key, limit=asked.limit, depth=asked.depth, as_of=asked.as_of)
    if form == "json":
        say(chains.model_dump_json(indent=2))
    elif form == "csv":
        say(chains_csv(chains).removesuffix("\r\n"))
    else:
        say(chains_text(chains, lang, width()))


@dataclass(frozen=True, slots=True)
class Sought:
    """What a search is for: words or a number, of some kind only; and which page of it."""

    words: str
    only: Only
    limit: int
    cursor: str | None


def search(place: Place, asked: Sought, *, lang: str, form: str) -> None:
    """Print one page of hits, without words all documents of a kind; `form` is text, json or csv."""
    check_language(lang)
    words, only, cursor, limit = asked.words, asked.only, asked.cursor, asked.limit
    if only.status not in (None, "read", "cited"):
        raise CommandError(f"--status {only.status!r}: it is read or cited", USAGE)
    if not words.strip() and not only.asked:
        raise CommandError("search for what? Give words, a number, or a kind such as --type KH", USAGE)
    with place.service() as service:
        if words.strip():
            page = service.search(words, limit=limit, cursor=cursor, only=only if only.asked else None)
        else:
            listed = browse(service.store, only, after=cursor, limit=limit)
            hits = tuple(SearchHit(document=one) for one in listed.documents)
            page = SearchPage(query="", hits=hits, next=listed.next, graph_version=listed.graph_version)
    if form == "json":
        say(page.model_dump_json(indent=2))
    elif form == "csv":
        say(tables.csv_text(page).removesuffix("\r\n"))
    elif page.hits:
        say(hits_text(page, lang))
    if not page.hits:
        sought = f"{words!r}" if words.strip() else "documents of this kind"
        if words.strip() and only.asked:
            sought += f" among those {_limits(only)}"
            raise CommandError(f"nothing found for {sought}; try without these limits", NOT_FOUND)
        raise CommandError(f"nothing found for {sought}; fewer or other words may help", NOT_FOUND)


def _limits(only: Only) -> str:
    names = {"type": only.doc_type, "issuer": only.issuer, "place": only.place, "level": only.level,
             "year": only.year, "status": only.status}  # fmt: skip
    return " ".join(f"--{name} {value}" for name, value in names.items() if value is not None)


def hits_text(page: SearchPage, lang: str) -> str:
    """Return the hits as text: two or three lines each."""
    m, lines = messages(lang), []
    for hit in page.hits:
        document = hit.document
        lines.append(_titled(document, m))
        lines.append(f"    {document.key}")
        if document.subject:
            lines.append(f"    {shorten(plain(document.subject), width() - 4)}")
        if hit.snippet and hit.matched == "text":
            lines.append(f"    {shorten(' '.join(plain(hit.snippet).split()), width() - 4)}")
    if page.next:
        lines += ["", f"--cursor {page.next}"]
    return "\n".join(lines)


def show(place: Place, reference: str, *, year: int | None, text: bool, lang: str, as_json: bool) -> None:
    """Print one document with what stands one hop away, or its text."""
    check_language(lang)
    with place.service() as service:
        key = one(service, reference, year).key
        if text:
            found = service.text(key)
            if found is None:
                raise CommandError(f"{key}: known only from texts that cite it; its own is not here", FAILED)
            say(found)
            return
        view = service.document(key)
    say(view.model_dump_json(indent=2) if as_json else view_text(view, lang))


def view_text(view: DocumentView, lang: str) -> str:
    """Return a document and its groups as text; empty groups are counted, not left out.

    What a document does that is only cited is not known: that is said instead.
    """
    m = messages(lang)
    document = view.document
    lines = [_titled(document, m), f"    {document.key}"]
    if document.subject:
        lines.append(f"    {plain(document.subject)}")
    lines.append(
        f"    {m('status.' + document.status)}" + (f": {', '.join(view.sources)}" if view.sources else "")
    )
    cited = document.status == "cited"
    if cited:
        lines += ["", *(m(f"document.{what}_unknown") for what in ("relations", "duties", "recipients"))]
    for group in view.relations:
        if cited and group.direction == "outgoing" and not group.count:
            continue
        lines += ["", f"{m.word(group.direction, group.relation)}: {group.count}"]
        for hop in group.hops:
            other = hop.target if group.direction == "outgoing" else hop.source
            known = view.neighbours.get(other)
            lines.append(f"  - {_titled(known, m) if known else other}")
            lines.append(f"    “{quoted(hop.evidence).text}”")
    if view.duties:
        lines += ["", f"{m.word('role', 'lead')}, {m.word('role', 'coordinate')}: {len(view.duties)}"]
        for duty in view.duties:
            due = f" ({duty.due})" if duty.due else ""
            task = f": {shorten(plain(duty.task), width())}" if duty.task else ""
            lines.append(f"  - {plain(duty.unit)} [{m.word('role', duty.role)}]{due}{task}")
    for role in ("to", "copy"):
        units = [plain(one.unit) for one in view.recipients if one.role == role]
        if units:
            lines += ["", f"{m.word('role', role)}: {'; '.join(units)}"]
    return "\n".join(lines)


def _titled(document: DocumentRef, m: Messages) -> str:
    parts = (label_of(document), date_of(document, m), issuer_of(document, m))
    cited = f" [{m('status.cited')}]" if document.status == "cited" else ""
    return " · ".join(part for part in parts if part) + cited
