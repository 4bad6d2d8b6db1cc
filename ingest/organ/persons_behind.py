"""Persons named behind their office: `Phó Chủ tịch UBND tỉnh Trần Văn Ba ký …` is no province `Trần Văn Ba`.

Provinces and districts are a closed list. What begins with the name of a family and is none of them is a
person; communes may be called like one.
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
        "Hồ Lý Lâm Mai Tô Tạ Hà Cao Châu Lưu Chu Quách Phùng Thái Tống Lương Vương Nông Hứa Triệu Lò Giàng Lục"
        " Kiều Nghiêm Tăng Doãn Giang Lại Ninh Thạch Danh Kim Thân Vi Sùng Đàm Hầu Bế Ma Từ La Điểu"
    ).split()
)
_LEVELS = {
    "tỉnh": PROVINCE, "thành phố": DISTRICT, "huyện": DISTRICT, "quận": DISTRICT, "thị xã": DISTRICT,
}  # fmt: skip
_MOST = 5  # words of a person's name


@lru_cache(maxsize=4096)
def is_person(kind: str, name: str) -> bool:
    """Is this no place of the kind, but a person of whom the office is told?"""
    words = name.split()
    if kind not in _LEVELS or not 2 <= len(words) <= _MOST:
        return False
    family = fold(words[0])
    if family not in (_FAMILIES if len(words) > 2 else _COMMON):
        return False
    return not any(place.level in (PROVINCE, DISTRICT) for place in places.find(name))
