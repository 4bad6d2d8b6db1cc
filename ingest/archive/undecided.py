"""Citations that may mean several directives, as the texts print them: of some documents, or of all at once.

Of a document with several texts the leading one is asked. Such citations are few, and every chain asks for
them: an index of its own (`form_ambiguous`) finds them without fetching what each document cites.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

_OF_SOME = (
    "SELECT d.key, c.quote FROM form d JOIN source s ON s.doc_form=d.id JOIN cite c ON c.source=s.id "
    "JOIN form f INDEXED BY form_ambiguous ON f.id=c.form WHERE d.key IN ({}) AND f.judgement='ambiguous' "
    "AND s.sha256=(SELECT min(o.sha256) FROM source o JOIN form e ON e.id=o.doc_form WHERE e.key=d.key) "
    "ORDER BY c.idx"
)
_HOW_MANY = (
    "SELECT count(*) FROM (SELECT 1 FROM form f INDEXED BY form_ambiguous CROSS JOIN cite c ON c.form=f.id "
    "WHERE f.judgement='ambiguous' LIMIT ?)"
)
# CROSS: from the few forms to the documents, in this order
_OF_ALL = (
    "SELECT d.key, c.quote FROM form f INDEXED BY form_ambiguous CROSS JOIN cite c ON c.form=f.id "
    "CROSS JOIN source s ON s.id=c.source CROSS JOIN form d ON d.id=s.doc_form "
    "WHERE f.judgement='ambiguous' AND s.sha256="
    "(SELECT min(o.sha256) FROM source o JOIN form e ON e.id=o.doc_form WHERE e.key=d.key) "
    "ORDER BY d.key, c.idx"
)
_AT_ONCE = 500


def of_some(db: sqlite3.Connection, keys: Sequence[str]) -> tuple[str, ...]:
    """The quotes in the texts of these documents, each once, the documents in the order given."""
    quotes: dict[str, list[str]] = {}
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        for key, quote in db.execute(_OF_SOME.format(",".join("?" * len(some))), some):
            quotes.setdefault(key, []).append(quote)
    return tuple(dict.fromkeys(quote for key in keys for quote in quotes.get(key, ())))


def of_all(db: sqlite3.Connection, most: int) -> dict[str, tuple[str, ...]] | None:
    """The quotes of every document that has any, by key; None if there are more than `most` citations."""
    if db.execute(_HOW_MANY, (most + 1,)).fetchone()[0] > most:
        return None
    quotes: dict[str, dict[str, None]] = {}
    for key, quote in db.execute(_OF_ALL):
        quotes.setdefault(key, {})[quote] = None
    return {key: tuple(of) for key, of in quotes.items()}
