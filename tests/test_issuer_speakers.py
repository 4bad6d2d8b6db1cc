"""Who issued it, seen from whoever speaks: every organ as each tier names it, in every way of naming it.

`45/KH-UBND` of `UBND huyện` is another document in every district, and a commune's paper names the plan of
its district and that of its province by the same code. A row is the words, type word with number, the
issuer's name, and the lowest tier that such words can come from: all speakers, those of a district and
below, or those of the commune.
"""

from __future__ import annotations

import pytest

from ingest.extract import from_text

ALL, DISTRICT, COMMUNE = "all", "district", "commune"
PARTY = ["ĐẢNG CỘNG SẢN VIỆT NAM"]
STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]

# the lines of the header, place of the date, tier
SPEAKERS = {
    "Tỉnh ủy": (["TỈNH ỦY ĐẮK NÔNG", "Số 12-KH/TU", *PARTY], "Đắk Nông", ALL),
    "UBND tỉnh": (["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG", "Số: 12/KH-UBND", *STATE], "Đắk Nông", ALL),
    "Sở": (["UBND TỈNH ĐẮK NÔNG", "SỞ NỘI VỤ", "Số: 12/SNV-CCHC", *STATE], "Đắk Nông", ALL),
    "Huyện ủy": (["TỈNH ỦY ĐẮK NÔNG", "HUYỆN ỦY CƯ JÚT", "Số 12-KH/HU", *PARTY], "Cư Jút", DISTRICT),
    "Ban Tuyên giáo": (["HUYỆN ỦY CƯ JÚT", "BAN TUYÊN GIÁO", "Số 12-HD/BTGHU", *PARTY], "Cư Jút", DISTRICT),
    "UBND huyện": (["ỦY BAN NHÂN DÂN", "HUYỆN CƯ JÚT", "Số: 12/KH-UBND", *STATE], "Cư Jút", DISTRICT),
    "Phòng": (["UBND HUYỆN CƯ JÚT", "PHÒNG NỘI VỤ", "Số: 12/PNV", *STATE], "Cư Jút", DISTRICT),
    "Mặt trận": (
        ["ỦY BAN MTTQ VIỆT NAM", "HUYỆN CƯ JÚT", "BAN THƯỜNG TRỰC", "Số: 12/KH-MTTQ-BTT", *STATE],
        "Cư Jút", DISTRICT,
    ),
    "Đảng ủy xã": (["HUYỆN ỦY CƯ JÚT", "ĐẢNG ỦY XÃ ĐẮK WIL", "Số 12-KH/ĐU", *PARTY], "Đắk Wil", COMMUNE),
    "UBND xã": (
        ["UBND HUYỆN CƯ JÚT", "ỦY BAN NHÂN DÂN XÃ ĐẮK WIL", "Số: 12/KH-UBND", *STATE], "Đắk Wil", COMMUNE
    ),
}  # fmt: skip
HEARD = {ALL: (ALL, DISTRICT, COMMUNE), DISTRICT: (DISTRICT, COMMUNE), COMMUNE: (COMMUNE,)}

FORMS = [
    "Thực hiện {number} ngày 12/5/2023 của {organ} về công tác tuyên truyền, đơn vị xây dựng kế hoạch:",
    "Thực hiện {number} của {organ} ngày 12/5/2023 về việc tuyên truyền, đơn vị xây dựng kế hoạch:",
    "Căn cứ {number} ngày 12 tháng 5 năm 2023 của {organ} ban hành Chương trình; đơn vị xây dựng kế hoạch:",
    "Tiếp tục thực hiện {number}, ngày 12-5-2023 của {organ} “Về tuyên truyền”, đơn vị xây dựng kế hoạch:",
    "Thực hiện chỉ đạo của {organ} tại {number} ngày 12/5/2023 về tuyên truyền, đơn vị xây dựng kế hoạch:",
    "Thực hiện {number} ngày 12/5/2023 {organ} về tuyên truyền, đơn vị xây dựng kế hoạch:",
]

CITED = [
    ("Ban Thường vụ Tỉnh ủy", "Kế hoạch số 45-KH/TU", "Tỉnh ủy Đắk Nông", ALL),
    ("Thường trực Tỉnh ủy", "Thông báo số 45-TB/TU", "Tỉnh ủy Đắk Nông", ALL),
    ("Ban Chấp hành Đảng bộ tỉnh khóa XII", "Nghị quyết số 45-NQ/TU", "Tỉnh ủy Đắk Nông", ALL),
    ("Ban Thường vụ Huyện ủy", "Kế hoạch số 45-KH/HU", "Huyện ủy Cư Jút", DISTRICT),
    ("Ban Chấp hành Đảng bộ huyện", "Nghị quyết số 45-NQ/HU", "Huyện ủy Cư Jút", DISTRICT),
    ("Đảng ủy xã", "Kế hoạch số 45-KH/ĐU", "Đảng ủy xã Đắk Wil", COMMUNE),
    ("Ban Thường vụ Đảng ủy", "Kế hoạch số 45-KH/ĐU", "Đảng ủy xã Đắk Wil", COMMUNE),
    ("UBND tỉnh", "Kế hoạch số 45/KH-UBND", "Ủy ban nhân dân tỉnh Đắk Nông", ALL),
    ("Chủ tịch UBND tỉnh", "Công văn số 45/UBND-NC", "Ủy ban nhân dân tỉnh Đắk Nông", ALL),
    ("UBND huyện", "Kế hoạch số 45/KH-UBND", "Ủy ban nhân dân huyện Cư Jút", DISTRICT),
    ("Chủ tịch UBND huyện", "Quyết định số 45/QĐ-UBND", "Ủy ban nhân dân huyện Cư Jút", DISTRICT),
    ("UBND xã", "Kế hoạch số 45/KH-UBND", "Ủy ban nhân dân xã Đắk Wil", COMMUNE),
    ("HĐND tỉnh", "Nghị quyết số 45/NQ-HĐND", "Hội đồng nhân dân tỉnh Đắk Nông", ALL),
    ("Hội đồng nhân dân huyện", "Nghị quyết số 45/NQ-HĐND", "Hội đồng nhân dân huyện Cư Jút", DISTRICT),
    ("Hội đồng nhân dân xã", "Nghị quyết số 45/NQ-HĐND", "Hội đồng nhân dân xã Đắk Wil", COMMUNE),
    ("Sở Y tế", "Công văn số 45/SYT-NVY", "Sở Y tế Đắk Nông", ALL),
    ("Sở Văn hóa, Thể thao và Du lịch", "Kế hoạch số 45/KH-SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch Đắk Nông", ALL),
    ("Giám đốc Sở Tài chính", "Quyết định số 45/QĐ-STC", "Sở Tài chính Đắk Nông", ALL),
    ("Văn phòng UBND tỉnh", "Thông báo số 45/TB-VPUBND", "Văn phòng Ủy ban nhân dân tỉnh Đắk Nông", ALL),
    ("Ban Tổ chức Tỉnh ủy", "Hướng dẫn số 45-HD/BTCTU", "Ban Tổ chức Tỉnh ủy Đắk Nông", ALL),
    ("Ủy ban Kiểm tra Huyện ủy", "Kế hoạch số 45-KH/UBKTHU", "Ủy ban Kiểm tra Huyện ủy Cư Jút", DISTRICT),
    ("Đảng ủy Công an tỉnh", "Nghị quyết số 45-NQ/ĐU", "Đảng ủy Công an tỉnh Đắk Nông", ALL),
    ("Ban cán sự đảng UBND tỉnh", "Công văn số 45-CV/BCSĐ", "Ban cán sự đảng Ủy ban nhân dân tỉnh Đắk Nông", ALL),
    ("Công an tỉnh", "Kế hoạch số 45/KH-CAT", "Công an tỉnh Đắk Nông", ALL),
    ("Công an huyện", "Kế hoạch số 45/KH-CAH", "Công an huyện Cư Jút", DISTRICT),
    ("Bộ Chỉ huy Quân sự tỉnh", "Hướng dẫn số 45/HD-BCH", "Bộ Chỉ huy Quân sự tỉnh Đắk Nông", ALL),
    ("Ban CHQS huyện", "Kế hoạch số 45/KH-BCH", "Ban Chỉ huy Quân sự huyện Cư Jút", DISTRICT),
    ("Phòng Giáo dục và Đào tạo", "Công văn số 45/PGDĐT", "Phòng Giáo dục và Đào tạo huyện Cư Jút", DISTRICT),
    ("Bảo hiểm xã hội tỉnh", "Công văn số 45/BHXH-TST", "Bảo hiểm xã hội tỉnh Đắk Nông", ALL),
    ("Cục Thuế tỉnh", "Công văn số 45/CT-TTHT", "Cục Thuế tỉnh Đắk Nông", ALL),
    ("Ban Dân tộc tỉnh", "Công văn số 45/BDT-CS", "Ban Dân tộc tỉnh Đắk Nông", ALL),
    ("Thanh tra tỉnh", "Kế hoạch số 45/KH-TTr", "Thanh tra tỉnh Đắk Nông", ALL),
    ("Chi cục Kiểm lâm tỉnh", "Công văn số 45/CCKL", "Chi cục Kiểm lâm tỉnh Đắk Nông", ALL),
    ("Ban Thường trực Ủy ban MTTQ tỉnh", "Kế hoạch số 45/KH-MTTQ-BTT", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đắk Nông", ALL),
    ("Liên đoàn Lao động tỉnh", "Kế hoạch số 45/KH-LĐLĐ", "Liên đoàn Lao động tỉnh Đắk Nông", ALL),
    ("Hội LHPN tỉnh", "Kế hoạch số 45/KH-BTV", "Hội Liên hiệp Phụ nữ tỉnh Đắk Nông", ALL),
    ("Ban Thường vụ Tỉnh Đoàn", "Kế hoạch số 45-KH/TĐTN", "Tỉnh đoàn Đắk Nông", ALL),
    ("Ban Chỉ đạo 35 tỉnh", "Kế hoạch số 45-KH/BCĐ35", "Ban Chỉ đạo 35 tỉnh Đắk Nông", ALL),
    ("Tòa án nhân dân tỉnh", "Kế hoạch số 45/KH-TA", "Tòa án nhân dân tỉnh Đắk Nông", ALL),
    ("Trung tâm Y tế huyện", "Kế hoạch số 45/KH-TTYT", "Trung tâm Y tế huyện Cư Jút", DISTRICT),
    ("UBND huyện Đắk Mil", "Kế hoạch số 45/KH-UBND", "Ủy ban nhân dân huyện Đắk Mil", ALL),
    ("Thành ủy Gia Nghĩa", "Kế hoạch số 45-KH/TU", "Thành ủy Gia Nghĩa", ALL),
    ("UBND tỉnh Lâm Đồng", "Kế hoạch số 45/KH-UBND", "Ủy ban nhân dân tỉnh Lâm Đồng", ALL),
    ("Thủ tướng Chính phủ", "Chỉ thị số 45/CT-TTg", "Thủ tướng Chính phủ", ALL),
    ("Bộ Chính trị", "Kết luận số 45-KL/TW", "Bộ Chính trị", ALL),
    ("Ban Bí thư Trung ương Đảng", "Chỉ thị số 45-CT/TW", "Ban Bí thư", ALL),
    ("Ban Chấp hành Trung ương Đảng", "Nghị quyết số 45-NQ/TW", "Ban Chấp hành Trung ương", ALL),
    ("Ban Tuyên giáo Trung ương", "Hướng dẫn số 45-HD/BTGTW", "Ban Tuyên giáo Trung ương", ALL),
    ("Bộ trưởng Bộ Y tế", "Thông tư số 45/2022/TT-BYT", "Bộ Y tế", ALL),
    ("Ủy ban Thường vụ Quốc hội", "Nghị quyết số 45/2022/UBTVQH15", "Ủy ban Thường vụ Quốc hội", ALL),
    ("Quân khu 5", "Chỉ thị số 45/CT-QK", "Quân khu 5", ALL),
]  # fmt: skip


def written(speaker: str, opening: str) -> str:
    lines, place, _ = SPEAKERS[speaker]
    head = "\n".join([*lines, f"{place}, ngày 12 tháng 6 năm 2023"])
    return f"{head}\n\nKẾ HOẠCH\nTuyên truyền năm 2023\n\n{opening}\n1. Mục đích\nNâng cao nhận thức.\n"


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_the_issuer_as_the_speaker_means_it(speaker: str) -> None:
    wrong = {}
    for organ, number, name, lowest in CITED:
        if SPEAKERS[speaker][2] not in HEARD[lowest]:
            continue
        for form in FORMS:
            opening = form.format(number=number, organ=organ)
            read = [
                c.target.issuer and c.target.issuer.name
                for c in from_text(written(speaker, opening), "a.txt").citations
            ]
            if [(n or "").lower() for n in read] != [name.lower()]:
                wrong[opening] = read
    assert wrong == {}
