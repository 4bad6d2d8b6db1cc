"""Forms in which a document is named: by the letters of its type, in brackets, in cells, in short.

Each row is a sentence that opens a plan of a department of Bình Định, and what it cites.
"""

from __future__ import annotations

import pytest
from reading import Read, read_body, read_opening, told

UBND = "Ủy ban nhân dân tỉnh Bình Định"

# the letters of a type before the figures, with a blank or without
LETTERS = [
    (
        "Thực hiện NQ18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương và CV77/SNV-VP ngày 05/3/2021 của Sở Nội vụ.",
        [
            Read("18-NQ/TW", "NQ", "2017-10-25", "Ban Chấp hành Trung ương"),
            Read("77/SNV-VP", "CV", "2021-03-05", "Sở Nội vụ Bình Định"),
        ],
    ),
    (
        "Theo TT22/2021/TT-BGDĐT, NĐ30/2020/NĐ-CP và KH167/KH-UBND.",
        [
            Read("22/2021/TT-BGDĐT", "TT", "2021", "Bộ Giáo dục và Đào tạo"),
            Read("30/2020/NĐ-CP", "NĐ", "2020", "Chính phủ"),
            Read("167/KH-UBND", "KH", None, UBND),
        ],
    ),
    (
        "Theo TT22/2021 của Bộ Giáo dục và Đào tạo, NĐ30/2020 của Chính phủ, QĐ 10/2024 của Thủ tướng Chính phủ.",
        [
            Read("22/2021", "TT", "2021", "Bộ Giáo dục và Đào tạo"),
            Read("30/2020/NĐ-CP", "NĐ", "2020", "Chính phủ"),
            Read("10/2024", "QĐ", "2024", "Thủ tướng Chính phủ"),
        ],
    ),
    (
        "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị; tiếp tục học tập CT 05, làm theo CT05.",
        [Read("05-CT/TW", "CT", "2016-05-15", "Bộ Chính trị")] * 3,
    ),
    (
        "Thực hiện CTr 19 ngày 22/9/2021 của Tỉnh ủy và QC số 05-QC/TU.",
        [
            Read("19", "CTr", "2021-09-22", "Tỉnh ủy Bình Định"),
            Read("05-QC/TU", "QC", None, "Tỉnh ủy Bình Định"),
        ],
    ),
    ("Bàn giao nhà CT2/VN-HN, CT5-DN1, mẫu KH01, biểu HD01/KH-X và CT3 của Công ty Xây dựng số 5.", []),
]

# a number told once by its day and issuer is called by its type and figures from there on
IN_SHORT = [
    (
        "Thực hiện Nghị quyết số 18 ngày 25/10/2017 của Ban Chấp hành Trung ương; Nghị quyết 18 nêu hai việc.",
        [Read("18", "NQ", "2017-10-25", "Ban Chấp hành Trung ương")] * 2,
    ),
    (
        "Theo Thông tư 22/2021 của Bộ Giáo dục và Đào tạo; Thông tư 22 bỏ xếp hạng, Thông tư số 22 giữ điểm số.",
        [Read("22/2021", "TT", "2021", "Bộ Giáo dục và Đào tạo")] * 3,
    ),
    (
        "Theo Nghị định 30/2020 của Chính phủ; Nghị định 30 quy định thể thức.",
        [Read("30/2020/NĐ-CP", "NĐ", "2020", "Chính phủ")] * 2,
    ),
    (
        "Theo Quy chế số 01 ngày 15/9/2022 của Đảng ủy xã An Nhơn; cấp ủy làm việc theo Quy chế 01.",
        [Read("01", "QC", "2022-09-15", "Đảng ủy xã An Nhơn")] * 2,
    ),
    # two bear the number: the short form is nobody's
    (
        "Theo Quyết định số 15 ngày 03/4/2023 của UBND tỉnh và Quyết định số 15 ngày 05/4/2023 của Sở Nội vụ;"
        " Quyết định 15 nêu rõ.",
        [Read("15", "QĐ", "2023-04-03", UBND), Read("15", "QĐ", "2023-04-05", "Sở Nội vụ Bình Định")],
    ),
    # a count is no number
    (
        "Theo Kế hoạch số 15 ngày 03/4/2023 của UBND tỉnh, kế hoạch 15 xã và Kế hoạch 15 người được duyệt.",
        [Read("15", "KH", "2023-04-03", UBND)],
    ),
]

# the last of a list of short forms tells who issued those of its type before it; a full mention knows better
LED = [
    (
        "Thực hiện NQ 57, NQ 59 và NQ 68 của Bộ Chính trị; Thông tư 22, Nghị định 30 của Chính phủ.",
        [Read(n, "NQ", None, "Bộ Chính trị") for n in ("57", "59", "68")]
        + [Read("30", "NĐ", None, "Chính phủ")],
    ),
    (
        "Theo Kế hoạch số 26-KH/TU ngày 09/6/2017 của Tỉnh ủy (gọi tắt là Kế hoạch 26). Nêu tại Kế hoạch 26 và Thông báo"
        " 51 của Văn phòng Chính phủ.",
        [Read("26-KH/TU", "KH", "2017-06-09", "Tỉnh ủy Bình Định")] * 3
        + [Read("51", "TB", None, "Văn phòng Chính phủ")],
    ),
]

# what all of a list have in common, with the issuer told at its head or beside another
LED += [
    (
        "Theo các Nghị định của Chính phủ: số 43/2014/NĐ-CP, 47/2014/NĐ-CP ngày 15/5/2014.",
        [Read(f"{n}/2014/NĐ-CP", "NĐ", "2014-05-15", "Chính phủ") for n in (43, 47)],
    ),
    (
        "Theo Thông tư liên tịch số 50/2012/TTLT-BGDĐT-BNV của Bộ Giáo dục và Đào tạo và Bộ Nội vụ ngày 20/7/2012.",
        [Read("50/2012/TTLT-BGDĐT-BNV", "TTLT", "2012-07-20", "Bộ Giáo dục và Đào tạo")],
    ),
    (
        "Theo Quyết định số 26/2017/QĐ-UBND ngày 06/10/2017 của UBND huyện Tây Sơn (đã được sửa đổi tại Quyết định số"
        " 10/2021/QĐ-UBND) và Quyết định số 11/2021/QĐ-UBND.",
        [
            Read("26/2017/QĐ-UBND", "QĐ", "2017-10-06", "Ủy ban nhân dân huyện Tây Sơn"),
            Read("10/2021/QĐ-UBND", "QĐ", "2021", "Ủy ban nhân dân huyện Tây Sơn"),
            Read("11/2021/QĐ-UBND", "QĐ", "2021", UBND),
        ],
    ),
    (
        "Theo CV 300/LN-SNV-STC ngày 05/9/2022 và QyĐ 41-QĐ/TW của Bộ Chính trị.",
        [
            Read("300/LN-SNV-STC", "CV", "2022-09-05", "Sở Nội vụ Bình Định"),
            Read("41-QĐ/TW", "QyĐ", None, "Bộ Chính trị"),
        ],
    ),
    (
        "Theo Luật Tổ chức VKSND năm 2014, Luật THAHS năm 2019 và Luật KBCB.",
        [
            Read("Luật Tổ chức Viện kiểm sát nhân dân", "Luật", "2014", None),
            Read("Luật Thi hành án hình sự", "Luật", "2019", None),
            Read("Luật Khám bệnh, chữa bệnh", "Luật", None, None),
        ],
    ),
]

# before a whole number of their type short forms are of its series, and a list of any series is read to its head
LED += [
    (
        "Thực hiện NQ59, NQ 66 và NQ 71-NQ/TW của Bộ Chính trị; Quyết định 15, Kế hoạch 41/KH-UBND.",
        [Read(f"{n}-NQ/TW", "NQ", None, "Bộ Chính trị") for n in (59, 66, 71)]
        + [Read("41/KH-UBND", "KH", None, UBND)],
    ),
    (
        "Tiếp theo các Công văn số 61, 66/HKL-BVR ngày 20/4 và 29/4/2022 của Hạt Kiểm lâm Tây Sơn, còn 15, 16/HKL-BVR.",
        [
            Read("61/HKL-BVR", "CV", "2022-04-20", "Hạt Kiểm lâm Tây Sơn"),
            Read("66/HKL-BVR", "CV", "2022-04-29", "Hạt Kiểm lâm Tây Sơn"),
        ],
    ),
    (
        "Thực hiện Chỉ thị 16 ngày 20/5/2022 của TTgCP và Công văn số 21/CAT-TH ngày 20/02/2022 của Phòng PC06.",
        [
            Read("16", "CT", "2022-05-20", "Thủ tướng Chính phủ"),
            Read("21/CAT-TH", "CV", "2022-02-20", "Phòng PC06"),
        ],
    ),
]

# a formation of the army that no number tells is nobody's; names end before a bullet, and hold their country once
NAMES = [
    (
        "Theo Chỉ thị số 40/CT-BTL ngày 05/01/2022 của Tư lệnh Quân khu 3, Hướng dẫn số 11/HD-CT của Cục Chính trị Quân"
        " khu và Kế hoạch số 5/KH-fBB ngày 06/01/2022 của Sư đoàn 395.",
        [
            Read("40/CT-BTL", "CT", "2022-01-05", "Quân khu 3"),
            Read("11/HD-CT", "HD", None, None),
            Read("5/KH", "KH", None, None),
        ],
    ),
    (
        "Theo Hướng dẫn số 3-HD/TWH của Trung ương Hội\n\n- Căn cứ Kế hoạch số 41/KH-UBND của UBND tỉnh.",
        [Read("3-HD/TWH", "HD", None, None), Read("41/KH-UBND", "KH", None, UBND)],
    ),
    (
        "Theo Công văn số 56/NHNN-TD ngày 05/3/2022 của NHNN Việt Nam.",
        [Read("56/NHNN-TD", "CV", "2022-03-05", "Ngân hàng Nhà nước Việt Nam")],
    ),
]

# day and issuer behind a number in brackets, and a name that ends at the border of its cell
SHUT_AND_IN_CELLS = [
    (
        "Thực hiện Nghị quyết (số 18-NQ/TW) ngày 25/10/2017 của Ban Chấp hành Trung ương, Sở xây dựng Kế hoạch.",
        [Read("18-NQ/TW", "NQ", "2017-10-25", "Ban Chấp hành Trung ương")],
    ),
    (
        "1\tRà soát\tHướng dẫn số 12-HD/BTCTW ngày 18/02/2022 của Ban Tổ chức Trung ương\tSở Nội vụ",
        [Read("12-HD/BTCTW", "HD", "2022-02-18", "Ban Tổ chức Trung ương")],
    ),
]

# units of the army bear small letters, a stroke may be lost, and an urgent telegram is one by its noun
SIGNS = [
    (
        "Thực hiện Kế hoạch số 18/KH-d9 ngày 05/3/2022 và Nghị quyết số 5-NQ/ĐUe95 ngày 06/3/2022 của Đảng ủy Trung đoàn 95.",
        [
            Read("18/KH-d9", "KH", "2022-03-05", None),
            Read("5-NQ/ĐUe95", "NQ", "2022-03-06", "Đảng ủy Trung đoàn 95"),
        ],
    ),
    (
        "Theo Kế hoạch số 41 KH-UBND ngày 05/3/2022 của UBND tỉnh, QĐ 15 QĐ-UBND, có 15 CT-XH và từ năm 2020 KH-UBND.",
        [Read("41/KH-UBND", "KH", "2022-03-05", UBND), Read("15/QĐ-UBND", "QĐ", None, UBND)],
    ),
    (
        "Thực hiện Điện khẩn số 12/ĐK-UBND ngày 25/10/2022 của UBND tỉnh về ứng phó bão.",
        [Read("12/ĐK-UBND", "CĐ", "2022-10-25", UBND)],
    ),
]

# a type that is seldom cited by its number alone is believed with `số`, a whole day and who issued it
BARE = [
    (
        "Theo Quy chế số 05 ngày 20/7/2021 của Tỉnh ủy và Phương án số 60 của UBND tỉnh ngày 21/7/2021.",
        [Read("05", "QC", "2021-07-20", "Tỉnh ủy Bình Định"), Read("60", "PA", "2021-07-21", UBND)],
    ),
    (
        "Theo Quy chế số 5 của Tỉnh ủy, phương án số 2 năm 2021 của Sở Nội vụ, Hợp đồng số 16 ngày 18/02/2022 của Sở Nội vụ,"
        " Phương án 60 ngày 21/7/2021 của UBND tỉnh.",
        [],
    ),
]

# as many days as numbers: each has its own; otherwise nobody tells whose they are
DAYS = [
    (
        "Theo Công điện số 20, 21/CĐ-UBND ngày 25 và 26/10/2022 của Chủ tịch UBND tỉnh về ứng phó bão.",
        [Read("20/CĐ-UBND", "CĐ", "2022-10-25", UBND), Read("21/CĐ-UBND", "CĐ", "2022-10-26", UBND)],
    ),
    (
        "Theo Kế hoạch số 9/KH-UBND, Công văn số 12/UBND-NC, lần lượt ngày 03/02/2022, ngày 05/02/2022 của UBND tỉnh.",
        [Read("9/KH-UBND", "KH", "2022-02-03", UBND), Read("12/UBND-NC", "CV", "2022-02-05", UBND)],
    ),
    (
        "Theo Công văn số 12, 13 các ngày 03 tháng 02 và 05 tháng 3 năm 2022 của UBND tỉnh.",
        [Read("12", "CV", "2022-02-03", UBND), Read("13", "CV", "2022-03-05", UBND)],
    ),
    (
        "Theo Công văn số 12/UBND-NC, 13/UBND-NC và 14/UBND-NC ngày 03/02/2022 và 05/02/2022 của UBND tỉnh.",
        [Read(f"{n}/UBND-NC", "CV", None, UBND) for n in (12, 13, 14)],
    ),
    (
        "Theo Công văn số 12/UBND-NC ngày 03/02/2022, 13/UBND-NC ngày 05/02/2022 và 15 văn bản khác.",
        [Read("12/UBND-NC", "CV", "2022-02-03", UBND), Read("13/UBND-NC", "CV", "2022-02-05", UBND)],
    ),
    (
        "Theo Kế hoạch số 9/KH-UBND ngày 30/02 và 31/02/2022 của UBND tỉnh.",
        [Read("9/KH-UBND", "KH", None, UBND)],
    ),
]

# days as people say them, and years in brackets
SAID = [
    (f"Theo Kế hoạch số 41/KH-UBND {day} của UBND tỉnh.", [Read("41/KH-UBND", "KH", iso, UBND)])
    for day, iso in [
        ("ngày mùng 5 tháng 3 năm 2022", "2022-03-05"),
        ("ngày mồng 5/3/2022", "2022-03-05"),
        ("phát hành ngày 05/3/2022", "2022-03-05"),
        ("(năm 2022)", "2022"),
    ]
] + [
    (
        "Căn cứ Luật Đất đai (năm 2013), Luật Nhà ở (2014) và Luật Đầu tư công ban hành ngày 13/6/2019;",
        [
            Read("Luật Đất đai", "Luật", "2013", None),
            Read("Luật Nhà ở", "Luật", "2014", None),
            Read("Luật Đầu tư công", "Luật", "2019-06-13", None),
        ],
    ),
]

# a copy lost the stop behind the issuer: the next sentence is no part of its name
RUN_ON = [
    (f"Theo Kế hoạch số 41/KH-UBND của UBND tỉnh {more}", [Read("41/KH-UBND", "KH", date, UBND)])
    for more, date in [
        ("Ngày 05/3/2022 các phòng báo cáo.", "2022-03-05"),
        ("Đồng thời, các phòng báo cáo.", None),
        ("Các phòng báo cáo.", None),
        ("Kính gửi: Sở Tài chính.", None),
        ("Đối với các xã, báo cáo riêng.", None),
        ("Điều 2. Các phòng báo cáo.", None),
    ]
] + [
    (
        "Theo Kế hoạch số 41/KH-UBND của UBND huyện Năm Căn về thi đua.",
        [Read("41/KH-UBND", "KH", None, "Ủy ban nhân dân huyện Năm Căn")],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "cited"),
    LED + NAMES + SAID + RUN_ON + SIGNS + BARE + DAYS + LETTERS + IN_SHORT + SHUT_AND_IN_CELLS,
)
def test_each_form_names_its_document(sentence, cited):
    assert [told(c) for c in read_opening(sentence).citations] == cited


def test_a_room_of_the_police_is_none_of_the_house_that_speaks() -> None:
    sentence = "Theo Công văn số 21/HT ngày 20/02/2022 của Phòng PC06, Sở làm."
    (cited,) = read_opening(sentence).citations
    assert cited.target.issuer is not None
    assert cited.target.issuer.key == "binh-dinh.phong-pc06-cong-an"


def test_the_part_of_a_short_form_is_told() -> None:
    told_once = "Theo Thông tư 22/2021 của Bộ Giáo dục và Đào tạo; xếp loại theo khoản 2 Điều 9 Thông tư 22."
    assert [c.target.article for c in read_opening(told_once).citations] == [None, "khoản 2 Điều 9"]


# papers of a tender: the number is that of the report or the minutes, whatever they are about
TENDERS = [
    ("Căn cứ Báo cáo đánh giá E-HSDT số 114/BCĐG-TCG ngày 06/9/2021.", ("114/BCĐG-TCG", "BC")),
    ("Căn cứ Biên bản thương thảo hợp đồng số 02/BBTT ngày 09/9/2021.", ("02/BBTT", "BB")),
    ("Căn cứ Biên bản thanh lý hợp đồng số 02/HĐXD ngày 09/9/2021.", ("02/HĐXD", "HĐ")),
]


@pytest.mark.parametrize(("line", "expected"), TENDERS)
def test_papers_of_a_tender_bear_their_own_type(line: str, expected: tuple[str, str]) -> None:
    assert [(c.target.symbol, c.target.type) for c in read_body(line).citations] == [expected]
