"""Articles that charge: a decree where it speaks of execution, and nowhere else."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

# articles of a decree -> who is charged, and how
ARTICLES = [
    ("Điều 1. Giải thích từ ngữ\n\n1. Quỹ tín dụng là tổ chức tài chính.\n\n2. Bộ Tài chính quy định chi tiết Điều này.\n", []),
    (
        "Điều 1. Trách nhiệm của Bộ Tài chính\n\nChủ trì, phối hợp với Bộ Y tế cân đối kinh phí.\n",
        [("Bộ Tài chính", "lead"), ("Bộ Y tế", "coordinate")],
    ),
    (
        "Điều 1. Trách nhiệm của các bộ\n\n1. Bộ Tài chính cân đối kinh phí.\n\n2. Đơn vị sử dụng ngân sách có trách nhiệm báo cáo.\n",
        [("Bộ Tài chính", "lead"), ("Đơn vị sử dụng ngân sách", "lead")],
    ),
    (
        "Điều 1. Nghị định này có hiệu lực từ ngày ký. Bộ trưởng, Thủ trưởng cơ quan ngang bộ và các cơ quan, tổ chức, cá nhân có "
        "liên quan chịu trách nhiệm thi hành Nghị định này.\n",
        [("Các Bộ", "lead"), ("Các cơ quan ngang bộ", "lead"), ("Các cơ quan, tổ chức, cá nhân có liên quan", "lead")],
    ),
    # a chapter whose title stands on the next line
    (
        "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Cơ quan quản lý chợ\n\nLập sổ theo dõi ghe thuyền.\n\nChương II\n"
        "TRÁCH NHIỆM CỦA CÁC CƠ QUAN\n\nĐiều 2. Quân chủng Hải quân\n\n1. Bố trí luồng lạch.\n\nĐiều 3. Bộ Y tế\n\n"
        "Hướng dẫn vệ sinh chợ.\n",
        [("Quân chủng Hải quân", "lead"), ("Bộ Y tế", "lead")],
    ),
    # one of closing and transitional provisions charges only in its article of execution
    (
        "Chương I\nĐIỀU KHOẢN CHUYỂN TIẾP\n\nĐiều 1. Chuyển tiếp\n\n1. Cơ sở kinh doanh được cấp phép trước ngày 01/3/2023 "
        "có trách nhiệm đổi giấy phép.\n\nĐiều 2. Thi hành\n\nTổng Tham mưu trưởng, Chủ nhiệm Tổng cục Hậu cần, chỉ huy các cơ "
        "quan, đơn vị liên quan chịu trách nhiệm thi hành.\n",
        [("Bộ Tổng Tham mưu", "lead"), ("Tổng cục Hậu cần", "lead"), ("Các cơ quan, đơn vị liên quan", "lead")],
    ),
    # organs by name, in whatever article; a class, a firm and what somebody merely does are not charged
    (
        "Điều 1. Sổ ghe thuyền\n\n1. Bộ Y tế có trách nhiệm ban hành mẫu tủ thuốc trên ghe.\n\n2. Chủ ghe có trách nhiệm ghi "
        "sổ.\n\n3. Công ty bảo hiểm có trách nhiệm trả tiền.\n\n4. Bộ Tài chính quy định mức phí.\n",
        [("Bộ Y tế", "lead")],
    ),
    (
        "Điều 1. Phao tiêu\n\n1. Cục Đường thủy phối hợp với Cục Viễn thông và các cơ quan liên quan lắp đèn.\n\n"
        "2. Bộ trưởng Bộ Công an có trách nhiệm:\n\na) Cử người canh đèn trước ngày 01 tháng 6 năm 2023;\n\nb) Sửa đèn hỏng.\n",
        [("Cục Đường thủy", "lead"), ("Cục Viễn thông", "coordinate"), ("Các cơ quan liên quan", "coordinate"),
         ("Bộ Công an", "lead")],
    ),
    (
        "Điều 1. Chuyển tiếp\n\n1. Bộ Tư pháp, Bộ Quốc phòng và cơ quan, tổ chức có liên quan có trách nhiệm phối hợp với Bộ Công "
        "an nối sổ, xong trước ngày 01 tháng 7 năm 2024.\n",
        [("Bộ Tư pháp", "lead"), ("Bộ Quốc phòng", "lead"), ("Cơ quan, tổ chức có liên quan", "lead"),
         ("Bộ Công an", "coordinate")],
    ),
    (
        "Điều 1. Luồng lạch\n\n1. Cảng vụ Hàng hải An Giang phối hợp Cảng vụ Hàng hải Cần Thơ đo luồng.\n\n2. Cảng vụ Hàng hải "
        "phối hợp tốt là điều kiện của an toàn.\n",
        [("Cảng vụ Hàng hải An Giang", "lead"), ("Cảng vụ Hàng hải Cần Thơ", "coordinate")],
    ),
    (
        "Điều 1. Quyền và trách nhiệm của Cục Đường thủy\n\n1. Soi luồng.\n\n2. Thả phao.\n\nĐiều 2. Quyền của chủ ghe\n\n1. "
        "Được neo ghe.\n",
        [("Cục Đường thủy", "lead")],
    ),
    # a heading that is told apart below it charges nobody
    (
        "Điều 1. Trách nhiệm của các cơ quan\n\n1. Trách nhiệm của Bộ Nội vụ\n\na) Đếm ghe.\n\n2. Trách nhiệm của Bộ Y tế\n\n"
        "a) Soi nước.\n",
        [("Bộ Nội vụ", "lead"), ("Bộ Y tế", "lead")],
    ),
    (
        "Điều 1. Trách nhiệm thi hành\n\nCơ quan cấp phép tổ chức kiểm tra ghe.\n",
        [("Cơ quan cấp phép", "lead")],
    ),
    # what a passage of another document says, quoted whole, is optional
    (
        "Điều 1. Sửa đổi khoản 2 Điều 5 như sau:\n\n“2. Bộ Y tế có trách nhiệm soi nước.\n\n3. Bộ Tài chính chủ trì, phối hợp với "
        "Bộ Y tế định giá nước.”.\n\nĐiều 2. Thi hành\n\nBộ Nội vụ có trách nhiệm đếm ghe.\n",
        [("Bộ Nội vụ", "lead")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), ARTICLES)
def test_a_decree_charges_where_it_speaks_of_execution(
    articles: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "CHÍNH PHỦ\n\nSố: 15/2023/NĐ-CP\n\nHà Nội, ngày 01 tháng 02 năm 2023\n\nNGHỊ ĐỊNH\nVề chợ nổi\n\n"
        f"Căn cứ Luật Đầu tư ngày 17 tháng 6 năm 2020;\n\nChính phủ ban hành Nghị định về chợ nổi.\n\n{articles}"
    )
    assert [
        (d.unit.name, d.role) for d in from_text(text, "nd.txt").assignments if not d.optional
    ] == expected
