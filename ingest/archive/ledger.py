"""The books of the archive: from facts to resolved nodes and edges, inside one transaction.

Every put touches only the groups of its own forms: their decisions are made anew, and only what these
change is written again. All rows that a transaction changes bear one sequence number, which the projection
follows.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.archive.document_rows import DocumentRows
from ingest.archive.entry import Booking, CiteRow, FormRow
from ingest.archive.picture import Picture
from ingest.archive.unit_ledger import UnitLedger
from ingest.identity.resolve import Decision, Form, group_of, is_blank, is_open, resolve_group
from ingest.identity.resolve_titles import alone, resolve_titles
from ingest.keys import UNKNOWN, DocKey

_FORM = (
    "id, local, date, title, symbol, is_doc, speaker, year, via, n, key, judgement, reason, candidates, tgrp"
)


@dataclass(slots=True)
class _Kept:
    """A form with the decision that it has now."""

    form: Form
    key: str
    judgement: str
    reason: str
    candidates: str
    tgrp: str | None


def _form(
    id_: int, key: str, date: str | None, title: str, symbol: str, is_doc: int, speaker: str, year: str,
    via: str, n: int,
) -> Form:  # fmt: skip
    weight = 1 << (n.bit_length() - 1)
    return Form(id_, key, date, title, symbol, bool(is_doc), speaker, year, via, weight)


class _Held(NamedTuple):
    """A source whose forms are held (0 is the document), and whose citations are written once they are
    decided."""

    forms: tuple[int, ...]
    cites: tuple[CiteRow, ...]


class Ledger:
    """Writes the facts of sources and keeps what follows from them true. One use per transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.seq = int(db.execute("SELECT value FROM meta WHERE key='sequence'").fetchone()[0]) + 1
        self.picture = Picture(db, self.seq)
        self.units = UnitLedger(db, self.picture)
        self.rows = DocumentRows(db, self.picture, self.units)
        self._bookings: dict[int, _Held] = {}
        self._fresh: set[int] = set()
        self._unused: set[int] = set()
        # groups to resolve: only these open forms, or all, where a known form came, went or weighs more
        self._scopes: dict[tuple[str, str], set[int] | None] = {}
        self._days: dict[str, set[str]] = {}
        self._lone: set[int] = set()
        self._titles: set[str] = set()
        self._nodes: set[str] = set()
        self._edges: set[tuple[str, str, str]] = set()

    # --- what a source says ---

    def add(self, source_id: int, booking: Booking) -> None:
        """Book all facts of a new source."""
        held = tuple(map(self._hold, booking.forms))
        self._bookings[source_id] = _Held(held, booking.cites)
        self.db.execute("UPDATE source SET doc_form=? WHERE id=?", (held[0], source_id))
        self.db.executemany(
            "INSERT INTO part VALUES (?,?,?,?,?,?,?)", [(source_id, *part) for part in booking.parts]
        )
        for part in booking.parts:
            self.units.hold(part.unit, part.name, collective=bool(part.collective))

    def _write_citations(self) -> None:
        """The citations of new sources, under the keys that their forms were given."""
        keys = {form: self._key(form) for form in {f for b in self._bookings.values() for f in b.forms}}
        rows = []
        for source_id, b in self._bookings.items():
            self._nodes.add(keys[b.forms[0]])
            for n, c in enumerate(b.cites):
                src, form = b.forms[c.src], b.forms[c.form]
                rows.append((source_id, n, form, src, keys[src], keys[form], *c[2:]))
                self._edges.add((c.relation, keys[src], keys[form]))
        self.db.executemany("INSERT INTO cite VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)

    def drop(self, source_id: int) -> None:
        """Take back all facts of a source."""
        booking = self._bookings.pop(source_id, None)
        if booking is not None:
            doc, *cited = booking.forms
            for form in cited:
                self._release(form)
        else:
            doc = self.db.execute("SELECT doc_form FROM source WHERE id=?", (source_id,)).fetchone()[0]
            for form, src_key, dst_key, relation in self.db.execute(
                "SELECT form, src_key, dst_key, relation FROM cite WHERE source=?", (source_id,)
            ).fetchall():
                self._edges.add((relation, src_key, dst_key))
                self._release(form)
            self.db.execute("DELETE FROM cite WHERE source=?", (source_id,))
        self._nodes.add(self._key(doc))
        self._release(doc)
        for unit, name, collective in self.db.execute(
            "SELECT unit, name, collective FROM part WHERE source=?", (source_id,)
        ).fetchall():
            self.units.release(unit, name, collective=bool(collective))
        self.db.execute("DELETE FROM part WHERE source=?", (source_id,))

    def renamed(self, source_id: int) -> None:
        """The name under which a source is shown has changed: rows that print it are written again."""
        self._reprint(source_id)
        form = self.db.execute("SELECT doc_form FROM source WHERE id=?", (source_id,)).fetchone()[0]
        self._nodes.add(self._key(form))

    def _reprint(self, source_id: int) -> None:
        for src, relation, dst in self.db.execute(
            "SELECT DISTINCT src_key, relation, dst_key FROM cite WHERE source=?", (source_id,)
        ).fetchall():
            self._edges.add((relation, src, dst))

    # --- forms ---

    def _hold(self, f: FormRow) -> int:
        row = self.db.execute("SELECT id, n FROM form WHERE sig=?", (f.sig,)).fetchone()
        if row is not None:
            self._count(row[0], row[1], row[1] + 1)
            return int(row[0])
        cursor = self.db.execute(
            "INSERT INTO form (sig, local, grp, issuer, open, tgrp, date, title, symbol, speaker, year, via, "
            "is_doc, facet, no_organ, key, judgement, reason, candidates, n) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'','','[]',1)",
            (*f, f.local),
        )
        form = int(cursor.lastrowid or 0)
        self._fresh.add(form)
        self._stir(form, f.local, f.grp, f.issuer, f.tgrp, f.date, opened=bool(f.open))
        self._nodes.add(f.local)
        return form

    def _release(self, form: int) -> None:
        n = self.db.execute("SELECT n FROM form WHERE id=?", (form,)).fetchone()[0]
        self._count(form, n, n - 1)

    def _count(self, form: int, old: int, new: int) -> None:
        """Set how often a form is used. Decisions see the number only by its powers of two."""
        self.db.execute("UPDATE form SET n=? WHERE id=?", (new, form))
        if old.bit_length() == new.bit_length():
            return
        local, grp, issuer, opened, tgrp, date, key = self.db.execute(
            "SELECT local, grp, issuer, open, tgrp, date, key FROM form WHERE id=?", (form,)
        ).fetchone()
        self._stir(form, local, grp, issuer, tgrp, date, opened=bool(opened))
        if not old or not new:
            self._nodes.add(key)
        if not new:
            self._unused.add(form)

    def _stir(
        self,
        form: int,
        local: str,
        grp: str,
        issuer: str,
        tgrp: str | None,
        date: str | None,
        *,
        opened: bool,
    ) -> None:
        """What a form's coming or going may change: its group, its title group, or only itself."""
        if tgrp:
            self._titles.add(tgrp)
        if is_blank(local):
            if not tgrp:
                self._lone.add(form)
        elif issuer == UNKNOWN:
            self._lone.add(form)
        else:
            if not opened:
                self._scopes[grp, issuer] = None
            elif (only := self._scopes.setdefault((grp, issuer), set())) is not None:
                only.add(form)
            if not opened and date:
                self._days.setdefault(grp, set()).add(date)

    def _key(self, form: int) -> str:
        return str(self.db.execute("SELECT key FROM form WHERE id=?", (form,)).fetchone()[0])

    # --- decisions ---

    def settle(self) -> None:
        """Resolve what was touched, then write the nodes, edges and units that changed."""
        for (grp, issuer), only in sorted(self._scopes.items(), key=lambda item: item[0]):
            self._settle_scope(grp, issuer, only)
        for grp, days in sorted(self._days.items()):
            if days:
                strangers = self._forms("grp=? AND issuer=?", grp, UNKNOWN)
                self._lone.update(m.form.id for m in strangers if m.form.date in days)
        for form in sorted(self._lone):
            self._settle_lone(form)
        for tgrp in sorted(self._titles):
            self._settle_titles(tgrp)
        self._write_citations()
        for form in sorted(self._unused):
            self.db.execute("DELETE FROM form WHERE id=? AND n=0", (form,))
        for key in sorted(self._nodes):
            self.rows.write_node(key)
        for relation, src, dst in sorted(self._edges):
            self.rows.write_edge(relation, src, dst)
        self.units.settle()
        self.picture.close()

    def _forms(self, where: str, *values: object) -> list[_Kept]:
        """Living forms, each with the decision that it has now."""
        rows = self.db.execute(f"SELECT {_FORM} FROM form WHERE {where} AND n>0", values).fetchall()  # noqa: S608
        return [_Kept(_form(*r[:10]), *r[10:]) for r in rows]

    def _settle_scope(self, grp: str, issuer: str, only: set[int] | None) -> None:
        """The forms of one number and one known issuer. Open forms never depend on one another."""
        if only is None:
            members = self._forms("grp=? AND issuer=?", grp, issuer)
        else:
            members = self._forms("grp=? AND issuer=? AND open=0", grp, issuer)
            for form in sorted(only):
                members += self._forms("id=?", form)
        members = [m for m in members if not is_blank(m.form.key)]
        self._decide_all(members, resolve_group([m.form for m in members]))
        if only is None:
            known = {m.form.date for m in members if m.form.date and not is_open(m.form.key)}
            self._days.setdefault(grp, set()).update(known)

    def _settle_lone(self, form: int) -> None:
        """A form whose issuer is not known, or whose number is blank and has no title."""
        for me in self._forms("id=?", form):
            f, near = me.form, [me.form]
            if is_blank(f.key):
                self._decide(me, alone(f))
                continue
            if f.date and len(f.date) == 10:
                grp = group_of(f.key)
                same_day = self._forms("grp=? AND date=? AND open=0", grp, f.date)
                for issuer in sorted({DocKey.parse(m.form.key).issuer for m in same_day}):
                    near += [m.form for m in self._forms("grp=? AND issuer=?", grp, issuer)]
            self._decide(me, resolve_group(near)[f.id])

    def _settle_titles(self, tgrp: str) -> None:
        members = self._forms("tgrp=?", tgrp)
        blanks = [m for m in members if is_blank(m.form.key)]
        if blanks:
            numbered = [
                replace(m.form, key=m.key)
                for m in members
                if not is_blank(m.form.key)
            ]  # fmt: skip
            self._decide_all(blanks, resolve_titles([m.form for m in blanks], numbered))

    def _decide_all(self, members: list[_Kept], decisions: dict[int, Decision]) -> None:
        for m in members:
            self._decide(m, decisions[m.form.id])

    def _decide(self, m: _Kept, d: Decision) -> None:
        named = json.dumps(d.candidates)
        if (m.key, m.judgement, m.reason, m.candidates) == (d.key, d.judgement, d.reason, named):
            return
        form, old = m.form.id, m.key
        self.db.execute(
            "UPDATE form SET key=?, judgement=?, reason=?, candidates=? WHERE id=?",
            (d.key, d.judgement, d.reason, named, form),
        )
        if old != d.key:
            self._nodes.update((old, d.key))
            if m.tgrp:
                self._titles.add(m.tgrp)
        if form in self._fresh:  # nothing refers to it yet
            return
        for relation, src in self.db.execute(
            "SELECT DISTINCT relation, src_key FROM cite WHERE form=?", (form,)
        ).fetchall():
            self._edges.update({(relation, src, old), (relation, src, d.key)})
        if old == d.key:
            return
        for relation, dst in self.db.execute(
            "SELECT DISTINCT relation, dst_key FROM cite WHERE src_form=?", (form,)
        ).fetchall():
            self._edges.update({(relation, old, dst), (relation, d.key, dst)})
        self.db.execute("UPDATE cite SET dst_key=? WHERE form=?", (d.key, form))
        self.db.execute("UPDATE cite SET src_key=? WHERE src_form=?", (d.key, form))
        if m.form.is_doc:  # its text also attests edges between others, in its name
            for (source,) in self.db.execute("SELECT id FROM source WHERE doc_form=?", (form,)).fetchall():
                self._reprint(source)
