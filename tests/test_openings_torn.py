"""Openings that the page of a law library broke inside: what they base the paper on is read all the same."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.repair.openings_torn import joined

TOP = (
    "ỦY\nBAN NHÂN DÂN\nTỈNH SƠN LA\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
    "Số: 68/QĐ-UBND\n|\nSơn\nLa, ngày 11 tháng 3\nnăm 2020\n|\n"
)

# what stands below the title -> relations and what they go to
BASES = [
    (
        "Căn cứ\nLuật Tiếp công dân ngày 25\ntháng 11 năm 2013;",
        [("based_on", "quoc-hoi.2013.luat._tiep-cong-dan")],
    ),
    ("Căn\ncứ Luật Tiếp công dân ngày 25/11/2013;", [("based_on", "quoc-hoi.2013.luat._tiep-cong-dan")]),
    (
        "- Căn\ncứ\nNghị định số 5/2020/NĐ-CP ngày 2/2/2020 của Chính phủ;",
        [("based_on", "chinh-phu.2020.nd.5")],
    ),
    (
        "Thực\nhiện Chỉ thị số 5/CT-TTg ngày 2/2/2020 của Thủ tướng Chính phủ, UBND tỉnh ban hành quy chế:",
        [("implements", "thu-tuong.2020.ct.5")],
    ),
    (
        "Thực hiện\nChỉ thị số 5/CT-TTg ngày 2/2/2020 của Thủ tướng Chính phủ, UBND tỉnh ban hành quy chế:",
        [("implements", "thu-tuong.2020.ct.5")],
    ),
    (
        "Xét\nđề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 16/TTr-SNV ngày 07/3/2020,",
        [("based_on", "son-la.so-noi-vu.2020.ttr.16")],
    ),
]


@pytest.mark.parametrize(("bases", "want"), BASES)
def test_a_basis_whose_opening_is_torn(bases: str, want: list[tuple[str, str]]) -> None:
    facts = from_text(
        f"{TOP}QUYẾT ĐỊNH\nPHỐI\nHỢP CÔNG TÁC\n{bases}\nQUYẾT ĐỊNH:\nĐiều\n1. Giao Sở Nội vụ chủ trì.\n",
        "a.txt",
    )
    assert facts.document.subject == "PHỐI HỢP CÔNG TÁC"
    assert [(c.relation, c.target.key) for c in facts.citations] == want
    assert [a.unit.key for a in facts.assignments] == ["son-la.so-noi-vu"]


# a column or a heading that only looks like one
WHOLE = [
    "Căn cứ\n12 trường đã nộp",
    "Căn cứ\n\nLuật Tiếp công dân",
    "Thực hiện\nSở Y tế",
    "Điều\nkiện 1.",
    "Theo\ndõi",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_no_opening_stays(text: str) -> None:
    assert joined(text) == text
