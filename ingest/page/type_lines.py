"""The line that names the type of a paper: `KẾ HOẠCH`, alone, before its title, or as a scanner left it."""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import doctypes
from ingest.text.letters import LOWER, UPPER
from ingest.text.text import fold

_TYPE_LINE = re.compile(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|THÔNG TRI|THÔNG TƯ|NGHỊ ĐỊNH|HƯỚNG DẪN"
    r"|THÔNG BÁO"
    r"|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|ĐỀ CƯƠNG|PHƯƠNG ÁN|BÁO CÁO|TỜ TRÌNH|CÔNG ĐIỆN|LUẬT|PHÁP LỆNH|GIẤY MỜI"
    r"|(?:LỜI|THƯ) KÊU GỌI|THƯ (?:NGỎ|KHEN)"
    rf"|BIÊN BẢN)\b(?:[^{LOWER}]|(?<=[-/]TT)[gr])*$"
)
# kinds that have no code, or whose words begin other lines too: alone in their line over a title
_ALONE = re.compile(
    r"NỘI QUY|(?:QUY|HƯƠNG) ƯỚC|QUY TRÌNH|THỂ LỆ|ĐIỀU LỆ|DỰ ÁN|(?:NHẬT |CÔNG )?LỆNH|CÁO TRẠNG|TUYÊN BỐ"
    r"|LỊCH (?:CÔNG TÁC|LÀM VIỆC|TIẾP (?:CÔNG DÂN|DÂN)|TRỰC|HỌP|GIAO BAN)(?: [^\d:]{2,20})?"
    r"|PHIẾU (?:TRÌNH|XỬ LÝ|(?:XIN|LẤY|GÓP) Ý KIẾN|ĐỀ (?:XUẤT|NGHỊ)|NHẬN XÉT|ĐÁNH GIÁ|KIỂM (?:SOÁT|TRA))"
    r"|GIẤY (?:TRIỆU TẬP|ĐI ĐƯỜNG|NGHỈ PHÉP|BÁO|BIÊN NHẬN|RA VÀO)|THƯ (?:MỜI|CHÚC MỪNG|CẢM ƠN|CÔNG)"
    r"|LỜI (?:CHÚC MỪNG|CẢM ƠN)|BẢN (?:CAM KẾT|TIN|KIỂM ĐIỂM|THUYẾT MINH)|GIAO ƯỚC(?: THI ĐUA)?"
    r"|ĐƠN (?:ĐỀ NGHỊ|XIN|KIẾN NGHỊ)|KHUNG KẾ HOẠCH|KỊCH BẢN|DIỄN VĂN|BÀI PHÁT BIỂU|THAM LUẬN"
    r"|(?:BẢNG|BIỂU) TỔNG HỢP|BẢNG PHÂN CÔNG|PHƯƠNG HƯỚNG(?:,? NHIỆM VỤ)?"
)
# what a scanner makes of a rule or a stain before the type: `;       KẾ HOẠCH        -`
_SCRAPS = re.compile(r"[^\w\s(\"“]{1,3}[ \t]{1,40}(?=[" + UPPER + "])")
_BARE_TYPE = re.compile(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|HƯỚNG DẪN|THÔNG BÁO|KẾ HOẠCH|CHƯƠNG TRÌNH|BÁO CÁO"
    r"|TỜ TRÌNH|CÔNG ĐIỆN)[^\w:]{0,60}$"
)
# type and title in one line, the title in small letters: `KẾ HOẠCH Thực hiện …`, `BÁO CÁO NHANH Kết quả …`
WITH_TITLE = re.compile(
    rf"(?:{'|'.join(noun.upper() for noun in doctypes.nouns() if ' ' in noun)})"
    rf"(?:(?P<whose> CỦA(?: [{UPPER}]{{2,7}}){{2,9}})|(?: [{UPPER}]{{2,7}}){{0,4}})"
    r"\s+(?!số\b|này\b|trên\b|nêu\b)"
    rf"(?:V/v|[{UPPER}]?[{LOWER}]{{1,7}})\s(?:[^.;:]|:(?=\s)){{10,300}}\.?$"
)


@cache
def _folded() -> frozenset[str]:
    return frozenset(fold(noun).replace(" ", "") for noun in doctypes.nouns() if " " in noun)


def is_type(line: str) -> bool:
    """Does the line name the type, with or without a title in capitals behind it?"""
    if (_TYPE_LINE.match(line) and not line.endswith(":")) or _ALONE.fullmatch(line.rstrip(" -–_*")):
        return True
    if (at := scraps(line)) and _BARE_TYPE.match(line, at):
        return True
    # a scan lost the marks or set letters apart: `KÊ HOẠCH`, `K ÉT LUẬN`
    return 5 < len(line) < 24 and line.isupper() and fold(line).replace(" ", "") in _folded()


def scraps(line: str) -> int:
    """The characters before the type that are none of it."""
    found = _SCRAPS.match(line)
    return found.end() if found else 0
