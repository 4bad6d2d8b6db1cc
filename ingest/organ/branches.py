"""Offices of one agency in every province, named with or without `tỉnh`: `Kho bạc Nhà nước Hà Nam`.

`Cục Thuế Hà Nam` and `Cục Thuế tỉnh Hà Nam` are one office. The bare name is taken for the province's only
where nothing else can be meant: an agency that no district has an office of, or a name that no district bears
(there are a huyện Hòa Bình, a thành phố Hòa Bình and a tỉnh Hòa Bình, each with its treasury).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from ingest.lexicon import places
from ingest.model import COMMUNE, DISTRICT, PROVINCE, Organ

_DEPARTMENTS = r"Cục (?:[Tt]huế|[Tt]hống kê|[Hh]ải quan|[Tt]hi hành án dân sự|[Qq]uản lý thị trường)"
_COMMANDS = r"Bộ Chỉ huy [Qq]uân sự|Bộ Chỉ huy Bộ đội [Bb]iên phòng"
_AGENCIES = r"Kho bạc [Nn]hà nước|Bảo hiểm xã hội|Tòa án [Nn]hân dân|Viện kiểm sát [Nn]hân dân"
# branches of a department, of which a province has one each; those of an area bear its name or number
SUBDEPARTMENT = (
    r"Chi cục (?:Thủy sản|Kiểm lâm|Thủy lợi|Chăn nuôi|Trồng trọt|Bảo vệ thực vật|Phát triển nông thôn|Biển"
    r"|Bảo vệ môi trường|Dân số|An toàn|Tiêu chuẩn|Văn thư|Quản lý chất lượng)"
)
_SUBDEPARTMENTS = (
    rf"{SUBDEPARTMENT}(?: và Thú y| và Bảo vệ thực vật| vệ sinh thực phẩm| [Đđ]o lường [Cc]hất lượng)?"
)
# offices of the tier of the province; below it stand `Chi cục`, `Ban Chỉ huy`, `Phòng giao dịch`
_OF_PROVINCES = re.compile(
    rf"{_DEPARTMENTS}|{_COMMANDS}|{_SUBDEPARTMENTS}|Viễn thông|Liên minh Hợp tác xã|Hội (?:Nhà báo|Luật gia)"
    r"|Liên hiệp các [Hh]ội Khoa học và Kỹ thuật|Liên hiệp các [Tt]ổ chức hữu nghị"
    r"|Ban Quản lý (?:các )?[Kk]hu (?:công nghiệp|kinh tế)(?: và (?:các )?khu công nghiệp)?"
    r"|Trung tâm Kiểm soát [Bb]ệnh tật|Quỹ Đầu tư [Pp]hát triển|Ủy ban Đoàn kết Công giáo"
    r"|Ngân hàng (?:Nhà nước|Chính sách xã hội)(?: Việt Nam)?(?:\s+-)?\s+[Cc]hi nhánh"
    r"|Chi nhánh Ngân hàng (?:Nhà nước|Chính sách xã hội)(?: Việt Nam)?"
)
# offices that districts have too
_OF_BOTH = re.compile(
    rf"{_AGENCIES}|Liên đoàn Lao động|Thanh tra|Bảo tàng|Thư viện"
    r"|Thuế|Thống kê|Thi hành án dân sự|Công ty Điện lực|Bệnh viện [Đđ]a khoa"
)
# offices that communes have as well
_OF_ALL = re.compile(
    r"(?:Văn phòng |Ban Pháp chế )?(?:Ủy ban|Hội đồng) [Nn]hân dân|Công an|Bưu điện"
    r"|Hội (?:Nông dân|Cựu chiến binh|Liên hiệp Phụ nữ|Chữ thập đỏ|Người cao tuổi|Khuyến học)"
    r"|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?"
)
_HEADS = ((_OF_PROVINCES, ()), (_OF_BOTH, (DISTRICT,)), (_OF_ALL, (DISTRICT, COMMUNE)))


@lru_cache(maxsize=8192)
def of_province(text: str) -> tuple[str, str] | None:
    """The office and its province, if a name without `tỉnh` can mean only that of the province; else None."""
    for heads, tiers in _HEADS:
        head = heads.match(text)
        if head is None or text[head.end() : head.end() + 1] != " ":
            continue
        name = text[head.end() + 1 :]
        known = [p for p in places.find(name, level=PROVINCE) if p.name == name]
        if known and not any(places.find(name, level=tier) for tier in tiers):
            return head.group(), name
    return None


# one name for the branch of a bank, however its parts are set
_BRANCH_FIRST = re.compile(r"^Chi nhánh (Ngân hàng (?:Nhà nước|Chính sách xã hội))(?: Việt Nam)?$")
_BRANCH = re.compile(
    r"^(Ngân hàng (?:Nhà nước|Chính sách xã hội))(?: Việt Nam)?(?:(?:\s+-)?\s+[Cc]hi nhánh)?$"
)


def one_name(generic: str) -> str:
    """A generic name as keys bear it: `Chi nhánh Ngân hàng Nhà nước` is `Ngân hàng Nhà nước chi nhánh`."""
    bank = _BRANCH_FIRST.match(generic) or _BRANCH.match(generic)
    return f"{bank[1]} chi nhánh" if bank else generic


# what a province has one of, named without it by its own papers; none of these are of a region or the State
_NOT_LOCAL = r"(?!.*(?:\d|Trung ương|[Qq]uốc gia|Việt Nam|[Kk]hu vực|[Vv]ùng|[Mm]iền))"
_ONE_IN_PROVINCE = re.compile(
    _NOT_LOCAL
    + r"(?:Trung tâm (?:Kiểm soát [Bb]ệnh tật|Khuyến nông|Dịch vụ [Vv]iệc làm|Pháp y|Giám định [Yy] khoa"
    r"|Công nghệ [Tt]hông tin và [Tt]ruyền thông|Lưu trữ [Ll]ịch sử|Trợ giúp [Pp]háp lý(?: [Nn]hà nước)?"
    r"|Xúc tiến (?:[Đđ]ầu tư|[Tt]hương mại|[Dd]u lịch).*)"
    r"|(?:Báo và )?(?:Đài )?[Pp]hát thanh(?: và|,| -) [Tt]ruyền hình|Đảng ủy các [Cc]ơ quan [Đđ]ảng"
    r"|Trường Chính trị|Trường Cao đẳng (?:Cộng đồng|Sư phạm|Nghề|Y tế)"
    r"|Ban Quản lý (?:[Kk]hu kinh tế|(?:các )?[Kk]hu công nghiệp|[Kk]hu kinh tế và .*))"
)
# what every tier has one of
_ONE_IN_PLACE = re.compile(
    _NOT_LOCAL + r"(?:Trung tâm (?:Y tế|Phục vụ [Hh]ành chính công|Phát triển [Qq]uỹ đất|Văn hóa.*"
    r"|Dịch vụ [Nn]ông nghiệp)"
    r"|Bệnh viện (?:Đa khoa|Y học [Cc]ổ truyền))"
)
_SCHOOL = re.compile(
    r"(?:(?:Chi bộ|Đảng bộ|Đảng ủy|Công đoàn(?: cơ sở)?|Hội đồng|Ban Giám hiệu)\s+)?"
    r"Trường (?:(?P<small>Mầm non|Mẫu giáo|Tiểu học|Trung học [Cc]ơ sở|Phổ thông [Cc]ơ sở)"
    r"|Trung học [Pp]hổ thông|Phổ thông|Dân tộc [Nn]ội trú)\b"
)
_HOUSES = re.compile(r"(?:Trường|Bệnh viện|Công ty|Tổng công ty|Tập đoàn|Đại học|Học viện)\b")


def speaks_for_place(issuer: Organ | None) -> bool:
    """An office of a place; what a school or a hospital calls its library or its clinic is its own."""
    return issuer is not None and "." in issuer.key and not _HOUSES.match(issuer.name)


def of_own_place(text: str) -> Literal["province", "tier"] | None:
    """Whether a name without a place is what a province, or each tier, has one of."""
    if _ONE_IN_PROVINCE.fullmatch(text):
        return "province"
    return "tier" if _ONE_IN_PLACE.fullmatch(text) else None


def school(text: str) -> Literal["small", "high"] | None:
    """A school or a body in it: many bear one name, and the small ones are the district's."""
    found = _SCHOOL.match(text)
    return None if found is None else "small" if found["small"] else "high"


# a society, a union or a command of which a province has one, and offices that it had until 2025
_OF_ITS_OWN = re.compile(
    r"Hội (?:Chữ thập đỏ|Người cao tuổi|Khuyến học|Luật gia|Nhà báo|Nông dân|Liên hiệp Phụ nữ"
    r"|Cựu chiến binh|Đông y|Liên hiệp Thanh niên(?: Việt Nam)?|Văn học [Nn]ghệ thuật"
    r"|Cựu [Tt]hanh niên xung phong|Người mù|Làm vườn|Cựu giáo chức|Nạn nhân chất độc da cam(?:/[Dd]ioxin)?)"
    r"|Quỹ (?:Đầu tư (?:và )?[Pp]hát triển|Bảo vệ [Mm]ôi trường|Bảo vệ và [Pp]hát triển [Rr]ừng"
    r"|Phát triển [Đđ]ất|Bảo trì [Đđ]ường bộ|Phòng,? chống [Tt]hiên tai|Hỗ trợ [Nn]ông dân"
    r"|Bảo lãnh [Tt]ín dụng)"
    r"|Ban (?:Pháp chế|Kinh tế - [Nn]gân sách|Văn hóa - [Xx]ã hội|Dân tộc|Đô thị) Hội đồng [Nn]hân dân"
    r"|Ban Quản lý [Dd]ự án [Đđ]ầu tư [Xx]ây dựng(?: (?:các )?[Cc]ông trình [^,;]+)?"
    r"|Công ty (?:Điện lực|Xổ số [Kk]iến thiết)|Liên hiệp các [Tt]ổ chức hữu nghị"
    r"|Văn phòng [Đđ]ăng ký [Đđ]ất đai"
    r"|Liên minh Hợp tác xã|Liên hiệp các Hội Khoa học và Kỹ thuật|Liên đoàn Lao động"
    rf"|{_COMMANDS}"
)
_UNTIL_2025 = re.compile(rf"{_AGENCIES}|{_DEPARTMENTS}")
_REGIONS = "2025-03-01"  # since then there are regional offices, and the departments are the centre's


def has_one(text: str, on: str | None) -> bool:
    """Does a name without a place, in a paper of a province, mean the province's own?"""
    if _OF_ITS_OWN.fullmatch(text):
        return True
    return on is not None and on < _REGIONS and _UNTIL_2025.fullmatch(text) is not None
