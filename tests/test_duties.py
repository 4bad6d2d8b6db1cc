"""Who is charged with what: units, roles, deadlines, from every form in which directives charge."""

from __future__ import annotations

import pytest

from ingest import deadlines, unit_lists
from ingest.extract import from_text
from ingest.model import Organ
from ingest.speaker import Speaker
from ingest.units import name_unit

DISTRICT = Speaker(
    Organ("gia-lai.chu-pah.huyen-uy", "Huyện ủy Chư Păh"), "Gia Lai", "huyện Chư Păh", None, "party", 2, "2022-05-04", "KH"
)
DEPARTMENT = Speaker(
    Organ("an-giang.so-xay-dung", "Sở Xây dựng An Giang"), "An Giang", None, None, "state", 1, "2023-02-01", "QĐ"
)

# phrase, speaker -> name written out and placed, one or many
NAMES = [
    ("Văn phòng Huyện ủy", DISTRICT, "Văn phòng Huyện ủy Chư Păh", False),
    ("UBND huyện", DISTRICT, "Ủy ban nhân dân huyện Chư Păh", False),
    ("Thường trực Tỉnh uỷ", DISTRICT, "Tỉnh ủy Gia Lai", False),
    ("UBMTTQ và các tổ chức CT-XH huyện", DISTRICT, "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Chư Păh", False),
    ("Các đồng chí Ủy viên BCH Đảng bộ huyện", DISTRICT, "Ban Chấp hành Đảng bộ huyện Chư Păh", False),
    ("các chi, đảng bộ cơ sở", DISTRICT, "Các chi, đảng bộ cơ sở", True),
    ("UBND các xã, thị trấn", DISTRICT, "Ủy ban nhân dân các xã, thị trấn", True),
    ("Trung tâm Văn hóa, Thông tin và Thể thao", DISTRICT, "Trung tâm Văn hóa, Thông tin và Thể thao huyện Chư Păh", False),
    ("Giám đốc Sở VHTTDL", DEPARTMENT, "Sở Văn hóa, Thể thao và Du lịch An Giang", False),
    ("Sở GD&ĐT tỉnh", DEPARTMENT, "Sở Giáo dục và Đào tạo An Giang", False),
    ("Chánh Văn phòng Sở", DEPARTMENT, "Văn phòng Sở Xây dựng An Giang", False),
    ("Trưởng phòng Quản lý nhà", DEPARTMENT, "Phòng Quản lý nhà Sở Xây dựng An Giang", False),
    ("Công an tỉnh", DEPARTMENT, "Công an tỉnh An Giang", False),
    ("Thủ trưởng các đơn vị trực thuộc Sở", DEPARTMENT, "Các đơn vị trực thuộc Sở", True),
    ("Chủ tịch UBND các huyện, thị xã, thành phố", DEPARTMENT, "Ủy ban nhân dân các huyện, thị xã, thành phố", True),
]


@pytest.mark.parametrize(("phrase", "speaker", "name", "collective"), NAMES)
def test_a_unit_is_named_in_full(phrase: str, speaker: Speaker, name: str, collective: bool) -> None:
    unit = name_unit(phrase, speaker)
    assert (unit.name, unit.collective) == (name, collective)


LISTS = [
    ("Sở Văn hóa, Thể thao và Du lịch; Báo An Giang, Đài PT&TH tỉnh", 3),
    ("UBND xã, MTTQ và các đoàn thể xã", 2),
    ("HĐND, UBND các tỉnh, thành phố", 1),
    ("Các ban đảng, đảng ủy trực thuộc, huyện ủy, thành ủy", 1),
    ("Chánh Văn phòng HĐND và UBND huyện; Trưởng phòng Nội vụ", 2),
    ("Cục Kiểm tra văn bản quy phạm pháp luật, Bộ Tư pháp", 1),
    ("Hội đồng Dân tộc và các Ủy ban của Quốc hội", 2),
    ("Trung tâm Văn hóa, Thể thao và Truyền thông các huyện", 1),
]


@pytest.mark.parametrize(("text", "n"), LISTS)
def test_a_list_is_taken_apart_outside_names(text: str, n: int) -> None:
    assert len(unit_lists.spans(text, 0, len(text))) == n


def test_a_shared_head_is_given_to_each() -> None:
    assert unit_lists.distributed("Các Sở: Xây dựng, Văn hóa, Thể thao và Du lịch, Y tế") == [
        "Sở Xây dựng", "Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế",
    ]  # fmt: skip


DEADLINES = [
    ("tổng hợp, báo cáo trước ngày 30/11/2023", "2023-11-30", None),
    ("gửi chậm nhất ngày 05 tháng 10 năm 2026", "2026-10-05", None),
    ("hoàn thành trong tháng 8/2023", "2023-08", None),
    ("hoàn thành trong Quý III/2024", "2024-09", None),
    ("hoàn thành trong năm 2025", "2025", None),
    ("định kỳ hằng quý báo cáo", None, "quarter"),
    ("báo cáo khi có yêu cầu", None, "on-demand"),
    ("chậm nhất 05 ngày sau hội nghị", None, None),
]


@pytest.mark.parametrize(("task", "due", "every"), DEADLINES)
def test_a_deadline_is_read_as_stated(task: str, due: str | None, every: str | None) -> None:
    assert deadlines.read(task) == (due, every)


PLAN = """HUYỆN ỦY CHƯ PĂH
*
Số 77-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Chư Păh, ngày 04 tháng 5 năm 2022

KẾ HOẠCH
thông tin cơ sở năm 2022
-----

Thực hiện Kế hoạch số 50-KH/TU, ngày 01/4/2022 của Tỉnh ủy Gia Lai, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:

I. NỘI DUNG

- Phối hợp với các cơ quan liên quan treo băng rôn.

II. TỔ CHỨC THỰC HIỆN

1. Ban Tuyên giáo Huyện ủy

- Biên soạn tài liệu trước ngày 20/6/2022.

- Chủ trì, phối hợp với Trung tâm Chính trị huyện tổ chức hội nghị.

2. Ủy ban nhân dân huyện: bố trí kinh phí.

3. Giao Văn phòng Huyện ủy theo dõi, đôn đốc.

4. Đề nghị Ủy ban MTTQ huyện vận động đoàn viên, hội viên.

5. Các chi, đảng bộ cơ sở xây dựng kế hoạch, hoàn thành trong tháng 6/2022.

Nơi nhận:
- Thường trực Tỉnh ủy (B/cáo),
- UBND huyện,
- Các chi, đảng bộ cơ sở (t/h),
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Rơ Châm Hùng
"""


def test_the_duties_of_a_plan() -> None:
    facts = from_text(PLAN, "plan.txt")
    assert [(d.unit.name, d.role, d.due) for d in facts.assignments] == [
        ("Ban Tuyên giáo Huyện ủy Chư Păh", "lead", "2022-06-20"),
        ("Trung tâm Chính trị huyện Chư Păh", "coordinate", None),
        ("Ủy ban nhân dân huyện Chư Păh", "lead", None),
        ("Văn phòng Huyện ủy Chư Păh", "lead", None),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam huyện Chư Păh", "lead", None),
        ("Các chi, đảng bộ cơ sở", "lead", "2022-06"),
    ]


def test_the_recipients_of_a_plan() -> None:
    facts = from_text(PLAN, "plan.txt")
    assert [(r.unit.name, r.role, r.purpose) for r in facts.recipients] == [
        ("Tỉnh ủy Gia Lai", "copy", "report"),
        ("Ủy ban nhân dân huyện Chư Păh", "copy", None),
        ("Các chi, đảng bộ cơ sở", "copy", "execute"),
    ]


def test_the_article_that_charges_with_execution() -> None:
    decision = """SỞ XÂY DỰNG
AN GIANG

Số: 15/QĐ-SXD

An Giang, ngày 01 tháng 02 năm 2023

QUYẾT ĐỊNH
Ban hành Quy chế làm việc

Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.

Điều 2. Chánh Văn phòng Sở, Trưởng phòng Quản lý nhà; Thủ trưởng các đơn vị trực thuộc Sở và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.
"""
    names = [d.unit.name.removesuffix(" Sở Xây dựng An Giang") for d in from_text(decision, "qd.txt").assignments]
    assert names[:3] == ["Văn phòng", "Phòng Quản lý nhà", "Các đơn vị trực thuộc Sở"]
