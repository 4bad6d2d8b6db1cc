"""What a body does by its own paper: a council resolves, a committee agrees, an office informs or asks."""

from __future__ import annotations

import re

from ingest.duty.bearer import Bearer

# `Văn phòng Tỉnh ủy thông báo ý kiến trên đến các cơ quan`, `Sở Công Thương kiến nghị UBND tỉnh chỉ đạo`:
# what the speaker does by this paper
_SPEAKS = re.compile(r"\s(?:xin |trân trọng |kính )?(?:thông báo|kiến nghị|đề nghị)\s")
_APPROVES = re.compile(
    r"(?:Hội đồng nhân dân|HĐND)[^.;:,]{0,60}?\s(?:cơ bản )?(?=(?:tán thành|thông qua|phê chuẩn"
    r"|ghi nhận|nhất trí|thống nhất|đánh giá|bãi nhiệm|miễn nhiệm)\s)"
    r"|(?:Tập thể )?(?:Ban Thường vụ|Thường trực|Ban Chấp hành|BTV|BCH)(?! các)[^.;:,]{0,40}?\s(?:cơ bản )?"
    r"(?=(?:tán thành|nhất trí|thống nhất|đồng ý|ghi nhận|đánh giá)[\s.;:,])"
)


def speaks(flat: str, b: Bearer) -> bool:
    """Does the one that a bearer names only pass on what the paper says, or ask others?"""
    return _SPEAKS.match(flat, b.end) is not None


def resolves(flat: str, b: Bearer) -> bool:
    """`Điều 1. Hội đồng nhân dân huyện tán thành …`: does it resolve or agree to something?"""
    m = _APPROVES.match(flat, b.start, b.start + 120)
    return m is not None and b.role == "lead" and b.end <= m.end()
