"""What a place has one of: offices, societies and houses that bear no name of their own.

`Hội Chữ thập đỏ`, `Trung tâm Kiểm soát bệnh tật`, `Chi cục Kiểm lâm`: who has one, and whose it is where no
place is said, stands in `tables/local_offices.toml`. An office that its name alone keyed would be one of the
whole country.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ingest.errors import TableError
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.organ.capitals import of_common_words
from ingest.organ.central import PLACE_WORDS
from ingest.text.table import rows

_TIERS = {"province": PROVINCE, "district": DISTRICT, "commune": COMMUNE}
_MORE, _FIELD = " …", " ~"
# what an office is of whose name goes on so: of a region or of the State, or one of several
_NOT_LOCAL = re.compile(r"\d|Trung ương|[Qq]uốc gia|Việt Nam|[Kk]hu vực|[Vv]ùng|[Mm]iền|(?<!Cơ)\sSở\s")
_NUMBER = re.compile(r" số \d{1,3}$")
_MARKS = re.compile(r"\s*[-–,]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Office:
    """An office without its place: who has one, and whose it is where no place is said.

    `called` is another name that its key bears, `tiers` are those that have one (1 province to 3 commune).
    """

    called: str | None
    tiers: frozenset[int]
    alone: str | None
    sure: bool
    ranks: bool
    departments: bool
    until: str | None

    def of_tier(self, level: int | None, on: str | None) -> int | None:
        """The tier of the office that one of tier `level` names without a place; None if nobody tells."""
        if self.until is not None and (on is None or on >= self.until):
            return None
        if self.alone == "province":
            return PROVINCE
        return level if self.alone == "tier" and level in self.tiers else None


def above_communes(name: str) -> bool:
    """Had every district one of these, and no commune: `Tòa án nhân dân`, `Kho bạc Nhà nước`?"""
    office = find(name)
    return office is not None and DISTRICT in office.tiers and COMMUNE not in office.tiers


@lru_cache(maxsize=16384)
def find(name: str) -> Office | None:
    """The office that a name without a place means, in whatever letters behind its first; None if none.

    `Trung tâm Văn hóa, Thể thao` goes on from a name of the table; of a region or numbered it is none.
    """
    if not name[:1].isupper():
        return None
    plain = _plain(name)
    numbered = _NUMBER.search(plain)
    if numbered is not None:  # `Phòng Công chứng số 1`, of those of which a place has several
        one = _table().whole.get(plain[: numbered.start()])
        return one if one is not None and not one.tiers else None
    known = _table().whole.get(plain)
    if known is not None or _NOT_LOCAL.search(name) or PLACE_WORDS.search(name):
        return known
    for opening, office, common in _table().openings:
        if f"{plain} ".startswith(opening) and (not common or of_common_words(plain[len(opening) :])):
            return office
    return None


def names() -> frozenset[str]:
    """The names of the table that are whole, as they stand."""
    return _table().names


def heads() -> frozenset[str]:
    """The first words of the names."""
    return _table().heads


@dataclass(frozen=True, slots=True)
class _Offices:
    whole: dict[str, Office]
    # longest first: the words with a space behind, the office, and whether common words alone may follow
    openings: tuple[tuple[str, Office, bool], ...]
    names: frozenset[str]
    heads: frozenset[str]


@cache
def _table() -> _Offices:
    whole: dict[str, Office] = {}
    openings: list[tuple[str, Office, bool]] = []
    written: list[str] = []
    heads: set[str] = set()
    for n, row in enumerate(rows("local_offices", ("names", "examples")), 1):
        for name in (*row["names"], *row.get("same", ())):
            office = _office(n, row, None if name in row["names"] else row["names"][0])
            plain = _plain(name.removesuffix(_MORE).removesuffix(_FIELD))
            heads.add(name.split()[0])
            if not name.endswith(_FIELD) and whole.setdefault(plain, office) != office:
                raise TableError(f"local_offices.toml: row {n}: {name!r} stands in another row too; drop one")
            if name.endswith((_MORE, _FIELD)):
                openings.append((f"{plain} ", office, name.endswith(_FIELD)))
            else:
                written.append(name)
    longest = tuple(sorted(openings, key=lambda opening: (-len(opening[0]), opening[0])))
    return _Offices(whole, longest, frozenset(written), frozenset(heads))


def _office(n: int, row: dict[str, Any], called: str | None) -> Office:
    tiers, alone = row.get("tiers", []), row.get("alone")
    if not set(tiers) <= set(_TIERS) or alone not in (None, "tier", "province"):
        raise TableError(
            f"local_offices.toml: row {n}: tiers are {', '.join(_TIERS)}; alone is tier or province"
        )
    return Office(
        called,
        frozenset(_TIERS[tier] for tier in tiers),
        alone,
        bool(row.get("sure")),
        bool(row.get("ranks")),
        bool(row.get("departments")),
        row.get("until"),
    )


def _plain(name: str) -> str:
    """A name as it is compared: in small letters, without commas and dashes."""
    return _MARKS.sub(" ", name).lower()
