"""The Cypher that stores write with, the same on every engine: schema, upserts, deletions, version.

Only names checked in `graphsvc.store.rows` are written into the text; all values are parameters.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from graphsvc.errors import RowError
from graphsvc.store.base import Standing
from graphsvc.store.rows import EXTRA_LABELS, PROPERTIES, EdgeGroup, NodeGroup
from ingest.model import EDGES

# raised when labels, types or properties change their meaning: a store of another schema is rebuilt
SCHEMA = 3

CONSTRAINTS = tuple(
    f"CREATE CONSTRAINT {label.lower()}_key IF NOT EXISTS FOR (n:{label}) REQUIRE n.key IS UNIQUE"
    for label in (*EXTRA_LABELS, "Meta")
)
INDEXES = tuple(
    f"CREATE INDEX document_{name} IF NOT EXISTS FOR (n:Document) ON (n.{name})"
    for name in ("number", "symbol_fold", "issued_on")
)
# what the two are called in the database
NAMES = tuple(text.split()[2] for text in (*CONSTRAINTS, *INDEXES))

GET_META = (
    "MATCH (m:Meta {key: 'graph'}) "
    "RETURN m.version AS version, m.mark AS mark, m.schema AS schema, m.loading AS loading, "
    "m.made AS made"
)
SET_META = (
    "MERGE (m:Meta {key: 'graph'}) "
    "SET m.version = $version, m.mark = $mark, m.schema = $schema, m.loading = $loading, "
    # a graph at 0 is being emptied or begun: what is made of it then is another one than before
    "m.made = CASE WHEN $version = 0 THEN $made ELSE coalesce(m.made, $made) END"
)

# What empties a graph, `$rows` at a time; each answers how many it took as `n`. Edges are found by their
# type, so that a hub is taken apart bit by bit, and `startNode` keeps the server from going through all
# nodes each time to find them; it also spares edges of the same type that are not ours.
DELETE_ALL_EDGES = tuple(
    f"MATCH ()-[r:{kind}]->() WHERE {' OR '.join(f'startNode(r):{label}' for label in sorted(labels))}\n"
    "WITH r LIMIT $rows\nDELETE r\nRETURN count(*) AS n"
    for kind, labels in sorted((kind, {src for src, _ in ends}) for kind, ends in EDGES.items())
)
DELETE_ALL_NODES = tuple(
    f"MATCH (n:{label}) WITH n LIMIT $rows\nDETACH DELETE n\nRETURN count(*) AS n" for label in EXTRA_LABELS
)


def meta(version: int, mark: str = "", loading: str = "") -> dict[str, int | str | None]:
    """Return the parameters of `SET_META`: a property that is null is not there."""
    return {
        "version": version,
        "mark": mark,
        "schema": SCHEMA,
        "loading": loading or None,
        "made": secrets.token_hex(4),
    }


def standing(found: Mapping[str, Any]) -> Standing:
    """Return what a row of `GET_META` says; a graph that was imported, or is old, may lack words."""
    return Standing(int(found["version"]), found["mark"] or "", found["loading"] or "", found["made"] or "")


def upsert_nodes(group: NodeGroup) -> str:
    """Return the text that makes `$rows` the nodes of the group and answers how many as `n`."""
    labels = "".join(f"\nSET n:{x}" for x in group.extra) + "".join(f"\nREMOVE n:{x}" for x in group.drop)
    return (
        f"UNWIND $rows AS row\nMERGE (n:{group.label} {{key: row.key}})\nSET n = row.props"
        f"{labels}\nRETURN count(n) AS n"
    )


def add_nodes(group: NodeGroup) -> str:
    """Return the text that adds `$rows`, none of which is there yet, as nodes and answers how many as `n`."""
    labels = ":".join((group.label, *group.extra))
    return f"UNWIND $rows AS row\nCREATE (n:{labels})\nSET n = row.props\nRETURN count(n) AS n"


def add_edges(group: EdgeGroup) -> str:
    """Return the text that adds `$rows`, none of which is there yet, as edges and answers how many as `n`.

    A row whose ends are not there gives nothing, as in `upsert_edges`.
    """
    return f"{_ends(group)}CREATE (a)-[r:{group.type}]->(b)\nSET r = row.props\nRETURN count(r) AS n"


def upsert_edges(group: EdgeGroup) -> str:
    """Return the text that makes `$rows` the edges of the group and answers how many as `n`.

    A row whose ends are not there gives nothing, so `n` must be compared with the number of rows.
    """
    slot = " {slot: row.slot}" if group.slotted else ""
    return f"{_ends(group)}MERGE (a)-[r:{group.type}{slot}]->(b)\nSET r = row.props\nRETURN count(r) AS n"


def _ends(group: EdgeGroup) -> str:
    """The two nodes that each row joins."""
    return (
        f"UNWIND $rows AS row\nMATCH (a:{group.src} {{key: row.src}})\n"
        f"MATCH (b:{group.dst} {{key: row.dst}})\n"
    )


def fill_nodes(group: NodeGroup) -> str:
    """Return the text that adds `$rows`, each property named in the pattern; see `add_nodes`.

    An engine that keeps each property in a column writes what stands in the pattern where it belongs; what
    is set afterwards it writes twice, which takes twice the memory.
    """
    labels = ":".join((group.label, *group.extra))
    listed = _listed(group, *PROPERTIES[group.label])
    return f"UNWIND $rows AS row\nCREATE (n:{labels} {{{listed}}})\nRETURN count(n) AS n"


def fill_edges(group: EdgeGroup) -> str:
    """Return the text that adds `$rows`, each property named in the pattern; see `add_edges`."""
    return f"{_ends(group)}CREATE (a)-[r:{group.type} {{{_listed(group)}}}]->(b)\nRETURN count(r) AS n"


def _listed(group: NodeGroup | EdgeGroup, *always: str) -> str:
    """The properties of all rows, and those that are named `always`."""
    names = {*always, *(name for row in group.rows for name in row["props"])}
    for name in names:
        if not name.isidentifier():
            raise RowError(f"{name!r} is no name of a property; name it in letters, digits and _")
    return ", ".join(f"`{name}`: row.props.`{name}`" for name in sorted(names))


def delete_nodes(group: NodeGroup) -> str:
    """Return the text that deletes the nodes of `$rows` with all their edges."""
    return f"UNWIND $rows AS row\nMATCH (n:{group.label} {{key: row.key}})\nDETACH DELETE n"


def delete_edges(group: EdgeGroup) -> str:
    """Return the text that deletes the edges of `$rows`."""
    slot = " {slot: row.slot}" if group.slotted else ""
    return (
        f"UNWIND $rows AS row\nMATCH (:{group.src} {{key: row.src}})-[r:{group.type}{slot}]->"
        f"(:{group.dst} {{key: row.dst}})\nDELETE r"
    )


def missing_ends(group: EdgeGroup) -> str:
    """Return the text that names the rows of `$rows` whose source or target is not there."""
    return (
        f"UNWIND $rows AS row\nOPTIONAL MATCH (a:{group.src} {{key: row.src}})\n"
        f"OPTIONAL MATCH (b:{group.dst} {{key: row.dst}})\nWITH row, a, b\nWHERE a IS NULL OR b IS NULL\n"
        "RETURN row.src AS src, row.dst AS dst ORDER BY src, dst LIMIT 5"
    )
