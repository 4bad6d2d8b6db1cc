"""Whose paper is it: every kind of organ in every layout of a header, in provinces of each kind.

A row is the lines of the header, upper ones first, the sign, and the issuer's name. `{P}`, `{H}`, `{X}` are
province, district and commune with their kinds, `{p}`, `{h}`, `{x}` their bare names, `{T}` and `{Q}` what
their Party committees are called.
"""

from __future__ import annotations

import pytest

from ingest.extract import from_text

PARTY, STATE, YOUTH = "party", "state", "youth"
MOTTO = {
    PARTY: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    STATE: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    YOUTH: ["ĐOÀN TNCS HỒ CHÍ MINH"],
}

ORGANS = [
    ("{T} {p}", "12-KH/TU", PARTY, "{T} {p}"),
    ("Đảng bộ {P} / {Q} {h}", "12-KH/HU", PARTY, "{Q} {h}"),
    ("{T} {p} / {Q} {h}", "12-KH/HU", PARTY, "{Q} {h}"),
    ("{Q} {h} / Đảng ủy {X}", "12-KH/ĐU", PARTY, "Đảng ủy {X}"),
    ("Đảng bộ {H} / Đảng ủy {X}", "12-KH/ĐU", PARTY, "Đảng ủy {X}"),
    ("{T} {p} / Ban Tuyên giáo", "12-HD/BTGTU", PARTY, "Ban Tuyên giáo {T} {p}"),
    ("{T} {p} / Ban Tuyên giáo và Dân vận", "12-HD/BTGDVTU", PARTY, "Ban Tuyên giáo và Dân vận {T} {p}"),
    ("{Q} {h} / Ban Tổ chức", "12-HD/BTCHU", PARTY, "Ban Tổ chức {Q} {h}"),
    ("{Q} {h} / Ủy ban Kiểm tra", "12-KH/UBKTHU", PARTY, "Ủy ban Kiểm tra {Q} {h}"),
    ("{T} {p} / Văn phòng", "12-CV/VPTU", PARTY, "Văn phòng {T} {p}"),
    ("{T} {p} / Ban Nội chính", "12-CV/BNCTU", PARTY, "Ban Nội chính {T} {p}"),
    ("{T} {p} / Đảng ủy các cơ quan Đảng {k}", "12-KH/ĐU", PARTY, "Đảng ủy các cơ quan Đảng {P}"),
    ("{T} {p} / Đảng ủy Ủy ban nhân dân {k}", "12-KH/ĐU", PARTY, "Đảng ủy Ủy ban nhân dân {P}"),
    ("{T} {p} / Đảng ủy Công an {k}", "12-KH/ĐU", PARTY, "Đảng ủy Công an {P}"),
    ("{T} {p} / Đảng ủy Quân sự {k}", "12-KH/ĐU", PARTY, "Đảng ủy Quân sự {P}"),
    ("{T} {p} / Ban cán sự đảng Ủy ban nhân dân {k}", "12-CV/BCSĐ", PARTY, "Ban cán sự đảng Ủy ban nhân dân {P}"),
    ("{T} {p} / Đảng đoàn Hội đồng nhân dân {k}", "12-CV/ĐĐ", PARTY, "Đảng đoàn Hội đồng nhân dân {P}"),
    ("{T} {p} / Trường Chính trị", "12-KH/TCT", PARTY, "Trường Chính trị {P}"),
    ("{Q} {h} / Trung tâm Chính trị", "12-KH/TTCT", PARTY, "Trung tâm Chính trị {H}"),
    ("{Q} {h} / Chi bộ Phòng Nội vụ", "12-KH/CB", PARTY, "Chi bộ Phòng Nội vụ {H}"),
    ("Ủy ban nhân dân / {P}", "12/KH-UBND", STATE, "Ủy ban nhân dân {P}"),
    ("Ủy ban nhân dân / {H}", "12/KH-UBND", STATE, "Ủy ban nhân dân {H}"),
    ("Ủy ban nhân dân / {X}", "12/KH-UBND", STATE, "Ủy ban nhân dân {X}"),
    ("UBND {H} / Ủy ban nhân dân {X}", "12/KH-UBND", STATE, "Ủy ban nhân dân {X}"),
    ("UBND {P} / Sở Nông nghiệp / và Phát triển nông thôn", "12/SNN-KH", STATE,
     "Sở Nông nghiệp và Phát triển nông thôn {p}"),
    ("Ủy ban nhân dân {P} / Sở Văn hóa, Thể thao và Du lịch", "12/KH-SVHTTDL", STATE,
     "Sở Văn hóa, Thể thao và Du lịch {p}"),
    ("UBND {P} / Văn phòng", "12/VP-KT", STATE, "Văn phòng Ủy ban nhân dân {P}"),
    ("UBND {H} / Phòng Giáo dục và Đào tạo", "12/KH-PGDĐT", STATE, "Phòng Giáo dục và Đào tạo {H}"),
    ("UBND {H} / Văn phòng HĐND và UBND", "12/VP", STATE,
     "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {H}"),
    ("UBND {P} / Thanh tra {k}", "12/TTr-VP", STATE, "Thanh tra {P}"),
    ("Ủy ban nhân dân {P} / Ban Dân tộc", "12/KH-BDT", STATE, "Ban Dân tộc {P}"),
    ("UBND {H} / Trung tâm Văn hóa, Thể thao và Truyền thông", "12/KH-TTVHTTTT", STATE,
     "Trung tâm Văn hóa, Thể thao và Truyền thông {H}"),
    ("UBND {H} / Ban Quản lý dự án / đầu tư xây dựng", "12/BQLDA", STATE,
     "Ban Quản lý dự án đầu tư xây dựng {H}"),
    ("UBND {P} / Ban Quản lý các khu công nghiệp", "12/KH-BQLKCN", STATE,
     "Ban Quản lý các khu công nghiệp {P}"),
    ("UBND {P} / Ban An toàn giao thông", "12/KH-BATGT", STATE, "Ban An toàn giao thông {P}"),
    ("UBND {P} / Liên minh Hợp tác xã", "12/KH-LMHTX", STATE, "Liên minh Hợp tác xã {P}"),
    ("Hội đồng nhân dân / {P}", "12/NQ-HĐND", STATE, "Hội đồng nhân dân {P}"),
    ("Hội đồng nhân dân / {H}", "12/NQ-HĐND", STATE, "Hội đồng nhân dân {H}"),
    ("Thường trực Hội đồng nhân dân / {P}", "12/TTHĐND-TH", STATE, "Hội đồng nhân dân {P}"),
    ("Đoàn ĐBQH và HĐND {P} / Văn phòng", "12/VP-TH", STATE,
     "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân {P}"),
    ("Sở Nông nghiệp và PTNT / Chi cục Kiểm lâm", "12/CCKL-SDPTR", STATE, "Chi cục Kiểm lâm {P}"),
    ("Sở Y tế {p} / Trung tâm Kiểm soát bệnh tật", "12/KH-KSBT", STATE, "Trung tâm Kiểm soát bệnh tật {P}"),
    ("Sở Y tế {p} / Trung tâm Y tế {H}", "12/KH-TTYT", STATE, "Trung tâm Y tế {H}"),
    ("Sở Giáo dục và Đào tạo {p} / Trường THPT Trần Phú", "12/KH-THPTTP", STATE,
     "Trường Trung học phổ thông Trần Phú"),
    ("Bộ Công an / Công an {P}", "12/KH-CAT", STATE, "Công an {P}"),
    ("Công an {P} / Công an {H}", "12/KH-CAH", STATE, "Công an {H}"),
    ("Quân khu 5 / Bộ Chỉ huy Quân sự {P}", "12/KH-BCH", STATE, "Bộ Chỉ huy Quân sự {P}"),
    ("Bộ CHQS {P} / Ban Chỉ huy Quân sự {H}", "12/KH-BCH", STATE, "Ban Chỉ huy Quân sự {H}"),
    ("Tòa án nhân dân / {P}", "12/KH-TA", STATE, "Tòa án nhân dân {P}"),
    ("Tòa án nhân dân {P} / Tòa án nhân dân {H}", "12/KH-TA", STATE, "Tòa án nhân dân {H}"),
    ("Viện kiểm sát nhân dân tối cao / Viện kiểm sát nhân dân {P}", "12/KH-VKS", STATE,
     "Viện kiểm sát nhân dân {P}"),
    ("Tổng cục Thuế / Cục Thuế {P}", "12/CT-TTHT", STATE, "Cục Thuế {P}"),
    ("Cục Thuế {P} / Chi cục Thuế khu vực {h}", "12/CCT", STATE, "Chi cục Thuế khu vực {h}"),
    ("Bảo hiểm xã hội Việt Nam / Bảo hiểm xã hội {P}", "12/BHXH-CST", STATE, "Bảo hiểm xã hội {P}"),
    ("Tổng cục Thống kê / Cục Thống kê {P}", "12/CTK-TH", STATE, "Cục Thống kê {P}"),
    ("Ngân hàng Nhà nước Việt Nam / Chi nhánh {P}", "12/NHNN-TH", STATE,
     "Ngân hàng Nhà nước Việt Nam chi nhánh {P}"),
    ("Cục Thi hành án dân sự {P} / Chi cục Thi hành án dân sự {H}", "12/CCTHADS", STATE,
     "Chi cục Thi hành án dân sự {H}"),
    ("Ủy ban MTTQ Việt Nam {P} / Ban Thường trực", "12/KH-MTTQ-BTT", STATE,
     "Ủy ban Mặt trận Tổ quốc Việt Nam {P}"),
    ("Mặt trận Tổ quốc Việt Nam / Ủy ban MTTQ {H}", "12/KH-MTTQ", STATE,
     "Ủy ban Mặt trận Tổ quốc Việt Nam {H}"),
    ("Liên đoàn Lao động {P} / Liên đoàn Lao động {H}", "12/KH-LĐLĐ", STATE, "Liên đoàn Lao động {H}"),
    ("Hội LHPN {P} / Hội LHPN {H}", "12/KH-BTV", STATE, "Hội Liên hiệp Phụ nữ {H}"),
    ("Hội Nông dân Việt Nam / BCH Hội Nông dân {P}", "12-KH/HNDT", STATE, "Hội Nông dân {P}"),
    ("BCH Đoàn {P}", "12-KH/TĐTN-BPT", YOUTH, "{Y} {p}"),
    ("Đoàn TNCS Hồ Chí Minh / BCH {Y} {p}", "12-KH/TĐTN-BTG", YOUTH, "{Y} {p}"),
    ("BCH {Y} {p}", "12-KH/TĐTN", YOUTH, "{Y} {p}"),
    ("{Y} {p} / BCH {Z} {h}", "12-KH/ĐTN", YOUTH, "{Z} {h}"),
    ("{Y} {p} / {Z} {h}", "12-KH/ĐTN", YOUTH, "{Z} {h}"),
    ("{Z} {h} / BCH Đoàn {X}", "12-KH/ĐTN", YOUTH, "Đoàn {X}"),
    ("Bộ Công Thương / Vụ Thị trường trong nước", "12/TTTN", STATE, "Vụ Thị trường trong nước, Bộ Công Thương"),
    ("Tổng công ty Bưu điện Việt Nam / Bưu điện {P}", "12/KH-BĐ", STATE, "Bưu điện {P}"),
    ("Cục Thống kê / Thống kê {P}", "12/KH-TK", STATE, "Thống kê {P}"),
    ("Cục Thuế / Thuế {P}", "12/KH-TH", STATE, "Thuế {P}"),
    ("Thi hành án dân sự {P} / Phòng Thi hành án dân sự khu vực 3", "12/KH-KV3", STATE,
     "Phòng Thi hành án dân sự khu vực 3 {P}"),
    ("UBND {P} / Thư viện {k}", "12/KH-TV", STATE, "Thư viện {P}"),
    ("UBND {H} / Ban Chỉ huy PCTT&TKCN", "12/KH-PCTT", STATE,
     "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn {H}"),
    ("Hội đồng phối hợp PBGDPL / {P}", "12/KH-HĐPH", STATE,
     "Hội đồng phối hợp phổ biến, giáo dục pháp luật {P}"),
    ("Công an {P} / Phòng Cảnh sát PCCC và CNCH", "12/KH-PC07", STATE,
     "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ Công an {P}"),
    ("UBND {P} / Ban Chỉ đạo Chuyển đổi số", "12/KH-BCĐ", STATE, "Ban Chỉ đạo Chuyển đổi số {P}"),
    ("UBND {H} / Ban Chỉ đạo / Cải cách hành chính", "12/KH-BCĐ", STATE,
     "Ban Chỉ đạo Cải cách hành chính {H}"),
    ("Hội đồng nghĩa vụ quân sự / {H}", "12/KH-HĐNVQS", STATE, "Hội đồng nghĩa vụ quân sự {H}"),
    ("Bộ Y tế", "12/KH-BYT", STATE, "Bộ Y tế"),
    ("Bộ Y tế / Cục Y tế dự phòng", "12/DP-DT", STATE, "Cục Y tế dự phòng"),
    ("Đảng ủy {X} / Ban Xây dựng Đảng", "12-KH/BXDĐ", PARTY, "Ban Xây dựng Đảng Đảng ủy {X}"),
    ("Đảng ủy {X} / Ủy ban Kiểm tra", "12-KH/UBKT", PARTY, "Ủy ban Kiểm tra Đảng ủy {X}"),
    ("UBND {X} / Phòng Kinh tế", "12/KH-PKT", STATE, "Phòng Kinh tế {X}"),
    ("UBND {X} / Trung tâm Phục vụ hành chính công", "12/KH-PVHCC", STATE,
     "Trung tâm Phục vụ hành chính công {X}"),
    ("Hội đồng nhân dân {X} / Ban Pháp chế", "12/KH-BPC", STATE, "Ban Pháp chế Hội đồng nhân dân {X}"),
    ("HĐND&UBND {H} / Văn phòng", "12/KH-VP", STATE, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {H}"),
    ("Phòng GD&ĐT {h} / Trường Tiểu học Kim Đồng", "12/KH-THKĐ", STATE, "Trường Tiểu học Kim Đồng"),
    ("Bộ Giáo dục và Đào tạo / Đại học Thái Nguyên", "12/KH-ĐHTN", STATE, "Đại học Thái Nguyên"),
    ("Đại học Thái Nguyên / Trường Đại học Khoa học", "12/KH-ĐHKH", STATE,
     "Trường Đại học Khoa học Đại học Thái Nguyên"),
    ("Tập đoàn Điện lực Việt Nam / Công ty Điện lực {p}", "12/KH-PC", STATE, "Công ty Điện lực {p}"),
    ("Bộ Tư lệnh Bộ đội Biên phòng / Bộ Chỉ huy Bộ đội Biên phòng {P}", "12/KH-BCH", STATE,
     "Bộ Chỉ huy Bộ đội Biên phòng {P}"),
]  # fmt: skip

PLACES = {
    "a province and its district": {
        "k": "tỉnh", "p": "Đắk Nông", "P": "tỉnh Đắk Nông", "T": "Tỉnh ủy", "Y": "Tỉnh đoàn",
        "h": "Cư Jút", "H": "huyện Cư Jút", "Q": "Huyện ủy", "Z": "Huyện đoàn", "X": "xã Đắk Wil",
    },
    "a province and its town": {
        "k": "tỉnh", "p": "Bình Phước", "P": "tỉnh Bình Phước", "T": "Tỉnh ủy", "Y": "Tỉnh đoàn",
        "h": "Bình Long", "H": "thị xã Bình Long", "Q": "Thị ủy", "Z": "Thị đoàn", "X": "phường An Lộc",
    },
    "a province and its city": {
        "k": "tỉnh", "p": "Quảng Trị", "P": "tỉnh Quảng Trị", "T": "Tỉnh ủy", "Y": "Tỉnh đoàn",
        "h": "Đông Hà", "H": "thành phố Đông Hà", "Q": "Thành ủy", "Z": "Thành đoàn", "X": "phường Đông Lễ",
    },
    "a city under the centre": {
        "k": "thành phố", "p": "Hải Phòng", "P": "thành phố Hải Phòng", "T": "Thành ủy", "Y": "Thành đoàn",
        "h": "Lê Chân", "H": "quận Lê Chân", "Q": "Quận ủy", "Z": "Quận đoàn", "X": "phường Dư Hàng",
    },
}  # fmt: skip


def stacked(left: list[str], right: list[str]) -> str:
    return "\n".join(left + right)


def rows(left: list[str], right: list[str], between: str) -> str:
    height = max(len(left), len(right))
    padded = [(column + [""] * height)[:height] for column in (left, right)]
    return "\n".join(
        (a + between.replace("~", " " * max(4, 46 - len(a))) + b).rstrip()
        for a, b in zip(*padded, strict=True)
    )


LAYOUTS = {
    "one column under the other": stacked,
    "columns set by tabs": lambda left, right: rows(left, right, "\t"),
    "columns set by blanks": lambda left, right: rows(left, right, "~"),
    "columns with one blank between": lambda left, right: rows(left, right, " "),
    "columns drawn with bars": lambda left, right: rows(left, right, " | "),
    "each column in one line": lambda left, right: " ".join(left) + "\n" + " ".join(right),
    "each column in a cell": lambda left, right: " ".join(left) + " | " + " ".join(right) + " |",
    "all in one line": lambda left, right: " ".join(left + right),
}


def written(lines: str, sign: str, line: str, place: dict[str, str], layout: str) -> str:
    names = [one.upper() for one in lines.format(**place).split(" / ")]
    left = [*names, "_______" if line == STATE else "*", f"{'Số:' if line == STATE else 'Số'} {sign}"]
    right = [*MOTTO[line], f"{place['p']}, ngày 12 tháng 6 năm 2023"]
    return (
        f"{LAYOUTS[layout](left, right)}\n\nKẾ HOẠCH\nTuyên truyền năm 2023\n\n"
        "Thực hiện Kế hoạch số 5-KH/TW ngày 12/5/2023 của Ban Bí thư về công tác tuyên truyền, đơn vị xây dựng "
        "kế hoạch như sau:\n1. Mục đích\nNâng cao nhận thức.\n"
    )


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("place", PLACES)
def test_the_issuer_of_every_header(place: str, layout: str) -> None:
    read = {}
    for lines, sign, line, expected in ORGANS:
        paper = from_text(written(lines, sign, line, PLACES[place], layout), "a.txt").document
        name, issuer = expected.format(**PLACES[place]), paper.issuer
        if issuer is None or issuer.name.lower() != name.lower():
            read[lines.format(**PLACES[place])] = (issuer and issuer.name, name)
        elif (paper.symbol, paper.issued_on) != (sign, "2023-06-12"):
            read[lines.format(**PLACES[place])] = (paper.symbol, paper.issued_on)
    assert read == {}


# the line of place and day -> day, place
DAYS = [
    ("Chư Sê, ngày 12 tháng 6 năm 2023", "2023-06-12", "Chư Sê"),
    ("Chư Sê,ngày12 tháng6 năm  2023", "2023-06-12", "Chư Sê"),
    ("Chư Sê, ngày 12/6/2023", "2023-06-12", "Chư Sê"),
    ("Chư Sê, ngày 12.6.2023", "2023-06-12", "Chư Sê"),
    ("Chư Sê, ngày     tháng 6 năm 2023", "2023-06", "Chư Sê"),
    ("TP. Pleiku, ngày 12 tháng 6 năm 2023", "2023-06-12", "TP. Pleiku"),
    ("Ea H'leo, ngày 12 tháng 6 năm 2023", "2023-06-12", "Ea H'leo"),
    ("Đắk R'lấp, ngày 12 tháng 6 năm 2023", "2023-06-12", "Đắk R'lấp"),
    ("Bà Rịa - Vũng Tàu, ngày 12 tháng 6 năm 2023", "2023-06-12", "Bà Rịa - Vũng Tàu"),
    ("ngày 12 tháng 6 năm 2023", "2023-06-12", None),
    ("……, ngày 12 tháng 6 năm 2023", "2023-06-12", None),
]


@pytest.mark.parametrize("between", ["\n", "\t"], ids=["below", "beside"])
@pytest.mark.parametrize(("line", "day", "place"), DAYS)
def test_the_day_of_every_line(line: str, day: str, place: str | None, between: str) -> None:
    text = (
        f"TỈNH ỦY GIA LAI{between}ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY CHƯ SÊ{between}{line}\n*\nSố 12-KH/HU\n\n"
        "KẾ HOẠCH\nTuyên truyền\n-----\nThực hiện Kế hoạch số 45-KH/TU, ngày 12/5/2022 của Ban Thường vụ Tỉnh ủy, "
        "Huyện ủy xây dựng kế hoạch như sau:\n1. Mục đích.\n"
    )
    d = from_text(text, "a.txt").document
    assert (d.issued_on, d.place) == (day, place)
