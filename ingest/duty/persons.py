"""Persons, and titles that name nobody in particular, among what looks like a charged unit.

A person with his offices and a class in the singular (`Cơ quan`, `Thủ trưởng`) are no units; members of a
board and individuals are named with their duties, but the gold ruling "Assignments" leaves them optional.
"""

from __future__ import annotations

import re

from ingest.page.outline import Block, Outline
from ingest.text.letters import UPPER

_PERSON = re.compile(
    r"^(?:(?:[Cc]ác\s+)?(?:[Ôô]ng|[Bb]à)(?:\s*[,/]?\s*\(?[Bb]à\)?)?$"
    r"|(?:Đồng chí|đồng chí|Ông|Bà|Thầy|Cô|[Đđ]/c)\s"
    r"(?!(?:Chủ tịch|Chánh|Giám đốc|Trưởng|Thủ trưởng|Chỉ huy trưởng|Chủ nhiệm|Cục trưởng|Hiệu trưởng"
    r"|(?:Đội|Hạt|Trạm) trưởng)\s"
    r"|Bí thư (?:(?:Đảng|Huyện|Thành|Thị|Quận) (?:ủy|uỷ)|Chi bộ)\s)"
    r"|Phó (?:Hiệu trưởng|Giám đốc|Chủ tịch|Trưởng phòng|Trưởng ban)$"
    rf"|Phó Thủ tướng\s+[{UPPER}]\w*\s+[{UPPER}]"
    r"|(?:Phó|Hiệu trưởng"
    rf"|Giám đốc)\s+\S+\s+[{UPPER}]\w* [{UPPER}]\w* [{UPPER}]\w*$)"
)


# a class in the singular is nobody in particular
_ANY_ORGAN = re.compile(
    r"^(?:[Nn]gười đứng đầu"
    r"|Lãnh đạo|[Cc]ơ quan|[Tt]ổ chức|[Cc]á nhân|[Bb]ộ phận|[Đđ]ơn vị|[Cc]ấp|Giám đốc|Thủ trưởng"
    r"|(?:Vụ|Cục|Chi cục) trưởng|(?:Phó )?Hiệu trưởng|Trưởng (?:phòng|ban|khoa|đoàn)|Chủ tịch|Bí thư)$"
)


_PERSONS = re.compile(
    r"(?:[Cc]ác\s+)?[Tt]hành viên\b|(?:[Cc]ác\s+)?(?:đồng chí\s+|đ/c\s+)?"
    r"(?:(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng)\s)?[ỦUủu][ỷy]?y? viên\b|"
    r"(?:[Cc]ác\s+)?(?:(?:Tổ|vị)\s+)?[Đđ]ại biểu\s(?:và đại biểu\s)?(?:Hội đồng|HĐND)|"
    r"(?:[Cc]ác\s+)?(?:ông|Ông|bà)\b(?!.{0,10}\s(?:Chánh|Giám|Trưởng|Chủ|Thủ|Bí|Cục|Vụ)\s)"
    r"|(?:[Cc]ác\s+)?(?:[Cc]á nhân|[Hh]ộ)\b|(?:thôn trưởng|tổ trưởng|trưởng (?:thôn|bản|ấp))\b"
    r"|(?:[Cc]ác\s+)?(?:đồng chí\s+|[Ôô]ng,? (?:\(?bà\)?\s+)?)"
    r"[Tt]rưởng (?:khu|thôn|bản|ấp|khóm|xóm|buôn|làng)\b"
    r"|(?:[Nn]hững\s+)?[Gg]iáo viên (?:mầm non|tiểu học|trung học|phổ thông)\b"
    r"|(?:[Gg]iáo viên (?:chủ nhiệm|bộ môn)|GVCN|[Tt]ổng phụ trách(?: Đội)?"
    r"|[Nn]hân viên (?:bảo vệ|y tế)|Bảo vệ)"
    r"(?=\s|:|$)(?! các lớp)"
    r"|toàn thể (?:cán bộ|công chức|viên chức|nhân viên|giáo viên|đảng viên|người)\b"
    r"|(?:bí thư|phó bí thư) (?:cấp|chi)\b"
)


def is_nobody(phrase: str) -> bool:
    """Is this a person by name, or a title or class that stands for nobody in particular?"""
    return _PERSON.match(phrase) is not None or _ANY_ORGAN.match(phrase) is not None


def stands(flat: str, start: int, end: int) -> bool:
    """Do persons stand here, members of a board or individuals, and no unit?"""
    return _PERSONS.match(flat, start, end) is not None


# below it `Lãnh đạo` is the verb of a task
_PARTY_BODY = re.compile(
    r"(?:[Đđ]ảng|[Cc]ấp|[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Cc]hi) (?:[uU][ỷy]|[ủỦ]y)(?!\w)"
    r"|[Đđ]ảng đoàn|[Cc]án sự [Đđ]ảng|BCSĐ|[Cc]hi bộ|[Đđ]ảng bộ"
)


def leads_others(outline: Outline, block: Block) -> bool:
    """`a) Lãnh đạo UBND xã ban hành …` below a Party body: the verb of its task, and no leaders of others."""
    if block.parent < 0 or not outline.flat.startswith("Lãnh đạo ", block.start):
        return False
    head = outline.blocks[block.parent]
    return _PARTY_BODY.search(outline.flat, head.start, min(head.end, head.start + 160)) is not None
