"""Titles whose deed stands far from its document, a day before a second number, small `đảng bộ`."""

from __future__ import annotations

import pytest
from reading import edges, read_decision, read_opening

OF = "Quyết định số 13/2018/QĐ-UBND ngày 27/4/2018 của UBND tỉnh Lào Cai"

TITLES = [
    ("Sửa đổi, bổ sung một số điều của Quy chế thi đua, khen thưởng ban hành kèm theo {}", "amends"),
    ("Về việc sửa đổi Quy định quản lý đô thị, chợ, bến bãi ban hành kèm theo {}", "amends"),
    ("Về việc bãi bỏ Quy định quản lý đô thị, chợ, bến bãi ban hành kèm theo {}", "repeals"),
    ("Về việc bãi bỏ một số nội dung của Quy định quản lý chợ, bến bãi ban hành kèm theo {}", "amends"),
    # nothing is done to the document that is only named, or by whose rule something is done
    ("Về việc phổ biến Quy chế thi đua, khen thưởng ban hành kèm theo {}", "cites"),
    ("Về việc điều chỉnh giá đất, giá thuê đất theo {}", "cites"),
    ("Về việc bổ sung vốn, kinh phí năm 2020 quy định tại {}", "cites"),
]


@pytest.mark.parametrize(("title", "relation"), TITLES)
def test_a_title_names_the_deed_far_from_its_document(title: str, relation: str) -> None:
    facts = read_decision("Điều 1. Giao Sở Nội vụ thực hiện.", title.format(OF))
    assert [c.relation for c in facts.citations if c.target.symbol == "13/2018/QĐ-UBND"] == [relation]


@pytest.mark.parametrize(
    "rule",
    [
        "Quy trình vận hành ban hành theo {}",
        "Định mức kinh tế kỹ thuật ban hành kèm theo {}",
        "Nội quy ban hành kèm theo {}",
    ],
)
def test_what_was_issued_with_a_document_is_replaced_with_it(rule: str) -> None:
    facts = read_decision(f"Điều 1. Quyết định này thay thế {rule.format(OF)}.")
    assert [c.relation for c in facts.citations if c.target.symbol == "13/2018/QĐ-UBND"] == ["replaces"]


def test_the_year_of_a_day_is_no_number() -> None:
    facts = read_opening(
        "Thực hiện Công văn của UBND tỉnh Sơn La số 135/UBND-VX ngày 15/9/2024 và số 136/UBND-VX ngày 16/9/2024,"
        " Công văn số 12, 13/UBND-VX của UBND tỉnh Sơn La, Sở hướng dẫn như sau:"
    )
    assert [(c.target.symbol, c.target.issued_on) for c in facts.citations] == [
        ("135/UBND-VX", "2024-09-15"),
        ("136/UBND-VX", "2024-09-16"),
        ("12/UBND-VX", None),
        ("13/UBND-VX", None),
    ]


@pytest.mark.parametrize("said", ["đảng bộ", "Đảng bộ"])
def test_a_congress_of_a_party_organisation_in_small_letters(said: str) -> None:
    facts = read_opening(
        f"Thực hiện Nghị quyết Đại hội {said} huyện Văn Bàn lần thứ XXIII, Sở hướng dẫn như sau:"
    )
    assert [c.target.ordinal for c in facts.citations] == [23]
    assert facts.citations[0].target.key.endswith("van-ban.dang-bo.dai-hoi.23")


@pytest.mark.parametrize(
    ("clause", "relation"),
    [
        ("Các thủ tục tại Quyết định số 3/QĐ-UBND ngày 15/6/2023 hết hiệu lực; bãi bỏ {}.", "repeals"),
        ("Quyết định số 3/QĐ-UBND ngày 15/6/2023 hết hiệu lực; đồng thời thay thế {}.", "replaces"),
        # asked for, or told
        ("Sở Nội vụ rà soát các quyết định hết hiệu lực; bãi bỏ {} theo thẩm quyền.", "cites"),
        ("UBND tỉnh đã thay thế Quyết định số 3/QĐ-UBND ngày 15/6/2023; bãi bỏ {}.", "cites"),
        ("Sở Nội vụ tổ chức thực hiện; bãi bỏ {} khi có yêu cầu.", "cites"),
    ],
)
def test_a_second_deed_in_a_clause_of_an_article(clause: str, relation: str) -> None:
    facts = read_decision(f"Điều 1. Công bố danh mục kèm theo.\nĐiều 2. {clause.format(OF)}")
    assert [c.relation for c in facts.citations if c.target.symbol == "13/2018/QĐ-UBND"] == [relation]


# the deed told of the document that it is done to, or denied
PASSIVE = [
    (f"{OF} về bến đò được thay thế bằng Quyết định này.", "replaces"),
    (f"{OF} về bến đò bị thay thế kể từ ngày Quyết định này có hiệu lực.", "replaces"),
    (f"{OF} được sửa đổi, bổ sung theo Điều 1 Quyết định này.", "amends"),
    (f"{OF} bị hủy bỏ kể từ ngày Quyết định này có hiệu lực.", "repeals"),
    (f"{OF} được sửa đổi năm 2020 hết hiệu lực từ ngày Quyết định này có hiệu lực.", "repeals"),
    (f"{OF} được thay thế khi có quy định mới.", "cites"),
    (f"Quyết định này không thay thế {OF}.", "cites"),
    (f"Chấm dứt hiệu lực toàn bộ {OF}.", "repeals"),
    (f"{OF} hết hiệu lực khi có quy định mới.", "cites"),
]


@pytest.mark.parametrize(("said", "relation"), PASSIVE)
def test_a_deed_in_the_passive_is_one_of_this_document(said: str, relation: str) -> None:
    facts = read_decision(f"Điều 1. Quản lý bến.\n\nĐiều 2. {said}")
    assert [row[1] for row in edges(facts)] == [relation]


def test_what_remains_of_a_document_is_not_repealed() -> None:
    facts = read_decision(
        f"Điều 1. Bãi bỏ điểm 2 {OF}; các nội dung khác tại Quyết định số 13/2018/QĐ-UBND còn hiệu lực."
    )
    assert [c.relation for c in facts.citations] == ["repeals", "cites"]


# how a title that holds a document says that it is not carried out
UNDONE = [
    ("tạm dừng thực hiện", "cites"),
    ("kết thúc việc triển khai", "cites"),
    ("khó khăn trong quá trình thực hiện", "cites"),
    ("lùi thời gian thực hiện", "amends"),
    ("đôn đốc thực hiện", "implements"),
]


@pytest.mark.parametrize(("deed", "relation"), UNDONE)
def test_a_title_that_stops_a_document_carries_it_out_no_more(deed: str, relation: str) -> None:
    facts = read_opening(
        f"Căn cứ Công văn số 77/STC-NS ngày 03/4/2022 của Sở Tài chính về việc {deed} {OF}, Sở báo cáo:"
    )
    assert [row[1] for row in edges(facts)] == ["based_on", relation]


def test_a_member_whose_line_lost_its_mark_belongs_to_the_list() -> None:
    """A clerk forgot the semicolon behind the title of the first basis."""
    facts = read_opening(
        f'Thực hiện {OF} về "Bến đò"\n\nHướng dẫn số 07/HD-SNV ngày 11/3/2022;\n\nSở yêu cầu như sau:'
    )
    assert [row[1] for row in edges(facts)] == ["implements", "implements"]
