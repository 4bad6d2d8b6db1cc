"""Organs of a district that is named without its kind: `Phòng Giáo dục và Đào tạo Vân Canh`, `UBND Vân Canh`.

In its own province everybody knows what Vân Canh is. The kind is added where the words in front are an organ
that districts have, and nothing else of the name can be meant: no province, no other district of the place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.lexicon import places
from ingest.model import DISTRICT, PROVINCE
from ingest.organ import offices

_LONGEST = 4  # words of a district's name
# rooms of a district's committee; what else is called `Phòng` is a room of some house
_ROOM = re.compile(
    r"Phòng (?:Giáo dục|Nội vụ|Tư pháp|Tài chính|Kinh tế|Nông nghiệp|Lao động|Văn hóa|Tài nguyên|Y tế|Dân tộc"
    r"|Quản lý đô thị|Công Thương|Hạ tầng)"
)
_HAS = re.compile(
    r"(?:(?:Phó )?Chủ tịch |Thường trực |Ban Thường vụ |Chánh án |Trưởng )?"
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Tòa án nhân dân|Viện kiểm sát nhân dân|Liên đoàn Lao động"
    r"|Công an|Ban Chỉ huy Quân sự|Văn phòng (?:Ủy ban|Hội đồng) nhân dân|Trung tâm [Yy] tế"
    r"|Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh)(?: Việt Nam)?"
    r"|Ủy ban Mặt trận Tổ quốc Việt Nam)"
)
_KINDS = (" tỉnh", " thành phố", " huyện", " quận", " thị xã", " xã", " phường", " thị trấn")
_BEARS_A_NAME = ("Bệnh viện", "Trường", "Công ty")  # a place may be all its name
_OF_ALL_TIERS = re.compile(r"(?!Phòng |Ban Chỉ huy|Trung tâm)")


@lru_cache(maxsize=16384)
def with_kind(text: str, province: str | None, on: str | None) -> str:
    """The name with the kind of its district, `Phòng Nội vụ huyện Vân Canh`, where that alone is meant."""
    words = text.split(" ")
    if province is None or len(words) < 2 or not words[-1][:1].isupper():
        return text
    for n in range(min(_LONGEST, len(words) - 1), 0, -1):
        name, head = " ".join(words[-n:]), " ".join(words[:-n])
        if not name[0].isupper() or head.endswith(_KINDS) or not _is_organ(head):
            continue
        found = [p for p in _districts(province) if p.name == name and (on is None or p.exists_on(on))]
        if len(found) != 1:
            continue
        if _OF_ALL_TIERS.match(head) and any(p.name == name for p in places.find(name, level=PROVINCE)):
            return text
        return f"{head} {found[0].kind_on(on)} {name}"
    return text


def is_committees(text: str) -> bool:
    """Is it a committee, a council, a union or a room of theirs, whose full name tells the kind?"""
    return _ROOM.match(text) is not None or _HAS.match(text) is not None


def _is_organ(head: str) -> bool:
    if _ROOM.match(head) or _HAS.fullmatch(head):
        return True
    if head.startswith(_BEARS_A_NAME):
        return False
    office = offices.find(head)
    return office is not None and DISTRICT in office.tiers


@lru_cache(maxsize=256)
def _districts(province: str) -> tuple[places.Place, ...]:
    """The districts of a province and of those that it was made of."""
    own = {p.key for p in places.find(province, level=PROVINCE)}
    own |= {p.key for key in tuple(own) for p in places.predecessors(key)}
    return tuple(d for key in sorted(own) for d in places.districts_of(key))
