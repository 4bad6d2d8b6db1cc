"""Bodies whose paragraphs stand in one line: what counts on falls apart, what only looks like it does not."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Facts
from ingest.repair.lost_items import parted

LONG = (
    "Ủy ban nhân dân các xã rà soát, thống kê, lập danh sách các hộ có nhà tạm, nhà dột nát trên địa bàn quản lý"
    * 3
)


def lines(text: str) -> list[str]:
    assert len(parted(text)) == len(text)
    return [line.removeprefix(LONG).strip() for line in parted(text).split("\n")]


COUNTED = [
    (": 1. Giao Sở A lo. 2. Giao Sở B lo.", [":", "1. Giao Sở A lo.", "2. Giao Sở B lo."]),
    (": 1) Sở A lo; 2) Sở B lo.", [":", "1) Sở A lo;", "2) Sở B lo."]),
    (". Điều 1. Sửa khoản 2. Điều 2. Giao Sở A.", [".", "Điều 1. Sửa khoản 2.", "Điều 2. Giao Sở A."]),
    # under a heading without a mark of its own
    (". Điều 1. Việc chung 1. Sửa giá. 2. Sửa phí.", [".", "Điều 1. Việc chung", "1. Sửa giá.", "2. Sửa phí."]),
    ("; I. MỤC TIÊU 1. Một. 2. Hai. II. NỘI DUNG Lo việc.",
     [";", "I. MỤC TIÊU", "1. Một.", "2. Hai.", "II. NỘI DUNG Lo việc."]),
    (": a) Sở A lo; b) Sở B lo; c) Sở C lo.", [":", "a) Sở A lo;", "b) Sở B lo;", "c) Sở C lo."]),
    (": 1. Sở A - Rà soát; - Lập dự toán. 2. Sở B lo.",
     [":", "1. Sở A", "- Rà soát;", "- Lập dự toán.", "2. Sở B lo."]),
    # the first bullet under a heading orders; what parts a name does not
    (": 1. Phòng Y tế - Tham mưu; - Lo. 2. Sở Lao động - Thương binh lo.",
     [":", "1. Phòng Y tế", "- Tham mưu;", "- Lo.", "2. Sở Lao động - Thương binh lo."]),
    # … or charges a unit, where no organ stands before its dash
    (": 1. Việc chung - Chi đoàn A lo; - Lo. 2. Vụ Pháp chế - Bộ Y tế lo.",
     [":", "1. Việc chung", "- Chi đoàn A lo;", "- Lo.", "2. Vụ Pháp chế - Bộ Y tế lo."]),
    # blanks that a mend of the marks left
    (":  1 - Sở A lo ;  2 - Sở B lo.", [":", "1 - Sở A lo ;", "2 - Sở B lo."]),
    (". 1. Việc chung 1.1. Một. 1.2. Hai. 2. Việc riêng a) Ba; b) Bốn.",
     [".", "1. Việc chung", "1.1. Một.", "1.2. Hai.", "2. Việc riêng", "a) Ba;", "b) Bốn."]),
    (": 1 - Sở A lo. 2 - Sở B lo.", [":", "1 - Sở A lo.", "2 - Sở B lo."]),
    (": 1. Sở A lo. 2. Sở B lo. Trên đây là kế hoạch.", [":", "1. Sở A lo.", "2. Sở B lo.", "Trên đây là kế hoạch."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), COUNTED)
def test_what_counts_on_falls_apart(text: str, parts: list[str]) -> None:
    assert lines(LONG + text) == parts


ALONE = [
    " theo khoản 1. Sở A và khoản 2. Sở B.",
    " trong quý 1. Sở A lo, quý 2. Sở B lo.",
    " đạt 2. Sở A lo; đạt 3. Sở B lo.",
    " tại Điều 2. Sở A và Điều 3. Sở B.",
    " tại điểm a) Sở A và điểm b) Sở B.",
    ": 1. Sở A lo hết mọi việc.",
    ": “2. Hộ nghèo được miễn.” và “3. Hộ khác được giảm.”",
    " ngày 12/3/2020 - Sở A; ngày 13/3/2020 - Sở B.",
]


@pytest.mark.parametrize("text", ALONE)
def test_what_only_looks_like_a_list_stays(text: str) -> None:
    assert parted(LONG + text) == LONG + text


def test_a_short_line_stays() -> None:
    assert parted("Sở đề nghị: 1. Rà soát. 2. Báo cáo.") == "Sở đề nghị: 1. Rà soát. 2. Báo cáo."


DECISION = (
    "ỦY BAN NHÂN DÂN TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 27/QĐ-UBND "
    "Sơn La, {at}ngày 04 tháng 3 năm 2022 QUYẾT ĐỊNH Về việc quản lý chợ trên địa bàn tỉnh{gap} Căn cứ Luật Thương mại "
    "ngày 14/6/2005; Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2022 của UBND tỉnh; Xét Tờ trình số 8/TTr-SCT ngày "
    "02/3/2022 của Sở Công Thương, QUYẾT ĐỊNH: Điều 1. Bãi bỏ các quyết định sau của UBND tỉnh Sơn La 1. Quyết định số "
    "31/QĐ-UBND ngày 02/3/2019. 2. Quyết định số 32/QĐ-UBND ngày 02/3/2020. Điều 2. Giao Sở Công Thương chủ trì, phối "
    "hợp với Sở Tài chính hướng dẫn thu phí chợ theo Quyết định số 45/QĐ-UBND. Điều 3. Chánh Văn phòng UBND tỉnh chịu "
    "trách nhiệm thi hành./. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Cương Nơi nhận: - Như Điều 3; - Sở "
    "Tài chính; - Lưu: VT."
)
TOLD = [
    ("based_on", "Luật Thương mại"), ("implements", "12/KH-UBND"), ("based_on", "8/TTr-SCT"),
    ("repeals", "31/QĐ-UBND"), ("repeals", "32/QĐ-UBND"), ("cites", "45/QĐ-UBND"),
]  # fmt: skip


def told(facts: Facts) -> list[tuple[str, str | None]]:
    return [(c.relation, c.target.symbol or c.target.name) for c in facts.citations]


@pytest.mark.parametrize(("at", "gap"), [("", ""), ("hồi 8 giờ 30 phút ", ""), ("", "   "), ("", " -------")])
def test_a_decision_in_one_line_is_read_like_one_in_lines(at: str, gap: str) -> None:
    facts = from_text(DECISION.format(at=at, gap=gap), "test.txt")
    assert told(facts) == TOLD
    assert facts.document.issued_on == "2022-03-04"
    assert facts.document.signer is not None
    assert facts.document.signer.name == "Lò Văn Cương"
    assert [r.unit.name for r in facts.recipients] == ["Sở Tài chính Sơn La"]
    assert [(a.unit.name, a.role) for a in facts.assignments][:2] == [
        ("Sở Công Thương Sơn La", "lead"),
        ("Sở Tài chính Sơn La", "coordinate"),
    ]


def test_a_paper_without_its_header_in_one_line() -> None:
    text = (
        "KẾ HOẠCH Trồng cây trên địa bàn huyện Yên Châu Thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2022 của UBND tỉnh "
        "Sơn La về trồng rừng, UBND huyện Yên Châu xây dựng Kế hoạch như sau: I. MỤC TIÊU Trồng 10 ha theo Quyết định số "
        "45/QĐ-UBND ngày 06/01/2022 của UBND tỉnh. II. TỔ CHỨC THỰC HIỆN 1. Hạt Kiểm lâm huyện cấp giống. 2. UBND các xã "
        "vận động Nhân dân trồng cây, báo cáo trước ngày 30/4/2022."
    )
    assert told(from_text(text, "test.txt")) == [("implements", "12/KH-UBND"), ("cites", "45/QĐ-UBND")]


TELEGRAM = (
    "UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 3/TB-UBND Sơn La, ngày 04 tháng "
    "3 năm 2022 THÔNG BÁO kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 02 năm 2022 Ngày 28/02/2022, Chủ tịch UBND "
    "tỉnh chủ trì phiên họp. Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau: 1. Chậm rà soát quy ước theo Pháp "
    "lệnh Thực hiện dân chủ ở xã, phường, thị trấn. 2. Giao Sở Tư pháp xong trước ngày 30/4/2022. 3. Sở Nội vụ theo dõi. "
    "{signed}"
)
SIGNED = [
    "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG Nơi nhận: - UBND Tỉnh (b/c); - Sở Tư pháp; - Lưu: VT, NC. Lò Văn Cương",
    "Nơi nhận: - UBND Tỉnh (b/c); - Sở Tư pháp; - Lưu: VT. CHÁNH VĂN PHÒNG (Đã ký) Lò Văn Cương PHỤ LỤC DANH SÁCH",
    "Nơi nhận: - UBND Tỉnh (b/c); - Sở Tư pháp; - Lưu: VT. CHÁNH VĂN PHÒNG (Đã ký) Lò Văn Cương In trang | Gửi thư",
    "Nơi nhận: - UBND Tỉnh (b/c); - Sở Tư pháp; - Lưu: VT. GIÁM ĐỐC BS.CKII. Lò Văn Cương",
]


@pytest.mark.parametrize("signed", SIGNED)
def test_the_end_of_a_text_in_one_line(signed: str) -> None:
    facts = from_text(TELEGRAM.format(signed=signed), "test.txt")
    assert facts.document.signer is not None
    assert facts.document.signer.name == "Lò Văn Cương"
    assert [r.quote for r in facts.recipients] == ["UBND Tỉnh", "Sở Tư pháp"]
    assert [(a.unit.name, a.due) for a in facts.assignments if not a.optional] == [
        ("Sở Tư pháp Sơn La", "2022-04-30"),
        ("Sở Nội vụ Sơn La", None),
    ]
