"""Bodies that a text names by half: the speaker's own, the committee of a field, the congress of a union."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\n"
BOARD = f"UBND HUYỆN KRÔNG PA\nBAN CHỈ ĐẠO\nCÁC CHƯƠNG TRÌNH MTQG\n{MOTTO}Số: 03/KH-BCĐ\nKrông Pa, ngày 30/01/2023"
BLOCK = f"TỈNH ỦY GIA LAI\nĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH\n*\nSố 37-HD/ĐUK\n{PARTY}Pleiku, ngày 8/5/2022"
DISTRICT = f"ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG PA\n{MOTTO}Số: 15/KH-UBND\nKrông Pa, ngày 08/5/2023"
SCHOOL = f"UBND TỈNH GIA LAI\nTRƯỜNG CAO ĐẲNG GIA LAI\n{MOTTO}Số: 15/KH-CĐGL\nPleiku, ngày 08/5/2023"
LABOUR = f"TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH GIA LAI\n{MOTTO}Số: 15/KH-LĐLĐ\nPleiku, ngày 08/5/2023"
MILITARY = f"QUÂN KHU 5\nBỘ CHỈ HUY QUÂN SỰ TỈNH GIA LAI\n{MOTTO}Số: 12/KH-BCH\nPleiku, ngày 21/8/2022"
YOUTH = "TỈNH ĐOÀN YÊN BÁI\nBCH HUYỆN VĂN CHẤN\n***\nSố: 142 -KH/HĐTN\nVăn Chấn, ngày 6/3/2023"
COMMUNE = f"ỦY BAN NHÂN DÂN\nXÃ KRÔNG PA\n{MOTTO}Số: 15/KH-UBND\nKrông Pa, ngày 08/5/2026"

CITED = [
    (BOARD, "Kế hoạch số 02/KH-BCĐ ngày 09/01/2023 của Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Gia Lai",
     "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Gia Lai"),
    (BOARD, "Kế hoạch số 02/KH-BCĐ ngày 09/01/2023 của Ban Chỉ đạo các Chương trình MTQG tỉnh",
     "Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh Gia Lai"),
    (BOARD, "Thông báo số 04/TB-BCĐ ngày 08/12/2022",
     "Ban Chỉ đạo các Chương trình mục tiêu quốc gia huyện Krông Pa"),
    (DISTRICT, "Kế hoạch số 02/KH-BCĐ ngày 09/01/2023 của Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh",
     "Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Gia Lai"),
    (DISTRICT, "Kế hoạch số 02/KH-BCĐ ngày 09/01/2023 của Ban Chỉ đạo chuyển đổi số tỉnh Gia Lai",
     "Ban Chỉ đạo chuyển đổi số tỉnh Gia Lai"),
    (DISTRICT, "Kế hoạch số 02/KH-BCĐĐA06 ngày 09/01/2023 của Ban Chỉ đạo Đề án 06 tỉnh Gia Lai",
     "Ban Chỉ đạo Đề án 06 tỉnh Gia Lai"),
    (DISTRICT, "Kế hoạch số 02/KH-BCĐ ngày 09/01/2023 của Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh",
     "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Gia Lai"),
    (DISTRICT, "Kế hoạch số 02/KH-BCĐ ngày 09/01/2023 của Ban Chỉ đạo xây dựng nông thôn mới tỉnh",
     "Ban Chỉ đạo xây dựng nông thôn mới tỉnh Gia Lai"),
    (BLOCK, "Hướng dẫn số 21-HD/ĐUK ngày 02/11/2021 của Đảng ủy Khối",
     "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (BLOCK, "Hướng dẫn số 21-HD/ĐUK ngày 02/11/2021 của Ban Thường vụ Đảng ủy Khối",
     "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (BLOCK, "Hướng dẫn số 21-HD/ĐUK ngày 02/11/2021",
     "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (BLOCK, "Nghị quyết Đại hội đại biểu Đảng bộ Khối lần thứ II, nhiệm kỳ 2020 - 2025",
     "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (BLOCK, "Nghị quyết Đại hội Đảng bộ Khối lần thứ II",
     "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (BLOCK, "Kế hoạch số 12-KH/BTCĐUK ngày 02/3/2022 của Ban Tổ chức Đảng ủy Khối",
     "Ban Tổ chức Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai"),
    (SCHOOL, "Nghị quyết số 11/NQ-HĐT ngày 30 tháng 3 năm 2023 của Hội đồng trường",
     "Hội đồng trường Trường Cao đẳng Gia Lai"),
    (SCHOOL, "Nghị quyết số 11-NQ/ĐU ngày 30 tháng 3 năm 2023 của Đảng ủy Trường",
     "Đảng ủy Trường Cao đẳng Gia Lai"),
    (SCHOOL, "Quyết định số 11/QĐ-CĐGL ngày 30 tháng 3 năm 2023 của Hiệu trưởng",
     "Trường Cao đẳng Gia Lai"),
    (LABOUR, "Nghị quyết Đại hội X Công đoàn tỉnh, nhiệm kỳ 2018 - 2023",
     "Công đoàn tỉnh Gia Lai"),
    (LABOUR, "Nghị quyết Đại hội Công đoàn tỉnh lần thứ X",
     "Công đoàn tỉnh Gia Lai"),
    (LABOUR, "Nghị quyết Đại hội Công đoàn tỉnh Gia Lai lần thứ X",
     "Công đoàn tỉnh Gia Lai"),
    (DISTRICT, "Nghị quyết Đại hội đại biểu phụ nữ tỉnh lần thứ XII",
     "Hội Liên hiệp Phụ nữ tỉnh Gia Lai"),
    (DISTRICT, "Kế hoạch số 12/KH-VP ngày 14/02/2022 của Văn phòng HĐND và UBND",
     "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Krông Pa"),
    (DISTRICT, "Nghị quyết Đại hội nông dân huyện lần thứ IX",
     "Hội Nông dân huyện Krông Pa"),
    (DISTRICT, "Nghị quyết Đại hội Hội cựu chiến binh huyện lần thứ VI",
     "Hội Cựu chiến binh huyện Krông Pa"),
    (MILITARY, "Hướng dẫn số 57/HD-BTM ngày 03/8/2022 của Bộ Tham mưu Quân khu 5",
     "Bộ Tham mưu Quân khu 5"),
    (MILITARY, "Báo cáo số 89/BC-BCH ngày 24/3/2022",
     "Bộ Chỉ huy Quân sự tỉnh Gia Lai"),
    (YOUTH, "Nghị quyết Đại hội đại biểu Đoàn TNCS Hồ Chí Minh huyện Văn Chấn lần thứ XXI",
     "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Văn Chấn"),
    (YOUTH, "Nghị quyết Đại hội Đoàn huyện lần thứ XXI",
     "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Văn Chấn"),
    (COMMUNE, "Kế hoạch số 12/KH-BCĐ ngày 14/02/2026 của Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 xã",
     "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 xã Krông Pa"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "cited", "who"), CITED)
def test_who_issued_is_named_in_full(header: str, cited: str, who: str) -> None:
    text = (
        f"{header}\n\nKẾ HOẠCH\nphân công nhiệm vụ\n\nThực hiện {cited} về việc tăng cường công tác, cơ quan xây dựng"
        " Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Nâng cao.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nRơ Châm Hà\n"
    )
    [citation] = from_text(text, "test.txt").citations
    target = citation.target
    assert (citation.quote, citation.relation) == (cited, "implements")
    assert target.issuer is not None
    assert (target.of if target.kind == "resolution" else target.issuer.name) == who


def test_a_number_of_the_time_before_the_merger_keeps_the_organ_of_its_time() -> None:
    text = (
        f"ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\n{MOTTO}Số: 15/QĐ-UBND\nPleiku, ngày 08/5/2026\n\nQUYẾT ĐỊNH\nVề việc giao đất\n\n"
        "Căn cứ Quyết định số 87/QĐ-UBND ngày 14/01/2021;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao đất.\n"
    )
    [citation] = from_text(text, "test.txt").citations
    assert citation.target.key == "gia-lai.ubnd.2021.qd.87"


def test_a_court_of_a_region_writes_its_own_code() -> None:
    text = (
        "TÒA ÁN NHÂN DÂN KHU VỰC 3 - NINH BÌNH\nSố: 64/TA-HCTP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nNinh Bình, ngày 18 tháng 8 năm 2025\nV/v giao nhận hồ sơ\n\n"
        "Kính gửi: Viện kiểm sát nhân dân khu vực 3 - Ninh Bình.\n\n"
        "Theo Thông báo số 15/TB-TA ngày 01/8/2025, Tòa án đề nghị:\n\n1. Nhận đủ hồ sơ.\n\nCHÁNH ÁN\n\nTrần Văn An\n"
    )
    (cited,) = from_text(text, "letter.txt").citations
    assert cited.target.issuer is not None
    assert cited.target.issuer.name == "Tòa án nhân dân khu vực 3 - Ninh Bình"


def test_a_set_of_questions_is_no_ministry() -> None:
    text = (
        "BỘ CÂU HỎI NGHIỆP VỤ ĐẢNG VIÊN\n\n4. Theo Hướng dẫn số 06-HD/TW ngày 09/6/2025 của Ban Bí thư, người vào"
        " Đảng tự khai lý lịch.\n8. Chi bộ họp mỗi tháng một lần.\n"
    )
    assert from_text(text, "questions.txt").document.issuer is None
