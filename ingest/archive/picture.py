"""The resolved picture: the two tables of nodes and edges that the graph is a copy of.

A row is written only if it changed; rows that end stay as `gone`, so that a follower hears of it.
"""

from __future__ import annotations

import json
import sqlite3

from ingest.archive.history import Marking
from ingest.model import EdgeRow, NodeRow

Stored = tuple[str, str, int]
"""Labels, properties and `gone` of a node as they are kept."""


class Picture:
    """Writes rows under one sequence number; `rows` counts those that changed."""

    def __init__(self, db: sqlite3.Connection, seq: int) -> None:
        self.db = db
        self.seq = seq
        self.rows = 0
        self._marking = Marking(db, seq)

    def node(self, key: str) -> Stored | None:
        """The node as it is kept; None if there never was one."""
        found: Stored | None = self.db.execute(
            "SELECT labels, props, gone FROM node WHERE key=?", (key,)
        ).fetchone()
        return found

    def put_node(self, row: NodeRow, before: Stored | None) -> None:
        """Write a node as it is now, or its end; `before` is what is kept of it."""
        labels, props = ":".join(row.labels), json.dumps(row.props, ensure_ascii=False, sort_keys=True)
        if row.gone:
            if before is None or before[2]:
                return
            labels, props = before[0], "{}"
        elif before == (labels, props, 0):
            return
        self.db.execute(
            "INSERT OR REPLACE INTO node VALUES (?,?,?,?,?)",
            (row.key, labels, props, self.seq, int(row.gone)),
        )
        self._written(1, row.key, labels, props, row.gone)

    def put_edge(self, row: EdgeRow) -> None:
        """Write an edge as it is now, or its end."""
        if row.gone:
            ended = self.db.execute(
                "UPDATE edge SET props='{}', seq=?, gone=1 "
                "WHERE type=? AND src=? AND dst=? AND slot=? AND gone=0",
                (self.seq, row.type, row.src, row.dst, row.slot),
            ).rowcount
            self._written(ended, row.type, row.src, row.dst, row.slot)
            return
        props = json.dumps(row.props, ensure_ascii=False, sort_keys=True)
        written = self.db.execute(
            "INSERT INTO edge VALUES (?,?,?,?,?,?,?,0) ON CONFLICT (src, type, dst, slot) "
            "DO UPDATE SET props=excluded.props, seq=excluded.seq, gone=0 "
            "WHERE gone=1 OR props<>excluded.props",
            (row.type, row.src, row.dst, row.slot, ":".join(row.ends), props, self.seq),
        ).rowcount
        self._written(written, row.type, row.src, row.dst, row.slot, props)

    def _written(self, count: int, *words: object) -> None:
        if count:
            self.rows += count
            self._marking.take(*words)

    def close(self) -> None:
        """End the change: its number is the archive's, unless nothing changed."""
        if self.rows:
            self._marking.write()
