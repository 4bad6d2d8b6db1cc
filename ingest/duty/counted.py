"""Orders counted within one paragraph: `Chủ tịch UBND tỉnh chỉ đạo: (1) Sở Y tế …; (2) UBND các huyện …`."""

from __future__ import annotations

import re

from ingest.duty.bearer import Bearer
from ingest.duty.names import units_in
from ingest.duty.words import TOLD, asks, first_verb
from ingest.organ.unit_words import starts_unit
from ingest.page.outline import Block, Outline

FIRST = ("(1)", "(i)")  # one of them stands where orders are counted
_FIRST = re.compile(
    r"\b(?:chỉ đạo|yêu cầu|giao|đề nghị|kết luận|phân công|nhiệm vụ|như sau)\b[^:;.]{0,60}:\s+\((?:1|i)\)\s",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:[:;,.]|\svà)\s+\((?:\d\d?|[ivx]{1,4})\)\s+")
_LONGEST = 300  # characters in which the verb of an order stands


def read(outline: Outline, block: Block) -> list[Bearer]:
    """Who opens the counted orders of a paragraph; nobody where one alone would."""
    flat = outline.flat
    first = _FIRST.search(flat, block.start, block.end)
    marks = list(_MARK.finditer(flat, first.end() - 6, block.end)) if first else []
    found: list[Bearer] = []
    opened = 0
    for n, mark in enumerate(marks):
        start, stop = mark.end(), marks[n + 1].start() if n + 1 < len(marks) else block.end
        verb = first_verb(flat, start, min(stop, start + _LONGEST)) if starts_unit(flat, start) else None
        if verb is None or TOLD.search(flat[start : verb.end()]) or asks(flat, verb.start(), stop):
            continue
        spans = units_in(flat, start, verb.start())
        opened += bool(spans)
        found += [Bearer(a, b, "lead", (verb.start(), stop)) for a, b in spans]
    return found if opened > 1 else []
