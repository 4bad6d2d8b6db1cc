"""An organ's generic name and its place: `Huyện ủy` in Sơn Dương, `Sở Công Thương` in Lào Cai.

From both follow the written name and the key (`lao-cai.so-cong-thuong`); places that the words leave out
are those of the speaker (domain guide, sections 5 and 6).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ingest.lexicon import cities, places
from ingest.lexicon.sign import organ_codes
from ingest.model import CENTRE, COMMUNE, DISTRICT, PROVINCE, Line, Organ
from ingest.organ import branches as organ_branches
from ingest.organ import offices, rooms
from ingest.organ.central import CENTRAL_HEAD, CENTRAL_NAMES, NOBODY, OF_REGION, Resolved, as_line, line_of
from ingest.organ.homes import district_before, home_of, trailing_province
from ingest.organ.names import Place, bare, written_out
from ingest.organ.persons_behind import without_person
from ingest.organ.speaker import Speaker
from ingest.text.letters import UPPER
from ingest.text.slug import slug

_PLACE_KIND = r"(?P<kind>tỉnh|thành phố|huyện|quận|thị xã|(?<![Tt]ác )(?<!tấn )xã|phường|thị trấn|đặc khu)"
_PLACE_TAIL = re.compile(rf"(?:^|\s){_PLACE_KIND}(?:\s+(?P<name>[{UPPER}\d].*))?$")
_LEVEL = {
    "tỉnh": PROVINCE,
    "thành phố": PROVINCE,
    "huyện": DISTRICT,
    "quận": DISTRICT,
    "thị xã": DISTRICT,
    "xã": COMMUNE,
    "phường": COMMUNE,
    "thị trấn": COMMUNE,
    "đặc khu": COMMUNE,
}
_COMMITTEE = re.compile(rf"^(?P<what>Tỉnh|Thành|Huyện|Quận|Thị) ủy\b(?:\s+(?P<name>[{UPPER}\d].*))?$")
_KIND_OF = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
_PARTY_ORG = re.compile(rf"^Đảng bộ\s+{_PLACE_KIND}(?:\s+(?P<name>[{UPPER}\d].*))?$")
_ARM_ORG = re.compile(
    rf"^Đảng bộ\s+(?P<arm>(?:Quân sự|Công an|Bộ đội|[Kk]hối|các cơ quan|Ủy ban)\b.*?)\s+{_PLACE_KIND}"
    rf"(?:\s+(?P<name>[{UPPER}\d].*))?$"
)


# these, and courts of a region, bear the name of their province where they are not said to be of `tỉnh X`
_NAMED_FOR_PROVINCE = ("Đài ", "Báo và ", "Trường ")


def province_kind(name: str, on: str | None) -> str:
    """`thành phố` for a city under the centre on that day, else `tỉnh`."""
    return "thành phố" if cities.is_city(name, on) else "tỉnh"


def speaker_place(speaker: Speaker) -> Place:
    """The place of the speaker, its province by the name that it bore on the day of which is spoken."""
    province = speaker.province
    if province is not None and speaker.date is not None:
        province = places.province_then(province, speaker.date)
    return Place(province, speaker.district, speaker.commune, speaker.date)


_IN_SHORT = tuple(
    (re.compile(long, re.IGNORECASE), short)
    for long, short in (
        ("Ủy ban nhân dân", "UBND"),
        ("Hội đồng nhân dân", "HĐND"),
        ("Mặt trận Tổ quốc Việt Nam", "MTTQ"),
    )
)


@lru_cache(maxsize=32768)
def organ_slug(generic: str) -> str:
    """Slug of a name without its place; the commonest organs keep their short form."""
    generic = organ_branches.one_name(generic)
    for long, short in _IN_SHORT:
        generic = long.sub(short, generic)
    return slug(generic)


def placed(text: str, speaker: Speaker) -> Resolved:
    """An organ without sub-body: its generic name and the place, from its words or the speaker."""
    if text in CENTRAL_NAMES:
        key, side = CENTRAL_NAMES[text]
        name = {"Thủ tướng": "Thủ tướng Chính phủ", "Đảng": "Đảng Cộng sản Việt Nam"}.get(text, text)
        return Resolved(Organ(key, name), None, CENTRE, as_line(side))
    if OF_REGION.match(text):
        return Resolved(Organ(slug(text), text), None, CENTRE, "state")
    office = organ_branches.of_province(text)
    if office is not None:
        generic, province = office
        got = at_place(
            generic, province_kind(province, speaker.date), province, speaker_place(speaker), speaker
        )
        if got.organ is not None and (text.startswith(_NAMED_FOR_PROVINCE) or " khu vực " in text.lower()):
            return replace(got, organ=Organ(got.organ.key, text))
        return got
    if CENTRAL_HEAD.match(text) and not _PLACE_TAIL.search(text):
        # `Ban Tổ chức Trung ương Đảng`, `Ngân hàng Nhà nước`: written with a word more, or one less
        plain = text.lower().removesuffix(" đảng")
        names = (plain, f"{plain} đảng", f"{plain} việt nam")
        row = next((r for r in organ_codes().values() if r.name.lower() in names and r.tier == CENTRE), None)
        name = row.name if row else text
        line: Line = line_of(name) if row is None else as_line(row.line)
        return Resolved(Organ(slug(name), name), None, CENTRE, line)
    here = speaker_place(speaker)
    c = _COMMITTEE.match(text)
    if c:
        return committee(c["what"], c["name"], here, speaker)
    p = _PARTY_ORG.match(text)
    if p:
        kind = p["kind"]
        if kind in ("xã", "phường", "thị trấn", "đặc khu"):
            return at_place("Đảng ủy", kind, p["name"], here, speaker)
        what = {"tỉnh": "Tỉnh", "thành phố": "Thành", "huyện": "Huyện", "quận": "Quận", "thị xã": "Thị"}[kind]
        return committee(what, p["name"], here, speaker)
    t = _PLACE_TAIL.search(text)
    if t:
        generic = text[: t.start()].strip()
        inner = rooms.in_department(generic)
        if inner and rooms.is_below_department(inner[0]) and rooms.is_of_place(inner[0]):
            generic = inner[0]
        if generic:
            return at_place(generic, t["kind"], t["name"], here, speaker)
    inside = re.match(
        rf"^(?P<office>.+?),?\s+(?P<of>(?P<what>Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|[đĐ]oàn))"
        rf"(?:\s+(?P<name>[{UPPER}\d].*))?$",
        text,
    )
    if inside:
        parent = (
            committee(inside["what"], inside["name"], here, speaker)
            if inside["of"].endswith("ủy")
            else at_place(inside["of"], _KIND_OF[inside["what"]], inside["name"], here, speaker)
        )
        if parent.organ is None:
            return parent
        head, place = parent.organ.key.rsplit(".", 1)[0], parent.place
        generic = f"{inside['office']} {inside['of']}"
        return Resolved(
            Organ(f"{head}.{organ_slug(generic)}", f"{inside['office']} {parent.organ.name}"),
            None,
            parent.level,
            parent.line,
            place=place,
        )
    return of_department(text, here, speaker)


_KIND_AGAIN = re.compile(r"^(?:(?:[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã) (?=\D)|[Qq]uận (?=\d))")


def committee(what: str, name: str | None, here: Place, speaker: Speaker) -> Resolved:
    """Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy: named, or that of the speaker's place."""
    generic = f"{what} ủy"
    name = _KIND_AGAIN.sub("", name) if name else None
    name = without_person(_KIND_OF[what], name) if name else None
    if what == "Tỉnh" or (what == "Thành" and _is_central_city(name, here)):
        province = name or here.province
        if province is None:
            return Resolved(None, None, PROVINCE, "party")
        place = Place(province, on=here.on)
        return Resolved(
            Organ(f"{place.key}.{organ_slug(generic)}", f"{generic} {_city(province)}"),
            None,
            PROVINCE,
            "party",
            place=place,
        )
    kind = _KIND_OF[what]
    if what == "Thành" and not name and not (here.district or "").startswith("thành phố") and here.province:
        name = cities.only_city(here.province, here.on)
    district = f"{kind} {name}" if name else here.district
    if district is None or (not name and what == "Thành" and not district.startswith("thành phố")):
        return Resolved(None, None, DISTRICT, "party")
    place = Place(home_of(district, here) if name else here.province, district, on=here.on)
    return Resolved(
        Organ(f"{place.key}.{organ_slug(generic)}", f"{generic} {bare(district)}"),
        None,
        DISTRICT,
        "party",
        place=place,
    )


def _city(province: str) -> str:
    """A city's name as its committee and departments bear it: Hồ Chí Minh keeps the word for city."""
    return "Thành phố Hồ Chí Minh" if province == "Hồ Chí Minh" else province


def _is_central_city(name: str | None, here: Place) -> bool:
    if name:
        return cities.means_province(name, here.on)
    return cities.is_city(here.province or "", here.on) and not (here.district or "").startswith("thành phố")


def at_place(generic: str, kind: str, name: str | None, here: Place, speaker: Speaker) -> Resolved:
    """An organ of a place that is named by its kind, and perhaps by its name."""
    level = _LEVEL[kind]
    name = without_person(kind, name) if name else None
    if kind == "thành phố":
        if name:
            level = PROVINCE if cities.means_province(name, here.on) else DISTRICT
        elif (here.district or "").startswith("thành phố"):
            level = DISTRICT
        elif here.province is not None and not cities.means_province(here.province, here.on):
            name, level = cities.only_city(here.province, here.on), DISTRICT
            if name is None:
                return Resolved(None, None, DISTRICT, line_of(generic))  # of several cities
    if level == PROVINCE:
        province = name or here.province
        if province is None:
            return Resolved(None, None, PROVINCE, line_of(generic))
        place, shown = Place(province, on=here.on), province
    elif level == DISTRICT:
        district = f"{kind} {name}" if name else here.district
        if district is None:
            return Resolved(None, None, DISTRICT, line_of(generic))
        home = home_of(district, here) if name else here.province
        place, shown = Place(home, district, on=here.on), bare(district)
        kind = district.split(" " + shown)[0] if not name else kind
    else:
        commune = f"{kind} {name}" if name else here.commune
        if commune is None:
            return Resolved(None, None, COMMUNE, line_of(generic))
        # a commune named together with its district before the reform of 2025 keeps both
        district = here.district or district_before(here.province, commune, here.on)
        place, shown = Place(here.province, district, commune, here.on), bare(commune)
        kind = commune.split(" " + shown)[0] if not name else kind
    return _named(generic, kind, shown, level, place)


_NAMES_ITS_KIND = re.compile(r"Sở\b|Công ty Điện lực$|(?:Tỉnh|Thành|Huyện|Quận|Thị) đoàn$")


def _named(generic: str, kind: str, shown: str, level: int, place: Place) -> Resolved:
    bare_name = _NAMES_ITS_KIND.match(generic) or shown.lower().startswith(f"{kind.split(maxsplit=1)[0]} ")
    name = f"{generic} {_city(shown)}" if bare_name else f"{generic} {kind} {shown}"
    key = f"{place.key}.{organ_slug(generic)}"
    return Resolved(Organ(key, name), None, level, line_of(generic), place=place)


# organs of the committee of a commune since 2025
_OF_COMMUNE = re.compile(r"(?:Ủy ban Kiểm tra|Văn phòng) Đảng ủy|Ban Xây dựng Đảng(?: Đảng ủy)?")


def of_department(text: str, here: Place, speaker: Speaker) -> Resolved:
    """Organs that name no place: departments of the speaker's own tier, or bodies of their own."""
    province = here.province
    inner = rooms.in_department(text)
    if inner:
        body, over = inner
        dept = of_department(over, here, speaker)
        if dept.organ is None:
            return dept
        where = dept.place.province
        if where is not None and rooms.is_below_department(body):
            if not rooms.is_of_place(body):
                return Resolved(Organ(slug(body), body), None, None, line_of(body))
            return at_place(body, province_kind(where, here.on), where, here, speaker)
        name = f"{body} {dept.organ.name}"
        head, dot, last = dept.organ.key.rpartition(".")
        return replace(dept, organ=Organ(f"{head}{dot}{slug(body)}-{last}", name), line=line_of(name))
    if re.match(r"(?:Sở|Ban Dân tộc|Thanh tra tỉnh)\b", text):
        own = speaker.issuer
        if text == "Sở" and own and own.name.startswith("Sở"):
            return Resolved(own, None, PROVINCE, "state", place=Place(province, on=here.on))
        named = trailing_province(text)
        generic, where = named if named else (text, province)
        if generic == "Sở":
            return Resolved(None, None, PROVINCE, "state")
        if where is None:
            return Resolved(Organ(f"_.{organ_slug(generic)}", generic), None, PROVINCE, "state")
        place = Place(where, on=here.on)
        if generic == "Ban Dân tộc":
            return _named(generic, province_kind(where, here.on), where, PROVINCE, place)
        return Resolved(
            Organ(f"{place.key}.{organ_slug(generic)}", f"{generic} {_city(where)}"),
            None,
            PROVINCE,
            "state",
            place=place,
        )
    if re.match(r"Phòng\b", text) and (here.district or here.commune) and not rooms.is_counted(text):
        kind_name = here.district or here.commune or ""
        place = here if not here.district else Place(province, here.district, on=here.on)
        level = DISTRICT if here.district else COMMUNE
        return Resolved(
            Organ(f"{place.key}.{organ_slug(text)}", f"{text} {kind_name}"), None, level, "state", place=place
        )
    if text in (
        "Ủy ban nhân dân",
        "Hội đồng nhân dân",
        "Đảng ủy",
        "Văn phòng Ủy ban nhân dân",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    ) and not (text == "Đảng ủy" and speaker.issuer is not None and speaker.level != COMMUNE):
        return own_tier(text, here, speaker)
    if re.match(r"(?:Đảng ủy|Ban cán sự đảng) Ủy ban nhân dân|Đảng (?:đoàn|ủy) Hội đồng nhân dân", text):
        return at_place(text, "tỉnh", None, here, speaker)
    if speaker.level == COMMUNE and _OF_COMMUNE.fullmatch(text):
        return own_tier(text, here, speaker)
    local = _local(text, here, speaker) if province else None
    if local is not None:
        return local
    tier = speaker.level if re.match(r"(?:Ban|Ủy ban|Tổ|Đoàn|Hội đồng)\b", text) else None
    return Resolved(Organ(slug(text), text), None, tier, line_of(text))


def _local(text: str, here: Place, speaker: Speaker) -> Resolved | None:
    """An office of the table or a school named without the place of which it is; None if nobody tells it."""
    kind = organ_branches.school(text)
    if kind is not None:
        small = kind == "small"
        place = here.at(DISTRICT) if here.district and small else here if small else here.at(PROVINCE)
        return Resolved(
            Organ(f"{place.key}.{organ_slug(text)}", text), None, None, line_of(text), place=place
        )
    office = offices.find(text)
    if office is None or not (office.sure or organ_branches.speaks_for_place(speaker.issuer)):
        return None
    tier = office.of_tier(speaker.level, here.on)
    if tier is None:
        return None
    got = _of_province(text, here, speaker) if tier == PROVINCE else own_tier(text, here, speaker)
    return None if got.organ is None or (office.ranks and got.organ == speaker.issuer) else got


def _of_province(text: str, here: Place, speaker: Speaker) -> Resolved:
    """An office of the speaker's province; a centre bears the name of its province without the kind."""
    if not text.startswith("Trung tâm"):
        return at_place(text, province_kind(here.province or "", here.on), here.province, here, speaker)
    place = here.at(PROVINCE)
    organ = Organ(f"{place.key}.{organ_slug(text)}", f"{text} {_city(here.province or '')}")
    return Resolved(organ, None, PROVINCE, line_of(text), place=place)


def own_tier(generic: str, here: Place, speaker: Speaker) -> Resolved:
    level = speaker.level
    if level is None or level == CENTRE:
        return NOBODY
    if level == COMMUNE and offices.above_communes(generic):
        level = DISTRICT  # of no commune; nobody tells where the district is not known, or no more
    if level == PROVINCE and here.province:
        return _named(
            generic,
            province_kind(here.province, here.on),
            here.province,
            PROVINCE,
            Place(here.province, on=here.on),
        )
    if level == DISTRICT and here.district:
        return _named(
            generic, *_kind_and_name(here.district), DISTRICT, Place(here.province, here.district, on=here.on)
        )
    if level == COMMUNE and here.commune:
        return _named(generic, *_kind_and_name(here.commune), COMMUNE, here)
    return NOBODY


def _kind_and_name(place: str) -> tuple[str, str]:
    counted = _COUNTED_PLACE.fullmatch(place)
    if counted:
        return counted["kind"].lower(), counted["number"]
    name = bare(place)
    return place[: len(place) - len(name)].strip() or "huyện", name


_COUNTED_PLACE = re.compile(r"(?P<kind>[Qq]uận|[Pp]hường)\s(?P<number>\d{1,2})")  # a number is all its name


def of_party_organisation(text: str, speaker: Speaker) -> Resolved:
    """`Đảng bộ tỉnh` as `Đảng bộ tỉnh Tuyên Quang`, key `tuyen-quang.dang-bo`, placed by the speaker."""
    plain = written_out(text)
    if plain == "Đảng bộ Khối" and speaker.issuer and speaker.issuer.name.startswith("Đảng ủy Khối "):
        plain = speaker.issuer.name.replace("Đảng ủy", "Đảng bộ", 1)
    arm = _ARM_ORG.match(plain)
    if arm:
        return at_place(f"Đảng bộ {arm['arm']}", arm["kind"], arm["name"], speaker_place(speaker), speaker)
    p = _PARTY_ORG.match(plain)
    if not p:
        named = re.match(rf"^Đảng bộ\s+(?P<name>[{UPPER}].*)$", plain)
        return (
            at_place("Đảng bộ", "tỉnh", named["name"], speaker_place(speaker), speaker) if named else NOBODY
        )
    return at_place("Đảng bộ", p["kind"], p["name"], speaker_place(speaker), speaker)
