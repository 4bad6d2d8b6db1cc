"""Rooms and bodies that every house or every place has, so that none of them bears a name of its own.

`Phòng Tổng hợp`, `Hội đồng sáng kiến`, `Công đoàn cơ sở`: said alone they are those of the house or the place
that speaks, and one name for all of them would make one issuer and one unit of hundreds.
"""

from __future__ import annotations

import re

from ingest.organ import offices
from ingest.organ.capitals import of_common_words
from ingest.organ.central import MINISTRY
from ingest.text.letters import LOWER, UPPER

INSIDE = re.compile(
    r"(?:Phòng|Tiểu ban|Tổ|Đội|Đoàn (?:[Kk]iểm tra|[Tt]hanh tra|[Gg]iám sát|[Cc]ông tác|Thanh niên)"
    r"|Hội đồng(?! Đội| [Dd]ân tộc| [Bb]ầu cử)|Văn phòng|Thanh tra|Khoa|Bộ môn|Bộ phận|Trạm|Chi bộ|Đảng ủy"
    r"|Công đoàn(?: [Cc]ơ sở)?$|Chi đoàn|Ban(?! [Qq]uản lý| [Cc]hỉ huy| Bí thư)|Thư viện"
    r"|Nhà (?:khách|[Vv]ăn hóa)|Câu lạc bộ)\b"
    r"(?!.*(?:Quốc gia|Trung ương|[Nn]hà nước|Việt Nam|Sở))"
)
# a body of a department: `Đảng ủy Sở Y tế`
_OF_DEPARTMENT = re.compile(
    r"(?:Đảng ủy|Đảng bộ|Công đoàn(?: [Cc]ơ sở)?|Đoàn Thanh niên|Thư viện|Nhà khách)$"
    r"|(?:Phòng|Chi bộ|Đoàn (?:[Kk]iểm tra|[Tt]hanh tra|[Gg]iám sát|[Cc]ông tác)|Đội|Bộ phận"
    r"|Khoa|Trạm|Ban(?! Giám đốc| [Ll]ãnh đạo)|Thanh tra|Văn phòng|Hội đồng|Tổ|Ủy ban Kiểm tra)\b(?!.*;)"
)
# houses that stand below a department, each with a series of its own, and are their province's
_BELOW_DEPARTMENT = re.compile(
    r"(?:Trung tâm|Chi cục|Bệnh viện|Nhà hát|Cơ sở|Khu (?:[Dd]i tích|[Bb]ảo tồn)|Bảo tàng|Quỹ)\b(?!.*;)"
)
_AND_DEPARTMENT = re.compile(r"(?P<body>.+?)(?:,|\s+[-–])?\s+(?P<department>Sở\s(?!hữu|[Gg]iao dịch).+)")
# what schools, hospitals and companies have beside these, and others where the name is a common one
BESIDE = re.compile(
    r"(?:Trung tâm|Viện|Ban (?:[Qq]uản lý|Chỉ huy)|Quỹ|Bảo tàng|Hội (?:Cựu chiến binh|Cựu giáo chức"
    r"|Chữ thập đỏ|Khuyến học|Sinh viên))\b(?!.*(?:Quốc gia|Trung ương|Việt Nam))"
)
HOUSES = (
    r"Trường|Đại học|Học viện|Bệnh viện|Viện(?! kiểm)|Tổng công ty|Công ty|Tập đoàn"
    r"|Bảo tàng|Thư viện|Nhà hát|Cảng vụ|Vườn [Qq]uốc gia|Khu [Bb]ảo tồn"
)
SMALL_HOUSE = re.compile(rf"(?:{HOUSES})\b")
_LARGE_HOUSE = re.compile(
    rf"(?:{MINISTRY}|(?:Tổng cục|Cục|Ủy ban(?! nhân dân| Mặt trận| Kiểm tra)|Ngân hàng"
    r"|Quân khu)\b)(?!.*(?:tỉnh|thành phố) )"
)
# rooms that no other house has: `Phòng Cảnh sát kinh tế`, `Phòng An ninh kinh tế`, `Phòng PC06`
POLICE_ROOM = re.compile(
    r"Phòng (?:Cảnh sát|An ninh (?:kinh tế|mạng|đối|nội|chính|điều|xã)|P[A-Z]\d{2}(?!\w))\b"
)
# the committees of a place, and those who speak for all of it
COMMITTEE = r"(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)|Đảng (?:ủy|uỷ) (?:xã|phường|thị trấn|đặc khu)"
_OF_WHOLE_PLACE = re.compile(
    rf"(?:UBND|HĐND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân|{COMMITTEE}|Đoàn (?:ĐBQH|đại biểu))\b"
)


def is_listed(name: str) -> bool:
    """Is this an office that the tables know in every place?"""
    return offices.find(name) is not None


def is_common(name: str) -> bool:
    """Do words that nobody owns make up the name?"""
    return is_listed(name) or of_common_words(name)


def in_department(text: str) -> tuple[str, str] | None:
    """A body or a house and the department behind it: `Phòng Tổng hợp Sở Y tế`; None where none is."""
    if " Sở " not in text:
        return None
    found = _AND_DEPARTMENT.fullmatch(text)
    body = found["body"] if found else ""
    if found is None or not (
        _OF_DEPARTMENT.match(body) or _BELOW_DEPARTMENT.match(body) or offices.find(body)
    ):
        return None
    return body, found["department"]


def has_many(name: str) -> bool:
    """Is this one that several houses of a province have, each its own: `Trung tâm Công nghệ thông tin`?"""
    office = offices.find(name)
    return office is not None and office.departments


def is_below_department(name: str) -> bool:
    """Is this a house of which the province has one, whichever department it stands below?

    No department of another field has a `Trung tâm Pháp y`; each may have a `Trung tâm Công nghệ thông tin`,
    a library, an inspectorate: whose that is, the department tells.
    """
    office = offices.find(name)
    if office is not None:
        return not office.departments
    return _BELOW_DEPARTMENT.match(name) is not None


def speaks_for_whole(name: str) -> bool:
    """Is this a committee or a council of a place, so that what stands under it is the place's?"""
    return _OF_WHOLE_PLACE.match(name) is not None


def is_house(name: str) -> bool:
    """Is this a house with rooms and bodies inside, and no organ that speaks for a place or for the State?"""
    return SMALL_HOUSE.match(name) is not None or _LARGE_HOUSE.match(name) is not None


# whose it is, or that it is the State's, stands in the name
_HOUSE_BEHIND = (
    r"\s(?:Bộ|Sở(?! hữu)|Cục|Tổng (?:cục|công|Liên|Bí|bí)|Trường|Đại học|Bệnh viện|Công ty|Tập đoàn|Học viện"
    r"|Viện|Ngân hàng|[ỦU][ỷy] ban|UBND|HĐND|Chính phủ|Quốc hội|Hội(?! đồng)|Liên đoàn|Công an|Quân|Phòng"
    r"|[Qq]uốc gia|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|đoàn))\b"
)
_NAMES_ITS_HOUSE = re.compile(
    _HOUSE_BEHIND + r"|^(?:Đảng ủy|Văn phòng|Thanh tra|Công đoàn(?! [Cc]ơ sở$)|Chi bộ(?! Văn phòng$)) \S"
    r"|^(?:Tổ chức|Ban hành|Ban [Cc]hỉ huy)\b"
)


def is_anybodys(name: str, *, beside: bool = True) -> bool:
    """Has every house or every place such a body, by the words of its name?

    `beside` counts centres, funds and offices too, which a place has and hardly a house. `Ban Chỉ huy` means
    those of the places below.
    """
    if _NAMES_ITS_HOUSE.search(name):
        return False
    if INSIDE.match(name):
        return True
    office = offices.find(name)
    if office is not None and office.until is not None:
        return False  # the centre's bears the name too
    if not beside:
        return False
    return office is not None or (BESIDE.match(name) is not None and (is_common(name) or _is_small(name)))


# a field of work in small letters behind its first one, no name of anybody: `Trung tâm Quản lý bến xe`;
# institutes are the centre's for the most part
_SMALL = re.compile(
    rf"(?:Trung tâm|Ban Quản lý|Quỹ|Bảo tàng) [{UPPER}{LOWER}][{LOWER}]*(?: [{LOWER}]+)+"
    rf"(?:(?: và|,| -) [{UPPER}{LOWER}][{LOWER}]*(?: [{LOWER}]+)+)*"
)


def _is_small(name: str) -> bool:
    return _SMALL.fullmatch(name) is not None


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
# rooms and squads with no name of their own
_ROOMS = re.compile(r"(?:Phòng|Đội|Thanh tra)\b(?!.*[Kk]hu [Vv]ực)")
# offices of a part of a province, counted in each since 2025: `Tòa án nhân dân khu vực 2` of many provinces
_NUMBERED = re.compile(
    r"(?:Tòa án [Nn]hân dân|Viện kiểm sát [Nn]hân dân|(?:Phòng )?Thi hành án [Dd]ân sự)"
    r" [Kk]hu vực (?:\d+|[IVX]+)|(?:Thuế|Bảo hiểm xã hội) [Cc]ơ sở .{1,30}"
    r"|Ban [Cc]hỉ huy [Pp]hòng thủ [Kk]hu vực \d+|Hạt Kiểm lâm (?:số \d+|[Kk]hu vực (?:\d+|[IVX]+))"
    r"|(?:Đội (?:Quản lý [Tt]hị trường|Cảnh sát [Gg]iao thông|Kiểm lâm [Cc]ơ động)|Phòng Công chứng)"
    r" [Ss]ố \d+"
)


def is_counted(name: str) -> bool:
    """Is this one of several that a province has, told by its number or the part it serves?"""
    return _NUMBERED.fullmatch(name) is not None


def is_of_place(name: str) -> bool:
    """Is this a body of the place or the department above it, by its first words?

    A house with a name of its own keeps it: `Bệnh viện Xanh Pôn`, `Vườn quốc gia Pù Mát`.
    """
    common = _OF_A_PLACE.match(name) is not None or _ROOMS.match(name) is not None
    return common or is_counted(name) or is_listed(name)


# what many places have one of, or many: named bare it is that of the place that speaks
_NOT_LOCAL = r"(?!.*(?:Việt Nam|[Tt]rung ương|[Qq]uốc gia|[Kk]hu vực|[Qq]uân khu|Vùng))"
_OF_EACH_PLACE = re.compile(
    _NOT_LOCAL + r"(?:(?:Bưu điện|Hạt Kiểm lâm|Công an|Chính quyền|Đài Truyền thanh|Xí nghiệp)\b"
    r"|(?:Điện lực|Đồn (?:Biên phòng|Công an)|Chi nhánh (?:Văn phòng [Đđ]ăng ký đất đai|điện)"
    r"|Hợp tác xã(?: [Nn]ông nghiệp)?|Nhà (?:trường|máy|tạm giữ|thầu(?: thi công)?)|Chủ đầu tư"
    r"|(?:Đơn vị )?[Tt]ư vấn (?:giám sát|thiết kế)|Đơn vị thi công"
    r"|Doanh nghiệp|Siêu thị|Cảng|Bến xe|Bệnh viện|Lâm trường|Hải quan|(?:Tổng )?[Cc]ông ty|Tập đoàn"
    r"|Trường (?:[Mm]ầm non|[Tt]iểu học|THCS|THPT|[Tt]rung học (?:cơ sở|phổ thông))"
    r"|Công ty (?:[Mm]ôi trường(?: đô thị)?|[Ll]âm nghiệp)|Kho bạc|Ngân hàng|Bảo hiểm|Báo|Đài"
    r"|Chi cục(?: Thuế)?|Tòa án|Viện kiểm sát|Trại giam|Lực lượng dân quân)$)"
)
# and what many houses have: named bare it is that of the house that speaks
_OF_EACH_HOUSE = re.compile(
    _NOT_LOCAL + r"(?:Chi (?:đoàn|bộ|hội)|Công đoàn|Đoàn (?:Khối|trường|cơ sở)|Thư viện|Bảo tàng|Trạm|Đội"
    r"|Tổ(?! chức)|Nhà [Vv]ăn hóa|Ban [Gg]iám hiệu|Thành viên|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy viên)\b"
)


_NAMED = re.compile(_HOUSE_BEHIND)


def names_its_house(name: str) -> bool:
    """Does the house stand in the name: `Công đoàn Bộ Y tế`?"""
    return _NAMED.search(name) is not None


# `Tổ công tác đặc biệt của Chính phủ`, `Tổ công tác của Bộ Y tế`
_OF_CENTRE = re.compile(
    r"\scủa (?:(?:Phó )?Thủ tướng|Chính phủ|Quốc hội|Ban Bí thư|Trung ương"
    rf"|Bộ (?!Chỉ huy|Tư lệnh)[{UPPER}])"
)


def is_of_centre(name: str) -> bool:
    """Does the name tell that it is a body of the centre, whoever speaks?"""
    return _OF_CENTRE.search(name) is not None


_LOCAL = re.compile(_NOT_LOCAL)


def tells_whose(name: str) -> bool:
    """Does the name tell its house or its rank: `Đảng ủy Chính phủ`, `Công đoàn Giáo dục Việt Nam`?"""
    return names_its_house(name) or _LOCAL.match(name) is None


def is_each_places(name: str) -> bool:
    """Has every place one of these, so that the bare name is that of the place that speaks?"""
    return _OF_EACH_PLACE.match(name) is not None


def is_each_houses(name: str) -> bool:
    """Has every house one of these, so that the bare name is that of the house that speaks?"""
    return _OF_EACH_HOUSE.match(name) is not None
