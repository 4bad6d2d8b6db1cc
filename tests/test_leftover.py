"""What looks like a number and is read by no rule is told; what only looks so is neither read nor told."""

from __future__ import annotations

import pytest
from reading import DECISION, read_body

from ingest.citation import leftover
from ingest.extract import from_text

# a line -> what is left unread, and why
UNREAD = [
    ("Hồ sơ kèm 24/Hcmtba/2026-AT ngày 17/6/2026.", "24/Hcmtba/2026-AT", leftover.NO_FORM),
    ("Hộ chiếu nổ mìn 06/03/2026/HCNM đã dùng.", "06/03/2026/HCNM", leftover.NO_FORM),
    ("Giấy xác nhận 201../GCN chưa ghi ngày.", "201../GCN", leftover.NO_FORM),
    ("Công ty gửi Văn bản số YBB-SA032/26-LR ngày 21/4/2026.", "YBB-SA032/26-LR", leftover.NO_SIGN),
    ("Sở nhận Văn bản số 09/3/2026 của công ty.", "09/3/2026", leftover.NO_SIGN),
    ("Đã nộp đủ hồ sơ (12/ABCXYZ) theo hẹn.", "12/ABCXYZ", leftover.NO_CODE),
    ("Mẫu giấy phép gồm: Số: ....../GP và ngày cấp.", "Số: ....../GP", leftover.BLANK),
]


@pytest.mark.parametrize(("line", "quote", "why"), UNREAD)
def test_what_no_rule_reads_is_told_with_its_reason(line: str, quote: str, why: str) -> None:
    facts = read_body(line)
    assert [(u.quote, u.why) for u in facts.unread] == [(quote, why)]
    assert facts.citations == ()


@pytest.mark.parametrize("kind", leftover.kinds(), ids=lambda k: k.name)
def test_a_row_of_the_table_knows_its_hits(kind: leftover.Kind) -> None:
    assert kind.hits
    for line in kind.hits:
        facts = read_body(line)
        assert (facts.citations, facts.unread) == ((), ()), line


@pytest.mark.parametrize("kind", leftover.kinds(), ids=lambda k: k.name)
def test_a_row_of_the_table_spares_its_misses(kind: leftover.Kind) -> None:
    assert kind.misses
    for line in kind.misses:
        facts = read_body(line)
        assert (len(facts.citations), facts.unread) == (1, ()), line


# counts, dates, abbreviations (domain guide, section 7.3): neither cited nor unread
NEITHER = [
    "Giai đoạn 2026 - 2030 KHI TRIỂN KHAI.",
    "- Lưu: VT, 4.KTNV.",
    "Ngày 20/11 - UBND các xã tổ chức; đạt 15/17 tiêu chí NTM.",
    "Một số 05 nhiệm vụ; văn bản số hóa; báo cáo số liệu 6 tháng.",
    "Lập theo Mẫu báo cáo số 05, 06, 07.",
    "Trực 24/24H, hotline 1900-BHXH; năm 2021.\\nTỔ CHỨC THỰC HIỆN.",
    "P.VHTT, HĐND&UBND, KT-XH, QP-AN, BCĐ 35, COVID-19.",
    "Gửi báo cáo về Sở trước ngày 10/6/2019.\\nTL. BAN GIÁM ĐỐC",
    "Điện thoại 0263.3821.001, tài khoản 3711.0.1054321.00000, giá 1.500.000đ.",
]


@pytest.mark.parametrize("line", NEITHER)
def test_what_only_looks_like_a_number_is_neither_read_nor_told(line: str) -> None:
    facts = read_body(line)
    assert (facts.citations, facts.unread) == ((), ())


@pytest.mark.parametrize(
    ("within", "behind", "cited"),
    [
        # a form behind the signature is still to be filled in; so was the number of this decision
        ("Kế hoạch số 5/KH-UBND", "Tờ trình số ... /TTr-STC ngày ... tháng ... năm 2024", ["5/KH-UBND"]),
        (
            "Kế hoạch số 5/KH-UBND",
            "Quyết định số .../2024/QĐ-UBND ngày ... tháng ... năm 2024",
            ["5/KH-UBND"],
        ),
        ("Quyết định số .../2024/QĐ-UBND", "Kế hoạch số 5/KH-UBND ngày 02/3/2024", ["5/KH-UBND"]),
        # another paper whose number its writer did not know
        ("Tờ trình số ... /TTr-STC", "Kế hoạch số 5/KH-UBND ngày 02/3/2024", ["/TTr-STC", "5/KH-UBND"]),
    ],
)
def test_blanks_of_a_form_are_no_documents(within: str, behind: str, cited: list[str]) -> None:
    decision = DECISION.format(title="Về việc quản lý chợ", basis="", articles=f"Điều 1. Thực hiện {within}.")
    text = f"{decision}\nPHỤ LỤC\nMẪU ĐƠN\n\nCăn cứ {behind} về quản lý chợ;\n"
    assert [c.target.symbol or c.target.sign for c in from_text(text, "form.txt").citations] == cited
