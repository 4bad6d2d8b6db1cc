"""Answers that stand as long as the graph does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Remembered:
    """What was answered to questions, dropped when `state` says another word, or when there are too many.

    While it says none, nothing is remembered. Thread-safe.
    """

    def __init__(self, state: Callable[[], str], most: int) -> None:
        self._state = state
        self._most = most
        self._lock = threading.Lock()
        self._answers: dict[Hashable, Any] = {}
        self._at = ""

    def __call__(self, question: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` answers, or what it answered before to the same question in this state."""
        state = self._state()
        if not state:
            return make()
        with self._lock:
            if self._at != state or len(self._answers) > self._most:
                self._at, self._answers = state, {}
            answers = self._answers
        if question not in answers:
            # two who ask at once both make it: better than that one waits for the other's mistake
            answers[question] = make()
        found: T = answers[question]
        return found
