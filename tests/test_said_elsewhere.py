"""What a text gives once of a number, its day or its term, holds for every mention of it."""

from __future__ import annotations

import pytest
from reading import read_body

# as cited, one after the other -> the key of each
TEXTS = [
    # the term
    (
        "Theo Kết luận 62-KL/TW của Bộ Chính trị. Quán triệt Kết luận 62-KL/TW của Bộ Chính trị (khóa X).",
        ["trung-uong.x.kl.62", "trung-uong.x.kl.62"],
    ),
    (
        "Theo Nghị quyết số 25-NQ/TW. Quán triệt Nghị quyết số 25-NQ/TW khóa XI.",
        ["trung-uong.xi.nq.25", "trung-uong.xi.nq.25"],
    ),
    # two terms: nobody knows of which the bare one is
    (
        "Theo Chỉ thị 35-CT/TW. So với Chỉ thị 35-CT/TW khóa XII và Chỉ thị 35-CT/TW khóa XIII.",
        ["trung-uong._.ct.35", "trung-uong.xii.ct.35", "trung-uong.xiii.ct.35"],
    ),
    # a day is more than a term
    (
        "Theo Chỉ thị 35-CT/TW ngày 30/5/2019. So với Chỉ thị 35-CT/TW khóa XIII.",
        ["trung-uong.xii.ct.35", "trung-uong.xiii.ct.35"],
    ),
    # the day that stands by a bare number
    (
        "Theo Chỉ thị 45 ngày 14/4/2025 của Bộ Chính trị. Quán triệt 45-CT/TW của Bộ Chính trị.",
        ["trung-uong.xiii.ct.45", "trung-uong.xiii.ct.45"],
    ),
    (
        "Theo Chỉ thị 45 ngày 14/4/2025 của Tỉnh ủy. Quán triệt Chỉ thị 45-CT/TW của Bộ Chính trị.",
        ["binh-dinh.tinh-uy.2020-2025.ct.45", "trung-uong._.ct.45"],
    ),
    # a year is the day of that year
    (
        "Theo Quy định số 29-QĐ/TW, ngày 25/7/2016 của Ban Chấp hành Trung ương; mục 19 Quy định 29-QĐ/TW năm 2016.",
        ["trung-uong.xii.qd.29", "trung-uong.xii.qd.29"],
    ),
    (
        "Theo Kế hoạch số 12/KH-UBND ngày 05/3/2021 của UBND tỉnh và Kế hoạch số 12/KH-UBND năm 2020.",
        ["binh-dinh.ubnd.2021.kh.12", "binh-dinh.ubnd.2020.kh.12"],
    ),
]


@pytest.mark.parametrize(("line", "keys"), TEXTS, ids=[line for line, _ in TEXTS])
def test_what_is_told_once_holds_for_all(line: str, keys: list[str]) -> None:
    assert [c.target.key for c in read_body(line).citations] == keys
