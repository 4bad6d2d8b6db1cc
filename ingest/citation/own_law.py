"""A law's own name in its own text: its title, and the sentence that enacts it, are no mention of a law.

An older law may bear the same name; `Quốc hội ban hành Luật Giá` does not speak of it.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.head.head import HeadRead
from ingest.page.outline import Outline

_ENACTS = re.compile(r"(?:Quốc\s+hội|QUỐC\s+HỘI)\s+ban\s+hành\s+\Z")
_SENTENCE = len("Ủy ban Thường vụ Quốc hội ban hành ")


def without(mentions: list[Mention], head: HeadRead, outline: Outline) -> list[Mention]:
    """The laws named in a text but itself; what a law that changes others names is changed by this text."""
    if head.type not in ("Luật", "PL"):
        return mentions
    kept = []
    own: Mention | None = None
    for m in mentions:
        if _is_own(m, outline):
            own = m
            continue
        if m.by is not None and m.by is own:
            m.by, m.optional = None, False
        kept.append(m)
    return kept


def _is_own(m: Mention, outline: Outline) -> bool:
    title = outline.first("title")
    if title is not None and m.start == title.start:
        return True  # `LUẬT ⏎ THUẾ THU NHẬP CÁ NHÂN`
    block = outline.at(m.start)
    enacts = block is not None and block.kind == "opening" and m.date is None
    return enacts and _ENACTS.search(outline.flat, max(0, m.start - _SENTENCE), m.start) is not None
