"""Bodies under a Party organisation, a union, a department or a commune: which place they are of."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Head


def head(
    lines: str, *, motto: str = "ĐẢNG CỘNG SẢN VIỆT NAM", at: str = "Đình Lập", year: int = 2022
) -> Head:
    text = (
        f"{lines}\n{motto}\n{at}, ngày 12 tháng 8 năm {year}\nKẾ HOẠCH\ncông tác năm {year}\n-----\n"
        "Căn cứ tình hình thực tế, cơ quan xây dựng kế hoạch như sau:\nI. MỤC ĐÍCH\n1. Nắm chắc tình hình.\n"
        "Nơi nhận:\n- Như trên,\n- Lưu.\n"
    )
    return from_text(text, "plan.txt").document


STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("above", "own", "number", "issuer"),
    [
        ("ĐẢNG BỘ TỈNH LẠNG SƠN", "BAN TỔ CHỨC", "Số 11-KH/BTCTU", "Ban Tổ chức Tỉnh ủy Lạng Sơn"),
        ("ĐẢNG BỘ HUYỆN ĐÌNH LẬP", "VĂN PHÒNG", "Số 11-KH/VPHU", "Văn phòng Huyện ủy Đình Lập"),
        ("ĐẢNG BỘ XÃ BẮC XA", "ỦY BAN KIỂM TRA", "Số 11-KH/UBKT", "Ủy ban Kiểm tra Đảng ủy xã Bắc Xa"),
        ("ĐẢNG BỘ TỈNH LẠNG SƠN", "ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH", "Số 11-KH/ĐUK",
         "Đảng ủy Khối Doanh nghiệp tỉnh Lạng Sơn"),
        ("ĐẢNG BỘ XÃ BẮC XA", "CHI BỘ THÔN NÀ THUỘC", "Số 11-KH/CB", "Chi bộ thôn Nà Thuộc xã Bắc Xa"),
        ("ĐẢNG ỦY PHƯỜNG CHI LĂNG", "CHI BỘ KHU PHỐ 3", "Số 11-KH/CB", "Chi bộ khu phố 3 phường Chi Lăng"),
        ("ĐẢNG BỘ BỆNH VIỆN ĐA KHOA LẠNG SƠN", "CHI BỘ KHOA DƯỢC", "Số 11-KH/CB",
         "Chi bộ Khoa Dược Bệnh viện đa khoa Lạng Sơn"),
        ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TRƯỜNG CAO ĐẲNG NGHỀ LẠNG SƠN\nLẦN THỨ IV", "Số 01-NQ/ĐH",
         "Đại hội đại biểu Đảng bộ Trường Cao đẳng Nghề Lạng Sơn lần thứ IV"),
    ],
)  # fmt: skip
def test_a_body_under_a_party_organisation(above: str, own: str, number: str, issuer: str) -> None:
    read = head(f"{above}\n{own}\n*\n{number}").issuer
    assert read is not None
    assert read.name.lower() == issuer.lower()


@pytest.mark.parametrize(
    ("above", "own", "issuer"),
    [
        ("UB MTTQ VIỆT NAM XÃ BẮC XA", "HỘI LIÊN HIỆP PHỤ NỮ", "Hội Liên hiệp Phụ nữ xã Bắc Xa"),
        ("UBMTTQVN XÃ BẮC XA", "HỘI CỰU CHIẾN BINH", "Hội Cựu chiến binh xã Bắc Xa"),
        ("HỘI CHỮ THẬP ĐỎ VIỆT NAM", "TỈNH LẠNG SƠN", "Hội Chữ thập đỏ tỉnh Lạng Sơn"),
        ("LĐLĐ HUYỆN ĐÌNH LẬP", "CĐCS TRƯỜNG THCS BẮC XA", "Công đoàn cơ sở Trường Trung học cơ sở Bắc Xa"),
        ("UBND XÃ BẮC XA", "TRẠM Y TẾ", "Trạm Y tế xã Bắc Xa"),
        ("SỞ Y TẾ LẠNG SƠN", "BỆNH VIỆN PHỤC HỒI CHỨC NĂNG", "Bệnh viện Phục hồi chức năng tỉnh Lạng Sơn"),
        ("SỞ Y TẾ HÀ NỘI", "BỆNH VIỆN XANH PÔN", "Bệnh viện Xanh Pôn"),
        ("TAND TỈNH LẠNG SƠN", "TÒA ÁN NHÂN DÂN KHU VỰC 3", "Tòa án nhân dân khu vực 3 tỉnh Lạng Sơn"),
        ("BỘ NÔNG NGHIỆP & PTNT TRƯỜNG ĐẠI HỌC LÂM NGHIỆP", "", "Trường Đại học Lâm nghiệp"),
    ],
)
def test_a_body_of_a_place_is_not_that_of_every_place(above: str, own: str, issuer: str) -> None:
    read = head(f"{above}\n{own}\nSố: 11/KH-VP", motto=STATE).issuer
    assert read is not None
    assert read.name.lower() == issuer.lower()


def test_the_motto_of_before_1976_is_no_organ() -> None:
    read = head("BỘ Y TẾ | VIỆT NAM DÂN CHỦ CỘNG HÒA |\nSố: 81-BYT/KH", motto="", at="Hà Nội", year=1962)
    assert read.issuer is not None
    assert (read.issuer.name, read.symbol) == ("Bộ Y tế", "81-BYT/KH")


@pytest.mark.parametrize("kind", ["LỜI KÊU GỌI", "THƯ KÊU GỌI"])
def test_an_appeal_is_a_title_and_says_whose_it_is(kind: str) -> None:
    body = "Kính gửi: - Các cơ quan, đơn vị;\n\nVừa qua, mưa lũ gây thiệt hại lớn. Ban Thường trực kêu gọi ủng hộ đồng bào."
    under = f"ỦY BAN MTTQ VIỆT NAM\nTỈNH LẠNG SƠN\n{STATE}\nLạng Sơn, ngày 3 tháng 9 năm 2024\n{kind}\nỦng hộ đồng bào\n{body}"
    alone = f"Lạng Sơn, ngày 3 tháng 9 năm 2024\n{kind}\ncủa Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn\nủng hộ đồng bào\n{body}"
    for text in (under, alone):
        read = from_text(text, "appeal.txt").document
        assert read.issuer is not None
        assert read.issuer.key == "lang-son.ubmttqvn" or read.issuer.name.endswith("tỉnh Lạng Sơn")
        assert (read.subject or "").lower() == "ủng hộ đồng bào"


def test_a_party_paper_without_its_header_is_of_the_commune_where_it_was_written() -> None:
    text = (
        "Số 05-KH/ĐU\nBắc Xa, ngày 02 tháng 10 năm 2026\nKẾ HOẠCH\ncông tác quý IV\nI. MỤC ĐÍCH\n"
        "Để thực hiện nhiệm vụ của Đảng bộ xã, Ban Thường vụ Đảng uỷ ban hành Kế hoạch như sau:\n"
        "1. Học tập nghị quyết.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLý Văn Sầm\n"
    )
    issuer = from_text(text, "plan.txt").document.issuer
    assert issuer is not None
    assert issuer.name == "Đảng ủy xã Bắc Xa"


def test_a_commune_named_like_a_district_elsewhere_is_in_the_district_that_its_paper_names() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTHỊ TRẤN HƯƠNG SƠN\nSố: 31/TTr-UBND\n"
        + STATE
        + "\nHương Sơn, ngày 6 tháng 9 năm 2013\n"
        "TỜ TRÌNH\nVề việc công nhận phố văn hóa\nKính gửi: Phòng Văn hóa huyện Phú Bình\n"
        "Căn cứ hướng dẫn của huyện Phú Bình Căn cứ kết quả bình xét, Ủy ban nhân dân thị trấn đề nghị công nhận.\n"
    )
    issuer = from_text(text, "plan.txt").document.issuer
    assert issuer is not None
    assert issuer.key == "thai-nguyen.phu-binh.huong-son.ubnd"


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("UBND TỈNH LONG AN\nSỞ LAO ĐỘNG THƯƠNG BINH\nVÀ XÃ HỘI", "long-an.so-lao-dong-thuong-binh-va-xa-hoi"),
        ("UBND TỈNH LONG AN\nSỞ LAO ĐỘNG-THƯƠNG BINH\nVÀ XÃ HỘI", "long-an.so-lao-dong-thuong-binh-va-xa-hoi"),
        ("BAN CHỈ ĐẠO 389 TỈNH LONG AN\n(BAN CHỈ ĐẠO CHỐNG HÀNG GIẢ)", "long-an.ban-chi-dao-389"),
        ("ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nBAN THƯỜNG TRỰC",
         "uy-ban-trung-uong-mat-tran-to-quoc-viet-nam"),
        ("ỦY BAN NHÂN DÂN TỈNH\nBAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "long-an.ban-chi-dao-chuyen-doi-so"),
        ("UBND TỈNH LONG AN\nHỘI KHUYẾN HỌC", "long-an.hoi-khuyen-hoc"),
        ("ĐÀI PT-TH TỈNH LONG AN", "long-an.dai-phat-thanh-truyen-hinh"),
    ],
)  # fmt: skip
def test_a_name_cut_or_shortened_by_its_header_is_one_name(lines: str, key: str) -> None:
    issuer = head(f"{lines}\nSố: 11/KH-VP", motto=STATE, at="Long An").issuer
    assert issuer is not None
    assert issuer.key == key
