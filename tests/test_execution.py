"""The article of execution: whoever holds an office stands for it, however he is addressed."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

DECISION = """UBND TỈNH GIA LAI
ỦY BAN NHÂN DÂN HUYỆN CHƯ SÊ
Số: 12/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Chư Sê, ngày 12 tháng 6 năm 2023

QUYẾT ĐỊNH
Về việc kiện toàn tổ công tác

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
QUYẾT ĐỊNH:
Điều 1. Kiện toàn tổ công tác.
Điều 2. Hiệu lực kể từ ngày ký.
Điều 3. {}

Nơi nhận:
- Như trên;
- Lưu: VT.
"""
OFFICE = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Chư Sê"
HOME_AFFAIRS = "Phòng Nội vụ huyện Chư Sê"

# article -> the units that are charged, persons left out
ARTICLES = [
    (
        "Chánh Văn phòng UBND huyện; Trưởng phòng Nội vụ; Chủ tịch UBND các Xã, Thị trấn; các thành viên Ban Chỉ đạo huyện "
        "và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.",
        [
            "Văn phòng Ủy ban nhân dân huyện Chư Sê",
            HOME_AFFAIRS,
            "Ủy ban nhân dân các xã, thị trấn",
            "Các đơn vị liên quan",
        ],
    ),
    (
        "Quyết định có hiệu lực từ ngày ký. Các phòng, đơn vị thuộc huyện căn cứ Quyết định này để thi hành.",
        ["Các phòng, đơn vị thuộc huyện"],
    ),
    (
        "Các ông (bà): Chánh Văn phòng HĐND-UBND huyện, Trưởng phòng Nội vụ, Chủ tịch UBND các xã và các cơ quan "
        "liên quan chịu trách nhiệm thi hành Quyết định này.",
        [OFFICE, HOME_AFFAIRS, "Ủy ban nhân dân các xã", "Các cơ quan liên quan"],
    ),
    (
        "Các ông, bà Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, Thủ trưởng các đơn vị liên quan và các "
        "ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        [OFFICE, HOME_AFFAIRS, "Các đơn vị liên quan"],
    ),
    (
        "Các đồng chí Chánh Văn phòng UBND huyện, Trưởng phòng Nội vụ chịu trách nhiệm thi hành quyết định này.",
        ["Văn phòng Ủy ban nhân dân huyện Chư Sê", HOME_AFFAIRS],
    ),
    (
        "Các ông (bà) Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ thực hiện Quyết định này.",
        [OFFICE, HOME_AFFAIRS],
    ),
    (
        "Các ông/bà: Chánh Văn phòng UBND huyện; Trưởng phòng Lao động - Thương binh và Xã hội; Giám đốc Trung tâm Y "
        "tế huyện; Chủ tịch UBND xã Ia Ko chịu trách nhiệm thi hành.",
        [
            "Văn phòng Ủy ban nhân dân huyện Chư Sê",
            "Phòng Lao động - Thương binh và Xã hội huyện Chư Sê",
            "Trung tâm Y tế huyện Chư Sê",
            "Ủy ban nhân dân xã Ia Ko",
        ],
    ),
    (
        "Chánh Văn phòng HĐND&UBND huyện, Trưởng các phòng: Nội vụ, Tài chính - Kế hoạch, Kho bạc Nhà nước huyện, Chủ "
        "tịch UBND xã Ia Glai và các cá nhân có tên tại Điều 1 căn cứ Quyết định thi hành.",
        [
            OFFICE,
            HOME_AFFAIRS,
            "Phòng Tài chính - Kế hoạch huyện Chư Sê",
            "Kho bạc Nhà nước huyện Chư Sê",
            "Ủy ban nhân dân xã Ia Glai",
        ],
    ),
    (
        "Các đồng chí: Chánh Văn phòng Huyện ủy, Trưởng ban Tổ chức Huyện ủy, Bí thư các chi bộ trực thuộc chịu trách "
        "nhiệm thi hành.",
        ["Văn phòng Huyện ủy Chư Sê", "Ban Tổ chức Huyện ủy Chư Sê", "Các chi bộ trực thuộc"],
    ),
    (
        "Giám đốc các Sở: Nội vụ, TT&TT; Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố; Thủ trưởng các cơ "
        "quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.",
        [
            "Sở Nội vụ Gia Lai",
            "Sở Thông tin và Truyền thông Gia Lai",
            "Ủy ban nhân dân các huyện, thị xã, thành phố",
            "Các cơ quan, đơn vị có liên quan",
        ],
    ),
]


def test_a_council_bears_the_place_of_the_committee_behind_it() -> None:
    article = (
        "Bộ trưởng Bộ Nội vụ, Hội đồng nhân dân, Ủy ban nhân dân tỉnh Lai Châu chịu trách nhiệm thi hành."
    )
    header = "THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/QĐ-TTg"
    text = DECISION.format(article).replace(DECISION.partition("\nCỘNG HÒA")[0].partition("{}")[0], header)
    assert [d.unit.key for d in from_text(text, "qd.txt").assignments] == [
        "bo-noi-vu", "lai-chau.hdnd", "lai-chau.ubnd"
    ]  # fmt: skip


@pytest.mark.parametrize(("article", "units"), ARTICLES)
def test_who_carries_it_out(article: str, units: list[str]) -> None:
    duties = from_text(DECISION.format(article), "qd.txt").assignments
    assert [d.unit.name for d in duties if not d.optional] == units


# an item that holds heading and first task in one line -> the unit
ONE_LINE = [
    ("Phòng Y tế - Là cơ quan đầu mối tham mưu; - Báo cáo định kỳ.", "Phòng Y tế huyện Chư Sê"),
    ("Phòng Tư pháp - Chủ trì thẩm định dự thảo.", "Phòng Tư pháp huyện Chư Sê"),
    ("Phòng Tài chính - Kế hoạch: cân đối kinh phí.", "Phòng Tài chính - Kế hoạch huyện Chư Sê"),
    ("Phòng Kinh tế - Hạ tầng - Theo dõi tiến độ thi công.", "Phòng Kinh tế - Hạ tầng huyện Chư Sê"),
]


@pytest.mark.parametrize(("item", "unit"), ONE_LINE)
def test_a_heading_and_its_task_in_one_line(item: str, unit: str) -> None:
    plan = DECISION.replace("QUYẾT ĐỊNH", "KẾ HOẠCH", 1).replace("QUYẾT ĐỊNH:\n", "")
    text = plan.replace("Điều 3. {}", f"II. TỔ CHỨC THỰC HIỆN\n1. {item}")
    assert [d.unit.name for d in from_text(text, "kh.txt").assignments] == [unit]
