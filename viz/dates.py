"""Dates as readers write them, from ISO dates cut to what is known."""

from __future__ import annotations

from collections.abc import Iterable

from queries.sentences import date_vi

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _parts(value: str) -> tuple[int, ...] | None:
    """Year, month, day as far as they are known; None where the value is no such date."""
    pieces = value.split("-")
    if len(pieces) > 3 or len(pieces[0]) != 4 or not all(p.isascii() and p.isdigit() for p in pieces):
        return None
    numbers = tuple(int(p) for p in pieces)
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return None
    if len(numbers) > 2 and not 1 <= numbers[2] <= 31:
        return None
    return numbers


def written(value: str | None, lang: str = "vi") -> str:
    """A date in the words of a reader; the empty string where it is unknown.

    `2023-05-16` is `16/5/2023` in Vietnamese and `16 May 2023` in English; `2023-05` is `tháng 5/2023`
    and `May 2023`; `2023` is `năm 2023` and `2023`. Zeros as offices write them: `04/7/2023`, `15/01/2026`.
    A string that is no ISO date comes back as it is.
    """
    if not value:
        return ""
    parts = _parts(value)
    if parts is None:
        return value
    year, *rest = parts
    if lang == "vi":
        said = ("năm ", "tháng ", "")[len(rest)]
        return said + date_vi(value)
    if not rest:
        return str(year)
    month = _MONTHS[rest[0] - 1]
    return f"{month} {year}" if len(rest) == 1 else f"{rest[1]} {month} {year}"


def years(values: Iterable[str | None]) -> str:
    """The years that dates span: `2023`, `2019–2023`, or the empty string where none is known."""
    known = sorted({parts[0] for v in values if v and (parts := _parts(v))})
    if not known:
        return ""
    return str(known[0]) if known[0] == known[-1] else f"{known[0]}–{known[-1]}"
