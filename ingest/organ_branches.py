"""Offices of one agency in every province, named with or without `tỉnh`: `Kho bạc Nhà nước Hà Nam`.

`Cục Thuế Hà Nam` and `Cục Thuế tỉnh Hà Nam` are one office. The bare name is taken for the province's only
where nothing else can be meant: an agency that no district has an office of, or a name that no district bears
(there are a huyện Hòa Bình, a thành phố Hòa Bình and a tỉnh Hòa Bình, each with its treasury).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest import places
from ingest.model import COMMUNE, DISTRICT, PROVINCE

# offices of the tier of the province; below it stand `Chi cục`, `Ban Chỉ huy`, `Phòng giao dịch`
_OF_PROVINCES = re.compile(
    r"Cục (?:[Tt]huế|[Tt]hống kê|[Hh]ải quan|[Tt]hi hành án dân sự|[Qq]uản lý thị trường)|Bộ Chỉ huy [Qq]uân sự"
    r"|Bộ Chỉ huy Bộ đội [Bb]iên phòng|Viễn thông"
    r"|Ngân hàng (?:Nhà nước|Chính sách xã hội)(?: Việt Nam)?(?:\s+-)?\s+[Cc]hi nhánh"
    r"|Chi nhánh Ngân hàng (?:Nhà nước|Chính sách xã hội)(?: Việt Nam)?"
)
# offices that districts have too
_OF_BOTH = re.compile(
    r"Kho bạc [Nn]hà nước|Bảo hiểm xã hội|Tòa án [Nn]hân dân|Viện kiểm sát [Nn]hân dân|Liên đoàn Lao động"
)
# offices that communes have as well
_OF_ALL = re.compile(
    r"Ủy ban [Nn]hân dân|Hội đồng [Nn]hân dân|Công an|Bưu điện|Hội (?:Nông dân|Cựu chiến binh)"
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
