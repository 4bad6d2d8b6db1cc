"""A mention while it is being read: where it stands and what stands round it.

Rules fill it in several passes (number, left context, right context, sharing inside lists, short forms);
`ingest.targets` turns it into a public `Citation`.
"""

from __future__ import annotations

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
