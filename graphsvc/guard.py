"""The guarded door: a stranger's Cypher, read only, on whichever store there is.

1. The text is parsed to a tree of what may be said (`cypher_parser`); all else is refused.
2. What one row can cost is bounded before anything runs (`cypher_bounds`).
3. A new text is written from the tree (`cypher_render`); the engine never sees the asker's.
4. Neo4j plans it in a READ transaction and the plan is checked (`cypher_plan`); only then it runs.
5. Rows, bytes and time are limited, and a reply that was cut says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from math import isfinite
from typing import Any

from neo4j import ManagedTransaction

from graphsvc.cypher_bounds import check, size_of
from graphsvc.cypher_parser import parse
from graphsvc.cypher_plan import check_plan
from graphsvc.cypher_render import Rendered, render
from graphsvc.cypher_text import Refused
from graphsvc.store.base import GraphStore, Limits
from graphsvc.store.bolt_writes import stream
from graphsvc.store.neo4j_store import Neo4jStore

MAX_PARAMETERS = 64_000
# pseudo-properties of the embedded engine, which no node of ours has
PSEUDO = frozenset({"id", "title", "type"})

__all__ = ["GuardLimits", "GuardedResult", "Refused", "run"]


@dataclass(frozen=True, slots=True)
class GuardLimits:
    """Bounds on one reply: milliseconds of the engine, rows, bytes of JSON, rows made on the way.

    The embedded engine keeps the rows made on the way: twenty million of them took 3.4 GB of this
    process, two million 0.3 GB. Neo4j bounds its own memory (`db.memory.transaction.max`).
    """

    timeout_ms: int = 5_000
    rows: int = 1_000
    reply_bytes: int = 4_000_000
    work: int = 2_000_000


@dataclass(frozen=True, slots=True)
class GuardedResult:
    """A reply: column names, rows of plain JSON values, and why it was cut (`rows`, `bytes`, or not)."""

    fields: tuple[str, ...]
    values: tuple[tuple[Any, ...], ...]
    truncated: str | None = None

    def as_query_api(self) -> dict[str, Any]:
        """Return the reply in the shape of Neo4j's Query API, with what was cut said beside it."""
        return {
            "data": {"fields": list(self.fields), "values": [list(row) for row in self.values]},
            "truncated": self.truncated,
        }


def run(
    store: GraphStore,
    statement: str,
    parameters: Mapping[str, Any] | None = None,
    limits: GuardLimits | None = None,
) -> GuardedResult:
    """Answer a stranger's question; raises `Refused` with what, where and the mend.

    Raises `QueryTextError` if the engine does not understand a text that we hold harmless,
    `QueryLimitError` if it takes too long.
    """
    limits = limits or GuardLimits()
    given = _parameters(parameters or {})
    try:
        tree = parse(statement)
        check(tree, given)
        rendered = render(tree, given)
    except RecursionError:
        raise Refused("nested too deeply", mend="ask in smaller parts") from None
    return _ask(store, rendered, limits)


def _parameters(parameters: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the parameters if they are plain JSON of a fair size; raises `Refused`."""
    for name, value in parameters.items():
        if not isinstance(name, str) or not name.isascii() or not name.isidentifier():
            raise Refused(f"parameter name {str(name)[:40]!r}", mend="use ASCII letters, digits and _")
        _plain_json(value, name, 0)
    if size_of(dict(parameters)) > MAX_PARAMETERS:
        raise Refused(f"parameters of more than {MAX_PARAMETERS} characters")
    return dict(parameters)


def _plain_json(value: Any, name: str, depth: int) -> None:
    if depth > 10:
        raise Refused(f"parameter {name!r} is nested deeper than 10 levels")
    match value:
        case str():
            _unicode(value, name)
        case None | bool():
            return
        case int() if -(2**63) <= value < 2**63:
            return
        case float() if isfinite(value):
            return
        case list() | tuple():
            for item in value:
                _plain_json(item, name, depth + 1)
        case dict() if all(isinstance(k, str) for k in value):
            for key, item in value.items():
                _unicode(key, name)
                _plain_json(item, name, depth + 1)
        case _:
            raise Refused(f"parameter {name!r} is not a plain JSON value of 64 bits")


def _unicode(text: str, name: str) -> None:
    """Refuse half a pair of UTF-16: JSON can write it, but no text holds it and no engine takes it."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Refused(
            f"parameter {name!r} holds the surrogate U+{ord(text[error.start]):X} alone",
            mend="write the character itself, or both halves of its pair",
        ) from None


def _ask(store: GraphStore, rendered: Rendered, limits: GuardLimits) -> GuardedResult:
    if not isinstance(store, Neo4jStore):
        # one row more than may be shown tells whether there is one
        bounds = Limits(timeout_ms=limits.timeout_ms, rows=limits.rows + 1, work=limits.work)
        return _reply(store.ask(rendered.text, rendered.parameters, bounds), rendered, limits)
    home = store.database

    def work(tx: ManagedTransaction) -> GuardedResult:
        seen = tx.run("EXPLAIN " + rendered.text, rendered.parameters).consume()
        check_plan(seen.plan, seen.query_type, seen.database, home)
        return _reply(stream(tx, rendered.text, rendered.parameters), rendered, limits)

    # few rows at a time: a single row may be large, and the rest of a cut reply is never fetched
    return store.read(work, timeout_ms=limits.timeout_ms, fetch_size=50)


def _reply(rows: Iterable[Mapping[str, Any]], rendered: Rendered, limits: GuardLimits) -> GuardedResult:
    fields = tuple(heading for _, heading in rendered.columns)
    names = [name for name, _ in rendered.columns]
    values: list[tuple[Any, ...]] = []
    size, cut = 0, None
    for row in rows:
        if len(values) == limits.rows:
            cut = "rows"
            break
        if not names:  # RETURN *: the engine knows the names, in an order of its own
            names = sorted(row)
            fields = tuple(names)
        value = tuple(plain(row[name]) for name in names)
        size += len(json.dumps(value, ensure_ascii=False).encode())
        if size > limits.reply_bytes:
            cut = "bytes"
            break
        values.append(value)
    return GuardedResult(fields, tuple(values), cut)


def plain(value: Any) -> Any:
    """Return a value as JSON that is the same from every engine: ISO dates, no ids, no pseudo-properties."""
    match value:
        case date() | datetime() | time():
            return value.isoformat()
        case float() if not isfinite(value):
            return None
        case list() | tuple():
            return [plain(item) for item in value]
        case {"labels": labels, "properties": dict() as props, **rest} if set(rest) <= {"id"}:
            return {"labels": sorted(labels), "properties": _properties(props, PSEUDO)}
        case {"type": str() as kind, "properties": dict() as props, **rest} if set(rest) <= {
            "id",
            "start",
            "end",
        }:
            return {"type": kind, "properties": _properties(props, frozenset())}
        case dict():
            return {str(k): plain(v) for k, v in value.items()}
        case _:
            return value


def _properties(props: Mapping[str, Any], without: frozenset[str]) -> dict[str, Any]:
    return {name: plain(props[name]) for name in sorted(props) if name not in without}
