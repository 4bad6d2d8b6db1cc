"""Titles in capitals: what they cite is read as if they were printed calmly, and quoted as printed."""

from __future__ import annotations

import pytest
from reading import HEADER

from ingest.extract import from_text

TITLES = [
    ("TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 37-CT/TW NGÀY 03/9/2019 CỦA BAN\nBÍ THƯ VỀ QUAN HỆ LAO ĐỘNG",
     [("37-CT/TW", "2019-09-03", "Ban Bí thư", "implements", None)]),
    ("THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG",
     [(None, None, "Đảng Cộng sản Việt Nam", "implements", None)]),
    ("THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÒNG CHÁY",
     [("19/CT-TTg", "2021-07-16", "Thủ tướng Chính phủ", "implements", None)]),
    ("THỰC HIỆN KẾ HOẠCH SỐ 87-KH/TU CỦA BAN THƯỜNG VỤ TỈNH ỦY THỰC HIỆN NGHỊ QUYẾT SỐ 71-NQ/TW CỦA BỘ CHÍNH TRỊ",
     [("87-KH/TU", None, "Tỉnh ủy Bình Định", "implements", None), ("71-NQ/TW", None, "Bộ Chính trị", "implements", 0)]),
    ("THỰC HIỆN KẾT LUẬN SỐ 12-KL/HU CỦA HUYỆN ỦY TUY PHƯỚC",
     [("12-KL/HU", None, "Huyện ủy Tuy Phước", "implements", None)]),
    ("SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA\nLUẬT ĐẤT ĐAI", [(None, None, None, "amends", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), TITLES, ids=[t[:40] for t, _ in TITLES])
def test_a_shouted_title_is_read(title: str, expected: list[tuple[str | None, ...]]) -> None:
    text = (
        HEADER.replace("Kiểm tra công tác văn thư năm 2023", title)
        + "Sở Nội vụ ban hành Kế hoạch như sau:\n\n1. Nắm.\n"
    )
    cited = from_text(text, "test.txt").citations
    told = [
        (
            c.target.symbol,
            c.target.issued_on,
            c.target.issuer.name if c.target.issuer else None,
            c.relation,
            c.by,
        )
        for c in cited
    ]
    assert [(s, d, i, r, b) for s, d, i, r, b in told] == expected
    assert all(text[slice(*c.span)] == c.quote and c.quote.isupper() for c in cited)
