"""Parses one read-only Cypher statement: MATCH, UNWIND, WITH, RETURN and UNION, and nothing else."""

from __future__ import annotations

from graphsvc import cypher_tree as t
from graphsvc.cypher_expressions import Expressions
from graphsvc.cypher_text import Refused

MAX_CLAUSES = 40
MAX_QUERIES = 10
ALLOWED = "allowed are MATCH, OPTIONAL MATCH, WHERE, UNWIND, WITH, RETURN, ORDER BY, SKIP, LIMIT and UNION"
# what a clause that is not allowed would do, for the reader who does not know why it is refused
REASONS = {
    **dict.fromkeys(
        ["CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "INSERT", "FOREACH", "DROP"], "it writes"
    ),
    **dict.fromkeys(["LOAD"], "it reads files and addresses"),
    **dict.fromkeys(["CALL"], "it runs procedures and nested queries"),
    **dict.fromkeys(["USE"], "there is one graph"),
    **dict.fromkeys(["EXPLAIN", "PROFILE", "CYPHER"], "how the engine runs is not for the asker to choose"),
    **dict.fromkeys(
        ["SHOW", "TERMINATE", "ALTER", "GRANT", "DENY", "REVOKE", "START", "STOP"], "it administers"
    ),
    **dict.fromkeys(["USING"], "how the engine runs is not for the asker to choose"),
}


def parse(text: str) -> t.Statement:
    """Return the statement that the text says; raises `Refused` where it says anything else."""
    return _Parser(text).statement()


class _Parser(Expressions):
    def statement(self) -> t.Statement:
        queries, keeps = [self._query()], []
        while self.take_word("UNION"):
            keeps.append(self.take_word("ALL"))
            if not keeps[-1]:
                self.take_word("DISTINCT")
            queries.append(self._query())
            if len(queries) > MAX_QUERIES:
                raise self.refuse(f"more than {MAX_QUERIES} queries joined by UNION")
        self.take_symbol(";")
        if self.token.kind != "end":
            raise self._unexpected()
        return t.Statement(tuple(queries), tuple(keeps))

    def _query(self) -> tuple[t.Clause, ...]:
        clauses: list[t.Clause] = []
        while True:
            clause = self._clause()
            clauses.append(clause)
            if isinstance(clause, t.Projection) and clause.final:
                return tuple(clauses)
            if len(clauses) > MAX_CLAUSES:
                raise self.refuse(f"more than {MAX_CLAUSES} clauses")

    def _clause(self) -> t.Clause:
        if self.take_word("OPTIONAL", "MATCH"):
            return self._match(optional=True)
        if self.take_word("MATCH"):
            return self._match(optional=False)
        if self.take_word("UNWIND"):
            source = self.expression()
            self.need_word("AS")
            return t.Unwind(source, self.name("variable"))
        if self.take_word("WITH"):
            return self._projection(final=False)
        if self.take_word("RETURN"):
            return self._projection(final=True)
        raise self._unexpected()

    def _unexpected(self) -> Refused:
        token = self.token
        if token.kind == "end":
            return self.refuse("the statement ends before RETURN", "say what to return")
        reason = REASONS.get(token.word)
        if reason:
            return self.refuse(f"{token.word} is not offered: {reason}", ALLOWED)
        if self.look(-1).text == ";":
            return self.refuse("more than one statement", "send them one by one")
        return self.refuse(f"unexpected {token.text[:40]!r}", ALLOWED)

    def _match(self, *, optional: bool) -> t.Match:
        paths = self.paths()
        where = self.expression() if self.take_word("WHERE") else None
        return t.Match(paths, where, optional)

    def _projection(self, *, final: bool) -> t.Projection:
        distinct = self.take_word("DISTINCT")
        columns: list[t.Column] = []
        star = self.take_symbol("*")
        if not star or self.take_symbol(","):
            columns.append(self._column(final=final))
            while self.take_symbol(","):
                columns.append(self._column(final=final))
        order: list[tuple[t.Expression, bool]] = []
        if self.take_word("ORDER", "BY"):
            order.append(self._order())
            while self.take_symbol(","):
                order.append(self._order())
        skip = self.expression() if self.take_word("SKIP") or self.take_word("OFFSET") else None
        limit = self.expression() if self.take_word("LIMIT") else None
        where = self.expression() if not final and self.take_word("WHERE") else None
        return t.Projection(final, distinct, star, tuple(columns), tuple(order), skip, limit, where)

    def _column(self, *, final: bool) -> t.Column:
        start = self.token
        value = self.expression()
        heading = self.text[start.start : self.look(-1).end]
        if self.take_word("AS"):
            name = self.name("column")
            return t.Column(value, name, name)
        if isinstance(value, t.Variable):
            return t.Column(value, value.name, value.name)
        if not final:
            raise Refused("a value in WITH without a name", at=start.at, mend="write … AS name")
        return t.Column(value, None, heading)

    def _order(self) -> tuple[t.Expression, bool]:
        value = self.expression()
        if self.take_word("DESC") or self.take_word("DESCENDING"):
            return value, True
        if not self.take_word("ASC"):
            self.take_word("ASCENDING")
        return value, False
