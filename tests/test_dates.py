"""Dates as directives write them, to the precision that is stated."""

from __future__ import annotations

import pytest

from ingest.lexicon import dates, terms

FORMS = [
    ("ngày 04 tháng 7 năm 2023", "2023-07-04"),
    ("ngày 20/6/2023", "2023-06-20"),
    ("ngày 02-12-2020", "2020-12-02"),
    ("16.5.2016", "2016-05-16"),
    ("20/6/23", "2023-06-20"),
    ("tháng 12/2025", "2025-12"),
    ("tháng 10 năm 2020", "2020-10"),
    ("năm 2021", "2021"),
    ("ngày tháng năm 2023", "2023"),
    ("ngày … tháng … năm 2023", "2023"),
    ("ngày       tháng 6 năm 2023", "2023-06"),
    ("ngày 18 tháng năm 2024", "2024"),
    ("NGÀY 05 THÁNG 6 NĂM 2019", "2019-06-05"),
    ("ngày    /5/2023", "2023-05"),
    ("ngày 30 tháng 02 năm 2025", None),
    ("ngày 31/11/2022", None),
]


@pytest.mark.parametrize(("text", "iso"), FORMS)
def test_a_date_is_read_to_what_is_known(text: str, iso: str | None) -> None:
    m = dates.ANY_RE.match(text)
    assert m is not None
    assert dates.iso(m) == iso


ORDINALS = [
    ("XVII", 17),
    ("IV", 4),
    ("17", 17),
    ("mười ba", 13),
    ("mười", 10),
    ("năm", 5),
    ("IIX", None),
    ("thứ", None),
]


@pytest.mark.parametrize(("text", "n"), ORDINALS)
def test_ordinals_fold_together(text: str, n: int | None) -> None:
    assert terms.ordinal(text) == n


@pytest.mark.parametrize("n", range(1, 60))
def test_roman_numerals_go_there_and_back(n: int) -> None:
    assert terms.ordinal(terms.roman(n)) == n
