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
            Read("2/KBNN", "CV", "2022-02-04", "Kho bạc Nhà nước huyện An Lão"),
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
