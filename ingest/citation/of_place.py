"""A document of a place, whose code tells the office: `Kế hoạch số 15/KH-UBND của huyện X`."""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.organ.names import committee_of
from ingest.text.letters import UPPER

_PLACE = re.compile(
    r"(?P<kind>[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)"
    rf"(?:[ ][{UPPER}][^\W\d_]+){{0,4}}(?=\s*(?:[,;.:()\n]|\Z)|\s+(?:ngày|về|V/v|v/v|năm|và)\b)"
)
_COUNCILS = ("UBND", "HĐND")
_COMMITTEES = {
    "TU": ("tỉnh", "thành phố"),
    "HU": ("huyện",),
    "QU": ("quận",),
    "ĐU": ("xã", "phường", "thị trấn", "đặc khu"),
}


def read(flat: str, start: int, limit: int, m: Mention) -> tuple[str, int] | None:
    """Who issued a document of the place that stands at `start`, and where it ends; None if none does."""
    organ = m.sign.organ if m.sign is not None else None
    place = _PLACE.match(flat, start, limit) if organ in _COUNCILS or organ in _COMMITTEES else None
    if organ is None or place is None or m.issuer_phrase is not None:
        return None
    where = place.group()[0].lower() + place.group()[1:]
    if organ in _COUNCILS:
        return f"{organ} {where}", place.end()
    return (
        (committee_of(f"Đảng bộ {where}"), place.end())
        if place["kind"].lower() in _COMMITTEES[organ]
        else None
    )
