"""An archive of directives that never were, with its own truth: what must be read out of every text.

Campaigns go down through four tiers. The centre issues a directive; provinces make plans of it, their
people's committees too; districts carry out both lines; communes carry out their district's. Numbers run
in the series that the rules of numbering give them (Party: issuer, type, term; State: issuer, type, year),
so the same number means many things, as in life. After 1 July 2025 there are no districts.

A given (count, seed, damage) always gives the same documents. Memory grows with the number of issuers only.

    python benchmarks/synth.py 1000 FOLDER [--seed 7] [--damage 0.1]

writes the texts into folders of a thousand and the truth as `truth.jsonl` beside them.
"""

from __future__ import annotations

import argparse
import json
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import islice
from pathlib import Path

import synth_damage
import synth_print

from ingest.lexicon import places
from ingest.lexicon.places import Place

Edge = tuple[str, str, str]
"""(relation, source key, target key)."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues: `key` as identity gives it, `name` for the header, `role` and `tier` for the forms."""

    key: str
    role: str  # committee (Party), people (State), premier, government, secretariat
    tier: int
    place: Place | None = None
    parent: Place | None = None
    top: Place | None = None

    @property
    def party(self) -> bool:
        """True in the Party's line, whose numbers run through a term."""
        return self.role in ("committee", "secretariat")


@dataclass(frozen=True, slots=True)
class Directive:
    """One document as it is meant: identity, day, subject, and what it carries out."""

    key: str
    issuer: Issuer
    code: str
    number: int
    day: date
    subject: str
    above: tuple[Directive, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """One text with its truth. `damage` names what was done to it; None: nothing."""

    name: str
    text: str
    key: str
    edges: tuple[Edge, ...]
    damage: str | None = None


def generate(count: int, seed: int = 7, damage: float = 0.0) -> Iterator[Written]:
    """Yield `count` documents with their truth; `damage` is the share of texts that are spoiled."""
    return islice(_endless(seed, damage), count)


def _endless(seed: int, damage: float) -> Iterator[Written]:
    world = _World(random.Random(seed))
    rng = random.Random(seed + 1)
    number = 0
    while True:
        for directive in world.campaign():
            number += 1
            name = f"{number // 1000:04d}/{number:07d}.txt"
            text, edges = synth_print.document(directive, rng)
            kind = None
            if rng.random() < damage:
                kind, text = synth_damage.spoil(text, rng)
            yield Written(name, text, directive.key, edges, kind)


@dataclass
class _World:
    rng: random.Random
    series: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def campaign(self) -> Iterator[Directive]:
        """One subject from the centre down, parents first."""
        rng = self.rng
        late = rng.random() < 0.15
        day = _day(rng, late=late)
        subject = rng.choice(synth_print.SUBJECTS)
        source, code = rng.choice(_CENTRE)
        root = self._issue(source, code, day, subject)
        yield root
        for province in rng.sample(_provinces(late=late), rng.randint(1, 4)):
            yield from self._province(root, province, late=late)

    def _province(self, root: Directive, province: Place, *, late: bool) -> Iterator[Directive]:
        rng = self.rng
        party = self._down(committee(province), "KH" if rng.random() < 0.8 else "CTr", (root,))
        state = self._down(people(province), "KH" if rng.random() < 0.7 else "QĐ", (party, root))
        yield party
        yield state
        if late:
            communes = _new_communes(province.key)
            for commune in rng.sample(communes, min(len(communes), rng.randint(1, 6))):
                yield from self._commune(party, state, commune, None, province)
            return
        districts = _districts(province.key)
        for district in rng.sample(districts, min(len(districts), rng.randint(1, 4))):
            plan = self._down(committee(district, province), "KH", (party,))
            yield plan
            order = self._down(people(district, province), "KH", (state, plan))
            yield order
            for name in rng.sample(_old_communes(), rng.randint(0, 5)):
                yield from self._commune(plan, order, _commune(name, district), district, province)

    def _commune(
        self, party: Directive, state: Directive, place: Place, district: Place | None, top: Place
    ) -> Iterator[Directive]:
        plan = self._down(committee(place, district, top), "KH", (party,))
        yield plan
        yield self._down(people(place, district, top), "KH", (state, plan))

    def _down(self, issuer: Issuer, code: str, above: tuple[Directive, ...]) -> Directive:
        first = above[0]
        day = max(d.day for d in above) + timedelta(days=self.rng.randint(6, 25))
        return self._issue(issuer, code, day, first.subject, above)

    def _issue(
        self, issuer: Issuer, code: str, day: date, subject: str, above: tuple[Directive, ...] = ()
    ) -> Directive:
        period = _period(issuer, day)
        series = (issuer.key, code, period)
        last = self.series.get(series) or self.rng.randint(0, 12)
        number = self.series[series] = last + self.rng.randint(1, 3)
        key = f"{issuer.key}.{period}.{slug(code)}.{number}"
        return Directive(key, issuer, code, number, day, subject, above)


_SECRETARIAT = Issuer("trung-uong", "secretariat", 0)
_PREMIER = Issuer("thu-tuong", "premier", 0)
_GOVERNMENT = Issuer("chinh-phu", "government", 0)
_CENTRE = (
    (_SECRETARIAT, "CT"), (_SECRETARIAT, "CT"), (_SECRETARIAT, "KL"), (_SECRETARIAT, "NQ"), (_PREMIER, "CT"),
    (_PREMIER, "QĐ"), (_GOVERNMENT, "NQ"),
)  # fmt: skip


def _day(rng: random.Random, *, late: bool) -> date:
    """A day far from every change of term, with room for all tiers before the next one."""
    if late:
        return date(2026, 2, 2) + timedelta(days=rng.randint(0, 60))
    start, end = rng.choice(((date(2016, 3, 1), date(2019, 12, 1)), (date(2021, 3, 1), date(2024, 11, 1))))
    return start + timedelta(days=rng.randint(0, (end - start).days))


def _period(issuer: Issuer, day: date) -> str:
    """The term or the year in which the series of an issuer runs; the days are far from the changes."""
    if not issuer.party:
        return str(day.year)
    if issuer.tier == 0:
        return "xii" if day.year < 2021 else "xiii" if day.year < 2026 else "xiv"
    return "2015-2020" if day.year < 2020 else "2020-2025" if day.year < 2026 else "2025-2030"


def committee(place: Place, parent: Place | None = None, top: Place | None = None) -> Issuer:
    """The Party committee of a place."""
    organs = {"tỉnh": "tinh-uy", "thành phố": "thanh-uy", "huyện": "huyen-uy", "quận": "quan-uy"}
    return Issuer(
        f"{place.key}.{organs.get(place.kind, 'dang-uy')}", "committee", place.level, place, parent, top
    )


def people(place: Place, parent: Place | None = None, top: Place | None = None) -> Issuer:
    """The people's committee of a place."""
    return Issuer(f"{place.key}.ubnd", "people", place.level, place, parent, top)


def slug(text: str) -> str:
    """A code or a name as it stands in keys."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join("".join(c for c in plain if not unicodedata.combining(c)).split())


@cache
def _provinces(*, late: bool) -> tuple[Place, ...]:
    """Provinces that kept their kind; before the reform those of which districts did."""
    there = places.provinces("2026-03-01" if late else "2019-06-01")
    return tuple(p for p in there if not p.earlier and (late or _districts(p.key)))


@cache
def _districts(province: str) -> tuple[Place, ...]:
    """Districts that lived under one name and one kind through all the years of the archive."""
    there = places.districts_of(province, "2025-06-01")
    held = (d for d in there if d.exists_on("2015-06-01") and not d.earlier)
    return tuple(d for d in held if d.kind in ("huyện", "quận"))


@cache
def _new_communes(province: str) -> tuple[Place, ...]:
    return tuple(c for c in places.communes_of(province) if c.kind in ("xã", "phường"))


@cache
def _old_communes() -> tuple[str, ...]:
    return tuple(f"{a} {b}" for a in synth_print.FIRST for b in synth_print.SECOND)


@cache
def _commune(name: str, district: Place) -> Place:
    kind = "phường" if district.kind == "quận" else "xã"
    return Place(f"{district.key}.{slug(name)}", name, kind, 3, district.key)


def write(count: int, folder: Path, seed: int, damage: float) -> None:
    """Write texts and truth into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for written in generate(count, seed, damage):
            path = folder / written.name
            path.parent.mkdir(exist_ok=True)
            path.write_text(written.text, encoding="utf-8")
            kept = asdict(written)
            del kept["text"]
            truth.write(json.dumps(kept, ensure_ascii=False) + "\n")


def main() -> None:
    """Read the command line and write an archive."""
    parser = argparse.ArgumentParser(description="Write a synthetic archive with its truth.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--damage", type=float, default=0.0)
    args = parser.parse_args()
    write(args.count, args.folder, args.seed, args.damage)


if __name__ == "__main__":
    main()
