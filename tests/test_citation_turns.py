"""Turns by which citations are told: who wrote what, which kind of document, what another act does to a third."""

from __future__ import annotations

import pytest
from citation_samples import cited
from reading import Row, edges, read_opening

from ingest.extract import from_text

# the type word stands apart from the number, or says what an old code means
KINDS = [
    ("Quy chế phối hợp trong công tác dân vận số 12-QC/HU ngày 03/4/2022", "12-QC/HU", "QC"),
    ("Quy định thi hành Điều lệ Đảng số 45-QĐ/TW ngày 01/11/2011", "45-QĐ/TW", "QyĐ"),
    ("Giấy phép khai thác nước dưới đất số 37/GP-UBND ngày 06/02/2023", "37/GP-UBND", "GP"),
    ("Tờ trình số 104/TT-STC ngày 29/5/2014", "104/TT-STC", "TTr"),
    ("Thông tư số 104/2014/TT-BTC ngày 29/5/2014", "104/2014/TT-BTC", "TT"),
    # a long title, with an ordinal in it
    (
        "Quyết định chấp thuận chủ trương đầu tư đồng thời chấp thuận nhà đầu tư lần thứ 2 số 815/QĐ-UBND ngày 07/9/2022",
        "815/QĐ-UBND",
        "QĐ",
    ),
    # and a comma
    ("Chương trình kiểm tra, giám sát số 14-CTr/UBKT ngày 09/01/2023", "14-CTr/UBKT", "CTr"),
    ("Quyết định thành lập, kiện toàn Đoàn khảo sát số 511-QĐ/HU ngày 07/9/2022", "511-QĐ/HU", "QĐ"),
    # papers that anybody writes bear numbers of every sort; the number tells the type where it bears one
    ("Giấy chứng nhận đủ điều kiện về an ninh, trật tự số 21.03/GCN ngày 09/01/2023", "21.03/GCN", "GCN"),
    ("Giấy chứng nhận thẩm duyệt PCCC số 31/TD-PCCC ngày 08/4/2023", "31/TD-PCCC", "GCN"),
    ("Giấy phép xả thải vào hồ, kênh và đập số 9/MT-XT ngày 08/4/2023", "9/MT-XT", "GP"),
    ("Báo cáo đánh giá rủi ro về an toàn số 02/QĐ-CTĐM ngày 01/7/2023", "02/QĐ-CTĐM", "QĐ"),
    ("Văn bản nghiệm thu PCCC số 17/NT-PCCC ngày 11/5/2022", "17/NT-PCCC", "CV"),
    ("Hợp đồng nguyên tắc mua bán VLXD số 61/HĐNT/B3/2023 ngày 11/5/2023", "61/HĐNT/B3/2023", "HĐ"),
    ("Bản công bố năng lực thí nghiệm công trình số 05/CB-TNXD ngày 14/4/2023", "05/CB-TNXD", "CB"),
]


@pytest.mark.parametrize(("quote", "symbol", "kind"), KINDS)
def test_a_mention_begins_at_its_type_word(quote: str, symbol: str, kind: str) -> None:
    read = cited(f"Căn cứ {quote};", symbol)
    assert (read.quote, read.target.type) == (quote, kind)


def test_the_day_before_who_speaks_is_that_of_the_document() -> None:
    told = "Ngày 08/12/2022, Văn phòng Chính phủ có ý kiến tại Văn bản số 961/VPCP-CN"
    assert cited(f"{told}.", "961/VPCP-CN").target.issued_on == "2022-12-08"
    assert cited(f"{told} ngày 05/12/2022.", "961/VPCP-CN").target.issued_on == "2022-12-05"


# words before `số` that are no title of the paper whose number follows
NO_TITLES = [
    ("Căn cứ Giấy phép theo Công văn số 15/STC-NS ngày 02/3/2023;", "Công văn số 15/STC-NS ngày 02/3/2023"),
    ("Hệ thống văn bản quy phạm pháp luật số 63/2020/QH14;", "số 63/2020/QH14"),
    ("Báo cáo kết quả cho số 18/ABC-XY ngày 02/3/2023.", "số 18/ABC-XY ngày 02/3/2023"),
    ("Chi bộ xây dựng kế hoạch, phân công cán bộ số 12-BC/CB.", "số 12-BC/CB"),
    ("Theo Kế hoạch, số 33-KH/HU ngày 02/3/2023.", "số 33-KH/HU ngày 02/3/2023"),
    ("Giấy phép đã hết hạn\n\nsố 18/ABC-XY ngày 02/3/2023.", "số 18/ABC-XY ngày 02/3/2023"),
]


@pytest.mark.parametrize(("opening", "quote"), NO_TITLES)
def test_a_type_word_further_off_is_not_the_beginning(opening: str, quote: str) -> None:
    assert [c.quote for c in read_opening(opening).citations] == [quote]


# numbers that end in figures behind their codes, or are figures and letters of a year
ENDINGS = [
    ("Văn bản đề nghị số 08VT/2023 ngày 13/3/2023", "08VT/2023", "CV"),
    ("Văn bản số 45/CT-07 ngày 18/6/2023", "45/CT-07", "CV"),
    ("Giấy đề nghị số 12/GĐN-ĐM/2023 ngày 18/6/2023", "12/GĐN-ĐM/2023", "GĐN"),
    ("Chỉ thị số 45/CT-UBND ngày 18/6/2023", "45/CT-UBND", "CT"),
]


@pytest.mark.parametrize(("quote", "symbol", "kind"), ENDINGS)
def test_figures_behind_the_codes_belong_to_the_number(quote: str, symbol: str, kind: str) -> None:
    read = cited(f"Xét {quote};", symbol)
    assert (read.quote, read.target.type) == (quote, kind)


def test_figures_with_letters_are_a_number_only_behind_a_type_word() -> None:
    assert [c.quote for c in read_opening("Kiểm tra gói thầu số 08XL/2023 và lớp 12A/2023.").citations] == []


DAYS = [
    # the day behind the second is not that of the first, which the text tells elsewhere
    (
        "Sở đã quán triệt Chỉ thị số 47-CT/TW ngày 25/6/2015 của Ban Bí thư. Để thực hiện Chỉ thị số 47-CT/TW và Kết luận số"
        " 02-KL/TW ngày 18/5/2021 của Ban Bí thư, Sở đề nghị:",
        "47-CT/TW",
        "2015-06-25",
    ),
    (
        "Thực hiện Quy định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013, Sở đề nghị:",
        "217-QĐ/TW",
        "2013-12-12",
    ),
    ("Căn cứ Kết luận 301-KL/TU 03/7/2022;", "301-KL/TU", "2022-07-03"),
    (
        "Căn cứ các nghị quyết: số 05/2022/NQ-HĐND và số 16/2022/NQ-HĐND (cùng ngày 12/7/2022);",
        "05/2022/NQ-HĐND",
        "2022-07-12",
    ),
    ("Căn cứ Biên bản vi phạm hành chính số 31/BB-VPHC lập ngày 12/3/2023;", "31/BB-VPHC", "2023-03-12"),
    ("Căn cứ Kết luận số 24-KL/ĐU, ban hành vào ngày 18 tháng 8 năm 2022;", "24-KL/ĐU", "2022-08-18"),
    ("Căn cứ Quy định 80-QĐ/TW (sau đây gọi là Quy định 80) ngày 18/8/2022;", "80-QĐ/TW", "2022-08-18"),
    ("Căn cứ Kết luận 301-KL/TU 03/7/2022 - 2025;", "301-KL/TU", None),
    ("Căn cứ Kết luận 301-KL/TU 33/7/2022;", "301-KL/TU", None),
]


@pytest.mark.parametrize(("opening", "symbol", "day"), DAYS)
def test_a_day_right_behind_a_number_is_its_date(opening: str, symbol: str, day: str | None) -> None:
    assert cited(opening, symbol).target.issued_on == day


TOLD_BEFORE = [
    # a short form in a list is what its full mention says, whatever stands behind the next member
    (
        "Sở đã quán triệt Chỉ thị số 47-CT/TW ngày 25/6/2015 của Ban Bí thư khóa XI. Để thực hiện Chỉ thị số 47-CT/TW và"
        " Kết luận số 02-KL/TW ngày 18/5/2021 của Ban Bí thư khóa XIII, Sở đề nghị:",
        {"trung-uong.xi.ct.47", "trung-uong.xiii.kl.2"},
    ),
    (
        "Báo cáo thực hiện Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW của Bộ Chính trị (khóa XI). Theo các Quyết định"
        " 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị, Sở đề nghị:",
        {"trung-uong.xi.qd.217", "trung-uong.xi.qd.218"},
    ),
]


@pytest.mark.parametrize(("opening", "keys"), TOLD_BEFORE)
def test_members_of_a_list_that_are_told_in_full_elsewhere(opening: str, keys: set[str]) -> None:
    found = read_opening(opening).citations
    assert {c.target.key for c in found if c.target.symbol and "TW" in c.target.symbol} == keys


TURNS: list[tuple[str, list[Row]]] = [
    (  # a law carries out no decree
        "Căn cứ Thông tư số 28/2011/TT-BTC ngày 28/02/2011 của Bộ Tài chính hướng dẫn thi hành Luật Quản lý thuế hướng dẫn"
        " thi hành Nghị định số 85/2007/NĐ-CP ngày 25/5/2007 của Chính phủ;",
        [
            ("28/2011/TT-BTC", "based_on", None),
            ("Luật Quản lý thuế", "implements", "28/2011/TT-BTC"),
            ("85/2007/NĐ-CP", "implements", "28/2011/TT-BTC"),
        ],
    ),
    (  # what a basis does to another act is not done by the document; the issuer bears a slip
        "Căn cứ Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chỉnh phủ sửa đổi, bổ sung một số điều của Nghị định số"
        " 27/2022/NĐ-CP ngày 19/4/2022;",
        [("38/2023/NĐ-CP", "based_on", None), ("27/2022/NĐ-CP", "amends", "38/2023/NĐ-CP")],
    ),
    (  # the sentence goes on with a union of its own
        "Căn cứ Công văn số 94-CV/TĐTN ngày 03/4/2023 của Tỉnh đoàn, BCH Hội Sinh viên triển khai Cuộc thi tìm hiểu Nghị"
        " quyết số 27-NQ/TU ngày 02/02/2023 của Tỉnh ủy.",
        [("94-CV/TĐTN", "based_on", None), ("27-NQ/TU", "cites", None)],
    ),
    (  # and by the resolution that it sums up
        "Thực hiện Công văn số 37-CV/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 18-NQ/TW, Sở"
        " ban hành Kế hoạch như sau:",
        [("37-CV/BCĐTW", "implements", None), ("18-NQ/TW", "cites", None)],
    ),
    (  # the plenum behind a bare number
        "Quán triệt Kết luận 21 Hội nghị Trung ương 4 khóa XIII, Nghị quyết số 18 Hội nghị lần thứ sáu Ban Chấp hành Trung"
        " ương khóa XII, Sở ban hành Kế hoạch như sau:",
        [("21", "implements", None), ("18", "implements", None)],
    ),
    (  # what this plan leaves as it is
        "Các nội dung không điều chỉnh tại Kế hoạch này vẫn thực hiện theo Quyết định số 37/QĐ-UBND ngày 01/02/2023.",
        [("37/QĐ-UBND", "implements", None)],
    ),
    (  # a sentence about another paper, which it begins with
        "Trong thời gian qua, Sở nhận được nhiều ý kiến. Công văn số 37/UBND-NC ngày 03/2/2023 đôn đốc thực hiện Kế hoạch số"
        " 38/KH-UBND ngày 01/2/2023. Theo đó, Công văn số 39/UBND-NC ngày 04/2/2023 trả lời Công văn số 31/SCT-KT.",
        [
            ("37/UBND-NC", "cites", None),
            ("38/KH-UBND", "cites", None),
            ("39/UBND-NC", "cites", None),
            ("31/SCT-KT", "cites", None),
        ],
    ),
    (  # two deeds of one paper
        "Quyết định số 37/QĐ-UBND ngày 12/5/2023 bãi bỏ Quyết định số 38/QĐ-UBND ngày 03/2/2022 và sửa đổi Quyết định số"
        " 39/QĐ-UBND ngày 04/2/2022.",
        [
            ("37/QĐ-UBND", "cites", None),
            ("38/QĐ-UBND", "repeals", "37/QĐ-UBND"),
            ("39/QĐ-UBND", "amends", "37/QĐ-UBND"),
        ],
    ),
    (  # a body is called by what it is there for
        "Thực hiện kết luận của Tổ trưởng Tổ công tác thực hiện Đề án 06 của Chính phủ, Sở ban hành Kế hoạch như sau:",
        [("06", "cites", None)],
    ),
    (
        "Thực hiện Đề án 06 của Chính phủ, Sở ban hành Kế hoạch như sau:",
        [("06", "implements", None)],
    ),
    (  # the short form of an action programme, whose number bears CTr
        "Thực hiện Chương trình hành động số 19-CTr/TU ngày 28/11/2022 của Tỉnh ủy, Sở ban hành Kế hoạch như sau:\n\n"
        "I. MỤC ĐÍCH\n\nQuán triệt đầy đủ Chương trình hành động 19.",
        [("19-CTr/TU", "implements", None), ("19-CTr/TU", "cites", None)],
    ),
    (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân dân năm 2004;",
        [
            (
                "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân",
                "based_on",
                None,
            )
        ],
    ),
    (
        "Căn cứ Luật Tổ chức Hội đồngnhân dân và Ủy ban nhândân năm 2003;",
        [("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "based_on", None)],
    ),
]


@pytest.mark.parametrize(("opening", "expected"), TURNS)
def test_turns_of_a_preamble(opening: str, expected: list[Row]) -> None:
    assert edges(read_opening(opening)) == expected


REPLACED = [
    ("Thông báo này thay Thông báo trước đây về phân công trực (số 61-TB/HU ngày 03/4/2022).", "replaces"),
    ("Thông báo trước đây về phân công trực (số 61-TB/HU ngày 03/4/2022) vẫn được áp dụng.", "cites"),
]


@pytest.mark.parametrize(("closing", "relation"), REPLACED)
def test_the_number_of_what_is_replaced_may_stand_in_brackets(closing: str, relation: str) -> None:
    text = f"HUYỆN ỦY BA TƠ\n*\nSố 70-TB/HU\nBa Tơ, ngày 05 tháng 5 năm 2022\n\nTHÔNG BÁO\nvề phân công trực\n\n1. Các ban phân công người trực.\n\n{closing}\n"
    assert [c.relation for c in from_text(text, "tb.txt").citations] == [relation]


# a text that lost its header
BARE = [
    (
        "Căn cứ Quy định số 45-QĐ/TW ngày 01/11/2011 của Ban Chấp hành Trung ương;\nBan Tổ chức họp xét hồ sơ.",
        "based_on",
    ),
    (
        "Thực hiện Công văn số 39-CV/TU ngày 25/9/2023 của Tỉnh ủy về khai thác sách, các chi bộ học tập.",
        "implements",
    ),
]


@pytest.mark.parametrize(("text", "relation"), BARE)
def test_the_first_line_of_a_text_without_header_may_be_its_basis(text: str, relation: str) -> None:
    assert [c.relation for c in from_text(text, "bare.txt").citations] == [relation]


def test_a_short_basis_opens_a_text_without_title() -> None:
    text = (
        "ỦY BAN NHÂN DÂN QUẬN TÂN PHÚ\nCăn cứ Luật Đất đai năm 2013;\nCăn cứ Luật Nhà ở năm 2014;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Giao đất.\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == ["based_on", "based_on"]


def test_a_decision_that_takes_effect_later_replaces() -> None:
    text = (
        "ỦY BAN NHÂN DÂN QUẬN 1\n\nSố: 7/2014/QĐ-UBND\nQuận 1, ngày 09 tháng 4 năm 2014\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\n"
        "Điều 2. Quyết định có hiệu lực thi hành sau 07 (bảy) ngày, kể từ ngày ký và thay thế Quyết định số 129/QĐ-UB"
        " ngày 03/3/2005 của Ủy ban nhân dân Quận 1.\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == ["replaces"]


def test_rows_of_a_table_are_no_opening() -> None:
    row = "| {} | {} Kế hoạch số {}/KH-UBND ngày 28/8/2022 về sản xuất và tiêu dùng bền vững giai đoạn 2021 - 2030 | Phòng Quản lý công nghiệp | Quý III năm 2026 | Phù hợp quy hoạch của tỉnh |"
    text = (
        "SỞ CÔNG THƯƠNG TỈNH LÂM ĐỒNG\n"
        + row.format(7, "Rà soát, điều chỉnh", 60)
        + "\n"
        + row.format(8, "Triển khai", 12)
    )
    assert [c.relation for c in from_text(text, "bang.txt").citations] == ["cites", "cites"]


def test_the_hour_of_a_telegram_stands_before_its_day() -> None:
    assert (
        cited(
            "Thực hiện Công điện số 6/CĐ-UBND hồi 15 giờ 30 phút, ngày 06/5/2023 của UBND tỉnh;", "6/CĐ-UBND"
        ).target.issued_on
        == "2023-05-06"
    )


def test_minutes_of_an_agreement_are_minutes() -> None:
    row = cited("Căn cứ Biên bản thỏa thuận số 03/BB-UBND ngày 02/3/2023 giữa các bên;", "03/BB-UBND")
    assert row.quote.startswith("Biên bản")


RUN_IN = [
    ("Bãi bỏ các Quyết định sau: {}.", "repeals"),
    ("Quyết định này có hiệu lực kể từ ngày ký, thay thế các Quyết định: {}.", "replaces"),
    ("Thay thế 02 Quyết định sau đây: {}.", "replaces"),
    ("Phòng Nội vụ theo dõi các Quyết định sau: {}.", "cites"),
    ("Hủy toàn bộ {}.", "repeals"),
    ("Thay đổi thành viên Hội đồng tại {}.", "amends"),
    (
        "Ban hành kèm theo Quyết định này Quy chế làm việc thay thế Quy chế làm việc ban hành kèm theo {}.",
        "replaces",
    ),
]


@pytest.mark.parametrize(("article", "relation"), RUN_IN)
def test_a_deed_on_a_list_behind_a_colon(article: str, relation: str) -> None:
    acts = "Quyết định số 12/QĐ-UBND ngày 03/4/2015; Quyết định số 13/QĐ-UBND ngày 03/4/2016 của UBND huyện"
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ\n\nSố: 45/QĐ-UBND\nBa Tơ, ngày 12 tháng 5 năm 2023\n\nQUYẾT ĐỊNH\n"
        f"Về việc bãi bỏ văn bản\n\nQUYẾT ĐỊNH:\n\nĐiều 1. {article.format(acts)}\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == [relation, relation]


def test_a_title_may_begin_with_a_capital() -> None:
    facts = read_opening(
        "Căn cứ Thông tư số 05/2001/TT-NHNN ngày 31/5/2001 của Ngân hàng Nhà nước Việt Nam Hướng dẫn thi hành Quyết định"
        " số 61/2001/QĐ-TTg ngày 25/4/2001 của Thủ tướng Chính phủ;"
    )
    assert edges(facts) == [
        ("05/2001/TT-NHNN", "based_on", None),
        ("61/2001/QĐ-TTg", "implements", "05/2001/TT-NHNN"),
    ]


def test_what_another_act_repealed_is_told() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ\n\nSố: 45/QĐ-UBND\nBa Tơ, ngày 12 tháng 5 năm 2023\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\n"
        "QUYẾT ĐỊNH:\n\nĐiều 2. Kể từ ngày 15/12/2015, Quyết định số 12/QĐ-UBND ngày 28/01/2011 bị bãi bỏ, thay thế bởi Quyết"
        " định số 31/QĐ-UBND ngày 23/10/2015 của UBND huyện.\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == ["cites", "cites"]


def test_an_organ_changes_what_it_issued_itself() -> None:
    row = cited(
        "Căn cứ Quyết định số 12/2022/QĐ-UBND ngày 12/3/2022 của UBND tỉnh Quảng Ngãi về việc sửa đổi, bổ sung một số điều"
        " của Quy định ban hành kèm theo Quyết định số 11/2021/QĐ-UBND ngày 05/3/2021;",
        "11/2021/QĐ-UBND",
    )
    assert row.target.issuer is not None
    assert row.target.issuer.key == "quang-ngai.ubnd"


def test_letters_each_behind_its_issuer_are_one_list() -> None:
    facts = read_opening(
        "Thực hiện ý kiến của UBND tỉnh tại Công văn số 150/UBND-NC ngày 03/5/2023, Sở Nội vụ tại Công văn số 12/SNV-TC ngày"
        " 05/5/2023, Sở yêu cầu:"
    )
    assert [c.relation for c in facts.citations] == ["implements", "implements"]
