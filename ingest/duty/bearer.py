"""A unit named as bearer of a duty: where its name stands, its role and where its task runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ingest.page.outline import Outline

Role = Literal["lead", "coordinate"]


@dataclass(frozen=True, slots=True)
class Bearer:
    """A unit named as bearer: its span in the flat text, its role, and where its task runs.

    `name` is the name where the span holds only its beginning; `when` the cell of a table that says by when;
    `what` the task where its words stand in several lines;
    `row` where it is the row of a table (one cell may lead several rows).
    `asked` where the word is one of asking (`đề nghị`, `yêu cầu`), which may tell what others ask.
    """

    start: int
    end: int
    role: Role
    task: tuple[int, int]
    optional: bool = False
    name: str | None = None
    asked: bool = False
    when: str | None = None
    what: str | None = None
    row: bool = False


Reach = Callable[[Outline, int], tuple[int, int]]
"""How far the task of a block runs (`ingest.duty.reach`); asked for where it is known to charge somebody."""


def outer(found: list[Bearer]) -> list[Bearer]:
    """The bearers without those whose name is part of a list read as one: `UBND các xã: A; | thị trấn B`."""
    inside: set[int] = set()
    first = end = -1
    for b in sorted(found, key=lambda b: b.start):
        if first < b.start < end:
            inside.add(b.start)
        else:
            first, end = b.start, max(end, b.end)
    return [b for b in found if b.start not in inside]
