"""Where in a text the costly patterns are worth trying, found in a few cheap passes.

A search for a class of characters (`\\d`, `[ậẬ]`) costs ten times a search for fixed letters. So the classes
are written down once, as a `skeleton` of one byte for each code point, in which figures, capitals and
separators are fixed letters; and words are sought as they are printed, not in any case.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


def _bone(code: int) -> int:
    """The byte that stands for a character of Latin-1; `?` is any other, nearly always a marked letter."""
    char = chr(code)
    if char in "0123456789":
        return ord("0")
    if char.isspace():
        return ord(" ")
    if char in "-/_":
        return ord("/")
    if char.isupper() or char == "?":
        return ord("A")
    return ord("a") if char.islower() else code


_BONES = bytes(_bone(code) for code in range(256))


def skeleton(text: str) -> bytes:
    """One byte for each code point, at the same offsets.

    `0` is a figure, `A` a capital or any character outside Latin-1, `a` a small letter, `/` a separator
    inside numbers (`-`, `/`, `_`), a space any white space; all else is as it is.
    """
    return text.encode("latin-1", "replace").translate(_BONES)


def of_words(text: str, *words: str) -> list[int]:
    """Where any of the words starts, in order; exact letters, whole or part of a word."""
    found: list[int] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + len(word))
    return sorted(found) if len(words) > 1 else found


def found_behind(
    pattern: re.Pattern[str], text: str, start: int, end: int, words: Iterable[str]
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, tried only one letter before each of the words.

    For patterns that begin with one letter in either case, and then with one of the words.
    """
    spots = []
    for word in words:
        at = text.find(word, start + 1, end)
        while at >= 0:
            spots.append(at - 1)
            at = text.find(word, at + 1, end)
    return matched_at(pattern, text, spots, start, end)


def matched_at(
    pattern: re.Pattern[str], text: str, spots: Iterable[int], start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives where every match begins at one of the spots."""
    for at in sorted(spots):
        if at >= start and (m := pattern.match(text, at, end)):
            start = m.end()
            yield m


@dataclass(frozen=True, slots=True)
class Spots:
    """A text, its skeleton, and where `số` stands."""

    text: str
    bones: bytes
    so: list[int]

    @classmethod
    def of(cls, text: str) -> Spots:
        """The spots of a text; linear, a few nanoseconds a character."""
        return cls(text, skeleton(text), of_words(text, "số", "Số", "SỐ"))
