"""Lists of copies: who is the house's own, and what short forms stand for, with and without their place."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Recipient

TEXT = """{above}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày 15 tháng 8 năm 2021

KẾ HOẠCH
Phòng cháy rừng mùa khô

Mùa khô năm nay đến sớm, cơ quan ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Trực cháy ngày đêm ở các chòi canh.

Nơi nhận:
{copies}
- Lưu: VT.

CHỦ TỊCH

Lò Văn Phong
"""
PROVINCE = ("ỦY BAN NHÂN DÂN\nTỈNH BẮC GIANG\nSố: 31/KH-UBND", "Bắc Giang")
DEPARTMENT = ("UBND TỈNH BẮC GIANG\nSỞ Y TẾ\nSố: 31/KH-SYT", "Bắc Giang")
DISTRICT = ("ỦY BAN NHÂN DÂN\nHUYỆN SƠN ĐỘNG\nSố: 31/KH-UBND", "Sơn Động")
FRONT = ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nHUYỆN SƠN ĐỘNG\nSố: 31/KH-MTTQ-BTT", "Sơn Động")
PARTY = ("HUYỆN ỦY SƠN ĐỘNG\n*\nSố 31-KH/HU", "Sơn Động")
COMMAND = ("BỘ TƯ LỆNH QUÂN KHU 1\nBỘ CHỈ HUY QUÂN SỰ TỈNH BẮC GIANG\nSố: 31/KH-BCH", "Bắc Giang")
COURT = ("TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH BẮC GIANG\nSố: 31/KH-TA", "Bắc Giang")
FIRM = ("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM\nTỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC\nSố: 31/KH-EVNNPC", "Hà Nội")
ASSEMBLY = ("QUỐC HỘI\nSố: 31/2021/QH15", "Hà Nội")
BUREAU = ("BỘ TÀI CHÍNH\nTỔNG CỤC HẢI QUAN\nSố: 31/KH-TCHQ", "Hà Nội")


def copies(speaker: tuple[str, str], entry: str) -> tuple[Recipient, ...]:
    above, place = speaker
    return from_text(TEXT.format(above=above, place=place, copies=entry), "test.txt").recipients


COUNCIL = ("HỘI ĐỒNG NHÂN DÂN\nTỈNH BẮC GIANG\nSố: 12/NQ-HĐND", "Bắc Giang")
CITY = ("UBND THÀNH PHỐ CẦN THƠ\nSỞ Y TẾ\nSố: 12/KH-SYT", "Cần Thơ")

OWN = [
    (PROVINCE, "CT và các PCT/UBND tỉnh"),
    (PROVINCE, "LĐVP/UBND tỉnh"),
    (PARTY, "BT, các PBT"),
    (PARTY, "Đ/c Bí thư, các đ/c Phó Bí thư HU"),
    (COMMAND, "Chỉ huy trưởng, Chính trị viên"),
    (COURT, "Chánh án, các PCA"),
    (COURT, "VT, các PVT"),
    (FIRM, "TGĐ, các PTGĐ"),
    (FIRM, "CT HĐTV"),
    # leaders by their titles, by their names, by short titles; bodies of the house; persons
    (PROVINCE, "- Các CV nghiên cứu;"),
    (PROVINCE, "- CT, các PCT UBND tỉnh;"),
    (DEPARTMENT, "- Thường trực;"),
    (COMMAND, "- Đ/c CHT, Chính ủy;"),
    (BUREAU, "- TCT Đỗ Minh Khôi (b/c);"),
    (PARTY, "- Cấp ủy viên phụ trách địa bàn;"),
    (PARTY, "- Đảng viên chi bộ cơ quan;"),
    (DEPARTMENT, "- Chủ nhiệm đề tài;"),
    (BUREAU, "- HĐQT, BKS (để b/c);"),
    (PARTY, "- Đoàn Khối;"),
    (PARTY, "- Ban Thường vụ Đảng bộ;"),
    (DEPARTMENT, "- Các Tổ CM; 07 tổ trong nhà trường (06 tổ CM, 01 tổ VP);"),
    (PARTY, "- Các đồng chí Huyện ủy\nviên;"),
]


@pytest.mark.parametrize(("speaker", "entry"), OWN)
def test_the_house_and_its_people_are_not_demanded(speaker: tuple[str, str], entry: str) -> None:
    got = copies(speaker, entry)
    assert got
    assert all(r.optional for r in got)


NAMED = [
    # leaders of another organ stand for it
    (FRONT, "- Thường trực HĐND, Lãnh đạo UBND huyện;",
     ["Hội đồng nhân dân huyện Sơn Động", "Ủy ban nhân dân huyện Sơn Động"]),
    (DEPARTMENT, "- PCT UBND Tỉnh Nông Thị Hoa (b/c);", ["Ủy ban nhân dân tỉnh Bắc Giang"]),
    (ASSEMBLY, "- Chủ tịch nước, Thủ tướng Chính phủ;", ["Chủ tịch nước", "Thủ tướng Chính phủ"]),
    # the first letters of the province where a body that bears its name stands before them, and nowhere else
    (PROVINCE, "- Báo BG, Đài PTTH tỉnh; VNPT BG;",
     ["Báo Bắc Giang", "Đài Phát thanh và Truyền hình tỉnh Bắc Giang", "VNPT Bắc Giang"]),
    (PROVINCE, "- Báo NĐ;", ["Báo NĐ"]),
    # short forms of departments, ministries, boards and commands
    (PROVINCE, "- SNV, STC, SKH&ĐT;",
     ["Sở Nội vụ Bắc Giang", "Sở Tài chính Bắc Giang", "Sở Kế hoạch và Đầu tư Bắc Giang"]),
    (PROVINCE, "- BNV, BGTVT (b/c);", ["Bộ Nội vụ", "Bộ Giao thông vận tải"]),
    (PARTY, "- UBKT.HU, BTG.HU;", ["Ủy ban Kiểm tra Huyện ủy Sơn Động", "Ban Tuyên giáo Huyện ủy Sơn Động"]),
    (PARTY, "- BTC HU;", ["Ban Tổ chức Huyện ủy Sơn Động"]),
    (PROVINCE, "- BCHQS tỉnh; BCH QS tỉnh;",
     ["Bộ Chỉ huy Quân sự tỉnh Bắc Giang", "Bộ Chỉ huy Quân sự tỉnh Bắc Giang"]),
    (DISTRICT, "- BCH QS huyện;", ["Ban Chỉ huy Quân sự huyện Sơn Động"]),
    (PROVINCE, "- EVNNPC (b/c);", ["Tổng công ty Điện lực miền Bắc"]),
    (PROVINCE, "- ĐĐBQH tỉnh;", ["Đoàn đại biểu Quốc hội tỉnh Bắc Giang"]),
    (PROVINCE, "- UBND TPBG, UBND huyện Tân Yên;",
     ["Ủy ban nhân dân thành phố Bắc Giang", "Ủy ban nhân dân huyện Tân Yên"]),
    (CITY, "- UBND TPCT (b/c);", ["Ủy ban nhân dân thành phố Cần Thơ"]),
    # the gazette is no channel of the council's own
    (COUNCIL, "- Trung tâm Tin học - Công báo tỉnh;", ["Trung tâm Tin học - Công báo tỉnh Bắc Giang"]),
    (PARTY, "- Ban Chỉ đạo Trung ương về phát triển KHCN, ĐMST và CĐS;",
     ["Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"]),
    (DISTRICT, "- VPHĐND-UBND; TV. Huyện ủy; CA, QS huyện;\n- Ban QL KKT tỉnh; Bộ TL QK 3; KBNN KV VII;",
     ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Sơn Động", "Huyện ủy Sơn Động",
      "Công an huyện Sơn Động", "Ban Chỉ huy Quân sự huyện Sơn Động", "Ban Quản lý Khu kinh tế tỉnh Bắc Giang",
      "Bộ Tư lệnh Quân khu 3", "Kho bạc Nhà nước khu vực VII"]),
    # a class in short, the head of each hamlet, the Front of another tier
    (DISTRICT, "- UBND các xã và các DN; Trưởng thôn;\n- MTTQ, đoàn thể cấp tỉnh;",
     ["Ủy ban nhân dân các xã", "Các doanh nghiệp", "Thôn", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Giang"]),
    # the same field of work with marks set as they come
    (DISTRICT, "- Phòng NN,PTNT; Phòng LĐ-TB,XH;\n- TT VH,TT&TT; TTVHTT&TT;",
     ["Phòng Nông nghiệp và Phát triển nông thôn huyện Sơn Động",
      "Phòng Lao động - Thương binh và Xã hội huyện Sơn Động",
      *["Trung tâm Văn hóa, Thể thao và Truyền thông huyện Sơn Động"] * 2]),
    # an office for several districts is of none of them
    (DISTRICT, "- Chi cục Thuế khu vực I; TAND khu vực 4;\n- Đội QLTT số 2; Kiểm lâm vùng II;\n- BHXH huyện;",
     ["Chi cục Thuế khu vực I", "Tòa án nhân dân khu vực 4", "Đội Quản lý thị trường số 2", "Kiểm lâm vùng II",
      "Bảo hiểm xã hội huyện Sơn Động"]),
    # the bullet of the next entry in the line where one ends
    (PARTY, "- Các huyện đoàn, đoàn\ntrực thuộc, - UBND huyện;", ["Các huyện đoàn, đoàn trực thuộc", "Ủy ban nhân dân huyện Sơn Động"]),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "entry", "units"), NAMED)
def test_short_forms_are_written_out(speaker: tuple[str, str], entry: str, units: list[str]) -> None:
    assert [r.unit.name for r in copies(speaker, entry) if not r.optional] == units
