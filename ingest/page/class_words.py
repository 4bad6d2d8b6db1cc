"""Words for tiers and classes of units in capitals of respect: `UBND các Xã`, `Các Phòng, Ban thuộc Huyện`.

A capital tells where the name of a unit begins. These words begin none where nothing but a mark or a small
letter follows them, so those who look for units read them in small letters, at the same offsets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from ingest.page.outline import Outline
from ingest.text.letters import LOWER, UPPER
from ingest.text.spots import of_words

_AT_ITS_END = (
    r"(?=\s*(?:[,;.:()/\n|]|\Z)|\s(?:và|&|hoặc|cùng|trực thuộc|thuộc|trong|trên|ven|biên giới|miền núi|có"
    r"|liên quan|cho|để|theo|nơi)(?!\w))"
)
# behind another word of the same name or list: at the beginning of a sentence a tier speaks for itself
_TIER = re.compile(
    r"(?:T(?<=[^\W_] T|[,&/)] T)(?:ỉnh|hành [Pp]hố|hị [Xx]ã|hị [Tt]rấn)|H(?<=[^\W_] H|[,&/)] H)uyện"
    r"|Q(?<=[^\W_] Q|[,&/)] Q)uận|X(?<=[^\W_] X|[,&/)] X)ã|P(?<=[^\W_] P|[,&/)] P)hường"
    rf"|Đ(?<=[^\W_] Đ|[,&/)] Đ)ặc [Kk]hu){_AT_ITS_END}"
)
_CLASS = (
    r"(?:[Ss]ở|[Bb]an|[Nn]gành|[Pp]hòng|[Đđ]oàn [Tt]hể|[Đđ]ơn [Vv]ị|[Cc]ơ [Qq]uan|[Hh]ội|[Tt]ổ [Cc]hức"
    r"|[Đđ]ịa [Pp]hương|[Cc]á [Nn]hân|[Dd]oanh [Nn]ghiệp|[Kk]hoa)"
)
_TIERS = (" Tỉnh", " Thành ", " Thị ", " Huyện", " Quận", " Xã", " Phường", " Đặc ")  # one stands before each
# a hamlet may be called so: `bản Phường`
_HAMLETS = ("bản ", "thôn ", "xóm ", "làng ", "ấp ", "buôn ", "khu ")
_ALONE = rf"(?=\s*(?:[,;.:()/\n|&-]|\Z)|\s[{LOWER}])"
_CLASSES = re.compile(_CLASS)
_NEXT = rf"(?:\s?[,&/]\s?|,?\s+và\s+){_CLASS}(?:\sngang\s[Bb]ộ)?{_ALONE}"
_MANY = re.compile(rf"[Cc]ác\s(?:{_CLASS}|[Bb]ộ|[Vv]ụ|[Cc]ục|[Vv]iện|[Tt]rung tâm)(?P<more>(?:{_NEXT})+)")
# `UBND các Xã A, B`; `… và các Đoàn thể`: behind `các` in small letters, where no name begins
_ONE = re.compile(
    rf"các\s(?P<one>(?:Tỉnh|Huyện|Quận|Xã|Phường|Thị (?:xã|trấn)|Thành phố)(?=\s[{UPPER}])"
    rf"|(?:Đoàn [Tt]hể|Đơn [Vv]ị|Cơ [Qq]uan|Tổ [Cc]hức|Địa [Pp]hương|Doanh [Nn]ghiệp){_ALONE})"
)
_OF_PARTY = (
    r"(?:[Đđ]ảng (?:ủy|uỷ|bộ|đoàn)|[Cc]hi (?:bộ|ủy|uỷ)|(?:[Hh]uyện|[Tt]hị|[Tt]hành|[Qq]uận) (?:ủy|uỷ)"
    r"|[Bb]an cán sự [Đđ]ảng|[Cc]ấp (?:ủy|uỷ))"
)
_PARTY_NEXT = rf"(?:\s?,\s?|,?\s+và\s+){_OF_PARTY}{_ALONE}"
_PARTY_MANY = re.compile(
    rf"[Cc]ác\s(?:{_OF_PARTY}|[Cc]hi|[Bb]an [Đđ]ảng|[Hh]uyện|[Tt]hị)(?P<more>(?:{_PARTY_NEXT})+)"
)
_PARTIES = re.compile(_OF_PARTY)

# words of one name, each with a capital: `Thường Trực Tỉnh Ủy`, `Văn Phòng Đảng Ủy`
_WORDS = re.compile(
    r"(?:(?:Đảng|Tỉnh|Huyện|Thành|Thị|Quận) (?P<committee>Ủy|Uỷ)|Thường (?P<standing>Trực)"
    r"|Đồng (?P<comrade>Chí)|Lãnh (?P<head>Đạo)|(?:Đảng|Chi) (?P<cell>Bộ)|Công (?P<union>Đoàn)"
    r"|Văn (?P<office>Phòng)|[ỦU][ỷy] (?P<member>Viên|Ban)|Nhân (?P<people>Dân)|Trực (?P<below>Thuộc))(?!\w)"
    r"|(?:,|và|&)\s(?P<deputies>Các)(?=\s(?:PCT|PGĐ|PCVP|PBT|[Pp]hó|[Tt]hứ trưởng)\b)"
)

# `TT tỉnh ủy, TT HĐND tỉnh`: the committee's name begins behind it, for no town is called so
_STANDING = re.compile(r"TTr?\.?\s(?=(?:tỉnh|huyện|thành|thị|quận|đảng) (?:ủy|uỷ)(?!\w))")


def calmed(outline: Outline) -> Outline:
    """The outline with such words in small letters; the same one where there are none."""
    sent = tuple((b.start, b.end) for b in outline.blocks if b.kind in ("addressees", "copies"))
    calm = _calmed(outline.flat, sent)
    return replace(outline, flat=calm) if calm != outline.flat else outline


@lru_cache(maxsize=4)  # those who read lists and those who read duties ask for the same text
def _calmed(flat: str, sent: tuple[tuple[int, int], ...]) -> str:
    calm = _lowered(flat, [m.span(m.lastgroup or 0) for at in sent for m in _WORDS.finditer(flat, *at)])
    tiers = (_TIER.match(calm, at + 1) for at in of_words(calm, *_TIERS))
    found = [m.span() for m in tiers if m and not calm.endswith(_HAMLETS, 0, m.start())]
    calm = _lowered(calm, found)
    calm = _lowered(calm, [m.span("one") for m in _ONE.finditer(calm)])
    many = of_words(calm, "ác ")  # `các`, `Các`
    for chain, member in ((_MANY, _CLASSES), (_PARTY_MANY, _PARTIES)):
        listed = [m.span("more") for at in many if (m := chain.match(calm, at - 1))]
        calm = _lowered(calm, [word.span() for span in listed for word in member.finditer(calm, *span)])
    raised = [(m.end(), m.end() + 1) for span in sent for m in _STANDING.finditer(calm, *span)]
    return _spelt(calm, raised, str.upper)


def _lowered(flat: str, spans: list[tuple[int, int]]) -> str:
    return _spelt(flat, spans, str.lower)


def _spelt(flat: str, spans: list[tuple[int, int]], how: Callable[[str], str]) -> str:
    if not spans:
        return flat
    pieces, copied = [], 0
    for start, end in spans:
        pieces += [flat[copied:start], how(flat[start:end])]
        copied = end
    return "".join((*pieces, flat[copied:]))
