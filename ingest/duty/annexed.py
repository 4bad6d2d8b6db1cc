"""The plan that a decision issues with itself charges units too: it stands behind the signature.

`QUYẾT ĐỊNH ban hành Kế hoạch …` / signature / `KẾ HOẠCH` / `(Kèm theo Quyết định số …)`. What an annexed
charter or regulation says are standing rules, and is left (gold ruling "Assignments").
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.page.outline import Outline

_ISSUES = frozenset({"QĐ"})  # documents that issue a plan with themselves
_PLAN = re.compile(r"(?:KẾ HOẠCH|PHƯƠNG ÁN|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN)(?!\w)[^\d]{0,200}")
_NEAR = 4  # blocks behind the signature, among which the title of the plan stands


def with_plan(outline: Outline, kind: str | None) -> Outline:
    """The outline with the paragraphs of an annexed plan as items of the document; else the same one."""
    if kind not in _ISSUES:
        return outline
    behind = [i for i, b in enumerate(outline.blocks) if b.kind == "appendix"]
    titles = (i for i in behind[:_NEAR] if _PLAN.match(outline.flat, outline.blocks[i].start))
    first = next((i for i in titles if outline.text(outline.blocks[i]).isupper()), None)
    if first is None:
        return outline
    blocks = tuple(
        b._replace(kind="item") if i > first and b.kind == "appendix" else b
        for i, b in enumerate(outline.blocks)
    )
    return replace(outline, blocks=blocks)
