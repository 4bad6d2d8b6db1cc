"""The archive: one SQLite file that holds every source, its facts and what follows from them.

It is the one thing that must never be lost. Putting a source is one transaction; a process killed at any
moment leaves the last transaction whole. Readers see a consistent state while a writer writes (WAL). The
same set of sources gives the same rows, whatever the order or the number of times they were put
(`export` prints them canonically).
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ingest.archive import file as archive_file
from ingest.archive import fulltext, undecided
from ingest.archive.entry import Again, Entry, Incoming, prepare
from ingest.archive.fulltext import Hit
from ingest.archive.kept import Attestation, SourceRow
from ingest.archive.ledger import Ledger
from ingest.archive.origins import Origins, respelt
from ingest.archive.transaction import changing
from ingest.edition import edition
from ingest.errors import ArchiveError
from ingest.identity import conflicts, grounds
from ingest.identity.conflicts import ConflictRow
from ingest.model import Facts
from ingest.readers import ReadText
from ingest.text.text import fold


class Archive(Origins):
    """An open archive. One connection: one thread at a time may use a reader, and one alone a writer."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        super().__init__(db)
        self.path = path
        self._words: list[tuple[str | None, int, str]] = []

    @classmethod
    def open(cls, path: Path, *, create: bool = True, readonly: bool = False) -> Archive:
        """Open the archive, or make an empty one. Raises ArchiveError if that cannot be."""
        if not path.exists() and not create:
            raise ArchiveError(
                f"there is no archive at {path}; make one with: directives ingest FOLDER --archive {path}"
            )
        if path.is_dir():
            raise ArchiveError(f"{path} is a folder; name a file for the archive")
        fresh = not path.exists()
        if fresh and not path.parent.exists():
            raise ArchiveError(
                f"the folder {path.parent} does not exist; make it, or name another file for the archive"
            )
        return cls(archive_file.connect(path, readonly=readonly), path)

    def close(self) -> None:
        """Close the file; closing twice is no error."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- writing ---

    def put(self, facts: Facts, read: ReadText, *, origin: str, name: str) -> bool:
        """Keep a source with all its facts, in one transaction. True if anything is new.

        `origin` is the place that it was read from: other bytes that were read there before are let go,
        unless they lie somewhere else too. Raises ArchiveError if the file cannot be written.
        """
        return self.put_many([Incoming(facts, read, origin, name)])[0]

    def put_many(self, batch: Sequence[Incoming | Entry]) -> tuple[bool, ...]:
        """Keep several sources in one transaction: all of them or none. For each, True if anything is new.

        When it returns, all of them are on the disk; one transaction for many is what makes it fast.
        Another process may have prepared them (`ingest.archive.entry.prepare`).
        """
        entries = [one if isinstance(one, Entry) else prepare(one) for one in batch]
        with self._writing() as ledger:
            return tuple(self._put(ledger, one) for one in entries)

    @contextmanager
    def _writing(self) -> Iterator[Ledger]:
        """One transaction with its ledger, settled at the end; undone whole on any error."""
        self._words.clear()
        with self._told(), changing(self._db):
            ledger = Ledger(self._db)
            yield ledger
            ledger.settle()
            self._write_words()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say of the engine's errors what is to be done. Raises ArchiveError."""
        try:
            yield
        except sqlite3.OperationalError as e:
            raise ArchiveError(
                f"{self.path} cannot be written ({e}); see that no other process holds it, "
                "and that the disk has room"
            ) from e
        except sqlite3.DatabaseError as e:
            raise ArchiveError(
                f"{self.path} is damaged ({e}); restore a backup, or ingest into a new file"
            ) from e

    def _put(self, ledger: Ledger, one: Entry) -> bool:
        db = self._db
        row = db.execute("SELECT id, name FROM source WHERE sha256=?", (one.sha256,)).fetchone()
        before = db.execute("SELECT source, name FROM origin WHERE origin=?", (one.origin,)).fetchone()
        if row is not None and before == (row[0], one.name):
            return False
        if row is None:
            cursor = db.execute(
                "INSERT INTO source (sha256, name, format, encoding, chars, text, facts) "
                "VALUES (?,?,?,?,?,?,?)",
                (one.sha256, one.name, one.format, one.encoding, one.chars, one.text, one.facts),
            )
            source_id = int(cursor.lastrowid or 0)
            self._words.append((None, source_id, one.folded))
            self._read_by(source_id)
            ledger.add(source_id, one.booking)
        else:
            source_id = int(row[0])
        db.execute(
            "INSERT INTO origin VALUES (?,?,?) "
            "ON CONFLICT (origin) DO UPDATE SET source=excluded.source, name=excluded.name",
            (one.origin, source_id, one.name),
        )
        if before is not None and before[0] != source_id:
            self._let_go(int(before[0]), ledger)
        if row is not None:
            self._rename(source_id, ledger)
        return True

    def put_again(self, batch: Sequence[Again]) -> tuple[bool, ...]:
        """Let sources that are kept say what their texts are read as now, in one transaction.

        For each, True if that is anything else than before. A source that is gone is passed over.
        """
        with self._writing() as ledger:
            return tuple(self._put_again(ledger, one) for one in batch)

    def _put_again(self, ledger: Ledger, one: Again) -> bool:
        row = self._db.execute("SELECT id, facts FROM source WHERE sha256=?", (one.sha256,)).fetchone()
        if row is None:
            return False
        self._read_by(row[0])
        if zlib.decompress(row[1]) == zlib.decompress(one.facts):
            return False
        ledger.drop(row[0])
        self._db.execute("UPDATE source SET facts=? WHERE id=?", (one.facts, row[0]))
        ledger.add(row[0], one.booking)
        return True

    def _read_by(self, source_id: int) -> None:
        """Book that a source was read by the rules of this version."""
        self._db.execute("INSERT OR REPLACE INTO read_by VALUES (?,?)", (source_id, edition()))

    def _write_words(self) -> None:
        """Bring the search up to the sources. It comes last in a transaction: the engine writes a whole
        new piece of its index whenever another statement stands between two of these."""
        self._db.executemany("INSERT INTO words (words, rowid, folded) VALUES (?,?,?)", self._words)
        self._words.clear()

    def forget(self, name: str) -> bool:
        """Withdraw the sources of a name, an origin or a sha256, and what only they said.

        True if there was one.
        """
        db = self._db
        with self._overwriting(), self._writing() as ledger:
            ids = {
                int(r[0])
                for r in db.execute(
                    "SELECT source FROM origin WHERE origin=?1 OR name=?1 "
                    "UNION SELECT id FROM source WHERE sha256=?1 OR name=?1",
                    (name,),
                )
            }
            for source_id in sorted(ids):
                db.execute(
                    "DELETE FROM origin WHERE source=? "
                    "AND (origin=? OR name=? OR ?=(SELECT sha256 FROM source WHERE id=?))",
                    (source_id, name, name, name, source_id),
                )
                self._let_go(source_id, ledger)
                self._rename(source_id, ledger)
        return bool(ids)

    def merge_words(self) -> None:
        """Write the index of words anew, without those of texts that were withdrawn.

        Until then the engine only notes that they are gone. It takes as long as the index is large.
        """
        with self._overwriting(), self._told():
            self._db.execute("INSERT INTO words(words) VALUES ('optimize')")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _overwriting(self) -> Iterator[None]:
        """What is withdrawn meanwhile is overwritten, not only let go."""
        self._db.execute("PRAGMA secure_delete=ON")
        try:
            yield
        finally:
            self._db.execute("PRAGMA secure_delete=FAST")

    def respell(self) -> dict[str, tuple[str, ...]]:
        """Tell the places of older versions in one way; those told in several ways still, by the place.

        Raises ArchiveError if the file cannot be written.
        """
        with self._writing():
            return respelt(self._db)

    def _let_go(self, source_id: int, ledger: Ledger) -> None:
        """Drop a source that lies nowhere any more."""
        db = self._db
        if db.execute("SELECT 1 FROM origin WHERE source=?", (source_id,)).fetchone():
            self._rename(source_id, ledger)
            return
        ledger.drop(source_id)
        text = zlib.decompress(
            db.execute("SELECT text FROM source WHERE id=?", (source_id,)).fetchone()[0]
        ).decode()
        self._words.append(("delete", source_id, fold(text)))
        db.execute("DELETE FROM source WHERE id=?", (source_id,))

    def _rename(self, source_id: int, ledger: Ledger) -> None:
        """A source is shown under the first of its names, in plain order."""
        db = self._db
        row = db.execute("SELECT name FROM source WHERE id=?", (source_id,)).fetchone()
        first = db.execute("SELECT MIN(name) FROM origin WHERE source=?", (source_id,)).fetchone()[0]
        if row is None or first is None or row[0] == first:
            return
        db.execute("UPDATE source SET name=? WHERE id=?", (first, source_id))
        ledger.renamed(source_id)

    # --- reading ---

    _SOURCE = (
        "SELECT s.name, s.sha256, s.format, s.encoding, s.chars, f.key "
        "FROM source s JOIN form f ON f.id=s.doc_form"
    )

    def sources(self) -> Iterator[SourceRow]:
        """Every source, by name."""
        for row in self._db.execute(f"{self._SOURCE} ORDER BY s.name, s.sha256"):
            yield SourceRow(*row)

    def size(self) -> int:
        """How many sources are kept."""
        return int(self._db.execute("SELECT count(*) FROM source").fetchone()[0])

    def outdated(self) -> int:
        """How many sources were read by the rules of another version (`ingest.edition`)."""
        ask = "SELECT count(*) FROM read_by WHERE edition=?"
        return self.size() - int(self._db.execute(ask, (edition(),)).fetchone()[0])

    def texts(self, *, outdated: bool = False) -> Iterator[tuple[str, str, str]]:
        """Sha256, name and text of every source, in the order put; the archive may be written meanwhile.

        `outdated` leaves out those that were read by the rules of this version.
        """
        last = 0
        ask = (
            "SELECT id, sha256, name, text FROM source WHERE id>?1 AND "
            "NOT (?2 AND EXISTS (SELECT 1 FROM read_by WHERE source=id AND edition=?3)) ORDER BY id LIMIT 100"
        )
        while rows := self._db.execute(ask, (last, outdated, edition())).fetchall():
            for last, sha256, name, text in rows:  # noqa: B007 - where the next page begins
                yield sha256, name, zlib.decompress(text).decode()

    def source_of(self, key: str) -> tuple[SourceRow, ...]:
        """The sources of one document, the leading one first."""
        rows = self._db.execute(f"{self._SOURCE} WHERE f.key=? ORDER BY s.sha256", (key,))
        return tuple(SourceRow(*r) for r in rows)

    def documents_of(self, sha256s: Iterable[str]) -> dict[str, str]:
        """The documents that texts are, by the hash of their bytes: a key for each that is kept."""
        ask = "SELECT f.key FROM source s JOIN form f ON f.id=s.doc_form WHERE s.sha256=?"
        found = ((one, self._db.execute(ask, (one,)).fetchone()) for one in sha256s)
        return {one: row[0] for one, row in found if row is not None}

    def newest(self, most: int) -> tuple[str, ...]:
        """The documents of the last `most` texts that were put, by key, the last one first and each once."""
        ask = "SELECT f.key FROM source s JOIN form f ON f.id=s.doc_form ORDER BY s.id DESC LIMIT ?"
        return tuple(dict.fromkeys(key for (key,) in self._db.execute(ask, (most,))))

    def text(self, sha256: str) -> str:
        """The text as read. Raises KeyError if no source has these bytes."""
        return self._blob("text", sha256)

    def facts(self, sha256: str) -> dict[str, Any]:
        """The facts in their public shape. Raises KeyError if no source has these bytes."""
        found: dict[str, Any] = json.loads(self._blob("facts", sha256))
        return found

    def _blob(self, column: str, sha256: str) -> str:
        row = self._db.execute(f"SELECT {column} FROM source WHERE sha256=?", (sha256,)).fetchone()  # noqa: S608
        if row is None:
            raise KeyError(sha256)
        return zlib.decompress(row[0]).decode()

    def attestations(self, src: str, kind: str, dst: str, limit: int = 200) -> tuple[Attestation, ...]:
        """The texts that state an edge, in a fixed order."""
        rows = self._db.execute(
            "SELECT d.key, s.name, s.sha256, c.quote, c.start, c.stop, c.rule, f.judgement, f.reason "
            "FROM cite c JOIN source s ON s.id=c.source JOIN form f ON f.id=c.form "
            "JOIN form d ON d.id=s.doc_form "
            "WHERE c.src_key=? AND c.relation=? AND c.dst_key=? ORDER BY c.own DESC, s.sha256, c.idx LIMIT ?",
            (src, kind.upper(), dst, limit),
        )
        said = (Attestation(*r) for r in rows)
        return tuple(replace(a, reason=grounds.beside(a.reason, a.quote, a.rule)) for a in said)

    def judgements(self, sha256: str) -> list[dict[str, Any]]:
        """For each citation of a source: the key it resolved to, how sure, why, and the candidates."""
        rows = self._db.execute(
            "SELECT c.idx, f.key, f.judgement, f.reason, f.candidates, c.quote, c.rule "
            "FROM cite c JOIN source s ON s.id=c.source "
            "JOIN form f ON f.id=c.form WHERE s.sha256=? ORDER BY c.idx",
            (sha256,),
        )
        return [
            {
                "index": i,
                "key": key,
                "judgement": judgement,
                "reason": grounds.beside(reason, quote, rule),
                "candidates": json.loads(candidates),
            }
            for i, key, judgement, reason, candidates, quote, rule in rows
        ]

    def unresolved(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The quotes of what these documents cite and that may mean several directives, each once.

        Of a document with several texts the leading one is asked; the documents in the order given.
        """
        return undecided.of_some(self._db, keys)

    def undecided(self, most: int) -> dict[str, tuple[str, ...]] | None:
        """What `unresolved` says of every document of which it says anything, by key; of all at once.

        None if more than `most` citations of the archive may mean several directives: then ask for each.
        """
        return undecided.of_all(self._db, most)

    def search(self, query: str, limit: int = 20, after: int = 0) -> tuple[Hit, ...]:
        """Documents whose text holds all words of the query, best first; `after` rows are passed over."""
        return fulltext.search(self._db, query, limit, after)

    def excerpt(self, sha256: str, query: str) -> str | None:
        """The piece of a text that shows why a search found it, the words found marked by ‹ ›."""
        return fulltext.excerpt(self.text(sha256), query)

    def conflicts(self) -> Iterator[ConflictRow]:
        """What texts say that cannot all be right; see `ingest.identity.conflicts`."""
        return conflicts.find(self._db)
