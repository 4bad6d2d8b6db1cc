"""What was worked out of each word, so that a text costs one look a word and no work for words known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Told = TypeVar("_Told")
_MOST_WORDS = 32768


class Remembered(dict[str, _Told], Generic[_Told]):
    """A function of one word by the word; forgets all when it holds too many, as words are without end.

    Asked by index (`told[word]`, or `map(told.__getitem__, words)` for all words of a text).
    """

    def __init__(self, work_out: Callable[[str], _Told]) -> None:
        self._work_out = work_out

    def __missing__(self, word: str) -> _Told:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = told = self._work_out(word)
        return told
