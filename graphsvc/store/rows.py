"""From archive rows to what Cypher is given: native dates, checked names, groups of one shape.

Labels and relationship types cannot be parameters in Cypher, so they are written into the text; here
they are checked against the closed vocabulary of the model first. Every store writes with these
groups, so that the same rows make the same graph whichever engine holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graphsvc.errors import RowError
from ingest.model import EDGES, MULTI_EDGES, EdgeRow, NodeRow
from queries.titles import said

# first label of a node -> the labels that it may carry besides
EXTRA_LABELS: dict[str, tuple[str, ...]] = {
    "Document": ("Resolution",),
    "Unit": ("Issuer",),
    "Place": (),
}
# every property that a node of the label may have, besides its key
PROPERTIES: dict[str, tuple[str, ...]] = {
    "Document": (
        "date_precision", "doc_type", "issued_on", "issuer", "issuer_key", "label", "level", "line", "name",
        "number", "period", "sign", "source", "sources", "status", "sub_body", "subject", "symbol",
        "symbol_fold", "words",
    ),
    "Unit": ("collective", "level", "line", "name", "organ", "place", "valid_from", "valid_to"),
    "Place": ("kind", "level", "name", "valid_from", "valid_to"),
}  # fmt: skip
PRECISIONS = {4: "year", 7: "month", 10: "day"}
# kglite gives `id`, `title` and `type` meanings of its own; the others are written by the store itself
RESERVED = frozenset({"id", "title", "type", "date_precision", "slot", "words"})

Params = dict[str, Any]


@dataclass(frozen=True, slots=True)
class NodeGroup:
    """Rows of one label set; `drop` are the labels that nodes of the kind may have and these have not."""

    label: str
    extra: tuple[str, ...]
    drop: tuple[str, ...]
    rows: tuple[Params, ...]


@dataclass(frozen=True, slots=True)
class EdgeGroup:
    """Rows of one relationship type between two labels; `slotted` if `slot` is part of the identity."""

    type: str
    src: str
    dst: str
    slotted: bool
    rows: tuple[Params, ...]


def first_day(iso: str) -> tuple[date, str]:
    """Return the first day of the interval that a cut ISO date names, and how exact it was.

    `2023` gives (2023-01-01, `year`), `2023-05` (2023-05-01, `month`). Raises `ValueError` for
    anything else than a date cut at the year, the month or the day.
    """
    precision = PRECISIONS.get(len(iso))
    if precision is None:
        raise ValueError(f"{iso!r} is not YYYY, YYYY-MM or YYYY-MM-DD")
    return date.fromisoformat((iso + "-01-01")[:10]), precision


def stored(props: Mapping[str, Any], where: str) -> Params:
    """Return the properties as the graph keeps them: nulls left out, `issued_on` a native date."""
    out: Params = {}
    for name in sorted(props):
        value = props[name]
        if value is None:
            continue
        if name in RESERVED:
            raise RowError(f"{where}: property {name!r} is reserved by the store; give it another name")
        if name == "issued_on":
            try:
                out["issued_on"], out["date_precision"] = first_day(value)
            except (ValueError, TypeError) as e:
                raise RowError(f"{where}: issued_on {value!r} is not a date ({e})") from e
        elif isinstance(value, list | tuple):
            # an empty list has no type; both engines keep absence better than emptiness
            if value:
                out[name] = list(value)
        else:
            out[name] = value
    return out


def node_groups(rows: Iterable[NodeRow]) -> list[NodeGroup]:
    """Group the living rows by label set, groups and rows in sorted order (one lock order)."""
    groups: dict[tuple[str, tuple[str, ...]], list[Params]] = {}
    for row in rows:
        if row.gone:
            continue
        label, extra = _labels(row)
        props = {**stored(row.props, f"node {row.key!r}"), "key": row.key}
        if label == "Document":
            props["words"] = said(row.props)
        groups.setdefault((label, extra), []).append({"key": row.key, "props": props})
    return [
        NodeGroup(
            label, extra, tuple(x for x in EXTRA_LABELS[label] if x not in extra), _sorted(rows_, "key")
        )
        for (label, extra), rows_ in sorted(groups.items())
    ]


def edge_groups(rows: Iterable[EdgeRow]) -> list[EdgeGroup]:
    """Group the living edges by type and ends, groups and rows in sorted order."""
    groups: dict[tuple[str, str, str], list[Params]] = {}
    for row in rows:
        if row.gone:
            continue
        where = f"edge {row.src!r} -{row.type}-> {row.dst!r}"
        props = stored(row.props, where)
        if row.type in MULTI_EDGES:
            props["slot"] = row.slot
        groups.setdefault(_shape(row), []).append(
            {"src": row.src, "dst": row.dst, "slot": row.slot, "props": props}
        )
    return _edge_groups(groups)


def gone_nodes(rows: Iterable[NodeRow]) -> list[NodeGroup]:
    """Group the deletions of nodes by label; rows hold the key only."""
    groups: dict[str, list[Params]] = {}
    for row in rows:
        if row.gone:
            groups.setdefault(_labels(row)[0], []).append({"key": row.key})
    return [NodeGroup(label, (), (), _sorted(rows_, "key")) for label, rows_ in sorted(groups.items())]


def gone_edges(rows: Iterable[EdgeRow]) -> list[EdgeGroup]:
    """Group the deletions of edges by type and ends; rows hold the identity only."""
    groups: dict[tuple[str, str, str], list[Params]] = {}
    for row in rows:
        if row.gone:
            groups.setdefault(_shape(row), []).append({"src": row.src, "dst": row.dst, "slot": row.slot})
    return _edge_groups(groups)


def _edge_groups(groups: Mapping[tuple[str, str, str], list[Params]]) -> list[EdgeGroup]:
    return [
        EdgeGroup(kind, src, dst, kind in MULTI_EDGES, _sorted(rows, "src", "dst", "slot"))
        for (kind, src, dst), rows in sorted(groups.items())
    ]


def _labels(row: NodeRow) -> tuple[str, tuple[str, ...]]:
    label, *extra = row.labels or ("",)
    if label not in EXTRA_LABELS:
        raise RowError(f"node {row.key!r}: first label {label!r} is none of {', '.join(EXTRA_LABELS)}")
    for name in extra:
        if name not in EXTRA_LABELS[label]:
            raise RowError(f"node {row.key!r}: a {label} cannot also be {name!r}")
    return label, tuple(sorted(set(extra)))


def _shape(row: EdgeRow) -> tuple[str, str, str]:
    where = f"edge {row.src!r} -{row.type}-> {row.dst!r}"
    if row.type not in EDGES:
        raise RowError(f"{where}: type {row.type!r} is not in the model (ingest.model.EDGES)")
    if row.ends not in EDGES[row.type]:
        raise RowError(f"{where}: {row.type} does not join {row.ends[0]} to {row.ends[1]}")
    if row.slot and row.type not in MULTI_EDGES:
        raise RowError(f"{where}: {row.type} is single, yet the row has slot {row.slot!r}")
    return (row.type, *row.ends)


def _sorted(rows: list[Params], *keys: str) -> tuple[Params, ...]:
    ordered = sorted(rows, key=lambda r: tuple(r[k] for k in keys))
    return tuple(ordered)
