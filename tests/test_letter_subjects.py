"""What a letter is about where no `V/v` says so, and where its lines stand apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from ingest.extract import from_text
from ingest.model import Facts

TAIL = """
Kính {greet}: - Các chi bộ trực thuộc;

Thực hiện Công văn số 310-CV/HU, ngày 04/3/2024 của Ban Thường vụ Huyện ủy, Đảng ủy đề nghị các chi bộ báo cáo.

Nơi nhận:
- Như trên,
- Lưu VPĐU.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Hà Văn Tiệp
"""


def read(text: str) -> Facts:
    return from_text(text, "letter.txt")


def letter(about: str, greet: str = "gửi", number: str = "Số 27-CV/ĐU") -> str:
    return (
        f"ĐẢNG BỘ HUYỆN ĐÀ BẮC\nĐẢNG ỦY XÃ TÚ LÝ\n*\n{number}\n{about}\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"Tú Lý, ngày 11 tháng 3 năm 2024\n{TAIL.format(greet=greet)}"
    )


@pytest.mark.parametrize(
    ("about", "subject"),
    [
        (
            "Góp ý dự thảo Quy chế làm việc\ncủa Ban Thường vụ",
            "Góp ý dự thảo Quy chế làm việc của Ban Thường vụ",
        ),
        (
            "Về tổng kết công tác dân vận giai đoạn\n2021 - 2023",
            "tổng kết công tác dân vận giai đoạn 2021 - 2023",
        ),
        ("sơ kết công tác quý I năm 2024", "sơ kết công tác quý I năm 2024"),
        ("Về chuẩn bị đại hội chi bộ", "chuẩn bị đại hội chi bộ"),
        ("Về: chuẩn bị đại hội chi bộ", "chuẩn bị đại hội chi bộ"),
        ("V.v. rà soát đảng viên dự bị", "rà soát đảng viên dự bị"),
        ("V/v rà soát đảng viên dự bị", "rà soát đảng viên dự bị"),
        ("HỎA TỐC", None),
        ("(Bản sao)", None),
        ("Người ký: Hà Văn Tiệp", None),
    ],
)
def test_a_letter_says_under_its_number_what_it_is_about(about: str, subject: str | None) -> None:
    assert read(letter(about)).document.subject == subject


def test_what_the_subject_cites_is_carried_out() -> None:
    facts = read(letter("Triển khai thực hiện Kế hoạch số 61-KH/HU\ncủa Ban Thường vụ Huyện ủy"))
    first = facts.citations[0]
    assert (first.relation, first.target.symbol) == ("implements", "61-KH/HU")


def test_a_paper_with_a_title_takes_none_from_above_its_greeting() -> None:
    text = letter("ĐẢNG ỦY", number="Số 27-TB/ĐU").replace(
        "\nKính gửi", "\nTHÔNG BÁO\nlịch trực tháng 3\n-----\nKính gửi"
    )
    assert read(text).document.subject == "lịch trực tháng 3"


def test_the_south_greets_in_its_own_spelling() -> None:
    facts = read(letter("V/v trực lễ", greet="gởi"))
    assert [r.unit for r in facts.recipients if r.role == "to"] != []
    assert facts.document.subject == "trực lễ"


def test_a_subject_goes_on_where_blanks_stand_between_all_lines() -> None:
    lines = [
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH GIA LAI", "Số: 88/LĐLĐ", "V/v tuyên truyền kỷ niệm", "Ngày thành lập Công đoàn",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Pleiku, ngày 3 tháng 7 năm 2019",
        "Kính gửi: Các công đoàn cơ sở.", "Căn cứ chương trình công tác, Liên đoàn Lao động tỉnh đề nghị tuyên truyền.",
    ]  # fmt: skip
    assert read("\n\n".join(lines)).document.subject == "tuyên truyền kỷ niệm Ngày thành lập Công đoàn"
    below = [lines[0], lines[1], *lines[4:7], *lines[2:4], *lines[7:]]  # and right above the greeting
    assert read("\n\n".join(below)).document.subject == "tuyên truyền kỷ niệm Ngày thành lập Công đoàn"
    close = "\n".join(lines[:3]) + "\n\n" + "\n".join(lines[3:])
    assert read(close).document.subject == "tuyên truyền kỷ niệm"


def test_a_subject_in_brackets_under_the_type() -> None:
    got = read(
        "ĐẠI HỌC DUY TÂN\nSố: 7/TB-ĐHDT\nĐà Nẵng, ngày 2 tháng 10 năm 2025\nTHÔNG BÁO\n"
        "(V/v mở cửa thư viện buổi tối)\nKính gửi: Các khoa;\nThư viện mở đến 21 giờ.\n"
    )
    assert got.document.subject == "mở cửa thư viện buổi tối"


def test_the_name_of_the_whole_union_is_no_part_of_a_subject() -> None:
    got = read(
        "BCH ĐOÀN TỈNH BẾN TRE\n***\nSố: 12-CV/TĐTN\nV/v báo cáo công tác đoàn viên\nĐOÀN TNCS HỒ CHÍ MINH\n"
        "Bến Tre, ngày 20 tháng 5 năm 2021\nKính gửi: BTV các huyện đoàn\nĐề nghị các đồng chí báo cáo sớm.\n"
    )
    assert got.document.subject == "báo cáo công tác đoàn viên"


def test_an_excerpt_begins_with_its_article() -> None:
    got = read(
        "TRƯỜNG CAO ĐẲNG CẢNH SÁT\nSố: 12/QyĐ-T08\nHà Nội, ngày 14 tháng 5 năm 2025\nQUY ĐỊNH\n"
        "Về nhà giáo thỉnh giảng\nĐiều 19. Trách nhiệm thi hành\n1. Các khoa thi hành Quy định này.\n"
    )
    assert got.document.subject == "nhà giáo thỉnh giảng"


def test_a_number_with_a_full_stop_before_its_organ() -> None:
    got = read(
        "UBND TỈNH LONG AN\nSỞ NỘI VỤ\nSố: 64 /QĐ. SNV\nLong An, ngày 5 tháng 7 năm 2012\nQUYẾT ĐỊNH\n"
        "Về việc khen thưởng\nGIÁM ĐỐC SỞ NỘI VỤ\nCăn cứ thành tích;\nĐiều 1. Khen thưởng ông A.\n"
    )
    assert got.document.symbol == "64/QĐ-SNV"


COLUMNS = [
    ("V/v báo cáo số liệu\nquý I\n|\nTP.\nHuế, ngày 04 tháng 5 năm 2026\n|", "báo cáo số liệu quý I"),
    (
        "“V/v báo cáo\nsố liệu quý I”\n|\nĐOÀN\nTNCS HỒ CHÍ MINH\n|\nHuế, ngày 04 tháng 5 năm 2026",
        "báo cáo số liệu quý I",
    ),
    ("V/v\n: Báo cáo số liệu quý I\nHuế, ngày 04 tháng 5 năm 2026", "Báo cáo số liệu quý I"),
]


@pytest.mark.parametrize(("lines", "subject"), COLUMNS)
def test_a_subject_ends_with_its_cell(lines: str, subject: str) -> None:
    text = (
        f"CÔNG TY CẤP NƯỚC HUẾ\nSố: 12/CTCN-KH\n{lines}\nKính gửi: Sở Tài chính.\nCông ty báo cáo như sau:\n"
    )
    assert from_text(text, "x.txt").document.subject == subject


# left column, right column, symbol, place, issuer, subject
SPLIT = [
    (
        ["UBND TỈNH TRÀ VINH", "SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI", "Số: 512/SLĐTBXH-NCC", "V/v thăm, tặng quà", "người có công dịp 27/7"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Trà Vinh, ngày 12 tháng 7 năm 2019"],
        ("512/SLĐTBXH-NCC", "Trà Vinh", "Sở Lao động - Thương binh và Xã hội Trà Vinh", "thăm, tặng quà người có công dịp 27/7"),
    ),
    (
        ["ĐẢNG BỘ TỈNH HÒA BÌNH", "HUYỆN ỦY MAI CHÂU", "*", "Số 340-CV/HU", "V/v chuẩn bị nội dung", "Hội nghị sơ kết công tác Đảng"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "Mai Châu, ngày 3 tháng 6 năm 2022"],
        ("340-CV/HU", "Mai Châu", "Huyện ủy Mai Châu", "chuẩn bị nội dung Hội nghị sơ kết công tác Đảng"),
    ),
    (
        ["BỘ NÔNG NGHIỆP VÀ PTNT", "CỤC TRỒNG TRỌT", "Số: 77/TT-CLT", "V/v kiểm soát dư lượng", "lúa giống nhập từ", "các nước ASEAN"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 5 tháng 3 năm 2021"],
        ("77/TT-CLT", "Hà Nội", "Cục Trồng trọt", "kiểm soát dư lượng lúa giống nhập từ các nước ASEAN"),
    ),
]  # fmt: skip


def mixed(left: list[str], right: list[str]) -> Iterator[list[str]]:
    """The lines of two columns in every order in which one may be set down between those of the other."""
    height = len(left) + len(right)
    for places in combinations(range(height), len(right)):
        rest, beside = iter(left), iter(right)
        yield [next(beside) if i in places else next(rest) for i in range(height)]


def beside(left: list[str], right: list[str]) -> Iterator[list[str]]:
    """The lines of two columns side by side, the right one set lower step by step."""
    for down in range(len(left) - len(right) + 1):
        padded = [""] * down + right + [""] * (len(left) - len(right) - down)
        for gap in (" ", "     ", "\t"):
            yield [f"{a}{gap}{b}".strip() for a, b in zip(left, padded, strict=True)]


@pytest.mark.parametrize("layout", [mixed, beside])
@pytest.mark.parametrize(("left", "right", "head"), SPLIT, ids=[s[0][1] for s in SPLIT])
def test_the_other_column_may_stand_inside_a_subject(layout, left, right, head) -> None:
    for lines in layout(left, right):
        top = "\n".join(lines)
        d = read(f"{top}\nKính gửi: Các cơ quan liên quan.\nCơ quan đề nghị báo cáo gấp.\n").document
        assert (d.symbol, d.place, d.issuer and d.issuer.name, d.subject) == head, top


BELOW_THE_DAY = [
    ("KHẨN", "trực bão"),
    ("(Hỏa tốc)", "trực bão"),
    ("Người ký: Lê Văn An", "trực bão"),
    ("và cứu hộ, cứu nạn", "trực bão và cứu hộ, cứu nạn"),
]


@pytest.mark.parametrize(("line", "subject"), BELOW_THE_DAY)
def test_what_stands_between_the_day_and_the_greeting(line: str, subject: str) -> None:
    top = "UBND HUYỆN CÔ TÔ\nSố: 12/UBND-KT\nV/v trực bão\nCô Tô, ngày 6 tháng 9 năm 2024\n"
    d = read(f"{top}{line}\nKính gửi: Các phòng.\nUBND huyện yêu cầu trực đủ quân số.\n").document
    assert (d.subject, d.place) == (subject, "Cô Tô")


def test_a_wide_gap_inside_a_subject_costs_nothing() -> None:
    text = letter("V/v rà soát" + " " * 200_000 + "đảng viên dự bị")
    assert read(text).document.subject == "rà soát đảng viên dự bị"


def test_a_rule_under_a_title_ends_it() -> None:
    text = (
        "ĐẢNG ỦY SỞ XÂY DỰNG\nCHI BỘ THANH TRA\n*\nSố 4-NQ/CB\nHuế, ngày 5 tháng 5 năm 2023\nNGHỊ QUYẾT\n"
        "phiên họp tháng 5\n-----\nChi bộ đã họp phiên thường kỳ và thống nhất các nội dung sau đây:\n1. Tháng 4.\n"
    )
    assert from_text(text, "x.txt").document.subject == "phiên họp tháng 5"


def test_a_mail_marks_every_line_that_it_quotes() -> None:
    text = letter("V/v rà soát đảng viên\ndự bị").replace("\n", "\n> ").replace("> \n", ">\n")
    assert read(text).document.subject == "rà soát đảng viên dự bị"


TITLES = [
    (
        "THỰC HIỆN QUYẾT ĐỊNH SỐ 112/QĐ-TTg NGÀY 10 THÁNG 7 NĂM 2023 CỦA THỦ TƯỚNG CHÍNH PHỦ\nPHÊ DUYỆT ĐỀ ÁN NƯỚC SẠCH",
        "THỰC HIỆN QUYẾT ĐỊNH SỐ 112/QĐ-TTg NGÀY 10 THÁNG 7 NĂM 2023 CỦA THỦ TƯỚNG CHÍNH PHỦ PHÊ DUYỆT ĐỀ ÁN NƯỚC SẠCH",
    ),
    (
        "TUYÊN TRUYỀN ĐẠI HỘI LẦN THỨ V\n( Ban hành kèm theo Công văn số 4/HPN-TG)",
        "TUYÊN TRUYỀN ĐẠI HỘI LẦN THỨ V",
    ),
    ("RÀ SOÁT KHO TẠI CẢNG\n\nTỔNG CỤC TRƯỞNG TỔNG CỤC HẢI QUAN", "RÀ SOÁT KHO TẠI CẢNG"),
]


@pytest.mark.parametrize(("lines", "subject"), TITLES)
def test_a_title_in_capitals_goes_on_over_a_number(lines: str, subject: str) -> None:
    text = f"SỞ XÂY DỰNG\nSố: 12/KH-SXD\nHuế, ngày 04 tháng 5 năm 2026\n\nKẾ HOẠCH\n{lines}\n\nCăn cứ tình hình, Sở ban hành:\n"
    assert from_text(text, "x.txt").document.subject == subject


def test_a_conclusion_opens_with_its_meeting() -> None:
    text = """TỈNH ỦY PHÚ YÊN
Số 45-KL/TU
Phú Yên, ngày 13 tháng 5 năm 2022
KẾT LUẬN
HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về phát triển cảng biển
đến năm 2030
Hội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh (khóa XVII) họp
ngày 26/4/2022 đã thảo luận Tờ trình của Ban Thường vụ Tỉnh ủy và kết luận:
"""
    assert from_text(text, "x.txt").document.subject == "phát triển cảng biển đến năm 2030"
