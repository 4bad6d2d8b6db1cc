"""Many of one kind as bearers and recipients: tiers in capitals, unions above, from one province to another."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

LETTER = """{organ}
Số: 18/{code}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày 9 tháng 5 năm 2019

V/v thực hiện nhiệm vụ năm 2019

Kính gửi:
{to}

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.
"""
UNION = "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH BẾN TRE"
PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE"
MINISTRY = "BỘ CÔNG THƯƠNG"
FARMERS = "HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG"

BEARERS = [
    # `trực tiếp` is no deed in the name of a tier of the unions
    (UNION, "LĐLĐ-CSPL", "Đề nghị Công đoàn cấp trên trực tiếp cơ sở tổ chức thực hiện.",
     ["Công đoàn cấp trên trực tiếp cơ sở"]),
    (UNION, "LĐLĐ-CSPL", "Đề nghị các công đoàn cấp trên trực tiếp cơ sở tổ chức thực hiện.",
     ["các công đoàn cấp trên trực tiếp cơ sở"]),
    (UNION, "LĐLĐ-CSPL", "Đề nghị công đoàn ngành trực tiếp chỉ đạo các đơn vị.", ["công đoàn ngành"]),
    # some of a tier, from one place to another
    (MINISTRY, "BCT-ATMT", "Yêu cầu các Sở Công Thương các tỉnh, thành phố từ Nghệ An đến Phú Yên kiểm tra các hồ chứa.",
     ["các Sở Công Thương các tỉnh, thành phố từ Nghệ An đến Phú Yên"]),
    (PROVINCE, "UBND-KT", "Yêu cầu UBND các huyện, thành phố từ Chợ Lách đến Ba Tri kiểm tra đê bao.",
     ["UBND các huyện, thành phố từ Chợ Lách đến Ba Tri"]),
    (PROVINCE, "UBND-KT", "Yêu cầu UBND các huyện từ nay đến cuối năm kiểm tra đê bao.", ["UBND các huyện"]),
    # what the work of others is for is no order of one's own
    (FARMERS, "HNDTW", "Đề nghị Hội Nông dân các tỉnh chọn mô hình tiêu biểu để đề nghị Bộ Công Thương khen thưởng.",
     ["Hội Nông dân các tỉnh"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("organ", "code", "sentence", "units"), BEARERS, ids=[row[2][:60] for row in BEARERS]
)
def test_whom_a_letter_charges(organ: str, code: str, sentence: str, units: list[str]) -> None:
    read = from_text(
        LETTER.format(organ=organ, code=code, place="Bến Tre", to="- Các đơn vị.", body=sentence),
        "letter.txt",
    )
    assert [a.quote for a in read.assignments] == units


# chiefs in small letters share a head as those in capitals do
ARTICLES = [
    ("giám đốc các Sở Tài chính, Nội vụ", ["Sở Tài chính Bến Tre", "Sở Nội vụ Bến Tre"]),
    ("Giám đốc các Sở Tài chính, Nội vụ", ["Sở Tài chính Bến Tre", "Sở Nội vụ Bến Tre"]),
    ("bộ trưởng các Bộ Tài chính, Nội vụ, chủ nhiệm Ủy ban Dân tộc",
     ["Bộ Tài chính", "Bộ Nội vụ", "Ủy ban Dân tộc"]),
]  # fmt: skip


@pytest.mark.parametrize(("units", "names"), ARTICLES)
def test_whom_an_article_charges(units: str, names: list[str]) -> None:
    read = from_text(
        "ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\nSố: 18/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Bến Tre, ngày 9 tháng 5 năm 2019\n\nQUYẾT ĐỊNH\nVề việc lập quỹ\n\nCăn cứ tình hình;\n\nQUYẾT ĐỊNH:\n"
        f"Điều 1. Lập quỹ.\nĐiều 2. Chánh Văn phòng UBND tỉnh, {units} chịu trách nhiệm thi hành Quyết định này.\n",
        "decision.txt",
    )
    assert [a.unit.name for a in read.assignments][1:] == names


COPIES = [
    ("UBND các Quận, Huyện", ["Ủy ban nhân dân các quận, huyện"]),
    ("Đảng ủy các Xã, Phường, Thị trấn", ["Đảng ủy các xã, phường, thị trấn"]),
    ("LĐLĐ 9 Huyện, Thị xã, Thành phố", ["Liên đoàn Lao động 9 huyện, thị xã, thành phố"]),
    ("UBND các Huyện, Thị xã, Thành phố; Sở Y tế", ["Ủy ban nhân dân các huyện, thị xã, thành phố", "Sở Y tế Bến Tre"]),
    ("UBND các Quận, Huyện và Thành phố Thủ Đức",
     ["Ủy ban nhân dân các quận, huyện", "Thành phố Thủ Đức"]),
    ("UBND Huyện, Công an Huyện", ["Ủy ban nhân dân huyện", "Công an huyện"]),
    ("UBMTTQ Huyện và các Đoàn thể", ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Các đoàn thể"]),
    # classes under one `các`
    ("Các Phòng, Ban, Ngành, Đoàn thể Huyện", ["Các Phòng, ban, ngành, đoàn thể huyện"]),
    ("Các Cơ quan, Đơn vị thuộc Tỉnh", ["Các Cơ quan, đơn vị thuộc tỉnh"]),
    ("Các Bộ, Cơ quan ngang Bộ", ["Các Bộ, cơ quan ngang Bộ"]),
    ("Các Huyện ủy, Thành ủy, Đảng ủy trực thuộc", ["Các Huyện ủy, thành ủy, đảng ủy trực thuộc"]),
    ("Các Chi bộ, Đảng bộ cơ sở", ["Các Chi bộ, đảng bộ cơ sở"]),
    # names of their own
    ("Các Sở, Ban Quản lý các khu công nghiệp", ["Các Sở", "Ban Quản lý các khu công nghiệp tỉnh Bến Tre"]),
    ("Các phòng, Đảng ủy, Công đoàn", ["Các phòng", "Đảng ủy", "Công đoàn"]),
    ("UBND các Xã Mỏ Cày, Tân Phú", ["Ủy ban nhân dân các xã Mỏ Cày, Tân Phú"]),
    # each word with a capital
    ("Thường Trực Huyện Ủy Ba Tri", ["Huyện ủy Ba Tri"]),
    ("Chủ tịch UBND, các PCT UBND tỉnh", ["Ủy ban nhân dân tỉnh Bến Tre"]),
    ("Chủ tịch HĐND, Chủ tịch UBND các huyện",
     ["Hội đồng nhân dân các huyện", "Ủy ban nhân dân các huyện"]),
    ("Vụ Địa phương - Văn phòng Trung ương Đảng", ["Vụ Địa phương - Văn phòng Trung ương Đảng"]),
    ("CT, Các PCT UBND tỉnh", ["Ủy ban nhân dân tỉnh Bến Tre"]),
    ("TT tỉnh ủy, TT. huyện uỷ Ba Tri", ["Tỉnh ủy Bến Tre", "Huyện ủy Ba Tri"]),
    ("Văn Phòng Trung ương Đảng", ["Văn phòng Trung ương Đảng"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), COPIES)
def test_tiers_in_capitals_are_those_of_one_organ(line: str, names: list[str]) -> None:
    text = LETTER.format(
        organ=UNION,
        code="LĐLĐ",
        place="Bến Tre",
        to=f"- {line};",
        body="Trong năm 2019, đề nghị các đơn vị báo cáo kết quả.",
    )
    assert [r.unit.name for r in from_text(text, "letter.txt").recipients if r.role == "to"] == names
