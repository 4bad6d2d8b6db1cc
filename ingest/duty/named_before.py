"""A unit called by a part of its name is one that was named in full before: an addressee, a firm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.duty.bearer import Bearer
from ingest.model import Duty, Unit
from ingest.text.letters import UPPER
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
# `quý Bộ`, `Quý đơn vị`: whoever is addressed
_ANY = r"[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Nn]hà trường"
_GREETED = re.compile(
    r"[Qq]uý\s+(?:(?P<noun>Bộ|Sở|Ban|Hội|Trường|Cục|Viện|Học viện|Báo|Đài|Tòa án|[ỦU][ỷy] ban|Văn phòng)"
    rf"|{_ANY})(?=\s*[,.;:]|\s+(?![{UPPER}]))"
)
_BUSINESS = ("Công ty", "Tổng công ty", "Doanh nghiệp", "Chi nhánh", "Hợp tác xã")
_NEAR = 50  # duties read before, among which the one that is meant is looked for


def called_short(phrase: str, unit: Unit, addressed: Addressed, before: Sequence[Duty]) -> Unit:
    """The one firm of that noun that is addressed, or was charged before in full; else the unit as it is.

    Who is greeted (`quý Bộ`) is the one addressee of that kind; nobody (without a name) where several are.
    """
    if phrase.startswith(_GREETS):
        return _greeted(phrase, addressed.units)
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


_ALSO = re.compile(r"\s*,?\s*(?:và\s+)?")


def greeted(flat: str, start: int, end: int) -> list[Bearer]:
    """Who is asked by his kind, up to the end of what is asked: `quý Bộ, quý Sở …`."""
    spans: list[tuple[int, int]] = []
    while (m := _GREETED.match(flat, start, end)) is not None:
        spans.append(m.span())
        over = _ALSO.match(flat, m.end(), end)
        start = over.end() if over else end
    return [Bearer(a, b, "lead", (spans[-1][1], end), asked=True) for a, b in spans]


_GREETS = ("quý ", "Quý ")
_NOBODY = Unit("", "")


def _greeted(phrase: str, addressed: Sequence[Unit]) -> Unit:
    m = _GREETED.match(f"{phrase}.")
    if m is None:
        return _NOBODY
    noun = fold(m["noun"]) if m["noun"] else ""
    names = ((u, fold(u.name).removeprefix("trung uong ")) for u in addressed)
    meant = {u.key: u for u, name in names if not noun or f"{name} ".startswith(f"{noun} ")}
    return next(iter(meant.values())) if len(meant) == 1 else _NOBODY
