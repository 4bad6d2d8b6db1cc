"""What papers of offices of all kinds charge and to whom they go, in forms that real ones taught."""

from __future__ import annotations

import pytest

from ingest.duty import deadlines
from ingest.extract import from_text

HEADS = {
    "province": "ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\n\nSố: 61/KH-UBND\n\nPhú Yên, ngày 02 tháng 4 năm 2024\n\nKẾ HOẠCH\nTrồng rau\n\n"
    "II. TỔ CHỨC THỰC HIỆN\n",
    "board": "TỈNH ỦY PHÚ YÊN\nBAN TUYÊN GIÁO\n*\nSố 61-KH/BTGTU\n\nPhú Yên, ngày 02 tháng 4 năm 2024\n\nKẾ HOẠCH\nTrồng rau\n\n"
    "II. TỔ CHỨC THỰC HIỆN\n",
    "firm": "CÔNG TY ĐIỆN LỰC QUẢNG BÌNH\n\nSố: 61/KH-QBPC\n\nQuảng Bình, ngày 02 tháng 4 năm 2024\n\nKẾ HOẠCH\nTrồng rau\n\n"
    "II. TỔ CHỨC THỰC HIỆN\n",
    "ministry": "BỘ Y TẾ\n\nSố: 61/QĐ-BYT\n\nHà Nội, ngày 02 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nVề việc trồng rau\n\n"
    "BỘ TRƯỞNG BỘ Y TẾ\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Trồng rau.\n\n",
    "army": "BỘ CHỈ HUY QUÂN SỰ TỈNH\nPHÚ YÊN\n\nSố: 61/KH-BCH\n\nPhú Yên, ngày 02 tháng 4 năm 2024\n\nKẾ HOẠCH\nTrồng rau\n\n"
    "V. PHÂN CÔNG NHIỆM VỤ\n",
    "school": "UBND TỈNH PHÚ YÊN\nTRƯỜNG CAO ĐẲNG NGHỀ\n\nSố: 61/QĐ-CĐN\n\nPhú Yên, ngày 02 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nTrồng rau\n\n"
    "HIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG NGHỀ\n\nĐiều 1. Trồng rau.\n\n",
    "decision": "UBND TỈNH PHÚ YÊN\n\nSố: 61/QĐ-UB\n\nPhú Yên, ngày 02 tháng 4 năm 1999\n\nQUYẾT ĐỊNH\nVề việc trồng rau\n\n"
    "CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH\n\nĐiều 1\n: Trồng rau.\n\n",
    "conclusion": "CÔNG TY ĐIỆN LỰC QUẢNG BÌNH\n\nSố: 61/TB-QBPC\n\nQuảng Bình, ngày 02 tháng 4 năm 2024\n\nTHÔNG BÁO\n"
    "Kết luận của Giám đốc tại cuộc họp về trồng rau\n\nNgày 01/4/2024, Giám đốc chủ trì cuộc họp và kết luận như sau:\n",
    "court": "TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH PHÚ YÊN\n\nSố: 61/KH-TA\n\nPhú Yên, ngày 02 tháng 4 năm 2024\n\n"
    "KẾ HOẠCH\nTrồng rau\n\nII. TỔ CHỨC THỰC HIỆN\n",
    "letter": "UBND TỈNH PHÚ YÊN\nSỞ NỘI VỤ\n\nSố: 61/SNV-CCVC\n\nPhú Yên, ngày 02 tháng 4 năm 2024\n\n"
    "Kính gửi:\n- Các sở, ban, ngành;\n\n",
}
TAIL = "\n\nNơi nhận:{copies}\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\n\nĐỗ Văn Lúa\n"

# who speaks, the entries of the list -> the units
COPIES = [
    ("province", "\n- T.Trực: Tỉnh ủy, HĐND tỉnh;", "Tỉnh ủy Phú Yên; Hội đồng nhân dân tỉnh Phú Yên"),
    ("province", "\n- T/trực Tỉnh ủy;\n- T/Tr Huyện ủy Tuy An;", "Tỉnh ủy Phú Yên; Huyện ủy Tuy An"),
    ("province", "\n- Các VP: Tỉnh ủy, ĐĐBQH&HĐND, UBND tỉnh;",
     "Văn phòng Tỉnh ủy Phú Yên; Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Phú Yên; "
     "Văn phòng Ủy ban nhân dân tỉnh Phú Yên"),
    ("province", "\n- Trung tâm TT, DL và CNS tỉnh;", "Trung tâm Thông tin, DL và CNS tỉnh Phú Yên"),
    ("province", "\n- Các CQCM thuộc UBND tỉnh;", "Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh"),
    ("province", "\n- Ban Thường vụ các Huyện đoàn, Thị đoàn, Thành đoàn;",
     "Ban Thường vụ các Huyện đoàn, Thị đoàn, Thành đoàn"),
    ("province", "\n- Tỉnh đoàn, Huyện đoàn Tuy An, Thành đoàn Tuy Hòa;",
     "Tỉnh đoàn Phú Yên; Huyện đoàn Tuy An; Thành đoàn Tuy Hòa"),
    ("board", "\n- Thường trực, Ban Tuyên giáo các huyện, thị, thành ủy;\n- Lãnh đạo Ban,",
     "Các huyện, thị, thành ủy; Ban Tuyên giáo các huyện, thị, thành ủy; Ban Tuyên giáo Tỉnh ủy Phú Yên"),
    ("army", "\n- Phòng TM, CT, HC-KT;",
     "Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh Phú Yên; Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh Phú Yên; "
     "Phòng Hậu cần - Kỹ thuật Bộ Chỉ huy Quân sự tỉnh Phú Yên"),
    ("province", "\n- LĐ UBND huyện Tuy An;\n- VKSTC, TANDTC;",
     "Ủy ban nhân dân huyện Tuy An; Viện kiểm sát nhân dân tối cao; Tòa án nhân dân tối cao"),
    ("province", "\n- UBND TP Tuy Hòa, huyện Tuy An (p/h);", "Ủy ban nhân dân thành phố Tuy Hòa; Ủy ban nhân dân huyện Tuy An"),
    ("ministry", "\n- Các sở GDĐT, sở GDKHCN;", "Các sở Giáo dục và Đào tạo, sở Giáo dục, Khoa học và Công nghệ"),
    ("province", "\n- Vụ PBGDPL-BTP;\n- Tổng cục TCĐLCL;\n- Luu: VT.",
     "Vụ phổ biến, giáo dục pháp luật - Bộ Tư pháp; Tổng cục Tiêu chuẩn Đo lường Chất lượng"),
    # marks set apart from their words
    ("province", " \n- TT. HĐND , UBND xã , phường ;\n- Các Sở : Y tế , Văn hóa , Thể thao và Du lịch ;",
     "Hội đồng nhân dân, Ủy ban nhân dân các xã, phường; Sở Y tế Phú Yên; Sở Văn hóa, Thể thao và Du lịch Phú Yên"),
    ("firm", "\n- P.KHVT, P. Nội vụ;", "Phòng KHVT Công ty Điện lực Quảng Bình; Phòng Nội vụ Công ty Điện lực Quảng Bình"),
    ("province", "\n- Các trường THPT Hà Huy Tập, Ninh Hòa số 2;\n- Hiệu trưởng các trường MN Hoa Sen, Tuổi Thơ;",
     "Trường Trung học phổ thông Hà Huy Tập; Trường Trung học phổ thông Ninh Hòa số 2; Trường Mầm non Hoa Sen; Trường Mầm non Tuổi Thơ"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "copies", "units"), COPIES)
def test_who_gets_a_copy(who: str, copies: str, units: str) -> None:
    text = HEADS[who] + "1. Nhặt cỏ." + TAIL.format(copies=copies)
    assert "; ".join(r.unit.name for r in from_text(text, "kh.txt").recipients if r.role == "copy") == units


def test_each_copy_may_stand_in_a_row_of_its_own_beside_the_signature() -> None:
    """A page turned into Markdown draws the tail as a table of two columns, as long as the list is."""
    names = [
        "Sở Y tế",
        "Sở Nội vụ",
        "Sở Tài chính",
        "Sở Tư pháp",
        "Công an tỉnh",
        "Thanh tra tỉnh",
        "Sở Xây dựng",
    ]
    rows = ["| ***Nơi nhận:*** | **TM. ỦY BAN NHÂN DÂN** |", "|---|---|", f"| - {names[0]}; | **CHỦ TỊCH** |"]
    rows += [f"| - {name}; | |" for name in names[1:]] + ["| - Lưu: VT. | **Lê Văn Cải** |"]
    facts = from_text(HEADS["province"] + "1. Sở Y tế nhặt cỏ.\n\n" + "\n".join(rows) + "\n", "kh.md")
    assert [r.quote for r in facts.recipients] == names
    assert facts.document.signer is not None
    assert facts.document.signer.name == "Lê Văn Cải"


# who speaks, the paragraphs -> units and roles (l lead, c coordinate)
DUTIES = [
    ("firm", "1. P.AT chủ trì, phối hợp với P.KHVT kiểm cột.\n2. Giao P. Nội vụ lập sổ.\n3. P.GĐ phụ trách chung.",
     "l Phòng AT Công ty Điện lực Quảng Bình; c Phòng KHVT Công ty Điện lực Quảng Bình; l Phòng Nội vụ Công ty Điện lực Quảng Bình"),
    ("ministry", "Điều 2. Vụ trưởng các Vụ: Kế hoạch, Tổ chức cán bộ, Giám đốc Sở Y tế các tỉnh chịu trách nhiệm thi hành Quyết định này.",
     "l Vụ Kế hoạch Bộ Y tế; l Vụ Tổ chức cán bộ Bộ Y tế; l Sở Y tế các tỉnh"),
    ("ministry", "Điều 2. Chánh Văn phòng Bộ, các ông Cục trưởng các Cục: Dược, Dân số chịu trách nhiệm thi hành Quyết định này.",
     "l Văn phòng Bộ Y tế; l Cục Dược Bộ Y tế; l Cục Dân số Bộ Y tế"),
    ("letter", "Sở Nội vụ đề nghị các đơn vị rà soát vườn rau.\n\nĐiều 2. Chánh Văn phòng, các ông Trưởng phòng: Công chức, Thi đua "
     "chịu trách nhiệm thi hành Quyết định này.",
     "l Các đơn vị; l Văn phòng Sở Nội vụ Phú Yên; l Phòng Công chức Sở Nội vụ Phú Yên; l Phòng Thi đua Sở Nội vụ Phú Yên"),
    ("province", "1. Các Sở: Lao động Thương binh và Xã hội, Tài chính, Văn hóa Thể thao và Du lịch: nhặt cỏ.",
     "l Sở Lao động - Thương binh và Xã hội Phú Yên; l Sở Tài chính Phú Yên; l Sở Văn hóa, Thể thao và Du lịch Phú Yên"),
    # schools of one kind, and a school with its place
    ("province", "1. Các Trường THPT Tuy An số 1, Tuy An số 2: nhặt cỏ.\n2. Trường THPT Lê Lai, Tuy Hòa nhặt lá.",
     "l Trường Trung học phổ thông Tuy An số 1; l Trường Trung học phổ thông Tuy An số 2; "
     "l Trường Trung học phổ thông Lê Lai, Tuy Hòa"),
    ("province", "1. Các trường THPT: Lê Lai, Ngô Gia Tự và THCS Đinh Núp nhặt cỏ.",
     "l Trường Trung học phổ thông Lê Lai; l Trường Trung học phổ thông Ngô Gia Tự; l Trường Trung học cơ sở Đinh Núp"),
    # an article whose colon stands in the next line; semicolons part offices of which no table knows all
    ("decision", "Điều 2\n: Các ông: Chánh VP UBND tỉnh, Trưởng Ban TCCQ tỉnh, Giám đốc các Sở: Tài chính vật giá; NN&PTNT; Địa chính; "
     "Chủ tịch UBND các huyện căn cứ Quyết định thi hành.",
     "l Văn phòng Ủy ban nhân dân tỉnh Phú Yên; l Ban Tổ chức chính quyền tỉnh Phú Yên; l Sở Tài chính vật giá Phú Yên; "
     "l Sở Nông nghiệp và Phát triển nông thôn Phú Yên; l Sở Địa chính Phú Yên; l Ủy ban nhân dân các huyện"),
    ("school", "Điều 2. Trưởng các phòng: Công tác chính trị, Quản lý sinh viên; Kế hoạch - Tài chính căn cứ Quyết định thi hành.",
     "l Phòng Công tác chính trị, Quản lý sinh viên Trường Cao đẳng Nghề tỉnh Phú Yên; "
     "l Phòng Kế hoạch - Tài chính Trường Cao đẳng Nghề tỉnh Phú Yên"),
    ("decision", "Điều 2. Chánh văn phòng HĐND, UBND tỉnh, Giám đốc các Sở: Nội vụ, Tư pháp; Công an tỉnh chịu trách nhiệm thi hành Quyết định này.",
     "l Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh Phú Yên; l Sở Nội vụ Phú Yên; l Sở Tư pháp Phú Yên; l Công an tỉnh Phú Yên"),
    ("province", "1. Trách nhiệm chung của các sở, UBND các huyện:\n- Người đứng đầu chịu trách nhiệm về vườn rau.\n2. Sở Nội vụ nhặt cỏ.",
     "l Các sở; l Ủy ban nhân dân các huyện; l Sở Nội vụ Phú Yên"),
    # who leads told in brackets, or behind a semicolon at the end of the matter
    ("province", "1. Dạy làm giàn (Chủ trì: Tỉnh đoàn; phối hợp: Sở Nội vụ; thời gian: thường xuyên).\n"
     "2. Đổi giống; Sở Tài chính chủ trì, hoàn thành trước 30/6/2024.\n3. Lập danh mục (giao Sở Tư pháp, hoàn thành tháng 6/2024).",
     "l Tỉnh đoàn Phú Yên; c Sở Nội vụ Phú Yên; l Sở Tài chính Phú Yên; l Sở Tư pháp Phú Yên"),
    ("province", "1. Phân công thực hiện: Sở Nội vụ đôn đốc; Sở Tài chính bố trí kinh phí.", "l Sở Nội vụ Phú Yên; l Sở Tài chính Phú Yên"),
    # names that hold a deed behind a comma, rooms of two fields each, a ministry called by its last word
    ("ministry", "Điều 2. Cục Quản lý, giám sát bảo hiểm chủ trì, phối hợp với các Bộ: Tư pháp, Công an xây dựng văn bản.",
     "l Cục Quản lý, giám sát bảo hiểm Bộ Y tế; c Bộ Tư pháp; c Bộ Công an"),
    ("school", "Điều 2. Các ông (bà) Trưởng phòng Tổ chức - Hành chính, Kế hoạch - Nghiệp vụ, Trưởng khoa Cơ khí chịu trách nhiệm "
     "thi hành Quyết định này.",
     "l Phòng Tổ chức - Hành chính Trường Cao đẳng Nghề tỉnh Phú Yên; l Phòng Kế hoạch - Nghiệp vụ Trường Cao đẳng Nghề tỉnh Phú Yên; "
     "l Khoa Cơ khí Trường Cao đẳng Nghề tỉnh Phú Yên"),
    ("board", "1. Giao đồng chí Bí thư Đảng ủy xã Hòa Tân giải quyết kiến nghị.\n2. Giao đồng chí Bí thư rà soát.",
     "l Đảng ủy xã Hòa Tân"),
    ("board", "1. Đảng ủy Báo và Đài Phát thanh và Truyền hình chủ trì, phối hợp với Ban Tuyên giáo, cơ quan Ủy ban Kiểm tra Tỉnh ủy viết bài.",
     "l Đảng ủy Báo và Đài Phát thanh và Truyền hình; c Ban Tuyên giáo Tỉnh ủy Phú Yên; c Ủy ban Kiểm tra Tỉnh ủy Phú Yên"),
    ("school", "Điều 2. Phòng Vật tư và khoa Cơ khí rà soát máy móc.\nĐiều 3. Phòng Đào tạo và Công tác sinh viên rà soát lịch học.",
     "l Phòng Vật tư Trường Cao đẳng Nghề tỉnh Phú Yên; l Khoa Cơ khí Trường Cao đẳng Nghề tỉnh Phú Yên; "
     "l Phòng Đào tạo và Công tác sinh viên Trường Cao đẳng Nghề tỉnh Phú Yên"),
    # rooms of a house in small letters, one behind the other
    ("school", "Điều 2. Phòng Đào tạo chủ trì, phối hợp với phòng Vật tư, khoa Cơ khí, tổ Bảo vệ rà soát lịch học.",
     "l Phòng Đào tạo Trường Cao đẳng Nghề tỉnh Phú Yên; c Phòng Vật tư Trường Cao đẳng Nghề tỉnh Phú Yên; "
     "c Khoa Cơ khí Trường Cao đẳng Nghề tỉnh Phú Yên; c Tổ Bảo vệ Trường Cao đẳng Nghề tỉnh Phú Yên"),
    # … behind an adverbial, an order or `do`
    ("firm", "1. Căn cứ Kế hoạch này, phòng Kỹ thuật rà soát lịch.\n2. Phân công phòng Kế toán rà soát máy móc; "
     "phân công đơn vị chủ trì từng việc.\n3. Việc đếm máy do phòng Vật tư đảm nhiệm.",
     "l Phòng Kỹ thuật Công ty Điện lực Quảng Bình; l Phòng Kế toán Công ty Điện lực Quảng Bình; "
     "l Phòng Vật tư Công ty Điện lực Quảng Bình"),
    # what a class is given to do is its duty, or tells which of it are meant
    ("province", "1. UBND các huyện được giao là đầu mối tổng hợp.\n2. Các hạt kiểm lâm được phân công chủ trì việc kiểm tra.\n"
     "3. Các đơn vị được giao kinh phí báo cáo mỗi quý.",
     "l Ủy ban nhân dân các huyện; l Các hạt kiểm lâm; l Các đơn vị được giao kinh phí"),
    # an article beside one that has a heading of duties
    ("school", "Điều 2. Phân công nhiệm vụ\n1. Khoa Cơ khí rà soát máy móc.\nĐiều 3. Trưởng phòng Đào tạo theo dõi.\n"
     "Điều 4. Trưởng phòng Vật tư kiểm tra kho; chịu trách nhiệm về số liệu.",
     "l Khoa Cơ khí Trường Cao đẳng Nghề tỉnh Phú Yên; l Phòng Đào tạo Trường Cao đẳng Nghề tỉnh Phú Yên; "
     "l Phòng Vật tư Trường Cao đẳng Nghề tỉnh Phú Yên"),
    # rooms by their letters behind `các`; chiefs of workshops; rooms that manage buildings
    ("firm", "1. Trưởng các phòng KT, AT, TĐĐC nhặt cỏ.\n2. Quản đốc Phân xưởng Vận tải rà soát xe.\n3. Các QTDND rà soát nợ.",
     "l Phòng KT Công ty Điện lực Quảng Bình; l Phòng AT Công ty Điện lực Quảng Bình; l Phòng TĐĐC Công ty Điện lực Quảng Bình; "
     "l Phân xưởng Vận tải; l Các Quỹ tín dụng nhân dân"),
    ("province", "1. Phòng Quản lý xây dựng, Phòng Hạ tầng kỹ thuật rà soát.\n2. Các phòng NN&PTNT rà soát.",
     "l Phòng Quản lý xây dựng; l Phòng Hạ tầng kỹ thuật; l Các phòng Nông nghiệp và Phát triển nông thôn"),
    # rooms of hospitals and schools that hold a deed, and by their letters; hamlets called `khu dân cư`
    ("school", "Điều 2. Khoa Nội tổng hợp rà soát sổ.\nĐiều 3. Tổ Khoa học tự nhiên, Tổ KHXH rà soát đề.\nĐiều 4. Phòng CTXH rà soát hồ sơ.",
     "l Khoa Nội tổng hợp Trường Cao đẳng Nghề tỉnh Phú Yên; l Tổ Khoa học tự nhiên Trường Cao đẳng Nghề tỉnh Phú Yên; "
     "l Tổ Khoa học xã hội Trường Cao đẳng Nghề tỉnh Phú Yên; l Phòng Công tác xã hội Trường Cao đẳng Nghề tỉnh Phú Yên"),
    ("province", "1. Các khu dân cư tự nhặt cỏ.\n2. Bộ phận tiếp nhận và trả kết quả rà soát.\n3. Ban Giám sát đầu tư của cộng đồng kiểm tra.",
     "l Các khu dân cư; l Bộ phận tiếp nhận và trả kết quả; l Ban Giám sát đầu tư của cộng đồng"),
    ("board", "1. Phòng Giám sát quản lý về hải quan rà soát.", "l Phòng Giám sát quản lý về hải quan Ban Tuyên giáo Tỉnh ủy Phú Yên"),
    # those who help behind a colon, as an office of help, or in the words of the army
    ("province", "1. Sở Nội vụ chủ trì (phối hợp: Công an tỉnh, Sở Tư pháp).\n2. Sở Y tế chủ trì; phối hợp: Sở Tài chính.\n"
     "3. Sở Công Thương là đơn vị chủ trì; Sở Xây dựng là đơn vị phối hợp.",
     "l Sở Nội vụ Phú Yên; c Công an tỉnh Phú Yên; c Sở Tư pháp Phú Yên; l Sở Y tế Phú Yên; c Sở Tài chính Phú Yên; "
     "l Sở Công Thương Phú Yên; c Sở Xây dựng Phú Yên"),
    ("army", "1. Phòng Tham mưu hiệp đồng chặt chẽ với Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh nắm tình hình.",
     "l Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh Phú Yên; c Công an tỉnh Phú Yên; c Bộ Chỉ huy Bộ đội Biên phòng tỉnh Phú Yên"),
    # two of one kind with a dash between them, and one that belongs to the other
    ("army", "1. Phòng Hậu cần - Phòng Kỹ thuật phối hợp nhặt cỏ.\n2. Phòng PA06 - Công an tỉnh kiểm tra.",
     "l Phòng Hậu cần Bộ Chỉ huy Quân sự tỉnh Phú Yên; l Phòng Kỹ thuật Bộ Chỉ huy Quân sự tỉnh Phú Yên; l Phòng PA06 - Công an tỉnh Phú Yên"),
    ("firm", "1. Văn phòng - Phòng Kế toán rà soát sổ.", "l Văn phòng Công ty Điện lực Quảng Bình; l Phòng Kế toán Công ty Điện lực Quảng Bình"),
    # below matters: those who are charged by `Giao` and those who open an item
    ("conclusion", "1. Về giống\n- Giao các trạm lập danh mục.\n- Giao Phòng Kỹ thuật rà soát số liệu.\n2. Về vốn\n- Phòng Kế toán phối hợp với các trạm đối chiếu sổ vốn.",
     "l Các trạm; l Phòng Kỹ thuật Công ty Điện lực Quảng Bình; l Phòng Kế toán Công ty Điện lực Quảng Bình; c Các trạm"),
    # deeds inside the names of rooms
    ("court", "1. Phòng Tổ chức cán bộ, Thanh tra và Thi đua, khen thưởng theo dõi.\n2. Các Tòa chuyên trách thuộc TAND tỉnh và TAND các huyện nhặt cỏ.",
     "l Phòng Tổ chức cán bộ, Thanh tra và Thi đua, khen thưởng Tòa án nhân dân tỉnh Phú Yên; "
     "l Các Tòa chuyên trách thuộc Tòa án nhân dân tỉnh; l Tòa án nhân dân các huyện"),
    ("province", "1. Sở Nội vụ, Thanh tra và Công an tỉnh nhặt cỏ.", "l Sở Nội vụ Phú Yên; l Thanh tra tỉnh Phú Yên; l Công an tỉnh Phú Yên"),
    ("firm", "1. Đội Quản lý vận hành lưới điện cao thế nhặt cỏ.\n2. Đội Thí nghiệm vận hành máy cắt cỏ.",
     "l Đội Quản lý vận hành lưới điện cao thế Công ty Điện lực Quảng Bình; l Đội Thí nghiệm Công ty Điện lực Quảng Bình"),
    # a long heading joined with the line below it
    ("province", "1. Sở Nông nghiệp và Phát triển nông thôn; Sở Xây dựng; Ban Quản lý Khu kinh tế Phú Yên\nTheo chức năng, yêu cầu chủ vườn nhặt cỏ.",
     "l Sở Nông nghiệp và Phát triển nông thôn Phú Yên; l Sở Xây dựng Phú Yên; l Ban Quản lý Khu kinh tế tỉnh Phú Yên"),
    ("province", "1. Sở Thông tin và Truyền thông, Đài Phát thanh và Truyền hình Phú Yên, Báo Phú Yên\nTăng thời lượng tin về rau.",
     "l Sở Thông tin và Truyền thông Phú Yên; l Đài Phát thanh và Truyền hình Phú Yên; l Báo Phú Yên"),
    # an order, or the part in it, beside a unit in its cell; a bullet for each of several in a line of its own
    ("province", "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n"
     "| 1 | Nhặt cỏ | Đề nghị Công an tỉnh; Sở Nội vụ | 31/5/2024 |\n| 2 | Nhặt lá | Do Sở Tư pháp chủ trì | Quý 4 |\n"
     "| 3 | Tưới | Sở Tài chính làm đầu mối | Quý 4 |\n| 4 | Bón | Tổ tham mưu | Quý 4 |",
     "l Công an tỉnh Phú Yên; l Sở Nội vụ Phú Yên; l Sở Tư pháp Phú Yên; l Sở Tài chính Phú Yên; l Tổ tham mưu"),
    ("province", "TT\nNội dung\nĐơn vị chủ trì\nThời gian\n1\nNhặt cỏ\n- Sở Y tế\n- Phòng CS QLHC\n31/5/2024\n2\nNhặt lá\nSở Nội vụ\nQuý 4",
     "l Sở Y tế Phú Yên; l Phòng Cảnh sát Quản lý hành chính Công an tỉnh Phú Yên; l Sở Nội vụ Phú Yên"),
    # short forms that open an item, those of a Party board before a colon among them
    ("board", "1. UBKT TU, BTC TU: đếm cây.\n2. VP TU nhặt cỏ.",
     "l Ủy ban Kiểm tra Tỉnh ủy Phú Yên; l Ban Tổ chức Tỉnh ủy Phú Yên; l Văn phòng Tỉnh ủy Phú Yên"),
    ("province", "1. THADS tỉnh, CC QLTT, BATGT tỉnh: nhặt cỏ.\n2. TT CNTT&TT: đưa tin.\n3. Báo và PTTH tỉnh: đưa tin.\n4. TT Hai Riêng rà soát.",
     "l Thi hành án dân sự tỉnh Phú Yên; l Chi cục Quản lý thị trường tỉnh Phú Yên; l Ban An toàn giao thông tỉnh Phú Yên; "
     "l Trung tâm Công nghệ thông tin và Truyền thông Phú Yên; l Báo và Phát thanh, truyền hình tỉnh Phú Yên"),
    ("province", "1. Phòng PV01, PX03 rà soát tin bài.", "l Phòng PV01 Công an tỉnh Phú Yên; l Phòng PX03 Công an tỉnh Phú Yên"),
    ("province", "1. Thành viên hợp tác xã có quyền nhận giống.\n2. Sở Y tế nhặt cỏ.", "l Sở Y tế Phú Yên"),
    # cells with bullets whose line breaks were lost, with those who help, and `as above`
    ("province", "| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n|---|---|---|---|---|\n"
     "| 1 | Nhặt cỏ | - Sở Y tế - Công an tỉnh | - Sở Tài chính - Kế hoạch - Đài Phát thanh và Truyền hình tỉnh | 31/5/2024 |\n"
     "| 2 | Nhặt lá | Sở Nội vụ phối hợp Sở Tư pháp | Như trên | Quý 4 |",
     "l Sở Y tế Phú Yên; l Công an tỉnh Phú Yên; c Sở Tài chính - Kế hoạch Phú Yên; c Sở Tài chính - Kế hoạch Phú Yên; "
     "c Đài Phát thanh và Truyền hình tỉnh Phú Yên; c Đài Phát thanh và Truyền hình tỉnh Phú Yên; l Sở Nội vụ Phú Yên; c Sở Tư pháp Phú Yên"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "body", "units"), DUTIES)
def test_who_is_charged(who: str, body: str, units: str) -> None:
    got = from_text(HEADS[who] + body + TAIL.format(copies=""), "kh.txt").assignments
    assert "; ".join(f"{b.role[0]} {b.unit.name}" for b in got if not b.optional) == units


@pytest.mark.parametrize(
    "body",
    [
        "Sở Nội vụ đề nghị các đơn vị:\n\n1. Đếm rau.\n2. Gửi danh sách về Sở Nội vụ trước ngày 05/5/2024.",
        "Sở Nội vụ đề nghị các đơn vị rà soát vườn rau.\n\nCác đơn vị gửi danh sách về Phòng Công chức trước ngày 05.5.2024.",
        "Sở Nội vụ đề nghị các đơn vị rà soát vườn rau.\n\nKết quả báo cáo về Sở Nội vụ trước ngày 05/5/2024 để tổng hợp.",
    ],
)
def test_the_day_of_a_letter_that_orders_but_once_is_of_those_who_are_asked(body: str) -> None:
    """… and whoever speaks in the first paragraph is no addressee, although the list above it ends in `;`."""
    facts = from_text(HEADS["letter"] + body + TAIL.format(copies=""), "cv.txt")
    assert [(b.unit.name, b.due) for b in facts.assignments] == [("Các đơn vị", "2024-05-05")]
    assert [r.unit.name for r in facts.recipients] == ["Các sở, ban, ngành"]


def test_copies_in_one_line_need_no_signature_behind_them() -> None:
    text = (
        HEADS["province"]
        + "1. Sở Y tế nhặt cỏ. Nơi nhận: - Như trên; - TT HU Tuy An; - Sở Y tế, Sở Nội vụ; - Lưu: VT.\n"
    )
    facts = from_text(text, "kh.txt")
    assert [r.unit.name for r in facts.recipients] == [
        "Huyện ủy Tuy An",
        "Sở Y tế Phú Yên",
        "Sở Nội vụ Phú Yên",
    ]
    assert [b.task for b in facts.assignments] == ["nhặt cỏ"]


def test_the_number_of_a_page_inside_a_name_is_none_of_it() -> None:
    lines = [
        "1. Sở Y tế chủ trì, phối hợp với Công an tỉnh, Sở Nội vụ, Sở Văn hóa, Thể",
        "2",
        "thao và Du lịch và các đơn vị có liên quan nhặt cỏ trong vườn rau của tỉnh,",
        "rà soát số luống rau còn lại sau vụ đông và lập danh sách hộ cần giống mới.",
        "2. Thanh tra tỉnh theo dõi việc thực hiện Kế hoạch này ở tất cả các vườn rau",
        "của tỉnh và báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 30 tháng 6 năm",
        "2024.",
    ]
    got = from_text(HEADS["province"] + "\n".join(lines) + TAIL.format(copies=""), "kh.txt").assignments
    assert [b.unit.name for b in got if not b.optional] == [
        "Sở Y tế Phú Yên", "Công an tỉnh Phú Yên", "Sở Nội vụ Phú Yên", "Sở Văn hóa, Thể thao và Du lịch Phú Yên",
        "Các đơn vị có liên quan", "Thanh tra tỉnh Phú Yên",
    ]  # fmt: skip
    assert got[-1].due == "2024-06-30"


def test_the_time_in_the_brackets_of_one_item_is_of_no_other() -> None:
    body = "1. Dạy làm giàn (cơ quan chủ trì: Sở Y tế).\n2. Đổi giống (chủ trì: Sở Nội vụ; thời gian: quý III/2024)."
    got = from_text(HEADS["province"] + body + TAIL.format(copies=""), "kh.txt").assignments
    assert [(b.unit.name, b.due) for b in got] == [
        ("Sở Y tế Phú Yên", None),
        ("Sở Nội vụ Phú Yên", "2024-09"),
    ]


def test_what_all_are_asked_for_is_not_due_when_one_is_told() -> None:
    body = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:\n1- Giao Sở Y tế:\n- Nhặt cỏ trước ngày 30/6/2024."
    got = from_text(HEADS["province"] + body + TAIL.format(copies=""), "kh.txt").assignments
    assert [(b.unit.name, b.due) for b in got] == [("Các sở, ngành", None), ("Sở Y tế Phú Yên", "2024-06-30")]


DEADLINES = [
    # the end of a period gives way to a day of report
    ("thi đấu từ ngày 05/11/2024 đến ngày 12/11/2024; báo cáo trước ngày 20/11/2024", "2024-11-20"),
    ("thi đấu từ ngày 05/11/2024 đến hết ngày 12/11/2024", "2024-11-12"),
    ("thi đấu từ tháng 5 đến tháng 6/2024", "2024-06"),
    ("mỗi chi đoàn tập một bài, mỗi huyện gửi đăng ký trước ngày 20/9", "2024-09-20"),
    ("phát hàng hóa cho hộ nghèo trước 20/9", "2024-09-20"),
    ("trình trong tuần thứ hai của tháng 4/2024", "2024-04"),
    ("trình trong tuần 2 tháng 4/2024", "2024-04"),
    ("nhặt cỏ trong tháng 5 và tháng 6/2024", "2024-06"),
    ("nhặt cỏ trong quý II, III/2024", "2024-09"),
    ("chậm nhất đến hết tháng 6/2024", "2024-06"),
    ("nhặt cỏ đến hết 30/6/2024", "2024-06-30"),
    ("nộp báo tường hạn chót ngày 16/11/2024", "2024-11-16"),
    ("hạn cuối cùng là ngày 16/11/2024", "2024-11-16"),
    ("thời hạn báo cáo: trước 16h ngày 16/11/2024", "2024-11-16"),
    ("thời gian thực hiện: quý II/2024", "2024-06"),
    ("số thu tính đến hết tháng 3/2024 đạt 5 tỷ đồng", None),
    ("số thu hết tháng 3/2024 đạt 5 tỷ đồng", None),
    ("số liệu 6 tháng đầu năm 2024", None),
    ("trao quà xong trước ngày Quốc khánh 02/9/2024", "2024-09-02"),
    ("trao quà trước Tết Nguyên đán Ất Tỵ (ngày 29/01/2025)", "2025-01-29"),
    ("bàn trong kỳ sinh hoạt định kỳ tháng 6/2024", None),
    ("họp giao ban định kỳ quý III/2024", None),
]


@pytest.mark.parametrize(("task", "due"), DEADLINES)
def test_by_when(task: str, due: str | None) -> None:
    assert deadlines.read(task, "2024-04-02") == (due, None)


CELLS = [
    ("Tháng 5-6/2024", "2024-06"),
    ("Tháng 5/2024 - Tháng 6/2024", "2024-06"),
    ("Quý II, III/2024", "2024-09"),
    ("Quý II", "2024-06"),
    ("Tháng 3", "2025-03"),
    ("15/5", "2024-05-15"),
    ("Ngày 15 tháng 5 năm 2024", "2024-05-15"),
    ("Tháng 13/2024", None),
    ("Quý V", None),
    ("Từ ngày 15/5/2024", None),
    ("Từ 15/5/2024 đến 20/6/2024", "2024-06-20"),
]


@pytest.mark.parametrize(("cell", "due"), CELLS)
def test_a_cell_may_hold_a_span(cell: str, due: str | None) -> None:
    assert deadlines.of_cell(cell, "2024-04-02") == (due, None)
