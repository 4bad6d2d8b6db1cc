"""The district or commune that a paper of a higher organ is about: `UBND huyện` is then that of this place.

`Báo cáo số … của UBND huyện`, in a paper on one district or to one: the subject, the title or the addressees
name it. Where they name two of a kind, nobody tells.
"""

from __future__ import annotations

import re

from ingest.lexicon import places
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.organ.speaker import Speaker
from ingest.page.outline import Outline

# a title that was printed in capitals is read in small letters
_NAMED = re.compile(
    r"(?<!\w)(?P<kind>(?i:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))\s+"
    r"(?P<name>[\w'’]+(?:[ -]{1,3}[\w'’]+){0,4})"
)
_LEVEL = {"huyện": DISTRICT, "quận": DISTRICT, "thị xã": DISTRICT}
_FIELD = {DISTRICT: "district", COMMUNE: "commune"}
# what is said of the place by its kind alone
BY_KIND = re.compile(r"(?:(?:^|\s)(?:huyện|quận|thị xã|xã|phường|đặc khu)|^(?:.* )?(?:Huyện|Quận|Thị) ủy)$")


def of(outline: Outline, speaker: Speaker) -> dict[str, str]:
    """The fields of a speaker that such a place fills: `{"district": "huyện Mỏ Cày Nam"}`; empty if none."""
    if speaker.level != PROVINCE or speaker.province is None:
        return {}
    home = places.find(speaker.province, level=PROVINCE, on=speaker.date)
    found: dict[int, set[str]] = {}
    for block in outline.blocks if home else ():
        if block.kind not in ("subject", "title", "addressees"):
            continue
        for named in _NAMED.finditer(outline.flat, block.start, block.end):
            level = _LEVEL.get(named["kind"].lower(), COMMUNE)
            if (name := _known(named, level, home[0].key, speaker.date)) is not None:
                found.setdefault(level, set()).add(name)
    return {_FIELD[level]: names.pop() for level, names in found.items() if len(names) == 1}


def _known(named: re.Match[str], level: int, province: str, on: str | None) -> str | None:
    """The place with its kind, as long as the table knows it in this province."""
    kind, words = named["kind"].lower(), named["name"].split()
    fewest = 1 if words[0][0].isupper() else 2
    for n in range(len(words), fewest - 1, -1):
        known = places.find(f"{kind} {' '.join(words[:n])}", within=province, level=level, on=on)
        if known:
            return f"{kind} {known[0].name}"
    return None
