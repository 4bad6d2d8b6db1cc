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
SIGNS = {"KẾ": "KH", "THÔNG": "TB", "CÔNG": "CV", "BÁO": "BC"}

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
