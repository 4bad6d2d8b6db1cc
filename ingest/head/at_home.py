"""Bodies that their header names without a place: that of the line above them, or of its department.

`UBND HUYỆN BA BỂ / TRUNG TÂM CHÍNH TRỊ` is the centre of that district, `SỞ Y TẾ NGHỆ AN / HỘI ĐỒNG KHOA HỌC`
the council of that department: without it every place would have the same one, and their numbers one series.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.head.place import Where
from ingest.lexicon import places
from ingest.model import DISTRICT
from ingest.organ import mass, organs, rooms
from ingest.organ import phrase as organ_phrase
from ingest.organ.capitals import calm
from ingest.organ.central import PLACE_WORDS, Resolved
from ingest.organ.speaker import Speaker

_KIND_ALONE = re.compile(r"\b(?:TỈNH|THÀNH PHỐ)$")  # `ỦY BAN NHÂN DÂN TỈNH` over a body of it
# beside the committees and councils of a place, under which the place's own bodies stand
_OF_THE_PLACE = re.compile(r"(?:Đảng (?:bộ|ủy)|MTTQ|Mặt trận|Ban Chấp hành)\b")
# of these the committee of a place has its own: `TỈNH ỦY X / PHÒNG TỔNG HỢP` is no room of `UBND TỈNH X`
_COMMITTEE = re.compile(rf"(?:{rooms.COMMITTEE})\b")
_OF_COMMITTEE = re.compile(
    r"(?:Phòng|Tổ|Tiểu ban)\b.*|Công đoàn(?: [Cc]ơ sở)?|Thư viện|Nhà khách|Chi bộ Văn phòng"
)


def _in_house(got: Resolved, where: Where, home: Speaker) -> Resolved | None:
    """`TRƯỜNG ĐẠI HỌC VINH / PHÒNG TỔNG HỢP` is that of the school; None for what is not inside a house."""
    house = calm(where.above) if where.above else ""
    name = where.issuer_phrase or ""
    if got.organ is None or house in name:
        return None
    if rooms.speaks_for_whole(house) or _OF_THE_PLACE.match(house):
        of_committee = _COMMITTEE.match(house) and _OF_COMMITTEE.fullmatch(name)
        of_committee = None if PLACE_WORDS.search(name) else of_committee  # `… ĐẠI HỘI ĐẢNG BỘ XÃ`
        own = organs.of_phrase(f"{name} {house}", home) if of_committee else None
        return replace(own, sub_body=got.sub_body) if own else None
    if not (
        rooms.INSIDE.match(name)
        or ((rooms.BESIDE.match(name) and _has_beside(house, name)) or rooms.has_many(name))
    ):
        return None
    if not organ_phrase.starts(house, 0) or PLACE_WORDS.search(name) or rooms.is_counted(name):
        return None
    if house.startswith("Sở ") and rooms.is_below_department(name):
        return None
    close = name.startswith(("Đảng ủy", "Chi bộ", "Công đoàn", "Văn phòng", "Thanh tra", "Đoàn Thanh niên"))
    named = organs.of_phrase(f"{name}{' ' if close else ', '}{house}", home)
    return replace(named, sub_body=got.sub_body)


def _has_beside(house: str, name: str) -> bool:
    return rooms.SMALL_HOUSE.match(house) is not None or (rooms.is_house(house) and rooms.is_common(name))


def placed(got: Resolved, where: Where, on: str | None) -> Resolved:
    """`UBND HUYỆN BA BỂ / TRUNG TÂM CHÍNH TRỊ` is the centre of that district, not of any other."""
    home = Speaker(None, where.province, where.district, where.commune, date=on)
    if (inside := _in_house(got, where, home)) is not None:
        return inside
    at_home = organs.speaker_place(home).key
    if got.organ is None or got.place.key or not at_home or got.organ.name.endswith(" Việt Nam"):
        return got
    if not rooms.is_of_place(got.organ.name):
        return got
    numbered = rooms.is_counted(got.organ.name)
    of_department = where.above is not None and where.above.startswith("SỞ ")
    if of_department and not (numbered or rooms.is_below_department(got.organ.name)):
        inside = organs.of_phrase(f"{got.organ.name} {calm(where.above or '')}", home)
        return inside if inside.place.key else got
    kind = None if numbered else where.commune or where.district
    if kind is None:
        told = of_department or _KIND_ALONE.search(where.above or "") or _under_its_union(where)
        if where.concluded and not told:
            return got
        kind = f"{organs.province_kind(where.province or '', on)} {where.province}"
    named = organs.of_phrase(f"{got.organ.name} {kind}", home)
    if named.organ is None:
        return got
    if _bears_a_place(got.organ.name):
        named = replace(named, organ=replace(named.organ, name=got.organ.name))
    return replace(named, sub_body=got.sub_body)


def _under_its_union(where: Where) -> bool:
    """`LIÊN ĐOÀN LAO ĐỘNG AN GIANG / CÔNG ĐOÀN NGÀNH GIÁO DỤC`: the bare name above is the province's."""
    above, province = (where.above or "").casefold(), (where.province or "").casefold()
    union = calm((where.above or "")[: -len(province)].strip()) if province else ""
    return bool(union) and above.endswith(f" {province}") and mass.is_union(union)


def _bears_a_place(name: str) -> bool:
    """`Bệnh viện Đa khoa Hà Đông`: the name is whole, though another province may have one of that name."""
    words = name.split()
    return any(places.find(" ".join(words[-n:]), level=DISTRICT) for n in (2, 3) if len(words) > n + 1)
