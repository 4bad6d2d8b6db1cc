"""The books of units and places: who is named, where it sits, what came before and after it.

A unit is a node while a living text names it, or while one that it succeeded is one; a place while a unit
sits in it, inside it, or in a place that became it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from ingest.archive.picture import Picture
from ingest.keys import UNKNOWN
from ingest.lexicon import places
from ingest.model import EdgeRow, NodeRow
from ingest.organ import history as organ_history
from ingest.organ import standing
from ingest.organ.central import UMBRELLAS, line_of


class UnitLedger:
    """Counts who names a unit and writes unit and place rows. One use per transaction."""

    def __init__(self, db: sqlite3.Connection, picture: Picture) -> None:
        self.db = db
        self.picture = picture
        self._units: set[str] = set()
        self._places: set[str] = set()

    def hold(self, key: str, name: str, *, collective: bool = False, issued: bool = False) -> None:
        """One more text names the unit so."""
        ident = (key, name, int(collective), int(issued))
        held = self.db.execute(
            "UPDATE unit SET n=n+1 WHERE key=? AND name=? AND collective=? AND issued=? RETURNING n", ident
        ).fetchone()
        if held is None:
            self.db.execute("INSERT INTO unit VALUES (?,?,?,?,1)", ident)
        if held is None or _weight(held[0]) != _weight(held[0] - 1):
            self._units.add(key)

    def release(self, key: str, name: str, *, collective: bool = False, issued: bool = False) -> None:
        """One text less names the unit so."""
        ident = (key, name, int(collective), int(issued))
        where = "WHERE key=? AND name=? AND collective=? AND issued=?"
        held = self.db.execute(f"UPDATE unit SET n=n-1 {where} RETURNING n", ident).fetchone()  # noqa: S608
        if held is not None and held[0] <= 0:
            self.db.execute(f"DELETE FROM unit {where}", ident)  # noqa: S608
        if held is not None and _weight(held[0]) != _weight(held[0] + 1):
            self._units.add(key)

    def reprint(self) -> None:
        """Write every unit again that any text names."""
        self._units.update(r[0] for r in self.db.execute("SELECT DISTINCT key FROM unit"))
        places_here = "SELECT key FROM node WHERE labels='Place' AND gone=0"
        self._places.update(r[0] for r in self.db.execute(places_here))

    def settle(self) -> None:
        """Write the units that changed, those that came after them, and their places."""
        touched: set[str] = set()
        for key in self._units:
            touched |= _following(key)
        for key in sorted(touched):
            self._write_unit(key)
        self._write_places()

    def _rows(self, key: str) -> list[tuple[str, int, int, int]]:
        return self.db.execute("SELECT name, collective, issued, n FROM unit WHERE key=?", (key,)).fetchall()

    def _needed_unit(self, key: str) -> bool:
        """A text names it, or a unit that became it."""
        return bool(self._rows(key)) or any(self._needed_unit(p) for p in organ_history.predecessors(key))

    def _write_unit(self, key: str) -> None:
        rows = self._rows(key)
        alive = bool(rows) or self._needed_unit(key)
        for after in organ_history.successors(key):
            since = {"from": after.since} if after.since else {}
            self.picture.put_edge(
                EdgeRow("SUCCEEDED_BY", key, after.key, ends=("Unit", "Unit"), props=since, gone=not alive)
            )
        if not alive:
            self._located(key, None)
            self.picture.put_node(NodeRow(("Unit",), key, gone=True), self.picture.node(key))
            return
        name = UMBRELLAS.get(key) or _usual(rows) or organ_history.name_of(key)
        issued = any(r[2] for r in rows)
        collective = bool(rows) and all(r[1] for r in rows if not r[2]) and not issued
        place = places.of_key(key.rsplit(".", 1)[0]) if "." in key else None
        props: dict[str, Any] = {
            "name": name,
            "line": standing.line(key, name) or line_of(name),
            "organ": key.rsplit(".", 1)[-1],
        }
        if place is not None:
            props |= {"place": place.key, "level": place.level}
        elif "." not in key and not key.startswith(UNKNOWN) and not collective:
            props["level"] = 0
        if collective:
            props["collective"] = True
        else:
            first, last = organ_history.validity(key)
            props |= {k: v for k, v in (("valid_from", first), ("valid_to", last)) if v}
        labels = ("Unit", "Issuer") if issued else ("Unit",)
        self.picture.put_node(NodeRow(labels, key, props), self.picture.node(key))
        self._located(key, place.key if place else None)

    def _located(self, unit: str, place: str | None) -> None:
        old = self.db.execute("SELECT place FROM located WHERE unit=?", (unit,)).fetchone()
        if (old[0] if old else None) == place:
            return
        if old:
            self.db.execute("DELETE FROM located WHERE unit=?", (unit,))
            self.picture.put_edge(EdgeRow("LOCATED_IN", unit, old[0], ends=("Unit", "Place"), gone=True))
            self._places.add(old[0])
        if place:
            self.db.execute("INSERT INTO located VALUES (?,?)", (unit, place))
            self.picture.put_edge(EdgeRow("LOCATED_IN", unit, place, ends=("Unit", "Place")))
            self._places.add(place)

    def _write_places(self) -> None:
        """Places that a unit sits in, those round them and after them: nodes while they are needed."""
        touched = set()
        for key in self._places:
            touched |= _around(key)
        for key in sorted(touched):
            place = places.of_key(key)
            assert place is not None
            alive = self._needed_place(key)
            row = NodeRow(("Place",), key, {} if not alive else _place_props(place), gone=not alive)
            for kind, target in _place_edges(place):
                self.picture.put_edge(EdgeRow(kind, key, target, ends=("Place", "Place"), gone=not alive))
            self.picture.put_node(row, self.picture.node(key))

    def _needed_place(self, key: str) -> bool:
        """Some living unit sits here, inside, or in a place that became this one."""
        inside = "SELECT 1 FROM located WHERE place=? OR (place>? AND place<?) LIMIT 1"
        spots = [key, *_became(key)]
        spots += [q for p in spots for q in _became(p) if q not in spots]
        return any(self.db.execute(inside, (p, p + ".", p + "/")).fetchone() for p in spots)


def _became(key: str) -> list[str]:
    """The places from which an edge leads here: a commune that was cut out of a district has none.

    Only these: a unit of that district touches the district and what follows it, so this commune would
    stand or not depending on what else came and went.
    """
    return [p.key for p in places.predecessors(key) if key in p.successors]


def _usual(rows: list[tuple[str, int, int, int]]) -> str | None:
    """The name that most texts use, the first by alphabet of those used as often; None if none does."""
    used: dict[str, int] = {}
    for name, _, _, n in rows:
        used[name] = used.get(name, 0) + _weight(n)
    return min(used, key=lambda name: (-used[name], name), default=None)


def _weight(n: int) -> int:
    """How often a name is used, rounded to a power of two: a unit is not written again for every text."""
    return 1 << n.bit_length()


def _following(key: str) -> set[str]:
    found: set[str] = set()
    todo = [key]
    while todo:
        unit = todo.pop()
        if unit not in found:
            found.add(unit)
            todo += [s.key for s in organ_history.successors(unit)]
    return found


def _around(key: str) -> set[str]:
    found: set[str] = set()
    todo = [key]
    while todo:
        place = places.of_key(todo.pop())
        if place is None or place.key in found:
            continue
        found.add(place.key)
        todo += [t for _, t in _place_edges(place)]
    return found


def _place_edges(place: places.Place) -> Iterable[tuple[str, str]]:
    if place.parent_key:
        yield "PART_OF", place.parent_key
    for after in place.successors:
        yield "SUCCEEDED_BY", after


def _place_props(place: places.Place) -> dict[str, Any]:
    props: dict[str, Any] = {"name": place.name, "kind": place.kind, "level": place.level}
    for name in ("valid_from", "valid_to"):
        if getattr(place, name):
            props[name] = getattr(place, name)
    return props
