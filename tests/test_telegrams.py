"""Telegrams of the boards of the centre: `CĐ-TW` is no series of the Party, and each year has its own."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

BOARD = "Ban Chỉ đạo phòng chống lụt bão Trung ương"
CITED = [
    (f"Thực hiện Công điện số 21/CĐ-TW ngày 14/9/2014 của {BOARD}.", BOARD, "2014"),
    (f"Thực hiện Công điện số 21/CĐ-TW ngày 18/9/2013 của {BOARD}.", BOARD, "2013"),
    # the first of two whose telegram it is
    (f"Thực hiện chỉ đạo của {BOARD} - Ủy ban Quốc gia tìm kiếm cứu nạn tại Công điện số 21/CĐ-TW ngày 14/9/2014.",
     BOARD, "2014"),
    ("Thực hiện Công điện số 21/CĐ-TW ngày 14/9/2014.", None, "2014"),
    # the committee of a province sends its own, in its term
    ("Thực hiện Công điện số 02-CĐ/TU ngày 12/5/2021 của Tỉnh ủy Lai Châu.", "Tỉnh ủy Lai Châu", "2020-2025"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "issuer", "period"), CITED)
def test_whose_a_telegram_is(sentence: str, issuer: str | None, period: str) -> None:
    (cited,) = from_text(sentence, "line.txt").citations
    assert (cited.target.issuer and cited.target.issuer.name, cited.target.key.split(".")[-3]) == (
        issuer,
        period,
    )


# a series of letters whose code no table knows goes on behind `số`
SERIES = [
    ("Theo đề nghị của Sở Xây dựng (Công văn số 53-QHKT ngày 12/5/1998, số 60-QHKT ngày 20/5/1998 và số 71-QHKT ngày 2/6/1998).",
     ["53-QHKT", "60-QHKT", "71-QHKT"]),
    ("Đơn vị đã trả lời số 60-QHKT ngày 20/5/1998.", ["60-QHKT"]),
    ("Đã trồng 60-QHKT cây.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "symbols"), SERIES)
def test_a_series_without_a_stroke_goes_on(sentence: str, symbols: list[str]) -> None:
    assert [c.target.symbol for c in from_text(sentence, "line.txt").citations] == symbols
