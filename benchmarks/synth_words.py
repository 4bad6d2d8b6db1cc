"""What the generator's documents say: subjects, filler sentences, names; all of its own making."""

from __future__ import annotations

SUBJECTS = (
    "tăng cường công tác phòng, chống cháy rừng mùa khô",
    "đẩy mạnh cải cách thủ tục hành chính và chuyển đổi số",
    "nâng cao chất lượng sinh hoạt chi bộ ở cơ sở",
    "phát triển kinh tế hộ gắn với xây dựng nông thôn mới",
    "bảo đảm an toàn thực phẩm trong trường học",
    "bảo tồn và phát huy giá trị lễ hội truyền thống",
    "phòng, chống thiên tai và tìm kiếm cứu nạn",
    "nâng cao hiệu quả tiếp công dân, giải quyết đơn thư",
    "phổ cập kỹ năng số cho người dân vùng sâu, vùng xa",
    "phòng, chống dịch bệnh trên đàn vật nuôi",
    "quản lý đất đai, trật tự xây dựng trên địa bàn",
    "chăm sóc, giáo dục trẻ em có hoàn cảnh khó khăn",
    "giảm nghèo bền vững, giải quyết việc làm tại chỗ",
    "bảo đảm trật tự, an toàn giao thông đường bộ",
    "phát triển du lịch cộng đồng gắn với sản phẩm địa phương",
    "rà soát, sắp xếp các điểm trường lẻ",
    "phòng, chống tham nhũng, lãng phí trong đầu tư công",
    "đổi mới công tác dân vận của cơ quan nhà nước",
)

FILLER = tuple(
    " ".join(paragraph.split())
    for paragraph in """
Việc tổ chức phải bám sát điều kiện thực tế, không phô trương, tránh chồng chéo giữa các đơn vị và
không làm phát sinh biên chế.

Tập trung tuyên truyền bằng hình thức dễ hiểu, ưu tiên loa truyền thanh, sinh hoạt thôn và các buổi
gặp gỡ trực tiếp với người dân.

Phấn đấu đến cuối năm có ít nhất 85% số hộ được tiếp cận thông tin; các chỉ tiêu còn lại đạt hoặc
vượt mức bình quân của ba năm trước.

Kinh phí lấy từ dự toán đã giao, kết hợp nguồn xã hội hoá hợp pháp; quản lý, thanh quyết toán đúng
chế độ hiện hành.

Kịp thời biểu dương cách làm hay, nhắc nhở nơi làm chậm; kết quả là một căn cứ khi xếp loại tập thể,
cá nhân cuối năm.

Từng nhiệm vụ phải rõ người, rõ việc, rõ thời gian, rõ sản phẩm; người đứng đầu chịu trách nhiệm về
tiến độ và chất lượng.

Những khó khăn vượt thẩm quyền được tổng hợp, nêu rõ nguyên nhân và kiến nghị cụ thể để cấp trên xem
xét, tháo gỡ.

Cập nhật số liệu vào phần mềm dùng chung hằng tuần, bảo đảm khớp giữa báo cáo giấy và báo cáo điện
tử.

Huy động lực lượng tại chỗ, phương tiện tại chỗ; khi có tình huống bất thường phải thông tin ngay
cho bộ phận trực ban.

Rà soát các mô hình đã làm, giữ lại mô hình hiệu quả, mạnh dạn dừng những mô hình hình thức, ít
người tham gia.

Chú trọng địa bàn xa trung tâm, nơi đông đồng bào dân tộc thiểu số; bố trí người biết tiếng địa
phương cùng tham gia.

Gắn kiểm tra với hướng dẫn, giúp cơ sở sửa ngay những thiếu sót trong hồ sơ, sổ sách và cách ghi
chép ban đầu.

Bồi dưỡng kỹ năng cho cán bộ trực tiếp làm việc này, mỗi quý ít nhất một buổi, nội dung ngắn, có
thực hành.

Công khai kết quả tại nhà văn hoá thôn và trụ sở làm việc để Nhân dân biết, bàn, góp ý và giám sát.

Phối hợp chặt chẽ giữa chính quyền, Mặt trận và các đoàn thể; không để một hộ phải tiếp nhiều đoàn
trong cùng một tuần.

Thời tiết trong kỳ được dự báo diễn biến phức tạp, đòi hỏi phương án dự phòng về nhân lực, vật tư và
nơi sơ tán.

Lấy mức độ hài lòng của người dân làm thước đo; khảo sát độc lập ít nhất 120 phiếu ở mỗi cụm dân cư.

Những nội dung đã làm tốt tiếp tục duy trì; nội dung mới làm điểm ở một vài nơi trước khi nhân ra
diện rộng.
""".strip().split("\n\n")
)

AIMS = (
    "Tạo chuyển biến rõ nét về nhận thức và hành động của cán bộ, đảng viên và Nhân dân.",
    "Xác định rõ nội dung công việc, thời hạn, tiến độ hoàn thành và trách nhiệm của từng nơi.",
    "Bảo đảm triển khai đồng bộ, kịp thời, thống nhất từ trên xuống dưới.",
)

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Nông", "Triệu", "Lò", "Y")
MIDDLES = ("Văn", "Thị", "Đình", "Quang", "Ngọc", "Minh", "Hữu", "Thanh")
GIVEN = ("An", "Bình", "Chiến", "Dũng", "Hà", "Khánh", "Lan", "Mạnh", "Phúc", "Sơn", "Thảo", "Vinh")

# made-up communes: two syllables that no rule takes for anything else
FIRST = ("Tân", "Minh", "Phú", "Yên", "Hòa", "Bình", "Thanh", "Vĩnh", "Đông", "Trung", "Mỹ", "Xuân")
SECOND = (
    "Lập", "Trào", "Sơn", "Thịnh", "Cường", "Tiến", "Khê",
    "Lạc", "Nghĩa", "Phong", "Hưng", "Thủy", "Quang", "Đức",
)  # fmt: skip
