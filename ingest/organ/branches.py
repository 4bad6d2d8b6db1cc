"""Offices of one agency in every province, named with or without `tỉnh`: `Kho bạc Nhà nước Hà Nam`.

`Cục Thuế Hà Nam` and `Cục Thuế tỉnh Hà Nam` are one office. The bare name is taken for the province's only
where nothing else can be meant: an agency that no district has an office of, or a name that no district bears
(there are a huyện Hòa Bình, a thành phố Hòa Bình and a tỉnh Hòa Bình, each with its treasury). Which tiers
have one stands in the table of `offices`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from ingest.lexicon import places
from ingest.model import PROVINCE, Organ
from ingest.organ import offices, rooms

_LONGEST = 5  # words of a province's name: `Bà Rịa - Vũng Tàu`


# `Tòa án nhân dân khu vực 2 - Nghệ An`, as courts, procuracies and enforcement are named since July 2025
_OF_REGION = re.compile(r"(?P<office>.+ khu vực \d{1,2})(?: [-–]|,)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def of_province(text: str) -> tuple[str, str] | None:
    """The office and its province, if a name without `tỉnh` can mean only that of the province; else None."""
    words = text.split(" ")
    if words[0] not in offices.heads():
        return None
    for n in range(1, min(_LONGEST, len(words) - 1) + 1):
        name = " ".join(words[-n:])
        if not name[:1].isupper() or all(p.name != name for p in places.find(name, level=PROVINCE)):
            continue
        head = " ".join(words[:-n])
        if region := _OF_REGION.fullmatch(head):
            return region["office"], name
        office = offices.find(head)
        if office is not None and PROVINCE in office.tiers:
            others = office.tiers - {PROVINCE}
            return None if any(places.find(name, level=tier) for tier in others) else (head, name)
    return None


# one name for the branch of a bank, however its parts are set
_BRANCH_FIRST = re.compile(r"^Chi nhánh (Ngân hàng (?:Nhà nước|Chính sách xã hội))(?: Việt Nam)?$")
_BRANCH = re.compile(
    r"^(Ngân hàng (?:Nhà nước|Chính sách xã hội))(?: Việt Nam)?(?:(?:\s+-)?\s+[Cc]hi nhánh)?$"
)


def one_name(generic: str) -> str:
    """A generic name as keys bear it: `Chi nhánh Ngân hàng Nhà nước` is `Ngân hàng Nhà nước chi nhánh`."""
    bank = _BRANCH_FIRST.match(generic) or _BRANCH.match(generic)
    if bank:
        return f"{bank[1]} chi nhánh"
    office = offices.find(generic)
    return (office.called if office is not None else None) or generic


_SCHOOL = re.compile(
    r"(?:(?:Chi bộ|Đảng bộ|Đảng ủy|Công đoàn(?: cơ sở)?|Hội đồng(?: trường)?|Ban Giám hiệu"
    r"|Đoàn Thanh niên Cộng sản Hồ Chí Minh)\s+)?"
    r"Trường (?:(?P<small>Mầm non|Mẫu giáo|Tiểu học|Trung học [Cc]ơ sở|Phổ thông [Cc]ơ sở)"
    r"|Trung học [Pp]hổ thông|Phổ thông|Dân tộc [Nn]ội trú)\b"
)


def speaks_for_place(issuer: Organ | None) -> bool:
    """An office of a place; what a school or a hospital calls its library or its clinic is its own."""
    return issuer is not None and "." in issuer.key and not rooms.SMALL_HOUSE.match(issuer.name)


def school(text: str) -> Literal["small", "high"] | None:
    """A school or a body in it: many bear one name, and the small ones are the district's."""
    found = _SCHOOL.match(text)
    return None if found is None else "small" if found["small"] else "high"
