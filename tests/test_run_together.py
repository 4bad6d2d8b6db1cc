"""Headers kept as one long line: the breaks come back, and no offset moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract import from_text
from ingest.repair.run_together import broken_again

REST = "\n1. Mục đích\nNâng cao nhận thức.\n"

# one line -> symbol, type, day, place, issuer, subject, relations
LINES = [
    (
        "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "--------------- Số: 192/KH-UBND Ninh Thuận, ngày 20 tháng 8 năm 2018   KẾ HOẠCH Thực hiện công tác an toàn "
        "thực phẩm Thực hiện Chỉ thị số 13/CT-TTg ngày 09/5/2016 của Thủ tướng Chính phủ, UBND tỉnh ban hành kế hoạch:",
        ("192/KH-UBND", "KH", "2018-08-20", "Ninh Thuận", "Ủy ban nhân dân tỉnh Ninh Thuận"),
        "Thực hiện công tác an toàn thực phẩm",
        ["implements"],
    ),
    (
        "TỈNH ỦY LAI CHÂU * Số 45-KH/TU ĐẢNG CỘNG SẢN VIỆT NAM Lai Châu, ngày 12 tháng 5 năm 2023 KẾ HOẠCH "
        "công tác kiểm tra năm 2023 ----- Thực hiện Nghị quyết số 27-NQ/TW, ngày 09/11/2022 của Ban Chấp hành Trung "
        "ương, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau:",
        ("45-KH/TU", "KH", "2023-05-12", "Lai Châu", "Tỉnh ủy Lai Châu"),
        None,
        ["implements"],
    ),
    (
        "HỘI ĐỒNG NHÂN DÂN HUYỆN Ý YÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 45/NQ-HĐND "
        "Ý Yên, ngày 12 tháng 7 năm 2022 NGHỊ QUYẾT Về dự toán ngân sách huyện Căn cứ Luật Ngân sách nhà nước ngày "
        "25/6/2015;",
        ("45/NQ-HĐND", "NQ", "2022-07-12", "Ý Yên", "Hội đồng nhân dân huyện Ý Yên"),
        "dự toán ngân sách huyện",
        ["based_on"],
    ),
    (  # whom it is sent to ends a title, and the subject of a letter may stand behind the day
        "UBND TỈNH NINH THUẬN SỞ Y TẾ Số: 45/TTr-SYT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "Ninh Thuận, ngày 12 tháng 7 năm 2022 TỜ TRÌNH Về việc mua vắc xin năm 2022 Kính gửi: Ủy ban nhân dân tỉnh",
        ("45/TTr-SYT", "TTr", "2022-07-12", "Ninh Thuận", "Sở Y tế Ninh Thuận"),
        "mua vắc xin năm 2022",
        [],
    ),
    (
        "UBND TỈNH NINH THUẬN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ Y TẾ Độc lập - Tự do - Hạnh phúc Số: 45/SYT-NV "
        "Ninh Thuận, ngày 12 tháng 7 năm 2022 V/v mua vắc xin năm 2022 Kính gửi: Các bệnh viện. Căn cứ Kế hoạch số "
        "31/KH-UBND ngày 04/02/2022 của UBND tỉnh về tiêm chủng mở rộng, Sở đề nghị các bệnh viện lập dự trù.",
        ("45/SYT-NV", "CV", "2022-07-12", "Ninh Thuận", "Sở Y tế Ninh Thuận"),
        "mua vắc xin năm 2022",
        ["based_on"],
    ),
    (  # the first word of a title may be one that opens a text, however long its type is
        "THÀNH ỦY CẦN THƠ * Số 45-CTr/TU ĐẢNG CỘNG SẢN VIỆT NAM Cần Thơ, ngày 12 tháng 7 năm 2022 CHƯƠNG TRÌNH HÀNH ĐỘNG "
        "Triển khai công tác dân số năm 2022 Thực hiện Nghị quyết số 21-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung "
        "ương, Thành ủy xây dựng chương trình như sau:",
        ("45-CTr/TU", "CTr", "2022-07-12", "Cần Thơ", "Thành ủy Cần Thơ"),
        "Triển khai công tác dân số năm 2022",
        ["implements"],
    ),
    (  # a day without its blank
        "HỘI ĐỒNG NHÂN DÂN HUYỆN Ý YÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 45 /NQ-HĐND Ý Yên, ngày12 tháng 7 năm 2022 "
        "Độc lập - Tự do - Hạnh phúc\nNGHỊ QUYẾT\nVề dự toán ngân sách huyện\nCăn cứ Luật Ngân sách nhà nước ngày 25/6/2015;",
        ("45/NQ-HĐND", "NQ", "2022-07-12", "Ý Yên", "Hội đồng nhân dân huyện Ý Yên"),
        "dự toán ngân sách huyện",
        ["based_on"],
    ),
    (  # who decides, in capitals behind a title in small letters
        "HỘI ĐỒNG NHÂN DÂN HUYỆN Ý YÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 45/NQ-HĐND "
        "Ý Yên, ngày 12 tháng 7 năm 2022 NGHỊ QUYẾT Về dự toán ngân sách năm 2023 HỘI ĐỒNG NHÂN DÂN HUYỆN Ý YÊN "
        "KHÓA XX, KỲ HỌP THỨ 7 Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015;",
        ("45/NQ-HĐND", "NQ", "2022-07-12", "Ý Yên", "Hội đồng nhân dân huyện Ý Yên"),
        "dự toán ngân sách năm 2023",
        ["based_on"],
    ),
    (  # a letter and a blank that a converter took for one letter
        "BỘ NỘI VỤ CỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do Hạnh phúc Số: 412/QĐ-BNV Hà Nội, ngày 08 tháng 6 "
        "năm 2021 QUYẾT ĐỊNH VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH LƯU TRỮ GIAI ĐOẠN 2021 BỘ TRƯỞNG BỘ NỘI VỤ Căn cứ Nghị định "
        "số 34/2017/NĐ-CP ngày 03 tháng 4 năm 2017 của Chính phủ;",
        ("412/QĐ-BNV", "QĐ", "2021-06-08", "Hà Nội", "Bộ Nội vụ"),
        "PHÊ DUYỆT KẾ HOẠCH LƯU TRỮ GIAI ĐOẠN 2021",
        ["based_on"],
    ),
]


@pytest.mark.parametrize(("line", "head", "subject", "relations"), LINES)
def test_the_parts_of_one_line(
    line: str, head: tuple[str, ...], subject: str | None, relations: list[str]
) -> None:
    facts = from_text(line + REST, "a.txt")
    d = facts.document
    assert (d.symbol, d.type, d.issued_on, d.place, d.issuer and d.issuer.name) == head
    assert subject is None or d.subject == subject
    assert [c.relation for c in facts.citations] == relations
    assert all(line[c.span[0] : c.span[1]] == c.quote for c in facts.citations)


def test_a_header_in_lines_stays_as_it_is() -> None:
    text = (
        "UBND HUYỆN A LƯỚI\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "A Lưới, ngày 12 tháng 6 năm 2023\nKẾ HOẠCH\nThực hiện\n"
    )
    assert broken_again(text) == text
    assert from_text(text, "a.txt").document.place == "A Lưới"


parts = st.sampled_from(
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/KH-UBND", "Huế, ngày 1 tháng 2 năm 2020", "KẾ HOẠCH", "---", "*",
     "Căn cứ", "ĐẢNG CỘNG SẢN VIỆT NAM", "a", "UBND", "\n"]
)  # fmt: skip


@given(st.lists(parts, max_size=20).map(" ".join))
def test_only_white_space_becomes_a_break(text: str) -> None:
    broken = broken_again(text)
    assert len(broken) == len(text)
    assert all(a == b or (a.isspace() and b == "\n") for a, b in zip(text, broken, strict=True))


def test_what_stands_below_a_title_in_one_line_begins_anew() -> None:
    line = (
        "BỘ XÂY DỰNG TRƯỜNG CAO ĐẲNG XÂY DỰNG SỐ 1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "Số: 118/TB-CĐXD Hà Nội, ngày 4 tháng 5 năm 2019 THÔNG BÁO Về lịch thi lại đợt 2 Trường Cao đẳng Xây dựng "
        "thông báo lịch thi lại như sau: 1. Thời gian: ngày 20 và 21/5/2019. 2. Địa điểm: nhà A3. Nơi nhận: - Các khoa; "
        "- Lưu: VT. KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG (Đã ký) Đào Thị Mây"
    )
    head = from_text(line, "notice.txt").document
    assert (head.subject, head.signer and head.signer.name) == ("lịch thi lại đợt 2", "Đào Thị Mây")


def test_a_number_and_a_day_left_blank_are_found_in_one_line() -> None:
    line = (
        "SỞ Y TẾ LẠNG SƠN BỆNH VIỆN MẮT Số: /QĐ-BVM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
        "Lạng Sơn, ngày tháng 01 năm 2021 QUYẾT ĐỊNH Ban hành nội quy thư viện GIÁM ĐỐC BỆNH VIỆN MẮT LẠNG SƠN "
        "Căn cứ Luật Thư viện ngày 21/11/2019; QUYẾT ĐỊNH: Điều 1. Ban hành nội quy. Điều 2. Các khoa thi hành."
    )
    head = from_text(line, "order.txt").document
    assert (head.sign, head.type, head.issued_on) == ("/QĐ-BVM", "QĐ", "2021-01")
    assert head.subject == "Ban hành nội quy thư viện"


def test_tags_and_page_marks_of_a_share_of_papers_are_no_words() -> None:
    text = (
        "Trang 1UBND TỈNH LẠNG SƠN<b> CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>\n<b>SỞ NỘI VỤ</b> <b> Độc lập - Tự do - "
        "Hạnh phúc</b>\nSố: 71/SNV-VP <i>Lạng Sơn, ngày 2 tháng 3 năm 2015</i>\nV/v nghỉ lễ\nKính gửi: Các phòng.\n"
        "Căn cứ thông báo, Sở Nội vụ đề nghị các phòng bố trí trực.\n"
    )
    head = from_text(text, "letter.txt").document
    assert head.issuer is not None
    assert (head.issuer.name, head.symbol) == ("Sở Nội vụ Lạng Sơn", "71/SNV-VP")


# day, type and title in one line below the motto's, who issues at its end as the header names him or not at all
COUNCIL = "HỘI ĐỒNG NHÂN DÂN TỈNH NINH THUẬN"
TITLED = [
    (f"VỀ DỰ TOÁN NGÂN SÁCH NĂM 2023 {COUNCIL}", "DỰ TOÁN NGÂN SÁCH NĂM 2023"),
    ("VỀ DỰ TOÁN NGÂN SÁCH NĂM 2023", "DỰ TOÁN NGÂN SÁCH NĂM 2023"),
    # named inside the title
    (f"VỀ QUY CHẾ LÀM VIỆC CỦA {COUNCIL}", f"QUY CHẾ LÀM VIỆC CỦA {COUNCIL}"),
    ("VỀ QUY CHẾ LÀM VIỆC HỘI ĐỒNG NHÂN DÂN CÁC XÃ", "QUY CHẾ LÀM VIỆC HỘI ĐỒNG NHÂN DÂN CÁC XÃ"),
]


@pytest.mark.parametrize(("title", "subject"), TITLED)
def test_a_title_in_the_line_of_the_day_ends_before_who_issues(title: str, subject: str) -> None:
    text = (
        f"{COUNCIL} -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\n"
        f"Số: 45/NQ-HĐND\nNinh Thuận, ngày 09 tháng 12 năm 2022 NGHỊ QUYẾT {title}\n"
        f"Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\n{REST}"
    )
    document = from_text(text, "a.txt").document
    assert (document.subject, document.symbol, document.issued_on) == (subject, "45/NQ-HĐND", "2022-12-09")


# a type of several words on a line of its own, the day on the line above
KINDS = [
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện phong trào xanh", "thực hiện phong trào xanh"),
    ("KẾ HOẠCH HÀNH ĐỘNG\nThực hiện phong trào xanh", "Thực hiện phong trào xanh"),
    ("KẾ HOẠCH KIỂM TRA\nCông tác lưu trữ năm 2023", "Công tác lưu trữ năm 2023"),
    ("BÁO CÁO THAM LUẬN\nVề công tác lưu trữ ở xã", "công tác lưu trữ ở xã"),
    ("KẾ HOẠCH HÀNH ĐỘNG\nPHÒNG, CHỐNG LŨ QUÉT", "PHÒNG, CHỐNG LŨ QUÉT"),
    ("QUYẾT ĐỊNH BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ", "BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ"),
]


@pytest.mark.parametrize(("title", "subject"), KINDS)
def test_a_type_of_several_words_is_not_broken(title: str, subject: str) -> None:
    text = (
        "UBND TỈNH NINH THUẬN\nSố: 45/UBND-TH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Ninh Thuận, ngày 09 tháng 12 năm 2022\n{title}\nCăn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\n"
    )
    assert from_text(text, "a.txt").document.subject == subject


# who decides, and the first basis in the same line
AUTHORITIES = [
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH - ",
    "ỦY BAN NHÂN DÂN TỈNH",
    "HỘI ĐỒNG NHÂN DÂN TỈNH NINH THUẬN KHÓA X, KỲ HỌP THỨ 7 ",
    "BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH + ",
    "GIÁM ĐỐC SỞ NỘI VỤ\n",
]


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_basis_in_the_line_of_who_decides_is_one(authority: str) -> None:
    text = (
        "UBND TỈNH NINH THUẬN\nSố: 45/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Ninh Thuận, ngày 09 tháng 12 năm 2022\nQUYẾT ĐỊNHVề việc thành lập Tổ giúp việc\n"
        f"{authority}Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\n"
        "Căn cứ Quyết định số 12/QĐ-TTg ngày 04/01/2021 của Thủ tướng Chính phủ;\n"
    )
    read = from_text(text, "a.txt")
    assert read.document.subject == "thành lập Tổ giúp việc"
    assert [c.relation for c in read.citations] == ["based_on", "based_on"]


def test_whom_a_letter_greets_decides_nothing() -> None:
    text = "Kính gửi: BAN TỔ CHỨC TỈNH ỦY Căn cứ Quyết định số 12/QĐ-TTg ngày 04/01/2021, Sở đề nghị.\n"
    assert broken_again(text).startswith("Kính gửi: BAN TỔ CHỨC")


def test_what_the_title_in_the_line_of_the_day_amends() -> None:
    text = (
        "BỘ TÀI CHÍNH --------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\n"
        "Số:\n45/2022/TT-BTC\nHà Nội, ngày 09 tháng 12 năm 2022 THÔNG TƯ SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ "
        "12/2017/TT-BTC NGÀY 06/02/2017\nCăn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\n" + REST
    )
    assert [c.relation for c in from_text(text, "a.txt").citations] == ["amends", "based_on"]


PARTY_HEAD = (
    "ĐẢNG ỦY XÃ MƯỜNG KHOA * Số 45-KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Mường Khoa, ngày 12 tháng 5 năm 2023\n"
)
OPENING = (
    "Thực hiện Kế hoạch số 61-KH/HU, ngày 03/4/2023 của Ban Thường vụ Huyện ủy, Đảng ủy xây dựng kế hoạch:\n"
)
RULED = [
    (
        f"KẾ HOẠCH vận động Nhân dân hiến đất làm đường ----- {OPENING}",
        "vận động Nhân dân hiến đất làm đường",
    ),
    (
        f"KẾ HOẠCH\nvận động Nhân dân hiến đất làm đường\n-----\n{OPENING}",
        "vận động Nhân dân hiến đất làm đường",
    ),
]


@pytest.mark.parametrize(("text", "subject"), RULED)
def test_a_rule_under_a_title_parts_it_from_the_opening(text: str, subject: str) -> None:
    facts = from_text(PARTY_HEAD + text + REST, "a.txt")
    assert (facts.document.subject, [c.relation for c in facts.citations]) == (subject, ["implements"])


def test_a_dash_inside_a_line_ends_no_title() -> None:
    line = "KẾ HOẠCH vận động Nhân dân hiến đất --- làm đường liên thôn.\n"
    assert broken_again(line + OPENING) == line + OPENING
