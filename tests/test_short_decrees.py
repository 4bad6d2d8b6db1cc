"""Decrees, laws and circulars told in short: number and year, spellings, zones and codes."""

from __future__ import annotations

import pytest
from citation_samples import cited
from reading import read_opening

from ingest.extract import from_text


def test_a_decree_may_be_told_by_number_and_year() -> None:
    facts = read_opening(
        "Căn cứ Nghị định 38/2023 ngày 24/6/2023 của Chính phủ; NĐ 39/2022; Thông tư 55/2023 của Bộ Tài chính;"
    )
    assert [(c.target.symbol, c.target.issued_on) for c in facts.citations] == [
        ("38/2023/NĐ-CP", "2023-06-24"),
        ("39/2022/NĐ-CP", "2022"),
        ("55/2023", "2023"),
    ]


def test_a_decree_of_another_year_is_another() -> None:
    facts = read_opening("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; Nghị định 30/2016;")
    assert [c.target.symbol for c in facts.citations] == ["30/2020/NĐ-CP", "30/2016/NĐ-CP"]


COUNCILS = [
    "tổ chức HĐND, UBND",
    "Tổ chức Hội đồng nhân dân, Uỷ ban nhân dân",
    "Tổ chức Hội đồng nhân dân và UBND",
]


@pytest.mark.parametrize("name", COUNCILS)
def test_the_law_on_councils_has_many_spellings(name: str) -> None:
    row = read_opening(f"Căn cứ Luật {name} ngày 26/11/2003;").citations[0].target
    assert (row.name, row.issued_on) == ("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "2003-11-26")


def test_social_evils_are_no_commune() -> None:
    text = (
        "UBND TỈNH THÁI BÌNH\nBAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH"
        " TỔ QUỐC\n\nSố: 40/QĐ-BCĐ\nThái Bình, ngày 16 tháng 04 năm 2014\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\nCăn cứ Quyết định"
        " số 2798/QĐ-UBND ngày 13/12/2013 của Ủy ban nhân dân tỉnh;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế.\n"
    )
    issuer = from_text(text, "qd.txt").citations[0].target.issuer
    assert issuer is not None
    assert issuer.key == "thai-binh.ubnd"


def test_the_zone_of_the_state_audit_belongs_to_the_number() -> None:
    facts = read_opening(
        "Thực hiện Kế hoạch số 5/KH-KV VII ngày 04/5/2022 của Kiểm toán nhà nước khu vực VII; Công văn số 77/KV II-TH ngày"
        " 04/6/2022 của Kiểm toán nhà nước khu vực II;"
    )
    targets = [c.target for c in facts.citations]
    assert [(t.symbol, t.issued_on, t.issuer and t.issuer.name) for t in targets] == [
        ("5/KH-KV VII", "2022-05-04", "Kiểm toán nhà nước khu vực VII"),
        ("77/KV II-TH", "2022-06-04", "Kiểm toán nhà nước khu vực II"),
    ]


def test_a_dash_before_the_part_ends_a_short_number() -> None:
    facts = read_opening(
        "Căn cứ Hướng dẫn số 06-HD/TW ngày 09/6/2022 của Ban Bí thư, chi bộ tự kiểm tra. Theo Hướng dẫn 06 – mục 3.4, điểm"
        " d, hồ sơ nộp một lần."
    )
    assert [c.target.symbol for c in facts.citations] == ["06-HD/TW", "06-HD/TW"]


def test_the_zone_of_the_state_audit_belongs_to_its_own_number() -> None:
    text = (
        "KIỂM TOÁN NHÀ NƯỚC\nKIỂM TOÁN NHÀ NƯỚC KHU VỰC X\nSố: 21/KV X-TH\nThái Nguyên, ngày 06 tháng 6 năm 2025\n"
        "V/v thu hồi\n\nKính gửi: UBND tỉnh Bắc Kạn.\n\nĐề nghị UBND tỉnh chỉ đạo thu hồi.\n\nKIỂM TOÁN TRƯỞNG\n"
    )
    assert from_text(text, "letter.txt").document.symbol == "21/KV X-TH"


def test_a_joint_circular_in_short_with_spaces_about_its_hyphens() -> None:
    row = cited("Căn cứ TTLT 05/2012/TTLT - BNV - BTC ngày 10/5/2012;", "05/2012/TTLT-BNV-BTC")
    assert row.quote.startswith("TTLT 05")
    assert row.target.issued_on == "2012-05-10"


def test_a_circular_of_the_front_bears_the_code_of_its_letters() -> None:
    target = cited(
        "Thực hiện Thông tri số 23/TTr-MTTW-BTT ngày 21/7/2017 của Ban Thường trực UBTW MTTQ Việt Nam;",
        "23/TTr-MTTW-BTT",
    ).target
    assert (target.type, target.issuer and target.issuer.name) == (
        "TT",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    )


DESKS = [
    ("Công văn số 66/CT-TTHT ngày 05/4/2023 của Cục Thuế tỉnh", "CV"),
    ("Công văn số 67/CT-KTT1", "CV"),
    ("Công văn số 68/CT-VP ngày 05/4/2023", "CV"),
    # an order whose writer calls it a letter, and orders
    ("Công văn số 69/CT-UBND ngày 05/4/2023", "CT"),
    ("Công văn số 70-CT/TU ngày 05/4/2023", "CT"),
    ("Chỉ thị số 71/CT-TTHT ngày 05/4/2023", "CT"),
]


@pytest.mark.parametrize(("words", "kind"), DESKS)
def test_the_code_of_a_tax_office_before_its_desk_is_no_order(words: str, kind: str) -> None:
    assert read_opening(f"Căn cứ {words}, Sở ban hành Kế hoạch.").citations[0].target.type == kind


# behind its full number a decree or a circular is told without its year; one of its own day is another
WITHOUT_YEAR = [
    ("Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ; Điều 7 Nghị định số 43/CP", "43/2014/NĐ-CP"),
    (
        "Thông tư số 17/2011/TT-BTC ngày 08/02/2011 của Bộ Tài chính; Mục II Thông tư số 17/TT-BTC",
        "17/2011/TT-BTC",
    ),
    ("Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ; Nghị định số 43/CP ngày 22/6/1993", "43/CP"),
    ("Nghị định số 43/CP; Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ", None),
    ("Thông tư số 17/2011/TT-BTC ngày 08/02/2011 của Bộ Tài chính; Thông tư số 17/TT-BYT", "17/TT-BYT"),
]


@pytest.mark.parametrize(("bases", "last"), WITHOUT_YEAR)
def test_a_decree_told_without_its_year_is_the_one_named_before(bases: str, last: str | None) -> None:
    read = [c.target.symbol for c in read_opening(f"Căn cứ {bases};").citations]
    assert len(read) == 2
    assert read == ["43/CP", "43/2014/NĐ-CP"] if last is None else read[1] == last
