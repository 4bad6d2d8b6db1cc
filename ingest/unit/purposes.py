"""What for and in what form the units of a list get a paper: `Sở Y tế (để thực hiện)`, `Để báo cáo: Bộ Y tế`.

The purpose stands behind a unit, mostly in brackets, or as a label before one unit or several; a label may
also say how the paper is sent (`Gửi bản giấy: …`), which is no part of a name.
"""

from __future__ import annotations

import re

_PURPOSES = (
    ("report", r"(?:thay )?(?:b\s?/\s?c(?:áo)?|bc\b|báo cáo)"),
    ("execute", r"t\s?/\s?h(?:iện)?|th/h|(?:(?:tổ chức|triển khai|theo dõi),? (?:và )?)?thực hiện|th\b"),
    ("coordinate", r"p\s?/\s?h(?:ợp)?|ph/h|phối hợp"),
    ("know", r"biết"),
    ("direct", r"chỉ đạo|c/đ(?:ạo)?(?!\w)"),
)
# what for a unit may get a paper, as facts say it
PURPOSES = tuple(name for name, _ in _PURPOSES)
PURPOSE = re.compile(
    r"\s{0,4};?\s{0,4}(?:[(\[]|(?:[-–]|(?<=\w):)\s(?=(?:để )?(?:b/c|t/h|p/h))|:\s(?=để )|[“\"]\s?(?=để )"
    r"|(?<=TW)\s(?=thực hiện)|(?<=ương)\s(?=thực hiện)"
    r"|\s(?=(?:để )?(?:b/c|t/h|p/h)[\s;.,]*$)|\s(?:[-–]\s)?(?=để ))\s*(?:\d{1,2} bản,?\s)?(?:để\s+)?(?:"
    + "|".join(f"(?P<{name}>{p})" for name, p in _PURPOSES)
    + r")[^()]{0,30}(?:[)\]]|[”\"]|$)",
    re.IGNORECASE,
)
_MARKS = ("(", "[", "/", "để ", "“", '"', "thực hiện")  # one of them stands in each, in small letters
# `Công an huyện để tổng hợp`: what for in other words, which is none of the name
_ELSE = re.compile(r"\s{1,4}(?:[-–]\s)?để\s[^()\[\];:]{2,40}[\s;.]{0,8}$")
# `Để báo cáo: Bộ Y tế`, `Thực hiện: Sở Y tế, UBND các huyện`
_BEFORE = re.compile(
    r"(?:(?:gửi )?để |gửi )?(?:(?P<report>b/c|báo cáo)|(?P<execute>t/h|(?:(?:tổ chức|triển khai) )?thực hiện)"
    r"|(?P<coordinate>p/h|phối hợp)|(?P<know>biết)|(?P<direct>c/đ(?:ạo)?|chỉ đạo))"
    r"(?:(?: và|,) (?:b/c|t/h|p/h|báo cáo|thực hiện|phối hợp|chỉ đạo|biết|theo dõi))?\s*:\s*",
    re.IGNORECASE,
)
# `Gửi bản giấy: Tỉnh ủy`, `VB điện tử: UBND các huyện`, `Gửi qua mạng: Sở Y tế`
_FORM = re.compile(
    r"(?:(?:gửi )?(?:bằng |qua )?(?:(?:bản|VB|văn bản) (?:giấy|điện tử|ĐT|in|chính)|VBĐT"
    r"|(?:qua )?(?:mạng|e-?mail|thư điện tử|[ei]-?office|trục liên thông|hệ thống [^:;,]{3,40}"
    r"|phần mềm [^:;,]{3,40}))(?:(?: và|,| qua) [^:;,]{2,40})?|(?:(?:bản )?sao |đồng |kính ){0,2}gửi)\s*:\s*",
    re.IGNORECASE,
)


def behind(flat: str, start: int, end: int) -> tuple[str | None, int]:
    """The purpose that a remark tells, and where the remark begins; `end` where there is none."""
    small = flat[start:end].lower()
    for mark in _MARKS:
        if mark in small:
            m = PURPOSE.search(flat, start, end)
            other = None if m else _ELSE.search(flat, start, end)
            return (_which(m), m.start()) if m else (None, other.start() if other else end)
    return None, end


def before(flat: str, start: int, end: int) -> tuple[str | None, int]:
    """The purpose that a label tells, and where the units begin behind any label."""
    form = _FORM.match(flat, start, end)
    start = form.end() if form else start
    told = _BEFORE.match(flat, start, end)
    return (_which(told), told.end()) if told else (None, start)


def _which(m: re.Match[str]) -> str:
    return next(name for name, words in m.groupdict().items() if words is not None)
