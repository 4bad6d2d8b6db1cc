"""Every kind of paper over its title, in every layout: the subject is the title alone."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

KINDS = [
    "KẾ HOẠCH", "QUY ĐỊNH", "PHƯƠNG ÁN", "ĐỀ CƯƠNG", "KẾ HOẠCH LIÊN TỊCH", "QUY CHẾ PHỐI HỢP", "BÁO CÁO NHANH", "BÁO CÁO THẨM TRA",
    "KẾT LUẬN THANH TRA", "BIÊN BẢN LÀM VIỆC", "CHƯƠNG TRÌNH CÔNG TÁC", "ĐỀ CƯƠNG TUYÊN TRUYỀN", "CÔNG ĐIỆN KHẨN",
]  # fmt: skip
INTERNAL = [
    "LỊCH LÀM VIỆC", "LỊCH TIẾP CÔNG DÂN", "PHIẾU ĐỀ XUẤT", "GIẤY ĐI ĐƯỜNG", "GIẤY NGHỈ PHÉP", "BẢN CAM KẾT", "LỜI CHÚC MỪNG",
    "GIAO ƯỚC THI ĐUA", "ĐƠN ĐỀ NGHỊ", "KỊCH BẢN", "BẢNG TỔNG HỢP", "CÔNG LỆNH", "HƯƠNG ƯỚC", "PHƯƠNG HƯỚNG, NHIỆM VỤ",
]  # fmt: skip
LAYOUTS = {
    "below": "{kind}\n{title}\n",
    "over two lines": "{kind}\nBảo vệ rừng và trồng cây\nphân tán năm 2024\n",
    "in capitals": "{kind}\n{loud}\n",
    "beside": "{kind} {title}\n",
}


@pytest.mark.parametrize(
    ("kind", "layout"),
    [(kind, layout) for kind in KINDS for layout in LAYOUTS]
    + [(kind, layout) for kind in INTERNAL for layout in LAYOUTS if layout != "beside"],
)
def test_a_title_is_the_same_under_every_kind_and_in_every_layout(kind: str, layout: str) -> None:
    title = "Bảo vệ rừng và trồng cây phân tán năm 2024"
    text = (
        "UBND TỈNH LAI CHÂU\nSỞ CÔNG THƯƠNG\nSố: 41/SCT-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Lai Châu, ngày 12 tháng 5 năm 2024\n{LAYOUTS[layout].format(kind=kind, title=title, loud=title.upper())}"
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 12/3/2024 của UBND tỉnh, Sở Công Thương triển khai như sau:\n1. Mục đích.\n"
    )
    subject = from_text(text, "a.txt").document.subject
    assert subject is not None
    assert subject.lower() == title.lower()
