"""Which members of a list a deed is done to, and whose title holds the next document that is named."""

from __future__ import annotations

import pytest
from reading import Row, edges, read_body, read_decision, read_letter, read_opening

A = "Quyết định số 21/2019/QĐ-UBND ngày 05 tháng 8 năm 2019 của UBND tỉnh"
B = "Quyết định số 30/2022/QĐ-UBND ngày 14 tháng 6 năm 2022"
C = "Quyết định số 11/2023/QĐ-UBND"

DECIDED: list[tuple[str, list[Row]]] = [
    # the deed stands in the line above, the documents under its letters
    (
        f"Điều 2. Hiệu lực\n\n2. Quyết định này thay thế:\n\na) {A} về quản lý bến đò;\n\nb) {B}.",
        [("21/2019/QĐ-UBND", "replaces", None), ("30/2022/QĐ-UBND", "replaces", None)],
    ),
    (
        f"Điều 2. Hiệu lực\n\n2. Quyết định này có hiệu lực từ ngày 01/7/2024 và bãi bỏ:\n\na) {B};\n\nb) {C}.",
        [("30/2022/QĐ-UBND", "repeals", None), ("11/2023/QĐ-UBND", "repeals", None)],
    ),
    (
        f"Điều 2. Vật tư\n\n2. Danh mục vật tư phải thay thế:\n\na) {B};\n\nb) {C}.",
        [("30/2022/QĐ-UBND", "cites", None), ("11/2023/QĐ-UBND", "cites", None)],
    ),
    # those that changed a document are named beside it; an older one that comes next is not one of them
    (
        f"Điều 2. {A} đã được sửa đổi, bổ sung theo {B}, {C} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
        [("21/2019/QĐ-UBND", "repeals", None), ("30/2022/QĐ-UBND", "cites", None), ("11/2023/QĐ-UBND", "cites", None)],
    ),
    (
        f"Điều 1. Bãi bỏ {A} được sửa đổi bởi {B} và {C}.",
        [("21/2019/QĐ-UBND", "repeals", None), ("30/2022/QĐ-UBND", "cites", None), ("11/2023/QĐ-UBND", "cites", None)],
    ),
    # a title of any length may stand before the verb; a condition is none of its words
    (
        f"Điều 2. {A} về tháo gỡ vướng mắc, khó khăn trong lập và phê duyệt quy hoạch khi sắp xếp đơn vị hành chính"
        " các cấp trên địa bàn tỉnh hết hiệu lực từ ngày 01 tháng 7 năm 2024.",
        [("21/2019/QĐ-UBND", "repeals", None)],
    ),
    (
        f"Điều 2. {A} về quản lý bến đò, trường hợp trái với Quyết định này thì hết hiệu lực.",
        [("21/2019/QĐ-UBND", "cites", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), DECIDED)
def test_what_a_decision_does_to_a_list(articles: str, expected: list[Row]) -> None:
    assert edges(read_decision(articles)) == expected


TITLES: list[tuple[str, list[Row]]] = [
    (
        f"Sửa đổi, bổ sung một số điều của {A} được sửa đổi bởi {B} và {C}, Quyết định số 24/2019/QĐ-UBND ngày 09"
        " tháng 9 năm 2019 về quản lý chợ",
        [("21/2019/QĐ-UBND", "amends", None), ("30/2022/QĐ-UBND", "cites", None), ("11/2023/QĐ-UBND", "cites", None),
         ("24/2019/QĐ-UBND", "amends", None)],
    ),
    # blank lines part the lines of a title as a web page prints it, and not the title from what it changes
    (
        "Sửa đổi, bổ sung một số điều của Quyết định số 21/2019/QĐ-UBND\n\nngày 05 tháng 8 năm 2019 quy định chi tiết"
        "\n\nthi hành một số điều của Luật Lâm nghiệp",
        [("21/2019/QĐ-UBND", "amends", None), ("Luật Lâm nghiệp", "implements", "21/2019/QĐ-UBND")],
    ),
    # a document of the same type behind what the first is about; not one of another, and not what that is about
    (
        f"Bãi bỏ {A} về quản lý bến đò và {B} về quản lý chợ",
        [("21/2019/QĐ-UBND", "repeals", None), ("30/2022/QĐ-UBND", "repeals", None)],
    ),
    (
        f"Sửa đổi, bổ sung {A} về quản lý bến đò và Nghị quyết số 12/NQ-HĐND ngày 10/12/2022",
        [("21/2019/QĐ-UBND", "amends", None), ("12/NQ-HĐND", "cites", None)],
    ),
    (f"Thực hiện {A}; {B}", [("21/2019/QĐ-UBND", "implements", None), ("30/2022/QĐ-UBND", "implements", None)]),
    (f"Bổ sung nội dung vào {A}", [("21/2019/QĐ-UBND", "amends", None)]),
    (f"Bổ sung kinh phí theo {A}", [("21/2019/QĐ-UBND", "cites", None)]),
    # what is looked at, with a capital too
    (f"Kiểm tra việc thực hiện {A}", [("21/2019/QĐ-UBND", "cites", None)]),
    (f"Giám sát tình hình thực hiện {A}", [("21/2019/QĐ-UBND", "cites", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_what_a_title_does_to_a_list(title: str, expected: list[Row]) -> None:
    assert edges(read_decision("Điều 1. Giao Sở Tài chính.", title)) == expected


D = "Nghị định số 35/2022/NĐ-CP ngày 28 tháng 5 năm 2022 của Chính phủ"
NESTED: list[tuple[str, list[Row]]] = [
    # a decree details no decree: it is changed as the one before it is
    (
        f"Theo Nghị định số 19/2024/NĐ-CP sửa đổi, bổ sung một số điều của {D} quy định chi tiết Luật Giá và Nghị định"
        " số 36/2022/NĐ-CP về thẩm định giá.",
        [("19/2024/NĐ-CP", "cites", None), ("35/2022/NĐ-CP", "amends", "19/2024/NĐ-CP"),
         ("Luật Giá", "implements", "35/2022/NĐ-CP"), ("36/2022/NĐ-CP", "amends", "19/2024/NĐ-CP")],
    ),
    # the year of its number outweighs a slipped day
    (
        f"Theo Nghị định số 19/2024/NĐ-CP ngày 16/02/2024 sửa đổi, bổ sung một số điều của {D} quy định chi tiết Luật"
        " Giá, Nghị định số 36/2022/NĐ-CP ngày 15/11/2025 về thẩm định giá.",
        [("19/2024/NĐ-CP", "cites", None), ("35/2022/NĐ-CP", "amends", "19/2024/NĐ-CP"),
         ("Luật Giá", "implements", "35/2022/NĐ-CP"), ("36/2022/NĐ-CP", "amends", "19/2024/NĐ-CP")],
    ),
    # not one that came later
    (
        f"Theo Nghị định số 19/2024/NĐ-CP sửa đổi, bổ sung một số điều của {D} quy định chi tiết Luật Giá và Nghị định"
        " số 40/2025/NĐ-CP về thẩm định giá.",
        [("19/2024/NĐ-CP", "cites", None), ("35/2022/NĐ-CP", "amends", "19/2024/NĐ-CP"),
         ("Luật Giá", "implements", "35/2022/NĐ-CP"), ("40/2025/NĐ-CP", "cites", None)],
    ),
    (
        f"Theo {D} quy định chi tiết Luật Giá và Luật Dược.",
        [("35/2022/NĐ-CP", "cites", None), ("Luật Giá", "implements", "35/2022/NĐ-CP"),
         ("Luật Dược", "implements", "35/2022/NĐ-CP")],
    ),
    # a decree carries out no circular
    (
        f"Chi phí quy định tại {D} thực hiện theo Thông tư số 8/2021/TT-BTC.",
        [("35/2022/NĐ-CP", "cites", None), ("8/2021/TT-BTC", "cites", None)],
    ),
    # a guide to some rules of a law is a guide to the law
    (
        "Theo Thông tư số 8/2023/TT-BTC ngày 02/3/2023 hướng dẫn một số quy định tại khoản 2 và khoản 4 Điều 30 Luật"
        " Giá số 11/2012/QH13.",
        [("8/2023/TT-BTC", "cites", None), ("11/2012/QH13", "implements", "8/2023/TT-BTC")],
    ),
    (
        "Theo Thông tư số 8/2023/TT-BTC ngày 02/3/2023 và một số quy định tại khoản 2 Điều 30 Luật Giá số 11/2012/QH13.",
        [("8/2023/TT-BTC", "cites", None), ("11/2012/QH13", "cites", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), NESTED)
def test_whose_title_holds_a_document(line: str, expected: list[Row]) -> None:
    assert edges(read_body(line)) == expected


TOLD = "Tờ trình số 17/TTr-TM ngày 03/8/2023 của Công ty cổ phần Thành Mỹ"


@pytest.mark.parametrize(
    ("subject", "opening", "expected"),
    [
        (
            "lập quy hoạch",
            f"Ngày 08/8/2023, Sở Công Thương tiếp nhận {TOLD} về lập quy hoạch.",
            ["responds_to"],
        ),
        ("lập quy hoạch", f"Sở Công Thương đã tiếp nhận {TOLD} về lập quy hoạch.", ["responds_to"]),
        (f"phúc đáp đề nghị thẩm định tại {TOLD}", "Sở Công Thương đề nghị như sau:", ["responds_to"]),
        ("lập quy hoạch", f"Sở Công Thương giao Văn phòng lưu {TOLD} về lập quy hoạch.", ["cites"]),
    ],
)
def test_what_a_letter_answers(subject: str, opening: str, expected: list[str]) -> None:
    assert [c.relation for c in read_letter(opening, subject).citations] == expected


FIRST, SECOND = "Kế hoạch số 15/KH-UBND ngày 03/4/2023 của UBND tỉnh", "Công văn số 77/SNV-CC ngày 09/4/2023"
# the words that open a plan of a department, and what they say of all members of the list
OPENED = [
    (f"Chấp hành các văn bản:\n- {FIRST} về thi đua;\n- {SECOND}.", "implements"),
    (f"Thi hành các văn bản:\n+ {FIRST};\n+ {SECOND}.", "implements"),
    (f"Nhận được các văn bản: (1) {FIRST} về thi đua; (2) {SECOND}, Sở trả lời như sau:", "responds_to"),
    (f"Phúc đáp các văn bản: a) {FIRST}; b) {SECOND}, Sở trả lời như sau:", "responds_to"),
    (
        f"- Căn cứ các văn bản của tỉnh:\n+ {FIRST} về thi đua;\n+ {SECOND}.\n- Sở báo cáo như sau:",
        "based_on",
    ),
    (
        "Căn cứ các Quyết định của UBND tỉnh:\n\n15/QĐ-UBND ngày 03/4/2023;\n\n77/QĐ-UBND ngày 09/4/2023;\n\nSở báo cáo:",
        "based_on",
    ),
    (f"Dựa trên {FIRST} và {SECOND}, Sở xây dựng Kế hoạch như sau:", "based_on"),
    (f"Chiểu theo {FIRST}, {SECOND}, Sở xây dựng Kế hoạch như sau:", "based_on"),
]


@pytest.mark.parametrize(("opening", "relation"), OPENED)
def test_what_opens_a_list_holds_for_all_its_members(opening: str, relation: str) -> None:
    assert [c.relation for c in read_opening(opening).citations] == [relation, relation]


def test_what_is_said_is_no_member_of_the_list_before_it() -> None:
    opening = f"Thực hiện {FIRST}; {SECOND}, Sở báo cáo:\n\nĐã lập hồ sơ theo Nghị định số 35/2019/NĐ-CP."
    assert [c.relation for c in read_opening(opening).citations] == ["implements", "implements", "cites"]


def test_of_what_an_answered_letter_speaks_all_is_cited() -> None:
    asked = "về việc vay vốn theo Nghị quyết số 68-NQ/TW và Nghị quyết số 139/NQ-CP ngày 17/5/2023"
    read = read_letter(f"Trả lời {SECOND} {asked}, Sở có ý kiến như sau:")
    assert [c.relation for c in read.citations] == ["responds_to", "cites", "cites"]


def test_those_in_brackets_that_changed_a_document_are_cited() -> None:
    changed = "(được sửa đổi bởi Quyết định số 98-QĐ/TW và Quyết định số 99-QĐ/TW, ngày 07/02/2023)"
    read = read_opening(
        f"Thực hiện Quy định số 32-QĐ/TW, ngày 16/9/2021 {changed}, {SECOND}, Sở báo cáo như sau:"
    )
    assert [c.relation for c in read.citations] == ["implements", "cites", "cites", "implements"]


# a deed that was done already, or is asked for, is none of the paper that tells it
NOT_ITS_OWN = [
    (f"Thực hiện chỉ đạo của UBND tỉnh, Sở đã điều chỉnh {SECOND} và báo cáo như sau:", "cites"),
    (f"Sở đề nghị UBND tỉnh xem xét, bổ sung {FIRST}.", "cites"),
    (f"Sở bổ sung {SECOND} như sau:", "amends"),
]


@pytest.mark.parametrize(("opening", "relation"), NOT_ITS_OWN)
def test_what_was_done_already_is_told(opening: str, relation: str) -> None:
    assert [c.relation for c in read_opening(opening).citations] == [relation]


# the deed of a draft, of somebody who is waited for; what a ministry issued beside its circular
BESIDE_OR_TO_COME = [
    (f"Thực hiện ý kiến của UBND tỉnh tại {SECOND}, Sở yêu cầu:", ["implements"]),
    (
        "Triển khai thi hành Luật, Chính phủ ban hành Nghị định số 68/2024/NĐ-CP; Bộ Công an ban hành các Thông tư số"
        " 65/2024/TT-BCA, 69/2024/TT-BCA và 73/2024/TT-BCA. Sở yêu cầu:",
        ["cites"] * 4,
    ),
    (f"Trong khi chờ UBND tỉnh sửa đổi {FIRST}, Sở đề nghị như sau:", ["cites"]),
    (
        f"Căn cứ {SECOND} về góp ý dự thảo Kế hoạch của tỉnh về chợ, bến, bãi thay thế {FIRST}, Sở báo cáo:",
        ["based_on", "cites"],
    ),
    (
        "Thực hiện Thông tư số 03/2022/TT-NHNN hướng dẫn thực hiện Nghị định số 31/2022/NĐ-CP và Quyết định số 907/QĐ-NHNN,"
        " Sở báo cáo như sau:",
        ["implements", "implements", "implements"],
    ),
]


@pytest.mark.parametrize(("opening", "relations"), BESIDE_OR_TO_COME)
def test_who_does_what_in_a_sentence_of_several(opening: str, relations: list[str]) -> None:
    read = read_opening(opening)
    assert [c.relation for c in read.citations] == relations
    assert read.citations[-1].by is None
