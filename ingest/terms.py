"""Terms of office: which numbering series a dated Party document belongs to.

Party numbers run through a term, State numbers through a year (Hướng dẫn 36-HD/VPTW; Nghị định
30/2020/NĐ-CP, article 15). Dates and cut-offs stand in `tables/terms.toml`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.dates import bounds
from ingest.table import load

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10,
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


@lru_cache(maxsize=4096)
def central(date: str | None) -> str | None:
    """The central term that a date falls in (`xii`); None if the date does not decide.

    The day on which one term ends and the next begins belongs to both.
    """
    if not date:
        return None
    first, last = bounds(date)
    rows = load("terms")["central"]
    found = None
    for row in rows:
        if row["from"] < first:
            found = row["term"]
        elif row["from"] <= last:
            return None
    return found


@cache
def _cut_offs(place: str, tier: str) -> tuple[tuple[str, str], ...]:
    """(first day, term) of the local terms of a place, oldest first; known congress days win."""
    known = [c["day"] for c in load("terms")["congress"] if c["place"] == place]
    out = []
    for row in load("terms")["local"]:
        year = int(row["term"][:4])
        own = next((d for d in known if abs(int(d[:4]) - year) <= 0), None)
        out.append((own or row[tier], row["term"]))
    return tuple(out)


@lru_cache(maxsize=65536)
def local(date: str | None, level: int, place: str = "") -> str | None:
    """The local Party term (`2020-2025`) of a dated document; None if the date does not decide.

    `level` is 1 to 3, `place` the key of the place, whose congress days are used where known.
    """
    if not date:
        return None
    first, last = bounds(date)
    tier = {1: "province", 2: "district", 3: "commune"}.get(level, "province")
    found = None
    for start, term in _cut_offs(place, tier):
        if start < first:
            found = term
        elif start <= last:
            return None
    return found


def assembly(date: str | None) -> int | None:
    """The term of the National Assembly that a date falls in."""
    if not date:
        return None
    first, last = bounds(date)
    found = None
    for row in load("terms")["assembly"]:
        if row["from"] <= first:
            found = int(row["term"])
        elif row["from"] <= last:
            return None
    return found


def midterm_plenum(term: str) -> int | None:
    """Number of the plenum that a term's texts call `Hội nghị giữa nhiệm kỳ`."""
    return next((int(r["plenum"]) for r in load("terms")["midterm"] if r["term"] == term.lower()), None)
