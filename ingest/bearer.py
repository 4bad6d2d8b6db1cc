"""A unit named as bearer of a duty: where its name stands, its role and where its task runs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ingest import organ_phrase, units
from ingest.outline import Block

Role = Literal["lead", "coordinate"]


@dataclass(frozen=True, slots=True)
class Bearer:
    """A unit named as bearer: its span in the flat text, its role, and where its task runs."""

    start: int
    end: int
    role: Role
    task: tuple[int, int]
    optional: bool = False
    name: str | None = None


_NOT_AN_ORGAN = re.compile(
    r"Ban hành|Tổ chức(?! (?:đảng|Đảng|chính trị|đoàn))|Báo cáo|Hội nghị|Bộ phận|Nhà nước|Báo chí|Trung ương"
)


def starts_unit(flat: str, at: int) -> bool:
    if _NOT_AN_ORGAN.match(flat, at):
        return False
    m = re.compile(r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Tt]oàn thể)\s+").match(flat, at)
    if m:
        return units.starts_class(
            flat[m.end() : m.end() + 1].lower() + flat[m.end() + 1 : m.end() + 40]
        ) or organ_phrase.starts(flat, m.end())
    return (
        organ_phrase.starts(flat, at)
        or units.starts_officer(flat[at : at + 1].upper() + flat[at + 1 : at + 40])
        or units.starts_class(flat[at : at + 1].lower() + flat[at + 1 : at + 40])
    )


def holds(flat: str, block: Block, words: Iterable[str]) -> bool:
    find, start, end = flat.find, block.start, block.end
    for word in words:  # noqa: SIM110 - this runs for every block
        if find(word, start, end) >= 0:
            return True
    return False
