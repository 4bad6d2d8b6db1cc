"""Signers as real papers print them: line by line, run together, with ranks, in names of every people."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

BODY = """UBND TỈNH PHÚ YÊN
SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 41/KH-SYT

Phú Yên, ngày 12 tháng 9 năm 2023

KẾ HOẠCH
Phòng, chống dịch bệnh năm 2023

Sở Y tế ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nắm tình hình dịch bệnh.

Nơi nhận:
- Như trên;
- Lưu: VT.
{}
"""

BESIDE = [
    "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Thường trực Tỉnh ủy (báo cáo), PHÓ BÍ THƯ\n- Các chi, đảng bộ, H'Loan Niê\n- Lưu VPHU.",
    "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ BÍ THƯ\n- UBND tỉnh;\n- Lưu: VT. H'Loan Niê",
    "Nơi nhận:\n- Như trên,\n- Lưu VPHU.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nđã ký: H'Loan Niê",
]


@pytest.mark.parametrize("block", BESIDE)
def test_the_signer_is_found_between_the_lines_of_the_copies(block: str) -> None:
    text = f"HUYỆN ỦY LẮK\n*\nSố 7-KH/HU\nLắk, ngày 8/5/2022\n\nKẾ HOẠCH\nkiểm tra\n\nBan Thường vụ ban hành Kế hoạch:\n\n1. Kiểm tra việc chấp hành chế độ sinh hoạt của các chi, đảng bộ trực thuộc trong quý.\n\n{block}\n"
    signer = from_text(text, "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("H'Loan Niê", "Phó Bí thư")


def test_the_section_that_files_it_is_nobody_the_signer_signs_for() -> None:
    tail = (
        "Nơi nhận: KT. CHỈ HUY TRƯỞNG\n- BTM Quân khu (b/c); PHÓ CHỈ HUY TRƯỞNG -\n- Ban Chính trị; THAM MƯU TRƯỞNG\n"
        "- Lưu: VT, TM. Trung tá Lê Văn Bốn\n"
    )
    text = BODY.replace("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{}", tail)
    signer = from_text(text, "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Lê Văn Bốn", "Phó Chỉ huy trưởng - Tham mưu trưởng")


SIGNED = [
    ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Văn Bình", ("Nguyễn Văn Bình", "Phó Giám đốc", None)),
    ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn Bình", ("Nguyễn Văn Bình", "Phó Giám đốc", None)),
    ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Hoa",
     ("Lê Thị Hoa", "Phó Chủ tịch", "Ủy ban nhân dân")),
    ("TM. CHÍNH PHỦ THỦ TƯỚNG Phạm Văn Đông", ("Phạm Văn Đông", "Thủ tướng", "Chính phủ")),
    ("TM. HỘI ĐỒNG THẨM PHÁN CHÁNH ÁN Trần Văn Hòa", ("Trần Văn Hòa", "Chánh án", "Hội đồng Thẩm phán")),
    ("TL. BỘ TRƯỞNG CHÁNH VĂN PHÒNG Đỗ Đức Tâm", ("Đỗ Đức Tâm", "Chánh Văn phòng", None)),
    ("CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Lê Văn Hà Phụ lục (Kèm theo Nghị định)",
     ("Lê Văn Hà", "Phó Thủ tướng", None)),
    ("TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN\nBÍ THƯ\n\nHà Minh Tâm", ("Hà Minh Tâm", "Bí thư", "Ban Bí thư Trung ương Đoàn")),
    ("TM. HỘI ĐỒNG\nCHỦ TỊCH\n\nGIÁM ĐỐC SỞ VĂN HÓA VÀ\nTHỂ THAO\nHà Minh Tâm",
     ("Hà Minh Tâm", "Giám đốc Sở Văn hóa và Thể thao", "Hội đồng")),
    ("KT. CHỈ HUY TRƯỞNG\nPHÓ CHỈ HUY TRƯỞNG -\nTHAM MƯU TRƯỞNG\nThượng tá Hà Minh Tâm",
     ("Hà Minh Tâm", "Phó Chỉ huy trưởng - Tham mưu trưởng", None)),
    ("TM. ĐOÀN CHỦ TỊCH\nTỔNG THƯ KÝ\nHà Minh Tâm", ("Hà Minh Tâm", "Tổng Thư ký", "Đoàn Chủ tịch")),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHà Minh Tâm", ("Hà Minh Tâm", "Phó Chủ tịch", None)),
    ("BỘ TRƯỞNG\n\nĐại tướng Lê Văn Lâm", ("Lê Văn Lâm", "Bộ trưởng", None)),
    ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n\nVõ Ngọc Thạch", ("Võ Ngọc Thạch", "Phó Chủ tịch", None)),
    ("Q. GIÁM ĐỐC\n\nVõ Ngọc Thạch", ("Võ Ngọc Thạch", "Quyền Giám đốc", None)),
    ("GIÁM ĐỐC\n\nY Bhiăt Niê K'Đăm", ("Y Bhiăt Niê K'Đăm", "Giám đốc", None)),
    ("KT. HẢI ĐOÀN TRƯỞNG\nPHÓ HẢI ĐOÀN TRƯỞNG\nTrung tá Hà Minh Tâm", ("Hà Minh Tâm", "Phó Hải đoàn trưởng", None)),
    # posts in small letters
    ("Phó Giám đốc\n\nPhó Minh Tâm", ("Phó Minh Tâm", "Phó Giám đốc", None)),
    ("TM. Ủy ban nhân dân\nChủ tịch\nHà Minh Tâm", ("Hà Minh Tâm", "Chủ tịch", "Ủy ban nhân dân")),
    ("KT. Giám đốc\nPhó Giám đốc\n(Đã ký)\nHà Minh Tâm", ("Hà Minh Tâm", "Phó Giám đốc", None)),
    ("GIÁM ĐỐC\n\nA MINH TÂM", ("A Minh Tâm", "Giám đốc", None)),
    # a name in capitals with a rank
    ("GIÁM ĐỐC\n\nBS.CKII. HÀ MINH TÂM", ("Hà Minh Tâm", "Giám đốc", None)),
    ("KT. TRƯỞNG KHOA\nPHÓ TRƯỞNG KHOA\n\nPGS.TS. HÀ MINH TÂM", ("Hà Minh Tâm", "Phó Trưởng Khoa", None)),
    ("CỤM TRƯỞNG\n\nHà Minh Tâm", ("Hà Minh Tâm", "Cụm trưởng", None)),
    ("TRƯỞNG BAN\n\nDanh Minh Tâm", ("Danh Minh Tâm", "Trưởng ban", None)),
    ("CHỦ TỊCH\n\nK'Brel", ("K'Brel", "Chủ tịch", None)),
    ("CHỦ TỊCH\n\nRMAH H'BÉ NÉT", ("Rmah H'Bé Nét", "Chủ tịch", None)),
    # `TỔNG` in a name below a post is none, and `TRƯỞNG` alone is nobody's
    ("TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔNG HỢP\nHà Minh Tâm", ("Hà Minh Tâm", "Trưởng phòng Tổng hợp", None)),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH TỔNG LIÊN ĐOÀN\nHà Minh Tâm",
     ("Hà Minh Tâm", "Phó Chủ tịch Tổng Liên Đoàn", None)),
    ("CỬA HÀNG TRƯỞNG\n\nHà Minh Tâm", ("Hà Minh Tâm", "Cửa hàng trưởng", None)),
    ("TM. BAN THƯỜNG VỤ\nỦY VIÊN\nHà Minh Tâm", ("Hà Minh Tâm", "Ủy viên", "Ban Thường vụ")),
    ("TM. BAN KIỂM PHIẾU\nỦY VIÊN THƯ KÝ\nHà Minh Tâm", ("Hà Minh Tâm", "Ủy viên Thư ký", "Ban Kiểm phiếu")),
    ("KIỂM SÁT VIÊN\n\nHà Minh Tâm", ("Hà Minh Tâm", "Kiểm sát viên", None)),
    ("TM. BAN TRỊ SỰ\nTRƯỞNG BAN\nThượng tọa Thích Minh Tâm", ("Thích Minh Tâm", "Trưởng ban", "Ban Trị sự")),
    # marks written out
    ("THỪA LỆNH GIÁM ĐỐC\nTRƯỞNG PHÒNG NGHIỆP VỤ\nHà Minh Tâm",
     ("Hà Minh Tâm", "Trưởng phòng Nghiệp vụ", None)),
    ("THAY MẶT BAN CHẤP HÀNH CHỦ TỊCH Hà Minh Tâm", ("Hà Minh Tâm", "Chủ tịch", "Ban Chấp hành")),
    ("THỪA ỦY QUYỀN CỤC TRƯỞNG TRƯỞNG PHÒNG NGHIỆP VỤ Hà Minh Tâm",
     ("Hà Minh Tâm", "Trưởng phòng Nghiệp vụ", None)),
    # rarer posts in small letters, or with the mark before the name
    ("KT. Trưởng khoa\nPhó Trưởng khoa\nHà Minh Tâm", ("Hà Minh Tâm", "Phó Trưởng khoa", None)),
    ("ĐỒN TRƯỞNG\nĐã ký: Hà Minh Tâm", ("Hà Minh Tâm", "Đồn trưởng", None)),
]  # fmt: skip


@pytest.mark.parametrize(("block", "expected"), SIGNED, ids=[b[:40] for b, _ in SIGNED])
def test_the_signer_is_read(block: str, expected: tuple[str, str | None, str | None]) -> None:
    signer = from_text(BODY.format(block), "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity, signer.signs_for) == expected


ACT = """QUỐC HỘI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Luật số: 901/2019/QH14

Độc lập - Tự do - Hạnh phúc

LUẬT

GIỮ GÌN ĐÊ BIỂN

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

Quốc hội ban hành Luật Giữ gìn đê biển.

Điều 1. Phạm vi điều chỉnh

Luật này quy định việc giữ gìn đê biển.

Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIV, kỳ họp thứ 8 thông qua ngày 20 tháng 11 năm 2019.

CHỦ TỊCH QUỐC HỘI

Lê Thị Ngân
"""


def test_an_act_of_the_assembly_is_dated_by_its_closing_formula() -> None:
    head = from_text(ACT, "test.txt").document
    assert (head.symbol, head.type, head.issued_on) == ("901/2019/QH14", "Luật", "2019-11-20")
    assert head.issuer is not None
    assert head.issuer.key == "quoc-hoi"
    assert "issued_on" in head.inferred
    assert not [c for c in from_text(ACT, "test.txt").citations if c.target.symbol]


def test_the_title_of_a_law_is_no_citation() -> None:
    cited = from_text(ACT.replace("GIỮ GÌN ĐÊ BIỂN", "THUẾ THU NHẬP CÁ NHÂN"), "test.txt").citations
    assert [c.quote for c in cited if c.quote.isupper()] == []


SUBJECTS = [
    ("BÁO CÁO\nKết quả phòng, chống dịch năm 2023\n\nKính gửi: Bộ Y tế.", "Kết quả phòng, chống dịch năm 2023"),
    ("QUYẾT ĐỊNH BAN HÀNH QUY CHẾ LÀM VIỆC CỦA SỞ Y TẾ", "BAN HÀNH QUY CHẾ LÀM VIỆC CỦA SỞ Y TẾ"),
    ("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ LÀM VIỆC\nGIÁM ĐỐC SỞ Y TẾ TỈNH PHÚ YÊN", "BAN HÀNH QUY CHẾ LÀM VIỆC"),
    ("BÁO CÁO THAM LUẬN\nVề công tác dân số", "công tác dân số"),
    ("CÔNG VĂN\nVề việc: phòng, chống dịch\nnăm 2023", "phòng, chống dịch năm 2023"),
    ("CÔNG VĂN\nv/v phòng, chống dịch", "phòng, chống dịch"),
    ("TỜ TRÌNH\n“V/v phòng, chống dịch\nnăm 2023”", "phòng, chống dịch năm 2023"),
    ("CÔNG VĂN\n(V/v họp báo)", "họp báo"),
]  # fmt: skip


# a first sentence that no known word opens, a blank line above it
LONG = (
    "Mùa mưa năm trước, trên địa bàn tỉnh đã ghi nhận hơn 4.000 người mắc bệnh ở 92 xã, phường, thị trấn; nhiều nơi chưa "
    "phát hiện kịp thời các ổ dịch nhỏ và để lây lan ra cộng đồng dân cư."
)
TITLES_OVER = [
    ("BÁO CÁO\nKết quả phòng, chống dịch\n\n", "Kết quả phòng, chống dịch"),
    ("BÁO CÁO THAM LUẬN\nKết quả phòng, chống dịch\n\n", "Kết quả phòng, chống dịch"),
    ("BÁO CÁO\n\nKết quả phòng, chống dịch\n\n", "Kết quả phòng, chống dịch"),
    # the title hangs
    ("BÁO CÁO\nKết quả phòng, chống dịch của\n\n", None),
]


@pytest.mark.parametrize(("title", "subject"), TITLES_OVER)
def test_a_title_ends_at_the_blank_line_below_it(title: str, subject: str | None) -> None:
    text = BODY.replace("KẾ HOẠCH\nPhòng, chống dịch bệnh năm 2023\n\n", title)
    told = from_text(text.replace("Sở Y tế ban hành Kế hoạch như sau:", LONG), "test.txt").document.subject
    assert told is not None
    assert (told == subject) if subject else told.endswith(LONG.rstrip("."))


@pytest.mark.parametrize(("title", "subject"), SUBJECTS)
def test_the_subject_is_the_title_without_its_authority(title: str, subject: str) -> None:
    text = BODY.replace("KẾ HOẠCH\nPhòng, chống dịch bệnh năm 2023", title)
    text = text.replace(
        "Sở Y tế ban hành Kế hoạch như sau:", "Căn cứ tình hình thực tế, Sở Y tế thông báo như sau:"
    )
    assert from_text(text.format("GIÁM ĐỐC\n\nLê Văn An"), "test.txt").document.subject == subject


MOTTOS = [
    "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do\n- Hạnh phúc",
    "CỘNG HÒA\nXÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
]


@pytest.mark.parametrize("motto", MOTTOS)
def test_a_broken_motto_is_no_part_of_the_issuer(motto: str) -> None:
    text = BODY.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", motto)
    head = from_text(text.format("GIÁM ĐỐC\n\nLê Văn An"), "test.txt").document
    assert head.issuer is not None
    assert head.issuer.name == "Sở Y tế Phú Yên"


@pytest.mark.parametrize(
    ("signed", "body"),
    [
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "Ban Thường vụ"),
        ("T/M BAN CHẤP HÀNH\nBÍ THƯ\n(đã ký)", "Ban Chấp hành"),
        ("VĂN PHÒNG", None),
    ],
)
def test_the_body_that_signs_is_told_where_the_person_is_left_out(signed: str, body: str | None) -> None:
    text = (
        "ĐẢNG BỘ TỈNH SƠN LA\nHUYỆN ỦY MAI SƠN\n*\nSố 19-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Mai Sơn, ngày 6 tháng 5 năm 2022\nKẾ HOẠCH\nkiểm tra, giám sát năm 2022\n"
        "Thực hiện chương trình công tác năm 2022, Huyện ủy xây dựng kế hoạch kiểm tra, giám sát như sau:\n"
        f"I. MỤC ĐÍCH\n1. Nắm tình hình.\nNơi nhận:\n- Các chi bộ,\n- Lưu VPHU.\n{signed}\n"
    )
    head = from_text(text, "plan.txt").document
    assert (head.signer, head.sub_body) == (None, body)


@pytest.mark.parametrize(
    "signed",
    [
        "T/M BAN CHẤP HÀNH BÍ THƯ (Đã ký) Hà Thị Mỹ Vân",
        "T/M BAN CHẤP HÀNH BÍ THƯ [đã ký] Hà Thị Mỹ Vân",
        "T/M BAN CHẤP HÀNH\nBÍ THƯ\n(Đã ký): Hà Thị Mỹ Vân",
    ],
)
def test_the_mark_of_a_signature_stands_anywhere_before_the_name(signed: str) -> None:
    text = (
        "ĐẢNG BỘ TỈNH SƠN LA\nHUYỆN ỦY MAI SƠN\n*\nSố 19-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Mai Sơn, ngày 6 tháng 5 năm 2022\nKẾ HOẠCH\nkiểm tra năm 2022\n"
        "Thực hiện chương trình công tác năm 2022, Huyện ủy xây dựng kế hoạch kiểm tra, giám sát như sau:\n"
        f"I. MỤC ĐÍCH\n1. Nắm tình hình.\nNơi nhận:\n- Các chi bộ,\n- Lưu VPHU.\n{signed}\n"
    )
    signer = from_text(text, "plan.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity, signer.signs_for) == ("Hà Thị Mỹ Vân", "Bí thư", "Ban Chấp hành")


@pytest.mark.parametrize(
    ("end", "name", "capacity"),
    [
        ("UBND thành phố Huế\n\nChủ tịch\n\n(Đã ký)\n\nLê Văn Sáu\n", "Lê Văn Sáu", "Chủ tịch"),
        ("Lê Văn Sáu\n\n(Đã Ký)\n", "Lê Văn Sáu", None),
        ("| Lê Văn Sáu (Đã ký)\n|\n", "Lê Văn Sáu", None),
        ("K.T. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\nPHÓ CHỦ TỊCHLê Văn Sáu\n", "Lê Văn Sáu", None),
        ("(Đã ký)\n\nMẫu số 1\n", None, None),
    ],
)
def test_who_signed_at_the_end_of_an_old_page(end: str, name: str | None, capacity: str | None) -> None:
    text = (
        "HỘI ĐỒNG BỘ TRƯỞNG\nSố: 9-HĐBT\nHà Nội, ngày 2 tháng 8 năm 1985\nQUYẾT ĐỊNH\nVỀ VIỆC CHUYỂN MỘT TRƯỜNG NGHỀ\n"
        "HỘI ĐỒNG BỘ TRƯỞNG\nXét ý kiến của các ngành,\nQUYẾT ĐỊNH:\nĐiều 1. Cho chuyển trường về nơi mới.\n"
        "Điều 2. Các ngành phối hợp để việc dạy và học không gián đoạn.\nĐiều 3. Quyết định này thi hành từ nay.\n\n"
    )
    signer = from_text(text + end, "page.txt").document.signer
    assert (signer.name if signer else None) == name
    if capacity:
        assert signer is not None
        assert signer.capacity == capacity


PARTY_PLAN = (
    "HUYỆN ỦY MAI SƠN\n*\nSố 19-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nMai Sơn, ngày 6 tháng 5 năm 2022\nKẾ HOẠCH\n"
    "kiểm tra năm 2022\n"
)


@pytest.mark.parametrize(
    "end",
    [
        # columns three blanks apart
        "Huyện ủy xây dựng kế hoạch kiểm tra, giám sát năm 2022 trong toàn Đảng bộ như sau:\n1. Nắm tình hình.\n"
        "Nơi nhận:   T/M BAN THƯỜNG VỤ\n- Thường trực Tỉnh ủy (b/c),   PHÓ BÍ THƯ\n- Lưu VPHU.   Hà Công Tám\n",
        # a short paper signed before its copies
        "Kiểm tra hai chi bộ trong quý I.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nHà Công Tám\n\nNơi nhận:\n- Lưu VPHU.\n",
    ],
)
def test_who_signed_a_plan_of_the_party(end: str) -> None:
    signer = from_text(PARTY_PLAN + end, "plan.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity, signer.signs_for) == ("Hà Công Tám", "Phó Bí thư", "Ban Thường vụ")


FORM = """{head}
(Kèm theo Nghị định số 45/2022/NĐ-CP ngày 09 tháng 12 năm 2022 của Chính phủ)

BỘ Y TẾ
KẾ HOẠCH
Đào tạo bác sĩ gia đình giai đoạn 2023 - 2027

Nơi nhận:
- Bộ Nội vụ;
- Lưu: VT.

BỘ TRƯỞNG
(Ký, ghi rõ họ tên)
"""
DECREE = """CHÍNH PHỦ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 45/2022/NĐ-CP

Hà Nội, ngày 09 tháng 12 năm 2022

NGHỊ ĐỊNH
QUY ĐỊNH VIỆC ĐÀO TẠO BÁC SĨ GIA ĐÌNH

Căn cứ Luật Khám bệnh, chữa bệnh ngày 23 tháng 11 năm 2009;

Điều 1. Phạm vi điều chỉnh

Nghị định này quy định việc đào tạo bác sĩ gia đình theo Mẫu số 1.

{copies}TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG

Vũ Đình Hòa

{form}"""
OWN_COPIES = "Nơi nhận:\n- Bộ Y tế;\n- Lưu: VT.\n\n"


@pytest.mark.parametrize("head", ["PHỤ LỤC", "PHỤ LỤC I", "Phụ lục số 2: Biểu mẫu", "Mẫu số 01", "Mẫu số 1."])
@pytest.mark.parametrize(("copies", "names"), [("", []), (OWN_COPIES, ["Bộ Y tế"])])
def test_a_form_in_an_annex_neither_signs_nor_sends(head: str, copies: str, names: list[str]) -> None:
    facts = from_text(DECREE.format(copies=copies, form=FORM.format(head=head)), "test.txt")
    assert [r.unit.name for r in facts.recipients] == names
    signer = facts.document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Vũ Đình Hòa", "Phó Thủ tướng")


def test_copies_behind_the_signature_are_the_papers_own() -> None:
    facts = from_text(DECREE.format(copies="", form=OWN_COPIES + "PHỤ LỤC\nBiểu mẫu"), "test.txt")
    assert [r.unit.name for r in facts.recipients] == ["Bộ Y tế"]


def test_who_decides_over_the_number_does_not_sign() -> None:
    text = (
        "Quyết định số 41/QĐ-TTg về việc phê duyệt Chương trình khuyến học quốc gia\nTHỦ TƯỚNG CHÍNH PHỦ\nSố: 41/QĐ-TTg\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 12 tháng 9 năm 2023\nQUYẾT ĐỊNH\n"
        "Phê duyệt Chương trình khuyến học quốc gia\nCăn cứ Luật Giáo dục ngày 14/6/2019;\nĐiều 1. Phê duyệt Chương trình.\n"
        "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nHà Minh Tâm\n"
    )
    document = from_text(text, "test.txt").document
    assert (document.issued_on, document.subject) == (
        "2023-09-12",
        "Phê duyệt Chương trình khuyến học quốc gia",
    )
    assert document.signer is not None
    assert document.signer.name == "Hà Minh Tâm"


def test_the_post_that_names_the_house_is_whole() -> None:
    text = (
        "TỈNH ỦY LAI CHÂU\nVĂN PHÒNG\n*\nSố 12-LCT/VPTU\nĐẢNG CỘNG SẢN VIỆT NAM\nLai Châu, ngày 12 tháng 9 năm 2023\n"
        "LỊCH CÔNG TÁC\ntuần từ ngày 18/9 đến ngày 22/9/2023\n-----\nThứ Hai, ngày 18/9\nSáng: Thường trực Tỉnh ủy hội ý.\n"
        "Nơi nhận:\n- Thường trực Tỉnh ủy,\n- Lưu VPTU.\nCHÁNH VĂN PHÒNG\nHà Minh Tâm\n"
    )
    signer = from_text(text, "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Hà Minh Tâm", "Chánh Văn phòng")
