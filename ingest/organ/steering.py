"""Where the name of a steering committee ends: it goes on in common words up to the place it works for.

`Ban Chỉ đạo phòng, chống thiên tai tỉnh Gia Lai`, `Ban Chỉ đạo các Chương trình mục tiêu quốc gia huyện`.
A name that is cut at its first common word would be that of every committee of every place.
"""

from __future__ import annotations

import re

from ingest.lexicon import typewords
from ingest.text.letters import UPPER

_HEAD = re.compile(
    r"(?:Ban\s+[Cc]hỉ\s+(?:đạo|huy)|BCĐ|Tổ\s+công\s+tác)"
    r"(?:\s+(?:Trung\s+ương|TW|[Qq]uốc\s+gia|liên\s+ngành(?:\s+Trung\s+ương)?|chuyên\s+trách))?\s+(?=[^\W\d_])"
)
# fields that are told from a verb by themselves ...
_FIELD = re.compile(
    r"(?:(?:các\s+)?(?:[Cc]hương\s+trình|CTMTQG)|Đề\s+án|[Cc]uộc\s+vận\s+động|[Pp]hong\s+trào|[Pp]hòng\s*,?\s+chống"
    r"|[Pp]hòng\s+(?:thủ\s+dân\s+sự|cháy\s*,?\s+chữa\s+cháy)|(?:các\s+)?vấn\s+đề"
    r"|[Cc]huyển\s+đổi\s+số|[Cc]ải\s+cách|[Cc]ông\s+tác|[Gg]iảm\s+nghèo|[Tt]oàn\s+dân|[Aa]n\s+toàn|[Vv]ệ\s+sinh"
    r"|[Hh]ội\s+nhập|[Đđ]ổi\s+mới|[Tt]ổng\s+điều\s+tra|[Kk]ỳ\s+thi"
    r"|(?:(?<=ngành )|(?<=ngành Trung ương ))về(?!\s+việc))\b"
)
# ... and those that a verb of the sentence may begin with: only the place behind them tells
_DEED = re.compile(
    r"(?:[Tt]hực\s+hiện|[Tt]riển\s+khai|[Xx]ây\s+dựng|[Pp]hát\s+triển|[Bb]ảo\s+vệ|[Ứứ]ng\s+phó|[Ss]ắp\s+xếp"
    r"|[Qq]uản\s+lý|[Cc]hống|[Tt]ổng\s+kết|[Kk]iểm\s+soát|[Đđ]ền\s+ơn|[Kk]hắc\s+phục|[Xx]óa|[Tt]inh\s+giản)\b"
)
# kinds of documents, as the next one of a sentence begins
DOCUMENT = (
    r"(?:(?:Nghị (?:quyết|định)|Kế hoạch|Công (?:văn|điện)|Quyết định|Chỉ thị|Kết luận|Hướng dẫn"
    r"|Thông (?:tư|tri|báo|cáo)|(?:Bộ l|L)uật|Pháp lệnh|Chương trình|Đề án|Báo cáo|Tờ trình"
    r"|Quy (?:định|chế|hoạch)|Văn bản|Giấy (?:phép|mời|chứng)"
    r"|Đơn (?:kiến nghị|khiếu nại|tố cáo|đề nghị|thư|xin)|Phiếu (?:chuyển|trình)"
    r"|Biên bản|Hợp đồng|Phụ lục|Đề cương|Phương án|NQ|KH|CV|QĐ|CT|KL)\b"
    rf"|(?:{'|'.join(typewords.LETTERS)})(?=\s?(?:số\s|\d)))"
)
_NAME = rf"[{UPPER}][\w'’]*(?:[ -]+[{UPPER}][\w'’]*){{0,3}}"
_TIER = re.compile(
    r"\s(?:(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|(?<!tác\s)xã(?!\s+hội)|phường|thị\s+trấn|đặc\s+khu)\b"
    rf"(?:\s+(?:{_NAME}|\d{{1,2}}\b))?|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s+[uủ][ỷy]\b(?:\s+{_NAME})?"
    r"|(?:(?:của\s+(?:Thủ\s+tướng\s+)?|(?<=Đề\sán\s06\s))Chính\s+phủ|Trung\s+ương|TW)\b)"
)
# fields in short, in capital letters as bodies are: `Ban Chỉ đạo phát triển KHCN, ĐMST và CĐS tỉnh`
_IN_SHORT = r"(?:ĐMST|CĐS|CCHC|Đề\s+án\s+06)\b"
# `…, nhà trường xây dựng Kế hoạch`: who speaks next, in small letters
_SPEAKS = (
    r"(?:nhà\s+trường|đơn\s+vị|cơ\s+quan|chi\s+bộ|đảng\s+bộ|chi\s+đoàn|liên\s+đội|trường|công\s+ty|bệnh\s+viện"
    r"|trung\s+tâm|huyện|xã|phường|tỉnh)\s+(?:\w+\s+){0,3}?"
    r"(?:xây\s+dựng|ban\s+hành|báo\s+cáo|yêu\s+cầu|đề\s+nghị|hướng\s+dẫn|thông\s+báo|tổ\s+chức|triển\s+khai)\s"
)
_STOP = re.compile(
    r"[;:.()“”\"|]|\n\s*\n|\s(?:về|tại|ban\s+hành|yêu\s+cầu|đề\s+nghị|hướng\s+dẫn|ngày|số(?=\s+\d)|giai\s+đoạn|trên|gồm)\s"
    rf"|,\s+(?={_SPEAKS})|,\s+(?=[{UPPER}])(?!Phòng,?\s+chống|{_IN_SHORT})|\s(?=(?:và|cùng)\s(?:các\s)?{DOCUMENT}\s(?:số|của|\d+[-/]))|\Z"
)
_REACH = 130
# `Ban Chỉ đạo của Chính phủ`, with or without its field behind it
_OF_GOVERNMENT = re.compile(
    r"(?:Ban\s+[Cc]hỉ\s+đạo|BCĐ|Tổ\s+công\s+tác)\s+của\s+(?:Thủ\s+tướng\s+)?Chính\s+phủ\b"
)
# a committee that is told apart by its field alone: `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng`
_BY_FIELD = re.compile(
    r"(?:Ban Chỉ đạo|BCĐ)(?:\s+(?:Trung ương|TW|quốc gia|Quốc gia|liên ngành|(?:của )?Chính phủ))?$"
)
# a comma inside a field; a capital letter behind it begins who speaks next, unless it is a field in short
_COMMA = rf",(?=\s+(?:(?!ngày\s|{_SPEAKS})[^\s{UPPER}]|{_IN_SHORT}))"
_TOPIC = re.compile(
    rf"\s+về(?!\s+việc)(?:\s+[^\s;:.()“”,]+|{_COMMA})"
    rf"(?:\s+(?!(?:yêu|đề|ban|có|đã|tại|ngày|về)\s|số\s+\d"
    rf"|(?:và|cùng)\s+(?:các\s+)?{DOCUMENT}\s(?:số|của|\d+[-/]))[^\s;:.()“”,]+"
    rf"|{_COMMA}){{1,24}}"
)


def topic_end(text: str, pos: int, end: int) -> int | None:
    """The end of the field behind a committee's name `text[pos:end]` that needs one; None if none follows."""
    topic = _TOPIC.match(text, end) if _BY_FIELD.search(text[pos:end]) else None
    return topic.end() if topic else None


def end_of(text: str, pos: int, limit: int) -> int | None:
    """End of the committee's name that starts at `pos`; None if none does, or if it has no field in words.

    Looks at most 170 characters ahead.
    """
    governments = _OF_GOVERNMENT.match(text, pos, limit)
    if governments:
        return topic_end(text, pos, governments.end()) or governments.end()
    head = _HEAD.match(text, pos, limit)
    if head is None:
        return None
    field = _FIELD.match(text, head.end(), limit)
    if field is None and not _DEED.match(text, head.end(), limit):
        return None
    reach = min(limit, head.end() + _REACH)
    period = _PERIOD.search(text, head.end(), reach)
    stop = _STOP.search(text, period.end() if period else head.end(), reach)
    last = stop.start() if stop and stop.start() < reach else reach
    tier = _TIER.search(text, head.end(), last)
    if tier:
        return tier.end()
    if field is None or last == reach or (period and period.end() > last):
        return None
    return period.start() if period else len(text[:last].rstrip(" ,"))


_PERIOD = re.compile(r"\s+giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4}", re.IGNORECASE)


def without_period(name: str) -> str:
    """The name of a committee without the years that it was set up for."""
    return _PERIOD.sub("", name) if name.startswith("Ban Chỉ đạo") else name
