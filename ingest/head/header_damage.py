"""Lines of a header as they were meant: marks and letters that a scan lost, names typed in small letters.

Only the fixed words of offices are mended (`UY BAN NHÂN DÂN`, `HUYÊN YÊN ĐỊNH`, `BỘ CHl HUY`), never a name.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import places
from ingest.text.letters import UPPER
from ingest.text.text import fold

_STROKE = re.compile(rf"(?<=[{UPPER}])l(?=\s)|(?<=[{UPPER}])l(?=[{UPPER}])|\bl(?=[{UPPER}])")
_OFFICES = (
    "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "QUẬN ỦY",
    "THỊ ỦY", "ĐẢNG ỦY", "ĐẢNG BỘ", "BỘ CHỈ HUY", "BAN CHỈ HUY", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ",
    "THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "VÀ XÃ HỘI", "KINH TẾ - XÃ HỘI", "VĂN HÓA - XÃ HỘI", "BẢO HIỂM XÃ HỘI",
    "CHÍNH SÁCH XÃ HỘI", "HỘI NÔNG DÂN", "HỘI CỰU CHIẾN BINH", "HỘI LIÊN HIỆP PHỤ NỮ", "HỘI LHPN",
    "HỘI CHỮ THẬP ĐỎ", "HỘI NGƯỜI CAO TUỔI", "LIÊN ĐOÀN LAO ĐỘNG",
)  # fmt: skip
# one word alone may be the name of a place under other marks (`PHONG THỔ`): only those that are none
_HUYEN = re.compile(r"^HUY[EÊÉÈẺẼẸẾỀỂỄ]N(?= [^\W\d_])")
# nor is `TỊNH BIÊN`, a district
_TINH = re.compile(r"^T[IÍÌ]NH(?= [^\W\d_])|^TỊNH (?P<name>[^\W\d_][^\d_]{1,20})$")


@cache
def _variants(letter: str) -> str:
    """A class of all capitals that a letter may have been before it lost or changed its marks."""
    base = fold(letter)
    same = "".join(c for c in _capitals() if fold(c) == base)
    return f"[{same}]"


@cache
def _capitals() -> str:
    return "".join(chr(n) for n in range(0x41, 0x1EFA) if re.match(f"[{UPPER}]", chr(n)))


@cache
def _damaged() -> tuple[tuple[re.Pattern[str], str], ...]:
    def pattern(phrase: str) -> str:
        words = [r"\s?".join(map(_variants, word)) if word != "-" else "[-–]" for word in phrase.split()]
        whole = r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"
        # `CƠ QUAN ỦY BAN KIỂM TRA`, `QUÂN ỦY TRUNG ƯƠNG`
        return rf"(?<!CƠ ){whole}(?! TRUNG)" if phrase == "QUẬN ỦY" else whole

    return tuple((re.compile(pattern(p)), p) for p in _OFFICES)


def mended(piece: str) -> str:
    """The fixed words of a line of capitals with their marks; a line in other letters stays as it is."""
    plain = _STROKE.sub("I", piece) if "l" in piece else piece
    if plain != plain.upper():
        return piece
    for damaged, phrase in _damaged():
        plain = damaged.sub(phrase, plain)
    if "." in plain or "TX" in plain:
        plain = _SHORT_KIND.sub(lambda m: f"{_KINDS[m['kind'].rstrip('.')]} ", plain)
    if "MTTQ" in plain:
        plain = _FRONT.sub("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", plain)
    plain = _SHORT.sub(lambda m: _SHORTS[m[1]], plain)
    plain = _SHORT_HOUSE.sub(lambda m: _HOUSES_IN_SHORT[m["house"]], plain)
    if "TRƯỜNG " in plain:
        plain = _SCHOOL.sub(lambda m: f"TRƯỜNG {_SCHOOLS[m[1]]} ", plain)
    plain = _TRAINING.sub("GIÁO DỤC VÀ ĐÀO TẠO", plain) if "ĐÀO TẠO" in plain else plain
    if "VN" in plain:
        plain = _UNION.sub(r"\1 VIỆT NAM", plain)
    if "TB" in plain or "DL" in plain:
        plain = _LABOUR.sub("LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", plain)
        plain = _CULTURE.sub("VĂN HÓA, THỂ THAO VÀ DU LỊCH", plain)
    return _TINH.sub(_province, _HUYEN.sub("HUYỆN", plain))


def _province(m: re.Match[str]) -> str:
    """`TỈNH AN GIANG` for `TỊNH AN GIANG`; `TỊNH KHÊ` is the name of a commune."""
    if m["name"] is None:
        return "TỈNH"
    name = m["name"].strip().casefold()
    known = any(province.name.casefold() == name for province in places.provinces())
    return f"TỈNH {m['name']}" if known else m.group()


_KINDS = {
    "TP": "TP.", "TX": "THỊ XÃ", "TT": "THỊ TRẤN", "Q": "QUẬN", "H": "HUYỆN", "P": "PHƯỜNG",
}  # fmt: skip
# `UBND TX. ĐỒNG XOÀI`, `TP.HỒ CHÍ MINH`; one letter is a kind only behind an organ that every place has
_SHORT_KIND = re.compile(
    rf"(?<![\w.])(?P<kind>TP\.|TX\.?|(?<=UBND )(?:TT|Q|H|P)\.|(?<=DÂN )(?:TT|Q|H|P)\.|(?<=HĐND )(?:TT|Q|H|P)"
    rf"\.|(?<=ĐẢNG ỦY )(?:TT|P)\.|(?<=ĐẢNG BỘ )(?:TT|Q|H|P)\.)\s*(?=[{UPPER}\d])"
)
_SHORTS = {
    "NHNN": "NGÂN HÀNG NHÀ NƯỚC", "NHCSXH": "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "PGD": "PHÒNG GIAO DỊCH",
    "NGÂN HÀNG CSXH": "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "PTKV": "PHÒNG THỦ KHU VỰC", "BCH": "BAN CHỈ HUY",
    "GHPGVN": "GIÁO HỘI PHẬT GIÁO VIỆT NAM", "VIỆN KSND": "VIỆN KIỂM SÁT NHÂN DÂN",
    "TÒA ÁN ND": "TÒA ÁN NHÂN DÂN", "TOÀ ÁN ND": "TÒA ÁN NHÂN DÂN", "LIÊN ĐOÀN LĐ": "LIÊN ĐOÀN LAO ĐỘNG",
    "BẢO HIỂM XH": "BẢO HIỂM XÃ HỘI", "UBKT": "ỦY BAN KIỂM TRA", "BCHQS": "BAN CHỈ HUY QUÂN SỰ",
}  # fmt: skip
# BCH is a committee of a union, unless it commands
_SHORT = re.compile(
    r"(?<!\w)(NHNN|NHCSXH|VIỆN KSND|T(?:ÒA|OÀ) ÁN ND|LIÊN ĐOÀN LĐ|BẢO HIỂM XH|UBKT"
    r"|BCHQS(?= (?:HUYỆN|QUẬN|XÃ))|PGD(?!&)|GHPGVN|NGÂN HÀNG CSXH|PTKV"
    r"|BCH(?= (?:QUÂN SỰ|QS|PTKV|PTDS|PCTT|PCLB|PCCC|PHÒNG)\b))(?!\w)"
)
# houses whose kind a header prints in short where it begins a line: `HTX NÔNG NGHIỆP X`, `PGD&ĐT`
_HOUSES_IN_SHORT = {
    "HTX": "HỢP TÁC XÃ", "CTY": "CÔNG TY", "XN": "XÍ NGHIỆP", "BVĐK": "BỆNH VIỆN ĐA KHOA", "BV": "BỆNH VIỆN",
    "TTYT": "TRUNG TÂM Y TẾ", "TTGDNN": "TRUNG TÂM GDNN", "TTVH": "TRUNG TÂM VĂN HÓA", "TT": "TRUNG TÂM",
    "CLB": "CÂU LẠC BỘ", "BĐD": "BAN ĐẠI DIỆN", "VP": "VĂN PHÒNG", "PGD": "PHÒNG GD", "P.": "PHÒNG",
    "VPĐKĐĐ": "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "P": "PHÒNG", "HĐ": "HỘI ĐỒNG",
    "HĐTĐKT": "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "BTG": "BAN TUYÊN GIÁO", "BTC": "BAN TỔ CHỨC",
    "BDV": "BAN DÂN VẬN", "HND": "HỘI NÔNG DÂN",
}  # fmt: skip
_SHORT_HOUSE = re.compile(
    r"^[\s*_-]{0,80}(?P<house>HTX|CTY|XN|BVĐK|BV(?= ĐA)|TTYT|TTGDNN|TTVH|CLB|BĐD|HĐTĐKT|PGD(?=&)"
    r"|P\.?(?= ?GD&)|TT(?= (?:GDNN|GDTX|VH|YT|DVNN|PTQĐ|Y TẾ|VĂN HÓA|CHÍNH TRỊ|DỊCH VỤ))|VPĐKĐĐ"
    r"|VP(?= (?:HĐND|UBND|ĐK|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) ỦY\b))"
    r"|B(?:TG|TC|DV)(?= (?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ))|HND(?= (?:TỈNH|HUYỆN|XÃ|PHƯỜNG))"
    r"|HĐ(?= (?:THI ĐUA|TUYỂN|PHỐI|NGHĨA)))(?!\w)"
)
_SCHOOL = re.compile(r"(?<!\w)TRƯỜNG (ĐH|CĐ) ")
_SCHOOLS = {"ĐH": "ĐẠI HỌC", "CĐ": "CAO ĐẲNG"}
_FRONT = re.compile(r"(?<!\w)(?:[ỦU][ỶY] BAN|UB)\s?MTTQ(?:\s?VN(?!\w)|\s+VIỆT NAM)?")
_UNION = re.compile(r"(LHPN|CCB|NÔNG DÂN|PHỤ NỮ|CHIẾN BINH)\s?VN(?!\w)")
# departments of three fields, each in two letters: `SỞ VH, TT VÀ DL`, `PHÒNG LĐ - TBXH`
_LABOUR = re.compile(r"(?<= )LĐ\s?[-–,]\s?TB\s?(?:&|VÀ|-)?\s?XH(?!\w)")
_CULTURE = re.compile(r"(?<= )VH\s?,\s?TT\s?(?:&|VÀ|-)\s?DL(?!\w)")
_TRAINING = re.compile(r"GIÁO DỤC\s?[-–&]\s?ĐÀO TẠO")


_NUMBER = re.compile(r"(?:Số|SỐ)\b")
_SOFT = re.compile(
    r"(?:[ỦU][ỷy] ban|Hội đồng|UBND|HĐND|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ|bộ)|Sở|Phòng|Ban"
    r"|Văn phòng|Trường|Công an|Hội|Liên đoàn|Chi cục|Trung tâm)\b[^.;:,]{0,60}$"
)
# the heading of a page: `UBND tỉnh có ý kiến về đề xuất của Sở Y tế`
_TELLS = re.compile(
    r"\s(?:có|đã|vừa|sẽ|về|yêu cầu|đề nghị|ban hành|(?<!Ban )chỉ đạo|triển khai|tổ chức (?:hội nghị|lễ|họp)"
    r"|họp|làm việc|thông qua|tăng cường|đẩy mạnh|phát động|công bố)\s"
)
_PLACE = re.compile(
    rf"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [{UPPER}]", re.IGNORECASE
)


def soft(lines: list[str]) -> list[str]:
    """The organs of a header typed in small letters, in capitals; up to the line of the number."""
    found: list[str] = []
    for line in lines:
        plain = line.strip(" *_-–")
        if _NUMBER.match(plain):
            break
        if _SOFT.match(plain) and not _TELLS.search(plain):
            found.append(plain.upper())
        elif found and _PLACE.match(plain) and len(plain) < 40:
            found[-1] = f"{found[-1]} {plain.upper()}"
    return found
