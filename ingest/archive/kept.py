"""What an archive tells of what it keeps: sources, and texts that state an edge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source: a file that was read. `key` is that of the document which it is."""

    name: str
    sha256: str
    format: str
    encoding: str
    chars: int
    key: str


@dataclass(frozen=True, slots=True)
class Attestation:
    """One text that states an edge."""

    said_by: str
    source: str
    sha256: str
    quote: str
    start: int
    end: int
    rule: str
    judgement: str
    reason: str
