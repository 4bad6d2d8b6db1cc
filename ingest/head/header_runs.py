"""Headers whose lines ran together: `TỈNH ỦY LÂM ĐỒNG BAN TỔ CHỨC * Số 12-HD/BTCTU`, all in one line.

What a reader of a printed page sees by its place is told here by words: rules of stars and strokes, the
word before the number, and the head of an organ behind the name of a place.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ingest.head import number
from ingest.lexicon import places
from ingest.lexicon.sign import organ_codes
from ingest.model import CENTRE, COMMUNE
from ingest.organ.capitals import calm, title_case
from ingest.organ.names import written_out
from ingest.text.letters import UPPER

_COLUMNS = re.compile(
    r"\s{4,}|\t|\||(?<=\S)\s+(?:\*+|_{3,}|-{3,})(?=\s)"
    # `TRƯỜNG TIỂU HỌC SỐ 1 BẮC LÝ` bears no number of a paper
    r"|(?<=\S)\s+(?=(?:Số\s*:?|SỐ\s*:)\s*[\d.…/-]|(?<!DÂN )SỐ\s*(?:[.…/-]|\d+[a-z]?\s{0,2}[-/.]))"
)
_APART = ("    ", "\t", "|", "*", "___", "---", "Số", "SỐ")  # one of them stands between columns
_HEAD = re.compile(
    r"(?<= )(?:(?<!QUAN )(?:ỦY|UỶ) BAN|CƠ QUAN (?:ỦY|UỶ) BAN"
    r"|UBND|HỘI ĐỒNG|HĐND|SỞ|(?:THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ|ĐOÀN)|CHI BỘ|BAN"
    r"|BCH|BTV|BỘ (?:CHỈ HUY|CHQS)|(?<!ĐỒNG )VĂN PHÒNG|PHÒNG|(?<!MÔI )(?<!THỊ )TRƯỜNG"
    r"|(?<!CHI )(?<!HIỆP )HỘI|HIỆP HỘI|TẠP CHÍ|CHI (?:HỘI|ĐOÀN)|LIÊN|CÔNG AN|CÔNG ĐOÀN|KIỂM TOÁN NHÀ NƯỚC"
    r"|KHOA(?! HỌC)|(?<!ĐOÀN )THANH TRA|ĐOÀN (?:THANH TRA|KIỂM TRA|GIÁM SÁT|ĐẠI BIỂU|ĐBQH)"
    r"|TÒA ÁN|VIỆN|TRUNG TÂM|CHI CỤC|CỤC|TRẠM|HẠT|ĐỘI|KHO BẠC|BẢO HIỂM|CHI NHÁNH|BỆNH VIỆN"
    r"|(?:SƯ|LỮ|TRUNG|TIỂU|HẢI) ĐOÀN|NGÂN HÀNG|CẢNG VỤ|BÁO VÀ"
    r"|CỤM CHUYÊN MÔN|ĐỒN BIÊN PHÒNG|TRẠI (?:TẠM )?GIAM|KHO|CHỢ"
    r"|THƯỜNG TRỰC|TỔ|MẶT TRẬN|(?<!TRƯỜNG )ĐẠI HỌC|HỌC VIỆN|(?:TỔNG )?CÔNG TY|BƯU ĐIỆN|THƯ VIỆN|BẢO TÀNG"
    r"|VƯỜN QUỐC GIA|QUỸ"
    r"|VỤ|BHXH|KBNN|TAND|VKSND|LĐLĐ|CĐCS|ĐÀI (?:PHÁT|TRUYỀN|KHÍ)|THI HÀNH ÁN DÂN SỰ"
    r"|THUẾ CƠ SỞ|(?<=CỤC THUẾ )THUẾ|(?<=CỤC THỐNG KÊ )THỐNG KÊ)\b"
)
# behind it a name is whole: the nation, the number of a unit of the army
_NATION = re.compile(
    r"\bVIỆT NAM $|\b(?:QUÂN KHU|VÙNG(?: CẢNH SÁT BIỂN)?) \d $|\bHẢI QUÂN $"
    r"|(?:QUÂN|SƯ|LỮ|TRUNG|TIỂU) ĐOÀN \d{1,3} $"
)
_OF_DEPARTMENT = re.compile(
    r"CHI CỤC|TRUNG TÂM|TRẠM|HẠT|BỆNH VIỆN|PHÒNG CÔNG CHỨNG|VĂN PHÒNG ĐĂNG KÝ|THƯ VIỆN|BẢO TÀNG|CẢNG VỤ"
    r"|(?<!MÔI )(?<!THỊ )TRƯỜNG"
)
# what stands over a committee of the Party or over a cell, in whatever house
_OVER_COMMITTEES = re.compile(
    r"(?:ĐẢNG BỘ|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)|ĐẢNG (?:ỦY|UỶ)(?=.* CHI BỘ)) "
)
_COMMITTEE = re.compile(r"ĐẢNG (?:ỦY|UỶ)\b(?! BAN)|CHI BỘ\b")
_OF_CENTRE = re.compile(
    r"VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA|BAN (?:TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH|KINH TẾ|ĐỐI NGOẠI"
    r"|CHÍNH SÁCH)"
)
_UNIVERSITY = re.compile(r"(?:TRƯỜNG )?(?:ĐẠI HỌC|CAO ĐẲNG)|HỌC VIỆN")
_FACULTY = re.compile(r"(?<!BÁCH )(?<!ĐA )KHOA(?! HỌC)\b")
_KIND = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|(?:ỦY|UỶ|ĐOÀN)|ĐẠI HỌC) $")
# behind a commune that no table knows (those of before 2025) only what is no part of its name
_OF_COMMUNE = re.compile(
    r"PHÒNG [^\W\d]|VĂN PHÒNG|TRUNG TÂM|CÔNG AN|CHI BỘ|MẶT TRẬN|TRẠM Y TẾ|ĐOÀN (?:THANH NIÊN|TNCS)"
    r"|(?:ỦY|UỶ) BAN (?:KIỂM TRA|MẶT TRẬN|MTTQ|BẦU CỬ)|(?:UBMTTQ|UBKT|BCH|BCĐ)\b"
    r"|BAN (?:XÂY DỰNG|PHÁP CHẾ|KINH TẾ|VĂN HÓA|CHỈ |QUẢN LÝ|CHẤP HÀNH|THƯỜNG|DÂN VẬN|TUYÊN GIÁO|TỔ CHỨC)"
    r"|TRƯỜNG (?:TIỂU HỌC|MẦM NON|MẪU GIÁO|TRUNG HỌC|PHỔ THÔNG|THCS|THPT|TH)\b"
    r"|HỘI (?:NÔNG DÂN|LIÊN HIỆP|LHPN|CỰU CHIẾN BINH|CCB|CHỮ THẬP|ĐỒNG|NGƯỜI CAO TUỔI)"
)
_COMMUNE = re.compile(r"\b(?:(?<!VÀ )XÃ(?! HỘI)|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?: [^\s,]+){1,6} $")
_LONGEST_FIELD = 60  # characters
_FIELD = 6  # words of a field of work, by which the one below is called too
_SURE = 2  # words of a place's name that need no word of kind before it


# lines that ran together without a blank: `TỈNH ỦY LAI CHÂUĐẢNG ỦY XÃ PHONG THỔ*Số 14-KH/ĐU`
_GLUED = re.compile(
    rf"(?<=[{UPPER}]{{2}})(?=\*|[_-]{{3}}|Số\s*:?\s*[\d.…/]"
    r"|(?:UBND|HĐND|SỞ|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ|ĐOÀN)|ĐẢNG BỘ|CHI BỘ|ĐẠI HỘI|BAN|BCH|BTV"
    r"|VĂN PHÒNG|PHÒNG|TRƯỜNG|HỘI (?:ĐỒNG|NÔNG|LIÊN|CỰU|CHỮ)|CÔNG AN|CÔNG ĐOÀN|TÒA ÁN|VIỆN|TRUNG TÂM|CHI CỤC"
    r"|CỤC|THANH TRA|KHO BẠC|BẢO HIỂM|BỆNH VIỆN|MẶT TRẬN|THƯỜNG TRỰC"
    r"|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\b"
    r"|(?<!\bTH)(?:ỦY|UỶ) BAN (?:NHÂN|KIỂM|MẶT|MTTQ|BẦU))"
)


def set_apart(header: str) -> str:
    """The header with its lines that ran together without a blank as lines."""
    return _GLUED.sub(lambda m: "" if _in_a_number(header, m.start()) else "\n", header)


def _in_a_number(header: str, at: int) -> bool:
    """`02-CTr/BDVTU-BCSĐUBND` is one word."""
    return "/" in header[max(header.rfind(" ", 0, at), header.rfind("\n", 0, at)) + 1 : at]


def pieces(raw: str) -> list[str]:
    """The columns of one printed line of a header."""
    if not any(mark in raw for mark in _APART):
        return [raw]
    gaps = [m.span() for m in _COLUMNS.finditer(raw) if not number.in_a_name(raw, m.end())]
    return [raw[a:b] for (_, a), (b, _) in pairwise([(0, 0), *gaps, (len(raw), 0)])]


# `HỘI LHPN HUYỆN X - CÔNG AN HUYỆN X`: two that issue together, neither above the other
JOINT = re.compile(
    r"(?<=\S) [-–] (?=(?:CÔNG AN|HỘI|LIÊN ĐOÀN|(?:HUYỆN |TỈNH |QUẬN |THÀNH )?ĐOÀN|BAN CHỈ HUY|BỘ CHỈ HUY|SỞ"
    r"|VIỆN KIỂM SÁT|TÒA ÁN|(?:(?:ỦY|UỶ) BAN )?MẶT TRẬN|(?:UB)?MTTQ|BẢO HIỂM|NGÂN HÀNG|PHÒNG|BCH QUÂN SỰ"
    r"|BAN CÁN SỰ|BAN (?:DÂN VẬN|TUYÊN GIÁO|TỔ CHỨC|NỘI CHÍNH)|(?:ỦY|UỶ) BAN KIỂM TRA|ĐẢNG (?:ỦY|UỶ|ĐOÀN))\b)"
)
_SAME_RANK = re.compile(r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)\b")


# `ĐOÀN TNCS HỒ CHÍ MINH CÔNG AN TỈNH X` is not the police: the name ends in no city
_YOUTH = frozenset({"ĐOÀN TNCS HỒ CHÍ MINH ", "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH "})
_OF_HOUSES = re.compile(r"CÔNG AN|TRƯỜNG|BỆNH VIỆN|HỌC VIỆN|ĐẠI HỌC|(?:TỔNG )?CÔNG TY|CỤC|SỞ")


def _joint_at(name: str, at: int) -> bool:
    """Does the second of two that issue together begin here? A People's Committee stands above its rooms."""
    return bool(JOINT.match(name, at - 3)) if at > 3 and not _SAME_RANK.match(name) else False


def one_by_one(name: str) -> list[str]:
    """The organs of a run of capitals, the upper one first: cut where a name ends and a head follows."""
    cuts: list[int] = []
    for m in _HEAD.finditer(name):
        at = m.start()
        above = name[max(0, at - 60) : at]
        if (m.end() == len(name) and m.group() not in _ALONE) or _in_a_name(above, m.group()):
            continue
        if _joint_at(name, at) or (_OF_HOUSES.match(name, at) and name[:at] in _YOUTH):
            continue
        begins = cuts[-1] if cuts else 0  # where the one above does, itself behind others
        own = _under_its_own(name[begins:] if begins else name, at - begins, m.group())
        if own or _ends_a_name(above) or _under_its_commune(name, at, cuts[-1:]):
            cuts.append(at)
    return [name[a:b].strip(" -–,") for a, b in zip([0, *cuts], [*cuts, len(name)], strict=True)]


# heads that are a whole name below another organ; `XÃ TÂN AN HỘI` ends in none
_ALONE = frozenset({
    "VĂN PHÒNG", "THANH TRA", "THƯỜNG TRỰC", "TRẠI TẠM GIAM", "ĐOÀN THANH TRA",
    "ĐOÀN KIỂM TRA", "ĐOÀN GIÁM SÁT",
})  # fmt: skip


def _in_a_name(before: str, head: str) -> bool:
    """Is the head the end of the name of a commune: `XÃ TÂN AN HỘI BAN XÂY DỰNG ĐẢNG`?"""
    words = before.split()
    return any(
        words[-n - 1] in _OF_COMMUNES
        and places.find(title_case(" ".join((*words[-n:], head))), level=COMMUNE)
        for n in range(1, min(4, len(words)))
    )


_OF_COMMUNES = frozenset({"XÃ", "PHƯỜNG", "TRẤN"})


def _ends_a_name(before: str) -> bool:
    if _NATION.search(before):
        return True
    words = before.split()
    for n in range(min(5, len(words) - 1), 0, -1):
        rest = before[: len(before) - len(" ".join(words[-n:])) - 1]
        if (n >= _SURE or _KIND.search(rest)) and places.find(title_case(" ".join(words[-n:]))):
            return True
    return False


def _under_its_commune(name: str, at: int, cut: list[int]) -> bool:
    """`ĐẢNG ỦY XÃ CƯ NÉ BAN XÂY DỰNG ĐẢNG`: a section, a board, a school of a commune, behind the `cut`."""
    return bool(_OF_COMMUNE.match(name, at) and _COMMUNE.search(name, max(0, at - 60, *cut), at))


def _under_its_own(name: str, at: int, head: str) -> bool:
    """`TỔNG CỤC THUẾ CỤC THUẾ TỈNH X`, `SỞ Y TẾ TRUNG TÂM …`: what stands over it."""
    if name.startswith("SỞ ") and _OF_DEPARTMENT.match(name, at):
        return True
    if _OVER_COMMITTEES.match(name) and _COMMITTEE.match(name, at):
        return True
    upper = name[: at - 1]
    if upper.endswith("BỘ ĐỘI BIÊN PHÒNG") and name.startswith("BỘ CHỈ HUY", at):
        return True
    if upper.endswith("CHẤP HÀNH TRUNG ƯƠNG") and _OF_CENTRE.match(name, at):
        return True
    words = upper.removeprefix("TỔNG ").split()
    # `CỤC CẢNH SÁT QUẢN LÝ TRẠI GIAM TRẠI GIAM HOÀNG TIẾN`, `CHI CỤC KIỂM LÂM HẠT KIỂM LÂM HUYỆN X`
    fields = [f"{' '.join(words[-n:])} " for n in range(_SURE, min(len(words), _FIELD))]
    behind = f"{name[at + len(head) : at + len(head) + _LONGEST_FIELD].lstrip()} "
    if any(name.startswith(field, at) or behind.startswith(field) for field in fields):
        return True
    if words[0] == "CỤC" and name.startswith(f"CHI {upper} ", at):
        return True
    if _UNIVERSITY.match(name) and _FACULTY.match(name, at):
        return True
    if words[0] == "CỤC" and len(words) > 1 and name.startswith(" ".join(words[1:]), at):
        return True  # `CỤC THUẾ THUẾ TỈNH X`, since 2025
    return (len(words) > 1 and name.startswith(" ".join(words[:2]), at)) or _whole(upper) in _ministries()


def _whole(upper: str) -> str:
    return written_out(calm(upper)).lower() if upper.startswith("BỘ ") else upper.lower()


@cache
def _ministries() -> frozenset[str]:
    return frozenset(row.name.lower() for row in organ_codes().values() if row.tier == CENTRE)
