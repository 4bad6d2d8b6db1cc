"""Papers without their header: tier and place by the organ that issues them, their title, their own congress."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

PLAN = """KẾ HOẠCH
{title}

Thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2023 của UBND tỉnh{of}, {who} ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Vận động Nhân dân trồng cây. {told}

Nơi nhận:
- Như trên;
- Lưu: VT.

{signed}

Lò Văn Hặc
"""
STATE, PARTY = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "T/M BAN THƯỜNG VỤ\nBÍ THƯ"
SON_LA = " Sơn La"
CASES = [
    ("Trồng cây trên địa bàn huyện Yên Châu", SON_LA, "UBND huyện", "", STATE, "Ủy ban nhân dân huyện Yên Châu"),
    ("Trồng cây trên địa bàn tỉnh Sơn La", "", "Ủy ban nhân dân", "", STATE, "Ủy ban nhân dân tỉnh Sơn La"),
    ("Trồng cây trên địa bàn xã Chiềng Đông", SON_LA, "UBND xã", "", STATE, "Ủy ban nhân dân xã Chiềng Đông"),
    ("Trồng cây", SON_LA, "Ban Thường vụ Huyện ủy", "Hoàn thành Nghị quyết Đại hội Đảng bộ huyện Yên Châu lần thứ XX.",
     PARTY, "Huyện ủy Yên Châu"),
    ("Trồng cây", SON_LA, "Ban Thường vụ Đảng ủy xã", "Hoàn thành Nghị quyết Đại hội Đảng bộ xã Lóng Phiêng lần thứ V.",
     PARTY, "Đảng ủy xã Lóng Phiêng"),
    ("Trồng cây", "", "Ban Thường vụ Tỉnh ủy", "Báo Sơn La, Đài Phát thanh và Truyền hình đưa tin.", PARTY, "Tỉnh ủy Sơn La"),
    ("Trồng cây", SON_LA, "Sở Y tế", "", "GIÁM ĐỐC", "Sở Y tế Sơn La"),
    # neighbours are no place of one's own, and nobody is named by his kind alone
    ("Trồng cây", SON_LA, "Ban Thường vụ Đảng ủy xã", "Học tập UBND xã Chiềng Hặc.", PARTY, None),
    ("Trồng cây", SON_LA, "Ban Thường vụ Huyện ủy", "Họp với huyện Yên Châu và huyện Mộc Châu.", PARTY, None),
    ("Trồng cây", SON_LA, "Sở", "", "GIÁM ĐỐC", None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "of", "who", "told", "signed", "name"), CASES)
def test_the_organ_of_a_paper_without_a_header(
    title: str, of: str, who: str, told: str, signed: str, name: str | None
) -> None:
    text = PLAN.format(title=title, of=of, who=who, told=told, signed=signed)
    document = from_text(text, "test.txt").document
    assert (document.issuer.name if document.issuer else None) == name


def test_a_house_that_bears_a_place_takes_no_other() -> None:
    header = "SỞ Y TẾ HÀ NỘI\nBỆNH VIỆN ĐA KHOA HÀ ĐÔNG\nSố: 12/KH-BV\nHà Nội, ngày 12 tháng 5 năm 2023\n\n"
    text = header + PLAN.format(title="Trồng cây", of=SON_LA, who="Bệnh viện", told="", signed="GIÁM ĐỐC")
    issuer = from_text(text, "test.txt").document.issuer
    assert issuer is not None
    assert issuer.name == "Bệnh viện đa khoa Hà Đông"
