"""By when and how often: deadlines to what they state, in sentences and in cells."""

from __future__ import annotations

import pytest

from ingest.duty import deadlines
from ingest.extract import from_text

DEADLINES = [
    ("tổng hợp, báo cáo trước ngày 30/11/2023", "2023-11-30", None),
    ("gửi chậm nhất ngày 05 tháng 10 năm 2026", "2026-10-05", None),
    ("hoàn thành trong tháng 8/2023", "2023-08", None),
    ("hoàn thành trong Quý III/2024", "2024-09", None),
    ("hoàn thành trong năm 2025", "2025", None),
    ("định kỳ hằng quý báo cáo", None, "quarter"),
    ("báo cáo khi có yêu cầu", None, "on-demand"),
    ("chậm nhất 05 ngày sau hội nghị", None, None),
    ("nộp danh sách chậm nhất 12/4/2022", "2022-04-12", None),
    # the day of the week, hours as they are written
    ("gửi trước thứ Năm, ngày 30/11/2023", "2023-11-30", None),
    ("gửi trước 17h ngày thứ Năm (30/11/2023)", "2023-11-30", None),
    ("nộp trước 11h30' ngày Chủ nhật 12/3/2023", "2023-03-12", None),
    # at the head of a sentence, behind a label
    ("Trong quý II/2023, rà soát danh sách", "2023-06", None),
    ("Hoàn thành trong năm 2024", "2024", None),
    ("Rà soát danh sách. Thời gian thực hiện: 30/5/2023", "2023-05-30", None),
    ("Lập sổ. Hạn nộp 30/5/2023", "2023-05-30", None),
    ("chậm nhất đến tháng 6/2023", "2023-06", None),
    ("đến hết năm 2024 số hóa toàn bộ sổ hộ tịch", "2024", None),
    ("tính đến hết năm 2024", None, None),
    ("trực từ ngày 28 đến 30/4/2023", "2023-04-30", None),
    ("trực từ ngày 01-05/5/2023", "2023-05-05", None),
    ("cho gia hạn nộp 12/5/2023", None, None),
    ("nghiệm thu trước 31/10/2023, quyết toán năm sau", "2023-10-31", None),
    ("chốt số liệu trước 17 giờ 30 phút ngày 18/8/2021", "2021-08-18", None),
    ("dọn xong cây đổ trong ngày 07/10/2025", "2025-10-07", None),
    ("gửi biểu trước 20/3; theo dõi tiếp", "2023-03-20", None),
    ("gửi biểu trước ngày 15/1", "2024-01-15", None),
    ("hằng năm tổng hợp, gửi trước ngày 15/11", None, "year"),
    ("báo cáo trước 15/12 hằng năm", None, "year"),
    ("sơ kết vào tháng 12/2027", "2027-12", None),
    ("đạt từ 20/30 tiêu chí trở lên", None, None),
    ("xây dựng kế hoạch hoàn thành trong tháng 6", "2023-06", None),
    ("báo cáo trước tháng 1", "2024-01", None),
    ("tổ chức hội thi trong tháng 6", "2023-06", None),
    ("hoàn thành trong quý III", "2023-09", None),
    ("nhổ cỏ trong tháng 5 và tháng 6", "2023-06", None),
    ("nhổ cỏ trong tháng 6, 7", "2023-07", None),
    ("nhổ cỏ trong tháng 5 và tháng 6/2024", "2024-06", None),
    ("trình trong quý I, II", "2023-06", None),
    ("sơ kết trong quý IV hằng năm", None, "year"),
    ("sơ kết vào cuối tháng 9/2023", "2023-09", None),
    ("tổng kết vào đầu quý IV năm 2024", "2024-12", None),
    ("tổ chức từ 01/6 đến 15/6/2023", "2023-06-15", None),
    ("tổ chức từ ngày 01/6/2023 đến 15/6/2023", "2023-06-15", None),
    ("gửi biểu trước ngày 30/6.", "2023-06-30", None),
    ("hoàn thành trước tháng 12 hằng năm", None, "year"),
    ("kiểm tra từ 2 đến 3 cơ sở", None, None),
    ("quyết toán không muộn hơn ngày 30/6/2023", "2023-06-30", None),
    ("gửi báo cáo trước ngày 20 tháng 01 của năm liền kề sau năm khai thác", None, "year"),
    # a day of a month is no half-year, the name of a budget says nothing of how often
    ("sửa biển báo theo Nghị định của Chính phủ ngày 16 tháng 9 năm 2022", None, None),
    ("báo cáo định kỳ 6 tháng", None, "half-year"),
    ("cân đối ngân sách hằng năm mua phao", None, None),
    ("trích nguồn chi thường xuyên mua phao", None, None),
    ("thường xuyên kiểm tra phao", None, "continuous"),
    ("tăng từ 10.5 đến 12 triệu", None, None),
]


@pytest.mark.parametrize(("task", "due", "every"), DEADLINES)
def test_a_deadline_is_read_as_stated(task: str, due: str | None, every: str | None) -> None:
    assert deadlines.read(task, "2023-02-01") == (due, every)


def test_the_list_behind_a_colon_is_the_task_of_who_stands_before_it() -> None:
    text = (
        "CHÍNH PHỦ\n\nSố: 12/NQ-CP\n\nHà Nội, ngày 01 tháng 02 năm 2023\n\nNGHỊ QUYẾT\nVề sổ ghe\n\nCăn cứ Luật Tổ chức Chính phủ;"
        "\n\nQUYẾT NGHỊ:\n\nĐiều 1. Nối sổ\n\nCác cơ quan chủ quản sổ có trách nhiệm:\n\n1. Ghi tên ghe.\n\n2. Nối sổ trước ngày 01 tháng "
        "9 năm 2023.\n\nĐiều 2. Tổ chức thực hiện\n\n1. Bộ Nội vụ có trách nhiệm theo dõi việc nối sổ.\n"
    )
    first, second = from_text(text, "nq.txt").assignments
    assert (first.unit.name, first.due) == ("Các cơ quan chủ quản sổ", "2023-09-01")
    assert (second.unit.name, second.due) == ("Bộ Nội vụ", None)
    assert first.task == "có trách nhiệm: 1. Ghi tên ghe. 2. Nối sổ trước ngày 01 tháng 9 năm 2023"


def test_a_day_without_a_year_needs_the_date_of_the_document() -> None:
    assert deadlines.read("gửi biểu trước 20/3") == (None, None)


CELLS = [
    ("30/9/2026", "2026-09-30", None),
    ("Quý II/2026", "2026-06", None),
    ("Tháng 8/2026", "2026-08", None),
    ("Tuần 2 tháng 8/2026", "2026-08", None),
    ("Trước ngày 15/4/2026", "2026-04-15", None),
    ("Năm 2026", "2026", None),
    ("Thường xuyên", None, "continuous"),
    ("Hằng quý", None, "quarter"),
    ("", None, None),
]


@pytest.mark.parametrize(("cell", "due", "every"), CELLS)
def test_a_cell_says_by_when_without_words(cell: str, due: str | None, every: str | None) -> None:
    assert deadlines.of_cell(cell) == (due, every)
