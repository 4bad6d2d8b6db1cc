"""Those who speak in the tests of duties, and what a body charges."""

from __future__ import annotations

from ingest.extract import from_text

PLAN = """HUYỆN ỦY CHƯ PĂH
*
Số 77-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Chư Păh, ngày 04 tháng 5 năm 2022

KẾ HOẠCH
thông tin cơ sở năm 2022
-----

Thực hiện Kế hoạch số 50-KH/TU, ngày 01/4/2022 của Tỉnh ủy Gia Lai, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:

I. NỘI DUNG

- Phối hợp với các cơ quan liên quan treo băng rôn.

II. TỔ CHỨC THỰC HIỆN

1. Ban Tuyên giáo Huyện ủy

- Biên soạn tài liệu trước ngày 20/6/2022.

- Chủ trì, phối hợp với Trung tâm Chính trị huyện tổ chức hội nghị.

2. Ủy ban nhân dân huyện: bố trí kinh phí.

3. Giao Văn phòng Huyện ủy theo dõi, đôn đốc.

4. Đề nghị Ủy ban MTTQ huyện vận động đoàn viên, hội viên.

5. Các chi, đảng bộ cơ sở xây dựng kế hoạch, hoàn thành trong tháng 6/2022.

Nơi nhận:
- Thường trực Tỉnh ủy (B/cáo),
- UBND huyện,
- Các chi, đảng bộ cơ sở (t/h),
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Rơ Châm Hùng
"""


def charged(type_word: str, body: str) -> list[tuple[str, str]]:
    """Units and roles read from the body of a document of the People's Committee of An Giang."""
    head = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 15/{code}-UBND\n\nAn Giang, ngày 01 tháng 02 năm 2023\n\n{word}\n"
        "Về việc chỉnh trang đường phố\n\nThực hiện Quyết định số 9/QĐ-TTg ngày 05/01/2023, UBND tỉnh có ý kiến như sau:\n\n"
    )
    code = {"KẾ HOẠCH": "KH", "CHỈ THỊ": "CT", "BÁO CÁO": "BC", "QUYẾT ĐỊNH": "QĐ"}[type_word]
    facts = from_text(head.format(code=code, word=type_word) + body, "van-ban.txt")
    return [(d.unit.name.removesuffix(" An Giang"), d.role) for d in facts.assignments if not d.optional]
