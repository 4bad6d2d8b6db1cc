"""Parses the patterns of the guarded dialect: paths of nodes and hops, every hop with an upper bound."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Literal

from graphsvc import cypher_tree as t
from graphsvc.cypher_cursor import Cursor
from graphsvc.cypher_text import Refused
from graphsvc.store.rows import EXTRA_LABELS, PROPERTIES

MAX_HOPS = 15
SHORTEST: tuple[Literal["shortestPath", "allShortestPaths"], ...] = ("shortestPath", "allShortestPaths")
# every label of the model -> the kind of node that bears it
KINDS = {label: kind for kind, extra in EXTRA_LABELS.items() for label in (kind, *extra)}


class Patterns(Cursor, ABC):
    """The part of the parser that reads patterns; values inside them are read by its child."""

    @abstractmethod
    def map_of(self) -> t.MapOf:
        """Parse `{name: value, …}`."""

    def paths(self) -> tuple[t.Path, ...]:
        """Parse what stands after MATCH, up to its WHERE."""
        found = [self._path()]
        while self.take_symbol(","):
            found.append(self._path())
        return tuple(found)

    def _path(self) -> t.Path:
        var = None
        if self.token.kind in {"name", "quoted"} and self.look(1).text == "=":
            var = self.name("variable")
            self.need_symbol("=")
        for shortest in SHORTEST:
            if self.at_word(shortest.upper()):
                self.advance()
                self.need_symbol("(")
                parts = self._parts()
                self.need_symbol(")")
                return t.Path(parts, var, shortest)
        return t.Path(self._parts(), var)

    def bare_path(self) -> t.Path | None:
        """Parse a path with at least one hop if one stands here, else leave the place as it was."""
        mark = self.mark()
        try:
            with self.deeper():
                parts = self._parts()
        except Refused as refused:
            # `(a)-[*]->()` is a path, only not one that is allowed, and so is `(a)-->(:Unit {foo: 1})`
            if refused.what.startswith(("a path of", "a property")):
                raise
            parts = ()
        if len(parts) > 1:
            return t.Path(parts)
        self.back(mark)
        return None

    def _parts(self) -> tuple[t.Node | t.Hop, ...]:
        parts: list[t.Node | t.Hop] = [self._node()]
        while self.at_symbol("-") or (self.at_symbol("<") and self.look(1).text == "-"):
            parts += [self._hop(), self._node()]
        return tuple(parts)

    def _node(self) -> t.Node:
        self.need_symbol("(")
        var = self.name("variable") if self.token.kind in {"name", "quoted"} else None
        labels = self.labels() if self.at_symbol(":") else None
        props = self.map_of() if self.at_symbol("{") else None
        if labels is not None and props is not None:
            self._known(labels, props)
        if self.at_word("WHERE"):
            raise self.refuse("WHERE inside a node is not offered", "write it after the pattern")
        self.need_symbol(")")
        return t.Node(var, labels, props)

    def _known(self, labels: t.Labels, props: t.MapOf) -> None:
        """Refuse a property that no node of these labels has: one engine would, the other finds nothing."""
        kinds = [KINDS[name] for name in labels.names if name in KINDS]
        if not kinds or len(kinds) < len(labels.names):
            return  # a label that no node has is an answer: nothing
        for name, _ in props.entries:
            having = [kind for kind in kinds if name == "key" or name in PROPERTIES[kind]]
            if not (having if labels.any else len(having) == len(kinds)):
                kind = next(kind for kind in kinds if kind not in having)
                raise self.refuse(
                    f"a property {name!r} that no {kind} has", f"it has key, {', '.join(PROPERTIES[kind])}"
                )

    def labels(self) -> t.Labels:
        self.need_symbol(":")
        names, joint = [self.name("label")], ""
        while self.at_symbol(":", "|"):
            if joint not in {"", self.token.text}:
                raise self.refuse("labels with both : and |", "split the question, or ask in WHERE")
            joint = self.advance().text
            names.append(self.name("label"))
        return t.Labels(tuple(names), any=joint == "|")

    def _hop(self) -> t.Hop:
        self.count("hops")
        left = self.take_symbol("<")
        self.need_symbol("-")
        var: str | None = None
        types: list[str] = []
        bounds, props = None, None
        if self.take_symbol("["):
            var = self.name("variable") if self.token.kind in {"name", "quoted"} else None
            if self.take_symbol(":"):
                types.append(self.name("relationship type"))
                while self.take_symbol("|"):
                    self.take_symbol(":")
                    types.append(self.name("relationship type"))
            if self.take_symbol("*"):
                bounds = self._bounds()
            props = self.map_of() if self.at_symbol("{") else None
            self.need_symbol("]")
        self.need_symbol("-")
        right = self.take_symbol(">")
        if self.at_symbol("{", "+", "*"):
            raise self.refuse("quantified relationships are not offered", "write -[:IMPLEMENTS*1..12]->")
        arrow: Literal["out", "in", "any"] = "any" if left == right else "out" if right else "in"
        return t.Hop(var, tuple(types), arrow, bounds, props)

    def _bounds(self) -> tuple[int, int]:
        least = self.whole("the least number of hops") if self.token.kind == "int" else 1
        most: int | None = least
        if self.take_symbol(".."):
            most = self.whole("the most hops") if self.token.kind == "int" else None
        elif self.at_symbol("]", "{"):
            most = least if self.look(-1).kind == "int" else None
        if most is None or most > MAX_HOPS or least > most:
            raise self.refuse(
                f"a path of {'any' if most is None else f'{least} to {most}'} hops",
                f"give it an upper bound of at most {MAX_HOPS}: *1..{MAX_HOPS}",
            )
        return least, most
