"""Turns by which citations are told: who wrote what, which kind of document, what another act does to a third."""

from __future__ import annotations

import pytest
from reading import read_opening

from ingest.extract import from_text
from ingest.model import Citation, Facts

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


def cited(opening: str, symbol: str) -> Citation:
    """The first citation of a number in an opening."""
    return next(c for c in read_opening(opening).citations if c.target.symbol == symbol)


# who wrote what: told before the numbers, or by the kind of office alone
ISSUERS = [
    (
        "Theo đề nghị của Bộ Y tế tại Tờ trình số 31/TTr-BYT ngày 03/4/2023; của Ủy ban nhân dân tỉnh Sơn La tại Tờ trình"
        " số 85/TTr-UBND ngày 31/3/2023, các văn bản số 140/UBND-KT ngày 05/4/2023 và số 146/UBND-KT ngày 07/4/2023;",
        {
            "31/TTr-BYT": "Bộ Y tế",
            "85/TTr-UBND": "Ủy ban nhân dân tỉnh Sơn La",
            "140/UBND-KT": "Ủy ban nhân dân tỉnh Sơn La",
            "146/UBND-KT": "Ủy ban nhân dân tỉnh Sơn La",
        },
    ),
    (
        "Đảng ủy xã Cam Thành đã xây dựng Kế hoạch số 65-KH/ĐU ngày 25/12/2022 về đại hội các chi bộ trực thuộc.",
        {"65-KH/ĐU": "Đảng ủy xã Cam Thành"},
    ),
    (
        "Thực hiện Hướng dẫn số 51/HD-MTTQ-BTT ngày 16/10/2022 của Ban thường trực ủy ban mặt trận tổ quốc tỉnh, Sở ban"
        " hành Kế hoạch như sau:",
        {"51/HD-MTTQ-BTT": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"},
    ),
    (
        "Thực hiện Hướng dẫn số 61/HD-NHCS ngày 12/7/2021 về cho vay trả lương, Sở ban hành Kế hoạch như sau:",
        {"61/HD-NHCS": "Ngân hàng Chính sách xã hội"},
    ),
]


@pytest.mark.parametrize(("opening", "issuers"), ISSUERS)
def test_who_wrote_is_told_before_the_numbers_or_by_a_word(opening: str, issuers: dict[str, str]) -> None:
    read = {c.target.symbol: c.target.issuer for c in read_opening(opening).citations}
    for symbol, name in issuers.items():
        issuer = read[symbol]
        assert issuer is not None
        assert issuer.name.startswith(name)


def test_a_department_calls_itself_by_its_kind() -> None:
    text = (
        "UBND THỊ XÃ HỒNG LĨNH\nPHÒNG NỘI VỤ\n\nSố: 45/NV\nHồng Lĩnh, ngày 03 tháng 8 năm 2021\n\n"
        "Kính gửi: UBND các xã, phường\n\nPhòng Nội vụ đề nghị các địa phương rà soát hồ sơ.\n\n"
        "Công văn này thay thế Công văn số 32/NV ngày 14/7/2021 của Phòng./.\n"
    )
    facts = from_text(text, "phong.txt")
    (replaced,) = facts.citations
    assert (replaced.target.symbol, replaced.relation) == ("32/NV", "replaces")
    assert replaced.target.issuer == facts.document.issuer


# the type word stands apart from the number, or says what an old code means
KINDS = [
    ("Quy chế phối hợp trong công tác dân vận số 12-QC/HU ngày 03/4/2022", "12-QC/HU", "QC"),
    ("Quy định thi hành Điều lệ Đảng số 45-QĐ/TW ngày 01/11/2011", "45-QĐ/TW", "QyĐ"),
    ("Giấy phép khai thác nước dưới đất số 37/GP-UBND ngày 06/02/2023", "37/GP-UBND", "GP"),
    ("Tờ trình số 104/TT-STC ngày 29/5/2014", "104/TT-STC", "TTr"),
    ("Thông tư số 104/2014/TT-BTC ngày 29/5/2014", "104/2014/TT-BTC", "TT"),
]


@pytest.mark.parametrize(("quote", "symbol", "kind"), KINDS)
def test_a_mention_begins_at_its_type_word(quote: str, symbol: str, kind: str) -> None:
    read = cited(f"Căn cứ {quote};", symbol)
    assert (read.quote, read.target.type) == (quote, kind)


DAYS = [
    ("Căn cứ Kết luận 301-KL/TU 03/7/2022;", "301-KL/TU", "2022-07-03"),
    ("Căn cứ Kết luận 301-KL/TU 03/7/2022 - 2025;", "301-KL/TU", None),
    ("Căn cứ Kết luận 301-KL/TU 33/7/2022;", "301-KL/TU", None),
]


@pytest.mark.parametrize(("opening", "symbol", "day"), DAYS)
def test_a_day_right_behind_a_number_is_its_date(opening: str, symbol: str, day: str | None) -> None:
    assert cited(opening, symbol).target.issued_on == day


TURNS: list[tuple[str, list[Row]]] = [
    (  # a law carries out no decree
        "Căn cứ Thông tư số 28/2011/TT-BTC ngày 28/02/2011 của Bộ Tài chính hướng dẫn thi hành Luật Quản lý thuế hướng dẫn"
        " thi hành Nghị định số 85/2007/NĐ-CP ngày 25/5/2007 của Chính phủ;",
        [
            ("28/2011/TT-BTC", "based_on", None),
            ("Luật Quản lý thuế", "implements", "28/2011/TT-BTC"),
            ("85/2007/NĐ-CP", "implements", "28/2011/TT-BTC"),
        ],
    ),
    (  # what a basis does to another act is not done by the document; the issuer bears a slip
        "Căn cứ Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chỉnh phủ sửa đổi, bổ sung một số điều của Nghị định số"
        " 27/2022/NĐ-CP ngày 19/4/2022;",
        [("38/2023/NĐ-CP", "based_on", None), ("27/2022/NĐ-CP", "amends", "38/2023/NĐ-CP")],
    ),
    (  # the sentence goes on with a union of its own
        "Căn cứ Công văn số 94-CV/TĐTN ngày 03/4/2023 của Tỉnh đoàn, BCH Hội Sinh viên triển khai Cuộc thi tìm hiểu Nghị"
        " quyết số 27-NQ/TU ngày 02/02/2023 của Tỉnh ủy.",
        [("94-CV/TĐTN", "based_on", None), ("27-NQ/TU", "cites", None)],
    ),
    (  # a body is called by what it is there for
        "Thực hiện kết luận của Tổ trưởng Tổ công tác thực hiện Đề án 06 của Chính phủ, Sở ban hành Kế hoạch như sau:",
        [("06", "cites", None)],
    ),
    (
        "Thực hiện Đề án 06 của Chính phủ, Sở ban hành Kế hoạch như sau:",
        [("06", "implements", None)],
    ),
    (  # the short form of an action programme, whose number bears CTr
        "Thực hiện Chương trình hành động số 19-CTr/TU ngày 28/11/2022 của Tỉnh ủy, Sở ban hành Kế hoạch như sau:\n\n"
        "I. MỤC ĐÍCH\n\nQuán triệt đầy đủ Chương trình hành động 19.",
        [("19-CTr/TU", "implements", None), ("19-CTr/TU", "cites", None)],
    ),
    (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân dân năm 2004;",
        [
            (
                "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân",
                "based_on",
                None,
            )
        ],
    ),
]


@pytest.mark.parametrize(("opening", "expected"), TURNS)
def test_turns_of_a_preamble(opening: str, expected: list[Row]) -> None:
    assert edges(read_opening(opening)) == expected


REPLACED = [
    ("Thông báo này thay Thông báo trước đây về phân công trực (số 61-TB/HU ngày 03/4/2022).", "replaces"),
    ("Thông báo trước đây về phân công trực (số 61-TB/HU ngày 03/4/2022) vẫn được áp dụng.", "cites"),
]


@pytest.mark.parametrize(("closing", "relation"), REPLACED)
def test_the_number_of_what_is_replaced_may_stand_in_brackets(closing: str, relation: str) -> None:
    text = f"HUYỆN ỦY BA TƠ\n*\nSố 70-TB/HU\nBa Tơ, ngày 05 tháng 5 năm 2022\n\nTHÔNG BÁO\nvề phân công trực\n\n1. Các ban phân công người trực.\n\n{closing}\n"
    assert [c.relation for c in from_text(text, "tb.txt").citations] == [relation]


# a text that lost its header
BARE = [
    (
        "Căn cứ Quy định số 45-QĐ/TW ngày 01/11/2011 của Ban Chấp hành Trung ương;\nBan Tổ chức họp xét hồ sơ.",
        "based_on",
    ),
    (
        "Thực hiện Công văn số 39-CV/TU ngày 25/9/2023 của Tỉnh ủy về khai thác sách, các chi bộ học tập.",
        "implements",
    ),
]


@pytest.mark.parametrize(("text", "relation"), BARE)
def test_the_first_line_of_a_text_without_header_may_be_its_basis(text: str, relation: str) -> None:
    assert [c.relation for c in from_text(text, "bare.txt").citations] == [relation]


def test_rows_of_a_table_are_no_opening() -> None:
    row = "| {} | {} Kế hoạch số {}/KH-UBND ngày 28/8/2022 về sản xuất và tiêu dùng bền vững giai đoạn 2021 - 2030 | Phòng Quản lý công nghiệp | Quý III năm 2026 | Phù hợp quy hoạch của tỉnh |"
    text = (
        "SỞ CÔNG THƯƠNG TỈNH LÂM ĐỒNG\n"
        + row.format(7, "Rà soát, điều chỉnh", 60)
        + "\n"
        + row.format(8, "Triển khai", 12)
    )
    assert [c.relation for c in from_text(text, "bang.txt").citations] == ["cites", "cites"]
