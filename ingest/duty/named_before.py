"""A unit called by a part of its name is one that was named in full before: an addressee, a firm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.model import Duty, Unit
from ingest.text.text import fold
from ingest.unit import in_full

_MANY = re.compile(r" cac ")
# `BHXH tỉnh` in a letter to `BHXH các tỉnh, thành phố`: each of them
_TIER = re.compile(r"(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)(?!\w)")


class Addressed:
    """The units of `Kính gửi`, found by their names in short: as they are, or before ` các `."""

    def __init__(self, addressed: tuple[Unit, ...]) -> None:
        self.units = addressed
        self._whole: dict[str, Unit] = {}
        self._of_many: dict[str, Unit] = {}
        self._of_each: dict[str, Unit] = {}
        for unit in addressed:
            name = fold(unit.name)
            self._whole.setdefault(name, unit)
            for many in _MANY.finditer(name) if unit.collective else ():
                self._of_many.setdefault(name[: many.start()], unit)
                tier = _TIER.match(name, many.end())
                if tier:
                    self._of_each.setdefault(f"{name[: many.start()]} {tier.group()}", unit)

    def meant(self, phrase: str, unit: Unit) -> Unit:
        """A unit that the addressees name more fully is the addressee: `Phòng VH&TT` of all districts."""
        short = fold(in_full.expand(phrase)) if self.units else ""
        each = self._of_each.get(fold(unit.name)) if self._of_each else None
        return self._whole.get(short) or self._of_many.get(short) or each or unit


# `Công ty`, `Quý Doanh nghiệp`: whoever was named in full before
_SHORT = re.compile(
    r"(?:[Qq]uý\s+)?(?P<noun>[Tt]ổng công ty|[Cc]ông ty|[Dd]oanh nghiệp|[Cc]hi nhánh|[Hh]ợp tác xã|HTX"
    r"|[Bb]ệnh viện|[Nn]hà máy|[Xx]í nghiệp)$"
)
_BUSINESS = ("Công ty", "Tổng công ty", "Doanh nghiệp", "Chi nhánh", "Hợp tác xã")
_NEAR = 50  # duties read before, among which the one that is meant is looked for


def called_short(phrase: str, unit: Unit, addressed: Addressed, before: Sequence[Duty]) -> Unit:
    """The one firm of that noun that is addressed, or was charged before in full; else the unit as it is."""
    m = _SHORT.match(" ".join(phrase.split()))
    if m is None:
        return unit
    noun = "Hợp tác xã" if m["noun"] == "HTX" else m["noun"][0].upper() + m["noun"][1:]
    starts = _BUSINESS if noun == "Doanh nghiệp" else (noun,)
    for named in (addressed.units, [duty.unit for duty in before[-_NEAR:]]):
        whole = (u for u in named if u.name.startswith(starts) and not u.collective)
        full = {u.key: u for u in whole if u.key != unit.key}
        if len(full) == 1:
            return next(iter(full.values()))
    return unit
