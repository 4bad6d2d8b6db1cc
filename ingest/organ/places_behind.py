"""The places that stand behind an organ: `của UBND xã Tân Lập, huyện Đan Phượng, thành phố Hà Nội`."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.lexicon import places
from ingest.model import PROVINCE
from ingest.text.letters import UPPER

_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,4}}"
_BEHIND = re.compile(
    r"\s*(?:,\s*)?"
    rf"(?:(?P<district>(?:huyện|quận|thị xã|thành phố|TP\.?|TX\.?)\s?(?:{_NAME}|\d{{1,2}}))\s*,\s*)?"
    rf"(?P<kind>tỉnh|[Tt]hành phố|[Tt][Pp]\.?)\s?(?P<province>{_NAME})"
)
# a lower place with more behind it: `UBND xã Tân Lập | , huyện …`, `Công an phường 4 | tỉnh …`
_LOWER_PLACE = rf"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s(?:{_NAME}|\d{{1,2}})"
_LOWER = re.compile(rf"{_LOWER_PLACE}(?=,|\s(?:huyện|quận|thị xã|thành phố|tỉnh|TP)(?!\w))")
_ENDS_LOWER = re.compile(rf"{_LOWER_PLACE}\Z")
_LONGEST = 4  # words in the name of a province
_FURTHEST = 90  # characters behind the issuer


class Above(NamedTuple):
    """The province that a text names behind an issuer, and the district where it names one."""

    province: str
    district: str | None


def above_of(flat: str, end: int) -> Above | None:
    """The places behind an issuer that ends at `end`; None where no province is named there."""
    if flat[end : end + 1] not in (",", " ", "\n"):
        return None
    m = _BEHIND.match(flat, end, end + _FURTHEST)
    if m is None:
        return None
    words = m["province"].split()
    for n in range(min(_LONGEST, len(words)), 0, -1):
        if found := places.find(" ".join(words[:n]), level=PROVINCE):
            return Above(found[0].name, m["district"])
    return None


def parted(name: str, on: str | None) -> tuple[str, Above] | None:
    """A name and the places above it: `Công an xã Cần Đước, tỉnh Tây Ninh`; None without a province.

    `on` is the day of the text: a city that lay in a province is none (`phường Cốc Lếu, thành phố Lào Cai`).
    """
    lower = _LOWER.search(name)
    m = _BEHIND.fullmatch(name, lower.end()) if lower is not None else None
    if lower is None or m is None or len(m["province"].split()) > _LONGEST:
        return None
    kind = None if m["kind"] == "tỉnh" else "thành phố"
    found = places.find(m["province"], level=PROVINCE, on=on)
    if not found or (kind is not None and found[0].kind_on(on) != kind):
        return None
    return name[: lower.end()], Above(found[0].name, m["district"])


def goes_on(name: str, text: str, end: int) -> bool:
    """Does a name end in a place with the one above it behind: `phường Sa Pa | , Thành phố Lào Cai`"""
    return _ENDS_LOWER.search(name) is not None and above_of(text, end) is not None
