"""Units by what people call them: the whole name, in any letters, without marks and in short forms too."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.organ.names import written_out
from queries.catalog import Asker, ask
from queries.search import fold

NEAR = 10  # units told where a name is no whole one

Names = Mapping[str, tuple[tuple[str, str], ...]]
"""The units of each folded name, as (key, name) in order of key."""


def unit_names(asker: Asker) -> Names:
    """Return all names of units; goes over all of them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in ask(asker, "unit_names"):
        found.setdefault(fold(row["name"] or ""), []).append((row["key"], row["name"]))
    return {name: tuple(units) for name, units in found.items()}


def units_named(asker: Asker, name: str, names: Names | None = None) -> tuple[tuple[str, str], ...]:
    """Return (key, name) of the units that bear a name, by key; `UBND huyện X` is written out before.

    A unit whose key is given is the only one. No part of a name is taken for it. `names` are those of
    `unit_names`, if they are at hand.
    """
    if rows := ask(asker, "unit", key=name):
        return ((rows[0]["key"], rows[0]["name"]),)
    known = unit_names(asker) if names is None else names
    wanted = {fold(name), fold(written_out(name))}
    return tuple(sorted(unit for one in wanted for unit in known.get(one, ())))


def units_near(name: str, names: Names) -> tuple[tuple[str, str], ...]:
    """Return a few (key, name) of units whose names hold all words of a text, the shortest names first."""
    words = set(fold(written_out(name)).split())
    if not words:
        return ()
    holding = (known for known in names if words.issubset(known.split()))
    found = [unit for known in sorted(holding, key=lambda n: (len(n), n)) for unit in names[known]]
    return tuple(found[:NEAR])
