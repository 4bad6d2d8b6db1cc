"""Rooms and bodies that every house or every place has, so that none of them bears a name of its own.

`Phòng Tổng hợp`, `Hội đồng sáng kiến`, `Công đoàn cơ sở`: said alone they are those of the house or the place
that speaks, and one name for all of them would make one issuer and one unit of hundreds.
"""

from __future__ import annotations

import re

from ingest.organ import offices
from ingest.organ.capitals import of_common_words

INSIDE = re.compile(
    r"(?:Phòng|Tiểu ban|Tổ|Đội|Đoàn (?:[Kk]iểm tra|[Tt]hanh tra|[Gg]iám sát|[Cc]ông tác|Thanh niên)"
    r"|Hội đồng(?! Đội| [Dd]ân tộc| [Bb]ầu cử)|Văn phòng|Thanh tra|Khoa|Bộ môn|Bộ phận|Trạm|Chi bộ|Đảng ủy"
    r"|Công đoàn(?: [Cc]ơ sở)?$|Chi đoàn|Ban(?! [Qq]uản lý| [Cc]hỉ huy| Bí thư)|Thư viện"
    r"|Nhà (?:khách|[Vv]ăn hóa)|Câu lạc bộ)\b"
    r"(?!.*(?:Quốc gia|Trung ương|Nhà nước|Việt Nam|Sở))"
)
# what schools, hospitals and companies have beside these, and others where the name is a common one
BESIDE = re.compile(
    r"(?:Trung tâm|Viện|Ban (?:[Qq]uản lý|Chỉ huy)|Quỹ|Bảo tàng|Hội (?:Cựu chiến binh|Cựu giáo chức"
    r"|Chữ thập đỏ|Khuyến học|Sinh viên))\b(?!.*(?:Quốc gia|Trung ương|Việt Nam))"
)
SMALL_HOUSE = re.compile(
    r"(?:Trường|Đại học|Học viện|Bệnh viện|Viện(?! kiểm)|Tổng công ty|Công ty|Tập đoàn)\b"
)
_LARGE_HOUSE = re.compile(
    r"(?:Bộ(?! Chỉ huy| [Tt]ư lệnh)|Tổng cục|Cục|Ủy ban|Ngân hàng|Quân khu)\b(?!.*(?:tỉnh|thành phố) )"
)


def is_listed(name: str) -> bool:
    """Is this an office that the tables know in every place?"""
    return offices.find(name) is not None


def is_common(name: str) -> bool:
    """Do words that nobody owns make up the name?"""
    return is_listed(name) or of_common_words(name)


def is_house(name: str) -> bool:
    """Is this a house with rooms and bodies inside, and no organ that speaks for a place or for the State?"""
    return SMALL_HOUSE.match(name) is not None or _LARGE_HOUSE.match(name) is not None


# whose it is, or that it is the State's, stands in the name
_NAMES_ITS_HOUSE = re.compile(
    r"\s(?:Bộ|Sở|Cục|Tổng (?:cục|công|Liên|Bí|bí)|Trường|Đại học|Bệnh viện|Công ty|Tập đoàn|Học viện|Viện"
    r"|Ngân hàng|[ỦU][ỷy] ban|UBND|HĐND|Chính phủ|Quốc hội|Hội(?! đồng)|Liên đoàn|Công an|Quân|Phòng"
    r"|[Qq]uốc gia|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|đoàn))\b"
    r"|^(?:Đảng ủy|Văn phòng|Thanh tra|Công đoàn|Chi bộ) \S|^(?:Tổ chức|Ban hành|Ban [Cc]hỉ huy)\b"
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
    return beside and (office is not None or (BESIDE.match(name) is not None and is_common(name)))
