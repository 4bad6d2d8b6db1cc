"""Finds the names of places in running text, in one pass.

A name begins with a capital and is looked up, longest first, among the names of `ingest.places`; a word of
kind before it (`huyện`, `TP.`) belongs to the match and narrows it. What follows `xã`, `phường` or
`thị trấn` is a commune: it is never taken for the district of the same name.

Names of one short syllable (`Vinh`, `Lắk`, `Chũ`) and numbers count only after a word of kind, for they are
words of other kinds too. A person's name may still contain a place's: the caller sees from the span
whether a word of kind stood there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ingest.place_spelling import KIND_WORDS, LEVEL_OF_KIND, sounding
from ingest.places import Index, Place, communes_by_name, of_kind, units_by_name

_LONGEST = 5  # words of a name: `Phan Rang - Tháp Chàm` has four
_SHORT_NAME = 5  # letters up to which a single word needs a kind before it
_TOKEN = re.compile(r"[^\W\d_]['’]\s?[^\W\d_]+|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_GAP = re.compile(r"[ \t]*\n?[ \t]*|[ \t]*[-–—][ \t]*")
_STOP_OR_SPACE = re.compile(r"\.?[ \t]*\n?[ \t]*")
_ONE_LETTER_KINDS = frozenset("hqpx")
_KIND_INITIALS = frozenset(word[0] for word in KIND_WORDS)
_NUMBERED_KINDS = frozenset({"quận", "phường"})  # kinds whose names may be numbers


class Found(NamedTuple):
    """One name met: where it stands, word of kind included, and what it may mean."""

    start: int
    end: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The words of a text with their spans."""

    text: str
    spans: tuple[tuple[int, int], ...]

    def word(self, i: int) -> str:
        start, end = self.spans[i]
        return self.text[start:end]

    def gap(self, i: int) -> str:
        """What stands between word i and the next; a newline that is nowhere after the last."""
        return self.text[self.spans[i][1] : self.spans[i + 1][0]] if i + 1 < len(self.spans) else "\0"


def scan(text: str, *, communes: bool = False) -> list[Found]:
    """Every name of a place in a text, in reading order, none inside another.

    The text is composed (NFC), as `ingest.text.repair` leaves it; spans count its code points. With
    `communes` also the names of communes since 2025. Linear in the length of the text: the look-ups a word
    are bounded by twice the words of the longest name.
    """
    tokens = _Tokens(text, tuple(m.span() for m in _TOKEN.finditer(text)))
    indexes = (units_by_name()[0], *((communes_by_name()[0],) if communes else ()))
    found: list[Found] = []
    i = 0
    while i < len(tokens.spans):
        start = text[tokens.spans[i][0]]
        if not (start.isupper() or start in _KIND_INITIALS):
            i += 1
            continue
        kind, first = _kind_at(tokens, i)
        end, places = _longest(tokens, i, None, indexes)
        if kind:
            further, of_this_kind = _longest(tokens, first, kind, indexes)
            if of_this_kind and further >= end:
                end, places = further, of_this_kind
            elif LEVEL_OF_KIND[kind] == {3} and not places:
                end = max(end, _capitals(tokens, first))
        if places:
            found.append(Found(tokens.spans[i][0], tokens.spans[end - 1][1], places))
        i = max(end, i + 1)
    return found


def _kind_at(tokens: _Tokens, i: int) -> tuple[str | None, int]:
    """The kind that words i (and i + 1) name, and the index of the word after them."""
    one = tokens.word(i).lower()
    if i + 1 < len(tokens.spans) and tokens.gap(i).isspace():
        two = f"{one} {tokens.word(i + 1).lower()}"
        if two in KIND_WORDS and tokens.gap(i + 1).isspace():
            return KIND_WORDS[two], i + 2
    if one not in KIND_WORDS or _is_society(tokens, i) or not _STOP_OR_SPACE.fullmatch(tokens.gap(i)):
        return None, i
    alone = one in _ONE_LETTER_KINDS and "." not in tokens.gap(i)
    if alone and (tokens.word(i).islower() or not tokens.word(i + 1).isdecimal()):
        return None, i
    return KIND_WORDS[one], i + 1


def _is_society(tokens: _Tokens, i: int) -> bool:
    """`XÃ HỘI` is society, in a heading that is all capitals too."""
    return tokens.gap(i).isspace() and f"{tokens.word(i)} {tokens.word(i + 1)}".lower() == "xã hội"


def _longest(
    tokens: _Tokens, first: int, kind: str | None, indexes: tuple[Index, ...]
) -> tuple[int, tuple[Place, ...]]:
    """The longest name that begins at a word: the index after it, and what it may mean."""
    if tokens.word(first).isdecimal() and kind not in _NUMBERED_KINDS:
        return first, ()
    last = first
    while last < len(tokens.spans) and last - first < _LONGEST and _may_be_name(tokens.word(last)):
        last += 1
        if not _GAP.fullmatch(tokens.gap(last - 1)):
            break
    for end in range(last, first, -1):
        name = tokens.text[tokens.spans[first][0] : tokens.spans[end - 1][1]]
        key = sounding(name)
        places = tuple(p for index in indexes for p in index.get(key, ()))
        if kind is None and end == first + 1 and len(name) <= _SHORT_NAME:
            places = tuple(p for p in places if p.level == 1)
        places = of_kind(places, kind)
        if places:
            return end, places
    return first, ()


def _may_be_name(word: str) -> bool:
    return word[0].isupper() or word.isdecimal()


def _capitals(tokens: _Tokens, first: int) -> int:
    """The index after the capitalised words from `first` on: a commune that no table has."""
    end = first
    while end < len(tokens.spans) and end - first < _LONGEST and _may_be_name(tokens.word(end)):
        if end > first and tokens.word(end).lower() in KIND_WORDS:
            break
        end += 1
        if not tokens.gap(end - 1).isspace():
            break
    return end
