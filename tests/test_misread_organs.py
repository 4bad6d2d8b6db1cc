"""Offices whose marks a scanner or a hasty hand lost: mended by name, quotes as printed, other words left alone."""

from __future__ import annotations

import pytest
from reading import read_body

from ingest.extract import from_text
from ingest.repair import misread_organs
from ingest.text.text import repair

WHO = [
    ("Chỉ thị sô 05-CT/TU ngày 02/02/2022 của Ban Thuờng vụ Tỉnh uỷ", "Tỉnh ủy Bình Định"),
    ("Nghị quyết số 05-NQ/TU ngày 02/02/2022 của Ban Thường vụ Tinh ủy", "Tỉnh ủy Bình Định"),
    ("Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tuớng Chính phủ", "Thủ tướng Chính phủ"),
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phù", "Chính phủ"),
    (
        "Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung uơng Đảng khóa XIII",
        "Ban Chấp hành Trung ương",
    ),
    ("Nghị quyết số 43-NO/TW ngày 24/11/2023 của Ban Chap hành Trung ương", "Ban Chấp hành Trung ương"),
    ("Hướng dẫn số 21-HD/BTCTU ngày 02/3/2022 của Ban Tố chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy Bình Định"),
    ("Kế hoạch số 112/KH-ƯBND ngày 12/01/2023 của ƯBND tỉnh", "Ủy ban nhân dân tỉnh Bình Định"),
    ("Kế hoạch số 112/KH-UBND ngày 12/01/2023 của Uỷ ban nhân dân tinh", "Ủy ban nhân dân tỉnh Bình Định"),
    (
        "Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Bộ truởng, Chủ nhiệm Văn phòng Chính phủ",
        "Văn phòng Chính phủ",
    ),
]


@pytest.mark.parametrize(("cited", "who"), WHO, ids=[cited for cited, _ in WHO])
def test_the_issuer_is_the_office_that_is_meant(cited: str, who: str) -> None:
    [citation] = read_body(f"Theo {cited}.").citations
    assert citation.target.issuer is not None
    assert (citation.target.issuer.name, citation.quote) == (who, cited)
    assert citation.repaired


DAYS = [
    ("ngày 09/1 1/2022", "2022-11-09"),
    ("ngày 12 tháng 0 1 năm 2023", "2023-01-12"),
    ("ngày 12 tháng Ol năm 2023", "2023-01-12"),
    ("ngày 12 thảng 01 năm 2023", "2023-01-12"),
]


@pytest.mark.parametrize(("day", "iso"), DAYS, ids=[day for day, _ in DAYS])
def test_a_day_whose_figures_stand_apart_is_read(day: str, iso: str) -> None:
    [citation] = read_body(f"Theo Kế hoạch số 12/KH-UBND {day} của UBND tỉnh.").citations
    assert citation.target.issued_on == iso


def test_a_deadline_whose_figures_stand_apart_does_not_stop_the_reading() -> None:
    assert from_text(
        "KẾ HOẠCH\nKiểm tra đến ngày 0 9/1 1/2022\n\n1. Báo cáo trước ngày 0 5/1 2/2022.\n", "a.txt"
    ).document.type


LEFT = [
    "Ông Trần Chinh Phu, bà Lê Thi Uy và anh Quan Tinh được UBND tỉnh khen.",
    "Quân ủy Trung ương, Đảng uỷ các xã, Uỷ ban\nnhân dân tỉnh, Văn phòng Tỉnh uỷ có tên tại Ban Tô Châu.",
    "Anh Tô Chức Năng ở phường Vân Phong, huyện Tĩnh Gia.",
]


@pytest.mark.parametrize("line", LEFT)
def test_names_of_persons_and_places_are_left_alone(line: str) -> None:
    text = repair(line)
    mended, places = misread_organs.mend(text, scanned=True)
    assert (mended.norm, places) == (text.norm, ())
