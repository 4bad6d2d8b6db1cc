"""The words that open the name of a unit, and those that only look like it.

`Sở`, `Chi cục`, `KBNN` open the name of an organ, `Giám đốc` that of its head, `đơn vị` a class of units;
`Trường hợp`, `Chi phí`, `Bộ tiêu chí` open none although their first syllable does. All stand in
`tables/units.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ingest.organ import phrase as organ_phrase
from ingest.text.alternatives import by_first, either_tone, longest_first
from ingest.text.letters import LOWER, UPPER
from ingest.text.table import load

# `Công an, Quân sự xã`, `Công an, Biên phòng tỉnh`: the command of a place, called by its last word
COMMAND_ALONE = re.compile(
    r"(?:Quân sự|QS|(?P<border>Biên phòng))(?=\s*(?:[,;.]|$)|\s(?:và|TP|TX)\b"
    r"|\s(?P<tier>các|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)\b)"
)
# `14 chi bộ trực thuộc`: the cells of a Party committee are counted where others say `các`
_MANY = re.compile(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Tt]oàn thể|[Tt]ất cả các|[Tt]ừng|[Mm]ỗi"
    r"|\d{1,3}(?=\s+(?:chi (?:bộ|đoàn|hội|ủy|uỷ)|chi, đảng bộ|đảng (?:bộ|ủy|uỷ)"
    r"|tổ chức cơ sở đảng)(?!\w)))\s+"
)


_Parted = Mapping[str, re.Pattern[str]]  # by the first letter


@cache
def officers() -> re.Pattern[str]:
    """Titles of office-holders before the name of their organ."""
    titles = "|".join(longest_first(load("units")["officers"]))
    return re.compile(rf"(?P<title>{titles})\s+(?=[{UPPER}{LOWER}])")


@cache
def _officers() -> _Parted:
    return by_first(longest_first(load("units")["officers"]), rf"\s+(?=[{UPPER}{LOWER}])")


# `BQP`, `BCA`: written out, but they also follow what belongs to several: `Cổng TTĐT Chính phủ, BCA, BQP`
_MINISTRIES = ("BQP", "BCA", "BTP")


@cache
def _classes() -> _Parted:
    nouns = {noun[:1].lower() + noun[1:] for noun in load("units")["classes"]["nouns"]}  # `DN` too
    nouns |= {noun.replace("ủy", "uỷ") for noun in nouns}
    return by_first(longest_first(nouns), r"(?!\w)")


@cache
def _heads() -> _Parted:
    """Heads of names beside those of organs that issue documents, and short forms that hold a head."""
    table = load("units")
    nouns = tuple(table["heads"]["nouns"])
    short = [
        s
        for s, full in table["abbreviations"].items()
        if organ_phrase.starts(full, 0) or full.startswith(nouns)
    ]
    short = [
        s for s in short if not (_stands(_not_units(), table["abbreviations"][s], 0) or s in _MINISTRIES)
    ]
    return by_first(longest_first([*table["heads"]["nouns"], *short]), r"(?![\w&])")


@cache
def _not_units() -> _Parted:
    return by_first(load("units")["not_units"]["openings"], r"(?!\w)", any_case=True)


def _stands(parted: _Parted, text: str, pos: int) -> bool:
    pattern = parted.get(text[pos : pos + 1])
    return pattern is not None and pattern.match(text, pos) is not None


@cache
def _field() -> re.Pattern[str]:
    fields = load("units")["fields"]
    forms = {form for shorts in fields.values() for form in shorts}
    long, short = "|".join(longest_first(fields)), "|".join(longest_first(forms))
    # forms that begin like a whole field: `Nông nghiệp và PTNT`
    mixed = "|".join(re.escape(f) for f in sorted(forms) if f.startswith(tuple(f"{n} " for n in fields)))
    pattern = rf"(?:(?:{mixed})(?![\w&])|(?i:{long})|{short})(?![\w&])".replace(r"\ ", r"\s+")
    pattern = pattern.replace(r"\s+và\s+", r"\s+(?:và|&)\s+")  # `Kinh tế & Hạ tầng`
    # `Văn hoá`, as half of all papers have it
    return re.compile(either_tone(pattern, (("óa", "oá"), ("òa", "oà"), ("ủy", "uỷ"))))


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
    first = text[pos : pos + 1].lower()
    nouns = _classes().get(first)
    if nouns is None or not nouns.match(first + text[pos + 1 : pos + 40]):
        return False
    return not _stands(_not_units(), text, pos)


def starts_class_of_many(text: str, pos: int) -> bool:
    """The same behind `các`, where `tổ chức` is no verb: `các | tổ chức dịch vụ thu`."""
    return starts_class(text, pos) or text.startswith("tổ chức ", pos)


def starts_officer(text: str, pos: int = 0) -> bool:
    """True if the title of an office-holder (`Giám đốc`, `Chánh Văn phòng`) starts here."""
    return _stands(_officers(), text, pos)


# `P.TCKH`, `P. Nội vụ`: a room by the first letter of its noun; `P.GĐ`, `P.Giám đốc` are deputies
DEPUTY = r"(?:T?GĐ|CT|BT|HT|TP|TK|CN|CVP|VP|CHT)(?!\w)"  # what follows the `P.` of a deputy
DOTTED_ROOM = re.compile(
    rf"P\.\s?(?:(?!{DEPUTY})(?P<letters>[{UPPER}]{{2}}[{UPPER}&-]*)(?!\w)"
    rf"|(?=[{UPPER}][{LOWER}]))"
)
# a field in common words, no name of a ward: `P.Kỹ thuật sản xuất`, against `P. Bến Nghé`
_ITS_FIELD = re.compile(
    r"(?!(?:Giám|Tổng|Chủ|Trưởng|Hiệu|Bí|Viện|Chánh|Cục|Vụ|Chi|Đội|Trạm|Thủ|Chỉ|Chính|Tư|Thường) )"
    rf"[{UPPER}][{LOWER}]+ [{LOWER}]{{2}}"
)


def dotted_room(text: str, pos: int = 0) -> int | None:
    """Where the field of a room begins whose noun is but its first letter (`P.TCKH`); None for all else."""
    if not text.startswith("P.", pos):
        return None
    m = DOTTED_ROOM.match(text, pos)
    if m is None or not (m["letters"] or starts_field(text, m.end()) or _ITS_FIELD.match(text, m.end())):
        return None
    return m.start("letters") if m["letters"] else m.end()


_BY_NUMBER = re.compile(r"P[ACHVX]\d{2}(?!\w)")  # a room of the police: `PC06 cấp phát …`


def starts_organ(text: str, pos: int = 0) -> bool:
    """True if the name of one organ starts here with a capital (`Sở`, `Bưu điện`, `KBNN`)."""
    if text.startswith("P", pos) and (_BY_NUMBER.match(text, pos) or dotted_room(text, pos) is not None):
        return True
    if not (organ_phrase.starts(text, pos) or _stands(_heads(), text, pos)):
        return False
    return not _stands(_not_units(), text, pos)


_SMALL_ROOM = re.compile(rf"(?:phòng|khoa|tổ|bộ môn|trung tâm)\s(?!và\s)[{UPPER}]")


def starts_small_room(text: str, pos: int = 0) -> bool:
    """True if a room of a house starts here in small letters: `phòng Kinh tế`, `khoa Dược`."""
    return text[pos : pos + 1] in _OF_SMALL_ROOM and _SMALL_ROOM.match(text, pos) is not None


def starts_one(text: str, pos: int = 0) -> bool:
    """True if the name of one organ or of a room in small letters starts here."""
    return starts_organ(text, pos) or starts_small_room(text, pos)


def starts_many(text: str, pos: int = 0) -> bool:
    """True if `các`, `những`, `mọi` and a noun of class or an organ start here."""
    m = _MANY.match(text, pos)
    return m is not None and (starts_class_of_many(text, m.end()) or starts_organ(text, m.end()))


COMRADES = r"(?:[Cc]ác\s+)?(?:[Đđ]ồng chí|[Đđ]/c)\s+"
_COMRADES = re.compile(COMRADES)


def starts_unit(text: str, pos: int = 0) -> bool:
    """True if a unit of any kind starts here: an organ, its head, a class, or many of them."""
    first = text[pos : pos + 1]
    comrades = _COMRADES.match(text, pos) if first in _OF_COMRADES else None
    if comrades:
        return starts_officer(text, comrades.end()) or text[comrades.end() : comrades.end() + 1].isupper()
    many = _MANY.match(text, pos) if first in _OF_MANY else None
    if many:
        return starts_class_of_many(text, many.end()) or starts_organ(text, many.end())
    if starts_organ(text, pos):
        return True
    capital = first.upper()
    titles = _officers().get(capital)
    if titles is not None and titles.match(capital + text[pos + 1 : pos + 40]):
        return not _stands(_not_units(), text, pos) or starts_class(text, pos)
    return starts_class(text, pos)


_OF_SMALL_ROOM = frozenset("pktb")
_OF_COMRADES, _OF_MANY = frozenset("CcĐđ"), frozenset("CcNnMmTt0123456789")  # with which they begin
