"""A text cut where something was read in it: cited documents, duties, numbers that no rule reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..plain import visible

Kind = Literal["cite", "duty", "unread"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text, in code points, and what it is. `note` says why it was read so."""

    start: int
    end: int
    kind: Kind
    note: str
    href: str | None = None
    relation: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under one mark, or under none; `first` for the first run of its mark."""

    text: str
    mark: Mark | None = None
    first: bool = False


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The whole text in pieces, in order; where marks overlap, the shortest is shown.

    Joining the pieces gives the text back (as far as it may be shown). Marks that reach outside the
    text, or are empty, are cut to it or left out.
    """
    length = len(text)
    inside = sorted(
        {m for m in marks if 0 <= m.start < m.end and m.start < length},
        key=lambda m: (m.end - m.start, m.kind, m.start, m.note),
    )
    owner: list[int | None] = [None] * length
    for n, mark in enumerate(inside):
        for at in range(mark.start, min(mark.end, length)):
            if owner[at] is None:
                owner[at] = n
    shown = visible(text)
    found: list[Piece] = []
    begin = 0
    met: set[int] = set()
    for at in range(1, length + 1):
        if at == length or owner[at] != owner[begin]:
            own = owner[begin]
            of = None if own is None else inside[own]
            found.append(Piece(shown[begin:at], of, own is not None and own not in met))
            met |= set() if own is None else {own}
            begin = at
    return tuple(found) if length else ()
