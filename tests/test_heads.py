"""Who speaks: heads of both layouts, interleaved, damaged and lost."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

PARTY = """ĐẢNG BỘ TỈNH NINH THUẬN
HUYỆN ỦY NINH HẢI
*
Số 61 -KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Ninh Hải, ngày 09 tháng 3 năm 2022

KẾ HOẠCH
tổ chức học tập chuyên đề năm 2022
-----

Thực hiện Kế hoạch số 44-KH/TU, ngày 21/02/2022 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:

I. YÊU CẦU

1. Nghiêm túc.

Nơi nhận:
- Thường trực Tỉnh ủy (b/c),
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Lê Thị Hồng Nhạn
"""
STATE = """ỦY BAN NHÂN DÂN
QUẬN HẢI AN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 918/UBND-VX
V/v rà soát di tích

Hải An, ngày 7 tháng 8 năm 2024

Kính gửi: Phòng Văn hóa và Thông tin quận.

Căn cứ tình hình thực tế, Ủy ban nhân dân quận yêu cầu rà soát di tích trên địa bàn thành phố Hải Phòng.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vũ Đình Khoa
"""
LOST = """KẾ HOẠCH

Phòng, chống thiên tai trên địa bàn huyện năm 2020

Thực hiện Quyết định số 402/QĐ-UBND ngày 14/02/2020 của Ủy ban nhân dân tỉnh Cà Mau về phương án phòng, chống thiên tai. Ủy ban nhân dân huyện Đầm Dơi xây dựng Kế hoạch với các nội dung sau:

I. MỤC ĐÍCH

1. Chủ động trước ngày 30/4/2020.

Nơi nhận:
- Thường trực Huyện ủy (b/c);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Hoàng Lâm
"""
COLUMNS = """UBND TỈNH HÀ GIANG              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  SỞ Y TẾ                           Độc lập - Tự do - Hạnh phúc
  Số:      /SYT-NVY                   Hà Giang, ngày     tháng 5 năm 2021
V/v tăng cường phòng dịch

Kính gửi: Các đơn vị trực thuộc.

Thực hiện Công điện số 570/CĐ-TTg ngày 21/4/2021 của Thủ tướng Chính phủ, Sở Y tế yêu cầu:

1. Trung tâm Y tế các huyện trực 24/7.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Hoàng Thị Chinh
"""
# text -> symbol, type, date, issuer, key of the issuer, signer, what had to be concluded
HEADS = {
    "party": (
        PARTY,
        "61-KH/HU",
        "KH",
        "2022-03-09",
        "Huyện ủy Ninh Hải",
        "ninh-thuan.ninh-hai.huyen-uy",
        "Lê Thị Hồng Nhạn",
        (),
    ),
    "state": (
        STATE,
        "918/UBND-VX",
        "CV",
        "2024-08-07",
        "Ủy ban nhân dân quận Hải An",
        "hai-phong.hai-an.ubnd",
        "Vũ Đình Khoa",
        ("province",),
    ),
    "lost": (
        LOST,
        None,
        "KH",
        "2020",
        "Ủy ban nhân dân huyện Đầm Dơi",
        "ca-mau.dam-doi.ubnd",
        "Nguyễn Hoàng Lâm",
        ("issuer", "province", "issued_on"),
    ),
    "columns": (
        COLUMNS,
        None,
        "CV",
        "2021-05",
        "Sở Y tế Hà Giang",
        "ha-giang.so-y-te",
        "Hoàng Thị Chinh",
        (),
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_the_head_is_read(name: str) -> None:
    text, symbol, kind, date, issuer, key, signer, inferred = HEADS[name]
    h = from_text(text, f"{name}.txt").document
    assert h.issuer is not None
    assert h.signer is not None
    assert (h.symbol, h.type, h.issued_on, h.issuer.name, h.issuer.key, h.signer.name) == (
        symbol, kind, date, issuer, key, signer,
    )  # fmt: skip
    assert set(inferred) <= set(h.inferred)


def test_the_own_number_is_no_citation() -> None:
    facts = from_text("Công văn 918/UBND-VX năm 2024 của UBND quận\n" + STATE, "web.txt")
    assert [c.target.symbol for c in facts.citations] == []


def test_the_same_organ_after_the_merger_is_another() -> None:
    """Hà Giang was joined to Tuyên Quang on 2025-07-01; its department is not the new province's."""
    before = from_text(COLUMNS, "a.txt").document.issuer
    merged = (
        COLUMNS.replace("HÀ GIANG", "TUYÊN QUANG")
        .replace("Hà Giang", "Tuyên Quang")
        .replace("năm 2021", "năm 2026")
    )
    after = from_text(merged, "b.txt").document.issuer
    assert before is not None
    assert after is not None
    assert (before.key, after.key) == ("ha-giang.so-y-te", "tuyen-quang-2025.so-y-te")


def test_the_own_number_above_an_annex_is_no_citation() -> None:
    annex = "\nPHƯƠNG ÁN\n(Kèm theo Công văn số 918/UBND-VX ngày 07/8/2024 của UBND quận Hải An)\n\n1. Nội dung.\n"
    assert from_text(STATE + annex, "annex.txt").citations == ()


def test_the_same_number_of_another_organ_is_cited() -> None:
    other = STATE.replace(
        "Căn cứ tình hình thực tế", "Căn cứ Công văn số 918/UBND-VX ngày 07/8/2024 của UBND quận Kiến An"
    )
    assert [c.target.symbol for c in from_text(other, "test.txt").citations] == ["918/UBND-VX"]


DAY = "ngày 7 tháng 8 năm 2024"
ANNEX = "\nPHƯƠNG ÁN\n(Kèm theo Công văn số 918 /UBND-VX ngày {} của UBND quận Hải An)\n\n1. Nội dung.\n"
# the day as the header prints it, the day above the annex -> the day of issue
LOST_DAYS = [
    ("ngày 41 tháng 8 năm 2024", None, "2024"),
    ("ngày07 tháng 84 năm 2024", "07 / 8 /2024", "2024-08-07"),
    ("ngày     tháng 8 năm 2024", "07/8/2024", "2024-08-07"),
    ("ngày     tháng 8 năm 2024", "07/9/2024", "2024-08"),
    ("ngày     tháng     năm 2024", None, "2024"),
    ("ngày     tháng     năm", "07/8/2024", "2024-08-07"),
]


@pytest.mark.parametrize(("printed", "above", "day"), LOST_DAYS)
def test_a_day_that_the_header_lost(printed: str, above: str | None, day: str) -> None:
    assert DAY in STATE
    text = STATE.replace(DAY, printed) + (ANNEX.format(above) if above else "")
    assert from_text(text, "day.txt").document.issued_on == day


# the header as printed, damaged or filled in by hand -> number, issuer
DAMAGED = [
    (("Số: 918/UBND-VX", "Số: 918        /UBND-VX"), "918/UBND-VX", "Ủy ban nhân dân quận Hải An"),
    (("Số: 918/UBND-VX", "Số:     918   -CV/QU"), "918-CV/QU", "Ủy ban nhân dân quận Hải An"),
    (
        ("QUẬN HẢI AN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA", "QUẬN HẢI AN\nCỘNG HÒA HỘI CHỦ NGHĨA"),
        "918/UBND-VX",
        "Ủy ban nhân dân quận Hải An",
    ),
    (
        ("QUẬN HẢI AN", "TỈNH ĐK LK"),
        "918/UBND-VX",
        "Ủy ban nhân dân tỉnh Đắk Lắk",
    ),
]


@pytest.mark.parametrize(("swap", "symbol", "issuer"), DAMAGED)
def test_a_damaged_header_keeps_number_and_issuer(swap: tuple[str, str], symbol: str, issuer: str) -> None:
    assert swap[0] in STATE
    text = STATE.replace(*swap)
    if "ĐK" in swap[1]:
        text = text.replace("Hải An, ngày", "Đk Lk, ngày").replace("quận Hải An", "tỉnh")
        text = text.replace("thành phố Hải Phòng", "tỉnh Đắk Lắk")
    h = from_text(text, "damaged.txt").document
    assert h.issuer is not None
    assert (h.symbol, h.issuer.name) == (symbol, issuer)


def test_the_office_that_decides_below_the_committee_is_no_part_of_its_name() -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH KON TUM\nCHỦ TỊCH\nSố: 03/CT-CTUBND\n\nKon Tum, ngày 20 tháng 01 năm 2022\n\nCHỈ THỊ\n"
        "Về quản lý rừng trong mùa khô\n\nĐể giữ rừng, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n"
    )
    issuer = from_text(text, "ct.txt").document.issuer
    assert issuer is not None
    assert (issuer.key, issuer.name) == ("kon-tum.ubnd", "Ủy ban nhân dân tỉnh Kon Tum")
