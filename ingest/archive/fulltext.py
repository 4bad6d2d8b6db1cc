"""Full text: which sources hold all words that were typed, the best first, whenever they were put.

The index is folded, so words are found with or without tone marks. Where marks were typed, the texts that
spell the words so come first among their neighbours: of every hundred hits in a row, those that do stand
before those that do not. To score a hit costs little, to open its text much more: therefore all are scored
by number alone, and only the texts of what is shown are opened.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.archive.snippet import snippet
from ingest.text.text import fold, tone_new_style

NEAR = 100  # hits of one round in which the very spelling goes first

# By the function and not by the column of that name: the engine then keeps the best instead of sorting all,
# which takes 40 in a hundred of the time off where most texts hold the words.
_RANKED = "SELECT rowid, bm25(words) AS score FROM words WHERE words MATCH ? ORDER BY score LIMIT ?"
_FIRST = 500  # hits asked for at once: more cost nothing, to score them all again does
_NAMED = "SELECT s.id, s.sha256, f.key FROM source s JOIN form f ON f.id=s.doc_form WHERE s.id IN ({})"
_TEXTS = "SELECT sha256, text FROM source WHERE sha256 IN ({})"
_AT_ONCE = 500  # parameters of one statement
_WORD = re.compile(r"[^\W_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@dataclass(frozen=True, slots=True)
class Hit:
    """One document found by its words: its key, and the hash of the text that holds them."""

    key: str
    sha256: str


def words_of(query: str) -> list[str]:
    """Return the words of a query as the index knows them."""
    return "".join(c if c.isalnum() else " " for c in fold(query)).split()


def search(db: sqlite3.Connection, query: str, limit: int, after: int) -> tuple[Hit, ...]:
    """Return the hits `after` … `after + limit`, best first; none for a query without words."""
    words = words_of(query)
    if not words or limit < 1:
        return ()
    match = " ".join(f'"{w}"' for w in words)
    spelt = _spellings(query)
    if not spelt:
        return tuple(_ranked(db, match, limit, after))
    first = after // NEAR * NEAR
    rounds = -(-(after + limit - first) // NEAR)
    # scored once, however many rounds: each hundred by itself would score all texts again
    ranked = _ranked(db, match, rounds * NEAR, first)
    found: list[Hit] = []
    for at in range(0, len(ranked), NEAR):
        hits = ranked[at : at + NEAR]
        spells = _spelling(db, hits, spelt)
        found += sorted(hits, key=lambda hit: hit.sha256 not in spells)
    return tuple(found[after - first : after - first + limit])


def _ranked(db: sqlite3.Connection, match: str, limit: int, after: int) -> list[Hit]:
    """Return hits by score; those of one score by the hash of their text, whenever they were put."""
    need = after + limit
    asked = max(need + 1, _FIRST)
    while True:
        rows = db.execute(_RANKED, (match, asked)).fetchall()
        # all of the score at which the page is cut must be known before they can be put in order
        if len(rows) < asked or rows[need - 1][1] != rows[-1][1]:
            break
        asked *= 2
    # none behind the last score that is needed
    scores = {row: score for row, score in rows if len(rows) <= need or score <= rows[need - 1][1]}
    named = []
    ids = list(scores)
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        named += db.execute(_NAMED.format(",".join("?" * len(some))), some).fetchall()
    named.sort(key=lambda row: (scores[row[0]], row[1]))
    return [Hit(key, sha) for _, sha, key in named[after : after + limit]]


def _spellings(query: str) -> list[list[str]]:
    """Return the words that were typed with marks, each in its forms."""
    return [_forms(word) for word in dict.fromkeys(_WORD.findall(_lowered(query))) if not word.isascii()]


def _lowered(query: str) -> str:
    return unicodedata.normalize("NFC", query).lower()


def _forms(word: str) -> list[str]:
    """Return the ways to spell a word that differ only in which vowel bears the tone: `hòa`, `hoà`."""
    parts = unicodedata.normalize("NFD", word)
    tones = [c for c in parts if c in _TONES]
    if len(tones) != 1:
        return [word]
    bare = unicodedata.normalize("NFC", parts.replace(tones[0], ""))
    forms = (
        unicodedata.normalize("NFC", bare[: at + 1] + tones[0] + bare[at + 1 :]) for at in range(len(bare))
    )
    same = tone_new_style(word)
    return [form for form in forms if tone_new_style(form) == same] or [word]


def _spelling(db: sqlite3.Connection, hits: Sequence[Hit], spelt: Sequence[Sequence[str]]) -> set[str]:
    """Return the hashes of the texts that hold all these words as they were typed."""
    shas = [hit.sha256 for hit in hits]
    rows = db.execute(_TEXTS.format(",".join("?" * len(shas))), shas)
    found = set()
    for sha, packed in rows:
        text = unicodedata.normalize("NFC", zlib.decompress(packed).decode()).lower()
        if all(any(_stands(form, text) for form in forms) for forms in spelt):
            found.add(sha)
    return found


def _stands(word: str, text: str) -> bool:
    """Tell whether a word stands in a text as a whole word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(word, end)
    return False


def excerpt(text: str, query: str) -> str | None:
    """Return the piece of a text that shows why it was found; None if the words do not stand in it."""
    typed = {form for word in _WORD.findall(_lowered(query)) for form in _forms(word)}
    return snippet(text, words_of(query), typed=typed)
