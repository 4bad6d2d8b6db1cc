"""The organ that the lines of a header name: a body under its union, under its committee or of its place.

`TỈNH ĐOÀN YÊN BÁI` over `BCH HUYỆN VĂN CHẤN` is Huyện đoàn Văn Chấn; `UBND HUYỆN ĐỒNG XUÂN` over `BAN CHỈ
ĐẠO CHUYỂN ĐỔI SỐ` is that board of the district: without its place every district would have the same one.
"""

from __future__ import annotations

import re

from ingest.organ import departments, party_boards, rooms, universities
from ingest.organ import mass as organ_mass
from ingest.organ.capitals import calm, knows, title_case
from ingest.text.letters import UPPER

# `KINH TẾ - XÃ HỘI`, `CHÍNH SÁCH XÃ HỘI`, `HỢP TÁC XÃ`: no commune
NO_FIELD = r"(?<!VÀ )(?<!TẤN )(?<!NẠN )(?<!TÁC )(?<!SÁCH )(?<!HIỂM )(?<!TẾ - )(?<!HÓA - )"
PLACE_TAIL = re.compile(
    r"\b(?!(?:TỈNH|HUYỆN|QUẬN) ĐOÀN\b)"
    rf"(TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|{NO_FIELD}XÃ(?! HỘI(?:$|,| VÀ\b))|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)"
    rf"\s+((?![ỦU][YỶ]\b)[{UPPER}0-9][{UPPER}0-9'’ -]*)$"
)
COMMITTEE_TAIL = re.compile(
    rf"\b(TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ|ĐOÀN)\s+([{UPPER}0-9][{UPPER}0-9'’ -]*)$"
)
_YOUTH_HERE = re.compile(
    r"(?:(?:BAN \w+ \w+|BCH|BTV) )?(?:(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ĐOÀN\b"
    r"|ĐOÀN (?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|TRƯỜNG|KHỐI|KHOA|CƠ QUAN|CƠ SỞ|VIỆN|SỞ"
    r"|BỆNH VIỆN|(?:TỔNG )?CÔNG TY|CÔNG AN|(?:THANH NIÊN|TNCS)(?! CỘNG SẢN HỒ| HỒ|$))\b"
    r"|(?:LIÊN )?CHI ĐOÀN\b|XÃ ĐOÀN\b)"
)
# `BCH TỈNH ĐOÀN BẮC GIANG`: the union's organ stands whole behind the body that signs
_YOUTH_WITH_NAME = re.compile(rf"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ĐOÀN [{UPPER}][{UPPER}0-9'’ -]*")
# the right column of the Youth Union's papers, where others print the motto
_YOUTH_WHOLE = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) (?:HỒ CHÍ MINH|HCM)")
_WITH_YOUTH = re.compile(r"(?:TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|CÔNG AN|BỆNH VIỆN|(?:TỔNG )?CÔNG TY)\b")
_STUDENTS = ("HỘI SINH VIÊN VIỆT NAM", "HỘI SINH VIÊN")  # over the name of a school
# its centre, whose secretariat is not that of the Party; what stands at the right may be read behind it
_YOUTH_CENTRE = re.compile(
    r"(?:(?:BAN CHẤP HÀNH|BCH) )?TRUNG ƯƠNG"
    rf"(?: ĐOÀN(?! T)(?: BAN BÍ THƯ| BAN THƯỜNG VỤ)?(?: {_YOUTH_WHOLE.pattern})?"
    rf"|(?: (?:BAN BÍ THƯ|BAN CHẤP HÀNH|BAN THƯỜNG VỤ))?(?: {_YOUTH_WHOLE.pattern}){{1,2}}"
    rf"|(?: {_YOUTH_WHOLE.pattern}) (?:BAN BÍ THƯ|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)(?: {_YOUTH_WHOLE.pattern})?)"
)
_CENTRE_OF_YOUTH = "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_YOUTH_OVER = re.compile(rf"(?:(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) ĐOÀN|{_YOUTH_WHOLE.pattern})\b")
_SUB_BODY = re.compile(
    r"(?:BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC|BAN THƯ KÝ|ĐOÀN CHỦ TỊCH"
    r"|BCH(?! BĐBP| BỘ ĐỘI)|BTV|BTT|THƯỜNG TRỰC(?=$)"
    r"|[ỦU][ỶY] BAN HỘI(?! LIÊN))"
    r"\b\s*(?P<rest>.*)$"
)
_UNDER = re.compile(
    rf"Văn phòng|{party_boards.CENTRAL}(?: (?:và|-) \w+(?: \w+){{0,3}})?"
    r"|Cơ quan (?:Tổ chức|Ủy ban Kiểm tra|Kiểm tra|Tham mưu)[\w -]*|Ủy ban Kiểm tra|Ban cán sự đảng"
    r"|Đoàn (?:kiểm tra|thanh tra|giám sát|công tác)(?: liên ngành)?(?: số \d+)?"
)
# a Party organisation of a house, which its committee speaks for; those of a place are known by its kind
_OF_PARTY = re.compile(
    r"Đảng bộ (?!(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị|[Xx]ã|[Pp]hường|[Kk]hối|[Cc]ác|Quân sự"
    r"|Công an)\b)"
)
# what the committee of a Party organisation is called, which its offices are of
_COMMITTEE_OF = re.compile(
    r"ĐẢNG BỘ (?P<kind>TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+(?P<name>.+)"
)
_COMMITTEES = {
    "TỈNH": "Tỉnh ủy", "THÀNH PHỐ": "Thành ủy", "HUYỆN": "Huyện ủy", "QUẬN": "Quận ủy", "THỊ XÃ": "Thị ủy",
}  # fmt: skip
# cells that every commune has: `Chi bộ thôn 3`, `Chi bộ khu phố Tân Lập`; the kind is no part of the name
_HAMLET = r"Thôn|Ấp|Bản|Khu [Pp]hố|Khu [Dd]ân [Cc]ư|Tổ [Dd]ân [Pp]hố|Khóm|Buôn|Xóm"
_CELL = re.compile(
    r"Chi bộ (?=(?:\d+|[IVX]+|số \d+|Quân sự|Công an|Y tế|Trạm Y tế)$)"
    rf"|(?:Chi bộ|Chi [Đđ]oàn) (?P<kind>{_HAMLET}|Khu|Làng|Khối)\b(?! [Cc]ác)"
)
# and those of rooms inside a house, which is named above them
_ROOM = re.compile(r"Chi bộ (?:Văn phòng|Phòng|Khối|Khoa|Tổ|Phân xưởng|Cơ quan|số|\d+|[IVX]+)\b")
_HOUSE = re.compile(
    r"(?:ĐẢNG (?:BỘ|ỦY)|ĐẢNG UỶ) (?P<house>(?:TỔNG )?CÔNG TY|TRƯỜNG|BỆNH VIỆN|TRUNG TÂM|HỌC VIỆN|VIỆN"
    r"|NHÀ MÁY|XÍ NGHIỆP|NGÂN HÀNG|TẬP ĐOÀN|SỞ|CỤC|CHI CỤC|ĐẠI HỌC|QUÂN SỰ|CÔNG AN)\b"
)
# the Party organisation of a part of it, which other houses have as well: `ĐẢNG BỘ KHOA KINH TẾ`
_PART_OF_HOUSE = re.compile(r"(?:Khoa|Phòng|Khối|Bộ phận|Cơ quan|Phân xưởng)\b")
_BELOW = re.compile(
    r"\b(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP\.?)\s"
)  # an office of the tier below, not of a department
_COUNCIL = re.compile(r"HĐND|HỘI ĐỒNG NHÂN DÂN")
# the committees of a People's Council, which stand under it
_OF_COUNCIL = re.compile(
    r"Ban (?:Pháp chế|Dân tộc|Đô thị|(?:Kinh tế|Văn hóa)(?: (?:-|và) (?:ngân sách|xã hội))?)|Văn phòng",
    re.IGNORECASE,
)
# bodies that every place has one of
_OF_PLACE = re.compile(
    rf"(?:(?:{_HAMLET})(?= \S)|Ban Chỉ đạo|BCĐ|Ban Chỉ huy|Tiểu ban|Hội đồng(?! nhân dân| trường)|Tổ"
    r"|Ban Tiếp công dân|Ban (?:Quản lý|QL) dự án|BQL DA"
    r"|Trung tâm (?:Văn hóa|Truyền thông|Dịch vụ|Phát triển quỹ|Phục vụ|Cung ứng)"
    r"|Đài (?:Phát|Truyền) thanh|Thanh tra$)\b",
    re.IGNORECASE,
)
# Party committees of a branch, which the province and each district have
_BLOCK = re.compile(
    r"Đảng ủy (?:Khối|[Cc]ác [Cc]ơ quan Đảng$|Quân sự|Công an|Bộ đội Biên phòng)\b", re.IGNORECASE
)
_PLACED_BY_KIND = re.compile(r"\b(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)$")
_GOVERNMENT = re.compile(r"(?:[UỦ][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\b")
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)\b")
_KIND_OF = {"TỈNH": "tỉnh", "THÀNH": "thành phố", "HUYỆN": "huyện", "QUẬN": "quận", "THỊ": "thị xã"}
_YOUTH_AT = {
    "TỈNH": "Tỉnh",
    "THÀNH PHỐ": "Thành",
    "TP": "Thành",
    "HUYỆN": "Huyện",
    "QUẬN": "Quận",
    "THỊ XÃ": "Thị",
}


# lines that name nobody where the one above or below them is lost
_NOBODY = ("ĐOÀN CHỦ TỊCH", "ỦY BAN TRUNG ƯƠNG", "UỶ BAN TRUNG ƯƠNG", "ĐẢNG BỘ")


def without_motto(names: list[str]) -> list[str]:
    """The organs without the name of the whole Youth Union that its papers print beside them."""
    if any(_YOUTH_HERE.match(n) for n in names):
        return [n for n in names if not _YOUTH_WHOLE.fullmatch(n)]
    if len(names) > 2 and _YOUTH_WHOLE.fullmatch(names[0]) and _SUB_BODY.match(names[1]):
        return names[:2]
    return names


_BODIES = {
    "BAN THƯỜNG VỤ": "Ban Thường vụ", "BTV": "Ban Thường vụ", "BAN CHẤP HÀNH": "Ban Chấp hành",
    "BCH": "Ban Chấp hành", "BAN THƯỜNG TRỰC": "Ban Thường trực", "BTT": "Ban Thường trực",
    "ĐOÀN CHỦ TỊCH": "Đoàn Chủ tịch", "THƯỜNG TRỰC": "Thường trực",
}  # fmt: skip


def signing(names: list[str]) -> str | None:
    """The body in the last line, which signs for the organ above it: `HỘI ĐỒNG NHÂN DÂN` / `THƯỜNG TRỰC`."""
    if len(names) < 2:
        return None
    last = names[-1]
    placed = _SUB_BODY.fullmatch(last)
    if placed and PLACE_TAIL.fullmatch(placed["rest"]):
        last = last[: placed.start("rest")].rstrip()  # `HỘI LHPN TỈNH X` / `BAN THƯỜNG VỤ HUYỆN Y`
    return _BODIES.get(last)


def of(names: list[str]) -> str | None:
    """The issuing organ in calm letters: sub-bodies give way to the organ above them."""
    if not names:
        return None
    last, upper = names[-1], names[-2] if len(names) > 1 else None
    if upper in ("ĐẢNG ỦY", "ĐẢNG UỶ") and len(names) > 2 and rooms.is_house(calm(names[-3])):
        upper = f"{upper} {names[-3]}"  # `TRƯỜNG ĐẠI HỌC X` / `ĐẢNG ỦY` / `VĂN PHÒNG`
    if upper is not None and (first := _first_of_two_lines(upper, last)):
        return first
    sub = _SUB_BODY.fullmatch(last)
    if sub and _YOUTH_WITH_NAME.fullmatch(sub["rest"]):
        return calm(sub["rest"])
    if upper is None:
        return calm(last) if last not in _NOBODY else None
    if _YOUTH_CENTRE.fullmatch(" ".join(names)):
        return _CENTRE_OF_YOUTH
    if sub and sub["rest"] == "TRUNG ƯƠNG" and (upper.startswith("HỘI ") or _YOUTH_WHOLE.fullmatch(upper)):
        return _CENTRE_OF_YOUTH if upper[0] == "Đ" else f"Trung ương {calm(upper)}"
    if sub and not sub["rest"]:
        presides = last == "ĐOÀN CHỦ TỊCH" and upper.startswith("HỘI ") and upper.endswith(" VIỆT NAM")
        return f"Trung ương {calm(upper)}" if presides else _speaks_for(calm(upper))
    house = sub["rest"] if sub else last
    if (_YOUTH_WHOLE.fullmatch(upper) or upper in _STUDENTS) and _WITH_YOUTH.match(house):
        return f"{calm(upper)} {calm(house)}"
    if sub and (found := _of_union(upper, sub["rest"])):
        return found
    phrase = calm(last)
    if _YOUTH_WHOLE.fullmatch(last) and upper.endswith("TRUNG ƯƠNG"):
        return _CENTRE_OF_YOUTH
    if upper.startswith("GIÁO HỘI "):
        return _of_church(phrase, last, upper)
    if upper.startswith("BAN CHẤP HÀNH TRUNG ƯƠNG") and _UNDER.fullmatch(phrase):
        return f"{phrase} Trung ương"
    if department := departments.under(phrase, calm(upper)):
        return department
    if school := universities.under(phrase, calm(upper)):
        return school
    if last.startswith("ĐẠI HỘI") and "ĐẢNG BỘ" in upper and "ĐẢNG BỘ" not in last:
        nth = re.search(r"\s(LẦN THỨ \w+)", last)
        held = calm(upper)
        return f"Đại hội đại biểu {held}{' lần thứ ' + nth.group(1).split()[-1] if nth else ''}"
    if last.startswith("ĐẢNG BỘ") and upper.startswith("ĐẠI HỘI") and (nth := _NTH.search(last)):
        return f"Đại hội đại biểu {calm(last[: nth.start()])} lần thứ {nth[1]}"
    if (first := lead(phrase)) != phrase and _UNDER.fullmatch(first) and _COMMITTEE.search(upper):
        return f"{first} {_committee(upper)}"
    if (_UNDER.fullmatch(phrase) and not _COUNCIL.search(last)) or (
        _COUNCIL.match(upper) and _OF_COUNCIL.fullmatch(phrase)
    ):
        return f"{phrase} {_committee(upper)}"
    if last.startswith("CHI NHÁNH") and upper.startswith("VĂN PHÒNG ĐĂNG KÝ"):
        return _land_office(phrase, last, upper)
    if last.startswith("CHI NHÁNH") and not upper.startswith(("SỞ ", "CHI NHÁNH", "UBND", "ỦY BAN")):
        return f"{calm(upper)} chi nhánh{phrase[len('Chi nhánh') :]}"
    if phrase in ("Thanh tra", "Thanh tra Sở", "Văn phòng Sở") and upper.startswith("SỞ "):
        return f"{phrase.split(' Sở')[0]} {calm(upper)}"
    if last.startswith("PHÒNG GIAO DỊCH") and upper.startswith("CHI NHÁNH") and len(names) > 2:
        upper = names[-3].removesuffix(" VIỆT NAM")
    if last.startswith("PHÒNG GIAO DỊCH") and upper.startswith("KHO BẠC"):
        return f"{phrase} {calm(upper)}"
    if last.startswith("PHÒNG GIAO DỊCH") and upper.startswith("NGÂN HÀNG") and "NGÂN HÀNG" not in last:
        return (
            f"Phòng Giao dịch {calm(PLACE_TAIL.sub('', upper).strip())}{calm(last)[len('Phòng Giao dịch') :]}"
        )
    if upper.startswith("HỘI ") and (hall := _HALL.fullmatch(last) or _BOARD_AT.fullmatch(last)):
        union = calm(PLACE_TAIL.sub("", upper).strip()).removesuffix(" Việt Nam")
        if hall.re is _HALL:
            return f"{union} {_KIND_OF[hall[1]]} {title_case(hall[2])}"
        return f"Ban Đại diện {union} {hall['at'].lower()} {title_case(hall['name'])}"
    if (
        last.startswith(("PHÒNG", "TRẠI TẠM GIAM", "NHÀ TẠM GIỮ"))
        and not last.startswith("PHÒNG CÔNG CHỨNG")  # several in a province, told by their numbers
        and upper.startswith(("CÔNG AN", "THANH TRA", "SỞ "))
        and not _BELOW.search(last)
    ):
        return f"{phrase} {calm(upper)}"
    if upper.startswith(("TRUNG ƯƠNG HỘI ", "TRUNG ƯƠNG ĐOÀN")) and phrase.startswith(("Ban ", "Văn phòng")):
        return f"{phrase} {calm(upper)}"
    if phrase == "Đảng ủy" and rooms.is_house(calm(upper)):
        return f"{phrase} {calm(upper)}"
    if party := _OF_PARTY.match(phrase):
        own = _HOUSE.match(upper) if _PART_OF_HOUSE.match(phrase, party.end()) else None
        return f"Đảng ủy {phrase[party.end() :]}" + (f" {calm(upper[own.start('house') :])}" if own else "")
    if phrase.startswith("Đảng bộ Khối "):
        phrase, last = f"Đảng ủy{phrase[len('Đảng bộ') :]}", last.replace("ĐẢNG BỘ", "ĐẢNG ỦY", 1)
    if (cell := _CELL.match(phrase)) and (place := PLACE_TAIL.search(upper)) and not PLACE_TAIL.search(last):
        what = "Chi bộ" if phrase.startswith("Chi bộ") else "Chi đoàn"
        named = f"{what} {(cell['kind'] or '').lower()}{phrase[cell.end() :]}"
        return f"{named} {_kind(place)} {title_case(place[2])}"
    if (_ROOM.match(phrase) or phrase == "Đoàn Thanh niên") and (own := _HOUSE.match(upper)):
        return f"{phrase.removesuffix(' Sở')} {calm(upper[own.start('house') :])}"
    return _with_place(phrase, last, upper)


def _of_church(phrase: str, last: str, upper: str) -> str:
    """A body of a church, which its own line may name once more."""
    own = PLACE_TAIL.search(last) and PLACE_TAIL.search(upper)
    church = calm(upper[: own.start()].rstrip() if own else upper)
    at = PLACE_TAIL.search(last)
    if church.lower() in phrase.lower():
        return phrase
    if at is None:
        return f"{phrase} {church}"
    return f"{calm(last[: at.start()].rstrip())} {church} {_kind(at)} {title_case(at[2])}"


def _speaks_for(organ: str) -> str:
    """The committee of a Party organisation of a house; any other organ itself."""
    return f"Đảng ủy {organ.removeprefix('Đảng bộ ')}" if _OF_PARTY.match(organ) else organ


def _land_office(phrase: str, last: str, upper: str) -> str:
    """`VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI TỈNH X / CHI NHÁNH KHU VỰC 3` as its papers name it."""
    branch = phrase[len("Chi nhánh") :]
    place = PLACE_TAIL.search(upper)
    named = f"Chi nhánh {calm(PLACE_TAIL.sub('', upper).strip())}"
    if own := PLACE_TAIL.search(last):
        return f"{named} {_kind(own)} {title_case(own[2])}"
    return f"{named}{branch}" + (f" {_kind(place)} {title_case(place[2])}" if place else "")


# `HỘI KHUYẾN HỌC TỈNH - SỞ GIÁO DỤC VÀ ĐÀO TẠO`; `SỞ LAO ĐỘNG - THƯƠNG BINH …` is one name
_NEXT_ISSUER = re.compile(
    r"\s+[-–]\s+(?=(?:Sở|Ủy ban|UBND|HĐND|Hội đồng|Hội|Công an|Liên đoàn|Ban|Bộ|Đoàn|Tỉnh đoàn"
    r"|Huyện đoàn|Cục|Chi cục|Bảo hiểm|Tòa án|Viện|Mặt trận|Thanh tra|Ngân hàng|Đài|Báo|Kho bạc"
    r"|Đảng (?:ủy|đoàn))\b)"
)


def lead(phrase: str) -> str:
    """The first of the organs that issue together, where the header prints them in one line.

    The place of both may stand behind the second: `ỦY BAN MTTQ VIỆT NAM - CÔNG AN XÃ X`.
    """
    first, *rest = _NEXT_ISSUER.split(phrase, maxsplit=1)
    place = _PLACED.search(rest[0]) if rest and not _OF_NO_PLACE.search(first) else None
    return first + place.group() if place and " - " not in place.group() else first


# what has a place of its own, or none
_OF_NO_PLACE = re.compile(
    r"^(?:Bộ (?!Chỉ huy)|Tổng |Chính phủ|Quốc hội|Trung ương)|\bTrung ương\b"
    r"|\b(?:[Tt]ỉnh|[Tt]hành(?: phố)?|[Hh]uyện|[Qq]uận|[Tt]hị(?: xã| trấn)?|[Xx]ã|[Pp]hường|[Đđ]ặc khu)"
    r"(?:$|\s(?!hội))"
)


def _first_of_two_lines(upper: str, last: str) -> str | None:
    """The first of those that issue together on two lines: `VIỆN X - CÔNG AN` / `TÒA ÁN - CỤC Y`."""
    phrase = calm(upper)
    if lead(phrase) == phrase or lead(calm(last)) == calm(last):
        return None
    place = PLACE_TAIL.search(last)
    own = PLACE_TAIL.search(upper) or place is None
    return lead(phrase) if own or place is None else f"{lead(phrase)} {_kind(place)} {title_case(place[2])}"


_NTH = re.compile(r"\s+LẦN THỨ (\w+)$")


def _committee(upper: str) -> str:
    """Whose office stands under this line: `ĐẢNG BỘ TỈNH PHÚ THỌ` over one is `Tỉnh ủy Phú Thọ`."""
    of = _COMMITTEE_OF.fullmatch(upper)
    if of is None:
        return calm(upper)
    name = title_case(of["name"])
    if of["kind"] in _COMMITTEES:
        return f"{_COMMITTEES[of['kind']]} {name}"
    return f"Đảng ủy {of['kind'].lower()} {name}"


def _of_union(upper: str, rest: str) -> str | None:
    """The union's organ at the place of a sub-body: `HỘI LHPN TỈNH PHÚ YÊN` over `BTV HUYỆN ĐỒNG XUÂN`."""
    place = PLACE_TAIL.fullmatch(rest.removeprefix("ĐOÀN "))
    if place and _YOUTH_OVER.match(upper):
        kind, name = place[1].rstrip("."), title_case(place[2])
        return f"{_YOUTH_AT[kind]} đoàn {name}" if kind in _YOUTH_AT else f"Đoàn {kind.lower()} {name}"
    whole = PLACE_TAIL.sub("", upper).strip() if place else upper
    union = calm(whole)
    if not organ_mass.is_union(union) and not (place and _SOCIETY_OVER.match(upper)):
        return None
    at = calm(rest)
    return f"{union.removesuffix(' Việt Nam')} {at[:1].lower()}{at[1:]}" if place else at


_SOCIETY_OVER = re.compile(r"HỘI (?!ĐỒNG)|LIÊN HIỆP")
# `HUYỆN HỘI LÝ NHÂN` under `HỘI CHỮ THẬP ĐỎ TỈNH HÀ NAM`: that society in the district
_HALL = re.compile(r"(TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) HỘI (.+)")
# `BAN ĐẠI DIỆN HUYỆN CẦN ĐƯỚC` under `HỘI NGƯỜI CAO TUỔI TỈNH LONG AN`
_BOARD_AT = re.compile(r"BAN ĐẠI DIỆN (?P<at>THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ) (?P<name>.+)")


def as_printed(phrase: str, flat: str) -> str:
    """The name of a body that no table knows in the small letters in which the text prints it elsewhere.

    Capitals of a header do not tell them: `TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG` is printed `Trung tâm Phục vụ
    hành chính công` in the body.
    """
    place = _PLACED.search(phrase)
    generic = phrase[: place.start()] if place else phrase
    if len(generic.split()) < _LONG_NAME or knows(generic):
        return phrase
    lower = flat.lower()
    if len(lower) != len(flat):
        return phrase
    at = lower.find(generic.lower())
    while at >= 0:
        found = flat[at : at + len(generic)]
        only_less = all(a == b or a.isupper() for a, b in zip(generic, found, strict=True))
        if only_less and found[0].isupper() and found != generic and not flat[at + len(found)].isalpha():
            return found + phrase[len(generic) :]
        at = lower.find(generic.lower(), at + len(generic))
    return phrase


_LONG_NAME = 4  # words, of a name in which more than the first may be in small letters
_PLACED = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã|(?<!tác )xã(?! hội)|phường|thị trấn|đặc khu) .+$")


_SOCIETY = re.compile(r"(?:Chi )?Hội (?!đồng|nghị)", re.IGNORECASE)


def _with_place(phrase: str, last: str, upper: str) -> str:
    """A body that every place has one of, with the place or the committee that stands over it."""
    block = _BLOCK.match(phrase)
    committee, place = COMMITTEE_TAIL.search(upper), PLACE_TAIL.search(upper)
    if PLACE_TAIL.search(last) or COMMITTEE_TAIL.search(last) or _PLACED_BY_KIND.search(last):
        return phrase
    if (block and not place) or (
        committee and phrase.startswith(("Trung tâm Chính trị", "Trường Chính trị", "Báo và "))
    ):
        return f"{phrase} {_KIND_OF[committee[1]]} {title_case(committee[2])}" if committee else phrase
    if place and block and upper.startswith(("ĐẢNG BỘ", "ĐẢNG ỦY", "ĐẢNG UỶ")):
        return f"{phrase} {_kind(place)} {title_case(place[2])}"
    if place and organ_mass.is_union(phrase) and upper.startswith(("MTTQ ", "MẶT TRẬN ")):
        return f"{phrase} {_kind(place)} {title_case(place[2])}"
    if place and organ_mass.is_union(phrase) and organ_mass.is_union(calm(PLACE_TAIL.sub("", upper).strip())):
        return f"{phrase} {_kind(place)} {title_case(place[2])}"  # a union under the Front of its place
    if place and _SOCIETY.match(phrase) and not phrase.endswith(("Việt Nam", "nhân dân")):
        return (
            f"{phrase} {_kind(place)} {title_case(place[2])}"  # a society under the commune or its committee
        )
    if not _OF_PLACE.match(phrase):
        return phrase
    if place and _GOVERNMENT.match(upper):
        return f"{phrase} {_kind(place)} {title_case(place[2])}"
    return f"{phrase} {calm(upper)}" if _COMMITTEE.match(upper) else phrase


def _kind(place: re.Match[str]) -> str:
    return "thành phố" if place[1].startswith("TP") else place[1].lower()
