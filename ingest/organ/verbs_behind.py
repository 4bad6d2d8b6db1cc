"""How a sentence goes on behind the name of an organ, and when what follows still leads to its place.

`UBND tỉnh | thành lập …` goes on with a verb; `Trung tâm Kiểm dịch | thực vật tỉnh Lào Cai` with its name.
"""

from __future__ import annotations

import re

from ingest.lexicon import places
from ingest.organ.words import INSIDE, OBJECT_WORDS, STOP
from ingest.text.letters import UPPER

# verbs of two words that begin like the words of a name: `UBND tỉnh | thành lập`, `Sở Nội vụ | công bố`
VERBS = re.compile(
    r"(?:công\s+(?:bố|nhận|khai)|thành\s+(?:lập|Ban|Tổ|Hội\s+đồng|Đoàn)|chấp\s+thuận|gia\s+hạn|đồng\s+ý|[uủ][ỷy]\s+quyền|biểu\s+(?:dương|quyết)"
    r"|phòng,?\s+(?:chống|ngừa)|thanh\s+tra|ban\s+hành|lãnh\s+đạo|cán\s+bộ|quyết\s+định"
    r"|xây\s+dựng\s+(?:kế\s+hoạch|đề\s+án|phương\s+án|chương\s+trình|dự\s+(?:thảo|toán)|báo\s+cáo|quy\s+(?:chế|trình|định)|hướng\s+dẫn)"
    r"|báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|số\s+liệu|như\s+sau))\b"
)
# and those that no company has in its name
ACTS = re.compile(
    r"(?:phê\s+(?:duyệt|chuẩn)|phân\s+(?:công|cấp|bổ)|triển\s+khai|hướng\s+dẫn|quy\s+định|chỉ\s+đạo|yêu\s+cầu"
    r"|thông\s+(?:báo|qua)|bổ\s+nhiệm|điều\s+(?:chỉnh|động)|thu\s+hồi|quán\s+triệt|tuyên\s+truyền|phát\s+động"
    r"|tăng\s+cường|đẩy\s+mạnh|nâng\s+cao|xử\s+lý|giải\s+quyết|tiếp\s+tục|rà\s+soát|kiện\s+toàn|tổ\s+chức|sơ\s+kết"
    r"|tổng\s+kết|bãi\s+bỏ|thay\s+thế|sửa\s+đổi|đính\s+chính|kéo\s+dài|xét(?!\s+nghiệm)|khen\s+thưởng|kỷ\s+niệm|trả\s+lời"
    r"|báo\s+cáo(?!\s+viên)|giải\s+trình|thống\s+nhất|đề\s+nghị|chuẩn\s+bị|đánh\s+giá|giao(?!\s+(?:thông|dịch|nhận))|quyết\s+định)\b"
)
# `Trung tâm Kiểm dịch | thực vật và giống tỉnh Lào Cai`: the place behind shows how far the name goes
_AT_PLACE = re.compile(
    r"(?:[ \t]+(?!(?:tỉnh|huyện|quận|xã|phường|thị|thành|đặc)\s)[^\W\d_]+){1,6}?"
    rf"\s+(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)(?:\s[{UPPER}]\w*){{1,4}}"
)
# these are placed by what stands right behind them
_PLACED_HEAD = re.compile(
    r"(?:Ban Thường|Ban [Cc]hấp|Thường|UBND|HĐND|(?:Ủy|Uỷ) ban|Hội đồng|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) "
    r"|Chủ tịch|Phó|Bí thư|Chính phủ|Thủ tướng|Bộ(?! Chỉ huy)|Quốc hội|Sở|Tổng cục|Hội nghị|Đại hội)"
)


_KINDS = ("tỉnh", "huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "đặc khu", "ủy", "uỷ")


def to_place(text: str, pos: int, end: int, stop: int) -> int:
    """The end of a name with the words that lead on to its place, else `end`."""
    further = _AT_PLACE.match(text, end, stop) if not text.endswith(_KINDS, pos, end) else None
    if further is None or _PLACED_HEAD.match(text, pos, end) or _breaks(text, further):
        return end
    return further.end()


def ends_in_place(text: str, pos: int, end: int) -> bool:
    """`Sở Y tế Lào Cai | cung cấp …`: behind the name of a place no common word belongs to the organ's."""
    words = text[pos:end].rsplit(None, 4)[1:]
    return any(words[-n][0].isupper() and places.find(" ".join(words[-n:])) for n in range(2, len(words) + 1))


def _breaks(text: str, further: re.Match[str]) -> bool:
    """True if the words up to the place hold one that no name goes on with: a verb, a joint of sentences."""
    at = further.start()
    words = further.group().split()
    if words[0] == "và" and " ".join(words[1:3]) in OBJECT_WORDS:
        words = words[1:]  # `Trung tâm Giống cây trồng | và vật nuôi tỉnh Nghệ An`
    if words[0] in STOP or any(w in STOP and w not in INSIDE and w != "và" for w in words):
        return True
    return any(p.search(text, at, further.end()) for p in (VERBS, ACTS))


_NAME_WORDS = re.compile(
    r"ban (?:nhân dân|[Cc]hấp hành|cán sự)|đại (?:biểu|hội)|thành phố|bộ (?:tỉnh|huyện|xã|phường)"
)


def inside_name(text: str, at: int, previous: str) -> bool:
    """`ban nhân dân`, `ban cán sự`: the word belongs to a name although it could start a verb."""
    return previous.lower() in ("ủy", "uỷ") or bool(_NAME_WORDS.match(text, at))
