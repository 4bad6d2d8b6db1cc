"""The district or commune that a paper of a higher organ is about: `UBND huyện` is then that of this place.

`Báo cáo số … của UBND huyện`, in a paper on one district or to one: the subject, the title or the addressees
name it. Where they name two of a kind, nobody tells.
"""

from __future__ import annotations

import re

from ingest.lexicon import places
from ingest.lexicon.sign import Sign
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.organ.speaker import Speaker
from ingest.page.outline import Outline

# a title that was printed in capitals is read in small letters
_NAMED = re.compile(
    r"(?<!\w)(?P<kind>(?i:(?:huyện|quận|thị) [uủ][ỷy]|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))\s+"
    r"(?P<name>[\w'’]+(?:[ -]{1,3}[\w'’]+){0,4})"
)
_LEVEL = {"huyện": DISTRICT, "quận": DISTRICT, "thị xã": DISTRICT}
_OF_COMMITTEE = {"h": "huyện", "q": "quận", "t": "thị xã"}  # by the first letter of `Huyện ủy`
_CODES = ("HU", "QU", "ThU")  # of committees that districts alone have
_FIELD = {DISTRICT: "district", COMMUNE: "commune"}
# what is said of the place by its kind alone
BY_KIND = re.compile(r"(?:(?:^|\s)(?:huyện|quận|thị xã|xã|phường|đặc khu)|^(?:.* )?(?:Huyện|Quận|Thị) ủy)$")


def is_named_by_kind(words: str | None, sign: Sign | None) -> bool:
    """Is an issuer told by the kind of its place alone, in words or by a code that only districts have?"""
    if words:
        return BY_KIND.search(words) is not None
    return sign is not None and sign.organ in _CODES


def of(outline: Outline, speaker: Speaker) -> dict[str, str]:
    """The fields of a speaker that such a place fills: `{"district": "huyện Mỏ Cày Nam"}`; empty if none."""
    if (
        speaker.level not in (PROVINCE, None)
        or speaker.province is None
        or speaker.district
        or speaker.commune
    ):
        return {}
    home = places.find(speaker.province, level=PROVINCE, on=speaker.date)
    found: dict[int, set[str]] = {}
    for block in outline.blocks if home else ():
        if block.kind not in ("subject", "title", "addressees"):
            continue
        for named in _NAMED.finditer(outline.flat, block.start, block.end):
            kind = named["kind"].lower()
            kind = _OF_COMMITTEE[kind[0]] if kind.endswith(("ủy", "uỷ")) else kind
            level = _LEVEL.get(kind, COMMUNE)
            if (name := _known(named, kind, level, home[0].key, speaker.date)) is not None:
                found.setdefault(level, set()).add(name)
    return {_FIELD[level]: names.pop() for level, names in found.items() if len(names) == 1}


def _known(named: re.Match[str], kind: str, level: int, province: str, on: str | None) -> str | None:
    """The place with its kind, as long as the table knows it in this province."""
    words = named["name"].split()
    fewest = 1 if words[0][0].isupper() else 2
    for n in range(len(words), fewest - 1, -1):
        known = places.find(f"{kind} {' '.join(words[:n])}", within=province, level=level, on=on)
        if known:
            return f"{kind} {known[0].name}"
    return None
