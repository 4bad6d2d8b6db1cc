"""Bodies named by what they are there for: `Đoàn thanh tra Sở Y tế`, `Hội đồng sáng kiến huyện Bảo Thắng`.

Such a name goes on in small letters up to its house or its place; cut at the first common word, the councils
of a whole country would bear one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.organ.words import INSIDE, STOP
from ingest.text.letters import LOWER, UPPER

_DEEDS = (
    r"thanh\s+tra|kiểm\s+tra|giám\s+sát|khảo\s+sát|phúc\s+tra|công\s+tác|thẩm\s+(?:định|tra)|đánh\s+giá|nghiệm\s+thu"
    r"|tuyển\s+(?:dụng|sinh|chọn)|(?:thi|xét)\s+tuyển|sáng\s+kiến|khoa\s+học|kỷ\s+luật|(?:coi|chấm|ra\s+đề)\s+thi"
    r"|xét\s+(?:tặng|duyệt|chọn|thăng|nâng|tốt\s+nghiệp|công\s+nhận|khen|kỷ)|công\s+nhận|lựa\s+chọn|thanh\s+lý"
    r"|định\s+giá|đấu\s+giá|bồi\s+thường|tư\s+vấn|phối\s+hợp|giúp\s+việc|soạn\s+thảo|biên\s+(?:soạn|tập)"
    r"|giám\s+khảo|kiểm\s+kê|hòa\s+giải|liên\s+ngành|nghĩa\s+vụ\s+quân\s+sự|giám\s+định|xử\s+lý"
    r"|thi\s+đua(?:\s*[-–,]\s*khen\s+thưởng)?"
)
_BODY = re.compile(
    rf"(?:Hội\s+đồng|Đoàn|Tổ|Đội|Ban)\s+(?:{_DEEDS})(?:\s+(?:liên\s+ngành|đặc\s+biệt|[nN]hà\s+nước))?(?:\s+số\s+\d{{1,3}})?"
    r"(?:\s+của\s+(?:Thủ\s+tướng\s+)?Chính\s+phủ)?(?!\w)"
)
_PLACE = re.compile(
    r"\s+(?:cấp\s+)?(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)(?!\s+hội\b)"
    rf"(?:\s+[{UPPER}\d][^\s,;:.()]*){{0,4}}(?!\w)"
)
_MORE = re.compile(rf"\s+(?P<word>[{LOWER}]+)(?!\w)")
_MOST_MORE = 8  # common words between the deed and the place

# councils that are named by a common word: `Hội đồng trường`, the school or the firm behind it
_COUNCIL = re.compile(
    r"(?:(?:(?:Phó\s+)?Chủ\s+tịch\s+)?Hội\s+đồng\s+(?:trường|quản\s+trị|thành\s+viên)"
    r"|Đại\s+hội\s+đồng\s+cổ\s+đông)\b"
)


def council(text: str, pos: int, stop: int) -> int | None:
    """Where a council ends that every house of its kind has, without its house; None if none begins here."""
    found = _COUNCIL.match(text, pos, stop)
    return found.end() if found else None


def end_of(text: str, pos: int, stop: int, house_end: Callable[[str, int, int], int | None]) -> int | None:
    """Where such a name ends, with its place or its house; None if none begins at `pos`.

    `house_end` tells where the name of the house ends that begins at a place, None where none does.
    """
    body = _BODY.match(text, pos, stop)
    if body is None:
        return None
    at = body.end()
    for _ in range(_MOST_MORE + 1):
        if place := _PLACE.match(text, at, stop):
            return place.end()
        more = _MORE.match(text, at, stop)
        if more is None or (more["word"] in STOP and more["word"] not in INSIDE):
            break
        at = more.end()
    if text[at : at + 1].isspace() and text[at + 1 : at + 2].isupper():
        return house_end(text, at + 1, stop) or body.end()
    return body.end()
