"""What the text says a cited document is about: the title that stands after its number."""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.organ import phrase as organ_phrase
from ingest.text.letters import UPPER

# `(có Kế hoạch kèm theo)`, `(Văn phòng gửi kèm bản chụp)`
_SENT_ALONG = r"[^()]{0,80}\b(?:gửi\s+kèm|kèm\s+theo|đính\s+kèm)"
# `(sau đây gọi tắt là Kế hoạch số 12)`
_CALLED = r"(?:sau đây|gọi tắt|viết tắt)"
_TITLE = re.compile(
    rf"\s*(?:\({_CALLED}[^()]*\)\s*)?,?\s*(?P<intro>(?:về\s+việc|V/v|về)\s+|(?=“)"
    r"|(?=thực hiện|triển khai|hướng dẫn|quy định|ban hành|phê duyệt|sửa đổi|công bố|tiếp tục))"
)
_TYPES = (
    r"(?:Nghị quyết|Kế hoạch|Công văn|Quyết định|Chỉ thị|Kết luận|Hướng dẫn|Thông báo|Chương trình|Nghị định"
    r"|Thông tư|Văn bản|Báo cáo|Tờ trình|Quy định|Công điện)"
)
# the next of the documents that are listed: `…, Kế hoạch kiểm tra số 12/KH-UBND`, `… và Nghị quyết 58-NQ/TW`
_NEXT_LISTED = rf"(?:,|và)\s+(?={_TYPES}\s+(?:(?:[^\W\d_]+\s+){{0,3}}số\b|\d+\s?[-/]|Đại hội))"
# the first of several that the title itself is about: `thực hiện Nghị quyết số 33-NQ/TW`
_FIRST_OBJECT = re.compile(rf"(?:[^\W\d_]+\s+){{1,4}}(?P<noun>{_TYPES})\s+(?:số\s+)?\d\S*\s*")
# alternatives that begin alike stand together: a search tries each of them at every blank
_TITLE_END = re.compile(
    rf"[;\n)]|\.(?=\s|$)|\((?={_CALLED}|{_SENT_ALONG})|{_NEXT_LISTED}"
    r"|,\s+(?=(?:Ban Thường vụ|Ban Chấp hành|Ủy ban|Uỷ ban|UBND|Sở|Phòng|Huyện ủy|Tỉnh ủy|Đảng ủy|Văn phòng"
    r"|Bộ|đồng\s+chí|trong\s+đó|theo\s+đó|kính|ngày\s+\d{1,2}/\d{1,2}/\d{4},?\s+(?:UBND|HĐND|Bộ|Sở|Chủ)|xét\s+(?:đề\s+nghị|thấy)|căn\s+cứ\s+(?:vào|tình\s+hình|Luật|Nghị"
    r"|Quyết|Thông|Công|Kế|Chỉ))\b|có\s+(?:[^\W\d_]+\s+){1,4}kèm\s+theo)"
    r"|,?\s+(?:\(?(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|đính\s+chính)(?:[,\s]+(?:sửa\s+đổi"
    r"|bổ\s+sung|thay\s+thế|một\s+số\s+(?:điều|nội\s+dung)))*\s+(?:bởi|(?:các\s+)?năm|lần|(?:tại|theo|bằng)\s+"
    r"(?:các\s+)?(?:Luật|Nghị|Thông|Quyết|Pháp|[Kk]hoản|Điều|điểm))\b|thì\s|(?:bao\s+)?gồm:"
    r"|(?:hết|có)\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\b)"
)
# what a document says, not what it is called: `Thông tư số … quy định: “Tổ chức, cá nhân …”`
_SAYS = re.compile(
    r"(?:quy\s+định|hướng\s+dẫn|ban\s+hành)(?:\s+(?:rõ|cụ\s+thể|như\s+sau))?\s*:|quy\s+định\s+tại\b"
    r"|“\s*(?:\d+\.|[a-zđ]\)|Điều\s+\d)|quy\s+định\s+(?:nhưng|như|này|nêu|trên)\b|thực\s+hiện\s+theo\b"
    r"|ban\s+hành\s+(?:kèm\s+theo|trong|ngày|năm|đã)\b|sửa\s+đổi,?\s+bổ\s+sung\s+(?:bởi|tại|theo)\b"
)
# a bare number that `quy định mọi trường hợp …` tells what the document says as well
_RULES = re.compile(r"quy\s+định\s+(?!chi\s+tiết|về|một\s+số|việc|hướng\s+dẫn)")
_MOST = 500  # characters of a title; of longer ones the beginning is told

# the sentence goes on with who issues: `…, Ban Bí thư Trung ương Đoàn ban hành …`
_CLAUSE = re.compile(rf",\s+(?=[{UPPER}])")
_DOES = (
    r"\s+(?:ban hành|xây dựng|hướng dẫn|yêu cầu|đề nghị|triển khai|thông báo|báo cáo|có ý kiến|kính|tổ chức"
    r"|chỉ đạo)\b"
)
_GOES_ON = re.compile(_DOES)
# and where it is no organ: `…, Hội nghị Ban Chấp hành ngày 12/01/2024 đã thảo luận …`
_MEETING = re.compile(rf"(?:Hội nghị|Chi bộ|Đảng bộ)\b[^,;.]{{0,80}}?(?:\s+đã\b|{_DOES})")
_AS_FOLLOWS = re.compile(
    r",?\s*(?:cụ thể\s+)?(?:như|với (?:các|những) nội dung(?: (?:cụ thể|chính))?(?: như)?) sau:?\Z"
)


def of(flat: str, m: Mention) -> str | None:
    """What the text says the cited document is about: the words after it, up to the end of the clause."""
    intro = _TITLE.match(flat, m.end, m.end + 120)
    if not intro:
        return None
    start = intro.end()
    told_of = m.date is not None or m.issuer is not None
    if _SAYS.match(flat, start) or (not told_of and _RULES.match(flat, start)):
        return None
    quoted = flat[start : start + 1] == "“"
    if quoted:
        close = flat.find("”", start, start + _MOST)
        return " ".join(flat[start + 1 : close].split()).strip(" *") if close > 0 else None
    stop = _clause(flat, start, _end(flat, start, min(len(flat), start + _MOST)))
    words = " ".join(flat[start:stop].split())
    if stop == start + _MOST:
        return f"{words.rpartition(' ')[0]} …"
    if words.endswith((" sau", " sau:")):
        words = _AS_FOLLOWS.sub("", words)
    closed = words.endswith("”")
    words = words.strip(' *“”",').removesuffix("/").rstrip(". ")
    return (f"{words}”" if closed and words.count("“") > words.count("”") else words) or None


def _end(flat: str, start: int, most: int) -> int:
    """Where the title ends; a bracket that closes one of its own (`… (giai đoạn 2) …`) is part of it."""
    for end in _TITLE_END.finditer(flat, start, most):
        at = end.start()
        if flat[at] == ")" and flat.count("(", start, at) > flat.count(")", start, at):
            continue
        if flat[at] == "\n" and flat[at + 1 : at + 2].islower() and flat[at - 1] not in ".;:":
            continue  # a line of the own title breaks off inside it
        first = flat.startswith("và", at) and _FIRST_OBJECT.fullmatch(flat, start, at)
        if first and flat.startswith(first["noun"], end.end()):
            continue
        return at
    return most


def _clause(flat: str, start: int, stop: int) -> int:
    """Where the sentence goes on with who acts; `stop` if it does not."""
    for clause in _CLAUSE.finditer(flat, start, stop):
        organ = organ_phrase.end_of(flat, clause.end(), stop)
        if (organ and _GOES_ON.match(flat, organ)) or _MEETING.match(flat, clause.end(), stop):
            return clause.start()
    return stop
