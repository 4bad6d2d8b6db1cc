"""Issuers that are called by a code, by a short name the text gives, or before the number without `của`."""

from __future__ import annotations

import pytest
from reading import Read, read_opening, told

from ingest.citation import short_names
from ingest.extract import from_text
from ingest.text.table import load


@pytest.mark.parametrize("example", load("issuer_words")["examples"])
def test_every_example_of_the_table_is_read_so(example: str) -> None:
    cited, issuer = example.rsplit(" = ", 1)
    c = read_opening(f"Theo {cited} về việc rà soát.").citations[0]
    assert (c.quote, c.target.issuer and c.target.issuer.name) == (cited, issuer)


ROWS = [
    # the text says how it goes on to call an issuer, in so many words or in brackets
    (
        "Thực hiện Kế hoạch số 18/KH-CĐN ngày 14/3/2023 của Công đoàn Ngành Giáo dục tỉnh (sau đây viết tắt là CĐN); Hướng dẫn"
        " số 6/HD-BCH ngày 02/4/2023 của CĐN; Công văn số 51/CĐN-TG ngày 9/5/2023.",
        [
            Read("18/KH-CĐN", "KH", "2023-03-14", "Công đoàn Ngành Giáo dục tỉnh Bình Định"),
            Read("6/HD-BCH", "HD", "2023-04-02", "Công đoàn Ngành Giáo dục tỉnh Bình Định"),
            Read("51/CĐN-TG", "CV", "2023-05-09", "Công đoàn Ngành Giáo dục tỉnh Bình Định"),
        ],
    ),
    (
        "Theo Quyết định số 30/QĐ-HĐTV ngày 4/1/2022 của Tổng công ty Cấp nước Miền Trung (TCT); Công văn số 77/TCT-KH ngày"
        " 8/2/2022 của TCT và Nghị quyết số 5/NQ-HĐTV ngày 9/2/2022 của HĐTV TCT.",
        [
            Read("30/QĐ-HĐTV", "QĐ", "2022-01-04", "Tổng công ty Cấp nước Miền Trung"),
            Read("77/TCT-KH", "CV", "2022-02-08", "Tổng công ty Cấp nước Miền Trung"),
            Read("5/NQ-HĐTV", "NQ", "2022-02-09", "Hội đồng thành viên Tổng công ty Cấp nước Miền Trung"),
        ],
    ),
    (
        "Theo Công văn số 214/C07-P4 ngày 7/2/2022 của C07; sau khi làm việc với Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn,"
        " cứu hộ (C07).",
        [Read("214/C07-P4", "CV", "2022-02-07", "Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ")],
    ),
    # two that are called so: nobody tells which
    (
        "Công ty cổ phần Sông Hinh (ABC) và Công ty cổ phần Sông Ba (ABC) nhận Công văn số 3/XY-Z ngày 7/2/2022 của ABC.",
        [Read("3/XY-Z", "CV", "2022-02-07", None)],
    ),
    # before the number, without `của`; the first of those that issued it together
    (
        "Theo Công văn Sở Tài chính số 812/STC-NS ngày 4/5/2022 về dự toán.",
        [Read("812/STC-NS", "CV", "2022-05-04", "Sở Tài chính Bình Định")],
    ),
    (
        "Theo Kế hoạch Ban Thường vụ Huyện ủy Phù Cát số 29-KH/HU ngày 3/3/2021.",
        [Read("29-KH/HU", "KH", "2021-03-03", "Huyện ủy Phù Cát")],
    ),
    (
        "Theo Thông tư liên tịch Bộ Kế hoạch & Đầu tư và Bộ Tài chính số 02/2004/TTLT/BKH-BTC ngày 11/5/2004.",
        [Read("02/2004/TTLT/BKH-BTC", "TTLT", "2004-05-11", "Bộ Kế hoạch và Đầu tư")],
    ),
    # between two: the first, whose number it bears
    (
        "Theo Chương trình phối hợp số 9/CTPH-CA-HPN ngày 12/9/2022 giữa Công an tỉnh và Hội LHPN tỉnh về phòng, chống ma túy.",
        [Read("9/CTPH-CA-HPN", "CTPH", "2022-09-12", "Công an tỉnh Bình Định")],
    ),
    # the office of the Youth Union, a type and an organ that only a blank parts
    (
        "Theo Kế hoạch số 21-KH/TĐTN-VPĐOÀN ngày 4/2/2022 của Ban Thường vụ Tỉnh đoàn.",
        [Read("21-KH/TĐTN-VPĐOÀN", "KH", "2022-02-04", "Tỉnh đoàn Bình Định")],
    ),
    (
        "Theo công văn số 630/CV SLĐTB&XH ngày 27/4/2010 của Sở Lao động Thương binh và Xã hội.",
        [Read("630/CV-SLĐTB&XH", "CV", "2010-04-27", "Sở Lao động - Thương binh và Xã hội Bình Định")],
    ),
    # courts and procuracies of several provinces, by the city where they sit
    (
        "Theo Thông báo số 12/TB-VC2 ngày 3/3/2022 của Viện trưởng Viện kiểm sát nhân dân cấp cao tại Đà Nẵng; Công văn số 8/TANDCC"
        " ngày 4/3/2022 của Chánh án TAND cấp cao tại TP. Hồ Chí Minh.",
        [
            Read("12/TB-VC2", "TB", "2022-03-03", "Viện kiểm sát nhân dân cấp cao tại Đà Nẵng"),
            Read("8/TANDCC", "CV", "2022-03-04", "Tòa án nhân dân cấp cao tại thành phố Hồ Chí Minh"),
        ],
    ),
    # the trade unions by more letters, and a department in brackets behind the number
    (
        "Theo Kế hoạch số 85/KH-TLĐ ngày 21/9/2021 của Đoàn Chủ tịch TLĐ LĐVN; Quyết định số 182/2004/QĐ-BCA(C11) ngày 12/8/2004"
        " của Bộ trưởng Bộ Công an.",
        [
            Read("85/KH-TLĐ", "KH", "2021-09-21", "Tổng Liên đoàn Lao động Việt Nam"),
            Read("182/2004/QĐ-BCA", "QĐ", "2004-08-12", "Bộ Công an"),
        ],
    ),
    # who leads an inspection, and cooperatives in short
    (
        "Theo Báo cáo số 5/BC-ĐTT ngày 20/11/2022 của Trưởng đoàn thanh tra; Công văn số 45/LMHTX-KH ngày 26/02/2022 của Liên minh HTX"
        " tỉnh.",
        [
            Read("5/BC-ĐTT", "BC", "2022-11-20", "Đoàn thanh tra"),
            Read("45/LMHTX-KH", "CV", "2022-02-26", "Liên minh Hợp tác xã tỉnh Bình Định"),
        ],
    ),
    # codes that a blank tore
    (
        "Theo Thông tư số 7/2015/TT-BGD ĐT ngày 4/5/2015 của Bộ Giáo dục và Đào tạo; Nghị quyết số 9/NQ-HĐ ND ngày 8/7/2015 của HĐND"
        " tỉnh; Công văn số 61/SGD ĐT-VP ngày 4/9/2015 của Sở Giáo dục và Đào tạo; Quyết định số 5/QĐ-UB ND ngày 3/9/2015 của UBND tỉnh.",
        [
            Read("7/2015/TT-BGDĐT", "TT", "2015-05-04", "Bộ Giáo dục và Đào tạo"),
            Read("9/NQ-HĐND", "NQ", "2015-07-08", "Hội đồng nhân dân tỉnh Bình Định"),
            Read("61/SGDĐT-VP", "CV", "2015-09-04", "Sở Giáo dục và Đào tạo Bình Định"),
            Read("5/QĐ-UBND", "QĐ", "2015-09-03", "Ủy ban nhân dân tỉnh Bình Định"),
        ],
    ),
    # a board of the centre that goes on in common words
    (
        "Theo Hướng dẫn số 88/HD-BCĐ ngày 4/11/2021 của Ban Chỉ đạo thực hiện phong trào xây dựng đời sống văn hóa Trung ương.",
        [
            Read(
                "88/HD-BCĐ",
                "HD",
                "2021-11-04",
                "Ban Chỉ đạo thực hiện phong trào xây dựng đời sống văn hóa Trung ương",
            )
        ],
    ),
    # the one who holds the office, with what he is called; Government and Prime Minister have a series each
    (
        "Theo Thông báo số 20/TB-UBND ngày 6/6/2022 của đồng chí Chủ tịch UBND huyện Vĩnh Thạnh; Công văn số 31/UBND-NC ngày 7/6/2022"
        " của ông Lê Văn Bảy, Phó Chủ tịch UBND huyện Vân Canh; Nghị quyết số 5/NQ-CP ngày 8/6/2022 và Quyết định số 44/QĐ-TTg ngày"
        " 9/6/2022 của Chính phủ, Thủ tướng Chính phủ.",
        [
            Read("20/TB-UBND", "TB", "2022-06-06", "Ủy ban nhân dân huyện Vĩnh Thạnh"),
            Read("31/UBND-NC", "CV", "2022-06-07", "Ủy ban nhân dân huyện Vân Canh"),
            Read("5/NQ-CP", "NQ", "2022-06-08", "Chính phủ"),
            Read("44/QĐ-TTg", "QĐ", "2022-06-09", "Thủ tướng Chính phủ"),
        ],
    ),
    (
        "Theo Văn bản số 61/BXTĐT-MC ngày 11/3/2014 của Ban Xúc tiến và Hỗ trợ đầu tư.",
        [Read("61/BXTĐT-MC", "CV", "2014-03-11", "Ban Xúc tiến và Hỗ trợ đầu tư tỉnh Bình Định")],
    ),
    # the boards of a committee by their letters
    (
        "Theo Công văn số 18-CV/BTGTU ngày 3/2/2022 của Ban TG Tỉnh ủy; Hướng dẫn số 4-HD/BTC ngày 4/2/2022 của Ban TC Huyện ủy"
        " Hoài Ân; Kế hoạch số 6-KH/BTGDV ngày 5/3/2025 của Ban TG&DV Tỉnh ủy.",
        [
            Read("18-CV/BTGTU", "CV", "2022-02-03", "Ban Tuyên giáo Tỉnh ủy Bình Định"),
            Read("4-HD/BTC", "HD", "2022-02-04", "Ban Tổ chức Huyện ủy Hoài Ân"),
            Read("6-KH/BTGDV", "KH", "2025-03-05", "Ban Tuyên giáo và Dân vận Tỉnh ủy Bình Định"),
        ],
    ),
    # districts of the speaker's province, without their kind
    (
        "Theo Công văn số 9/PGDĐT ngày 3/2/2022 của Phòng GD&ĐT Tuy Phước; Công văn số 11/UBND-VP ngày 4/2/2022 của Chủ tịch"
        " UBND Quy Nhơn; Công văn số 2/KBNN ngày 4/2/2022 của Kho bạc Nhà nước An Lão; Tờ trình số 3/TTr-PGD ngày 7/2/2022 của"
        " Trưởng phòng Giáo dục và Đào tạo Hoài Ân; Công văn số 5/CQ-VP ngày 4/2/2022 của Phòng Kinh tế thị xã An Nhơn.",
        [
            Read("9/PGDĐT", "CV", "2022-02-03", "Phòng Giáo dục và Đào tạo huyện Tuy Phước"),
            Read("11/UBND-VP", "CV", "2022-02-04", "Ủy ban nhân dân thành phố Quy Nhơn"),
            Read("2/KBNN", "CV", "2022-02-04", "Kho bạc Nhà nước An Lão"),
            Read("3/TTr-PGD", "TTr", "2022-02-07", "Phòng Giáo dục và Đào tạo huyện Hoài Ân"),
            Read("5/CQ-VP", "CV", "2022-02-04", "Phòng Kinh tế thị xã An Nhơn"),
        ],
    ),
    # a province and a district of its own both bear the name: nobody tells which
    (
        "Theo Công văn số 11/VP-TH ngày 4/2/2022 của UBND Quảng Trị.",
        [Read("11/VP-TH", "CV", "2022-02-04", "Ủy ban nhân dân Quảng Trị")],
    ),
    # the code of a ministry that the Politburo never had, and a board of the Council in the Council's series
    (
        "Theo Chỉ thị số 35-CT/BCT ngày 14/6/2024 của Bộ Chính trị; Báo cáo số 8/BC-HĐND ngày 5/7/2024 của Ban Pháp chế Hội đồng"
        " nhân dân tỉnh.",
        [
            Read("35-CT/BCT", "CT", "2024-06-14", "Bộ Chính trị"),
            Read("8/BC-HĐND", "BC", "2024-07-05", "Hội đồng nhân dân tỉnh Bình Định"),
        ],
    ),
    (
        "Theo Nghị quyết số 5-NQ/ĐU ngày 9/1/2022 của Đảng ủy BCHQS huyện Vân Canh.",
        [Read("5-NQ/ĐU", "NQ", "2022-01-09", "Đảng ủy Ban Chỉ huy Quân sự huyện Vân Canh")],
    ),
    # of the centre, and of the speaker's province by letters that others write for it
    (
        "Theo Công văn số 19/VKSTC-V4 ngày 7/3/2022 của VKSND tối cao; Công văn số 44/SVHTTDL-DS ngày 9/3/2022 của Sở VH-TT-DL;"
        " Kế hoạch số 8-KH/ĐU ngày 10/3/2022 của Đảng ủy trường Đại học Quy Nhơn.",
        [
            Read("19/VKSTC-V4", "CV", "2022-03-07", "Viện kiểm sát nhân dân tối cao"),
            Read("44/SVHTTDL-DS", "CV", "2022-03-09", "Sở Văn hóa, Thể thao và Du lịch Bình Định"),
            Read("8-KH/ĐU", "KH", "2022-03-10", "Đảng ủy trường Đại học Quy Nhơn"),
        ],
    ),
]


@pytest.mark.parametrize(("opening", "expected"), ROWS)
def test_an_issuer_in_short_is_the_one_meant(opening: str, expected: list[Read]) -> None:
    assert [told(c) for c in read_opening(opening).citations] == expected


FACULTY = """ĐẢNG ỦY TRƯỜNG ĐẠI HỌC VINH
ĐẢNG BỘ KHOA CNTT&TT
*
Số 05-QĐ/ĐBK

ĐẢNG CỘNG SẢN VIỆT NAM
Nghệ An, ngày 22 tháng 3 năm 2015

QUYẾT ĐỊNH
Về việc khen thưởng đảng viên

- Căn cứ Báo cáo số 124-BC/ĐU, ngày 14/10/2014 của Đảng ủy trường về thực hiện nhiệm vụ;

T/M ĐẢNG ỦY
BÍ THƯ

Phan Văn Tài
"""


def test_a_part_of_a_house_names_the_committee_above_by_its_kind() -> None:
    facts = from_text(FACULTY, "test.txt")
    (cited,) = facts.citations
    assert facts.document.issuer is not None
    assert (
        facts.document.issuer.name == "Đảng ủy Khoa Công nghệ thông tin và Truyền thông Trường Đại học Vinh"
    )
    assert cited.target.issuer is not None
    assert cited.target.issuer.key == "dang-uy-truong-dai-hoc-vinh"


def test_brackets_without_end_cost_no_more_than_their_length() -> None:
    text = "Sở Nội vụ (" * 40_000 + "của QZX"
    assert short_names.meant(text, "QZX") is None
