"""Bounds what one row of a statement can cost, before anything runs.

Engines look at the clock between rows only. Measured on Neo4j 2026.09 with a limit of 3 s: a list
comprehension over `range(1, 100000000)` ran 40 s and ended by using up the server's memory, and a
text doubled thirty times over never came back. So the sizes of values are followed through the
statement: a value may hold at most `MAX_SIZE` characters or items, and the loops inside one row may
take at most `MAX_WORK` turns.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphsvc import cypher_tree as t
from graphsvc.cypher_text import Refused

MAX_SIZE = 50_000_000
MAX_WORK = 100_000_000
MAX_RANGE = 10_000
MAX_LOOPS = 3
MAX_APART = 2
# what is assumed of values that stand in the graph: the longest quote, the items that one list gathers
STORED = 4_000
GATHERED = 10_000
PATH = 100

TOO_LARGE = Refused("a value that can grow too large", mend="join less together in one row")


def check(statement: t.Statement, parameters: Mapping[str, Any]) -> None:
    """Raise `Refused` if one row of the statement can cost too much."""
    for query in statement.queries:
        _Row(parameters).query(query)


def size_of(value: Any) -> int:
    """Return the characters and items that a parameter holds, in all."""
    match value:
        case str():
            return max(1, len(value))
        case list() | tuple():
            return 1 + sum(map(size_of, value))
        case dict():
            return 1 + sum(len(k) + size_of(v) for k, v in value.items())
        case _:
            return 1


class _Row:
    """Sizes of the variables of one query as they stand before its next clause."""

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        self._parameters = parameters
        self._sizes: dict[str, int] = {}
        self._rows = 1
        self._work = 0
        self._loops = 0

    def query(self, clauses: tuple[t.Clause, ...]) -> None:
        for clause in clauses:
            match clause:
                case t.Match(paths, where, _):
                    self._match(paths, where)
                case t.Unwind(source, var):
                    size = self.size(source)
                    self._sizes[var] = size
                    self._rows = min(self._rows * size, MAX_SIZE + 1)
                case t.Projection():
                    self._projection(clause)

    def _match(self, paths: tuple[t.Path, ...], where: t.Expression | None) -> None:
        apart = _apart(paths, set(self._sizes))
        if apart > MAX_APART:
            raise Refused(
                f"{apart} patterns that have nothing to do with each other",
                mend="their product would be returned; join them by a node, or ask separately",
            )
        for path in paths:
            self._path(path)
        if where is not None:
            self.size(where)

    def _path(self, path: t.Path) -> None:
        if path.var:
            self._sizes[path.var] = PATH
        for part in path.parts:
            if part.props is not None:
                self.size(part.props)
            if part.var:
                self._sizes[part.var] = STORED

    def _projection(self, p: t.Projection) -> None:
        made = [(c.name, self.size(c.value)) for c in p.columns]
        if sum(size for _, size in made) > MAX_SIZE:
            raise TOO_LARGE
        sizes = {name: size for name, size in made if name}
        before, self._sizes = self._sizes, {**self._sizes, **sizes}
        for value in (*(v for v, _ in p.order), p.skip, p.limit, p.where):
            if value is not None:
                self.size(value)
        self._sizes = {**(before if p.star else {}), **sizes}

    def size(self, e: t.Expression) -> int:
        """Return a bound on the size of a value, and count the turns that it takes to make it."""
        size = self._size(e)
        if size > MAX_SIZE:
            raise TOO_LARGE
        return size

    def _size(self, e: t.Expression) -> int:
        match e:
            case t.Value(value):
                return size_of(value)
            case t.Parameter(name):
                return size_of(self._parameters.get(name))
            case t.Variable(name):
                return self._sizes.get(name, STORED)
            case t.Property(of, _):
                return max(STORED, self.size(of))
            case t.Item(of, at):
                self.size(at)
                return self.size(of)
            case t.Slice(of, start, end):
                self._each(start, end)
                return self.size(of)
            case t.ListOf(items):
                return 1 + sum(map(self.size, items))
            case t.MapOf(entries):
                return 1 + sum(self.size(v) for _, v in entries)
            case t.Prefix(_, arg) | t.IsNull(arg, _) | t.HasLabels(arg, _):
                return self.size(arg)
            case t.Infix(op, left, right):
                a, b = self.size(left), self.size(right)
                if op == "IN":
                    self._turns(b)
                return a + b if op in {"+", "||"} else 1
            case t.Call():
                return self._call(e)
            case t.CountAll():
                return 1
            case t.Case(subject, whens, default):
                self._each(subject, *(test for test, _ in whens))
                results = [self.size(r) for _, r in whens]
                return max([*results, 1 if default is None else self.size(default)])
            case t.Comprehension(var, source, where, result):
                return self._loop(var, source, where, result)
            case t.Quantifier(_, var, source, where):
                self._loop(var, source, where, None)
                return 1
            case t.MapView(_, entries):
                return 1 + sum(STORED if v is None else self.size(v) for _, v in entries)
            case t.Pattern(_, paths, where):
                self._inside(paths, where)
                return 1
            case t.PathList(path, where, result):
                return self._inside((path,), where, result)

    def _call(self, call: t.Call) -> int:
        if call.name == "range":
            return self._range(call.args)
        sizes = [self.size(a) for a in call.args]
        if call.name == "collect":
            return max(GATHERED, self._rows)
        if call.name == "replace":
            return sizes[0] * sizes[2]
        return max(sizes)

    def _range(self, args: tuple[t.Expression, ...]) -> int:
        bounds = [self._known(a) for a in args[:2]]
        first, last = bounds
        if first is None or last is None:
            raise Refused(
                "range() with bounds that are only known while it runs",
                mend="use whole numbers or parameters for its bounds",
            )
        if abs(last - first) > MAX_RANGE:
            raise Refused(f"range() over more than {MAX_RANGE} numbers")
        self._each(*args[2:])
        return abs(last - first) + 1

    def _known(self, e: t.Expression) -> int | None:
        match e:
            case t.Value(int(value)) if not isinstance(value, bool):
                return value
            case t.Prefix("-", t.Value(int(value))) if not isinstance(value, bool):
                return -value
            case t.Parameter(name):
                given: Any = self._parameters.get(name)
                return given if isinstance(given, int) and not isinstance(given, bool) else None
            case _:
                return None

    def _loop(
        self, var: str, source: t.Expression, where: t.Expression | None, result: t.Expression | None
    ) -> int:
        """Return the size of what a loop makes: many small items, or one that is nearly all of it."""
        size = self.size(source)
        self._loops += 1
        if self._loops > MAX_LOOPS:
            raise Refused(f"loops in loops deeper than {MAX_LOOPS}")
        outer, before = self._sizes.get(var), self._work
        made = 0
        for item, turns in ((1, size), (size, 1)):
            self._sizes[var] = item
            self._work = 0
            if where is not None:
                self.size(where)
            each = item if result is None else self.size(result)
            made += turns * each
            inner, self._work = self._work, before
            self._turns(turns * (1 + inner))
            before = self._work
        self._loops -= 1
        if outer is None:
            del self._sizes[var]
        else:
            self._sizes[var] = outer
        return made

    def _inside(
        self, paths: tuple[t.Path, ...], where: t.Expression | None, result: t.Expression | None = None
    ) -> int:
        before = dict(self._sizes)
        for path in paths:
            self._path(path)
        self._each(where)
        size = GATHERED if result is None else max(GATHERED, self.size(result))
        self._sizes = before
        return size

    def _each(self, *values: t.Expression | None) -> None:
        for value in values:
            if value is not None:
                self.size(value)

    def _turns(self, turns: int) -> None:
        self._work += turns
        if self._work > MAX_WORK:
            raise Refused("too many turns of loops within one row", mend="ask for less in one list")


def _apart(paths: tuple[t.Path, ...], bound: set[str]) -> int:
    """Return how many groups of paths share no variable with each other nor with what came before."""
    groups: list[set[str]] = []
    for n, path in enumerate(paths):
        names = {p.var for p in path.parts if p.var} or {f"path {n}"}
        joined = [g for g in groups if g & names]
        groups = [g for g in groups if not g & names] + [names.union(*joined)]
    return sum(not g & bound for g in groups)
