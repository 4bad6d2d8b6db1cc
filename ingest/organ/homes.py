"""In which province a named district lies, in which district a commune lay, and of which a department is."""

from __future__ import annotations

from functools import lru_cache

from ingest.lexicon import places
from ingest.model import COMMUNE, PROVINCE
from ingest.organ.names import Place, bare


def home_of(district: str, here: Place) -> str | None:
    """The province of a named district: the speaker's or one that it was made of, else the only one.

    Where several others have one of that name nobody knows whose it is; a name that no table knows is taken
    for one of the speaker's.
    """
    named = places.find(district, level=2)
    if here.province is None or not named:
        return here.province
    own = {p.key for p in places.find(here.province, level=1)}
    own |= {p.key for key in own for p in places.predecessors(key)}
    near = [p for p in named if p.parent_key in own] or list(named)
    then = [p for p in near if here.on is None or p.exists_on(here.on)] or near
    homes = {places.province_of(p, here.on).name for p in then}
    return homes.pop() if len(homes) == 1 else here.province if near != list(named) else None


def district_before(province: str | None, commune: str, on: str | None) -> str | None:
    """The district in which a commune lay before the reform of 2025, told by the commune of today.

    A commune of that time is only known inside its district; where the commune of the same name today was
    formed from one district alone, that is the one.
    """
    if province is None or on is None or on >= places.REFORM:
        return None
    found = places.find(commune, level=COMMUNE) or places.find(bare(commune), level=COMMUNE)
    after = [p for p in found if places.province_of(p).name == province]
    names = {key for p in after for key in p.formed_from}
    if len(names) != 1:
        return None
    district = places.of_key(names.pop())
    return f"{district.kind} {district.name}" if district is not None else None


@lru_cache(maxsize=4096)
def trailing_province(text: str) -> tuple[str, str] | None:
    """`Sở Nội vụ Bình Thuận`: the department and the province named after it."""
    words = text.split()
    for n in (4, 3, 2, 5, 1):  # `Huế` alone has one syllable
        if len(words) > n:
            tail = " ".join(words[-n:]).removeprefix("tỉnh ").removeprefix("thành phố ")
            found = places.find(tail, level=PROVINCE) if tail[0].isupper() else ()
            if found:
                return " ".join(words[:-n]).removesuffix(" tỉnh").removesuffix(" thành phố"), found[0].name
    return None
