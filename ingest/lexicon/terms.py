"""Terms of office: which numbering series a dated Party document belongs to.

Party numbers run through a term, State numbers through a year (Hướng dẫn 36-HD/VPTW; Nghị định
30/2020/NĐ-CP, article 15). Dates and cut-offs stand in `tables/terms.toml`.

A new series begins when the first plenum of the new committee meets, which may be while the congress still
sits: such days belong to both terms, until the number decides. A very small one opens a term.
"""

from __future__ import annotations

import re
from datetime import date as day
from datetime import timedelta
from functools import cache, lru_cache

from ingest.lexicon.dates import bounds
from ingest.text.table import load

ROMAN = r"(?:[IVXLC]{1,8}|\d{1,2})"
_WORD_NUMBER = (
    r"(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)"
)
ORDINAL = rf"(?:{ROMAN}|{_WORD_NUMBER})"

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def ordinal(text: str) -> int | None:
    """`XVII`, `17`, `mười ba` as an integer; None if it is none of these."""
    t = " ".join(text.lower().split())
    if t.isdigit():
        return int(t)
    if re.fullmatch(r"[ivxlc]+", t):
        total = 0
        for c, after in zip(t, [*t[1:], ""], strict=True):
            value = _ROMAN[c]
            total += -value if after and _ROMAN[after] > value else value
        return total if roman(total) == t.upper() else None
    words = t.split()
    if words and all(w in _WORDS for w in words):
        if len(words) == 2 and words[0] == "mười":
            return 10 + _WORDS[words[1]]
        return _WORDS[words[0]] if len(words) == 1 else None
    return None


def roman(n: int) -> str:
    """`17` as `XVII`."""
    out = ""
    for value, letters in (
        (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while n >= value:
            out += letters
            n -= value
    return out


# The first numbers of a series; after five years no series of any type stands so low near its end.
_FIRST_NUMBERS = 3
# Nor does a new series reach so high on its first days.
_LATE_NUMBERS = 30
# Default cut-offs stand in the middle of the season of congresses: so many days before, the first numbers
# are already those of the new term.
_SEASON = timedelta(days=45)

_Term = tuple[str, str, str, bool]
"""First day that may belong to a term, first day that surely does, its name, whether the days are known."""


def _find(terms: tuple[_Term, ...], date: str | None, number: int | None) -> str | None:
    """The term of a date, of those in order; None on an edge where the number does not tell."""
    if not date:
        return None
    first, last = bounds(date)
    low = number is not None and number <= _FIRST_NUMBERS
    found = None
    for begins, surely, term, known in terms:
        opens = begins if known or not low else (day.fromisoformat(begins) - _SEASON).isoformat()
        if last < opens:
            break
        if first >= surely or (low and len(date) == 10):
            found = term
        elif known and len(date) == 10 and number is not None and number >= _LATE_NUMBERS:
            break
        else:
            return None
    return found


@cache
def _series(table: str) -> tuple[_Term, ...]:
    return tuple(
        (r["from"], r.get("surely", _after(r["from"])), r["term"], True) for r in load("terms")[table]
    )


def _after(date: str) -> str:
    return (day.fromisoformat(date) + timedelta(days=1)).isoformat()


@lru_cache(maxsize=4096)
def central(date: str | None, number: int | None = None) -> str | None:
    """The central term that a date falls in (`xii`); None if neither date nor number decides.

    The days between the first plenum and the close of the congress belong to both terms.
    """
    return _find(_series("central"), date, number)


@lru_cache(maxsize=4096)
def youth_union(date: str | None, number: int | None = None) -> str | None:
    """The term of the Youth Union's central committee that a date falls in: its numbers run by term too."""
    return _find(_series("youth_union"), date, number)


@lru_cache(maxsize=1024)
def assembly(date: str | None) -> int | None:
    """The term of the National Assembly that a date falls in; None on the day a first session opens."""
    found = _find(_series("assembly"), date, None)
    return int(found) if found else None


@cache
def _local(place: str, tier: str) -> tuple[_Term, ...]:
    """The local terms of a place, oldest first; its own congress days win over the cut-offs of its tier."""
    own = {c["term"]: c for c in load("terms")["congress"] if c["place"] == place}
    found: list[_Term] = []
    for row in load("terms")["local"]:
        term = row["term"]
        if term in own:
            found.append((own[term]["from"], _after(own[term]["closes"]), term, True))
        else:
            found.append((row[tier], row[tier], term, False))
    return tuple(found)


@lru_cache(maxsize=65536)
def local(date: str | None, level: int, place: str = "", number: int | None = None) -> str | None:
    """The local Party term (`2020-2025`) of a dated document; None if neither date nor number decides.

    `level` is 1 to 3, `place` the key of the place, whose congress days are used where known. Provinces
    merged on 2025-07-01 have keys of their own (`tuyen-quang-2025`): their numbers began anew that day under
    the old term, and again with their first congress.
    """
    tier = {1: "province", 2: "district", 3: "commune"}.get(level, "province")
    return _find(_local(place, tier), date, number)


@lru_cache(maxsize=1024)
def years(period: str) -> tuple[int, int]:
    """First and last year of a key's period: a year, a local or a central term; all years if unknown."""
    if re.fullmatch(r"\d{4}", period):
        return int(period), int(period)
    if re.fullmatch(r"\d{4}-\d{4}", period):
        return int(period[:4]), int(period[5:])
    rows = load("terms")["central"]
    for n, row in enumerate(rows):
        if row["term"] == period:
            return int(row["from"][:4]), int(rows[n + 1]["from"][:4]) if n + 1 < len(rows) else 9999
    return 0, 9999


def midterm_plenum(term: str) -> int | None:
    """Number of the plenum that a term's texts call `Hội nghị giữa nhiệm kỳ`."""
    return next((int(r["plenum"]) for r in load("terms")["midterm"] if r["term"] == term.lower()), None)
