"""Every kind of unit in every form that charges it: named in full, in its role, and nobody else.

`{A}` leads or is charged first, `{B}` helps or comes second. A class stands in small letters inside a
sentence.
"""

from __future__ import annotations

import pytest

from ingest.extract import from_text

STATE = """ỦY BAN NHÂN DÂN
{house}
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày 12 tháng 3 năm 2022

KẾ HOẠCH
Phòng, chống rét cho đàn gia súc

Thực hiện Công văn số 290/BNN-CN ngày 25/02/2022 của Bộ Nông nghiệp và PTNT, UBND ban hành kế hoạch như sau:
"""
PARTY = """ĐẢNG BỘ TỈNH SƠN LA
HUYỆN ỦY MAI SƠN
*
Số 45-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Mai Sơn, ngày 12 tháng 3 năm 2022

KẾ HOẠCH
về phòng, chống rét cho đàn gia súc

Thực hiện Kế hoạch số 61-KH/TU, ngày 25/02/2022 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Huyện ủy ban hành kế hoạch như sau:
"""
BODY = "\nI. MỤC ĐÍCH\n- Nâng cao nhận thức của nhân dân.\n\nII. TỔ CHỨC THỰC HIỆN\n"
FOOT = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"

HERE = " huyện Mai Sơn"
# as printed -> as named; without a name: as printed
DISTRICT = {
    "Phòng Nông nghiệp và Phát triển nông thôn": f"Phòng Nông nghiệp và Phát triển nông thôn{HERE}",
    "Phòng Tài chính - Kế hoạch": f"Phòng Tài chính - Kế hoạch{HERE}",
    "Phòng Văn hóa và Thông tin huyện": f"Phòng Văn hóa và Thông tin{HERE}",
    "Phòng Lao động - Thương binh và Xã hội": f"Phòng Lao động - Thương binh và Xã hội{HERE}",
    "Trung tâm Văn hóa, Thể thao và Truyền thông": f"Trung tâm Văn hóa, Thể thao và Truyền thông{HERE}",
    "Trung tâm Kỹ thuật tổng hợp": f"Trung tâm Kỹ thuật tổng hợp{HERE}",
    "Trung tâm Dân số - Kế hoạch hóa gia đình": f"Trung tâm Dân số - Kế hoạch hóa gia đình{HERE}",
    "Công an huyện": f"Công an{HERE}",
    "Ban Chỉ huy Quân sự huyện": f"Ban Chỉ huy Quân sự{HERE}",
    "Hạt Kiểm lâm": f"Hạt Kiểm lâm{HERE}",
    "Trạm Thú y": f"Trạm Thú y{HERE}",
    "Huyện đoàn": "Huyện đoàn Mai Sơn",
    "Đoàn Thanh niên huyện": "Huyện đoàn Mai Sơn",
    "Hội Liên hiệp Phụ nữ huyện": f"Hội Liên hiệp Phụ nữ{HERE}",
    "Hội Cựu chiến binh huyện": f"Hội Cựu chiến binh{HERE}",
    "Ủy ban Mặt trận Tổ quốc huyện": f"Ủy ban Mặt trận Tổ quốc Việt Nam{HERE}",
    "Ngân hàng Chính sách xã hội huyện": f"Ngân hàng Chính sách xã hội{HERE}",
    "Văn phòng HĐND và UBND huyện": f"Văn phòng Hội đồng nhân dân và Ủy ban nhân dân{HERE}",
    "Ban Chỉ đạo 389 huyện": f"Ban Chỉ đạo 389{HERE}",
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện":
        f"Hội đồng phối hợp phổ biến, giáo dục pháp luật{HERE}",
    "Đồn Biên phòng Chiềng On": "Đồn Biên phòng Chiềng On",
    "UBND các xã, thị trấn": "Ủy ban nhân dân các xã, thị trấn",
    "UBND xã Chiềng Mung": "Ủy ban nhân dân xã Chiềng Mung",
    "Chủ tịch UBND các xã, thị trấn": "Ủy ban nhân dân các xã, thị trấn",
    "Trưởng phòng Nội vụ": f"Phòng Nội vụ{HERE}",
    "Các phòng, ban, ngành của huyện": "Các phòng, ban, ngành của huyện",
    "Các phòng, ban, ngành": "Các phòng, ban, ngành",
    "Các trường học trên địa bàn": "Các trường học trên địa bàn",
    "Các cơ quan, đơn vị": "Các cơ quan, đơn vị",
    "Thủ trưởng các phòng, ban": "Các phòng, ban",
}  # fmt: skip
PROVINCE = {
    "Sở Nông nghiệp và Phát triển nông thôn": "Sở Nông nghiệp và Phát triển nông thôn Sơn La",
    "Sở Kế hoạch và Đầu tư": "Sở Kế hoạch và Đầu tư Sơn La",
    "Sở Văn hóa, Thể thao và Du lịch": "Sở Văn hóa, Thể thao và Du lịch Sơn La",
    "Giám đốc Sở Tài chính": "Sở Tài chính Sơn La",
    "Công an tỉnh": "Công an tỉnh Sơn La",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Sơn La",
    "Đài Phát thanh và Truyền hình tỉnh": "Đài Phát thanh và Truyền hình tỉnh Sơn La",
    "Báo Sơn La": "Báo Sơn La",
    "Tỉnh đoàn": "Tỉnh đoàn Sơn La",
    "Đoàn Luật sư tỉnh": "Đoàn Luật sư tỉnh Sơn La",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
    "Cục Quản lý thị trường": "Cục Quản lý thị trường tỉnh Sơn La",
    "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Sơn La": "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Sơn La",
    "Trung tâm Xúc tiến đầu tư": "Trung tâm Xúc tiến đầu tư Sơn La",
    "Chi cục Chăn nuôi và Thú y": "Chi cục Chăn nuôi và Thú y tỉnh Sơn La",
    "Liên minh Hợp tác xã tỉnh": "Liên minh Hợp tác xã tỉnh Sơn La",
    "Quỹ Bảo vệ môi trường tỉnh": "Quỹ Bảo vệ môi trường tỉnh Sơn La",
    "Công ty Điện lực Sơn La": "Công ty Điện lực Sơn La",
    "UBND các huyện, thành phố": "Ủy ban nhân dân các huyện, thành phố",
    "UBND thành phố Sơn La": "Ủy ban nhân dân thành phố Sơn La",
    "Các sở, ban, ngành": "Các sở, ban, ngành",
    "Các sở, ngành": "Các sở, ngành",
    "Các cơ quan báo chí": "Các cơ quan báo chí",
}
COMMITTEE = {
    "Ban Tuyên giáo Huyện ủy": "Ban Tuyên giáo Huyện ủy Mai Sơn",
    "Ủy ban Kiểm tra Huyện ủy": "Ủy ban Kiểm tra Huyện ủy Mai Sơn",
    "Văn phòng Huyện ủy": "Văn phòng Huyện ủy Mai Sơn",
    "Trung tâm Chính trị huyện": f"Trung tâm Chính trị{HERE}",
    "Ban Cán sự đảng UBND huyện": f"Ban Cán sự đảng Ủy ban nhân dân{HERE}",
    "Đảng đoàn Hội đồng nhân dân huyện": f"Đảng đoàn Hội đồng nhân dân{HERE}",
    "Đảng ủy Công an huyện": f"Đảng ủy Công an{HERE}",
    "Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội huyện": f"Ủy ban Mặt trận Tổ quốc Việt Nam{HERE}",
    "Ban Thường vụ Huyện đoàn": "Huyện đoàn Mai Sơn",
    "Đảng ủy các xã, thị trấn": "Đảng ủy các xã, thị trấn",
    "Đảng ủy xã Chiềng Mung": "Đảng ủy xã Chiềng Mung",
    "Các chi, đảng bộ trực thuộc": "Các chi, đảng bộ trực thuộc",
    "Các cơ quan tham mưu, giúp việc Huyện ủy": "Các cơ quan tham mưu, giúp việc Huyện ủy",
    "Các cấp ủy, tổ chức đảng": "Các cấp ủy, tổ chức đảng",
    "Bí thư các chi bộ": "Các chi bộ",
    "Tổ Thư ký giúp việc": "Tổ Thư ký giúp việc",
}
HOUSES = {
    "district": (STATE.format(house="HUYỆN MAI SƠN", place="Mai Sơn"), DISTRICT),
    "province": (STATE.format(house="TỈNH SƠN LA", place="Sơn La"), PROVINCE),
    "committee": (PARTY, COMMITTEE),
}

FORMS = {
    "headings": "1. {A}\n- Dự trữ rơm trước ngày 30/6/2022.\n- Báo cáo kết quả.\n2. {B}\n- Bố trí kinh phí.\n",
    "headings with colons": "1. {A}:\n- Dự trữ rơm trước ngày 30/6/2022.\n2. {B}:\n- Bố trí kinh phí.\n",
    "a colon": "1. {A}: Xây dựng chuồng trại trước ngày 30/6/2022.\n2. {B}: Bố trí kinh phí.\n",
    "bullets": "- {A}: Xây dựng chuồng trại trước ngày 30/6/2022.\n- {B}: Bố trí kinh phí.\n",
    "leads with": "1. {A} chủ trì, phối hợp với {B} dự trữ rơm trước ngày 30/6/2022.\n",
    "is given": "1. Giao {A} chủ trì, phối hợp với {B} dự trữ rơm trước ngày 30/6/2022.\n",
    "is asked": "1. Đề nghị {A} chỉ đạo dự trữ rơm; {B} theo dõi, đôn đốc.\n",
    "is ordered": "Yêu cầu {A} dự trữ rơm trước ngày 30/6/2022; {B} bố trí kinh phí.\n",
    "answers for": "1. {A} có trách nhiệm dự trữ rơm.\n2. {B} có nhiệm vụ bố trí kinh phí.\n",
    "by its task": "1. {A} căn cứ Kế hoạch này dự trữ rơm.\n2. {B} theo chức năng, nhiệm vụ tổ chức thực hiện.\n",
    "as for": "1. Đối với {A}\n- Dự trữ rơm.\n2. Đối với {B}: Bố trí kinh phí.\n",
    "advises": "1. {A} tham mưu cấp ủy, chính quyền mở hội nghị.\n2. {B} theo dõi, đôn đốc việc thực hiện.\n",
    "a table": "| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n|---|---|---|---|---|\n"
               "| 1 | Dự trữ rơm | {A} | {B} | Tháng 6/2022 |\n",
    "labels": "1. Dự trữ rơm\n- Đơn vị chủ trì: {A}.\n- Đơn vị phối hợp: {B}.\n- Thời gian: Tháng 6/2022.\n",
    "brackets": "1. Dự trữ rơm ({A} chủ trì, {B} phối hợp).\n",
    "sentences": "{A} xây dựng chuồng trại; tổng hợp, báo cáo.\n{B} bố trí kinh phí thực hiện Kế hoạch.\n",
}  # fmt: skip
_SMALL = ("Các ", "Thủ trưởng ", "Chủ tịch ", "Bí thư ", "Giám đốc ")


def put(form: str, slot: str, unit: str) -> str:
    """The form with a unit in its slot; a class inside a sentence begins with a small letter."""
    at = form.index(slot)
    begins = at == 0 or form[at - 1] == "\n" or form[at - 2 : at] in (". ", "- ", "| ", ": ")
    inside = unit[0].lower() + unit[1:] if unit.startswith(_SMALL) else unit
    return form.replace(slot, unit if begins else inside)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("form", FORMS)
def test_every_unit_in_every_form(form: str, house: str) -> None:
    head, units = HOUSES[house]
    wrong = {}
    printed = list(units)
    for n, first in enumerate(printed):
        second = printed[(n * 7 + 3) % len(printed)]
        if units[first] == units[second]:
            continue
        body = put(put(FORMS[form], "{A}", first), "{B}", second)
        named = {duty.unit.name for duty in from_text(head + BODY + body + FOOT, "a.txt").assignments}
        if named != {units[first], units[second]}:
            wrong[first, second] = sorted(named)
    assert wrong == {}
