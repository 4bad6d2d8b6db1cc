"""Days: dates cut to what is known, the spans between them, and windows of them.

A date cut to the month or the year means any of its days: it is compared by its first or its last one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from queries.errors import BadQuestionError
from queries.results import Days


def days(pairs: Iterable[tuple[str | None, str | None]]) -> Days:
    """Return how many days lie between the dates of each pair, where both are known to the day."""
    spans = [
        (date.fromisoformat(b) - date.fromisoformat(a)).days
        for a, b in pairs
        if a and b and len(a) == len(b) == 10
    ]
    late = sorted(n for n in spans if n >= 0)
    return Days(
        counted=len(late),
        shortest=late[0] if late else None,
        median=_middle(late) if late else None,
        longest=late[-1] if late else None,
        earlier=len(spans) - len(late),
    )


def _middle(late: list[int]) -> int | float:
    """Return the median: of an even number the mean of the two in the middle, whole where it is whole."""
    middle = median(late)
    return int(middle) if middle == int(middle) else middle


@dataclass(frozen=True, slots=True)
class Window:
    """A span of days; either end may be open."""

    first: date
    last: date

    @classmethod
    def of(cls, since: str | None, until: str | None) -> Window:
        """Return the days from the first day of `since` to the last of `until`; `BadQuestionError`."""
        first = first_day(since) if since else date.min
        last = last_day(until) if until else date.max
        if first > last:
            raise BadQuestionError(f"since {since} lies after until {until}")
        return cls(first, last)

    def holds(self, iso: str | None) -> bool:
        """Tell whether a cut date may lie inside; one that is not known may."""
        return iso is None or (first_day(iso) <= self.last and last_day(iso) >= self.first)


def first_day(iso: str) -> date:
    """Return the first day that a cut ISO date may mean; `BadQuestionError` for anything else."""
    try:
        if len(iso) not in (4, 7, 10):
            raise ValueError
        return date.fromisoformat((iso + "-01-01")[:10])
    except ValueError:
        raise BadQuestionError(f"{iso!r} is no date; write 2023, 2023-05 or 2023-05-16") from None


def last_day(iso: str) -> date:
    """Return the last day that a cut ISO date may mean; `BadQuestionError` for anything else."""
    first = first_day(iso)
    if len(iso) == 10:
        return first
    if len(iso) == 4:
        return date(first.year, 12, 31)
    following = (first.year + first.month // 12, first.month % 12 + 1)
    return date.fromordinal(date(*following, 1).toordinal() - 1) if following[0] <= 9999 else date.max
