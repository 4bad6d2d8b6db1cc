"""Which laws of one text are one: `Luật Giá` is the `Luật Giá số 16/2023/QH15` that stands elsewhere in it.

A name may be that of two laws, an old one and its successor. Then the year tells, or who carries the law out:
a decree of 2015 carries out no law of 2025. What a quoted passage names holds for that passage.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.citation.mention import Mention
from ingest.citation.named_laws import law_title
from ingest.identity.local_keys import law_key
from ingest.lexicon import dates
from ingest.text.spots import of_words


class Laws:
    """The laws that a text gives with a number or a date, by their names."""

    def __init__(self, flat: str, mentions: list[Mention]) -> None:
        self._quotes = _Quotes(flat)
        named = _full(flat, mentions)
        _share_days(named)
        self._all = _by_name(named)
        self._own = _by_name(m for m in named if not self._quotes.hold(m.start))

    def meant(self, m: Mention) -> Mention | None:
        """The law in full of which a mention gives the name alone, or the name and the year."""
        if not m.name or (m.date and m.rule == "law-year"):
            return None
        name = law_key(m.name)
        if name not in self._all:
            return None
        laws = self._own if name in self._own and not self._quotes.hold(m.start) else self._all
        year = m.date[:4] if m.date else laws[name].chief()
        if year is None:
            return None
        full = self._all[name].laws.get(year) or laws[name].laws.get(year)
        if full is None or full is m or (m.date and not _of_its_day(m.date, full)):
            return None
        return None if _too_late(m.by, full) else full


@dataclass(slots=True)
class _Namesakes:
    """The laws of one name by their years, in the order in which the text names them; None if of two."""

    laws: dict[str, Mention | None] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)

    def add(self, m: Mention) -> None:
        year = _year(m)
        self.laws[year] = _fuller(self.laws[year], m) if year in self.laws else m
        self.times[year] += 1

    def chief(self) -> str | None:
        """The year of the one that the text is about; None if it may be another.

        It is named first, and either alone bears a number or is named again where another is only once.
        """
        first = next(iter(self.laws))
        others = self.times.total() - self.times[first]
        numbered = {year for year, m in self.laws.items() if m is not None and m.sign is not None}
        alone = others == 0 or numbered == {first} or others == 1 < self.times[first]
        return first if alone else None


class _Quotes:
    """The passages between `“` and `”`, quoted words within them and all."""

    def __init__(self, flat: str) -> None:
        self._at: list[int] = []
        self._depth: list[int] = []
        depth = 0
        for at in of_words(flat, "“", "”", '"'):
            depth = depth + 1 if flat[at] == "“" else max(0, depth - 1)  # a slip closes it by `"`
            self._at.append(at)
            self._depth.append(depth)

    def hold(self, position: int) -> bool:
        """Does a position stand inside words that are quoted?"""
        i = bisect_right(self._at, position) - 1
        return i >= 0 and self._depth[i] > 0


def _full(flat: str, mentions: list[Mention]) -> list[Mention]:
    """The laws with a name and a number or a date.

    The name may stand after the number: `Luật số 15/2012/QH13 ngày 20/6/2012 về Xử lý vi phạm hành chính`.
    """
    for m in mentions:
        if m.type == "Luật" and m.sign is not None and not m.name:
            titled = law_title(flat, m.end)
            if titled is not None:
                m.name, day = titled
                m.date = m.date or day
    return [m for m in mentions if m.name and (m.sign is not None or (m.date and not m.optional))]


def _by_name(named: Iterable[Mention]) -> dict[str, _Namesakes]:
    found: dict[str, _Namesakes] = {}
    for m in named:
        assert m.name is not None
        found.setdefault(law_key(m.name), _Namesakes()).add(m)
    return found


def _fuller(old: Mention | None, new: Mention) -> Mention | None:
    """The one of two mentions of a year that says more; None if two numbers or two days are told."""
    if old is None:
        return None
    if old.sign is not None and new.sign is not None:
        return old if old.sign.text == new.sign.text else None
    if old.sign is not None or new.sign is not None:
        return old if old.sign is not None else new
    days = (old.date or "", new.date or "")
    if days[0].startswith(days[1]):
        return old
    return new if days[1].startswith(days[0]) else None


def _share_days(named: list[Mention]) -> None:
    """`Luật Giá ngày 19/6/2023` and `Luật Giá số 16/2023/QH15`: no two laws of one name are of one year."""
    days: dict[tuple[str, str], set[str]] = {}
    for m in named:
        if m.name and m.date and len(m.date) == dates.WHOLE_DAY:
            days.setdefault((law_key(m.name), m.date[:4]), set()).add(m.date)
    for m in named:
        if m.name and m.date is None and m.sign is not None and m.sign.year:
            of_year = days.get((law_key(m.name), str(m.sign.year)), set())
            m.date = next(iter(of_year)) if len(of_year) == 1 else None


def _year(m: Mention) -> str:
    """The year in which a law was passed, as its day or its number tells; empty if neither does."""
    return m.date[:4] if m.date else str(m.sign.year) if m.sign is not None and m.sign.year else ""


def _of_its_day(date: str, full: Mention) -> bool:
    """May a law of this date be the one of the same name and year that the text names in full?"""
    return not (full.date and len(full.date) == dates.WHOLE_DAY == len(date)) or date == full.date


def _too_late(by: Mention | None, full: Mention) -> bool:
    """Did the law come after whoever carries it out or changes it?"""
    return by is not None and "" < _year(by) < _year(full)
