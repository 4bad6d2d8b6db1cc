"""How the reader's tests ask: one line of text in, what was read out."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.extract import from_text
from ingest.model import Citation, Facts

# a plan of a department of Bình Định, so that relative organs have somebody to be relative to
HEADER = """UBND TỈNH BÌNH ĐỊNH
SỞ NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 41/KH-SNV

Bình Định, ngày 12 tháng 9 năm 2023

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2023

"""
BODY = """Sở Nội vụ ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nắm tình hình. {}

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Bình
"""

# a letter of a department of Quảng Nam
LETTER = """UBND TỈNH QUẢNG NAM
SỞ CÔNG THƯƠNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 512/SCT-QLNL
V/v {subject}

Quảng Nam, ngày 12 tháng 9 năm 2023

Kính gửi: Ủy ban nhân dân huyện Đại Lộc.

{opening}

1. Thống nhất nội dung đã nêu.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Đặng Bá Dự
"""
# a decision of the People's Committee of Trà Vinh
DECISION = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
-------
Số: 18/2024/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Trà Vinh, ngày 03 tháng 6 năm 2024

QUYẾT ĐỊNH
{title}

ỦY BAN NHÂN DÂN TỈNH TRÀ VINH

{basis}

QUYẾT ĐỊNH:

{articles}

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Hẳn
"""


@dataclass(frozen=True)
class Read:
    """What a test compares of one citation."""

    symbol: str | None
    type: str | None
    date: str | None
    issuer: str | None


def read_body(line: str) -> Facts:
    """The facts of a plan in whose body the line stands."""
    return from_text(HEADER + BODY.format(line), "test.txt")


def read_opening(sentence: str) -> Facts:
    """The facts of a plan that opens with the sentence."""
    return from_text(HEADER + sentence + "\n\n" + BODY.format(""), "test.txt")


def read_letter(opening: str, subject: str = "quản lý cụm công nghiệp") -> Facts:
    """The facts of a letter with the subject and the opening."""
    return from_text(LETTER.format(subject=subject, opening=opening), "letter.txt")


def read_decision(articles: str, title: str = "Về việc quản lý chợ", basis: str = "") -> Facts:
    """The facts of a decision with the articles, the title and the preamble."""
    return from_text(DECISION.format(title=title, basis=basis, articles=articles), "decision.txt")


def told(c: Citation) -> Read:
    """The compared parts of a citation."""
    t = c.target
    return Read(t.symbol or t.name or t.sign, t.type, t.issued_on, t.issuer.name if t.issuer else None)


Row = tuple[str | None, str, str | None]


def edges(facts: Facts) -> list[Row]:
    """Symbol or name, relation, symbol or name of the citing side (None: the document itself)."""
    cited = facts.citations
    return [
        (
            c.target.symbol or c.target.name,
            c.relation,
            None if c.by is None else cited[c.by].target.symbol or cited[c.by].target.name,
        )
        for c in cited
    ]
