"""What did this directive set in motion? Everything below it, tier by tier, and how long that took.

Computed on one-hop rows (`children.cypher`) rather than by one path pattern, so that a directive with
hundreds of thousands below it is walked breadth first, near ones first, up to a bound that is said.
The steps are those of a chain: `implements`, and `based_on` where the target is of the executive kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from queries.catalog import Asker, ask
from queries.chains import DEPTH, executive
from queries.days import Window, days
from queries.documents import document_ref, root_row
from queries.errors import BadQuestionError
from queries.model import DocumentRef
from queries.results import Reach, Tier
from queries.sentences import reach_en, reach_vi

MOST = 20_000
# keys in one question: long lists make the engines slow out of proportion
TOGETHER = 2_000


@dataclass(slots=True)
class Below:
    """The documents below one, with their distance and the documents that each carries out."""

    documents: dict[str, DocumentRef]
    hops: dict[str, int]
    parents: dict[str, set[str]] = field(default_factory=dict)
    truncated: bool = False


def below(asker: Asker, root: DocumentRef, *, depth: int = DEPTH, most: int = MOST) -> Below:
    """Walk down from a document, breadth first, to at most `most` documents; the root is hop 0."""
    found = Below({root.key: root}, {root.key: 0})
    edge = [root.key]
    for distance in range(1, depth + 1):
        new: list[str] = []
        for start in range(0, len(edge), TOGETHER):
            for row in _children(asker, edge[start : start + TOGETHER], found, most):
                key, parent = row["key"], row["parent"]
                if row["relation"] != "IMPLEMENTS" and not executive(found.documents[parent]):
                    continue
                if key not in found.hops:
                    if len(found.hops) > most:
                        found.truncated = True
                        continue
                    found.documents[key] = document_ref(row)
                    found.hops[key] = distance
                    new.append(key)
                found.parents.setdefault(key, set()).add(parent)
        edge = sorted(new)
        if not edge or found.truncated:
            break
    return found


def _children(asker: Asker, keys: list[str], found: Below, most: int) -> list[dict[str, Any]]:
    # a row for each parent and relation: two for every document that may still come
    limit = 2 * (most + 2)
    rows = ask(asker, "children", keys=keys, limit=limit)
    found.truncated |= len(rows) == limit
    return rows


def reach(
    asker: Asker,
    key: str,
    *,
    depth: int = DEPTH,
    each: int = 10,
    since: str | None = None,
    until: str | None = None,
    most: int = MOST,
) -> Reach:
    """Return what a directive set in motion, of at most `depth` steps and `most` documents.

    `each` documents of a tier are listed, the earliest first. `since` and `until` are ISO dates, cut or
    whole, both included: a document is left out if all days that its date may mean lie outside; undated
    ones are kept. Raises `NoSuchDocumentError`, and `BadQuestionError` for a bound or a date that makes
    no sense.
    """
    if not 1 <= depth <= DEPTH:
        raise BadQuestionError(f"depth {depth} is outside 1..{DEPTH}")
    if not 0 <= each <= 1000:
        raise BadQuestionError(f"each {each} is outside 0..1000")
    if not 1 <= most <= MOST:
        raise BadQuestionError(f"most {most} is outside 1..{MOST}")
    window = Window.of(since, until)
    first = root_row(asker, key)
    root = document_ref(first)
    found = below(asker, root, depth=depth, most=most)
    others = [d for k, d in found.documents.items() if k != key]
    inside = [d for d in others if window.holds(d.issued_on)]
    levels = levels_of(asker, inside)
    tiers = tuple(
        _tier(level, [d for d in inside if levels[d.key] == level], root, found, each)
        for level in sorted(set(levels.values()), key=lambda n: (n is None, n or 0))
    )
    hops = [found.hops[d.key] for d in inside]
    answer = Reach(
        root=root,
        total=len(inside),
        direct=hops.count(1),
        by_hops={str(n): hops.count(n) for n in sorted(set(hops))},
        tiers=tiers,
        outside_dates=len(others) - len(inside),
        truncated=found.truncated,
        sentence_vi="",
        sentence_en="",
        graph_version=first["graph_version"],
    )
    return answer.model_copy(update={"sentence_vi": reach_vi(answer), "sentence_en": reach_en(answer)})


def levels_of(asker: Asker, documents: Iterable[DocumentRef]) -> dict[str, int | None]:
    """Return the tier of each document: its own, or, where none is known, that of who issued it."""
    levels = {d.key: d.level for d in documents}
    unknown = sorted(k for k, level in levels.items() if level is None)
    for start in range(0, len(unknown), TOGETHER):
        for row in ask(asker, "issuer_places", keys=unknown[start : start + TOGETHER]):
            levels[row["document"]] = row["level"]
    return levels


def _tier(
    level: int | None, documents: list[DocumentRef], root: DocumentRef, found: Below, each: int
) -> Tier:
    in_order = sorted(documents, key=lambda d: (d.issued_on or "9999", d.key))
    dates = [d.issued_on for d in in_order if d.issued_on]
    return Tier(
        level=level,
        count=len(in_order),
        read=sum(d.status == "read" for d in in_order),
        units=len({d.issuer_key for d in in_order if d.issuer_key}),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        after_directive=days((root.issued_on, d.issued_on) for d in in_order),
        after_parent=days((_latest(d, found.parents, found.documents), d.issued_on) for d in in_order),
        documents=tuple(in_order[:each]),
    )


def _latest(
    document: DocumentRef, parents: Mapping[str, set[str]], known: Mapping[str, DocumentRef]
) -> str | None:
    """Return the date of the last document that had to be there before this one could be written."""
    dates = [d for k in parents[document.key] if (d := known[k].issued_on) and len(d) == 10]
    return max(dates, default=None)
