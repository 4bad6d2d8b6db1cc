"""The words that announce a number: every noun of a type of document, found backwards from the number.

`Công văn số 12`, `các Quyết định: số 304/QĐ-STC`. Type words are many and numbers few, so a word is looked up
from its end instead of being searched for.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import doctypes

# the letters that writers put for the noun, as they are printed: `NĐ 30`, `CTr số 19-CTr/TU`
LETTERS = (
    *("CV", "NQ", "QĐ", "KH", "CT", "KL", "HD", "TB", "BC", "NĐ", "TT", "CTr", "TTr", "TTLT"),
    *("QyĐ", "CĐ", "QC"),
)
# those that a number may follow without a blank: `NQ18-NQ/TW`, `NĐ30/2020`
GLUED = frozenset(code for code in LETTERS if len(code) == 2)
_CODES = {code.lower(): code for code in LETTERS}
_GENERIC = ("văn bản", "vb", "công hàm", "tài liệu", *_CODES)


@cache
def pattern() -> str:
    """Alternation of all type words, longest first, in small letters and with free white space."""
    words = sorted({*doctypes.nouns(), *_GENERIC}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)


@cache
def _nouns() -> frozenset[str]:
    """All type words, with one space between their words, or none where a web copy lost it: `côngvăn`."""
    return frozenset({*doctypes.nouns(), *_GENERIC, *_glued()})


@cache
def _glued() -> dict[str, str]:
    return {word.replace(" ", ""): word for word in (*doctypes.nouns(), *_GENERIC) if word.count(" ") == 1}


def code_of(noun: str) -> str | None:
    """The code of the type whose letters stand for its noun: `nđ` gives NĐ; None for a word."""
    return _CODES.get(noun)


def written(word: str) -> str:
    """A type word in small letters, with its spaces."""
    plain = " ".join(word.lower().split())
    return _glued().get(plain, plain)


@cache
def _most_words() -> int:
    return max(noun.count(" ") for noun in _nouns()) + 1


_LAST_LETTERS = re.compile(r"\w+\Z")


def ending_at(text: str, end: int) -> int | None:
    """Where the longest type word starts that ends at `end`, a whole word in any case; None if none does.

    Looked up word by word from the end: a search for all type words would go over all that stands before.
    """
    last = text[max(0, end - _LONGEST) : end].rsplit(None, 1)[-1:]
    if not last or (last[0] if last[0].isalpha() else _tail(last[0])).lower() not in _last_words():
        return None
    words = text[max(0, end - 60) : end].rsplit(None, _most_words())[-_most_words() :]
    start, taken = None, ""
    at = end
    for word in reversed(words):
        first = word if word.isalpha() else _tail(word)
        at = text.rfind(word, 0, at)
        if first and (first + taken).lower() in _nouns():
            start = at + len(word) - len(first)
        if first != word:
            break
        taken = f" {word}{taken}"
    return start


_LONGEST = 20  # letters: more than any last word has


@cache
def _last_words() -> frozenset[str]:
    return frozenset(noun.rsplit(None, 1)[-1] for noun in _nouns())


def _tail(word: str) -> str:
    """The letters at the end of a word that begins with something else: `(Công`."""
    letters = _LAST_LETTERS.search(word)
    return letters.group() if letters else ""


@cache
def last_letters() -> frozenset[str]:
    """The last letters of all type words, small and capital: the cheapest look of all."""
    small = {noun[-1] for noun in _nouns()}
    return frozenset(small | {c.upper() for c in small})


@cache
def endings() -> frozenset[str]:
    """The last three letters of all type words, the last words that are shorter, and `số`, in every case."""
    small = {word[-3:] if len(word) > 1 else f" {word}" for word in _last_words()} | {"số"}
    printed = {code[-3:] for code in LETTERS if len(code) > 2}
    return frozenset(small | {e.upper() for e in small} | {e.title() for e in small} | printed)


SO = ("số", "Số", "SỐ", " s", "\ns")  # a scan may lose the vowel: `Nghị định s 63/2010/NĐ-CP`


def right_before(before: str, end: int) -> tuple[int, int, bool] | None:
    """Start and end of the type word right before a number, and whether `số` stands between the two.

    `before[:end]` has no white space at its end. Between the two a colon, a quotation mark or a bracket may
    stand: `các Quyết định: số`, `Công văn (số`.
    """
    if before.endswith(":", 0, end):
        end = _stripped(before, end - 1)
    so = before.endswith(SO, 0, end)
    if so:
        end = _stripped(before, end - 2)
        if before.endswith(SO[:3], 0, end):  # typed twice
            end = _stripped(before, end - 2)
    if before.endswith((":", "(", "“", '"'), 0, end):
        end = _stripped(before, end - 1)
    if before[end - 1 : end] not in last_letters():
        return None
    start = ending_at(before, end)
    return None if start is None else (start, end, so)


def _stripped(text: str, end: int) -> int:
    """The end of `text[:end]` without the white space at its end."""
    return len(text[:end].rstrip())
