"""Persons named behind their office, numbers of firms, days and tiers told beside a number."""

from __future__ import annotations

import pytest
from reading import read_body

from ingest.extract import from_text
from ingest.organ.persons_behind import is_person

PERSONS = [
    ("tỉnh", "Trần Văn Ba", True),
    ("tỉnh", "Lê Hòa", True),
    ("huyện", "Phạm Thị Bích Ngọc", True),
    ("thành phố", "Huỳnh Minh Đức", True),
    ("thị xã", "Hà Văn Sơn", True),
    # places that begin like persons, and communes, which may be called like one
    ("thành phố", "Hồ Chí Minh", False),
    ("huyện", "Trần Văn Thời", False),
    ("quận", "Ngô Quyền", False),
    ("tỉnh", "Hà Giang", False),
    ("huyện", "Lý Nhân", False),
    ("thành phố", "Cao Lãnh", False),
    ("xã", "Nguyễn Văn Linh", False),
    # a name of a place that no table knows
    ("huyện", "Phước Lâm", False),
]


@pytest.mark.parametrize(("kind", "name", "is_one"), PERSONS)
def test_a_person_is_told_from_a_place(kind: str, name: str, is_one: bool) -> None:
    assert is_person(kind, name) is is_one


SIGNED = [
    (
        "Phó Chủ tịch UBND tỉnh Trần Văn Ba ký ban hành Quyết định số 41/QĐ-UBND ngày 03/4/2023.",
        "binh-dinh.ubnd",
    ),
    ("Chủ tịch HĐND tỉnh Lê Thị Hòa đã ký Nghị quyết số 41/NQ-HĐND ngày 03/4/2023.", "binh-dinh.hdnd"),
    ("Bí thư Tỉnh ủy Phạm Văn Minh ký Chỉ thị số 41-CT/TU ngày 03/4/2023.", "binh-dinh.tinh-uy"),
    ("Chủ tịch UBND huyện Tây Sơn đã ký Quyết định số 41/QĐ-UBND ngày 03/4/2023.", "binh-dinh.tay-son.ubnd"),
    # of which district he is nobody tells
    ("Chủ tịch UBND huyện Nguyễn Văn Hải đã ký Quyết định số 41/QĐ-UBND ngày 03/4/2023.", None),
]


@pytest.mark.parametrize(("line", "key"), SIGNED)
def test_who_signs_is_no_place(line: str, key: str | None) -> None:
    issuer = read_body(line).citations[0].target.issuer
    assert (issuer.key if issuer else None) == key


LETTERS = [
    ("công văn số MN/07-2023 đề ngày 03/4/2023 của Công ty TNHH Mai Nam hỏi về thuế", "MN/07-2023"),
    ("Văn bản số 2023-05/MN-TAX ngày 03/4/2023 của Công ty cổ phần Mai Nam", "2023-05/MN-TAX"),
]


@pytest.mark.parametrize(("words", "symbol"), LETTERS)
def test_a_letter_of_a_firm_is_proven_by_day_and_firm(words: str, symbol: str) -> None:
    facts = read_body(f"Trả lời {words}.")
    (citation,) = facts.citations
    assert (citation.target.symbol, citation.target.type, citation.target.issued_on) == (
        symbol,
        "CV",
        "2023-04-03",
    )
    assert citation.target.issuer is not None
    assert citation.target.issuer.name.endswith("Mai Nam")
    assert not facts.unread


@pytest.mark.parametrize("words", ["Văn bản số MN/07-2023", "Văn bản số MN/07-2023 của Công ty TNHH Mai Nam"])
def test_without_its_day_it_stays_unread(words: str) -> None:
    facts = read_body(f"Trả lời {words}.")
    assert not facts.citations
    assert [left.quote for left in facts.unread] == ["MN/07-2023"]


TIERS = [
    (
        "Nghị quyết số 41/2022/NQ-HĐND tỉnh ngày 03/4/2022",
        "2022-04-03",
        "Hội đồng nhân dân tỉnh Bình Định",
    ),
    ("Quyết định số 41/QĐ-UBND huyện Tây Sơn ngày 03/4/2022", "2022-04-03", "Ủy ban nhân dân huyện Tây Sơn"),
    ("Quyết định số 41/QĐ-UBND tỉnh", None, "Ủy ban nhân dân tỉnh Bình Định"),
]


@pytest.mark.parametrize(("words", "day", "name"), TIERS)
def test_the_tier_may_stand_behind_the_code(words: str, day: str | None, name: str) -> None:
    (citation,) = read_body(f"Theo {words}, các đơn vị báo cáo.").citations
    assert citation.target.issuer is not None
    assert (citation.quote, citation.target.issued_on, citation.target.issuer.name) == (words, day, name)


DAYS = [
    (
        "Theo Tờ trình số 745 ngày 09/11/2022 của Sở Tài chính. Tờ trình số 745 của Sở Tài chính nêu rõ.",
        ["2022-11-09", "2022-11-09"],
    ),
    # numbers of two houses, and of two days
    (
        "Theo Công văn số 60 của Sở Tài chính và Công văn số 60 ngày 02/3/2022 của Sở Y tế.",
        [None, "2022-03-02"],
    ),
    (
        "Theo Công văn số 60 của Sở Y tế; Công văn số 60 ngày 02/3/2022 của Sở Y tế; Công văn số 60 ngày 03/3/2021 của Sở"
        " Y tế.",
        [None, "2022-03-02", "2021-03-03"],
    ),
]


@pytest.mark.parametrize(("line", "days"), DAYS)
def test_a_number_without_a_sign_has_the_day_that_is_told_once(line: str, days: list[str | None]) -> None:
    assert [c.target.issued_on for c in read_body(line).citations] == days


NEWS = [
    "UBND TỈNH ĐỒNG THÁP YÊU CẦU CÁC SỞ RÀ SOÁT THỦ TỤC",
    "HUYỆN ỦY LẤP VÒ TRIỂN KHAI NGHỊ QUYẾT MỚI",
    "ĐẠI HỘI ĐẢNG BỘ CÁC CẤP",
]


@pytest.mark.parametrize("line", NEWS)
def test_a_heading_of_a_page_is_no_organ(line: str) -> None:
    text = f"{line}\n\nNgày 03/4/2023, Sở Y tế có Công văn số 41/SYT-VP về rà soát thủ tục.\n"
    issuer = from_text(text, "x.txt").document.issuer
    assert issuer is None or line.rpartition(" ")[2].lower() not in issuer.name.lower()
