"""Persons named behind their office, numbers of firms, days and tiers told beside a number."""

from __future__ import annotations

import pytest
from reading import read_body

from ingest.extract import from_text
from ingest.organ.persons_behind import without_person

PERSONS = [
    ("tỉnh", "Trần Văn Ba", None),
    ("tỉnh", "Lê Hòa", None),
    ("huyện", "Phạm Thị Bích Ngọc", None),
    ("thành phố", "Huỳnh Minh Đức", None),
    ("thị xã", "Hà Văn Sơn", None),
    # behind the name of the place
    ("tỉnh", "Bắc Kạn Đỗ Thị Hoa", "Bắc Kạn"),
    ("thành phố", "Hà Nội Trần Sỹ Ba", "Hà Nội"),
    ("thành phố", "Hồ Chí Minh Lê Hòa", "Hồ Chí Minh"),
    ("huyện", "Tây Sơn Nông Văn Tư", "Tây Sơn"),
    # places that begin like persons, and communes, which may be called like one
    ("thành phố", "Hồ Chí Minh", "Hồ Chí Minh"),
    ("huyện", "Trần Văn Thời", "Trần Văn Thời"),
    ("quận", "Ngô Quyền", "Ngô Quyền"),
    ("tỉnh", "Hà Giang", "Hà Giang"),
    ("huyện", "Lý Nhân", "Lý Nhân"),
    ("thành phố", "Cao Lãnh", "Cao Lãnh"),
    ("tỉnh", "Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ("xã", "Nguyễn Văn Linh", "Nguyễn Văn Linh"),
    # a name of a place that no table knows
    ("huyện", "Phước Lâm", "Phước Lâm"),
    ("huyện", "Phước Lâm Hạ", "Phước Lâm Hạ"),
]


@pytest.mark.parametrize(("kind", "name", "place"), PERSONS)
def test_a_person_is_told_from_a_place(kind: str, name: str, place: str | None) -> None:
    assert without_person(kind, name) == place


SIGNED = [
    (
        "Phó Chủ tịch UBND tỉnh Trần Văn Ba ký ban hành Quyết định số 41/QĐ-UBND ngày 03/4/2023.",
        "binh-dinh.ubnd",
    ),
    ("Chủ tịch HĐND tỉnh Lê Thị Hòa đã ký Nghị quyết số 41/NQ-HĐND ngày 03/4/2023.", "binh-dinh.hdnd"),
    ("Bí thư Tỉnh ủy Phạm Văn Minh ký Chỉ thị số 41-CT/TU ngày 03/4/2023.", "binh-dinh.tinh-uy"),
    ("Chủ tịch UBND huyện Tây Sơn đã ký Quyết định số 41/QĐ-UBND ngày 03/4/2023.", "binh-dinh.tay-son.ubnd"),
    (
        "Phó Chủ tịch Thường trực UBND tỉnh Bắc Kạn Đỗ Thị Hoa vừa ký Kế hoạch số 41/KH-UBND ngày 03/4/2023.",
        "bac-kan.ubnd",
    ),
    ("Chủ tịch UBND TP Hà Nội Trần Sỹ Ba ban hành Chỉ thị số 41/CT-UBND.", "ha-noi.ubnd"),
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


SLIPS = [
    ("Quyết định số 41/QĐ-UBND ngày 03/4/2022 của Uỷ ban nhân tỉnh", "binh-dinh.ubnd"),
    ("Nghị quyết số 41/NQ-HĐND ngày 03/4/2022 của Hội đồng dân huyện Tây Sơn", "binh-dinh.tay-son.hdnd"),
]


@pytest.mark.parametrize(("words", "key"), SLIPS)
def test_a_committee_that_lost_a_word_is_the_same(words: str, key: str) -> None:
    issuer = read_body(f"Theo {words}.").citations[0].target.issuer
    assert issuer is not None
    assert issuer.key == key


NEWS = [
    "UBND TỈNH ĐỒNG THÁP YÊU CẦU CÁC SỞ RÀ SOÁT THỦ TỤC",
    "HUYỆN ỦY LẤP VÒ TRIỂN KHAI NGHỊ QUYẾT MỚI",
    "ĐẠI HỘI ĐẢNG BỘ CÁC CẤP",
    "UBND tỉnh có ý kiến về đề xuất của Sở Xây dựng",
]


@pytest.mark.parametrize("line", NEWS)
def test_a_heading_of_a_page_is_no_organ(line: str) -> None:
    text = f"{line}\n\nNgày 03/4/2023, Sở Y tế có Công văn số 41/SYT-VP về rà soát thủ tục.\n"
    issuer = from_text(text, "x.txt").document.issuer
    assert issuer is None or line.rpartition(" ")[2].lower() not in issuer.name.lower()


PLACES = [
    (
        "Theo đề nghị của UBND các tỉnh, thành phố: Sơn La (Công văn số 88/UBND-TH ngày 04/3/2021), Hòa Bình (Công văn số"
        " 99/UBND-TH ngày 05/3/2021) và Đà Nẵng (Công văn số 90/UBND-TH ngày 05/3/2021).",
        ["son-la.ubnd", "hoa-binh.ubnd", "da-nang.ubnd"],
    ),
    (
        "Theo báo cáo của UBND các huyện, thành phố: Tây Sơn tại Báo cáo số 5/BC-UBND ngày 03/4/2021, thành phố Quy Nhơn tại"
        " Báo cáo số 7/BC-UBND ngày 03/4/2021.",
        ["binh-dinh.tay-son.ubnd", "binh-dinh.quy-nhon.ubnd"],
    ),
    ("Theo ý kiến của HĐND các tỉnh Sơn La (Nghị quyết số 8/NQ-HĐND).", ["son-la.hdnd"]),
    # another body in the list, a council where committees are meant, a sentence between
    ("UBND các huyện báo cáo, Ban (Công văn số 78/ABC-NC ngày 03/4/2021).", [None]),
    ("Trình UBND các tỉnh. Sơn La (Nghị quyết số 8/NQ-HĐND) đã xong.", ["binh-dinh.hdnd"]),
]


@pytest.mark.parametrize(("line", "keys"), PLACES)
def test_a_list_of_places_tells_whose_each_number_is(line: str, keys: list[str | None]) -> None:
    issuers = [c.target.issuer for c in read_body(line).citations]
    assert [issuer.key if issuer else None for issuer in issuers] == keys
