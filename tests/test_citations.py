"""What is cited: symbol, type, date and issuer of every form, read from one line in the body of a plan."""

from __future__ import annotations

import pytest
from reading import BODY, HEADER, Read, read_body, told

from ingest.extract import from_text
from ingest.lexicon import doctypes

FORMS = [
    # Party, State, normative
    (
        "Theo Kế hoạch số 87-KH/TU, ngày 16/5/2022 của Ban Thường vụ Tỉnh ủy về chuyển đổi số.",
        [Read("87-KH/TU", "KH", "2022-05-16", "Tỉnh ủy Bình Định")],
    ),
    (
        "Theo Công văn số 2577/UBND-KGVX ngày 27/7/2021 của Ủy ban nhân dân tỉnh Phú Yên.",
        [Read("2577/UBND-KGVX", "CV", "2021-07-27", "Ủy ban nhân dân tỉnh Phú Yên")],
    ),
    (
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.",
        [Read("30/2020/NĐ-CP", "NĐ", "2020-03-05", "Chính phủ")],
    ),
    (
        "Theo Chỉ thị 05-CT/TW, ngày 15-5-2016 của Bộ Chính trị khóa XII.",
        [Read("05-CT/TW", "CT", "2016-05-15", "Bộ Chính trị")],
    ),
    (
        "Theo Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII.",
        [Read("21-NQ/TW", "NQ", "2022-06-16", "Ban Chấp hành Trung ương")],
    ),
    (
        "Theo Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ 6, Ban Chấp hành Trung ương khoá XII về y tế.",
        [Read("20-NQ/TW", "NQ", "2017-10-25", "Ban Chấp hành Trung ương")],
    ),
    (
        "Theo Quy định số 24-QĐ/TW ngày 30/7/2021 của Ban Chấp hành Trung ương.",
        [Read("24-QĐ/TW", "QyĐ", "2021-07-30", "Ban Chấp hành Trung ương")],
    ),
    (
        "Theo Văn bản số số 31/UBND-NC ngày 02/3/2023 của UBND tỉnh.",
        [Read("31/UBND-NC", "CV", "2023-03-02", "Ủy ban nhân dân tỉnh Bình Định")],
    ),
    (
        "Theo Quy định số 80-QĐ/TW ngày 18/8/20222 của Bộ Chính trị về phân cấp.",
        [Read("80-QĐ/TW", "QyĐ", None, "Bộ Chính trị")],
    ),
    (
        "Theo Chỉ thị số 8/CT-UBND ký ban hành ngày 02/3/2023 của Chủ tịch UBND tỉnh.",
        [Read("8/CT-UBND", "CT", "2023-03-02", "Ủy ban nhân dân tỉnh Bình Định")],
    ),
    # the desk in brackets behind the sign, or a mark that slipped in
    (
        "Theo Kế hoạch số 41/KH-CAT(PV01) ngày 04/3/2021 của Công an tỉnh.",
        [Read("41/KH-CAT", "KH", "2021-03-04", "Công an tỉnh Bình Định")],
    ),
    (
        "Theo Kế hoạch số 41/KH-UBND- ngày 04/3/2021 của UBND tỉnh.",
        [Read("41/KH-UBND", "KH", "2021-03-04", "Ủy ban nhân dân tỉnh Bình Định")],
    ),
    # the number was written by hand before its sign
    (
        "Theo Kế hoạch số 187    /KH-UBND ngày 02/3/2023 của UBND tỉnh.",
        [Read("187/KH-UBND", "KH", "2023-03-02", "Ủy ban nhân dân tỉnh Bình Định")],
    ),
    # the day of the document before it
    (
        "Theo Thông tư số 11/2023/TT-BNV ngày 02/3/2023 và Thông tư số 12/2023/TT-BNV của Bộ Nội vụ cùng ngày.",
        [
            Read("11/2023/TT-BNV", "TT", "2023-03-02", "Bộ Nội vụ"),
            Read("12/2023/TT-BNV", "TT", "2023-03-02", "Bộ Nội vụ"),
        ],
    ),
    # a name with commas, its tone mark in the old place
    (
        "Theo Kế hoạch số 88/KH-SVHTTDL ngày 05/5/2020 của Sở Văn hoá, Thể thao và Du lịch về lễ hội.",
        [Read("88/KH-SVHTTDL", "KH", "2020-05-05", "Sở Văn hóa, Thể thao và Du lịch Bình Định")],
    ),
    # an office that is the organ, not its holder
    (
        "Theo Quyết định số 2245/QĐ-CTN ngày 30/12/2021 của Chủ tịch nước.",
        [Read("2245/QĐ-CTN", "QĐ", "2021-12-30", "Chủ tịch nước")],
    ),
    # organs of the speaker's own place, by the code alone
    (
        "Theo Quyết định số 812/QĐ-SNV ngày 02/3/2022.",
        [Read("812/QĐ-SNV", "QĐ", "2022-03-02", "Sở Nội vụ Bình Định")],
    ),
    (
        "Theo Quyết định số 3115/QĐ-UBND ngày 04/10/2021.",
        [Read("3115/QĐ-UBND", "QĐ", "2021-10-04", "Ủy ban nhân dân tỉnh Bình Định")],
    ),
    # figures set apart right after the word for number are one number
    (
        "Theo Nghị quyết số 3 1-NQ/TU ngày 02/3/2021 của Tỉnh ủy.",
        [Read("31-NQ/TU", "NQ", "2021-03-02", "Tỉnh ủy Bình Định")],
    ),
    # a scan that lost the vowel of the word for number
    (
        "Theo Nghị định s20/2008/NĐ-CP ngày 14/02/2008 và Nghị định s 63/2010/NĐ-CP ngày 08/6/2010.",
        [
            Read("20/2008/NĐ-CP", "NĐ", "2008-02-14", "Chính phủ"),
            Read("63/2010/NĐ-CP", "NĐ", "2010-06-08", "Chính phủ"),
        ],
    ),
    # a code of its own for one kind of report
    (
        "Theo Báo cáo thẩm định số 18/BCTĐ-STP ngày 25/5/2018 của Sở Tư pháp.",
        [Read("18/BCTĐ-STP", "BC", "2018-05-25", "Sở Tư pháp Bình Định")],
    ),
    (
        "Theo Chỉ lệnh số 07/CL-TL ngày 02/12/2022 của Tư lệnh Quân khu.",
        [Read("07/CL-TL", "CL", "2022-12-02", None)],
    ),
    # a number without a sign
    (
        "Theo Công văn số 2373 ngày 26/5/2023 của Văn phòng UBND tỉnh.",
        [Read("2373", "CV", "2023-05-26", "Văn phòng Ủy ban nhân dân tỉnh Bình Định")],
    ),
    # lists that share a head, an issuer or a date
    (
        "Theo Công văn số 1752 & 1936-CV/BTGTU năm 2022 của Ban Tuyên giáo Tỉnh ủy.",
        [
            Read("1752-CV/BTGTU", "CV", "2022", "Ban Tuyên giáo Tỉnh ủy Bình Định"),
            Read("1936-CV/BTGTU", "CV", "2022", "Ban Tuyên giáo Tỉnh ủy Bình Định"),
        ],
    ),
    (
        "Theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.",
        [
            Read("217-QĐ/TW", "QĐ", "2013-12-12", "Bộ Chính trị"),
            Read("218-QĐ/TW", "QĐ", "2013-12-12", "Bộ Chính trị"),
        ],
    ),
    (
        "Theo các Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương.",
        [
            Read("18-NQ/TW", "NQ", "2017-10-25", "Ban Chấp hành Trung ương"),
            Read("19-NQ/TW", "NQ", "2017-10-25", "Ban Chấp hành Trung ương"),
        ],
    ),
    # date and issuer before the type word
    (
        "Ngày 03/10/2022, Chủ tịch UBND tỉnh có Công văn số 5682/UBND-NC.",
        [Read("5682/UBND-NC", "CV", "2022-10-03", "Ủy ban nhân dân tỉnh Bình Định")],
    ),
    (
        "Ngày 03/10/2022, HĐND tỉnh Phú Yên khóa VIII đã xem xét, thông qua Nghị quyết số 56/NQ-HĐND về bến cá.",
        [Read("56/NQ-HĐND", "NQ", "2022-10-03", "Hội đồng nhân dân tỉnh Phú Yên")],
    ),
    # newspapers leave out the year, which the number tells
    (
        "Ngày 03/10, Bộ Văn hóa, Thể thao và Du lịch đã ban hành Thông tư số 56/2022/TT-BVHTTDL về bến cá.",
        [Read("56/2022/TT-BVHTTDL", "TT", "2022-10-03", "Bộ Văn hóa, Thể thao và Du lịch")],
    ),
    (
        "Ngày 31/11, Bộ Tư pháp ban hành Thông tư số 56/2022/TT-BTP và Quyết định số 57/QĐ-BTP.",
        [
            Read("56/2022/TT-BTP", "TT", "2022", "Bộ Tư pháp"),
            Read("57/QĐ-BTP", "QĐ", None, "Bộ Tư pháp"),
        ],
    ),
    # words between the type word and the number
    (
        "Theo Luật Lưu trữ số 01/2011/QH13 ngày 11/11/2011.",
        [Read("01/2011/QH13", "Luật", "2011-11-11", "Quốc hội")],
    ),
    (
        "Theo Kế hoạch kiểm tra số 77/KH-UBND ngày 08/02/2023 của UBND huyện Tây Sơn.",
        [Read("77/KH-UBND", "KH", "2023-02-08", "Ủy ban nhân dân huyện Tây Sơn")],
    ),
    (
        "Theo Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14.",
        [Read("69/2020/QH14", "Luật", "2020", "Quốc hội")],
    ),
    # the type word of a list holds for all its members
    (
        "Theo các Luật số 43/2024/QH15, số 47/2024/QH15 và số 58/2024/QH15.",
        [Read(f"{n}/2024/QH15", "Luật", "2024", "Quốc hội") for n in (43, 47, 58)],
    ),
    # `Văn bản` says nothing of the type, nor does the sign of a company
    (
        "Theo Văn bản số 05/2023/VLN-LV ngày 21/4/2023.",
        [Read("05/2023/VLN-LV", "CV", "2023-04-21", None)],
    ),
    # a law by its name alone, in a series of years
    (
        "Theo Luật Đầu tư công năm 2014, 2019 và Bộ luật Lao động ngày 20/11/2019.",
        [
            Read("Luật Đầu tư công", "Luật", "2014", None),
            Read("Luật Đầu tư công", "Luật", "2019", None),
            Read("Bộ luật Lao động", "Luật", "2019-11-20", None),
        ],
    ),
    # a ministry that was merged keeps what it issued
    (
        "Theo Thông tư số 47/2024/TT-BGTVT ngày 15/11/2024 của Bộ Xây dựng (trước đây là Bộ Giao thông vận tải).",
        [Read("47/2024/TT-BGTVT", "TT", "2024-11-15", "Bộ Giao thông vận tải")],
    ),
    # short forms stand for the full mention, before and after it
    (
        "Thực hiện Kế hoạch số 87-KH/TU ngày 16/5/2022 của Tỉnh ủy; các mốc của Kế hoạch 87 giữ nguyên.",
        [Read("87-KH/TU", "KH", "2022-05-16", "Tỉnh ủy Bình Định")] * 2,
    ),
    # an organ of a department that is named by a dash
    (
        "Cục Cảnh sát giao thông - Bộ Công an đã có Văn bản số 787/C08-P3 ngày 29/01/2023.",
        [Read("787/C08-P3", "CV", "2023-01-29", "Cục Cảnh sát giao thông")],
    ),
    # the year behind the number and no code, where who issued it is told
    (
        "Mức vay theo Quyết định 10/2024 của Thủ tướng Chính phủ; phiên họp quyết định 11/2024 sẽ bàn.",
        [Read("10/2024", "QĐ", "2024", "Thủ tướng Chính phủ")],
    ),
    # the plenum that stands behind a number without `của`; that of a union, and a meeting, are none
    (
        "Theo Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ tám BCH Trung ương khóa XI. Nghị quyết số 7-NQ/TW ngày"
        " 02/3/2022, Hội nghị Trung ương Đoàn đã bàn.",
        [
            Read("29-NQ/TW", "NQ", "2013-11-04", "Ban Chấp hành Trung ương"),
            Read("7-NQ/TW", "NQ", "2022-03-02", "Trung ương Đảng"),
        ],
    ),
    # a bracket that closes behind a term opened elsewhere is no part of the mention
    (
        "Theo Hướng dẫn số 2-HD/TU (nay thay Hướng dẫn số 1-HD/TU khóa XIX) và Kết luận số 3-KL/TU (khóa XX).",
        [
            Read("2-HD/TU", "HD", None, "Tỉnh ủy Bình Định"),
            Read("1-HD/TU", "HD", None, "Tỉnh ủy Bình Định"),
            Read("3-KL/TU", "KL", None, "Tỉnh ủy Bình Định"),
        ],
    ),
    # the next number of one type, without its sign
    (
        "Theo Thông báo số 112/TB-VPCP ngày 02/4/2022 và số 118 ngày 09/4/2022 của Văn phòng Chính phủ; công báo, số 45 năm 2022.",
        [
            Read("112/TB-VPCP", "TB", "2022-04-02", "Văn phòng Chính phủ"),
            Read("118", "TB", "2022-04-09", "Văn phòng Chính phủ"),
        ],
    ),
    # the word before the first number of a list is said of all
    (
        "Theo các Quy định của Ban Chấp hành Trung ương: số 12-QĐ/TW, ngày 26/5/2022 về thi hành Điều lệ Đảng; số 14-QĐ/TW,"
        " ngày 30/5/2022 về kỷ luật; Quyết định số 60-QĐ/TW ngày 12/6/2022 của Bộ Chính trị.",
        [
            Read("12-QĐ/TW", "QyĐ", "2022-05-26", "Ban Chấp hành Trung ương"),
            Read("14-QĐ/TW", "QyĐ", "2022-05-30", "Ban Chấp hành Trung ương"),
            Read("60-QĐ/TW", "QĐ", "2022-06-12", "Bộ Chính trị"),
        ],
    ),
    # of a place: the code tells which of its offices
    (
        "Theo Kế hoạch 15/KH-UBND ngày 12/3/2023 của huyện Tây Sơn, Nghị quyết số 5-NQ/HU của huyện Tây Sơn và Nghị quyết số"
        " 9-NQ/TU của tỉnh; Quyết định số 7/QĐ-UBND của huyện vùng cao.",
        [
            Read("15/KH-UBND", "KH", "2023-03-12", "Ủy ban nhân dân huyện Tây Sơn"),
            Read("5-NQ/HU", "NQ", None, "Huyện ủy Tây Sơn"),
            Read("9-NQ/TU", "NQ", None, "Tỉnh ủy Bình Định"),
            Read("7/QĐ-UBND", "QĐ", None, "Ủy ban nhân dân tỉnh Bình Định"),
        ],
    ),
    # short for any full mention; `phương án 2` counts
    (
        "Theo Quy chế số 05-QC/TU ngày 03/12/2021 của Tỉnh ủy, thực hiện Quy chế 05; chọn phương án 2 của Phương án số"
        " 2/PA-UBND ngày 19/01/2022.",
        [
            Read("05-QC/TU", "QC", "2021-12-03", "Tỉnh ủy Bình Định"),
            Read("05-QC/TU", "QC", "2021-12-03", "Tỉnh ủy Bình Định"),
            Read("2/PA-UBND", "PA", "2022-01-19", "Ủy ban nhân dân tỉnh Bình Định"),
        ],
    ),
    (
        "Xem Kiến nghị số 04/KN-VKS-P8 ngày 11/02/2022 của Viện kiểm sát nhân dân tỉnh; Kiến nghị số 04 đã tiếp thu 5 kiến nghị.",
        [
            Read("04/KN-VKS-P8", "KN", "2022-02-11", "Viện kiểm sát nhân dân tỉnh Bình Định"),
            Read("04/KN-VKS-P8", "KN", "2022-02-11", "Viện kiểm sát nhân dân tỉnh Bình Định"),
        ],
    ),
]


@pytest.mark.parametrize(("line", "expected"), FORMS)
def test_a_citation_is_read_with_its_parts(line: str, expected: list[Read]) -> None:
    cited = read_body(line).citations
    assert [told(c) for c in cited] == expected
    assert [c.quote for c in cited if c.quote.count("(") != c.quote.count(")")] == []


NOT_CITED = [
    "Phấn đấu đạt 12 nội dung, 06 nhiệm vụ trọng tâm, 03 khâu đột phá.",
    "Hội nghị lần thứ 13 ngày 14/7/2023 đã thông qua.",
    "Kế hoạch 5 năm 2021 - 2025 của tỉnh; Chương trình 135; xã 135.",
    "Trực 24/7; kỷ niệm 19/5; nhà số 9A, đường Lê Lợi; Km 12/QL1A.",
    "Kế hoạch này, Công văn này và quy định hiện hành của pháp luật.",
    "Nghị quyết Đại hội Đảng bộ các cấp nhiệm kỳ 2020-2025.",
    "Văn kiện Đại hội XIII của Đảng; Đại hội XIII đã khẳng định.",
    "Mã thủ tục 1.012568; tài khoản 3711.0.1054321.00000.",
    "Theo Điều 4 và khoản 2 Điều 15.",
]


@pytest.mark.parametrize("line", NOT_CITED)
def test_what_is_no_document_is_not_cited(line: str) -> None:
    assert read_body(line).citations == ()


RESOLUTIONS = [
    ("Nghị quyết Đại hội XIII của Đảng", "congress", 13, "Đảng Cộng sản Việt Nam"),
    ("Nghị quyết Đại hội Đảng XIII", "congress", 13, "Đảng Cộng sản Việt Nam"),
    ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "congress", 13, "Đảng Cộng sản Việt Nam"),
    ("Nghị quyết ĐHĐB toàn quốc lần thứ mười ba", "congress", 13, "Đảng Cộng sản Việt Nam"),
    ("NQ ĐH XIII", "congress", 13, "Đảng Cộng sản Việt Nam"),
    ("Nghị quyết Đại hội XX của Đảng bộ tỉnh", "congress", 20, "Đảng bộ tỉnh Bình Định"),
    ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI", "congress", 16, "Đảng bộ tỉnh Gia Lai"),
    ("Nghị quyết Đại hội XXIV Đảng bộ huyện Tây Sơn", "congress", 24, "Đảng bộ huyện Tây Sơn"),
    ("Nghị quyết Đại hội Đảng bộ huyện Tây Sơn lần XXIV", "congress", 24, "Đảng bộ huyện Tây Sơn"),
    ("Nghị quyết Trung ương 4 khóa XII", "plenum", 4, "Đảng Cộng sản Việt Nam"),
    ("Nghị quyết Hội nghị lần thứ tư BCH Trung ương Đảng khóa XI", "plenum", 4, "Đảng Cộng sản Việt Nam"),
    ("Nghị quyết Đại hội Đảng bộ Quân đội lần thứ XI", "congress", 11, "Đảng bộ Quân đội"),
    (
        "Nghị quyết Đại hội Đảng bộ Khối các cơ quan Trung ương lần thứ XIII",
        "congress",
        13,
        "Đảng bộ Khối các cơ quan Trung ương",
    ),
    (
        "Nghị quyết Đại hội đại biểu Đảng bộ Sở Y tế lần thứ VI, nhiệm kỳ 2020-2025",
        "congress",
        6,
        "Đảng bộ Sở Y tế Bình Định",
    ),
    ("nghị quyết đại hội Đảng bộ tỉnh lần thứ XX", "congress", 20, "Đảng bộ tỉnh Bình Định"),
    ("Nghị quyết Hội nghị lần thứ sáu BCH Đảng bộ tỉnh (khóa XX)", "plenum", 6, "Đảng bộ tỉnh Bình Định"),
    ("Kết luận Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ huyện Tây Sơn khóa XXI", "plenum", 12,
     "Đảng bộ huyện Tây Sơn"),
    ("Nghị quyết Hội nghị Tỉnh ủy lần thứ mười ba, khóa XIX", "plenum", 13, "Đảng bộ tỉnh Bình Định"),
    ("Nghị quyết Tỉnh uỷ Gia Lai lần thứ 5", "plenum", 5, "Đảng bộ tỉnh Gia Lai"),
    ("Nghị quyết lần thứ 9 của Tỉnh ủy (khoá XIX)", "plenum", 9, "Đảng bộ tỉnh Bình Định"),
]  # fmt: skip


def test_the_committee_may_be_said_again_behind_a_plenum() -> None:
    line = "Theo Nghị quyết Hội nghị Trung ương lần thứ 7 của BCH Trung ương Đảng (khóa X)"
    (plenum,) = read_body(f"{line}.").citations
    assert (plenum.quote, plenum.target.ordinal, plenum.target.term) == (line.removeprefix("Theo "), 7, "X")


def test_the_key_of_a_local_plenum_is_its_committee_its_term_and_its_number() -> None:
    cited = read_body(
        "Theo Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Đảng bộ tỉnh khóa XX; Kết luận Hội nghị Tỉnh ủy lần thứ 6."
    ).citations
    assert [(c.target.key, c.target.issuer and c.target.issuer.name) for c in cited] == [
        ("binh-dinh.tinh-uy.xx.hoi-nghi.6", "Tỉnh ủy Bình Định"),
        ("binh-dinh.tinh-uy._.hoi-nghi-kl.6", "Tỉnh ủy Bình Định"),
    ]


NO_PLENUMS = [
    "Kết luận Hội nghị Ban Thường vụ Tỉnh ủy lần thứ 40 đã được thông báo.",
    "Hội nghị lần thứ sáu Ban Chấp hành Đảng bộ tỉnh thông qua Nghị quyết Tỉnh ủy.",
]


@pytest.mark.parametrize("line", NO_PLENUMS)
def test_meetings_of_others_are_no_plenums_of_the_party(line: str) -> None:
    assert [c.target.event for c in read_body(line).citations] == []


@pytest.mark.parametrize(("words", "event", "ordinal", "of"), RESOLUTIONS)
def test_named_resolutions_are_one_node_however_worded(words: str, event: str, ordinal: int, of: str) -> None:
    (c,) = read_body(f"Tiếp tục thực hiện {words} trong toàn ngành.").citations
    assert (c.quote, c.target.event, c.target.ordinal, c.target.of) == (words, event, ordinal, of)


def test_an_ellipsis_shares_the_head_of_the_list() -> None:
    line = "mục tiêu mà Nghị quyết Đại hội XIII của Đảng, Đại hội XX Đảng bộ tỉnh đã đề ra."
    assert [(c.target.ordinal, c.optional) for c in read_body(line).citations] == [(13, False), (20, True)]


@pytest.mark.parametrize("kind", doctypes.all_types(), ids=lambda t: t.code)
def test_every_row_of_the_table_of_types_proves_itself(kind: doctypes.DocType) -> None:
    for example in kind.examples:
        cited = read_body(f"Theo {example}.").citations
        read_as = "QyĐ" if kind.code == "QĐi" else kind.code  # two codes of one type
        assert [c.target.type for c in cited] == [read_as], example


def test_spans_are_true_and_lists_are_in_reading_order() -> None:
    text = HEADER + BODY.format(" ".join(line for line, _ in FORMS))
    facts = from_text(text, "x.txt")
    assert len(facts.citations) > 20
    assert [c.span for c in facts.citations] == sorted(c.span for c in facts.citations)
    for c in facts.citations:
        assert text[c.span[0] : c.span[1]] == c.quote
