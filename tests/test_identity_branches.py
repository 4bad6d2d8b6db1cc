"""Offices that every province has: one organ with and without `tỉnh`, and never the one of a namesake district."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Organ
from ingest.organ import branches as organ_branches
from ingest.organ import organs
from ingest.organ.speaker import Speaker
from ingest.unit import units

NOWHERE = Speaker()

SAME = [
    ("Cục Thuế Hà Nam", "Cục Thuế tỉnh Hà Nam"),
    ("Cục Thống kê Yên Bái", "Cục Thống kê tỉnh Yên Bái"),
    ("Cục Thuế Hòa Bình", "Cục Thuế tỉnh Hòa Bình"),
    ("Kho bạc Nhà nước Hà Nam", "Kho bạc Nhà nước tỉnh Hà Nam"),
    ("Bảo hiểm xã hội Bình Dương", "Bảo hiểm xã hội tỉnh Bình Dương"),
    ("Tòa án nhân dân Hà Nam", "Tòa án nhân dân tỉnh Hà Nam"),
    ("Ngân hàng Nhà nước chi nhánh Bến Tre", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bến Tre"),
    ("Chi nhánh Ngân hàng Nhà nước tỉnh Bến Tre", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bến Tre"),
    ("Chi nhánh Ngân hàng Chính sách xã hội tỉnh Bến Tre", "Ngân hàng Chính sách xã hội chi nhánh Bến Tre"),
]


def key(name: str, speaker: Speaker = NOWHERE) -> str:
    organ = organs.of_phrase(name, speaker).organ
    assert organ is not None
    return organ.key


@pytest.mark.parametrize(("bare", "full"), SAME)
def test_one_office(bare: str, full: str) -> None:
    assert key(bare) == key(full)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kho bạc Nhà nước Hòa Bình", "Kho bạc Nhà nước tỉnh Hòa Bình"),
        ("Kho bạc Nhà nước huyện Hòa Bình", "Kho bạc Nhà nước tỉnh Hòa Bình"),
        ("Cục Hải quan Hà Nam Ninh", "Cục Hải quan tỉnh Hà Nam"),
        ("Cục Thuế", "Cục Thuế tỉnh Hà Nam"),
        ("Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bến Tre"),
        ("Chi cục Thuế Hà Nam", "Cục Thuế tỉnh Hà Nam"),
    ],
)
def test_never_one(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_name_only_the_province_bears() -> None:
    assert organ_branches.of_province("Kho bạc Nhà nước Hà Nam") == ("Kho bạc Nhà nước", "Hà Nam")
    assert organ_branches.of_province("Kho bạc Nhà nước Hòa Bình") is None
    assert organ_branches.of_province("Cục Thuế Hà Nam Ninh") is None
    assert organ_branches.of_province("Sở Y tế Hà Nam") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ủy ban nhân dân thành phố Lào Cai", "lao-cai.lao-cai.ubnd"),  # not the province's
        ("Huyện ủy Điện Biên", "dien-bien.dien-bien.huyen-uy"),
        ("Ủy ban nhân dân huyện Hòa Bình", "bac-lieu.hoa-binh.ubnd"),
        ("Ủy ban nhân dân huyện Châu Thành", "_.chau-thanh.ubnd"),  # one of many
        ("Ủy ban nhân dân xã Bắc Ninh", "_.bac-ninh.ubnd"),
    ],
)
def test_a_district_whose_province_nobody_tells(name: str, expected: str) -> None:
    assert key(name) == expected


DEPARTMENT = Speaker(
    Organ("kon-tum.so-y-te", "Sở Y tế Kon Tum"), "Kon Tum", level=1, line="state", date="2020-05-04"
)
DISTRICT = Speaker(
    Organ("kon-tum.dak-to.ubnd", "Ủy ban nhân dân huyện Đắk Tô"),
    "Kon Tum",
    "huyện Đắk Tô",
    level=2,
    date="2020-05-04",
)
SCHOOL = Speaker(Organ("kon-tum.truong-a", "Trường Đại học A"), "Kon Tum", level=1, date="2020-05-04")


@pytest.mark.parametrize(
    ("speaker", "name", "expected"),
    [
        (DEPARTMENT, "Trung tâm Kiểm soát bệnh tật", "kon-tum.trung-tam-kiem-soat-benh-tat"),
        (DISTRICT, "Trung tâm Kiểm soát bệnh tật", "kon-tum.trung-tam-kiem-soat-benh-tat"),
        (DEPARTMENT, "Đảng đoàn Hội đồng nhân dân", "kon-tum.dang-doan-hdnd"),
        (DEPARTMENT, "Đảng ủy các cơ quan Đảng", "kon-tum.dang-uy-cac-co-quan-dang"),
        (DEPARTMENT, "Báo và Đài Phát thanh, Truyền hình", "kon-tum.bao-va-dai-phat-thanh-truyen-hinh"),
        (DISTRICT, "Trung tâm Phát triển quỹ đất", "kon-tum.dak-to.trung-tam-phat-trien-quy-dat"),
        (DEPARTMENT, "Trung tâm Phát triển quỹ đất", "kon-tum.trung-tam-phat-trien-quy-dat"),
        (DEPARTMENT, "Trường THPT Lê Lợi", "kon-tum.truong-trung-hoc-pho-thong-le-loi"),
        (DISTRICT, "Trường Tiểu học Kim Đồng", "kon-tum.dak-to.truong-tieu-hoc-kim-dong"),
        (DISTRICT, "Trường THPT Lê Lợi", "kon-tum.truong-trung-hoc-pho-thong-le-loi"),
        (
            SCHOOL,
            "Trung tâm Công nghệ thông tin và Truyền thông",
            "trung-tam-cong-nghe-thong-tin-va-truyen-thong",
        ),
        (DEPARTMENT, "Bệnh viện Bạch Mai", "benh-vien-bach-mai"),
        (DEPARTMENT, "Trung tâm Kiểm soát bệnh tật khu vực", "trung-tam-kiem-soat-benh-tat-khu-vuc"),
        (NOWHERE, "Trường THPT Lê Lợi", "truong-trung-hoc-pho-thong-le-loi"),
    ],
)
def test_what_a_place_has_one_of_is_of_the_place_that_speaks(
    speaker: Speaker, name: str, expected: str
) -> None:
    assert key(name, speaker) == expected


@pytest.mark.parametrize(
    ("speaker", "name", "expected"),
    [
        (DISTRICT, "Văn phòng", "kon-tum.dak-to.van-phong-ubnd"),
        (DEPARTMENT, "Văn phòng", "kon-tum.van-phong-so-y-te"),
        (Speaker(Organ("bo-y-te", "Bộ Y tế"), level=0), "Văn phòng", "van-phong-bo-y-te"),
        (Speaker(Organ("kon-tum.van-phong-ubnd", "Văn phòng Ủy ban nhân dân tỉnh Kon Tum"), "Kon Tum", level=1),
         "Văn phòng", "kon-tum.van-phong-ubnd"),
        (Speaker(Organ("kon-tum.thanh-tra", "Thanh tra tỉnh Kon Tum"), "Kon Tum", level=1),
         "Phòng Nghiệp vụ 1", "kon-tum.phong-nghiep-vu-1-thanh-tra"),
        (Speaker(Organ("kon-tum.dang-uy-ubnd", "Đảng ủy Ủy ban nhân dân tỉnh Kon Tum"), "Kon Tum", level=1),
         "Ủy ban Kiểm tra Đảng ủy", "kon-tum.uy-ban-kiem-tra-dang-uy-ubnd"),
        (NOWHERE, "Văn phòng", "van-phong"),
    ],
)  # fmt: skip
def test_an_office_without_a_name_is_that_of_who_speaks(speaker: Speaker, name: str, expected: str) -> None:
    assert key(name, speaker) == expected


@pytest.mark.parametrize(
    ("unit", "day", "expected"),
    [
        ("Hội Chữ thập đỏ", "5 tháng 4 năm 2026", "kon-tum.hoi-chu-thap-do"),
        ("Kho bạc Nhà nước", "5 tháng 4 năm 2020", "kon-tum.kho-bac-nha-nuoc"),
        ("Cục Thuế", "5 tháng 4 năm 2020", "kon-tum.cuc-thue"),
        ("Cục Thuế", "5 tháng 4 năm 2025", "cuc-thue"),  # since March 2025 that of the centre
        ("Ban Chỉ huy Quân sự", "5 tháng 4 năm 2020", "ban-chi-huy-quan-su"),  # each district has one
    ],
)
def test_a_province_charges_its_own_societies_and_offices(unit: str, day: str, expected: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/KH-UBND\n"
        f"Kon Tum, ngày {day}\nKẾ HOẠCH\nTrực bão\nThực hiện Công điện số 4/CĐ-TTg ngày 02/5/2019 của Thủ tướng Chính "
        "phủ, Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:\nI. TỔ CHỨC THỰC HIỆN\n"
        f"1. {unit}: chủ trì tổ chức trực bão, báo cáo kết quả.\n2. Sở Y tế: chuẩn bị thuốc.\n"
    )
    keys = [a.unit.key for a in from_text(text, "a.txt").assignments]
    assert keys[0] in (expected, expected.replace("kon-tum.", "quang-ngai-2025."))


PROVINCE = Speaker(
    Organ("nghe-an.ubnd", "Ủy ban nhân dân tỉnh Nghệ An"), "Nghệ An", None, None, "state", 1, "2023-02-01"
)
HEALTH = Speaker(Organ("nghe-an.so-y-te", "Sở Y tế Nghệ An"), "Nghệ An", None, None, "state", 1, "2023-02-01")
MINISTRY = Speaker(Organ("bo-cong-an", "Bộ Công an"), None, None, None, "state", 0, "2023-02-01")


@pytest.mark.parametrize(
    ("speaker", "name", "expected"),
    [
        (PROVINCE, "Bưu điện", "nghe-an.buu-dien"),
        (HEALTH, "Bưu điện", "nghe-an.buu-dien"),
        (PROVINCE, "Chính quyền địa phương", "nghe-an.chinh-quyen-dia-phuong"),
        (PROVINCE, "Thư viện", "nghe-an.thu-vien"),
        (HEALTH, "Thư viện", "nghe-an.thu-vien-so-y-te"),  # its own, not the province's
        (HEALTH, "Chi đoàn", "nghe-an.chi-doan-so-y-te"),
        (PROVINCE, "Tổng công ty Bưu điện Việt Nam", "tong-cong-ty-buu-dien-viet-nam"),
        (PROVINCE, "Thư viện Quốc gia", "thu-vien-quoc-gia"),
        (MINISTRY, "Bưu điện", "buu-dien"),
    ],
)
def test_what_each_place_or_house_has_is_never_one_for_all(
    speaker: Speaker, name: str, expected: str
) -> None:
    assert units.name_unit(name, speaker).key == expected


def test_a_lost_header_leaves_the_places_of_the_issuer() -> None:
    text = (
        "KẾ HOẠCH\nvề phòng, chống cháy rừng mùa khô\n\nThực hiện Chỉ thị số 13-CT/TW ngày 12/01/2017 của Ban Bí thư; "
        "Tỉnh ủy Hà Giang ban hành Kế hoạch như sau:\n\nI. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.\n"
    )
    facts = from_text(text, "test.txt")
    assert facts.document.issuer == Organ("ha-giang.tinh-uy", "Tỉnh ủy Hà Giang")
    assert [d.unit.key for d in facts.assignments] == ["ha-giang.van-phong-tinh-uy"]
    assert "province" in facts.document.inferred
