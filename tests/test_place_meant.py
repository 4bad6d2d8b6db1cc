"""`UBND huyện`, said by an organ of the province: that of the one district which the paper is about."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

HEADER = (
    "UBND TỈNH BẾN TRE\nSỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nSố: {number}\nV/v {subject}\n\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBến Tre, ngày 08 tháng 7 năm {year}\n\n"
    "Kính gửi: {to}.\n\nSở có ý kiến về {said} như sau:\n1. Nạo vét kênh.\n"
)
SAID = "Tờ trình số 33/TTr-UBND ngày 04/7/{year} của {who}"

# to whom, about what, in which year, who is said to have written -> whose
CASES = [
    ("UBND huyện Mỏ Cày Nam", "nạo vét kênh", 2023, "UBND huyện", "ben-tre.mo-cay-nam.ubnd"),
    (
        "UBND tỉnh",
        "nạo vét kênh tại huyện Mỏ Cày Nam",
        2023,
        "Chủ tịch UBND huyện",
        "ben-tre.mo-cay-nam.ubnd",
    ),
    (
        "UBND tỉnh",
        "NẠO VÉT KÊNH TẠI HUYỆN MỎ CÀY NAM, TỈNH BẾN TRE",
        2023,
        "UBND huyện",
        "ben-tre.mo-cay-nam.ubnd",
    ),
    ("UBND tỉnh", "xã hội hóa việc nạo vét kênh của các huyện", 2023, "UBND huyện", None),
    ("UBND xã Mỏ Cày", "nạo vét kênh", 2026, "UBND xã", "vinh-long-2025.mo-cay.ubnd"),
    # of two, of none, of no such place, and one that is named
    ("UBND huyện Giồng Trôm", "nạo vét kênh tại huyện Ba Tri", 2023, "UBND huyện", None),
    ("UBND các huyện", "nạo vét kênh", 2023, "UBND huyện", None),
    ("UBND huyện Sơn Dương", "nạo vét kênh", 2023, "UBND huyện", None),
    ("UBND huyện Giồng Trôm", "nạo vét kênh", 2023, "UBND huyện Ba Tri", "ben-tre.ba-tri.ubnd"),
    ("UBND huyện Giồng Trôm", "nạo vét kênh", 2023, "UBND tỉnh", "ben-tre.ubnd"),
]


def test_the_committee_of_the_district_that_is_inspected_is_told_by_its_code() -> None:
    text = (
        "TỈNH ỦY QUẢNG NGÃI\nỦY BAN KIỂM TRA\n*\nSố 7-BC/UBKTTU\nĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Ngãi, ngày 10 tháng 10 năm 2019"
        "\n\nBÁO CÁO\nkết quả kiểm tra đối với Ban Thường vụ Huyện ủy Trà Bồng\n\n1. Quy chế số 3-QC/HU, ngày 20/9/2015 chưa đúng.\n"
    )
    issuer = from_text(text, "x.txt").citations[0].target.issuer
    assert (issuer and issuer.key) == "quang-ngai.tra-bong.huyen-uy"


@pytest.mark.parametrize(("to", "subject", "year", "who", "key"), CASES)
def test_the_one_place_of_a_paper_is_meant(
    to: str, subject: str, year: int, who: str, key: str | None
) -> None:
    said = SAID.format(year=year, who=who)
    text = HEADER.format(number="120/SNN-TL", subject=subject, year=year, to=to, said=said)
    text = text.replace("BẾN TRE", "VĨNH LONG").replace("Bến Tre", "Vĩnh Long") if year > 2025 else text
    issuer = from_text(text, "x.txt").citations[0].target.issuer
    assert (issuer and issuer.key) == key
