"""Parses the values of the guarded dialect; what is not in the allow-list is refused."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Literal, cast

from graphsvc import cypher_tree as t
from graphsvc.cypher_functions import FUNCTIONS, NOT_PROPERTIES, WHY_NOT
from graphsvc.cypher_patterns import Patterns
from graphsvc.cypher_text import Refused

COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")
MAX_FLOAT = sys.float_info.max
WORDS = {"NULL": None, "TRUE": True, "FALSE": False}
# names that cannot begin an expression, so that a forgotten comma does not become a variable
NO_VARIABLES = frozenset(
    "AND OR XOR NOT IN IS AS CONTAINS STARTS ENDS WHERE RETURN WITH MATCH OPTIONAL UNWIND UNION ORDER SKIP "  # noqa: SIM905
    "LIMIT CALL CREATE MERGE DELETE DETACH REMOVE FOREACH LOAD WHEN THEN ELSE END ASC DESC".split()
)


class Expressions(Patterns):
    """The part of the parser that reads values."""

    def expression(self) -> t.Expression:
        with self.deeper():
            return self._either(self._exclusive, "OR")

    def _exclusive(self) -> t.Expression:
        return self._either(self._both, "XOR")

    def _both(self) -> t.Expression:
        return self._either(self._negation, "AND")

    def _either(self, part: Callable[[], t.Expression], word: str) -> t.Expression:
        left = part()
        while self.take_word(word):
            self.count("XOR" if word == "XOR" else "operations")
            left = t.Infix(word, left, part())
        return left

    def _negation(self) -> t.Expression:
        if self.take_word("NOT"):
            with self.deeper():
                return t.Prefix("NOT", self._negation())
        return self._comparison()

    def _comparison(self) -> t.Expression:
        """`a < b < c` means `a < b AND b < c`; only Neo4j knows the short form."""
        left = self._predicate()
        whole: t.Expression | None = None
        while self.at_symbol(*COMPARISONS, "=~"):
            if self.at_symbol("=~"):
                raise self.refuse(
                    "regular expressions are not offered: one can keep a server busy for hours",
                    "use STARTS WITH, ENDS WITH or CONTAINS",
                )
            self.count("operations")
            op = self.advance().text
            right = self._predicate()
            one = t.Infix(op, left, right)
            whole = one if whole is None else t.Infix("AND", whole, one)
            left = right
        return whole if whole is not None else left

    def _predicate(self) -> t.Expression:
        left = self._sum()
        while True:
            if self.take_word("IN"):
                left = t.Infix("IN", left, self._sum())
            elif self.take_word("STARTS", "WITH"):
                left = t.Infix("STARTS WITH", left, self._sum())
            elif self.take_word("ENDS", "WITH"):
                left = t.Infix("ENDS WITH", left, self._sum())
            elif self.take_word("CONTAINS"):
                left = t.Infix("CONTAINS", left, self._sum())
            elif self.take_word("IS", "NOT", "NULL"):
                left = t.IsNull(left, negated=True)
            elif self.take_word("IS", "NULL"):
                left = t.IsNull(left, negated=False)
            else:
                return left

    def _sum(self) -> t.Expression:
        return self._chain(self._product, "+", "-", "||")

    def _product(self) -> t.Expression:
        return self._chain(self._power, "*", "/", "%")

    def _power(self) -> t.Expression:
        return self._chain(self._signed, "^")

    def _chain(self, part: Callable[[], t.Expression], *symbols: str) -> t.Expression:
        left = part()
        while self.at_symbol(*symbols):
            self.count("operations")
            op = self.advance().text
            left = t.Infix(op, left, part())
        return left

    def _signed(self) -> t.Expression:
        if self.at_symbol("-", "+"):
            op = self.advance().text
            with self.deeper():
                return t.Prefix(op, self._signed())
        return self._postfix()

    def _postfix(self) -> t.Expression:
        value = self._atom()
        while True:
            if self.take_symbol("."):
                value = t.Property(value, self.property_name())
            elif self.take_symbol("["):
                value = self._bracket(value)
                self.need_symbol("]")
            elif self.at_symbol(":") and isinstance(value, t.Variable):
                value = t.HasLabels(value, self.labels())
            else:
                return value

    def _bracket(self, of: t.Expression) -> t.Expression:
        start = None if self.at_symbol("..") else self.expression()
        if not self.take_symbol(".."):
            assert start is not None
            if isinstance(start, t.Value) and start.value in NOT_PROPERTIES:
                raise self._not_a_property(str(start.value))
            return t.Item(of, start)
        return t.Slice(of, start, None if self.at_symbol("]") else self.expression())

    def property_name(self) -> str:
        """Go past the name of a property; some names mean something else on each engine."""
        name = self.name("property")
        if name.lower() in NOT_PROPERTIES:
            raise self._not_a_property(name)
        return name

    def _not_a_property(self, name: str) -> Refused:
        return self.refuse(f"the graph has no property {name!r}", NOT_PROPERTIES[name.lower()])

    def _atom(self) -> t.Expression:
        token = self.token
        match token.kind:
            case "string":
                return t.Value(self.advance().text)
            case "int":
                return t.Value(int(self.advance().text))
            case "float":
                if float(token.text) > MAX_FLOAT:
                    raise self.refuse("a number beyond 64 bits")
                return t.Value(float(self.advance().text))
            case "param":
                return t.Parameter(self.advance().text)
            case "quoted":
                return self._variable()
            case "name":
                return self._named()
        if self.at_symbol("["):
            return self._list()
        if self.at_symbol("{"):
            return self.map_of()
        if self.at_symbol("("):
            path = self.bare_path()
            if path is not None:
                return t.Pattern("bare", (path,))
            self.need_symbol("(")
            value = self.expression()
            self.need_symbol(")")
            return value
        raise self.refuse(f"expected a value, found {token.text[:40]!r}")

    def _named(self) -> t.Expression:
        word, opens = self.token.word, self.look(1).text if self.look(1).kind == "symbol" else ""
        if word in WORDS:
            self.advance()
            return t.Value(WORDS[word])
        if word == "CASE":
            return self._case()
        if word in {"EXISTS", "COUNT"} and opens == "{":
            return self._sub_pattern(word)
        if word == "COLLECT" and opens == "{":
            raise self.refuse("COLLECT { … } is not offered", "use a list of a pattern: [(a)-->(b) | b.key]")
        if word in {"ALL", "ANY", "NONE", "SINGLE"} and opens == "(":
            return self._quantifier(word)
        if word in {"SHORTESTPATH", "ALLSHORTESTPATHS"} and opens == "(":
            raise self.refuse(
                "a shortest path stands in MATCH only", "MATCH p = shortestPath((a)-[*1..5]->(b))"
            )
        if opens in {"(", "."} and (opens == "(" or self._dotted_call()):
            return self._call()
        if word in NO_VARIABLES:
            raise self.refuse(
                f"expected a value, found {self.token.text!r}", "quote a variable of this name: `…`"
            )
        return self._variable()

    def _variable(self) -> t.Expression:
        name = self.name("variable")
        if self.at_symbol("{"):
            return self._map_view(name)
        return t.Variable(name)

    def _dotted_call(self) -> bool:
        """Tell whether a dotted name followed by `(` stands here: `apoc.load.json(`."""
        ahead = 0
        while self.look(ahead).kind in {"name", "quoted"} and self.look(ahead + 1).text == ".":
            ahead += 2
        return ahead > 0 and self.look(ahead).kind in {"name", "quoted"} and self.look(ahead + 1).text == "("

    def _call(self) -> t.Expression:
        at = self.token
        name = self.advance().text
        while self.take_symbol("."):
            name += "." + self.advance().text
        function = FUNCTIONS.get(name.lower()) if name.isascii() else None
        if function is None:
            why = WHY_NOT.get(name.lower(), "docs/cypher.md lists the functions")
            raise Refused(f"function {name[:60]}() is not offered", at=at.at, mend=why)
        self.need_symbol("(")
        if function.spelling == "count" and self.at_symbol("*"):
            self.advance()
            self.need_symbol(")")
            return t.CountAll()
        distinct = self.take_word("DISTINCT")
        if distinct and not function.gathers:
            raise Refused(f"{function.spelling}() takes no DISTINCT", at=at.at)
        args: list[t.Expression] = []
        if not self.at_symbol(")"):
            args.append(self.expression())
            while self.take_symbol(","):
                args.append(self.expression())
        self.need_symbol(")")
        if not function.least <= len(args) <= function.most:
            raise Refused(f"{function.spelling}() does not take {len(args)} arguments", at=at.at)
        return t.Call(name.lower(), tuple(args), distinct)

    def _case(self) -> t.Expression:
        self.need_word("CASE")
        with self.deeper():
            subject = None if self.at_word("WHEN") else self.expression()
            whens = []
            while self.take_word("WHEN"):
                test = self.expression()
                self.need_word("THEN")
                whens.append((test, self.expression()))
            if not whens:
                raise self.refuse("CASE without WHEN")
            default = self.expression() if self.take_word("ELSE") else None
            self.need_word("END")
        return t.Case(subject, tuple(whens), default)

    def _list(self) -> t.Expression:
        self.need_symbol("[")
        with self.deeper():
            if self.token.kind in {"name", "quoted"} and self.look(1).word == "IN":
                return self._comprehension()
            if self.at_symbol("("):
                path = self.bare_path()
                if path is not None and (self.at_symbol("|") or self.at_word("WHERE")):
                    return self._path_list(path)
                if path is not None:
                    raise self.refuse("a path in a list needs what to take of it", "[(a)-->(b) | b.key]")
            items = []
            if not self.at_symbol("]"):
                items.append(self.expression())
                while self.take_symbol(","):
                    items.append(self.expression())
            self.need_symbol("]")
            return t.ListOf(tuple(items))

    def _comprehension(self) -> t.Expression:
        var = self.name("variable")
        self.need_word("IN")
        source = self.expression()
        where = self.expression() if self.take_word("WHERE") else None
        result = self.expression() if self.take_symbol("|") else None
        self.need_symbol("]")
        return t.Comprehension(var, source, where, result)

    def _path_list(self, path: t.Path) -> t.Expression:
        with self.inner_pattern():
            where = self.expression() if self.take_word("WHERE") else None
            self.need_symbol("|")
            result = self.expression()
        self.need_symbol("]")
        return t.PathList(path, where, result)

    def _quantifier(self, word: str) -> t.Expression:
        self.advance()
        self.need_symbol("(")
        with self.deeper():
            var = self.name("variable")
            self.need_word("IN")
            source = self.expression()
            self.need_word("WHERE")
            where = self.expression()
        self.need_symbol(")")
        return t.Quantifier(cast(Literal["all", "any", "none", "single"], word.lower()), var, source, where)

    def _sub_pattern(self, word: str) -> t.Expression:
        self.advance()
        self.need_symbol("{")
        with self.inner_pattern():
            self.take_word("MATCH")
            paths = self.paths()
            where = self.expression() if self.take_word("WHERE") else None
        self.need_symbol("}")
        return t.Pattern("exists" if word == "EXISTS" else "count", paths, where)

    def map_of(self) -> t.MapOf:
        self.need_symbol("{")
        entries: list[tuple[str, t.Expression]] = []
        with self.deeper():
            while not self.at_symbol("}"):
                if entries:
                    self.need_symbol(",")
                name = self.property_name()
                self.need_symbol(":")
                entries.append((name, self.expression()))
        self.need_symbol("}")
        return t.MapOf(tuple(entries))

    def _map_view(self, var: str) -> t.Expression:
        self.need_symbol("{")
        entries: list[tuple[str, t.Expression | None]] = []
        with self.deeper():
            while not self.at_symbol("}"):
                if entries:
                    self.need_symbol(",")
                if self.take_symbol("."):
                    if self.at_symbol("*"):
                        raise self.refuse("{.*} is not offered", WHY_NOT["properties"])
                    entries.append((self.property_name(), None))
                else:
                    name = self.property_name()
                    self.need_symbol(":")
                    entries.append((name, self.expression()))
        self.need_symbol("}")
        return t.MapView(var, tuple(entries))
