"""Provinces, districts and communes in time: what a name meant on a day, and what became of it.

The tables are `tables/places.tsv` (provinces and districts), `tables/communes.tsv` (communes since
2025-07-01, read only when asked for) and `tables/commune_twins.tsv`. Communes before that day are taken by
name from the text that names them (`make_commune`).

**Keys.** A key is the path of slugs from the province down: `lang-son`, `tuyen-quang.son-duong`,
`tuyen-quang.son-duong.tan-trao`. Keys of documents begin with it, so it must tell apart every two places
that could have issued the same number:

1. A unit that only changes its kind, its extent or its neighbours keeps its key: huyện, then thị xã, then
   thành phố Đông Triều is one place; so are Hà Nội before and after Hà Tây joined it, and Đồng Nai, a city
   since 2026.
2. A unit founded anew under the slug of one that ended gets the year: the 23 provinces merged on
   2025-07-01 are `tuyen-quang-2025`, `quang-ngai-2025` and so on, thành phố Thủ Đức is
   `ho-chi-minh.thu-duc-2021`, and xã Chi Lăng is `lang-son.chi-lang-2025` beside the former huyện
   `lang-son.chi-lang`. The plain slug for both would merge different directives: the merged provinces began
   their numbers anew on the day of the merger, in the middle of the year and of the Party term (01-KH/TU of
   Lào Cai is of 2025-07-01 as well as of 2020), and their congresses count from I. The 11 provinces that
   were kept count on, and keep their key.
3. Two units side by side under one parent: with equal names both bear their kind (`cao-lanh-tp`,
   `cao-lanh-huyen`); with names that differ in marks both are spelled in Telex (`ba-tow`, `ba-too`).

Dates are ISO, cut to what is known; an empty end means open, an empty beginning "before 2004, or not known".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from ingest.errors import TableError
from ingest.lexicon.place_spelling import (
    LEVEL_OF_KIND,
    clean,
    is_marked,
    slug,
    slug_with_kind,
    sounding,
    split_kind,
    telex,
    unmarked,
)

REFORM = "2025-07-01"  # first day of 34 provinces and of no districts (Nghị quyết 202/2025/QH15)
_FIELDS = ("parent", "slug", "kind", "name", "code", "from", "to", "earlier", "next", "aliases")


@dataclass(frozen=True, slots=True)
class Place:
    """One administrative unit in one stretch of time.

    `level` is 1 (province), 2 (district) or 3 (commune); `kind` the last kind it had, `earlier` those
    before it as (kind, first day it no longer held). `successors` are keys. `formed_from` is known for
    communes since 2025: the keys of the districts that they lay in.
    """

    key: str
    name: str
    kind: str
    level: int
    parent_key: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    successors: tuple[str, ...] = ()
    code: str | None = None
    aliases: tuple[str, ...] = ()
    earlier: tuple[tuple[str, str | None], ...] = ()
    formed_from: tuple[str, ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that it ever had."""
        return frozenset({self.kind, *(k for k, _ in self.earlier)})

    def kind_on(self, on: str | None = None) -> str:
        """Its kind on a day; the last one where no day is given or the day of change is not known."""
        if on:
            for kind, until in self.earlier:
                if until and on[:10] < until[: len(on)]:
                    return kind
        return self.kind

    def title(self, on: str | None = None) -> str:
        """The name with its kind, as in running text: `huyện Sơn Dương`, `thành phố Hồ Chí Minh`."""
        return f"{self.kind_on(on)} {self.name}"

    def exists_on(self, on: str) -> bool:
        """Whether it may have existed at a date; a date cut short or not known gives it the benefit."""
        began, ended = self.valid_from or "", self.valid_to or "9999"
        return began[: len(on)] <= on and ended >= on[: len(ended)]


@cache
def _rows(file: str, width: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a table as tuples of `width` strings; TableError names the file and the line."""
    path = resources.files("ingest") / "tables" / file
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as e:
        raise TableError(f"table {file} is missing from the installation; install the package again") from e
    found = []
    for n, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not 4 <= len(cells) <= width:
            raise TableError(f"{file}: line {n}: {len(cells)} fields, not 4 to {width}; divide them by tabs")
        found.append((*cells, *[""] * (width - len(cells))))
    return tuple(found)


def _several(cell: str, by: str) -> tuple[str, ...]:
    return tuple(cell.split(by)) if cell else ()


@cache
def _table() -> dict[str, Place]:
    """Provinces and districts by key, in the order of the table."""
    table: dict[str, Place] = {}
    for parent, slug_, kind, name, code, began, ended, earlier, successors, aliases in _rows(
        "places.tsv", len(_FIELDS)
    ):
        key = f"{parent}.{slug_}" if parent else slug_
        level = table[parent].level + 1 if parent in table else 1
        if key in table or (parent and parent not in table) or level not in LEVEL_OF_KIND.get(kind, ()):
            raise TableError(
                f"places.tsv: {key!r} ({kind} {name}): twice there, no parent, or a kind of another tier"
            )
        table[key] = Place(
            key=key, name=name, kind=kind, level=level, parent_key=parent or None, valid_from=began or None,
            valid_to=ended or None, successors=_several(successors, ","), code=code or None,
            aliases=_several(aliases, "|"),
            earlier=tuple(
                (k, None if day == "?" else day)
                for k, _, day in (e.partition("<") for e in _several(earlier, ";"))
            ),
        )  # fmt: skip
    return table


@cache
def _communes() -> dict[str, Place]:
    """Communes since 2025-07-01 by key."""
    return {
        f"{parent}.{slug_}": Place(
            key=f"{parent}.{slug_}", name=name, kind=kind, level=3, parent_key=parent, valid_from=REFORM,
            code=code or None, formed_from=_several(districts, ","),
        )
        for parent, slug_, kind, name, code, districts in _rows("communes.tsv", 6)
    }  # fmt: skip


@cache
def _twins() -> dict[tuple[str, str, str], str]:
    """(district, kind, sounding) -> slug, for communes before 2025 that share a plain slug."""
    rows = _rows("commune_twins.tsv", 4)
    return {(parent, kind, sounding(name)): slug_ for parent, slug_, kind, name in rows}


Index = dict[str, tuple[Place, ...]]


def _index(places: tuple[Place, ...]) -> tuple[Index, Index]:
    """Places by `sounding` and by `unmarked`, aliases included."""
    marked: dict[str, list[Place]] = {}
    plain: dict[str, list[Place]] = {}
    for place in places:
        for name in (place.name, *place.aliases):
            marked.setdefault(sounding(name), []).append(place)
            plain.setdefault(unmarked(name), []).append(place)
    return tuple({k: tuple(dict.fromkeys(v)) for k, v in d.items()} for d in (marked, plain))  # type: ignore[return-value]


@cache
def units_by_name() -> tuple[Index, Index]:
    """Provinces and districts by `sounding` of their names, and by the names without marks."""
    return _index(tuple(_table().values()))


@cache
def communes_by_name() -> tuple[Index, Index]:
    """The communes since 2025 likewise."""
    return _index(tuple(_communes().values()))


def of_key(key: str) -> Place | None:
    """The place of a key; None where no table has it (communes before 2025, slips)."""
    return _table().get(key) or (_communes().get(key) if "." in key else None)


def provinces(on: str | None = None) -> tuple[Place, ...]:
    """Every province, or those that existed at a date: 63 on 2025-06-30, 34 the day after."""
    return tuple(p for p in _table().values() if p.level == 1 and (on is None or p.exists_on(on)))


def districts_of(province_key: str, on: str | None = None) -> tuple[Place, ...]:
    """The districts of a province, or those that existed at a date; none after 2025-06-30."""
    found = (p for p in _table().values() if p.parent_key == province_key)
    return tuple(p for p in found if on is None or p.exists_on(on))


def communes_of(province_key: str) -> tuple[Place, ...]:
    """The communes of a province since 2025-07-01; for a province that ended that day, none."""
    return tuple(p for p in _communes().values() if p.parent_key == province_key)


@lru_cache(maxsize=16384)
def find(
    name: str, *, within: str | None = None, level: int | None = None, on: str | None = None
) -> tuple[Place, ...]:
    """Every place that a name may mean, with or without its kind: `H. Sơn Dương`, `TP.HCM`, `SƠN DƯƠNG`.

    Marks decide: a name written with marks never finds one that differs in them; one typed without any
    (`lang son`) finds all that it may stand for. A kind that is written leaves only units that ever had
    it, or, where none had, units of its tier. `within` is the key of a province or district; units of its
    predecessors are given only where it has none itself. `on` is an ISO date cut to what is known.
    Communes since 2025 are looked for only where `level`, `within` or the kind asks for a commune.
    Higher tiers come first, then the order of the table.
    """
    kind, bare = split_kind(name)
    found = _named(bare, communes=level == 3 or bool(kind and 3 in LEVEL_OF_KIND[kind]) or within is not None)
    if not found and kind:  # a name that begins with a word like a kind: `TP.HCM` is also an alias
        kind, found = None, _named(clean(name), communes=False)
    places = tuple(p for p in found if level in (None, p.level) and (on is None or p.exists_on(on)))
    places = of_kind(places, kind, on)
    if within is not None:
        inside = tuple(p for p in places if p.key == within or p.key.startswith(f"{within}."))
        before = {p.key for p in predecessors(within)}
        places = inside or tuple(p for p in places if p.key.split(".")[0] in before)
    return tuple(sorted(places, key=lambda p: p.level))


def _named(bare: str, *, communes: bool) -> tuple[Place, ...]:
    """All places under a bare name: by marks, or without them where the name bears none."""
    for which, key in ((0, sounding(bare)), (1, unmarked(bare) if not is_marked(bare) else "")):
        found = units_by_name()[which].get(key, ()) if key else ()
        if communes and key:
            found += communes_by_name()[which].get(key, ())
        if found:
            return found
    return ()


def of_kind(places: tuple[Place, ...], kind: str | None, on: str | None = None) -> tuple[Place, ...]:
    """Those that had this kind (on the day), else those that ever had it, else those of its tier."""
    if kind is None:
        return places
    on_the_day = tuple(p for p in places if p.kind_on(on) == kind) if on else ()
    ever = tuple(p for p in places if kind in p.kinds)
    return on_the_day or ever or tuple(p for p in places if p.level in LEVEL_OF_KIND[kind])


def make_commune(name: str, kind: str | None, parent: Place | str) -> Place:
    """The commune of this name in a district or province, as a text names it.

    In a province since 2025-07-01 it is the one of the table if there is one; else, and always in a
    district, a place of its own whose slug follows the rules above. `kind` None reads as the kind in the
    name, or xã.
    Raises KeyError if the parent's key is unknown.
    """
    above = _table()[parent] if isinstance(parent, str) else parent
    read, bare = split_kind(name)
    kind = kind or read
    sound = sounding(bare)
    if above.level == 1:
        for place in communes_by_name()[0].get(sound, ()):
            if place.parent_key == above.key:
                return place
    if kind is None:
        known = [k for parent_key, k, s in _twins() if (parent_key, s) == (above.key, sound)]
        kind = known[0] if len(known) == 1 else "xã"
    slug_ = _twins().get((above.key, kind, sound)) or slug(bare, kind)
    taken = of_key(f"{above.key}.{slug_}")
    if taken and taken.level == 3:
        slug_ = telex(bare) if sounding(taken.name) != sound else slug_with_kind(bare, kind)
    elif taken:
        slug_ = f"{slug_}-{REFORM[:4]}"
    return Place(
        key=f"{above.key}.{slug_}", name=bare, kind=kind, level=3, parent_key=above.key,
        valid_from=REFORM if above.level == 1 else None,
        valid_to="2025-06-30" if above.level == 2 else None,
    )  # fmt: skip


def locate(
    province: str | None, district: str | None = None, commune: str | None = None, on: str | None = None
) -> Place | None:
    """The innermost place of a path of names as a text gives it, on its day; None without a province.

    A province whose name was taken over in 2025 is told by the day, or by a district (there was none
    since); with neither, it is the one before. A district that no table has is made from its name.
    """
    day = on or ("2025-06-30" if district else None)
    found = find(province, level=1, on=day) or find(province, level=1) if province else ()
    if not found:
        return None
    here = found[0]
    if district:
        within = find(district, within=here.key, level=2, on=on) or find(district, within=here.key, level=2)
        kind, bare = split_kind(district)
        here = within[0] if within else Place(
            key=f"{here.key}.{slug(bare, kind)}", name=bare, kind=kind or "huyện", level=2,
            parent_key=here.key, valid_to="2025-06-30",
        )  # fmt: skip
    return make_commune(commune, None, here) if commune else here


@cache
def _followed() -> dict[str, tuple[Place, ...]]:
    """The successors' side of `Place.successors`: key -> the units that it took over."""
    found: dict[str, list[Place]] = {}
    for place in _table().values():
        for key in place.successors:
            found.setdefault(key, []).append(place)
    return {key: tuple(v) for key, v in found.items()}


def predecessors(key: str) -> tuple[Place, ...]:
    """The units whose territory a unit took over, at one remove; none for one that was there before."""
    if key in _table():
        return _followed().get(key, ())
    place = _communes().get(key)
    return tuple(_table()[k] for k in place.formed_from) if place else ()


@cache
def province_then(name: str, on: str) -> str:
    """`Thừa Thiên Huế` for Huế before 2025: the one province that it was, where none bore its name yet."""
    named = find(name, level=1)
    if len(named) != 1 or named[0].exists_on(on):
        return name
    before = [p for p in predecessors(named[0].key) if p.level == 1 and p.exists_on(on)]
    return before[0].name if len(before) == 1 else name


def successors(place: Place, on: str | None = None) -> tuple[Place, ...]:
    """The units that hold its territory on a day: itself while it exists, else who came after it.

    Without a day, the next at one remove. A district that ended with its tier is followed by communes.
    """
    if on is not None and place.exists_on(on):
        return (place,)
    after = tuple(_table()[k] for k in place.successors)
    if not after and place.level == 2 and (on is None or on >= REFORM[: len(on)]):
        after = tuple(c for c in _communes().values() if place.key in c.formed_from)
    if on is None or (place.valid_from or "") > on:
        return after
    return tuple(dict.fromkeys(last for p in after for last in successors(p, on)))


def lineage(place: Place) -> tuple[Place, ...]:
    """Where it came from, itself, and what became of it; the oldest first."""
    above: dict[Place, None] = {}
    below: dict[Place, None] = {}
    todo = list(predecessors(place.key))
    while todo:
        p = todo.pop()
        if p not in above:
            above[p] = None
            todo.extend(predecessors(p.key))
    todo = list(successors(place))
    while todo:
        p = todo.pop()
        if p not in below:
            below[p] = None
            todo.extend(successors(p))
    return (*sorted(above, key=_age), place, *sorted(below, key=_age))


def _age(place: Place) -> tuple[str, str, str]:
    return (place.valid_to or "9999", place.valid_from or "", place.key)


def province_of(place: Place, on: str | None = None) -> Place:
    """The province that it belongs to, or that its territory belongs to on a day.

    Before it was founded, that of the unit whose name it took over, or else of the first of those that it
    was formed from.
    """
    own = _table()[place.key.split(".")[0]]
    if on is None:
        return own
    if (place.valid_from or "")[: len(on)] > on and (older := predecessors(place.key)):
        same = [p for p in older if sounding(p.name) == sounding(place.name)]
        return province_of((same or older)[0], on)
    return own if own.exists_on(on) else next(iter(successors(own, on)), own)
