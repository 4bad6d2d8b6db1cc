"""Where an organ stands: its tier and its line, told by its key and its written name.

What neither tells stays unknown: a company is of no line, and a committee of nobody's place of no tier. So a
document that is only cited gets level and line like one that was read, where its issuer is certain.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.keys import UNKNOWN
from ingest.lexicon import places
from ingest.lexicon.sign import organ_codes
from ingest.model import CENTRE, COMMUNE, DISTRICT, Line
from ingest.organ.central import CENTRAL_NAMES, as_line, is_central, line_of
from ingest.organ.organs import organ_slug
from ingest.text.slug import slug

# offices of the State by the first word of their name; a company or a school is none
_STATE = re.compile(
    r"(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Thường trực Hội đồng nhân dân|Bộ|Sở|Cục|Tổng cục|Chi cục"
    r"|Vụ|Văn phòng|Thanh tra|Công an|Tòa án|Viện kiểm sát|Kho bạc|Bảo hiểm xã hội|Ủy ban|Quốc hội|Chính phủ"
    r"|Hội đồng (?:Chính phủ|Bộ trưởng|Thẩm phán)|Kiểm toán|Ngân hàng Nhà nước|Thuế|Hải quan|Ban Chỉ huy)\b"
)
_STATE_OF_A_PLACE = re.compile(r"Phòng\b")  # without a place, `Phòng Thương mại và Công nghiệp Việt Nam`
_PARTY = re.compile(r"(?:Ban|Văn phòng|Ủy ban Kiểm tra)\b.* Trung ương(?: Đảng)?$")
_COMMUNE = re.compile(r"\b(?:xã|phường|thị trấn) (?P<name>.+)$")


@cache
def _of_table() -> dict[str, Line]:
    """Slug of an organ's name -> line, for the names of the table that stand in one line only."""
    found: dict[str, set[Line]] = {}
    for row in organ_codes().values():
        found.setdefault(organ_slug(row.name), set()).add(as_line(row.line))
    return {organ: next(iter(lines)) for organ, lines in found.items() if len(lines) == 1}


@lru_cache(maxsize=1 << 14)
def line(key: str, name: str) -> Line | None:
    """Party, State or mass organisation; None if neither key nor name tells."""
    central = next((said for known, said in CENTRAL_NAMES.values() if known == key), None)
    if central is not None:
        return as_line(central)
    where, _, organ = key.rpartition(".")
    if organ in _of_table():
        return _of_table()[organ]
    told = "party" if _PARTY.match(name) else line_of(name)
    known = told != "state" or _STATE.match(name) or (where and _STATE_OF_A_PLACE.match(name))
    return told if known else None


@lru_cache(maxsize=1 << 14)
def level(key: str, name: str) -> int | None:
    """The tier, 0 centre to 3 commune, of the place that an organ sits in; None if nobody tells.

    An organ without a place is of the centre if its name is one of the centre's.
    """
    if UNKNOWN in key:
        return None
    where, dot, _ = key.rpartition(".")
    if not dot:
        known = any(key == of for of, _ in CENTRAL_NAMES.values()) or is_central(name)
        return CENTRE if known and line(key, name) is not None else None
    place = places.of_key(where)
    if place is not None:
        return place.level
    # a commune that ended in 2025 is known by name only, inside its district
    above, _, inside = where.rpartition(".")
    district = places.of_key(above) if above else None
    named = _COMMUNE.search(name)
    if district is None or district.level != DISTRICT or named is None:
        return None
    return COMMUNE if inside.startswith(slug(named["name"])) else None
