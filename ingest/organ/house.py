"""Organs inside the speaker's own house: `Chi bộ nhà trường`, `Đảng ủy Công ty`, `Giám đốc Bệnh viện`.

A school, a hospital or a company names its bodies by their kind alone; they are those of whoever speaks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.model import CENTRE, PROVINCE, Organ
from ingest.organ import rooms
from ingest.organ.central import PLACE_WORDS, Resolved, line_of
from ingest.organ.names import bare
from ingest.organ.placed import at_place, own_tier, province_kind, speaker_place
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import is_room
from ingest.organ.universities import of_university
from ingest.text.slug import slug

_HOUSE = (
    r"[Nn]hà trường|Trường|Bệnh viện|(?:Tổng )?[Cc]ông ty|Tập đoàn|Trung tâm|Học viện|Viện|Bảo tàng|Thư viện"
    r"|Chi nhánh|Nhà máy|Xí nghiệp|Hợp tác xã|Chi cục|Cục|Tổng cục|[Cc]ơ quan|Ban Quản lý"
)
_BODY = (
    r"Chi bộ|Đảng ủy|Đảng bộ|Công đoàn|Chi đoàn|Ban Giám hiệu|Ban Giám đốc|Hội đồng quản trị|Hội đồng trường"
)
# who has one of its kind above itself calls itself by the kind: `Đảng ủy Khối`, `Ban Chỉ đạo`
_OWN_KIND = re.compile(
    r"(?:(?P<office>Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ủy ban Kiểm tra|Văn phòng) )?"
    r"(?P<kind>Đảng ủy (?:Khối|Quân sự|Công an|Bộ đội Biên phòng)|Ban Chỉ đạo)"
)
# the office that each has: `Chánh Văn phòng`, said by the People's Committee of a province
_OFFICE = re.compile(r"Văn phòng|(?P<inspects>Phòng Nghiệp vụ(?: (?:\d|[IVX]+))?)")
_INSPECTS = re.compile(r"(?:Ủy ban Kiểm tra|Thanh tra|Ban (?:Nội chính|Tổ chức))\b")
_OF_COMMITTEE = re.compile(
    r"(?P<office>Ban (?:Tổ chức|Tuyên giáo(?: và Dân vận)?|Dân vận|Xây dựng Đảng)|Ủy ban Kiểm tra|Văn phòng)"
    r" Đảng ủy"
)
_A_HOUSE = re.compile(_HOUSE)
# a department calls itself by its kind too: `Công văn số … của Phòng`
_ALONE = re.compile(rf"(?P<house>{_HOUSE}|Phòng|Sở)")
_NAMED_HOUSE = re.compile(rf"(?:{_HOUSE})\s+\S")
_BODY_OF = re.compile(rf"(?P<body>{_BODY})(?:\s+(?P<house>{_HOUSE}))?")


def own(text: str, speaker: Speaker) -> Resolved | None:
    """The organ of the speaker's house that the words mean; None if they name no such body."""
    if speaker.issuer is None:
        return None
    if _by_generic_name(text, speaker):
        return _resolved(speaker.issuer, speaker)
    kind = _OWN_KIND.fullmatch(text)
    if kind and speaker.issuer.name.startswith(f"{kind['kind']} "):
        return _office(kind["office"], speaker.issuer, speaker)
    if (office := _OFFICE.fullmatch(text)) and (
        "." in speaker.issuer.key or speaker.issuer.name.startswith("Bộ ")
    ):
        if text == "Văn phòng" and speaker.issuer.name.startswith("Văn phòng "):
            return _resolved(speaker.issuer, speaker)
        if not office["inspects"] or _INSPECTS.match(speaker.issuer.name):
            return _office(text, speaker.issuer, speaker)
    if (office := _OF_COMMITTEE.fullmatch(text)) and speaker.issuer.name.startswith("Đảng ủy "):
        return _office(office["office"], speaker.issuer, speaker)
    alone = _ALONE.fullmatch(text)
    if alone:
        return _resolved(speaker.issuer, speaker) if _is(alone["house"], speaker.issuer) else None
    part = _BODY_OF.fullmatch(text)
    if part is None:
        return None
    if speaker.issuer.name.startswith(part["body"] + " ") and (
        part["house"] is None or f" {part['house'].lower()} " in f" {speaker.issuer.name.lower()} "
    ):
        return _resolved(speaker.issuer, speaker)
    if not _is(part["house"] or "cơ quan", speaker.issuer):
        return None
    return _office(part["body"], speaker.issuer, speaker)


def _by_generic_name(text: str, speaker: Speaker) -> bool:
    """`Chi cục Kiểm lâm`, said by that of a province: its own name without the place behind it."""
    name = speaker.issuer.name if speaker.issuer is not None else ""
    if not _NAMED_HOUSE.match(text) or not name.startswith(f"{text} "):
        return False
    rest = name[len(text) + 1 :]
    if of_university(rest):
        return True
    here = (speaker.province, speaker.district, speaker.commune)
    return any(
        place is not None and rest.endswith(bare(place)) and bare(rest) == bare(place) for place in here
    )


def _office(body: str | None, issuer: Organ, speaker: Speaker) -> Resolved:
    """A body of the house, or the house itself."""
    if body is None:
        return _resolved(issuer, speaker)
    place, dot, organ = issuer.key.rpartition(".")
    name = f"{body} {issuer.name}"
    return Resolved(Organ(f"{place}{dot}{slug(body)}-{organ}", name), None, speaker.level, line_of(name))


def _is(house: str, issuer: Organ) -> bool:
    """Is the speaker a house of this kind?"""
    kind = house.lower()
    if kind == "nhà trường":
        kind = "trường"
    if kind == "cơ quan":
        return _A_HOUSE.match(issuer.name) is not None
    return issuer.name.lower().startswith(kind + " ")


def _resolved(organ: Organ, speaker: Speaker) -> Resolved:
    return Resolved(organ, None, speaker.level, speaker.line or line_of(organ.name))


# boards of the Party, of a council, of a cooperative are others'; these every house has
_BOARD = re.compile(
    r"Ban (?!(?:[Cc]hỉ đạo|[Qq]uản lý|[Tt]hẩm định|[Tt]ư vấn|[Ss]oạn thảo|[Bb]iên (?:tập|soạn)"
    r"|[Gg]iám (?:khảo|sát|đốc|hiệu)"
    r"|[Tt]hư ký|[Kk]iểm (?:soát|phiếu)|[Tt]hanh tra|[Cc]oi thi|[Cc]hấm thi)\b)|Ủy ban Kiểm tra"
    r"|Phòng Thương mại và Công nghiệp"
)
_POLICE_ROOM = re.compile(r"Phòng (?:Cảnh sát|An ninh)(?P<field> \S)?")
# who speaks for a whole place: those of its bodies that go out are named with it, the others with the place
_OF_PLACE = re.compile(r"(?:Ủy ban|Hội đồng) nhân dân\b")
_GOES_OUT = re.compile(r"Đoàn (?:kiểm tra|thanh tra|giám sát|công tác)\b")
_PARTY = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b")


def of_who_speaks(got: Resolved, speaker: Speaker) -> Resolved:
    """A body that every house and every place has, cited by its name alone: that of who speaks.

    One key for `Hội đồng thẩm định` of everybody would make one paper of those of two provinces.
    """
    organ, issuer = got.organ, speaker.issuer
    if organ is None or issuer is None or "." in organ.key or organ.key == issuer.key:
        return got
    name = organ.name
    if _BOARD.match(name) or PLACE_WORDS.search(name) or rooms.names_its_house(name):
        return got
    if name == "Đảng ủy" and _PARTY.match(issuer.name):
        return got
    if speaker.level in (CENTRE, PROVINCE) and is_room(name):
        return got  # of a district, nobody tells of which
    police = _POLICE_ROOM.match(name)
    if police and not issuer.name.startswith("Công an"):
        return _of_police(got, name, speaker) if police["field"] else got
    if rooms.is_each_places(name) or (name.startswith("Ban Chỉ đạo") and issuer.name.startswith("Sở ")):
        own = None  # which a department carries out is that of the place
    elif rooms.is_anybodys(name, beside=False) or rooms.is_each_houses(name):
        whole = _OF_PLACE.match(issuer.name) and not _GOES_OUT.match(name) and name != "Đảng ủy"
        inspects = name == "Thanh tra" and (
            rooms.speaks_for_whole(issuer.name) or issuer.name.startswith("Ủy ban Mặt trận")
        )
        own = None if whole or inspects else issuer
    elif rooms.is_anybodys(name):
        if issuer.name.startswith("Sở "):
            own = None if rooms.is_below_department(name) else issuer
        elif rooms.SMALL_HOUSE.match(issuer.name) or rooms.is_house(issuer.name):
            own = issuer if rooms.BESIDE.match(name) else None
            if own is None:
                return got
        else:
            own = issuer if rooms.has_many(name) and not rooms.speaks_for_whole(issuer.name) else None
    else:
        return got
    found = _office(name, own, speaker) if own else own_tier(name, speaker_place(speaker), speaker)
    return replace(got, organ=Organ(found.organ.key, name)) if found.organ is not None else got


def _of_police(got: Resolved, name: str, speaker: Speaker) -> Resolved:
    """`Phòng Cảnh sát kinh tế`, said by others: that of the police of the province."""
    if speaker.province is None or speaker.level == CENTRE:
        return got
    kind = province_kind(speaker.province, speaker.date)
    return at_place(f"{name} Công an", kind, speaker.province, speaker_place(speaker), speaker)
