"""Blank numbers and laws known by name: a pure function of a group of one title, or of one name.

A document whose number was left blank joins the one numbered directive of its issuer and type that bears
the same title, if no date speaks against it. A law named by name and year joins the numbered law of that
name; named without a year, only where there is no other that it can be.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.identity.resolve import Decision, Form, Identity, is_open, recent, take, when
from ingest.keys import CONGRESS, LAW_KINDS, UNKNOWN, DocKey, apart
from ingest.lexicon.dates import agrees

NAMED_LAW = "name and year stand in the text"


def title_group(key: str, title: str, name: str = "") -> str | None:
    """The group in which a blank number may find its document: issuer, type and title; laws by name."""
    k = DocKey.parse(key)
    if k.kind in LAW_KINDS:
        return f"{k.kind}|{name}" if name else None
    if not title or not k.placed or k.kind == CONGRESS:
        return None
    return f"{k.issuer}|{k.kind}|{title}"


def resolve_titles(blanks: Iterable[Form], numbered: Iterable[Form]) -> dict[int, Decision]:
    """Decide the blank numbers, or the laws known by name, of one title group.

    `numbered` are the forms that bear a number, with the keys that their own groups gave them.
    """
    targets: dict[str, Identity] = {}
    for f in numbered:
        take(targets, f.key, f)
    known = [targets[key] for key in sorted(targets)]
    blanks = list(blanks)
    if any(DocKey.parse(b.key).kind in LAW_KINDS for b in blanks):
        return {b.id: d for b, d in _laws(blanks, known)}
    return {b.id: _blank(b, blanks, known) for b in blanks}


def _blank(b: Form, blanks: list[Form], known: list[Identity]) -> Decision:
    fitting = [i for i in known if i.agrees_on(b.date)]
    if len(fitting) == 1 and (b.date or len(known) == 1):
        return Decision(str(fitting[0].key), "probable", "a numbered directive bears the same title")
    if fitting:
        names = tuple(str(i.key) for i in fitting)
        return Decision(b.key, "ambiguous", f"{len(names)} directives bear the same title", names)
    k = DocKey.parse(b.key)
    dates = {other.date for other in blanks if other.date}
    if not b.date and len({d[:4] for d in dates}) == 1 and not _disagree(dates):
        period = min(dates)[:4] if k.period == UNKNOWN else k.period
        return Decision(
            str(DocKey(k.issuer, period, k.kind, k.number)), "probable", "the same title, issuer and type"
        )
    number, period = k.number, k.period
    if b.date and _disagree({d for d in dates if d[:4] == b.date[:4]}):
        number = f"{number}{apart(b.date[4:]).replace(UNKNOWN, '-')}".rstrip("-")
    if period == UNKNOWN:
        period = when(b)
    key = str(DocKey(k.issuer, period, k.kind, number))
    if not b.is_doc and not any(other.is_doc for other in blanks):
        return Decision(key, "unmatched", "its number is blank, and no text with this title is here")
    return Decision(key, "certain" if b.is_doc else "probable", "the same title, issuer and type")


def _disagree(dates: set[str]) -> bool:
    """Whether any two of these dates cannot be one day."""
    return any(not agrees(a, b) for a in dates for b in dates)


def alone(b: Form) -> Decision:
    """Decide a blank number whose title is missing, or says too little to be found by."""
    k = DocKey.parse(b.key)
    full = b.date if b.date and len(b.date) == 10 else None
    number = apart(k.number[1:], full or "", "" if full and k.placed and k.number != UNKNOWN else b.speaker)
    issuer = k.issuer if k.placed else apart(k.issuer[1:], b.speaker)
    period = k.period if k.dated else apart(b.year)
    return Decision(
        str(DocKey(issuer, period, k.kind, number)),
        "certain" if b.is_doc and k.placed else "unmatched",
        "its number is blank, and nothing else tells which one it is",
    )


def _laws(names: list[Form], numbered: list[Identity]) -> Iterable[tuple[Form, Decision]]:
    """Laws by name: the numbered law of that name and year, else one node a year of adoption."""
    dated: dict[str, Identity] = {}
    for f in names:
        if not is_open(f.key):
            fitting = [i for i in numbered if i.agrees_on(f.date or DocKey.parse(f.key).period)]
            if len(fitting) == 1:
                yield (
                    f,
                    Decision(str(fitting[0].key), "probable", "a law with this name and year bears a number"),
                )
            else:
                take(dated, f.key, f)
                yield f, Decision(f.key, "certain", NAMED_LAW)
    known = [*numbered, *(dated[key] for key in sorted(dated))]
    for f in names:
        if is_open(f.key):
            yield f, _undated_law(f, known)


def _undated_law(f: Form, known: list[Identity]) -> Decision:
    possible = [i for i in known if not f.year or i.years()[0] <= int(f.year)]
    if len(possible) == 1 and recent(f, possible[0]):
        return Decision(str(possible[0].key), "probable", "the only law of this name here")
    k = DocKey.parse(f.key)
    key = str(DocKey(k.issuer, apart(f.year), k.kind, k.number))
    if possible:
        names = tuple(str(i.key) for i in possible)
        return Decision(key, "ambiguous", f"{len(names)} of this name, and the text gives no year", names)
    return Decision(key, "unmatched", "the text gives no year, and no law of this name is here")
