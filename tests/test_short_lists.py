"""Lists whose members lean on each other: bare numbers with one issuer, laws side by side, joint resolutions."""

from __future__ import annotations

import pytest
from reading import read_body

LISTS = [
    ("Theo Nghị quyết 57, 59 và 66 của Bộ Chính trị.", [("57", "Bộ Chính trị"), ("59", "Bộ Chính trị"), ("66", "Bộ Chính trị")]),
    ("Theo các Nghị quyết 18, 19 của Hội nghị Trung ương 6 khóa XII.",
     [("18", "Ban Chấp hành Trung ương"), ("19", "Ban Chấp hành Trung ương")]),
    ("Theo Quyết định số 57 và số 59 ngày 24/01/2022 của UBND tỉnh.",
     [("57", "Ủy ban nhân dân tỉnh Bình Định"), ("59", "Ủy ban nhân dân tỉnh Bình Định")]),
    ("Theo Nghị quyết số 10, 11, 12 Hội nghị Trung ương 5 khóa XII.",
     [(n, "Ban Chấp hành Trung ương") for n in ("10", "11", "12")]),
    ("Theo Kết luận số 21 và Quy định số 37 của Trung ương.",
     [("21", "Ban Chấp hành Trung ương"), ("37", "Ban Chấp hành Trung ương")]),
    ("Theo Kế hoạch số 12, Công văn số 15 của UBND tỉnh.",
     [("12", "Ủy ban nhân dân tỉnh Bình Định"), ("15", "Ủy ban nhân dân tỉnh Bình Định")]),
    ("Theo Kế hoạch số 12 của Sở Y tế và Công văn số 15 của UBND tỉnh.",
     [("12", "Sở Y tế Bình Định"), ("15", "Ủy ban nhân dân tỉnh Bình Định")]),
    ("Theo Kế hoạch số 12 ngày 5/3/2022 và Công văn số 15 ngày 7/3/2022 của UBND tỉnh.",
     [("12", None), ("15", "Ủy ban nhân dân tỉnh Bình Định")]),
    ("Theo Nghị quyết số 18 và 19 khóa XII.", [("18", None), ("19", None)]),
    ("Theo Thông tư số 26/2020 và 27/2020 của Bộ Giáo dục và Đào tạo.",
     [("26/2020", "Bộ Giáo dục và Đào tạo"), ("27/2020", "Bộ Giáo dục và Đào tạo")]),
    ("Theo Kế hoạch số 41/KH-UBND ngày 04/3/2021 của UBND tỉnh. Tiếp tục các Kế hoạch 41, 42 của UBND tỉnh.",
     [("41/KH-UBND", "Ủy ban nhân dân tỉnh Bình Định")] * 2 + [("42", "Ủy ban nhân dân tỉnh Bình Định")]),
    ("Nghị quyết 2, 3 xã của huyện được duyệt.", []),
    ("Theo Luật Đất đai năm 2013, Luật Đầu tư công số 39/2019/QH14.", [("Luật Đất đai", None), ("39/2019/QH14", "Quốc hội")]),
    ("Theo các Luật: Đất đai năm 2013, Đầu tư công, Phòng, chống thiên tai và Nhà ở; các văn bản dưới luật.",
     [("Luật Đất đai", None), ("Luật Đầu tư công", None), ("Luật Phòng, chống thiên tai", None), ("Luật Nhà ở", None)]),
    ("Theo các Luật: Đất đai 2024, Nhà ở (2023) và Đầu tư.", [("Luật Đất đai", None), ("Luật Nhà ở", None), ("Luật Đầu tư", None)]),
    ("Thực hiện các luật: mỗi người dân nêu gương.", []),
    ("Theo các Luật: Đất đai số 45/2013/QH13 ngày 29/11/2013; Xây dựng số 50/2014/QH13; Nhà ở.",
     [("45/2013/QH13", "Quốc hội"), ("50/2014/QH13", "Quốc hội"), ("Luật Nhà ở", None)]),
    ("Theo các Luật Đầu tư công năm 2019; Ngân sách nhà nước năm 2015 và Đất đai.",
     [("Luật Đầu tư công", None), ("Luật Ngân sách nhà nước", None), ("Luật Đất đai", None)]),
    ("Theo các Luật Đầu tư, Hải quan Quảng Bình và Giáo dục đề nghị.", [("Luật Đầu tư", None)]),
    ("Theo các luật sau đây: Đất đai, Nhà ở.", [("Luật Đất đai", None), ("Luật Nhà ở", None)]),
    ("Theo các Luật (Đất đai, Nhà ở).", [("Luật Đất đai", None), ("Luật Nhà ở", None)]),
    ("Theo các Luật:\n- Đất đai năm 2013;\n- Nhà ở năm 2014;\n- Xây dựng nhà văn hóa.", [("Luật Đất đai", None), ("Luật Nhà ở", None)]),
    ("Theo các Nghị quyết của Bộ Chính trị sau đây: số 55-NQ/TW ngày 11/02/2020.", [("55-NQ/TW", "Bộ Chính trị")]),
    ("Theo Luật Đất đai, Luật Đầu tư công số 39/2019/QH14.", [("Luật Đất đai", None), ("39/2019/QH14", "Quốc hội")]),
    ("Theo Luật sửa đổi, bổ sung một số điều của Luật Nhà ở số 43/2024/QH15.", [("43/2024/QH15", "Quốc hội")]),
    ("Theo Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN.",
     [("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "Ủy ban Thường vụ Quốc hội")]),
    ("Theo Nghị quyết số 1684/NQ-UBTVQH15-VP của Ủy ban Thường vụ Quốc hội.",
     [("1684/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LISTS, ids=[line for line, _ in LISTS])
def test_every_member_is_cited_with_its_issuer(line: str, expected: list[tuple[str, str | None]]) -> None:
    targets = [c.target for c in read_body(line).citations if not c.optional]
    assert [(t.symbol or t.name, t.issuer.name if t.issuer else None) for t in targets] == expected
