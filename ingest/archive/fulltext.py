"""Full text: which sources hold all words that were typed, the best first, whenever they were put.

Texts that hold the words in a row come first, then those that hold them near to each other. The index is
folded, so words are found with or without tone marks. Where marks were typed, the texts that
spell the words so come first among their neighbours: of every hundred hits in a row, those that do stand
before those that do not. To score a hit costs little, to open its text much more: therefore all are scored
by number alone, and only the texts of what is shown are opened.
"""

from __future__ import annotations

import sqlite3
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.archive.snippet import snippet
from ingest.text.spelling import WORD, forms, lowered, spellings, stands
from ingest.text.text import fold

NEAR = 100  # hits of one round in which the very spelling goes first

# By the function and not by the column of that name: the engine then keeps the best instead of sorting all,
# which takes 40 in a hundred of the time off where most texts hold the words.
_RANKED = "SELECT rowid, bm25(words) AS score FROM words WHERE words MATCH ? ORDER BY score LIMIT ?"
_FIRST = 500  # hits asked for at once: more cost nothing, to score them all again does
_NAMED = "SELECT s.id, s.sha256, f.key FROM source s JOIN form f ON f.id=s.doc_form WHERE s.id IN ({})"
_TEXTS = "SELECT sha256, text FROM source WHERE sha256 IN ({})"
_AT_ONCE = 500  # parameters of one statement
_NEAR_WORDS = 8  # between words that belong together: `giảm nghèo nhanh và bền vững`


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
    tiers = _tiers(words)
    spelt = spellings(query)
    if not spelt:
        return tuple(_ranked(db, tiers, limit, after))
    first = after // NEAR * NEAR
    rounds = -(-(after + limit - first) // NEAR)
    # scored once, however many rounds: each hundred by itself would score all texts again
    ranked = _ranked(db, tiers, rounds * NEAR, first)
    found: list[Hit] = []
    for at in range(0, len(ranked), NEAR):
        hits = ranked[at : at + NEAR]
        spells = _spelling(db, hits, spelt)
        found += sorted(hits, key=lambda hit: hit.sha256 not in spells)
    return tuple(found[after - first : after - first + limit])


def _tiers(words: Sequence[str]) -> list[str]:
    """Return what to match, one after the other: the words in a row, near to each other, anywhere."""
    anywhere = " ".join(f'"{w}"' for w in words)
    if len(words) == 1:
        return [anywhere]
    row, near = f'"{" ".join(words)}"', f"NEAR({anywhere}, {_NEAR_WORDS})"
    return [row, f"{near} NOT {row}", f"({anywhere}) NOT {near}"]


def _ranked(db: sqlite3.Connection, tiers: Sequence[str], limit: int, after: int) -> list[Hit]:
    """Return hits of one tier after the other, each by score; a later one is asked only if hits lack."""
    need = after + limit
    found: list[Hit] = []
    for match in tiers:
        found += _best(db, match, need - len(found))
        if len(found) >= need:
            break
    return found[after:need]


def _best(db: sqlite3.Connection, match: str, need: int) -> list[Hit]:
    """Return hits by score; those of one score by the hash of their text, whenever they were put."""
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
    return [Hit(key, sha) for _, sha, key in named[:need]]


def _spelling(db: sqlite3.Connection, hits: Sequence[Hit], spelt: Sequence[Sequence[str]]) -> set[str]:
    """Return the hashes of the texts that hold all these words as they were typed."""
    shas = [hit.sha256 for hit in hits]
    rows = db.execute(_TEXTS.format(",".join("?" * len(shas))), shas)
    found = set()
    for sha, packed in rows:
        text = lowered(zlib.decompress(packed).decode())
        if all(any(stands(way, text) for way in ways) for ways in spelt):
            found.add(sha)
    return found


def excerpt(text: str, query: str) -> str | None:
    """Return the piece of a text that shows why it was found; None if the words do not stand in it."""
    typed = {form for word in WORD.findall(lowered(query)) for form in forms(word)}
    return snippet(unicodedata.normalize("NFC", text), words_of(query), typed=typed)
