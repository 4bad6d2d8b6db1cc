"""One head for the fields on both sides of a semicolon: `Các Phòng: Nội vụ; Tư pháp`."""

from __future__ import annotations

import re

from ingest.organ.unit_words import field_at, starts_unit

_LISTED = re.compile(r"(?:(?:Giám đốc|Trưởng|Thủ trưởng|Lãnh đạo)\s)?(?:[Cc]ác\s)?(?:[Ss]ở|[Pp]hòng)\s*:\s")
_FILED = re.compile(r"Lưu\b|Như\b|Ban [Gg]iám")


def share_a_head(before: str, text: str, at: int, end: int) -> bool:
    """Does a list of fields go on here: `các Phòng: Đào tạo; | Quản lý khoa học`?"""
    if not _LISTED.match(before):
        return False
    if field_at(text, at, end):
        return not text.startswith("Công an", at)
    word = text[at : at + 2].istitle() and text[at + 1 : at + 2].islower()
    return word and not starts_unit(text, at) and not _FILED.match(text, at, end)
