"""Papers whose lines a copy ran together without a blank, as pages print them whose breaks were dropped."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

BODY = "\n\nKẾ HOẠCH\nTrồng cây năm 2023\n\nCăn cứ Nghị quyết số 26-NQ/TW ngày 05/8/2008 của Trung ương.\n\n"
MOTTO = "\nĐẢNG CỘNG SẢN VIỆT NAM{at}, ngày 12 tháng 5 năm 2023"


@pytest.mark.parametrize(
    ("column", "at", "key", "symbol"),
    [
        ("TỈNH ỦY HÀ NAM*Số 178-KH/TU", "Hà Nam", "ha-nam.tinh-uy", "178-KH/TU"),
        (
            "THÀNH ỦY CẦN THƠĐẢNG ỦY PHƯỜNG AN BÌNH*Số 6-KH/ĐU",
            "An Bình",
            "can-tho._.an-binh.dang-uy",
            "6-KH/ĐU",
        ),
        ("UBND TỈNH CAO BẰNGTHANH TRA-------Số: 64/KH-TTr", "Cao Bằng", "cao-bang.thanh-tra", "64/KH-TTr"),
        ("HỘI ĐỒNG NHÂN DÂNTỈNH TIỀN GIANG____Số: 18/KH-HĐND", "Tiền Giang", "tien-giang.hdnd", "18/KH-HĐND"),
        ("UBND TỈNH PHÚ THỌSố: 41/KH-UBNDV/v trồng cây", "Phú Thọ", "phu-tho.ubnd", "41/KH-UBND"),
    ],
)
def test_a_header(column: str, at: str, key: str, symbol: str) -> None:
    document = from_text(column + MOTTO.format(at=at) + BODY, "test.txt").document
    assert document.issuer is not None
    assert document.issuer.key == key
    assert document.symbol == symbol


def test_copies_and_signature() -> None:
    copies = "Nơi nhận:- Bộ Chính trị (để b/c),- Ban Kinh tế Trung ương,- Sở Nội vụ, Sở Y tế,- Lưu VPTU.\n"
    signed = "T/M BAN THƯỜNG VỤBÍ THƯĐặng Quốc Khang"
    header = "TỈNH ỦY HÀ NAM*Số 178-KH/TU" + MOTTO.format(at="Hà Nam")
    extraction = from_text(header + BODY + copies + signed, "test.txt")
    assert [r.quote for r in extraction.recipients] == [
        "Bộ Chính trị",
        "Ban Kinh tế Trung ương",
        "Sở Nội vụ",
        "Sở Y tế",
    ]
    signer = extraction.document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Đặng Quốc Khang", "Bí thư")
