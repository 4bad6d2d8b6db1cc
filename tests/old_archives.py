"""Archives as older versions of the program left them: their tables, word for word, with today's sources.

A file of an older version holds sources and facts that must be kept, and books that its own rules made. The
books are filled with what misleads whoever trusts them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import made_facts as made

from ingest.archive.entry import Incoming, prepare
from ingest.model import Facts
from ingest.text.text import fold

_SOURCES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, format TEXT NOT NULL,
  encoding TEXT NOT NULL, chars INTEGER NOT NULL, text BLOB NOT NULL, facts BLOB NOT NULL, doc_form INTEGER
);
CREATE TABLE origin (
  origin TEXT PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), name TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX origin_source ON origin(source);
CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='unicode61');
CREATE TABLE node (
  key TEXT PRIMARY KEY, labels TEXT NOT NULL, props TEXT NOT NULL, seq INTEGER NOT NULL, gone INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX node_seq ON node(seq);
CREATE TABLE edge (
  type TEXT NOT NULL, src TEXT NOT NULL, dst TEXT NOT NULL, slot TEXT NOT NULL, ends TEXT NOT NULL,
  props TEXT NOT NULL, seq INTEGER NOT NULL, gone INTEGER NOT NULL, PRIMARY KEY (src, type, dst, slot)
) WITHOUT ROWID;
CREATE INDEX edge_seq ON edge(seq);
"""
_UNITS = """
CREATE TABLE part (
  source INTEGER NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, slot TEXT NOT NULL, props TEXT NOT NULL,
  name TEXT NOT NULL, collective INTEGER NOT NULL, PRIMARY KEY (source, kind, unit, slot)
) WITHOUT ROWID;
CREATE TABLE unit (
  key TEXT NOT NULL, name TEXT NOT NULL, collective INTEGER NOT NULL, issued INTEGER NOT NULL,
  n INTEGER NOT NULL, PRIMARY KEY (key, name, collective, issued)
) WITHOUT ROWID;
CREATE TABLE issuer (node TEXT PRIMARY KEY, unit TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE located (unit TEXT PRIMARY KEY, place TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX located_place ON located(place);
"""
_SCHEMA = {
    1: _SOURCES
    + _UNITS
    + """
CREATE TABLE form (
  id INTEGER PRIMARY KEY, sig TEXT NOT NULL UNIQUE, local TEXT NOT NULL, key TEXT NOT NULL, grp TEXT NOT NULL,
  tgrp TEXT, date TEXT, title TEXT NOT NULL, symbol TEXT, is_doc INTEGER NOT NULL, judgement TEXT NOT NULL,
  reason TEXT NOT NULL, candidates TEXT NOT NULL, facet TEXT NOT NULL, n INTEGER NOT NULL
);
CREATE INDEX form_key ON form(key);
CREATE INDEX form_grp ON form(grp);
CREATE INDEX form_tgrp ON form(tgrp) WHERE tgrp IS NOT NULL;
CREATE TABLE cite (
  source INTEGER NOT NULL, idx INTEGER NOT NULL, form INTEGER NOT NULL, src_form INTEGER NOT NULL,
  src_key TEXT NOT NULL, dst_key TEXT NOT NULL, relation TEXT NOT NULL, own INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
  optional INTEGER NOT NULL, PRIMARY KEY (source, idx)
) WITHOUT ROWID;
CREATE INDEX cite_form ON cite(form);
CREATE INDEX cite_src_form ON cite(src_form);
CREATE INDEX cite_edge ON cite(src_key, dst_key, relation);
CREATE INDEX cite_dst ON cite(dst_key);
""",
}


def write(path: Path, version: int, documents: Iterable[Facts]) -> None:
    """Write an archive of an older version that holds these documents and one node too many."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode=WAL")
    db.executescript(_SCHEMA[version])
    db.executemany("INSERT INTO meta VALUES (?,?)", [("schema", str(version)), ("sequence", "40")])
    db.execute("INSERT INTO node VALUES ('long-gone.ubnd.2020.kh.1', 'Document', '{}', 39, 0)")
    for n, facts in enumerate(documents, 1):
        one = prepare(Incoming(facts, made.read(facts), f"/x/{facts.sha256[:8]}", facts.source))
        db.execute(
            "INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?)",
            (n, one.sha256, one.name, one.format, one.encoding, one.chars, one.text, one.facts, n),
        )
        db.execute("INSERT INTO origin VALUES (?,?,?)", (one.origin, n, one.name))
        db.execute("INSERT INTO words (rowid, folded) VALUES (?,?)", (n, fold(made.read(facts).text)))
        db.execute(
            "INSERT INTO form VALUES (?,?,'x','x','x',NULL,NULL,'','',1,'','','[]','{}',1)", (n, f"old {n}")
        )
    db.commit()
    db.close()
