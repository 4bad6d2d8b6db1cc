"""Laws by number and by name: where their names begin and end, and what is only legislation."""

from __future__ import annotations

import pytest
from reading import edges, read_body

from ingest.extract import from_text

LAWS = [
    ("Theo Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15.",
     [("64/2025/QH15", "Ban hành văn bản quy phạm pháp luật", "2025")]),
    ("Theo quy định của Luật Đất đai số 31/2024/QH15.", [("31/2024/QH15", "Đất đai", "2024")]),
    ("Theo các Luật số 43/2024/QH15, số 47/2024/QH15, số 58/2024/QH15.",
     [("43/2024/QH15", None, "2024"), ("47/2024/QH15", None, "2024"), ("58/2024/QH15", None, "2024")]),
    # a day behind the last of a list is none of a number that names another year
    ("Theo Luật Cư trú số 68/2020/QH14, Luật Căn cước số 26/2023/QH15 và Luật Viễn thông số 24/2023/QH15 ngày 24/11/2023.",
     [("68/2020/QH14", "Cư trú", "2020"), ("26/2023/QH15", "Căn cước", "2023-11-24"),
      ("24/2023/QH15", "Viễn thông", "2023-11-24")]),
    ("Bãi bỏ văn bản quy phạm pháp luật của Thủ tướng.\n\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;",
     [("63/2025/QH15", "Tổ chức Chính phủ", "2025")]),
    ("Theo Luật số 42/2024/QH15 về Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 29/6/2024.",
     [("42/2024/QH15", "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "2024-06-29")]),
    ("Theo Luật BVMT 2020 và Luật Tổ chức HĐND và UBND ngày 26/11/2003.",
     [(None, "Luật Bảo vệ môi trường", "2020"),
      (None, "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "2003-11-26")]),
    ("Theo Luật Thương mại điện tử và Luật Tiết kiệm, chống lãng phí.",
     [(None, "Luật Thương mại điện tử", None), (None, "Luật Tiết kiệm, chống lãng phí", None)]),
    ("Theo Luật PPP và Luật Đầu tư theo phương thức đối tác công tư số 64/2020/QH14.",
     [("64/2020/QH14", None, "2020"), ("64/2020/QH14", "Đầu tư theo phương thức đối tác công tư", "2020")]),
    # the mark of a footnote behind a year, and a number that is no year
    ("Theo Luật Đất đai năm 20243. Theo Luật Hải quan năm 2014256.",
     [(None, "Luật Đất đai", "2024"), (None, "Luật Hải quan", None)]),
    # a footnote mark; a law that changes many others; a year that tells which law is meant
    ("Theo Luật Địa chất và khoáng sản3 còn hiệu lực.", [(None, "Luật Địa chất và khoáng sản", None)]),
    ("Theo Luật sửa đổi, bổ sung một số điều của 11 luật về an ninh, trật tự.",
     [(None, "Luật Sửa đổi, bổ sung một số điều của 11 luật về an ninh, trật tự", None)]),
    ("Theo Luật Dữ liệu số 60/2024/QH15; Luật Dữ liệu năm 2024; Luật Dữ liệu năm 2019.",
     [("60/2024/QH15", "Dữ liệu", "2024"), ("60/2024/QH15", None, "2024"), (None, "Luật Dữ liệu", "2019")]),
    ("Theo Luật Hải quan 2014 còn hiệu lực.", [(None, "Luật Hải quan", "2014")]),
    ("Theo LUẬT ĐẤT ĐAI NĂM 2024 còn hiệu lực.", [(None, "Luật Đất đai", "2024")]),
    ("Luật Hải quan được Quốc hội khóa XIII kỳ họp thứ 7 thông qua ngày 23/6/2014.",
     [(None, "Luật Hải quan", "2014-06-23")]),
    ("Luật Hải quan của Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam ngày 23 tháng 6 năm 2014;",
     [(None, "Luật Hải quan", "2014-06-23")]),
    ("Luật Hải quan (được Quốc hội khóa XIII thông qua tại kỳ họp thứ 7, ngày 23/6/2014);",
     [(None, "Luật Hải quan", "2014-06-23")]),
    ("Luật Hải quan nước CHXHCN Việt Nam năm 2014;", [(None, "Luật Hải quan", "2014")]),
    ("Luật Hải quan năm 2014 do Quốc hội ban hành ngày 23/6/2014;", [(None, "Luật Hải quan", "2014-06-23")]),
    ("Luật Hải quan số 54/2014/QH13 đã được Quốc hội thông qua ngày 23/6/2014;",
     [("54/2014/QH13", "Hải quan", "2014-06-23")]),
    # the day of another paper, and that on which a law comes into force
    ("Luật Hải quan được Quốc hội thông qua và có hiệu lực từ ngày 01/01/2015;", [(None, "Luật Hải quan", None)]),
    ("Luật Hải quan của Quốc hội và các nghị định do Chính phủ ban hành ngày 21/01/2015;",
     [(None, "Luật Hải quan", None)]),
    ("Theo Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004.",
     [(None, "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân", "2004-12-03")]),
    ("Ngày 29/11/2024, tại Kỳ họp thứ 8, Quốc hội khóa XV đã thông qua Luật Dữ liệu (Luật số 60/2024/QH15).",
     [("60/2024/QH15", None, "2024-11-29"), ("60/2024/QH15", "Luật Dữ liệu", "2024-11-29")]),
    ("Theo Luật Thuế GTGT; Luật thuế TNDN năm 2008; Luật Thuế XK, thuế NK; Luật QLT số 38/2019/QH14.",
     [(None, "Luật Thuế giá trị gia tăng", None), (None, "Luật Thuế thu nhập doanh nghiệp", "2008"),
      (None, "Luật Thuế xuất khẩu, thuế nhập khẩu", None), ("38/2019/QH14", "QLT", "2019")]),
    ("Nộp thuế GTGT, thuế TNDN theo pháp luật thuế GTGT.", []),
    # behind `và` a semicolon ends the list of those that are changed
    ("Theo Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Dược; Luật Xuất bản năm 2012.",
     [(None, "Luật Sửa đổi, bổ sung một số điều của Luật Giá và Luật Dược", None), (None, "Luật Giá", None),
      (None, "Luật Dược", None), (None, "Luật Xuất bản", "2012")]),
    # ordinances of older days that say what they are about
    ("Căn cứ Pháp lệnh Kế toán và Thống kê ngày 10/5/1988;",
     [(None, "Pháp lệnh Kế toán và Thống kê", "1988-05-10")]),
    ("Căn cứ Pháp lệnh về tổ chức và hoạt động của thanh tra, kiểm tra ở mỗi cấp ngày 01/4/1990;",
     [(None, "Pháp lệnh Về tổ chức và hoạt động của thanh tra, kiểm tra ở mỗi cấp", "1990-04-01")]),
    ("Theo pháp lệnh về nhà ở và các quy định ban hành ngày 05/7/1994.", []),
    ("Xử lý kỷ luật cán bộ, công chức và KỶ LUẬT LAO ĐỘNG theo quy luật giá.", []),
    ("Theo Luật Báo chí (sửa đổi) ngày 05/4/2016 và Luật Xuất bản.",
     [(None, "Luật Báo chí", "2016-04-05"), (None, "Luật Xuất bản", None)]),
    # names that no table knows go on over `và` to their date, and not over a sentence
    ("Theo Pháp lệnh Động viên và khai thác nguồn lực địa phương ngày 04/4/2001 và Luật Nông dân, Ủy ban họp ngày 3/4/2012.",
     [(None, "Pháp lệnh Động viên và khai thác nguồn lực địa phương", "2001-04-04"), (None, "Luật Nông dân", None)]),
    ("Theo pháp lệnh khai thác và bảo vệ công trình thuỷ lợi còn hiệu lực.",
     [(None, "Pháp lệnh Khai thác và bảo vệ công trình thuỷ lợi", None)]),
    # codes by their letters; a longer name that the table has not in this form is none
    ("Theo Luật PCCC và CNCH 2024, Luật BHVBQPPL 2025.",
     [(None, "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "2024"),
      (None, "Luật Ban hành văn bản quy phạm pháp luật", "2025")]),
    ("Theo Điều 304 BLHS 2015, khoản 2 Điều 12 BLTTHS năm 2015, Luật NCT và Luật TCCQĐP 2025.",
     [(None, "Bộ luật Hình sự", "2015"), (None, "Bộ luật Tố tụng hình sự", "2015"), (None, "Luật Người cao tuổi", None),
      (None, "Luật Tổ chức chính quyền địa phương", "2025")]),
    ("Theo Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 14/6/2005 và ngày 16/11/2013; Luật Nhà ở ngày 25/11/2014.",
     [(None, "Luật Sửa đổi, bổ sung một số điều của Luật Đất đai", "2005-06-14"),
      (None, "Luật Đất đai", None),
      (None, "Luật Sửa đổi, bổ sung một số điều của Luật Đất đai", "2013-11-16"), (None, "Luật Nhà ở", "2014-11-25")]),
    ("Theo Điều 304 Bộ luật HS và Bộ luật TTDS năm 2015.",
     [(None, "Bộ luật Hình sự", None), (None, "Bộ luật Tố tụng dân sự", "2015")]),
    ("Theo Luật Quản lý, sử dụng vũ khí, VLN và CCHT; Luật Quản lý, khai thác hầm mỏ có hiệu lực.",
     [(None, "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", None)]),
    ("Rà soát Luật Đô thị ven biển đảm bảo tiến độ, Luật Nhà vườn để trình.",
     [(None, "Luật Đô thị ven biển", None), (None, "Luật Nhà vườn", None)]),
    ("Xử lý vi phạm pháp luật hải quan, tuân thủ pháp luật đất đai và pháp luật thanh tra.", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LAWS, ids=[line[:50] for line, _ in LAWS])
def test_laws_are_named_to_their_ends(
    line: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    cited = read_body(line).citations
    assert [(c.target.symbol, c.target.name, c.target.issued_on) for c in cited] == expected
    assert all(c.target.type in ("Luật", "PL") for c in cited)


def test_a_plenum_of_each_term_resolved() -> None:
    cited = read_body("Theo Nghị quyết Trung ương 4 khóa XI, XII về xây dựng Đảng.").citations
    assert [(c.target.event, c.target.ordinal, c.target.term) for c in cited] == [
        ("plenum", 4, "XI"),
        ("plenum", 4, "XII"),
    ]


def test_plenums_of_one_term_are_resolved_one_by_one() -> None:
    cited = read_body("Theo Kết luận Hội nghị Trung ương 6, 7 và 8 khóa XIII về công tác cán bộ.").citations
    assert [(c.target.event, c.target.ordinal, c.target.term) for c in cited] == [
        ("plenum", 6, "XIII"),
        ("plenum", 7, "XIII"),
        ("plenum", 8, "XIII"),
    ]
    # a number behind the last one that bears a term of its own is no plenum
    cited = read_body("Theo Nghị quyết Trung ương 6 và 15 nhiệm vụ của tỉnh.").citations
    assert [c.target.ordinal for c in cited] == [6]


HELD = [
    ("Nghị quyết Đại hội đại biểu toàn quốc của Đảng lần thứ XIII", "Đảng Cộng sản Việt Nam", 13),
    ("Nghị quyết Đại hội đại biểu Đảng bộ Quân sự tỉnh lần thứ VIII", "Đảng bộ Quân sự tỉnh Bình Định", 8),
    ("Nghị quyết Đại hội Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh lần thứ II",
     "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Bình Định", 2),
    ("Nghị quyết Đại hội đại biểu Đảng bộ UBND tỉnh lần thứ I", "Đảng bộ Ủy ban nhân dân tỉnh Bình Định", 1),
    ("Nghị quyết Đại hội lần thứ I Đảng bộ UBND tỉnh", "Đảng bộ Ủy ban nhân dân tỉnh Bình Định", 1),
    # the Front and the societies hold theirs, and none of these is the Party's
    ("Nghị quyết Đại hội X Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc Việt Nam", 10),
    ("Nghị quyết Đại hội đại biểu Hội Chữ thập đỏ Việt Nam lần thứ XI, nhiệm kỳ 2022 - 2027", "Hội Chữ thập đỏ Việt Nam", 11),
    ("Nghị quyết Đại hội VII Hội Người cao tuổi Việt Nam", "Hội Người cao tuổi Việt Nam", 7),
    ("Nghị quyết Đại hội Hội Khuyến học tỉnh khóa V", "Hội Khuyến học tỉnh Bình Định", 5),
    ("Nghị quyết Đại hội lần thứ IV Hội Cựu giáo chức tỉnh", "Hội Cựu giáo chức tỉnh Bình Định", 4),
    ("Nghị quyết Đại hội Liên minh Hợp tác xã Việt Nam lần thứ VII", "Liên minh Hợp tác xã Việt Nam", 7),
    ("Nghị quyết Đại hội đại biểu Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh lần thứ V",
     "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Định", 5),
    # a society behind the comma speaks next
    ("Nghị quyết Đại hội XIII, Hội Chữ thập đỏ tỉnh đã tuyên truyền", "Đảng Cộng sản Việt Nam", 13),
]  # fmt: skip


@pytest.mark.parametrize(("words", "of", "ordinal"), HELD)
def test_congresses_of_every_organisation(words: str, of: str, ordinal: int) -> None:
    (cited,) = read_body(f"Triển khai {words} có kết quả.").citations
    assert (cited.target.event, cited.target.of, cited.target.ordinal) == ("congress", of, ordinal)


def test_an_ordinance_that_amends_bears_its_whole_name() -> None:
    line = "Theo Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Dân quân tự vệ ngày 29/4/2004 và các quy định khác."
    cited = [c for c in read_body(line).citations if not c.optional]
    assert [(c.target.type, c.target.name, c.target.issued_on) for c in cited] == [
        ("PL", "Pháp lệnh Sửa đổi, bổ sung một số điều của Pháp lệnh Dân quân tự vệ", "2004-04-29")
    ]


def test_the_name_of_a_law_ends_before_the_next_document() -> None:
    line = "Theo Luật Thanh niên năm 2020, Nghị quyết liên tịch số 12/2021/NQLT-UBTVQH15-CP ngày 05/6/2021 về phối hợp."
    assert [(c.target.name, c.target.symbol) for c in read_body(line).citations] == [
        ("Luật Thanh niên", None),
        (None, "12/2021/NQLT-UBTVQH15-CP"),
    ]


# laws that change several others: (symbol, name, date) of the law and of each law inside its name
CHANGES = "Luật sửa đổi, bổ sung một số điều của"
AMENDING = [
    # the numbers inside the name are those of the changed laws, the day behind it is its own
    ("Theo Luật Giá ngày 19/6/2023; " + CHANGES + " Luật Giá số 16/2023/QH15, Luật Dược số 44/2024/QH15 và Luật Đấu thầu"
     " số 22/2023/QH15 ngày 29/11/2024.",
     [("16/2023/QH15", None, "2023-06-19"),
      (None, "Luật Sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15, Luật Dược số 44/2024/QH15 và Luật Đấu"
       " thầu số 22/2023/QH15", "2024-11-29"),
      ("16/2023/QH15", "Giá", "2023-06-19"), ("44/2024/QH15", "Dược", "2024"), ("22/2023/QH15", "Đấu thầu", "2023")]),
    # not so where the first number is told by nothing, or the day is too early: two laws in a row
    ("Theo " + CHANGES + " Luật Dược số 44/2024/QH15 và Luật Giá số 16/2023/QH15 ngày 19/6/2023.",
     [("44/2024/QH15", "sửa đổi, bổ sung một số điều của Luật Dược", "2024"), ("16/2023/QH15", "Giá", "2023-06-19")]),
    ("Theo " + CHANGES + " Luật Xây dựng số 62/2020/QH14 và Luật Nhà ở số 65/2014/QH13.",
     [("62/2020/QH14", "sửa đổi, bổ sung một số điều của Luật Xây dựng", "2020"), ("65/2014/QH13", "Nhà ở", "2014")]),
    # a list of names, whether or not a table has them
    ("Theo Luật sửa đổi, bổ sung Luật Kế toán, Luật Dự trữ muối và Luật Quản lý thuế ngày 29/11/2024.",
     [(None, "Luật Sửa đổi, bổ sung Luật Kế toán, Luật Dự trữ muối và Luật Quản lý thuế", "2024-11-29"),
      (None, "Luật Kế toán", None), (None, "Luật Quản lý thuế", None)]),
    ("Theo Luật sửa đổi Luật Giá năm 2025 và Luật Giá năm 2023.",
     [(None, "Luật Sửa đổi Luật Giá", "2025"), (None, "Luật Giá", "2023"), (None, "Luật Giá", "2023")]),
    ("Theo " + CHANGES + " 12 luật trong lĩnh vực y tế và dân số và Điều 4 Nghị định số 18/2022/NĐ-CP.",
     [(None, "Luật Sửa đổi, bổ sung một số điều của 12 luật trong lĩnh vực y tế và dân số", None),
      ("18/2022/NĐ-CP", None, "2022")]),
    ("Quốc hội xem xét việc sửa đổi Luật Giá và Luật Dược.", [(None, "Luật Giá", None), (None, "Luật Dược", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), AMENDING, ids=[line[:60] for line, _ in AMENDING])
def test_a_law_that_changes_others_holds_their_names(
    line: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    cited = read_body(line).citations
    assert [(c.target.symbol, c.target.name, c.target.issued_on) for c in cited] == expected
    inside = [c for c in cited if c.optional]
    assert all(
        c.by is not None and cited[c.by].span[1] >= c.span[1] and c.relation == "amends" for c in inside
    )


# one name, one law or two: (symbol, date) of each mention in turn
NAMESAKES = [
    # a day and a number of one year are those of one law, wherever they stand
    ("Theo Luật Giá số 16/2023/QH15; Luật Giá ngày 19 tháng 6 năm 2023; Luật Giá năm 2023; Luật Giá.",
     [("16/2023/QH15", "2023-06-19"), ("16/2023/QH15", "2023-06-19"), ("16/2023/QH15", "2023-06-19"),
      ("16/2023/QH15", "2023-06-19")]),
    ("Theo Luật Giá số 16/2023/QH15; Luật Giá ngày 20 tháng 6 năm 2012.",
     [("16/2023/QH15", "2023"), (None, "2012-06-20")]),
    # a decree carries out the law of its time
    ("Thay Nghị định số 177/2013/NĐ-CP hướng dẫn thi hành Luật Giá. Theo Luật Giá số 16/2023/QH15.",
     [("177/2013/NĐ-CP", "2013"), (None, None), ("16/2023/QH15", "2023")]),
    ("Theo Nghị định số 87/2024/NĐ-CP hướng dẫn thi hành Luật Giá. Theo Luật Giá số 16/2023/QH15.",
     [("87/2024/NĐ-CP", "2024"), ("16/2023/QH15", "2023"), ("16/2023/QH15", "2023")]),
    # the law of which a text speaks throughout, and another that it names in passing; three in turn are none
    ("Theo Luật Giá năm 2023 và Luật Giá năm 2023. Trước là Luật Giá số 11/2012/QH13. Luật Giá còn hiệu lực.",
     [(None, "2023"), (None, "2023"), ("11/2012/QH13", "2012"), (None, "2023")]),
    ("Theo Luật Doanh nghiệp năm 2000, 2005, 2014 đã nêu. Luật Doanh nghiệp còn hiệu lực.",
     [(None, "2000"), (None, "2005"), (None, "2014"), (None, None)]),
    # what a quoted passage names does not unsettle the rest
    ("Theo Luật Giá số 16/2023/QH15: “1. Theo Luật Giá số 11/2012/QH13, cụm từ “giá” được hiểu.” Luật Giá còn hiệu lực.",
     [("16/2023/QH15", "2023"), ("11/2012/QH13", "2012"), ("16/2023/QH15", "2023")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), NAMESAKES, ids=[line[:60] for line, _ in NAMESAKES])
def test_a_name_is_that_of_one_law(line: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(c.target.symbol, c.target.issued_on) for c in read_body(line).citations] == expected


LAW = """QUỐC HỘI
Luật số: 70/2025/QH15

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

LUẬT

{title}

Căn cứ Nghị quyết số 203/2025/QH15;

Quốc hội ban hành {enacted}.

Điều 1. Hiệu lực thi hành

Luật Giá số 16/2023/QH15 còn hiệu lực đến hết năm 2026.

CHỦ TỊCH QUỐC HỘI

Trần Thanh Mẫn
"""


@pytest.mark.parametrize(
    ("title", "enacted", "expected"),
    [
        ("GIÁ", "Luật Giá", [("16/2023/QH15", "cites", None)]),
        (
            "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT GIÁ",
            "Luật sửa đổi, bổ sung một số điều của Luật Giá",
            [("16/2023/QH15", "amends", None)] * 2 + [("16/2023/QH15", "cites", None)],
        ),
        # another law than itself
        (
            "GIÁ",
            "Luật Giá để thay Luật Dược",
            [("Luật Dược", "cites", None), ("16/2023/QH15", "cites", None)],
        ),
    ],
)
def test_a_law_does_not_cite_itself(
    title: str, enacted: str, expected: list[tuple[str, str, str | None]]
) -> None:
    cited = edges(from_text(LAW.format(title=title, enacted=enacted), "law"))
    assert [edge for edge in cited if edge[0] != "203/2025/QH15"] == expected


# a congress that is named by its number alone is the one of that number that the text names in full
SHORT_CONGRESSES = [
    ("Nghị quyết Đại hội XIII Công đoàn Việt Nam; đưa Nghị quyết Đại hội XIII vào cuộc sống", ["Công đoàn Việt Nam"] * 2),
    ("Nghị quyết Đại hội XX Đảng bộ tỉnh và mục tiêu của Nghị quyết Đại hội XX", ["Đảng bộ tỉnh Bình Định"] * 2),
    ("Nghị quyết Đại hội XII Công đoàn Việt Nam và Nghị quyết Đại hội XIII",
     ["Công đoàn Việt Nam", "Đảng Cộng sản Việt Nam"]),
    ("Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội XIII Công đoàn Việt Nam và Nghị quyết Đại hội XIII",
     ["Đảng Cộng sản Việt Nam", "Công đoàn Việt Nam", "Đảng Cộng sản Việt Nam"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "of"), SHORT_CONGRESSES)
def test_whose_a_congress_is_that_is_named_by_its_number(words: str, of: list[str]) -> None:
    assert [c.target.of for c in read_body(f"Học tập {words}.").citations] == of


# as cited -> the part of the law
PARTS = [
    ("Căn cứ khoản 2 Điều 10 Luật Đất đai;", "khoản 2 Điều 10"),
    ("Theo điểm a khoản 2 Điều 5 của Bộ luật Lao động năm 2019;", "điểm a khoản 2 Điều 5"),
    ("Theo Điều 10, Điều 11 Luật Đất đai 2024;", "Điều 10, Điều 11"),
    ("Theo quy định tại Chương II Luật Giáo dục;", "Chương II"),
    ("Theo Điều 9 Hiến pháp năm 2013;", "Điều 9"),
    ("Theo Điều 5 và khoản 2 Điều 7 Luật Đất đai;", "Điều 5 và khoản 2 Điều 7"),
    ("Theo khoản 1, khoản 5 Điều 10 Nghị định số 5/2025/NĐ-CP;", "khoản 1, khoản 5 Điều 10"),
    ("Theo Điều 5 đến Điều 9 Nghị định số 5/2025/NĐ-CP;", "Điều 5 đến Điều 9"),
    (
        "Theo điểm đ2 khoản 1 Điều 39, khoản 8 Điều 40k Nghị định số 5/2025/NĐ-CP;",
        "điểm đ2 khoản 1 Điều 39, khoản 8 Điều 40k",
    ),
    ("Theo tiết b, điểm 2, mục III Chỉ thị số 5/CT-TTg;", "tiết b, điểm 2, mục III"),
    ("Theo Mục II, Phần B Kế hoạch số 5/KH-UBND;", "Mục II, Phần B"),
    (
        "Theo Mẫu số 05 của Phụ lục IV ban hành kèm theo Thông tư số 3/2025/TT-BNV;",
        "Mẫu số 05 của Phụ lục IV",
    ),
    (
        "Theo điểm a khoản 1 Điều 2, điểm b khoản 1 Điều 3, điểm c khoản 1 Điều 4, điểm d khoản 1 Điều 5, khoản 2 Điều 6 Luật Đất đai;",
        "điểm a khoản 1 Điều 2, điểm b khoản 1 Điều 3, điểm c khoản 1 Điều 4, điểm d khoản 1 Điều 5, khoản 2 Điều 6",
    ),
    ("Điều 3. Luật Đất đai được phổ biến;", None),
    ("Nhiều 3 Luật Đất đai được phổ biến;", None),
    ("Căn cứ Luật Đất đai và Điều 3 quy chế này;", None),
]


@pytest.mark.parametrize(("line", "part"), PARTS)
def test_the_part_of_what_is_cited_is_kept_whole(line: str, part: str | None) -> None:
    assert [c.target.article for c in read_body(line).citations] == [part]
