"""How the text begins below header and title: its first words, its first heading, a sentence that tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.letters import LOWER, UPPER

OPENS = re.compile(
    # of `Căn cứ Luật …` a page may have dropped the second word, as it drops many
    r"(?:Thực hiện|Căn cứ|Căn (?=(?:Bộ luật|Luật|Pháp lệnh|Nghị|Quyết định|Thông tư)\b)|Chiểu"
    r"|Để |Nhằm |Theo |Trên cơ sở|Triển khai|Tiếp tục|Tiếp theo|Ngày \d|Quán triệt"
    r"|Chấp hành|Thi hành|Nhận được|Được sự|Xét |Sau khi|Nhân dịp|Nhân kỷ niệm"
    r"|Qua |Hiện nay|Phúc đáp|Trả lời|Phản hồi|Vừa qua|Thời gian qua|Trong thời gian"
    r"|(?:Trong n|N)hững năm qua|Từ ngày|Hưởng ứng|Chào mừng|Hôm nay|(?:Thời gian|Địa điểm|Thành phần)\s?:"
    r"|Trong (?:tháng|quý|năm|tuần|kỳ)\b[^,]{0,30},|Bước vào|Nhìn chung|Kể từ|Đến nay|Dưới sự|Ngay từ"
    r"|Kính thưa)"
)
# a narrow page breaks the sentence soon, and under the motto it opens a paper whose title was dropped
CARRIES_OUT = re.compile(
    r"(?:Thực hiện|Triển khai(?: thực hiện)?|Để thực hiện|Phúc đáp|Trả lời|Tiếp theo)\s"
    r"(?:các\s)?(?:[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Kk]ết luận|[Kk]ế hoạch|[Hh]ướng dẫn|[Cc]ông văn"
    r"|[Cc]hương trình|[Tt]hông báo|[Tt]hông tư|[Nn]ghị định|[Cc]ông điện|[Vv]ăn bản)\b"
)
# whoever issues begins the opening: `Ban Thường vụ Tỉnh ủy yêu cầu …`, `Hội nghị lần thứ năm … họp …`
ISSUES = re.compile(
    r"Hội nghị (?:lần thứ|Ban [Cc]hấp hành|Ban [Tt]hường vụ)\s[^.;:]{5,160}?\s(?:họp|đã)\b|"
    r"(?:(?:Ban (?:[Tt]hường vụ|[Cc]hấp hành|Thường trực|Bí thư)|Thường trực)\s+)?"
    r"(?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ|bộ|đoàn)|[ỦU][ỷy] ban|UBND|HĐND|Hội đồng nhân dân"
    r"|Sở|Bộ|Phòng|Cục|Tổng cục|Công an|Liên đoàn|Hội|Công đoàn|Đoàn|Trường|Ban)"
    rf"(?:\s+(?:[{UPPER}][^\s,.;:]*(?:\s+[{LOWER}]{{2,6}})?|và|nhân dân|tỉnh"
    r"|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)){0,12}\s+(?:yêu cầu|ban hành|xây dựng|đề nghị"
    r"|hướng dẫn|thông báo|báo cáo|chỉ đạo|kính trình|quyết định)\b"
)
SENTENCE = re.compile(rf"(?!Về )[{UPPER}][{LOWER}]")
_FIRST_PART = re.compile(r"(?:I|1|Điều \d{1,3})\s?[.)](?!\d{3}\b)\s*\S")
# what is left of a paper may begin with a later chapter: `IV. TỔ CHỨC THỰC HIỆN`, `II- PHÂN CÔNG`
# and below a title in whatever letters: `A. Kết quả`, `I- Kết quả`, `1/ Kết quả`, `Phần thứ nhất`
_PART_BELOW_TITLE = re.compile(
    rf"[IVX]{{1,4}}\s?[.)-]\s*[{UPPER}]{{2}}"
    rf"|(?:[IA]\s?[.)/:-]|(?:1|Điều 1)(?:\s?[.)/:]|\s?-(?=\s)))\s*[{UPPER}]"
    r"|(?i:phần|chương|mục) (?:(?i:thứ nhất|mở đầu|một)|I|1|A)(?:\s?[.:–-]|$)"
)
# `(Ban hành kèm theo Quyết định số …)`, `(Ngày 08 tháng 12 năm 2025)` under the title
REMARK = re.compile(
    r"\[\s*Ngày đăng\b"  # what a web page adds
    r"|\(\s*(?:(?:Ban hành )?[Kk]èm theo (?:Quyết định|Công văn|Kế hoạch|Hướng dẫn|Nghị quyết|Thông báo)"
    r"|Ban hành$|[Nn]gày(?= \d)|[Ss]ố liệu|Dự thảo|DỰ THẢO"
    r"|(?:Tài liệu )?(?:[Tt]rình|[Bb]áo cáo|[Pp]hục vụ)(?: tại)? (?:[Kk]ỳ họp|[Hh]ội nghị|[Pp]hiên họp"
    r"|Đại hội))\b"
)
_TOLD = re.compile(r"\s(?:đã|là|đạt|vẫn)\s")
_WIDE = 70  # characters; the lines of a title are set narrower


def first_part(line: str, *, titled: bool) -> bool:
    """Does the line head the first part of a text, below a title or with none?"""
    return bool(_FIRST_PART.match(line) or (titled and _PART_BELOW_TITLE.match(line)))


def tells(line: str) -> bool:
    """Is the line a sentence that tells, as no title does: `Xã Bản Vược là xã vùng cao, có 12 thôn.`?"""
    whole = len(line) > _WIDE or line.endswith(".")
    return whole and SENTENCE.match(line) is not None and _TOLD.search(line) is not None


def below_remark(lines: Sequence[str], i: int) -> bool:
    """Does line `i` stand right below a remark in brackets that ends a title, over one line or two?"""
    above = lines[max(i - 2, 0) : i]
    return bool(above) and above[-1].endswith((")", "]")) and any(map(REMARK.match, above))
