"""Laws that change several others: what their name holds, and whose the day behind it is.

The name of `Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, … và Luật Các tổ chức tín
dụng số 32/2024/QH15 ngày 29/6/2024` holds the numbers of the laws that it changes; the day is its own.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from ingest.citation.mention import Mention
from ingest.lexicon.sign import Sign
from ingest.text.text import fold

_OF_A_LAW = re.compile(r"(?:Luật\s+)?sửa\s+đổi\b.*?\s(?=Luật\s)", re.IGNORECASE | re.DOTALL)
_NEXT_IN_NAME = re.compile(r"\s*(?:,|,?\s*và)\s+")
_DAY_BEHIND = re.compile(r"\s*(?:,\s*)?ngày\s[^;]*\Z", re.IGNORECASE)
_TYPE = re.compile(r"Luật\s+", re.IGNORECASE)


def with_numbers_inside(flat: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and before the members of such a name the law that bears it.

    `Luật sửa đổi … của Luật Dược số 44/2024/QH15, Luật Giá số 16/2023/QH15` may also be two laws of which the
    first changes another: only the day, or what the text says elsewhere of the first, tells that it is one.
    """
    out: list[Mention] = []
    named: _Named | None = None
    for i, m in enumerate(mentions):
        if _changes_one(m):
            members = _members(flat, mentions, i)
            if len(members) > 1:
                named = named or _Named(mentions)
                if _one_name(named, members):
                    named.count(m, members[-1], by=-1)
                    out.append(_law_of(flat, members))
                    named.count(m, members[-1])
        out.append(m)
    return out


class _Named:
    """The names of a text, each with the numbers and the years that stand with it."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._signs: Counter[tuple[str, str]] = Counter()
        self._years: Counter[tuple[str, str | None]] = Counter()
        self.count(*mentions)

    def count(self, *mentions: Mention, by: int = 1) -> None:
        for m in mentions:
            if m.name:
                name = fold(_TYPE.sub("", m.name, count=1))
                if m.sign is not None:
                    self._signs[name, m.sign.text] += by
                if m.date is not None:
                    self._years[name, m.date[:4]] += by

    def tells_of(self, first: Mention) -> bool:
        """Is the first of the changed laws named by itself, with this number or of this year?"""
        name = fold(_first_changed(first))
        by_number = first.sign is not None and self._signs[name, first.sign.text] > 0
        return by_number or self._years[name, _year(first.sign)] > 0


def _changes_one(m: Mention) -> bool:
    """Does a numbered mention begin with `Luật sửa đổi … của Luật`, without a day of its own?"""
    if m.sign is None or m.sign.term is None or m.type != "Luật" or not m.name or m.date is not None:
        return False
    return m.name[:3].lower() == "sửa" and _OF_A_LAW.match(m.name) is not None


def _members(flat: str, mentions: list[Mention], first: int) -> list[Mention]:
    """The numbered laws of one list, of which the last alone may bear a day."""
    members = [mentions[first]]
    for m in islice(mentions, first + 1, None):
        last = members[-1]
        if last.date is not None or m.sign is None or m.sign.term is None or m.type != "Luật" or not m.name:
            break
        if m.name[:3].lower() == "sửa" or not _NEXT_IN_NAME.fullmatch(flat, last.end, m.start):
            break
        members.append(m)
    return members


def _one_name(named: _Named, members: list[Mention]) -> bool:
    """Is the day behind the list that of a law which changes them all?"""
    day = members[-1].date
    years = [_year(m.sign) for m in members]
    if day is None or any(year is None or year > day[:4] for year in years):
        return False
    return years[-1] != day[:4] or named.tells_of(members[0])


def _first_changed(m: Mention) -> str:
    """`Đất đai`, of a mention that begins with `Luật sửa đổi … của Luật Đất đai`."""
    return _TYPE.sub("", _OF_A_LAW.sub("", m.name or "", count=1), count=1)


def _year(sign: Sign | None) -> str | None:
    return str(sign.year) if sign is not None and sign.year else None


def _law_of(flat: str, members: list[Mention]) -> Mention:
    """The law that changes the members, which are named inside its name; its day is taken from the last."""
    first, last = members[0], members[-1]
    law = Mention(first.start, last.end, "law-name", type="Luật", noun="luật", date=last.date)
    head = _OF_A_LAW.match(flat, first.start, first.end)
    first.start = head.end() if head else first.start
    first.name = _first_changed(first)
    behind = _DAY_BEHIND.search(flat, last.core, last.end)
    last.date, last.end = None, behind.start() if behind else last.end
    words = _TYPE.sub("", " ".join(flat[law.start : last.end].split()), count=1)
    law.name = f"Luật {words[:1].upper()}{words[1:]}"
    for m in members:
        m.by, m.relation, m.optional = law, "amends", True
    return law
