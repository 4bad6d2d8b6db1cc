"""Lists of addressees and copies as pages set them: greetings, labels, purposes, lost breaks."""

from __future__ import annotations

import pytest
from recipient_samples import PROVINCE, SIGNED, TEXT, read

from ingest.extract import from_text

PURPOSES = [
    ("(để b/c)", "report"),
    ("(thay b/c)", "report"),
    ("- để b/c", "report"),
    ("để b/c", "report"),
    ("“để thực hiện”", "execute"),
    ("(để triển khai thực hiện)", "execute"),
    ("(theo dõi, thực hiện)", "execute"),
    ("(p/h chỉ đạo)", "coordinate"),
    ("(chỉ đạo thực hiện)", "direct"),
    ("(c/đạo)", "direct"),
    ("(để c/đ)", "direct"),
    ("(để biết)", "know"),
    ("(để theo dõi)", None),
    ("(để tham mưu)", None),
    # without brackets
    ("b/c", "report"),
    (": t/h", "execute"),
    ("để p/hợp", "coordinate"),
    ("để chỉ đạo", "direct"),
    ("[để phối hợp]", "coordinate"),
    ("để theo dõi, tổng hợp", None),
    ("(01 bản, b/c)", "report"),
    ("(02 bản để thực hiện)", "execute"),
    ("- để đăng tin", None),
]


@pytest.mark.parametrize(("told", "purpose"), PURPOSES)
def test_the_purpose_is_what_the_remark_says(told: str, purpose: str | None) -> None:
    (got,) = read(PROVINCE, f"\n- Bộ Y tế {told};" + SIGNED).recipients
    assert (got.unit.name, got.purpose) == ("Bộ Y tế", purpose)


def test_members_with_purposes_of_their_own_are_parted_at_commas_too() -> None:
    got = read(PROVINCE, "\n- Bộ Y tế (b/c), Sở Y tế (t/h), Công an tỉnh (p/h);" + SIGNED).recipients
    assert [(r.unit.name, r.purpose) for r in got] == [
        ("Bộ Y tế", "report"),
        ("Sở Y tế Hòa Bình", "execute"),
        ("Công an tỉnh Hòa Bình", "coordinate"),
    ]


def test_a_purpose_behind_the_last_of_many_semicolons_is_its_own() -> None:
    got = read(PROVINCE, " Bộ Y tế (b/c); Sở Y tế; Sở Nội vụ; Công an tỉnh (p/h);" + SIGNED).recipients
    assert [r.purpose for r in got] == ["report", None, None, "coordinate"]


def test_a_signature_behind_a_bar_is_no_copy() -> None:
    rows = "\n| - Bộ Y tế (b/c); | TM. ỦY BAN NHÂN DÂN |\n| - Sở Y tế; | CHỦ TỊCH |\n| - Lưu: VT. | Bùi Văn Khánh |"
    assert [r.unit.name for r in read(PROVINCE, rows).recipients] == ["Bộ Y tế", "Sở Y tế Hòa Bình"]


TOLD = "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2019 về trồng rừng, đề nghị các đơn vị báo cáo kết quả."


TWO = ["Sở Y tế Hòa Bình", "Sở Tài chính Hòa Bình"]


LETTER = """ỦY BAN NHÂN DÂN
TỈNH HÒA BÌNH
Số: 45/UBND-KT
V/v trồng rừng
Hòa Bình, ngày 08 tháng 5 năm 2019

Kính gửi:{to}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Bùi Văn Khánh
"""


@pytest.mark.parametrize(
    ("to", "units"),
    [
        (
            "\n- Các Sở: Công Thương, Nội vụ, Công an tỉnh, Ban Chỉ huy\nBộ đội Biên phòng tỉnh;\n- Báo Hòa Bình.\n"
            + TOLD,
            ["Sở Công Thương Hòa Bình", "Sở Nội vụ Hòa Bình", "Công an tỉnh Hòa Bình",
             "Ban Chỉ huy Bộ đội Biên phòng tỉnh Hòa Bình", "Báo Hòa Bình"],
        ),
        # units one a line without marks, letters, stars, bars of a table, gentlemen, a second greeting
        ("\nSở Y tế\nSở Tài chính\nUBND các huyện\n" + TOLD, [*TWO, "Ủy ban nhân dân các huyện"]),
        ("\na) Sở Y tế;\nb) Sở Tài chính.\n" + TOLD, TWO),
        ("\n\n* Sở Y tế\n\n* Sở Tài chính\n\n" + TOLD, TWO),
        (" | - Sở Y tế; - Sở Tài chính; |\n" + TOLD, TWO),
        (" Các ông (bà): Giám đốc Sở Y tế, Giám đốc Sở Tài chính.\n" + TOLD, TWO),
        (" Sở Y tế.\nĐồng kính gửi: Sở Tài chính.\n" + TOLD, TWO),
        (" Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 9\n" + TOLD, ["Hội đồng nhân dân tỉnh Hòa Bình"]),
        (" Sở Y tế\nSở Tài chính đã báo cáo kết quả.\n" + TOLD, ["Sở Y tế Hòa Bình"]),
        (
            " Bộ Tài chính Phúc đáp Công văn số 615/BTC-NS ngày 03 tháng 4 năm 2019 của Bộ Tài chính về trồng rừng, "
            "Ủy ban nhân dân tỉnh có ý kiến như sau:\n1. Đồng ý.",
            ["Bộ Tài chính"],
        ),
        # numbered addressees, and paragraphs that go on numbering
        ("\n1. Sở Y tế;\n2. Sở Tài chính.\n" + TOLD, TWO),
        ("\n1- Sở Y tế\n2- Sở Tài chính\n3- Sở Y tế báo cáo trước ngày 30/4.\n" + TOLD, TWO),
        (" | - Sở Y tế;     - Sở Tài chính; |\n" + TOLD, TWO),
        (" Các đồng chí:\n- Giám đốc Sở Y tế;\n- Giám đốc Sở Tài chính.\n" + TOLD, TWO),
        # the text of the letter in the line of its addressee
        (" Sở Y tế. Ngày 03/4/2019, Sở Tài chính nhận được báo cáo của trạm.", ["Sở Y tế Hòa Bình"]),
        (" Sở Y tế Sở Tài chính nhận được Công văn số 61/SYT-KH của trạm.", ["Sở Y tế Hòa Bình"]),
        ("\n- Theo danh sách gửi kèm;\n- Sở Y tế.\n" + TOLD, ["Sở Y tế Hòa Bình"]),
        # a person with a post of the Party and one of the State
        ("\n- Đồng chí Hà Văn Tâm, Phó Bí thư Huyện ủy, Giám đốc Sở Y tế;\n- Sở Tài chính.\n" + TOLD, TWO),
        ("\n- Đồng chí Hà Văn Tâm, Bí thư Huyện ủy Mai Châu;\n- Sở Y tế.\n" + TOLD, ["Huyện ủy Mai Châu", TWO[0]]),
        (" - Các chi bộ trực thuộc\nSở Y tế;\n- Sở Tài chính.\n" + TOLD, ["Các chi bộ trực thuộc Sở Y tế", TWO[1]]),
    ],
)  # fmt: skip
def test_addressees_end_where_the_text_begins(to: str, units: list[str]) -> None:
    assert [r.unit.name for r in from_text(LETTER.format(to=to), "test.txt").recipients] == units


@pytest.mark.parametrize(
    "greeting", ["Kính gửi:", "Kính\ngửi:", "Kính\ngửi:\n|", "Điện:", "ĐIỆN", "CHỦ TỊCH TỈNH ĐIỆN:"]
)
def test_a_list_is_opened_by_its_greeting_in_one_line_or_two(greeting: str) -> None:
    text = LETTER.format(to="X").replace("Kính gửi:X", f"{greeting}\n- Sở Y tế;\n- Sở Tài chính.\n{TOLD}")
    assert [r.unit.name for r in from_text(text, "test.txt").recipients] == TWO


def test_a_name_with_many_sessions_is_read_in_the_time_of_its_length() -> None:
    got = read(PROVINCE, "\n- HĐND tỉnh" + " khóa X" * 2000 + "!;\n- Sở Y tế;" + SIGNED).recipients
    assert got[-1].unit.name == "Sở Y tế Hòa Bình"


def test_a_purpose_in_the_next_line_belongs_to_the_entry_above() -> None:
    got = read(PROVINCE, "\n- Bộ Y tế\n(để báo cáo);\n- Sở Y tế;" + SIGNED).recipients
    assert [(r.quote, r.purpose) for r in got] == [("Bộ Y tế", "report"), ("Sở Y tế", None)]


LOST_BREAKS = [
    " - Bộ Y tế (b/c); - Sở Y tế, Sở Tài chính; - UBND các huyện; - Lưu: VT, NN. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Bùi Văn Khánh",
    " - Bộ Y tế (b/c); - Sở Y tế, Sở Tài chính; - UBND các huyện; - Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ"
    " TỊCH Bùi Văn Khánh\n>> Xem thêm: Kế hoạch trồng rừng | Tải về",
]


@pytest.mark.parametrize("copies", LOST_BREAKS)
def test_a_list_and_its_signature_in_one_line_are_taken_apart(copies: str) -> None:
    facts = read(PROVINCE, copies)
    names = [r.unit.name for r in facts.recipients]
    assert names == ["Bộ Y tế", "Sở Y tế Hòa Bình", "Sở Tài chính Hòa Bình", "Ủy ban nhân dân các huyện"]
    assert facts.document.signer is not None
    assert (facts.document.signer.name, facts.document.signer.capacity) == ("Bùi Văn Khánh", "Phó Chủ tịch")


@pytest.mark.parametrize(
    "copies",
    [
        "\nBộ Y tế,\nSở Y tế,\nSở Tài chính,\nLưu VT.",  # units one a line without marks, but with commas
        "\n1- Bộ Y tế;\n2- Sở Y tế;\n3- Sở Tài chính;",
        "\n1/ Bộ Y tế;\n2/ Sở Y tế;\n3/ Sở Tài chính;",
        "\n- Như Điều 3, Bộ Y tế;\n- Sở Y tế, Sở Tài chính, Lưu: VT.",
    ],
)
def test_a_list_is_parted_whatever_marks_it_bears(copies: str) -> None:
    assert [r.unit.name for r in read(PROVINCE, copies + SIGNED).recipients] == ["Bộ Y tế", *TWO]


@pytest.mark.parametrize("greeting", ["Kính gửi ", "Gửi: "])
def test_a_greeting_without_its_colon_opens_a_list_where_a_unit_follows(greeting: str) -> None:
    text = LETTER.format(to="X").replace("Kính gửi:X", f"{greeting}Sở Y tế\n{TOLD}")
    assert [r.unit.name for r in from_text(text, "test.txt").recipients] == TWO[:1]
    text = LETTER.format(to="X").replace("Kính gửi:X", f"{greeting}Sở Y tế xem xét, tổng hợp.\n{TOLD}")
    assert not from_text(text, "test.txt").recipients


@pytest.mark.parametrize(
    "head", ["Nơi nhận bản điện tử:", "Nơi nhận (bản giấy):", "Nơi nhận qua trục liên thông:"]
)
def test_a_list_tells_in_its_heading_how_it_is_sent(head: str) -> None:
    copies = f"\n- Bộ Y tế;\n- Lưu: VT.\n{head}\n- Sở Y tế;\n- Sở Tài chính;\n- Lưu: VT."
    assert [r.unit.name for r in read(PROVINCE, copies + SIGNED).recipients] == ["Bộ Y tế", *TWO]
    text = TEXT.format(above=PROVINCE[0], place=PROVINCE[1], copies="\n- Sở Y tế;" + SIGNED)
    one = from_text(text.replace("Nơi nhận:", head), "test.txt")
    assert [r.unit.name for r in one.recipients] == TWO[:1]


@pytest.mark.parametrize(
    ("copies", "told"),
    [
        ("\n- Báo cáo: Bộ Y tế;\n- Thực hiện: Sở Y tế, Sở Tài chính;", ["report", "execute", "execute"]),
        ("\n- Để b/c: Bộ Y tế;\n- Để t/h: Sở Y tế, Sở Tài chính (p/h);", ["report", "coordinate", "coordinate"]),
        ("\n* Để báo cáo:\n- Bộ Y tế;\n* Để thực hiện:\n- Sở Y tế;\n- Sở Tài chính;", ["report", "execute", "execute"]),
        ("\n- Gửi bản giấy: Bộ Y tế (b/c);\n- Gửi qua mạng: Sở Y tế, Sở Tài chính;", ["report", None, None]),
        ("\n- VB giấy: Bộ Y tế;\n- VBĐT:\n(1) Sở Y tế;\n(2) Sở Tài chính;", [None, None, None]),
    ],
)  # fmt: skip
def test_a_label_before_units_tells_the_purpose_and_is_none_of_them(
    copies: str, told: list[str | None]
) -> None:
    got = read(PROVINCE, copies + SIGNED).recipients
    assert [(r.unit.name, r.purpose) for r in got] == list(zip(["Bộ Y tế", *TWO], told, strict=True))


TELEGRAM = (
    "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/CĐ-BYT\n"
    "Hà Nội, ngày 08 tháng 5 năm 2019\nCÔNG ĐIỆN\nVề việc phòng, chống dịch sởi {who} {sent} - Sở Y tế các tỉnh; "
    "- Bộ Quốc phòng.\nTừ đầu tháng 5 đến nay, số người mắc bệnh sởi tăng nhanh ở các tỉnh phía Bắc.\n"
)


@pytest.mark.parametrize("sent", ["điện:", "ĐIỆN:"])
def test_a_telegram_says_in_one_line_who_sends_it_to_whom(sent: str) -> None:
    facts = from_text(TELEGRAM.format(who="BỘ TRƯỞNG BỘ Y TẾ", sent=sent), "test.txt")
    assert [r.unit.name for r in facts.recipients] == ["Sở Y tế các tỉnh", "Bộ Quốc phòng"]


def test_a_plant_is_no_telegram() -> None:
    assert not from_text(TELEGRAM.format(who="tại các nhà máy", sent="điện:"), "test.txt").recipients


@pytest.mark.parametrize("signs", ["BỘ TRƯỞNG", "TỔNG KIỂM TOÁN NHÀ NƯỚC", "TM. ỦY BAN NHÂN DÂN"])
def test_a_list_that_the_page_dropped_is_not_what_is_annexed_below(signs: str) -> None:
    top = (
        "BỘ TƯ PHÁP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 45/QĐ-BTP | Hà Nội, ngày 18 tháng 10 năm 2012 |\n"
        "BAN HÀNH QUY TRÌNH ĐÓNG DẤU\nBỘ TRƯỞNG BỘ TƯ PHÁP\nCăn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy trình.\n"
    )
    annex = (
        "ĐÓNG DẤU CỦA BỘ\n(Ban hành kèm theo Quyết định số 45/QĐ-BTP ngày 18 tháng 10 năm 2012 của Bộ trưởng Bộ Tư pháp)\n"
        "Quy trình này áp dụng cho các đơn vị thuộc Bộ khi đóng dấu lên văn bản, từ khi nhận đến khi trả lại người gửi.\n"
    )
    assert from_text(f"{top}Nơi nhận: | {signs} |\n{annex}", "test.txt").recipients == ()
    kept = from_text(f"{top}Nơi nhận:\nCỤC CON NUÔI;\n- Lưu: VT.\n{signs}\n{annex}", "test.txt").recipients
    assert len(kept) == 1
