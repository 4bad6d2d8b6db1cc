"""Words of a citation whose marks a scanner misread, mended where a number or a date stands: `Công vàn sô 1`.

Only in a slot that nothing else fits: the word for number before figures, a type word right before it, the
words inside a date, `của` between a number and an organ. One character becomes one, so every span and quote
stays as read; the places that were mended are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ingest import doctypes, typewords
from ingest.letters import LOWER, UPPER
from ingest.spots import of_words
from ingest.text import Text, fold

_SO = re.compile(r"(?<!\w)[Ss][ôồỗ](?=\s{0,2}:?\s{0,2}\d)")
_YEAR = re.compile(
    r"\bth(?P<a>[áảàãạâ])ng\s{1,2}[\dlOo]{1,2}\s{1,2}n(?P<b>[ăáãâàạảậ])m(?=\s{1,2}[\dlOo]{4}(?!\w))"
)
_YEAR_ALONE = re.compile(r"(?<!\w)n(?P<b>[áãâ])m(?=\s(?:19|20)\d\d(?!\w))")
_DAY = re.compile(r"(?<!\w)[Nn]g(?P<a>[ảáãạâ])y(?=\s{1,2}[\dlOo]{1,2}(?:[/.-]|\s{1,2}th.ng\b))")
_OF = re.compile(rf"(?<=[\d{UPPER}] )c(?P<a>[ùúũ])a(?=\s[{UPPER}])")
_WORDS = re.compile(rf"(?<!\w)[{UPPER}{LOWER}]+(?:\s[{LOWER}{UPPER}]+){{1,3}}\Z")


def mend(text: Text) -> tuple[Text, tuple[int, ...]]:
    """The text with its words as printed, and the positions in `norm` that were mended, in order."""
    norm = text.norm
    changed = {at: char for at, char in _letters(norm) if norm[at] != char}
    if changed:
        norm = _with(norm, changed)
    types = {at: char for at, char in _types(norm) if norm[at] != char}
    if not changed and not types:
        return text, ()
    return replace(text, norm=_with(norm, types)), tuple(sorted({*changed, *types}))


def _with(norm: str, changed: dict[int, str]) -> str:
    letters = list(norm)
    for at, char in changed.items():
        letters[at] = char
    return "".join(letters)


def _letters(norm: str) -> Iterator[tuple[int, str]]:
    """Each single letter that a slot asks for."""
    for wrong in ("ô", "ồ", "ỗ"):
        if f"s{wrong}" in norm or f"S{wrong}" in norm:
            for m in _SO.finditer(norm):
                yield m.end() - 1, "ố"
            break
    for m in _YEAR.finditer(norm):
        yield m.start("a"), "á"
        yield m.start("b"), "ă"
    if "nám" in norm or "nãm" in norm or "nâm" in norm:
        for m in _YEAR_ALONE.finditer(norm):
            yield m.start("b"), "ă"
    for m in _DAY.finditer(norm):
        yield m.start("a"), "à"
    if any(word in norm for word in (" cùa ", " cúa ", " cũa ")):
        for m in _OF.finditer(norm):
            yield m.start("a"), "ủ"


@cache
def _folded() -> dict[str, str]:
    """Type words of two words and more without their marks, where only one of them looks so."""
    found: dict[str, str | None] = {}
    for noun in doctypes.nouns():
        if " " in noun:
            key = fold(noun)
            found[key] = None if key in found else noun
    return {k: v for k, v in found.items() if v is not None}


def _types(norm: str) -> Iterator[tuple[int, str]]:
    """The letters of a type word right before the word for number: `Kê hoạch số`, `Quyêt định số`."""
    for so in of_words(norm, "số", "Số"):
        end = len(norm[max(0, so - 4) : so].rstrip()) + max(0, so - 4)
        if not norm[so - 1 : so].isspace() or typewords.ending_at(norm, end) is not None:
            continue
        words = _WORDS.search(norm, max(0, end - 34), end)
        if words is None:
            continue
        start = words.start()
        while start < end:
            noun = _folded().get(fold(norm[start:end]))
            if noun is not None and len(noun) == end - start:
                for at, char in enumerate(noun):
                    old = norm[start + at]
                    yield start + at, (char.upper() if old.isupper() else char) if old.isalpha() else old
                break
            step = norm.find(" ", start, end)
            if step < 0:
                break
            start = step + 1
