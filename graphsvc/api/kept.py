"""Answers kept ready: what was sent for a question is sent again for the same question on the same graph.

Bounded by bytes, the ones not asked for longest go first, and all go when the graph moves on.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

ONE = 1_000_000  # bytes of the largest answer that is kept


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as it went out: its headers, its body, and the route that made it."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    route: Any


class Kept:
    """The answers of one state of the graph, at most `most` bytes of them; 0 keeps none.

    Not thread-safe: it belongs to the event loop.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._state = ""
        self._size = 0
        self._answers: OrderedDict[tuple[str, bool], Answer] = OrderedDict()

    def get(self, state: str, asked: tuple[str, bool]) -> Answer | None:
        """Return what was answered to this on this state of the graph."""
        if state != self._state or asked not in self._answers:
            return None
        self._answers.move_to_end(asked)
        return self._answers[asked]

    def put(self, state: str, asked: tuple[str, bool], answer: Answer) -> None:
        """Keep an answer that was asked for when the graph was in this state."""
        if state != self._state:
            self._state, self._size = state, 0
            self._answers.clear()
        size = _size(answer)
        if size > min(ONE, self._most):
            return
        if (old := self._answers.pop(asked, None)) is not None:
            self._size -= _size(old)
        self._answers[asked] = answer
        self._size += size
        while self._size > self._most:
            self._size -= _size(self._answers.popitem(last=False)[1])


def _size(answer: Answer) -> int:
    # a kilobyte for headers and the places in tables
    return len(answer.body) + 1024
