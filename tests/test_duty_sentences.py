"""Who is charged by a sentence, below a heading or behind an order."""

from __future__ import annotations

import pytest
from duty_samples import charged

# body -> who is charged, and how
SENTENCES = [
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Tổ công tác triển khai Đề án 06 tỉnh chỉ đạo cấp mã cho các chợ.\n",
        [("Tổ công tác triển khai Đề án 06 tỉnh", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tư pháp biên tập tài liệu; Sở Nội vụ theo dõi thi đua.\n",
        [("Sở Tư pháp", "lead"), ("Sở Nội vụ", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì tập huấn; phối hợp với Công an tỉnh kiểm tra các chợ.\n",
        [("Sở Y tế", "lead"), ("Công an tỉnh", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Giám đốc các Sở: Nội vụ, Xây dựng; Chủ tịch UBND các huyện rà soát nhà trọ.\n",
        [("Sở Nội vụ", "lead"), ("Sở Xây dựng", "lead"), ("Ủy ban nhân dân các huyện", "lead")],
    ),
    ("1. Các sở:\n\na) Sở Y tế:\n\n- Lập sổ theo dõi.\n\n2. Sở Nội vụ:\n\n- Lập sổ.\n", [("Sở Y tế", "lead"), ("Sở Nội vụ", "lead")]),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Về thời gian, làm xong trong năm. Ban Quản lý dự án đầu tư xây dựng tỉnh có trách nhiệm lập hồ sơ.\n",
        [("Ban Quản lý dự án đầu tư xây dựng tỉnh", "lead")],
    ),
    ("1. Chủ tịch UBND tỉnh yêu cầu Sở Y tế báo cáo hằng tuần.\n", [("Sở Y tế", "lead")]),
    ("1. UBND tỉnh đã giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ kiểm tra các chợ.\n", []),
    ("1. Trường hợp nhà trọ không đăng ký thì xử lý theo quy định.\n\n2. Chi phí đi lại do đơn vị tự lo.\n", []),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Trung tâm Văn hóa và Truyền thông tỉnh mở chuyên mục.\n\n2. Cấp huyện\n\n- Phòng Tư pháp huyện: tuyên truyền.\n",
        [("Trung tâm Văn hóa và Truyền thông tỉnh", "lead"), ("Phòng Tư pháp huyện", "lead")],
    ),
    ("1. Đề nghị cấp ủy các sở; lãnh đạo UBND các xã:\n\n- Phân công người phụ trách.\n", [("Các sở", "lead"), ("Ủy ban nhân dân các xã", "lead")]),
    ("1. Để đường phố sạch hơn, UBND tỉnh yêu cầu các đơn vị nêu trên quét dọn trước ngày 05/3/2023.\n", [("Các đơn vị nêu trên", "lead")]),
    ("1. Tại Tờ trình số 5, Sở Y tế đề nghị UBND tỉnh phê duyệt dự toán.\n", []),
    (
        "1. Sở Y tế\n\na) Rà soát các chợ.\n\nb) Chủ trì, phối hợp với Công an tỉnh tuần tra.\n\n2. Tổ chức thực hiện\n\nUBND các xã nêu cao trách nhiệm.\n",
        [("Sở Y tế", "lead"), ("Công an tỉnh", "coordinate"), ("Ủy ban nhân dân các xã", "lead")],
    ),
    ("1. Giao Sở Xây dựng\n\nChủ trì, phối hợp với Công an tỉnh kiểm tra.\n", [("Sở Xây dựng", "lead"), ("Công an tỉnh", "coordinate")]),
    ("1. Sau khi hoàn thành, đề nghị Công ty hiệu chỉnh lại bản vẽ.\n", [("Công ty", "lead")]),
    ("1. Sở Y tế\n\n- Rà soát các chợ; yêu cầu các hộ kinh doanh ký cam kết.\n", [("Sở Y tế", "lead")]),
    ("1. UBND tỉnh kính đề nghị Bộ Y tế xem xét.\n", []),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Định kỳ hằng năm, Sở Y tế có trách nhiệm báo cáo.\n",
        [("Sở Y tế", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Các cơ sở báo cáo Sở Y tế để chủ trì, phối hợp với Sở Nội vụ hướng dẫn.\n",
        [("Các cơ sở", "lead"), ("Sở Y tế", "lead"), ("Sở Nội vụ", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Chủ tịch UBND các xã và các tổ chức, cá nhân có liên quan quét dọn đường phố.\n",
        [("Ủy ban nhân dân các xã", "lead"), ("Các tổ chức, cá nhân có liên quan", "lead")],
    ),
    (
        "4. Phân công\n\n- Sở Y tế: lập sổ theo dõi; Công an tỉnh: tuần tra.\n\n+ Hội CCB tỉnh, Tỉnh đoàn : vận động.\n",
        [("Sở Y tế", "lead"), ("Công an tỉnh", "lead"), ("Hội Cựu chiến binh tỉnh", "lead"), ("Tỉnh đoàn", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế vận động người dân. Riêng Hội Nông dân tỉnh đảm nhận chợ Cũ; giao Sở Nội vụ chủ trì, "
        "phối hợp Sở Tư pháp chấm điểm.\n",
        [("Sở Y tế", "lead"), ("Hội Nông dân tỉnh", "lead"), ("Sở Nội vụ", "lead"), ("Sở Tư pháp", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Xây dựng phim (phối hợp với Đài PT-TH tỉnh).\n\n- Phối hợp với Sở Nội vụ chấm điểm.\n\n"
        "2. Sở Tài chính chủ trì, cùng Sở Tư pháp rà soát.\n",
        [
            ("Sở Y tế", "lead"), ("Đài Phát thanh và Truyền hình tỉnh", "coordinate"), ("Sở Nội vụ", "coordinate"),
            ("Sở Tài chính", "lead"), ("Sở Tư pháp", "coordinate"),
        ],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị đồng chí Chủ tịch Hội Nông dân tỉnh chỉ đạo thu gom rác. Công an tỉnh nắm chắc tình hình.\n",
        [("Hội Nông dân tỉnh", "lead"), ("Công an tỉnh", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã Vĩnh Hải, Trường Xuân và An Hòa bố trí xe.\n\n2. Các chi đoàn ấp, chi đoàn trường học tham gia.\n",
        [
            ("Ủy ban nhân dân các xã Vĩnh Hải, Trường Xuân và An Hòa", "lead"), ("Các chi đoàn ấp", "lead"),
            ("Chi đoàn trường học", "lead"),
        ],
    ),
    ("1. Báo cáo trước khi họp giao ban với Sở Y tế, Sở Nội vụ.\n\n2. Quỹ nghĩa tình : mỗi hội viên góp.\n", []),
    (
        "1. Ban Thường vụ Tỉnh ủy yêu cầu:\n\nHuyện ủy Tri Tôn, Huyện ủy Thoại Sơn thực hiện các nội dung sau.\n",
        [("Huyện ủy Tri Tôn", "lead"), ("Huyện ủy Thoại Sơn", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Nếu chưa có quy định thì Sở Y tế có trách nhiệm chủ trì, phối hợp với Sở Nội vụ hướng dẫn.\n",
        [("Sở Y tế", "lead"), ("Sở Nội vụ", "coordinate")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Về kinh phí: Sở Tài chính cân đối ngân sách; các đơn vị gửi dự toán.\n\n"
        "2. Về cải tạo: Sở Xây dựng đang tổng hợp.\n",
        [("Sở Tài chính", "lead"), ("Các đơn vị", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Trưởng phòng: Tổ chức cán bộ, Điều dưỡng; Trưởng các khoa rà soát.\n",
        [("Phòng Tổ chức cán bộ", "lead"), ("Phòng Điều dưỡng", "lead"), ("Các khoa", "lead")],
    ),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ Thẩm định hồ sơ.\n", [("Sở Nội vụ", "lead")]),
    (
        "4 - Phân công :\n\n- Sở Y tế : báo cáo trước ngày 10 /\n9 / 2023 .\n\n- Hội CCB các xã , thị trấn : báo cáo về tỉnh.\n",
        [("Sở Y tế", "lead"), ("Hội Cựu chiến binh các xã, thị trấn", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. UBKT các đảng ủy cơ sở, chi ủy các chi bộ cơ sở báo cáo quý.\n\n"
        "2. Chuẩn bị giao ban tháng 9: Văn phòng UBND tỉnh ấn định thời gian; các đơn vị gửi báo cáo.\n",
        [
            ("Ủy ban Kiểm tra các đảng ủy cơ sở", "lead"), ("Chi ủy các chi bộ cơ sở", "lead"),
            ("Văn phòng Ủy ban nhân dân tỉnh", "lead"), ("Các đơn vị", "lead"),
        ],
    ),
    (
        "I. NỘI DUNG\n\n1. Các cơ quan chủ quản dữ liệu có trách nhiệm:\n\n- Cập nhật hằng ngày.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế: theo dõi.\n",
        [("Các cơ quan chủ quản dữ liệu", "lead"), ("Sở Y tế", "lead")],
    ),
    (
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính theo chức năng, nhiệm vụ được giao cân đối kinh phí.\n",
        [("Sở Tài chính", "lead")],
    ),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Đối với Sở Y tế\n\n- Lập sổ.\n\n2. Đối với các trường học: dựng mái che.\n",
     [("Sở Y tế", "lead"), ("Các trường học", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Đối với các xã chưa có chợ, Sở Công Thương lập đề án.\n", []),
    ("1. Các sở, ngành:\n\n- Sở Y tế: lập sổ.\n\n- Sở Tài chính, Kho bạc Nhà nước tỉnh tạm ứng 35 tỷ đồng.\n\n2. Đồng ý để tiểu thương góp vốn.\n",
     [("Sở Y tế", "lead"), ("Sở Tài chính", "lead"), ("Kho bạc Nhà nước tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Ủy ban nhân dân cấp huyện, cấp xã\n\n1.1. Ủy ban nhân dân các huyện\n\n- Lập kế hoạch.\n\n"
     "1.2. Ủy ban nhân dân các xã, phường\n\n- Lập sổ.\n",
     [("Ủy ban nhân dân các huyện", "lead"), ("Ủy ban nhân dân các xã, phường", "lead")]),
    ("1. Đề nghị UBND các huyện giao Phòng Công Thương chủ trì xếp lại các sạp; Hội Nông dân tỉnh nhặt rác.\n",
     [("Ủy ban nhân dân các huyện", "lead"), ("Phòng Công Thương", "lead"), ("Hội Nông dân tỉnh", "lead")]),
    ("1. Giao Sở Xây dựng phối hợp với Phòng Cảnh sát giao thông (PC08) - Công an tỉnh và Sở Y tế kẻ vạch.\n",
     [("Sở Xây dựng", "lead"), ("Phòng Cảnh sát giao thông Công an tỉnh", "coordinate"), ("Sở Y tế", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Ban Quản lý dự án trồng rừng 661 phát đường băng; Vườn quốc gia Tràm Chim trực cháy.\n",
     [("Ban Quản lý dự án trồng rừng 661", "lead"), ("Vườn quốc gia Tràm Chim", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Công ty cổ phần vận tải và tư vấn kỹ thuật rà soát hồ sơ.\n",
     [("Công ty cổ phần vận tải và tư vấn kỹ thuật", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã, phường có chợ do cấp xã quản lý: lập sổ.\n",
     [("Ủy ban nhân dân các xã, phường có chợ do cấp xã quản lý", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên tỉnh (thường trực) mở lớp; mỗi lớp có ít nhất 20 người, "
     "xong trước ngày 01/6/2023.\n", [("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã:\n\n- Lập sổ.\n\n- Chủ tịch UBND các xã Phú Hội, Phú Hữu trực tiếp dẫn đoàn.\n\n"
     "c) Riêng UBND phường Mỹ Long báo cáo hằng tuần.\n",
     [("Ủy ban nhân dân các xã", "lead"), ("Ủy ban nhân dân các xã Phú Hội, Phú Hữu", "lead"), ("Ủy ban nhân dân phường Mỹ Long", "lead")]),
    ("IlI. PHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế: lập sổ.\n2. Sở Nội vụ chấm điểm.\nIV. ĐỀ NGHỊ\n1. Công an tỉnh tuần tra.\n",
     [("Sở Y tế", "lead"), ("Sở Nội vụ", "lead"), ("Công an tỉnh", "lead")]),
    ("1. Các đơn vị sự nghiệp:\n\n- Bảo tàng tỉnh trưng bày lưu động.\n\n- Thư viện tỉnh chở sách.\n\n2. Đồng ý để tiểu thương góp vốn.\n",
     [("Bảo tàng tỉnh", "lead"), ("Thư viện tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Trách nhiệm của Sở Y tế\n\nBiên soạn cẩm nang; phối hợp với Tỉnh đoàn mở lớp.\n\n"
     "2. Các trường học cho học sinh nghỉ; phối hợp Đồn Biên phòng Vĩnh Hội Đông trực cháy.\n",
     [("Sở Y tế", "lead"), ("Tỉnh đoàn", "coordinate"), ("Các trường học", "lead"), ("Đồn Biên phòng Vĩnh Hội Đông", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Giao Trưởng phòng Nội vụ đóng dấu; phối hợp với ngành Công an, ngành Y tế ký quy chế.\n",
     [("Phòng Nội vụ", "lead"), ("Ngành Công an", "coordinate"), ("Ngành Y tế", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Giám đốc Sở Y tế, Giám đốc Công ty Cổ phần xây dựng giao thông Tri Tôn có trách nhiệm lập sổ.\n\n"
     "2. Sở Nội vụ phối hợp với các đơn vị trên địa bàn trong diễn tập.\n",
     [("Sở Y tế", "lead"), ("Công ty cổ phần xây dựng giao thông Tri Tôn", "lead"), ("Sở Nội vụ", "lead"),
      ("Các đơn vị trên địa bàn", "coordinate")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Về chợ cóc: Sở Xây dựng chủ trì cùng UBND các phường Mỹ Long, Mỹ Phước dẹp sạp; Sở Tài chính đôn thu phí sử dụng lề đường.\n\n"
     "2. Sở Nội vụ, chi bộ các khu phố: lập sổ.\n\n3. Ban QLDA đầu tư xây dựng tỉnh rào đường.\n\n3.1. Lãnh đạo kiểm điểm xong trước 15/12/2023.\n",
     [("Sở Xây dựng", "lead"), ("Ủy ban nhân dân các phường Mỹ Long, Mỹ Phước", "coordinate"), ("Sở Tài chính", "lead"), ("Sở Nội vụ", "lead"),
      ("Chi bộ các khu phố", "lead"), ("Ban Quản lý dự án đầu tư xây dựng tỉnh", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Bà Neáng Sóc Kha, Phó Chủ tịch UBND tỉnh, Trưởng ban: phụ trách chung.\n\n2. Mỗi chi đoàn một việc tốt: dọn chợ.\n\n"
     "3. Đội Vận hành điện cao thế trực trạm; thường trực là Sở Y tế.\n", [("Đội Vận hành điện cao thế", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Tổ Công nghệ thông tin nối mạng về 05 khoa.\n\n2. Phòng Vật tư y tế kiểm chuẩn máy thở; bí thư cấp ủy theo dõi.\n",
     [("Tổ Công nghệ thông tin", "lead"), ("Phòng Vật tư y tế", "lead")]),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Các doanh nghiệp chợ nâng chất lượng hàng; đổi hàng lỗi.\n\n2. UBND các huyện:\n\n- Xóa bãi rác; UBND xã Vĩnh Tế và "
     "UBND xã Nhơn Hưng thống kê hố ủ; các hộ ký cam kết.\n\n3. Trường Chính trị tỉnh và trung tâm chính trị các huyện mở lớp.\n",
     [("Các doanh nghiệp chợ", "lead"), ("Ủy ban nhân dân các huyện", "lead"), ("Ủy ban nhân dân xã Vĩnh Tế", "lead"),
      ("Ủy ban nhân dân xã Nhơn Hưng", "lead"), ("Trường Chính trị tỉnh", "lead"), ("Trung tâm chính trị các huyện", "lead")]),
    ("1. Phân công cơ quan trình, cơ quan thẩm tra như bảng kèm theo.\n", []),
    ("II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ rà soát biên chế, Sở Tài chính bố trí kinh phí.\n\n2. Sở Y tế hướng dẫn các trạm, Sở Giáo dục và Đào tạo "
     "thực hiện.\n\n3. Ủy viên Ban Thường vụ Tỉnh ủy, Tỉnh ủy viên được phân công phụ trách xã theo dõi việc đắp đê.\n",
     [("Sở Nội vụ", "lead"), ("Sở Tài chính", "lead"), ("Sở Y tế", "lead")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SENTENCES)
def test_who_is_charged_by_a_sentence(body: str, expected: list[tuple[str, str]]) -> None:
    assert charged("KẾ HOẠCH", body) == expected
