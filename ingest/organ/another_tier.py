"""Issuers told by a tier: `UBND huyện` in a commune's plan, `Đảng ủy cấp trên` in anybody's.

The code of a number that every tier uses (`KH-UBND`, `NQ-ĐU`) means the tier that speaks, unless the words
tell of another one. Who is above, below or beside is nobody that a text tells.
"""

from __future__ import annotations

import re

from ingest.model import CENTRE
from ingest.organ.central import Resolved
from ingest.organ.names import written_out
from ingest.organ.persons_behind import without_person

_OF_ALL = re.compile(r"\s(?:(?:các|cùng) cấp|cấp (?:trên|dưới)|nhân dân cấp \w+)$")
_KIND_ALONE = re.compile(r"(?:huyện|tỉnh|thị xã|thành phố|TP|quận|xã|phường)$")
_KIND_NAMED = re.compile(r"(?<!\w)(?P<kind>huyện|tỉnh|thị xã|thành phố|quận)\s+(?P<name>[^\W\d_].*)$")


def is_of_all(name: str) -> bool:
    """Does a name tell a tier and no organ of it: `Đảng ủy cấp trên`, `Ủy ban nhân dân các cấp`?"""
    return _OF_ALL.search(name) is not None


def is_told(phrase: str | None, said: Resolved, coded: Resolved) -> bool:
    """`UBND huyện` of a district that nobody names is not the commune that speaks, whose code is the same."""
    if phrase is None or coded.level == CENTRE:
        return False
    if is_of_all(written_out(phrase)):
        return True
    if said.level is None or coded.level in (None, said.level):
        return False
    named = _KIND_NAMED.search(phrase)
    return _KIND_ALONE.search(phrase) is not None or (
        named is not None and without_person(named["kind"], named["name"]) is None
    )
