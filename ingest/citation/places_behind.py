"""The places that stand behind an issuer: `của UBND xã Tân Lập, huyện Đan Phượng, thành phố Hà Nội`."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.lexicon import places
from ingest.model import PROVINCE
from ingest.text.letters import UPPER

_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,4}}"
_BEHIND = re.compile(
    rf"\s*(?:,\s*)?(?:(?P<district>(?:huyện|quận|thị xã|thành phố|TP\.?|TX\.?)\s?{_NAME})\s*,\s*)?"
    rf"(?:tỉnh|thành phố|[Tt][Pp]\.?)\s?(?P<province>{_NAME})"
)
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
    for n in range(min(4, len(words)), 0, -1):
        if found := places.find(" ".join(words[:n]), level=PROVINCE):
            return Above(found[0].name, m["district"])
    return None
