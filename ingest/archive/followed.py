"""The resolved picture as followers read it: what changed since a number, or all in canonical order."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from ingest.archive.history import mark_of
from ingest.archive.transaction import undo
from ingest.model import EdgeRow, NodeRow


class Followed:
    """The tables `node` and `edge` of an open archive, to be read only."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def sequence(self) -> int:
        """The number of the last change; 0 for an empty archive."""
        return int(self._db.execute("SELECT value FROM meta WHERE key='sequence'").fetchone()[0])

    def mark(self, number: int) -> str | None:
        """What tells this archive at a change from others at the same number; None if it never was there."""
        return mark_of(self._db, number)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Hold the archive still for this reader: all that is read inside is of one moment.

        Others may write meanwhile; their changes wait in the log beside the file until the reader is done.
        """
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            undo(self._db)

    def count(self, after: int, upto: int) -> tuple[int, int]:
        """How many nodes and how many edges have after < seq <= upto, deletions included."""
        text = "SELECT (SELECT count(*) FROM node WHERE {0}), (SELECT count(*) FROM edge WHERE {0})"
        nodes, edges = self._db.execute(text.format("seq>?1 AND seq<=?2"), (after, upto)).fetchone()
        return nodes, edges

    def changed_nodes(self, after: int, upto: int) -> Iterator[NodeRow]:
        """The nodes with after < seq <= upto, in order of seq, deletions included."""
        for key, labels, props, seq, gone in self._db.execute(
            "SELECT key, labels, props, seq, gone FROM node WHERE seq>? AND seq<=? ORDER BY seq, key",
            (after, upto),
        ):
            yield NodeRow(tuple(labels.split(":")), key, json.loads(props), bool(gone), seq)

    def changed_edges(self, after: int, upto: int) -> Iterator[EdgeRow]:
        """The edges with after < seq <= upto, in order of seq, deletions included."""
        for kind, src, dst, slot, ends, props, seq, gone in self._db.execute(
            "SELECT type, src, dst, slot, ends, props, seq, gone FROM edge WHERE seq>? AND seq<=? "
            "ORDER BY seq, src, type, dst, slot",
            (after, upto),
        ):
            a, b = ends.split(":")
            yield EdgeRow(kind, src, dst, slot, (a, b), json.loads(props), bool(gone), seq)

    def export(self) -> Iterator[str]:
        """The resolved picture as JSON Lines in canonical order: equal archives print equal bytes."""
        for key, labels, props in self._db.execute(
            "SELECT key, labels, props FROM node WHERE gone=0 ORDER BY key"
        ):
            node = {"node": key, "labels": labels.split(":"), "props": json.loads(props)}
            yield json.dumps(node, ensure_ascii=False, sort_keys=True) + "\n"
        for kind, src, dst, slot, props in self._db.execute(
            "SELECT type, src, dst, slot, props FROM edge WHERE gone=0 ORDER BY src, type, dst, slot"
        ):
            edge = {"edge": kind, "from": src, "to": dst, "slot": slot, "props": json.loads(props)}
            yield json.dumps(edge, ensure_ascii=False, sort_keys=True) + "\n"
