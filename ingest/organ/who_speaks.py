"""Whose a body is that is cited by its name alone: of the house, the place or the committee that speaks.

One key for `Hội đồng thẩm định` of everybody would make one paper of those of two provinces. Where nobody
tells whose it is, the name keeps a key of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.model import CENTRE, COMMUNE, DISTRICT, PROVINCE, Organ
from ingest.organ import party_boards, rooms
from ingest.organ.central import PLACE_WORDS, Resolved
from ingest.organ.house import body_of
from ingest.organ.placed import at_place, committee, own_tier, province_kind, speaker_place
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import is_room

# boards of a council, of a cooperative, of an event are others'; these every house has
_BOARD = re.compile(
    r"Ban (?!(?:[Cc]hỉ đạo|[Qq]uản lý|[Tt]hẩm định|[Tt]ư vấn|[Ss]oạn thảo|[Bb]iên (?:tập|soạn)"
    r"|[Gg]iám (?:khảo|sát|đốc|hiệu)"
    r"|[Tt]hư ký|[Kk]iểm (?:soát|phiếu)|[Tt]hanh tra|[Cc]oi thi|[Cc]hấm thi)\b)|Ủy ban Kiểm tra"
    r"|Phòng (?:Thương mại và Công nghiệp|An ninh$)"
)
_OF_THE_COUNTRY = re.compile(
    r"(?:Ban Chỉ đạo|Hội đồng|Tiểu ban|Tổ công tác) (?:liên ngành )?"
    r"(?:Trung ương|[Qq]uốc gia|(?:của )?(?:Thủ tướng )?Chính phủ)\b"
)
# boards of a Party committee; every feast has a `Ban Tổ chức` too: it is the Party's in its own papers
_PARTY_BOARD = re.compile(rf"{party_boards.BOARD}|Ủy ban Kiểm tra")
_OF_OTHERS_TOO = ("Ban Tổ chức", "Ủy ban Kiểm tra")
# who speaks for a whole place: those of its bodies that go out are named with it, the others with the place
_OF_PLACE = re.compile(r"(?:Ủy ban|Hội đồng) nhân dân\b")
_GOES_OUT = re.compile(r"Đoàn (?:kiểm tra|thanh tra|giám sát|công tác)\b")
_PARTY = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b")
_COMMITTEE = re.compile(rf"(?:{rooms.COMMITTEE})\b")
_KINDS = {"huyện": "Huyện", "quận": "Quận", "thị xã": "Thị", "thành phố": "Thành"}


def whose(got: Resolved, speaker: Speaker) -> Resolved:
    """The issuer that was read, as that of who speaks if its name alone was said and every house has one."""
    organ, issuer = got.organ, speaker.issuer
    if organ is None or issuer is None or "." in organ.key or organ.key == issuer.key:
        return got
    name = organ.name
    if name.endswith((" tối cao", " Trung ương", " các dân tộc thiểu số Việt Nam")) or _OF_THE_COUNTRY.match(
        name
    ):  # of these there is one in the country
        return got
    if PLACE_WORDS.search(name) or rooms.names_its_house(name):
        return got
    found = (
        _of_party(name, issuer, speaker) if _PARTY_BOARD.fullmatch(name) else _of_house(name, issuer, speaker)
    )
    return replace(got, organ=Organ(found.key, name)) if found is not None else got


def _of_house(name: str, issuer: Organ, speaker: Speaker) -> Organ | None:
    """The body of the house or the place that speaks; None where it may be another's."""
    if _BOARD.match(name) or (name == "Đảng ủy" and _PARTY.match(issuer.name)):
        return None
    if rooms.is_counted(name):
        return _of_province(name, speaker)
    if speaker.level in (CENTRE, PROVINCE) and is_room(name):
        return None  # of a district, nobody tells of which
    if rooms.POLICE_ROOM.match(name) and not (
        issuer.name.startswith("Công an") and speaker.level == PROVINCE
    ):
        return None if name == "Phòng Cảnh sát" else _of_police(name, speaker)  # which of its rooms?
    if rooms.is_each_places(name) or (name.startswith("Ban Chỉ đạo") and issuer.name.startswith("Sở ")):
        own = False  # which a department carries out is that of the place
    elif rooms.is_anybodys(name, beside=False) or rooms.is_each_houses(name):
        own = not (
            (_OF_PLACE.match(issuer.name) and not _GOES_OUT.match(name) and name != "Đảng ủy")
            or (name == "Thanh tra" and _inspected(issuer.name))
        )
    elif not rooms.is_anybodys(name):
        return None
    elif issuer.name.startswith("Sở "):
        own = not rooms.is_below_department(name)
    elif rooms.SMALL_HOUSE.match(issuer.name) or rooms.is_house(issuer.name):
        if not rooms.BESIDE.match(name):
            return None
        own = True
    else:
        own = rooms.has_many(name) and not rooms.speaks_for_whole(issuer.name)
    if own:
        return body_of(name, issuer, speaker).organ
    return own_tier(name, speaker_place(speaker), speaker).organ


def _inspected(issuer: str) -> bool:
    """Who has no inspectorate, so that it means that of the place."""
    return rooms.speaks_for_whole(issuer) or issuer.startswith("Ủy ban Mặt trận")


def _of_police(name: str, speaker: Speaker) -> Organ | None:
    """`Phòng Cảnh sát kinh tế`, said by others: that of the police of the province."""
    return _of_province(f"{name} Công an", speaker)


def _of_province(name: str, speaker: Speaker) -> Organ | None:
    if speaker.province is None or speaker.level == CENTRE:
        return None
    kind = province_kind(speaker.province, speaker.date)
    return at_place(name, kind, speaker.province, speaker_place(speaker), speaker).organ


def _of_party(name: str, issuer: Organ, speaker: Speaker) -> Organ | None:
    """A board of the Party committee of the tier that speaks, or of the union that has boards of its own."""
    if _COMMITTEE.match(issuer.name) or speaker.line == "mass":
        return body_of(name, issuer, speaker).organ
    if speaker.line != "party" and name in _OF_OTHERS_TOO:
        return None
    over = committee_over(speaker)
    return body_of(name, over, speaker).organ if over is not None else None


def committee_over(speaker: Speaker) -> Organ | None:
    """The Party committee of the place of who speaks, on its tier."""
    here = speaker_place(speaker)
    if speaker.level == PROVINCE and here.province:
        what = "Thành" if province_kind(here.province, here.on) == "thành phố" else "Tỉnh"
        return committee(what, None, here.at(PROVINCE), speaker).organ
    if speaker.level == DISTRICT and here.district:
        kind = next((k for k in _KINDS if here.district.startswith(f"{k} ")), None)
        return committee(_KINDS[kind], None, here, speaker).organ if kind else None
    return own_tier("Đảng ủy", here, speaker).organ if speaker.level == COMMUNE else None
