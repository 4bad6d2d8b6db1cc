"""Names of central organs and of those who head them, in whatever letters a text writes them.

`Thủ tướng chính phủ`, `Thủ Tướng Chính Phủ`, `Ban bí thư` and `Bộ Trưởng Bộ Nội Vụ` are the organs that the
tables write `Thủ tướng Chính phủ`, `Ban Bí thư` and `Bộ trưởng Bộ Nội vụ`.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.organ.central import CENTRAL_NAMES
from ingest.text.alternatives import longest_first

_BODIES = (
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ban Chấp hành Trung ương",
    "Tổng Thanh tra Chính phủ",
    "Tổng Thanh tra",
    "Thanh tra Chính phủ",
    "Chủ tịch Quốc hội",
)
_HEADS = (
    "Bộ trưởng", "Thứ trưởng", "Thống đốc", "Tổng Giám đốc", "Giám đốc",
    "Hiệu trưởng", "Cục trưởng", "Chi cục trưởng", "Tổng cục trưởng", "Viện trưởng", "Chánh án", "Chủ nhiệm",
    "Trưởng ban", "Trưởng phòng", "Thủ trưởng", "Chánh Thanh tra", "Chủ tịch", "Phó Chủ tịch", "Bí thư",
)  # fmt: skip
# what such a one heads, where its name stands in small letters: `Giám đốc sở Nội vụ`
_HEADED = re.compile(r"\A (?:bộ|sở|cục|chi cục|tổng cục|ngân hàng|phòng|trường|thanh tra|kho bạc)(?= )")


@cache
def _known() -> tuple[re.Pattern[str], dict[str, str]]:
    names = [*(name for name in CENTRAL_NAMES if name != "Đảng"), *_BODIES, *_HEADS]
    names += [f"Văn phòng {name}" for name in ("Quốc hội", "Chủ tịch nước")]
    one = re.compile(rf"(?:{'|'.join(longest_first(names))})(?!\w)", re.IGNORECASE)
    return one, {name.lower(): name for name in names}


def as_known(text: str) -> str:
    """The phrase with the name at its head as the tables write it."""
    pattern, names = _known()
    m = pattern.match(text)
    if m is None:
        return text
    name = names.get(m.group().lower(), m.group())
    rest = text[m.end() :]
    if name in _HEADS:
        return name + _HEADED.sub(lambda h: f" {h.group()[1:].capitalize()}", rest)
    return name + rest
