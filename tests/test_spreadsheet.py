"""Cells of every table that is written for spreadsheets: read as they are, never run."""

from __future__ import annotations

import pytest

from viz.spreadsheet import cell

CELLS = [
    (None, ""),
    ("", ""),
    (46, "46"),
    (-5, "-5"),
    ("-5", "-5"),
    ("-0.25", "-0.25"),
    ("Kế hoạch số 46-KH/ĐU", "Kế hoạch số 46-KH/ĐU"),
    ("Kế\u00a0hoạch\u202fsố\u300046", "Kế hoạch số 46"),
    ("a\tb\r\nc\x07d", "a b c d"),
    ("- Như trên", "'- Như trên"),
    ("=1+1", "'=1+1"),
    (" \t=1+1", "'=1+1"),
    ("\u200b=1+1", "'=1+1"),
    ("+84 24", "'+84 24"),
    ("-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0"),
    ("@SUM(1)", "'@SUM(1)"),
    ("\uff1d1", "'\uff1d1"),
    (("a", "b"), "a; b"),
    (["=1", "b"], "'=1; b"),
    (True, "True"),
]


@pytest.mark.parametrize(("value", "shown"), CELLS, ids=[repr(value) for value, _ in CELLS])
def test_a_cell_is_one_line_that_nothing_runs(value: object, shown: str) -> None:
    assert cell(value) == shown
