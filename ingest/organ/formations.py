"""Formations of the army called by their kind alone: `Đảng ủy Lữ đoàn`, `Cục Chính trị Quân khu`.

They are many of one name: the one that speaks if it is of this kind, and else nobody that the text tells.
"""

from __future__ import annotations

import re

from ingest.model import Organ

_KINDS = "Quân khu|Quân đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Vùng"
_ALONE = re.compile(rf"(?:^|\s)(?P<kind>{_KINDS})$")
_NUMBERED = re.compile(rf"(?<!\w)(?P<kind>{_KINDS}) (?P<number>\d+)(?!\w)")


def named(text: str, issuer: Organ | None) -> str | None:
    """The name with the number of the formation that speaks; as it is if it names none so; else None."""
    alone = _ALONE.search(text)
    if alone is None:
        return text
    for own in _NUMBERED.finditer(issuer.name if issuer is not None else ""):
        if own["kind"] == alone["kind"]:
            return f"{text} {own['number']}"
    return None
