"""Schools of universities: one name stands for as many schools as there are universities that have one."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.organ.organs import of_phrase
from ingest.organ.phrase import end_of
from ingest.organ.speaker import Speaker

HUE = "truong-dai-hoc-su-pham-dai-hoc-hue"
OF_HANOI = "truong-dai-hoc-ngoai-ngu-dai-hoc-quoc-gia-ha-noi"
OF_HCM = "truong-dai-hoc-bach-khoa-dai-hoc-quoc-gia-thanh-pho-ho-chi-minh"

# as printed, key
NAMES = [
    ("Trường Đại học Sư phạm, Đại học Huế", HUE),
    ("Trường Đại học Sư phạm - Đại học Huế", HUE),
    ("Trường Đại học Sư phạm – ĐH Huế", HUE),
    ("Trường Đại học Sư phạm thuộc Đại học Huế", HUE),
    ("Trường Đại học Sư phạm (Đại học Huế)", HUE),
    ("Hiệu trưởng Trường Đại học Sư phạm, Đại học Huế", HUE),
    ("Trường Đại học Ngoại ngữ, ĐHQGHN", OF_HANOI),
    ("Trường Đại học Ngoại ngữ - Đại học Quốc gia Hà Nội", OF_HANOI),
    ("Trường Đại học Bách khoa, ĐHQG-HCM", OF_HCM),
    ("Trường Đại học Bách khoa, Đại học Quốc gia TP. Hồ Chí Minh", OF_HCM),
    # no school of a university
    ("Đại học Huế", "dai-hoc-hue"),
    ("Trường Đại học Sư phạm", "truong-dai-hoc-su-pham"),
    ("Trường Đại học Sư phạm Hà Nội", "truong-dai-hoc-su-pham-ha-noi"),
    ("Trường Đại học Sư phạm Kỹ thuật Vinh", "truong-dai-hoc-su-pham-ky-thuat-vinh"),
]


@pytest.mark.parametrize(("printed", "key"), NAMES)
def test_the_key_of_a_school(printed: str, key: str) -> None:
    organ = of_phrase(printed, Speaker()).organ
    assert organ is not None
    assert organ.key == key
    assert end_of(f"{printed} về tuyển sinh", 0) == len(printed)


PAPER = """ĐẠI HỌC HUẾ
TRƯỜNG ĐẠI HỌC SƯ PHẠM
Số: 812/KH-ĐHSP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thừa Thiên Huế, ngày 14 tháng 5 năm 2023

KẾ HOẠCH
Tự đánh giá chương trình đào tạo năm 2023

Căn cứ Quyết định số 77/QĐ-ĐHSP ngày 02/3/2022 của Hiệu trưởng Trường Đại học Sư phạm, Đại học Huế;
Căn cứ Quyết định số 78/QĐ-ĐHSP ngày 05/3/2022 của Trường Đại học Sư phạm;
Căn cứ Kế hoạch số 13/KH-ĐHSP ngày 07/3/2022 của Nhà trường;
Căn cứ Công văn số 12/ĐHKT ngày 06/3/2022 của Trường Đại học Kinh tế, Đại học Đà Nẵng;
Trường Đại học Sư phạm ban hành kế hoạch như sau:
1. Mục đích
Nâng cao chất lượng.

Nơi nhận:
- Đại học Huế (b/c);
- Trường Đại học Sư phạm, Đại học Đà Nẵng;
- Trường Đại học Ngoại ngữ, Trường Đại học Luật;
- Lưu: VT.
KT. HIỆU TRƯỞNG
PHÓ HIỆU TRƯỞNG

Nguyễn Văn An
"""


def test_a_school_speaks_of_itself_by_its_bare_name_and_of_others_with_theirs() -> None:
    facts = from_text(PAPER, "a.txt")
    assert facts.document.key == f"{HUE}.2023.kh.812"
    assert [c.target.key.split(".")[0] for c in facts.citations] == [
        HUE, HUE, HUE, "truong-dai-hoc-kinh-te-dai-hoc-da-nang"
    ]  # fmt: skip
    assert [r.unit.name for r in facts.recipients] == [
        "Đại học Huế",
        "Trường Đại học Sư phạm Đại học Đà Nẵng",
        "Trường Đại học Ngoại ngữ",
        "Trường Đại học Luật",
    ]


COUNCIL = "hoi-dong-truong-truong-dai-hoc-vinh"
UNION = "doan-thanh-nien-cong-san-ho-chi-minh-truong-dai-hoc-vinh"
BODIES = [
    ("Hội đồng trường Trường Đại học Vinh", COUNCIL),
    ("Hội đồng Trường Đại học Vinh", COUNCIL),
    ("Hội đồng trường Đại học Vinh", COUNCIL),
    ("Chủ tịch Hội đồng trường Trường Đại học Vinh", COUNCIL),
    ("Đoàn Trường Đại học Vinh", UNION),
    ("Đoàn trường Đại học Vinh", UNION),
    ("Đoàn Thanh niên Trường Đại học Vinh", UNION),
    ("Đoàn TNCS Hồ Chí Minh Trường Đại học Vinh", UNION),
    # other bodies of a school, and of what is no school
    ("Hội đồng tuyển sinh Trường Đại học Vinh", "hoi-dong-tuyen-sinh-truong-dai-hoc-vinh"),
    ("Đoàn kiểm tra Trường Đại học Vinh", "doan-kiem-tra-truong-dai-hoc-vinh"),
    ("Hội Sinh viên Trường Đại học Vinh", "hoi-sinh-vien-truong-dai-hoc-vinh"),
    ("Hội đồng trường Đại học Huế", "hoi-dong-truong-dai-hoc-hue"),
]


@pytest.mark.parametrize(("printed", "key"), BODIES)
def test_the_council_and_the_union_of_a_school_have_one_key_each(printed: str, key: str) -> None:
    organ = of_phrase(printed, Speaker()).organ
    assert organ is not None
    assert organ.key == key


INSIDE = [
    ("Hội đồng trường", COUNCIL, "Hội đồng trường Trường Đại học Vinh"),
    ("Đoàn trường", UNION, "Đoàn Trường Đại học Vinh"),
    ("Đoàn Thanh niên Trường", UNION, "Đoàn Thanh niên Trường Đại học Vinh"),
]


@pytest.mark.parametrize(("said", "key", "name"), INSIDE)
def test_a_school_names_its_bodies_by_their_kind(said: str, key: str, name: str) -> None:
    text = PAPER.replace("ĐẠI HỌC HUẾ\nTRƯỜNG ĐẠI HỌC SƯ PHẠM", "BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC VINH")
    text = text.replace("- Đại học Huế (b/c);", f"- {said} (b/c);")
    unit = from_text(text, "test.txt").recipients[0].unit
    assert (unit.key, unit.name) == (key, name)
