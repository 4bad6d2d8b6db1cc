"""What may be misread or run together in a text, told by its words two by two: a sound text costs one look.

A phrase of two words and more is misread only where one of its words stands wrongly beside another of them.
Which words can be wrong, and beside which, is worked out once for each word that ever stands in a text: most
stand wrongly for none. A hint may tell too much, never too little: what it tells of is then read by the
patterns themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, compress, islice
from typing import Generic, NamedTuple, TypeVar

from ingest.lexicon import doctypes
from ingest.repair import misread, misread_organs, misread_phrases, scanned, words_apart, words_torn
from ingest.repair.misread import Hints
from ingest.text.text import fold, fold_tone, plain

_Told = TypeVar("_Told")
_SPELT = re.compile(r"[a-z]+")
_MOST_WORDS = 32768  # remembered
# what a word tells of: a phrase by its place in the list, a slot by its own, counted down, or one of these
_TYPES, _OFFICES, _DIGITS, _APART, _TORN, _SLOTS = -1, -2, -3, -4, -5, -6


class _Stands(NamedTuple):
    """What is told by a word that may be wrong: alone, by the word before it, by the word after it.

    Neighbours are told by their letters without marks, those of `openings` by how they begin.
    """

    alone: frozenset[int]
    before: dict[str, frozenset[int]]
    after: dict[str, frozenset[int]]
    openings: tuple[tuple[str, int], ...]


def read(norm: str) -> Hints:
    """The hints of a text, or of the part of it that is looked at; linear, a few nanoseconds a character."""
    words = [*norm.split(), ""]
    remembered, first, last = _REMEMBERED, _FIRST, _LAST
    told: set[int] = set()
    known = list(map(remembered.__getitem__, words))
    beside = zip(known, chain(("",), words), islice(words, 1, None), strict=False)
    for stands, word_before, word_after in compress(beside, known):
        assert stands is not None
        alone, before, after, openings = stands
        if before and (found := before.get(last[word_before])):
            told |= found
        if after and (found := after.get(first[word_after])):
            told |= found
        if alone:
            told |= alone
        if openings:
            told |= {what for opening, what in openings if word_after.startswith(opening)}
    return Hints(
        phrases=tuple(sorted(what for what in told if what >= 0)),
        slots=tuple(sorted(_SLOTS - what for what in told if what <= _SLOTS)),
        types=_TYPES in told,
        offices=_OFFICES in told,
        digits=_DIGITS in told,
        apart=_APART in told,
        torn=_TORN in told,
    )


class _Remembered(dict[str, _Told], Generic[_Told]):
    """What was worked out of each word; forgets all when it holds too many, as words are without end."""

    def __init__(self, work_out: Callable[[str], _Told]) -> None:
        self._work_out = work_out

    def __missing__(self, word: str) -> _Told:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = told = self._work_out(word)
        return told


def _first(word: str) -> str:
    """The letters without marks with which a word begins."""
    spelt = _SPELT.match(plain(word).decode("latin-1"))
    return spelt.group() if spelt else ""


def _last(word: str) -> str:
    """The letters without marks in which a word ends."""
    letters = plain(word).decode("latin-1")
    return letters[len(letters.rstrip("abcdefghijklmnopqrstuvwxyz")) :]


class _Meant(NamedTuple):
    """One word of a phrase as it should be, its neighbours without marks, and what to tell of it."""

    word: str
    tone: str | None  # where only the place of the tone mark differs it is right; None: every letter counts
    before: str
    after: str
    what: int


def _phrases() -> Iterator[tuple[str, int]]:
    yield from ((phrase, n) for n, phrase in enumerate(misread_phrases.PHRASES))
    yield from ((noun, _TYPES) for noun in doctypes.nouns() if " " in noun)


@cache
def _meant() -> dict[str, list[_Meant]]:
    """The words of all phrases by their letters without marks."""
    found: dict[str, list[_Meant]] = {}
    for phrase, what in _phrases():
        words = phrase.split()
        bare = ["", *map(fold, words), ""]
        for n, word in enumerate(words):
            tone = fold_tone(word) if what >= 0 else None
            found.setdefault(bare[n + 1], []).append(_Meant(word, tone, bare[n], bare[n + 2], what))
    return found


def _wrong_words() -> Iterator[tuple[str, int]]:
    """The wrong words that are looked for letter for letter, and what each tells of."""
    for n, slot in enumerate(misread.COMMON):
        yield from ((wrong.rstrip(), _SLOTS - n) for wrong in slot[0])


@cache
def _letter_for_letter() -> tuple[tuple[str, re.Pattern[str], str, int], ...]:
    """The word or the first of two, its pattern, how the second begins, what is told."""
    found = []
    for wrong, what in _wrong_words():
        first, _, second = wrong.partition(" ")
        pattern = re.compile(rf"(?<!\w){first}(?:$|(?![^\W\d_]))" if not second else rf"(?<!\w){first}$")
        found.append((first, pattern, second, what))
    for sign in misread_organs.SIGNS:
        first, _, second = sign.partition(" ")
        pattern = re.compile(f"{re.escape(first)}$" if second else re.escape(first))
        found.append((first, pattern, second, _OFFICES))
    return tuple(found)


def _stands(word: str) -> _Stands | None:
    """What a word tells; None for nearly every word."""
    alone: set[int] = set()
    before: dict[str, set[int]] = {}
    after: dict[str, set[int]] = {}
    openings: list[tuple[str, int]] = []
    if words_apart.holds_many(word):
        alone.add(_APART)
    if words_torn.tells(word):
        alone.add(_TORN)
    if scanned.LETTER_BESIDE.search(word):
        alone.add(_DIGITS)
    if after_it := scanned.may_go_on(word):
        openings += [(opening, _DIGITS) for opening in after_it]
    for first, pattern, second, what in _letter_for_letter():
        if first in word and pattern.search(word):
            if second:
                openings.append((second, what))
            else:
                alone.add(what)
    for spelt in _SPELT.finditer(plain(word).decode("latin-1")):
        seen = word[spelt.start() : spelt.end()].lower()
        for meant in _wrongly(seen, _meant().get(spelt.group(), ())):
            # one neighbour is enough: the word before, or behind the first of a phrase the next one
            if meant.before and not spelt.start():
                before.setdefault(meant.before, set()).add(meant.what)
            elif not meant.before and spelt.end() == len(word):
                after.setdefault(meant.after, set()).add(meant.what)
    if not (alone or before or after or openings):
        return None
    return _Stands(frozenset(alone), _frozen(before), _frozen(after), tuple(openings))


def _wrongly(seen: str, meant: Iterable[_Meant]) -> Iterator[_Meant]:
    for each in meant:
        if seen != each.word and (each.tone is None or fold_tone(seen) != each.tone):
            yield each


def _frozen(found: dict[str, set[int]]) -> dict[str, frozenset[int]]:
    return {word: frozenset(what) for word, what in found.items()}


_REMEMBERED: _Remembered[_Stands | None] = _Remembered(_stands)
_FIRST: _Remembered[str] = _Remembered(_first)
_LAST: _Remembered[str] = _Remembered(_last)
