"""Papers of which only the bases and the articles are left, and days in brackets."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

BASES = """- Căn cứ Quy định số 45-QĐ/TW ngày 01/11/2011 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng;
- Căn cứ Hướng dẫn số 17-HD/ĐU ngày 04/11/2014 của Đảng ủy Trường Đại học Vinh về kiểm điểm cuối năm;
"""
ARTICLES = "Điều 1. Tặng giấy khen cho các đảng viên.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"


@pytest.mark.parametrize(
    ("paper", "kind", "relations"),
    [
        (f"{BASES}QUYẾT ĐỊNH\n{ARTICLES}", "QĐ", ["based_on", "based_on"]),
        (f"{BASES}{ARTICLES}", None, ["based_on", "based_on"]),
        # a title, with its own bases below
        (f"QUYẾT ĐỊNH\nVề việc tặng giấy khen\n{BASES}{ARTICLES}", "QĐ", ["based_on", "based_on"]),
        # what is no basis above the type is a header, or another paper
        (
            f"Xem thêm Quy định số 45-QĐ/TW của Ban Chấp hành Trung ương\nQUYẾT ĐỊNH\n{ARTICLES}",
            "QĐ",
            ["cites"],
        ),
    ],
)
def test_bases_above_the_line_that_decides(paper: str, kind: str | None, relations: list[str]) -> None:
    facts = from_text(paper, "x.txt")
    assert facts.document.type == kind
    assert [c.relation for c in facts.citations] == relations


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Kế hoạch số 45/KH-UBND (10/01/2022) của UBND tỉnh Sơn La", "2022-01-10"),
        ("Kế hoạch số 45/KH-UBND, (10/01/2022) của UBND tỉnh Sơn La", "2022-01-10"),
        ("Kế hoạch số 45/KH-UBND, (ban hành ngày 10/01/2022) của UBND tỉnh Sơn La", "2022-01-10"),
        ("Kế hoạch số 45/KH-UBND, (hết hạn ngày 10/01/2022), của UBND tỉnh Sơn La", None),
    ],
)
def test_a_day_in_brackets(said: str, day: str | None) -> None:
    (citation,) = from_text(f"Căn cứ {said} về chuyển đổi số của các cơ quan;\n", "x.txt").citations
    assert citation.target.issued_on == day


def test_laws_in_small_letters_stand_beside_one_another() -> None:
    text = (
        "Căn cứ luật tổ chức chính quyền địa phương ngày 19/6/2015; luật sửa đổi, bổ sung một số điều của Luật"
        " tổ chức Chính phủ ngày 22/11/2019; luật ngân sách nhà nước số 83/2015/QH13;\n"
    )
    cited = from_text(text, "x.txt").citations
    assert [c.relation for c in cited if c.by is None] == ["based_on"] * 3
    assert [(c.relation, c.target.name) for c in cited if c.by is not None] == [
        ("amends", "Luật Tổ chức Chính phủ")
    ]
