"""Where a title of several lines ends: at the first heading, at a sentence, at words that open a text."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

HEADER = """ỦY BAN NHÂN DÂN
XÃ BẢN VƯỢC
Số: 45/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bản Vược, ngày 25 tháng 01 năm 2026

BÁO CÁO
"""
TITLE = "Kết quả công tác tháng 1,\nphương hướng nhiệm vụ tháng 2\n"
BELOW = """
I. TÌNH HÌNH CHUNG
Các thôn đã gieo trồng xong vụ Xuân, đàn gia súc không có dịch.

Nơi nhận:
- HĐND xã;
- Lưu: VT.
CHỦ TỊCH

Lò Văn An
"""
OPENINGS = [
    "Phần thứ nhất", "PHẦN THỨ NHẤT", "Phần I", "Phần I: Kết quả đạt được", "Phần mở đầu", "Phần A: Kết quả",
    "Mục I. Kết quả", "A. Kết quả đạt được", "A- KẾT QUẢ", "I- Kết quả", "I/ Kết quả", "1/ Kết quả", "1- Kết quả",
    "Điều 1: Phạm vi",
    "Kính thưa các đồng chí!",
    "Trong tháng 1, được sự quan tâm của Đảng ủy xã, UBND xã chỉ đạo các thôn làm tốt nhiệm vụ.",
    "Bước vào tháng 1, bên cạnh những thuận lợi còn có khó khăn.",
    "Đến nay, đàn gia súc của xã có 2.500 con, tăng 2% so với cùng kỳ.",
    "Dưới sự lãnh đạo của Đảng ủy xã, công tác tháng 1 có nhiều tiến bộ.",
    "Xã Bản Vược là xã vùng cao biên giới, có 12 thôn, 1.450 hộ.",
    "Công tác chỉ đạo: UBND xã đã ban hành 12 văn bản.",
    "UBND xã báo cáo kết quả như sau:",
]  # fmt: skip


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("opening", OPENINGS)
def test_a_title_ends_where_the_text_opens(opening: str, gap: str) -> None:
    facts = from_text(HEADER + TITLE + gap + opening + BELOW, "a.txt")
    assert facts.document.subject == " ".join(TITLE.split())


@pytest.mark.parametrize(
    "title",
    [
        "Kết quả tổ chức các hoạt động\nKỷ niệm 80 năm Ngày thành lập\nQuân đội nhân dân Việt Nam.",
        "Kết quả đào tạo, bồi dưỡng cán bộ\nlà người dân tộc thiểu số đã qua quy hoạch trên địa bàn toàn xã năm 2025.",
        "Kết quả thực hiện quý\nI/2026",
        "Kết quả sơ kết việc thực hiện\nMục 1 chương trình hành động của Đảng ủy",
        "Kết quả thu ngân sách\nđạt 1.200 triệu đồng",
        "Kết quả phong trào thi đua\nTrong tháng 1 và những tháng cuối năm",
    ],
)
def test_a_title_goes_on(title: str) -> None:
    facts = from_text(HEADER + title + "\n" + BELOW, "a.txt")
    assert facts.document.subject == " ".join(title.split()).rstrip(".")


def test_of_which_day_the_figures_are_is_no_title() -> None:
    facts = from_text(HEADER + TITLE + "(Số liệu tính đến ngày 25/01/2026)\n" + BELOW, "a.txt")
    assert facts.document.subject == " ".join(TITLE.split())


@pytest.mark.parametrize(
    "remark",
    ["(Trình kỳ họp thứ 4 HĐND xã khóa I)", "(Kèm theo Công văn số 96/UBND-VP\nngày 25/01/2026 của UBND xã)"],
)
def test_a_remark_in_brackets_ends_a_title(remark: str) -> None:
    below = (
        "\nXã Bản Vược được thành lập theo Nghị quyết số 1673/NQ-UBTVQH15\nngày 16/6/2025, có 22 thôn."
        + BELOW
    )
    facts = from_text(f"{HEADER}{TITLE}{remark}{below}", "a.txt")
    assert facts.document.subject == " ".join(TITLE.split())
