"""Orders below matters, broken names, invitations and further orders: where each acts and where it must not."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

NOTICE = """ỦY BAN NHÂN DÂN
HUYỆN THUẬN CHÂU
Số: 144/{kind}-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Thuận Châu, ngày 09 tháng 3 năm 2021

{title}

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Lò Văn Sương
"""
KINDS = {"THÔNG": "TB", "KẾ": "KH", "QUYẾT": "QĐ", "BÁO": "BC"}
TOLD = (
    "THÔNG BÁO\nKết luận của Chủ tịch UBND huyện tại buổi giao ban\n\nChủ tịch UBND huyện kết luận như sau:"
)
PLANNED = (
    "KẾ HOẠCH\nPhòng, chống cháy rừng\n\nUBND huyện ban hành kế hoạch như sau:\n\nIII. TỔ CHỨC THỰC HIỆN"
)
DECIDED = "QUYẾT ĐỊNH\nVề việc giao chỉ tiêu tuyển quân\n\nQUYẾT ĐỊNH:"
REPORTED = "BÁO CÁO\nKết quả phòng, chống dịch\n\nUBND huyện báo cáo như sau:"

# title, body -> units without their place and their roles, what is optional left out
SHAPES = [
    # matters as headings without a colon, their units below
    (TOLD,
     "I. Về giáo dục\n- Phòng Giáo dục và Đào tạo: Sắp xếp điểm trường.\n- Phòng Nội vụ điều động giáo viên.\n"
     "II. Về đầu tư\n- Giao Thanh tra huyện kiểm tra.\n- Kho bạc Nhà nước huyện: Thanh toán đúng hạn.",
     [("Phòng Giáo dục và Đào tạo", "l"), ("Phòng Nội vụ", "l"), ("Thanh tra", "l"),
      ("Kho bạc Nhà nước", "l")]),
    # what was done is told
    (TOLD,
     "I. Về giáo dục\n- Phòng Giáo dục và Đào tạo: Đã sắp xếp điểm trường.\n- Phòng Nội vụ đã điều động 5 người.\n"
     "- Thanh tra huyện đã kiểm tra 3 trường.", []),
    # most items name nobody
    (TOLD,
     "I. Về giáo dục\n- Tỷ lệ chuyên cần còn thấp.\n- Phòng Nội vụ điều động giáo viên.\n- Cơ sở vật chất thiếu.\n"
     "- Công tác nội trú được giữ vững.", []),
    # a report orders nothing below what it tells
    (REPORTED,
     "I. Về y tế\n- Phòng Y tế: Cấp thuốc.\n- Phòng Nội vụ điều động người.\n- Công an huyện lập chốt.", []),
    # the dash of a name that a narrow page broke
    (DECIDED,
     "Điều 1. Giao chỉ tiêu cho các xã.\nĐiều 2.\nChánh Văn phòng HĐND và UBND huyện; Trưởng các phòng: Lao động\n"
     "- Thương binh và Xã hội, Nội vụ; Chủ tịch UBND các xã chịu trách nhiệm thi hành.",
     [("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "l"), ("Phòng Lao động - Thương binh và Xã hội", "l"),
      ("Phòng Nội vụ", "l"), ("Ủy ban nhân dân các xã", "l")]),
    # a bullet is one, whatever word stands above it
    (PLANNED,
     "1. Phòng Tài chính - Kế hoạch:\n- Cân đối kinh phí cho Phòng Tài chính\n- Kế hoạch trực ban lập từng tuần.",
     [("Phòng Tài chính - Kế hoạch", "l")]),
    # on the ground of this paper all draw up theirs: a numbered item
    (PLANNED,
     "1. Căn cứ Kế hoạch này, các phòng, ban và UBND các xã lập phương án, gửi về trước ngày 20/3/2021.",
     [("Các phòng, ban", "l"), ("Ủy ban nhân dân các xã", "l")]),
    # and as the last sentence, without a number, it is said again
    (PLANNED,
     "1. Hạt Kiểm lâm trực gác.\nCăn cứ Kế hoạch này, các phòng, ban lập phương án của mình.",
     [("Hạt Kiểm lâm", "l")]),
    # some of a class singled out in a bullet below it
    (PLANNED,
     "1. Các đoàn thể huyện\n- Tuyên truyền hội viên.\n- Trong đó, Hội Nông dân huyện phát đường băng.",
     [("Các đoàn thể huyện", "l"), ("Hội Nông dân", "l")]),
    (PLANNED,
     "1. Trạm Y tế các xã\n- Trực cấp cứu.\n- Trung tâm Y tế huyện Thuận Châu lập đội phản ứng nhanh.",
     [("Trạm Y tế các xã", "l"), ("Trung tâm Y tế", "l")]),
    # below `Đối với …`, too, a bullet is the task of the unit above it
    (PLANNED,
     "1. Đối với Đảng ủy Quân sự huyện\n- Lãnh đạo Ban Chỉ huy Quân sự huyện trực sẵn sàng.\n- Bố trí xe.",
     [("Đảng ủy Quân sự", "l")]),
    # `mời` asks for a deed, or only for a visit
    (PLANNED, "1. Mời Ủy ban MTTQ huyện cử người giám sát.", [("Ủy ban Mặt trận Tổ quốc Việt Nam", "l")]),
    (PLANNED, "1. Mời Ủy ban MTTQ huyện dự lễ phát động.", []),
    # the speaker orders in a further sentence
    (PLANNED, "1. Hạt Kiểm lâm trực gác. Đồng thời giao Phòng Nội vụ đề xuất khen thưởng.",
     [("Hạt Kiểm lâm", "l"), ("Phòng Nội vụ", "l")]),
    (PLANNED, "1. Hạt Kiểm lâm trực gác, đồng thời giao ban với các xã hằng tuần.", [("Hạt Kiểm lâm", "l")]),
    # whoever helps in a further clause
    (PLANNED, "1. Phòng Y tế: Lập danh sách; cùng Hội Chữ thập đỏ huyện cấp phát thuốc.",
     [("Phòng Y tế", "l"), ("Hội Chữ thập đỏ", "c")]),
    (PLANNED, "1. Phòng Y tế: Lập danh sách; cùng kỳ năm trước có 5 vụ.", [("Phòng Y tế", "l")]),
    # a board that manages in the midst of a list, and what is no society
    (PLANNED, "1. Hạt Kiểm lâm, Ban quản lý rừng Copia và các chủ rừng: phát dọn thực bì.",
     [("Hạt Kiểm lâm", "l"), ("Ban quản lý rừng Copia", "l"), ("Các chủ rừng", "l")]),
    (PLANNED, "1. Hội Xuân bản Lái tổ chức ngày mồng 6 Tết.", []),
    # branches behind one word are the offices of the tier that speaks; without names they are a class
    (PLANNED, "1. Hạt Kiểm lâm phối hợp với các ngành: Văn hoá và Thông tin, Công an huyện tuần tra.",
     [("Hạt Kiểm lâm", "l"), ("Phòng Văn hóa và Thông tin", "c"), ("Công an", "c")]),
    (PLANNED, "1. Các ngành: cử người trực.", [("Các ngành", "l")]),
    # a list of units and their deeds charges, whatever its heading says; a list of who has what does not
    (PLANNED.replace("III. TỔ CHỨC THỰC HIỆN", "III. BỐ TRÍ LỰC LƯỢNG"),
     "- Công an huyện: Lập chốt ở đèo.\n- Hạt Kiểm lâm bố trí 02 tổ.\n- Huyện đoàn huy động 30 đoàn viên.",
     [("Công an", "l"), ("Hạt Kiểm lâm", "l"), ("Huyện đoàn Thuận Châu", "l")]),
    (PLANNED.replace("III. TỔ CHỨC THỰC HIỆN", "III. BỐ TRÍ LỰC LƯỢNG"),
     "- Công an huyện: 10 người.\n- Hạt Kiểm lâm: 02 tổ.\n- Huyện đoàn: 30 đoàn viên.", []),
    # a heading without number or colon, in capitals or by itself
    (PLANNED.replace("III. TỔ CHỨC THỰC HIỆN", "I. MỤC TIÊU\n- Không để cháy lớn.\n\nTổ chức thực hiện"),
     "- Công an huyện: Lập chốt ở đèo.\n- Thanh tra huyện giám sát.", [("Công an", "l"), ("Thanh tra", "l")]),
    # stars above dashes; units in capitals; a dash between unit and deed
    (PLANNED, "* Công an huyện\n- Lập chốt ở đèo.\n* Thanh tra huyện\n- Giám sát.",
     [("Công an", "l"), ("Thanh tra", "l")]),
    (PLANNED, "1. CÔNG AN HUYỆN\n- Lập chốt ở đèo.\n2. UBND CÁC XÃ, THỊ TRẤN\n- Trực gác.",
     [("Công an", "l"), ("Ủy ban nhân dân các xã, thị trấn", "l")]),
    (PLANNED, "1. Phòng Nội vụ - Tham mưu UBND huyện khen thưởng.\n2. Phòng Kế hoạch - Tổng hợp chuẩn bị giấy khen.",
     [("Phòng Nội vụ", "l"), ("Phòng Kế hoạch - Tổng hợp", "l")]),
    # tables under other headings
    (PLANNED.replace("TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG"),
     "| TT | Cơ quan, đơn vị | Nhiệm vụ được giao | Hoàn thành |\n| 1 | Công an huyện | Lập chốt | 20/3/2021 |",
     [("Công an", "l")]),
    (PLANNED.replace("TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG"),
     "| Đơn vị | Nhiệm vụ |\n|---|---|\n| Công an huyện | Lập chốt |\n| Thanh tra huyện | Giám sát |",
     [("Công an", "l"), ("Thanh tra", "l")]),
    (PLANNED.replace("TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG"),
     "TT | Công việc | Trách nhiệm | Tiến độ\n1 | Lập chốt | Công an huyện | Tháng 3/2021", [("Công an", "l")]),
    # who leads and who helps: in brackets, in bullets, under other labels, with another word
    (PLANNED, "1. Phòng Nội vụ (chủ trì), Thanh tra huyện, Công an huyện (phối hợp): kiểm tra các xã.",
     [("Phòng Nội vụ", "l"), ("Thanh tra", "c"), ("Công an", "c")]),
    (PLANNED, "1. Kiểm tra các xã.\n- Phòng Nội vụ chủ trì.\n- Thanh tra huyện phối hợp.",
     [("Phòng Nội vụ", "l"), ("Thanh tra", "c")]),
    (PLANNED, "1. Thanh tra huyện: phối hợp thực hiện.", [("Thanh tra", "l")]),
    (PLANNED, "1. Kiểm tra các xã.\n- Cơ quan tham mưu: Phòng Nội vụ.\n- Cơ quan phối hợp: Thanh tra huyện.",
     [("Phòng Nội vụ", "l"), ("Thanh tra", "c")]),
    (PLANNED, "1. Phòng Nội vụ kết hợp với Thanh tra huyện kiểm tra; kết hợp với tuyên truyền.",
     [("Phòng Nội vụ", "l"), ("Thanh tra", "c")]),
    # lists: semicolons behind one head, plus and ampersand between organs, a command beside the police
    (PLANNED, "1. Các Phòng: Nội vụ; Tư pháp; Y tế\n- Kiểm tra chốt.\n2. Thanh tra huyện + Công an huyện: Giám sát.",
     [("Phòng Nội vụ", "l"), ("Phòng Tư pháp", "l"), ("Phòng Y tế", "l"), ("Thanh tra", "l"), ("Công an", "l")]),
    (PLANNED, "1. Công an, Quân sự huyện: Lập chốt.", [("Công an", "l"), ("Ban Chỉ huy Quân sự", "l")]),
    (PLANNED, "1. Trưởng các phòng: Y tế; Chánh Thanh tra huyện kiểm tra.", [("Phòng Y tế", "l"), ("Thanh tra", "l")]),
    # `giao` behind a colon of its own, and behind what was agreed to
    (PLANNED, "- Giao: Hạt Kiểm lâm trực gác.\n- Thống nhất giao Thanh tra huyện giám sát.",
     [("Hạt Kiểm lâm", "l"), ("Thanh tra", "l")]),
    (PLANNED, "1. Hạt Kiểm lâm thống nhất giao ban mỗi tuần.", [("Hạt Kiểm lâm", "l")]),
    # a long heading that runs into its first task
    (PLANNED,
     "1. Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện và Trung tâm Dịch vụ nông nghiệp huyện\n"
     "Thành lập đội xung kích.\n2. Thanh tra huyện giám sát.",
     [("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "l"), ("Trung tâm Dịch vụ nông nghiệp", "l"),
      ("Thanh tra", "l")]),
    # below the opening of a letter: units alone on their lines, each above its tasks; an opening that ends so
    ("KẾ HOẠCH\nPhòng, chống cháy rừng\n\nThực hiện Chỉ thị số 02/CT-UBND ngày 03/3/2021, UBND huyện có ý kiến như sau:",
     "Hạt Kiểm lâm:\n- Trực gác.\n- Phát dọn đường băng.\nThanh tra huyện:\n- Giám sát.",
     [("Hạt Kiểm lâm", "l"), ("Thanh tra", "l")]),
    ("KẾ HOẠCH\nPhòng, chống cháy rừng\n\nThực hiện Chỉ thị số 02/CT-UBND ngày 03/3/2021, UBND huyện giao:",
     "- Hạt Kiểm lâm: Trực gác.\n- Thanh tra huyện giám sát.", [("Hạt Kiểm lâm", "l"), ("Thanh tra", "l")]),
    ("KẾ HOẠCH\nPhòng, chống cháy rừng\n\nThực hiện Chỉ thị số 02/CT-UBND ngày 03/3/2021, UBND huyện có ý kiến như sau:",
     "Tình hình rừng\n- Thực bì dày.\nHạt Kiểm lâm\n- Có 12 người.", []),
    # which of a class, and its duty behind it
    (PLANNED, "1. Các xã được giám sát chuẩn bị báo cáo.\n2. Thanh tra huyện được phân công kiểm tra chốt.",
     [("Các xã được giám sát", "l"), ("Thanh tra", "l")]),
    # a table printed one cell a line, in which a cell has a line for each of its units
    (PLANNED.replace("III. TỔ CHỨC THỰC HIỆN", "III. PHÂN CÔNG"),
     "TT\nNội dung\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n1\nCắm biển cấm lửa\nHạt Kiểm lâm\n"
     "Phòng Kinh tế và Hạ tầng\nUBND xã Co Mạ\nTháng 3/2021\n2\nTập huấn chữa cháy\nCông an huyện\n"
     "Hạt Kiểm lâm\nTháng 4/2021",
     [("Hạt Kiểm lâm", "l"), ("Phòng Kinh tế và Hạ tầng", "c"), ("Ủy ban nhân dân xã Co Mạ", "c"),
      ("Công an", "l"), ("Hạt Kiểm lâm", "c")]),
    # a narrow column, broken before a capital
    (PLANNED,
     "1. UBND các xã kiểm tra chòi canh,\nbáo cáo về Hạt trong tuần đầu. Riêng\nHạt Kiểm lâm phát dọn đường băng\n"
     "cản lửa dọc quốc lộ 6 đoạn đèo.\n2. Phòng Văn hóa và Thông tin treo\nbăng rôn ở các ngã ba, phát tờ rơi\n"
     "tại phiên chợ Thuận Châu sáng thứ\nBảy hằng tuần, in lịch trực gác rừng.\n3. Phòng Tài chính - Kế hoạch cân\n"
     "đối nguồn chi cho lực lượng ở chốt\nđèo Pha Đin, cấp lương khô, nước\nuống, đèn pin và bảo hộ trước ngày\n"
     "20/3/2021 theo dự toán đã duyệt.\n4. Công an huyện lập hai tổ tuần\ntra ban đêm trên tuyến giáp ranh.\n"
     "5. Trạm Khuyến nông hướng dẫn dân\nđốt nương có kiểm soát, báo thôn\nbản trước khi đốt ít nhất một ngày.\n"
     "6. Huyện đoàn lập đội xung kích ở\nmỗi xã, tập dượt hai lần một tháng.",
     [("Ủy ban nhân dân các xã", "l"), ("Hạt Kiểm lâm", "l"), ("Phòng Văn hóa và Thông tin", "l"),
      ("Phòng Tài chính - Kế hoạch", "l"), ("Công an", "l"), ("Trạm Khuyến nông", "l"),
      ("Huyện đoàn Thuận Châu", "l")]),
    # what is agreed to, before who shall see to it; a further clause of what is agreed to below a matter
    (TOLD, "1. Về chốt trực:\n- Hạt Kiểm lâm dựng chòi, không để quá ngày 20/3/2021.\n"
     "- Thống nhất mua đèn pin; Phòng Tài chính - Kế hoạch cân đối nguồn chi.\n- Thanh tra huyện giám sát.\n"
     "2. Về vốn: đồng ý đề xuất của Phòng Nội vụ, giao Phòng Nội vụ lập dự toán.\n3. Công an huyện tuần tra.",
     [("Hạt Kiểm lâm", "l"), ("Phòng Tài chính - Kế hoạch", "l"), ("Thanh tra", "l"), ("Phòng Nội vụ", "l"),
      ("Công an", "l")]),
    # what is left of a paper begins with a later chapter
    ("KẾ HOẠCH\nPhòng, chống cháy rừng\n\nIV- PHÂN CÔNG NHIỆM VỤ",
     "1. Hạt Kiểm lâm trực gác.\n2. Phòng Nội vụ đề xuất khen thưởng.",
     [("Hạt Kiểm lâm", "l"), ("Phòng Nội vụ", "l")]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "wanted"), SHAPES)
def test_who_is_charged(title: str, body: str, wanted: list[tuple[str, str]]) -> None:
    text = NOTICE.format(kind=KINDS[title.split(maxsplit=1)[0]], title=title, body=body)
    duties = from_text(text, "notice.txt").assignments
    read = [(d.unit.name.removesuffix(" huyện Thuận Châu"), d.role[:1]) for d in duties if not d.optional]
    assert read == wanted


# before a verb that no table knows: the name is over by itself
ENDS = [
    "Chi nhánh Văn phòng Đăng ký đất đai",
    "Trung tâm Văn hoá, Thể thao và Truyền thanh",
    "Trung tâm Cung ứng dịch vụ sự nghiệp công",
    "Hội Nạn nhân chất độc da cam",
    "Các cơ quan, đơn vị",
    "Các phòng, ban, đơn vị",
    "Thủ trưởng các phòng, ban, ngành",
    "Các chi bộ trực thuộc",
    "Các trường mầm non, tiểu học, trung học cơ sở",
    "Các cơ quan báo chí",
]


@pytest.mark.parametrize("name", ENDS)
def test_a_name_ends_before_an_unlisted_verb(name: str) -> None:
    body = f"1. {name} khâu vá lều bạt.\n2. Phòng Y tế trực cấp cứu."
    text = NOTICE.format(kind="KH", title=PLANNED, body=body)
    assert text[slice(*from_text(text, "plan.txt").assignments[0].span)] == name


# and one that goes on is not cut, whatever class it begins like
GO_ON = [
    "Các trường dân tộc nội trú",
    "Các doanh nghiệp vừa và nhỏ",
    "Các chủ đầu tư hạ tầng cụm công nghiệp",
    "Các cơ quan tuyên truyền",
    "Ban Quản lý dự án đầu tư xây dựng công trình giao thông huyện",
]


@pytest.mark.parametrize("name", GO_ON)
def test_a_name_goes_on_behind_its_class(name: str) -> None:
    text = NOTICE.format(
        kind="KH", title=PLANNED, body=f"1. {name} có trách nhiệm báo cáo.\n2. Phòng Y tế trực."
    )
    assert text[slice(*from_text(text, "plan.txt").assignments[0].span)] == name


ANNEXED = """{title}
(Kèm theo Quyết định số 144/QĐ-UBND ngày 09/3/2021)

I. MỤC TIÊU
Không để cháy lớn.

II. TỔ CHỨC THỰC HIỆN
1. Hạt Kiểm lâm: Trực gác ở các chòi.
2. Phòng Nội vụ phối hợp với Thanh tra huyện kiểm tra.
"""


@pytest.mark.parametrize(
    ("kind", "title", "wanted"),
    [
        # the plan that a decision issues is its own; a charter sets standing rules; a plan has no plan annexed
        ("QĐ", "KẾ HOẠCH\nPhòng, chống cháy rừng năm 2021", ["Hạt Kiểm lâm", "Phòng Nội vụ", "Thanh tra"]),
        ("QĐ", "QUY CHẾ\nPhối hợp phòng, chống cháy rừng", []),
        ("KH", "KẾ HOẠCH\nPhòng, chống cháy rừng năm 2021", []),
    ],
)
def test_a_decision_charges_by_the_plan_that_it_issues(kind: str, title: str, wanted: list[str]) -> None:
    issues = "QUYẾT ĐỊNH\nBan hành Kế hoạch phòng, chống cháy rừng\n\nQUYẾT ĐỊNH:"
    body = "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Quyết định có hiệu lực từ ngày ký."
    text = NOTICE.format(kind=kind, title=issues if kind == "QĐ" else PLANNED, body=body)
    duties = from_text(text + ANNEXED.format(title=title), "decision.txt").assignments
    assert [d.unit.name.removesuffix(" huyện Thuận Châu") for d in duties if not d.optional] == wanted
