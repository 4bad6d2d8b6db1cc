"""Cities under the centre: which `thành phố` is a province, and which was a city in one, on what day."""

from __future__ import annotations

from functools import cache, lru_cache

from ingest.lexicon.place_spelling import clean, unmarked
from ingest.lexicon.places import REFORM, Place, districts_of, provinces

# papers that say no day are read as of before the provinces of 2025 and the cities of 2026
_UNDATED = "2025-06-30"


def is_city(name: str, on: str | None = None) -> bool:
    """Is this a city under the centre on that day? `Huế` is one since 2025, `Đồng Nai` since April 2026."""
    day = (on or _UNDATED)[:10]
    return any(p.kind_on(day) == "thành phố" for p in _provinces_called(name, day))


def means_province(name: str, on: str | None = None) -> bool:
    """Does `thành phố` before this name mean a province, and no city in one?

    So it does since the districts are gone, also where the day is not known well enough to tell.
    """
    day = (on or _UNDATED)[:10]
    return is_city(name, on) or (day >= REFORM and bool(_provinces_called(name, day)))


@lru_cache(maxsize=1024)
def only_city(province: str, on: str | None = None) -> str | None:
    """The city in a province that had only one on that day: `Huế` in Thừa Thiên Huế; else None."""
    day = (on or _UNDATED)[:10]
    found = [
        district.name
        for p in _provinces_called(province, day)
        for district in districts_of(p.key, day)
        if district.kind_on(day) == "thành phố"
    ]
    return found[0] if len(found) == 1 else None


@cache
def _called() -> dict[str, tuple[Place, ...]]:
    """The provinces of every day by their names without marks."""
    found: dict[str, tuple[Place, ...]] = {}
    for province in provinces():
        bare = unmarked(province.name)
        found[bare] = (*found.get(bare, ()), province)
    return found


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return unmarked(clean(name))


def _provinces_called(name: str, day: str) -> tuple[Place, ...]:
    """The provinces of a day that bear a name, whatever marks it lost."""
    return tuple(p for p in _called().get(_bare(name), ()) if p.exists_on(day))
