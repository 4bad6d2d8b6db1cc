"""Committees and councils of several places: `UBND các tỉnh: Sơn La (Công văn số …), Lai Châu (…)`.

The code of each number says `UBND` alone; whose it is stands right before it, what it is above the list.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.lexicon import cities, places
from ingest.model import PROVINCE
from ingest.organ import phrase as organ_phrase
from ingest.text.letters import UPPER

_KIND = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
_PLACE = re.compile(
    rf"(?:[,:;]\s+|\svà\s+|\s(?={_KIND}\s))(?:(?P<kind>{_KIND})\s+)?"
    rf"(?P<name>[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,4}})\s*(?:\(\s*|\s+tại\s+)(?:các\s+)?\Z"
)
_HEAD = re.compile(
    r"(?P<what>UBND|[UỦ][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân)\s+(?:các|(?:của\s+)?\d{1,2})\s+"
    rf"(?P<kinds>{_KIND}(?:(?:,|\s+và)\s+{_KIND}){{0,3}})\s*:?\s"
)
_FAR = 700  # characters from the head of a list to a member
_ENDS = re.compile(r"\.\s|\n\s*\n")


def of_list(flat: str, m: Mention) -> str | None:
    """The committee or council of the place that stands right before a number; None outside such a list."""
    if m.issuer is not None or m.sign is None or m.sign.organ not in ("UBND", "HĐND"):
        return None
    place = _PLACE.search(flat, max(0, m.start - 60), m.start)
    if place is None:
        return None
    lo = max(0, m.start - _FAR)
    head = max(_HEAD.finditer(flat, lo, place.start("name") + 1), key=re.Match.start, default=None)
    if head is None or (head["what"][0] in "UỦ") is not (m.sign.organ == "UBND"):
        return None
    if _ENDS.search(flat, head.end(), m.start):
        return None
    if not places.find(place["name"]) and organ_phrase.starts(flat, place.start("name")):
        return None
    kind = place["kind"] or _kind(place["name"], head["kinds"], m.date)
    return f"{head['what']} {kind} {place['name']}"


def _kind(name: str, kinds: str, day: str | None) -> str:
    """The kind of a place in a list: `các tỉnh, thành phố` holds both."""
    if "tỉnh" in kinds and places.find(name, level=PROVINCE):
        return "thành phố" if cities.is_city(name, day) else "tỉnh"
    said = [kind for kind in re.split(r"(?:,|\s+và)\s+", kinds) if kind != "tỉnh"]
    return said[0] if said else "tỉnh"
