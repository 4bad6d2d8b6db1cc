"""What stands between the lines of a header: stamps and letterheads, houses in short, places of two."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
YOUTH = "ĐOÀN TNCS HỒ CHÍ MINH"


def issuer(lines: str, motto: str = MOTTO) -> tuple[str | None, str | None]:
    paper = from_text(
        f"{lines}\nSố: 12/KH-AB\n{motto}\nLộc Hà, ngày 12 tháng 6 năm 2023\nKẾ HOẠCH\nTuyên truyền năm 2023\n"
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 5/5/2023 của UBND tỉnh Hà Tĩnh, đơn vị xây dựng kế hoạch như sau:\n1. A.\n",
        "a.txt",
    ).document
    return (paper.issuer.name, paper.issuer.key) if paper.issuer else (None, None)


STAMPS = [
    "HỎA TỐC", "KHẨN", "MẬT", "(MẬT)", "DỰ THẢO", "DỰ THẢO LẦN 2", "DỰ THẢO 10/9/2025", "BẢN SAO", "SAO Y BẢN CHÍNH",
    "LƯU HÀNH NỘI BỘ", "CÔNG VĂN ĐẾN", "PHỤ LỤC I", "MẪU SỐ 01", "ĐT: 0236.3822041 - FAX: 0236.3822042", "MST: 3100234567",
    "WEBSITE: WWW.LOCHA.VN", "ISO 9001:2015", "MÃ TRƯỜNG: C20", "LOC HA GENERAL HOSPITAL", "PHẬT LỊCH 2567",
]  # fmt: skip


@pytest.mark.parametrize("stamp", STAMPS)
def test_what_is_stamped_on_a_header_names_nobody(stamp: str) -> None:
    for house in ("UBND HUYỆN LỘC HÀ", "HUYỆN ỦY QUAN SƠN", "SỞ Y TẾ PHÚ YÊN", "BỆNH VIỆN ĐÀ NẴNG"):
        alone = issuer(house)
        assert issuer(f"{stamp}\n{house}") == issuer(f"{house}\n{stamp}") == alone, house


def test_a_hospital_of_the_eye_bears_no_stamp() -> None:
    assert issuer("SỞ Y TẾ PHÚ YÊN\nBỆNH VIỆN\nMẮT")[0] == "Bệnh viện Mắt tỉnh Phú Yên"


SHORT = [
    ("UBND HUYỆN LỘC HÀ\nHTX NÔNG NGHIỆP TÂN TIẾN", "Hợp tác xã Nông nghiệp Tân Tiến"),
    ("UBND HUYỆN LỘC HÀ\nTT GDNN - GDTX",
     "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Lộc Hà"),
    ("UBND HUYỆN LỘC HÀ\nTTYT LỘC HÀ", "Trung tâm Y tế huyện Lộc Hà"),
    ("UBND HUYỆN LỘC HÀ\nPGD&ĐT", "Phòng Giáo dục và Đào tạo huyện Lộc Hà"),
    ("UBND HUYỆN LỘC HÀ\nP. GD&ĐT", "Phòng Giáo dục và Đào tạo huyện Lộc Hà"),
    ("UBND HUYỆN LỘC HÀ\nVP HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Lộc Hà"),
    ("UBND HUYỆN LỘC HÀ\nTHCS NGUYỄN DU", "Trường Trung học cơ sở Nguyễn Du"),
    ("UBND HUYỆN LỘC HÀ\nMN HOA SEN", "Trường Mầm non Hoa Sen"),
    ("UBND HUYỆN LỘC HÀ\nTRƯỜNG PTDTBT\nTHCS SÍN CHẢI",
     "Trường Phổ thông dân tộc bán trú Trung học cơ sở Sín Chải"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "name"), SHORT)
def test_a_house_in_short_is_no_part_of_who_stands_above_it(lines: str, name: str) -> None:
    assert issuer(lines)[0] == name


def test_two_that_issue_together_are_of_the_place_behind_the_second() -> None:
    text = (
        f"ỦY BAN MTTQ VIỆT NAM - CÔNG AN\nXÃ CHIỀNG SƠ\nSố: 8/LT-MTTQ-CAX\n{MOTTO}\nChiềng Sơ, ngày 18 tháng 11 năm 2025\n"
        "KẾ HOẠCH LIÊN TỊCH\nPhối hợp phát động phong trào\nCăn cứ tình hình, hai bên thống nhất:\n1. Mục đích.\n"
    )
    found = from_text(text, "a.txt").document.issuer
    assert found is not None
    assert found.name == "Ủy ban Mặt trận Tổ quốc Việt Nam xã Chiềng Sơ"


UNIONS = [
    ("BCH ĐOÀN TP. CẦN THƠ\nBCH ĐOÀN TRƯỜNG ĐẠI HỌC CẦN THƠ", "Đoàn Trường Đại học Cần Thơ"),
    ("BCH ĐOÀN KHỐI CÁC CƠ QUAN TỈNH\nBCH ĐOÀN SỞ Y TẾ", "Đoàn Sở Y tế"),
    ("ĐOÀN TRƯỜNG ĐẠI HỌC VINH\nLIÊN CHI ĐOÀN KHOA LUẬT", "Liên chi đoàn Khoa Luật"),
]


@pytest.mark.parametrize(("lines", "name"), UNIONS)
def test_the_name_of_the_whole_union_beside_one_of_a_house(lines: str, name: str) -> None:
    found = issuer(f"{lines}\n***", YOUTH)[0]
    assert found is not None
    assert found.startswith(name)


SAME = [
    ("CỤC THADS TỈNH HẬU GIANG", "CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG"),
    ("HỘI NCT TỈNH HẬU GIANG", "HỘI NGƯỜI CAO TUỔI TỈNH HẬU GIANG"),
    ("TRUNG TÂM DVVL TỈNH HẬU GIANG", "TRUNG TÂM DỊCH VỤ VIỆC LÀM TỈNH HẬU GIANG"),
    ("CHI CỤC DS-KHHGĐ TỈNH HẬU GIANG", "CHI CỤC DÂN SỐ - KẾ HOẠCH HÓA GIA ĐÌNH TỈNH HẬU GIANG"),
    ("CHI CỤC TT&BVTV TỈNH HẬU GIANG", "CHI CỤC TRỒNG TRỌT VÀ BẢO VỆ THỰC VẬT TỈNH HẬU GIANG"),
    ("VPĐKĐĐ TỈNH HẬU GIANG", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI TỈNH HẬU GIANG"),
    ("VP TỈNH ỦY HẬU GIANG", "VĂN PHÒNG TỈNH ỦY HẬU GIANG"),
    ("QUỸ BVMT TỈNH HẬU GIANG", "QUỸ BẢO VỆ MÔI TRƯỜNG TỈNH HẬU GIANG"),
    ("TRƯỜNG CĐSP HẬU GIANG", "TRƯỜNG CAO ĐẲNG SƯ PHẠM HẬU GIANG"),
    ("ĐÀI PTTH HẬU GIANG", "ĐÀI PHÁT THANH - TRUYỀN HÌNH HẬU GIANG"),
    ("VIỆN KSND HUYỆN LỘC HÀ", "VIỆN KIỂM SÁT NHÂN DÂN HUYỆN LỘC HÀ"),
    ("TÒA ÁN ND HUYỆN LỘC HÀ", "TÒA ÁN NHÂN DÂN HUYỆN LỘC HÀ"),
    ("LIÊN ĐOÀN LĐ HUYỆN LỘC HÀ", "LIÊN ĐOÀN LAO ĐỘNG HUYỆN LỘC HÀ"),
    ("HỘI LHPN VN HUYỆN LỘC HÀ", "HỘI LIÊN HIỆP PHỤ NỮ HUYỆN LỘC HÀ"),
    ("HỘI LHPNVN HUYỆN LỘC HÀ", "HỘI LIÊN HIỆP PHỤ NỮ HUYỆN LỘC HÀ"),
    ("HND HUYỆN LỘC HÀ", "HỘI NÔNG DÂN HUYỆN LỘC HÀ"),
    ("BẢO HIỂM XH HUYỆN LỘC HÀ", "BẢO HIỂM XÃ HỘI HUYỆN LỘC HÀ"),
    ("SỞ Y TẾ HÀ TĨNH\nTT Y TẾ HUYỆN LỘC HÀ", "SỞ Y TẾ HÀ TĨNH\nTRUNG TÂM Y TẾ HUYỆN LỘC HÀ"),
    ("HUYỆN ỦY LỘC HÀ\nUBKT", "HUYỆN ỦY LỘC HÀ\nỦY BAN KIỂM TRA"),
    ("HUYỆN ỦY LỘC HÀ\nBTG HUYỆN ỦY", "HUYỆN ỦY LỘC HÀ\nBAN TUYÊN GIÁO HUYỆN ỦY"),
    ("UBND HUYỆN LỘC HÀ\nPHÒNG LĐ - TBXH", "UBND HUYỆN LỘC HÀ\nPHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
    ("UBND TỈNH HÀ TĨNH\nSỞ VH, TT VÀ DL", "UBND TỈNH HÀ TĨNH\nSỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
    ("BỘ CHQS TỈNH HÀ TĨNH\nBCHQS HUYỆN LỘC HÀ", "BỘ CHQS TỈNH HÀ TĨNH\nBAN CHỈ HUY QUÂN SỰ HUYỆN LỘC HÀ"),
]


@pytest.mark.parametrize(("short", "whole"), SAME)
def test_a_house_has_one_key_in_short_and_in_full(short: str, whole: str) -> None:
    assert issuer(short)[1] == issuer(whole)[1] is not None


@pytest.mark.parametrize(
    "kind", ["NỘI QUY", "QUY TRÌNH", "THỂ LỆ", "ĐIỀU LỆ", "DỰ ÁN", "LỆNH", "LỊCH CÔNG TÁC", "THƯ MỜI"]
)
def test_a_kind_alone_in_its_line_heads_a_title(kind: str) -> None:
    text = (
        f"SỞ Y TẾ PHÚ YÊN\n{MOTTO}\nSố: 41/SYT\nPhú Yên, ngày 12 tháng 9 năm 2023\n{kind}\nTổ chức hội thi cán bộ y tế\n"
        "cấp tỉnh năm 2023\nThực hiện Kế hoạch số 5/KH-UBND ngày 12/5/2023 của UBND tỉnh, Sở ban hành như sau:\n1. A.\n"
    )
    assert from_text(text, "a.txt").document.subject == "Tổ chức hội thi cán bộ y tế cấp tỉnh năm 2023"


# a line that is nothing but the place above, and names that a page breaks before a word of the State
ABOVE = [
    ("HUYỆN LỘC HÀ\nUBND XÃ THẠCH MỸ", "ha-tinh.loc-ha.thach-my.ubnd"),
    ("ỦY BAN NHÂN DÂN\nHUYỆN LỘC HÀ\nXÃ THẠCH MỸ", "ha-tinh.loc-ha.thach-my.ubnd"),
    ("SỞ TƯ PHÁP TỈNH HÀ TĨNH\nTRUNG TÂM TRỢ GIÚP PHÁP LÝ\nNHÀ NƯỚC", "ha-tinh.trung-tam-tro-giup-phap-ly"),
    ("BỘ Y TẾ\nBỆNH VIỆN PHONG - DA LIỄU\nTRUNG ƯƠNG QUY HÒA", "benh-vien-phong-da-lieu-trung-uong-quy-hoa"),
    ("ĐẢNG ỦY ĐẠI HỌC CẦN THƠ\nCHI BỘ KHOA LUẬT", "chi-bo-khoa-luat-dai-hoc-can-tho"),
    ("ĐẢNG ỦY CÔNG AN TỈNH HÀ TĨNH\nCHI BỘ PHÒNG HẬU CẦN", "ha-tinh.chi-bo-phong-hau-can-cong-an"),
    ("ĐẢNG ỦY SỞ Y TẾ HÀ TĨNH\nCHI BỘ VĂN PHÒNG SỞ", "ha-tinh.chi-bo-van-phong-so-y-te"),
    ("HỘI KHUYẾN HỌC XÃ THẠCH MỸ\nCHI HỘI KHUYẾN HỌC THÔN ĐÔNG", "ha-tinh._.thach-my.chi-hoi-khuyen-hoc-thon-dong"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "key"), ABOVE)
def test_what_stands_above_places_what_stands_below(lines: str, key: str) -> None:
    assert issuer(lines)[1] == key


# what stands on two lines is the same in one, with the number behind it
RUNS = [
    ("BHXH TỈNH HÀ TĨNH\nBHXH HUYỆN LỘC HÀ", "ha-tinh.loc-ha.bao-hiem-xa-hoi"),
    ("CỤC HẢI QUAN\nCHI CỤC HẢI QUAN KHU VỰC X", "chi-cuc-hai-quan-khu-vuc-x"),
    ("CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ\nTHI HÀNH ÁN DÂN SỰ TỈNH HÀ TĨNH", "ha-tinh.thi-hanh-an-dan-su"),
    ("LĐLĐ HUYỆN LỘC HÀ\nCĐCS TRƯỜNG THPT MAI THÚC LOAN",
     "ha-tinh.cong-doan-co-so-truong-trung-hoc-pho-thong-mai-thuc-loan"),
    ("TRƯỜNG ĐẠI HỌC HỒNG ĐỨC\nKHOA KINH TẾ", "khoa-kinh-te-truong-dai-hoc-hong-duc"),
    ("TRƯỜNG ĐẠI HỌC BÁCH KHOA", "truong-dai-hoc-bach-khoa"),
    ("CHI CỤC KIỂM LÂM\nHẠT KIỂM LÂM HUYỆN LỘC HÀ", "ha-tinh.loc-ha.hat-kiem-lam"),
    ("CÔNG AN TỈNH HÀ TĨNH\nTRẠI TẠM GIAM", "ha-tinh.trai-tam-giam-cong-an"),
    ("SỞ TƯ PHÁP HÀ TĨNH\nPHÒNG CÔNG CHỨNG SỐ 1", "ha-tinh.phong-cong-chung-so-1"),
    ("BỘ TƯ LỆNH QUÂN KHU 4\nBỘ CHỈ HUY QUÂN SỰ TỈNH HÀ TĨNH", "ha-tinh.bo-chi-huy-quan-su"),
    ("HUYỆN ỦY LỘC HÀ\nCƠ QUAN ỦY BAN KIỂM TRA", "ha-tinh.loc-ha.co-quan-uy-ban-kiem-tra-huyen-uy"),
    # the lower place behind the one in which it lies
    ("UBND HUYỆN LỘC HÀ\nXÃ THẠCH MỸ", "ha-tinh.loc-ha.thach-my.ubnd"),
    ("ĐẢNG BỘ HUYỆN LỘC HÀ\nXÃ THẠCH MỸ", "ha-tinh.loc-ha.thach-my.dang-uy"),
    ("UBND TỈNH HÀ TĨNH\nĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", "ha-tinh.dai-phat-thanh-truyen-hinh"),
    ("ỦY BAN MTTQ VIỆT NAM HUYỆN LỘC HÀ\nHỘI NÔNG DÂN", "ha-tinh.loc-ha.hoi-nong-dan"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "key"), RUNS)
def test_lines_that_ran_together_name_the_same(lines: str, key: str) -> None:
    number = "Số: 12/KH-AB"
    top = f"{MOTTO}\nLộc Hà, ngày 12 tháng 6 năm 2023\nKẾ HOẠCH\nTuyên truyền năm 2023\nCăn cứ tình hình, đơn vị xây dựng:\n"
    run = from_text(f"{lines} {number}\n{top}".replace("\n", " ", lines.count("\n")), "a.txt").document.issuer
    assert issuer(lines)[1] == (run.key if run else None) == key


# who stands above it, and a name that may be broken at any of its words
BROKEN = [
    ("LIÊN ĐOÀN LAO ĐỘNG HUYỆN LỘC HÀ", "CÔNG ĐOÀN CƠ SỞ TRƯỜNG TIỂU HỌC KIM ĐỒNG"),
    ("LIÊN ĐOÀN LAO ĐỘNG HUYỆN LỘC HÀ", "CÔNG ĐOÀN CƠ SỞ CƠ QUAN UBND XÃ MAI PHỤ"),
    ("CÔNG ĐOÀN VIÊN CHỨC TỈNH HÀ TĨNH", "CÔNG ĐOÀN CƠ SỞ SỞ TƯ PHÁP"),
    ("ĐẢNG ỦY XÃ MAI PHỤ", "CHI BỘ TRƯỜNG TIỂU HỌC KIM ĐỒNG"),
    ("UBND HUYỆN LỘC HÀ", "HỘI ĐỒNG TRƯỜNG TIỂU HỌC KIM ĐỒNG"),
    ("UBND HUYỆN LỘC HÀ", "BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN"),
    ("UBND HUYỆN LỘC HÀ", "PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
    ("UBND TỈNH HÀ TĨNH", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
    ("SỞ Y TẾ HÀ TĨNH", "BỆNH VIỆN ĐA KHOA TRUNG TÂM HÀ TĨNH"),
    ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", "CÔNG TY ĐIỆN LỰC HÀ TĨNH"),
    ("QUÂN KHU 4", "BỘ CHỈ HUY QUÂN SỰ TỈNH HÀ TĨNH"),
    ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO LỘC HÀ", "TRƯỜNG TRUNG HỌC CƠ SỞ MAI PHỤ"),
    ("ỦY BAN MTTQ VIỆT NAM TỈNH HÀ TĨNH", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN LỘC HÀ"),
    ("HỘI LHPN TỈNH HÀ TĨNH", "HỘI LIÊN HIỆP PHỤ NỮ HUYỆN LỘC HÀ"),
]


@pytest.mark.parametrize(("above", "name"), BROKEN)
def test_a_name_is_one_wherever_its_line_breaks(above: str, name: str) -> None:
    words = name.split()
    whole = issuer(f"{above}\n{name}")
    broken = {
        k: issuer(f"{above}\n{' '.join(words[:k])}\n{' '.join(words[k:])}") for k in range(1, len(words))
    }
    assert {k: got for k, got in broken.items() if got != whole} == {}


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("UBND TỈNH HÀ TĨNH\nỦY BAN MTTQ VN HUYỆN LỘC HÀ", "ha-tinh.loc-ha.uy-ban-mttq"),
        ("TỊNH ỦY HÀ TĨNH\nVĂN PHÒNG", "ha-tinh.van-phong-tinh-uy"),
        ("ĐỒN BIÊN PHÒNG CỬA KHẨU\nTỊNH BIÊN", "don-bien-phong-cua-khau-tinh-bien"),
        # what the committee of a house has is no house itself
        ("TRƯỜNG ĐẠI HỌC HÀ TĨNH\nĐẢNG ỦY\nVĂN PHÒNG", "van-phong-dang-uy-truong-dai-hoc-ha-tinh"),
        ("UBND HUYỆN LỘC HÀ\nVĂN PHÒNG", "ha-tinh.loc-ha.van-phong-ubnd"),
    ],
)
def test_what_looks_like_a_broken_name(lines: str, key: str) -> None:
    assert issuer(lines)[1] == key
