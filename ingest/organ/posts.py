"""Posts and persons as a signature prints them: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, `Đại tá Nguyễn Văn An`."""

from __future__ import annotations

import re

from ingest.organ.capitals import calm
from ingest.text.letters import LOWER, UPPER

# `Đại tá`, `TS.`, `BS.CKII`, `Bác sĩ`
_TITLE = rf"[{UPPER}][{UPPER}{LOWER}]{{0,5}}\."
_RANK = (
    rf"(?:(?:(?:{_TITLE}){{0,3}}\s?CK\.?\s?(?:I{{1,2}}|[12])|(?:{_TITLE}){{1,3}}"
    r"|(?:GS|TS|ThS|PGS|BS|CN|Ths|Bs|NG[NƯ][DT]|Luật (?:sư|gia)|Kỹ sư|(?:Bác|Dược|Thạc|Tiến) (?:sĩ|sỹ)"
    r"|Ông|Bà|Đ/c|Đồng chí|Thẩm phán|(?:Thiếu|Trung|Thượng|Đại) (?:tướng|tá|úy)"
    r"|(?:Hòa|Hoà) thượng|Thượng (?:tọa|toạ)|Đại đức|Ni (?:sư|trưởng)|Sư cô|Linh mục|Mục sư)\.?),?\s*)*"
)
# `Nguyễn`, `Y`, `H'Bé`, `K'Đăm`
_WORD = rf"[{UPPER}](?:['’]\s?[{UPPER}{LOWER}][{LOWER}]*|[{LOWER}]+(?:['’][{LOWER}]+)?)?"
_PERSON = rf"(?:{_WORD}(?:\s+{_WORD}){{1,5}}|[{UPPER}]['’]\s?[{UPPER}{LOWER}][{LOWER}]+)"
NAME = re.compile(rf"{_RANK}(?<!\w)(?P<name>{_PERSON})\s*$")
# `PGS.TS.`, `BS.CKII.`, `THƯỢNG TÁ`
_LOUD_RANK = (
    r"(?:(?:(?:P?GS|TS|TSKH|THS|BS|DS|CN|KS|LS)\.?\s?(?:CK\.?I{1,2})?\.\s?){1,3}"
    r"|(?:ĐẠI|THƯỢNG|TRUNG|THIẾU) (?:TƯỚNG|TÁ|ÚY)\s)?"
)
SHOUTED_NAME = re.compile(
    rf"{_LOUD_RANK}(?P<name>(?:[{UPPER}]['’]?[{UPPER}]{{1,6}}|[AHY])"
    rf"(?:\s+[{UPPER}](?:['’]?[{UPPER}]{{1,6}})?){{1,4}})\s*$"
)
FOR = re.compile(
    r"(?:T\s?/\s?M|TM|T\.\s?M)[./]?\s*(?P<body>.+?)(?=\s(?:KT|K\s?/\s?T|TL|T\s?/\s?L|TUQ|Q)[./]|$)"
)
_RISEN = r"(?:PHÓ\s+|QUYỀN\s+|Q\.\s*|P\.\s*)?"
_SURE = (
    r"TỔNG BÍ THƯ|(?<!BAN )BÍ THƯ|(?<!TM\. ĐOÀN )CHỦ TỊCH|TỔNG GIÁM ĐỐC|GIÁM ĐỐC"
    r"|CHÁNH (?:VĂN PHÒNG|THANH TRA|ÁN)|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|(?:CHI |TỔNG )?CỤC TRƯỞNG"
    r"|VIỆN TRƯỞNG|CHỦ NHIỆM|THỦ TƯỚNG"
    r"|(?:(?<!BAN )(?<!BỘ )CHỈ HUY|TRẠM|ĐỘI|HẠT|TỔ|THỦ) TRƯỞNG|TỔNG THANH TRA|THỐNG ĐỐC"
)
_RARER = (
    r"TƯ LỆNH|CHÍNH (?:ỦY|UỶ)|CHÍNH TRỊ VIÊN(?: PHÓ)?|TỔNG (?:KIỂM TOÁN|BIÊN TẬP|THƯ KÝ|LÃNH SỰ|PHỤ TRÁCH)"
    r"|CHÁNH TÒA|QUẢN ĐỐC|(?<!BAN )(?:GIÁM THỊ|THƯ KÝ)|(?<!ĐỒNG )THẨM PHÁN"
    r"|(?:CHẤP HÀNH|KIỂM SÁT|ĐIỀU TRA|THẨM TRA) VIÊN|CHỦ TỌA|TRỤ TRÌ"
    r"|[ỦU][ỶY] VIÊN(?: (?:THƯỜNG TRỰC|THƯ KÝ|BAN (?:THƯỜNG VỤ|CHẤP HÀNH)))?"
    r"|(?:(?<!THƯỜNG )(?:CẢNG )?VỤ|KHU|CỤM|KHỐI|ĐỒN|XƯỞNG|(?:CHI )?HỘI|THAM MƯU|(?:KẾ|KIỂM) TOÁN"
    r"|(?:TIỂU|TRUNG|LỮ|SƯ|HẢI) ĐOÀN|(?:ĐẠI|HẢI|PHÂN) ĐỘI|CỬA HÀNG|NHÓM|THUYỀN) TRƯỞNG"
    r"|(?:(?<!BAN )(?<!BỘ )CHỈ HUY|THAM MƯU|TỔ|ĐỘI|(?<!GIÁM )HIỆU|VIỆN|TRẠM|HẠT|ĐỒN|CỤM|CỤC) PHÓ"
)
# what begins a signature wherever it stands, and what begins one above a name
SURE_POST = rf"{_RISEN}(?:{_SURE}|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN|CÔNG AN))\b"
RARER_POST = re.compile(rf"{_RISEN}(?:{_RARER}|TRƯỞNG [{UPPER}]|PHỤ TRÁCH [{UPPER}])")
POST = re.compile(
    rf"(?<!\w){_RISEN}(?:THƯỜNG TRỰC BAN BÍ THƯ|{_SURE}|{_RARER}|CHÁNH|TRƯỞNG|PHÓ"
    r"|(?<![^\n] )PHỤ TRÁCH)(?!\w)"
)
_SAID = re.compile(rf"{SURE_POST}(?: .{{1,40}})?$|{RARER_POST.pattern}")
_LONGEST_SAID = 60
_AND = re.compile(r"(?:\s[-–]\s|,?\sKIÊM\s)")
_SHORT = (("Q.", "QUYỀN "), ("P.", "PHÓ "))
_RUN_ON = re.compile(
    rf"(?P<loud>[{UPPER}][{UPPER}\d\s./,&-]{{5,120}}?)\s{{1,60}}{_RANK}(?P<name>{_PERSON})"
    r"(?=\s*$|\s+(?:PHỤ\s|Phụ lục|MẪU|Mẫu|DANH\s|BIỂU))"
)
NO_PERSON = re.compile(
    r"(?:Nơi|Phụ|Mẫu|Điều|Danh (?:[Ss]ách|[Mm]ục)|Biểu|Số|Kính|Hà Nội|Đã|Ghi|Người|Việt Nam|Ủy|Ban|Sở"
    r"|Phòng|Văn [Pp]hòng|Trung [Tt]âm|Signature)\b"
)


# the marks of a signature as some write them: `K.T. CHỦ TỊCH`, `THỪA LỆNH GIÁM ĐỐC`
IN_WORDS = {
    "THAY MẶT": "TM.", "KÝ THAY": "KT.", "THỪA LỆNH": "TL.", "THỪA ỦY QUYỀN": "TUQ.", "THỪA UỶ QUYỀN": "TUQ.",
    "K.T.": "KT.", "K. T.": "KT.",
}  # fmt: skip
_IN_WORDS = re.compile(rf"^\s*(?P<words>{'|'.join(map(re.escape, IN_WORDS))})(?= )")
# before or behind the name: `(Đã ký)`, `đã ký: Lê Thị An`, and of a certificate: `Ký bởi: Lê Thị An`
CERTIFIED = re.compile(r"^(?:Người ký|(?:Ký|Được ký)(?: số)? bởi)\s*:?\s+")
MARK = re.compile(
    r"(?<![\s(–-])[\s(–-]*[Đđ]ã\s+ký\s*\)?\s*$|^[\[(]?[Đđ]ã\s+ký\s*[:)\]–-]+\s*"
    rf"|{CERTIFIED.pattern}"
)
_SIGNED = re.compile(r"\s*[\[(]?[Đđ]ã ký[\])]?\s*:?\s*")
# `KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCLê Thị An`: lines of a signature that ran together without a blank
_GLUED = re.compile(
    rf"(?<=[{UPPER}]{{2}})(?:(?=(?:PHÓ|QUYỀN|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH|KT|TL|TUQ)"
    rf"(?![{UPPER}](?![{LOWER}])))"
    rf"|(?=[{UPPER}][{LOWER}]))"
)


def set_apart(line: str) -> str:
    """A line of a signature with blanks before a post and a name that ran into what stands before them."""
    return _GLUED.sub(" ", line)


def in_short(line: str) -> str:
    """A line of a signature with the mark in short that says in which stead is signed."""
    return _IN_WORDS.sub(lambda m: IN_WORDS[m["words"]], line)


def run_on(line: str) -> re.Match[str] | None:
    """A signature whose lines were run together: posts in capitals (`loud`), then the name (`name`)."""
    m = _RUN_ON.match(set_apart(_SIGNED.sub(" ", line) if "ã ký" in line else line))
    return m if m is not None and POST.search(m["loud"]) else None


def said_calmly(line: str) -> bool:
    """Does a post stand alone in a line, in small letters: `Phó Giám đốc`?"""
    calm = len(line) < _LONGEST_SAID and line[:1].isupper() and not line.isupper()
    return calm and _SAID.match(line.upper()) is not None


def loud(text: str) -> tuple[str | None, str | None]:
    """For whom and in which post, from words in capitals; the last post is the signer's own."""
    posts = list(POST.finditer(text))
    for_whom = FOR.match(text)
    body = None
    if for_whom:
        first = next((p.start() for p in posts if p.start() > for_whom.start("body")), None)
        stop = for_whom.end("body") if first is None else min(first, for_whom.end("body"))
        body = text[for_whom.start("body") : stop].strip(" .,")
    first = len(posts) - 1
    while first > 0 and _AND.fullmatch(text, posts[first - 1].end(), posts[first].start()):
        first -= 1  # `PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG`: one who is both
    capacity = text[posts[first].start() :].rstrip(" -–") if posts else None
    for short, full in _SHORT:
        if capacity and capacity.startswith(short):
            capacity = full + capacity[len(short) :].strip()
    return (calm(body) if body else None), (calm(capacity) if capacity else None)
