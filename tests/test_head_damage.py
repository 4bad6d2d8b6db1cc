"""Headers that were broken, typed in haste or lost: who speaks, where and when."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = """

Thực hiện Kế hoạch số 12-KH/TU ngày 03/4/2024 của Tỉnh ủy về chuyển đổi số, cơ quan ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nâng cao nhận thức.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn Nam - đã ký
"""

DATE_LINES = [
    "Chư Sê, ngày 05/3/2024",
    "Chư Sê ngày 05 tháng 3 năm 2024",
    "Chư Sê, Ngày 05 Tháng 03 Năm 2024",
    "Chư Sê, 05/3/2024",
    "Chư Sê, ngày05tháng3năm2024",
    "Chư\nSê, ngày\n05 tháng 3\nnăm 2024",
    "Chư Sê, NGÀY 05 THÁNG 3 NĂM 2024",
]


@pytest.mark.parametrize("line", DATE_LINES)
def test_the_date_line_is_read_however_it_is_typed(line: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nHUYỆN CHƯ SÊ\n{MOTTO}Số: 15/KH-UBND\n{line}\n\nKẾ HOẠCH\nChuyển đổi số năm 2024{BODY}"
    head = from_text(text, "test.txt").document
    assert (head.issued_on, head.place) == ("2024-03-05", "Chư Sê")
    assert head.signer is not None
    assert head.signer.name == "Nguyễn Văn Nam"


@pytest.mark.parametrize("line", ["Chư Sê, tháng 3 năm 2024", "Chư Sê, tháng 3/2024"])
def test_a_draft_tells_but_the_month(line: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nHUYỆN CHƯ SÊ\n{MOTTO}Số:      /KH-UBND\n{line}\n\nKẾ HOẠCH\nChuyển đổi số năm 2024{BODY}"
    head = from_text(text, "test.txt").document
    assert (head.issued_on, head.place) == ("2024-03", "Chư Sê")


def test_a_place_keeps_its_first_letter() -> None:
    text = f"ỦY BAN NHÂN DÂN\nHUYỆN KBANG\n{MOTTO}Số: 15/KH-UBND\nK'Bang, ngày 05/3/2024\n\nKẾ HOẠCH\nChuyển đổi số{BODY}"
    assert from_text(text, "test.txt").document.place == "K'Bang"


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("Số: 1 2/KH-SYT", "12/KH-SYT"),
        ("Số: 1 068 /KH-SYT", "1068/KH-SYT"),
        ("Số hiệu: 68/KH-SYT", "68/KH-SYT"),
        ("Số văn bản : 68/KH-SYT", "68/KH-SYT"),
        ("Số/Ký hiệu: 68/KH-SYT", "68/KH-SYT"),
        ("Số, ký hiệu: 68/KH-SYT", "68/KH-SYT"),
    ],
)
def test_the_number_is_read_however_it_is_headed(line: str, symbol: str) -> None:
    text = f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}{line}\nPhú Yên, ngày 05/3/2017\n\nKẾ HOẠCH\nPhòng bệnh{BODY}"
    assert from_text(text, "test.txt").document.symbol == symbol


@pytest.mark.parametrize("number", ["68/KH-SYT", "68/SYT-NVY"])
@pytest.mark.parametrize(
    "header", ["{organs}\n{number}\n{motto}", "{motto}\n{organs}\n-------\n\n{number}\n"]
)
def test_the_number_is_the_line_below_the_organs_where_its_word_is_lost(header: str, number: str) -> None:
    top = header.format(organs="UBND TỈNH PHÚ YÊN\nSỞ Y TẾ", number=number, motto=MOTTO)
    read = from_text(f"{top}Phú Yên, ngày 05/3/2017\nTrích yếu: V/v phòng bệnh\n{BODY}", "test.txt")
    assert (read.document.symbol, read.document.subject) == (number, "phòng bệnh")
    assert number not in [c.target.symbol for c in read.citations]


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        (
            "SỞ Y TẾ ---- Số: 15/KH-SYTCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
            "15/KH-SYT",
        ),
        ("HUYỆN ỦY TUY AN*Số 12-KH/HUĐẢNG CỘNG SẢN VIỆT NAM", "12-KH/HU"),
        ("TỈNH ĐOÀN PHÚ YÊN***Số: 12-KH/TĐTNĐOÀN TNCS HỒ CHÍ MINH", "12-KH/TĐTN"),
        ("TỈNH ĐOÀN PHÚ YÊN***Số: 12-KH/TĐTN-VPĐOÀN TNCS HỒ CHÍ MINH", "12-KH/TĐTN-VP"),
    ],
)
def test_the_number_ends_where_the_motto_runs_into_it(line: str, symbol: str) -> None:
    text = f"{line} Phú Yên, ngày 05/3/2017 KẾ HOẠCH Phòng bệnh mùa xuân năm 2017\n\nI. MỤC ĐÍCH\n1. Giữ sức khỏe.\n"
    read = from_text(text, "test.txt")
    assert (read.document.symbol, read.citations) == (symbol, ())


def test_the_numbers_of_a_list_are_not_its_own() -> None:
    text = (
        "DANH MỤC VĂN BẢN HẾT HIỆU LỰC\n12/2015/QĐ-UBND\nQuy định mức thu phí\n14/2016/QĐ-UBND\nMức hỗ trợ\n"
    )
    assert from_text(text, "test.txt").document.symbol is None


def test_a_number_set_apart_by_a_typewriter_is_one() -> None:
    text = f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 10 68 /KH-SYT\nPhú Yên, ngày 0 5/3/2 017\n\nKẾ HOẠCH\nPhòng bệnh{BODY}"
    head = from_text(text, "test.txt").document
    assert (head.symbol, head.issued_on) == ("1068/KH-SYT", "2017-03-05")


def test_a_type_whose_marks_a_scan_lost_is_the_type() -> None:
    text = f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 68/KH-SYT\nPhú Yên, ngày 05/3/2017\n\nKÊ HOẠCH\nPhòng bệnh{BODY}"
    assert from_text(text, "test.txt").document.subject == "Phòng bệnh"


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("K Ế HOẠCH\nPhòng bệnh năm 2017", "Phòng bệnh năm 2017"),
        ("KẾ HOẠCH\nCHỐNG HẠN MÙA KHÔ NĂM 2016 -\n2017", "CHỐNG HẠN MÙA KHÔ NĂM 2016 - 2017"),
        ("KẾ HOẠCH\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề chuyển đổi số", "chuyển đổi số"),
        ("GIẤY MỜI HỌP\nVề việc phòng bệnh trên địa bàn tỉnh.", "phòng bệnh trên địa bàn tỉnh"),
        ("KẾ HOẠCH\nPhòng cúm, sởi, v.v.", "Phòng cúm, sởi, v.v."),
        ("KẾ HOẠCH\nPhòng bệnh năm 2017\n────────", "Phòng bệnh năm 2017"),
        ("KẾ HOẠCH\nPhòng bệnh năm 2017\n═══════", "Phòng bệnh năm 2017"),
    ],
)
def test_the_title_is_read_however_it_is_set(title: str, subject: str) -> None:
    text = f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 68/KH-SYT\nPhú Yên, ngày 05/3/2017\n\n{title}\n----{BODY}"
    assert from_text(text, "test.txt").document.subject == subject


def test_a_subject_ends_where_the_other_column_begins() -> None:
    text = (
        "TỈNH ỦY PHÚ YÊN\n*\nSố 118-CV/TU\nV/v thực hiện Kết luận số 160-KL/TW của Bộ Chính trị\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"Phú Yên, ngày 09 tháng 6 năm 2025\nKính gửi: Các huyện ủy.{BODY}"
    )
    first = from_text(text, "test.txt").citations[0]
    assert (first.quote, first.target.issued_on) == ("Kết luận số 160-KL/TW của Bộ Chính trị", None)


def test_a_commune_of_today_tells_its_province() -> None:
    text = f"ĐẢNG ỦY XÃ IA LE\nVĂN PHÒNG\n*\nSố 12-KH/VPĐU\n{PARTY}Ia Le, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nlưu trữ{BODY}"
    head = from_text(text, "test.txt").document
    assert head.issuer is not None
    assert head.issuer.key == "gia-lai-2025.ia-le.van-phong-dang-uy"


PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\n"
HEADERS = [
    (f"HUYỆN ỦY CÔ TÔ\nCƠ QUAN TỔ CHỨC - NỘI VỤ\n*\nSố 15-KH/TCNV\n{PARTY}Cô Tô, ngày 05 tháng 3 năm 2020",
     "Cơ quan Tổ chức - Nội vụ Huyện ủy Cô Tô"),
    (f"BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA\n*\nSố 15-KH/UBKTTW\n{PARTY}Hà Nội, ngày 05 tháng 3 năm 2020",
     "Ủy ban Kiểm tra Trung ương"),
    (f"BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\n(KHOÁ XVI)\n*\nSố 15-KH/TU\n{PARTY}Pleiku, ngày 05 tháng 3 năm 2021",
     "Tỉnh ủy Gia Lai"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG      ĐOÀN TNCS HỒ CHÍ MINH\nSố: 15-KH/TWĐTN\nHà Nội, ngày 05 tháng 3 năm 2020",
     "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    (f"TỈNH ỦY ĐỒNG NAI\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 15-KH/BTGDVTU\n{PARTY}Đồng Nai, ngày 05 tháng 8 năm 2025",
     "Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Nai"),
    (f"TỈNH ỦY BÀ RỊA - VŨNG TÀU\nBAN NỘI CHÍNH\n*\nSố 15-KH/BNCTU\n{PARTY}Bà Rịa, ngày 05 tháng 8 năm 2022",
     "Ban Nội chính Tỉnh ủy Bà Rịa - Vũng Tàu"),
    (f"BCH QUÂN SỰ TỈNH BÌNH THUẬN\nBAN CHQS HUYỆN TÁNH LINH\n{MOTTO}Số: 15/KH-BCH\nTánh Linh, ngày 05 tháng 8 năm 2022",
     "Ban Chỉ huy Quân sự huyện Tánh Linh"),
    (f"ỦY BAN NHÂN DÂN\nXÃ IA KO\nHUYỆN CHƯ SÊ\nTỈNH GIA LAI\n{MOTTO}Số: 15/KH-UBND\nIa Ko, ngày 05 tháng 8 năm 2022",
     "Ủy ban nhân dân xã Ia Ko"),
    (f"ỦY BAN NHÂN DÂN HUYỆN CHƯ SÊ - TỈNH GIA LAI\n{MOTTO}Số: 15/KH-UBND\nChư Sê, ngày 05 tháng 8 năm 2022",
     "Ủy ban nhân dân huyện Chư Sê"),
    (f"UBND TỈNH KON TUM\nSỞ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI\n{MOTTO}Số: 15/KH-SLĐTBXH\nKon Tum, ngày 05/3/2020",
     "Sở Lao động - Thương binh và Xã hội Kon Tum"),
    (f"NGÂN HÀNG CHÍNH SÁCH XÃ HỘI\nCHI NHÁNH TỈNH HÀ NAM\n{MOTTO}Số: 15/KH-NHCS\nHà Nam, ngày 05/3/2020",
     "Ngân hàng Chính sách xã hội chi nhánh tỉnh Hà Nam"),
    (f"HUYỆN ỦY BA BỂ\nTRUNG TÂM CHÍNH TRỊ\n*\nSố 15-KH/TTCT\n{PARTY}Ba Bể, ngày 05 tháng 3 năm 2020",
     "Trung tâm Chính trị huyện Ba Bể"),
    (f"UY BAN NHÂN DÂN\nHUYỆN TRÀ LĨNH\n{MOTTO}Số: 15/KH-UBND\nTrà Lĩnh, ngày l5 tháng 6 nám 2018", "Ủy ban nhân dân huyện Trà Lĩnh"),
    (f"ỦY BAN NHÂN DÂN\nPHƯỜNG 5\n{MOTTO}Số: 15/KH-UBND\nPhường 5, ngày 05/3/2020", "Ủy ban nhân dân phường 5"),
    (f"BAN TUYÊN GIÁO TỈNH ỦY - CÔNG AN TỈNH\n*\nSố 15-HD/BTG-CA\n{PARTY}Hà Tĩnh, ngày 05 tháng 3 năm 2020",
     "Ban Tuyên giáo Tỉnh ủy Hà Tĩnh"),
    (f"UBND TỈNH CÀ MAU\nSỞ LAO ĐỘNG - TB VÀ XH\n{MOTTO}Số: 15/KH-SLĐTBXH\nCà Mau, ngày 05/3/2020",
     "Sở Lao động - Thương binh và Xã hội Cà Mau"),
    # a body of a place that is named in the line above
    (f"UBND HUYỆN BA BỂ\nTRUNG TÂM VĂN HÓA - THÔNG TIN\n{MOTTO}Số: 15/KH-TTVHTT\nBa Bể, ngày 05/3/2020",
     "Trung tâm Văn hóa - Thông tin huyện Ba Bể"),
    (f"UBND TỈNH LONG AN\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\n{MOTTO}Số: 15/KH-HĐTĐKT\nLong An, ngày 05/3/2020",
     "Hội đồng Thi đua - Khen thưởng tỉnh Long An"),
    (f"SỞ Y TẾ BẠC LIÊU\nTRUNG TÂM PHÁP Y\n{MOTTO}Số: 15/KH-TTPY\nBạc Liêu, ngày 05/3/2020",
     "Trung tâm Pháp Y tỉnh Bạc Liêu"),
    (f"HĐND TỈNH HÀ NAM\nBAN PHÁP CHẾ\n{MOTTO}Số: 15/KH-BPC\nHà Nam, ngày 05/3/2020",
     "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam"),
    (f"THƯỜNG TRỰC HĐND\nTỈNH HÀ NAM\n{MOTTO}Số: 15/KH-TTHĐ\nHà Nam, ngày 05/3/2020", "Hội đồng nhân dân tỉnh Hà Nam"),
    (f"BỘ TÀI CHÍNH\nCỤC THUẾ\nTHUẾ TỈNH LÀO CAI\n{MOTTO}Số: 15/KH-LCA\nLào Cai, ngày 05/8/2025", "Thuế tỉnh Lào Cai"),
    (f"UBND TỈNH HÀ NAM\nSỞ NN VÀ PTNT\n{MOTTO}Số: 15/KH-SNN\nHà Nam, ngày 05/3/2020",
     "Sở Nông nghiệp và Phát triển nông thôn Hà Nam"),
    (f"LIÊN MINH HỢP TÁC XÃ TỈNH HÀ NAM\n{MOTTO}Số: 15/KH-LMHTX\nHà Nam, ngày 05/3/2020",
     "Liên minh Hợp tác xã tỉnh Hà Nam"),
    # marks that a scan lost
    ("TINH UY QUẢNG NGÃI\nTHỊ UY ĐỨC PHỔ\n*\nSố 15-KH/TU\nĐANG CÔNG SAN VIỆT NAM\nĐức Phổ, ngày 05 tháng 3 năm 2021",
     "Thị ủy Đức Phổ"),
    ("SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HÔI\nTỈNH BẾN TRE\nSố: 15/KH-LĐTBXH\nBến Tre, ngày 05 tháng 3 năm 2021",
     "Sở Lao động - Thương binh và Xã hội Bến Tre"),
    ("UBND XÃ CHỢ LÁCH\nPHÒNG VĂN HÓA - XÃ HỌI\nSố: 15/KH-VHXH\nChợ Lách, ngày 05 tháng 3 năm 2026",
     "Phòng Văn hóa - Xã hội xã Chợ Lách"),
    ("HÔI NÔNG DÂN TỈNH BẾN TRE\nSố: 15-KH/HND\nBến Tre, ngày 05 tháng 3 năm 2021", "Hội Nông dân tỉnh Bến Tre"),
    ("UỶ BAN NHÂN\nDÂN\nTỈNH BẾN TRE\n-----\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n15/KH-UBND\n|\n"
     "Bến Tre, ngày\n28 tháng 3 năm 2013", "Ủy ban nhân dân tỉnh Bến Tre"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "issuer"), HEADERS, ids=[i for _, i in HEADERS])
def test_the_issuer_is_named_in_full(header: str, issuer: str) -> None:
    head = from_text(f"{header}\n\nKẾ HOẠCH\nkiểm tra năm 2022{BODY}", "test.txt").document
    assert head.issuer is not None
    assert head.issuer.name == issuer


YOUTH = "ĐOÀN TNCS HỒ CHÍ MINH"
UNDER = [
    ("TỈNH ỦY GIA LAI ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH Pleiku, ngày 8 tháng 5 năm 2022\n* Số 37-HD/ĐUK",
     "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (f"TỈNH ỦY GIA LAI\nĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH\n*\nSố 37-HD/ĐUK\n{PARTY}Pleiku, ngày 8 tháng 5 năm 2019",
     "Đảng ủy Khối các cơ quan tỉnh Gia Lai"),
    ("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN KRÔNG PA Độc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND Krông Pa, ngày 08 tháng 5 năm 2022",
     "Ủy ban nhân dân huyện Krông Pa"),
    ("HUYỆN ỦY KRÔNG PA ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ CHƯ GU Chư Gu, ngày 08 tháng 5 năm 2022\n* \nSố 15-KH/ĐU",
     "Đảng ủy xã Chư Gu"),
    (f"TỈNH ĐOÀN YÊN BÁI		{YOUTH}\nBCH HUYỆN VĂN CHẤN\n***		Văn Chấn, ngày 6 tháng 3 năm 2023\nSố: 142 -KH/HĐTN",
     "Huyện đoàn Văn Chấn"),
    (f"TỈNH ĐOÀN YÊN BÁI\nBAN CHẤP HÀNH HUYỆN VĂN CHẤN\n***\nSố: 142 -KH/HĐTN\n{YOUTH}\nVăn Chấn, ngày 6 tháng 3 năm 2023",
     "Huyện đoàn Văn Chấn"),
    (f"TỈNH ĐOÀN YÊN BÁI\nBCH ĐOÀN HUYỆN VĂN CHẤN\n***\nSố: 142 -KH/HĐTN\n{YOUTH}\nVăn Chấn, ngày 6 tháng 3 năm 2023",
     "Huyện đoàn Văn Chấn"),
    (f"HUYỆN ĐOÀN VĂN CHẤN\nBCH ĐOÀN XÃ SUỐI GIÀNG\n***\nSố: 12 -KH/ĐTN\n{YOUTH}\nSuối Giàng, ngày 6 tháng 3 năm 2023",
     "Đoàn xã Suối Giàng"),
    (f"HUYỆN ĐOÀN VĂN CHẤN\nBCH XÃ SUỐI GIÀNG\n***\nSố: 12 -KH/ĐTN\n{YOUTH}\nSuối Giàng, ngày 6 tháng 3 năm 2023",
     "Đoàn xã Suối Giàng"),
    (f"TỈNH ĐOÀN YÊN BÁI\nHUYỆN ĐOÀN VĂN CHẤN\n***\nSố: 12 -KH/HĐTN\n{YOUTH}\nVăn Chấn, ngày 6 tháng 3 năm 2023",
     "Huyện đoàn Văn Chấn"),
    (f"ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH YÊN BÁI\n***\nSố: 12 -KH/TĐTN\n{YOUTH}\nYên Bái, ngày 6 tháng 3 năm 2023",
     "Tỉnh đoàn Yên Bái"),
    (f"THÀNH ĐOÀN ĐÀ NẴNG\nBCH QUẬN LIÊN CHIỂU\n***\nSố: 12 -KH/QĐTN\n{YOUTH}\nLiên Chiểu, ngày 6 tháng 3 năm 2023",
     "Quận đoàn Liên Chiểu"),
    (f"HỘI LHPN TỈNH GIA LAI\nBAN THƯỜNG VỤ HUYỆN KRÔNG PA\n\nSố: 12/KH-BTV\n{MOTTO}Krông Pa, ngày 6 tháng 3 năm 2023",
     "Hội Liên hiệp Phụ nữ huyện Krông Pa"),
    (f"HỘI LHPN VIỆT NAM\nBTV TỈNH GIA LAI\n\nSố: 12/KH-BTV\n{MOTTO}Gia Lai, ngày 6 tháng 3 năm 2023",
     "Hội Liên hiệp Phụ nữ tỉnh Gia Lai"),
    ("HỘI NÔNG DÂN TỈNH GIA LAI\nBAN CHẤP HÀNH HUYỆN KRÔNG PA\n\nSố: 12-KH/HND\nKrông Pa, ngày 6 tháng 3 năm 2023",
     "Hội Nông dân huyện Krông Pa"),
    (f"LĐLĐ TỈNH GIA LAI\nLĐLĐ HUYỆN KRÔNG PA\n\nSố: 12/KH-LĐLĐ\n{MOTTO}Krông Pa, ngày 6 tháng 3 năm 2023",
     "Liên đoàn Lao động huyện Krông Pa"),
    ("QUÂN KHU 5            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBỘ CHl HUY QUÂN SỰ TỈNH GIA LAI        Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-BCH           Gia Lai, ngày 2l tháng 8 năm 2015",
     "Bộ Chỉ huy Quân sự tỉnh Gia Lai"),
    (f"BỘ TƯ LỆNH QUÂN KHU 5\nBỘ CHỈ HUY QUÂN SỰ TỈNH GIA LAI\n{MOTTO}Số: 12/KH-BCH\nGia Lai, ngày 21 tháng 8 năm 2015",
     "Bộ Chỉ huy Quân sự tỉnh Gia Lai"),
    (f"UBND HUYỆN KRÔNG PA\nBAN CHỈ ĐẠO\nCÁC CHƯƠNG TRÌNH MTQG\n{MOTTO}Số: 03/KH-BCĐ\nKrông Pa, ngày 30 tháng 01 năm 2023",
     "Ban Chỉ đạo các Chương trình mục tiêu quốc gia huyện Krông Pa"),
    (f"UBND HUYỆN KRÔNG PA\nBCĐ CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA\nXÂY DỰNG NÔNG THÔN MỚI\n{MOTTO}Số: 03/KH-BCĐ\nKrông Pa, ngày 30 tháng 01 năm 2023",
     "Ban Chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới huyện Krông Pa"),
    (f"UBND TỈNH GIA LAI\nBAN CHỈ ĐẠO 389\n{MOTTO}Số: 03/KH-BCĐ389\nGia Lai, ngày 30 tháng 01 năm 2023",
     "Ban Chỉ đạo 389 tỉnh Gia Lai"),
    (f"HUYỆN ỦY KRÔNG PA\nBAN CHỈ ĐẠO 35\n*\nSố 03-KH/BCĐ35\n{PARTY}Krông Pa, ngày 30 tháng 01 năm 2023",
     "Ban Chỉ đạo 35 Huyện ủy Krông Pa"),
    (f"BAN CHỈ ĐẠO ĐỀ ÁN 06\nXÃ KRÔNG PA\n{MOTTO}Số: 03/KH-BCĐ\nKrông Pa, ngày 30 tháng 01 năm 2026",
     "Ban Chỉ đạo Đề án 06 xã Krông Pa"),
    (f"UBND HUYỆN KRÔNG PA\nBCĐ CHUYỂN ĐỔI SỐ\n{MOTTO}Số: 03/KH-BCĐ\nKrông Pa, ngày 30 tháng 01 năm 2023",
     "Ban Chỉ đạo chuyển đổi số huyện Krông Pa"),
    (f"UBND HUYỆN KRÔNG PA\nBAN QUẢN LÝ DỰ ÁN\nĐẦU TƯ XÂY DỰNG\n{MOTTO}Số: 03/KH-BQLDA\nKrông Pa, ngày 30 tháng 01 năm 2023",
     "Ban Quản lý dự án đầu tư xây dựng huyện Krông Pa"),
    (f"UBND HUYỆN KRÔNG NÔ\nVĂN PHÒNG HĐND&UBND\n{MOTTO}Số: 15/KH-VP\nKrông Nô, ngày 08 tháng 5 năm 2022",
     "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Krông Nô"),
    (f"BHXH TỈNH ĐẮK NÔNG\nBHXH HUYỆN KRÔNG NÔ\n{MOTTO}Số: 15/KH-BHXH\nKrông Nô, ngày 08 tháng 5 năm 2022",
     "Bảo hiểm xã hội huyện Krông Nô"),
    (f"UBND TỈNH ĐẮK NÔNG\nCÔNG TY TNHH MTV SÔNG SÊRÊPÔK\n{MOTTO}Số: 15/KH-SC\nĐắk Nông, ngày 08 tháng 5 năm 2022",
     "Công ty trách nhiệm hữu hạn một thành viên Sông Sêrêpôk"),
    (f"CÔNG AN TỈNH ĐẮK NÔNG\nPHÒNG CẢNH SÁT QLHC VỀ TTXH\n{MOTTO}Số: 15/KH-PC06\nĐắk Nông, ngày 08 tháng 5 năm 2022",
     "Phòng Cảnh sát Quản lý hành chính về trật tự xã hội Công an tỉnh Đắk Nông"),
    (f"BỘ ĐỘI BIÊN PHÒNG\nBCH BĐBP TỈNH ĐẮK NÔNG\n{MOTTO}Số: 15/KH-BCH\nĐắk Nông, ngày 08 tháng 5 năm 2022",
     "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Đắk Nông"),
    (f"HUYỆN ỦY KRÔNG NÔ\nTIỂU BAN VĂN KIỆN\nĐẠI HỘI XXVII\n*\nSố 15-KH/TBVK\n{PARTY}Krông Nô, ngày 08 tháng 5 năm 2019",
     "Tiểu ban Văn kiện Đại hội XXVII Huyện ủy Krông Nô"),
    ("ỦY BAN MTTQ VIỆT NAM XÃ NÂM NUNG\nHỘI NÔNG DÂN\n\nSố 15-KH/HND\nNâm Nung, ngày 08 tháng 5 năm 2026",
     "Hội Nông dân xã Nâm Nung"),
    ("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 15/KH-UBND Đắk Nông, ngày 08 tháng 5 năm 2022",
     "Ủy ban nhân dân tỉnh Đắk Nông"),
    ("UY BAN NHÂN DÂN\nHUYÊN KRÔNG NÔ\nCỘNG HOÀ XÃ HỘI CHÙ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nKrông Nô, ngày 08 tháng 5 năm 2022",
     "Ủy ban nhân dân huyện Krông Nô"),
    ("| **HUYỆN ỦY KRÔNG NÔ** | **ĐẢNG CỘNG SẢN VIỆT NAM** |\n|---|---|\n| \\* | |\n| Số 15-KH/HU | *Krông Nô, ngày 08 tháng 5 năm 2022* |",
     "Huyện ủy Krông Nô"),
    ("Ủy ban nhân dân\nhuyện Krông Nô\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nKrông Nô, ngày 08 tháng 5 năm 2022",
     "Ủy ban nhân dân huyện Krông Nô"),
    ("U Ỷ BAN NHÂN DÂN\nHUYỆN KRÔNG NÔ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/KH-UBND\nKrông Nô, ngày 08 tháng 5 năm 2022",
     "Ủy ban nhân dân huyện Krông Nô"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "issuer"), UNDER)
def test_a_body_is_named_with_the_union_the_committee_or_the_place_above_it(header: str, issuer: str) -> None:
    head = from_text(f"{header}\n\nKẾ HOẠCH\nkiểm tra năm 2022{BODY}", "test.txt").document
    assert head.issuer is not None
    assert head.issuer.name == issuer


def test_a_number_behind_the_rule_of_the_motto_is_the_own_number() -> None:
    text = (
        "UBND TỈNH KON TUM ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số:"
        f" 192/KH-UBND Kon Tum, ngày 20 tháng 8 năm 2018   KẾ HOẠCH Kiểm tra năm 2018{BODY}"
    )
    head = from_text(text, "test.txt").document
    assert (head.symbol, head.issued_on) == ("192/KH-UBND", "2018-08-20")


LOST = [
    ("Ban Thường vụ Huyện ủy Lắk, tỉnh Đắk Lắk", "T/M BAN THƯỜNG VỤ\nBÍ THƯ", "dak-lak.lak.huyen-uy"),
    (
        "Đảng ủy xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La",
        "T/M ĐẢNG ỦY\nBÍ THƯ",
        "son-la.moc-chau.tan-lap.dang-uy",
    ),
    ("Ủy ban nhân dân xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La", "CHỦ TỊCH", "son-la.moc-chau.tan-lap.ubnd"),
]


@pytest.mark.parametrize(("who", "signed", "key"), LOST)
def test_a_lost_header_is_concluded_from_the_opening(who: str, signed: str, key: str) -> None:
    text = (
        f"KẾ HOẠCH\ntuyên truyền năm 2021\n\nThực hiện Kế hoạch số 12-KH/TU ngày 03/4/2021 của Tỉnh ủy, {who} xây dựng"
        f" Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Nâng cao.\n\n{signed}\n\nHà Văn Tơ\n"
    )
    head = from_text(text, "test.txt").document
    assert head.issuer is not None
    assert head.issuer.key == key
    assert "issuer" in head.inferred


def test_the_district_above_a_commune_is_not_the_commune() -> None:
    text = (
        f"ỦY BAN NHÂN DÂN\nXÃ TÂN HƯƠNG\n{MOTTO}Số: 34/TTr-UBND\nTân Hương, ngày 11 tháng 3 năm 2025\n\nTỜ TRÌNH\nVề việc đầu tư\n"
        "Kính gửi: UBND huyện {district}.\n\nThực hiện Công văn số 356/UBND-TCKH ngày 03/3/2025 của UBND huyện, UBND xã kính trình:\n"
    )
    told = [
        from_text(text.format(district=name), "test.txt").citations[0].target.issuer
        for name in ("Châu Thành", "và huyện khác")
    ]
    assert [who.name if who else None for who in told] == ["Ủy ban nhân dân huyện Châu Thành", None]
