"""Headers as web pages print them: columns that ran together, words of the page above, titles and openings."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
BASIS = "Thực hiện Kế hoạch số 12-KH/TU ngày 03/4/2024 của Tỉnh ủy về chuyển đổi số, đơn vị triển khai:\n1. Tuyên truyền.\n"

# header, title and first lines -> symbol, issuer
NUMBERS = [
    # a left column in one line, its number last
    (f"HUYỆN ỦY CHƯ SÊ ĐẢNG ỦY XÃ AYUN * Số 12-KH/ĐU |\n{PARTY} |\nAyun, ngày 05 tháng 3 năm 2024 |\nKẾ HOẠCH\nChuyển đổi số",
     "12-KH/ĐU", "Đảng ủy xã Ayun"),
    (f"ĐẢNG BỘ KHỐI DOANH NGHIỆP ĐẢNG ỦY TRƯỜNG ĐH TÂY NGUYÊN Số: 12 - KH/ĐU\n{PARTY}\nĐắk Lắk, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "12-KH/ĐU", "Đảng ủy Trường Đại học Tây Nguyên"),
    (f"UBND HUYỆN CHƯ SÊ PHÒNG NỘI VỤ Số: 15/KH-PNV\n{STATE}\nChư Sê, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nChuyển đổi số",
     "15/KH-PNV", "Phòng Nội vụ huyện Chư Sê"),
    # heads that only name what stands over the next: three firms, a bureau of prisons, two bodies of the tax office
    (f"TẬP ĐOÀN CAO SU VIỆT NAM TỔNG CÔNG TY CAO SU TÂY NGUYÊN CÔNG TY CAO SU CHƯ PĂH Số: 15/CSCP-KT\n{STATE}\n"
     "Gia Lai, ngày 05 tháng 3 năm 2024\nV/v chuyển đổi số", "15/CSCP-KT", "Công ty Cao su Chư Păh"),
    (f"CỤC CẢNH SÁT QUẢN LÝ TRẠI GIAM TRẠI GIAM GIA TRUNG Số: 15/KH-TG\n{STATE}\n"
     "Gia Lai, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nChuyển đổi số", "15/KH-TG", "Trại giam Gia Trung"),
    (f"CỤC THUẾ THUẾ TỈNH GIA LAI THUẾ CƠ SỞ 7 Số: 15/KH-TCS7\n{STATE}\nGia Lai, ngày 05 tháng 9 năm 2025\n"
     "KẾ HOẠCH\nChuyển đổi số", "15/KH-TCS7", "Thuế cơ sở 7 tỉnh Gia Lai"),
    (f"BỘ CHỈ HUY BĐBP TỈNH GIA LAI ĐỒN BIÊN PHÒNG IA PNÔN Số: 15/KH-ĐBP\n{STATE}\nGia Lai, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "15/KH-ĐBP", "Đồn Biên phòng Ia Pnôn"),
    # a cell of a society, an audit of a region, a faculty, a team of inspectors
    (f"HỘI LUẬT GIA TỈNH GIA LAI CHI HỘI LUẬT GIA CỤC THUẾ Số: 15/KH-CHLG\n{STATE}\n"
     "Gia Lai, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nChuyển đổi số", "15/KH-CHLG", "Chi hội Luật gia Cục Thuế tỉnh Gia Lai"),
    (f"KIỂM TOÁN NHÀ NƯỚC KIỂM TOÁN NHÀ NƯỚC KHU VỰC XII Số: 15/KH-KV12\n{STATE}\n"
     "Gia Lai, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nChuyển đổi số", "15/KH-KV12", "Kiểm toán nhà nước khu vực XII"),
    (f"BỘ GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG ĐẠI HỌC QUY NHƠN KHOA TOÁN Số: 15/KH-KT\n{STATE}\n"
     "Gia Lai, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nChuyển đổi số", "15/KH-KT", "Khoa Toán, Trường Đại học Quy Nhơn"),
    (f"THANH TRA TỈNH GIA LAI ĐOÀN THANH TRA THEO QUYẾT ĐỊNH SỐ 45/QĐ-TT Số: 15/BC-ĐTTr\n{STATE}\n"
     "Gia Lai, ngày 05 tháng 3 năm 2024\nBÁO CÁO\nChuyển đổi số", "15/BC-ĐTTr",
     "Đoàn thanh tra theo Quyết định số 45/QĐ-TT, Thanh tra tỉnh Gia Lai"),
    (f"SỞ CÔNG THƯƠNG GIA LAI ĐOÀN KIỂM TRA Số: 15/BC-ĐKT\n{STATE}\nGia Lai, ngày 05 tháng 3 năm 2024\n"
     "BÁO CÁO\nChuyển đổi số", "15/BC-ĐKT", "Đoàn kiểm tra Sở Công Thương Gia Lai"),
    # a delegation of the Assembly, a review of a society, a battalion of a regiment
    (f"QUỐC HỘI ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH GIA LAI Số: 15/KH-ĐĐBQH\n{STATE}\nGia Lai, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "15/KH-ĐĐBQH", "Đoàn đại biểu Quốc hội tỉnh Gia Lai"),
    (f"HỘI NHÀ BÁO VIỆT NAM TẠP CHÍ NGƯỜI LÀM BÁO Số: 15/KH-TC\n{STATE}\nHà Nội, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "15/KH-TC", "Tạp chí Người Làm Báo"),
    (f"TRUNG ĐOÀN 95 TIỂU ĐOÀN 9 Số: 15/KH-TĐ\n{STATE}\nGia Lai, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "15/KH-TĐ", "Tiểu đoàn 9"),
    # what is left of a rule before the number; the mark of the bureau that drew the paper up behind it
    (f"(1)BỘ Y TẾ\n-{STATE}\n-Số: 15/2019/TT-BYT\nHà Nội, ngày 05 tháng 3 năm 2019\nTHÔNG TƯ\nChuyển đổi số",
     "15/2019/TT-BYT", "Bộ Y tế"),
    (f"BỘ CÔNG AN Số: 15/2005/TT-BCA(X13) |\n{STATE} Hà Nội, ngày 05 tháng 3 năm 2005 |\nTHÔNG TƯ\nChuyển đổi số",
     "15/2005/TT-BCA", "Bộ Công an"),
    # a number in small letters below organs in capitals
    (f"BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC TÂY NGUYÊN\n\nsố 54/KH/ĐHTN-TCHC\n\n{STATE}\nĐắk Lắk, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "54/KH/ĐHTN-TCHC", "Trường Đại học Tây Nguyên"),
    # the number of a paper that the title carries out, wrapped before it, is none of its own
    (f"ỦY BAN NHÂN DÂN\nHUYỆN CHƯ SÊ\n{STATE}\nChư Sê, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTriển khai Chỉ thị\n"
     "số 12/CT-UBND", None, "Ủy ban nhân dân huyện Chư Sê"),
    ("ỦY BAN NHÂN DÂN HUYỆN CHƯ SÊ THỰC HIỆN CHỈ THỊ Số 12-CT/TU NGÀY 03/4/2024\nChư Sê, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", None, None),
    # two that issue together in one line: the first; rooms of a committee are no second
    (f"HỘI LHPN HUYỆN CHƯ SÊ - CÔNG AN HUYỆN CHƯ SÊ\nSố: 05/CTPH-HPN-CA\n{STATE}\nChư Sê, ngày 05 tháng 3 năm 2024\n"
     "CHƯƠNG TRÌNH PHỐI HỢP\nPhòng, chống ma túy", "05/CTPH-HPN-CA", "Hội Liên hiệp Phụ nữ huyện Chư Sê"),
    (f"UBND HUYỆN CHƯ SÊ - PHÒNG NỘI VỤ HUYỆN CHƯ SÊ\nSố: 05/KH-NV\n{STATE}\nChư Sê, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "05/KH-NV", "Phòng Nội vụ huyện Chư Sê"),
    # the board of a party group of a committee is cut at no `ĐẢNG ỦY`
    (f"TỈNH ỦY GIA LAI BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH * Số 12-KH/BCSĐ\n{PARTY}\nGia Lai, ngày 05 tháng 3 năm 2024\n"
     "KẾ HOẠCH\nChuyển đổi số", "12-KH/BCSĐ", "Ban cán sự đảng Ủy ban nhân dân tỉnh Gia Lai"),
    # the post that issues, above the first motto of a page that tells beforehand what it shows
    ("Quyết định 45/2025/QĐ-CTUBND phân cấp quản lý tài sản công tỉnh Gia Lai\n| Số hiệu | 45/2025/QĐ-CTUBND |\n"
     "| Ngày ban hành | 21/11/2025 |\n|\nCHỦ TỊCH ỦY BAN\nNHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\n"
     "Số: 45/2025/QĐ-CTUBND |\nGia Lai, ngày 21 tháng 11 năm 2025 |\nQUYẾT ĐỊNH\nPhân cấp quản lý tài sản công",
     "45/2025/QĐ-CTUBND", "Ủy ban nhân dân tỉnh Gia Lai"),
]  # fmt: skip


@pytest.mark.parametrize(("top", "symbol", "issuer"), NUMBERS)
def test_number_and_issuer_of_a_header_that_ran_together(
    top: str, symbol: str | None, issuer: str | None
) -> None:
    head = from_text(f"{top}\n{BASIS}", "test.txt").document
    assert head.symbol == symbol
    if issuer is not None:
        assert head.issuer is not None
        assert head.issuer.name == issuer


# what a page says above the header of the paper that it carries -> recipients
ABOVE = [
    ("Lịch tiêm phòng năm 2024\nKính gửi: Quý phụ huynh và các đối tác.\n\n", []),
    ("", []),
]


@pytest.mark.parametrize(("above", "recipients"), ABOVE)
def test_a_greeting_of_the_page_above_the_header_opens_nothing(above: str, recipients: list[str]) -> None:
    text = (
        f"{above}SỞ Y TẾ GIA LAI\nBỆNH VIỆN NHI\n{STATE}\nSố: 67/TB-BVN\nGia Lai, ngày 05 tháng 3 năm 2024\n"
        f"THÔNG BÁO\nVề lịch tiêm phòng\n{BASIS}"
    )
    facts = from_text(text, "test.txt")
    head = facts.document
    assert (head.symbol, head.issued_on, head.subject) == ("67/TB-BVN", "2024-03-05", "lịch tiêm phòng")
    assert [r.quote for r in facts.recipients] == recipients


def test_addressees_above_a_motto_that_was_set_behind_them_stay() -> None:
    text = (
        "UBND TỈNH GIA LAI\nSỞ Y TẾ\nSố: 67/SYT-NV\nV/v tiêm phòng\n\nKính gửi: Trung tâm Y tế các huyện.\n\n"
        f"{STATE}\nGia Lai, ngày 05 tháng 3 năm 2024\n{BASIS}"
    )
    facts = from_text(text, "test.txt")
    assert [r.quote for r in facts.recipients] == ["Trung tâm Y tế các huyện"]


# lines under the header -> subject
SUBJECTS = [
    ("BÁO CÁO\nThẩm tra dự thảo Nghị quyết\nBan Pháp chế báo cáo kết quả thẩm tra như sau:", "Thẩm tra dự thảo Nghị quyết"),
    ("THÔNG BÁO\nkết luận của Thường trực Huyện ủy\nThường trực Huyện ủy kết luận một số\nnội dung như sau:",
     "kết luận của Thường trực Huyện ủy"),
    ("KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề phát triển kinh tế tập thể\nSau khi thảo luận, Ban Thường vụ kết luận như sau:",
     "phát triển kinh tế tập thể"),
    # a title goes on over lines that announce nothing, and over a hanging word
    ("KẾ HOẠCH\nTriển khai nhiệm vụ của\nBan Chỉ đạo Chuyển đổi số huyện\nThực hiện Kế hoạch của tỉnh, huyện xây dựng như sau:",
     "Triển khai nhiệm vụ của Ban Chỉ đạo Chuyển đổi số huyện"),
    ("KẾ HOẠCH\nTriển khai nhiệm vụ năm 2024\nGiai đoạn 2024 - 2025\nThực hiện Kế hoạch của tỉnh, huyện xây dựng như sau:",
     "Triển khai nhiệm vụ năm 2024 Giai đoạn 2024 - 2025"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "subject"), SUBJECTS)
def test_a_title_ends_where_a_sentence_announces_the_text(lines: str, subject: str) -> None:
    top = f"HUYỆN ỦY CHƯ SÊ\n*\nSố 12-BC/HU\n{PARTY}\nChư Sê, ngày 05 tháng 3 năm 2024\n"
    assert from_text(f"{top}{lines}\n1. Về thẩm quyền.\n", "test.txt").document.subject == subject


# lines of the header and about -> subject of a letter
LETTERS = [
    (f"UBND HUYỆN CHƯ SÊ PHÒNG NỘI VỤ Số: 15/PNV V/v treo cờ Tổ quốc |\n{STATE} |", "treo cờ Tổ quốc"),
    (f"UBND HUYỆN CHƯ SÊ PHÒNG NỘI VỤ Số: 15/PNV V/v treo cờ Tổ quốc\n{STATE}", "treo cờ Tổ quốc"),
    (
        "UBND HUYỆN CHƯ SÊ\nPHÒNG NỘI VỤ\nSố: 15/PNV\nV/v treo cờ Tổ quốc\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM",
        "treo cờ Tổ quốc",
    ),
]


@pytest.mark.parametrize(("top", "subject"), LETTERS)
def test_the_subject_of_a_letter_behind_its_number(top: str, subject: str) -> None:
    text = f"{top}\nChư Sê, ngày 05 tháng 3 năm 2024\nKính gửi: Ủy ban nhân dân các xã.\n{BASIS}"
    assert from_text(text, "test.txt").document.subject == subject


# lines of the header -> is it an organ of the centre
CENTRE = [
    ("BỘ TƯ PHÁP\nCỤC BỔ TRỢ TƯ PHÁP", True),
    ("BỘ THƯƠNG BINH VÀ XÃ HỘI", True),
    ("HỘI ĐỒNG THẨM PHÁN\nTÒA ÁN NHÂN DÂN TỐI CAO", True),
    ("BỘ TÀI CHÍNH\nCHI CỤC HẢI QUAN KHU VỰC I", False),
    ("BỘ CHỈ HUY QUÂN SỰ TỈNH GIA LAI\nPHÒNG THAM MƯU", False),
]


@pytest.mark.parametrize(("lines", "central"), CENTRE)
def test_a_department_of_a_ministry_has_no_province(lines: str, central: bool) -> None:
    text = (
        f"{lines}\nSố: 15/KH-VP\n{STATE}\nHà Nội, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nChuyển đổi số\n{BASIS}"
    )
    assert (from_text(text, "test.txt").document.level == 0) is central


def test_a_city_in_capitals_behind_a_ward_is_its_province() -> None:
    text = (
        f"HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG PHÚ LỢI\nSố: 12/KH-HĐND\n{STATE}\nPhú Lợi, ngày 10 tháng 11 năm 2025\nKẾ HOẠCH\n"
        "Giám sát năm 2026\nThường trực HĐND phường Phú Lợi, Thành phố Hồ Chí Minh giám sát như sau:\n1. Đất đai.\n"
    )
    head = from_text(text, "test.txt").document
    assert head.issuer is not None
    assert (head.issuer.key, head.subject) == ("ho-chi-minh-2025.phu-loi.hdnd", "Giám sát năm 2026")


# what a page prints of a paper without its header -> symbol, day, issuer, subject
WITHOUT_HEADER = [
    # a letter headed by what a list of papers says of it
    ("Công văn số 1357/SNV-CCVC ngày 17 tháng 4 năm 2023 của Sở Nội vụ Gia Lai về việc rà soát biên chế\n\n"
     "Kính gửi: Ủy ban nhân dân các huyện.\n",
     "1357/SNV-CCVC", "2023-04-17", "Sở Nội vụ Gia Lai", "rà soát biên chế"),
    ("Trang chủ\nVăn bản\nCông văn Số: 1357/SNV-CCVC của Sở Nội vụ Gia Lai ngày 17/4/2023 V/v rà soát biên chế\n"
     "Kính gửi: Ủy ban nhân dân các huyện.\n",
     "1357/SNV-CCVC", "2023-04-17", "Sở Nội vụ Gia Lai", "rà soát biên chế"),
    # by nothing but its number
    ("1357/BNV-CCVC\n\nCông văn V/v rà soát biên chế\n\nKính gửi: Ủy ban nhân dân các tỉnh.\n",
     "1357/BNV-CCVC", None, "Bộ Nội vụ", "rà soát biên chế"),
    # what is carried out stands in the text, the heading is another's
    ("Công văn số 1357/SNV-CCVC ngày 17 tháng 4 năm 2023 của Sở Nội vụ Gia Lai về việc rà soát biên chế\n"
     "Sáng nay, hội nghị đã nghe báo cáo.\n", None, None, None, None),
    # a telegram told before it is printed
    ("Ngày 12/7/2023, Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Gia Lai có Công điện số 19/CĐ-PCTT "
     "về việc ứng phó bão số 2.\nSau đây là nội dung công điện:\n"
     "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Gia Lai điện:\n- Các huyện, thành phố;\n",
     "19/CĐ-PCTT", "2023-07-12", "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Gia Lai",
     "ứng phó bão số 2"),
    # the head of a house decides
    ("QUYẾT ĐỊNH\nVề việc ban hành Quy định giảng dạy\nHIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC TÂY NGUYÊN\n"
     "Căn cứ Luật Giáo dục đại học;\n", None, None, "Trường Đại học Tây Nguyên", "ban hành Quy định giảng dạy"),
    ("QUYẾT ĐỊNH\nVề kế hoạch giảng dạy\nTRƯỜNG HỌC MỚI NĂM 2024\nCăn cứ Luật Giáo dục đại học;\n",
     None, None, None, "kế hoạch giảng dạy"),
    # the number stands above, the day in the title
    ("Số hiệu: 41-TTg\nQUYẾT ĐỊNH\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 41-TTG NGÀY 3-2-1993 VỀ VIỆC LẬP QUỸ\n"
     "THỦ TƯỚNG CHÍNH PHỦ\n", "41-TTg", "1993-02-03", "Thủ tướng Chính phủ", "LẬP QUỸ"),
    # a title on the first line that holds a colon
    ("QUYẾT ĐỊNH Về việc phân công: trực Tết Nguyên đán và đón xuân\nHIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC TÂY NGUYÊN\n"
     "Căn cứ Luật Giáo dục đại học;\n", None, None, "Trường Đại học Tây Nguyên",
     "phân công: trực Tết Nguyên đán và đón xuân"),
    # number and day under the type
    ("CÔNG TY ĐIỆN LỰC GIA LAI\nTỜ TRÌNH\nSố: 198/TTr-PC - Gia Lai, ngày 08 tháng 01 năm 2025\n"
     "V/v: Phê duyệt tiêu chuẩn thiết bị\nKính gửi: Hội đồng thành viên\n",
     "198/TTr-PC", "2025-01-08", "Công ty Điện lực Gia Lai", "Phê duyệt tiêu chuẩn thiết bị"),
]  # fmt: skip


@pytest.mark.parametrize(("top", "symbol", "day", "issuer", "subject"), WITHOUT_HEADER)
def test_a_page_tells_of_a_paper_whose_header_it_dropped(
    top: str, symbol: str | None, day: str | None, issuer: str | None, subject: str | None
) -> None:
    head = from_text(f"{top}{BASIS}", "test.txt").document
    assert (head.symbol, head.issued_on, head.subject) == (symbol, day, subject)
    assert (head.issuer.name if head.issuer else None) == issuer


def test_a_number_before_the_place_and_day_of_one_line() -> None:
    for behind in (
        "Mai Sơn, ngày 6 tháng 5 năm 2022",
        "ĐẢNG CỘNG SẢN VIỆT NAM Mai Sơn, ngày 6 tháng 5 năm 2022",
    ):
        text = (
            f"HUYỆN ỦY MAI SƠN ĐẢNG ỦY XÃ CÒ NÒI * Số 19-KH/ĐU {behind}\nKẾ HOẠCH\nkiểm tra năm 2022\n{BASIS}"
        )
        head = from_text(text, "test.txt").document
        assert (head.symbol, head.issued_on, head.type) == ("19-KH/ĐU", "2022-05-06", "KH")


# titles in capitals whose type the page dropped, which begin like the name of an organ
UNTYPED = [
    "PHÒNG, CHỐNG DỊCH BỆNH TRUYỀN NHIỄM NĂM 2018", "PHÒNG CHÁY, CHỮA CHÁY RỪNG", "BAN HÀNH QUY CHẾ LÀM VIỆC",
    "TỔ CHỨC LỄ HỘI NĂM 2018", "HỘI NHẬP QUỐC TẾ NĂM 2018", "SỞ HỮU TRÍ TUỆ NĂM 2018", "ĐOÀN KẾT TOÀN DÂN",
    "TRƯỜNG HỌC AN TOÀN", "LIÊN KẾT PHÁT TRIỂN DU LỊCH", "BẢO HIỂM Y TẾ TOÀN DÂN", "ĐỘI NGŨ CÁN BỘ GIAI ĐOẠN 2020-2025",
    "NHÀ Ở XÃ HỘI", "QUÂN SỰ, QUỐC PHÒNG NĂM 2018", "THANH TRA, KIỂM TRA NĂM 2018", "HỢP TÁC XÃ KIỂU MỚI",
]  # fmt: skip
UNTYPED_HEADERS = [
    "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 22/KH-UBND | Quảng Bình, ngày 29 tháng 11 năm 2017 |\n",
    "ỦY\nBAN NHÂN DÂN\nTỈNH QUẢNG BÌNH\n-------\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 22/KH-UBND\n"
    "Quảng Bình, ngày 29 tháng 11 năm 2017\n",
]
BELOW_TITLE = [
    "Căn cứ Luật Phòng, chống bệnh truyền nhiễm năm 2007, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:\n1. Mục đích\n",
    "A. SỰ CẦN THIẾT VÀ CĂN CỨ XÂY DỰNG KẾ HOẠCH\nCùng với cả nước, nhiều năm qua tỉnh đã làm tốt công tác này, nhiều chỉ tiêu đạt và vượt kế hoạch đề ra; tuy nhiên "
    "vẫn còn những việc chưa làm được, nhất là ở vùng sâu, vùng xa, nơi đường sá đi lại khó khăn.\n",
]


@pytest.mark.parametrize("header", UNTYPED_HEADERS, ids=["cells", "lines"])
@pytest.mark.parametrize("below", BELOW_TITLE, ids=["basis", "part"])
def test_a_title_without_its_type_is_no_organ(header: str, below: str) -> None:
    heads = [from_text(f"{header}{title}\n{below}", "a.txt").document for title in UNTYPED]
    assert [h.subject for h in heads] == UNTYPED
    assert {h.issuer.key if h.issuer else None for h in heads} == {"quang-binh.ubnd"}


def test_the_session_that_passed_it_is_no_part_of_a_title_without_its_type() -> None:
    head = from_text(
        "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 09/2004/NQ.HĐNDK7 | TX Vĩnh Long, ngày 29 tháng 12 "
        'năm 2004 |\nCỦA HỘI ĐỒNG NHÂN DÂN TỈNH VĨNH LONG\nKHOÁ VII KỲ HỌP THỨ 3\n"VỀ NHIỆM VỤ NĂM 2005"\n'
        "HỘI ĐỒNG NHÂN DÂN TỈNH VĨNH LONG\nSau khi xem xét báo cáo của Ủy ban nhân dân tỉnh,\nQUYẾT NGHỊ\n",
        "a.txt",
    ).document
    assert head.issuer is not None
    assert (head.subject, head.issuer.key) == ("NHIỆM VỤ NĂM 2005", "vinh-long.hdnd")


def test_the_title_of_a_judgment_is_no_part_of_its_court() -> None:
    head = from_text(
        "TÒA ÁN NHÂN DÂN TỈNH GIA LAI\nBẢN ÁN 12/2021/HC-ST NGÀY 24/01/2021 VỀ KHIẾU KIỆN QUYẾT ĐỊNH VỀ ĐẤT ĐAI\n"
        "Ngày 24 tháng 01 năm 2021, tại trụ sở Tòa án xét xử công khai vụ án về đất trồng cà phê.\n",
        "a.txt",
    ).document
    assert head.issuer is not None
    assert head.issuer.key == "gia-lai.toa-an-nhan-dan"


@pytest.mark.parametrize(
    "title",
    [
        "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG\n\nBỘ THỦY SẢN\n\nVề việc lập bến cá\n\nBỘ TRƯỞNG BỘ THỦY SẢN",
        "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ THỦY SẢN\nVề việc lập bến cá",
    ],
)
def test_whose_decision_it_is_stands_over_what_it_is_about(title: str) -> None:
    head = from_text(f"{title}\n\nCăn cứ Nghị định số 50/CP ngày 21/6/1994;\n", "a.txt").document
    assert head.subject == "lập bến cá"
