"""Whose a unit is that is named without a place: of the place that speaks, or of the house in it."""

from __future__ import annotations

import re

from ingest.organ import organs, rooms
from ingest.organ.central import PLACE_WORDS
from ingest.organ.house import part_key
from ingest.organ.speaker import Speaker
from ingest.text.letters import UPPER

# beside the committees and councils of the place; others speak for their own house
_OF_THE_PLACE = re.compile(r"(?:Ủy ban Mặt trận|Văn phòng)\b")


# `xã Tân Thành`: a place that is charged itself, of which there are many of one name
_PLACE_ALONE = re.compile(
    rf"(?:Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã|Thành phố) [{UPPER}][\w'’-]*(?: [{UPPER}\d][\w'’-]*)*"
)
_ALL_PROVINCES = ("-cac-tinh-thanh-pho-truc-thuoc-trung-uong", "-cac-tinh-thanh-pho")


def key(text: str, own: str, speaker: Speaker) -> str:
    """The key of a unit that `text` names, `own` where it is that of nobody else than its name says."""
    if _PLACE_ALONE.fullmatch(text):
        committee = organs.of_phrase(f"Ủy ban nhân dân {text[:1].lower()}{text[1:]}", speaker).organ
        return committee.key.removesuffix(".ubnd") if committee is not None else own
    if rooms.is_of_centre(text):
        return own
    here, issuer = in_its_place("", speaker), speaker.issuer
    if rooms.is_each_places(text):
        return in_its_place(own, speaker)
    whole = issuer is None or rooms.speaks_for_whole(issuer.name) or _OF_THE_PLACE.match(issuer.name)
    if here and rooms.is_each_houses(text):
        own_house = issuer is not None and not whole and not rooms.names_its_house(text)
        return part_key(text, issuer.key) if issuer is not None and own_house else _within(here, own)
    house = issuer is not None and (rooms.is_house(issuer.name) or issuer.name.startswith("Sở "))
    if not rooms.is_anybodys(text, beside=bool(here)) or PLACE_WORDS.search(text):
        return own
    if issuer is None or not house:
        return _within(here, own)
    return part_key(text, issuer.key)


def in_its_place(own: str, speaker: Speaker) -> str:
    """A key within that of the place that speaks; the key itself where the centre does."""
    if own.endswith(_ALL_PROVINCES):
        return own  # `Sở Y tế các tỉnh, thành phố trực thuộc Trung ương`, whichever of them speaks
    return _within(organs.speaker_place(speaker).at(speaker.level).key, own)


def _within(whole: str, part: str) -> str:
    """The key of a part; its own where nobody tells of what it is a part."""
    return ".".join(filter(None, (whole, part)))
