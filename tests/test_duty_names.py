"""Names of charged units that hold verbs, go on behind their field or are those of another paper's tier."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

HEADS = {
    "district": "ỦY BAN NHÂN DÂN\nHUYỆN KỲ SƠN\nSố: 45/KH-UBND\nKỳ Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng rừng\n\n",
    "council": "HỘI ĐỒNG NHÂN DÂN\nHUYỆN KỲ SƠN\nSố: 45/NQ-HĐND\nKỳ Sơn, ngày 05 tháng 3 năm 2024\n\nNGHỊ QUYẾT\nVề giám sát\n\n",
    "ministry": "BỘ TÀI CHÍNH\nSố: 45/BTC-KBNN\nHà Nội, ngày 05 tháng 3 năm 2024\n\nKính gửi: Kho bạc Nhà nước các tỉnh, thành phố.\n\n",
    "province": "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 45/UBND-NN\nNghệ An, ngày 05 tháng 3 năm 2024\n\n"
    "Kính gửi: UBND các huyện, thị xã.\n\nChủ tịch UBND tỉnh có ý kiến như sau:\n",
}
DUTIES = "II. TỔ CHỨC THỰC HIỆN\n"
TAIL = "\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nVi Văn Dần\n"

# who speaks, the paragraphs -> units and roles (l lead, c coordinate)
NAMES = [
    # a deed inside a name
    ("district", "1. Ban Bồi thường, giải phóng mặt bằng huyện đếm cây.", "l Ban Bồi thường, giải phóng mặt bằng huyện Kỳ Sơn"),
    ("district", "1. Hội đồng bồi thường, hỗ trợ và tái định cư huyện niêm yết giá.",
     "l Hội đồng bồi thường, hỗ trợ và tái định cư huyện Kỳ Sơn"),
    ("district", "1. UBND các xã bồi thường, hỗ trợ hộ có rừng.", "l Ủy ban nhân dân các xã"),
    ("district", "1. Đội Trật tự xây dựng huyện phát tờ rơi.", "l Đội Trật tự xây dựng huyện Kỳ Sơn"),
    # a field of work that goes on behind `và`, and one that is over
    ("district", "1. Phòng Kinh tế rừng và Quỹ đất lâm nghiệp: đếm cây.", "l Phòng Kinh tế rừng và Quỹ đất lâm nghiệp huyện Kỳ Sơn"),
    ("district", "1. Phòng Kinh tế gieo hạt và chăm vườn ươm.", "l Phòng Kinh tế huyện Kỳ Sơn"),
    ("district", "1. Phòng GD và ĐT tặng cây.", "l Phòng Giáo dục và Đào tạo huyện Kỳ Sơn"),
    ("district", "1. Cơ quan BHXH huyện tặng cây.", "l Bảo hiểm xã hội huyện Kỳ Sơn"),
    # several behind one head, each place with its own tier
    ("district", "1. Hạt Kiểm lâm: tuần rừng; riêng xã Mường Lống và xã Na Ngoi báo cáo mỗi thứ Hai.",
     "l Hạt Kiểm lâm huyện Kỳ Sơn; l Xã Mường Lống; l Xã Na Ngoi"),
    ("province", "1. Hội LHPN Kỳ Sơn, Tương Dương và Con Cuông: phát cây giống.",
     "l Hội Liên hiệp Phụ nữ huyện Kỳ Sơn; l Hội Liên hiệp Phụ nữ huyện Tương Dương; l Hội Liên hiệp Phụ nữ huyện Con Cuông"),
    ("province", "1. Đoàn trường THPT Kỳ Sơn, Con Cuông, Anh Sơn: trồng cây.",
     "l Đoàn trường Trung học phổ thông Kỳ Sơn; l Đoàn trường Trung học phổ thông Con Cuông; "
     "l Đoàn trường Trung học phổ thông Anh Sơn"),
    ("province", "1. Hội Nông dân Kỳ Sơn, Nghệ An: phát cây.", "l Hội Nông dân Kỳ Sơn, Nghệ An"),
    ("district", "1. Trung tâm Y tế quân dân y: khám cho người trồng rừng.", "l Trung tâm Y tế quân dân y huyện Kỳ Sơn"),
    ("district", "1. Phòng QL đô thị: chăm cây ở đường QL 7A.", "l Phòng Quản lý đô thị huyện Kỳ Sơn"),
    # the line break or the bullet before the task was lost
    ("district", "1. Văn phòng Huyện ủy Chủ trì, phối hợp với Phòng Nội vụ mua cây.",
     "l Văn phòng Huyện ủy Kỳ Sơn; c Phòng Nội vụ huyện Kỳ Sơn"),
    ("district", "1. Các chi, đảng bộ cơ sở - Xây dựng kế hoạch trồng cây.", "l Các chi, đảng bộ cơ sở"),
    ("district", "1. Hội Nông dân huyện Vận động hội viên góp cây.", "l Hội Nông dân huyện Kỳ Sơn"),
    ("district", "1. Ban Tổ chức - Kiểm tra Huyện đoàn Cử 02 người trực.", "l Ban Tổ chức - Kiểm tra Huyện đoàn Kỳ Sơn"),
    # rooms whose fields no table knows, in one list or by the first letter of their noun
    ("district", "1. Các phòng: Quản lý vườn ươm, Bảo vệ rừng, Giống cây cử người.",
     "l Phòng Quản lý vườn ươm huyện Kỳ Sơn; l Phòng Bảo vệ rừng huyện Kỳ Sơn; l Phòng Giống cây huyện Kỳ Sơn"),
    ("district", "1. Các phòng: Phối hợp Công an, Hạt Kiểm lâm giữ rừng.", "l Các phòng; c Công an huyện Kỳ Sơn; c Hạt Kiểm lâm huyện Kỳ Sơn"),
    ("district", "1. P.Kỹ thuật lâm sinh: đo cây.", "l Phòng Kỹ thuật lâm sinh huyện Kỳ Sơn"),
    ("district", "1. P.Giám đốc kỹ thuật: đo cây.", ""),
    # the trade of a firm is part of its name
    ("district", "1. Các Công ty thủy lợi, Công ty CP Thủy điện Bản Vẽ vận hành hồ.",
     "l Các Công ty thủy lợi; l Công ty cổ phần Thủy điện Bản Vẽ"),
    # what they are at tells which are meant
    ("district", "1. Trường TH Na Ngoi, THCS Mường Lống đang sửa mái: bàn giao trước khai giảng.",
     "l Trường Tiểu học Na Ngoi; l Trường Trung học cơ sở Mường Lống"),
    # a remark behind one of several
    ("district", "1. Đồn Biên phòng Mường Ải (làm điểm), Na Ngoi: trồng cây.", "l Đồn Biên phòng Mường Ải; l Đồn Biên phòng Na Ngoi"),
    # some of a tier and others by their names, or several of them
    ("district", "1. UBND các xã biên giới, xã Hữu Kiệm, thị trấn Mường Xén: giữ rừng.",
     "l Ủy ban nhân dân các xã biên giới; l Ủy ban nhân dân xã Hữu Kiệm; l Ủy ban nhân dân thị trấn Mường Xén"),
    ("district", "1. UBND các xã Hữu Kiệm, thị trấn Mường Xén: giữ rừng.",
     "l Ủy ban nhân dân xã Hữu Kiệm; l Ủy ban nhân dân thị trấn Mường Xén"),
    # rooms of the police by their numbers
    ("province", "1. PC06, PX03: cấp phát biển báo; PV01 kiểm tra.",
     "l Phòng PC06 Công an tỉnh Nghệ An; l Phòng PX03 Công an tỉnh Nghệ An; l Phòng PV01 Công an tỉnh Nghệ An"),
    # parties to a contract
    ("district", "1. Tư vấn giám sát có mặt khi trồng.\n2. Nhà thầu thi công bổ sung cây.",
     "l Tư vấn giám sát; l Nhà thầu thi công"),
    # several of one office, a body of a house
    ("district", "1. Đội QLTT số 1, số 3: kiểm tra giống.", "l Đội Quản lý thị trường số 1; l Đội Quản lý thị trường số 3"),
    ("district", "1. Chi bộ Trạm Y tế bàn việc trồng cây.", "l Chi bộ Trạm Y tế"),
    ("district", "1. Nhóm chuyên gia viết bài về rừng.", "l Nhóm chuyên gia"),
    # whoever it may be is nobody
    ("district", "1. Ban QLDA huyện: giục tiến độ; nhà thầu nào chậm thì phải bồi thường.",
     "l Ban Quản lý dự án huyện Kỳ Sơn"),
    # what is done together, in which field
    ("district", "1. Phòng Tư pháp phối hợp với Thường trực HĐND huyện trong hoạt động giám sát.",
     "l Phòng Tư pháp huyện Kỳ Sơn; c Hội đồng nhân dân huyện Kỳ Sơn"),
    ("district", "1. Phòng Tư pháp phối hợp với Hải quan Nậm Cắn, Cảnh sát biển bắt giữ.",
     "l Phòng Tư pháp huyện Kỳ Sơn; c Hải quan Nậm Cắn; c Cảnh sát biển"),
    ("district", "1. Phòng Tư pháp\n- Phối hợp phòng Giáo dục và Đào tạo phát cây.",
     "l Phòng Tư pháp huyện Kỳ Sơn; c Phòng Giáo dục và Đào tạo huyện Kỳ Sơn"),
    ("district", "1. Phòng Y tế chịu trách nhiệm chính, Công an huyện, Hạt Kiểm lâm phối hợp.",
     "l Phòng Y tế huyện Kỳ Sơn; c Công an huyện Kỳ Sơn; c Hạt Kiểm lâm huyện Kỳ Sơn"),
    # firms and those who invest
    ("district", "1. Đề nghị Viettel Kỳ Sơn, BIDV Kỳ Sơn tặng cây.", "l Viettel Kỳ Sơn; l BIDV Kỳ Sơn"),
    ("district", "1. Yêu cầu nhà đầu tư phối hợp với Phòng Tư pháp đếm cây.", "l Nhà đầu tư; c Phòng Tư pháp huyện Kỳ Sơn"),
    ("district", "1. Nhà đầu tư được thuê đất 50 năm.", ""),
    # rooms of the house below its name, each with a colon
    ("district", "1. Huyện đoàn\n- Ban Phong trào: Chọn cây.\n- Ban Tuyên giáo: Viết bài.\n- Phát động trong tháng 3.",
     "l Huyện đoàn Kỳ Sơn; l Ban Phong trào huyện Kỳ Sơn; l Ban Tuyên giáo huyện Kỳ Sơn"),
    ("district", "1. Huyện đoàn\n- Ngân sách: Bố trí 5 triệu đồng.\n- Công an xã tuần tra.", "l Huyện đoàn Kỳ Sơn"),
    ("district", "1. Huyện đoàn lập danh sách:\n- Ban Phong trào: Chụp ảnh.", "l Huyện đoàn Kỳ Sơn"),
    # boards that only a council has
    ("council", "1. Ban Pháp chế, Ban Dân tộc giám sát.",
     "l Ban Pháp chế Hội đồng nhân dân huyện Kỳ Sơn; l Ban Dân tộc Hội đồng nhân dân huyện Kỳ Sơn"),
    ("district", "1. Ban Pháp chế giám sát; Ban Dân tộc theo dõi.",
     "l Ban Pháp chế Hội đồng nhân dân huyện Kỳ Sơn; l Ban Dân tộc"),
    # one of those who are addressed stands for each
    ("ministry", "1. Kho bạc Nhà nước tỉnh đối chiếu số liệu.", "l Kho bạc Nhà nước các tỉnh, thành phố"),
    ("province", "1. UBND huyện lập đội tuần tra.\n2. UBND huyện Kỳ Sơn đếm cây.",
     "l Ủy ban nhân dân các huyện, thị xã; l Ủy ban nhân dân huyện Kỳ Sơn"),
    # marks and capitals of other offices
    ("district", "2.1/ Công an huyện\nTuần tra.\n2.2/ Hạt Kiểm lâm\nTrực chòi.", "l Công an huyện Kỳ Sơn; l Hạt Kiểm lâm huyện Kỳ Sơn"),
    ("district", "CÔNG AN HUYỆN: tuần tra rừng.\nHẠT KIỂM LÂM: trực chòi.", "l Công an huyện Kỳ Sơn; l Hạt Kiểm lâm huyện Kỳ Sơn"),
    ("district", "1. LƯU Ý: trực chòi.", ""),
    ("district", "1. Công an huyện:Tuần tra rừng.", "l Công an huyện Kỳ Sơn"),
    ("district", "1. Giao công an xã tuần tra rừng.", "l Công an xã"),
    # who helps: behind the one who leads, in a list parted by semicolons, at the end
    ("district", "1. Công an huyện làm đầu mối, cùng Hạt Kiểm lâm, các đội xung kích tuần tra.",
     "l Công an huyện Kỳ Sơn; c Hạt Kiểm lâm huyện Kỳ Sơn; c Các đội xung kích"),
    ("district", "1. Công an huyện phối hợp với Phòng Y tế; phòng Tư pháp; Hạt Kiểm lâm tuần tra.",
     "l Công an huyện Kỳ Sơn; c Phòng Y tế huyện Kỳ Sơn; c Phòng Tư pháp huyện Kỳ Sơn; c Hạt Kiểm lâm huyện Kỳ Sơn"),
    ("district", "1. Công an huyện phối hợp với Phòng Y tế; Hạt Kiểm lâm tuần tra.",
     "l Công an huyện Kỳ Sơn; c Phòng Y tế huyện Kỳ Sơn; l Hạt Kiểm lâm huyện Kỳ Sơn"),
    ("district", "1. Giao Công an huyện tuần tra; các ngành phối hợp.", "l Công an huyện Kỳ Sơn; c Các ngành"),
    # an article that says no more than `thi hành`
    ("district", "Điều 3. Trưởng phòng Tư pháp, chủ đầu tư và các cá nhân có tên tại Điều 1 thi hành Quyết định này.",
     "l Phòng Tư pháp huyện Kỳ Sơn; l Chủ đầu tư"),
    # the same noun once more, in small letters
    ("district", "1. Trường THCS Na Loi, trường THCS Keng Đu đếm cây.",
     "l Trường Trung học cơ sở Na Loi; l Trường Trung học cơ sở Keng Đu"),
    ("district", "1. Riêng khu phố 1, khu phố 3 tặng cây.", "l Khu phố 1; l Khu phố 3"),
    ("district", "1. Nhà tạm giữ: không đốt rác.", "l Nhà tạm giữ huyện Kỳ Sơn"),
    ("district", "1. Trạm Y tế Công ty soi nước.\n2. Các phân xưởng tặng cây.", "l Trạm Y tế Công ty huyện Kỳ Sơn; l Các phân xưởng"),
    # rooms of a house without a colon, one beside the other
    ("district", "1. Huyện đoàn\n- Ban Phong trào mời báo chí.\n- Trung tâm Thanh thiếu nhi hỗ trợ cây giống.",
     "l Huyện đoàn Kỳ Sơn; l Ban Phong trào huyện Kỳ Sơn; l Trung tâm Thanh thiếu nhi huyện Kỳ Sơn"),
    ("district", "1. Huyện đoàn\n- Ban Phong trào mời báo chí.\n- Phát động trong tháng 3.", "l Huyện đoàn Kỳ Sơn"),
    # a place that stands once behind several
    ("district", "1. Công an, Trạm Y tế xã Keng Đu trực chòi.", "l Công an xã Keng Đu; l Trạm Y tế xã Keng Đu"),
    ("district", "1. Phòng Tư pháp phối hợp với Hội Nông dân, Hội LHPN các xã tặng cây.",
     "l Phòng Tư pháp huyện Kỳ Sơn; c Hội Nông dân các xã; c Hội Liên hiệp Phụ nữ các xã"),
    ("district", "1. UBND, Công an các xã, thị trấn đếm cây.",
     "l Ủy ban nhân dân các xã, thị trấn; l Công an các xã, thị trấn"),
    ("district", "1. Ban Dân vận, Văn phòng Huyện ủy tặng cây.",
     "l Ban Dân vận Huyện ủy Kỳ Sơn; l Văn phòng Huyện ủy Kỳ Sơn"),
    # … but not behind what no commune has, nor where the class is one more
    ("district", "1. Thanh tra, UBND các xã đếm cây.", "l Thanh tra huyện Kỳ Sơn; l Ủy ban nhân dân các xã"),
    ("district", "1. Phòng Y tế, UBND các xã tặng cây.", "l Phòng Y tế huyện Kỳ Sơn; l Ủy ban nhân dân các xã"),
    ("district", "1. Công an, Hạt Kiểm lâm, các xã tuần tra.",
     "l Công an huyện Kỳ Sơn; l Hạt Kiểm lâm huyện Kỳ Sơn; l Các xã"),
    # the committee of a school, boards behind `Các ban:`
    ("district", "1. Đảng ủy trường Cao đẳng Kỳ Sơn tặng cây.", "l Đảng ủy trường Cao đẳng Kỳ Sơn"),
    ("district", "1. Các ban: Tuyên giáo, Dân vận Huyện ủy tặng cây.",
     "l Ban Tuyên giáo Huyện ủy Kỳ Sơn; l Ban Dân vận Huyện ủy Kỳ Sơn"),
    # a class with its tier below the heading of others
    ("district", "1. Các chi, đảng bộ cơ sở\n- Học tập.\n- Đảng ủy các xã chỉ đạo đài truyền thanh đưa tin.",
     "l Các chi, đảng bộ cơ sở; l Đảng ủy các xã"),
    ("district", "1. UBND các xã\n- Lập danh sách.\n- UBND các xã báo cáo khi có yêu cầu.", "l Ủy ban nhân dân các xã"),
    ("district", "1. Mỗi đơn vị tổ chức ít nhất 02 buổi.", ""),
    # they are named below
    ("district", "1. Các cơ quan, đơn vị sau đây chịu trách nhiệm thực hiện:\na) Phòng Tư pháp đếm cây.\nb) Công an huyện tuần tra.",
     "l Phòng Tư pháp huyện Kỳ Sơn; l Công an huyện Kỳ Sơn"),
    ("district", "1. Đội Tuyên truyền - Hỗ trợ người nộp thuế: phát cây.", "l Đội Tuyên truyền - Hỗ trợ người nộp thuế huyện Kỳ Sơn"),
    ("district", "1. Giao Phó Thủ tướng Trần Văn Bé trồng cây.", ""),
    ("district", "1. Phân công cho Phòng Y tế tặng cây.", "l Phòng Y tế huyện Kỳ Sơn"),
    ("district", "1. Phân công cho từng đơn vị tặng cây.", ""),
    ("district", "1. Các đoàn thể huyện\nVận động hội viên; Hội Nông dân huyện, Huyện đoàn mỗi đơn vị tặng 100 cây.",
     "l Các đoàn thể huyện; l Hội Nông dân huyện Kỳ Sơn; l Huyện đoàn Kỳ Sơn"),
    ("district", "1. Các doanh nghiệp, HTX lâm nghiệp: tặng cây.", "l Các doanh nghiệp, Hợp tác xã lâm nghiệp"),
    ("district", "1. Thanh tra giao thông, Nhà Văn hóa thiếu nhi huyện tặng cây.",
     "l Thanh tra giao thông huyện Kỳ Sơn; l Nhà Văn hóa thiếu nhi huyện Kỳ Sơn"),
    # a dash and a verb inside the name of a room
    ("district", "1. Tổ Kế toán - Chi trả và Giám định vườn ươm: đếm cây.",
     "l Tổ Kế toán - Chi trả và Giám định vườn ươm"),
    ("district", "1. Tổ Giống và Tiếp nhận - Trả kết quả có nhiệm vụ phát cây.",
     "l Tổ Giống và Tiếp nhận - Trả kết quả"),
    ("district", "1. Phòng Nội vụ - Là cơ quan đầu mối có trách nhiệm đếm cây.", "l Phòng Nội vụ huyện Kỳ Sơn"),
    ("district", "1. Hội đồng bồi thường huyện Con Cuông đếm cây.", "l Hội đồng bồi thường huyện Con Cuông"),
    # `tổ chức` behind `các` is no verb
    ("district", "1. Bưu điện huyện và các tổ chức dịch vụ thu giao chỉ tiêu.",
     "l Bưu điện huyện Kỳ Sơn; l Các tổ chức dịch vụ thu"),
    ("district", "1. Phòng Nội vụ đếm cây; riêng xã Keng Đu, Bắc Lý báo cáo trước 20/4/2024.",
     "l Phòng Nội vụ huyện Kỳ Sơn; l Xã Keng Đu; l Xã Bắc Lý"),
    ("district", "1. Các xã Keng Đu, Bắc Lý tặng cây.", "l Các xã Keng Đu, Bắc Lý"),
    ("district", "1. Chi cục giao Phòng Kỹ thuật theo dõi.", "l Phòng Kỹ thuật huyện Kỳ Sơn"),
    # another unit behind an adverbial
    ("district", "1. Phòng Tư pháp đếm cây. Trường hợp cây chết, UBND xã Keng Đu trồng dặm.",
     "l Phòng Tư pháp huyện Kỳ Sơn; l Ủy ban nhân dân xã Keng Đu"),
    ("district", "1. Đội Tham mưu tổng hợp lập sổ.", "l Đội Tham mưu tổng hợp huyện Kỳ Sơn"),
    ("district", "1. Riêng Công an phường 1, phường 2 và xã Keng Đu lập chốt.",
     "l Công an phường 1; l Công an phường 2; l Công an xã Keng Đu"),
    ("district", "1. Sở Xây dựng và Khu Quản lý đường bộ II phân luồng.",
     "l Sở Xây dựng; l Khu Quản lý đường bộ II"),
    ("district", "1. Hạt Kiểm lâm phối hợp Công an, Hải quan và chính quyền các xã biên giới tuần tra.",
     "l Hạt Kiểm lâm huyện Kỳ Sơn; c Công an huyện Kỳ Sơn; c Hải quan; c Chính quyền các xã biên giới"),
    ("district", "1. Trưởng các Phòng, Đội chấm công.", "l Các Phòng, Đội"),
    # who leads with a partner behind another who leads; who is given the lead of all
    ("district", "1. Hạt Kiểm lâm chủ trì, phối hợp với Công an huyện tuần tra; Ban Dân vận Huyện ủy phối hợp Phòng Dân tộc đếm cây.",
     "l Hạt Kiểm lâm huyện Kỳ Sơn; c Công an huyện Kỳ Sơn; l Ban Dân vận Huyện ủy Kỳ Sơn; c Phòng Dân tộc huyện Kỳ Sơn"),
    ("district", "1. UBND các xã lập danh sách; giao Phòng Tư pháp là cơ quan chủ trì.",
     "l Ủy ban nhân dân các xã; l Phòng Tư pháp huyện Kỳ Sơn"),
    # an officer called comrade; a class that something is done to; a force in small letters
    ("district", "1. Đồng chí Đội trưởng Đội Tổng hợp lập sổ.", "l Đội Tổng hợp huyện Kỳ Sơn"),
    ("district", "1. Đơn vị được giám sát: gửi báo cáo.", "l Đơn vị được giám sát"),
    ("district", "1. Hạt Kiểm lâm phối hợp lực lượng Biên phòng, Công an huyện tuần tra.",
     "l Hạt Kiểm lâm huyện Kỳ Sơn; c Lực lượng Biên phòng; c Công an huyện Kỳ Sơn"),
    # the school is none but a school's own; sections of the house told apart below it
    ("district", "1. Đối với nhà trường\n- Tặng cây.", "l Nhà trường huyện Kỳ Sơn"),
    ("district", "1. Đối với UBND huyện\n- Ra quyết định.\n- Bộ phận Văn thư in giấy mời; bộ phận Kế toán dự trù kinh phí.",
     "l Ủy ban nhân dân huyện Kỳ Sơn; l Bộ phận Văn thư; l Bộ phận Kế toán"),
    # places of two tiers behind one organ; a block of offices as a label
    ("district", "1. UBND các xã: Keng Đu, Bắc Lý; thị trấn Mường Xén tặng cây.",
     "l Ủy ban nhân dân xã Keng Đu; l Ủy ban nhân dân xã Bắc Lý; l Ủy ban nhân dân thị trấn Mường Xén"),
    ("district", "1. Khối chính quyền: Phòng Tư pháp rà soát; Thanh tra huyện giám sát.",
     "l Phòng Tư pháp huyện Kỳ Sơn; l Thanh tra huyện Kỳ Sơn"),
    # who leads in brackets; who is charged behind a deed; what another paper decides
    ("district", "1. Kiện toàn Ban Chỉ đạo (Phòng Nội vụ chủ trì tham mưu).", "l Phòng Nội vụ huyện Kỳ Sơn"),
    ("district", "1. Mở lớp bồi dưỡng, giao Trung tâm Chính trị huyện mời báo cáo viên.", "l Trung tâm Chính trị huyện Kỳ Sơn"),
    ("district", "1. Ban hành Quyết định số 5/QĐ-UBND, giao Phòng Nội vụ quản lý.", ""),
    ("district", "1. UBMTTQ và các đoàn thể huyện:\n- Mỗi đoàn thể phụ trách 02 xã.",
     "l Ủy ban Mặt trận Tổ quốc Việt Nam huyện Kỳ Sơn"),
    # what a unit asks of others below its heading is its task
    ("district", "1. Ban Quản lý rừng:\nYêu cầu các Hạt quản lý đường bộ dọn cây.", "l Ban Quản lý rừng huyện Kỳ Sơn"),
    # one room of two fields or two rooms; a place that begins like a title
    ("district", "1. Phòng Kế toán - Thanh toán và Tiền tệ - Kho quỹ đáp ứng đủ tiền mặt.",
     "l Phòng Kế toán - Thanh toán và Tiền tệ - Kho quỹ huyện Kỳ Sơn"),
    ("district", "1. Các phòng Tổ chức - Hành chính và Tài chính - Kế toán tặng cây.",
     "l Phòng Tổ chức - Hành chính huyện Kỳ Sơn; l Phòng Tài chính - Kế toán huyện Kỳ Sơn"),
    ("district", "1. Khu phố Chánh Nghĩa 3, Chánh Nghĩa 5 làm điểm.", "l Khu phố Chánh Nghĩa 3, Chánh Nghĩa 5"),
    ("district", "1. Hạt Kiểm lâm phối hợp với Công an địa phương, lực lượng bảo vệ rừng trực chòi.",
     "l Hạt Kiểm lâm huyện Kỳ Sơn; c Công an địa phương huyện Kỳ Sơn; c Lực lượng bảo vệ rừng"),
    # right below a table of duties
    ("district", "| TT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Đếm cây | Hạt Kiểm lâm | 20/4/2024 |\n\n"
     "Phòng Nội vụ bố trí xe, cấp xăng.", "l Hạt Kiểm lâm huyện Kỳ Sơn; l Phòng Nội vụ huyện Kỳ Sơn"),
    # deeds behind a comma in the name of a section, up to the next section
    ("district", "1. Tổ Quản lý, hỗ trợ hộ kinh doanh: đếm cây.", "l Tổ Quản lý, hỗ trợ hộ kinh doanh"),
    ("district", "1. Tổ Hành chính, tổng hợp và Tổ Kiểm tra cử cán bộ đếm cây.", "l Tổ Hành chính, tổng hợp; l Tổ Kiểm tra"),
    ("district", "1. Tổ mẫu giáo, tổ nhà trẻ: tặng cây.", "l Tổ mẫu giáo; l Tổ nhà trẻ"),
    ("district", "1. Phòng Tiếp nhận và Trả kết quả tổng hợp, đăng tải danh sách.",
     "l Phòng Tiếp nhận và Trả kết quả huyện Kỳ Sơn"),
    ("district", "1. Đội Chữa cháy khu vực 1, khu vực 2 trực chòi.", "l Đội Chữa cháy khu vực 1; l Đội Chữa cháy khu vực 2"),
    # a class as a label, with how often after each of its members
    ("district", "1. Các sở, ngành có hồ sơ quá hạn: Sở Y tế (54), Sở Xây dựng (21) gửi thư xin lỗi.", "l Sở Y tế; l Sở Xây dựng"),
    # misread by a scanner
    ("district", "1. Phòng Tư pháp chủ tri, phối họp với Công an huyện đếm cây truớc 20/4/2024.",
     "l Phòng Tư pháp huyện Kỳ Sơn; c Công an huyện Kỳ Sơn"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "body", "expected"), NAMES)
def test_whom_a_paragraph_names(who: str, body: str, expected: str) -> None:
    head = HEADS[who] + (DUTIES if who in ("district", "council") else "")
    duties = from_text(head + body + TAIL, "plan.txt").assignments
    assert "; ".join(f"{d.role[0]} {d.unit.name}" for d in duties if not d.optional) == expected


def test_who_is_charged_in_the_clauses_behind_an_order_of_the_opening() -> None:
    head = HEADS["province"].replace(
        "có ý kiến như sau:\n", "yêu cầu UBND các huyện đếm cây; Sở Y tế tặng cây. "
    )
    body = "Chi cục Kiểm lâm tổ chức trực chòi; UBND tỉnh sẽ tổ chức kiểm tra.\n"
    duties = from_text(head + body + TAIL, "cv.txt").assignments
    assert [d.unit.name for d in duties] == [
        "Ủy ban nhân dân các huyện", "Sở Y tế Nghệ An", "Chi cục Kiểm lâm tỉnh Nghệ An",
    ]  # fmt: skip


# bullets below an opening that asks -> who is charged behind it
BULLETS = [
    ("- Chi cục Kiểm lâm tổ chức trực chòi.\n- Các chủ rừng phát dọn thực bì.\n- Sở Y tế chuẩn bị thuốc.",
     ["Chi cục Kiểm lâm tỉnh Nghệ An", "Các chủ rừng", "Sở Y tế Nghệ An"]),
    ("- Kiểm tra máy bơm.\n- Chi cục Kiểm lâm trực chòi.\n- Báo cáo về Sở Y tế.", []),
    ("- Chuẩn bị thuốc.\n- Phối hợp với Sở Y tế phun thuốc.", []),
    ("Công ty Điện lực Nghệ An cắt điện.\nSở Y tế chuẩn bị thuốc.\nThời gian: từ 20/3/2024.",
     ["Công ty Điện lực Nghệ An", "Sở Y tế Nghệ An"]),
    ("Sở Y tế đã có văn bản.\nCông ty Điện lực Nghệ An cam kết.", []),
]  # fmt: skip


@pytest.mark.parametrize(("bullets", "units"), BULLETS)
def test_bullets_below_an_opening_that_asks(bullets: str, units: list[str]) -> None:
    head = HEADS["province"].replace("có ý kiến như sau:", "yêu cầu các đơn vị làm ngay:")
    duties = from_text(f"{head}{bullets}{TAIL}", "cv.txt").assignments
    assert [d.unit.name for d in duties if d.role == "lead"] == ["Các đơn vị", *units]


# the task -> its deadline
TIMES = [
    ("Phòng Tư pháp báo cáo trước 16g00 ngày 05/4/2024.", "2024-04-05"),
    ("Phòng Tư pháp báo cáo truớc 20/4/2024.", "2024-04-20"),
    ("Phòng Tư pháp quyết toán rừng trồng hoàn thành năm 2022.", None),
    ("Phòng Tư pháp gửi danh sách. Hạn 20/4/2024.", "2024-04-20"),
    ("Phòng Tư pháp báo cáo, không để quá ngày 20/4/2024.", "2024-04-20"),
    ("Phòng Tư pháp báo cáo trước ngàỵ 20/4/2024.", "2024-04-20"),
]


@pytest.mark.parametrize(("body", "due"), TIMES)
def test_by_when(body: str, due: str | None) -> None:
    facts = from_text(f"{HEADS['district']}{DUTIES}1. {body}{TAIL}", "plan.txt")
    assert [d.due for d in facts.assignments] == [due]
