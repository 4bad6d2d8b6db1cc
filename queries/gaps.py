"""What is missing: documents that nobody holds, units that are silent, bases that have ended.

The rows come from the store (`absent`, `called_upon`, `answering`, `outdated`); computed are how many
documents depend on an absent one (by the rule of the chains, which no pattern can say), and who is silent,
which is a difference between two lists.
"""

from __future__ import annotations

from typing import Any

from queries.catalog import Asker, ask
from queries.chains import executive
from queries.charges import answering, version
from queries.days import first_day, last_day
from queries.documents import document_ref, documents, root_row
from queries.errors import BadQuestionError
from queries.figures import held
from queries.model import DocumentRef
from queries.reach import below
from queries.results import (
    AbsentDocument,
    AbsentDocuments,
    OutdatedBases,
    OutdatedBasis,
    Silence,
    Silences,
    SilentUnit,
)
from queries.search import fold

# each candidate is walked down: 100 of 1,000 take half a second on an archive of 20,000
POOL = 100
DEPENDANTS = 1_000
PAGE = 200
CALLED = 20_000


def absent(asker: Asker, *, limit: int = 20, directives: bool = True) -> AbsentDocuments:
    """Return the cited documents whose text is not here, those first on which the most others depend.

    Ranked are the 100 that the most documents carry out or name; dependants are counted to 1,000 each.
    `directives` leaves out laws, decrees and whatever else directs no action. Raises
    `BadQuestionError` for a bound outside 1..100.
    """
    _bound("limit", limit, POOL)
    # laws are cited by everything: read enough rows that they do not crowd out the directives
    rows = ask(asker, "absent", limit=10 * POOL if directives else POOL)
    chosen = [(document_ref(r), r) for r in rows]
    if directives:
        chosen = [(d, r) for d, r in chosen if executive(d)]
    ranked = [_absent(asker, d, r) for d, r in chosen[:POOL]]
    ranked.sort(key=lambda a: (-a.dependants, -a.carried_out, -a.cited, a.document.key))
    _, total = held(asker)
    return AbsentDocuments(
        documents=tuple(ranked[:limit]),
        total=total,
        examined=len(ranked),
        truncated=len(ranked) > limit
        or len(chosen) > POOL
        or len(rows) == (10 * POOL if directives else POOL),
        graph_version=version(asker),
    )


def _absent(asker: Asker, document: DocumentRef, row: dict[str, Any]) -> AbsentDocument:
    found = below(asker, document, most=DEPENDANTS) if row["carried_out"] else None
    return AbsentDocument(
        document=document,
        cited=row["cited"],
        carried_out=row["carried_out"],
        dependants=len(found.hops) - 1 if found else 0,
        at_least=bool(found and found.truncated),
    )


def silences(asker: Asker, *, after: str = "", limit: int = 20) -> Silences:
    """Return, page by page, the documents that called upon units of which no answer is here.

    A page looks at `limit` documents in order of key and may show fewer; `next` is null at the end.
    Raises `BadQuestionError` for a bound outside 1..200.
    """
    _bound("limit", limit, PAGE)
    keys = [r["key"] for r in ask(asker, "calling", after=after, limit=limit + 1)]
    page = keys[:limit]
    found = _silences(asker, page)
    shown = tuple(s for s in found.documents if s.silent or s.collective)
    more = page[-1] if len(keys) > limit else None
    return found.model_copy(update={"documents": shown, "next": more})


def silence(asker: Asker, key: str) -> Silences:
    """Return who was called upon by one document, who answered, and of whom nothing is here.

    Raises `NoSuchDocumentError`.
    """
    root_row(asker, key)
    return _silences(asker, [key])


def _silences(asker: Asker, keys: list[str]) -> Silences:
    rows = ask(asker, "called_upon", keys=keys, limit=CALLED) if keys else []
    answers, cut = answering(asker, keys)
    known = documents(asker, {*keys, *(a for found in answers.values() for a in found)})
    called: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        called.setdefault(row["document"], []).append(row)
    listed = tuple(_one(known[k], called.get(k, []), answers) for k in keys if k in known)
    used = {a for s in listed for found in s.answered.values() for a in found}
    return Silences(
        documents=listed,
        answers={k: known[k] for k in sorted(used) if k in known},
        truncated=len(rows) == CALLED or cut,
        graph_version=version(asker),
    )


def _one(document: DocumentRef, rows: list[dict[str, Any]], answers: Any) -> Silence:
    how: dict[str, set[str]] = {}
    units: dict[str, dict[str, Any]] = {}
    for row in rows:
        # a copy "for information" calls upon nobody, one "to be carried out" does
        if row["how"] == "COPIED_TO" and "thuc hien" not in fold(row["purpose"] or ""):
            continue
        if row["unit_key"] == document.issuer_key:
            continue
        how.setdefault(row["unit_key"], set()).add(row["how"].lower())
        units[row["unit_key"]] = row
    called = {
        k: SilentUnit(
            unit_key=k, unit=units[k]["unit"] or k, level=units[k]["level"], how=tuple(sorted(how[k]))
        )
        for k in sorted(how)
    }
    answered = {k: answers[document.key, k] for k in called if (document.key, k) in answers}
    return Silence(
        document=document,
        silent=tuple(u for k, u in called.items() if k not in answered and not units[k]["collective"]),
        answered=answered,
        collective=tuple(u for k, u in called.items() if k not in answered and units[k]["collective"]),
    )


def outdated(asker: Asker, *, limit: int = 100) -> OutdatedBases:
    """Return the documents that carry out, or are based on, something repealed or replaced.

    Those issued after their basis had ended come first: they are mistakes, or the archive reads them
    wrongly; the others were right when they were written. Raises `BadQuestionError` for a bound outside
    1..1000.
    """
    _bound("limit", limit, 1000)
    rows = ask(asker, "outdated", limit=10 * limit + 1)
    known = documents(asker, {r[c] for r in rows for c in ("document", "outdated", "ended_by")})
    # a batch applied between the questions may have taken a document away
    cases = [_case(r, known) for r in rows if known.keys() >= {r["document"], r["outdated"], r["ended_by"]}]
    cases.sort(
        key=lambda c: ((True, None, False).index(c.after), c.document, c.outdated, c.ended_by, c.relation)
    )
    shown = cases[:limit]
    used = {k for c in shown for k in (c.document, c.outdated, c.ended_by)}
    return OutdatedBases(
        cases=tuple(shown),
        documents={k: known[k] for k in sorted(used)},
        truncated=len(cases) > limit,
        graph_version=version(asker),
    )


def _case(row: dict[str, Any], known: dict[str, DocumentRef]) -> OutdatedBasis:
    issued, ended = known[row["document"]].issued_on, known[row["ended_by"]].issued_on
    after: bool | None = None
    if issued and ended:
        if first_day(issued) > last_day(ended):
            after = True
        elif last_day(issued) <= first_day(ended):
            after = False
    return OutdatedBasis(
        document=row["document"],
        relation=row["relation"].lower(),
        quote=row["quote"] or "",
        outdated=row["outdated"],
        ended="repeals" if row["ended"] == "REPEALS" else "replaces",
        ended_by=row["ended_by"],
        ended_quote=row["ended_quote"] or "",
        after=after,
    )


def _bound(name: str, value: int, most: int) -> None:
    if not 1 <= value <= most:
        raise BadQuestionError(f"{name} {value} is outside 1..{most}")
