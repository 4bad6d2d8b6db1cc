"""The tables of the archive. `node` and `edge` are what the projection follows.

`SOURCES` hold what was read and must never be lost; `BOOKS` follow from them and are made anew when a newer
version books by other rules.
"""

from __future__ import annotations

# by which rules a source was read (`ingest.edition`), beside its long row, so that they are counted quickly
READ_BY = """CREATE TABLE read_by (
  source INTEGER PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE, edition TEXT NOT NULL
)"""

# Raised by every change of the tables or of the rules of booking; what leads from one to the next:
VERSION = 10
# the books of older files followed other rules: they are made anew
BOOKS_SINCE = 2
# older files kept no marks of their changes
MARKS_SINCE = 4
# the nodes in older files said less (laws had no subject), and some places had nobody left: they are printed
# anew from the books
NODES_SINCE = 10
# version -> the statements that make it of the version before, beside the books
STEPS: dict[int, tuple[str, ...]] = {
    # nothing ever looked for the edges into a node here, and on a large archive it cost a page an edge
    3: ("DROP INDEX IF EXISTS edge_dst",),
    4: ("CREATE TABLE history (seq INTEGER PRIMARY KEY, mark TEXT NOT NULL)",),
    # of a text without a row nobody knows by which rules it was read: older files have none
    8: (READ_BY,),
}
# the same for the books, of files whose books stand
BOOK_STEPS: dict[int, tuple[str, ...]] = {
    # forms that nobody can decide are few and asked for with every chain; the forms themselves are many
    7: ("CREATE INDEX form_ambiguous ON form(id) WHERE judgement='ambiguous'",),
    # what older books call an amendment may have repealed a part: a text that is read again tells
    9: ("ALTER TABLE cite ADD COLUMN repeals_part INTEGER NOT NULL DEFAULT 0",),
}

SOURCES = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- the mark of every change (`ingest.archive.history`)
CREATE TABLE history (seq INTEGER PRIMARY KEY, mark TEXT NOT NULL);

-- what was read: the text as read (compressed), its facts, the form that it is itself
CREATE TABLE source (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, format TEXT NOT NULL,
  encoding TEXT NOT NULL, chars INTEGER NOT NULL, text BLOB NOT NULL, facts BLOB NOT NULL, doc_form INTEGER
);
-- from where: the same bytes may lie in several places; a place whose bytes changed lets the old ones go
CREATE TABLE origin (
  origin TEXT PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), name TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX origin_source ON origin(source);
{READ_BY};

-- full text, folded (no marks, d for đ); contentless: the words are in source.text
CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='unicode61');

-- the resolved picture: the graph is a copy of these two
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

BOOKS = """
-- the distinct ways in which texts name a directive, with the decision who it is. `issuer` is that of the
-- key which the text gives ('_' where it tells none), `open` says that the text alone does not decide
CREATE TABLE form (
  id INTEGER PRIMARY KEY, sig TEXT NOT NULL UNIQUE, local TEXT NOT NULL, key TEXT NOT NULL, grp TEXT NOT NULL,
  issuer TEXT NOT NULL, open INTEGER NOT NULL, tgrp TEXT, date TEXT, title TEXT NOT NULL,
  symbol TEXT NOT NULL, speaker TEXT NOT NULL, year TEXT NOT NULL, via TEXT NOT NULL, is_doc INTEGER NOT NULL,
  judgement TEXT NOT NULL, reason TEXT NOT NULL, candidates TEXT NOT NULL, facet TEXT NOT NULL,
  n INTEGER NOT NULL,
  no_organ INTEGER NOT NULL  -- its issuer was not there on its day
);
CREATE INDEX form_key ON form(key);
CREATE INDEX form_grp ON form(grp, issuer, open);
CREATE INDEX form_no_organ ON form(key) WHERE no_organ=1;
CREATE INDEX form_day ON form(grp, date) WHERE open=0 AND date IS NOT NULL;
CREATE INDEX form_ambiguous ON form(id) WHERE judgement='ambiguous';
CREATE INDEX form_tgrp ON form(tgrp) WHERE tgrp IS NOT NULL;
CREATE INDEX IF NOT EXISTS source_form ON source(doc_form);

-- one row a citation; src_key and dst_key repeat the decisions of the two forms
CREATE TABLE cite (
  source INTEGER NOT NULL, idx INTEGER NOT NULL, form INTEGER NOT NULL, src_form INTEGER NOT NULL,
  src_key TEXT NOT NULL, dst_key TEXT NOT NULL, relation TEXT NOT NULL, own INTEGER NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
  optional INTEGER NOT NULL,
  early INTEGER NOT NULL,  -- what it cites bears a later day than the text that cites it
  repeals_part INTEGER NOT NULL DEFAULT 0,  -- it amends by repealing a part
  PRIMARY KEY (source, idx)
) WITHOUT ROWID;
CREATE INDEX cite_form ON cite(form);
CREATE INDEX cite_early ON cite(source) WHERE early=1;
CREATE INDEX cite_src_form ON cite(src_form);
CREATE INDEX cite_edge ON cite(src_key, dst_key, relation);

-- duties and recipients of a source
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

BOOK_TABLES = ("form", "cite", "part", "unit", "issuer", "located")


def statements(script: str) -> list[str]:
    """The single statements of a script, so that they can run inside one transaction."""
    return [s for s in script.split(";\n") if s.strip()]
