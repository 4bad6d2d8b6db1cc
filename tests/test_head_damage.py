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
]


@pytest.mark.parametrize("line", DATE_LINES)
def test_the_date_line_is_read_however_it_is_typed(line: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nHUYỆN CHƯ SÊ\n{MOTTO}Số: 15/KH-UBND\n{line}\n\nKẾ HOẠCH\nChuyển đổi số năm 2024{BODY}"
    head = from_text(text, "test.txt").document
    assert (head.issued_on, head.place) == ("2024-03-05", "Chư Sê")
    assert head.signer is not None
    assert head.signer.name == "Nguyễn Văn Nam"


def test_a_number_set_apart_by_a_typewriter_is_one() -> None:
    text = f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 10 68 /KH-SYT\nPhú Yên, ngày 0 5/3/2 017\n\nKẾ HOẠCH\nPhòng bệnh{BODY}"
    head = from_text(text, "test.txt").document
    assert (head.symbol, head.issued_on) == ("1068/KH-SYT", "2017-03-05")


def test_a_type_whose_marks_a_scan_lost_is_the_type() -> None:
    text = f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 68/KH-SYT\nPhú Yên, ngày 05/3/2017\n\nKÊ HOẠCH\nPhòng bệnh{BODY}"
    assert from_text(text, "test.txt").document.subject == "Phòng bệnh"


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
     "Sở Lao động - Thương binh và xã hội Kon Tum"),
    ("UỶ BAN NHÂN\nDÂN\nTỈNH BẾN TRE\n-----\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n15/KH-UBND\n|\n"
     "Bến Tre, ngày\n28 tháng 3 năm 2013", "Ủy ban nhân dân tỉnh Bến Tre"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "issuer"), HEADERS, ids=[i for _, i in HEADERS])
def test_the_issuer_is_named_in_full(header: str, issuer: str) -> None:
    head = from_text(f"{header}\n\nKẾ HOẠCH\nkiểm tra năm 2022{BODY}", "test.txt").document
    assert head.issuer is not None
    assert head.issuer.name == issuer


LOST = [
    ("Ban Thường vụ Huyện ủy Lắk, tỉnh Đắk Lắk", "T/M BAN THƯỜNG VỤ\nBÍ THƯ", "dak-lak.lak.huyen-uy"),
    ("Đảng ủy xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La", "T/M ĐẢNG ỦY\nBÍ THƯ", "son-la.moc-chau.tan-lap.dang-uy"),
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
