"""The post or the standing body before an organ: `Chủ tịch` of `UBND tỉnh`, `Ban Thường vụ` of `Tỉnh ủy`."""

from __future__ import annotations

import re

from ingest.lexicon.sign import organ_codes
from ingest.organ.central import CENTRAL_NAMES

_SUB_BODY = re.compile(
    r"^(?P<sub>Ban [Tt]hường [Vv]ụ|Thường trực|Ban [Cc]hấp hành|Bí thư|Phó Bí thư|Thường vụ)"
    r"\s+(?P<rest>\S.*)$"
)
_POSTS = (
    r"Giám đốc|Bộ trưởng|Thứ trưởng|Tổng [Gg]iám đốc|Thống đốc|Hiệu trưởng|Cục trưởng|Chủ nhiệm"
    r"|Chi cục trưởng|Tổng cục trưởng|Chỉ huy trưởng|Tư lệnh|Chính ủy"
    r"|Viện trưởng|Chánh án|Chánh Thanh tra|Trưởng ban|Trưởng phòng|Thủ trưởng"
    r"|(?P<of>Hạt|Trạm|Đồn|Đội|Tổ|Đoàn) trưởng(?= (?P=of) )"
)
_OFFICER = re.compile(
    r"^(?P<sub>(?:Phó\s+)?(?:Chủ tịch(?!\s+nước\b)(?:(?<=Phó Chủ tịch) [Tt]hường trực(?=\s))?"
    rf"|{_POSTS}|Chánh|Trưởng))\s+(?P<rest>\S.*)$"
)
# an office-holder of nobody knows what: the code of the number tells
_OFFICER_ALONE = re.compile(
    r"Ban Thường vụ|Ban Chấp hành|Thường trực|Hội nghị(?: lần thứ \w+(?: \w+)?)?"
    r"|(?:(?:Bộ )?Tư lệnh |Chính ủy )?Quân khu"
    rf"|(?:Phó\s+)?(?:Chủ tịch|{_POSTS}|Trưởng|Chánh)"
)
_CHIEF = re.compile(r"^(?P<sub>Tổng (?:Thanh tra|Kiểm toán)) (?P<rest>(?:Chính phủ|[Nn]hà nước)\b.*)$")
_OFFICE_OF = {
    "Tổng Thanh tra": "Thanh tra ",
    "Tổng Kiểm toán": "Kiểm toán ",
    "Trưởng phòng": "Phòng ",
    "Trưởng ban": "Ban ",
    "Chánh Thanh tra": "Thanh tra ",
}
_TWICE = re.compile(r"^(Ban|Phòng|Văn phòng|Thanh tra) (?=\1 )")  # `Chánh Văn phòng Văn phòng UBND tỉnh`
# the executive committee of a Party organisation that is of no place is its Party committee
_PARTY_OF_HOUSE = re.compile(
    r"\AĐảng bộ (?=(?:Trường|Đại học|Học viện|Viện|Bệnh viện|Trung tâm|Sở|Cục|Chi cục|Tổng|Tập đoàn"
    r"|Công (?:ty|an)|Ngân hàng|Bộ|Văn phòng|Đài|Báo|Nhà máy|Xí nghiệp|[ỦU][ỷy] ban|[Cc]ác cơ quan|[Kk]hối"
    r"|Quân|Chính phủ|Quốc hội|Mặt trận)\b)"
)


def is_post(words: str | None) -> bool:
    """Do the words name but a post or a standing body, of nobody knows what?"""
    return words is not None and _OFFICER_ALONE.fullmatch(words) is not None


def split(text: str) -> tuple[str | None, str]:
    """The post or standing body that the name begins with, and the organ; None and the name without one.

    A post that bears the kind of its house gives it back: `Trưởng phòng Nội vụ` is of `Phòng Nội vụ`.
    """
    for pattern in (_SUB_BODY, _OFFICER, _CHIEF):
        found = pattern.match(text) if text not in CENTRAL_NAMES else None
        if found is None:
            continue
        post, rest = found["sub"], found["rest"]
        organ = rest if pattern is _SUB_BODY else _OFFICE_OF.get(post, "") + rest
        organ = _TWICE.sub("", f"Đ{organ[1:]}" if organ.startswith("đoàn ") else organ)
        organ = _PARTY_OF_HOUSE.sub("Đảng ủy ", organ, count=1)
        row = organ_codes().get(organ) if "trưởng" in post else None
        return post, row.name if row and row.name.startswith("Bộ ") else organ  # `Bộ trưởng BYT`
    return None, text
