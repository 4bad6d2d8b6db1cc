"""Shapes of duties in one paragraph, under one heading and in tables: who leads, who helps, by when."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Organ
from ingest.organ.speaker import Speaker
from ingest.unit import lists as unit_lists
from ingest.unit.units import name_unit

PLAN = """ỦY BAN NHÂN DÂN
HUYỆN KỲ SƠN
Số: 45/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Kỳ Sơn, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phòng, chống rét cho đàn vật nuôi

Thực hiện Kế hoạch số 88/KH-UBND ngày 12/02/2024 của UBND tỉnh Nghệ An, UBND huyện xây dựng kế hoạch như sau:

{}

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vi Văn Dần
"""
HEAD = "II. TỔ CHỨC THỰC HIỆN\n"


def charged(body: str, *, head: str = HEAD) -> list[tuple[str, str]]:
    """Units without their place and their roles, in reading order; what is optional is left out."""
    duties = from_text(PLAN.format(head + body), "plan.txt").assignments
    return [(d.unit.name.removesuffix(" huyện Kỳ Sơn"), d.role[:1]) for d in duties if not d.optional]


# paragraphs below TỔ CHỨC THỰC HIỆN -> units and roles (l lead, c coordinate)
SHAPES = [
    # the deed of all stands behind the last of those who help, a strong word opens a duty of its own
    ("1. Phòng Y tế: Chủ trì, phối hợp với UBND các xã; các phòng liên quan hướng dẫn che chuồng.",
     [("Phòng Y tế", "l"), ("Ủy ban nhân dân các xã", "c"), ("Các phòng liên quan", "c")]),
    ("1. Phòng Y tế: Chủ trì, phối hợp với UBND các xã; Phòng Nội vụ có trách nhiệm lập danh sách.",
     [("Phòng Y tế", "l"), ("Ủy ban nhân dân các xã", "c"), ("Phòng Nội vụ", "l")]),
    ("1. In tờ rơi: Phòng Y tế chủ trì, phối hợp với Huyện đoàn; Phòng Nội vụ lập danh sách.",
     [("Phòng Y tế", "l"), ("Huyện đoàn Kỳ Sơn", "c"), ("Phòng Nội vụ", "l")]),
    # a heading for many, below which those are charged one by one
    ("1. Đối với các tổ chức khác\n\nĐề nghị Hội Nông dân huyện, Huyện đoàn vận động hội viên.",
     [("Hội Nông dân", "l"), ("Huyện đoàn Kỳ Sơn", "l")]),
    ("1. Trách nhiệm của các phòng và UBND các xã\na) Việc phát chăn phải công khai.\nb) Phòng Y tế lập danh sách.\n"
     "c) UBND các xã có trách nhiệm phát chăn.", [("Phòng Y tế", "l"), ("Ủy ban nhân dân các xã", "l")]),
    ("1. Trách nhiệm của các phòng và UBND các xã\na) Phát chăn công khai.\nb) Lập danh sách.",
     [("Các phòng", "l"), ("Ủy ban nhân dân các xã", "l")]),
    # fields of work behind a class, and a deed
    ("1. Phòng Y tế: Chủ trì, phối hợp với các phòng, ngành có liên quan: Tư pháp, Nội vụ lập danh sách.",
     [("Phòng Y tế", "l"), ("Phòng Tư pháp", "c"), ("Phòng Nội vụ", "c")]),
    ("1. Các phòng, ngành liên quan: Xây dựng kế hoạch, báo cáo UBND huyện.", [("Các phòng, ngành liên quan", "l")]),
    # words that lead over to those who are meant above all, and deeds of two words
    ("1. Các cấp ủy, tổ chức đảng, nhất là các xã vùng cao, phải che chuồng.", [("Các cấp ủy, tổ chức đảng", "l")]),
    ("1. Ban Kỹ thuật, Ban Vật tư điều phối bạt che.", [("Ban Kỹ thuật", "l"), ("Ban Vật tư", "l")]),
    ("1. Văn phòng điều phối nông thôn mới lập hồ sơ.", [("Văn phòng điều phối nông thôn mới", "l")]),
    ("1. Huyện đoàn phối hợp với Phòng Nội vụ ra quyết định lập đội.",
     [("Huyện đoàn Kỳ Sơn", "l"), ("Phòng Nội vụ", "c")]),
    # an order in brackets behind its matter
    ("1. Lập chốt kiểm dịch trên quốc lộ (Giao Phòng Y tế tham mưu).", [("Phòng Y tế", "l")]),
    # the name of a ministry that holds a verb
    ("1. Bộ Ngoại giao hướng dẫn kiểm dịch ở cửa khẩu.", [("Bộ Ngoại giao", "l")]),
    # what carries out stands one by one below `chỉ đạo:`
    ("1. UBND huyện chỉ đạo:\n- Phòng Y tế lập danh sách hộ cần chăn ấm.\n- Trạm Khuyến nông hướng dẫn che chuồng.",
     [("Ủy ban nhân dân", "l"), ("Phòng Y tế", "l"), ("Trạm Khuyến nông", "l")]),
    # offices one by one below their chiefs
    ("1. Trưởng các phòng chuyên môn\n- Trưởng phòng Y tế phát thuốc.\n- Trưởng phòng Tư pháp soạn tờ rơi.",
     [("Phòng Y tế", "l"), ("Phòng Tư pháp", "l")]),
    # a paragraph without a mark behind a sentence that has said its own duty
    ("1. Phòng Kinh tế: hướng dẫn che chuồng.\nTrung tâm Y tế: trực cấp cứu.\n2. Công an huyện tuần tra.\nBan Chỉ huy Quân sự huyện "
     "duy trì chế độ trực.",
     [("Phòng Kinh tế", "l"), ("Trung tâm Y tế", "l"), ("Công an", "l"), ("Ban Chỉ huy Quân sự", "l")]),
    ("1. Phòng Kinh tế\nCấp bạt che.\nTrung tâm Y tế đã nhận 20 tấm.", [("Phòng Kinh tế", "l")]),
    # a tier as a label before the unit
    ("1. Cấp xã: Hội Nông dân phân công hội viên trực; mở sổ theo dõi.", [("Hội Nông dân", "l")]),
    # a class is told by what its members do, where a strong word behind it says what they shall do
    ("1. Tổ chức, cá nhân khai thác cát, sỏi phải nộp sổ theo dõi.", [("Tổ chức, cá nhân khai thác cát, sỏi", "l")]),
    ("1. Các đơn vị khai thác dữ liệu dân cư khi lập danh sách.", [("Các đơn vị", "l")]),
    # … or by their licence
    ("1. Các tổ chức, cá nhân được cấp giấy phép khai thác, thu hồi cát báo cáo sản lượng.",
     [("Các tổ chức, cá nhân được cấp giấy phép khai thác, thu hồi cát", "l")]),
    ("1. Yêu cầu đối với các cơ sở nuôi trâu.\n- Che chuồng.\n- Trữ rơm.", [("Các cơ sở nuôi trâu", "l")]),
    ("1. Yêu cầu đối với chuồng trại.\n- Kín gió.\n- Khô ráo.", []),
    # … or by where it is done; a deed behind such a clause is their duty
    ("1. Công an xã nơi tổ chức lễ hội bố trí chốt trực.", [("Công an xã nơi tổ chức lễ hội", "l")]),
    ("1. UBND xã nơi có chợ tổ chức phun khử trùng.", [("Ủy ban nhân dân xã nơi có chợ", "l")]),
    # persons are no part of an organ's name, a term with a capital is a name to its end
    ("1. Trạm Y tế phối hợp với chính quyền địa phương và gia đình chăm sóc người già.",
     [("Trạm Y tế", "l"), ("Chính quyền địa phương", "c")]),
    ("1. Phòng Y tế phối hợp với Ban Quản lý chợ, Cơ quan giám sát để kiểm tra chuồng.",
     [("Phòng Y tế", "l"), ("Ban Quản lý chợ", "c"), ("Cơ quan giám sát", "c")]),
    # the Front is asked by the speaker, others by who watches over them
    ("1. Thường trực HĐND huyện giám sát việc che chuồng; đề nghị Ủy ban MTTQ Việt Nam huyện vận động quyên góp.",
     [("Hội đồng nhân dân", "l"), ("Ủy ban Mặt trận Tổ quốc Việt Nam", "l")]),
    ("1. Thường trực HĐND huyện giám sát việc che chuồng; đề nghị Phòng Y tế giải trình.",
     [("Hội đồng nhân dân", "l")]),
    ("1. Yêu cầu các trạm như sau: trữ rơm.", [("Các trạm", "l")]),
    # one unit in particular, behind what all do
    ("1. Các đoàn thể huyện vận động quyên góp; trong đó Huyện đoàn ra quân dựng 20 chuồng trại.",
     [("Các đoàn thể huyện", "l"), ("Huyện đoàn Kỳ Sơn", "l")]),
    # who helps stands before its verb
    ("1. Công tác thú y: Trạm Chăn nuôi và Thú y chủ trì, Phòng Y tế và UBND các xã phối hợp tiêm phòng.",
     [("Trạm Chăn nuôi và Thú y", "l"), ("Phòng Y tế", "c"), ("Ủy ban nhân dân các xã", "c")]),
    ("1. Phòng Kinh tế và Hạ tầng chủ trì thông tuyến đường; Công an huyện phối hợp.",
     [("Phòng Kinh tế và Hạ tầng", "l"), ("Công an", "c")]),
    ("1. Phòng Tư pháp chủ trì phối hợp các đơn vị liên quan rà soát hồ sơ.",
     [("Phòng Tư pháp", "l"), ("Các đơn vị liên quan", "c")]),
    # a further clause, in which two are charged
    ("1. Hội Nông dân huyện cho vay vốn; Huyện đoàn chủ trì làm chuồng, Hội Phụ nữ huyện nhân rộng tổ vần công.",
     [("Hội Nông dân", "l"), ("Huyện đoàn Kỳ Sơn", "l"), ("Hội Liên hiệp Phụ nữ", "l")]),
    # the speaker goes on with an order of his own
    ("1. Phòng Y tế đôn đốc, tổng hợp. Giao Phòng Tài chính - Kế hoạch cân đối kinh phí.",
     [("Phòng Y tế", "l"), ("Phòng Tài chính - Kế hoạch", "l")]),
    # a task with partners in its middle
    ("1. Đài Truyền thanh huyện\n- Chủ động cung cấp bản tin rét để phối hợp với Phòng Y tế phát sóng sớm.",
     [("Đài Truyền thanh", "l"), ("Phòng Y tế", "c")]),
    # a remark behind the one who leads
    ("1. Kiểm tra chợ gia súc: Hạt Kiểm lâm (cơ quan trực mùa rét) chủ trì, phối hợp với Công an huyện thực hiện.",
     [("Hạt Kiểm lâm", "l"), ("Công an", "c")]),
    # one title before a list
    ("1. Giao Trưởng: Phòng Y tế, Phòng Tư pháp phối hợp với UBND các xã tuyên truyền.",
     [("Phòng Y tế", "l"), ("Phòng Tư pháp", "l"), ("Ủy ban nhân dân các xã", "c")]),
    # a class as a label before its members, each with a task of its own
    ("1. Các đơn vị huyện: Phòng Y tế làm đầu mối; Phòng Tư pháp theo dõi cam kết.",
     [("Phòng Y tế", "l"), ("Phòng Tư pháp", "l")]),
    ("1. Phòng Y tế - cơ quan thường trực, chủ trì, phối hợp với Phòng Tư pháp kiểm tra.",
     [("Phòng Y tế", "l"), ("Phòng Tư pháp", "c")]),
    # the heading has no mark behind it, its task stands on the next line
    ("1. Hội Nông dân huyện và các tổ chức đoàn thể của huyện đóng góp cho quỹ mùa đông\nVận động hội viên cho mượn chuồng.",
     [("Hội Nông dân", "l"), ("Các tổ chức đoàn thể của huyện", "l")]),
    ("1. Phòng Y tế cùng Trạm Khuyến nông hướng dẫn ủ rơm.", [("Phòng Y tế", "l"), ("Trạm Khuyến nông", "c")]),
    ("1. Tập huấn cho thú y xã (Phòng Y tế chủ trì; Hội Nông dân huyện phối hợp).",
     [("Phòng Y tế", "l"), ("Hội Nông dân", "c")]),
    # a second unit behind a comma of what is asked
    ("1. Đề nghị Hội Nông dân huyện giám sát; đề nghị Hội Cựu chiến binh huyện gương mẫu, Huyện đoàn lồng ghép vào sinh hoạt.",
     [("Hội Nông dân", "l"), ("Hội Cựu chiến binh", "l"), ("Huyện đoàn Kỳ Sơn", "l")]),
    ("1. Truyền thanh: do VNPT Kỳ Sơn, Đài Truyền thanh huyện thực hiện.",
     [("VNPT Kỳ Sơn", "l"), ("Đài Truyền thanh", "l")]),
    ("1. Đảng ủy các xã, chi, đảng bộ cơ quan, trường học quán triệt kế hoạch này.",
     [("Đảng ủy các xã", "l"), ("Chi, đảng bộ cơ quan, trường học", "l")]),
    # below a heading for many, what is said of one alone
    ("1. Các chi bộ trực thuộc\n- Chọn 01 mô hình; riêng Đảng ủy Công ty TNHH Chè Kỳ Sơn và Chi bộ Phòng Y tế chọn 02 mô hình.",
     [("Các chi bộ trực thuộc", "l"), ("Đảng ủy Công ty trách nhiệm hữu hạn Chè Kỳ Sơn", "l"), ("Chi bộ Phòng Y tế", "l")]),
    ("1. Bảo hiểm xã hội huyện Phát triển đối tượng tham gia.", [("Bảo hiểm xã hội", "l")]),
    ("1. Giaocho Phòng Y tế theo dõi.", [("Phòng Y tế", "l")]),
    ("1. Giao Công an huyện (đồng chí Phó Trưởng Công an huyện trực tiếp chỉ đạo) chủ trì, phối hợp Phòng Y tế kiểm tra.",
     [("Công an", "l"), ("Phòng Y tế", "c")]),
    ("1. Hội đồng nhân dân huyện tán thành báo cáo; Phòng Y tế theo dõi.", [("Phòng Y tế", "l")]),
    ("1. Phòng Y tế\n- Cùng Công ty Chè Kỳ Sơn vận hành trạm bơm.",
     [("Phòng Y tế", "l"), ("Công ty Chè Kỳ Sơn", "c")]),
    ("1. Phòng Y tế ký quy chế phối hợp với Công an huyện.", [("Phòng Y tế", "l")]),
    ("1. Trưởng ban các Ban Quản lý rừng phòng hộ ký cam kết.", [("Các Ban Quản lý rừng phòng hộ", "l")]),
    ("1. Các thôn chuẩn bị bao tải; riêng thôn Lưu Thắng và thôn Khánh Thành hoàn thành nạo vét mương.",
     [("Các thôn", "l"), ("Thôn Lưu Thắng", "l"), ("Thôn Khánh Thành", "l")]),
    # a name that ends in what might open a duty
    ("1. Trung tâm Phục vụ hành chính công bố trí quầy riêng.", [("Trung tâm Phục vụ hành chính công", "l")]),
    ("1. Trung tâm Cung ứng dịch vụ sự nghiệp công công bố lịch.",
     [("Trung tâm Cung ứng dịch vụ sự nghiệp công", "l")]),
    ("1. Tổ Thư ký giúp việc làm đầu mối tổng hợp.", [("Tổ Thư ký giúp việc", "l")]),
    ("1. Phòng Y tế phối hợp với các Phòng 1, 2 và 7; các Tổ 3, 4 trực.",
     [("Phòng Y tế", "l"), ("Phòng 1", "c"), ("Phòng 2", "c"), ("Phòng 7", "c"), ("Tổ 3", "l"), ("Tổ 4", "l")]),
    # kinds told by their trade, parts of the army, and `báo` that is no newspaper
    ("1. Đơn vị tư vấn giám sát: bố trí người trực.\n2. Đơn vị tư vấn thiết kế: sửa hồ sơ.",
     [("Đơn vị tư vấn giám sát", "l"), ("Đơn vị tư vấn thiết kế", "l")]),
    ("1. Tiểu đoàn 2, Đại đội Trinh sát 20 tổ chức lực lượng.", [("Tiểu đoàn 2", "l"), ("Đại đội Trinh sát 20", "l")]),
    ("1. Tổ Vận hành: trực bơm; báo ngay về UBND huyện khi mất nước.", [("Tổ Vận hành", "l")]),
    ("1. Phòng Y tế soạn tin; Đài Truyền thanh huyện phát thanh hằng ngày.",
     [("Phòng Y tế", "l"), ("Đài Truyền thanh", "l")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "units"), SHAPES)
def test_every_unit_of_a_paragraph_is_charged(body: str, units: list[tuple[str, str]]) -> None:
    assert charged(body) == units


def test_what_a_unit_asks_of_another_is_no_order_of_the_speaker() -> None:
    assert charged("1. Phòng Y tế rà soát cơ số thuốc; đề nghị Sở Y tế bổ sung phòng hộ.") == [
        ("Phòng Y tế", "l")
    ]


def test_what_a_law_orders_in_quoted_words_is_no_order_of_the_speaker() -> None:
    body = 'Theo Luật Thú y "cơ sở tự khai báo dịch; giao Trạm Khuyến nông phối hợp".'
    assert charged(f"1. Tuyên truyền\n{body}") == []


def test_a_paragraph_that_leads_in_tasks_charges_its_units() -> None:
    body = "Các phòng, ban huyện và Chủ tịch UBND các xã tập trung thực hiện một số việc và nhiệm vụ sau:\n- Trực rét."
    head = "I. Nhiệm vụ chung\n"
    assert charged(body, head=head) == [("Các phòng, ban huyện", "l"), ("Ủy ban nhân dân các xã", "l")]


def test_a_plan_of_one_paragraph_says_who_is_responsible() -> None:
    body = "Trạm Khuyến nông huyện có trách nhiệm hướng dẫn ủ rơm; các hợp tác xã hỗ trợ rơm."
    plan = PLAN.replace(" xây dựng kế hoạch như sau:", " đề ra kế hoạch chống rét.").format(body)
    names = [d.unit.name for d in from_text(plan, "plan.txt").assignments]
    assert names == ["Trạm Khuyến nông huyện Kỳ Sơn", "Các hợp tác xã"]


TABLE = "\n".join(
    "\t".join(cells)
    for cells in (
        ("STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"),
        ("1", "Dự trữ rơm", "Trạm Khuyến nông", "UBND các xã", "20/3/2024"),
        ("2", "Tiêm phòng đợt một cho đàn bò", "Trạm Chăn nuôi và Thú y", "", "Tháng 4/2024"),
        ("3", "Quyết toán", "Phòng Y tế", "Phòng Tư pháp; Công an huyện", "Thường xuyên"),
    )
)


def test_a_table_whose_cells_stand_between_tabs() -> None:
    duties = from_text(
        PLAN.format(f"II. NHIỆM VỤ\n{TABLE}\nIII. KINH PHÍ\nNgân sách huyện."), "plan.txt"
    ).assignments
    assert [(d.unit.name.removesuffix(" huyện Kỳ Sơn"), d.role, d.due) for d in duties] == [
        ("Trạm Khuyến nông", "lead", "2024-03-20"),
        ("Ủy ban nhân dân các xã", "coordinate", "2024-03-20"),
        ("Trạm Chăn nuôi và Thú y", "lead", "2024-04"),
        ("Phòng Y tế", "lead", None),
        ("Phòng Tư pháp", "coordinate", None),
        ("Công an", "coordinate", None),
    ]


LABELS = """1. Hội nghị triển khai
a) Cơ quan chủ trì: Phòng Y tế.
b) Cơ quan phối hợp: Phòng Tư pháp; UBND các xã.
c) Thời gian thực hiện: Quý II/2024.
2. Tài liệu
- Chủ trì: Hội Nông dân huyện.
- Phối hợp: Huyện đoàn, các cơ quan liên quan.
- Thời gian: trước 30/4/2024.
3. Kinh phí
Ngân sách huyện.
"""


def test_labels_say_who_leads_who_helps_and_by_when() -> None:
    duties = from_text(PLAN.format(f"I. NHIỆM VỤ\n{LABELS}"), "plan.txt").assignments
    assert [(d.unit.name.removesuffix(" huyện Kỳ Sơn"), d.role, d.due) for d in duties] == [
        ("Phòng Y tế", "lead", "2024-06"),
        ("Phòng Tư pháp", "coordinate", "2024-06"),
        ("Ủy ban nhân dân các xã", "coordinate", "2024-06"),
        ("Hội Nông dân", "lead", "2024-04-30"),
        ("Huyện đoàn Kỳ Sơn", "coordinate", "2024-04-30"),
        ("Các cơ quan liên quan", "coordinate", "2024-04-30"),
    ]


ROLES = """II. ĐÀN TRÂU
1. Nội dung: che chuồng, trữ rơm.
2. Cơ quan chủ trì, phối hợp
a) Cơ quan chủ trì
- Phòng Y tế; Trạm Khuyến nông.
- Ban Chỉ đạo các xã.
b) Cơ quan phối hợp

Hội Nông dân huyện; các tổ chức xã hội.

3. Thời gian thực hiện: Quý II/2024.
III. ĐÀN DÊ
1. Chủ trì thực hiện
- Bộ Ngoại giao.
- Phòng Nội vụ lập danh sách.
"""


def test_a_role_as_a_heading_is_that_of_all_below_it() -> None:
    duties = from_text(PLAN.format(ROLES), "plan.txt").assignments
    assert [(d.unit.name.removesuffix(" huyện Kỳ Sơn"), d.role[:1], d.task, d.due) for d in duties] == [
        ("Phòng Y tế", "l", "ĐÀN TRÂU", "2024-06"),
        ("Trạm Khuyến nông", "l", "ĐÀN TRÂU", "2024-06"),
        ("Ban Chỉ đạo các xã", "l", "ĐÀN TRÂU", "2024-06"),
        ("Hội Nông dân", "c", "ĐÀN TRÂU", "2024-06"),
        ("Các tổ chức xã hội", "c", "ĐÀN TRÂU", "2024-06"),
        ("Bộ Ngoại giao", "l", "ĐÀN DÊ", None),
    ]


def test_the_bracket_behind_an_order_is_no_part_of_its_task() -> None:
    body = "1. Lập chốt (giao Phòng Y tế tham mưu).\n2. Phòng Nội vụ lập chốt (02 chốt)."
    duties = from_text(PLAN.format(HEAD + body), "plan.txt").assignments
    assert [d.task for d in duties] == ["tham mưu", "lập chốt (02 chốt)"]


def test_a_task_ends_where_the_next_unit_begins() -> None:
    body = "1. Phòng Y tế mua thuốc; riêng Công an huyện báo cáo trước ngày 10/4/2024."
    duties = from_text(PLAN.format(HEAD + body), "plan.txt").assignments
    assert [(d.task, d.due) for d in duties] == [
        ("mua thuốc", None),
        ("báo cáo trước ngày 10/4/2024", "2024-04-10"),
    ]


@pytest.mark.parametrize(
    ("printed", "task"),
    [
        ("mua thuốc cho đàn trâu./.", "mua thuốc cho đàn trâu"),
        ("mua thuốc cho đàn trâu;", "mua thuốc cho đàn trâu"),
        ("mua thuốc cho 1/2 đàn trâu.", "mua thuốc cho 1/2 đàn trâu"),
    ],
)
def test_the_stroke_that_ends_a_paper_is_no_part_of_a_task(printed: str, task: str) -> None:
    (duty,) = from_text(PLAN.format(f"{HEAD}1. Phòng Y tế {printed}"), "plan.txt").assignments
    assert duty.task == task


CLASSES = [
    # who is meant is told by what the members of a class do; their duty stands behind it
    ("Các trường học có tổ chức bán trú thực hiện kiểm thực 3 bước.", "Các trường học có tổ chức bán trú"),
    ("Các trường học có tổ chức bán trú: Thực hiện kiểm thực 3 bước.", "Các trường học có tổ chức bán trú"),
    ("Các đơn vị có sử dụng hóa chất rà soát kho.", "Các đơn vị có sử dụng hóa chất"),
    ("Các đơn vị được kiểm tra chuẩn bị báo cáo.", "Các đơn vị được kiểm tra"),
    ("Các cơ quan có trách nhiệm rà soát kho.", "Các cơ quan"),
    ("Đề nghị các đơn vị quản lý trực tiếp bệnh viện rà soát kho.", "Các đơn vị quản lý trực tiếp bệnh viện"),
    ("Phòng Y tế có tổ chức mua thuốc.", "Phòng Y tế huyện Kỳ Sơn"),
    # what they take a matter for is their duty; a board of an exam is none
    ("Các cấp ủy, tổ chức đảng coi chuyển đổi số là nhiệm vụ trọng tâm.", "Các cấp ủy, tổ chức đảng"),
    ("Các cấp ủy xem đây là nhiệm vụ trọng tâm.", "Các cấp ủy"),
    ("Hội đồng coi thi huyện bố trí phòng thi.", "Hội đồng coi thi huyện Kỳ Sơn"),
]


@pytest.mark.parametrize(("said", "unit"), CLASSES)
def test_a_class_is_told_by_what_its_members_do(said: str, unit: str) -> None:
    (duty,) = from_text(PLAN.format(f"{HEAD}1. {said}"), "plan.txt").assignments
    assert duty.unit.name == unit


def test_of_a_long_task_the_beginning_is_told_in_whole_words() -> None:
    body = f"1. Phòng Y tế mua {'thuốc và ' * 120}báo cáo trước ngày 10/4/2024."
    (duty,) = from_text(PLAN.format(HEAD + body), "plan.txt").assignments
    assert duty.task is not None
    assert duty.task.endswith((" thuốc …", " và …"))
    assert 590 < len(duty.task) <= 602
    assert duty.due == "2024-04-10"


# a list of units -> its members
MEMBERS = [
    ("Trưởng các phòng: Công tác học sinh, sinh viên, Đào tạo", 1),
    ("Trưởng các phòng: Công tác học sinh, sinh viên; Chủ tịch UBND xã", 2),
    ("Viện Kiểm sát nhân dân tối cao, Bộ Quốc phòng", 2),
    ("Giám đốc các Sở, Ban, ngành có liên quan; Chủ tịch UBND các huyện", 2),
    ("Ban Quản lý Bến xe và Chợ Mường Xén", 1),
    ("Ban Quản lý rừng phòng hộ Kỳ Sơn và Công an huyện", 2),
    ("lực lượng chức năng và chính quyền địa phương", 2),
    ("chính quyền địa phương và cơ quan liên quan", 2),
    ("các bộ, cơ quan liên quan", 1),
    ("Phòng Y tế và tất cả các đơn vị trường học", 2),
]


@pytest.mark.parametrize(("text", "n"), MEMBERS)
def test_a_list_is_taken_apart(text: str, n: int) -> None:
    assert len(unit_lists.spans(text, 0, len(text))) == n


UNION = Speaker(
    Organ("son-la.tinh-doan", "Tỉnh đoàn Sơn La"), "Sơn La", None, None, "mass", 1, "2020-03-01", "HD"
)
BOARD = Speaker(
    Organ("son-la.ban-chi-dao-x", "Ban Chỉ đạo cải cách hành chính tỉnh Sơn La"), "Sơn La", None, None, "state", 1,
    "2020-03-01", "KH",
)  # fmt: skip
MINISTRY = Speaker(Organ("bo-y-te", "Bộ Y tế"), None, None, None, "state", 0, "2020-03-01", "QĐ")
FRONT = Speaker(
    Organ("son-la.mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"), "Sơn La", None, None, "mass", 1,
    "2020-03-01", "HD",
)  # fmt: skip
COURT = Speaker(
    Organ("son-la.tand", "Tòa án nhân dân tỉnh Sơn La"), "Sơn La", None, None, "state", 1, "2020-03-01", "KH"
)
POLICE = Speaker(
    Organ("son-la.dang-uy-cong-an", "Đảng ủy Công an tỉnh Sơn La"),
    "Sơn La",
    None,
    None,
    "party",
    1,
    "2020-03-01",
    "KH",
)
LABOUR = Speaker(
    Organ("son-la.ldld", "Liên đoàn Lao động tỉnh Sơn La"),
    "Sơn La",
    None,
    None,
    "mass",
    1,
    "2020-03-01",
    "HD",
)
LABOUR_OF_DISTRICT = Speaker(
    Organ("son-la.mai-son.ldld", "Liên đoàn Lao động huyện Mai Sơn"), "Sơn La", "Mai Sơn", None, "mass", 2,
    "2020-03-01", "HD",
)  # fmt: skip
OWN = [
    ("Tòa Dân sự", COURT, "Tòa Dân sự Tòa án nhân dân tỉnh Sơn La"),
    ("Phòng Kiểm tra nghiệp vụ", COURT, "Phòng Kiểm tra nghiệp vụ Tòa án nhân dân tỉnh Sơn La"),
    ("Chánh văn phòng", MINISTRY, "Văn phòng Bộ Y tế"),
    ("Văn phòng", BOARD, "Văn phòng Ban Chỉ đạo cải cách hành chính tỉnh Sơn La"),
    ("Văn phòng", UNION, "Văn phòng Tỉnh đoàn Sơn La"),
    ("Đảng ủy Quân sự", BOARD, "Đảng ủy Quân sự tỉnh Sơn La"),
    ("Phòng GD & ĐT huyện Mai Sơn", BOARD, "Phòng Giáo dục và Đào tạo huyện Mai Sơn"),
    ("Giám đốc Sở Y tế - Trưởng đoàn kiểm tra", BOARD, "Sở Y tế Sơn La"),
    ("Ban Tuyên giáo", UNION, "Ban Tuyên giáo Tỉnh đoàn Sơn La"),
    ("Ban Tuyên giáo Tỉnh đoàn", UNION, "Ban Tuyên giáo Tỉnh đoàn Sơn La"),
    ("Ban Tuyên giáo Tỉnh ủy", UNION, "Ban Tuyên giáo Tỉnh ủy Sơn La"),
    ("Tổ giúp việc Ban Chỉ đạo", BOARD, "Tổ giúp việc Ban Chỉ đạo cải cách hành chính tỉnh Sơn La"),
    ("Phòng Cảnh sát kinh tế (PC03) - Công an tỉnh", BOARD, "Phòng Cảnh sát kinh tế Công an tỉnh Sơn La"),
    ("Văn phòng Ủy ban MTTQ tỉnh", FRONT, "Văn phòng Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
    ("Ban Phong trào Ủy ban MTTQ tỉnh", FRONT, "Ban Phong trào Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
    ("Ban Thường trực Ủy ban MTTQ tỉnh", FRONT, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
    ("Ban Phong trào", FRONT, "Ban Phong trào Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
    (
        "Ban Dân chủ - Pháp luật",
        FRONT,
        "Ban Dân chủ - Pháp luật Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
    ),
    ("Phòng Tổ chức cán bộ", POLICE, "Phòng Tổ chức cán bộ Công an tỉnh Sơn La"),
    (
        "Văn phòng Thường trực Ban Chỉ đạo",
        BOARD,
        "Văn phòng Thường trực Ban Chỉ đạo cải cách hành chính tỉnh Sơn La",
    ),
    ("Đội Quản lý thị trường số 1", BOARD, "Đội Quản lý thị trường số 1"),
    ("Ban Nữ công", LABOUR, "Ban Nữ công Liên đoàn Lao động tỉnh Sơn La"),
]


@pytest.mark.parametrize(("phrase", "speaker", "name"), OWN)
def test_a_part_of_the_speaker_is_placed_with_it(phrase: str, speaker: Speaker, name: str) -> None:
    assert name_unit(phrase, speaker).name == name


WARDS = Speaker(
    Organ("benh-vien-da-khoa-ky-son", "Bệnh viện đa khoa Kỳ Sơn"),
    "Nghệ An",
    None,
    None,
    "state",
    1,
    "2024-03-01",
    "KH",
)


@pytest.mark.parametrize("phrase", ["Tổ Quản lý chất lượng", "Tổ Quản lý chất lượng bệnh viện"])
def test_a_part_is_one_whether_its_house_is_said_or_not(phrase: str) -> None:
    assert name_unit(phrase, WARDS).key == "to-quan-ly-chat-luong-benh-vien-da-khoa-ky-son"


def test_the_committees_of_the_same_tier_are_a_class() -> None:
    assert name_unit("UBND cùng cấp", FRONT).collective
    assert "Liên đoàn" not in name_unit("Ban Phong trào", LABOUR_OF_DISTRICT).name


LETTER = """ỦY BAN NHÂN DÂN TỈNH SƠN LA
SỞ CÔNG THƯƠNG
Số: 912/SCT-NL
V/v đấu nối điện mặt trời

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Sơn La, ngày 06 tháng 3 năm 2024

Kính gửi: {}

Sở Công Thương nhận được hồ sơ đấu nối, sau khi xem xét có ý kiến như sau:
1. Hồ sơ còn thiếu bản vẽ mặt bằng. {}
Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Hà Như Huệ
"""
# addressees, the sentence -> who is charged
CALLED_SHORT = [
    ("Công ty cổ phần Nậm La", "Đề nghị Công ty bổ sung hồ sơ.", ["Công ty cổ phần Nậm La"]),
    ("Công ty TNHH Tô Hiệu", "Đề nghị Quý Doanh nghiệp rà soát hồ sơ.", ["Công ty trách nhiệm hữu hạn Tô Hiệu"]),
    ("Hợp tác xã Chiềng Cọ", "Đề nghị Hợp tác xã nộp lại hồ sơ.", ["Hợp tác xã Chiềng Cọ"]),
    ("UBND huyện Mai Sơn", "Đề nghị Công ty cổ phần Nậm La rà soát. Đề nghị Công ty báo cáo kết quả.",
     ["Công ty cổ phần Nậm La"] * 2),
    # greeted by their kinds
    ("Bộ Công Thương", "Sở Công Thương đề nghị quý Bộ cho ý kiến.", ["Bộ Công Thương"]),
    ("- Bộ Công Thương;\n- UBND huyện Mai Sơn.", "Sở Công Thương đề nghị quý Bộ và Quý Ủy ban cho ý kiến trước ngày 30/6.",
     ["Bộ Công Thương", "Ủy ban nhân dân huyện Mai Sơn"]),
    ("Hội Nông dân Việt Nam", "Đề nghị Quý Hội cử người.", ["Trung ương Hội Nông dân Việt Nam"]),
    ("Bệnh viện đa khoa Mai Sơn", "Đề nghị Quý đơn vị nộp lại hồ sơ.", ["Bệnh viện đa khoa Mai Sơn"]),
    ("- Bệnh viện đa khoa Mai Sơn;\n- Trường Đại học Tây Bắc.", "Đề nghị Quý đơn vị nộp lại hồ sơ.", []),
    # what was asked before is told
    ("UBND huyện Mai Sơn", "Ngày 02/3/2023, Sở đã có văn bản gửi Công ty cổ phần Nậm La và đề nghị Công ty nộp hồ sơ.", []),
    # two could be meant
    ("- Công ty cổ phần Nậm La;\n- Công ty cổ phần Nậm Chim.", "Đề nghị Công ty bổ sung hồ sơ.", ["Công ty"]),
    # of another kind
    ("Công ty cổ phần Nậm La", "Đề nghị Bệnh viện bổ sung hồ sơ.", ["Bệnh viện"]),
]  # fmt: skip


@pytest.mark.parametrize(("addressed", "sentence", "units"), CALLED_SHORT)
def test_a_firm_called_by_its_noun_is_the_one_that_is_addressed(
    addressed: str, sentence: str, units: list[str]
) -> None:
    facts = from_text(LETTER.format(addressed, sentence), "cv.txt")
    assert [d.unit.name for d in facts.assignments] == units


def test_a_time_behind_a_colon_is_a_deadline() -> None:
    text = PLAN.format(HEAD + "1. Giao Công an huyện kiểm tra 12 điểm; thời gian hoàn thành: 31/3/2024.")
    assert [d.due for d in from_text(text, "plan.txt").assignments] == ["2024-03-31"]


def test_the_day_to_send_in_is_a_deadline_of_the_label_beside_it() -> None:
    body = "1. Rà soát chuồng trại\n- Cơ quan thực hiện: Phòng Kinh tế.\n- Thời hạn gửi kết quả về UBND huyện: trước 31/3/2024."
    assert [d.due for d in from_text(PLAN.format(HEAD + body), "plan.txt").assignments] == ["2024-03-31"]


def test_a_cell_broken_at_the_dash_of_its_unit_is_one() -> None:
    body = (
        "STT\nNội dung\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n1\nLắp quạt sưởi\nPhòng Kinh tế\n"
        "Phòng Tài chính\n- Kế hoạch\n30/6/2024\n2\nPhát chăn\nPhòng Y tế\nTrạm Khuyến nông\nQuý III"
    )
    assert charged(body, head="PHỤ LỤC\n") == [
        ("Phòng Kinh tế", "l"),
        ("Phòng Tài chính - Kế hoạch", "c"),
        ("Phòng Y tế", "l"),
        ("Trạm Khuyến nông", "c"),
    ]


def test_an_office_of_every_place_that_is_called_by_its_kind_is_that_of_the_place() -> None:
    text = PLAN.format(
        HEAD + "1. Điện lực: kiểm tra lưới. 2. Đồn Biên phòng: tuần tra.\n3. Điện lực Con Cuông: trực."
    )
    keys = [d.unit.key for d in from_text(text, "plan.txt").assignments]
    assert keys[0] == "nghe-an.ky-son.dien-luc"
    assert "dien-luc" not in keys


@pytest.mark.parametrize(
    "unit",
    [
        "Chủ đầu tư",
        "Nhà trường",
        "Chi cục Thuế",
        "Trường Mầm non",
        "Nhà thầu thi công",
        "Bệnh viện",
        "Đồn Công an",
    ],
)
def test_a_kind_without_a_name_is_no_unit_of_the_whole_country(unit: str) -> None:
    keys = {
        name_unit(unit, Speaker(None, province, None, None, "state", 1, "2022-03-01", "KH")).key
        for province in ("Sơn La", "Lào Cai")
    }
    assert len(keys) == 2


def test_a_cell_that_tells_parts_tells_them_of_all_behind() -> None:
    body = (
        "| STT | Hoạt động | Thời gian | Đơn vị thực hiện |\n|---|---|---|---|\n"
        "| 1 | Phát chăn | 10/3/2024 | **Chủ trì:** Phòng Y tế<br>**Phối hợp:** Hội Nông dân huyện, Công an huyện |\n"
        "| 2 | Lắp quạt | 12/3/2024 | Chủ trì: Phòng Kinh tế; phối hợp: Trạm Khuyến nông |"
    )
    assert charged(body) == [
        ("Phòng Y tế", "l"),
        ("Hội Nông dân", "c"),
        ("Công an", "c"),
        ("Phòng Kinh tế", "l"),
        ("Trạm Khuyến nông", "c"),
    ]
