"""What Bolt brings, as plain values: dictionaries, lists, dates of the standard library.

Internal ids of a server never leave this place: they name something else after a restore, and the
graph has keys of its own.
"""

from __future__ import annotations

from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time


def plain(value: Any) -> Any:
    """Return a value as plain Python: a node or relationship becomes a dictionary of its parts.

    A node is `{"labels", "properties"}`, a relationship `{"type", "properties"}`, a path
    `{"nodes", "relationships"}`. Durations become ISO text.
    """
    match value:
        case Node():
            return {
                "labels": sorted(value.labels),
                "properties": {name: plain(value[name]) for name in sorted(value)},
            }
        case Relationship():
            return {"type": value.type, "properties": {name: plain(value[name]) for name in sorted(value)}}
        case Path():
            return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {name: plain(item) for name, item in value.items()}
        case Date() | DateTime() | Time():
            return value.to_native()
        case Duration():
            return value.iso_format()
        case Point():
            return list(value)
        case _:
            return value
