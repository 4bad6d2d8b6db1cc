"""Walks over the tokens of a statement, with bounds on depth and on work.

The bounds keep a hostile text from using up our stack or the engine's planner, which no time limit
stops. Measured on Neo4j 2026.09 with a limit of a few seconds: 2000 open brackets took its parser 240 s,
25 nested EXISTS its planner 258 s, 50 conditions joined by XOR all of its memory, 20 hops 4 s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from graphsvc.cypher_text import Refused, Token, decode, tokens

MAX_DEPTH = 25
MOST = {"operations": 150, "XOR": 4, "hops": 16, "patterns in conditions or lists": 20}
MAX_PATTERN_DEPTH = 3
MAX_STEPS = 100_000


class Cursor:
    """A position in the tokens of one statement."""

    def __init__(self, text: str) -> None:
        self.text = decode(text)
        self._tokens = tokens(self.text)
        self._next = 0
        self._steps = 0
        self._depth = 0
        self._pattern_depth = 0
        self._counted: Counter[str] = Counter()

    @property
    def token(self) -> Token:
        return self._tokens[self._next]

    def look(self, ahead: int) -> Token:
        """Return the token `ahead` places further on, or the end."""
        return self._tokens[min(self._next + ahead, len(self._tokens) - 1)]

    def advance(self) -> Token:
        """Return the current token and go on to the next."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise Refused("the statement is too tangled to be read", mend="write it in smaller parts")
        token = self.token
        if token.kind != "end":
            self._next += 1
        return token

    def at_symbol(self, *symbols: str) -> bool:
        return self.token.kind == "symbol" and self.token.text in symbols

    def take_symbol(self, *symbols: str) -> bool:
        """Go past one of the symbols if it stands here."""
        if self.at_symbol(*symbols):
            self.advance()
            return True
        return False

    def need_symbol(self, symbol: str) -> None:
        if not self.take_symbol(symbol):
            raise self.refuse(f"expected {symbol!r}, found {self.token.text[:40]!r}")

    def at_word(self, *words: str) -> bool:
        """Tell whether the words stand here, one after the other."""
        return all(self.look(i).word == word for i, word in enumerate(words))

    def take_word(self, *words: str) -> bool:
        if self.at_word(*words):
            for _ in words:
                self.advance()
            return True
        return False

    def need_word(self, *words: str) -> None:
        if not self.take_word(*words):
            raise self.refuse(f"expected {' '.join(words)}, found {self.token.text[:40]!r}")

    def name(self, what: str) -> str:
        """Go past a name, quoted or not, and return it; `what` says of what it is the name."""
        if self.token.kind not in {"name", "quoted"}:
            raise self.refuse(f"expected the name of a {what}, found {self.token.text[:40]!r}")
        return self.advance().text

    def whole(self, what: str) -> int:
        """Go past a whole number and return it."""
        if self.token.kind != "int":
            raise self.refuse(f"expected {what} as a whole number, found {self.token.text[:40]!r}")
        return int(self.advance().text)

    def refuse(self, what: str, mend: str = "") -> Refused:
        """Return the error for the token that stands here."""
        return Refused(what, at=self.token.at, mend=mend)

    def mark(self) -> int:
        return self._next

    def back(self, mark: int) -> None:
        self._next = mark

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Count one level of nesting."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self.refuse(f"nested deeper than {MAX_DEPTH} levels")
        try:
            yield
        finally:
            self._depth -= 1

    def count(self, what: str) -> None:
        """Count one more of what a statement may hold only so many of."""
        self._counted[what] += 1
        if self._counted[what] > MOST[what]:
            raise self.refuse(f"more than {MOST[what]} {what}", "ask in smaller parts")

    @contextmanager
    def inner_pattern(self) -> Iterator[None]:
        """Count one level of patterns inside the conditions or lists of another."""
        self.count("patterns in conditions or lists")
        self._pattern_depth += 1
        if self._pattern_depth > MAX_PATTERN_DEPTH:
            raise self.refuse(f"patterns nested deeper than {MAX_PATTERN_DEPTH} levels")
        try:
            with self.deeper():
                yield
        finally:
            self._pattern_depth -= 1
