"""Who issued a document, told behind it with something between the two, and who issued it beside him.

`Văn bản số … ngày … và hồ sơ gửi kèm của Công ty X`, `Văn bản số … (gửi Sở Y) của Cục X`, `Quy định 296-QĐ/TW
(sau đây gọi là Quy định 296) ngày … của X`, `Thông tư liên tịch số … của Bộ X - Bộ Y`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.citation import context, passed_on
from ingest.citation.mention import Mention
from ingest.organ import phrase as organ_phrase

_BETWEEN = re.compile(
    r"(?:\s+(?:và|cùng|kèm(?:\s+theo)?)\s+(?:các\s+|bộ\s+)?(?:hồ\s+sơ|tài\s+liệu|phụ\s+lục)"
    r"(?:\s+(?!(?:của|số|về|tại)\s)[^\s,;.:()]+){0,10}|\s+\([^()]{3,120}\))\s+của\s+"
)
# the short name that a paper gets, before its day and who issued it are told
_CALLED = re.compile(r"\s\((?:sau|dưới)\s+đây\s+(?:được\s+)?(?:gọi|viết)\s[^()]{3,80}\)")
_BESIDE = re.compile(
    r"(?:\s*[-–,]\s*|\s+và\s+)(?=(?:Bộ|Ban|Tòa|Toà|Viện|Tổng|Ủy|Uỷ|Ngân hàng|Sở|Hội|Công an|Liên đoàn"
    r"|Bảo hiểm|BHXH|UBND|LĐLĐ|Đoàn|Tỉnh đoàn|Huyện đoàn|Phòng|Mặt trận|UBMTTQ|Cục|Kho bạc|Công đoàn)\s)"
)
# `… và Hội Phụ nữ tỉnh, Sở ban hành`: who goes on to speak is none of them
_SPEAKS = re.compile(
    r"\s+(?:đã\s+|tiếp tục\s+)?(?:ban hành\s+[Kk]ế hoạch|xây dựng|đề nghị|yêu cầu|tổ chức|triển khai"
    r"|thông báo|báo cáo|phối hợp|thống nhất|trân trọng|kính)\b"
)
_AMONG = re.compile(r"\s*,?\s+(?:ký\s+)?giữa\s+")
_JOINT = ("LT", "LN", "PH")  # in the codes of types: NQLT, HDLN, QCPH
_MOST = 6  # issuers of one document


def look_behind(flat: str, m: Mention, limit: int) -> None:
    """The issuer that the words right behind a number did not tell; the mention ends where it did."""
    called = _CALLED.match(flat, m.end, limit) if m.issuer is None and m.date is None and m.sign else None
    if called:
        said = replace(m, end=called.end(), notes=[])
        context.look_right(flat, said, limit)
        m.date, m.issuer, m.term = said.date, said.issuer, said.term or m.term
    of = _BETWEEN.match(flat, m.end, limit) if m.issuer is None and m.sign is not None else None
    end = organ_phrase.end_of(flat, of.end(), limit) if of else None
    if of and end:
        m.issuer = (of.end(), end)
    if m.sign is not None and m.sign.term is not None:
        m.date = passed_on.told(flat, m)


def take_joint(flat: str, m: Mention, limit: int) -> None:
    """A joint document ends behind the last of its issuers; the first is whose number it bears."""
    if not any(kind in (m.type or "") for kind in _JOINT):
        return
    between = _AMONG.match(flat, m.end, limit) if m.issuer is None else None
    first = organ_phrase.end_of(flat, between.end(), limit) if between else None
    if between and first:
        m.issuer, m.end = (between.end(), first), first
    if m.issuer is None or m.issuer[1] != m.end:
        return
    for _ in range(_MOST):
        beside = _BESIDE.match(flat, m.end, limit)
        end = organ_phrase.end_of(flat, beside.end(), limit) if beside else None
        if beside is None or end is None or _SPEAKS.match(flat, end):
            return
        m.end = end
        if m.date is None:
            context.look_right(flat, m, limit)  # `… của Bộ A và Bộ B ngày 15/10/2014`
        if beside.group().strip() == "và":
            return  # the last one
