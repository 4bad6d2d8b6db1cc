"""Offices of committees, districts and communes: one key in their own header and however a paper cites or charges them."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\n"
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

# the line above, its own line, as papers of its place call it, the code of the number
OF_PROVINCE = [
    ("TỈNH ỦY {P}", "BAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy", "BTCTU"),
    ("TỈNH ỦY {P}", "BAN TUYÊN GIÁO", "Ban Tuyên giáo Tỉnh ủy", "BTGTU"),
    ("TỈNH ỦY {P}", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "BTGDVTU"),
    ("TỈNH ỦY {P}", "ỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Tỉnh ủy", "UBKTTU"),
    ("TỈNH ỦY {P}", "BAN NỘI CHÍNH", "Ban Nội chính Tỉnh ủy", "BNCTU"),
    ("TỈNH ỦY {P}", "VĂN PHÒNG", "Văn phòng Tỉnh ủy", "VPTU"),
    ("TỈNH ỦY {P}", "BAN DÂN VẬN", "Ban Dân vận Tỉnh ủy", "BDVTU"),
    ("TỈNH ỦY {P}", "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", "Đảng ủy Ủy ban nhân dân tỉnh", "ĐU"),
    ("TỈNH ỦY {P}", "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "Đảng ủy các cơ quan Đảng tỉnh", "ĐU"),
    ("TỈNH ỦY {P}", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", "ĐUK"),
    ("TỈNH ỦY {P}", "ĐẢNG ỦY QUÂN SỰ TỈNH", "Đảng ủy Quân sự tỉnh", "ĐUQS"),
    ("TỈNH ỦY {P}", "ĐẢNG ỦY CÔNG AN TỈNH", "Đảng ủy Công an tỉnh", "ĐUCA"),
    ("TỈNH ỦY {P}", "BAN CHỈ ĐẠO 35", "Ban Chỉ đạo 35 Tỉnh ủy", "BCĐ35"),
    ("TỈNH ỦY {P}", "TRƯỜNG CHÍNH TRỊ", "Trường Chính trị tỉnh", "TCT"),
    ("TỈNH ỦY {P}", "BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH", "Ban cán sự đảng Ủy ban nhân dân tỉnh", "BCSĐ"),
    ("TỈNH ỦY {P}", "ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN TỈNH", "Đảng đoàn Hội đồng nhân dân tỉnh", "ĐĐ"),
]  # fmt: skip
OF_DISTRICT_PARTY = [
    ("HUYỆN ỦY {D}", "BAN TỔ CHỨC", "Ban Tổ chức Huyện ủy", "BTCHU"),
    ("HUYỆN ỦY {D}", "ỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Huyện ủy", "UBKTHU"),
    ("HUYỆN ỦY {D}", "VĂN PHÒNG", "Văn phòng Huyện ủy", "VPHU"),
    ("HUYỆN ỦY {D}", "TRUNG TÂM CHÍNH TRỊ", "Trung tâm Chính trị huyện", "TTCT"),
    ("HUYỆN ỦY {D}", "BAN TUYÊN GIÁO", "Ban Tuyên giáo Huyện ủy", "BTGHU"),
]  # fmt: skip
OF_DISTRICT = [
    ("UBND HUYỆN {D}", "PHÒNG NỘI VỤ", "Phòng Nội vụ huyện", "NV"),
    ("UBND HUYỆN {D}", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Phòng Tài chính - Kế hoạch huyện", "TCKH"),
    ("UBND HUYỆN {D}", "THANH TRA HUYỆN", "Thanh tra huyện", "TTr"),
    ("UBND HUYỆN {D}", "VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND huyện", "VP"),
    ("UBND HUYỆN {D}", "TRUNG TÂM VĂN HÓA, THỂ THAO VÀ TRUYỀN THÔNG", "Trung tâm Văn hóa, Thể thao và Truyền thông huyện", "TTVH"),
    ("UBND HUYỆN {D}", "TRUNG TÂM DỊCH VỤ NÔNG NGHIỆP", "Trung tâm Dịch vụ nông nghiệp huyện", "TTDV"),
    ("SỞ Y TẾ {P}", "TRUNG TÂM Y TẾ HUYỆN {D}", "Trung tâm Y tế huyện", "TTYT"),
    ("CÔNG AN TỈNH {P}", "CÔNG AN HUYỆN {D}", "Công an huyện", "CAH"),
    ("BỘ CHỈ HUY QUÂN SỰ TỈNH {P}", "BAN CHỈ HUY QUÂN SỰ HUYỆN {D}", "Ban Chỉ huy quân sự huyện", "BCH"),
    ("TÒA ÁN NHÂN DÂN TỈNH {P}", "TÒA ÁN NHÂN DÂN HUYỆN {D}", "Tòa án nhân dân huyện", "TA"),
    ("CỤC THI HÀNH ÁN DÂN SỰ TỈNH {P}", "CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN {D}", "Chi cục Thi hành án dân sự huyện", "CCTHADS"),
    ("CỤC THUẾ TỈNH {P}", "CHI CỤC THUẾ HUYỆN {D}", "Chi cục Thuế huyện", "CCT"),
    ("BẢO HIỂM XÃ HỘI TỈNH {P}", "BẢO HIỂM XÃ HỘI HUYỆN {D}", "Bảo hiểm xã hội huyện", "BHXH"),
    ("CHI CỤC KIỂM LÂM", "HẠT KIỂM LÂM HUYỆN {D}", "Hạt Kiểm lâm huyện", "HKL"),
    ("HỘI NÔNG DÂN TỈNH {P}", "HỘI NÔNG DÂN HUYỆN {D}", "Hội Nông dân huyện", "HND"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH {P}", "LIÊN ĐOÀN LAO ĐỘNG HUYỆN {D}", "Liên đoàn Lao động huyện", "LĐLĐ"),
    ("MTTQ VIỆT NAM TỈNH {P}", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN {D}", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "MTTQ"),
    ("UBND HUYỆN {D}", "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG", "Ban Quản lý dự án đầu tư xây dựng huyện", "BQL"),
    ("UBND HUYỆN {D}", "BAN CHỈ HUY PCTT VÀ TKCN", "Ban Chỉ huy PCTT và TKCN huyện", "BCH"),
    ("UBND HUYỆN {D}", "TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT", "Trung tâm Phát triển quỹ đất huyện", "TTPTQĐ"),
    ("UBND HUYỆN {D}", "HỘI ĐỒNG BỒI THƯỜNG, HỖ TRỢ VÀ TÁI ĐỊNH CƯ", "Hội đồng bồi thường, hỗ trợ và tái định cư huyện", "HĐBT"),
]  # fmt: skip
OF_COMMUNE_PARTY = [
    ("ĐẢNG ỦY XÃ {C}", "BAN XÂY DỰNG ĐẢNG", "Ban Xây dựng Đảng Đảng ủy xã", "BXDĐ"),
    ("ĐẢNG ỦY XÃ {C}", "ỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Đảng ủy xã", "UBKT"),
    ("ĐẢNG ỦY XÃ {C}", "VĂN PHÒNG", "Văn phòng Đảng ủy xã", "VP"),
]  # fmt: skip
OF_COMMUNE = [
    ("UBND XÃ {C}", "PHÒNG KINH TẾ", "Phòng Kinh tế xã", "KT"),
    ("UBND XÃ {C}", "PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội xã", "VHXH"),
    ("UBND XÃ {C}", "VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND xã", "VP"),
    ("UBND XÃ {C}", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công xã", "TTPVHCC"),
    ("CÔNG AN TỈNH {P}", "CÔNG AN XÃ {C}", "Công an xã", "CAX"),
    ("UBND XÃ {C}", "BAN CHỈ HUY QUÂN SỰ", "Ban Chỉ huy quân sự xã", "BCH"),
    ("UBND XÃ {C}", "TRẠM Y TẾ", "Trạm Y tế xã", "TYT"),
    ("UBND XÃ {C}", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "Ban Chỉ đạo chuyển đổi số xã", "BCĐ"),
    ("MTTQ VIỆT NAM TỈNH {P}", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ {C}", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "MTTQ"),
    ("UBND XÃ {C}", "TRUNG TÂM DỊCH VỤ TỔNG HỢP", "Trung tâm Dịch vụ tổng hợp xã", "TTDV"),
    ("UBND XÃ {C}", "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG", "Ban Quản lý dự án đầu tư xây dựng xã", "BQL"),
]  # fmt: skip
Office = tuple[str, str, str, str]

# who cites, where and in which year; the name that may follow; the offices
TIERS = [
    ("TỈNH NGHỆ AN", "Nghệ An", "2024", True, OF_PROVINCE),
    ("HUYỆN DIỄN CHÂU", "Diễn Châu", "2024", True, OF_DISTRICT_PARTY),
    ("HUYỆN DIỄN CHÂU", "Diễn Châu", "2024", False, OF_DISTRICT),
    ("XÃ DIỄN CHÂU", "Diễn Châu", "2026", True, OF_COMMUNE_PARTY),
    ("XÃ DIỄN CHÂU", "Diễn Châu", "2026", False, OF_COMMUNE),
]
# in the part on execution it is still taken for a list
LISTED = ("Hội đồng bồi thường, hỗ trợ và tái định cư huyện",)
CASES = [(at, name, year, party, office) for at, name, year, party, offices in TIERS for office in offices]


def issuer_of_header(name: str, year: str, office: Office, *, party: bool) -> str:
    above, own, _, code = office
    lines = f"{above}\n{own}".format(P="NGHỆ AN", D="DIỄN CHÂU", C="DIỄN CHÂU")
    number = f"Số: 12-KH/{code}" if party else f"Số: 12/KH-{code}"
    text = (
        f"{lines}\n-------\n{number}\n{PARTY if party else STATE}{name}, ngày 12 tháng 4 năm {year}\n\n"
        "KẾ HOẠCH\nTriển khai công tác\n\n1. Mục đích\nLàm tốt.\n"
    )
    of = from_text(text, "a.txt").document.issuer
    assert of is not None
    return of.key


def paper(at: str, name: str, year: str) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\n{at}\nSố: 12/KH-UBND\n{STATE}{name}, ngày 12 tháng 4 năm {year}\n\n"
        "KẾ HOẠCH\nHọc tập\n\n"
    )


@pytest.mark.parametrize(("at", "name", "year", "party", "office"), CASES, ids=[c[4][2] for c in CASES])
def test_one_office_one_key(at: str, name: str, year: str, party: bool, office: Office) -> None:
    key = issuer_of_header(name, year, office, party=party)
    written = [f"{office[2]} {name}", office[2]]
    number = "{}-KH/{}" if party else "{}/KH-{}"
    cited = "".join(
        f"Căn cứ Kế hoạch số {number.format(n, office[3])} ngày 5/3/{year} của {w};\n"
        for n, w in enumerate(written, 101)
    )
    facts = from_text(
        f"{paper(at, name, year)}{cited}UBND ban hành kế hoạch như sau:\n1. Mục đích\nLàm.\n", "b.txt"
    )
    assert [c.target.issuer and c.target.issuer.key for c in facts.citations] == [key, key]
    for unit in written:
        charged = f"II. TỔ CHỨC THỰC HIỆN\n1. {unit}\n- Chủ trì xây dựng báo cáo quý.\n"
        sent = f"Nơi nhận:\n- Như trên;\n- {unit};\n- Lưu: VT.\n"
        read = from_text(f"{paper(at, name, year)}1. Mục đích\nLàm.\n{charged}\n{sent}", "c.txt")
        assert key in [r.unit.key for r in read.recipients]
        assert office[2] in LISTED or [a.unit.key for a in read.assignments] == [key]
