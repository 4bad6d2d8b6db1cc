"""The names of units: written out and placed, in lists, under a head that they share."""

from __future__ import annotations

import pytest
from duty_samples import PLAN

from ingest.duty import name_ends
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
