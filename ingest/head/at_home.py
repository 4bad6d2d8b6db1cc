"""Bodies that their header names without a place: that of the line above them, or of its department.

`UBND HUYỆN BA BỂ / TRUNG TÂM CHÍNH TRỊ` is the centre of that district, `SỞ Y TẾ NGHỆ AN / HỘI ĐỒNG KHOA HỌC`
the council of that department: without it every place would have the same one, and their numbers one series.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.head.place import Where
from ingest.organ import organs, rooms
from ingest.organ import phrase as organ_phrase
from ingest.organ.capitals import calm, of_common_words
from ingest.organ.central import PLACE_WORDS, Resolved
from ingest.organ.speaker import Speaker

# bodies of a place that their header names without it: it stands in the line above
_OF_A_PLACE = re.compile(
    r"(?:Ban|Hội đồng|Tổ|Đoàn|Ủy ban|Văn phòng|Trung tâm|Trường Chính trị|Đảng ủy Khối|Chi cục|Hạt"
    r"|Trạm|Nhà (?:[Vv]ăn hóa|[Kk]hách)|Công an$|Công đoàn(?: [Cc]ơ sở)?$|Báo$|Tổng [Đđ]ội|Bộ [Pp]hận"
    r"|Khoa|Tiểu ban|Viện Nghiên cứu [Pp]hát triển|Đài (?:Truyền|[Pp]hát) thanh"
    r"|Trường (?:Mầm non|Mẫu giáo|Tiểu học|Trung học [Cc]ơ sở|Phổ thông)"
    r"|Bệnh viện (?:[Đđ]a khoa|Y (?:học|dược) [Cc]ổ truyền|Phục hồi"
    r"|Tâm thần|Nội tiết|Phụ sản|Sản|Nhi|Mắt|Lao|Phổi|Da liễu|Tim mạch|Ung bướu|Răng)"
    r"|(?:Đảng ủy|Chi bộ)(?: [Bb]ộ phận)? (?:Chi cục|Trung tâm|Hạt)"
    r"|Liên [Mm]inh|Chi bộ (?:Phòng|Ban|Văn phòng|[Cc]ác|[Cc]ơ quan)|Công đoàn (?:[Nn]gành|[Cc]ác|[Vv]iên))\b"
    r"(?!.*(?:Trung ương|[Kk]hu [Vv]ực))"
)
# houses named by what they are; those that bear a name of their own keep it: `Vườn quốc gia Pù Mát`
_COMMON_HOUSES = re.compile(
    r"(?:Phòng|Đội|Thanh tra)\b(?!.*[Kk]hu [Vv]ực).*"
    r"|Nhà hát|Viện Quy hoạch|Đảng ủy các cơ quan .+"
    r"|(?:Quỹ|Bảo tàng|Nhà hát|Liên đoàn(?! Lao động)|Viện Quy hoạch"
    r"|Trường (?:Trung cấp|Cao đẳng)|Cảng vụ|Khu bảo tồn) (?P<field>.+)",
    re.IGNORECASE,
)
_KIND_ALONE = re.compile(r"\b(?:TỈNH|THÀNH PHỐ)$")  # `ỦY BAN NHÂN DÂN TỈNH` over a body of it
# what a department has one of in its province
_OF_THE_TRADE = re.compile(r"(?:Trung tâm|Chi cục|Văn phòng|Bệnh viện|Trạm|Đảng ủy|Chi bộ)\b")
# offices of a part of a province, counted in each since 2025: `Tòa án nhân dân khu vực 2` of many provinces
_NUMBERED = re.compile(
    r"(?:Tòa án [Nn]hân dân|Viện kiểm sát [Nn]hân dân|(?:Phòng )?Thi hành án [Dd]ân sự)"
    r" [Kk]hu vực (?:\d+|[IVX]+)|(?:Thuế|Bảo hiểm xã hội) [Cc]ơ sở .{1,30}"
    r"|Ban [Cc]hỉ huy [Pp]hòng thủ [Kk]hu vực \d+|Hạt Kiểm lâm (?:số \d+|[Kk]hu vực (?:\d+|[IVX]+))"
    r"|Đội (?:Quản lý [Tt]hị trường|Cảnh sát [Gg]iao thông|Kiểm lâm [Cc]ơ động) [Ss]ố \d+"
)


# who speaks for a whole place; what stands under it is the place's
_OF_THE_PLACE = re.compile(
    r"(?:UBND|HĐND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)"
    r"|Đảng (?:bộ|ủy)|[ỦU][ỷy] ban M|MTTQ|Mặt trận|Ban Chấp hành|Đoàn (?:ĐBQH|đại biểu))\b"
)


def _in_house(got: Resolved, where: Where, home: Speaker) -> Resolved | None:
    """`TRƯỜNG ĐẠI HỌC VINH / PHÒNG TỔNG HỢP` is that of the school; None for what is not inside a house."""
    house = calm(where.above) if where.above else ""
    name = where.issuer_phrase or ""
    if got.organ is None or _OF_THE_PLACE.match(house) or house in name:
        return None
    if not (rooms.INSIDE.match(name) or (rooms.BESIDE.match(name) and _has_beside(house, name))):
        return None
    if not organ_phrase.starts(house, 0) or PLACE_WORDS.search(name) or _NUMBERED.fullmatch(name):
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
    numbered = _NUMBERED.fullmatch(got.organ.name) is not None
    if not numbered and not _OF_A_PLACE.match(got.organ.name) and not _common_house(got.organ.name):
        return got
    of_department = where.above is not None and where.above.startswith("SỞ ")
    if of_department and not (_OF_THE_TRADE.match(got.organ.name) or _is_house(got.organ.name)):
        inside = organs.of_phrase(f"{got.organ.name} {calm(where.above or '')}", home)
        return inside if inside.place.key else got
    kind = None if numbered else where.commune or where.district
    if kind is None:
        if where.concluded and not of_department and not _KIND_ALONE.search(where.above or ""):
            return got
        kind = f"{organs.province_kind(where.province or '', on)} {where.province}"
    named = organs.of_phrase(f"{got.organ.name} {kind}", home)
    return replace(named, sub_body=got.sub_body) if named.organ is not None else got


def _common_house(name: str) -> bool:
    """A house, a room or a squad with no name of its own, by the words of its field."""
    if rooms.is_listed(name):
        return True
    common = _COMMON_HOUSES.fullmatch(name)
    return common is not None and (common["field"] is None or of_common_words(common["field"]))


def _is_house(name: str) -> bool:
    return _common_house(name) and not name.startswith(("Phòng", "Đội", "Thanh tra", "Đảng ủy"))
