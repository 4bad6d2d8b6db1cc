"""Who signed, in every layout: posts and names of every kind, under, over, beside and run into the copies."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

import pytest

from ingest.extract import from_text

# the lines of the block, the capacity of the one who signs
BLOCKS = [
    (["TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], "Phó Bí thư"),
    (["T/M BAN THƯỜNG VỤ", "BÍ THƯ"], "Bí thư"),
    (["T/M. ĐẢNG ỦY", "PHÓ BÍ THƯ THƯỜNG TRỰC"], "Phó Bí thư Thường trực"),
    (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Phó Chủ tịch"),
    (["TM. UBND HUYỆN", "CHỦ TỊCH"], "Chủ tịch"),
    (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Phó Chủ tịch"),
    (["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], "Chánh Văn phòng"),
    (["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], "Phó Chánh Văn phòng"),
    (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Phó Giám đốc"),
    (["GIÁM ĐỐC"], "Giám đốc"),
    (["Q. GIÁM ĐỐC"], "Quyền Giám đốc"),
    (["TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG SỞ"], "Chánh Văn phòng Sở"),
    (["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"], "Phó Trưởng ban"),
    (["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], "Phó Trưởng phòng"),
    (["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"], "Chủ tịch"),
    (["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], "Thứ trưởng"),
    (["TL. BỘ TRƯỞNG", "KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"], "Phó Cục trưởng"),
    (["TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"], "Phó Thủ tướng"),
    (["CHỈ HUY TRƯỞNG"], "Chỉ huy trưởng"),
    (["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], "Phó Hiệu trưởng"),
    (["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"], "Phó Trưởng ban Thường trực"),
    (["TM. ỦY BAN KIỂM TRA", "PHÓ CHỦ NHIỆM"], "Phó Chủ nhiệm"),
    (["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"], "Chủ tịch"),
    (["KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"], "Phó Viện trưởng"),
    (["CHÁNH ÁN"], "Chánh án"),
    (["PHÓ GIÁM ĐỐC PHỤ TRÁCH"], "Phó Giám đốc phụ trách"),
    (["CHÁNH THANH TRA"], "Chánh Thanh tra"),
    (["BÍ THƯ CHI BỘ"], "Bí thư chi bộ"),
    (["TRẠM TRƯỞNG"], "Trạm trưởng"),
    (["ĐỘI TRƯỞNG"], "Đội trưởng"),
    (["KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"], "Phó Chi cục trưởng"),
    (["TRƯỞNG CÔNG AN HUYỆN"], "Trưởng Công an huyện"),
    (["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"], "Chánh Văn phòng"),
    (["T/L BAN THƯỜNG VỤ", "TRƯỞNG BAN TUYÊN GIÁO"], "Trưởng Ban Tuyên giáo"),
    (["T/M HUYỆN ỦY", "BÍ THƯ"], "Bí thư"),
    (["TM. UBND TỈNH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"], "Phó Chủ tịch Thường trực"),
    (["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ"], "Vụ trưởng Vụ Pháp chế"),
    (["TM. ĐOÀN CHỦ TỊCH", "PHÓ CHỦ TỊCH KIÊM TỔNG THƯ KÝ"], "Phó Chủ tịch kiêm Tổng Thư ký"),
    (["TL. VIỆN TRƯỞNG", "TRƯỞNG PHÒNG 9"], "Trưởng phòng 9"),
    (["TM. BAN CHỈ HUY", "CHỈ HUY PHÓ"], "Chỉ huy phó"),
    (["T.M BAN CHẤP HÀNH", "TỔNG THƯ KÝ"], "Tổng Thư ký"),
    (["KT. TIỂU ĐOÀN TRƯỞNG", "PHÓ TIỂU ĐOÀN TRƯỞNG"], "Phó Tiểu đoàn trưởng"),
]

# posts that head no block but above a name
RARER = [
    ("VỤ TRƯỞNG", "Vụ trưởng"), ("TỔNG BIÊN TẬP", "Tổng Biên tập"), ("CHÍNH TRỊ VIÊN", "Chính trị viên"),
    ("CHÍNH ỦY", "Chính ủy"), ("ĐỒN TRƯỞNG", "Đồn trưởng"), ("TRUNG ĐOÀN TRƯỞNG", "Trung đoàn trưởng"),
    ("CHẤP HÀNH VIÊN", "Chấp hành viên"), ("THẨM PHÁN", "Thẩm phán"), ("QUẢN ĐỐC", "Quản đốc"),
    ("TRƯỞNG KHOA", "Trưởng khoa"), ("TRƯỞNG THÔN", "Trưởng thôn"), ("TRƯỞNG THUẾ CƠ SỞ 3", "Trưởng Thuế cơ sở 3"),
    ("CHI HỘI TRƯỞNG", "Chi hội trưởng"), ("TỔNG KIỂM TOÁN NHÀ NƯỚC", "Tổng Kiểm toán nhà nước"),
    ("P. HIỆU TRƯỞNG", "Phó Hiệu trưởng"), ("PHỤ TRÁCH PHÒNG", "Phụ trách phòng"),
]  # fmt: skip

# as printed, and the name without its rank
NAMES = [
    ("Nguyễn Văn Bình", "Nguyễn Văn Bình"),
    ("Lò Thị Muôn", "Lò Thị Muôn"),
    ("Y Biêr Niê", "Y Biêr Niê"),
    ("H'Yim Kđoh", "H'Yim Kđoh"),
    ("Vàng A Lả", "Vàng A Lả"),
    ("K' Mák", "K' Mák"),
    ("Đại tá Trần Quốc Toàn", "Trần Quốc Toàn"),
    ("TS. Lê Thị Hồng Vân", "Lê Thị Hồng Vân"),
    ("BS.CKII Phạm Minh Tuấn", "Phạm Minh Tuấn"),
    ("Thạch Mu Ni", "Thạch Mu Ni"),
    ("Rah Lan Chung", "Rah Lan Chung"),
    ("Bác sĩ Điểu K'Ré", "Điểu K'Ré"),
    ("Thạc sĩ Lê Quang Vinh", "Lê Quang Vinh"),
    ("Kỹ sư Bế Xuân Tiến", "Bế Xuân Tiến"),
    ("NGƯT. Hồ Thị Lệ Hà", "Hồ Thị Lệ Hà"),
]

COPIES = ["Nơi nhận:", "- Như trên;", "- Thường trực Tỉnh ủy (b/c);", "- Các phòng, ban;", "- Lưu: VT, VP."]
BODY = """UBND TỈNH LAI CHÂU
SỞ NỘI VỤ
Số: 12/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lai Châu, ngày 12 tháng 6 năm 2023

KẾ HOẠCH
Tuyên truyền năm 2023

Thực hiện Kế hoạch số 5-KH/TW ngày 12/5/2023 của Ban Bí thư, Sở xây dựng kế hoạch như sau:
1. Mục đích
Nâng cao nhận thức của đoàn viên.
2. Kinh phí
Từ nguồn ngân sách được giao.
"""
APPENDIX = "\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 12/KH-SNV)\n1. Rà soát văn bản\n"


def beside(block: list[str], name: str, between: Callable[[str], str]) -> str:
    right = [*block, "", "", name]
    height = max(len(right), len(COPIES))
    left, right = ((column + [""] * height)[:height] for column in (COPIES, right))
    return "\n".join((a + between(a) + b).strip() for a, b in zip(left, right, strict=True))


def drawn(block: list[str], name: str) -> str:
    return "\n".join(f"| {line} |" for line in beside(block, name, lambda _: " | ").split("\n"))


def between(block: list[str], name: str) -> str:
    lines = beside(block, name, lambda _: "\n").split("\n")
    return "\n".join(line for line in lines if line)


def under(block: list[str], name: str, gap: str = "\n\n\n") -> str:
    return "\n".join(COPIES) + "\n\n" + "\n".join(block) + gap + name


LAYOUTS: dict[str, Callable[[list[str], str], str]] = {
    "under the copies": under,
    "over the copies": lambda block, name: "\n".join(block) + f"\n\n\n{name}\n\n" + "\n".join(COPIES),
    "signed": lambda block, name: under(block, name, "\n(Đã ký)\n"),
    "signed by a certificate": lambda block, name: (
        under(block, f"Ký bởi: {name}", "\n\n") + "\nNgày ký: 12/6/2023"
    ),
    "under the mark of a certificate": lambda block, name: under(block, name, "\nSignature Valid\n"),
    "with who holds the certificate": lambda block, name: under(block, name, "\nKý bởi: SỞ NỘI VỤ\n"),
    "with an appendix after it": lambda block, name: under(block, name) + APPENDIX,
    "run into one line": lambda block, name: "\n".join(COPIES) + "\n" + " ".join([*block, name]),
    "beside the copies, by a tab": lambda block, name: beside(block, name, lambda _: "\t"),
    "beside the copies, by blanks": lambda block, name: beside(block, name, lambda a: " " * (40 - len(a))),
    "beside the copies, by one blank": lambda block, name: beside(block, name, lambda _: " "),
    "beside the copies, by bars": drawn,
    "its lines between those of the copies": between,
    "in one line with the copies": lambda block, name: " ".join([*COPIES, *block, name]),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_signer_of_every_block(layout: str) -> None:
    wrong = {}
    for n, (block, capacity) in enumerate(BLOCKS):
        for printed, name in NAMES[n % 3 :: 3]:
            facts = from_text(BODY + "\n" + LAYOUTS[layout](block, printed) + "\n", "a.txt")
            signer = facts.document.signer
            read = (signer.name, (signer.capacity or "").lower()) if signer else None
            copied = [r.unit.name for r in facts.recipients]
            if read != (name, capacity.lower()) or copied != ["Tỉnh ủy Lai Châu", "Các phòng, ban"]:
                wrong[" / ".join([*block, printed])] = (read, copied)
    assert wrong == {}


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        ("under the copies", "Trung tá Lò Văn Hặc"),
        ("over the copies", "Lò Văn Hặc"),
        ("signed", "Trung tá Lò Văn Hặc"),
        ("run into one line", "Lò Văn Hặc"),
        ("under the copies", "LÒ VĂN HẶC"),
        ("over the copies", "LÒ VĂN HẶC"),
    ],
)
def test_a_rarer_post_signs_above_a_name(layout: str, printed: str) -> None:
    read = {}
    for post, _ in RARER:
        signer = from_text(BODY + "\n" + LAYOUTS[layout]([post], printed) + "\n", "a.txt").document.signer
        read[post] = (signer.name, (signer.capacity or "").lower()) if signer else None
    assert read == {post: ("Lò Văn Hặc", capacity.lower()) for post, capacity in RARER}


BROKEN = [
    (["GIÁM ĐỐC TRUNG TÂM", "Y TẾ HUYỆN"], "Giám đốc Trung tâm Y tế huyện", None),
    (["TRƯỞNG PHÒNG", "GIÁO DỤC VÀ ĐÀO TẠO"], "Trưởng phòng Giáo dục và Đào tạo", None),
    (
        ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ", "TÀI NGUYÊN VÀ", "MÔI TRƯỜNG"],
        "Giám đốc Sở Tài nguyên và Môi trường",
        None,
    ),
    (["CHÁNH VĂN PHÒNG", "ĐOÀN ĐBQH VÀ HĐND TỈNH"], "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh", None),
    (["PHÓ BÍ THƯ", "THƯỜNG TRỰC"], "Phó Bí thư Thường trực", None),
    (["KT. CHỦ TỊCH", "PHÓ", "CHỦ TỊCH"], "Phó Chủ tịch", None),
    (["PHÓ GIÁM ĐỐC", "PHỤ TRÁCH TRUNG TÂM"], "Phó Giám đốc phụ trách Trung tâm", None),
    (["TM. BAN THƯỜNG VỤ", "HUYỆN ỦY", "PHÓ BÍ THƯ"], "Phó Bí thư", "Ban Thường vụ Huyện ủy"),
    (
        ["TM. ỦY BAN NHÂN DÂN", "HUYỆN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Phó Chủ tịch",
        "Ủy ban nhân dân huyện",
    ),
]


@pytest.mark.parametrize(
    "layout", ["under the copies", "over the copies", "signed", "beside the copies, by blanks"]
)
def test_a_post_is_one_over_all_its_lines(layout: str) -> None:
    for block, capacity, signs_for in BROKEN:
        signer = from_text(BODY + "\n" + LAYOUTS[layout](block, "Vàng A Lả") + "\n", "a.txt").document.signer
        assert signer is not None, block
        read = (signer.name, (signer.capacity or "").lower(), signer.signs_for)
        assert read == ("Vàng A Lả", capacity.lower(), signs_for), block


def test_a_name_in_capitals_is_no_part_of_the_post() -> None:
    for below in ("", "\n\nPHỤ LỤC\nTrần Thị Hoa", "\n\nDANH SÁCH TỔ GIÚP VIỆC\n1. Trần Thị Hoa"):
        text = f"{BODY}\n{under(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'VÀNG VĂN LẢ')}{below}\n"
        signer = from_text(text, "a.txt").document.signer
        assert signer is not None
        assert (signer.capacity, signer.signs_for) == ("Chủ tịch", "Ủy ban nhân dân")


BEHIND = {
    "the plan that is issued": "\n\nUBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\n\nKẾ HOẠCH\nCải cách hành chính\n(Kèm theo Quyết định số 9/QĐ-SNV)"
    "\nI. MỤC TIÊU\n1. Cắt giảm thủ tục.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nHà Thị Kim Ánh\n",
    "a form": "\n\nMẫu số 01\nTÊN CƠ QUAN\nSố: ..../BC-....\n......, ngày ... tháng ... năm 20...\n\nBÁO CÁO\nKết quả"
    "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTHỦ TRƯỞNG ĐƠN VỊ\n(Ký, ghi rõ họ tên)\nNguyễn Văn A\n",
    "who copied it": "\n\nVĂN PHÒNG\nSố: 15/SY-VP\nSAO Y\nLai Châu, ngày 20 tháng 6 năm 2023\nCHÁNH VĂN PHÒNG\n\nVũ Đình Tâm\n",
}


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name.startswith("beside")])
def test_what_follows_has_a_signature_of_its_own(layout: str, behind: str) -> None:
    block = LAYOUTS[layout](["TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], "Vàng A Lả")
    signer = from_text(f"{BODY}\n{block}{BEHIND[behind]}", "a.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Vàng A Lả", "Phó Bí thư")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("BS. CK2 Lê Minh Đức", "Lê Minh Đức"),
        ("Nguyễn   Văn   An", "Nguyễn Văn An"),  # set wide
        ("Nguyễn Văn An.", "Nguyễn Văn An"),
        ("Người ký: Giàng A Chu", "Giàng A Chu"),
        ("Được ký bởi Giàng A Chu", "Giàng A Chu"),
        ("Ký bởi: GIÀNG A CHU", "Giàng A Chu"),
        ("Ký bởi: SỞ NỘI VỤ", None),
        ("Ký bởi: Trung Tâm Y Tế", None),
    ],
)
def test_the_name_as_some_print_it(printed: str, name: str | None) -> None:
    signer = from_text(
        f"{BODY}\n{under(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], printed)}\n", "a.txt"
    ).document.signer
    assert (signer.name if signer else None) == name


@pytest.mark.parametrize("heading", ["TRƯỞNG THÔN, KHU PHỐ", "TỔNG KIỂM TOÁN", "CHÍNH ỦY VÀ CHỈ HUY"])
def test_a_rarer_post_over_duties_is_no_signature(heading: str) -> None:
    text = f"{BODY}\n{heading}\n- Phối hợp với các ban, ngành.\n- Báo cáo kết quả hằng quý.\n"
    facts = from_text(text, "a.txt")
    assert facts.document.signer is None


def test_names_and_posts_among_the_copies_are_no_signature() -> None:
    text = BODY + "\nNơi nhận:\n- Như trên; HĐND tỉnh\n- Đồng chí Trần Văn Bảy;\n- Lưu: VT.\n"
    assert from_text(text, "a.txt").document.signer is None


JOINT = """UBND TỈNH CAO BẰNG
SỞ TƯ PHÁP - SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/HDLN-STP-SNV
Cao Bằng, ngày 06 tháng 5 năm 2016

HƯỚNG DẪN LIÊN NGÀNH
Về công tác hộ tịch

Thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2016 của UBND tỉnh, liên ngành thống nhất hướng dẫn như sau:

1. Cử công chức làm công tác hộ tịch.

{signed}

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
"""
LED = "SỞ TƯ PHÁP\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nHoàng Thị Sen"
BESIDE = "SỞ NỘI VỤ\nGIÁM ĐỐC\n(Đã ký)\nNông Văn Lượng"
POSTED = "KT. GIÁM ĐỐC SỞ TƯ PHÁP\nPHÓ GIÁM ĐỐC\n(Đã ký)\nHoàng Thị Sen"
FIRST = "GIÁM ĐỐC SỞ NỘI VỤ\n(Đã ký)\nNông Văn Lượng"


@pytest.mark.parametrize(
    "signed", [f"{LED}\n\n{BESIDE}", f"{BESIDE}\n\n{LED}", f"{POSTED}\n\n{FIRST}", f"{FIRST}\n\n{POSTED}"]
)
def test_who_signs_for_the_organ_of_the_number_signs_a_joint_document(signed: str) -> None:
    signer = from_text(JOINT.format(signed=signed), "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Hoàng Thị Sen", "Phó Giám đốc")


def test_the_head_of_the_house_signs_a_joint_document_himself() -> None:
    led = "GIÁM ĐỐC SỞ TƯ PHÁP\n(Đã ký)\nHoàng Thị Sen"
    other = "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nPHÓ BÍ THƯ\n(Đã ký)\nNông Văn Lượng"
    signer = from_text(JOINT.format(signed=f"{other}\n\n{led}"), "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity, signer.signs_for) == ("Hoàng Thị Sen", "Giám đốc", None)


def test_a_body_signs_for_the_house_in_one_line() -> None:
    led = "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nPHÓ BÍ THƯ\nHoàng Thị Sen"
    text = JOINT.replace("SỞ TƯ PHÁP - SỞ NỘI VỤ", "TỈNH ĐOÀN - SỞ NỘI VỤ").replace("STP-SNV", "TĐ-SNV")
    signer = from_text(text.format(signed=f"{BESIDE}\n\n{led}"), "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity, signer.signs_for) == (
        "Hoàng Thị Sen", "Phó Bí thư", "Ban Thường vụ tỉnh đoàn",
    )  # fmt: skip


@pytest.mark.parametrize("gap", [" " * 20, "\t"])
@pytest.mark.parametrize("leads", ["left", "right"])
def test_who_leads_signs_in_either_column(leads: str, gap: str) -> None:
    columns = (LED.split("\n"), BESIDE.split("\n"))
    left, right = columns if leads == "left" else columns[::-1]
    rows = [f"{a}{gap if b else ''}{b}" for a, b in zip_longest(left, right, fillvalue="")]
    signer = from_text(JOINT.format(signed="\n".join(rows)), "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Hoàng Thị Sen", "Phó Giám đốc")


GLUED = [
    ("KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCHoàng Thị Sen", "Phó Giám đốc"),
    ("GIÁM ĐỐCHoàng Thị Sen", "Giám đốc"),
    ("TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHHoàng Thị Sen", "Phó Chủ tịch"),
    ("T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Hoàng Thị Sen", "Phó Bí thư"),
    ("PHÓ TỔNG GIÁM ĐỐC Hoàng Thị Sen", "Phó Tổng Giám đốc"),
]


@pytest.mark.parametrize(("line", "capacity"), GLUED)
@pytest.mark.parametrize("under", [True, False])
def test_the_lines_of_a_signature_ran_together(line: str, capacity: str, *, under: bool) -> None:
    text = JOINT.format(signed="" if under else line)
    text = f"{text}\n{line}\n" if under else text
    signer = from_text(text, "test.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == ("Hoàng Thị Sen", capacity)


SIDE_BY_SIDE = [
    # `KHPH` is of two, and the union in short signs for it
    (
        "HỘI LIÊN HIỆP PHỤ NỮ - CÔNG AN\nHUYỆN MƯỜNG TÈ\nSố: 03/KHPH-HLHPN-CA",
        "TM. BAN THƯỜNG VỤ HỘI LHPN            TRƯỞNG CÔNG AN HUYỆN\n              CHỦ TỊCH",
        "         Lý Mỳ Ly                     Thượng tá Pờ Diệp Sàng",
        ("Lý Mỳ Ly", "Chủ tịch"),
    ),
    # nothing tells who leads: post and name of one column
    (
        "TRƯỜNG THPT MƯỜNG TÈ\nSố: 03/KH-THPT",
        "TM. BCH CÔNG ĐOÀN                     HIỆU TRƯỞNG\n    CHỦ TỊCH",
        "    Lý Mỳ Ly                          Pờ Diệp Sàng",
        ("Pờ Diệp Sàng", "Hiệu trưởng"),
    ),
    (
        "SỞ Y TẾ - SỞ NỘI VỤ - SỞ TÀI CHÍNH TỈNH LAI CHÂU\nSố: 03/HDLS-SYT-SNV-STC",
        "KT. GIÁM ĐỐC              GIÁM ĐỐC              CHÁNH VĂN PHÒNG\nPHÓ GIÁM ĐỐC",
        "Lý Mỳ Ly              Pờ Diệp Sàng              Vàng A Lả",
        ("Vàng A Lả", "Chánh Văn phòng"),
    ),
]


@pytest.mark.parametrize(("header", "posts", "names", "signed"), SIDE_BY_SIDE)
def test_post_and_name_of_one_column_belong_together(
    header: str, posts: str, names: str, signed: tuple[str, str]
) -> None:
    text = BODY.replace("UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\nSố: 12/KH-SNV", header)
    signer = from_text(f"{text}\n{posts}\n\n\n{names}\n\n" + "\n".join(COPIES), "a.txt").document.signer
    assert signer is not None
    assert (signer.name, signer.capacity) == signed
