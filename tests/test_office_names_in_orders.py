"""Offices that every place has, charged in a sentence whose verb no table knows: named to their end, and no further."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.organ import offices

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
NAMES = sorted(
    name for name in offices.names() if (office := offices.find(name)) is not None and office.alone
)


def charged(line: str) -> list[str]:
    facts = from_text(
        f"ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\n{STATE}Nghệ An, ngày 12 tháng 5 năm 2024\n\nKẾ HOẠCH\n"
        f"Học tập\n\n1. Mục đích\nLàm.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. {line}; báo cáo kết quả.\n"
        "2. Sở Y tế: chuẩn bị thuốc.\n",
        "b.txt",
    )
    return [a.quote for a in facts.assignments if a.quote != "Sở Y tế"]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_ends_before_any_verb(name: str) -> None:
    assert charged(f"{name} gom nguồn lực của hội viên") == [name]


# the name goes on: with its place, as one of an area, with another body behind it
@pytest.mark.parametrize(
    "name",
    [
        "Kho bạc Nhà nước tỉnh",
        "Trung tâm Y tế khu vực Diễn Châu",
        "Hội Nông dân các huyện",
        "Tòa án nhân dân hai cấp",
        "Quỹ Hỗ trợ nông dân cấp huyện",
        "Chi cục Kiểm lâm vùng I",
    ],
)
def test_the_name_goes_on(name: str) -> None:
    assert charged(f"{name} chủ trì thực hiện nội dung số 5") == [name]
