"""The rows of documents: the node that all forms of one key make, its duties, its issuer, its edges."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from ingest.archive.picture import Picture
from ingest.archive.unit_ledger import UnitLedger
from ingest.identity import forms, grounds
from ingest.model import EdgeRow, NodeRow

_PART_TYPES = ("ASSIGNS_TO", "ADDRESSED_TO", "COPIED_TO")


class DocumentRows:
    """Writes the nodes and edges of documents from the books as they stand. One use per transaction."""

    def __init__(self, db: sqlite3.Connection, picture: Picture, units: UnitLedger) -> None:
        self.db = db
        self.picture = picture
        self.units = units

    def write_node(self, key: str) -> None:
        """Write the node of a key, or its end if no form bears the key any more."""
        before = self.picture.node(key)
        rows = self.db.execute("SELECT facet, is_doc FROM form WHERE key=?", (key,)).fetchall()
        if not rows:
            if before is not None:
                self._parts(key, None)
                self._issuer(key, None, None)
                self.picture.put_node(NodeRow(("Document",), key, gone=True), before)
            return
        docs = [json.loads(f) for f, is_doc in rows if is_doc]
        cited = [json.loads(f) for f, is_doc in rows if not is_doc]
        docs.sort(key=lambda d: str(d["source"]))
        leading = docs[0]["source"] if docs else None
        name = None
        if leading is not None:
            name = self.db.execute("SELECT name FROM source WHERE sha256=?", (leading,)).fetchone()[0]
        node = forms.node_row(key, docs, cited, name)
        if len(docs) > 1:
            node.props["sources"] = len(docs)
        self.picture.put_node(node, before)
        if leading is not None or (before is not None and '"status": "read"' in before[1]):
            self._parts(key, leading)
        if before is not None or node.props.get("issuer_key"):
            self._issuer(key, node.props, docs[0].get("signer") if docs else None)

    def write_edge(self, relation: str, src: str, dst: str) -> None:
        """Write the edge that citations state, with the first text that does so; or its end."""
        if src == dst:
            return
        first = self.db.execute(
            "SELECT c.quote, c.start, c.stop, c.rule, s.name, f.judgement, f.reason, d.key, "
            "(SELECT COUNT(DISTINCT source) FROM cite WHERE src_key=?1 AND dst_key=?2 AND relation=?3), "
            "(SELECT MAX(repeals_part) FROM cite WHERE src_key=?1 AND dst_key=?2 AND relation=?3) "
            "FROM cite c JOIN source s ON s.id=c.source JOIN form f ON f.id=c.form "
            "JOIN form d ON d.id=s.doc_form WHERE c.src_key=?1 AND c.dst_key=?2 AND c.relation=?3 "
            "ORDER BY c.own DESC, s.sha256, c.idx LIMIT 1",
            (src, dst, relation),
        ).fetchone()
        if first is None:
            self.picture.put_edge(EdgeRow(relation, src, dst, gone=True))
            return
        names = ("quote", "start", "end", "rule", "source", "judgement", "reason", "said_by", "attestations")
        props = dict(zip(names, first[:-1], strict=True))
        props["reason"] = grounds.beside(props["reason"], props["quote"], props["rule"])
        if first[-1]:
            props["repeals_part"] = True
        self.picture.put_edge(EdgeRow(relation, src, dst, props=props))

    def _parts(self, key: str, leading: str | None) -> None:
        """Duties and recipients of a document: those of its first source."""
        wanted: dict[tuple[str, str, str], str] = {}
        if leading is not None:
            for kind, unit, slot, props in self.db.execute(
                "SELECT kind, unit, slot, props FROM part JOIN source s ON s.id=part.source WHERE s.sha256=?",
                (leading,),
            ):
                wanted[kind, unit, slot] = props
        marks = ",".join("?" * len(_PART_TYPES))
        for kind, unit, slot in self.db.execute(
            f"SELECT type, dst, slot FROM edge WHERE src=? AND gone=0 AND type IN ({marks})",  # noqa: S608
            (key, *_PART_TYPES),
        ).fetchall():
            if (kind, unit, slot) not in wanted:
                self.picture.put_edge(EdgeRow(kind, key, unit, slot, ("Document", "Unit"), gone=True))
        for (kind, unit, slot), said in sorted(wanted.items()):
            self.picture.put_edge(EdgeRow(kind, key, unit, slot, ("Document", "Unit"), json.loads(said)))

    def _issuer(self, key: str, props: dict[str, Any] | None, signer: str | None) -> None:
        """Let a node hold its issuer, and let go of another that it held."""
        held = self.db.execute("SELECT unit, name FROM issuer WHERE node=?", (key,)).fetchone()
        unit = props.get("issuer_key") if props else None
        wanted = (unit, props.get("issuer", unit)) if props and unit else None
        if held and held != wanted:
            self.db.execute("DELETE FROM issuer WHERE node=?", (key,))
            self.units.release(held[0], held[1], issued=True)
            if unit != held[0]:
                self.picture.put_edge(
                    EdgeRow("ISSUED_BY", key, held[0], ends=("Document", "Unit"), gone=True)
                )
        if props is None or wanted is None:
            return
        if held != wanted:
            self.db.execute("INSERT INTO issuer VALUES (?,?,?)", (key, *wanted))
            self.units.hold(wanted[0], wanted[1], issued=True)
        said = {k: v for k, v in (("sub_body", props.get("sub_body")), ("signer", signer)) if v}
        self.picture.put_edge(EdgeRow("ISSUED_BY", key, wanted[0], ends=("Document", "Unit"), props=said))
