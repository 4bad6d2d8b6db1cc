"""Which numbering series a dated document belongs to, and when nobody can tell."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lexicon import terms

CENTRAL = [
    ("2016-01-26", None, "xi"),
    ("2016-01-27", None, None),  # the first plenum met while the congress still sat
    ("2016-01-29", None, "xii"),
    ("2021-02-01", None, None),
    ("2026-01-22", None, "xiii"),
    ("2026-01-23", None, None),  # belongs to both
    ("2026-01-23", 1, "xiv"),  # 01-CT/TW opens the term
    ("2026-01-23", 412, "xiii"),  # no new series stands so high on its first day
    ("2026-01-23", 15, None),
    ("2026-01-22", 1, "xiii"),
    ("2021", None, None),
    ("2022", None, "xiii"),
    ("2021-02", None, None),
    ("2021-03", None, "xiii"),
    (None, None, None),
    ("1990-01-01", None, None),
]


@pytest.mark.parametrize(("date", "number", "term"), CENTRAL)
def test_central_terms(date: str | None, number: int | None, term: str | None) -> None:
    assert terms.central(date, number) == term


LOCAL = [
    # date, level, place, number -> term
    ("2020-10-14", 1, "cao-bang", None, "2015-2020"),
    ("2020-10-15", 1, "cao-bang", None, "2020-2025"),  # the default cut-off of a province
    (
        "2020-10-02",
        1,
        "cao-bang",
        1,
        "2020-2025",
    ),  # the season of congresses: a first number is of the new term
    ("2020-10-02", 1, "cao-bang", 240, "2015-2020"),
    ("2020-06-02", 1, "cao-bang", 1, "2015-2020"),
    ("2020-08-20", 2, "cao-bang.ha-quang", None, "2020-2025"),
    ("2020-07-01", 3, "cao-bang.ha-quang.x", None, "2020-2025"),
    ("2020-05-20", 2, "kon-tum.ia-h-drai", None, None),  # while its congress sat
    ("2020-05-22", 2, "kon-tum.ia-h-drai", None, "2020-2025"),
    ("2020-09-27", 1, "lang-son", None, None),  # the congress closes
    ("2020-09-28", 1, "lang-son", None, "2020-2025"),
    ("2025-09-25", 1, "lang-son", None, None),
    ("2025-09-27", 1, "lang-son", None, "2025-2030"),
    # merged provinces: the old term goes on under a key of its own, until their first congress
    ("2025-08-04", 1, "tuyen-quang-2025", 1, "2020-2025"),
    ("2025-09-23", 1, "tuyen-quang-2025", None, None),
    ("2025-09-23", 1, "tuyen-quang-2025", 1, "2025-2030"),
    ("2025-09-25", 1, "tuyen-quang-2025", None, "2025-2030"),
    ("2025", 1, "lang-son", None, None),
    ("2023", 1, "lang-son", None, "2020-2025"),
]


@pytest.mark.parametrize(("date", "level", "place", "number", "term"), LOCAL)
def test_local_terms(date: str, level: int, place: str, number: int | None, term: str | None) -> None:
    assert terms.local(date, level, place, number) == term


def test_the_youth_union_counts_by_its_own_congresses() -> None:
    days = ("2020-02-13", "2022-12-15", "2024-05-16", "2026-07-03")
    assert [terms.youth_union(d) for d in days] == ["xi", None, "xii", "xiii"]


def test_the_national_assembly() -> None:
    assert [terms.assembly(d) for d in ("2015-06-19", "2021-07-20", "2023", "2026")] == [13, None, 15, None]


@given(st.dates(min_value=date(2001, 1, 1), max_value=date(2024, 12, 31)), st.integers(1, 3))
def test_a_later_day_is_never_of_an_earlier_term(day: date, level: int) -> None:
    first = terms.local(str(day), level)
    later = terms.local(f"{int(str(day)[:4]) + 6}{str(day)[4:]}".replace("-02-29", "-02-28"), level)
    assert first is None or later is None or first < later


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2021", (2021, 2021)),
        ("2020-2025", (2020, 2025)),
        ("xii", (2016, 2021)),
        ("xiv", (2026, 9999)),
        ("_", (0, 9999)),
    ],
)
def test_years_of_a_period(period: str, years: tuple[int, int]) -> None:
    assert terms.years(period) == years


@given(st.integers(1, 149))
def test_roman_numerals_read_as_they_are_written(n: int) -> None:
    assert terms.ordinal(terms.roman(n)) == n


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("XVII", 17),
        ("17", 17),
        ("mười ba", 13),
        ("nhất", 1),
        ("IIX", None),
        ("IVX", None),
        ("thứ", None),
        ("", None),
    ],
)
def test_ordinals(text: str, n: int | None) -> None:
    assert terms.ordinal(text) == n
