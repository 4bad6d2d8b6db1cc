"""Who is charged with what: units, roles, deadlines, from every form in which directives charge."""

from __future__ import annotations

import pytest
from duty_samples import PLAN, charged

from ingest.extract import from_text


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
    names = [
        d.unit.name.removesuffix(" Sở Xây dựng An Giang") for d in from_text(decision, "qd.txt").assignments
    ]
    assert names[:3] == ["Văn phòng", "Phòng Quản lý nhà", "Các đơn vị trực thuộc Sở"]


PLAN_OF_PROVINCE = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/KH-UBND\n\nAn Giang, ngày 01 tháng 02 năm 2023\n\nKẾ HOẠCH\n"
    "Chỉnh trang đường phố\n\nThực hiện Quyết định số 9/QĐ-TTg ngày 05/01/2023, UBND tỉnh ban hành Kế hoạch như sau:\n\n"
)


def test_the_task_of_one_ends_where_the_next_is_charged() -> None:
    body = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các phường: lập tổ xung kích; riêng UBND phường Mỹ Long diễn tập trước ngày 31/7/2023.\n\n"
        "2. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các chợ; xong trước 15/3/2023. Báo cáo trước ngày 20/4/2023.\n"
    )
    facts = from_text(PLAN_OF_PROVINCE + body, "kh.txt")
    assert [(d.unit.name, d.due) for d in facts.assignments] == [
        ("Ủy ban nhân dân các phường", None),
        ("Ủy ban nhân dân phường Mỹ Long", "2023-07-31"),
        ("Sở Y tế An Giang", "2023-03-15"),
        ("Công an tỉnh An Giang", "2023-03-15"),
    ]


def test_an_opening_that_charges_one_with_all_below_tells_with_whom() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/UBND-KT\n\nAn Giang, ngày 04 tháng 3 năm 2023\n\n"
        "Kính gửi: Công ty Hoa Sen.\n\nUBND tỉnh đề nghị Công ty Hoa Sen thực hiện các nội dung sau:\n\n"
        "1. Trước khi đắp đê\n\n- Phối hợp với UBND các xã: Vĩnh Gia, Lạc Quới khẩn trương đo đạc ruộng.\n"
    )
    got = [(d.unit.name, d.role) for d in from_text(text, "cv.txt").assignments]
    assert got == [
        ("Công ty Hoa Sen", "lead"),
        ("Ủy ban nhân dân xã Vĩnh Gia", "coordinate"),
        ("Ủy ban nhân dân xã Lạc Quới", "coordinate"),
    ]


def test_a_report_charges_nobody() -> None:
    assert (
        charged(
            "BÁO CÁO", "I. KIẾN NGHỊ\n\n1. Sở Y tế: khẩn trương chủ trì, phối hợp với Sở Nội vụ kiểm tra.\n"
        )
        == []
    )


def test_a_report_charges_its_own_units_with_what_is_to_come() -> None:
    body = (
        "I. KẾT QUẢ\n\n1. Sở Y tế chủ trì kiểm tra 12 chợ.\n\nII. NHIỆM VỤ TRỌNG TÂM NĂM 2023\n\n1. Văn phòng UBND tỉnh theo dõi,"
        " đôn đốc.\n\n2. Đề nghị Bộ Y tế cấp kinh phí.\n\nIII. KIẾN NGHỊ\n\n1. Sở Nội vụ sớm bổ sung biên chế.\n"
    )
    assert charged("BÁO CÁO", body) == [("Văn phòng Ủy ban nhân dân tỉnh", "lead")]


def test_a_sentence_between_orders_is_one_too() -> None:
    body = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế: kiểm tra chợ.\n\n2. Công an tỉnh: phân luồng.\n\n3. Thống nhất hỗ trợ 50% kinh phí."
        " Sở Tài chính thẩm định dự toán. Việc này đã bàn.\n"
    )
    assert ("Sở Tài chính", "lead") in charged("KẾ HOẠCH", body)
    assert charged("KẾ HOẠCH", "I. TÌNH HÌNH\n\n1. Tỷ lệ đạt thấp. Sở Tài chính thẩm định chậm.\n") == []


def test_a_comrade_with_an_office_stands_for_it_and_one_with_a_name_for_nobody() -> None:
    body = (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Đồng chí Giám đốc Công an tỉnh chỉ đạo phân luồng.\n\n2. Đồng chí Lê Văn Nưng, Phó Chủ tịch phụ"
        " trách chung.\n\n3. Giám đốc các Sở: Nông nghiệp và PTNT, Y tế lập chốt.\n\n4. Giao Trạm Thú y lấy mẫu.\n"
    )
    assert charged("KẾ HOẠCH", body) == [
        ("Công an tỉnh", "lead"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "lead"),
        ("Sở Y tế", "lead"),
        ("Trạm Thú y", "lead"),
    ]


def test_the_deed_of_inspecting_is_no_inspectorate() -> None:
    body = (
        "Điều 1. Thanh tra trách nhiệm của Giám đốc Sở Y tế.\n\nĐiều 2. Giao Phòng Giám sát, kiểm tra và Xử lý sau thanh tra theo"
        " dõi; phối hợp với Vùng 5 Hải quân và Vùng Cảnh sát biển 4.\n"
    )
    units = [unit for unit, _ in charged("QUYẾT ĐỊNH", body)]
    assert "Thanh tra" not in units
    assert units[0].startswith("Phòng Giám sát, kiểm tra và Xử lý sau thanh tra")
    assert units[1:] == ["Vùng 5 Hải quân", "Vùng Cảnh sát biển 4"]


def test_offices_of_every_district_are_not_the_departments_own() -> None:
    text = (
        "UBND TỈNH AN GIANG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 12/HD-SGDĐT\n\nAn Giang, ngày 02 tháng 3 năm 2020\n\nHƯỚNG DẪN\n"
        "Về việc xét tuyển lớp 6\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. UBND các huyện, thị xã, thành phố bố trí kinh phí.\n\n"
        "2. Phòng Giáo dục và Đào tạo chủ trì, phối hợp với Phòng Nội vụ lập danh sách.\n\n3. Phòng Khảo thí kiểm tra.\n"
    )
    everywhere = "các huyện, thị xã, thành phố"
    assert [d.unit.name for d in from_text(text, "hd.txt").assignments] == [
        f"Ủy ban nhân dân {everywhere}",
        f"Phòng Giáo dục và Đào tạo {everywhere}",
        f"Phòng Nội vụ {everywhere}",
        "Phòng Khảo thí Sở Giáo dục và Đào tạo An Giang",
    ]


def test_who_is_asked_to_come_is_addressed() -> None:
    text = (
        "UBND HUYỆN TRI TÔN\n\nSố: 8/GM-UBND\n\nTri Tôn, ngày 02 tháng 3 năm 2020\n\nGIẤY MỜI\n\n"
        "UBND huyện tổ chức họp giao ban.\n\n1. Thành phần:\n\n- Trưởng các phòng: Nội vụ, Tư pháp;\n\n- Chủ tịch UBND các xã, thị trấn.\n\n"
        "2. Địa điểm: Hội trường UBND huyện.\n\nTrân trọng kính mời./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    got = [(r.unit.name, r.role) for r in from_text(text, "gm.txt").recipients]
    assert got == [
        ("Phòng Nội vụ huyện Tri Tôn", "to"),
        ("Phòng Tư pháp huyện Tri Tôn", "to"),
        ("Ủy ban nhân dân các xã, thị trấn", "to"),
    ]


def test_the_dashes_below_an_opening_that_demands_are_charged() -> None:
    text = PLAN_OF_PROVINCE.replace("ban hành Kế hoạch như sau:", "yêu cầu:") + (
        "- Sở Y tế lập sổ; chỉ đạo các chợ quét dọn.\n\n- UBND các xã biên giới dời mốc. Riêng UBND xã Vĩnh Xương báo cáo hằng tuần.\n\n"
        "Nơi nhận:\n- Sở Y tế.\n"
    )
    assert [d.unit.name for d in from_text(text, "cv.txt").assignments] == [
        "Sở Y tế An Giang",
        "Ủy ban nhân dân các xã biên giới",
        "Ủy ban nhân dân xã Vĩnh Xương",
    ]


@pytest.mark.parametrize("word", ["ĐIỆN:", "điện:"])
def test_whom_a_telegram_goes_to(word: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 3/CĐ-UBND\n\nAn Giang, ngày 04 tháng 3 năm 2023\n\nCÔNG ĐIỆN\nVề việc phòng cháy rừng\n\n"
        f"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG {word}\n\n- Công an tỉnh;\n- UBND các huyện.\n\n"
        "Dự báo nắng gắt. Chủ tịch UBND tỉnh yêu cầu:\n\n1. Công an tỉnh cắm chốt.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    facts = from_text(text, "cd.txt")
    assert [r.unit.name for r in facts.recipients] == ["Công an tỉnh An Giang", "Ủy ban nhân dân các huyện"]
    assert [d.unit.name for d in facts.assignments] == ["Công an tỉnh An Giang"]


def test_a_name_that_the_addressees_print_whole_ends_there() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/UBND-VX\n\nAn Giang, ngày 04 tháng 3 năm 2023\n\n"
        "Kính gửi:\n- Công ty Dịch vụ công ích và môi trường;\n- Trung tâm Dịch vụ việc làm.\n\nUBND tỉnh có ý kiến như sau:\n\n"
        "1. Công ty Dịch vụ công ích và môi trường gom lá khô, rà soát cống.\n\n2. Trung tâm Dịch vụ việc làm nhẩm lại sổ; xong trước ngày 06/4/2023.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    got = [(d.quote, d.due) for d in from_text(text, "cv.txt").assignments]
    assert got == [
        ("Công ty Dịch vụ công ích và môi trường", None),
        ("Trung tâm Dịch vụ việc làm", "2023-04-06"),
    ]


OPENINGS_OF_LETTERS = [
    ("UBND tỉnh đề nghị Sở Y tế rà soát các chợ.", ["Sở Y tế An Giang"]),
    (
        "Thực hiện Công văn số 5/BYT-KH ngày 01/3/2023, UBND tỉnh giao Sở Y tế rà soát các chợ.",
        ["Sở Y tế An Giang"],
    ),
    ("Bộ Y tế có Công văn số 5/BYT-KH ngày 01/3/2023, trong đó giao Sở Y tế rà soát các chợ.", []),
    ("UBND tỉnh nhận được văn bản của Công ty cổ phần Hòa Phú về việc đề nghị Sở Y tế cấp phép.", []),
    ("Công ty cổ phần Hòa Phú có văn bản đề nghị UBND tỉnh xem xét việc cấp phép.", []),
]


@pytest.mark.parametrize(("sentence", "units"), OPENINGS_OF_LETTERS)
def test_the_opening_of_a_letter_orders_or_tells(sentence: str, units: list[str]) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/UBND-VX\n\nAn Giang, ngày 04 tháng 3 năm 2023\n\n"
        f"Kính gửi: Các sở, ban, ngành.\n\n{sentence}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    facts = from_text(text, "cv.txt")
    assert [d.unit.name for d in facts.assignments if not d.optional] == units
