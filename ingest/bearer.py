"""A unit named as bearer of a duty: where its name stands, its role and where its task runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["lead", "coordinate"]


@dataclass(frozen=True, slots=True)
class Bearer:
    """A unit named as bearer: its span in the flat text, its role, and where its task runs.

    `asked` where the word is one of asking (`đề nghị`, `yêu cầu`), which may tell what others ask.
    """

    start: int
    end: int
    role: Role
    task: tuple[int, int]
    optional: bool = False
    name: str | None = None
    asked: bool = False
