"""Schools of a university: the `Trường Đại học Sư phạm` of Huế is not that of Thái Nguyên.

A university (`đại học`) is made of schools that bear the same names everywhere (Luật Giáo dục đại học, Điều 4
and 7, as amended by Luật 34/2018/QH14). Its name behind that of a school is a part of it, however it is set:
`Trường Đại học Sư phạm, Đại học Huế`, `… - ĐH Huế`, `… thuộc Đại học Huế`.
"""

from __future__ import annotations

import re

_SCHOOL = re.compile(
    r"(?:(?:Phó )?(?:Hiệu trưởng|Viện trưởng|Giám đốc|Chủ tịch)\s+)?"
    r"(?:(?:Hội đồng|Đảng ủy|Đảng bộ|Công đoàn|Đoàn)\s+)?(?:Trường|Khoa|Viện|Phân hiệu|Nhà xuất bản)\s"
)
_CITY = r"(?:[Tt]hành phố |TP\.?\s?)?(?:Hồ Chí Minh|HCM)"
_NAMES = (
    rf"Huế|Đà Nẵng|Thái Nguyên|Quốc gia (?:Hà Nội|{_CITY})"
    rf"|Bách khoa Hà Nội|Cần Thơ|Kinh tế (?:[Qq]uốc dân|{_CITY})"
)
_UNIVERSITY = rf"(?P<whole>(?:Đại học|ĐH) (?:{_NAMES})|ĐHQGHN|ĐHQG[- ]{_CITY}|ĐHTN|ĐHĐN)(?!\w)"
_BEHIND = re.compile(rf"(?:,\s+|\s+[-–]\s+|\s+(?:thuộc|của)\s+|\s+\(|\s+){_UNIVERSITY}\)?")
_JOINED = re.compile(rf"(?<=\w)(?:,\s+|\s+[-–]\s+|\s+(?:thuộc|của)\s+|\s+\(){_UNIVERSITY}\)?$")
_HERE, _WHOLE = re.compile(_UNIVERSITY), re.compile(rf"{_UNIVERSITY}$")
_HCM = "Thành phố Hồ Chí Minh"
_SHORT = {"ĐHQGHN": "Đại học Quốc gia Hà Nội", "ĐHTN": "Đại học Thái Nguyên", "ĐHĐN": "Đại học Đà Nẵng"}


def end_behind(text: str, start: int, end: int, stop: int) -> int:
    """Where the name of a school ends that begins at `start`, its university behind `end` with it."""
    of = _BEHIND.match(text, end, stop)
    return of.end() if of and _SCHOOL.match(text, start) else end


def is_of_one(before: str, text: str, pos: int) -> bool:
    """Does the university of the school `before` stand at `pos`, so that both are one name?"""
    return _HERE.match(text, pos) is not None and _SCHOOL.match(before) is not None


def one_name(text: str) -> str:
    """The name of a school with that of its university behind it, nothing between them; else the text."""
    if not _SCHOOL.match(text):
        return text
    of = _JOINED.search(text) or _WHOLE.search(text)
    if of is None or of.start("whole") == 0:
        return text
    return f"{text[: of.start()].rstrip()} {_written(of['whole'])}"


_KIND = (
    r"(?=(?:Đại học|Cao đẳng|Trung cấp|Trung học|Phổ thông|THPT|THCS|TH&THCS|PTDT\w*|Tiểu học"
    r"|Mầm non|Chính trị)(?!\w))"
)
# `Hội đồng trường Đại học Vinh`, `Hội đồng Trường Đại học Vinh`; that of a university keeps its name
_COUNCIL_OF = re.compile(rf"^Hội đồng [Tt]rường,?\s+(?:Trường\s+)?{_KIND}(?!{_UNIVERSITY})")
# `Đoàn Trường Đại học Vinh`, `Đoàn TNCS Hồ Chí Minh Trường Đại học Vinh`
_UNION = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_UNION_OF = re.compile(
    r"^Đoàn(?:\s+(?:Thanh niên(?: Cộng sản)?|TNCS|TN))?(?:\s+(?:Hồ Chí Minh|HCM))?,?\s+[Tt]rường\s+"
    rf"{_KIND}"
)


def as_known(text: str) -> str:
    """The council or the Youth Union of a school under its one name, however it is called; else the text."""
    if "rường " not in text or not text.startswith(("Hội đồng", "Đoàn")):
        return text
    return _UNION_OF.sub(f"{_UNION} Trường ", _COUNCIL_OF.sub("Hội đồng trường Trường ", text))


def inside(text: str, school: str) -> str:
    """The same where a school names it by its kind alone: `Hội đồng trường`, `Đoàn trường`; else the text."""
    if not school.startswith("Trường "):
        return text
    if _COUNCIL.fullmatch(text):
        return f"Hội đồng trường {school}"
    return f"{_UNION} {school}" if _UNION_ALONE.fullmatch(text) else text


_COUNCIL = re.compile(r"Hội đồng [Tt]rường")
_UNION_ALONE = re.compile(
    r"Đoàn(?: Thanh niên(?: Cộng sản(?: Hồ Chí Minh)?)?)? [Tt]rường|Đoàn Thanh niên Cộng sản Hồ Chí Minh"
)


def under(school: str, above: str) -> str | None:
    """The name of a school by the two lines of its header in calm letters; None where above is none."""
    if not _SCHOOL.match(school) or not _WHOLE.fullmatch(above) or school.endswith(above):
        return None
    return f"{school} {_written(above)}"


def of_university(rest: str) -> bool:
    """Is this what stands behind the name of a school that says its university?"""
    return _WHOLE.fullmatch(rest) is not None


def _written(university: str) -> str:
    if university in _SHORT:
        return _SHORT[university]
    if university.startswith("ĐHQG"):
        return f"Đại học Quốc gia {_HCM}"
    name = re.sub(r"^ĐH ", "Đại học ", university)
    return re.sub(rf"{_CITY}$", _HCM, name)
