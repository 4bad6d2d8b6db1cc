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
        ("ĐOÀN XÃ BẮC XA", "CHI ĐOÀN ẤP 3", "Số 11-KH/CĐ", "Chi đoàn ấp 3 xã Bắc Xa"),
        ("TRƯỜNG CAO ĐẲNG NGHỀ LẠNG SƠN", "ĐẢNG ỦY", "Số 11-KH/ĐU", "Đảng ủy Trường Cao đẳng Nghề Lạng Sơn"),
        ("ĐẢNG BỘ TRƯỜNG CAO ĐẲNG NGHỀ LẠNG SƠN", "BAN CHẤP HÀNH", "Số 11-KH/ĐU", "Đảng ủy Trường Cao đẳng Nghề Lạng Sơn"),
        ("ĐẢNG BỘ TỈNH LẠNG SƠN", "BAN CHẤP HÀNH", "Số 11-KH/TU", "Tỉnh ủy Lạng Sơn"),
        ("ĐẢNG BỘ BỆNH VIỆN ĐA KHOA LẠNG SƠN", "CHI BỘ KHOA DƯỢC", "Số 11-KH/CB",
         "Chi bộ Khoa Dược Bệnh viện đa khoa Lạng Sơn"),
        # one house of the Party and the State, and a board that is called by a paper with a number of its own
        ("HUYỆN ỦY ĐÌNH LẬP", "CƠ QUAN ỦY BAN KIỂM TRA - THANH TRA HUYỆN", "Số 11-KH/UBKT-TTr",
         "Cơ quan Ủy ban Kiểm tra Huyện ủy Đình Lập"),
        ("TỈNH ỦY LẠNG SƠN", "BAN CHỈ ĐẠO TỔNG KẾT NGHỊ QUYẾT SỐ 18-NQ/TW\n*", "Số 11-KH/BCĐ",
         "Ban Chỉ đạo tổng kết Nghị quyết số 18-NQ/TW Tỉnh ủy Lạng Sơn"),
        ("TỈNH ỦY LẠNG SƠN", "BAN CHỈ ĐẠO SƠ KẾT\nCHỈ THỊ\nSỐ 35-CT/TW\n*", "Số 11-KH/BCĐ",
         "Ban Chỉ đạo sơ kết Chỉ thị số 35-CT/TW Tỉnh ủy Lạng Sơn"),
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
        ("LIÊN ĐOÀN LAO ĐỘNG LẠNG SƠN", "CÔNG ĐOÀN NGÀNH GIÁO DỤC", "Công đoàn ngành Giáo dục tỉnh Lạng Sơn"),
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
        ("UBND TỈNH LONG AN\nSỞ TÀI NGUYÊN VÀ MÔI\nTRƯỜNG", "long-an.so-tai-nguyen-va-moi-truong"),
        ("CỤC QUẢN LÝ THỊ\nTRƯỜNG TỈNH LONG AN", "long-an.cuc-quan-ly-thi-truong"),
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


@pytest.mark.parametrize(
    ("lines", "number", "issuer", "key"),
    [
        ("UBND HUYỆN ĐÌNH LẬP\nTRƯỜNG TIỂU HỌC SỐ 1 BẮC XA", "Số: 5/KH-TH", "Trường Tiểu học số 1 Bắc Xa",
         "lang-son.dinh-lap.truong-tieu-hoc-so-1-bac-xa"),
        ("UBND HUYỆN ĐÌNH LẬP\nTRƯỜNG TIỂU HỌC\nSỐ 2 BẮC XA", "Số: 5/KH-TH", "Trường Tiểu học số 2 Bắc Xa",
         "lang-son.dinh-lap.truong-tieu-hoc-so-2-bac-xa"),
        ("CỤC QUẢN LÝ THỊ TRƯỜNG TỈNH LẠNG SƠN\nĐỘI QUẢN LÝ THỊ TRƯỜNG SỐ 3", "Số: 5/KH-ĐQLTT3",
         "Đội Quản lý thị trường số 3 tỉnh Lạng Sơn", "lang-son.doi-quan-ly-thi-truong-so-3"),
        ("THUẾ TỈNH LẠNG SƠN\nTHUẾ CƠ SỞ 4", "Số: 5/KH-TCS4", "Thuế cơ sở 4 tỉnh Lạng Sơn",
         "lang-son.thue-co-so-4"),
        ("BẢO HIỂM XÃ HỘI TỈNH LẠNG SƠN\nBẢO HIỂM XÃ HỘI CƠ SỞ LỘC BÌNH", "Số: 5/KH-BHXH",
         "Bảo hiểm xã hội cơ sở Lộc Bình", "lang-son.bao-hiem-xa-hoi-co-so-loc-binh"),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH LẠNG SƠN\nBAN CHỈ HUY PHÒNG THỦ KHU VỰC 2", "Số: 5/KH-BCH",
         "Ban Chỉ huy Phòng thủ khu vực 2 tỉnh Lạng Sơn", "lang-son.ban-chi-huy-phong-thu-khu-vuc-2"),
        ("KHO BẠC NHÀ NƯỚC KHU VỰC VI\nPHÒNG GIAO DỊCH SỐ 5", "Số: 5/KH-PGD5",
         "Phòng Giao dịch số 5 Kho bạc Nhà nước khu vực VI",
         "phong-giao-dich-so-5-kho-bac-nha-nuoc-khu-vuc-vi"),
        ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI TỈNH LẠNG SƠN\nCHI NHÁNH KHU VỰC 3", "Số: 5/KH-CN3",
         "Chi nhánh Văn phòng Đăng ký đất đai khu vực 3 tỉnh Lạng Sơn",
         "lang-son.chi-nhanh-van-phong-dang-ky-dat-dai-khu-vuc-3"),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH LẠNG SƠN\nCHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI HUYỆN ĐÌNH LẬP",
         "Số: 5/KH-CN", "Chi nhánh Văn phòng Đăng ký đất đai huyện Đình Lập",
         "lang-son.dinh-lap.chi-nhanh-van-phong-dang-ky-dat-dai"),
        ("MTTQ VIỆT NAM XÃ BẮC XA\nHỘI LIÊN HIỆP PHỤ NỮ", "Số: 5/KH-BTV",
         "Hội Liên hiệp Phụ nữ xã Bắc Xa", "lang-son._.bac-xa.hoi-lien-hiep-phu-nu"),
    ],
)  # fmt: skip
def test_one_of_several_of_a_name_bears_its_number_or_place(
    lines: str, number: str, issuer: str, key: str
) -> None:
    got = head(f"{lines}\n{number}", motto=STATE)
    assert got.issuer is not None
    assert (got.issuer.name, got.issuer.key) == (issuer, key)


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("ĐẢNG BỘ XÃ BẮC XA\nCHI BỘ 4", "Chi bộ 4 xã Bắc Xa"),
        ("ĐẢNG ỦY XÃ BẮC XA\nCHI BỘ KHU DÂN CƯ SỐ 4", "Chi bộ khu dân cư số 4 xã Bắc Xa"),
        ("ĐẢNG BỘ SỞ Y TẾ\nCHI BỘ 4", "Chi bộ 4 Sở Y tế Lạng Sơn"),
    ],
)
def test_cells_that_are_only_counted(lines: str, issuer: str) -> None:
    got = head(f"{lines}\nSố 5-KH/CB")
    assert got.symbol == "5-KH/CB"
    assert got.issuer is not None
    assert got.issuer.name == issuer


def test_a_counted_ward_before_the_day() -> None:
    got = head("UBND PHƯỜNG MÓNG CÁI 1\nTRẠM Y TẾ\nSố: 5/KH-TYT", motto=STATE, at="Móng Cái 1", year=2026)
    assert got.issued_on == "2026-08-12"
    assert got.issuer is not None
    assert got.issuer.key == "quang-ninh.mong-cai-1.tram-y-te"


@pytest.mark.parametrize(
    ("lines", "motto"),
    [
        ("TỈNH ĐOÀN LẠNG SƠN\nBAN CHẤP HÀNH ĐOÀN XÃ BẮC XA\n***\nSố: 5-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH"),
        ("ĐOÀN TNCS HỒ CHÍ MINH XÃ BẮC XA\nSố: 5-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH"),
        ("MTTQ VIỆT NAM XÃ BẮC XA\nĐOÀN THANH NIÊN\nSố: 5-KH/ĐTN", STATE),
    ],
)
def test_the_youth_union_of_a_commune_is_one_under_both_names(lines: str, motto: str) -> None:
    got = head(lines, motto=motto, at="Bắc Xa")
    assert got.issuer is not None
    assert got.issuer.key.endswith("bac-xa.doan")


@pytest.mark.parametrize(
    ("lines", "number", "issuer"),
    [
        ("ĐẢNG ỦY XÃ BẮC XA\nCHI BỘ QUÂN SỰ", "Số 5-NQ/CB", "Chi bộ Quân sự xã Bắc Xa"),
        ("ĐẢNG ỦY XÃ BẮC XA\nĐẢNG ỦY CÁC CƠ QUAN ĐẢNG", "Số 5-NQ/ĐU", "Đảng ủy các Cơ quan Đảng xã Bắc Xa"),
        ("TỈNH ỦY LẠNG SƠN\nĐOÀN KIỂM TRA SỐ 5", "Số 5-KH/ĐKT", "Đoàn kiểm tra số 5 Tỉnh ủy Lạng Sơn"),
        ("TỈNH ỦY LẠNG SƠN\nBÁO VÀ PHÁT THANH, TRUYỀN HÌNH", "Số 5-KH/BPTTH",
         "Báo và Phát thanh, Truyền hình tỉnh Lạng Sơn"),
        ("TRUNG ƯƠNG HỘI NÔNG DÂN VIỆT NAM\nBAN KINH TẾ", "Số 5-KH/HNDTW",
         "Ban Kinh tế Trung ương Hội Nông dân Việt Nam"),
    ],
)  # fmt: skip
def test_bodies_of_a_commune_committee_and_of_a_union_of_the_centre(
    lines: str, number: str, issuer: str
) -> None:
    got = head(f"{lines}\n{number}")
    assert got.issuer is not None
    assert got.issuer.name == issuer


@pytest.mark.parametrize(
    ("lines", "signed", "issuer", "body"),
    [
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH LONG AN\nTHƯỜNG TRỰC", "", "Hội đồng nhân dân tỉnh Long An", "Thường trực"),
        ("BCH ĐẢNG BỘ TỈNH LONG AN\nBAN THƯỜNG VỤ", "", "Tỉnh ủy Long An", "Ban Thường vụ"),
        ("HỘI LHPN TỈNH LONG AN\nBAN THƯỜNG VỤ HUYỆN BẾN LỨC", "", "Hội Liên hiệp Phụ nữ huyện Bến Lức", "Ban Thường vụ"),
        ("HỘI CHỮ THẬP ĐỎ TỈNH LONG AN\nBCH HUYỆN BẾN LỨC", "", "Hội Chữ thập đỏ huyện Bến Lức", "Ban Chấp hành"),
        ("HỘI SINH VIÊN VIỆT NAM TỈNH LONG AN\nBAN THƯ KÝ", "", "Hội Sinh viên Việt Nam tỉnh Long An", None),
        # a union prints its committee over whatever body signs
        ("TỈNH ĐOÀN LONG AN\nBCH HUYỆN ĐOÀN BẾN LỨC", "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN\nBÍ THƯ\nTrần Văn Ba",
         "Huyện đoàn Bến Lức", "Ban Thường vụ"),
        # what commands is no committee of a union; short names of banks
        ("UBND HUYỆN BẾN LỨC\nBCH QUÂN SỰ", "", "Ban Chỉ huy Quân sự huyện Bến Lức", None),
        ("UBND HUYỆN BẾN LỨC\nBCH PCTT VÀ TKCN", "",
         "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện Bến Lức", None),
        ("NGÂN HÀNG CSXH TỈNH LONG AN\nPGD NHCSXH HUYỆN BẾN LỨC", "",
         "Phòng giao dịch Ngân hàng Chính sách xã hội huyện Bến Lức", None),
        # names broken where the cell ended
        ("UBND XÃ BẮC XA\nPHÒNG VĂN HÓA\n- XÃ HỘI", "", "Phòng Văn hóa - Xã hội xã Bắc Xa", None),
        ("ĐẢNG BỘ TỈNH LẠNG SƠN\nĐẢNG ỦY CÁC\nCƠ QUAN ĐẢNG TỈNH", "", "Đảng ủy các Cơ quan Đảng tỉnh Lạng Sơn", None),
        ("TỈNH ỦY LẠNG SƠN\nĐẢNG ỦY ỦY\nBAN NHÂN DÂN TỈNH", "", "Đảng ủy Ủy ban nhân dân tỉnh Lạng Sơn", None),
        ("BẢO HIỂM XÃ\nHỘI TỈNH LẠNG SƠN", "", "Bảo hiểm xã hội tỉnh Lạng Sơn", None),
        ("ĐOÀN ĐBQH VÀ HĐND TỈNH LONG AN\nBAN KINH TẾ - NGÂN SÁCH HĐND TỈNH", "",
         "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Long An", None),
        # the union of a house
        ("ĐOÀN TNCS HỒ CHÍ MINH\nTRƯỜNG ĐẠI HỌC TÂY NGUYÊN", "",
         "Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Tây Nguyên", None),
        ("ĐẢNG ỦY TRƯỜNG ĐẠI HỌC TÂY NGUYÊN\nĐOÀN THANH NIÊN", "", "Đoàn Thanh niên Trường Đại học Tây Nguyên", None),
        # houses of the centre and of departments
        ("BỘ GIAO THÔNG VẬN TẢI\nCẢNG VỤ HÀNG HẢI QUY NHƠN", "", "Cảng vụ Hàng hải Quy Nhơn", None),
        ("CỤC ĐƯỜNG BỘ VIỆT NAM\nKHU QUẢN LÝ ĐƯỜNG BỘ III", "", "Khu Quản lý Đường bộ III", None),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nCƠ SỞ CAI NGHIỆN MA TÚY TỈNH LONG AN", "",
         "Cơ sở Cai nghiện Ma túy tỉnh Long An", None),
        ("SỞ NÔNG NGHIỆP VÀ PTNT\nLÂM TRƯỜNG KBANG", "", "Lâm trường Kbang", None),
        ("UBND TỈNH LONG AN\nBAN QUẢN LÝ\nKHU DI TÍCH BÌNH TẢ", "", "Ban Quản lý Khu Di tích Bình Tả tỉnh Long An", None),
        ("UBND HUYỆN BẾN LỨC\nTRƯỜNG\nMẦM NON HOA SEN", "", "Trường Mầm non Hoa Sen", None),
        ("BỘ QUỐC PHÒNG\nQUÂN ĐOÀN 3", "", "Quân đoàn 3", None),
        # stores and markets, and what only begins like one
        ("CỤC XĂNG DẦU\nKHO XĂNG DẦU K7", "", "Kho Xăng dầu K7", None),
        ("UBND HUYỆN BẾN LỨC\nBAN QUẢN LÝ\nCHỢ GÒ ĐEN", "", "Ban Quản lý chợ Gò Đen huyện Bến Lức", None),
        ("BỘ Y TẾ\nBỆNH VIỆN\nCHỢ RẪY", "", "Bệnh viện Chợ Rẫy", None),
        # a committee's name ends with its place, whatever stands below; the name of the place may go on
        ("UBND XÃ ĐỨC LẬP\nTHÔN ĐỨC HÒA", "", "Thôn Đức Hòa xã Đức Lập", None),
        ("UBND XÃ ĐỨC LẬP\nKHU PHỐ 3", "", "Khu phố 3 xã Đức Lập", None),
        ("UBND XÃ ĐỨC LẬP\nTRẠI GIỐNG LÚA ĐỨC HÒA", "", "Trại Giống Lúa Đức Hòa", None),
        ("UBND XÃ PHÚ MỸ\nHƯNG HUYỆN CỦ CHI", "", "Ủy ban nhân dân xã Phú Mỹ Hưng", None),
        ("UBND TP PHAN RANG\nTHÁP CHÀM", "", "Ủy ban nhân dân thành phố Phan Rang Tháp Chàm", None),
        ("PHÒNG GDĐT HUYỆN BẾN LỨC\nCỤM CHUYÊN MÔN SỐ 2", "", "Cụm Chuyên môn số 2", None),
        # a name over two lines: its number, a field that is no faculty; a union of firms is no part of the one above
        ("SỞ NÔNG NGHIỆP VÀ PTNT\nĐỘI KIỂM LÂM CƠ ĐỘNG SỐ\n2", "", "Đội Kiểm lâm cơ động số 2 tỉnh Long An", None),
        ("UBND HUYỆN BẾN LỨC\nBAN CHỈ ĐẠO PHÁT TRIỂN\nKHOA HỌC, CÔNG NGHỆ", "",
         "Ban Chỉ đạo Phát triển Khoa học, Công nghệ huyện Bến Lức", None),
        ("LIÊN ĐOÀN THƯƠNG MẠI VIỆT NAM\nHIỆP HỘI DOANH NGHIỆP TỈNH LONG AN", "", "Hiệp hội Doanh nghiệp tỉnh Long An", None),
        # the number out of order, above the lines of its columns
        ("Số: 12/TTr-TT\nSỞ Y TẾ\nTRUNG TÂM ĐIỀU DƯỠNG\nMỎ NEO", "", "Trung tâm Điều dưỡng Mỏ Neo tỉnh Long An", None),
        # the board of a society in a district is of that society
        ("HỘI NGƯỜI CAO TUỔI TỈNH LONG AN\nBAN ĐẠI DIỆN HUYỆN BẾN LỨC", "",
         "Ban Đại diện Hội Người cao tuổi huyện Bến Lức", None),
        # boards of a church
        ("GIÁO HỘI PHẬT GIÁO VIỆT NAM\nTỈNH LONG AN\nBAN TRỊ SỰ", "",
         "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Long An", None),
        ("GHPGVN TỈNH LONG AN\nBAN TRỊ SỰ HUYỆN BẾN LỨC", "",
         "Ban Trị sự Giáo hội Phật giáo Việt Nam huyện Bến Lức", None),
        ("GIÁO HỘI PHẬT GIÁO VIỆT NAM\nBAN TRỊ SỰ GHPGVN TỈNH LONG AN", "",
         "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Long An", None),
        # a cluster that is called by whom it holds
        ("CỤM THI ĐUA SỐ 4\nBHXH CÁC TỈNH BẮC TRUNG BỘ", "",
         "Cụm Thi đua số 4 Bảo hiểm xã hội các tỉnh Bắc Trung Bộ", None),
        ("GIÁO HỘI PHẬT GIÁO VIỆT NAM\nHỘI ĐỒNG TRỊ SỰ", "", "Hội đồng Trị sự Giáo hội Phật giáo Việt Nam", None),
        # the Front's own name is that of its committee
        ("MTTQ VIỆT NAM TỈNH LONG AN\nBAN THƯỜNG TRỰC", "", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Long An",
         "Ban Thường trực"),
        ("TỈNH ỦY LONG AN\nBAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ", "",
         "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở Tỉnh ủy Long An", None),
        ("HUYỆN ĐOÀN BẾN LỨC\nHỘI ĐỒNG ĐỘI", "", "Hội đồng Đội huyện Bến Lức", None),
        # the students of a school are not the school, nor is a prison of the police any other's
        ("HỘI SINH VIÊN VIỆT NAM\nTRƯỜNG ĐẠI HỌC LONG AN", "", "Hội Sinh viên Việt Nam Trường Đại học Long An", None),
        ("CÔNG AN TỈNH LONG AN\nTRẠI TẠM GIAM SỐ 2", "", "Trại Tạm giam số 2 Công an tỉnh Long An", None),
        # the Youth Union of the police is not the police
        ("ĐOÀN TNCS HỒ CHÍ MINH CÔNG AN TỈNH LONG AN", "",
         "Đoàn Thanh niên Cộng sản Hồ Chí Minh Công an tỉnh Long An", None),
    ],
)  # fmt: skip
def test_the_body_that_signs_is_told_beside_the_issuer(
    lines: str, signed: str, issuer: str, body: str | None
) -> None:
    text = (
        f"{lines}\nSố: 11/KH-TH\n{STATE}\nLong An, ngày 3 tháng 9 năm 2021\nKẾ HOẠCH\nTuyên truyền\n"
        f"Thực hiện Kế hoạch số 5-KH/TW ngày 12/5/2021 của Ban Bí thư, đơn vị xây dựng kế hoạch như sau:\n"
        f"1. Mục đích\nNâng cao nhận thức.\n2. Yêu cầu\nThiết thực.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n{signed}\n"
    )
    read = from_text(text, "plan.txt").document
    assert read.issuer is not None
    assert (read.issuer.name, read.sub_body) == (issuer, body)


# the term of an elected body is no part of its name, wherever its header prints it
TERMS = [
    ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nKHÓA XIX", "Lạng Sơn", "lang-son.tinh-uy"),
    ("BCH ĐẢNG BỘ HUYỆN ĐÌNH LẬP KHÓA XXVII, NHIỆM KỲ 2020-2025", "Đình Lập", "lang-son.dinh-lap.huyen-uy"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH LẠNG SƠN\nKHÓA XVII, KỲ HỌP THỨ 10", "Lạng Sơn", "lang-son.hdnd"),
    ("HỘI ĐỒNG NHÂN DÂN\nHUYỆN ĐÌNH LẬP\nKHÓA XX - NHIỆM KỲ 2021 - 2026", "Đình Lập", "lang-son.dinh-lap.hdnd"),
    ("HĐND HUYỆN ĐÌNH LẬP KHÓA XX\nBAN PHÁP CHẾ", "Đình Lập", "lang-son.dinh-lap.ban-phap-che-hdnd"),
    ("ĐOÀN ĐBQH KHÓA XV\nTỈNH LẠNG SƠN", "Lạng Sơn", "lang-son.doan-dai-bieu-quoc-hoi"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN\nBAN CHẤP HÀNH KHÓA XV", "Lạng Sơn", "lang-son.lien-doan-lao-dong"),
    ("TỈNH ỦY LẠNG SƠN\nTIỂU BAN VĂN KIỆN ĐẠI HỘI ĐẢNG BỘ TỈNH NHIỆM KỲ 2025 - 2030", "Lạng Sơn",
     "lang-son.tieu-ban-van-kien-dai-hoi-dang-bo"),
    ("ĐẢNG BỘ TỈNH LẠNG SƠN\nĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVII,\nNHIỆM KỲ 2020 - 2025", "Lạng Sơn",
     "lang-son.dai-hoi-dang-bo-lan-thu-xvii"),
    ("QUÂN ỦY TRUNG ƯƠNG", "Hà Nội", "quan-uy-trung-uong"),  # no `QUẬN ỦY` that lost its mark
]  # fmt: skip


@pytest.mark.parametrize(("lines", "at", "key"), TERMS)
def test_a_term_is_no_part_of_the_name(lines: str, at: str, key: str) -> None:
    read = head(f"{lines}\n*\nSố 11-BC/CQ", at=at).issuer
    assert read is not None
    assert (read.key, "Quận" in read.name) == (key, False)


@pytest.mark.parametrize(
    ("title", "body", "subject"),
    [
        ("KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề thu hút đầu tư", "Ban Thường vụ", "thu hút đầu tư"),
        ("NGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XI)\nvề thu hút đầu tư", "Ban Chấp hành",
         "thu hút đầu tư"),
        ("NGHỊ QUYẾT\nHội nghị lần thứ bảy, Ban Chấp hành Đảng bộ tỉnh khóa XI\nvề thu hút đầu tư", "Ban Chấp hành",
         "thu hút đầu tư"),
        # who spoke on another day, and what a paper is about
        ("THÔNG BÁO\nKết luận của Ban Thường vụ Tỉnh ủy tại phiên họp tháng 5", None,
         "Kết luận của Ban Thường vụ Tỉnh ủy tại phiên họp tháng 5"),
        ("QUY CHẾ\nlàm việc của Ban Thường vụ Tỉnh ủy", None, "làm việc của Ban Thường vụ Tỉnh ủy"),
    ],
)  # fmt: skip
def test_the_body_that_the_title_names(title: str, body: str | None, subject: str) -> None:
    read = from_text(
        f"TỈNH ỦY LONG AN\n*\nSố 11-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLong An, ngày 3 tháng 9 năm 2021\n\n{title}\n\n"
        "Hội nghị đã thảo luận và quyết nghị như sau:\n\n1. Mục tiêu\n\nT/M TỈNH ỦY\nBÍ THƯ\n\nHồ Văn Tấn\n",
        "resolution.txt",
    ).document
    assert (read.sub_body, read.subject) == (body, subject)


def test_the_cover_of_a_collection_is_no_part_of_the_name_above_it() -> None:
    read = from_text(
        f"{STATE}\n\nỦY BAN NHÂN DÂN TỈNH LONG AN\n\nTẬP HỆ THỐNG HÓA\nVĂN BẢN CÒN HIỆU LỰC\nBAN HÀNH\nTRONG KỲ 2000 - 2013\n"
        "(Kèm theo Quyết định số 95/QĐ-UBND ngày 8/3/2014 của Ủy ban nhân dân tỉnh)\n\nLong An, tháng 3 năm 2014\n\nMỤC LỤC\n\n"
        "I. LĨNH VỰC\n1. Quyết định số 112/2003/QĐ-UB ngày 9/4/2003 của UBND tỉnh về việc nuôi tôm.\n",
        "cover.txt",
    ).document
    assert read.issuer is not None
    assert read.issuer.name == "Ủy ban nhân dân tỉnh Long An"


def test_the_opening_says_the_rest_of_a_name_that_a_page_cut() -> None:
    read = from_text(
        f"BẢO HIỂM XÃ HỘI | {STATE.splitlines()[0]} |\nSố: 36/BHXH-CSYT | Hà Nội, ngày 16 tháng 6 năm 2014 |\n"
        "Kính gửi: Bảo hiểm xã hội các tỉnh\nTiếp theo Công văn số 20/BHXH-CSYT ngày 13/6/2014 về việc cấp thẻ, "
        "Bảo hiểm xã hội Việt Nam hướng dẫn như sau:\n1. Cấp thẻ cho người dân ở đảo.\n",
        "letter.txt",
    )
    assert read.document.issuer is not None
    assert read.document.issuer.name == "Bảo hiểm xã hội Việt Nam"
    assert [c.target.key for c in read.citations] == ["bao-hiem-xa-hoi-viet-nam.2014.cv.20"]
