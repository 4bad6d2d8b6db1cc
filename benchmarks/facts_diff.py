"""What two versions of the reader say of one document, side by side: gained, lost, changed.

`+` is read now and was not, `-` was read and is not, `~` is read otherwise. Where the document has gold,
a citation gained or lost is marked right or wrong by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from gold_score import Record, matched, told


def changes(before: Record, now: Record, gold: Record | None = None) -> list[str]:
    """One line a difference, the citations first; empty where both say the same."""
    return [
        *_citations(before, now, gold),
        *_list("recipient", before["recipients"], now["recipients"]),
        *_list("assignment", before["assignments"], now["assignments"]),
        *_fields("head", before["document"], now["document"]),
        *_list("unread", before.get("unread", []), now.get("unread", [])),
    ]


def _citations(before: Record, now: Record, gold: Record | None) -> Iterable[str]:
    """Two citations are one where span and target agree; the rest of such a pair is compared."""
    old, new = (_by_place(facts["citations"]) for facts in (before, now))
    verdict = {"-": _verdicts(gold, before), "+": _verdicts(gold, now)}
    for sign, mine, other in (("-", old, new), ("+", new, old)):
        for place, i in mine.items():
            if place not in other:
                c = (before if sign == "-" else now)["citations"][i]
                yield f"{sign} citation {place[0]}: {c['quote']!r} -> {place[1]}{verdict[sign].get(i, '')}"
    for place in (p for p in old if p in new):
        a, b = before["citations"][old[place]], now["citations"][new[place]]
        flat = [_flat(c, facts["citations"]) for c, facts in ((a, before), (b, now))]
        yield from _fields(f"citation {place[0]} {place[1]}", *flat)


def _by_place(citations: list[Record]) -> dict[tuple[str, str], int]:
    return {(f"{c['span'][0]}-{c['span'][1]}", told(c["target"])): i for i, c in enumerate(citations)}


def _flat(citation: Record, citations: list[Record]) -> Record:
    by = citation["by"]
    flat = {"relation": citation["relation"], "by": told(citations[by]["target"]) if by is not None else None}
    return flat | {f"target.{k}": v for k, v in citation["target"].items() if k not in ("kind", "symbol")}


def _verdicts(gold: Record | None, facts: Record) -> dict[int, str]:
    if gold is None:
        return {}
    right = {i for _, i in matched(gold, facts)}
    return {i: " (right)" if i in right else " (wrong)" for i in range(len(facts["citations"]))}


def _fields(what: str, before: Record, now: Record) -> Iterable[str]:
    for name in sorted({*before, *now}):
        a, b = _shown(before.get(name)), _shown(now.get(name))
        if a != b:
            yield f"~ {what} {name}: {a} -> {b}"


def _list(what: str, before: list[Record], now: list[Record]) -> Iterable[str]:
    old, new = (Counter(_entry(e) for e in entries) for entries in (before, now))
    yield from (f"- {what} {e}" for e in (old - new).elements())
    yield from (f"+ {what} {e}" for e in (new - old).elements())


def _entry(entry: Record) -> str:
    parts = [f"{entry['span'][0]}-{entry['span'][1]} {entry['quote']!r}"]
    if "unit" in entry:
        said = (entry.get(k) for k in ("role", "purpose", "task", "due"))
        parts += ["->", entry["unit"]["name"], *(str(s) for s in said if s)]
    return " ".join(parts)


def _shown(value: Any) -> Any:
    return value["name"] if isinstance(value, dict) and "name" in value else value
