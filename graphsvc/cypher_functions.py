"""The functions that may be called through the guarded door, and why the others may not.

Allowed is what answers the same on both engines, has no effect, reads no clock of another place, no
file and no internal id, and whose work is bounded by its arguments.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Function:
    """An allowed function: its spelling, the number of its arguments, whether it gathers rows."""

    spelling: str
    least: int
    most: int
    gathers: bool = False


def _table(rows: str) -> dict[str, Function]:
    table: dict[str, Function] = {}
    for row in rows.split("\n"):
        if row.strip():
            spelling, least, most, *gathers = row.split()
            table[spelling.lower()] = Function(spelling, int(least), int(most), bool(gathers))
    return table


# spelling, least and most arguments
FUNCTIONS = _table("""
    count 1 1 gathers
    collect 1 1 gathers
    min 1 1 gathers
    max 1 1 gathers
    sum 1 1 gathers
    avg 1 1 gathers
    coalesce 1 20
    size 1 1
    length 1 1
    type 1 1
    labels 1 1
    nodes 1 1
    relationships 1 1
    startNode 1 1
    endNode 1 1
    head 1 1
    last 1 1
    tail 1 1
    reverse 1 1
    range 2 3
    toString 1 1
    toInteger 1 1
    toFloat 1 1
    toBoolean 1 1
    toLower 1 1
    toUpper 1 1
    trim 1 1
    lTrim 1 1
    rTrim 1 1
    substring 2 3
    left 2 2
    right 2 2
    replace 3 3
    split 2 2
    abs 1 1
    ceil 1 1
    floor 1 1
    round 1 2
    sign 1 1
    sqrt 1 1
    exp 1 1
    log 1 1
    date 1 1
    duration 1 1
    duration.inDays 2 2
""")

WHY_NOT = {
    "reduce": "what it gathers can grow without bound within one row; gather in the client",
    "properties": "the engines do not agree on it; return the node, or name the properties",
    "keys": "the engines do not agree on it; return the node, or name the properties",
    "id": "ids of the engine name something else after a rebuild; use the property key",
    "elementid": "ids of the engine name something else after a rebuild; use the property key",
    "exists": "write n.name IS NOT NULL, or EXISTS { … } for a pattern",
    "rand": "an answer must not depend on chance",
    "randomuuid": "an answer must not depend on chance",
    "timestamp": "an answer must not depend on the server's clock; pass the time as a parameter",
    "datetime": "the graph holds dates; use date('2023-05-16')",
}

# kglite reads these from itself instead of from the node, Neo4j finds nothing
NOT_PROPERTIES = {
    "id": "use key",
    "title": "use subject",
    "type": "use doc_type, or type(r) for a relationship",
}
