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


# the header is lost but for number and day: the sentence that issues tells whose paper it is, whatever its verb
SPEAKERS = [
    ("Trường Trung học phổ thông Lê Lợi", "Lai Châu", "lai-chau.truong-trung-hoc-pho-thong-le-loi"),
    ("Bệnh viện Đa khoa khu vực Nghi Sơn", "Nghi Sơn", "benh-vien-da-khoa-khu-vuc-nghi-son"),
    ("Công đoàn Viên chức tỉnh Lai Châu", "Lai Châu", "lai-chau.cong-doan-vien-chuc"),
    ("Chi bộ Trường Mầm non Lê Lợi", "Lê Lợi", "chi-bo-truong-mam-non-le-loi"),
    ("Công ty Điện lực Lai Châu", "Lai Châu", "cong-ty-dien-luc-lai-chau"),
    ("Đồn Biên phòng Na Mèo", "Na Mèo", "don-bien-phong-na-meo"),
    # a commune of today, whose province the place before the day tells
    (
        "Trung tâm Phục vụ hành chính công xã Thọ Lập",
        "Thọ Lập",
        "thanh-hoa.tho-lap.trung-tam-phuc-vu-hanh-chinh-cong",
    ),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam xã Thọ Lập", "Thọ Lập", "thanh-hoa.tho-lap.uy-ban-mttq"),
]
VERBS = [
    "xây dựng kế hoạch thực hiện", "ban hành Kế hoạch", "báo cáo kết quả thực hiện", "quyết định ban hành Kế hoạch",
    "đề nghị các đơn vị thực hiện",
]  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("who", "at", "key"), SPEAKERS)
def test_the_sentence_that_issues_names_the_organ(who: str, at: str, key: str, verb: str) -> None:
    text = (
        f"Số: 12/KH-AB\n{at}, ngày 12 tháng 5 năm 2026\nKẾ HOẠCH\nTrồng cây năm 2026\nThực hiện Luật Lâm nghiệp năm 2017"
        f" về phát triển rừng và bảo vệ môi trường, {who} {verb} như sau:\nI. NỘI DUNG\n1. Vận động trồng cây.\n"
    )
    organ = from_text(text, "a.txt").document.issuer
    assert (organ.key if organ else None) == key
