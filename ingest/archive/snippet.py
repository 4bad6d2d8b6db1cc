"""The piece of a text that shows why a search found it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice

from ingest.text.spelling import WORD
from ingest.text.text import fold

LOOKED_AT = 200  # places of the words in one text


class _Letters(dict[int, str]):
    """Folds a letter to one letter, so that places in the folded text are places in the text."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = fold(chr(code))[:1] or " "
        return folded


_LETTERS = _Letters()


def snippet(text: str, words: list[str], width: int = 160, typed: Collection[str] = ()) -> str | None:
    """The piece of a text that holds most of the words, the words marked by ‹ ›; None if there is none.

    `words` are folded. A piece that holds them in a row comes first; of pieces that hold as many, one that
    spells them as `typed` (in lower case), then the earlier one.
    """
    folded = text.translate(_LETTERS)
    asked = "|".join(map(re.escape, sorted(filter(None, words), key=len, reverse=True)))
    if not asked:
        return None
    row = _in_a_row(text, folded, words, typed)
    words_of = re.compile(f"(?<![^\\W_])(?:{asked})(?![^\\W_])")
    found = list(islice(words_of.finditer(folded, max(0, (row or 0) - width)), LOOKED_AT))
    if not found:  # the index cuts words where this pattern does not
        found = list(islice(re.finditer(asked, folded), 1))
    if not found:
        return None
    # of a word that stands somewhere as typed, those that are spelt otherwise are not what was looked for
    as_typed = {m.group() for m in found if _spelt(text[m.start() : m.end()], typed)}
    found = [m for m in found if m.group() not in as_typed or _spelt(text[m.start() : m.end()], typed)]
    best = _best(text, found, width - width // 3, typed) if row is None else row
    start = max(0, best - width // 3)
    start = text.find(" ", start) + 1 if start else 0
    end = min(len(text), start + width)
    piece = ""
    at = start
    for match in found:
        if not start <= match.start() < end:
            continue
        piece += f"{text[at : match.start()]}‹{text[match.start() : match.end()]}›"
        at = match.end()
    piece += text[at:end]
    return ("…" if start else "") + " ".join(piece.split()) + ("…" if end < len(text) else "")


def _in_a_row(text: str, folded: str, words: Sequence[str], typed: Collection[str]) -> int | None:
    """Return where several words stand in a row, spelt as typed before otherwise; None if they do not."""
    if len(words) < 2:
        return None
    row = r"[\W_]+".join(map(re.escape, words))
    rows = re.finditer(rf"(?<![^\W_]){row}(?![^\W_])", folded)
    found = [(_spelt(text[m.start() : m.end()], typed), m.start()) for m in islice(rows, LOOKED_AT)]
    return min(found, key=lambda f: (-f[0], f[1]))[1] if found else None


def _spelt(piece: str, typed: Collection[str]) -> int:
    """Return how many words of a piece are spelt as typed."""
    return sum(word.lower() in typed for word in WORD.findall(piece))


def _best(text: str, found: Sequence[re.Match[str]], width: int, typed: Collection[str]) -> int:
    """Return where the piece of that width begins that holds most of the words."""
    weights = [2 if text[m.start() : m.end()].lower() in typed else 1 for m in found]
    best, place = 0, found[0].start()
    for first, match in enumerate(found):
        held: dict[str, int] = {}
        for other, weight in zip(found[first:], weights[first:], strict=True):
            if other.end() > match.start() + width:
                break
            held[other[0]] = max(weight, held.get(other[0], 0))
        if sum(held.values()) > best:
            best, place = sum(held.values()), match.start()
    return place
