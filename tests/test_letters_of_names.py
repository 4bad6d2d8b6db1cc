"""Names of organs in other letters than the tables write."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.organ.letter_case import as_known

PLAN = """ỦY BAN NHÂN DÂN
HUYỆN VĂN BÀN
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Văn Bàn, ngày 12 tháng 3 năm 2022
KẾ HOẠCH
Thực hiện chuyển đổi số
Thực hiện {}, UBND huyện ban hành Kế hoạch như sau:
"""


@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        ("Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng chính phủ", "thu-tuong"),
        ("Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ Tướng Chính Phủ", "thu-tuong"),
        ("Quyết định số 99-QĐ/TW ngày 01/2/2020 của ban bí thư", "trung-uong"),
        ("Thông tư số 03/2021/TT-BNV của bộ trưởng bộ Nội vụ", "bo-noi-vu"),
        ("Kế hoạch số 45/KH-UBND ngày 10/01/2022 của ủy ban nhân dân tỉnh Lào Cai", "lao-cai.ubnd"),
        ("Kế hoạch số 45/KH-UBND ngày 10/01/2022 của Ủy Ban Nhân Dân Tỉnh Lào Cai về việc", "lao-cai.ubnd"),
        ("Kế hoạch số 45/KH-UBND ngày 10/01/2022 của UBND tỉnh Thái nguyên về việc", "thai-nguyen.ubnd"),
        ("Kế hoạch số 45/KH-UBND ngày 10/01/2022 của UBND thành phố Hồ chí minh về việc", "ho-chi-minh.ubnd"),
        ("Chỉ thị số 05/CT-UBND ngày 02/2/2022 của phó chủ tịch UBND tỉnh Lào Cai", "lao-cai.ubnd"),
        ("Chỉ thị số 05/CT-UBND ngày 02/2/2022 của Chủ Tịch UBND tỉnh Lào Cai", "lao-cai.ubnd"),
        ("Nghị quyết số 05-NQ/HU ngày 03/2/2022 của ban thường vụ huyện ủy", "lao-cai.van-ban.huyen-uy"),
        ("Thông báo số 63-TB/HU ngày 11/3/2022 của Huyện Ủy thống nhất nội dung", "lao-cai.van-ban.huyen-uy"),
    ],
)
def test_an_issuer_is_known_in_whatever_letters(said: str, issuer: str) -> None:
    got = from_text(PLAN.format(said), "x.txt").citations[0].target.issuer
    assert got is not None
    assert got.key == issuer


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ủy ban thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
        ("Tổng thanh tra chính phủ", "Tổng Thanh tra Chính phủ"),
        ("Giám đốc sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Giám đốc Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Trường Mầm non", "Trường Mầm non"),
        ("Đảng ủy xã", "Đảng ủy xã"),
    ],
)
def test_the_name_at_the_head_of_a_phrase(said: str, name: str) -> None:
    assert as_known(said) == name


def test_who_is_named_without_a_number_keeps_small_letters() -> None:
    text = PLAN.format("Công văn số 5/UBND-VX ngày 02/2/2022 về thẩm quyền của chủ tịch UBND xã")
    assert [c.target.subject for c in from_text(text, "x.txt").citations] == [
        "thẩm quyền của chủ tịch UBND xã"
    ]
