"""The words that open the name of a unit, and those that only look like it.

`Sở`, `Chi cục`, `KBNN` open the name of an organ, `Giám đốc` that of its head, `đơn vị` a class of units;
`Trường hợp`, `Chi phí`, `Bộ tiêu chí` open none although their first syllable does. All stand in
`tables/units.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from ingest import organ_phrase
from ingest.letters import LOWER, UPPER
from ingest.table import load

_MANY = re.compile(r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Tt]oàn thể|[Tt]ất cả các|[Tt]ừng|[Mm]ỗi)\s+")


@cache
def officers() -> re.Pattern[str]:
    """Titles of office-holders before the name of their organ."""
    titles = sorted(load("units")["officers"], key=lambda w: (-len(w), w))
    return re.compile(r"(?P<title>" + "|".join(re.escape(t) for t in titles) + rf")\s+(?=[{UPPER}{LOWER}])")


@cache
def _classes() -> re.Pattern[str]:
    nouns = sorted(load("units")["classes"]["nouns"], key=lambda w: (-len(w), w))
    return re.compile(r"(?:" + "|".join(re.escape(n) for n in nouns) + r")(?!\w)")


# `BQP`, `BCA`: written out, but they also follow what belongs to several: `Cổng TTĐT Chính phủ, BCA, BQP`
_MINISTRIES = ("BQP", "BCA")


@cache
def _heads() -> re.Pattern[str]:
    """Heads of names beside those of organs that issue documents, and short forms that hold a head."""
    table = load("units")
    nouns = tuple(table["heads"]["nouns"])
    short = [
        s
        for s, full in table["abbreviations"].items()
        if organ_phrase.starts(full, 0) or full.startswith(nouns)
    ]
    short = [s for s in short if not (_not_units().match(table["abbreviations"][s]) or s in _MINISTRIES)]
    words = sorted([*table["heads"]["nouns"], *short], key=lambda w: (-len(w), w))
    return re.compile(r"(?:" + "|".join(re.escape(w) for w in words) + r")(?![\w&])")


@cache
def _not_units() -> re.Pattern[str]:
    return re.compile(r"(?:" + "|".join(load("units")["not_units"]["openings"]) + r")(?!\w)", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
    fields = load("units")["fields"]
    forms = {form for shorts in fields.values() for form in shorts}
    long = "|".join(re.escape(n) for n in sorted(fields, key=lambda w: (-len(w), w)))
    short = "|".join(re.escape(n) for n in sorted(forms, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:(?i:{long})|{short})(?![\w&])".replace(r"\ ", r"\s+"))


def field_at(text: str, pos: int, end: int) -> re.Match[str] | None:
    """The longest field of work (`Văn hóa, Thể thao và Du lịch`, `TN&MT`) that starts here."""
    return _field().match(text, pos, end)


def starts_field(text: str, pos: int = 0) -> bool:
    """True if a field of work, as after `Sở` or `Bộ`, starts here."""
    return _field().match(text, pos) is not None


@cache
def _rooms() -> frozenset[str]:
    return frozenset(f"phòng {field}" for field in load("units")["rooms"]["fields"])


def is_room(name: str) -> bool:
    """Is this the name of an office that every district (since 2025: commune) has (`Phòng Tư pháp`)?"""
    return name[:1].lower() + name[1:] in _rooms()


def starts_class(text: str, pos: int = 0) -> bool:
    """True if a noun that names a class of units (`đơn vị`, `chi bộ`, `xã`) starts here, in any case."""
    word = text[pos : pos + 1].lower() + text[pos + 1 : pos + 40]
    return bool(_classes().match(word)) and not _not_units().match(text, pos)


def starts_officer(text: str, pos: int = 0) -> bool:
    """True if the title of an office-holder (`Giám đốc`, `Chánh Văn phòng`) starts here."""
    return bool(officers().match(text, pos))


def starts_organ(text: str, pos: int = 0) -> bool:
    """True if the name of one organ starts here with a capital (`Sở`, `Bưu điện`, `KBNN`)."""
    if not (organ_phrase.starts(text, pos) or _heads().match(text, pos)):
        return False
    return not _not_units().match(text, pos)


def starts_many(text: str, pos: int = 0) -> bool:
    """True if `các`, `những`, `mọi` and a noun of class or an organ start here."""
    m = _MANY.match(text, pos)
    return m is not None and (starts_class(text, m.end()) or starts_organ(text, m.end()))


_COMRADES = re.compile(r"(?:[Cc]ác\s+)?(?:[Đđ]ồng chí|[Đđ]/c)\s+")


def starts_unit(text: str, pos: int = 0) -> bool:
    """True if a unit of any kind starts here: an organ, its head, a class, or many of them."""
    comrades = _COMRADES.match(text, pos)
    if comrades:
        return starts_officer(text, comrades.end()) or text[comrades.end() : comrades.end() + 1].isupper()
    if _MANY.match(text, pos):
        return starts_many(text, pos)
    capital = text[pos : pos + 1].upper() + text[pos + 1 : pos + 40]
    return (
        starts_organ(text, pos)
        or (starts_officer(capital) and not _not_units().match(text, pos))
        or starts_class(text, pos)
    )
