"""A mention while it is being read: where it stands and what stands round it.

Rules fill it in several passes (number, left context, right context, sharing inside lists, short forms);
`ingest.targets` turns it into a public `Citation`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from ingest.lexicon.sign import Sign


@dataclass(slots=True)
class Mention:
    """One place where another document or a named resolution is named; positions in the flat text."""

    start: int
    end: int
    rule: str
    type: str | None = None
    noun: str | None = None
    sign: Sign | None = None
    number: str | None = None
    name: str | None = None
    date: str | None = None
    days: list[str] = field(default_factory=list)  # told behind the last number of a list, one for each
    issuer: tuple[int, int] | None = None
    issuer_phrase: str | None = None
    term: str | None = None
    article: str | None = None
    event: str | None = None
    ordinal: int | None = None
    of: str | None = None
    short: bool = False
    optional: bool = False
    core: int = 0
    subject: tuple[int, int] | None = None
    relation: str = "cites"
    by: Mention | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def is_resolution(self) -> bool:
        """True for a resolution that is named by its congress or plenum."""
        return self.event is not None


def without_overlap(new: list[Mention], old: list[Mention]) -> list[Mention]:
    """Those of `new` that overlap none of `old`; `old` may be unsorted."""
    spans = sorted((m.start, m.end) for m in old)
    starts = [s for s, _ in spans]
    kept = []
    for m in new:
        i = bisect_right(starts, m.end - 1)
        if any(a < m.end and m.start < b for a, b in spans[max(0, i - 3) : i]):
            continue
        kept.append(m)
    return kept
