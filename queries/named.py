"""Units by what people call them: the whole name, in any letters, without marks and in short forms too."""

from __future__ import annotations

from ingest.organ.names import written_out
from queries.catalog import Asker, ask
from queries.search import fold


def units_named(asker: Asker, name: str) -> tuple[tuple[str, str], ...]:
    """Return (key, name) of the units that bear a name, by key; `UBND huyện X` is written out before.

    A unit whose key is given is the only one. No part of a name is taken for it.
    """
    if rows := ask(asker, "unit", key=name):
        return ((rows[0]["key"], rows[0]["name"]),)
    wanted = {fold(name), fold(written_out(name))}
    return tuple((r["key"], r["name"]) for r in ask(asker, "unit_names") if fold(r["name"] or "") in wanted)
