"""Writes a parsed statement out again: the only text that an engine ever sees.

Every name is quoted, every string becomes a parameter, every operation has its brackets, so nothing
of the asker's own text is left but names and plain numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from graphsvc import cypher_tree as t
from graphsvc.cypher_functions import FUNCTIONS
from graphsvc.cypher_text import MissingParameter

# What the embedded engine answers with numbers of its own nodes where an edge has no such property.
ENDS = frozenset({"start", "end"})
ARROWS = {"out": ("-", "->"), "in": ("<-", "-"), "any": ("-", "-")}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text to run, all its parameters, and for each of its columns what a reader calls it.

    `columns` is empty where the statement returns `*`: the engine's names are the reader's then.
    """

    text: str
    parameters: dict[str, Any]
    columns: tuple[tuple[str, str], ...]


def render(statement: t.Statement, parameters: Mapping[str, Any]) -> Rendered:
    """Return the text for a statement; strings of the statement join the caller's parameters.

    Raises `MissingParameter` for a name that the caller gave no value.
    """
    writer = _Writer(set(parameters))
    parts = [writer.query(statement.queries[0])]
    for keep, query in zip(statement.all, statement.queries[1:], strict=True):
        parts += ["UNION ALL" if keep else "UNION", writer.query(query)]
    final = statement.queries[0][-1]
    assert isinstance(final, t.Projection)
    named = _column_names(final.columns)
    columns = () if final.star else tuple((n, c.heading) for n, c in zip(named, final.columns, strict=True))
    return Rendered("\n".join(parts), {**parameters, **writer.strings()}, columns)


def quoted(name: str) -> str:
    return f"`{name}`"


def _column_names(columns: tuple[t.Column, ...]) -> list[str]:
    """Return a name for every column; those without get one that no column has."""
    taken = {c.name for c in columns if c.name}
    names = []
    for n, column in enumerate(columns, 1):
        name = column.name or f"column {n}"
        while column.name is None and name in taken:
            name += " bis"
        names.append(name)
    return names


class _Writer:
    def __init__(self, taken: Collection[str]) -> None:
        self._taken = taken
        self._strings: dict[str, str] = {}

    def strings(self) -> dict[str, str]:
        return {name: text for text, name in self._strings.items()}

    def _string(self, text: str) -> str:
        """Return the parameter of a string; one for each text, so that like expressions stay alike."""
        if text not in self._strings:
            name = f"text_{len(self._strings)}"
            while name in self._taken:
                name += "_"
            self._strings[text] = name
        return "$" + self._strings[text]

    def query(self, clauses: tuple[t.Clause, ...]) -> str:
        return "\n".join(self._clause(c) for c in clauses)

    def _clause(self, clause: t.Clause) -> str:
        match clause:
            case t.Match(paths, where, optional):
                return ("OPTIONAL " if optional else "") + "MATCH " + self._paths(paths) + self._where(where)
            case t.Unwind(source, var):
                return f"UNWIND {self.value(source)} AS {quoted(var)}"
            case t.Projection():
                return self._projection(clause)

    def _projection(self, p: t.Projection) -> str:
        names = _column_names(p.columns)
        written = [self.value(c.value) for c in p.columns]
        columns = [f"{value} AS {quoted(name)}" for value, name in zip(written, names, strict=True)]
        if p.star:
            columns.insert(0, "*")
        text = ("RETURN " if p.final else "WITH ") + ("DISTINCT " if p.distinct else "") + ", ".join(columns)
        if p.order:
            # kglite wants the name of a projected value, not the value written a second time
            by_value = {value: quoted(name) for value, name in zip(written, names, strict=True)}
            keys = [(self.value(value), down) for value, down in p.order]
            text += "\nORDER BY " + ", ".join(
                by_value.get(key, key) + (" DESC" if down else "") for key, down in keys
            )
        for word, bound in (("SKIP", p.skip), ("LIMIT", p.limit)):
            if bound is not None:
                text += f"\n{word} {self.value(bound)}"
        return text + self._where(p.where)

    def _where(self, where: t.Expression | None) -> str:
        return "" if where is None else f"\nWHERE {self.value(where)}"

    def _maybe(self, before: str, value: t.Expression | None) -> str:
        return "" if value is None else before + self.value(value)

    def value(self, e: t.Expression) -> str:
        """Return the text of an expression."""
        match e:
            case t.Value(value):
                return self._literal(value)
            case t.Parameter(name):
                if name not in self._taken:
                    raise MissingParameter(f"no value was given for ${name}")
                return f"${name}"
            case t.Variable(name):
                return quoted(name)
            case t.Property(of, name):
                return self._property(self.value(of), name)
            case t.Item(of, at):
                return f"{self.value(of)}[{self.value(at)}]"
            case t.Slice(of, start, end):
                return f"{self.value(of)}[{self._maybe('', start)}..{self._maybe('', end)}]"
            case t.ListOf(items):
                return "[" + ", ".join(map(self.value, items)) + "]"
            case t.MapOf(entries):
                return "{" + ", ".join(f"{quoted(k)}: {self.value(v)}" for k, v in entries) + "}"
            case t.Prefix(op, arg):
                return f"({op} {self.value(arg)})"
            case t.Infix(op, left, right):
                return f"({self._left(op, left)} {op} {self.value(right)})"
            case t.IsNull(arg, negated):
                return f"({self.value(arg)} IS {'NOT ' if negated else ''}NULL)"
            case t.HasLabels(arg, labels):
                return f"({self.value(arg)}{self._labels(labels)})"
            case t.Call(name, args, distinct):
                inner = ("DISTINCT " if distinct else "") + ", ".join(map(self.value, args))
                return f"{FUNCTIONS[name].spelling}({inner})"
            case t.CountAll():
                return "count(*)"
            case t.Case(subject, whens, default):
                steps = "".join(f" WHEN {self.value(a)} THEN {self.value(b)}" for a, b in whens)
                return f"CASE{self._maybe(' ', subject)}{steps}{self._maybe(' ELSE ', default)} END"
            case t.Comprehension(var, source, where, result):
                head = f"{quoted(var)} IN {self.value(source)}"
                return f"[{head}{self._maybe(' WHERE ', where)}{self._maybe(' | ', result)}]"
            case t.Quantifier(kind, var, source, where):
                return f"{kind}({quoted(var)} IN {self.value(source)} WHERE {self.value(where)})"
            case t.MapView(var, entries):
                # written out: the embedded engine has such a view of nodes only, and none of edges
                whole = quoted(var)
                inner = ", ".join(
                    f"{quoted(k)}: {self._property(whole, k) if v is None else self.value(v)}"
                    for k, v in entries
                )
                return f"CASE WHEN ({whole} IS NULL) THEN null ELSE {{{inner}}} END"
            case t.Pattern("bare", paths, _):
                return self._path(paths[0])
            case t.Pattern(kind, paths, where):
                return f"{kind.upper()} {{ MATCH {self._paths(paths)}{self._maybe(' WHERE ', where)} }}"
            case t.PathList(path, where, result):
                return f"[{self._path(path)}{self._maybe(' WHERE ', where)} | {self.value(result)}]"

    def _property(self, of: str, name: str) -> str:
        """Return the text of a property, by index where the embedded engine means its own."""
        return f"{of}[{self._string(name)}]" if name in ENDS else f"{of}.{quoted(name)}"

    def _left(self, op: str, left: t.Expression) -> str:
        """Return the left side without brackets where it is the same operation again: `a + b + c`.

        Engines read from left to right too, and their parsers bear a long row better than deep brackets.
        """
        text = self.value(left)
        if isinstance(left, t.Infix) and left.op == op and op in {"AND", "OR", "+", "*", "||"}:
            return text[1:-1]
        return text

    def _literal(self, value: bool | int | float | str | None) -> str:
        if isinstance(value, str):
            return self._string(value)
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        return repr(value)

    def _paths(self, paths: tuple[t.Path, ...]) -> str:
        return ", ".join(map(self._path, paths))

    def _path(self, path: t.Path) -> str:
        text = "".join(self._node(p) if isinstance(p, t.Node) else self._hop(p) for p in path.parts)
        if path.shortest:
            text = f"{path.shortest}({text})"
        return text if path.var is None else f"{quoted(path.var)} = {text}"

    def _node(self, node: t.Node) -> str:
        var = "" if node.var is None else quoted(node.var)
        labels = "" if node.labels is None else self._labels(node.labels)
        props = "" if node.props is None else " " + self.value(node.props)
        return f"({var}{labels}{props})"

    def _labels(self, labels: t.Labels) -> str:
        return ":" + ("|" if labels.any else ":").join(map(quoted, labels.names))

    def _hop(self, hop: t.Hop) -> str:
        before, after = ARROWS[hop.arrow]
        var = "" if hop.var is None else quoted(hop.var)
        types = ":" + "|".join(map(quoted, hop.types)) if hop.types else ""
        bounds = "" if hop.bounds is None else f"*{hop.bounds[0]}..{hop.bounds[1]}"
        props = "" if hop.props is None else " " + self.value(hop.props)
        inner = f"{var}{types}{bounds}{props}"
        return f"{before}[{inner}]{after}" if inner else f"{before}{after}"
