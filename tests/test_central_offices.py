"""Departments of ministries and bodies of the centre: one key in their own header, cited, and written to."""

from __future__ import annotations

import json

import made_facts as made
import pytest
from test_archive import memory

from ingest.extract import from_text

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

# the lines of the header, as cited, whose it is; names that go on in small letters were cut to `cuc-quan-ly`
OFFICES = [
    ("BỘ Y TẾ\nCỤC AN TOÀN THỰC PHẨM", "Cục An toàn thực phẩm", "cuc-an-toan-thuc-pham"),
    ("BỘ Y TẾ\nCỤC AN TOÀN THỰC PHẨM", "Cục An toàn thực phẩm, Bộ Y tế", "cuc-an-toan-thuc-pham"),
    ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nCỤC BẢO VỆ THỰC VẬT", "Cục Bảo vệ thực vật", "cuc-bao-ve-thuc-vat"),
    (
        "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nCỤC QUẢN LÝ ĐÊ ĐIỀU VÀ PHÒNG, CHỐNG THIÊN TAI",
        "Cục Quản lý đê điều và Phòng, chống thiên tai",
        "cuc-quan-ly-de-dieu-va-phong-chong-thien-tai",
    ),
    (
        "BỘ CÔNG AN\nCỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI",
        "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "cuc-canh-sat-quan-ly-hanh-chinh-ve-trat-tu-xa-hoi",
    ),
    ("BỘ CÔNG AN\nCỤC CẢNH SÁT GIAO THÔNG", "Cục Cảnh sát giao thông Bộ Công an", "cuc-canh-sat-giao-thong"),
    (
        "BỘ TƯ PHÁP\nCỤC KIỂM TRA VĂN BẢN QUY PHẠM PHÁP LUẬT",
        "Cục Kiểm tra văn bản quy phạm pháp luật - Bộ Tư pháp",
        "cuc-kiem-tra-van-ban-quy-pham-phap-luat",
    ),
    (
        "BỘ KHOA HỌC VÀ CÔNG NGHỆ\nCỤC CHUYỂN ĐỔI SỐ QUỐC GIA",
        "Cục Chuyển đổi số quốc gia",
        "cuc-chuyen-doi-so-quoc-gia",
    ),
    (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN CHÍNH SÁCH, CHIẾN LƯỢC",
        "Ban Chính sách, chiến lược Trung ương",
        "ban-chinh-sach-chien-luoc-trung-uong",
    ),
    ("LIÊN MINH HỢP TÁC XÃ VIỆT NAM", "Liên minh Hợp tác xã Việt Nam", "lien-minh-hop-tac-xa-viet-nam"),
    (
        "ỦY BAN QUỐC GIA VỀ CHUYỂN ĐỔI SỐ",
        "Ủy ban Quốc gia về chuyển đổi số",
        "uy-ban-quoc-gia-ve-chuyen-doi-so",
    ),
]


@pytest.mark.parametrize(("header", "cited", "key"), OFFICES, ids=[o[1] for o in OFFICES])
def test_one_office_one_key(header: str, cited: str, key: str) -> None:
    own = from_text(
        f"{header}\n-------\nSố: 12/KH-ABC\n{STATE}Hà Nội, ngày 12 tháng 4 năm 2025\n\nKẾ HOẠCH\nTriển khai\n\n"
        "1. Mục đích\nLàm tốt.\n",
        "a.txt",
    )
    assert own.document.issuer
    assert own.document.issuer.key == key
    other = from_text(
        f"ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\n{STATE}Nghệ An, ngày 12 tháng 5 năm 2025\n\nKẾ HOẠCH\n"
        f"Học tập\n\nCăn cứ Kế hoạch số 101/KH-ABC ngày 5/3/2025 của {cited};\nUBND tỉnh ban hành kế hoạch như sau:"
        f"\n1. Mục đích\nLàm.\n\nNơi nhận:\n- Như trên;\n- {cited};\n- Lưu: VT.\n",
        "b.txt",
    )
    assert [c.target.issuer and c.target.issuer.key for c in other.citations] == [key]
    assert key in [r.unit.key for r in other.recipients]


# a department that every ministry has is told apart by its ministry
def test_what_many_ministries_have_keeps_its_ministry() -> None:
    cited = "".join(
        f"Căn cứ Kế hoạch số {n}/KH-KHTC ngày 5/3/2025 của Cục Kế hoạch - Tài chính {ministry};\n"
        for n, ministry in ((101, "Bộ Y tế"), (102, "Bộ Nội vụ"))
    )
    facts = from_text(
        f"ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\n{STATE}Nghệ An, ngày 12 tháng 5 năm 2025\n\nKẾ HOẠCH\n"
        f"Học tập\n\n{cited}UBND tỉnh ban hành kế hoạch như sau:\n1. Mục đích\nLàm.\n",
        "b.txt",
    )
    keys = [c.target.issuer and c.target.issuer.key for c in facts.citations]
    assert len(set(keys)) == len(keys) == 2


# the secretariat of the Youth Union is not that of the Party, whatever its header prints at the right
YOUTH = [
    "TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\nBAN BÍ THƯ",
    "BAN CHẤP HÀNH TRUNG ƯƠNG ĐOÀN\nBAN BÍ THƯ",
    "TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH",
]


@pytest.mark.parametrize("right", ["ĐOÀN TNCS HỒ CHÍ MINH\n", ""])
@pytest.mark.parametrize("header", YOUTH)
def test_the_centre_of_the_youth_union(header: str, right: str) -> None:
    facts = from_text(
        f"{header}\n***\nSố: 12-KH/TWĐTN\n{right}Hà Nội, ngày 12 tháng 4 năm 2025\n\nKẾ HOẠCH\nTriển khai\n\n"
        "1. Mục đích\nLàm tốt.\n",
        "a.txt",
    )
    assert facts.document.issuer
    assert facts.document.issuer.key == "trung-uong-doan-thanh-nien-cong-san-ho-chi-minh"


# several ministries, general departments or commands have one: the line above says whose it is
SHARED = [
    ("BỘ NỘI VỤ\nVỤ TỔ CHỨC CÁN BỘ", "Vụ Tổ chức cán bộ, Bộ Nội vụ", "vu-to-chuc-can-bo-bo-noi-vu"),
    ("BỘ Y TẾ\nVỤ TỔ CHỨC CÁN BỘ", "Vụ Tổ chức cán bộ - Bộ Y tế", "vu-to-chuc-can-bo-bo-y-te"),
    ("BỘ Y TẾ\nVỤ PHÁP CHẾ", "Vụ Pháp chế thuộc Bộ Y tế", "vu-phap-che-bo-y-te"),
    (
        "BỘ Y TẾ\nCỤC KẾ HOẠCH - TÀI CHÍNH",
        "Cục Kế hoạch - Tài chính Bộ Y tế",
        "cuc-ke-hoach-tai-chinh-bo-y-te",
    ),
    (
        "BỘ TƯ PHÁP\nCỤC CÔNG NGHỆ THÔNG TIN",
        "Cục Công nghệ thông tin, Bộ Tư pháp",
        "cuc-cong-nghe-thong-tin-bo-tu-phap",
    ),
    ("TỔNG CỤC THUẾ\nVỤ CHÍNH SÁCH", "Vụ Chính sách - Tổng cục Thuế", "vu-chinh-sach-tong-cuc-thue"),
    ("QUÂN KHU 5\nCỤC CHÍNH TRỊ", "Cục Chính trị Quân khu 5", "cuc-chinh-tri-quan-khu-5"),
    ("BỘ Y TẾ\nTHANH TRA", "Thanh tra Bộ Y tế", "thanh-tra-bo-y-te"),
    # of these there is one, or the name says where it is
    ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "Tổng cục Thuế", "tong-cuc-thue"),
    ("BỘ Y TẾ\nCỤC TRẺ EM", "Cục Trẻ em", "cuc-tre-em"),
    ("BỘ TÀI CHÍNH\nTHANH TRA TỈNH HÀ NAM", "Thanh tra tỉnh Hà Nam", "ha-nam.thanh-tra"),
    ("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH HÀ NAM", "Cục Thuế tỉnh Hà Nam", "ha-nam.cuc-thue"),
]


@pytest.mark.parametrize(("header", "cited", "key"), SHARED, ids=[f"{o[0]} · {o[1]}" for o in SHARED])
def test_a_department_of_many_bears_its_ministry(header: str, cited: str, key: str) -> None:
    test_one_office_one_key(header, cited, key)


# what stands under the type, what stands over the name, who speaks; the header is the Committee's
CENTRE_SPEAKS = [
    ("CHỈ THỊ\nCỦA BAN BÍ THƯ\nvề công tác thống kê", "T/M BAN BÍ THƯ", "Ban Bí thư"),
    ("CHỈ THỊ CỦA BAN BÍ THƯ\nvề công tác thống kê", "T/M BAN BÍ THƯ", "Ban Bí thư"),
    ("NGHỊ QUYẾT\ncủa Bộ Chính trị\nvề công tác thống kê", "T/M BỘ CHÍNH TRỊ\nTỔNG BÍ THƯ", "Bộ Chính trị"),
    ("KẾT LUẬN\nvề công tác thống kê", "TM. BỘ CHÍNH TRỊ", "Bộ Chính trị"),
    ("QUY ĐỊNH\nvề công tác thống kê", "TM. BAN BÍ THƯ\nTHƯỜNG TRỰC BAN BÍ THƯ", "Ban Bí thư"),
    (
        "NGHỊ QUYẾT\nvề công tác thống kê",
        "T/M BAN CHẤP HÀNH TRUNG ƯƠNG\nTỔNG BÍ THƯ",
        "Ban Chấp hành Trung ương",
    ),
    # whose directive is carried out is not who speaks
    ("KẾ HOẠCH\nthực hiện Chỉ thị của Ban Bí thư về công tác thống kê", "", "Ban Chấp hành Trung ương"),
]


@pytest.mark.parametrize("copies", ["Nơi nhận:\n- Các tỉnh ủy,\n- Lưu.\n\n", ""], ids=["copies", "no copies"])
@pytest.mark.parametrize(("title", "signed", "body"), CENTRE_SPEAKS, ids=[t for t, _, _ in CENTRE_SPEAKS])
def test_which_body_of_the_centre_speaks(title: str, signed: str, body: str, copies: str) -> None:
    """All of them print the Central Committee above."""
    head = from_text(
        "ĐẢNG CỘNG SẢN VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 15-CT/TW\nHà Nội, ngày 12 tháng 3 năm 2023\n\n"
        f"{title}\n\nSau nhiều năm, công tác thống kê đã có chuyển biến nhưng số liệu còn chậm và thiếu.\n"
        f"1- Các tỉnh ủy, thành ủy quán triệt.\n\n{copies}{signed}\n\nLò Văn Hặc\n",
        "a.txt",
    ).document
    assert head.issuer
    assert (head.issuer.key, head.issuer.name) == ("trung-uong", body)
    assert head.subject
    if not signed:
        return
    assert head.subject == "công tác thống kê"
    assert head.signer
    assert (head.signer.name, head.signer.signs_for) == ("Lò Văn Hặc", body)


# bodies that the centre sets up for a matter -> what keeps the same citation of two speakers together
FOR_A_MATTER = [
    ("Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực", True),
    ("Ban Chỉ đạo quốc gia phòng, chống thiên tai", True),
    ("Ban Chỉ đạo 138 Chính phủ", True),
    ("Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ tướng Chính phủ", True),
    ("Ban Chỉ đạo cải cách hành chính của Chính phủ", True),
    ("Tổng Tham mưu trưởng", True),
    ("Quân khu 2", True),
    # without its matter, or of a place that is not told, it is one of many
    ("Ban Chỉ đạo Trung ương", False),
    ("Ban Chỉ đạo Chính phủ", False),
    ("Tổ công tác của Thủ tướng Chính phủ", False),
    ("Đoàn giám sát của Ủy ban Thường vụ Quốc hội", False),
]


@pytest.mark.parametrize(("name", "one"), FOR_A_MATTER)
def test_a_body_of_the_centre_is_one_whoever_cites_it(name: str, one: bool) -> None:
    with memory() as archive:
        for place in ("TÂN TRÀO", "ĐẠI LỘC"):
            text = (
                f"ỦY BAN NHÂN DÂN\nXÃ {place}\nSố: 12/KH-UBND\n{STATE}Ngày 12 tháng 4 năm 2026\n\nKẾ HOẠCH\nTriển khai\n\n"
                f"Thực hiện Kế hoạch số 2/KH-XYZ ngày 19/6/2025 của {name};\n"
            )
            made.put(archive, from_text(text, f"{place}.txt", sha256=place))
        cited = {row["to"] for row in map(json.loads, archive.export()) if row.get("edge") == "IMPLEMENTS"}
    assert len(cited) == (1 if one else 2)
