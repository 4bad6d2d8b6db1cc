"""The words with which the name of an organ begins in running text: `Ban`, `UBND`, `Tỉnh ủy`, `Sở`, …"""

from __future__ import annotations

from ingest.text.alternatives import by_first, parted
from ingest.text.letters import UPPER

# Heads that may follow a number even where `của` was left out (`44-HD/HU ngày … Ban Thường vụ Huyện ủy`).
_STRONG = (
    r"Ban Thường vụ|Ban [Cc]hấp hành|Ban Bí thư|Bộ Chính trị|Thường trực (?:Tỉnh|Thành|Huyện|Quận|Thị"
    r"|Đảng) [uủ]"
    r"|Thường vụ (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Quân) [uủ][ỷy]|BTV|BCHTW|BCT|BBT|QUTW|BCH"
    r"|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ|Ủy|Uỷ)|UBND|HĐND|(?:Ủy|Uỷ) ban [Nn]hân dân|Thủ tướng"
    r"|UBTVQH"
)
_HEADS = (
    r"Ban|Bộ|(?:Ủy|Uỷ) ban|UBND|HĐND|UBMTTQ|UBTVQH|MTTQ|Hội đồng|Hội nghị|Hội|Đại hội|ĐH|(?:Tỉnh|Thành"
    r"|Huyện|Quận|Thị|Đảng) "
    r"(?:ủy|uỷ|Ủy|Uỷ|đoàn|Đoàn)|Đảng đoàn|Đảng bộ|Chi bộ|Chính phủ|Thủ tướng|Phó Thủ tướng|TTgCP|TTg|Quốc hội"
    r"|Chủ tịch|Phó Chủ tịch|Hiệu trưởng|Tư lệnh|Chỉ huy trưởng|Thống đốc"
    r"|Bộ trưởng|Thứ trưởng|Giám đốc|Phó Giám đốc|Chánh(?= (?:[Vv]ăn|VP|[Tt]hanh|[Áá]n|[Tt]òa))"
    r"|Trưởng|Văn phòng|VPCP|VP|Sở(?! hữu)|Phòng|Cục"
    r"|Tổng cục|Chi cục|Tổng|Vụ|Viện"
    r"|Công ty|Công đoàn|Tập đoàn|Trường|Học viện|Đại học|Bệnh viện|Liên đoàn|Liên hiệp|Liên minh|Đoàn"
    r"|Mặt trận|Quân ủy|Tòa án|Thanh tra"
    r"|Kho bạc|Ngân hàng|Bảo hiểm|Trung tâm|Đài|Báo|BCH|BTV|BCĐ|Thường trực|TT|Tổ|Hạt|Trạm|Công an"
    r"|Quân (?:khu|đoàn|chủng)|Binh (?:chủng|đoàn)|Bộ đội|Trung ương|TW|phòng(?= [Cc]ảnh sát)"
    r"|BHXH|KBNN|TAND|TANDTC|VKSND|VKSNDTC|UBKT|Viện KSND|Nhà|Hợp tác xã|Doanh nghiệp|Quỹ|Chi nhánh|HTX|DNTN"
    r"|Đảng Cộng sản|Đảng|Kiểm toán|LĐLĐ|HND|HLHPN|HCCB|Hiệp hội|Thị trấn|ĐHQGHN|ĐHQG-HCM|ĐHQG|NHNN"
    r"|NHCSXH|NHPT|EVN|BTL|TTYT|CCKL"
    r"|Xã(?! hội)|Phường|Chủ nhiệm|Tỉnh|Huyện|Thành phố"
    r"|(?:Thuế|Thống kê|Thi hành án dân sự)(?= (?:tỉnh|[Tt]hành phố|[Cc]ơ sở))|Bảo tàng|Thư viện"
    r"|Vườn quốc gia|Cảng vụ|Cơ sở(?= (?:[Cc]ai nghiện|[Bb]ảo trợ|[Đđ]iều trị|[Gg]iáo dục bắt buộc))"
    r"|Khu [Dd]i tích|Bến xe|Tạp chí|Đồn(?= Biên phòng)|Đồn trưởng|Đội trưởng"
    r"|Đội(?= (?:Quản lý|Cảnh sát|Kiểm lâm|An ninh|Thuế|Kiểm soát|Trật tự|[Dd]ân phòng))"
    # fields of other offices as well (`Bộ Bưu chính, Viễn thông`), unless a place stands behind them
    r"|(?:Bưu điện|Viễn thông|Điện lực)(?= (?:(?:tỉnh|huyện|quận|khu vực)\b|[Tt]hành phố |[Tt]hị xã "
    rf"|(?!Việt Nam)[{UPPER}]))"
    r"|Cụm cảng|Cảng(?= [Hh]àng không)|Xí nghiệp|Nông trường|Lâm trường|Trại (?:tạm )?giam|Thông tấn xã"
    rf"|(?:Tiểu|Trung|Lữ|Sư|Hải|tiểu|trung|lữ|sư|hải) đoàn(?= (?:\d|[{UPPER}]))|Đại đội(?= \d)"
    r"|Hải đội(?= (?:\d|Biên phòng))|Vùng(?= (?:\d Hải quân|Cảnh sát biển))|Kho(?= K?\d)"
    r"|Khu Quản lý|Đại sứ quán|Tòa(?= (?:Giám mục|phúc thẩm))|Cung(?= [Vv]ăn hóa)"
    r"|Cơ quan(?= (?:(?:Cảnh sát|An ninh) điều tra|[Đđ]iều tra|[Tt]hi hành án|[ỦU]|Tổ chức - ))"
)
# a name may be broken at a line end: `Tỉnh⏎ủy`
_HEAD = by_first(parted(f"{_STRONG}|{_HEADS}".replace(" ", r"\s{1,3}")), r"(?!\w)")
_STRONG_HEAD = by_first(parted(_STRONG.replace(" ", r"\s{1,3}")), r"(?!\w)")


def starts(text: str, pos: int, *, strong: bool = False) -> bool:
    """True if an organ's name may start at `pos`; `strong` asks for a head that needs no `của`."""
    head = (_STRONG_HEAD if strong else _HEAD).get(text[pos : pos + 1])
    return head is not None and head.match(text, pos) is not None
