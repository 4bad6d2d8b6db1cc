"""What is only proposed or told changes nothing; names and days end where the line of the page does."""

from __future__ import annotations

import pytest
from reading import Row, edges, read_body, read_decision, read_letter, read_opening, told

from ingest.extract import from_text

A = "Kế hoạch số 70/KH-UBND ngày 08/7/2023 của UBND tỉnh"
X = "Quyết định số 09/2013/QĐ-UBND ngày 25/3/2013 của UBND tỉnh"

PROPOSED: list[tuple[str, str]] = [
    # a draft changes nothing, nor does who asks for the deed
    ("góp ý dự thảo Quyết định thay thế {}", "cites"),
    ("tham gia dự thảo Nghị quyết sửa đổi, bổ sung một số điều của {}", "cites"),
    ("đề nghị bãi bỏ {}", "cites"),
    ("trình ban hành Quyết định sửa đổi, bổ sung {}", "cites"),
    # these do
    ("thay thế {}", "replaces"),
    ("sửa đổi, bổ sung {}", "amends"),
    ("đính chính {}", "amends"),
    ("thu hồi {}", "repeals"),
]


@pytest.mark.parametrize(("subject", "relation"), PROPOSED)
def test_what_a_letter_only_proposes_is_cited(subject: str, relation: str) -> None:
    assert edges(read_letter("Sở Công Thương có ý kiến như sau:", subject.format(X))) == [
        ("09/2013/QĐ-UBND", relation, None)
    ]


def test_a_submission_changes_nothing() -> None:
    text = (
        "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\n\nSố: 77/TTr-SCT\n\nLào Cai, ngày 05 tháng 6 năm 2022\n\n{}\n"
        "Về việc sửa đổi, bổ sung Quyết định số 09/2013/QĐ-UBND ngày 25/3/2013 của UBND tỉnh\n"
        "Kính gửi: UBND tỉnh.\nSở Công Thương trình UBND tỉnh như sau:\n"
    )
    (asked,) = from_text(text.format("TỜ TRÌNH"), "submission.txt").citations
    assert asked.relation == "cites"
    # and the name of the committee ends with its line
    assert told(asked).issuer == "Ủy ban nhân dân tỉnh Lào Cai"
    (done,) = from_text(text.format("QUYẾT ĐỊNH"), "decision.txt").citations
    assert done.relation == "amends"


OPENINGS: list[tuple[str, list[Row]]] = [
    # the programme of somebody else, without a number, carries out what stands behind it
    (
        f"Căn cứ {A} và Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 7-NQ/TU ngày 01/3/2023, Sở Nội vụ ban hành Kế hoạch:",
        [("70/KH-UBND", "based_on", None), ("7-NQ/TU", "cites", None)],
    ),
    (
        f"Căn cứ {A}; thực hiện Nghị quyết số 7-NQ/TU ngày 01/3/2023, Sở Nội vụ ban hành Kế hoạch:",
        [("70/KH-UBND", "based_on", None), ("7-NQ/TU", "implements", None)],
    ),
    # what took place is told
    (
        f"Thực hiện {A}, sáng ngày 12/9/2023, Trường Tiểu học Kim Liên tổ chức Hội nghị đối thoại.",
        [("70/KH-UBND", "cites", None)],
    ),
    (f"Thực hiện {A}, Sở Nội vụ tổ chức Hội nghị đối thoại như sau:", [("70/KH-UBND", "implements", None)]),
    (
        f"Thực hiện {A}, ngày 12/9/2023, Sở Nội vụ đã tổ chức kiểm tra. Kết quả như sau:",
        [("70/KH-UBND", "implements", None)],
    ),
    (
        f"Thời gian qua, thực hiện {A}, công tác văn thư có nhiều chuyển biến.",
        [("70/KH-UBND", "cites", None)],
    ),
    # what a meeting is about stays so for all that it is about
    (
        f"Thực hiện {A}, Trường Tiểu học Kim Liên tổ chức tuyên truyền Luật Lưu trữ và Chỉ thị số 14/CT-TTg ngày 07/6/2019.",
        [("70/KH-UBND", "implements", None), ("Luật Lưu trữ", "cites", None), ("14/CT-TTg", "cites", None)],
    ),
]


@pytest.mark.parametrize(("opening", "expected"), OPENINGS)
def test_relations_of_an_opening(opening: str, expected: list[Row]) -> None:
    assert edges(read_opening(opening)) == expected


def test_who_is_asked_does_the_next_deed_too() -> None:
    asked = "Giao UBND huyện sửa đổi Kế hoạch số 65/KH-UBND ngày 05/7/2016, bãi bỏ Quyết định số 100/QĐ-UBND."
    assert edges(read_body(asked)) == [("65/KH-UBND", "cites", None), ("100/QĐ-UBND", "cites", None)]
    named = "Theo Quyết định số 100/QĐ-UBND ngày 05/7/2016 bãi bỏ Kế hoạch số 65/KH-UBND."
    assert edges(read_body(named)) == [
        ("100/QĐ-UBND", "cites", None),
        ("65/KH-UBND", "repeals", "100/QĐ-UBND"),
    ]


ISSUERS: list[tuple[str, list[str | None]]] = [
    # named once above the list
    (
        "Thực hiện các văn bản của UBND huyện Đại Lộc: Kế hoạch số 200/KH-UBND ngày 01/7/2022 về chuyển đổi số, Công văn"
        " số 305/UBND-VX ngày 05/7/2022; Quyết định số 15/QĐ-SNV, Sở Công Thương đề nghị:",
        ["Ủy ban nhân dân huyện Đại Lộc", "Ủy ban nhân dân huyện Đại Lộc", "Sở Nội vụ Quảng Nam"],
    ),
    (
        "Thực hiện các văn bản sau: Kế hoạch số 200/KH-UBND ngày 01/7/2022 của UBND huyện Đại Lộc, Công văn số"
        " 305/UBND-VX ngày 05/7/2022, Sở Công Thương đề nghị:",
        ["Ủy ban nhân dân huyện Đại Lộc", "Ủy ban nhân dân tỉnh Quảng Nam"],
    ),
    (
        "Thực hiện các văn bản của UBND huyện Đại Lộc: Nghị quyết số 10/NQ-HĐND ngày 01/7/2022; Sở Công Thương đề nghị:",
        ["Hội đồng nhân dân tỉnh Quảng Nam"],
    ),
    # a term in brackets ends what is said of a number
    (
        "Thực hiện Nghị quyết số 26-NQ/TW (khóa X), Kết luận số 97-KL/TW của Bộ Chính trị, Sở Công Thương đề nghị:",
        ["Trung ương Đảng", "Bộ Chính trị"],
    ),
    (
        "Thực hiện Chỉ thị số 26-CT/TW, Kết luận số 97-KL/TW của Bộ Chính trị, Sở Công Thương đề nghị:",
        ["Bộ Chính trị", "Bộ Chính trị"],
    ),
    (
        "Thực hiện Công văn số 1988/BHXH-TST ngày 29/6/2021 của Bảo hiểm xã hội (BHXH) Việt Nam, Sở Công Thương đề nghị:",
        ["Bảo hiểm xã hội Việt Nam"],
    ),
]


@pytest.mark.parametrize(("opening", "issuers"), ISSUERS)
def test_who_issued_what_a_letter_names(opening: str, issuers: list[str | None]) -> None:
    assert [told(c).issuer for c in read_letter(opening).citations] == issuers


COUNCIL = """HỘI ĐỒNG NHÂN DÂN
HUYỆN BA CHẼ

Số: 41/NQ-HĐND

Ba Chẽ, ngày 20 tháng 12 năm 2022

NGHỊ QUYẾT
Về việc sửa đổi, bổ sung Nghị quyết số 12/NQ-HĐND ngày 20/12/2021 của HĐND huyện
HỘI ĐỒNG NHÂN DÂN HUYỆN BA CHẼ
KHÓA XX, KỲ HỌP THỨ 9

Xét Tờ trình số 210/TTr-UBND ngày 05/12/2022 của UBND huyện; Báo cáo thẩm tra số 33/BC-KTXH ngày 10/12/2022 của
Ban Kinh tế - Xã hội; Báo cáo thẩm tra của Ban Pháp chế số 34/BC-PC ngày 10/12/2022,

QUYẾT NGHỊ:
"""


def test_a_council_and_its_boards() -> None:
    assert [(told(c).symbol, told(c).issuer) for c in from_text(COUNCIL, "council.txt").citations] == [
        ("12/NQ-HĐND", "Hội đồng nhân dân huyện Ba Chẽ"),
        ("210/TTr-UBND", "Ủy ban nhân dân huyện Ba Chẽ"),
        ("33/BC-KTXH", "Ban Kinh tế - Xã hội Hội đồng nhân dân huyện Ba Chẽ"),
        ("34/BC-PC", "Ban Pháp chế Hội đồng nhân dân huyện Ba Chẽ"),
    ]


def test_the_day_of_the_first_sentence_is_not_that_of_the_title() -> None:
    text = (
        "ỦY BAN NHÂN DÂN QUẬN 5\n\nSố: 100/TB-UBND\n\nQuận 5, ngày 03 tháng 01 năm 2020\n\nTHÔNG BÁO\n"
        "Kết luận tại cuộc họp về triển khai Nghị quyết số 54/2017/QH14\n"
        "Ngày 02/01/2020, Chủ tịch UBND quận chủ trì họp và kết luận:\n"
    )
    assert [told(c).date for c in from_text(text, "notice.txt").citations] == ["2017"]


HEADINGS: list[tuple[str, list[tuple[str | None, str, str | None]]]] = [
    (
        "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 79/2024/TT-BCA NGÀY 15 THÁNG 11 NĂM 2024 CỦA BỘ TRƯỞNG BỘ CÔNG AN"
        " ĐÃ ĐƯỢC SỬA ĐỔI BỞI THÔNG TƯ SỐ 13/2025/TT-BCA NGÀY 28 THÁNG 02 NĂM 2025",
        [("79/2024/TT-BCA", "amends", "2024-11-15"), ("13/2025/TT-BCA", "cites", "2025-02-28")],
    ),
    (
        "BÃI BỎ MỘT SỐ ĐIỀU CỦA QUY CHẾ BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 12/2015/QĐ-UBND\nNGÀY 05/7/2015 CỦA ỦY BAN NHÂN DÂN TỈNH",
        [("12/2015/QĐ-UBND", "amends", "2015-07-05")],
    ),
]


def test_an_annex_in_capitals_cites() -> None:
    annex = "Nắm tình hình.\n\nPHỤ LỤC\nTÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT SỐ 12/NQ-HĐND\nNGÀY 05/7/2023 CỦA HĐND TỈNH\n\n"
    assert [(told(c).issuer, c.relation, told(c).date) for c in read_body(annex).citations] == [
        ("Hội đồng nhân dân tỉnh Bình Định", "cites", "2023-07-05")
    ]


@pytest.mark.parametrize(("heading", "expected"), HEADINGS)
def test_headings_in_capitals_name_days_too(
    heading: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    cited = read_decision(f"Chương I\n\n{heading}\n\nĐiều 1. Sửa đổi khoản 6 Điều 3\n").citations
    assert [(told(c).symbol, c.relation, told(c).date) for c in cited] == expected


OLD_LAWS: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    (
        "Theo Luật tổ chức Hội đồng Bộ trưởng ngày 4-7-1981.",
        [("Luật Tổ chức Hội đồng Bộ trưởng", "1981-07-04")],
    ),
    (
        "Theo Luật tổ chức Hội đồng Chính phủ ngày 14-7-1960.",
        [("Luật Tổ chức Hội đồng Chính phủ", "1960-07-14")],
    ),
    # words that a page ran together
    (
        "Theo Luật Tổ chức HĐND và UBNDngày 26/11/2003.",
        [("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "2003-11-26")],
    ),
    (
        "Theo Luật Ban hành văn bản quyphạm pháp luật của HĐND, UBND ngày 03/12/2004.",
        [("Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân", "2004-12-03")],
    ),
    # no law
    ("Pháp luật tổ chức bộ máy có hiệu lực từ ngày 01/7/2025.", []),
    ("Kỷ luật tổ chức đảng vi phạm trước ngày 01/7/2025.", []),
    ("Theo quy luật thuế má của chợ đến ngày 01/7/2025.", []),
]


@pytest.mark.parametrize(("line", "laws"), OLD_LAWS)
def test_laws_of_old_and_run_together(line: str, laws: list[tuple[str | None, str | None]]) -> None:
    assert [(told(c).symbol, told(c).date) for c in read_body(line).citations] == laws


QUOTED = [
    ('"V/v thực hiện Hướng dẫn số 15-HD/BTCTU"', "thực hiện Hướng dẫn số 15-HD/BTCTU"),
    ("(V/v thực hiện Hướng dẫn số 15-HD/BTCTU)", "thực hiện Hướng dẫn số 15-HD/BTCTU"),
    ("V/v thực hiện Hướng dẫn “học tập”", "thực hiện Hướng dẫn “học tập”"),
    ('V/v thực hiện Hướng dẫn "học tập"', 'thực hiện Hướng dẫn "học tập"'),
]


@pytest.mark.parametrize(("line", "subject"), QUOTED)
def test_a_subject_in_marks(line: str, subject: str) -> None:
    text = (
        "HUYỆN ỦY ĐÔNG HƯNG\nBAN TỔ CHỨC\n*\nSố 210-CV/BTC\n"
        f"{line}\nĐông Hưng, ngày 12 tháng 11 năm 2018\nKính gửi: Các chi bộ cơ sở\n"
    )
    facts = from_text(text, "letter.txt")
    assert facts.document.subject == subject
    assert [c.relation for c in facts.citations] == ["implements"] * ("15-HD" in line)
