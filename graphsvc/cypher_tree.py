"""The parts of a read-only Cypher statement: what the parser builds and the renderer writes out.

Whatever has no class here cannot be said through the guarded door.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Value:
    """A literal: null, truth value, number or string."""

    value: bool | int | float | str | None


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str


@dataclass(frozen=True, slots=True)
class Variable:
    name: str


@dataclass(frozen=True, slots=True)
class Property:
    """`of.name`"""

    of: Expression
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """`of[at]`"""

    of: Expression
    at: Expression


@dataclass(frozen=True, slots=True)
class Slice:
    """`of[start..end]`"""

    of: Expression
    start: Expression | None
    end: Expression | None


@dataclass(frozen=True, slots=True)
class ListOf:
    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class MapOf:
    entries: tuple[tuple[str, Expression], ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """`NOT x`, `-x`, `+x`"""

    op: str
    arg: Expression


@dataclass(frozen=True, slots=True)
class Infix:
    op: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class IsNull:
    arg: Expression
    negated: bool


@dataclass(frozen=True, slots=True)
class Labels:
    """`:A:B` (all) or `:A|B` (any)."""

    names: tuple[str, ...]
    any: bool = False


@dataclass(frozen=True, slots=True)
class HasLabels:
    arg: Expression
    labels: Labels


@dataclass(frozen=True, slots=True)
class Call:
    """An allow-listed function; `name` is its name in lower case."""

    name: str
    args: tuple[Expression, ...]
    distinct: bool = False


@dataclass(frozen=True, slots=True)
class CountAll:
    """`count(*)`"""


@dataclass(frozen=True, slots=True)
class Case:
    subject: Expression | None
    whens: tuple[tuple[Expression, Expression], ...]
    default: Expression | None


@dataclass(frozen=True, slots=True)
class Comprehension:
    """`[var IN source WHERE where | result]`"""

    var: str
    source: Expression
    where: Expression | None
    result: Expression | None


@dataclass(frozen=True, slots=True)
class Quantifier:
    """`any(var IN source WHERE where)` and its sisters."""

    kind: Literal["all", "any", "none", "single"]
    var: str
    source: Expression
    where: Expression


@dataclass(frozen=True, slots=True)
class MapView:
    """`var {.name, other: value}`"""

    var: str
    entries: tuple[tuple[str, Expression | None], ...]


@dataclass(frozen=True, slots=True)
class Node:
    var: str | None
    labels: Labels | None
    props: MapOf | None


@dataclass(frozen=True, slots=True)
class Hop:
    """A relationship; `bounds` are its least and most hops, None for a single one."""

    var: str | None
    types: tuple[str, ...]
    arrow: Literal["out", "in", "any"]
    bounds: tuple[int, int] | None
    props: MapOf | None


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes and hops in turn, from node to node."""

    parts: tuple[Node | Hop, ...]
    var: str | None = None
    shortest: Literal["shortestPath", "allShortestPaths"] | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as a truth value or number: `EXISTS {…}`, `COUNT {…}`, or a bare path in WHERE."""

    kind: Literal["exists", "count", "bare"]
    paths: tuple[Path, ...]
    where: Expression | None = None


@dataclass(frozen=True, slots=True)
class PathList:
    """`[path WHERE where | result]`"""

    path: Path
    where: Expression | None
    result: Expression


Expression: TypeAlias = (
    Value
    | Parameter
    | Variable
    | Property
    | Item
    | Slice
    | ListOf
    | MapOf
    | Prefix
    | Infix
    | IsNull
    | HasLabels
    | Call
    | CountAll
    | Case
    | Comprehension
    | Quantifier
    | MapView
    | Pattern
    | PathList
)


@dataclass(frozen=True, slots=True)
class Match:
    paths: tuple[Path, ...]
    where: Expression | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Unwind:
    source: Expression
    var: str


@dataclass(frozen=True, slots=True)
class Column:
    """One item of WITH or RETURN; `heading` is what a reader sees, `name` an alias that was given."""

    value: Expression
    name: str | None
    heading: str


@dataclass(frozen=True, slots=True)
class Projection:
    """WITH or RETURN with everything that follows it."""

    final: bool
    distinct: bool
    star: bool
    columns: tuple[Column, ...]
    order: tuple[tuple[Expression, bool], ...]
    skip: Expression | None
    limit: Expression | None
    where: Expression | None


Clause: TypeAlias = Match | Unwind | Projection


@dataclass(frozen=True, slots=True)
class Statement:
    """One or more queries of the same columns; `all` says for each UNION whether it keeps doubles."""

    queries: tuple[tuple[Clause, ...], ...]
    all: tuple[bool, ...]
