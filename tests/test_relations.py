"""How documents stand to each other, by the words and by the place of the words."""

from __future__ import annotations

import pytest
from reading import read_body, read_opening

A = "Kế hoạch số 87-KH/TU ngày 16/5/2022 của Ban Thường vụ Tỉnh ủy"
B = "Công văn số 2577/UBND-NC ngày 27/7/2022 của UBND tỉnh"

# the opening sentence -> (symbol, relation, symbol of the citing side or None for the document itself)
OPENINGS = [
    (
        f"Thực hiện {A} về chuyển đổi số, Sở Nội vụ ban hành Kế hoạch như sau:",
        [("87-KH/TU", "implements", None)],
    ),
    (
        f"Thực hiện {B} về việc triển khai thực hiện {A} về chuyển đổi số;",
        [("2577/UBND-NC", "implements", None), ("87-KH/TU", "implements", "2577/UBND-NC")],
    ),
    (
        f"Thực hiện {A} về chuyển đổi số; {B} về phân công nhiệm vụ.",
        [("87-KH/TU", "implements", None), ("2577/UBND-NC", "implements", None)],
    ),
    (f"Căn cứ {A} về chuyển đổi số;", [("87-KH/TU", "based_on", None)]),
    (f"Căn cứ {A};\n{B};", [("87-KH/TU", "based_on", None), ("2577/UBND-NC", "based_on", None)]),
    (
        "Theo đề nghị của Trưởng phòng Hành chính tại Tờ trình số 12/TTr-VP ngày 01/9/2023.",
        [("12/TTr-VP", "based_on", None)],
    ),
    (f"Phúc đáp {B}, Sở Nội vụ có ý kiến như sau:", [("2577/UBND-NC", "responds_to", None)]),
    (f"Sở Nội vụ nhận được {B} về việc góp ý dự thảo.", [("2577/UBND-NC", "responds_to", None)]),
    (
        f"Căn cứ {B}, Sở Nội vụ sửa đổi, bổ sung một số nội dung của Kế hoạch số 30/KH-SNV ngày 05/5/2023 như sau:",
        [("2577/UBND-NC", "based_on", None), ("30/KH-SNV", "amends", None)],
    ),
    (
        "Căn cứ Nghị định số 71/2019/NĐ-CP được sửa đổi, bổ sung tại Nghị định số 17/2022/NĐ-CP;",
        [("71/2019/NĐ-CP", "based_on", None), ("17/2022/NĐ-CP", "based_on", None)],
    ),
    (
        "Căn cứ Nghị định số 181/2024/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật Lưu trữ;",
        [("181/2024/NĐ-CP", "based_on", None), ("Luật Lưu trữ", "implements", "181/2024/NĐ-CP")],
    ),
    (
        "Căn cứ Thông tư số 19/2021/TT-BNV hướng dẫn chi tiết một số nội dung của Nghị định số 58/2020/NĐ-CP;",
        [("19/2021/TT-BNV", "based_on", None), ("58/2020/NĐ-CP", "implements", "19/2021/TT-BNV")],
    ),
    # a page that dropped words
    (
        "Căn Nghị định số 58/2020/NĐ-CP ngày 26 tháng năm 2020 của Chính phủ quy định chi tiết Luật Lưu trữ;",
        [("58/2020/NĐ-CP", "based_on", None), ("Luật Lưu trữ", "implements", "58/2020/NĐ-CP")],
    ),
    # what the title of a basis tells to take in is no letter that came in
    (
        "Căn cứ Nghị định số 58/2020/NĐ-CP về tiếp nhận góp ý của bạn đọc; Nghị định số 60/2021/NĐ-CP về in sách;",
        [("58/2020/NĐ-CP", "based_on", None), ("60/2021/NĐ-CP", "based_on", None)],
    ),
    (
        "Bộ trưởng Bộ Nội vụ ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 19/2021/TT-BNV ngày"
        " 05/5/2021 quy định về kho lưu trữ, Thông tư số 20/2021/TT-BNV ngày 06/5/2021 quy định về phông và Thông"
        " tư số 22/2021/TT-BNV ngày 07/5/2021 quy định về hồ sơ.",
        [
            ("19/2021/TT-BNV", "amends", None),
            ("20/2021/TT-BNV", "amends", None),
            ("22/2021/TT-BNV", "amends", None),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), OPENINGS)
def test_relations_of_the_opening(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    cited = read_opening(sentence).citations
    assert [
        (
            c.target.symbol or c.target.name,
            c.relation,
            None if c.by is None else cited[c.by].target.symbol,
        )
        for c in cited
    ] == expected


BODIES = [
    (f"Báo cáo kết quả theo {A}.", [("87-KH/TU", "cites", None)]),
    (f"Tiếp tục thực hiện {A}.", [("87-KH/TU", "cites", None)]),
    (
        "Gắn với Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.",
        [("01-KL/TW", "cites", None), ("05-CT/TW", "implements", "01-KL/TW")],
    ),
    (
        "Kế hoạch này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 12/KH-SNV ngày 04/4/2022.",
        [("12/KH-SNV", "replaces", None)],
    ),
    (
        "Kế hoạch có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 12/KH-SNV ngày 04/4/2022.",
        [("12/KH-SNV", "replaces", None)],
    ),
    ("Bổ sung Điều 5a vào Quy định số 88/QĐ-SNV ngày 04/4/2022.", [("88/QĐ-SNV", "amends", None)]),
    ("Bãi bỏ Quyết định số 88/QĐ-SNV ngày 04/4/2022.", [("88/QĐ-SNV", "repeals", None)]),
]


@pytest.mark.parametrize(("line", "expected"), BODIES)
def test_relations_of_the_body(line: str, expected: list[tuple[str, str, str | None]]) -> None:
    cited = read_body(line).citations
    assert [
        (c.target.symbol, c.relation, None if c.by is None else cited[c.by].target.symbol) for c in cited
    ] == expected
