"""Duties in Party papers: committees that lead others, classes told apart, matters before orders, agreements."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

PAPER = """TỈNH ỦY GIA LAI
HUYỆN ỦY CHƯ PRÔNG
*
Số 58-{sign}/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Chư Prông, ngày 11 tháng 4 năm 2022

{title}

{body}

Nơi nhận:
- Thường trực Tỉnh ủy,
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Đinh Thị Hrê
"""
PLAN = "KẾ HOẠCH\ngiữ gìn cồng chiêng\n\nBan Thường vụ Huyện ủy ban hành kế hoạch như sau:\n\n"
PART = PLAN + "III. TỔ CHỨC THỰC HIỆN\n"
NOTICE = "THÔNG BÁO\nkết luận của Thường trực Huyện ủy\n\nThường trực Huyện ủy kết luận như sau:\n\n"
LETTER = "CÔNG VĂN\nvề lễ hội\n\nThực hiện Chỉ thị số 9-CT/TU ngày 03/3/2022 của Tỉnh ủy, Ban Thường vụ Huyện ủy đề nghị:\n\n"
RESOLUTION = "NGHỊ QUYẾT\nlãnh đạo nhiệm vụ tháng 9\n\nBan Thường vụ Huyện ủy quyết nghị:\n\n"
SIGNS = {"NGHỊ": "NQ", "KẾ": "KH", "THÔNG": "TB", "CÔNG": "CV", "BÁO": "BC"}

# what stands below the header -> units without their place and their roles, what is optional left out
SHAPES = [
    # `Lãnh đạo` below a Party body is its task; elsewhere it stands for those who lead an organ
    (PART + "1. Đảng ủy xã Sơ Pai\na) Lãnh đạo UBND xã dựng nhà rông.\nb) Chỉ đạo dạy nghề dệt.",
     [("Đảng ủy xã Sơ Pai", "l")]),
    (PART + "1. Trách nhiệm của Ban cán sự đảng UBND tỉnh\n1.1. Lãnh đạo UBND tỉnh cấp kinh phí.",
     [("Ban cán sự đảng Ủy ban nhân dân tỉnh Gia Lai", "l")]),
    (PART + "1. Lãnh đạo UBND huyện cấp kinh phí.\n2. Lãnh đạo Phòng Nội vụ đề xuất khen thưởng.",
     [("Ủy ban nhân dân", "l"), ("Phòng Nội vụ", "l")]),
    # one body of a class, some of a class; another organ in the task of a class may be its object
    (PART + "1. Ủy ban MTTQ và các tổ chức chính trị - xã hội huyện\nVận động Nhân dân; Hội Nông dân huyện góp giống lúa.",
     [("Ủy ban Mặt trận Tổ quốc Việt Nam", "l"), ("Hội Nông dân", "l")]),
    (PART + "1. Các chi bộ, đảng bộ cơ sở\nDạy đánh chiêng. Cấp ủy các xã vùng sâu mở thêm lớp ban đêm.",
     [("Các chi bộ, đảng bộ cơ sở", "l"), ("Cấp ủy các xã vùng sâu", "l")]),
    (PART + "1. Các chi bộ, đảng bộ cơ sở\n- Dạy đánh chiêng; Hội Nông dân huyện đã góp 02 bộ.",
     [("Các chi bộ, đảng bộ cơ sở", "l")]),
    # an office above its own rooms is a heading
    (PART + "1. Cơ quan Ban Chỉ huy Quân sự huyện\na) Ban Chính trị: Tập hát.\nb) Ban Hậu cần: Nấu cơm.",
     [("Ban Chính trị", "l"), ("Ban Hậu cần", "l")]),
    # a matter, with a comma in it, before who does it or is charged; what was done is told
    (PART + "1. Việc quay phim, chụp ảnh do Đài Truyền thanh huyện đảm nhiệm.",
     [("Đài Truyền thanh", "l")]),
    (PART + "1. Việc tổng hợp kết quả giao Văn phòng Huyện ủy theo dõi.", [("Văn phòng Huyện ủy", "l")]),
    (PART + "1. Việc tổng hợp kết quả đã giao Văn phòng Huyện ủy theo dõi.", []),
    (PART + "1. Ngoài những việc trên, các chi bộ cho đảng viên ký cam kết.", [("Các chi bộ", "l")]),
    # classes of the army, of a school
    (PART + "1. Tiểu đoàn 15, các đại đội trực thuộc: Mỗi đơn vị một đội chiêng.",
     [("Tiểu đoàn 15", "l"), ("Các đại đội trực thuộc", "l")]),
    (PART + "1. Các điểm trường nhận dạy nghề.", [("Các điểm trường", "l")]),
    # a field of work that sounds like a deed
    (PART + "1. Khoa Hồi sức tích cực - Chống độc, Trạm Y tế xã Sơ Pai trực cấp cứu.",
     [("Khoa Hồi sức tích cực - Chống độc", "l"), ("Trạm Y tế xã Sơ Pai", "l")]),
    # an invitation to watch over; one to sit by
    (PART + "1. Mời Hội Cựu chiến binh huyện tham gia giám sát.\n2. Mời Hội Nông dân huyện tham gia lễ.",
     [("Hội Cựu chiến binh", "l")]),
    # one deed each behind commas
    (PART + "1. Lễ hội: giao Đảng ủy xã Sơ Pai chỉ đạo, Phòng Nội vụ lập danh sách.",
     [("Đảng ủy xã Sơ Pai", "l"), ("Phòng Nội vụ", "l")]),
    (PART + "1. Giao Đảng ủy xã Sơ Pai chỉ đạo các thôn, Phòng Nội vụ lập danh sách.", [("Đảng ủy xã Sơ Pai", "l")]),
    # whoever leads in a further clause may have partners of his own
    (PART + "1. Phòng Nội vụ lập danh sách; Đảng ủy xã Sơ Pai cùng Huyện đoàn dựng trại.",
     [("Phòng Nội vụ", "l"), ("Đảng ủy xã Sơ Pai", "l"), ("Huyện đoàn Chư Prông", "c")]),
    # a label that tells who leads and with whom
    (PART + "1. Thi cồng chiêng\n- Cơ quan thực hiện: Phòng Nội vụ phối hợp với Huyện đoàn.",
     [("Phòng Nội vụ", "l"), ("Huyện đoàn Chư Prông", "c")]),
    # a notice lays the tasks of a month on others, and so in the items behind it
    (NOTICE + "1. Tháng qua làm tốt.\n2. Nhiệm vụ tháng 5/2022\n- Ban Dân vận Huyện ủy: họp các già làng.\n"
     "- Về lễ hội: thống nhất giao Phòng Nội vụ dựng trại.\n- Nhất trí mua chiêng. Ban Tổ chức Huyện ủy duyệt giá.\n"
     "3. Họp giao ban: Văn phòng Huyện ủy ấn định giờ.",
     [("Ban Dân vận Huyện ủy", "l"), ("Phòng Nội vụ", "l"), ("Ban Tổ chức Huyện ủy", "l"), ("Văn phòng Huyện ủy", "l")]),
    (NOTICE + "1. Nhiệm vụ tháng qua\n- Ban Dân vận Huyện ủy: đã họp các già làng.\n- Nhất trí mua chiêng. Giá còn cao.", []),
    # a letter turns to one organ behind its list; a report that asks upward charges nobody
    (LETTER + "1. Rà soát số chiêng còn giữ.\nĐối với Công an huyện: phối hợp giữ trật tự.", [("Công an", "l")]),
    ("BÁO CÁO\nkết quả giữ gìn cồng chiêng\n\nHuyện ủy báo cáo như sau:\n\nIII. KIẾN NGHỊ\n1. Đối với Tỉnh ủy: sớm bố trí vốn.",
     []),
    # what sounds like handing on, and is none; a second request beside the first
    (PART + "1. Công an huyện giữ giao thông, Trạm Y tế xã Sơ Pai trực cấp cứu.",
     [("Công an", "l"), ("Trạm Y tế xã Sơ Pai", "l")]),
    (PART + "1. Đề nghị Công an huyện, yêu cầu Huyện đoàn trực ở cổng.",
     [("Công an", "l"), ("Huyện đoàn Chư Prông", "l")]),
    # whoever only helps behind another's deed; two that help alike
    (PART + "1. Phòng Nội vụ dựng trại, UBND xã Sơ Pai phối hợp thực hiện.",
     [("Phòng Nội vụ", "l"), ("Ủy ban nhân dân xã Sơ Pai", "c")]),
    (PART + "1. Phòng Nội vụ, UBND xã Sơ Pai: phối hợp thực hiện.",
     [("Phòng Nội vụ", "l"), ("Ủy ban nhân dân xã Sơ Pai", "l")]),
    (PART + "1. Việc nấu ăn do Huyện đoàn phụ trách; Phòng Nội vụ phối hợp bố trí chỗ nghỉ.",
     [("Huyện đoàn Chư Prông", "l"), ("Phòng Nội vụ", "c")]),
    (PART + "1. Phòng Nội vụ phân công người phụ trách cổng; Huyện đoàn phối hợp đón khách.",
     [("Phòng Nội vụ", "l"), ("Huyện đoàn Chư Prông", "l")]),
    # columns of a table, one of those who take part
    (PLAN + "III. LỘ TRÌNH\n| TT | Công việc | Chủ trì | Tham gia |\n|---|---|---|---|\n"
     "| 1 | Thi cồng chiêng | Phòng Nội vụ | Công an huyện |", [("Phòng Nội vụ", "l"), ("Công an", "c")]),
    # the staff of the committee is a heading; a group of a board gives way to those who are named in it
    (PART + "1. Các cơ quan tham mưu, giúp việc Huyện ủy\n1.1. Ban Dân vận: họp già làng.\n1.2. Văn phòng Huyện ủy: đón khách.",
     [("Ban Dân vận Huyện ủy", "l"), ("Văn phòng Huyện ủy", "l")]),
    (PART + "1. Bộ phận hậu cần: Phòng Nội vụ (chủ trì), Huyện đoàn, Công an huyện có nhiệm vụ nấu ăn.",
     [("Phòng Nội vụ", "l"), ("Huyện đoàn Chư Prông", "c"), ("Công an", "c")]),
    # `ra` opens a deed with a paper behind it only; the old spelling of a class
    (PART + "1. Các đảng uỷ xã ra nghị quyết chuyên đề.\n2. Các chi bộ ra quân dọn nhà rông.",
     [("Các đảng ủy xã", "l"), ("Các chi bộ", "l")]),
    # a plus before the task, and between two units
    (PART + "1. Huyện đoàn + Hướng dẫn đoàn viên; + Dựng trại.\n2. Phòng Nội vụ + Công an huyện: đón khách.",
     [("Huyện đoàn Chư Prông", "l"), ("Phòng Nội vụ", "l"), ("Công an", "l")]),
    # a dash between two units, and before what a unit is
    (PART + "1. Công an huyện - Ban Chỉ huy Quân sự huyện: tuần tra.\n2. Phòng Nội vụ - Cơ quan thường trực\nĐón khách.",
     [("Công an", "l"), ("Ban Chỉ huy Quân sự", "l"), ("Phòng Nội vụ", "l")]),
    (PART + "A. VĂN PHÒNG HUYỆN ỦY - VĂN PHÒNG HĐND&UBND HUYỆN\nĐón khách.\nB. CÁC XÃ, THỊ TRẤN\nCử đội chiêng.\n"
     "C. CÁC NỘI DUNG KHÁC\nTheo thông lệ.",
     [("Văn phòng Huyện ủy", "l"), ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "l"), ("Các xã, thị trấn", "l")]),
    # an order in so many words outside the part on execution, without a number
    (PLAN + "II. NHIỆM VỤ\n1. Dạy nghề\nGiao Trung tâm Chính trị huyện mở 02 lớp dệt.\n\nIII. TỔ CHỨC THỰC HIỆN\n"
     "1. Văn phòng Huyện ủy theo dõi.", [("Trung tâm Chính trị", "l"), ("Văn phòng Huyện ủy", "l")]),
    # what the speaker does by the paper itself is no duty
    (NOTICE + "Giao Ban Dân vận Huyện ủy họp già làng; đồng thời giao Phòng Nội vụ đón khách.\n"
     "Huyện ủy thông báo để các cơ quan biết, thực hiện.", [("Ban Dân vận Huyện ủy", "l"), ("Phòng Nội vụ", "l")]),
    (PART + "1. Ban Dân vận Huyện ủy họp già làng.\nIV. KIẾN NGHỊ\nHuyện ủy kiến nghị Tỉnh ủy xem xét, chỉ đạo mấy việc sau:\n"
     "1. Hỗ trợ chiêng cho các buôn.", [("Ban Dân vận Huyện ủy", "l")]),
    # numbers of two parts with a dash behind them; a responsibility of those who are named one by one below it
    (PART + "4- Trách nhiệm của các cơ quan tham mưu\n4.1- Ban Dân vận Huyện ủy: Họp già làng.\n4.2- Huyện đoàn: Dựng trại.",
     [("Ban Dân vận Huyện ủy", "l"), ("Huyện đoàn Chư Prông", "l")]),
    (PART + "4- Trách nhiệm của các cơ quan tham mưu\n- Họp già làng.\n- Dựng trại.", [("Các cơ quan tham mưu", "l")]),
    # two behind a dash; one asked to do what another shall do; one that asks by itself
    (PART + "1. Trông xe - Công an huyện và Huyện đoàn thực hiện.", [("Công an", "l"), ("Huyện đoàn Chư Prông", "l")]),
    (PART + "1. Phòng Nội vụ; đề nghị Hội Nông dân huyện: báo tin cho dân.",
     [("Phòng Nội vụ", "l"), ("Hội Nông dân", "l")]),
    # cells of a committee that are counted; a count of what is reached, and nobody in particular
    (PART + "1. 14 chi bộ trực thuộc dạy nghề dệt.\n2. 14 chi bộ đạt chuẩn.", [("14 chi bộ trực thuộc", "l")]),
    (PART + "1. Người đứng đầu chịu trách nhiệm về kết quả của đơn vị mình.", []),
    # a newspaper in small letters, and what it does
    (PART + "1. Báo và phát thanh, truyền hình Gia Lai mở chuyên mục.\n2. Huyện đoàn phát thanh bằng tiếng Jrai.",
     [("Báo và phát thanh, truyền hình Gia Lai", "l"), ("Huyện đoàn Chư Prông", "l")]),
    # paragraphs below a matter, in a paper without a part on execution; goals, and what is told, charge nobody
    (PLAN + "1. Quà Tết\nPhòng Nội vụ rà soát danh sách, phối hợp Huyện đoàn trao quà.\n2. Trật tự\n"
     "a) Công an huyện: tuần tra.\nb) Thanh tra huyện: kiểm tra giá.",
     [("Phòng Nội vụ", "l"), ("Huyện đoàn Chư Prông", "c"), ("Công an", "l"), ("Thanh tra", "l")]),
    (PLAN + "1. Mục tiêu\nPhòng Nội vụ rà soát danh sách.\n2. Kết quả năm qua\nCông an huyện tuần tra 12 buổi.", []),
    (PART + "1. Các chủ thể OCOP: dán tem.", [("Các chủ thể OCOP", "l")]),
    # a colon or a line end that was lost behind a tier or a committee; a name that goes on with a deed
    (PART + "1. Trạm Y tế xã Là đơn vị trực cấp cứu.\n2. Ban Dân vận Huyện ủy Chủ trì, phối hợp với Huyện đoàn họp già làng.\n"
     "3. Công an huyện Tổ chức tuần tra.",
     [("Trạm Y tế xã", "l"), ("Ban Dân vận Huyện ủy", "l"), ("Huyện đoàn Chư Prông", "c"), ("Công an", "l")]),
    (PART + "1. Ban Tổ chức Huyện ủy, Ủy ban Kiểm tra Huyện ủy duyệt giá.",
     [("Ban Tổ chức Huyện ủy", "l"), ("Ủy ban Kiểm tra Huyện ủy", "l")]),
    # a line end behind a semicolon
    (LETTER + "1. Phòng Nội vụ lập danh sách, mời già làng;\nCông an huyện giữ trật tự.\n2. Huyện đoàn dựng trại.",
     [("Phòng Nội vụ", "l"), ("Công an", "l"), ("Huyện đoàn Chư Prông", "l")]),
    # what a committee agrees to is no duty; whom it charges behind that
    (NOTICE + "1. Về nhân sự: Ban Thường vụ cơ bản thống nhất. Giao Phòng Nội vụ lập danh sách.\n"
     "2. Ban Thường vụ thống nhất giao Huyện đoàn dựng trại.\n3. Ban Thường vụ các chi bộ rà soát.",
     [("Phòng Nội vụ", "l"), ("Huyện đoàn Chư Prông", "l"), ("Ban Thường vụ các chi bộ", "l")]),
    # what a resolution lays on others for the time to come
    (RESOLUTION + "I- KẾT QUẢ\n1. Công an huyện đã tuần tra 12 buổi.\nII- NHIỆM VỤ THÁNG 9\n1. Công tác đoàn thể: Huyện đoàn "
     "dựng trại; Hội Nông dân huyện bày hàng.\nIII- TỔ CHỨC THỰC HIỆN\nPhòng Nội vụ lập danh sách.",
     [("Huyện đoàn Chư Prông", "l"), ("Hội Nông dân", "l"), ("Phòng Nội vụ", "l")]),
    # a letter: who is told apart behind those who are asked
    (LETTER.replace("đề nghị:", "đề nghị các đơn vị nộp danh sách.")
     + "Riêng Phòng Nội vụ nộp thêm dự toán.\nUBND các xã niêm yết lịch hội.\nVăn phòng Huyện ủy đã gửi giấy mời.",
     [("Các đơn vị", "l"), ("Phòng Nội vụ", "l"), ("Ủy ban nhân dân các xã", "l")]),
    # a class of cells and unions told apart by labels below it
    (PART + "1. Đối với các cơ sở Đoàn:\n- Các xã, thị trấn: mỗi đơn vị một đội chiêng.\n"
     "- Chi đoàn Công an huyện, Chi đoàn Quân sự huyện: dựng trại.",
     [("Các xã, thị trấn", "l"), ("Chi đoàn Công an", "l"), ("Chi đoàn Quân sự", "l")]),
    # a page that breaks its lines and parts its paragraphs by blank ones: the next sentence of a full line
    (PART + "1. Phòng Nội vụ lập danh sách những nghệ nhân\ncao tuổi còn giữ được chiêng, trống và bài hát\n"
     "cổ, mời già làng về dự hội tại trung tâm huyện.\nHuyện đoàn dựng trại ở sân vận động, đón khách\n"
     "từ bến xe về và nấu cơm trưa cho các đội thi.\n\n2. Công an huyện giữ trật tự, phân luồng đường\n"
     "phố chính trong hai ngày hội, trông giữ xe.\n\n3. Trạm Y tế xã trực cấp cứu, chuẩn bị thuốc men\n"
     "cho đội thi và khách ở xa về dự hội hai ngày.\n\n4. Văn phòng Huyện ủy đón tiếp khách mời, in\n"
     "chương trình, giấy mời và làm thẻ ra vào cổng.\n\n5. Đài Truyền thanh huyện quay phim, phát tin.\n\n"
     "6. Hội Nông dân huyện bày hàng nông sản.",
     [("Phòng Nội vụ", "l"), ("Huyện đoàn Chư Prông", "l"), ("Công an", "l"), ("Trạm Y tế xã", "l"),
      ("Văn phòng Huyện ủy", "l"), ("Đài Truyền thanh", "l"), ("Hội Nông dân", "l")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SHAPES)
def test_who_is_charged(text: str, wanted: list[tuple[str, str]]) -> None:
    title, body = text.split("\n\n", maxsplit=1)
    paper = PAPER.format(sign=SIGNS[title.split(maxsplit=1)[0]], title=title, body=body)
    duties = [d for d in from_text(paper, "test.txt").assignments if not d.optional]
    names = [
        (
            d.unit.name.removesuffix(" Chư Prông")
            if "ủy" in d.unit.name
            else d.unit.name.removesuffix(" huyện Chư Prông"),
            d.role[:1],
        )
        for d in duties
    ]
    assert sorted(names) == sorted(wanted)


def test_the_board_of_a_commune_is_one_with_its_committee_or_without() -> None:
    paper = PAPER.format(
        sign="KH",
        title="KẾ HOẠCH\nhọc tập nghị quyết",
        body="III. TỔ CHỨC THỰC HIỆN\n1. Ban Xây dựng Đảng: Mở lớp.\n2. Ban Xây dựng Đảng Đảng ủy: Điểm danh.",
    )
    paper = (
        paper.replace("HUYỆN ỦY CHƯ PRÔNG", "ĐẢNG ỦY XÃ CHƯ PRÔNG")
        .replace("2022", "2026")
        .replace("/HU", "/ĐU")
    )
    assert len({d.unit.key for d in from_text(paper, "test.txt").assignments}) == 1
