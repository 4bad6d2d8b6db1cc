"""What a text says elsewhere of a number: its day, issuer and term, and the full mention of a short one.

What a text gives once of a number holds for every mention of it, unless two of them disagree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.citation.cite import issuer_words
from ingest.citation.mention import Mention
from ingest.lexicon.sign import Sign
from ingest.organ.central import Resolved


@dataclass(slots=True)
class Known:
    """What the text says anywhere of one number: filled from every mention, used by all."""

    date: str | None = None
    said: Resolved | None = None
    term: str | None = None

    def fuller(self, date: str | None) -> str | None:
        """The day known, if the one given is no more than its beginning (or none); else the one given."""
        return self.date if self.date and self.date.startswith(date or "") else date


class Elsewhere:
    """What the mentions of one text say of each other. Fills in days, so it is made before targets are."""

    def __init__(self, flat: str, mentions: list[Mention], said: Mapping[int, Resolved]) -> None:
        _fill_days(flat, mentions, said)
        self._full = _by_number(mentions)
        self._known = self._learnt(mentions, said)

    def of(self, kind: str | None, sign: Sign | None) -> Known | None:
        """What is known of a type and a sign; None for one that no mention bears whole."""
        return self._known.get(_identity(kind, sign)) if sign is not None else None

    def sign_of(self, m: Mention) -> Sign | None:
        """The sign of a mention, or that of the full mention which it is short for."""
        if m.sign is None:
            full = self._full_of(m)
            return full.sign if full is not None else None
        full = self._full.get((m.type, m.sign.number)) if m.sign.number is not None else None
        return full.sign if full is not None and _without_year(m, full) else m.sign

    def _full_of(self, short: Mention) -> Mention | None:
        """The full mention of a bare number."""
        digits = re.match(r"\d+", short.number) if short.number is not None else None
        full = self._full.get((short.type, int(digits.group()))) if digits else None
        return full if full is not None and _compatible(short, full) else None

    def _dated_sign(self, short: Mention, said: Mapping[int, Resolved]) -> Sign | None:
        """The sign of what is told with its day by a bare number: `Chỉ thị 45 ngày …`, then `45-CT/TW`."""
        full = self._full_of(short) if short.date and short.issuer else None
        if full is None or said[id(full)].organ != said[id(short)].organ:
            return None
        return full.sign

    def _learnt(
        self, mentions: list[Mention], said: Mapping[int, Resolved]
    ) -> dict[tuple[object, ...], Known]:
        """Date, issuer and term of each number: the first to say one decides, unless two disagree."""
        found: dict[tuple[object, ...], Known] = {}
        unsure: set[tuple[tuple[object, ...], str]] = set()
        for m in mentions:
            sign = m.sign or self._dated_sign(m, said)
            if sign is None or sign.number is None:
                continue
            key = _identity(m.type, sign)
            k = found.setdefault(key, Known())
            if m.date:
                if k.date and not (k.date.startswith(m.date) or m.date.startswith(k.date)):
                    unsure.add((key, "date"))
                k.date = m.date if not k.date or len(m.date) > len(k.date) else k.date
            term = (m.term or said[id(m)].term or "").lower()
            if term:
                if k.term and k.term != term:
                    unsure.add((key, "term"))
                k.term = k.term or term
            if m.issuer is not None and said[id(m)].organ is not None and k.said is None:
                k.said = said[id(m)]
        for key, what in unsure:
            setattr(found[key], what, None)
        return found


def year(sign: Sign | None) -> str | None:
    """The year that a number bears: `57/2019/QĐ-UBND`."""
    return str(sign.year) if sign is not None and sign.year else None


def _identity(kind: str | None, sign: Sign) -> tuple[object, ...]:
    return (kind, sign.number, sign.suffix, sign.year, sign.organs, sign.term)


def _fill_days(flat: str, mentions: list[Mention], said: Mapping[int, Resolved]) -> None:
    """A number without a sign has the one day that is told of it: `Tờ trình số 31 của UBND tỉnh`."""
    days: dict[tuple[object, ...], set[str]] = {}
    undated: list[tuple[Mention, tuple[object, ...]]] = []
    for m in mentions:
        if m.sign is not None or m.number is None or m.issuer is None:
            continue
        who = said[id(m)].organ
        key: tuple[object, ...] = (m.type, m.number, who.key if who is not None else issuer_words(flat, m))
        if m.date is None:
            undated.append((m, key))
        else:
            days.setdefault(key, set()).add(m.date)
    for m, key in undated:
        if len(told := days.get(key, set())) == 1:
            (m.date,) = told


def _by_number(mentions: list[Mention]) -> dict[tuple[str | None, int], Mention | None]:
    """(type, number) of every full mention, for short forms; None where two different ones share it."""
    found: dict[tuple[str | None, int], Mention | None] = {}
    for m in mentions:
        if m.sign is None or m.sign.number is None:
            continue
        key = (m.type, m.sign.number)
        if key in found:
            other = found[key]
            if other is None or other.sign is None or other.sign.text == m.sign.text:
                continue
            if not _without_year(m, other):
                found[key] = None
        else:
            found[key] = m
    return found


_YEARLY = frozenset({"NĐ", "TT"})  # numbered by the year since 1997


def _without_year(short: Mention, full: Mention | None) -> bool:
    """`Nghị định số 92/CP` without a day, behind the full `92/2006/NĐ-CP`: the same one, told in short."""
    a, b = short.sign, full.sign if full is not None else None
    if a is None or b is None or full is None or full.start >= short.start or short.type not in _YEARLY:
        return False
    told = a.year or short.date or a.term
    return not told and b.year is not None and (a.suffix, a.organ) == (b.suffix, b.organ)


def _compatible(short: Mention, full: Mention) -> bool:
    """A short form is the full mention unless its own date says otherwise."""
    said = full.date or year(full.sign)
    return short.date is None or said is None or short.date.startswith(said) or said.startswith(short.date)
