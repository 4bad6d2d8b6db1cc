"""From where a document speaks: province, district, commune, tier and line of its issuer.

Taken from the lines of organs in the header, the place before the date, the words of the text
(`tỉnh Kon Tum`), and the gazetteer, in this order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from ingest.head import header_name, header_organs, header_runs, place_of_speaker, place_told
from ingest.head.header_name import COMMITTEE_TAIL, PLACE_TAIL
from ingest.lexicon import cities, places
from ingest.lexicon.sign import Sign, organ_codes
from ingest.model import CENTRE, COMMUNE, DISTRICT, PROVINCE, Line
from ingest.organ.capitals import title_case
from ingest.organ.central import MINISTRY, as_line, is_central, line_of
from ingest.organ.names import bare, written_out
from ingest.page.outline import Outline
from ingest.text.letters import UPPER
from ingest.text.slug import slug
from ingest.text.spots import of_words
from ingest.text.text import fold


@dataclass(frozen=True, slots=True)
class Where:
    """The places and the tier of the issuer, and the phrase in the header that names it."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None
    line: Line | None = None
    level: int | None = None
    issuer_phrase: str | None = None
    concluded: bool = False
    above: str | None = None  # the organ above the issuer, as its header prints it
    body: str | None = None  # the body below the issuer, which signs for it


# a line that says `tỉnh` before a name that nobody can read: `TỈNH ĐK LK`, or before none
_PROVINCE_LINE = re.compile(r"^[ \t*|]*(?:[ỦU][ỶY] BAN NHÂN DÂN\s+)?TỈNH(?=\s)", re.M)
_HEADER = 2000  # characters


def where_is(
    outline: Outline,
    date_place: str | None,
    sign: Sign | None,
    signs_for: str | None,
    date: str | None,
    issues: Callable[[], str | None] = lambda: None,
) -> Where:
    """Places, tier and line of the issuer of a document.

    `issues` tells who issues it in its opening sentence; it is asked where the header is lost.
    """
    names = header_organs.printed(outline)
    said = issues() if not names and date_place is None else None
    province = district = commune = None
    for name in names:
        province, district, commune = _take_places(name, province, district, commune, date)
    phrase = _phrase(outline, names, sign)
    line, level = _line_and_level(phrase, sign, names)
    if level is None and phrase:
        level = COMMUNE if commune else DISTRICT if district else PROVINCE if province else None
    for own in (commune, district):
        known = _as_dated(own, date_place)
        if own and known and own != known:
            phrase = phrase.replace(own, known) if phrase else None
            district, commune = (known, commune) if own == district else (district, known)
    whole = _written_whole(province, outline.flat)
    if province and whole:
        phrase = phrase.replace(province, whole) if phrase else None
        province = whole
    concluded = False
    body = header_name.signing(names)
    if level == CENTRE:
        return Where(None, None, None, line, CENTRE, phrase, body=body)
    if said is not None:
        told = place_of_speaker.of(outline, said, _on(date, said))
        concluded = province is None  # whatever tells it now
        level, province = told.level if level is None else level, province or told.province
        district, commune = district or told.district, commune or told.commune
    level, district, commune = place_told.by_opening(outline, level, district, commune, signs_for, date)
    province, district = _spelt_out(outline.flat, province, district, commune)
    if level is None and sign is not None and sign.organ == "ĐU" and date_place:
        kind = _OF_COMMUNE.search(outline.flat)
        level, commune = (COMMUNE, f"{kind[1]} {date_place}") if kind else (level, commune)
    if level == COMMUNE and district is None and (date is None or date < places.REFORM):
        district = place_told.only_district(
            outline.flat
        )  # before the province: a commune may be named like a district
    if not names and level in (None, DISTRICT) and district is None:
        district = place_told.only_told(outline.flat)
    if level == COMMUNE and commune is None and date_place:
        commune = _commune_of_day(date_place, phrase, date)
    if province is None:
        elsewhere, on = _elsewhere(date_place, commune, district), _on(date, said)
        province = _province(outline, elsewhere, district, on) or _of_commune(commune or date_place, date)
        concluded = province is not None
    if level is None:
        level = _level_by_place(province, district, commune, date_place)
    if level is None and province is not None and _PROVINCE_LINE.search(outline.flat, 0, _HEADER):
        level = PROVINCE
    if level == DISTRICT and district is None and date_place:
        district = _of_day(date_place, province, date)
    if level == COMMUNE and district is None and (date is None or date < places.REFORM):
        district = place_told.only_district(outline.flat)
        province = province or (_province(outline, None, district, date) if district else None)
    above = names[-2] if len(names) > 1 else None
    return Where(province, district, commune, line, level, phrase, concluded and bool(province), above, body)


_SINCE_REFORM = re.compile(
    r"Đảng [uủ][ỷy] (?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|các cơ quan Đảng)\b"
)


def _on(date: str | None, said: str | None) -> str | None:
    """When an undated paper was issued, as far as its organ tells, which is one of those founded in 2025."""
    return date or (places.REFORM if said and _SINCE_REFORM.search(said) else None)


def _phrase(outline: Outline, names: list[str], sign: Sign | None) -> str | None:
    """The phrase of the header that names the issuer, as the text prints it."""
    phrase = header_name.of(names)
    if phrase and sign is not None and len(sign.organs) + len(sign.rest) > 1:
        phrase = header_name.lead(phrase)
    return header_name.as_printed(phrase, outline.flat) if phrase else None


def _of_day(date_place: str, province: str | None, date: str | None) -> str | None:
    """The district that the place before the day names, in the province if that is known."""
    for p in places.find(date_place, level=2):
        if not province or places.province_of(p, date).name == province:
            return f"{p.kind} {p.name}"
    return None


def _commune_of_day(date_place: str, phrase: str | None, date: str | None) -> str | None:
    """The commune that the place before the day names; None where a larger place is called so."""
    if (date is None or date < places.REFORM) and places.find(date_place, level=DISTRICT):
        return None
    if places.find(date_place, level=PROVINCE) and not places.find(date_place, level=COMMUNE):
        return None
    tier = _COMMUNE.search(phrase or "")
    return f"{tier[1] if tier else 'xã'} {date_place}"


_COMMUNE = re.compile(r"\b((?<!tác )xã|phường|thị trấn|đặc khu)(?: (?!hội\b)|$)")
# departments of a ministry, whose header prints the ministry above them
_MINISTRY = re.compile(MINISTRY.upper())
_OF_MINISTRY = re.compile(
    r"(?:(?:TỔNG )?CỤC|VỤ|VĂN PHÒNG BỘ|THANH TRA BỘ)(?!.*\b(?:KHU VỰC|TỈNH|CHI NHÁNH)\b).*"
)
# a paper without its header whose number is that of a Party committee: of which kind of place the text tells
_OF_COMMUNE = re.compile(
    r"(?:Đảng bộ|Đảng [uủ][ỷy]|UBND|[ỦU][ỷy] ban nhân dân) (xã|phường|thị trấn|đặc khu)(?=[\s,.;]|$)(?! hội)"
)
_LIKE = 0.75  # of the letters of a place's name without marks: one of four or five was misread


def _as_dated(own: str | None, dated: str | None) -> str | None:
    """A place of the header that nobody knows, with a known one of nearly its letters before the day.

    A scanner misreads capitals (`HUYỆN NGQC HIỂN`, `Ngọc Hiển, ngày …`); its district would be another.
    """
    if own is None or dated is None:
        return own
    name = bare(own)
    if any(p.name == name for p in places.find(own)) or all(p.name != dated for p in places.find(dated)):
        return own
    kind = own[: len(own) - len(name)].strip()
    if len(name) < 4 or name.count(" ") != dated.count(" ") or name == dated:
        return own
    alike = SequenceMatcher(None, fold(name), fold(dated), autojunk=False).ratio()
    return f"{kind} {dated}" if kind and alike > _LIKE and places.find(f"{kind} {dated}") else own


def _written_whole(province: str | None, flat: str) -> str | None:
    """A province whose header lost letters (`TỈNH ĐK LK`) as the text writes it; None where it lost none."""
    if province is None or places.find(province, level=1):
        return None
    lost = fold(bare(province))
    for m in place_told.provinces(flat):
        name = m["name"]
        letters = iter(fold(name))
        if (
            name.count(" ") == lost.count(" ")
            and places.find(name, level=1)
            and all(c in letters for c in lost)
        ):
            return name
    return None


_PLACE_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}0-9][\w'’]*){{0,4}}"
_ABOVE = re.compile(
    rf"\s*,\s*(?:(?P<district>(?:huyện|[Qq]uận|thị xã|thành phố)\s+(?:{_PLACE_NAME}|\d+))\s*,\s*)?"
    rf"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)\s{{0,3}}(?P<province>{_PLACE_NAME})"
)


_COMMITTEE_OF = re.compile(r"[ủỦuU][ỷyỶY] \Z")


def _spelt_out(
    flat: str, province: str | None, district: str | None, commune: str | None
) -> tuple[str | None, str | None]:
    """District and province as the text spells them out after the place that its header names alone."""
    own = commune or district
    if own is None or province is not None or (commune and district):
        return province, district
    name = bare(own)
    last = name.split()[-1]
    for at in of_words(flat, last):
        above = _ABOVE.match(flat, at + len(last))
        if above is None or (above["district"] and not commune):
            continue
        before = " ".join(flat[max(0, at - 2 * len(own) - 10) : at + len(last)].split())
        if before.endswith(own) or _COMMITTEE_OF.search(before.removesuffix(name)):
            return above["province"], above["district"] or district
    return province, district


def _take_places(
    name: str, province: str | None, district: str | None, commune: str | None, date: str | None
) -> tuple[str | None, str | None, str | None]:
    name = header_runs.JOINT.split(name, maxsplit=1)[0]
    m = COMMITTEE_TAIL.search(name)
    if m:
        kind = {"TỈNH": "tỉnh", "THÀNH": "thành phố", "HUYỆN": "huyện", "QUẬN": "quận", "THỊ": "thị xã"}[
            m.group(1)
        ]
    else:
        m = PLACE_TAIL.search(name)
        if not m:
            return province or _of_department(name), district or _of_room(name), commune
        kind = m.group(1).lower()
        kind = "thành phố" if kind.startswith("tp") else kind
    shown = _written(m.group(2), kind)
    if kind == "tỉnh" or (kind == "thành phố" and cities.means_province(shown, date)):
        return shown, district, commune
    if kind in ("huyện", "quận", "thị xã", "thành phố"):
        return province, f"{kind} {shown}", commune
    return province, district, f"{kind} {shown}"


def _of_department(name: str) -> str | None:
    """The province at the end of a department's name: `SỞ Y TẾ BẠC LIÊU`."""
    words = name.split()
    if words[0] != "SỞ":
        return None
    for n in (4, 3, 2):
        found = places.find(" ".join(words[-n:]), level=1) if len(words) > n + 1 else ()
        if found:
            return found[0].name
    return None


def _of_room(name: str) -> str | None:
    """The district at the end of its office's name: `PHÒNG GD&ĐT NINH HẢI`, where only one is called so."""
    words = name.split()
    if words[0] != "PHÒNG" or len(words) < 4:
        return None
    for n in (3, 2):
        found = places.find(" ".join(words[-n:]), level=DISTRICT) if len(words) > n + 1 else ()
        if len(found) == 1:
            return f"{found[0].kind} {found[0].name}"
    return None


def _written(shouted: str, kind: str) -> str:
    """A place's name as the gazetteer writes it, else every word with a capital."""
    level = 1 if kind == "tỉnh" else 2 if kind in ("huyện", "quận", "thị xã") else None
    found = places.find(shouted, level=level) if level else ()
    return found[0].name if found else title_case(shouted)


def _line_and_level(
    phrase: str | None, sign: Sign | None, names: list[str]
) -> tuple[Line | None, int | None]:
    """Tier and line that the header's organ or the code of the number tell by themselves."""
    if len(names) > 1 and _MINISTRY.match(names[-2]) and _OF_MINISTRY.fullmatch(names[-1]):
        return "state", CENTRE
    if phrase:
        full = written_out(phrase)
        if is_central(full):
            return line_of(full), CENTRE
        if re.search(r"(?:Tỉnh ủy|Sở |tỉnh\b)", full) and not re.search(
            r"huyện|(?<!tác )xã (?!hội)|phường|Trường", full
        ):
            return line_of(full), PROVINCE
        if re.search(r"(?:Huyện|Quận|Thị) (?:ủy|đoàn)|(?:huyện|quận|thị xã)(?: |$)", full):
            return line_of(full), DISTRICT
        if _COMMUNE.search(full):
            return line_of(full), COMMUNE
        return line_of(full), None
    if sign is not None and sign.organ:
        row = organ_codes().get(sign.organ.upper())
        if row is not None:
            return as_line(row.line), None if row.tier < 0 else row.tier
    return None, None


def _elsewhere(date_place: str | None, *own: str | None) -> str | None:
    """The place before the day, if it is another than the issuer's own.

    `Thái Bình` before the day of a paper of `xã Thái Bình` is that commune, in whatever province it lies.
    """
    here = fold(bare(date_place)) if date_place else ""
    return None if any(here == fold(bare(place)) for place in own if place) else date_place


def _province(outline: Outline, date_place: str | None, district: str | None, date: str | None) -> str | None:
    if date_place:
        found = places.find(date_place, level=1)
        if found:
            return places.province_of(found[0], date).name
    text = outline.flat
    named = Counter(
        places.province_of(p[0], date).name  # a text of 2026 names provinces that are no more
        for m in place_told.provinces(text)
        if (p := places.find(m["name"], level=1)) or (p := places.find(m["name"].rsplit(" ", 1)[0], level=1))
    )
    if not named:
        named.update(place_told.committees(text))
    if district:
        at = places.find(district, level=2)
        provinces = {places.province_of(p, date).name for p in at}
        if len(provinces) == 1:
            return provinces.pop()
        for name, _count in named.most_common():
            if name in provinces:
                return name
    if date_place and (date is None or date < places.REFORM):
        at = places.find(date_place, level=2)
        provinces = {places.province_of(p, date).name for p in at}
        if len(provinces) == 1:
            return provinces.pop()
    return sorted(named.items(), key=lambda kv: (-kv[1], kv[0]))[0][0] if named else None


def _of_commune(commune: str | None, date: str | None) -> str | None:
    """The province of a commune of today, if only one has a commune of that name."""
    if commune is None or date is None or date < places.REFORM:
        return None
    found = places.find(commune, level=COMMUNE) or places.find(bare(commune), level=COMMUNE)
    provinces = {places.province_of(p, date).name for p in found}
    return provinces.pop() if len(provinces) == 1 else None


def _level_by_place(
    province: str | None, district: str | None, commune: str | None, date_place: str | None
) -> int | None:
    if commune:
        return COMMUNE
    if district:
        return DISTRICT
    return PROVINCE if province and date_place and slug(date_place) == slug(province) else None
