"""Where a paper without its header speaks from, by the organ that issues it in its own sentence.

`Ban Thường vụ Đảng ủy xã ban hành Kế hoạch …` tells the tier; which place of that tier it is, the title, the
opening, the congress of its own organisation or the only such place in the text tell.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.lexicon import cities, places
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.page.outline import Outline
from ingest.text.letters import UPPER
from ingest.text.spots import matched_at, of_words

_KINDS = ("đặc khu", "thị trấn", "thị xã", "thành phố", "tỉnh", "huyện", "quận", "phường", "xã")
_COMMITTEES = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
_TIER = re.compile(
    rf"(?P<committee>{'|'.join(_COMMITTEES)})\s(?:[uUủỦ][ỷyỶ]|[Đđ]oàn)(?!\w)|(?<!\w)(?P<kind>{'|'.join(_KINDS)})(?!\w)"
    r"|^(?P<department>Sở)(?=\s|$)"
)
_NAME = rf"[{UPPER}][\w'’]*(?:[ -]+[{UPPER}][\w'’]*){{0,3}}"
# `xã ⏎ Thực hiện …`: the first word of a sentence
_OPENS = frozenset(
    ("Thực", "Căn", "Triển", "Xét", "Theo", "Nhằm", "Để", "Tiếp", "Quán", "Trên", "Các", "Ban", "Giao",
     "Phúc", "Trả", "Sau", "Ngày", "Qua")
)  # fmt: skip
_WITHIN = "địa bàn"  # in which a paper says that it holds
_PARTY_OF = {"huyện": "Huyện\\s+ủy", "quận": "Quận\\s+ủy", "thị xã": "Thị\\s+ủy"}
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
# bodies that bear the name of the province alone
_OF_PROVINCE = re.compile(
    r"(?:Báo(?: và [^,;.]{4,34}?)?|Đài (?:Phát thanh (?:và|-) Truyền hình|PT ?(?:[-&]|và)? ?TH)"
    r"|Công ty Điện lực"
    rf"|VNPT|Viễn thông|Cục Thuế|Tỉnh [ủu][ỷy])\s(?P<name>{_NAME})"
)
_OPENERS = ("Báo", "Đài", "Công ty Điện lực", "VNPT", "Viễn thông", "Cục Thuế", "Tỉnh ủy", "Tỉnh uỷ")


class Told(NamedTuple):
    """Tier and places as far as they are told."""

    level: int | None = None
    province: str | None = None
    district: str | None = None
    commune: str | None = None


def of(outline: Outline, said: str | None, date: str | None) -> Told:
    """Tier and place of the organ `said` that issues a paper without a header, as far as they are told."""
    tier = max(_TIER.finditer(said), key=re.Match.start, default=None) if said else None
    if tier is None or said is None:
        return _by_title(outline, date) if said in _OF_ANY_TIER else Told()
    kind = _COMMITTEES[tier["committee"]] if tier["committee"] else tier["kind"] or "tỉnh"
    name = _own(outline, kind)
    if kind == "tỉnh":
        return Told(PROVINCE, _today(name or _by_bodies(outline.flat), date))
    if kind == "thành phố" and name and cities.means_province(name, date):
        return Told(PROVINCE, name)
    if kind in _COMMUNES:
        return Told(COMMUNE, commune=f"{kind} {name}" if name else None)
    return Told(DISTRICT, district=f"{kind} {name}" if name else None)


_OF_ANY_TIER = ("Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND")
_HERE = re.compile(rf"trên\s+địa\s+bàn\s+(?P<kind>{'|'.join(_KINDS)})\s+{_NAME}")


def _by_title(outline: Outline, date: str | None) -> Told:
    """The place in which the title says that the paper holds: `… trên địa bàn tỉnh Vĩnh Long`."""
    title = outline.first("title")
    here = _HERE.search(outline.text(title)) if title is not None else None
    return of(outline, f"Ủy ban nhân dân {here['kind']}", date) if here else Told()


def _own(outline: Outline, kind: str) -> str | None:
    """The one place of this kind that the title and the opening name, its own congress, or the whole text."""
    head = "\n".join(outline.text(b) for b in outline.blocks if b.kind in ("title", "subject", "opening"))
    scopes = (
        (head, rf"{_WITHIN}\s+{kind}"),
        (head, kind),
        (outline.flat, rf"Đảng\s+bộ\s+{kind}"),
        (outline.flat, rf"{_WITHIN}\s+{kind}"),
        (outline.flat, _PARTY_OF.get(kind, rf"Đảng\s+bộ\s+{kind}")),
        (outline.flat, kind),
    )
    for text, before in scopes[:-1] if kind in _COMMUNES else scopes:  # a text names its neighbours too
        names = _names(text, before, kind)
        if names:
            return names.pop() if len(names) == 1 else None
    return None


def _names(text: str, before: str, kind: str) -> set[str]:
    found: set[str] = set()
    after = before.removeprefix(_WITHIN)
    word = "bàn" if after != before else before.partition("\\")[0].split()[0]
    pattern = re.compile(rf"{'bàn' if after != before else ''}{after}\s+(?P<name>{_NAME})")
    for m in matched_at(pattern, text, of_words(text, word)):
        name = _known(m["name"].split(), kind)
        if name:
            found.add(name)
    return found


def _known(words: list[str], kind: str) -> str | None:
    """The name as far as it is that of a place; a commune of former times is believed without a table."""
    if kind in _COMMUNES:
        return " ".join(words[:-1] if words[-1] in _OPENS else words) or None
    level = PROVINCE if kind == "tỉnh" else None
    for n in range(len(words), 0, -1):
        part = " ".join(words[:n])
        if any(p.name == part for p in places.find(f"{kind} {part}", level=level)):
            return part
    return None


def _today(province: str | None, date: str | None) -> str | None:
    """The province that one of the text was on a day: of 2026, the one that it became."""
    found = places.find(province, level=PROVINCE) if province else ()
    return places.province_of(found[0], date).name if found else province


def _by_bodies(flat: str) -> str | None:
    named = {
        m["name"]
        for m in matched_at(_OF_PROVINCE, flat, of_words(flat, *_OPENERS))
        if any(p.name == m["name"] for p in places.find(m["name"], level=PROVINCE))
    }
    return named.pop() if len(named) == 1 else None
