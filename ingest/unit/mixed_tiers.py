"""`UBND các huyện, thành phố: Lạc Dương, Đà Lạt`: one organ in places of several tiers, each with its name.

Which tier a place has is told by the places of the one province that has them all; where none has, or several
have them in other tiers, the list stays one.
"""

from __future__ import annotations

import re

from ingest.lexicon import places
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.text.letters import UPPER

_TIER = r"(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)"
_TITLE = r"(?:(?:Chủ tịch|Giám đốc|Trưởng|Bí thư|Lãnh đạo|Thủ trưởng)\s+)?"
_HEAD = re.compile(
    rf"{_TITLE}(?P<organ>[{UPPER}][^,;:.()]{{1,60}}?)\s+các\s+"
    rf"(?P<tiers>{_TIER}(?:(?:,\s*|\s+và\s+){_TIER})+)(?:\s+trực thuộc [Tt]rung ương)?\s*:\s*(?=[{UPPER}])"
)
_NAME = re.compile(rf"(?:{_TIER}\s+)?[{UPPER}][\w'’]*(?:[\s-][{UPPER}][\w'’]*){{0,4}}")
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s(?:và|&)\s+)")
_LEVEL = {"tỉnh": PROVINCE, "huyện": DISTRICT, "quận": DISTRICT, "thị xã": DISTRICT}


def each(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """Full name and span of each organ; None if this is no such list. The first span holds the head."""
    if text.find(":", start, end) < 0:
        return None
    head = _HEAD.match(text, start, end)
    if head is None:
        return None
    spans, at = [], head.end()
    while (m := _NAME.match(text, at, end)) is not None:
        spans.append(m.span())
        between = _BETWEEN.match(text, m.end(), end)
        at = between.end() if between else m.end()
        if between is None:
            break
    if len(spans) < 2 or text[at:end].strip(" .;,"):
        return None
    tiers = set(re.split(r",\s*|\s+và\s+", head["tiers"]))
    named = _placed([" ".join(text[a:b].split()) for a, b in spans], tiers)
    if named is None:
        return None
    return [
        (f"{head['organ']} {name}", a if n else start, b)
        for n, (name, (a, b)) in enumerate(zip(named, spans, strict=True))
    ]


def _placed(names: list[str], tiers: set[str]) -> list[str] | None:
    """The names with their tiers, those of one province; None if that is not told."""
    level = min((_LEVEL[tier] for tier in tiers if tier in _LEVEL), default=COMMUNE)
    found: list[dict[str, str]] = []
    for name in names:
        if name[0].islower():
            continue
        kinds: dict[str, str] = {}
        for place in places.find(name, level=level):
            # a province that became a city lately is called as most texts call it
            kind = next((k for k in (*(k for k, _ in place.earlier), place.kind) if k in tiers), None)
            if kind is not None:
                kinds["" if level == PROVINCE else place.key.split(".")[0]] = kind
        found.append(kinds)
    home = set.intersection(*map(set, found)) if found else {""}
    told = {tuple(kinds[key] for kinds in found) for key in home}
    if len(told) != 1:
        return None
    kinds_in_order = iter(told.pop())
    return [name if name[0].islower() else f"{next(kinds_in_order)} {name}" for name in names]
