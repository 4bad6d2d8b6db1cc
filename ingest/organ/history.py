"""Organs in time: from when to when a unit was there, and which one came after it.

Two things end a unit: its kind is merged or renamed (Ban Tuyên giáo into Ban Tuyên giáo và Dân vận), or its
place ends (Tỉnh ủy Kon Tum on 2025-06-30). The old unit keeps its name and its documents; `SUCCEEDED_BY`
leads on. The organs of the district tier ended with it and have no successor. The table is
`tables/organ_changes.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from ingest.errors import TableError
from ingest.lexicon import places
from ingest.organ.organs import organ_slug
from ingest.text.table import load

_TIERS = {"centre": 0, "province": 1, "district": 2}


@dataclass(frozen=True, slots=True)
class Successor:
    """The unit that came after another, and its first day, cut to what is known."""

    key: str
    since: str


@dataclass(frozen=True, slots=True)
class _Change:
    on: str
    now: str


@cache
def _changes() -> dict[tuple[int, str], _Change]:
    """(tier, slug) of an organ that ended -> what came after it."""
    found: dict[tuple[int, str], _Change] = {}
    for n, row in enumerate(load("organ_changes")["change"], 1):
        if row.get("where") not in _TIERS or not row.get("on") or not row.get("was") or not row.get("now"):
            raise TableError(f"organ_changes.toml: change {n}: needs where, on, was and now")
        for name in row["was"]:
            found[_TIERS[row["where"]], _slug(name)] = _Change(row["on"], _slug(row["now"]))
    return found


@cache
def _founded() -> dict[tuple[int, str], str]:
    """(tier, slug) of an organ that was founded by a change -> its first day."""
    rows = load("organ_changes")["change"]
    return {(_TIERS[r["where"]], _slug(r["now"])): r["on"] for r in rows if r.get("new")}


@cache
def _before() -> dict[tuple[int, str], tuple[str, ...]]:
    """(tier, slug) -> the organs that it followed."""
    found: dict[tuple[int, str], tuple[str, ...]] = {}
    for (tier, was), change in sorted(_changes().items()):
        found[tier, change.now] = (*found.get((tier, change.now), ()), was)
    return found


@cache
def _names() -> dict[tuple[int, str], str]:
    """(tier, slug) -> written name without its place, for the organs of the table."""
    names = {(1, _slug(n)): n for n in load("organ_changes")["continues"]["province"]}
    for row in load("organ_changes")["change"]:
        for name in (*row["was"], row["now"]):
            names[_TIERS[row["where"]], _slug(name)] = name
    for (tier, slug_), name in list(names.items()):
        if slug_.endswith("-tinh-uy") or slug_ == "tinh-uy":
            names.setdefault((tier, _of_city(slug_)), name.replace("Tỉnh ủy", "Thành ủy"))
    return names


@cache
def _continues() -> frozenset[str]:
    listed = {_slug(n) for n in load("organ_changes")["continues"]["province"]}
    return frozenset(listed | {_of_city(s) for s in listed})


@cache
def _slug(name: str) -> str:
    central = {"Chính phủ": "chinh-phu", "Hội đồng Bộ trưởng": "hoi-dong-bo-truong"}
    return central.get(name) or organ_slug(name)


def _of_city(slug: str) -> str:
    return slug.removesuffix("tinh-uy") + "thanh-uy" if slug.endswith("tinh-uy") else slug


def _of_province(slug: str) -> str:
    return slug.removesuffix("thanh-uy") + "tinh-uy" if slug.endswith("thanh-uy") else slug


@lru_cache(maxsize=1 << 14)
def successors(key: str) -> tuple[Successor, ...]:
    """The units that came after a unit at one remove; none while it goes on, or for an unknown one."""
    place, slug = _split(key)
    if place is None and "." in key:
        return ()
    change = _changes().get((place.level if place else 0, slug))
    if change is not None and (place is None or place.exists_on(_day_before(change.on))):
        return (Successor(_join(place, change.now), change.on),)
    if place is None or place.level != 1 or not place.valid_to or slug not in _continues():
        return ()
    found = []
    for key_after in place.successors:
        after = places.of_key(key_after)
        if after is not None:
            slug_after = (
                _of_city(slug) if after.kind_on(after.valid_from) == "thành phố" else _of_province(slug)
            )
            found.append(Successor(f"{after.key}.{slug_after}", after.valid_from or ""))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def predecessors(key: str) -> tuple[str, ...]:
    """The units that a unit followed at one remove."""
    place, slug = _split(key)
    if place is None and "." in key:
        return ()
    tier = place.level if place else 0
    found = {_join(place, was) for was in _before().get((tier, slug), ())}
    if place is not None and place.level == 1 and slug in _continues():
        for before in places.predecessors(place.key):
            found |= {f"{before.key}.{s}" for s in (slug, _of_city(slug), _of_province(slug))}
    return tuple(sorted(k for k in found if any(s.key == key for s in successors(k))))


@lru_cache(maxsize=1 << 14)
def validity(key: str) -> tuple[str | None, str | None]:
    """First and last day of a unit, ISO, cut to what is known; None where it was there before, or goes on."""
    place, slug = _split(key)
    if place is None and "." in key:
        return None, None
    tier = place.level if place else 0
    change = _changes().get((tier, slug))
    begins = [d for d in (_founded().get((tier, slug)), place.valid_from if place else None) if d]
    ends = [d for d in (_day_before(change.on) if change else None, place.valid_to if place else None) if d]
    return max(begins, default=None), min(ends, default=None)


@lru_cache(maxsize=1 << 14)
def name_of(key: str) -> str:
    """The written name of a unit that only its key is known of."""
    place, slug = _split(key)
    name = _names().get((place.level if place else 0, slug), slug)
    if place is None:
        return name
    named_for_province = name.startswith("Sở") or name.endswith((" ủy", "tỉnh"))
    shown = place.name if named_for_province else place.title()
    return f"{name} {shown}"


def _split(key: str) -> tuple[places.Place | None, str]:
    where, _, slug = key.rpartition(".")
    return (places.of_key(where) if where else None), slug


def _join(place: places.Place | None, slug: str) -> str:
    return f"{place.key}.{slug}" if place else slug


def _day_before(cut: str) -> str:
    """The last day before a date; of a month or a year that is all that is known, the one before it."""
    if len(cut) == 10:
        return (date.fromisoformat(cut) - timedelta(days=1)).isoformat()
    if len(cut) == 7:
        return (date.fromisoformat(f"{cut}-01") - timedelta(days=1)).isoformat()[:7]
    return str(int(cut) - 1)
