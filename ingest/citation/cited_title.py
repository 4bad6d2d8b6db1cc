"""What the text says a cited document is about: the title that stands after its number."""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.organ import phrase as organ_phrase
from ingest.text.letters import UPPER

_TITLE = re.compile(
    r"\s*(?:\((?:sau đây|gọi tắt|viết tắt)[^()]*\)\s*)?,?\s*(?P<intro>(?:về\s+việc|V/v|về)\s+|(?=“)"
    r"|(?=thực hiện|triển khai|hướng dẫn|quy định|ban hành|phê duyệt|sửa đổi|công bố|tiếp tục))"
)
_TITLE_END = re.compile(
    r"[;\n]|\.(?=\s|$)|\)|,\s+(?=(?:Ban Thường vụ|Ban Chấp hành|Ủy ban|Uỷ ban|UBND|Sở|Phòng|Huyện ủy"
    r"|Tỉnh ủy|Đảng ủy|Văn phòng|Bộ)\b)"
    r"|(?:,|và)\s+(?=(?:Nghị quyết|Kế hoạch|Công văn|Quyết định|Chỉ thị|Kết luận|Hướng dẫn|Thông báo"
    r"|Chương trình|Nghị định|Thông tư)\s+số)"
    r"|,?\s+\(?(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|đính\s+chính)(?:[,\s]+(?:sửa\s+đổi|bổ\s+sung"
    r"|thay\s+thế|một\s+số\s+(?:điều|nội\s+dung)))*\s+(?:bởi|(?:các\s+)?năm|lần|(?:tại|theo|bằng)\s+(?:các\s+)?"
    r"(?:Luật|Nghị|Thông|Quyết|Pháp|[Kk]hoản|Điều|điểm))\b|\s+thì\s"
    r"|,?\s+(?:hết|có)\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ\b"
)
# what a document says, not what it is called: `Thông tư số … quy định: “Tổ chức, cá nhân …”`
_SAYS = re.compile(
    r"(?:quy\s+định|hướng\s+dẫn|ban\s+hành)(?:\s+(?:rõ|cụ\s+thể|như\s+sau))?\s*:|quy\s+định\s+tại\b"
)


# the sentence goes on with who issues: `…, Ban Bí thư Trung ương Đoàn ban hành …`
_CLAUSE = re.compile(rf",\s+(?=[{UPPER}])")
_GOES_ON = re.compile(
    r"\s+(?:ban hành|xây dựng|hướng dẫn|yêu cầu|đề nghị|triển khai|thông báo|báo cáo|có ý kiến|kính|tổ chức"
    r"|chỉ đạo)\b"
)
_AS_FOLLOWS = re.compile(r",?\s*(?:cụ thể\s+)?như sau:?\Z")


def of(flat: str, m: Mention) -> str | None:
    """What the text says the cited document is about: the words after it, up to the end of the clause."""
    intro = _TITLE.match(flat, m.end, m.end + 120)
    if not intro:
        return None
    start = intro.end()
    if _SAYS.match(flat, start):
        return None
    end = _TITLE_END.search(flat, start, start + 500)
    quoted = flat[start : start + 1] == "“"
    if quoted:
        close = flat.find("”", start, start + 500)
        return " ".join(flat[start + 1 : close].split()).strip(" *") if close > 0 else None
    stop = end.start() if end else min(len(flat), start + 500)
    for clause in _CLAUSE.finditer(flat, start, stop):
        organ = organ_phrase.end_of(flat, clause.end(), stop)
        if organ and _GOES_ON.match(flat, organ):
            stop = clause.start()
            break
    words = " ".join(flat[start:stop].split())
    if words.endswith(("như sau", "như sau:")):
        words = _AS_FOLLOWS.sub("", words)
    closed = words.endswith("”")
    words = words.strip(' *“”"')
    return (f"{words}”" if closed and words.count("“") > words.count("”") else words) or None
