"""What a text calls a document that it cites: the title behind its number, and what is none."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

DECREE = "Nghị định số 73/2021/NĐ-CP ngày 04 tháng 8 năm 2021 của Chính phủ "


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("quy định về quản lý chợ.", "quy định về quản lý chợ"),
        ("về quản lý chợ được sửa đổi, bổ sung bởi Nghị định số 60/2024/NĐ-CP.", "quản lý chợ"),
        (
            "về quản lý chợ, đã được sửa đổi bổ sung một số điều tại Nghị định số 60/2024/NĐ-CP.",
            "quản lý chợ",
        ),
        ("về quản lý chợ (được sửa đổi năm 2024).", "quản lý chợ"),
        ("về quản lý chợ được thay thế bằng các Nghị định số 60/2024/NĐ-CP, 61/2024/NĐ-CP.", "quản lý chợ"),
        (
            "về công bố thủ tục hành chính mới và được sửa đổi, bổ sung trong lĩnh vực chợ.",
            "công bố thủ tục hành chính mới và được sửa đổi, bổ sung trong lĩnh vực chợ",
        ),
        ("về quản lý chợ hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.", "quản lý chợ"),
        ("về quản lý chợ, có hiệu lực thi hành từ ngày 01 tháng 10 năm 2021.", "quản lý chợ"),
        ("về quản lý chợ thì tiếp tục được giao đất.", "quản lý chợ"),
        ("phê duyệt Đề án “Chợ an toàn đến năm 2030”.", "phê duyệt Đề án “Chợ an toàn đến năm 2030”"),
        ("“về quản lý chợ”.", "về quản lý chợ"),
        ("quy định: “Tổ chức, cá nhân kinh doanh chợ phải nộp phí”.", None),
        ("quy định rõ: Tổ chức, cá nhân kinh doanh chợ phải nộp phí.", None),
        ("quy định như sau: Tổ chức kinh doanh chợ phải nộp phí.", None),
        ("quy định tại khoản 2 Điều 7 là chợ hạng hai.", None),
        ("đã nêu.", None),
    ],
)
def test_the_title_behind_a_number(behind: str, title: str | None) -> None:
    cited = from_text(f"Căn cứ {DECREE}{behind}", "a.txt").citations
    assert cited[0].target.subject == title
