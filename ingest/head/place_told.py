"""Places as the words of a text tell them, where its header does not: its opening, its copies, its body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import cities, places
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.page.outline import Outline
from ingest.text.letters import UPPER
from ingest.text.spots import matched_at, of_words

_WORDS = rf"[{UPPER}][\w'’]*(?:[ -]+[{UPPER}][\w'’]*){{0,3}}"  # a place's name in running text
# `…, huyện Mộc Châu, tỉnh Sơn La`
UNDER_PLACES = rf"(?:\s*,\s*(?:huyện|quận|thị xã|thành phố|tỉnh)\s+{_WORDS}){{0,2}}"
_IN_TEXT = re.compile(rf"\b(?:tỉnh|thành phố)\s+(?P<name>{_WORDS})")


def by_opening(
    outline: Outline,
    level: int | None,
    district: str | None,
    commune: str | None,
    signs_for: str | None,
    date: str | None,
) -> tuple[int | None, str | None, str | None]:
    """Tier and places from the opening sentence, where the header is lost."""
    if level is not None and (district or commune or level == PROVINCE):
        return level, district, commune
    subject = ""
    for block in outline.blocks:
        if block.kind == "opening":
            subject = outline.flat[block.start : block.end]
            m = re.search(
                r"(?:Ủy ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Đảng [uủ][ỷy]"
                r"|Phòng [^,.;]{3,60}?)\s+(?P<kind>huyện|quận"
                r"|thị xã|thành phố|xã|phường|thị trấn)\s+"
                rf"(?P<name>{_WORDS}){UNDER_PLACES}\s+(?:ban hành|xây dựng"
                rf"|yêu cầu|đề nghị|triển khai)",
                subject,
            )
            committee = None if m else _COMMITTEE_ISSUES.search(subject)
            if committee:
                kind = {"Huyện": "huyện", "Quận": "quận", "Thị": "thị xã", "Thành": "thành phố"}[
                    committee["what"]
                ]
                if kind != "thành phố" or not cities.means_province(committee["name"], date):
                    return DISTRICT, f"{kind} {committee['name']}", commune
            if m:
                unit = f"{m['kind']} {m['name']}"
                if m["kind"] in ("xã", "phường", "thị trấn", "đặc khu"):
                    return COMMUNE, district or only_committee(outline.flat), unit
                return DISTRICT, unit, commune
    copies = outline.first("copies")
    if level is None and copies is not None and signs_for:
        text = outline.text(copies)
        if re.search(r"Thường trực (?:Huyện|Quận|Thị) [uủ]", text):
            level = DISTRICT
        elif re.search(r"Thường trực (?:Tỉnh|Thành) [uủ]", text):
            level = PROVINCE
        elif re.search(r"Thường trực Đảng [uủ]", text):
            level = COMMUNE
    return level, district, commune


_COMMITTEE_ISSUES = re.compile(
    rf"(?P<what>Huyện|Quận|Thị|Thành) [uU]?[ủuỦ][ỷy]\s+(?P<name>{_WORDS})"
    rf"{UNDER_PLACES}\s+(?:ban hành|xây dựng|yêu cầu|đề nghị|triển khai|báo cáo|thông báo|hướng dẫn)\b"
)
_DISTRICT_COMMITTEE = re.compile(rf"(?P<what>Huyện|Quận|Thị) [uUủỦ][ỷy]\s+(?P<name>{_WORDS})")


def only_committee(flat: str) -> str | None:
    """The district whose committee the text names, if it names that of one district only."""
    kinds = {"Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
    named = {f"{kinds[m['what']]} {' '.join(m['name'].split())}" for m in _DISTRICT_COMMITTEE.finditer(flat)}
    return named.pop() if len(named) == 1 else None


def provinces(text: str) -> Iterator[re.Match[str]]:
    """What `_IN_TEXT.finditer` gives, tried only at its first word."""
    return matched_at(_IN_TEXT, text, of_words(text, "tỉnh", "thành phố"))


# `Tỉnh ủy Yên Bái`, where no `tỉnh Yên Bái` stands
_COMMITTEE_OF = re.compile(rf"\b(?:Tỉnh|Thành) [ủu][ỷy]\s+(?P<name>{_WORDS})")


def committees(text: str) -> Iterator[str]:
    """Provinces whose committee the text names with its place."""
    for m in matched_at(_COMMITTEE_OF, text, of_words(text, "Tỉnh ủy", "Thành ủy", "Tỉnh uỷ", "Thành uỷ")):
        found = places.find(m["name"], level=1)
        if found:
            yield found[0].name


_ANY_DISTRICT = re.compile(rf"\b(?P<kind>[Hh]uyện|[Qq]uận|[Tt]hị xã)\s+(?P<name>{_WORDS})")


def only_told(flat: str) -> str | None:
    """The district of a text without a header, if it speaks of one only, by its committee or its kind."""
    named = {_known(m["kind"].lower(), m["name"].split()) for m in _ANY_DISTRICT.finditer(flat)}
    named = {name for name in named if places.find(name, level=2)}  # `huyện ⏎ Thực hiện …`
    kinds = {"Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
    named |= {f"{kinds[m['what']]} {' '.join(m['name'].split())}" for m in _DISTRICT_COMMITTEE.finditer(flat)}
    return named.pop() if len(named) == 1 else None


_A_DISTRICT = re.compile(rf"\b(?P<kind>huyện|thị xã)\s+(?P<name>{_WORDS})")


def only_district(flat: str) -> str | None:
    """The district in which a commune lies, if its text names no other one."""
    named = {_known(m["kind"], m["name"].split()) for m in _A_DISTRICT.finditer(flat)}
    return named.pop() if len(named) == 1 else None


def _known(kind: str, words: list[str]) -> str:
    """A district's name without the capital of the next sentence: `huyện Phú Bình | Căn cứ …`."""
    for n in range(len(words), 1, -1):
        if places.find(f"{kind} {' '.join(words[:n])}", level=2):
            return f"{kind} {' '.join(words[:n])}"
    return f"{kind} {' '.join(words)}"
