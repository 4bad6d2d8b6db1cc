"""Bodies that their headers, numbers or citations name without a place, and whose series that is."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Facts

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def read(organs: str, number: str, day: str, line: str = "Căn cứ nhiệm vụ được giao.") -> Facts:
    text = (
        f"{organs}\n{number}\n\n{MOTTO}{day}\n\nKẾ HOẠCH\nKiểm tra công tác lưu trữ năm 2019\n\n{line}\n\n"
        "I. NỘI DUNG\n\n1. Kiểm tra hồ sơ.\n\nNơi nhận:\n- Lưu: VT.\n\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nVũ Đức Thịnh\n"
    )
    return from_text(text, "test.txt")


HEADERS = [
    ("UBND TỈNH HÒA BÌNH\nTHANH TRA", "12/KH-TTr", "Hòa Bình", "Thanh tra tỉnh Hòa Bình"),
    ("UBND HUYỆN TIÊN LỮ\nTHANH TRA", "12/KH-TTr", "Tiên Lữ", "Thanh tra huyện Tiên Lữ"),
    (
        "ĐẢNG BỘ HUYỆN ĐÔNG HẢI\nĐẢNG ỦY QUÂN SỰ\n*",
        "12-KH/ĐUQS",
        "Đông Hải",
        "Đảng ủy Quân sự huyện Đông Hải",
    ),
    ("TỈNH ỦY BẠC LIÊU\nĐẢNG ỦY CÔNG AN TỈNH\n*", "12-KH/ĐUCA", "Bạc Liêu", "Đảng ủy Công an tỉnh Bạc Liêu"),
    ("SỞ Y TẾ HÒA BÌNH\nTHANH TRA SỞ", "12/KH-TTrS", "Hòa Bình", "Thanh tra Sở Y tế Hòa Bình"),
    ("TAND TỈNH HÒA BÌNH\nTAND HUYỆN MAI CHÂU", "12/KH-TA", "Mai Châu", "Tòa án nhân dân huyện Mai Châu"),
    ("KIỂM TOÁN NHÀ NƯỚC\nKIỂM TOÁN NHÀ NƯỚC KHU VỰC VII", "12/KH-KVVII", "Yên Bái", "Kiểm toán nhà nước khu vực VII"),
    ("HĐND HUYỆN MAI CHÂU\nBAN KINH TẾ - XÃ HỘI", "12/KH-BKTXH", "Mai Châu",
     "Ban Kinh tế - Xã hội Hội đồng nhân dân huyện Mai Châu"),
    ("LĐLĐ TỈNH HÒA BÌNH\nCÔNG ĐOÀN NGÀNH Y TẾ", "12/KH-CĐN", "Hòa Bình", "Công đoàn ngành Y tế tỉnh Hòa Bình"),
    ("HỘI CHỮ THẬP ĐỎ TỈNH HÒA BÌNH\nHUYỆN HỘI MAI CHÂU", "12/KH-CTĐ", "Mai Châu", "Hội Chữ thập đỏ huyện Mai Châu"),
    ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI TỈNH HÒA BÌNH\nPHÒNG GIAO DỊCH HUYỆN MAI CHÂU", "12/KH-NHCS", "Mai Châu",
     "Phòng Giao dịch Ngân hàng Chính sách xã hội huyện Mai Châu"),
    # a commune whose name begins like the word for society
    ("HUYỆN ỦY ANH SƠN\nĐẢNG ỦY XÃ HỘI SƠN\n*", "12-KH/ĐU", "Hội Sơn", "Đảng ủy xã Hội Sơn"),
    # a scanner misread a capital in the name of the district; the day's line has it
    ("ỦY BAN NHÂN DÂN\nHUYỆN ĐÔNG HÀI", "12/KH-UBND", "Đông Hải", "Ủy ban nhân dân huyện Đông Hải"),
    ("ỦY BAN NHÂN DÂN\nHUYỆN MƯÒNG LÁT", "12/KH-UBND", "Mường Lát", "Ủy ban nhân dân huyện Mường Lát"),
    # another place than that of the day's line, and no slip of it
    ("ỦY BAN NHÂN DÂN\nHUYỆN BÌNH ĐẠI", "12/KH-UBND", "Ba Tri", "Ủy ban nhân dân huyện Bình Đại"),
    # names are written out
    (
        "UBND TỈNH HÀ TĨNH\nBAN QUẢN LÝ CÁC KCN",
        "12/KH-BQL",
        "Hà Tĩnh",
        "Ban Quản lý các khu công nghiệp tỉnh Hà Tĩnh",
    ),
    # two that issue together, in one line: the first has the series
    (
        "HỘI KHUYẾN HỌC TỈNH - SỞ NỘI VỤ\nHƯNG YÊN",
        "12/KHPH-HKH-SNV",
        "Hưng Yên",
        "Hội Khuyến học tỉnh Hưng Yên",
    ),
    (
        "UBND TỈNH HƯNG YÊN\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        "12/KH-SLĐTBXH",
        "Hưng Yên",
        "Sở Lao động - Thương binh và Xã hội Hưng Yên",
    ),
    # boards of a committee that issue together, with a party group or with the State; a board with two fields
    ("TỈNH ỦY HƯNG YÊN\nBAN DÂN VẬN - BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH\n*", "3-CTr/BDVTU-BCSĐ", "Hưng Yên",
     "Ban Dân vận Tỉnh ủy Hưng Yên"),
    ("TỈNH ỦY HƯNG YÊN\nBAN TỔ CHỨC - ỦY BAN KIỂM TRA\n*", "3-HD/BTCTU-UBKTTU", "Hưng Yên",
     "Ban Tổ chức Tỉnh ủy Hưng Yên"),
    ("HUYỆN ỦY KHOÁI CHÂU\nBAN DÂN VẬN - UBND HUYỆN\n*", "3-CTr/BDVHU-UBND", "Khoái Châu",
     "Ban Dân vận Huyện ủy Khoái Châu"),
    ("TỈNH ỦY HƯNG YÊN\nBAN TUYÊN GIÁO - DÂN VẬN\n*", "3-HD/BTGDV", "Hưng Yên",
     "Ban Tuyên giáo - Dân vận Tỉnh ủy Hưng Yên"),
    ("TỈNH ỦY HƯNG YÊN\nBAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH\n*", "3-KH/BCSĐ", "Hưng Yên",
     "Ban cán sự đảng Ủy ban nhân dân tỉnh Hưng Yên"),
]  # fmt: skip


@pytest.mark.parametrize(("organs", "number", "place", "issuer"), HEADERS)
def test_the_issuer_of_a_header_without_its_place(organs: str, number: str, place: str, issuer: str) -> None:
    head = read(organs, f"Số: {number}", f"{place}, ngày 08 tháng 5 năm 2019").document
    assert head.issuer is not None
    assert head.issuer.name == issuer


def test_small_letters_of_a_header_are_those_of_the_body() -> None:
    said = "Trung tâm Giáo dục thường xuyên và hướng nghiệp tỉnh xây dựng kế hoạch."
    head = read(
        "UBND TỈNH HÒA BÌNH\nTRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN VÀ HƯỚNG NGHIỆP",
        "Số: 12/KH-GDTX",
        "Hòa Bình, ngày 08/5/2019",
        said,
    )
    assert head.document.issuer is not None
    assert head.document.issuer.name == "Trung tâm Giáo dục thường xuyên và hướng nghiệp tỉnh Hòa Bình"


def test_a_body_of_a_commune_of_today_sits_in_the_province_of_today() -> None:
    above = "ĐẢNG BỘ PHƯỜNG HOA LƯ\nCHI BỘ CÁC CƠ QUAN ĐẢNG\n*"
    head = read(above, "Số 12-KH/CB", "Hoa Lư, ngày 08 tháng 8 năm 2025").document
    assert head.issuer is not None
    assert head.issuer.key == "ninh-binh-2025.hoa-lu.chi-bo-cac-co-quan-dang"


@pytest.mark.parametrize(
    "hour", ["hồi 17 giờ 30 phút ", "hồi 17h00, ", "lúc 6 giờ ", "17 giờ 30' ", "vào hồi 05 giờ 00 phút, "]
)
def test_the_day_behind_the_hour_of_a_telegram(hour: str) -> None:
    head = read("UBND TỈNH HÒA BÌNH\nSỞ Y TẾ", "Số: 12/CĐ-SYT", f"Hòa Bình, {hour}ngày 08/5/2019").document
    assert (head.issued_on, head.place) == ("2019-05-08", "Hòa Bình")


SCHOOL = (
    "TỈNH ỦY NINH BÌNH\nTRƯỜNG CHÍNH TRỊ TỈNH\n*",
    "Số 12-KH/TCT",
    "Ninh Bình, ngày 08 tháng 5 năm 2019",
)
BRANCH = ("SỞ NN&PTNT NINH BÌNH\nCHI CỤC THỦY LỢI", "Số: 12/KH-CCTL", "Ninh Bình, ngày 08 tháng 5 năm 2019")
CITED = [
    # `TCT` is the Tổng cục Thuế elsewhere; here it is the school's own code
    (SCHOOL, "Tiếp tục thực hiện Kế hoạch số 15-KH/TCT, ngày 02/3/2018.", "Trường Chính trị tỉnh Ninh Bình"),
    (SCHOOL, "Thực hiện Công văn số 15/TCT-CS ngày 02/3/2018 của Tổng cục Thuế.", "Tổng cục Thuế"),
    # a central house whose code the table knows by less than its name
    (("BẢO HIỂM XÃ HỘI VIỆT NAM", "Số: 12/BHXH-CSYT", "Hà Nội, ngày 08 tháng 5 năm 2019"),
     "Công văn này thay thế Công văn số 15/BHXH-GĐ ngày 02/3/2018.", "Bảo hiểm xã hội Việt Nam"),
    # itself by its own name without the place
    (BRANCH, "Theo Báo cáo số 15/BC-CCTL ngày 02/3/2018 của Chi cục Thủy lợi.", "Chi cục Thủy lợi tỉnh Ninh Bình"),
    # another branch of the province: there is one of each
    (BRANCH, "Theo Báo cáo số 15/BC-TS ngày 02/3/2018 của Chi cục Thủy sản.", "Chi cục Thủy sản tỉnh Ninh Bình"),
    (BRANCH, "Theo Báo cáo số 15/BC-KL ngày 02/3/2018 của Chi cục Kiểm lâm vùng I.", "Chi cục Kiểm lâm vùng I"),
    # whoever presents a report under a code that no table knows
    (BRANCH, "Sau khi nghe Chi cục Thủy sản trình bày Báo cáo số 15/BC-CCTSNB ngày 02/3/2018.",
     "Chi cục Thủy sản tỉnh Ninh Bình"),
    (BRANCH, "Sau khi nghe Sở Tài chính trình bày Tờ trình số 15/TTr-UBND ngày 02/3/2018.",
     "Ủy ban nhân dân tỉnh Ninh Bình"),
    # chiefs stand for their organs
    (BRANCH, "Căn cứ Thông tư số 15/2014/TT-TTCP ngày 02/3/2014 của Tổng Thanh tra Chính phủ.",
     "Thanh tra Chính phủ"),
    (BRANCH, "Căn cứ Quyết định số 15/QĐ-KTNN ngày 02/3/2014 của Tổng Kiểm toán Nhà nước.", "Kiểm toán nhà nước"),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "line", "issuer"), CITED)
def test_whose_series_a_cited_number_is(speaker: tuple[str, str, str], line: str, issuer: str) -> None:
    (cited,) = read(*speaker, line).citations
    assert cited.target.issuer is not None
    assert cited.target.issuer.name == issuer
