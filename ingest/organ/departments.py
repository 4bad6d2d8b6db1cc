"""Departments of ministries: of which one has one each, and of which many have one, told by their ministry.

There is one `Cục Trẻ em`, whether or not `Bộ Y tế` stands behind it; a `Vụ Pháp chế` every ministry has, and
two of them may give one number to letters of one day.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.lexicon.sign import organ_codes
from ingest.model import CENTRE
from ingest.organ import rooms
from ingest.organ.central import MINISTRY, PLACE_WORDS
from ingest.organ.rooms import HOUSES
from ingest.organ.words import CENTRAL_NAMES, SHARED_NAMES
from ingest.text.letters import UPPER

_JOINT = r"(?:,| -| –)?(?: thuộc)? "
_OF_MINISTRY = re.compile(
    r"(?P<own>(?:Vụ|Cục|Tổng cục|Kho bạc Nhà nước|Bảo hiểm xã hội Việt Nam|Ban Thi đua)\b.*?)"
    rf"{_JOINT}(?P<over>(?:Bộ (?!trưởng)|Tổng cục )\w.*)"
)
# over which a department stands: a ministry, an agency of its rank, a general department, a command
_OVER = re.compile(
    rf"(?:{MINISTRY}|Bộ (?:[Tt]ư lệnh|Tham mưu)|Tổng cục|Ủy ban|Ngân hàng Nhà nước|Thanh tra Chính phủ"
    r"|Kiểm toán|Bảo hiểm xã hội Việt"
    r"|Văn phòng (?:Chính phủ|Quốc hội|Chủ tịch nước)|(?:Tòa án|Viện kiểm sát) nhân dân tối cao"
    r"|Quân (?:khu|đoàn|chủng)|Binh (?:chủng|đoàn))"
)
_SHARED = {name.lower(): name for name in SHARED_NAMES}
_DEPARTMENTS = ("Vụ ", "Cục ")
_MINISTRY = re.compile(rf"{_JOINT}(?=(?:Bộ|Tổng cục) [{UPPER}])")


@lru_cache(maxsize=1)
def _only_ones() -> frozenset[str]:
    """Departments and offices of which one ministry has one each, in small letters."""
    coded = {row.name.lower() for row in organ_codes().values() if row.tier == CENTRE}
    return frozenset(n.lower() for n in CENTRAL_NAMES) | {n for n in coded if not n.startswith("bộ ")}


def by_ministry(text: str) -> str:
    """A department by the name that its key bears, however its ministry is joined to it.

    `Cục Trẻ em Bộ Y tế` is `Cục Trẻ em`, of which there is one; `Vụ Pháp chế thuộc Bộ Y tế`, which many
    ministries have, is `Vụ Pháp chế Bộ Y tế`.
    """
    of = _OF_MINISTRY.fullmatch(text)
    if of is None:
        return text
    return of["own"] if of["own"].lower() in _only_ones() else f"{of['own']} {of['over']}"


def under(name: str, over: str) -> str | None:
    """The full name of a department that many ministries have, under the line of its own; None for others."""
    if not _OVER.match(over) or name.lower() in _only_ones():
        return None
    if name in ("Thanh tra", "Thanh tra Bộ"):
        return f"Thanh tra {over}"
    shared = _SHARED.get(name.lower()) or (name if name.startswith("Vụ ") else None)
    return f"{shared}, {over}" if shared else None


def ministry_behind(text: str, start: int, end: int, stop: int) -> int | None:
    """Where the ministry begins that a comma, a dash or `thuộc` joins to a department that many have."""
    if not text.startswith(_DEPARTMENTS, start):
        return None
    over = _MINISTRY.match(text, end, stop)
    name = " ".join(text[start:end].split())
    return over.end() if over and (name[0] == "V" or name.lower() in _SHARED) else None


# `Kế hoạch của Phòng Tổng hợp, Trường Đại học Vinh`: a room with its house
_ROOM = re.compile(
    r"(?:[Pp]hòng|Khoa|Hội đồng|Trung tâm|Đoàn (?:thanh tra|kiểm tra|giám sát|công tác)|Tổ|Thư viện|Văn phòng"
    r"|Công đoàn|Thanh tra|Đảng ủy|Chi bộ|Ban (?:Chỉ đạo|[Tt]hẩm định|[Tt]ư vấn|Giám đốc|Giám hiệu))\b"
)
_ITS_HOUSE = re.compile(
    rf"(?:,| -| –)\s(?=(?:Sở|{HOUSES}|Bộ|Cục"
    r"|Tổng cục|Quân khu|(?:Tỉnh|Thành|Huyện|Quận|Thị) đoàn"
    rf"|(?:Công an|Liên đoàn Lao động|Bộ Chỉ huy Quân sự) (?:tỉnh|thành phố))\s(?:[{UPPER}\d]|đa khoa))"
)


# a house ends the name; one that goes on with a verb is who speaks next
_HOUSE_ENDS = re.compile(r"\s*(?:[,;.:()“”\n]|\Z)|\s+(?:về|V/v|v/v|và|tại|ngày|để|cho)\b")


def house_behind(text: str, start: int, end: int, stop: int) -> int | None:
    """Where the house begins of which an issuer is a room, behind a comma; None where none does.

    A name that tells whose it is has no house behind it: `của Văn phòng Tỉnh ủy, Sở Y tế`.
    """
    if not _ROOM.match(text, start) or PLACE_WORDS.search(text, start, end):
        return None
    house = _ITS_HOUSE.match(text, end, stop)
    return house.end() if house and not rooms.tells_whose(" ".join(text[start:end].split())) else None


def ends_house(text: str, end: int) -> bool:
    """Does the sentence end its name behind a house, so that the house is not who goes on to speak?"""
    return _HOUSE_ENDS.match(text, end) is not None


def is_of_one(before: str, text: str, pos: int) -> bool:
    """Does the ministry of the department `before` stand at `pos`, so that both are one name?"""
    if not before.startswith(_DEPARTMENTS):
        return False
    return ministry_behind(f"{before}, {text[pos : pos + 40]}", 0, len(before), len(before) + 42) is not None
