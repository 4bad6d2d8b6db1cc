"""Tables of assignments: bars, blanks, one cell a line, and tables that charge nobody."""

from __future__ import annotations

import pytest
from duty_samples import charged

from ingest.extract import from_text


def test_parts_that_the_cell_of_a_table_names() -> None:
    body = (
        "III. PHÂN CÔNG NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan thực hiện |\n|---|---|---|\n| 1 | Tập huấn | Sở Y tế chủ trì; UBND các xã"
        " phối hợp |\n| 2 | Mua vôi | Sở Tài chính (chủ trì), Công an tỉnh (phối hợp) |\n"
    )
    assert charged("KẾ HOẠCH", body) == [
        ("Sở Y tế", "lead"),
        ("Ủy ban nhân dân các xã", "coordinate"),
        ("Sở Tài chính", "lead"),
        ("Công an tỉnh", "coordinate"),
    ]


BARRED = """| TT | Nhiệm vụ | Đơn vị thực hiện | 〃 | Thời hạn |
|----|----|----|----|----|
|  |  | Chủ trì | Phối hợp |  |
| 1 | Lập sổ theo dõi chợ | Sở Y tế | Công an tỉnh; UBND các huyện | Quý II/2023 |
| 2 | Tập huấn cho tiểu thương | 〃 | Sở Tư pháp | Hằng năm |
| 3 | Trang trí đường phố | Sở Xây dựng |  | 30/4/2023 |
"""


ALIGNED = """TT   Nội dung công việc          Chủ trì          Phối hợp         Hoàn thành
1    Lập sổ theo dõi các chợ     Sở Y tế          Công an tỉnh     Quý II/2023
     trong tỉnh
2    Trang trí đường phố         Sở Xây dựng                       30/4/2023

Đề nghị Sở Nội vụ theo dõi thi đua giữa các đơn vị.
"""


def rows_of(table: str) -> list[tuple[str, str, str | None, str | None]]:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/KH-UBND\n\nAn Giang, ngày 01 tháng 02 năm 2023\n\nKẾ HOẠCH\n"
        f"Chỉnh trang đường phố\n\nI. PHÂN CÔNG THỰC HIỆN\n\n{table}\nII. KINH PHÍ\n\nDo ngân sách tỉnh bảo đảm.\n"
    )
    facts = from_text(text, "kh.txt")
    return [
        (d.unit.name.removesuffix(" An Giang"), d.role, d.task, d.due or d.every) for d in facts.assignments
    ]


def test_a_table_with_bars_charges_row_by_row() -> None:
    assert rows_of(BARRED) == [
        ("Sở Y tế", "lead", "Lập sổ theo dõi chợ", "2023-06"),
        ("Sở Y tế", "lead", "Tập huấn cho tiểu thương", "year"),
        ("Công an tỉnh", "coordinate", "Lập sổ theo dõi chợ", "2023-06"),
        ("Ủy ban nhân dân các huyện", "coordinate", "Lập sổ theo dõi chợ", "2023-06"),
        ("Sở Tư pháp", "coordinate", "Tập huấn cho tiểu thương", "year"),
        ("Sở Xây dựng", "lead", "Trang trí đường phố", "2023-04-30"),
    ]


def test_a_table_set_in_blanks_charges_row_by_row() -> None:
    assert rows_of(ALIGNED) == [
        ("Sở Y tế", "lead", "Lập sổ theo dõi các chợ trong tỉnh", "2023-06"),
        ("Công an tỉnh", "coordinate", "Lập sổ theo dõi các chợ trong tỉnh", "2023-06"),
        ("Sở Xây dựng", "lead", "Trang trí đường phố", "2023-04-30"),
        ("Sở Nội vụ", "lead", "theo dõi thi đua giữa các đơn vị", None),
    ]


# one cell a line; the second row wraps, the third has no helper, a section stands between, a name is broken
LINED = """STT
Nhiệm vụ
Đơn vị chủ trì
Đơn vị phối hợp
Thời gian
(1)
(2)
(3)
(4)
(5)
1
Lập sổ theo dõi chợ
Sở Y tế; Công an tỉnh
Sở Nội vụ và các sở liên quan
Quý II/2023
2
Tập huấn cho tiểu thương ở các chợ
nổi và chợ phiên
UBND các huyện
Sở Tư pháp
Hằng năm
II
CHỈNH TRANG
3
Trang trí đường phố
Sở Xây dựng
30/4/2023
4
Vận động tiểu thương
Ban
Quản lý các chợ
Đoàn Thanh niên tỉnh
Hằng năm
"""


def test_a_table_printed_one_cell_a_line_charges_row_by_row() -> None:
    assert rows_of(LINED) == [
        ("Sở Y tế", "lead", "Lập sổ theo dõi chợ", "2023-06"),
        ("Công an tỉnh", "lead", "Lập sổ theo dõi chợ", "2023-06"),
        ("Sở Nội vụ", "coordinate", "Lập sổ theo dõi chợ", "2023-06"),
        ("Các sở liên quan", "coordinate", "Lập sổ theo dõi chợ", "2023-06"),
        ("Ủy ban nhân dân các huyện", "lead", "Tập huấn cho tiểu thương ở các chợ nổi và chợ phiên", "year"),
        ("Sở Tư pháp", "coordinate", "Tập huấn cho tiểu thương ở các chợ nổi và chợ phiên", "year"),
        ("Sở Xây dựng", "lead", "Trang trí đường phố", "2023-04-30"),
        ("Ban Quản lý các chợ", "lead", "Vận động tiểu thương", "year"),
        ("Tỉnh đoàn", "coordinate", "Vận động tiểu thương", "year"),
    ]


# three columns of organs, and the time of all rows below them
LAID_BEFORE = """STT
Tên đề án
Cơ quan trình
Cơ quan chủ trì thẩm tra
Cơ quan tham gia thẩm tra
1
Đề án chợ nổi
Ủy ban nhân dân tỉnh
Ban Kinh tế
Ban Pháp chế, Ban Dân tộc
2
Đề án bến đò
Ủy ban nhân dân tỉnh
Ban Pháp chế
Ban Dân tộc
* Tiến độ trình: Phiên họp tháng 9/2023 (cho cả hai đề án)
"""


def test_a_table_of_what_is_laid_before_an_assembly_charges_all_its_columns() -> None:
    found = [(who.split(" tỉnh")[0], role, due) for who, role, _, due in rows_of(LAID_BEFORE)]
    assert found == [
        ("Ủy ban nhân dân", "lead", "2023-09"),
        ("Ban Kinh tế", "lead", "2023-09"),
        ("Ban Pháp chế Hội đồng nhân dân", "coordinate", "2023-09"),
        ("Ban Dân tộc", "coordinate", "2023-09"),
        ("Ủy ban nhân dân", "lead", "2023-09"),
        ("Ban Pháp chế Hội đồng nhân dân", "lead", "2023-09"),
        ("Ban Dân tộc", "coordinate", "2023-09"),
    ]


def test_a_numbered_list_of_units_is_no_table_of_duties() -> None:
    assert (
        rows_of("TT\nTên đơn vị\nĐịa chỉ\n1\nSở Y tế\nPhường Mỹ Long\n2\nSở Nội vụ\nPhường Mỹ Phước\n") == []
    )


# the headings of three columns: of whom, of what, by when
HEADINGS = [
    ("Đơn vị được giao", "Nội dung", "Thời gian"),
    ("Phòng, ban thực hiện", "Đầu việc", "Thời hạn"),
    ("Tập thể, cá nhân thực hiện", "Việc cần làm", "Thời điểm"),
    ("Phân công", "Nội dung", "Lộ trình"),
    ("ĐVTH", "Giải pháp", "Tiến độ"),
    ("Đơn vị chủ trì", "Chỉ tiêu", "Thời gian"),
    ("Cơ quan chuẩn bị", "Tên văn bản", "Thời gian"),
    ("Đơn vị", "Nhiệm vụ", "Ghi chú"),
    ("Cơ quan, đơn vị", "Nội dung công việc", "Kết quả"),
]


@pytest.mark.parametrize(("who", "what", "when"), HEADINGS)
def test_what_the_headings_of_a_table_are_called(who: str, what: str, when: str) -> None:
    table = f"| TT | {who} | {what} | {when} |\n|---|---|---|---|\n| 1 | Sở Y tế | Phun thuốc | 30/4/2023 |\n"
    assert [row[:3] for row in rows_of(table)] == [("Sở Y tế", "lead", "Phun thuốc")]


@pytest.mark.parametrize(
    "table",
    [
        "| TT | Họ và tên | Đơn vị | Nhiệm vụ |\n|---|---|---|---|\n| 1 | Hà Văn Lâm | Sở Y tế | Tổ trưởng |\n",
        "| TT | Nội dung công việc | Đơn vị | Khối lượng |\n|---|---|---|---|\n| 1 | Đào mương | Công | 12 |\n",
    ],
)
def test_a_table_of_members_or_measures_charges_nobody(table: str) -> None:
    assert rows_of(table) == []
