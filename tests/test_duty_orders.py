"""Orders in more clauses than one: behind a semicolon, below a class, without a number, in rows and remarks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.extract import from_text
from ingest.model import Organ
from ingest.organ.speaker import Speaker
from ingest.unit import lists as unit_lists
from ingest.unit.units import name_unit

LETTER = """ỦY BAN NHÂN DÂN
HUYỆN NẬM PỒ
Số: 318/UBND-NN
V/v phòng, chống rét hại cho cây trồng

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Nậm Pồ, ngày 10 tháng 12 năm 2023

Kính gửi: Các phòng, ban; UBND các xã.

Thực hiện Công văn số 907/SNN-TT ngày 05/12/2023 của Sở Nông nghiệp và Phát triển nông thôn Điện Biên, {}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Giàng A Tếnh
"""
ORDERS = "UBND huyện có ý kiến như sau:\n\n"
PART = "UBND huyện ban hành hướng dẫn như sau:\n\nIII. TỔ CHỨC THỰC HIỆN\n"


def charged(text: str) -> list[tuple[str, str]]:
    """Units without their place and their roles, in reading order; what is optional is left out."""
    duties = from_text(LETTER.format(text), "letter.txt").assignments
    return [(d.unit.name.removesuffix(" huyện Nậm Pồ"), d.role[:1]) for d in duties if not d.optional]


# what stands behind the opening -> units and roles (l lead, c coordinate)
SHAPES = [
    # orders without a number below an opening: `giao` once, then the units by themselves
    (ORDERS + "- Giao Phòng Y tế cấp phát thuốc.\n- Trạm Khuyến nông: in tờ rơi.\n- Hạt Kiểm lâm trực chốt.",
     [("Phòng Y tế", "l"), ("Trạm Khuyến nông", "l"), ("Hạt Kiểm lâm", "l")]),
    # paragraphs that begin with their unit, one after the other
    (ORDERS + "Phòng Y tế cấp phát thuốc men.\nTrạm Khuyến nông in tờ rơi.\nHạt Kiểm lâm trực chốt 24/24h.",
     [("Phòng Y tế", "l"), ("Trạm Khuyến nông", "l"), ("Hạt Kiểm lâm", "l")]),
    # a chief who speaks through a letter charges one alone; what it tells is no order
    ("Phó Chủ tịch UBND huyện Lý A Chu có ý kiến chỉ đạo như sau:\n\nTrạm Khuyến nông rà soát đàn trâu.",
     [("Trạm Khuyến nông", "l")]),
    ("Phó Chủ tịch UBND huyện Lý A Chu có ý kiến chỉ đạo như sau:\n\nĐàn trâu của xã Nà Hỳ đã được che chắn.", []),
    # paragraphs that tell, among which a unit stands, are no orders
    (ORDERS + "Tình hình thời tiết còn phức tạp.\nRét đậm kéo dài.\nTrạm Khuyến nông có 3 người.", []),
    # in the opening, behind the order of its first clause
    ("UBND huyện có ý kiến: Giao Phòng Y tế rà soát thuốc.",  [("Phòng Y tế", "l")]),
    # a further clause behind `đồng thời`
    (PART + "1. Giao Phòng Y tế rà soát thuốc; đồng thời UBND xã Nà Hỳ mở điểm phát.",
     [("Phòng Y tế", "l"), ("Ủy ban nhân dân xã Nà Hỳ", "l")]),
    # `giao` behind one who has nobody below it is the speaker's order; behind another it may be that one's own
    (PART + "1. Hội Nông dân huyện vận động hội viên; giao Huyện đoàn dựng lán.",
     [("Hội Nông dân", "l"), ("Huyện đoàn Nậm Pồ", "l")]),
    (PART + "1. UBND các xã lập danh sách; giao công chức địa chính đo đạc.", [("Ủy ban nhân dân các xã", "l")]),
    # a class as a heading, its units below with another bullet
    (PART + "1. Các cơ quan tham mưu của huyện:\n+ Phòng Y tế: cấp phát thuốc.\n+ Thanh tra huyện: kiểm tra.",
     [("Phòng Y tế", "l"), ("Thanh tra", "l")]),
    ("UBND huyện hướng dẫn như sau:\n\nII. PHÂN CÔNG THỰC HIỆN\nA. Đề nghị các cơ quan, địa phương\n"
     "1. Đồn Biên phòng Si Pa Phìn tuần tra.\n2. Hạt Kiểm lâm trực chốt.",
     [("Đồn Biên phòng Si Pa Phìn", "l"), ("Hạt Kiểm lâm", "l")]),
    # the Front with its class before a colon, then each of the class
    (PART + "1. Ủy ban MTTQ và các đoàn thể huyện: Hội Nông dân huyện góp giống; Huyện đoàn dựng lán.",
     [("Ủy ban Mặt trận Tổ quốc Việt Nam", "l"), ("Hội Nông dân", "l"), ("Huyện đoàn Nậm Pồ", "l")]),
    # a matter before its unit, a number behind it
    (PART + "1. Kinh phí: Phòng Tài chính - Kế hoạch tham mưu theo Quyết định số 12/QĐ-UBND ngày 04/01/2022.",
     [("Phòng Tài chính - Kế hoạch", "l")]),
    # a numbered item is one organ and what it shall do, beside the part on execution
    ("UBND huyện kết luận như sau:\n\n1. Nhiệm vụ cụ thể\n1.1. Phòng Y tế rà soát thuốc.\n2. Thanh tra huyện giám sát.",
     [("Phòng Y tế", "l"), ("Thanh tra", "l")]),
    # one who hands on behind a colon: the first too
    (PART + "1. Đảng ủy xã Nà Hỳ chỉ đạo: Trạm Khuyến nông xã Nà Hỳ in tờ rơi; Công an xã Nà Hỳ lập chốt.",
     [("Đảng ủy xã Nà Hỳ", "l"), ("Trạm Khuyến nông xã Nà Hỳ", "l"), ("Công an xã Nà Hỳ", "l")]),
    # the last paragraph, without a number
    (ORDERS + "1. Phòng Y tế cấp phát thuốc.\nVăn phòng HĐND và UBND huyện theo dõi, đôn đốc.",
     [("Phòng Y tế", "l"), ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "l")]),
    # persons beside units
    (PART + "1. Các trường học: giữ ấm lớp học.\n2. Giáo viên chủ nhiệm: nhắc học sinh.\n3. Phòng PC06: lập danh sách.",
     [("Các trường học", "l"), ("Phòng PC06 Công an tỉnh Điện Biên", "l")]),
    # who helps, in a part of the task
    (PART + "1. Hạt Kiểm lâm\n- Kiểm tra nương rẫy, trong đó phối hợp với Công an huyện lập chốt.",
     [("Hạt Kiểm lâm", "l"), ("Công an", "c")]),
    # words that a copy ran together
    (PART + "1. Phòng Y tế chủ trì, phối hợp vớiTrung tâm Y tế huyện cấp phát thuốc.",
     [("Phòng Y tế", "l"), ("Trung tâm Y tế", "c")]),
    # a title alone is nobody
    (PART + "1. Các trường học che chắn lớp; Hiệu trưởng chịu trách nhiệm nếu học sinh ốm.",
     [("Các trường học", "l")]),
    # the row of a table is no sentence
    (PART + "TT | Nội dung | Chủ trì | Phối hợp | Thời gian\n"
     "1 | Che chắn chuồng | Phòng Y tế | Công an huyện; UBND xã Nà Hỳ | Tháng 12/2023",
     [("Phòng Y tế", "l"), ("Công an", "c"), ("Ủy ban nhân dân xã Nà Hỳ", "c")]),
    # a matter as heading, its units below it; what was done is told, who has not done something is not charged
    (ORDERS + "1. Phòng Y tế cấp phát thuốc.\n2. Về trồng trọt:\n- Trạm Khuyến nông in tờ rơi; phối hợp với "
     "UBND xã Nà Hỳ.\n3. Hạt Kiểm lâm trực chốt.",
     [("Phòng Y tế", "l"), ("Trạm Khuyến nông", "l"), ("Ủy ban nhân dân xã Nà Hỳ", "c"), ("Hạt Kiểm lâm", "l")]),
    (ORDERS + "1. Phòng Y tế cấp phát thuốc.\n2. Kết quả bước đầu:\n- Trạm Khuyến nông in tờ rơi.\n"
     "3. Hạt Kiểm lâm trực chốt.", [("Phòng Y tế", "l"), ("Hạt Kiểm lâm", "l")]),
    ("UBND huyện kết luận như sau:\n\n1. Kết quả\n1.1. Phòng Y tế chưa kiểm tra thuốc.\n2. Kiến nghị\n"
     "2.1. Kiến nghị Thanh tra huyện giám sát.", [("Thanh tra", "l")]),
    (PART + "1. Các đồng chí Huyện ủy viên kiểm tra cơ sở.\n2. Tổ đại biểu và đại biểu HĐND huyện giám sát.", []),
    # counted within one paragraph
    ("Chủ tịch UBND huyện chỉ đạo: (1) Phòng Y tế phối hợp với Công an huyện in tờ rơi; (2) UBND các xã lập chốt; "
     "(3) Hạt Kiểm lâm trực 24/24h.",
     [("Phòng Y tế", "l"), ("Công an", "c"), ("Ủy ban nhân dân các xã", "l"), ("Hạt Kiểm lâm", "l")]),
    ("UBND huyện nhận được báo cáo như sau: (1) Phòng Y tế đã in tờ rơi; (2) UBND các xã đã lập chốt.", []),
    # an article that goes on in a paragraph of its own
    ("QUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Đề án.\n\nĐiều 2. Phòng Y tế chủ trì di dời.\nTrạm Khuyến nông in tờ rơi; "
     "Hạt Kiểm lâm trực chốt.\n\nĐiều 3. Văn phòng HĐND và UBND chịu trách nhiệm thi hành.",
     [("Phòng Y tế", "l"), ("Trạm Khuyến nông", "l"), ("Hạt Kiểm lâm", "l"),
      ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "l")]),
    (PART + "1. Đội Cảnh sát điều tra tội phạm về ma túy Công an huyện lập chuyên án.",
     [("Đội Cảnh sát điều tra tội phạm về ma túy Công an", "l")]),
    # when or on what ground, before who; who does a part of the work behind `do`; labels side by side
    (PART + "1. Trên cơ sở đề xuất của các xã, Phòng Y tế tham mưu mua thuốc; Trạm Khuyến nông in tờ rơi.",
     [("Phòng Y tế", "l"), ("Trạm Khuyến nông", "l")]),
    (PART + "1. Căn cứ Kế hoạch này, các phòng, ban xây dựng kế hoạch của mình.", []),
    (PART + "1. Phòng Y tế:\n- Định kỳ hằng năm báo cáo UBND tỉnh, Ban Dân tộc tỉnh về kết quả.", [("Phòng Y tế", "l")]),
    (PART + "1. Công tác hậu cần do Phòng Y tế chủ trì, phối hợp với Huyện đoàn thực hiện.",
     [("Phòng Y tế", "l"), ("Huyện đoàn Nậm Pồ", "c")]),
    (PART + "1. Nội dung một\n- Chủ trì: Phòng Y tế; phối hợp: Công an huyện.", [("Phòng Y tế", "l"), ("Công an", "c")]),
    (PART + "1. Nhiệm vụ của Phòng Y tế: rà soát thuốc.", [("Phòng Y tế", "l")]),
    (PART + "1. Phòng Y tế phân công cán bộ theo dõi từng xã, đồng thời phối hợp Trung tâm Y tế huyện tập huấn.",
     [("Phòng Y tế", "l"), ("Trung tâm Y tế", "c")]),
    (PART + "1. Phòng Y tế làm đầu mối, Công an huyện và Huyện đoàn phối hợp rà soát.",
     [("Phòng Y tế", "l"), ("Công an", "c"), ("Huyện đoàn Nậm Pồ", "c")]),
    (PART + "1. Phòng Y tế chủ trì rà soát, có sự phối hợp của Công an huyện.",
     [("Phòng Y tế", "l"), ("Công an", "c")]),
    # verbs that a name seems to hold, and names that hold a verb
    (PART + "1. Các trường học tập huấn cán bộ y tế.", [("Các trường học", "l")]),
    (PART + "1. Huyện đoàn giao ban hằng tháng với cơ sở.", [("Huyện đoàn Nậm Pồ", "l")]),
    (PART + "1. Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện mở hội thi.",
     [("Hội đồng phối hợp phổ biến, giáo dục pháp luật", "l")]),
    (PART + "1. Trung tâm Xúc tiến đầu tư huyện gặp gỡ doanh nghiệp.", [("Trung tâm Xúc tiến đầu tư", "l")]),
    (PART + "1. Ban Quản lý đô thị và vệ sinh môi trường: thu gom rác.",
     [("Ban Quản lý đô thị và vệ sinh môi trường", "l")]),
    (PART + "1. Phòng Y tế phối hợp với Thống kê cơ sở Mường Chà điều tra.",
     [("Phòng Y tế", "l"), ("Thống kê cơ sở Mường Chà", "c")]),
    (PART + "1. Các cơ sở thuộc địa bàn quản lý chủ động diễn tập.", [("Các cơ sở thuộc địa bàn quản lý", "l")]),
    (PART + "1. Tổ Thư ký biên tập tài liệu.", [("Tổ Thư ký", "l")]),
    # a deed behind the colon of a class, or fields of work
    (PART + "1. Các phòng, ban, ngành: Xây dựng kế hoạch của mình.", [("Các phòng, ban, ngành", "l")]),
    (PART + "1. Các phòng, ban: Y tế, Tư pháp rà soát thủ tục.", [("Phòng Y tế", "l"), ("Phòng Tư pháp", "l")]),
    (PART + "1. Các phòng, ban huyện: Y tế, Tư pháp: rà soát thủ tục.",
     [("Phòng Y tế", "l"), ("Phòng Tư pháp", "l")]),
]  # fmt: skip


BULLETS = """UBND huyện đề nghị các đơn vị triển khai:
- Hạt Kiểm lâm: căng dây quanh bãi.
- Phòng Tư pháp: hướng dẫn thủ tục.
- Công an huyện: kiểm tra xe vào bãi.
"""


def test_a_bullet_that_is_a_label_beside_others_is_charged_whatever_its_verb() -> None:
    assert [unit for unit, _ in charged(BULLETS)] == [
        "Các đơn vị",
        "Hạt Kiểm lâm",
        "Phòng Tư pháp",
        "Công an",
    ]


@pytest.mark.parametrize(("text", "units"), SHAPES)
def test_every_unit_that_is_ordered_is_charged(text: str, units: list[tuple[str, str]]) -> None:
    assert charged(text) == units


def test_an_order_before_any_number_charges_those_of_its_further_clauses() -> None:
    text = LETTER.replace(
        ", {}", ".\n\nGiao Phòng Y tế rà soát thuốc; UBND các xã phối hợp với Trạm Khuyến nông."
    )
    found = [(d.unit.name, d.role) for d in from_text(text, "letter.txt").assignments]
    assert found == [
        ("Phòng Y tế huyện Nậm Pồ", "lead"),
        ("Ủy ban nhân dân các xã", "lead"),
        ("Trạm Khuyến nông huyện Nậm Pồ", "coordinate"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Trước ngày 20/12/2023, Phòng Y tế hoàn thành việc rà soát.", "2023-12-20"),
        ("Trong tháng 12/2023, Phòng Y tế tổ chức ra quân.", "2023-12"),
        ("Căn cứ Công văn ngày 05/12/2023, Phòng Y tế tổ chức ra quân.", None),
    ],
)
def test_a_deadline_may_stand_before_the_unit(text: str, day: str | None) -> None:
    read = from_text(LETTER.format(PART + "1. " + text), "letter.txt").assignments
    assert [(d.unit.name, d.due) for d in read] == [("Phòng Y tế huyện Nậm Pồ", day)]


def test_a_deadline_of_a_year_may_stand_behind_what_is_done() -> None:
    text = LETTER.format(PART + "1. Phòng Y tế hoàn thành việc sửa nhà trạm trong năm 2024.")
    assert [d.due for d in from_text(text, "letter.txt").assignments] == ["2024"]


SENT = [
    ("UBND huyện đề nghị Phòng Y tế có ý kiến vào dự thảo.\n\nÝ kiến tham gia gửi về UBND huyện trước ngày 20/12/2023.",
     ["2023-12-20"]),
    ("UBND huyện yêu cầu:\n\n1. Phòng Y tế báo cáo số thuốc.\n2. Hạt Kiểm lâm trực chốt.\n\n"
     "Báo cáo của các đơn vị gửi về UBND huyện trước ngày 20/12/2023.", ["2023-12-20", None]),
    # its own day goes before
    ("UBND huyện yêu cầu:\n\n1. Phòng Y tế báo cáo số thuốc trước ngày 15/12/2023.\n\n"
     "Báo cáo gửi về UBND huyện trước ngày 20/12/2023.", ["2023-12-15"]),
    # in a plan each is charged with its own
    (PART + "1. Phòng Y tế rà soát, báo cáo số thuốc.\n\nBáo cáo gửi về UBND huyện trước ngày 20/12/2023.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), SENT)
def test_a_letter_may_say_by_when_in_a_sentence_of_its_own(text: str, days: list[str | None]) -> None:
    assert [d.due for d in from_text(LETTER.format(text), "letter.txt").assignments] == days


LISTS = [
    ("các Đảng bộ, Chi bộ trực thuộc Huyện ủy", 1),
    ("Trưởng phòng Y tế huyện Tân Thạnh và bà Lê Thị Mến", 2),
    ("Giáo viên chủ nhiệm, tổ chuyên môn, Đoàn trường", 3),
    ("Công đoàn, giáo viên bộ môn, nhân viên y tế, Tổng phụ trách Đội", 4),
]


@pytest.mark.parametrize(("text", "n"), LISTS)
def test_a_list_is_taken_apart(text: str, n: int) -> None:
    assert len(unit_lists.spans(text, 0, len(text))) == n


WARD = Speaker(None, "Điện Biên", None, "phường Mường Thanh", "party", 3, "2026-03-01", "KH")
HERE = Speaker(None, "Điện Biên", "huyện Nậm Pồ", None, "state", 2, "2023-12-10", "CV")
# phrase, speaker -> is it many?
MANY = [
    ("Đảng ủy các cơ quan Đảng phường", WARD, False),
    ("Đảng ủy các cơ quan Đảng", WARD, False),
    ("Các cơ quan Đảng", WARD, True),
    ("Chi ủy, đảng ủy cơ sở", HERE, True),
    ("Cấp ủy cơ sở", HERE, True),
    ("Cấp ủy xã Nà Hỳ", HERE, False),
    ("Đoàn Khối các cơ quan tỉnh", HERE, False),
    ("Ban Chấp hành Đoàn xã, thị trấn", HERE, True),
    ("Công đoàn ngành, công đoàn cơ sở trực thuộc", HERE, True),
    ("Đảng ủy, chi ủy cơ sở", HERE, True),
]


@pytest.mark.parametrize(("phrase", "speaker", "many"), MANY)
def test_a_name_stands_for_one_or_for_many(phrase: str, speaker: Speaker, many: bool) -> None:
    assert name_unit(phrase, speaker).collective is many


def test_rooms_of_the_police_are_theirs_in_papers_of_others() -> None:
    board = Speaker(None, "Điện Biên", None, None, "state", 1, "2023-12-10", "KH")
    assert name_unit("Phòng Cảnh sát kinh tế", board).name.startswith("Phòng Cảnh sát kinh tế")
    squads = replace(HERE, issuer=Organ("dien-bien.nam-po.cong-an", "Công an huyện Nậm Pồ"))
    rooms = {
        name_unit(phrase, squads).key
        for phrase in ("PC06", "Phòng PC06", "PC06 CAT", "Phòng PC06 Công an tỉnh")
    }
    assert rooms == {"dien-bien.phong-pc06-cong-an"}


COLLEGE = Organ("truong-dai-hoc-tay-bac", "Trường Đại học Tây Bắc")
CELLS = Organ("dang-uy-truong-dai-hoc-tay-bac", "Đảng ủy Trường Đại học Tây Bắc")


@pytest.mark.parametrize("issuer", [COLLEGE, CELLS])
@pytest.mark.parametrize(
    ("phrase", "key", "name"),
    [
        ("Phòng Đào tạo", "phong-dao-tao", "Phòng Đào tạo"),
        ("Hội Sinh viên", "hoi-sinh-vien", "Hội Sinh viên"),
        ("Hội Sinh viên Trường", "hoi-sinh-vien", "Hội Sinh viên"),
        ("Công đoàn", "cong-doan", "Công đoàn"),
        ("Công đoàn Trường", "cong-doan", "Công đoàn"),
        ("Ban Giám hiệu", "ban-giam-hieu", "Ban Giám hiệu"),
    ],
)
def test_rooms_and_societies_of_a_house_are_one_for_its_party_committee(
    issuer: Organ, phrase: str, key: str, name: str
) -> None:
    house = Speaker(issuer, "Sơn La", None, None, "party", 1, "2020-05-14", "KH")
    unit = name_unit(phrase, house)
    assert (unit.key, unit.name) == (f"{key}-{COLLEGE.key}", f"{name} {COLLEGE.name}")


def test_the_office_of_a_place_is_that_of_the_committee_that_speaks() -> None:
    council = Organ("dien-bien.nam-po.ubnd", "Ủy ban nhân dân huyện Nậm Pồ")
    board = Speaker(council, "Điện Biên", "huyện Nậm Pồ", None, "state", 2, "2023-12-10", "QĐ")
    assert name_unit("Chánh Văn phòng huyện", board) == name_unit("Chánh Văn phòng", board)


@pytest.mark.parametrize("phrase", ["Đảng ủy UBND", "Đảng ủy các cơ quan Đảng", "Đảng ủy Quân sự"])
def test_a_party_committee_without_a_place_is_that_of_the_tier_that_speaks(phrase: str) -> None:
    province = Speaker(None, "Điện Biên", None, None, "party", 1, "2026-03-01", "KH")
    assert name_unit(phrase, WARD).name.endswith("phường Mường Thanh")
    assert name_unit(phrase, province).name.endswith("tỉnh Điện Biên")


def test_a_place_that_is_charged_itself_lies_where_it_lies() -> None:
    assert name_unit("xã Nà Hỳ", HERE).key == "dien-bien.nam-po.na-hy"


VETERANS = replace(
    HERE, issuer=Organ("dien-bien.nam-po.hoi-ccb", "Hội Cựu chiến binh huyện Nậm Pồ"), line="mass"
)
CELL = replace(
    HERE, issuer=Organ("dien-bien.chi-bo-so-ngoai-vu", "Chi bộ Sở Ngoại vụ Điện Biên"), line="party", level=1
)
MUSEUM = replace(HERE, issuer=Organ("dien-bien.bao-tang", "Bảo tàng tỉnh Điện Biên"), district=None, level=1)
TAXES = replace(
    HERE, issuer=Organ("dien-bien.thue-co-so-5", "Thuế cơ sở 5 tỉnh Điện Biên"), district=None, level=1
)
SCHOOL = replace(
    HERE, issuer=Organ("truong-cao-dang-dien-bien", "Trường Cao đẳng Điện Biên"), district=None, level=1
)
HEALTH = replace(HERE, issuer=Organ("dien-bien.nam-po.trung-tam-y-te", "Trung tâm Y tế huyện Nậm Pồ"))
OFFICE = replace(
    HERE,
    issuer=Organ("dien-bien.van-phong-ubnd", "Văn phòng Ủy ban nhân dân tỉnh Điện Biên"),
    district=None,
    level=1,
)
FOREST = replace(HERE, issuer=Organ("cong-ty-lam-nghiep-na-son", "Công ty Lâm nghiệp Na Son"), level=1)
# phrase, speaker -> whose it is
WHOSE = [
    ("Văn phòng tỉnh Hội", VETERANS, "Văn phòng Hội Cựu chiến binh tỉnh Điện Biên"),
    ("Ban Kiểm tra huyện Hội", VETERANS, "Ban Kiểm tra Hội Cựu chiến binh huyện Nậm Pồ"),
    ("Khoa Tài nguyên và Môi trường", SCHOOL, "Khoa Tài nguyên và Môi trường Trường Cao đẳng Điện Biên"),
    ("Phòng Công tác HSSV", SCHOOL, "Phòng Công tác Học sinh sinh viên Trường Cao đẳng Điện Biên"),
    ("TT Tỉnh Hội", VETERANS, "Hội Cựu chiến binh tỉnh Điện Biên"),
    ("Huyện Hội", VETERANS, "Hội Cựu chiến binh huyện Nậm Pồ"),
    ("Lãnh đạo Sở", CELL, "Sở Ngoại vụ Điện Biên"),
    ("Giám đốc sở", HERE, "Các sở"),
    ("Lãnh đạo Thuế cơ sở 5", TAXES, "Thuế cơ sở 5 tỉnh Điện Biên"),
    ("Phòng Nghiệp vụ", MUSEUM, "Phòng Nghiệp vụ Bảo tàng tỉnh Điện Biên"),
    # short forms that a house reads in its own way; who is no school has none of its own
    ("Phòng KT", SCHOOL, "Phòng KT Trường Cao đẳng Điện Biên"),
    ("Trưởng phòng NV", MUSEUM, "Phòng NV Bảo tàng tỉnh Điện Biên"),
    ("Phòng KT", HERE, "Phòng Kinh tế huyện Nậm Pồ"),
    ("Tổng Công ty", FOREST, "Tổng công ty"),
    ("Lãnh đạo Văn phòng", OFFICE, "Văn phòng Ủy ban nhân dân tỉnh Điện Biên"),
    ("Nhà trường", SCHOOL, "Trường Cao đẳng Điện Biên"),
    ("Nhà trường", HEALTH, "Nhà trường huyện Nậm Pồ"),
    # of the centre, whoever names it
    ("Tổ công tác đặc biệt của Chính phủ", MUSEUM, "Tổ công tác đặc biệt của Chính phủ"),
    ("Tổ công tác của Bộ Y tế", HEALTH, "Tổ công tác của Bộ Y tế"),
    ("Tổ công tác", MUSEUM, "Tổ công tác Bảo tàng tỉnh Điện Biên"),
]


@pytest.mark.parametrize(("phrase", "speaker", "name"), WHOSE)
def test_whose_a_unit_is(phrase: str, speaker: Speaker, name: str) -> None:
    assert name_unit(phrase, speaker).name == name


# one deed of several orders, behind the last: who is ordered, and what each is to do
SHARED = [
    (
        "UBND huyện yêu cầu Phòng Nội vụ và đề nghị Hội Nông dân huyện tập trung làm tốt việc sau:\n1. Che chắn cho mạ.",
        ["tập trung làm tốt việc sau"] * 2,
    ),
    (
        "UBND huyện yêu cầu UBND các xã; đề nghị Hội Nông dân huyện che chắn cho mạ.",
        ["che chắn cho mạ"] * 2,
    ),
    (
        "UBND huyện có ý kiến như sau:\n\n1. Giao Phòng Nội vụ, yêu cầu UBND các xã báo cáo trước ngày 15/12/2023.",
        ["báo cáo trước ngày 15/12/2023"] * 2,
    ),
    (
        "UBND huyện có ý kiến như sau:\n\n1. Giao Phòng Nội vụ kiểm tra; yêu cầu UBND các xã báo cáo.",
        ["kiểm tra", "báo cáo"],
    ),
]


@pytest.mark.parametrize(("text", "tasks"), SHARED)
def test_orders_that_share_one_deed(text: str, tasks: list[str]) -> None:
    facts = from_text(LETTER.format(text), "a.txt")
    assert [a.task for a in facts.assignments] == tasks
