"""Letters whose number bears the office first and its desk behind: no plan, directive or telegram."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

LETTER = """UBND TỈNH LÀO CAI
{house}
Số: {number}
V/v rà soát sổ sách

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 03 tháng 3 năm 2014

Kính gửi: Các đơn vị trực thuộc

Đề nghị các đơn vị rà soát sổ sách.

Nơi nhận:
- Như trên;
- Lưu: VT.

THỦ TRƯỞNG

Nguyễn Văn An
"""
# the house, the number, the type
OWN = [
    ("CỤC THUẾ TỈNH LÀO CAI", "176/CT-KTT1", "CV"),
    ("THANH TRA TỈNH LÀO CAI", "45/TTr-VP", "CV"),
    ("THANH TRA TỈNH LÀO CAI", "45/TTr-TTT", "TTr"),
    ("SỞ TÀI CHÍNH", "123/TC-NS", "CV"),
    ("SỞ TÀI CHÍNH", "123/TB-STC", "TB"),
    ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "88/KH-TH", "CV"),
    ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "88/KH-SKHĐT", "KH"),
    ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "88/KH-KHĐT", "KH"),
    ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "33/TC-KH", "CV"),
    ("CÔNG ĐOÀN NGÀNH Y TẾ", "15/CĐ-TG", "CV"),
    ("BAN CHỈ ĐẠO 389", "05/CĐ-BCĐ", "CĐ"),
    ("CÔNG TY CỔ PHẦN LÂM NGHIỆP", "12/CT-KD", "CV"),
    ("ỦY BAN NHÂN DÂN", "5/KH-UBND", "KH"),
]


@pytest.mark.parametrize(("house", "number", "kind"), OWN)
def test_the_type_of_a_letter_by_its_own_number(house: str, number: str, kind: str) -> None:
    document = from_text(LETTER.format(house=house, number=number), "a.txt").document
    assert (document.symbol, document.type) == (number, kind)


# the same numbers in running text
CITED = [
    ("Công văn số 45/TTr-VP ngày 03/3/2014 của Thanh tra tỉnh", "CV"),
    ("Công văn số 88/KH-TH ngày 03/3/2014 của Sở Kế hoạch và Đầu tư", "CV"),
    ("Công văn số 15/CĐ-TG ngày 03/3/2014 của Công đoàn ngành Y tế", "CV"),
    ("Công văn số 12/CT-KD ngày 03/3/2014 của Công ty cổ phần Lâm nghiệp", "CV"),
    # whoever cites may err in the noun, not in the number
    ("Công văn số 12/KH-UBND ngày 03/3/2014 của UBND tỉnh", "KH"),
    ("Công văn số 206/TTr-GTYB ngày 02/6/2026 của Công ty cổ phần Giao thông Yên Bái", "TTr"),
    ("Tờ trình số 45/TTr-VP ngày 03/3/2014 của Thanh tra tỉnh", "TTr"),
]


@pytest.mark.parametrize(("mention", "kind"), CITED)
def test_the_type_of_a_letter_that_is_cited(mention: str, kind: str) -> None:
    text = LETTER.format(house="SỞ Y TẾ", number="7/SYT-VP").replace(
        "Đề nghị", f"Thực hiện {mention}, đề nghị"
    )
    (cited,) = from_text(text, "a.txt").citations
    assert cited.target.type == kind


def test_a_letter_is_found_under_the_key_by_which_it_is_cited() -> None:
    letter = from_text(LETTER.format(house="CỤC THUẾ TỈNH LÀO CAI", number="176/CT-KTT1"), "a.txt").document
    text = "Căn cứ Công văn số 176/CT-KTT1 ngày 03/3/2014 của Cục Thuế tỉnh Lào Cai;"
    (cited,) = from_text(text, "b.txt").citations
    assert cited.target.key == letter.key
