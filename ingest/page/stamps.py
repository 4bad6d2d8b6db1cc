"""What is stamped or printed over the head of a paper and names nobody.

How urgent or secret it is, of which draft or copy, the form it fills in, the house's name in English: it may
stand between any two lines of a header.
"""

from __future__ import annotations

import re

_STAMP = re.compile(
    r"(?:(?:THƯỢNG )?KH[ẨA]N|HỎA TỐC(?: HẸN GIỜ)?|(?:TÀI LIỆU )?(?:TUYỆT |TỐI )?MẬT"
    r"|(?:BẢN )?DỰ THẢO(?: .{1,30})?|BẢN (?:SAO|CHÍNH|GỐC)|SAO (?:Y|LỤC)(?: BẢN CHÍNH)?|TRÍCH SAO"
    r"|(?:CHỈ )?LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|CÔNG VĂN ĐẾN|ĐÃ KÝ|PHỤ LỤC(?: .{1,8})?|PHẬT LỊCH .{1,20}"
    r"|(?:MẪU|BIỂU)(?: SỐ)?:? ?\d.{0,20})"
)
_ENGLISH = re.compile(
    r"\b(?:HOSPITAL|COMPANY|CORPORATION|UNIVERSITY|COLLEGE|CO\.,? ?LTD|JSC|DEPARTMENT|INSTITUTE|GROUP|BANK)\b"
)


def is_stamp(line: str) -> bool:
    """Is the line, in capitals or in brackets, nothing but a stamp?"""
    bare = line.strip(" ()[]*:.-–_|")
    if not bare.isupper() and bare == line.strip():
        return False
    return _STAMP.fullmatch(bare.upper()) is not None or (bare.isascii() and bool(_ENGLISH.search(bare)))
