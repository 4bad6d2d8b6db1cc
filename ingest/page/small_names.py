"""Names of organs in small letters behind a number or a day: `số 12/QĐ-UBND của chủ tịch UBND tỉnh`.

Where an organ's name begins is told by its capital. Behind `của` that follows a number or a day stands who
issued the document, in whatever letters; the names are given their capitals at the same offsets.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.page.outline import Outline
from ingest.text.letters import LOWER, UPPER
from ingest.text.spots import of_words

_POSTS = (
    r"[pP]hó(?= (?:chủ tịch|thủ tướng|giám đốc)\b)"
    r"|chủ tịch(?= (?:nước|quốc hội|[ủỦ]y|[uU]ỷ|UBND|HĐND|[hH]ội đồng)(?!\w))"
    r"|(?:thủ tướng|giám đốc)(?! (?:các|điều)\b)|(?:bộ|thứ|cục|hiệu) trưởng|thống đốc"
)
_BODIES = (
    r"(?:ủy|uỷ) ban|hội đồng|chính phủ|quốc hội|ban (?:thường vụ|chấp hành|bí thư|tổ chức|tuyên giáo)"
    r"|bộ chính trị|thường trực|(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)|liên đoàn lao động|công an"
    rf"|văn phòng|tổng cục|(?:sở|bộ|cục|chi cục|phòng|trường|trung tâm|bệnh viện)(?= [{UPPER}])"
    r"|sở(?= (?:nội vụ|tài chính|tư pháp|y tế|giáo dục|nông nghiệp|xây dựng|công thương|văn hóa|lao động))"
)
_NAME = re.compile(rf"(?:{_POSTS}|{_BODIES})(?!\w)")
_OF = re.compile(rf"của\s(?=[{LOWER}]|Phó [ctg])(?P<who>[^\n,;:.()“”\"]{{4,70}})")
_NUMBERED = re.compile(rf"(?:\d{{4}}|[-/][{UPPER}][{UPPER}&a-z]*)\)?,?\s{{1,2}}\Z")
# a law that is named by what it does, as one of several: `…; luật sửa đổi, bổ sung một số điều của …`
_LAW = re.compile(r"(?:[;,]|Căn cứ|\svà)\s(?=luật sửa đổi, bổ sung\s)")
_FURTHEST = 24  # characters of a number that are looked back for


def _numbered(flat: str, at: int) -> bool:
    """Does a number or a day stand right before a position?"""
    near = flat[max(0, at - _FURTHEST) : at]
    if "/" not in near and "-" not in near and not near.rstrip(" ,)\n\t")[-1:].isdecimal():
        return False
    return _NUMBERED.search(near) is not None


def capitals(outline: Outline) -> Outline:
    """The outline with their capitals for those whom it names as issuers in small letters."""
    flat = outline.flat
    found = [m.end() for m in _LAW.finditer(flat)] if "luật sửa đổi" in flat else []
    for m in _OF.finditer(flat) if any(_numbered(flat, of) for of in of_words(flat, "của")) else ():
        at, end = m.span("who")
        if not _numbered(flat, m.start()):
            continue
        while (name := _NAME.match(flat, at, end)) is not None:
            found.append(at)
            at = name.end() + 1
    if not found:
        return outline
    letters = list(flat)
    for at in found:
        letters[at] = letters[at].upper()
    return replace(outline, flat="".join(letters))
