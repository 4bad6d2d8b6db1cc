"""What a reader should compare with the paper: strings that no rule reads, and numbers mended from a scan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..cards import reason_of
from ..messages import Messages
from ..plain import plain

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One string of the text, why it is shown, and the place to look at (empty without the text)."""

    quote: str
    note: str
    place: str


def span_of(value: object) -> Span | None:
    """Return a span of the facts, if it is one."""
    if isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(v, int) for v in value):
        return int(value[0]), int(value[1])
    return None


def repaired(facts: Mapping[str, Any]) -> frozenset[Span]:
    """Return the places of citations in which a scan's letters were read as the figures they stand for."""
    spans = (span_of(c.get("span")) for c in facts.get("citations", ()) if c.get("repaired"))
    return frozenset(span for span in spans if span is not None)


def why_unread(unread: Mapping[str, Any], m: Messages) -> str:
    """Say in the language of the page why a string that looks like a number was not read as one."""
    return f"{m('document.unread')}: {reason_of(str(unread.get('why') or ''), m)}"


def doubts(facts: Mapping[str, Any], text: str | None, m: Messages) -> list[Doubt]:
    """Return what is to be compared, in the order of the text."""
    found = [(span, Doubt(*row)) for span, *row in _found(facts, text, m)]
    return [doubt for _, doubt in sorted(found, key=lambda row: (row[0], row[1].note))]


def _found(facts: Mapping[str, Any], text: str | None, m: Messages) -> Iterator[tuple[Span, str, str, str]]:
    mended = repaired(facts)
    for kind, given in (("citation", facts.get("citations", ())), ("unread", facts.get("unread", ()))):
        for one in given:
            span = span_of(one.get("span"))
            if span is None or (kind == "citation" and span not in mended):
                continue
            inside = text is not None and 0 <= span[0] < span[1] <= len(text)
            quote = plain(str(one.get("quote") or "")) or (
                plain(text[slice(*span)]) if inside and text else ""
            )
            note = why_unread(one, m) if kind == "unread" else m("document.repaired")
            yield span, quote, note, f"#at-{span[0]}" if inside else ""
