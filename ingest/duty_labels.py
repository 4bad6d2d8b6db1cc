"""Duties under labels: `Đơn vị chủ trì: A; đơn vị phối hợp: B`, or after a dash at the end of an item."""

from __future__ import annotations

import re

from ingest import unit_lists
from ingest.bearer import Bearer, Role
from ingest.letters import UPPER
from ingest.outline import Block, Outline
from ingest.unit_words import starts_unit

LABEL_WORDS = (":",)  # stands in all that is labelled
_LABEL = re.compile(
    r"(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(?P<role>chủ trì|thực hiện|phối hợp"
    r"|đầu mối)(?:\s+thực hiện)?\s*:\s*(?P<units>[^.;\n|]{3,300})"
)
_DASHED = re.compile(
    rf"\s[-–]\s(?P<unit>[{UPPER}][^.;:–]{{3,90}}?)\s+(?:hỗ trợ\s+"
    rf"|phối hợp\s+)?(?:thực hiện|chủ trì|phụ trách)\s*[.;]?$"
)


_ROLES = ("chủ trì", "thực hiện", "phối hợp", "đầu mối")
_ENDS = ("thực hiện", "chủ trì", "phụ trách")


def labelled(outline: Outline, block: Block) -> list[Bearer]:
    """`Đơn vị chủ trì: A; đơn vị phối hợp: B, C.` in an item."""
    flat = outline.flat
    if not _has_role(flat, block):
        return []
    found: list[Bearer] = []
    task = (outline.blocks[block.parent].start, block.end) if block.parent >= 0 else (block.start, block.end)
    for m in _LABEL.finditer(flat, block.start, block.end):
        role: Role = "coordinate" if m["role"] == "phối hợp" else "lead"
        spans = unit_lists.spans(flat, m.start("units"), m.end("units"))
        found += [Bearer(a, b, role, task) for a, b in spans]
    return found


def _has_role(flat: str, block: Block) -> bool:
    """Does one of the roles stand before a colon?"""
    colon = flat.find(":", block.start, block.end)
    while colon >= 0:
        end = colon
        while end > block.start and flat[end - 1].isspace():
            end -= 1
        if flat.endswith(_ROLES, block.start, end):
            return True
        colon = flat.find(":", colon + 1, block.end)
    return False


def dashed(outline: Outline, block: Block) -> list[Bearer]:
    """`… - Trường X thực hiện.` at the end of an item."""
    flat = outline.flat
    if not flat[max(block.start, block.end - 24) : block.end].rstrip(" \n\t.;").endswith(_ENDS):
        return []
    m = _DASHED.search(flat, block.start, block.end)
    if m is None or not starts_unit(flat, m.start("unit")):
        return []
    return [Bearer(*m.span("unit"), "lead", (block.start, m.start()))]
