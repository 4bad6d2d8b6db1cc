"""Which citations and documents are one directive: a pure function of a group.

All forms with one type and number make a group; it is resolved as a whole, so late arrivals re-resolve
only their groups and order cannot matter. A form whose issuer and period are known is certain. The others
are joined to an identity only by evidence, in this order: the same day of issue, the same title, or being
the only candidate of a known issuer (domain guide, section 3.4: never "the latest term"). Two forms with
different keys are never merged; what stays unknown keeps a node of its own, and the reason.

Documents whose number was left blank are resolved in groups by title (issuer, type, title): they join the
one numbered directive that bears the same title and whose year agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.dates import agrees
from ingest.keys import CONGRESS, DocKey
from ingest.model import Judgement


@dataclass(frozen=True, slots=True)
class Form:
    """One distinct way in which texts name a directive, or one document that was read.

    `id` is only used to return decisions; nothing else depends on it.
    """

    id: int
    key: str
    date: str | None = None
    title: str = ""
    symbol: str | None = None
    is_doc: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The identity of a form, how sure it is, and why."""

    key: str
    judgement: Judgement
    reason: str
    candidates: tuple[str, ...] = ()


def group_of(key: str) -> str:
    """The group of a local key: type and number, whoever issued it (`kh.113`, `dai-hoi.17`).

    Documents without a number are grouped by issuer and type, since nothing else can join them.
    """
    k = DocKey.parse(key)
    if k.kind == CONGRESS:
        return f"{CONGRESS}.{k.number}"
    if not k.numbered and not _is_name(k):
        return f"{k.kind}._.{k.issuer}"
    return f"{k.kind}.{k.number}"


def _is_name(k: DocKey) -> bool:
    """A law known by name: its `number` is the slug of the name, not a hash."""
    return k.kind in ("luat", "pl", "hp") and len(k.number) > 1


def title_group(key: str, title: str) -> str | None:
    """The group in which a blank number may find its document: issuer, type and title."""
    k = DocKey.parse(key)
    if not title or "_" in k.issuer.split(".") or k.kind == CONGRESS:
        return None
    return f"{k.issuer}|{k.kind}|{title}"


def resolve_group(forms: Sequence[Form]) -> dict[int, Decision]:
    """Decide every form of one group of numbered, named or congress documents."""
    parsed = {f.id: DocKey.parse(f.key) for f in forms}
    known: dict[str, list[Form]] = {}
    for f in forms:
        if _is_full(parsed[f.id]):
            known.setdefault(f.key, []).append(f)
    identities = {key: _Identity(DocKey.parse(key), same) for key, same in sorted(known.items())}
    return {f.id: _decide(f, parsed[f.id], identities) for f in forms}


def _is_full(k: DocKey) -> bool:
    if "_" in k.issuer.split("."):
        return False
    return k.kind == CONGRESS or k.period != "_"


def _same_issuer(told: str, known: str) -> bool:
    """True if a told issuer may be the known one: equal, wholly unknown, or unknown in one part.

    `tuyen-quang._.tan-trao.dang-uy` is a commune whose district the text does not tell.
    """
    if told == known or told.endswith("_"):
        return True
    before, hole, after = told.partition("._.")
    return bool(hole) and known.startswith(before + ".") and known.endswith("." + after)


class _Identity:
    """One directive of a group, with all that its forms say of it."""

    def __init__(self, key: DocKey, forms: list[Form]) -> None:
        self.key = key
        self.dates = sorted({f.date for f in forms if f.date})
        self.titles = {f.title for f in forms if f.title}

    def agrees_on(self, date: str | None) -> bool:
        return date is None or not self.dates or any(agrees(date, d) for d in self.dates)

    def same_day(self, date: str | None) -> bool:
        return date is not None and len(date) == 10 and date in self.dates


def _decide(f: Form, k: DocKey, identities: dict[str, _Identity]) -> Decision:
    if _is_full(k):
        return Decision(f.key, "certain", "issuer and period stand in the text")
    issuer_known = "_" not in k.issuer.split(".")
    possible = [
        i
        for i in identities.values()
        if _same_issuer(k.issuer, i.key.issuer)
        and (k.period == "_" or i.key.period == k.period)
        and i.agrees_on(f.date)
    ]
    evidence = (
        ("the same day of issue", [i for i in possible if i.same_day(f.date)]),
        ("the same title", [i for i in possible if f.title and f.title in i.titles]),
        ("the only one of this issuer, type and number here", possible if issuer_known else []),
    )
    for why, found in evidence:
        if len(found) == 1:
            return Decision(str(found[0].key), "probable", why)
        if len(found) > 1:
            names = tuple(sorted(str(i.key) for i in found))
            return Decision(
                f.key, "ambiguous", f"{len(names)} directives agree with what the text says", names
            )
    missing = "issuer" if not issuer_known else "term" if k.kind != CONGRESS else "date"
    return Decision(f.key, "unmatched", f"the text does not tell its {missing}, and nothing else here does")


def resolve_titles(blanks: Iterable[Form], numbered: Iterable[Form]) -> dict[int, Decision]:
    """Decide the blank numbers of one title group; `numbered` are the forms that bear a number.

    `numbered` come with the keys that their own groups gave them.
    """
    targets: dict[str, list[Form]] = {}
    for f in numbered:
        targets.setdefault(f.key, []).append(f)
    decisions = {}
    blanks = list(blanks)
    years = {b.date[:4] for b in blanks if b.date}
    for b in blanks:
        fitting = sorted(
            key
            for key, same in targets.items()
            if all(not f.date or not b.date or agrees(f.date, b.date) for f in same)
        )
        if len(fitting) == 1:
            decisions[b.id] = Decision(fitting[0], "probable", "a numbered directive bears the same title")
        elif len(fitting) > 1:
            decisions[b.id] = Decision(
                b.key, "ambiguous", f"{len(fitting)} directives bear the same title", tuple(fitting)
            )
        else:
            decisions[b.id] = _blank_alone(b, blanks, years)
    return decisions


def _blank_alone(b: Form, blanks: list[Form], years: set[str]) -> Decision:
    """Blank forms of one issuer, type and title are one document if no two of them disagree on the year."""
    k = DocKey.parse(b.key)
    if k.period == "_" and len(years) == 1:
        return Decision(
            str(DocKey(k.issuer, years.copy().pop(), k.kind, k.number)),
            "probable",
            "the same title, issuer and type",
        )
    if not b.is_doc and not any(other.is_doc for other in blanks):
        return Decision(b.key, "unmatched", "its number is blank, and no text with this title is here")
    return Decision(b.key, "certain" if b.is_doc else "probable", "the same title, issuer and type")
