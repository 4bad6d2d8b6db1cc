"""Lists of units in one sentence, taken apart: `A; B, C và các D` are four, `Văn hóa, Thể thao` is one.

Commas and `và` inside a name do not part it: a new unit only starts at a head word of an organ, a title of
an office-holder or a noun of class.
"""

from __future__ import annotations

import re

from ingest import organ_phrase, units

_SEPARATOR = re.compile(r";|,|\s+và\s+(?!Truyền thông|Đào tạo|Du lịch)")
_EACH = re.compile(
    r"^(?:(?:Lãnh đạo|Giám đốc|Trưởng|Thủ trưởng|Chủ tịch|Chánh)\s+)?"
    r"(?:(?:[Cc]ác\s+)?(?P<head>Sở|Bộ|Phòng|[Ss]ở|[Pp]hòng|ban|Ban)"
    r"|(?P<organ>UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy|Đảng uỷ|Công an"
    r"|Trạm Y tế|Trường)\s+(?:các\s+)?"
    r"(?P<tier>huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))\s*:\s*(?P<names>.+)$",
    re.DOTALL,
)
_TOGETHER = re.compile(r"^(?:HĐND|Hội đồng nhân dân|UBND|HĐND tỉnh)$")
_PARENT = re.compile(r"(?:Bộ|Tỉnh ủy|Huyện ủy|UBND|Sở)\s")


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the units in `text[start:end]`, trimmed, in reading order."""
    out: list[tuple[int, int]] = []
    at = start
    for m in _SEPARATOR.finditer(text, start, end):
        if m.start() < at:
            continue
        if _new_unit(text, at, m, end):
            out.append((at, m.start()))
            at = m.end()
    out.append((at, end))
    return [s for s in (_trimmed(text, a, b) for a, b in out) if s[1] > s[0]]


def _trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a] in " \n\t-+•.,;:*":
        a += 1
    while b > a and text[b - 1] in " \n\t.,;:/*":
        b -= 1
    return a, b


def _new_unit(text: str, at: int, m: re.Match[str], end: int) -> bool:
    before = text[at : m.start()].strip(" -\n")
    rest = m.end()
    while rest < end and text[rest] in " \n-":
        rest += 1
    if m.group() == ";":
        return True
    if text.count("(", at, m.start()) > text.count(")", at, m.start()):
        return False
    if _TOGETHER.match(before) or re.search(
        r"(?:Văn phòng|VP) (?:HĐND|Hội đồng nhân dân|Đoàn [Đđ]ại biểu Quốc hội|Đoàn ĐBQH)$", before
    ):
        return False
    if re.match(r"(?:các|những)\s", text[rest : rest + 8]):
        return _class_after(text, rest, before, m.group().strip())
    if not (organ_phrase.starts(text, rest) or units.starts_officer(text, rest)):
        return False
    if (
        m.group() == ","
        and _PARENT.match(text, rest)
        and re.match(r"(?:Cục|Vụ|Viện|Trung tâm|Phòng)\b", before)
    ):
        return False  # `Cục Kiểm tra văn bản, Bộ Tư pháp`: one bureau and where it belongs
    return not (re.search(r"Mặt trận|MTTQ", before) and "và" in m.group() and text[rest].islower())


def _class_after(text: str, rest: int, before: str, separator: str) -> bool:
    """`X và các đơn vị`: a new unit, unless X is the Front (one committee with its members)."""
    if re.search(r"MTTQ|Mặt trận", before) or re.match(
        r"Thủ tướng|TTg|Chủ tịch|CT\b|Bộ trưởng|Giám đốc|GĐ", before
    ):
        return False
    word = text[rest:].split(None, 1)[1] if len(text[rest:].split(None, 1)) > 1 else ""
    if separator == "," and before[:1].islower():
        return False
    return units.starts_class(word[:1].lower() + word[1:])


_REST_OF_FIELD = re.compile(r"(?:Thể thao|Thông tin|Nông thôn|Công nghệ) và\s")


def _both(part: str) -> list[str]:
    """`Tài chính và Xây dựng` are two fields, `Tài nguyên và Môi trường` is one."""
    if units.is_field(part) or " và " not in part:
        return [part]
    first, last = part.rsplit(" và ", 1)
    return [*_both(first), last]


def distributed(phrase: str) -> list[str] | None:
    """`Các Sở: Xây dựng, Công Thương` as `Sở Xây dựng`, `Sở Công Thương`; None if it is no such list."""
    m = _EACH.match(" ".join(phrase.split()))
    if not m:
        return None
    head = m["head"] or f"{m['organ']} {m['tier']}"
    head = head[:1].upper() + head[1:]
    joined: list[str] = []
    for n in (part.strip(" .") for part in re.split(r"[,;]\s*", m["names"])):
        rest = _REST_OF_FIELD.match(n) and joined and not units.is_field(joined[-1])
        if rest or (joined and units.is_field(f"{joined[-1]}, {n}")):
            joined[-1] = f"{joined[-1]}, {n}"  # `Văn hóa, Thể thao và Du lịch` was parted at its own comma
        elif n:
            joined.append(n)
    joined = [name for part in joined for name in _both(part)]
    return [
        n if re.match(r"(?:Công an|Ban|Cục|Văn phòng|Thanh tra|Đài|Báo)\b", n) else f"{head} {n}"
        for n in joined
    ]
