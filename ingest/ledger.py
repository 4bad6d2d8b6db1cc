"""The books of the archive: from facts to resolved nodes and edges, inside one transaction.

Every put touches only the groups of its own forms: their decisions are made anew, and only what these
change is written again. All rows that a transaction changes bear one sequence number, which the projection
follows.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from ingest import forms, places
from ingest.forms import Facet
from ingest.keys import DocKey
from ingest.model import EdgeRow, Facts, NodeRow
from ingest.organ_central import line_of
from ingest.resolve import Decision, Form, group_of, resolve_group, resolve_titles, title_group

PART_TYPES = ("ASSIGNS_TO", "ADDRESSED_TO", "COPIED_TO")


class Ledger:
    """Writes the facts of sources and keeps what follows from them true. One use per transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.seq = int(db.execute("SELECT value FROM meta WHERE key='sequence'").fetchone()[0]) + 1
        self.groups: set[str] = set()
        self.titles: set[str] = set()
        self.nodes: set[str] = set()
        self.edges: set[tuple[str, str, str]] = set()
        self.units: set[str] = set()
        self.places: set[str] = set()
        self.changed = False

    # --- what a source says ---

    def add(self, source_id: int, facts: Facts) -> None:
        """Book all facts of a new source."""
        doc = self._hold(forms.of_document(facts), is_doc=True)
        ids = [self._hold(forms.of_target(c.target, None, None), is_doc=False) for c in facts.citations]
        keys = {i: self._key(i) for i in {doc, *ids}}
        rows = []
        for n, (c, form) in enumerate(zip(facts.citations, ids, strict=True)):
            src = doc if c.by is None else ids[c.by]
            rows.append(
                (source_id, n, form, src, keys[src], keys[form], c.relation.upper(), int(c.by is None), *c.span, c.quote, c.rule,
                 int(c.optional))
            )  # fmt: skip
            self._touch(keys[src], c.relation.upper(), keys[form])
        self.db.executemany("INSERT INTO cite VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
        self.db.execute("UPDATE source SET doc_form=? WHERE id=?", (doc, source_id))
        self._add_parts(source_id, facts)
        self.nodes.add(keys[doc])

    def _add_parts(self, source_id: int, facts: Facts) -> None:
        rows: list[tuple[int, str, str, str, str, str, int]] = []
        seen: dict[tuple[str, str, str], int] = {}

        def part(kind: str, unit: Any, slot: str, props: dict[str, Any]) -> None:
            n = seen[kind, unit.key, slot] = seen.get((kind, unit.key, slot), 0) + 1
            clean = {k: v for k, v in props.items() if v is not None}
            said = json.dumps(clean, ensure_ascii=False, sort_keys=True)
            rows.append((source_id, kind, unit.key, f"{slot}{n}", said, unit.name, int(unit.collective)))
            self._hold_unit(unit.key, {"name": unit.name, "collective": unit.collective})

        for d in facts.assignments:
            part("ASSIGNS_TO", d.unit, f"{d.role}-", {
                "role": d.role, "task": d.task, "due": d.due, "every": d.every, "collective": d.unit.collective,
                "quote": d.quote, "start": d.span[0], "end": d.span[1],
            })  # fmt: skip
        for r in facts.recipients:
            kind = "ADDRESSED_TO" if r.role == "to" else "COPIED_TO"
            part(kind, r.unit, "", {"purpose": r.purpose, "quote": r.quote})
        self.db.executemany("INSERT INTO part VALUES (?,?,?,?,?,?,?)", rows)

    def drop(self, source_id: int) -> None:
        """Take back all facts of a source."""
        doc = self.db.execute("SELECT doc_form FROM source WHERE id=?", (source_id,)).fetchone()[0]
        self.nodes.add(self._key(doc))
        for form, src_key, dst_key, relation in self.db.execute(
            "SELECT form, src_key, dst_key, relation FROM cite WHERE source=?", (source_id,)
        ).fetchall():
            self._touch(src_key, relation, dst_key)
            self._release(form)
        self._release(doc)
        for unit, name, collective in self.db.execute(
            "SELECT unit, name, collective FROM part WHERE source=?", (source_id,)
        ).fetchall():
            self._release_unit(unit, name, collective=bool(collective), issued=False)
        self.db.execute("DELETE FROM cite WHERE source=?", (source_id,))
        self.db.execute("DELETE FROM part WHERE source=?", (source_id,))

    def renamed(self, source_id: int) -> None:
        """The name under which a source is shown has changed: rows that print it are written again."""
        for src, relation, dst in self.db.execute(
            "SELECT DISTINCT src_key, relation, dst_key FROM cite WHERE source=?", (source_id,)
        ).fetchall():
            self.edges.add((relation, src, dst))
        form = self.db.execute("SELECT doc_form FROM source WHERE id=?", (source_id,)).fetchone()[0]
        self.nodes.add(self._key(form))

    # --- forms ---

    def _hold(self, facet: Facet, *, is_doc: bool) -> int:
        signature = forms.signature(facet)
        row = self.db.execute("SELECT id, n, grp, tgrp, key FROM form WHERE sig=?", (signature,)).fetchone()
        if row is not None:
            self.db.execute("UPDATE form SET n=n+1 WHERE id=?", (row[0],))
            if row[1] == 0:
                self._stir(row[2], row[3])
                self.nodes.add(row[4])
            return int(row[0])
        local = facet["key"]
        title = forms.comparable_title(facet)
        grp, tgrp = group_of(local), title_group(local, title)
        cursor = self.db.execute(
            "INSERT INTO form (sig, local, key, grp, tgrp, date, title, symbol, is_doc, judgement, reason, candidates, facet, n) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,1)",
            (signature, local, local, grp, tgrp, facet.get("date"), title, facet.get("symbol"), int(is_doc), "", "", "[]",
             json.dumps(facet, ensure_ascii=False, sort_keys=True)),
        )  # fmt: skip
        self._stir(grp, tgrp)
        self.nodes.add(local)
        return int(cursor.lastrowid or 0)

    def _release(self, form: int) -> None:
        self.db.execute("UPDATE form SET n=n-1 WHERE id=?", (form,))
        n, grp, tgrp, key = self.db.execute(
            "SELECT n, grp, tgrp, key FROM form WHERE id=?", (form,)
        ).fetchone()
        if n == 0:
            self._stir(grp, tgrp)
            self.nodes.add(key)

    def _stir(self, grp: str, tgrp: str | None) -> None:
        self.groups.add(grp)
        if tgrp:
            self.titles.add(tgrp)

    def _key(self, form: int) -> str:
        return str(self.db.execute("SELECT key FROM form WHERE id=?", (form,)).fetchone()[0])

    def _touch(self, src: str, relation: str, dst: str) -> None:
        self.edges.add((relation, src, dst))
        self.nodes.update((src, dst))

    # --- decisions ---

    def settle(self) -> None:
        """Resolve what was touched, then write the nodes, edges and units that changed."""
        for grp in sorted(self.groups):
            self._settle_group(grp)
        for tgrp in sorted(self.titles):
            self._settle_titles(tgrp)
        self.db.execute("DELETE FROM form WHERE n=0")
        for key in sorted(self.nodes):
            self._write_node(key)
        for relation, src, dst in sorted(self.edges):
            self._write_edge(relation, src, dst)
        for unit in sorted(self.units):
            self._write_unit(unit)
        self._write_places()
        if self.changed:
            self.db.execute("UPDATE meta SET value=? WHERE key='sequence'", (str(self.seq),))

    def _forms(self, where: str, value: str) -> list[tuple[Form, str, str]]:
        rows = self.db.execute(
            f"SELECT id, local, key, date, title, symbol, is_doc, grp FROM form WHERE {where}=? AND n>0",  # noqa: S608
            (value,),
        ).fetchall()
        return [(Form(r[0], r[1], r[3], r[4], r[5], bool(r[6])), r[2], r[7]) for r in rows]

    def _settle_group(self, grp: str) -> None:
        members = self._forms("grp", grp)
        numbered = [f for f, _, _ in members if not _blank(f)]
        for form_id, decision in sorted(resolve_group(numbered).items()):
            self._decide(form_id, decision)
        for f, _, _ in members:
            if _blank(f) and title_group(f.key, f.title) is None:
                self._decide(
                    f.id,
                    Decision(
                        f.key, "unmatched", "its number is blank, and nothing else tells which one it is"
                    ),
                )

    def _settle_titles(self, tgrp: str) -> None:
        members = self._forms("tgrp", tgrp)
        blanks = [f for f, _, _ in members if _blank(f)]
        if not blanks:
            return
        numbered = [
            Form(f.id, key, f.date, f.title, f.symbol, f.is_doc) for f, key, _ in members if not _blank(f)
        ]
        for form_id, decision in sorted(resolve_titles(blanks, numbered).items()):
            self._decide(form_id, decision)

    def _decide(self, form_id: int, d: Decision) -> None:
        old, judgement, reason, tgrp, facet = self.db.execute(
            "SELECT key, judgement, reason, tgrp, facet FROM form WHERE id=?", (form_id,)
        ).fetchone()
        if (old, judgement, reason) == (d.key, d.judgement, d.reason):
            return
        self.db.execute(
            "UPDATE form SET key=?, judgement=?, reason=?, candidates=? WHERE id=?",
            (d.key, d.judgement, d.reason, json.dumps(d.candidates), form_id),
        )
        self.nodes.update((old, d.key))
        if tgrp and old != d.key:
            self.titles.add(tgrp)
        for column, mine, other in (("form", "dst_key", "src_key"), ("src_form", "src_key", "dst_key")):
            for relation, far in self.db.execute(
                f"SELECT DISTINCT relation, {other} FROM cite WHERE {column}=?",  # noqa: S608
                (form_id,),
            ).fetchall():
                for near in (old, d.key):
                    self._touch(*((far, relation, near) if column == "form" else (near, relation, far)))
            if old != d.key:
                self.db.execute(f"UPDATE cite SET {mine}=? WHERE {column}=?", (d.key, form_id))  # noqa: S608

    # --- rows ---

    def _write_node(self, key: str) -> None:
        rows = self.db.execute("SELECT facet, is_doc FROM form WHERE key=? AND n>0", (key,)).fetchall()
        docs = [json.loads(f) for f, is_doc in rows if is_doc]
        cited = [json.loads(f) for f, is_doc in rows if not is_doc]
        self._issuer(key, None)
        if not rows:
            self._parts(key, None)
            self._put_node(NodeRow(("Document",), key, gone=True))
            return
        leading = min((d["source"] for d in docs), default=None)
        name = None
        if leading is not None:
            name = self.db.execute("SELECT name FROM source WHERE sha256=?", (leading,)).fetchone()[0]
        node = forms.node_row(key, docs, cited, name)
        if len(docs) > 1:
            node.props["sources"] = len(docs)
        self._put_node(node)
        self._parts(key, leading)
        if node.props.get("issuer_key"):
            signer = next((d.get("signer") for d in sorted(docs, key=lambda d: d["source"])), None)
            self._issuer(key, node.props, signer)

    def _put_node(self, row: NodeRow) -> None:
        labels, props = ":".join(row.labels), json.dumps(row.props, ensure_ascii=False, sort_keys=True)
        old = self.db.execute("SELECT labels, props, gone FROM node WHERE key=?", (row.key,)).fetchone()
        if (
            (old is None and row.gone)
            or (old is not None and old[2] and row.gone)
            or old == (labels, props, int(row.gone))
        ):
            return
        if row.gone:
            labels, props = old[0], "{}"
        self.db.execute(
            "INSERT OR REPLACE INTO node VALUES (?,?,?,?,?)",
            (row.key, labels, props, self.seq, int(row.gone)),
        )
        self.changed = True

    def _put_edge(self, row: EdgeRow) -> None:
        props = json.dumps(row.props, ensure_ascii=False, sort_keys=True)
        ident = (row.type, row.src, row.dst, row.slot)
        old = self.db.execute(
            "SELECT props, gone FROM edge WHERE type=? AND src=? AND dst=? AND slot=?", ident
        ).fetchone()
        if (
            (old is None and row.gone)
            or (old is not None and old[1] and row.gone)
            or old == (props, int(row.gone))
        ):
            return
        self.db.execute(
            "INSERT OR REPLACE INTO edge VALUES (?,?,?,?,?,?,?,?)",
            (*ident, ":".join(row.ends), "{}" if row.gone else props, self.seq, int(row.gone)),
        )
        self.changed = True

    def _write_edge(self, relation: str, src: str, dst: str) -> None:
        if src == dst:
            return
        first = self.db.execute(
            "SELECT c.quote, c.start, c.stop, c.rule, s.name, f.judgement, f.reason, d.key FROM cite c "
            "JOIN source s ON s.id=c.source JOIN form f ON f.id=c.form JOIN form d ON d.id=s.doc_form "
            "WHERE c.src_key=? AND c.dst_key=? AND c.relation=? ORDER BY c.own DESC, s.sha256, c.idx LIMIT 1",
            (src, dst, relation),
        ).fetchone()
        if first is None:
            self._put_edge(EdgeRow(relation, src, dst, gone=True))
            return
        count = self.db.execute(
            "SELECT COUNT(DISTINCT source) FROM cite WHERE src_key=? AND dst_key=? AND relation=?",
            (src, dst, relation),
        ).fetchone()[0]
        quote, start, end, rule, name, judgement, reason, said_by = first
        props = {
            "quote": quote, "start": start, "end": end, "rule": rule, "source": name, "judgement": judgement, "reason": reason,
            "said_by": said_by, "attestations": count,
        }  # fmt: skip
        self._put_edge(EdgeRow(relation, src, dst, props=props))

    def _parts(self, key: str, leading: str | None) -> None:
        """Duties and recipients of a document: those of its first source."""
        wanted: dict[tuple[str, str, str], str] = {}
        if leading is not None:
            for kind, unit, slot, props in self.db.execute(
                "SELECT kind, unit, slot, props FROM part JOIN source s ON s.id=part.source WHERE s.sha256=?",
                (leading,),
            ):
                wanted[kind, unit, slot] = props
        marks = ",".join("?" * len(PART_TYPES))
        for kind, unit, slot in self.db.execute(
            f"SELECT type, dst, slot FROM edge WHERE src=? AND gone=0 AND type IN ({marks})",  # noqa: S608
            (key, *PART_TYPES),
        ).fetchall():
            if (kind, unit, slot) not in wanted:
                self._put_edge(EdgeRow(kind, key, unit, slot, ("Document", "Unit"), gone=True))
        for (kind, unit, slot), props in sorted(wanted.items()):
            self._put_edge(EdgeRow(kind, key, unit, slot, ("Document", "Unit"), json.loads(props)))

    def _issuer(self, key: str, props: dict[str, Any] | None, signer: str | None = None) -> None:
        """Let a node hold its issuer, or let go of the one it held."""
        if props is None:
            held = self.db.execute("SELECT unit, name FROM issuer WHERE node=?", (key,)).fetchone()
            if held:
                self.db.execute("DELETE FROM issuer WHERE node=?", (key,))
                self._release_unit(held[0], held[1], collective=False, issued=True)
                self._put_edge(EdgeRow("ISSUED_BY", key, held[0], ends=("Document", "Unit"), gone=True))
            return
        unit, name = props["issuer_key"], props.get("issuer", props["issuer_key"])
        self.db.execute("INSERT INTO issuer VALUES (?,?,?)", (key, unit, name))
        self._hold_unit(unit, {"name": name, "issued": True})
        said = {k: v for k, v in (("sub_body", props.get("sub_body")), ("signer", signer)) if v}
        self._put_edge(EdgeRow("ISSUED_BY", key, unit, ends=("Document", "Unit"), props=said))

    # --- units and places ---

    def _hold_unit(self, key: str, facet: dict[str, Any]) -> None:
        self.db.execute(
            "INSERT INTO unit VALUES (?,?,?,?,1) ON CONFLICT (key, name, collective, issued) DO UPDATE SET n=n+1",
            (key, facet["name"], int(bool(facet.get("collective"))), int(bool(facet.get("issued")))),
        )
        self.units.add(key)

    def _release_unit(self, key: str, name: str, *, collective: bool, issued: bool) -> None:
        self.db.execute(
            "UPDATE unit SET n=n-1 WHERE key=? AND name=? AND collective=? AND issued=?", (key, name, int(collective), int(issued))
        )
        self.db.execute("DELETE FROM unit WHERE n<=0 AND key=?", (key,))
        self.units.add(key)

    def _write_unit(self, key: str) -> None:
        rows = self.db.execute(
            "SELECT name, collective, issued FROM unit WHERE key=? AND n>0", (key,)
        ).fetchall()
        if not rows:
            self._located(key, None)
            self._put_node(NodeRow(("Unit",), key, gone=True))
            return
        name = min((r[0] for r in rows), key=lambda n: (-sum(x == n for x, _, _ in rows), n))
        issued = any(r[2] for r in rows)
        collective = all(r[1] for r in rows if not r[2]) and not issued
        place = places.of_key(key.rsplit(".", 1)[0]) if "." in key else None
        props: dict[str, Any] = {"name": name, "line": line_of(name), "organ": key.rsplit(".", 1)[-1]}
        props["level"] = place.level if place else 0
        if collective:
            props["collective"] = True
        if place is not None:
            props["place"] = place.key
            for column in ("valid_from", "valid_to"):
                if getattr(place, column):
                    props[column] = getattr(place, column)
        elif "." in key or collective:
            del props["level"]
        self._put_node(NodeRow(("Unit", "Issuer") if issued else ("Unit",), key, props))
        self._located(key, place.key if place else None)

    def _located(self, unit: str, place: str | None) -> None:
        old = self.db.execute("SELECT place FROM located WHERE unit=?", (unit,)).fetchone()
        if (old[0] if old else None) == place:
            return
        if old:
            self.db.execute("DELETE FROM located WHERE unit=?", (unit,))
            self._put_edge(EdgeRow("LOCATED_IN", unit, old[0], ends=("Unit", "Place"), gone=True))
            self.places.add(old[0])
        if place:
            self.db.execute("INSERT INTO located VALUES (?,?)", (unit, place))
            self._put_edge(EdgeRow("LOCATED_IN", unit, place, ends=("Unit", "Place")))
            self.places.add(place)

    def _write_places(self) -> None:
        """Places that a unit sits in, those round them and those that came after: nodes while they are needed."""
        touched = set()
        for key in self.places:
            touched |= _around(key)
        for key in sorted(touched):
            place = places.of_key(key)
            assert place is not None
            alive = self._needed(key)
            row = NodeRow(("Place",), key, {} if not alive else _place_props(place), gone=not alive)
            for kind, target in _place_edges(place):
                self._put_edge(EdgeRow(kind, key, target, ends=("Place", "Place"), gone=not alive))
            self._put_node(row)

    def _needed(self, key: str) -> bool:
        """Some living unit sits here, inside, or in a place that became this one."""
        inside = "SELECT 1 FROM located WHERE place=? OR (place>? AND place<?) LIMIT 1"
        spots = [key, *(p.key for p in places.predecessors(key))]
        spots += [q.key for p in spots for q in places.predecessors(p) if q.key not in spots]
        return any(self.db.execute(inside, (p, p + ".", p + "/")).fetchone() for p in spots)


def _around(key: str) -> set[str]:
    found: set[str] = set()
    todo = [key]
    while todo:
        place = places.of_key(todo.pop())
        if place is None or place.key in found:
            continue
        found.add(place.key)
        todo += [t for _, t in _place_edges(place)]
    return found


def _place_edges(place: places.Place) -> Iterable[tuple[str, str]]:
    if place.parent_key:
        yield "PART_OF", place.parent_key
    for after in place.successors:
        yield "SUCCEEDED_BY", after


def _place_props(place: places.Place) -> dict[str, Any]:
    props: dict[str, Any] = {"name": place.name, "kind": place.kind, "level": place.level}
    for name in ("valid_from", "valid_to"):
        if getattr(place, name):
            props[name] = getattr(place, name)
    return props


def _blank(f: Form) -> bool:
    k = DocKey.parse(f.key)
    return not k.numbered and not (k.kind in ("luat", "pl", "hp") and len(k.number) > 1)
