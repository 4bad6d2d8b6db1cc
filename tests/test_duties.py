"""Who is charged with what: units, roles, deadlines, from every form in which directives charge."""

from __future__ import annotations

import pytest

from ingest.duty import deadlines, name_ends
from ingest.extract import from_text
from ingest.model import Organ
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import starts_unit
from ingest.unit import lists as unit_lists
from ingest.unit.units import name_unit

DISTRICT = Speaker(
    Organ("gia-lai.chu-pah.huyen-uy", "Huyện ủy Chư Păh"),
    "Gia Lai",
    "huyện Chư Păh",
    None,
    "party",
    2,
    "2022-05-04",
    "KH",
)
DEPARTMENT = Speaker(
    Organ("an-giang.so-xay-dung", "Sở Xây dựng An Giang"),
    "An Giang",
    None,
    None,
    "state",
    1,
    "2023-02-01",
    "QĐ",
)

BLOCK = Speaker(
    Organ("an-giang.dang-uy-khoi-doanh-nghiep", "Đảng ủy Khối doanh nghiệp tỉnh An Giang"), "An Giang", None, None,
    "party", 1, "2023-02-01", "KH",
)  # fmt: skip
SOLDIERS = Speaker(
    Organ("gia-lai.chu-pah.dang-uy-quan-su", "Đảng ủy Quân sự huyện Chư Păh"), "Gia Lai", "huyện Chư Păh", None,
    "party", 2, "2022-05-04", "KH",
)  # fmt: skip
INSPECTORS = Speaker(
    Organ("an-giang.thanh-tra", "Thanh tra tỉnh An Giang"),
    "An Giang",
    None,
    None,
    "state",
    1,
    "2023-02-01",
    "QĐ",
)

CITY = Speaker(
    Organ("ha-noi.thanh-uy", "Thành ủy Hà Nội"), "Hà Nội", None, None, "party", 1, "2024-03-01", "CT"
)
TOWN = Speaker(
    Organ("tay-ninh.trang-bang.ubnd", "Ủy ban nhân dân thị xã Trảng Bàng"), "Tây Ninh", "thị xã Trảng Bàng", None, "state", 2,
    "2021-06-01", "QĐ",
)  # fmt: skip
POLICE = Speaker(
    Organ("hau-giang.long-my.cong-an", "Công an huyện Long Mỹ"),
    "Hậu Giang",
    "huyện Long Mỹ",
    None,
    "state",
    2,
    "2022-03-01",
    "KH",
)
UNION = Speaker(
    Organ("dong-thap.hoi-lhpn", "Hội Liên hiệp Phụ nữ tỉnh Đồng Tháp"),
    "Đồng Tháp",
    None,
    None,
    "mass",
    1,
    "2020-03-01",
    "KH",
)

# phrase, speaker -> name written out and placed, one or many
NAMES = [
    ("Văn phòng Huyện ủy", DISTRICT, "Văn phòng Huyện ủy Chư Păh", False),
    ("UBND huyện", DISTRICT, "Ủy ban nhân dân huyện Chư Păh", False),
    # offices of the committee of a branch, and the staff of the command that it leads
    ("Ban Tuyên giáo", BLOCK, "Ban Tuyên giáo Đảng ủy Khối doanh nghiệp tỉnh An Giang", False),
    ("Ủy ban Kiểm tra Đảng ủy", SOLDIERS, "Ủy ban Kiểm tra Đảng ủy Quân sự huyện Chư Păh", False),
    ("Ban Chính trị", SOLDIERS, "Ban Chính trị Ban Chỉ huy Quân sự huyện Chư Păh", False),
    ("Phòng Nghiệp vụ 2", INSPECTORS, "Phòng Nghiệp vụ 2 Thanh tra tỉnh An Giang", False),
    # the field ends in `trường`, which is no school
    ("Phòng Quản lý môi trường", DEPARTMENT, "Phòng Quản lý môi trường Sở Xây dựng An Giang", False),
    ("Thường trực Tỉnh uỷ", DISTRICT, "Tỉnh ủy Gia Lai", False),
    ("UBMTTQ và các tổ chức CT-XH huyện", DISTRICT, "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Chư Păh", False),
    ("Các đồng chí Ủy viên BCH Đảng bộ huyện", DISTRICT, "Ban Chấp hành Đảng bộ huyện Chư Păh", False),
    ("Ủy ban nhân dân (UBND) huyện", DISTRICT, "Ủy ban nhân dân huyện Chư Păh", False),
    ("Ủy ban nhân dân (UBND) các xã, thị trấn", DISTRICT, "Ủy ban nhân dân các xã, thị trấn", True),
    ("các chi, đảng bộ cơ sở", DISTRICT, "Các chi, đảng bộ cơ sở", True),
    ("UBND các xã, thị trấn", DISTRICT, "Ủy ban nhân dân các xã, thị trấn", True),
    (
        "Trung tâm Văn hóa, Thông tin và Thể thao",
        DISTRICT,
        "Trung tâm Văn hóa, Thông tin và Thể thao huyện Chư Păh",
        False,
    ),
    ("Giám đốc Sở VHTTDL", DEPARTMENT, "Sở Văn hóa, Thể thao và Du lịch An Giang", False),
    ("Sở GD&ĐT tỉnh", DEPARTMENT, "Sở Giáo dục và Đào tạo An Giang", False),
    ("Phòng Quản lý Môi trường", DEPARTMENT, "Phòng Quản lý Môi trường Sở Xây dựng An Giang", False),
    ("Chánh Văn phòng Sở", DEPARTMENT, "Văn phòng Sở Xây dựng An Giang", False),
    ("Trưởng phòng Quản lý nhà", DEPARTMENT, "Phòng Quản lý nhà Sở Xây dựng An Giang", False),
    ("Công an tỉnh", DEPARTMENT, "Công an tỉnh An Giang", False),
    ("Thủ trưởng các đơn vị trực thuộc Sở", DEPARTMENT, "Các đơn vị trực thuộc Sở", True),
    ("Phòng Quản lý nhà (Văn phòng Sở)", DEPARTMENT, "Phòng Quản lý nhà Sở Xây dựng An Giang", False),
    ("TT.TU", CITY, "Thành ủy Hà Nội", False),
    ("VPTU", CITY, "Văn phòng Thành ủy Hà Nội", False),
    ("Ủy ban MTTQ Việt Nam Thành phố", CITY, "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội", False),
    (
        "Đảng đoàn Ủy ban MTTQ Việt Nam Thành phố",
        CITY,
        "Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội",
        False,
    ),
    ("TT.TU", TOWN, "Thị ủy Trảng Bàng", False),
    ("Thường trực Tỉnh ủy", TOWN, "Tỉnh ủy Tây Ninh", False),
    ("Đội Tổng hợp", POLICE, "Đội Tổng hợp Công an huyện Long Mỹ", False),
    ("Phòng Tư pháp", POLICE, "Phòng Tư pháp huyện Long Mỹ", False),
    ("Văn phòng Tỉnh Hội", UNION, "Văn phòng Hội Liên hiệp Phụ nữ tỉnh Đồng Tháp", False),
    ("Văn phòng Huyện Đoàn", DISTRICT, "Văn phòng Huyện đoàn Chư Păh", False),
    ("Mặt trận và các đoàn thể huyện", DISTRICT, "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Chư Păh", False),
    ("Cấp ủy các xã vùng cao", DISTRICT, "Cấp ủy các xã vùng cao", True),
    ("Cấp ủy các phòng, ban", DISTRICT, "Các phòng, ban", True),
    ("UBND xã, thị trấn", DISTRICT, "Ủy ban nhân dân các xã, thị trấn", True),
    ("Các TYT xã, TT", DISTRICT, "Trạm Y tế các xã, thị trấn", True),
    ("Chủ tịch UBND 12 xã", DISTRICT, "Ủy ban nhân dân 12 xã", True),
    (
        "Ban Quản lý các Khu công nghiệp tỉnh",
        DEPARTMENT,
        "Ban Quản lý các Khu công nghiệp tỉnh An Giang",
        False,
    ),
    ("HĐND, UBND Các tỉnh", DEPARTMENT, "Hội đồng nhân dân, Ủy ban nhân dân Các tỉnh", True),
    (
        "Văn phòng HĐND&UBND huyện",
        DISTRICT,
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Chư Păh",
        False,
    ),
    ("BCH BĐBP tỉnh", DEPARTMENT, "Bộ Chỉ huy Bộ đội Biên phòng tỉnh An Giang", False),
    ("Bộ Tư lệnh QK9", DEPARTMENT, "Bộ Tư lệnh Quân khu 9", False),
    ("Viện KSND huyện", DISTRICT, "Viện kiểm sát nhân dân huyện Chư Păh", False),
    ("Kho bạc Nhà nước Chư Păh", DISTRICT, "Kho bạc Nhà nước Chư Păh", False),
    ("tỉnh Hội", UNION, "Hội Liên hiệp Phụ nữ tỉnh Đồng Tháp", False),
    ("Tổ chức, cá nhân", DEPARTMENT, "Tổ chức, cá nhân", False),
    ("Hội ND các xã, TT", DISTRICT, "Hội Nông dân các xã, thị trấn", True),
    # the Party committee of the Front and its bodies is one, and not the Front; a newspaper with its broadcast
    (
        "Đảng ủy MTTQ và các đoàn thể tỉnh",
        UNION,
        "Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh Đồng Tháp",
        False,
    ),
    (
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        UNION,
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        False,
    ),
    ("Ủy ban MTTQ và các đoàn thể tỉnh", UNION, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp", False),
    ("Báo và PT,TH Đồng Tháp", UNION, "Báo và Phát thanh, Truyền hình Đồng Tháp", False),
    ("Bộ, cơ quan ngang bộ", DEPARTMENT, "Các Bộ, cơ quan ngang bộ", True),
    (
        "Chủ tịch UBND các huyện, thị xã, thành phố",
        DEPARTMENT,
        "Ủy ban nhân dân các huyện, thị xã, thành phố",
        True,
    ),
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
    ("Bưu điện tỉnh, KBNN tỉnh, Thuế tỉnh", 3),
    ("Phòng Nội vụ, UBND phường Mỹ Long và UBND phường Mỹ Phước", 3),
    ("Ủy ban MTTQ Việt Nam huyện và các tổ chức chính trị - xã hội", 2),
    ("Ủy ban MTTQ và các tổ chức chính trị - xã hội huyện", 1),
    ("Chủ tịch, các PCT UBND tỉnh", 1),
    ("Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh", 2),
    ("Khoa Kiểm soát bệnh tật - HIV/AIDS", 1),
    ("Sở Ngoại vụ và chính quyền địa phương", 2),
    ("UBND các cấp và tổ chức, cá nhân khác có liên quan", 2),
    ("Đảng đoàn HĐND huyện, lãnh đạo UBND huyện", 2),
    ("Chủ tịch UBND các tỉnh và các cơ quan liên quan", 2),
    ("Đảng đoàn Hội Nông dân tỉnh, đảng đoàn các tổ chức khác", 2),
    ("Trưởng Công an xã; thôn trưởng, tổ trưởng tổ dân phố", 3),
    ("Công an xã, lực lượng dân quân thường trực", 2),
    ("Phòng Tài chính - Kế hoạch và cơ quan bảo hiểm xã hội cùng cấp", 2),
    ("Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương", 1),
    ("Mặt trận Tổ quốc, các đoàn thể tỉnh", 2),
    ("Văn phòng Huyện ủy - Văn phòng HĐND và UBND huyện", 2),
    ("Phòng Tài chính - Kế hoạch huyện", 1),
    ("Ủy ban nhân dân các cấp và cá nhân, tổ chức có liên quan", 2),
    ("Bộ Quốc phòng và cơ quan, tổ chức có liên quan", 2),
    ("Các sở, phòng và cơ quan có liên quan", 1),
    # a class of another kind behind whose name is over, and one that is no more than a word
    (
        "Các đơn vị thuộc Kho bạc Nhà nước Việt Nam, tổ chức tín dụng nhân dân, chi nhánh ngân hàng nước ngoài",
        3,
    ),
    ("Các đơn vị thuộc Bộ, cơ quan ngang Bộ", 1),
    ("Hội LHPN các huyện, TP, đơn vị trực thuộc", 1),
    ("Thủ trưởng các Vụ, Cục thuộc Bộ Xây dựng", 1),
    ("Thủ trưởng các đơn vị, Cục Viễn thông", 2),
    ("Ban Quản lý chợ, Cơ quan giám sát", 2),
    ("HĐND, các ban của HĐND, đại biểu HĐND, MTTQ các cấp", 4),
]


@pytest.mark.parametrize(("text", "n"), LISTS)
def test_a_list_is_taken_apart_outside_names(text: str, n: int) -> None:
    assert len(unit_lists.spans(text, 0, len(text))) == n


SHARED_HEADS = [
    ("Các Sở: Xây dựng, Văn hóa, Thể thao và Du lịch, Y tế", ["Sở Xây dựng", "Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
    ("Giám đốc các Sở: Nội vụ, Tài nguyên và Môi trường", ["Sở Nội vụ", "Sở Tài nguyên và Môi trường"]),
    ("các Bộ Nội thương, lương thực và thực phẩm, Tài chính", ["Bộ Nội thương", "Bộ lương thực và thực phẩm", "Bộ Tài chính"]),
    ("UBND các xã: Vĩnh Trung, An Phú và Tân Lợi", ["UBND xã Vĩnh Trung", "UBND xã An Phú", "UBND xã Tân Lợi"]),
    ("Trưởng các phòng: Nội vụ, Tài chính - Kế hoạch", ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch"]),
    ("Các đơn vị: Phòng Tư pháp, Thanh tra huyện", ["Phòng Tư pháp", "Thanh tra huyện"]),
    ("Các Sở, ngành: Công Thương, Nội vụ, BHXH tỉnh", ["Sở Công Thương", "Sở Nội vụ", "BHXH tỉnh"]),
    ("Các khoa: Cơ khí, Điện - Điện tử", ["Khoa Cơ khí", "Khoa Điện - Điện tử"]),
    ("Phòng KT, VHXH và TCKH", ["Phòng KT", "Phòng VHXH", "Phòng TCKH"]),
    ("Ban CHQS huyện Na Rì, Chợ Đồn", ["Ban CHQS huyện Na Rì", "Ban CHQS huyện Chợ Đồn"]),
    ("Đoàn xã Vạn Xuân và Trường Hà", ["Đoàn xã Vạn Xuân", "Đoàn xã Trường Hà"]),
    ("Trường THPT Bắc Yên, THCS&THPT Tà Xùa", ["Trường THPT Bắc Yên", "Trường THCS&THPT Tà Xùa"]),
    ("Đồn Biên phòng Chiềng On, Nậm Lạnh và Mường Lèo",
     ["Đồn Biên phòng Chiềng On", "Đồn Biên phòng Nậm Lạnh", "Đồn Biên phòng Mường Lèo"]),
    ("Trường THPT Bắc Yên, Đoàn xã", None),
    ("UBND xã Tam Thanh, Phú Thọ", None),
    ("Các nông trường: Ia Grai, Chư Prông", ["Nông trường Ia Grai", "Nông trường Chư Prông"]),
    ("UBND thành phố Hải Phòng, thành phố Cần Thơ", ["UBND thành phố Hải Phòng", "UBND thành phố Cần Thơ"]),
    ("UBND thành phố Phan Thiết, tỉnh Bình Thuận", None),
    ("Các Sở Văn hóa, Thể thao và Du lịch", None),
    ("Sở Xây dựng, Sở Y tế", None),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "names"), SHARED_HEADS)
def test_a_shared_head_is_given_to_each(phrase: str, names: list[str] | None) -> None:
    found = unit_lists.each(phrase, 0, len(phrase))
    assert (found and [name for name, _, _ in found]) == names


# the first words of a paragraph -> does a unit stand there
OPENINGS = [
    ("Bưu điện tỉnh niêm yết", True),
    ("Đội Tham mưu tổng hợp", True),
    ("KBNN huyện", True),
    ("các chủ đầu tư", True),
    ("Thủ trưởng các đơn vị", True),
    ("tổ chức đảng các cấp", True),
    ("Trường hợp chậm tiến độ", False),
    ("Chi phí đi lại", False),
    ("Cụm công nghiệp Vĩnh Mỹ", False),
    ("Bộ tiêu chí nông thôn mới", False),
    ("Phòng, chống dịch bệnh", False),
    ("Tổ chức hội nghị", False),
    ("Cấp phát vật tư", False),
    ("Các trường hợp còn lại", False),
    ("Tổng kinh phí", False),
]


@pytest.mark.parametrize(("words", "unit"), OPENINGS)
def test_a_unit_is_told_from_what_only_begins_like_one(words: str, unit: bool) -> None:
    assert starts_unit(words) is unit


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
    names = [
        d.unit.name.removesuffix(" Sở Xây dựng An Giang") for d in from_text(decision, "qd.txt").assignments
    ]
    assert names[:3] == ["Văn phòng", "Phòng Quản lý nhà", "Các đơn vị trực thuộc Sở"]


# a line of Nơi nhận of a district's plan -> who gets a copy
COPIES = [
    ("TTTU, HĐND, UBND, UBMTTQVN tỉnh (b/c)", ["Tỉnh ủy", "Hội đồng nhân dân tỉnh", "Ủy ban nhân dân tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"]),
    ("TT HĐND, UBND các xã, thị trấn", ["Hội đồng nhân dân, Ủy ban nhân dân các xã, thị trấn"]),
    ("Sở Nội vụ (báo cáo); Sở Tư pháp (phối hợp)", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("VP. HĐND và UBND tỉnh", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh"]),
    ("(Theo Kế hoạch số 2/KH-SCT ngày 03/4/2022)", []),
    ("Cục Kiểm tra văn bản (Bộ Tư pháp)", ["Cục Kiểm tra văn bản Bộ Tư pháp"]),
    ("Văn phòng Chính phủ 02 bản (để đăng Công báo)", ["Văn phòng Chính phủ"]),
    ("Các Sở: Tài chính, Tư pháp; BHXH tỉnh", ["Sở Tài chính", "Sở Tư pháp", "Bảo hiểm xã hội tỉnh"]),
    ("TT Quận ủy", ["Quận ủy Chư Păh"]),
    ("TTr.HU, TT.HĐND huyện", ["Huyện ủy Chư Păh", "Hội đồng nhân dân huyện Chư Păh"]),
    ("Ủy ban trung ương Mặt trận Tổ quốc Việt Nam", ["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"]),
    ("Bộ CHQS tỉnh", ["Bộ Chỉ huy Quân sự tỉnh"]),
    ("Các PTTg Chính phủ (b/c)", ["Các Phó Thủ tướng Chính phủ"]),
    ("1. Sở Y tế", ["Sở Y tế"]),
    ("CT, các PCT UBND tỉnh (b/c)", ["Ủy ban nhân dân tỉnh"]),
    ("Bí thư, các Phó Bí thư Huyện ủy", ["Huyện ủy Chư Păh"]),
    ("CVP, các PCVP UBND tỉnh (Hà)", ["Văn phòng Ủy ban nhân dân tỉnh"]),
    ("PCT UBND huyện Rơ Châm Lan Hà", ["Ủy ban nhân dân huyện Chư Păh"]),
    ("HĐND, UBND thị xã An Khê", ["Hội đồng nhân dân thị xã An Khê", "Ủy ban nhân dân thị xã An Khê"]),
    ("UBND các xã có chợ phiên2", ["Ủy ban nhân dân các xã có chợ phiên"]),
    ("Các chi, Đảng bộ cơ sở", ["Các chi, đảng bộ cơ sở"]),
    ("Các cơ quan, đơn vị trực thuộc BQP", ["Các cơ quan, đơn vị trực thuộc Bộ Quốc phòng"]),
    ("Cổng TTĐT Chính phủ, BCA, BQP", ["Cổng thông tin điện tử Chính phủ, Bộ Công an, Bộ Quốc phòng"]),
    ("Như II (thực hiện)", []),
    ("Như phần III", []),
    ("Sở Tư pháp; UBND các xã: Ia Phí, Ia Ka", ["Sở Tư pháp", "Ủy ban nhân dân xã Ia Phí", "Ủy ban nhân dân xã Ia Ka"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "units"), COPIES)
def test_who_gets_a_copy(line: str, units: list[str]) -> None:
    plan = PLAN.replace("- Các chi, đảng bộ cơ sở (t/h),", f"- {line};")
    got = [r.unit.name.removesuffix(" Gia Lai") for r in from_text(plan, "plan.txt").recipients]
    assert got[2:] == units


PLAN_OF_PROVINCE = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/KH-UBND\n\nAn Giang, ngày 01 tháng 02 năm 2023\n\nKẾ HOẠCH\n"
    "Chỉnh trang đường phố\n\nThực hiện Quyết định số 9/QĐ-TTg ngày 05/01/2023, UBND tỉnh ban hành Kế hoạch như sau:\n\n"
)


def charged(type_word: str, body: str) -> list[tuple[str, str]]:
    """Units and roles read from the body of a document of the People's Committee of An Giang."""
    head = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/{code}-UBND\n\nAn Giang, ngày 01 tháng 02 năm 2023\n\n{word}\n"
        "Về việc chỉnh trang đường phố\n\nThực hiện Quyết định số 9/QĐ-TTg ngày 05/01/2023, UBND tỉnh có ý kiến như sau:\n\n"
    )
    code = {"KẾ HOẠCH": "KH", "CHỈ THỊ": "CT", "BÁO CÁO": "BC", "QUYẾT ĐỊNH": "QĐ"}[type_word]
    facts = from_text(head.format(code=code, word=type_word) + body, "van-ban.txt")
    return [(d.unit.name.removesuffix(" An Giang"), d.role) for d in facts.assignments if not d.optional]


# body -> who is charged, and how
SENTENCES = [
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Tổ công tác triển khai Đề án 06 tỉnh chỉ đạo cấp mã cho các chợ.\n",
        [("Tổ công tác triển khai Đề án 06 tỉnh", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tư pháp biên tập tài liệu; Sở Nội vụ theo dõi thi đua.\n",
        [("Sở Tư pháp", "lead"), ("Sở Nội vụ", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì tập huấn; phối hợp với Công an tỉnh kiểm tra các chợ.\n",
        [("Sở Y tế", "lead"), ("Công an tỉnh", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Giám đốc các Sở: Nội vụ, Xây dựng; Chủ tịch UBND các huyện rà soát nhà trọ.\n",
        [("Sở Nội vụ", "lead"), ("Sở Xây dựng", "lead"), ("Ủy ban nhân dân các huyện", "lead")],
    ),
    ("1. Các sở:\n\na) Sở Y tế:\n\n- Lập sổ theo dõi.\n\n2. Sở Nội vụ:\n\n- Lập sổ.\n", [("Sở Y tế", "lead"), ("Sở Nội vụ", "lead")]),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Về thời gian, làm xong trong năm. Ban Quản lý dự án đầu tư xây dựng tỉnh có trách nhiệm lập hồ sơ.\n",
        [("Ban Quản lý dự án đầu tư xây dựng tỉnh", "lead")],
    ),
    ("1. Chủ tịch UBND tỉnh yêu cầu Sở Y tế báo cáo hằng tuần.\n", [("Sở Y tế", "lead")]),
    ("1. UBND tỉnh đã giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ kiểm tra các chợ.\n", []),
    ("1. Trường hợp nhà trọ không đăng ký thì xử lý theo quy định.\n\n2. Chi phí đi lại do đơn vị tự lo.\n", []),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Trung tâm Văn hóa và Truyền thông tỉnh mở chuyên mục.\n\n2. Cấp huyện\n\n- Phòng Tư pháp huyện: tuyên truyền.\n",
        [("Trung tâm Văn hóa và Truyền thông tỉnh", "lead"), ("Phòng Tư pháp huyện", "lead")],
    ),
    ("1. Đề nghị cấp ủy các sở; lãnh đạo UBND các xã:\n\n- Phân công người phụ trách.\n", [("Các sở", "lead"), ("Ủy ban nhân dân các xã", "lead")]),
    ("1. Để đường phố sạch hơn, UBND tỉnh yêu cầu các đơn vị nêu trên quét dọn trước ngày 05/3/2023.\n", [("Các đơn vị nêu trên", "lead")]),
    ("1. Tại Tờ trình số 5, Sở Y tế đề nghị UBND tỉnh phê duyệt dự toán.\n", []),
    (
        "1. Sở Y tế\n\na) Rà soát các chợ.\n\nb) Chủ trì, phối hợp với Công an tỉnh tuần tra.\n\n2. Tổ chức thực hiện\n\nUBND các xã nêu cao trách nhiệm.\n",
        [("Sở Y tế", "lead"), ("Công an tỉnh", "coordinate"), ("Ủy ban nhân dân các xã", "lead")],
    ),
    ("1. Giao Sở Xây dựng\n\nChủ trì, phối hợp với Công an tỉnh kiểm tra.\n", [("Sở Xây dựng", "lead"), ("Công an tỉnh", "coordinate")]),
    ("1. Sau khi hoàn thành, đề nghị Công ty hiệu chỉnh lại bản vẽ.\n", [("Công ty", "lead")]),
    ("1. Sở Y tế\n\n- Rà soát các chợ; yêu cầu các hộ kinh doanh ký cam kết.\n", [("Sở Y tế", "lead")]),
    ("1. UBND tỉnh kính đề nghị Bộ Y tế xem xét.\n", []),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Định kỳ hằng năm, Sở Y tế có trách nhiệm báo cáo.\n",
        [("Sở Y tế", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Các cơ sở báo cáo Sở Y tế để chủ trì, phối hợp với Sở Nội vụ hướng dẫn.\n",
        [("Các cơ sở", "lead"), ("Sở Y tế", "lead"), ("Sở Nội vụ", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Chủ tịch UBND các xã và các tổ chức, cá nhân có liên quan quét dọn đường phố.\n",
        [("Ủy ban nhân dân các xã", "lead"), ("Các tổ chức, cá nhân có liên quan", "lead")],
    ),
    (
        "4. Phân công\n\n- Sở Y tế: lập sổ theo dõi; Công an tỉnh: tuần tra.\n\n+ Hội CCB tỉnh, Tỉnh đoàn : vận động.\n",
        [("Sở Y tế", "lead"), ("Công an tỉnh", "lead"), ("Hội Cựu chiến binh tỉnh", "lead"), ("Tỉnh đoàn", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế vận động người dân. Riêng Hội Nông dân tỉnh đảm nhận chợ Cũ; giao Sở Nội vụ chủ trì, "
        "phối hợp Sở Tư pháp chấm điểm.\n",
        [("Sở Y tế", "lead"), ("Hội Nông dân tỉnh", "lead"), ("Sở Nội vụ", "lead"), ("Sở Tư pháp", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Xây dựng phim (phối hợp với Đài PT-TH tỉnh).\n\n- Phối hợp với Sở Nội vụ chấm điểm.\n\n"
        "2. Sở Tài chính chủ trì, cùng Sở Tư pháp rà soát.\n",
        [
            ("Sở Y tế", "lead"), ("Đài Phát thanh và Truyền hình tỉnh", "coordinate"), ("Sở Nội vụ", "coordinate"),
            ("Sở Tài chính", "lead"), ("Sở Tư pháp", "coordinate"),
        ],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị đồng chí Chủ tịch Hội Nông dân tỉnh chỉ đạo thu gom rác. Công an tỉnh nắm chắc tình hình.\n",
        [("Hội Nông dân tỉnh", "lead"), ("Công an tỉnh", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã Vĩnh Hải, Trường Xuân và An Hòa bố trí xe.\n\n2. Các chi đoàn ấp, chi đoàn trường học tham gia.\n",
        [
            ("Ủy ban nhân dân các xã Vĩnh Hải, Trường Xuân và An Hòa", "lead"), ("Các chi đoàn ấp", "lead"),
            ("Chi đoàn trường học", "lead"),
        ],
    ),
    ("1. Báo cáo trước khi họp giao ban với Sở Y tế, Sở Nội vụ.\n\n2. Quỹ nghĩa tình : mỗi hội viên góp.\n", []),
    (
        "1. Ban Thường vụ Tỉnh ủy yêu cầu:\n\nHuyện ủy Tri Tôn, Huyện ủy Thoại Sơn thực hiện các nội dung sau.\n",
        [("Huyện ủy Tri Tôn", "lead"), ("Huyện ủy Thoại Sơn", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Nếu chưa có quy định thì Sở Y tế có trách nhiệm chủ trì, phối hợp với Sở Nội vụ hướng dẫn.\n",
        [("Sở Y tế", "lead"), ("Sở Nội vụ", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Về kinh phí: Sở Tài chính cân đối ngân sách; các đơn vị gửi dự toán.\n\n"
        "2. Về cải tạo: Sở Xây dựng đang tổng hợp.\n",
        [("Sở Tài chính", "lead"), ("Các đơn vị", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Trưởng phòng: Tổ chức cán bộ, Điều dưỡng; Trưởng các khoa rà soát.\n",
        [("Phòng Tổ chức cán bộ", "lead"), ("Phòng Điều dưỡng", "lead"), ("Các khoa", "lead")],
    ),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ Thẩm định hồ sơ.\n", [("Sở Nội vụ", "lead")]),
    (
        "4 - Phân công :\n\n- Sở Y tế : báo cáo trước ngày 10 /\n9 / 2023 .\n\n- Hội CCB các xã , thị trấn : báo cáo về tỉnh.\n",
        [("Sở Y tế", "lead"), ("Hội Cựu chiến binh các xã, thị trấn", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBKT các đảng ủy cơ sở, chi ủy các chi bộ cơ sở báo cáo quý.\n\n"
        "2. Chuẩn bị giao ban tháng 9: Văn phòng UBND tỉnh ấn định thời gian; các đơn vị gửi báo cáo.\n",
        [
            ("Ủy ban Kiểm tra các đảng ủy cơ sở", "lead"), ("Chi ủy các chi bộ cơ sở", "lead"),
            ("Văn phòng Ủy ban nhân dân tỉnh", "lead"), ("Các đơn vị", "lead"),
        ],
    ),
    (
        "I. NỘI DUNG\n\n1. Các cơ quan chủ quản dữ liệu có trách nhiệm:\n\n- Cập nhật hằng ngày.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế: theo dõi.\n",
        [("Các cơ quan chủ quản dữ liệu", "lead"), ("Sở Y tế", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính theo chức năng, nhiệm vụ được giao cân đối kinh phí.\n",
        [("Sở Tài chính", "lead")],
    ),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Đối với Sở Y tế\n\n- Lập sổ.\n\n2. Đối với các trường học: dựng mái che.\n",
     [("Sở Y tế", "lead"), ("Các trường học", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Đối với các xã chưa có chợ, Sở Công Thương lập đề án.\n", []),
    ("1. Các sở, ngành:\n\n- Sở Y tế: lập sổ.\n\n- Sở Tài chính, Kho bạc Nhà nước tỉnh tạm ứng 35 tỷ đồng.\n\n2. Đồng ý để tiểu thương góp vốn.\n",
     [("Sở Y tế", "lead"), ("Sở Tài chính", "lead"), ("Kho bạc Nhà nước tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Ủy ban nhân dân cấp huyện, cấp xã\n\n1.1. Ủy ban nhân dân các huyện\n\n- Lập kế hoạch.\n\n"
     "1.2. Ủy ban nhân dân các xã, phường\n\n- Lập sổ.\n",
     [("Ủy ban nhân dân các huyện", "lead"), ("Ủy ban nhân dân các xã, phường", "lead")]),
    ("1. Đề nghị UBND các huyện giao Phòng Công Thương chủ trì xếp lại các sạp; Hội Nông dân tỉnh nhặt rác.\n",
     [("Ủy ban nhân dân các huyện", "lead"), ("Phòng Công Thương", "lead"), ("Hội Nông dân tỉnh", "lead")]),
    ("1. Giao Sở Xây dựng phối hợp với Phòng Cảnh sát giao thông (PC08) - Công an tỉnh và Sở Y tế kẻ vạch.\n",
     [("Sở Xây dựng", "lead"), ("Phòng Cảnh sát giao thông Công an tỉnh", "coordinate"), ("Sở Y tế", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Ban Quản lý dự án trồng rừng 661 phát đường băng; Vườn quốc gia Tràm Chim trực cháy.\n",
     [("Ban Quản lý dự án trồng rừng 661", "lead"), ("Vườn quốc gia Tràm Chim", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Công ty cổ phần vận tải và tư vấn kỹ thuật rà soát hồ sơ.\n",
     [("Công ty cổ phần vận tải và tư vấn kỹ thuật", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã, phường có chợ do cấp xã quản lý: lập sổ.\n",
     [("Ủy ban nhân dân các xã, phường có chợ do cấp xã quản lý", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên tỉnh (thường trực) mở lớp; mỗi lớp có ít nhất 20 người, "
     "xong trước ngày 01/6/2023.\n", [("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã:\n\n- Lập sổ.\n\n- Chủ tịch UBND các xã Phú Hội, Phú Hữu trực tiếp dẫn đoàn.\n\n"
     "c) Riêng UBND phường Mỹ Long báo cáo hằng tuần.\n",
     [("Ủy ban nhân dân các xã", "lead"), ("Ủy ban nhân dân các xã Phú Hội, Phú Hữu", "lead"), ("Ủy ban nhân dân phường Mỹ Long", "lead")]),
    ("IlI. PHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế: lập sổ.\n2. Sở Nội vụ chấm điểm.\nIV. ĐỀ NGHỊ\n1. Công an tỉnh tuần tra.\n",
     [("Sở Y tế", "lead"), ("Sở Nội vụ", "lead"), ("Công an tỉnh", "lead")]),
    ("1. Các đơn vị sự nghiệp:\n\n- Bảo tàng tỉnh trưng bày lưu động.\n\n- Thư viện tỉnh chở sách.\n\n2. Đồng ý để tiểu thương góp vốn.\n",
     [("Bảo tàng tỉnh", "lead"), ("Thư viện tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Trách nhiệm của Sở Y tế\n\nBiên soạn cẩm nang; phối hợp với Tỉnh đoàn mở lớp.\n\n"
     "2. Các trường học cho học sinh nghỉ; phối hợp Đồn Biên phòng Vĩnh Hội Đông trực cháy.\n",
     [("Sở Y tế", "lead"), ("Tỉnh đoàn", "coordinate"), ("Các trường học", "lead"), ("Đồn Biên phòng Vĩnh Hội Đông", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Giao Trưởng phòng Nội vụ đóng dấu; phối hợp với ngành Công an, ngành Y tế ký quy chế.\n",
     [("Phòng Nội vụ", "lead"), ("Ngành Công an", "coordinate"), ("Ngành Y tế", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Giám đốc Sở Y tế, Giám đốc Công ty Cổ phần xây dựng giao thông Tri Tôn có trách nhiệm lập sổ.\n\n"
     "2. Sở Nội vụ phối hợp với các đơn vị trên địa bàn trong diễn tập.\n",
     [("Sở Y tế", "lead"), ("Công ty cổ phần xây dựng giao thông Tri Tôn", "lead"), ("Sở Nội vụ", "lead"),
      ("Các đơn vị trên địa bàn", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Về chợ cóc: Sở Xây dựng chủ trì cùng UBND các phường Mỹ Long, Mỹ Phước dẹp sạp; Sở Tài chính đôn thu phí sử dụng lề đường.\n\n"
     "2. Sở Nội vụ, chi bộ các khu phố: lập sổ.\n\n3. Ban QLDA đầu tư xây dựng tỉnh rào đường.\n\n3.1. Lãnh đạo kiểm điểm xong trước 15/12/2023.\n",
     [("Sở Xây dựng", "lead"), ("Ủy ban nhân dân các phường Mỹ Long, Mỹ Phước", "coordinate"), ("Sở Tài chính", "lead"), ("Sở Nội vụ", "lead"),
      ("Chi bộ các khu phố", "lead"), ("Ban Quản lý dự án đầu tư xây dựng tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Bà Neáng Sóc Kha, Phó Chủ tịch UBND tỉnh, Trưởng ban: phụ trách chung.\n\n2. Mỗi chi đoàn một việc tốt: dọn chợ.\n\n"
     "3. Đội Vận hành điện cao thế trực trạm; thường trực là Sở Y tế.\n", [("Đội Vận hành điện cao thế", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Tổ Công nghệ thông tin nối mạng về 05 khoa.\n\n2. Phòng Vật tư y tế kiểm chuẩn máy thở; bí thư cấp ủy theo dõi.\n",
     [("Tổ Công nghệ thông tin", "lead"), ("Phòng Vật tư y tế", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Các doanh nghiệp chợ nâng chất lượng hàng; đổi hàng lỗi.\n\n2. UBND các huyện:\n\n- Xóa bãi rác; UBND xã Vĩnh Tế và "
     "UBND xã Nhơn Hưng thống kê hố ủ; các hộ ký cam kết.\n\n3. Trường Chính trị tỉnh và trung tâm chính trị các huyện mở lớp.\n",
     [("Các doanh nghiệp chợ", "lead"), ("Ủy ban nhân dân các huyện", "lead"), ("Ủy ban nhân dân xã Vĩnh Tế", "lead"),
      ("Ủy ban nhân dân xã Nhơn Hưng", "lead"), ("Trường Chính trị tỉnh", "lead"), ("Trung tâm chính trị các huyện", "lead")]),
    ("1. Phân công cơ quan trình, cơ quan thẩm tra như bảng kèm theo.\n", []),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ rà soát biên chế, Sở Tài chính bố trí kinh phí.\n\n2. Sở Y tế hướng dẫn các trạm, Sở Giáo dục và Đào tạo "
     "thực hiện.\n\n3. Ủy viên Ban Thường vụ Tỉnh ủy, Tỉnh ủy viên được phân công phụ trách xã theo dõi việc đắp đê.\n",
     [("Sở Nội vụ", "lead"), ("Sở Tài chính", "lead"), ("Sở Y tế", "lead")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SENTENCES)
def test_who_is_charged_by_a_sentence(body: str, expected: list[tuple[str, str]]) -> None:
    assert charged("KẾ HOẠCH", body) == expected


# a sentence whose verb no table knows -> where its names end
NAME_ENDS = [
    ("Trung tâm Văn hóa và Truyền thanh quận rót kinh phí.", "Trung tâm Văn hóa và Truyền thanh quận"),
    ("Chi hội Phụ nữ Công an huyện nhường nhà cho bản Sen.", "Chi hội Phụ nữ Công an huyện"),
    ("Đồn Biên phòng Na Mèo dựng lán.", "Đồn Biên phòng Na Mèo"),
    ("Trường THCS Trần Phú mượn hội trường.", "Trường THCS Trần Phú"),
    ("Công ty Cổ phần Cây xanh và Chiếu sáng đô thị Thanh Hóa chặt cành khô.",
     "Công ty Cổ phần Cây xanh và Chiếu sáng đô thị Thanh Hóa"),
    ("Trạm Y tế phun thuốc.", "Trạm Y tế"),
    ("Sở Tài chính bán đấu giá xe cũ.", "Sở Tài chính"),
    ("Phòng Quản lý đô thị cấp phép đào đường.", "Phòng Quản lý đô thị"),
    ("Văn phòng Huyện ủy in sao tài liệu.", "Văn phòng Huyện ủy"),
    ("Khoa Xây dựng Đảng dựng đề thi.", "Khoa Xây dựng Đảng"),
    ("Ban Lịch sử Đảng viên chức", None),
    ("UBND xã Trà Leng, phường Trà Bồng dời mốc.", "UBND xã Trà Leng, phường Trà Bồng"),
    ("UBND các xã biên giới dời mốc.", "UBND các xã biên giới"),
    ("UBND các xã có rừng dời mốc.", None),
    ("UBND xã Si ma Cai dời mốc.", None),
    ("Tòa án nhân dân tối cao giải thích.", None),
    ("Bộ Tổng Tham mưu soạn thảo.", None),
    ("Công an địa phương nơi cư trú", None),
    ("Hội Nông dân xã hội nhập", None),
    ("Bộ Chỉ huy Quân sự tỉnh và các đồn", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "name"), NAME_ENDS)
def test_a_name_ends_by_its_own_build(sentence: str, name: str | None) -> None:
    end = name_ends.end(sentence, 0, len(sentence))
    assert (sentence[:end] if end is not None else None) == name


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


# articles of a decree -> who is charged, and how
ARTICLES = [
    ("Điều 1. Giải thích từ ngữ\n\n1. Quỹ tín dụng là tổ chức tài chính.\n\n2. Bộ Tài chính quy định chi tiết Điều này.\n", []),
    (
        "Điều 1. Trách nhiệm của Bộ Tài chính\n\nChủ trì, phối hợp với Bộ Y tế cân đối kinh phí.\n",
        [("Bộ Tài chính", "lead"), ("Bộ Y tế", "coordinate")],
    ),
    (
        "Điều 1. Trách nhiệm của các bộ\n\n1. Bộ Tài chính cân đối kinh phí.\n\n2. Đơn vị sử dụng ngân sách có trách nhiệm báo cáo.\n",
        [("Bộ Tài chính", "lead"), ("Đơn vị sử dụng ngân sách", "lead")],
    ),
    (
        "Điều 1. Nghị định này có hiệu lực từ ngày ký. Bộ trưởng, Thủ trưởng cơ quan ngang bộ và các cơ quan, tổ chức, cá nhân có "
        "liên quan chịu trách nhiệm thi hành Nghị định này.\n",
        [("Các Bộ", "lead"), ("Các cơ quan ngang bộ", "lead"), ("Các cơ quan, tổ chức, cá nhân có liên quan", "lead")],
    ),
    # a chapter whose title stands on the next line
    (
        "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Cơ quan quản lý chợ\n\nLập sổ theo dõi ghe thuyền.\n\nChương II\n"
        "TRÁCH NHIỆM CỦA CÁC CƠ QUAN\n\nĐiều 2. Quân chủng Hải quân\n\n1. Bố trí luồng lạch.\n\nĐiều 3. Bộ Y tế\n\n"
        "Hướng dẫn vệ sinh chợ.\n",
        [("Quân chủng Hải quân", "lead"), ("Bộ Y tế", "lead")],
    ),
    # one of closing and transitional provisions charges only in its article of execution
    (
        "Chương I\nĐIỀU KHOẢN CHUYỂN TIẾP\n\nĐiều 1. Chuyển tiếp\n\n1. Cơ sở kinh doanh được cấp phép trước ngày 01/3/2023 "
        "có trách nhiệm đổi giấy phép.\n\nĐiều 2. Thi hành\n\nTổng Tham mưu trưởng, Chủ nhiệm Tổng cục Hậu cần, chỉ huy các cơ "
        "quan, đơn vị liên quan chịu trách nhiệm thi hành.\n",
        [("Bộ Tổng Tham mưu", "lead"), ("Tổng cục Hậu cần", "lead"), ("Các cơ quan, đơn vị liên quan", "lead")],
    ),
    # organs by name, in whatever article; a class, a firm and what somebody merely does are not charged
    (
        "Điều 1. Sổ ghe thuyền\n\n1. Bộ Y tế có trách nhiệm ban hành mẫu tủ thuốc trên ghe.\n\n2. Chủ ghe có trách nhiệm ghi "
        "sổ.\n\n3. Công ty bảo hiểm có trách nhiệm trả tiền.\n\n4. Bộ Tài chính quy định mức phí.\n",
        [("Bộ Y tế", "lead")],
    ),
    (
        "Điều 1. Phao tiêu\n\n1. Cục Đường thủy phối hợp với Cục Viễn thông và các cơ quan liên quan lắp đèn.\n\n"
        "2. Bộ trưởng Bộ Công an có trách nhiệm:\n\na) Cử người canh đèn trước ngày 01 tháng 6 năm 2023;\n\nb) Sửa đèn hỏng.\n",
        [("Cục Đường thủy", "lead"), ("Cục Viễn thông", "coordinate"), ("Các cơ quan liên quan", "coordinate"),
         ("Bộ Công an", "lead")],
    ),
    (
        "Điều 1. Chuyển tiếp\n\n1. Bộ Tư pháp, Bộ Quốc phòng và cơ quan, tổ chức có liên quan có trách nhiệm phối hợp với Bộ Công "
        "an nối sổ, xong trước ngày 01 tháng 7 năm 2024.\n",
        [("Bộ Tư pháp", "lead"), ("Bộ Quốc phòng", "lead"), ("Cơ quan, tổ chức có liên quan", "lead"),
         ("Bộ Công an", "coordinate")],
    ),
    (
        "Điều 1. Luồng lạch\n\n1. Cảng vụ Hàng hải An Giang phối hợp Cảng vụ Hàng hải Cần Thơ đo luồng.\n\n2. Cảng vụ Hàng hải "
        "phối hợp tốt là điều kiện của an toàn.\n",
        [("Cảng vụ Hàng hải An Giang", "lead"), ("Cảng vụ Hàng hải Cần Thơ", "coordinate")],
    ),
    (
        "Điều 1. Quyền và trách nhiệm của Cục Đường thủy\n\n1. Soi luồng.\n\n2. Thả phao.\n\nĐiều 2. Quyền của chủ ghe\n\n1. "
        "Được neo ghe.\n",
        [("Cục Đường thủy", "lead")],
    ),
    # a heading that is told apart below it charges nobody
    (
        "Điều 1. Trách nhiệm của các cơ quan\n\n1. Trách nhiệm của Bộ Nội vụ\n\na) Đếm ghe.\n\n2. Trách nhiệm của Bộ Y tế\n\n"
        "a) Soi nước.\n",
        [("Bộ Nội vụ", "lead"), ("Bộ Y tế", "lead")],
    ),
    (
        "Điều 1. Trách nhiệm thi hành\n\nCơ quan cấp phép tổ chức kiểm tra ghe.\n",
        [("Cơ quan cấp phép", "lead")],
    ),
    # what a passage of another document says, quoted whole, is optional
    (
        "Điều 1. Sửa đổi khoản 2 Điều 5 như sau:\n\n“2. Bộ Y tế có trách nhiệm soi nước.\n\n3. Bộ Tài chính chủ trì, phối hợp với "
        "Bộ Y tế định giá nước.”.\n\nĐiều 2. Thi hành\n\nBộ Nội vụ có trách nhiệm đếm ghe.\n",
        [("Bộ Nội vụ", "lead")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), ARTICLES)
def test_a_decree_charges_where_it_speaks_of_execution(
    articles: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "CHÍNH PHỦ\n\nSố: 15/2023/NĐ-CP\n\nHà Nội, ngày 01 tháng 02 năm 2023\n\nNGHỊ ĐỊNH\nVề chợ nổi\n\n"
        f"Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020;\n\nChính phủ ban hành Nghị định về chợ nổi.\n\n{articles}"
    )
    assert [
        (d.unit.name, d.role) for d in from_text(text, "nd.txt").assignments if not d.optional
    ] == expected
