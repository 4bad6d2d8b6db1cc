"""Papers whose page prints no header: their title or what introduces them tells number, day and issuer."""

from __future__ import annotations

import time

import pytest

from ingest.extract import from_text
from ingest.model import Head

BASIS = (
    "\n\nCăn cứ Luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992;\n\nTheo đề nghị của Bộ trưởng Bộ Thủy sản,\n\n"
    "NAY QUY ĐỊNH:\n\nĐiều 1. Mỗi bến đò có một sổ ghi.\n"
)


def head(text: str) -> Head:
    return from_text(text, "page.txt").document


@pytest.mark.parametrize(
    ("title", "symbol", "day", "issuer", "subject"),
    [
        ("NGHỊ ĐỊNH\n\nCỦA CHÍNH PHỦ SỐ 55-CP NGÀY 17-8-1993\n\nVỀ VIỆC QUẢN LÝ KHO THÓC\n\nCHÍNH PHỦ",
         "55-CP", "1993-08-17", "Chính phủ", "QUẢN LÝ KHO THÓC"),
        ("QUYẾT ĐỊNH\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 41-TTG NGÀY 3-2-1993\nBAN HÀNH QUY CHẾ BẾN ĐÒ\n"
         "THỦ TƯỚNG CHÍNH PHỦ", "41-TTg", "1993-02-03", "Thủ tướng Chính phủ", "BAN HÀNH QUY CHẾ BẾN ĐÒ"),
        ("QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 9/2008/QĐ-TTg NGÀY 8 THÁNG 5 NĂM 2008 VỀ BẾN ĐÒ NGANG\n",
         "9/2008/QĐ-TTg", "2008-05-08", "Thủ tướng Chính phủ", "BẾN ĐÒ NGANG"),
        ("THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 31 TC/TCT NGÀY 12 THÁNG 4 NĂM 1994 HƯỚNG DẪN THU LỆ PHÍ ĐÒ NGANG\n",
         "31-TC/TCT", "1994-04-12", "Bộ Tài chính", "HƯỚNG DẪN THU LỆ PHÍ ĐÒ NGANG"),
        ("CHỈ THỊ\nCỦA BỘ TRƯỞNG BỘ THỦY SẢN SỐ 4/1999/CT-BTS NGÀY 3/5/1999\nVỀ VIỆC CHỐNG BÃO Ở CÁC CẢNG CÁ\n",
         "4/1999/CT-BTS", "1999-05-03", "Bộ Thủy sản", "CHỐNG BÃO Ở CÁC CẢNG CÁ"),
    ],
)  # fmt: skip
def test_a_title_tells_of_its_act(title: str, symbol: str, day: str, issuer: str, subject: str) -> None:
    got = head(f"{title}{BASIS}")
    assert (got.symbol or got.sign, got.issued_on, got.issuer and got.issuer.name, got.subject) == (
        symbol, day, issuer, subject,
    )  # fmt: skip


REGISTER = (
    "Văn bản pháp luật: Thông tư liên tịch 45/2004/TTLT-BTC-BTS\n\nToàn quốc\nThông tư liên tịch 45/2004/TTLT-BTC-BTS\n"
    "Thông tư liên tịch\n...\n{day}\n\nTóm tắt nội dung\n\nHướng dẫn thu lệ phí bến cá\n\n"
)


def test_a_register_names_the_paper_over_its_title() -> None:
    title = "THÔNG TƯ LIÊN TỊCH\n\nHướng dẫn thu lệ phí bến cá"
    got = head(f"{REGISTER.format(day='12/5/2004')}{title}{BASIS}")
    assert (got.symbol, got.issued_on, got.issuer and got.issuer.name) == (
        "45/2004/TTLT-BTC-BTS", "2004-05-12", "Bộ Tài chính",
    )  # fmt: skip
    assert head(f"{REGISTER.format(day='12/5/2006')}{title}{BASIS}").issued_on is None  # no day of that year
    for other in ("Thông tư liên tịch 46/2004/TTLT-BTC-BTS\n", "Thông tư liên tịch số 3/2003/TTLT-BTC-BTS\n"):
        assert head(f"{REGISTER}{other}{title}{BASIS}").symbol is None
    assert head(f"{REGISTER}QUYẾT ĐỊNH\nLập bến cá{BASIS}").symbol is None


@pytest.mark.parametrize(
    "title",
    [
        "CHỈ THỊ\nTHỰC HIỆN QUYẾT ĐỊNH CỦA CHÍNH PHỦ SỐ 3-CP NGÀY 1-2-1994\n",
        "THÔNG TƯ\nSỬA ĐỔI MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 3/2015/TT-BTC NGÀY 20 THÁNG 3 NĂM 2015\n",
        "BÁO CÁO\nCỦA CHÍNH PHỦ SỐ 3/CT-CP NGÀY 1-2-1994\n",
    ],
)
def test_the_number_of_another_act_is_not_its_own(title: str) -> None:
    got = head(f"{title}{BASIS}")
    assert got.symbol is None
    assert got.issued_on is None


def test_capitals_of_an_old_font_are_read() -> None:
    got = head(
        "QUYếT địNH\n\nCủA THủ TướNG CHíNH PHủ Số 41-TTG NGàY 3-2-1993\n\nBAN HàNH QUY CHế Về BếN Đò\n\n"
        f"THủ TướNG CHíNH PHủ{BASIS}"
    )
    assert (got.symbol, got.issued_on, got.type) == ("41-TTg", "1993-02-03", "QĐ")
    assert got.issuer is not None
    assert got.issuer.name == "Thủ tướng Chính phủ"
    assert got.subject == "BAN HÀNH QUY CHẾ VỀ BẾN ĐÒ"


TEA = (
    "Nghị quyết về cây chè\n\nNgày 3/6/2019, Ban Chấp hành Đảng bộ tỉnh khóa XVIII đã ban hành Nghị quyết số"
    " 35-NQ/TU về phát triển cây chè đến năm 2025. Báo Phú Thọ trân trọng giới thiệu {what}:\n\n"
    "I. TÌNH HÌNH\n\nNhững năm qua nương chè được mở thêm nhiều.\n"
)


def test_a_newspaper_introduces_the_whole_text() -> None:
    got = head(TEA.format(what="toàn văn Nghị quyết"))
    assert (got.symbol, got.issued_on, got.type, got.sub_body) == (
        "35-NQ/TU", "2019-06-03", "NQ", "Ban Chấp hành",
    )  # fmt: skip
    assert got.issuer is not None
    assert got.issuer.name == "Tỉnh ủy Phú Thọ"
    assert got.subject == "phát triển cây chè đến năm 2025"


def test_news_of_a_paper_are_not_that_paper() -> None:
    assert head(TEA.format(what="vài nét chính")).symbol is None
    letter = "Kính gửi: Các Chi bộ\n\n" + TEA.format(what="toàn văn Nghị quyết")
    assert head(letter).symbol is None


def test_the_day_behind_an_introduced_number() -> None:
    got = head(
        "Ban Thường vụ Tỉnh ủy Lào Cai vừa ban hành Chỉ thị số 12-CT/TU, ngày 5/4/2017 về quản lý bến đò. "
        "Dưới đây là toàn văn:\n\nThời gian qua, các bến đò còn lộn xộn.\n1. Các cấp ủy chỉ đạo.\n"
    )
    assert (got.symbol, got.issued_on, got.subject) == ("12-CT/TU", "2017-04-05", "quản lý bến đò")


def test_a_line_without_its_other_half_names_nobody() -> None:
    front = head(
        "ỦY BAN TRUNG ƯƠNG\nSố: 6/TTr-MTTW-BTT\nHà Nội, ngày 7 tháng 3 năm 2018\nTHÔNG TRI\n"
        "HƯỚNG DẪN NGÀY HỘI ĐẠI ĐOÀN KẾT\nĐể ngày hội vui tươi, Ban Thường trực đề nghị:\n1. Chuẩn bị sớm.\n"
    )
    assert front.issuer is not None
    assert front.issuer.name == "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
    assert front.type == "TT"
    women = head(
        "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nĐOÀN CHỦ TỊCH\nSố: 6/HD-ĐCT\nHà Nội, ngày 7 tháng 3 năm 2018\n"
        "HƯỚNG DẪN\nTổ chức ngày hội\nĐể ngày hội vui tươi, Đoàn Chủ tịch hướng dẫn:\n1. Chuẩn bị sớm.\n"
    )
    assert women.issuer is not None
    assert women.issuer.name == "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"


def test_the_committee_of_a_house_by_its_opening() -> None:
    got = head(
        "Đảng bộ\nQUY CHẾ LÀM VIỆC CỦA BAN CHẤP HÀNH ĐẢNG BỘ\n[Ngày đăng 25/10/2010]\n\n"
        "- Căn cứ Điều lệ Đảng;\n\nBan Chấp hành Đảng bộ Trường Đại học Vinh (gọi tắt là Đảng ủy) đề ra Quy chế làm"
        " việc như sau:\n\nĐiều 1. Đảng ủy họp mỗi tháng một kỳ.\n"
    )
    assert got.issuer is not None
    assert got.issuer.name == "Đảng ủy Trường Đại học Vinh"
    assert got.subject == "LÀM VIỆC CỦA BAN CHẤP HÀNH ĐẢNG BỘ"


def test_whom_a_programme_is_of_is_no_part_of_its_title() -> None:
    got = head(
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 6-CTr/TWĐTN-VP\nĐOÀN TNCS HỒ CHÍ MINH\nHà Nội, ngày 9 tháng 5 năm 2021\n"
        "CHƯƠNG TRÌNH HÀNH ĐỘNG\nCỦA ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH\nthực hiện năm thanh niên tình nguyện\n"
        "----\nĐể năm thanh niên có kết quả, Ban Chấp hành đề ra chương trình sau:\nI. MỤC ĐÍCH\n1. Nâng nhận thức.\n"
    )
    assert got.subject == "thực hiện năm thanh niên tình nguyện"


def test_a_decree_of_the_first_years() -> None:
    got = head(
        "SẮC LỆNH\n\nCỦA CHỦ TỊCH CHÍNH PHỦ NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 61 NV NGÀY 4 THÁNG 6 NĂM 1946\n\n"
        "CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ\n\nChiểu theo đề nghị của Bộ trưởng Bộ Nội vụ,\n\n"
        "RA SẮC LỆNH:\n\nĐiều thứ nhất: Đặt một phòng đo đạc.\n\nHồ Chí Minh\n\n(Đã ký)\n"
    )
    assert (got.symbol, got.type, got.issued_on, got.subject, got.sub_body) == (
        "61-NV", "L", "1946-06-04", None, None,
    )  # fmt: skip
    assert got.issuer is not None
    assert got.issuer.name == "Chính phủ"
    assert got.signer is not None
    assert got.signer.name == "Hồ Chí Minh"


def test_a_decree_counted_without_a_code_has_a_day() -> None:
    got = head(
        "SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 52 NGÀY 9 THÁNG 5 NĂM 1947 ĐẶT MỘT NHA ĐO ĐẠC\n"
        "CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ Chiểu lời đề nghị của Bộ trưởng Bộ Nội vụ,\nRA SẮC LỆNH\n"
        "Điều 1\nNay đặt một nha đo đạc.\n"
    )
    assert (got.symbol, got.issued_on, got.subject) == (None, "1947-05-09", "ĐẶT MỘT NHA ĐO ĐẠC")


def test_the_code_of_the_chairman_of_the_council_of_ministers_is_no_directive() -> None:
    got = head(
        "HỘI ĐỒNG BỘ TRƯỞNG\nSố: 90-CT\nHà Nội, ngày 2 tháng 8 năm 1985\nQUYẾT ĐỊNH\nVỀ VIỆC CHUYỂN MỘT TRƯỜNG NGHỀ\n"
        "CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\nXét ý kiến của các ngành,\nQUYẾT ĐỊNH:\nĐiều 1. Cho chuyển trường.\n"
    )
    assert (got.symbol, got.type) == ("90-CT", "QĐ")


@pytest.mark.parametrize(
    ("heading", "symbol", "day", "issuer", "subject"),
    [
        ("Hướng dẫn số 803/HD-TLĐ ngày 9 tháng 11 năm 2013 của Tổng Liên đoàn Lao động Việt Nam hướng dẫn thu quỹ",
         "803/HD-TLĐ", "2013-11-09", "Tổng Liên đoàn Lao động Việt Nam", "thu quỹ"),
        ("Quyết định 41-TTg của Thủ tướng Chính phủ về việc ban hành Quy chế bến đò",
         "41-TTg", None, "Thủ tướng Chính phủ", "ban hành Quy chế bến đò"),
        ("Thông tư số 4/2009/TT-BTS ngày 3/5/2009 quy định cỡ mắt lưới",
         "4/2009/TT-BTS", "2009-05-03", "Bộ Thủy sản", "quy định cỡ mắt lưới"),
    ],
)  # fmt: skip
def test_a_page_heads_the_bases_with_all_of_it(
    heading: str, symbol: str, day: str | None, issuer: str, subject: str
) -> None:
    got = head(
        f"{heading}\n\n- Căn cứ Luật Công đoàn;\n- Căn cứ tình hình;\n\nI. ĐỐI TƯỢNG\n\n1. Mọi đoàn viên.\n"
    )
    assert (got.symbol, got.issued_on, got.issuer and got.issuer.name, got.subject) == (
        symbol, day, issuer, subject,
    )  # fmt: skip


def test_a_heading_without_the_text_is_news() -> None:
    got = head(
        "Quyết định 41-TTg của Thủ tướng Chính phủ về việc ban hành Quy chế bến đò\n\nTừ mai, các bến đò có quy chế"
        " mới, chủ đò cho biết.\n\nNhiều người đồng tình.\n"
    )
    assert got.symbol is None


def test_the_number_tells_the_union_whose_name_ran_into_it() -> None:
    got = head(
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 67-QĐ/TWĐTN\nHà Nội, ngày 9 tháng 5 năm 2021\nQUYẾT ĐỊNH\n"
        "Về giải thưởng\nCăn cứ Điều lệ Đoàn;\nĐiều 1. Trao giải thưởng.\n"
    )
    assert got.issuer is not None
    assert got.issuer.name == "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"


@pytest.mark.parametrize(
    "page", [f"Số: 64/QĐ{' ' * 60000}", f"QUYẾT ĐỊNH{chr(10) * 60000}", f"QUYẾT ĐỊNH{' CỦA AB' * 9000}"]
)
def test_white_space_without_end_is_read_at_once(page: str) -> None:
    begin = time.process_time()
    head(page)
    assert time.process_time() - begin < 3


ANNEX = "\n\nQUY CHẾ\n\nLÀM VIỆC CỦA TRƯỜNG\n\n({})\n\nĐiều 1. Phạm vi.\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ban hành theo Quyết định số 45-TTg ngày 6-9-1994", ("45-TTg", "1994-09-06")),
        ("Ban hành kèm theo Quyết định số 45/TTg ngày 06 tháng 9 năm 1994 của Thủ tướng Chính phủ", ("45/TTg", "1994-09-06")),
        # of another act than the one above it
        ("Ban hành kèm theo Nghị định số 45-CP ngày 6-9-1994", (None, None)),
        # two annexes of two acts
        ("Ban hành theo Quyết định số 45-TTg ngày 6-9-1994)\n\n(Ban hành theo Quyết định số 46-TTg ngày 6-9-1994",
         (None, None)),
    ],
)  # fmt: skip
def test_the_number_above_an_annex_is_that_of_the_act_that_encloses_it(
    line: str, told: tuple[str | None, str | None]
) -> None:
    got = head(
        "QUYẾT ĐỊNH\n\nCỦA THỦ TƯỚNG CHÍNH PHỦ\n\nBan hành Quy chế làm việc của Trường\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\n"
        "Căn cứ Luật Tổ chức Chính phủ ngày 30/9/1992;\n\nQUYẾT ĐỊNH:\n\nĐiều 1\n\n"
        f"Ban hành kèm theo Quyết định này bản quy chế.{ANNEX.format(line)}"
    )
    assert (got.symbol, got.issued_on) == told
    assert got.subject == "Ban hành Quy chế làm việc của Trường"


def test_a_page_heads_a_letter_with_number_and_subject_alone() -> None:
    text = (
        "Công văn số 57/PGDĐT V/v rà soát sách theo Nghị quyết số 8/2016/NQ-HĐND ngày 3/8/2016 của HĐND tỉnh\n\n"
        "Kính gửi: Các trường tiểu học trong huyện\n\nPhòng GD&ĐT yêu cầu các trường báo cáo trước ngày 18/8/2016.\n"
    )
    got = head(text)
    assert (got.symbol, got.type) == ("57/PGDĐT", "CV")
    assert got.subject == "rà soát sách theo Nghị quyết số 8/2016/NQ-HĐND ngày 3/8/2016 của HĐND tỉnh"


CARD_IN_LINES = (
    "Quyết định 45/QĐ-UBND năm 2018 về lập bến cá ở vùng ven biển do tỉnh Bến Tre ban hành\n\n"
    "Số hiệu: 45/QĐ-UBND Loại văn bản: Quyết định\nNơi ban hành: Tỉnh Bến Tre Người ký: Lê Thị Mận\n"
    "Ngày ban hành: 07/05/2018 Ngày hiệu lực: Đang cập nhật\n"
)
CARD_IN_CELLS = (
    "Quyết định 45/QĐ-UBND năm 2018 lập bến cá ở vùng ven biển\nSố hiệu: | 45/QĐ-UBND | Loại văn bản: | Quyết định |\n"
    "Nơi ban hành: | Tỉnh Bến Tre | Người ký: | Lê Thị Mận |\nNgày ban hành: | 07/05/2018 | Ngày hiệu lực: | Đã biết |\n"
)
CUT_SHORT = (
    "ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: {number} |\nBến Tre, ngày … tháng … năm … |\n"
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017;\nQUYẾT ĐỊNH:\nĐiều 1. Lập"
)


@pytest.mark.parametrize(
    ("card", "subject"),
    [(CARD_IN_LINES, "lập bến cá ở vùng ven biển"), (CARD_IN_CELLS, "lập bến cá ở vùng ven biển")],
)
def test_the_card_of_a_register_tells_what_a_page_cut_off(card: str, subject: str) -> None:
    got = head(card + CUT_SHORT.format(number="45/QĐ-UBND"))
    assert (got.issued_on, got.signer and got.signer.name, got.subject) == (
        "2018-05-07",
        "Lê Thị Mận",
        subject,
    )
    assert head(card).issued_on == "2018-05-07"
    menu = "- Tóm tắt\n- Nội dung\n- Hiệu lực\n- Lược đồ\n" * 9  # a long way above the card
    heading, _, data = card.partition("\n")
    assert head(f"{heading}\n{menu}{data}").symbol == "45/QĐ-UBND"
    assert head(f"{menu}{data}").symbol is None  # of which paper the card is the page does not say


def test_an_editor_names_the_paper_of_which_he_shows_the_whole() -> None:
    told = "Ban biên tập giới thiệu toàn văn Nghị quyết số 12-NQ/TU, ngày 18/8/2021 của Ban Thường vụ Tỉnh ủy về nghề cá.\n\n"
    text = "{}\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề phát triển nghề cá\n—–\nThực hiện Nghị quyết Đại hội Đảng bộ tỉnh, Ban Thường vụ"
    got = head(told + text.format("NGHỊ QUYẾT"))
    assert (got.symbol, got.issued_on, got.subject) == ("12-NQ/TU", "2021-08-18", "phát triển nghề cá")
    assert head(told + text.format("KẾ HOẠCH")).symbol is None  # a plan that tells of it


HEADED = "QUỐC HỘI\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/1998/QH10\nHà Nội, ngày 20 tháng 5 năm 1998\n"
OF_ASSEMBLY = "CỦA QUỐC HỘI NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 15/1998/QH10 NGÀY 20 THÁNG 5 NĂM 1998"
BELOW_LAW = (
    "\nCăn cứ vào Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 1992;\nLuật này quy định về nước.\n"
)


@pytest.mark.parametrize(
    "title",
    [
        f"LUẬT\nTÀI NGUYÊN NƯỚC\n{OF_ASSEMBLY}",
        f"LUẬT TÀI NGUYÊN NƯỚC\n{OF_ASSEMBLY}",
        f"LUẬT\n{OF_ASSEMBLY} VỀ TÀI NGUYÊN NƯỚC",
        f"{HEADED}LUẬT\nTÀI NGUYÊN NƯỚC SỐ 15/1998/QH10",
    ],
)
def test_a_law_bears_its_number_behind_its_name(title: str) -> None:
    facts = from_text(title + BELOW_LAW, "page.txt")
    got = facts.document
    assert (got.symbol, got.issued_on, got.issuer and got.issuer.name, got.subject) == (
        "15/1998/QH10", "1998-05-20", "Quốc hội", "TÀI NGUYÊN NƯỚC",
    )  # fmt: skip
    assert [c.target.type for c in facts.citations] == ["HP"]


def test_the_law_of_which_a_decree_tells_is_not_the_decree() -> None:
    got = head(f"NGHỊ ĐỊNH\nQUY ĐỊNH CHI TIẾT\nLUẬT TÀI NGUYÊN NƯỚC {OF_ASSEMBLY}{BELOW_LAW}")
    assert (got.symbol, got.type) == (None, "NĐ")


def test_the_judges_of_the_supreme_court_are_known_by_their_letters() -> None:
    got = head(
        "Số: 07/2019/NQ-HĐTP\nHà Nội, ngày 25 tháng 10 năm 2019\nNGHỊ QUYẾT\nHướng dẫn án phí" + BELOW_LAW
    )
    assert got.issuer is not None
    assert got.issuer.name == "Hội đồng Thẩm phán Tòa án nhân dân tối cao"


DIRECTS = "\n\nTrong những năm qua, thực hiện Chỉ thị số 12-CT/TW ngày 3/4/2002 của Ban Bí thư, rừng đã xanh.\n\n1. Giữ rừng.\n"


@pytest.mark.parametrize(
    "title",
    [
        "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ\nvề việc giữ rừng",
        "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ\nvề việc giữ rừng",
        "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ\nSố 05/2003/CT-TTg ngày 18 tháng 3 năm 2003 về việc giữ rừng",
    ],
)
def test_the_words_behind_the_type_tell_whose_paper_it_is(title: str) -> None:
    got = head(title + DIRECTS)
    assert (got.type, got.issuer and got.issuer.name, got.subject) == (
        "CT",
        "Thủ tướng Chính phủ",
        "giữ rừng",
    )


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ về phát triển kinh tế rừng đến năm 2030 ----- |", "Bộ Chính trị"),
        ("KẾT LUẬN CỦA BAN BÍ THƯ về phát triển kinh tế rừng đến năm 2030", "Ban Bí thư"),
        ("TOÀN VĂN\nCHỈ THỊ CỦA BAN THƯỜNG VỤ TỈNH ỦY LAI CHÂU về phát triển kinh tế rừng đến năm 2030", "Tỉnh ủy Lai Châu"),
    ],
)  # fmt: skip
def test_a_title_in_one_line_tells_type_issuer_and_subject(title: str, issuer: str) -> None:
    got = head(f"{title}\nI- TÌNH HÌNH\nNhững năm qua, kinh tế rừng có bước phát triển.\n")
    assert (got.issuer and got.issuer.name, got.subject) == (issuer, "phát triển kinh tế rừng đến năm 2030")
