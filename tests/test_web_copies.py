"""Directives as web pages keep them: under menus, without lines of their header, broken and run together."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Head

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
    "Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 31/TTr-PNV ngày 02 tháng 3 năm 2021,\n"
    "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế trực cơ quan.\n"
)


def head(text: str) -> Head:
    return from_text(text, "a.txt").document


def issuer(text: str) -> str | None:
    organ = head(text).issuer
    return organ.name if organ else None


# the lines of the organ, the sign, place -> the issuer
HEADERS = [
    ("HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG", "15-KH/HNDTW", "Hà Nội", "Trung ương Hội Nông dân Việt Nam"),
    ("THANH TRA TỈNH CÀ MAU\nPHÒNG NGHIỆP VỤ 2", "15/KH-NV2", "Cà Mau", "Phòng Nghiệp vụ 2 Thanh tra tỉnh Cà Mau"),
    ("HỘI LHTN VIỆT NAM\nỦY BAN HỘI TỈNH CÀ MAU", "15-KH/UBH", "Cà Mau",
     "Hội Liên hiệp Thanh niên Việt Nam tỉnh Cà Mau"),
    ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI VIỆT NAM\nCHI NHÁNH TỈNH CÀ MAU\nPHÒNG GIAO DỊCH HUYỆN NĂM CĂN", "15/KH-NHCS",
     "Năm Căn", "Phòng Giao dịch Ngân hàng Chính sách xã hội huyện Năm Căn"),
    ("ĐẢNG ỦY BỘ Y TẾ\nĐẢNG BỘ HỌC VIỆN CHÍNH TRỊ", "15-KH/ĐUHV", "Hà Nội", "Đảng ủy Học viện Chính trị"),
    ("ỦY\nBAN NHÂN DÂN\nTỈNH CÀ MAU", "15/KH-UBND", "Cà Mau", "Ủy ban nhân dân tỉnh Cà Mau"),
    ("UỶ\nBAN NHÂN DÂN\nHUYỆN NĂM CĂN", "15/KH-UBND", "Năm Căn", "Ủy ban nhân dân huyện Năm Căn"),
    ("TỔNG\nLIÊN ĐOÀN LAO ĐỘNG\nVIỆT NAM", "15/KH-TLĐ", "Hà Nội", "Tổng Liên đoàn Lao động Việt Nam"),
    ("TỔNG\nLIÊN ĐOÀN LAO ĐỘNG |", "15/KH-TLĐ", "Hà Nội", "Tổng Liên đoàn Lao động Việt Nam"),
    ("VIỆN KIỂM SÁT NHÂN DÂN |", "15/KH-VKSTC", "Hà Nội", "Viện kiểm sát nhân dân tối cao"),
    ("ỦY BAN NHÂN DÂN |", "15/KH-UBND", "Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"),
    ("UBND TX. KỲ ANH\nPHÒNG GIÁO DỤC-ĐÀO TẠO", "15/KH-PGDĐT", "Kỳ Anh",
     "Phòng Giáo dục và Đào tạo thị xã Kỳ Anh"),
    ("UBND Q. HẢI AN\nPHÒNG Y TẾ", "15/KH-PYT", "Hải An", "Phòng Y tế quận Hải An"),
    ("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI\nTP.HẢI PHÒNG", "15/KH-BHXH", "Hải Phòng",
     "Bảo hiểm xã hội thành phố Hải Phòng"),
    ("BẢO HIỂM XÃ HỘI VIỆT NAM", "15/KH-BHXH", "Hà Nội", "Bảo hiểm xã hội Việt Nam"),
    ("VĂN PHÒNG CHÍNH PHỦ - BỘ NỘI VỤ", "15/2019/TTLT-VPCP-BNV", "Hà Nội", "Văn phòng Chính phủ"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "sign", "place", "name"), HEADERS)
def test_the_issuer_of_a_header_that_a_page_broke_or_cut(
    lines: str, sign: str, place: str, name: str
) -> None:
    labels = f"Số hiệu: {sign} Loại văn bản: Kế hoạch\nSố công báo: Đang cập nhật\nTình trạng: Đã biết\n\n"
    text = (
        f"{lines}\n-------\n|\n{MOTTO}\n|\nSố: {sign}\n|\n{place}, ngày 12 tháng 5 năm 2022\n|\nKẾ HOẠCH\nTRỰC BÃO NĂM 2022\n"
        "Thực hiện Công điện số 4/CĐ-TTg ngày 02/5/2022 của Thủ tướng Chính phủ, cơ quan xây dựng kế hoạch như sau:\n"
    )
    assert issuer(text) == issuer(labels + text) == name


def test_a_body_of_the_centre_speaks_from_no_province() -> None:
    text = (
        f"**ỦY BAN THƯỜNG VỤ\\\n        QUỐC HỘI\\\n**\n{MOTTO}\\\n\nSố: 931/NQ-UBTVQH15\n*Hà Nội, ngày 13 tháng 12 năm 2023*\n\n"
        "**NGHỊ QUYẾT**\nVỀ VIỆC THÀNH LẬP PHƯỜNG ĐÔNG LỄ\n\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Tỉnh ủy, Ủy ban nhân dân tỉnh chuẩn bị nhân sự.\n"
    )
    facts = from_text(text, "a.md")
    assert facts.document.issuer is not None
    assert (facts.document.issuer.key, facts.document.level) == ("ubtvqh", 0)


TAX = """TỔNG CỤC THUẾ |
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 123456/CT-HTr |
Hà nội, ngày 9 tháng  7  năm 2016 |
Kính gửi: Công ty TNHH Sao Mai
Trả lời công văn số 12/SM ngày 01/7/2016 của Công ty về hóa đơn, {} có ý kiến như sau:
1. Công ty lập hóa đơn theo hướng dẫn.
"""


def test_a_letter_whose_office_was_dropped_from_the_header_is_of_the_office_that_answers() -> None:
    d = head(TAX.format("Cục Thuế TP Hà Nội"))
    assert d.issuer is not None
    assert (d.issuer.name, d.symbol, d.type, d.issued_on) == (
        "Cục Thuế thành phố Hà Nội", "123456/CT-HTr", "CV", "2016-07-09",
    )  # fmt: skip
    assert issuer(TAX.format("Tổng cục Thuế")) == "Tổng cục Thuế"


def test_what_a_page_prints_above_the_motto_opens_nothing() -> None:
    above = (
        "- 1Kế hoạch 40/KH-UBND năm 2020 về ứng phó thiên tai trên địa bàn tỉnh do Ủy ban nhân dân tỉnh Phú Yên ban hành, "
        "thay thế Kế hoạch 11/KH-UBND năm 2016 về phòng, chống thiên tai và tìm kiếm cứu nạn\n- 2Quyết định 5/QĐ-UBND năm 2021\n"
    )
    text = (
        f"{above}ỦY BAN NHÂN DÂN | {MOTTO} |\nSố: 77/KH-UBND | Phú Yên, ngày 12 tháng 5 năm 2022 |\n"
        "Căn cứ Luật Phòng, chống thiên tai năm 2013, Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:\nI. MỤC ĐÍCH\n"
    )
    d = head(text)
    assert (d.symbol, d.type, d.issued_on) == ("77/KH-UBND", "KH", "2022-05-12")
    assert d.issuer is not None
    assert d.issuer.key == "phu-yen.ubnd"


# what stands in the line of authority, perhaps with the place that the text names -> issuer
AUTHORITIES = [
    ("ỦY BAN NHÂN DÂN HUYỆN ĐẦM DƠI", "Ủy ban nhân dân huyện Đầm Dơi"),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "Ủy ban nhân dân tỉnh Cà Mau"),
    ("GIÁM ĐỐC SỞ TƯ PHÁP TỈNH CÀ MAU", "Sở Tư pháp Cà Mau"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH CÀ MAU KHÓA X, KỲ HỌP THỨ 3", "Hội đồng nhân dân tỉnh Cà Mau"),
    ("HỘI ĐỒNG NHÂN DÂN TỈNH CÀ MAU\nKHÓA X KỲ HỌP THỨ 3", "Hội đồng nhân dân tỉnh Cà Mau"),
    ("BỘ TRƯỞNG BỘ Y TẾ", "Bộ Y tế"),
]


@pytest.mark.parametrize(("line", "name"), AUTHORITIES)
def test_the_line_of_authority_names_the_issuer_where_the_header_is_lost(line: str, name: str) -> None:
    text = f"QUYẾT ĐỊNH\nBan hành Quy chế trực cơ quan\n_______________\n{line}\n{BASES}"
    d = head(text)
    assert d.issuer is not None
    assert (d.issuer.name, d.subject) == (name, "Ban hành Quy chế trực cơ quan")


# what follows number and day -> the subject
TITLES = [
    ("KẾ HOẠCH\nTRỰC BÃO NĂM 2022\nMùa bão năm nay đến sớm và mạnh hơn nhiều năm, các địa phương ven biển đã chịu nhiều thiệt "
     "hại về nhà cửa, tàu thuyền và hoa màu; để chủ động, các đơn vị thực hiện những việc sau:\n", "TRỰC BÃO NĂM 2022"),
    ("HƯỚNG DẪN VỀ VIỆC TRỰC BÃO NĂM 2022\nThi hành Quy chế trực ban, căn cứ tình hình mưa bão những năm gần đây trên địa bàn "
     "và khả năng của các lực lượng tại chỗ, Sở hướng dẫn các đơn vị trực thuộc trực bão như sau:\n",
     "TRỰC BÃO NĂM 2022"),
    ("THÔNG BÁO\nvề việc trực bão năm 2022\nBan Thường vụ Tỉnh ủy yêu cầu các huyện ủy cử cán bộ trực bão từ ngày 01/6/2022.\n",
     "trực bão năm 2022"),
    ("KẾ HOẠCH Trực bão và tìm kiếm cứu nạn năm 2022\nCăn cứ tình hình thực tế, Sở xây dựng kế hoạch như sau:\n",
     "Trực bão và tìm kiếm cứu nạn năm 2022"),
    ("BÁO CÁO NGÀY 12 THÁNG 5 NĂM 2022\nVỀ TÌNH HÌNH TRỰC BÃO\nI. KẾT QUẢ\n", "TÌNH HÌNH TRỰC BÃO"),
    ("BÁO CÁO\nvề tình hình trực bão\n(Ngày 12 tháng 5 năm 2022)\n-----\nThực hiện Công văn số 12-CV/TU ngày 02/5/2022 của "
     "Tỉnh ủy, Sở báo cáo như sau:\n", "tình hình trực bão"),
    ("QUY CHẾ\nTrực bão của Sở\n(Ban hành kèm theo Quyết định số 5/QĐ-SYT ngày 12/5/2022\ncủa Sở Y tế)\nChương I\nQUY ĐỊNH CHUNG\n",
     "Trực bão của Sở"),
    ("BAN HÀNH QUY CHẾ TRỰC BÃO\nCỦA SỞ Y TẾ\nGIÁM ĐỐC SỞ Y TẾ\nCăn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\n",
     "BAN HÀNH QUY CHẾ TRỰC BÃO CỦA SỞ Y TẾ"),
    ("V/V BAN HÀNH QUY CHẾ\nTRỰC BÃO\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\n- Căn cứ Luật Phòng, chống thiên tai năm 2013;\n",
     "BAN HÀNH QUY CHẾ TRỰC BÃO"),
    (f"QUYẾT ĐỊNH CỦA GIÁM ĐỐC SỞ Y TẾ\nBAN HÀNH QUY CHẾ TRỰC BÃO\nGIÁM ĐỐC SỞ Y TẾ\n{BASES}",
     "BAN HÀNH QUY CHẾ TRỰC BÃO"),
    (f"QUYẾT ĐỊNH\nCỦA GIÁM ĐỐC SỞ Y TẾ\nBAN HÀNH QUY CHẾ TRỰC BÃO\nGIÁM ĐỐC SỞ Y TẾ\n{BASES}",
     "BAN HÀNH QUY CHẾ TRỰC BÃO"),
    ("QUY CHẾ LÀM\nVIỆC\nCỦA TRẠM Y TẾ\n(Ban hành\nkèm theo Quyết định số: 5/QĐ-SYT)\nChương I\nNHỮNG QUY ĐỊNH CHUNG\n"
     "Điều 1. Phạm vi\nQuy chế này quy định việc trực.\n", "LÀM VIỆC CỦA TRẠM Y TẾ"),
    (f"QUYẾT\nĐỊNH\nQUY\nĐỊNH VỀ TRỰC BÃO\n{BASES}", "QUY ĐỊNH VỀ TRỰC BÃO"),
    (f"QUYẾT ĐỊNH\nCỦA BỘ Y TẾ SỐ 5/QĐ NGÀY 12-5-2022\nHƯỚNG DẪN VIỆC TRỰC BÃO\n{BASES}", "HƯỚNG DẪN VIỆC TRỰC BÃO"),
    ("THÔNG BÁO\nVề việc treo cờ\n\nNhân dịp Quốc khánh, Sở Y tế đề nghị các đơn vị treo cờ từ ngày 01 tháng 9.\n",
     "treo cờ"),
]  # fmt: skip


@pytest.mark.parametrize(("below", "subject"), TITLES)
def test_a_title_ends_where_the_text_begins(below: str, subject: str) -> None:
    text = f"UBND TỈNH CÀ MAU\nSỞ Y TẾ\n{MOTTO}\nSố: 5/KH-SYT\nCà Mau, ngày 12 tháng 5 năm 2022\n\n{below}"
    assert head(text).subject == subject


def test_line_breaks_that_a_page_wrote_out_are_line_breaks() -> None:
    text = (
        r"\r\n ỦY BAN NHÂN DÂN | \r\n CỘNG\r\n HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | \r\n"
        "\n"
        r"\r\n Số: 5/KH-UBND \r\n | \r\n Cà Mau, ngày 12 tháng 5 năm 2022 \r\n | \r\n"
        "\n"
        r"Thực hiện Quyết định số 7/QĐ-TTg\r\nngày 02/3/2022 của Thủ tướng Chính phủ, UBND tỉnh xây dựng kế hoạch như sau:"
        "\n"
    )
    d = head(text)
    assert (d.symbol, d.issued_on) == ("5/KH-UBND", "2022-05-12")
    assert d.issuer is not None
    assert d.issuer.key == "ca-mau.ubnd"


def test_a_standing_board_of_the_front_is_a_body_that_signs() -> None:
    text = (
        f"ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN TRÀO\nBAN THƯỜNG TRỰC\n{MOTTO}\nSố: 5/KH-MTTQ-BTT\nTân Trào, ngày 12 tháng 5 năm 2026\n"
        "KẾ HOẠCH\nGiám sát năm 2026\nCăn cứ tình hình thực tế, Ban Thường trực xây dựng kế hoạch như sau:\n1. Giám sát.\n"
        "Nơi nhận:\n- Lưu: VT.\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLan Thị Hồng\n"
    )
    d = head(text)
    assert d.issuer is not None
    assert (d.issuer.name, d.sub_body) == ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Trào", "Ban Thường trực")


def test_a_consolidated_text_bears_its_number_where_it_is_authenticated() -> None:
    text = (
        f"{MOTTO}\n\nTHÔNG TƯ\n\nQUY ĐỊNH VIỆC TRỰC BÃO\n\nCăn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;\n\n"
        "Điều 1. Phạm vi điều chỉnh\n\nThông tư này quy định việc trực bão.\n\n"
        "BỘ XÂY DỰNG\n\n_____\n\nSố: 31/VBHN-BXD\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\n\nHà Nội, ngày 04 tháng 5 năm 2026\n\n"
        "KT. BỘ TRƯỞNG\n\nTHỨ TRƯỞNG\n\n\nLan Văn Bão\n"
    )
    d = head(text)
    assert (d.symbol, d.type, d.issued_on) == ("31/VBHN-BXD", "VBHN", "2026-05-04")
    assert d.issuer is not None
    assert (d.issuer.key, d.subject) == ("bo-xay-dung", "QUY ĐỊNH VIỆC TRỰC BÃO")


@pytest.mark.parametrize(
    ("heading", "kind", "day"),
    [
        ("Thông báo Khẩn ngày 18/10/2020", "TB", "2020-10-18"),
        ("Công văn 76 của Ban Tổ chức TW ngày 09/10/2012 về việc đánh giá đảng viên", "CV", "2012-10-09"),
    ],
)
def test_the_heading_of_a_page_tells_kind_and_day_of_a_letter(heading: str, kind: str, day: str) -> None:
    body = "Thực hiện Công điện số 4/CĐ-UBND ngày 15/9/2012, yêu cầu các trường cho học sinh nghỉ học.\n"
    d = head(f"{heading}\n\nKính gửi: Hiệu trưởng các trường\n\n{body}")
    assert (d.type, d.issued_on) == (kind, day)
    assert head(f"{heading}\n\n{body}").issued_on != day


LETTER = (
    "Kính gửi: - Trạm Y tế các xã; - Trung tâm Y tế huyện. Thực hiện Công điện số 4/CĐ-TTg ngày 02/5/2022 của Thủ tướng "
    "Chính phủ, Phòng Y tế đề nghị Trung tâm Y tế huyện trực 24/24 giờ trước ngày 20/5/2022. "
)


@pytest.mark.parametrize(
    "text",
    [
        f"UBND HUYỆN NĂM CĂN PHÒNG Y TẾ {MOTTO} Số: 15/PYT V/v trực bão Năm Căn, ngày 12 tháng 5 năm 2022 {LETTER}"
        "Nơi nhận: - Như trên; - Sở Y tế; - Lưu: VT. TRƯỞNG PHÒNG Lan Văn Bão",
        f"UBND HUYỆN NĂM CĂN\nPHÒNG Y TẾ\n{MOTTO}\nSố: 15/PYT V/v trực bão\nNăm Căn, ngày 12 tháng 5 năm 2022\n{LETTER}"
        "\nNơi nhận:\n- Như trên;\n- Sở Y tế;\n- Lưu: VT.\nTRƯỞNG PHÒNG\n\nLan Văn Bão\n",
    ],
)
def test_a_letter_in_one_line_keeps_its_addressees_apart_from_its_text(text: str) -> None:
    facts = from_text(
        text.replace(MOTTO, MOTTO.replace("\n", " ")) if text.count("\n") < 3 else text, "a.txt"
    )
    d = facts.document
    assert (d.symbol, d.issued_on, d.subject) == ("15/PYT", "2022-05-12", "trực bão")
    assert d.signer is not None
    assert d.signer.name == "Lan Văn Bão"
    sent = [r.quote for r in facts.recipients]
    assert [q.strip("-; .") for q in sent] == ["Trạm Y tế các xã", "Trung tâm Y tế huyện", "Sở Y tế"]
    assert [c.target.symbol for c in facts.citations if c.target.kind == "document"] == ["4/CĐ-TTg"]


def test_the_heading_of_a_page_above_the_header_is_not_the_title() -> None:
    text = (
        f"SỰ KIỆN\n\nKẾ HOẠCH\nTrực bão\n\nLIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU\n\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN NĂM CĂN\n\n"
        f"Số: 34 /KH-LĐLĐ\n\n{MOTTO}\n\nNăm Căn, ngày 08 tháng 12 năm 2021\n\nKẾ HOẠCH\n\nTrực bão năm 2022\n\n"
        "Thực hiện Kế hoạch số 8/KH-LĐLĐ ngày 03/12/2021 của LĐLĐ tỉnh, Ban Thường vụ xây dựng kế hoạch như sau:\n"
    )
    assert issuer(text) == "Liên đoàn Lao động huyện Năm Căn"
    assert head(text).subject == "Trực bão năm 2022"


def test_a_number_cited_in_a_title_in_capitals_is_not_its_own() -> None:
    text = (
        "TƯ VẤN |\nTHÔNG TƯ15/2017/TT-BCT\nngày\n31 tháng 8 năm 2017\nQUY ĐỊNH, HƯỚNG DẪN MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH\n"
        "SỐ 8/2017/NĐ-CP NGÀY 25 THÁNG 5 NĂM 2017 CỦA CHÍNH PHỦ VỀ TRỰC BÃO\nCăn cứ Nghị định số 8/2017/NĐ-CP;\n"
        "Theo đề nghị của Chánh Văn phòng,\n"
    )
    d = head(text)
    assert (d.symbol, d.type) == ("15/2017/TT-BCT", "TT")
    assert (d.subject or "").startswith("QUY ĐỊNH, HƯỚNG DẪN MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH SỐ 8/2017/NĐ-CP")


def test_a_subject_goes_on_below_a_blank_line_in_small_letters() -> None:
    text = (
        f"UBND TỈNH CÀ MAU\nSỞ Y TẾ\n{MOTTO}\nSố: 5/SYT\nV/v trực bão trong hai năm thực hiện\n\n      mục tiêu giảm thiệt hại\n\n"
        "Cà Mau, ngày 12 tháng 5 năm 2022\n\nKính gửi: Trung tâm Y tế\n\nSở Y tế đề nghị trực.\n"
    )
    assert head(text).subject == "trực bão trong hai năm thực hiện mục tiêu giảm thiệt hại"
