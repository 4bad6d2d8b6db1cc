"""Names of organs and places as they are written: abbreviations in full, places keyed.

Nothing here decides who is meant; it only turns one way of writing into another.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from ingest.lexicon import places
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.organ import short_forms
from ingest.text.letters import LOWER, UPPER
from ingest.text.slug import slug
from ingest.text.table import load
from ingest.text.text import tone_new_style

_BEHIND_KIND = re.compile(
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$", re.IGNORECASE
)


def bare(name: str) -> str:
    """A place's name without its kind word: `huyện Sơn Dương` gives `Sơn Dương`; `quận 1` stays."""
    m = _BEHIND_KIND.match(name)
    return m.group(1) if m and not m.group(1).isdigit() else name


_OF_PLACE = re.compile(
    r"Đảng bộ (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?P<name> .+)?"
)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy",
}  # fmt: skip


def committee_of(organisation: str) -> str:
    """The committee that a Party organisation elects: `Đảng bộ tỉnh Nam Định` gives `Tỉnh ủy Nam Định`."""
    m = _OF_PLACE.fullmatch(organisation)
    if m is None:
        return organisation.replace("Đảng bộ", "Đảng ủy", 1)
    name = m["name"] or ""
    what = _COMMITTEES.get(m["kind"])
    return f"Đảng ủy {m['kind']}{name}" if what is None else f"{what}{name}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an organ sits on a day: the names down to its level; district and commune bear their kind."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None
    on: str | None = None

    @property
    def key(self) -> str:
        """`tuyen-quang.son-duong.tan-trao`; parts that are not known are left out."""
        return place_key(self.province, self.district, self.commune, self.on)

    def at(self, level: int | None) -> Place:
        """The same place cut to a level; nowhere for the centre."""
        if level == PROVINCE:
            return Place(self.province, on=self.on)
        if level == DISTRICT:
            return Place(self.province, self.district, on=self.on)
        return self if level == COMMUNE else Place()


@lru_cache(maxsize=65536)
def place_key(province: str | None, district: str | None, commune: str | None, on: str | None) -> str:
    """The gazetteer's key of a place at a date; slugs where it does not know the place."""
    if province and commune and district is None and on is not None and on < places.REFORM:
        # a commune of that time is only known inside its district, which nobody tells
        return f"{place_key(province, None, None, on)}._.{slug(bare(commune))}"
    if province is None and district is not None:
        province = _only_province(district)
    found = places.locate(province, district, commune, on=on) if province else None
    if found is not None:
        return found.key
    parts = ".".join(slug(bare(p)) for p in (province, district, commune) if p)
    # without its province a district is not known: another, or a province, may bear its name
    return parts if province or not parts else f"_.{parts}"


def _only_province(district: str) -> str | None:
    """The province of a district (`huyện Sơn Dương`) of whose name and kind there was only one."""
    kind = district.removesuffix(bare(district)).strip()
    named = [p for p in places.find(bare(district), level=2) if kind in p.kinds]
    return places.province_of(named[0]).name if len(named) == 1 else None


@lru_cache(maxsize=1)
def _abbreviations() -> re.Pattern[str]:
    return short_forms.pattern(_written(), r"(?<![\w&.])")


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    return dict(load("abbreviations")["pairs"])


@lru_cache(maxsize=16384)
def written_out(phrase: str) -> str:
    """A phrase with one space between words, abbreviations written out, tone marks in the new style."""
    plain = tone_new_style(" ".join(phrase.split()))
    plain = _SHORT_FIELD.sub(_field_in_full, plain) if "Sở " in plain or "Bộ " in plain else plain
    plain = _SHORT_KIND.sub(_kind_in_full, plain)
    full = _abbreviations().sub(_in_full, plain)
    full = re.sub(
        r"\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [Uu]ỷ|\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) Ủy",
        lambda m: f"{m.group(1) or m.group(2)} ủy",
        full,
    )
    full = _LOST_WORD.sub(r"\g<of> nhân dân", full) if " ban " in full or " đồng " in full else full
    full = _STANDING.sub("Ban Thường vụ ", full)
    full = _SMALL_COMMITTEE.sub(lambda m: f"{m['of']}{m['what'].capitalize()} ủy", full)
    full = _SMALL_ROOM.sub("Phòng Cảnh sát", full)
    full = _SMALL_BOARD.sub(lambda m: m.group()[:1].upper() + m.group()[1:], full)
    full = _NAMED_KIND.sub(lambda m: m.group().lower(), full)
    full = _HEAD_TWICE.sub("", _KIND_TWICE.sub(r"\1 ủy ", full))
    full = INVALIDS.sub("Lao động - Thương binh", full)
    full = _OF_ARMY.sub(r"\g<of>", _OF_NATION.sub(r"\g<hall>", full))
    full = _CENTRE_OF_YOUTH.sub(" Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", full)
    full = _LAST_KIND.sub(lambda m: m.group().lower(), full).replace("Bộ trưởng, Chủ nhiệm", "Chủ nhiệm")
    return " ".join(full.split())


# `Sở TC`, `Bộ NN&MT`: the field in short; rooms of a house call others by the same letters (`Phòng CT`)
_SHORT_FIELD = re.compile(rf"(?<!\w)(?P<head>Sở|Bộ) (?P<short>[{UPPER}][{UPPER}{LOWER}&-]{{1,9}})(?![\w&/])")


@lru_cache(maxsize=1)
def _fields() -> dict[str, str]:
    """The fields of departments by their short forms, of those that mean one."""
    short = [(form, name) for name, forms in load("units")["fields"].items() for form in forms]
    several = {form for form, n in Counter(form for form, _ in short).items() if n > 1}
    return {form: name for form, name in short if form not in several}


def _field_in_full(m: re.Match[str]) -> str:
    return f"{m['head']} {_fields().get(m['short'], m['short'])}"


def _in_full(m: re.Match[str]) -> str:
    """An abbreviation in full; in the number of a paper it stays: `… tổng kết Nghị quyết số 18-NQ/TW`."""
    numbered = m.string[: m.start()].endswith(("/", "-")) and _NUMBER.search(m.string, 0, m.start())
    return m.group() if numbered else short_forms.in_full(m.group(), _written())


_NUMBER = re.compile(r"\d\S*/(?:\S*-)?\Z")
# a short form that holds the head it stands behind: `Các Tập đoàn: EVN`
_HEAD_TWICE = re.compile(r"^(?P<head>Tập đoàn|Tổng công ty|Công ty|Ngân hàng|Bệnh viện) (?=(?P=head) )")
# a slip that lost a word: `Ủy ban nhân tỉnh`
_LOST_WORD = re.compile(
    r"\b(?P<of>Ủy ban|Hội đồng) (?:nhân|dân)(?= (?:tỉnh|thành phố|huyện|quận|thị|xã|phường)\b)"
)
# `Văn phòng Trung ương Đoàn`: a body of the Youth Union's centre, which its papers call so
_CENTRE_OF_YOUTH = re.compile(r"(?<=\w) Trung ương Đoàn$")
_STANDING = re.compile(r"^Thường vụ (?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Quân) ủy)")
# `Ban tuyên giáo huyện ủy`, all in small letters behind its first
_SMALL_COMMITTEE = re.compile(
    r"^(?P<of>(?:Ban|Văn phòng|Ủy ban|Thường trực)(?: [^\s,;]+){0,3} )"
    r"(?P<what>tỉnh|thành|huyện|quận|thị|đảng) ủy(?! viên)\b"
)
_SMALL_BOARD = re.compile(
    r"(?<=\bBan )(?:tuyên giáo|tổ chức|dân vận|nội chính|xây dựng Đảng)"
    r"(?= (?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Trung ương))"
)
_SMALL_ROOM = re.compile(r"^[Pp]hòng cảnh sát(?!\w)")  # of the police of a province
# `UBND TP.HCM`, `Thị ủy TX. Gò Công`, `UBND Q.1`: the full stop of a shortened kind
_SHORT_KIND = re.compile(rf"(?<=\w )(?P<kind>TP|Tp|TX|Tx|TT|H|Q)\.\s?(?=[{UPPER}\d])")
_IN_FULL = {"H": "huyện", "Q": "quận"}


def _kind_in_full(m: re.Match[str]) -> str:
    return f"{_IN_FULL.get(m['kind'], m['kind'])} "


# `Thành ủy TP.HCM`: the committee of a city says the city's kind already
_KIND_TWICE = re.compile(
    rf"\b(Tỉnh|Thành|Huyện|Quận|Thị) ủy (?:tỉnh|thành phố|huyện|quận|thị xã) (?=[{UPPER}])", re.IGNORECASE
)
# `UBND Thành phố Hồ Chí Minh`: the kind of a place with a capital of respect
_NAMED_KIND = re.compile(
    rf"(?<=\w )(?<!ủy )(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)"
    rf"(?= (?!Đoàn\b|Hội\b|Ủy\b)[{UPPER}\d])"
)
# `UBND Thành phố`: the kind of the speaker's place, with a capital of respect
_LAST_KIND = re.compile(r"(?<=\w )(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)$")
# `Sở Lao động Thương binh và Xã hội`, its dash lost or glued
INVALIDS = re.compile(r"Lao động(?:\s?[-–,]\s?|\s)Thương binh(?=\s(?:và|&)\s[Xx]ã [Hh]ội)", re.I)
# `Tổng cục Chính trị Quân đội nhân dân Việt Nam` is called without the army
_OF_ARMY = re.compile(r"(?P<of>^Tổng cục Chính trị) (?:QĐND|Quân đội nhân dân)(?: Việt Nam| VN)?")
# `Hội Chữ thập đỏ Việt Nam tỉnh Cao Bằng` is that of the province
_OF_NATION = re.compile(
    r"(?P<hall>\bHội (?:Chữ thập đỏ|Người cao tuổi|Luật gia|Nhà báo|Khuyến học|Đông y|Người mù|Cựu thanh niên"
    r" xung phong)) Việt Nam(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b)"
)
