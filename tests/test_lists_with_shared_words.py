"""Lists of copies whose members share a head, a tail or a neighbour's words: each is named in full."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

TEXT = """{above}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày 19 tháng 10 năm 2022

THÔNG BÁO
Về lịch trực ban mùa lũ

Cơ quan thông báo lịch trực ban mùa lũ như sau:

1. Trực ban từ 7 giờ đến 19 giờ.

Nơi nhận:
{copies}
- Lưu: VT.

CHỦ TỊCH

Hà Văn Thảo
"""
PROVINCE = ("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\nSố: 77/TB-UBND", "Yên Bái")
DISTRICT = ("ỦY BAN NHÂN DÂN\nHUYỆN VĂN YÊN\nSố: 77/TB-UBND", "Văn Yên")
PARTY = ("HUYỆN ỦY VĂN YÊN\n*\nSố 77-TB/HU", "Văn Yên")
FARMERS = ("HỘI NÔNG DÂN VIỆT NAM\nBCH TỈNH YÊN BÁI\n*\nSố 77-TB/HNDT", "Yên Bái")
YOUTH = ("BCH ĐOÀN TỈNH YÊN BÁI\nBCH ĐOÀN HUYỆN VĂN YÊN\n***\nSố 77-TB/ĐTN", "Văn Yên")
WARD = ("ỦY BAN NHÂN DÂN\nPHƯỜNG NGUYỄN THÁI HỌC\nSố: 77/TB-UBND", "Nguyễn Thái Học")
COMMAND = ("QUÂN KHU 2\nBỘ CHỈ HUY QUÂN SỰ TỈNH YÊN BÁI\nSố: 77/TB-BCH", "Yên Bái")
POLICE = ("CÔNG AN TỈNH YÊN BÁI\nCÔNG AN HUYỆN VĂN YÊN\nSố: 77/TB-CAH", "Văn Yên")
FORESTS = ("BỘ NÔNG NGHIỆP VÀ PTNT\nCỤC KIỂM LÂM\nSố: 77/TB-KL", "Hà Nội")

LISTS = [
    # one head for fields, companies, parks; a head for those that bear none
    (WARD, "- Các phòng, đơn vị: VP HĐND và UBND, VHXH, KTHTĐT;",
     ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Nguyễn Thái Học",
      "Phòng Văn hóa - Xã hội phường Nguyễn Thái Học", "Phòng Kinh tế, Hạ tầng và Đô thị phường Nguyễn Thái Học"]),
    (FORESTS, "- Các Vườn quốc gia: Ba Bể, Hoàng Liên;", ["Vườn quốc gia Ba Bể", "Vườn quốc gia Hoàng Liên"]),
    (DISTRICT, "- Phòng: NV, LĐTBXH; các trường THPT;",
     ["Phòng Nội vụ huyện Văn Yên", "Phòng Lao động - Thương binh và Xã hội huyện Văn Yên",
      "Các trường Trung học phổ thông"]),
    (DISTRICT, "- Phòng TC-KH, KBNN huyện;", ["Phòng Tài chính - Kế hoạch huyện Văn Yên", "Kho bạc Nhà nước huyện Văn Yên"]),
    (DISTRICT, "- P. TCKH, P.TNMT huyện;",
     ["Phòng Tài chính - Kế hoạch huyện Văn Yên", "Phòng Tài nguyên và Môi trường huyện Văn Yên"]),
    (DISTRICT, "- Giám đốc: Trung tâm Y tế, Trung tâm PTQĐ huyện;",
     ["Trung tâm Y tế huyện Văn Yên", "Trung tâm Phát triển quỹ đất huyện Văn Yên"]),
    (YOUTH, "- BCH Đoàn trường CĐ Yên Bái, CĐ Nghĩa Lộ;",
     ["Đoàn trường cao đẳng Yên Bái", "Đoàn trường cao đẳng Nghĩa Lộ"]),
    # organs and places crossed
    (FORESTS, "- Sở Nông nghiệp và PTNT, Chi cục Kiểm lâm các tỉnh: Lai Châu, Sơn La;",
     ["Sở Nông nghiệp và Phát triển nông thôn Lai Châu", "Chi cục Kiểm lâm tỉnh Lai Châu",
      "Sở Nông nghiệp và Phát triển nông thôn Sơn La", "Chi cục Kiểm lâm tỉnh Sơn La"]),
    (PROVINCE, "- Chủ tịch UBND các xã, phường: Hợp Minh, Nam Cường;", ["Ủy ban nhân dân các xã, phường"]),
    # tails: of all places, over `trên địa bàn`, of a command
    (FORESTS, "- Các Sở: XD, GTVT các tỉnh, TP trực thuộc TW;",
     ["Sở Xây dựng các tỉnh, thành phố trực thuộc Trung ương",
      "Sở Giao thông vận tải các tỉnh, thành phố trực thuộc Trung ương"]),
    (PROVINCE, "- Đảng ủy, UBND các xã, phường trên địa bàn tỉnh;",
     ["Đảng ủy các xã, phường", "Ủy ban nhân dân các xã, phường trên địa bàn tỉnh"]),
    (COMMAND, "- BTL, Cục CT Quân khu 2;", ["Bộ Tư lệnh Quân khu 2", "Cục Chính trị Quân khu 2"]),
    (DISTRICT, "- VKS, TA huyện;", ["Viện kiểm sát nhân dân huyện Văn Yên", "Tòa án nhân dân huyện Văn Yên"]),
    # a neighbour tells whose: the standing body before its organ, boards behind their committee
    (YOUTH, "- BTV, các ban Tỉnh đoàn (b/c);", ["Tỉnh đoàn Yên Bái", "Các ban Tỉnh đoàn"]),
    (FARMERS, "- TT Tỉnh ủy, BDV, VPTU;", ["Tỉnh ủy Yên Bái", "Ban Dân vận Tỉnh ủy Yên Bái", "Văn phòng Tỉnh ủy Yên Bái"]),
    (PARTY, "- UBKT, BTC, BTG Tỉnh ủy;",
     ["Ủy ban Kiểm tra Tỉnh ủy Yên Bái", "Ban Tổ chức Tỉnh ủy Yên Bái", "Ban Tuyên giáo Tỉnh ủy Yên Bái"]),
    (DISTRICT, "- Ban KT-XH, Ban PC HĐND huyện;",
     ["Ban Kinh tế - Xã hội Hội đồng nhân dân huyện Văn Yên", "Ban Pháp chế Hội đồng nhân dân huyện Văn Yên"]),
    (PROVINCE, "- VP ĐĐBQH, HĐND tỉnh;", ["Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân tỉnh Yên Bái"]),
    (PROVINCE, "- PV01, PC01 CA tỉnh;", ["Phòng PV01 Công an tỉnh Yên Bái", "Phòng PC01 Công an tỉnh Yên Bái"]),
    # one class of many kinds
    (PROVINCE, "- Các Sở, Ban, Ngành, Đoàn thể tỉnh;\n- Các cơ quan, DN, HTX;",
     ["Các Sở, ban, ngành, đoàn thể tỉnh", "Các cơ quan, doanh nghiệp, Hợp tác xã"]),
    (POLICE, "- Ban Giám đốc Công an tỉnh;\n- Ban Giám đốc;", ["Công an tỉnh Yên Bái"]),
    # what parts members: a dash between councils, a count; and what does not: two trades of one society
    (PARTY, "- TT HĐND - UBND huyện;", ["Hội đồng nhân dân huyện Văn Yên", "Ủy ban nhân dân huyện Văn Yên"]),
    (DISTRICT, "- VP HĐND - UBND huyện;", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Văn Yên"]),
    (PARTY, "- 14 chi bộ thôn, 03 chi bộ trường học;", ["14 chi bộ thôn", "03 chi bộ trường học"]),
    (DISTRICT, "- Công an 12 xã, 02 thị trấn;", ["Công an 12 xã, 02 thị trấn"]),
    (FORESTS, "- Hội Kế toán và Kiểm toán Việt Nam;", ["Hội Kế toán và Kiểm toán Việt Nam"]),
    (PROVINCE, "- MT và các đoàn thể tỉnh;", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Yên Bái"]),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "entry", "units"), LISTS)
def test_members_are_named_with_what_they_share(
    speaker: tuple[str, str], entry: str, units: list[str]
) -> None:
    above, place = speaker
    got = from_text(TEXT.format(above=above, place=place, copies=entry), "test.txt").recipients
    assert [r.unit.name for r in got if not r.optional] == units


def test_the_quote_of_the_last_member_holds_what_all_share() -> None:
    above, place = DISTRICT
    got = from_text(
        TEXT.format(above=above, place=place, copies="- Phòng TC-KH, NV huyện;"), "t.txt"
    ).recipients
    assert [r.quote for r in got] == ["Phòng TC-KH", "NV huyện"]


def test_paragraphs_with_bullets_below_the_addressees_are_text() -> None:
    letter = from_text(
        "HUYỆN ỦY VĂN YÊN\n*\nSố 77-CV/HU\nVề dời ngày họp\nVăn Yên, ngày 04 tháng 3 năm 2021\n\nKính gửi:\n"
        "- Đảng ủy các xã, thị trấn,\n- Phòng Nội vụ huyện,\n\n"
        "- Ngày 01/3/2021, Ban Thường vụ Huyện ủy đã có Thông báo số 70-TB/HU mời họp vào sáng 08/3/2021.\n\n"
        "- Theo đề nghị của Phòng Nội vụ, cuộc họp dời sang sáng 15/3/2021, các xã chuẩn bị báo cáo.\n\n"
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nHà Văn Thảo\n",
        "t.txt",
    )
    assert [r.unit.name for r in letter.recipients] == [
        "Đảng ủy các xã, thị trấn",
        "Phòng Nội vụ huyện Văn Yên",
    ]


def test_copies_to_the_right_of_the_signature() -> None:
    got = from_text(
        "HUYỆN ỦY VĂN YÊN\n*\nSố 77-TB/HU\nVăn Yên, ngày 04 tháng 3 năm 2021\n\nTHÔNG BÁO\nVề lịch trực ban\n\n"
        "Ban Thường vụ Huyện ủy thông báo lịch trực ban mùa lũ để các đơn vị biết và thực hiện.\n\n"
        "T/M BAN THƯỜNG VỤ                        Nơi nhận:\n"
        "   PHÓ BÍ THƯ                            - Thường trực Tỉnh ủy (b/c);\n"
        "                                         - Ban Tổ chức, Ban Tuyên giáo\n"
        "                                           Tỉnh ủy;\n"
        "  Hà Văn Thảo                            - Đảng ủy các xã, thị trấn;\n"
        "                                         - Lưu VPHU.\n",
        "t.txt",
    )
    assert [r.unit.name for r in got.recipients] == [
        "Tỉnh ủy Yên Bái",
        "Ban Tổ chức Tỉnh ủy Yên Bái",
        "Ban Tuyên giáo Tỉnh ủy Yên Bái",
        "Đảng ủy các xã, thị trấn",
    ]
    assert got.recipients[2].quote == "Ban Tuyên giáo\n                                           Tỉnh ủy"
    signer = got.document.signer
    assert signer is not None
    assert (signer.name, signer.capacity, signer.signs_for) == ("Hà Văn Thảo", "Phó Bí thư", "Ban Thường vụ")


LETTERS = [
    (DISTRICT, "Kính gửi: Trưởng các phòng: NN&PTNT, TN&MT; Chủ tịch UBND xã An Bình.",
     ["Phòng Nông nghiệp và Phát triển nông thôn huyện Văn Yên", "Phòng Tài nguyên và Môi trường huyện Văn Yên",
      "Ủy ban nhân dân xã An Bình"]),
    (PROVINCE, "Kính gửi: Phòng Nội vụ, Phòng Tư pháp các huyện, thành phố.",
     ["Phòng Nội vụ các huyện, thành phố", "Phòng Tư pháp các huyện, thành phố"]),
    (WARD, "Kính gửi: Ông (bà) Trưởng các xóm; Ông, bà Hiệu trưởng các trường học.",
     ["Trưởng các xóm", "Các trường học"]),
    (DISTRICT, "Kính gửi: Đồng chí Lò Văn Pọm - Phó Chủ tịch UBND tỉnh; đ/c Hà Thị Sa, Bí thư Đảng ủy xã An Bình.",
     ["Ủy ban nhân dân tỉnh Yên Bái", "Đảng ủy xã An Bình"]),
    (PROVINCE, "Kính gửi: Các Sở: KH và ĐT, VH, TT và DL.",
     ["Sở Kế hoạch và Đầu tư Yên Bái", "Sở Văn hóa, Thể thao và Du lịch Yên Bái"]),
    (DISTRICT, "KÍNH GỬI: CÁC PHÒNG, BAN, NGÀNH, ĐOÀN THỂ HUYỆN", ["Các phòng, ban, ngành, đoàn thể huyện"]),
    (DISTRICT, "KÍNH GỬI:\n- SỞ NÔNG NGHIỆP VÀ PTNT;\n- UBND HUYỆN MÙ CANG CHẢI.",
     ["Sở Nông nghiệp và Phát triển nông thôn Yên Bái", "Ủy ban nhân dân huyện Mù Cang Chải"]),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "greeting", "units"), LETTERS)
def test_addressees_of_letters(speaker: tuple[str, str], greeting: str, units: list[str]) -> None:
    above, place = speaker
    letter = from_text(
        f"{above.replace('/TB-', '/')}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"{place}, ngày 19 tháng 10 năm 2022\nV/v trực ban mùa lũ\n\n{greeting}\n\n"
        "Thực hiện Chỉ thị số 04/CT-UBND ngày 02/3/2022 của UBND tỉnh, đề nghị các đơn vị trực ban.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nHà Văn Thảo\n",
        "t.txt",
    )
    assert [r.unit.name for r in letter.recipients if r.role == "to"] == units


@pytest.mark.parametrize(
    "copies",
    [
        "Nơi nhân:\n- UBND tỉnh (b/c);\n- Phòng NN&PTNT;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nHà Văn Thảo",
        "Nơi nhận:\n□ UBND tỉnh (b/c);\n□ Phòng NN&PTNT;\n□ Lưu: VT.\n\nCHỦ TỊCH\n\nHà Văn Thảo",
        "Nơi nhận:\n\uf0b7 UBND tỉnh (b/c);\n\uf0b7 Phòng NN&amp;PTNT;\n\uf0b7 Lưu: VT.\n\nCHỦ TỊCH\n\nHà Văn Thảo",
        "Nơi nhận: UBND tỉnh (b/c); Phòng NN&amp;amp;PTNT; Lưu: VT. CHỦ TỊCH Hà Văn Thảo",
    ],
)
def test_marks_and_letters_that_copies_have_lost(copies: str) -> None:
    above, place = DISTRICT
    whole = TEXT.format(above=above, place=place, copies="")
    got = from_text(whole[: whole.index("Nơi nhận:")] + copies + "\n", "t.txt").recipients
    assert [r.unit.name for r in got] == [
        "Ủy ban nhân dân tỉnh Yên Bái",
        "Phòng Nông nghiệp và Phát triển nông thôn huyện Văn Yên",
    ]
