"""Whose papers are meant: unions in whatever letters, `thành phố` in a province, boards named by their task."""

from __future__ import annotations

import pytest
from reading import read_body

from ingest.extract import from_text

UNIONS = [
    (
        "Kế hoạch số 12/KH-ĐCT ngày 03/2/2023 của Đoàn Chủ tịch Trung ương Hội Liên hiệp phụ nữ Việt Nam",
        "trung-uong-hoi-lien-hiep-phu-nu-viet-nam",
    ),
    (
        "Kế hoạch số 12/KH-BTV ngày 03/2/2023 của Ban thường vụ Hội liên hiệp phụ nữ huyện Tây Sơn",
        "binh-dinh.tay-son.hoi-lien-hiep-phu-nu",
    ),
    ("Kế hoạch số 12-KH/HNDT ngày 03/2/2023 của BCH HND tỉnh", "binh-dinh.hoi-nong-dan"),
    ("Công văn số 12-CV/HNDT ngày 03/2/2023 của Hội ND tỉnh", "binh-dinh.hoi-nong-dan"),
    ("Công văn số 12-CV/HND ngày 03/2/2023 của HND huyện Tây Sơn", "binh-dinh.tay-son.hoi-nong-dan"),
    ("Kế hoạch số 12/KH-BTV ngày 03/2/2023 của HLHPN huyện Tây Sơn", "binh-dinh.tay-son.hoi-lien-hiep-phu-nu"),
    ("Kế hoạch số 12/KH-CCB ngày 03/2/2023 của Hội cựu chiến binh tỉnh", "binh-dinh.hoi-cuu-chien-binh"),
    ("Hướng dẫn số 12/HD-TLĐ ngày 03/2/2023 của Tổng Liên đoàn lao động Việt Nam", "tong-lien-doan-lao-dong-viet-nam"),
    (
        "Thông tri số 12/TTr-MTTW-BTT ngày 03/2/2023 của Ủy ban trung ương Mặt trận tổ quốc Việt Nam",
        "uy-ban-trung-uong-mat-tran-to-quoc-viet-nam",
    ),
    (
        "Công văn số 12/MTTQ-BTT ngày 03/2/2023 của Ban thường trực Ủy ban mặt trận Tổ quốc Việt Nam tỉnh",
        "binh-dinh.uy-ban-mttq",
    ),
    ("Hướng dẫn số 12-HD/BTGTW ngày 03/2/2023 của Ban Tuyên giáo trung ương", "ban-tuyen-giao-trung-uong"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "key"), UNIONS)
def test_a_union_is_the_same_in_whatever_letters(words: str, key: str) -> None:
    (citation,) = read_body(f"Theo {words}.").citations
    assert citation.target.issuer is not None
    assert (citation.target.issuer.key, citation.quote) == (key, words)


HEADERS = [
    ("HỘI NÔNG DÂN VIỆT NAM\nBCH HND TỈNH BÌNH ĐỊNH", "Hội Nông dân tỉnh Bình Định"),
    ("HỘI ND TỈNH BÌNH ĐỊNH\nHỘI ND HUYỆN TÂY SƠN", "Hội Nông dân huyện Tây Sơn"),
]


@pytest.mark.parametrize(("lines", "name"), HEADERS)
def test_a_header_may_print_a_union_in_short(lines: str, name: str) -> None:
    text = (
        f"{lines}\n\nSố: 12-CV/HND\nBình Định, ngày 03 tháng 2 năm 2023\n\nKính gửi: Hội Nông dân các xã.\n"
    )
    issuer = from_text(text, "x.txt").document.issuer
    assert issuer is not None
    assert issuer.name == name


# in a paper of whom, as cited -> whose: only who speaks tells which society it is
BY_TIER = [
    ("Hội Liên hiệp Phụ nữ|huyện Tây Sơn", "Kế hoạch số 12/KH-BTV ngày 03/2/2023 của Ban Thường vụ Tỉnh Hội",
     "binh-dinh.hoi-lien-hiep-phu-nu"),
    ("Hội Liên hiệp Phụ nữ|huyện Tây Sơn", "Kế hoạch số 12/KH-ĐCT ngày 03/2/2023 của Đoàn Chủ tịch Trung ương Hội",
     "trung-uong-hoi-lien-hiep-phu-nu-viet-nam"),
    ("Hội Nông dân|xã Bình Nghi", "Quy định số 12/QĐ-HNDTW ngày 03/2/2023 của Trung ương Hội",
     "trung-uong-hoi-nong-dan-viet-nam"),
    ("Hội Nông dân|huyện Tây Sơn", "Hướng dẫn số 12-HD/HND ngày 03/2/2023 của Huyện hội", "binh-dinh.tay-son.hoi-nong-dan"),
    ("Hội Chữ thập đỏ|huyện Tây Sơn", "Kế hoạch số 12/KH-CTĐ ngày 03/2/2023 của Thường trực Tỉnh Hội",
     "binh-dinh.hoi-chu-thap-do"),
    ("Hội Khuyến học|tỉnh Bình Định", "Hướng dẫn số 12/HD-KHVN ngày 03/2/2023 của Trung ương Hội",
     "trung-uong-hoi-khuyen-hoc-viet-nam"),
    ("Hội Khuyến học|tỉnh Bình Định", "Hướng dẫn số 12/HD-KH ngày 03/2/2023 của Hội cấp trên", None),
    ("Ủy ban nhân dân|xã Bình Nghi", "Hướng dẫn số 12/HD-BTV ngày 03/2/2023 của Tỉnh Hội", None),
    ("Ủy ban nhân dân|xã Bình Nghi", "Hướng dẫn số 12-HD/HNDTW ngày 03/2/2023 của Trung ương Hội",
     "trung-uong-hoi-nong-dan-viet-nam"),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "words", "key"), BY_TIER)
def test_a_society_called_by_its_tier_is_that_of_who_speaks(
    speaker: str, words: str, key: str | None
) -> None:
    what, place = speaker.upper().split("|")
    text = f"{what} {place}\nSố: 12/KH\nBình Định, ngày 03 tháng 3 năm 2023\n\nKẾ HOẠCH\nNgày hội\n\nThực hiện {words}.\n"
    (citation,) = from_text(text, "x.txt").citations
    assert citation.quote == words
    assert (citation.target.issuer and citation.target.issuer.key) == key


# `thành phố` without a name, in a letter of a department on a day
CITIES = [
    ("PHÚ THỌ", "2017", "Kế hoạch số 8/KH-UBND của UBND thành phố", "phu-tho.viet-tri.ubnd"),
    ("PHÚ THỌ", "2017", "Chỉ thị số 8-CT/ThU của Thành ủy", "phu-tho.viet-tri.thanh-uy"),
    ("PHÚ THỌ", "2017", "Kế hoạch số 8-KH/TĐ của Thành đoàn", "phu-tho.viet-tri.thanh-doan"),
    ("PHÚ THỌ", "2017", "Kế hoạch số 8/KH-UBND của UBND tỉnh", "phu-tho.ubnd"),
    ("THỪA THIÊN HUẾ", "2018", "Kế hoạch số 8/KH-UBND của UBND thành phố", "thua-thien-hue.hue.ubnd"),
    # four cities: nobody tells which; and none since the districts are gone
    ("QUẢNG NINH", "2021", "Kế hoạch số 8/KH-UBND của UBND thành phố", None),
    ("QUẢNG NINH", "2021", "Kế hoạch số 8/KH-UBND của UBND TP", None),
    # cities under the centre are the province themselves
    ("HÀ NỘI", "2021", "Kế hoạch số 8/KH-UBND của UBND thành phố", "ha-noi.ubnd"),
    ("HÀ NỘI", "2021", "Chỉ thị số 8-CT/TU của Thành ủy", "ha-noi.thanh-uy"),
]


@pytest.mark.parametrize(("province", "year", "words", "key"), CITIES)
def test_the_city_of_a_province_is_its_only_one(
    province: str, year: str, words: str, key: str | None
) -> None:
    kind = "THÀNH PHỐ" if province == "HÀ NỘI" else "TỈNH"
    text = (
        f"UBND {kind} {province}\nSỞ Y TẾ\n\nSố: 31/SYT-NVY\n{province.title()}, ngày 04 tháng 5 năm {year}\n\n"
        f"Kính gửi: Các bệnh viện.\n\nThực hiện {words}, Sở đề nghị các đơn vị báo cáo.\n"
    )
    issuer = from_text(text, "x.txt").citations[0].target.issuer
    assert (issuer.key if issuer else None) == key


LISTS = [
    (
        "Hội nghị quán triệt các chỉ thị của Ban Bí thư Trung ương Đảng gồm: Chỉ thị số 31-CT/TW về lưu trữ; Chỉ thị số"
        " 32-CT/TW về thư viện; Kết luận số 33-KL/TW của Bộ Chính trị về báo chí; Chỉ thị số 34-CT/TW về xuất bản. Chỉ"
        " thị số 35-CT/TW đã cũ.",
        ["Ban Bí thư", "Ban Bí thư", "Bộ Chính trị", "Ban Bí thư", "Trung ương Đảng"],
    ),
    (
        "Hội nghị triển khai 02 kết luận của Bộ Chính trị: Kết luận số 31-KL/TW ngày 04/5/2022, Kết luận số 32-KL/TW"
        " ngày 05/5/2022 và Hướng dẫn số 7-HD/BTCTW ngày 06/6/2022.",
        ["Bộ Chính trị", "Bộ Chính trị", "Ban Tổ chức Trung ương"],
    ),
    # one document of that body, and a list of others
    (
        "Theo Kết luận của Bộ Chính trị, các đơn vị báo cáo: Chỉ thị số 31-CT/TW; Chỉ thị số 32-CT/TW.",
        ["Trung ương Đảng", "Trung ương Đảng"],
    ),
]


@pytest.mark.parametrize(("line", "names"), LISTS)
def test_who_is_named_above_a_list_of_the_centre_issued_all(line: str, names: list[str]) -> None:
    cited = read_body(line).citations
    assert [c.target.issuer.name for c in cited if c.target.issuer] == names


MEETINGS = [
    ("Nghị quyết số 31-NQ/TU ngày 03/4/2022 của Hội nghị Tỉnh ủy lần thứ 6, khóa XX", "binh-dinh.tinh-uy"),
    (
        "Kết luận số 31-KL/TU ngày 03/4/2022 của Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 8",
        "binh-dinh.tinh-uy",
    ),
    (
        "Nghị quyết số 31-NQ/HU ngày 03/4/2022 của Hội nghị lần thứ chín Ban Chấp hành Đảng bộ huyện Tây Sơn",
        "binh-dinh.tay-son.huyen-uy",
    ),
    ("Nghị quyết số 31-NQ/TW của Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XIII", "trung-uong"),
]


@pytest.mark.parametrize(("words", "key"), MEETINGS)
def test_what_a_meeting_decides_is_of_the_committee(words: str, key: str) -> None:
    issuer = read_body(f"Theo {words} về chuyển đổi số.").citations[0].target.issuer
    assert issuer is not None
    assert issuer.key == key


NAMES = [
    (
        "Theo Công văn số 41/CCTTHC ngày 03/2/2019 của Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ"
        " tướng Chính phủ về rà soát biểu mẫu.",
        "Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ tướng Chính phủ",
        None,
    ),
    # a short form in brackets stands in the midst of a name
    (
        "Ngày 03/2/2019, Bảo hiểm xã hội (BHXH) Việt Nam có Công văn số 41/BHXH-ST về cấp sổ.",
        "Bảo hiểm xã hội Việt Nam",
        "2019-02-03",
    ),
    (
        "Ngày 03/2/2019 Ủy ban nhân dân (UBND) tỉnh Hà Nam đã ban hành Quyết định số 41/QĐ-UBND về định mức.",
        "Ủy ban nhân dân tỉnh Hà Nam",
        "2019-02-03",
    ),
]


@pytest.mark.parametrize(("line", "name", "day"), NAMES)
def test_a_name_goes_on_over_a_task_and_over_brackets(line: str, name: str, day: str | None) -> None:
    (citation,) = read_body(line).citations
    assert citation.target.issuer is not None
    assert citation.target.issuer.name == name
    assert day is None or citation.target.issued_on == day
