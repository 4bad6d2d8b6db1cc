"""Persons named behind their office: `Phó Chủ tịch UBND tỉnh Trần Văn Ba ký …` is no province `Trần Văn Ba`.

Provinces and districts are a closed list. What begins with the name of a family and is none of them is a
person, as is what follows the name of one; communes may be called like a person.
"""

from __future__ import annotations

from functools import lru_cache

from ingest.lexicon import places
from ingest.model import DISTRICT, PROVINCE
from ingest.text.text import fold

# of whom two words are enough
_COMMON = frozenset(
    fold(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đào Đoàn Đinh Trịnh Trương"
    ).split()
)
_FAMILIES = _COMMON | frozenset(
    fold(
        "Hồ Lý Lâm Mai Tô Tạ Hà Cao Châu Lưu Chu Quách Phùng Thái Tống Lương Vương Nông Hứa Triệu Lò Giàng"
        " Lục Kiều Nghiêm Tăng Doãn Giang Lại Ninh Thạch Danh Kim Thân Vi Sùng Đàm Hầu Bế Ma Từ La Điểu"
    ).split()
)
_KINDS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã")
_MOST = 5  # words of a person's name


@lru_cache(maxsize=4096)
def without_person(kind: str, name: str) -> str | None:
    """The place that a name tells of its kind, without who holds the office: `Thanh Hóa Lê Văn Ba`.

    None where it tells a person alone; names that no table knows stay as they are.
    """
    words = name.split()
    if kind not in _KINDS or len(words) < 2 or _known(name):
        return name
    for n in range(len(words) - 2, 0, -1):
        if _is_person(words[n:], behind=True) and _known(place := " ".join(words[:n])):
            return place
    return None if _is_person(words) else name


def _known(name: str) -> bool:
    return any(place.level in (PROVINCE, DISTRICT) for place in places.find(name))


def _is_person(words: list[str], *, behind: bool = False) -> bool:
    """Do the words begin with the name of a family? Behind a place two words are enough."""
    if not 2 <= len(words) <= _MOST:
        return False
    return fold(words[0]) in (_FAMILIES if behind or len(words) > 2 else _COMMON)
