"""What a unit is called in the graph: by the name that most texts use, whatever came first."""

from __future__ import annotations

import json
import sqlite3
from itertools import permutations
from pathlib import Path

import pytest

from ingest.archive import file as archive_file
from ingest.archive.picture import Picture
from ingest.archive.transaction import changing, undo
from ingest.archive.unit_ledger import UnitLedger

KEY = "lang-son.chi-lang.ubnd"
USUAL, RARE = "Ủy ban nhân dân huyện Chi Lăng", "UBND h. Chi Lăng"


def tables() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    archive_file.prepare(db, Path("memory"), readonly=False)
    return db


def hold(
    db: sqlite3.Connection, name: str, *, key: str = KEY, release: bool = False, issued: bool = False
) -> None:
    """One text more, or one less, names the unit so."""
    with changing(db):
        ledger = UnitLedger(db, Picture(db, 1))
        (ledger.release if release else ledger.hold)(key, name, issued=issued)
        ledger.settle()


def shown(db: sqlite3.Connection, key: str = KEY) -> str:
    ((props,),) = db.execute("SELECT props FROM node WHERE key=? AND gone=0", (key,))
    return str(json.loads(props)["name"])


@pytest.mark.parametrize("order", sorted(set(permutations([USUAL, USUAL, USUAL, USUAL, RARE]))))
def test_the_usual_name_is_shown_whatever_came_first(order: tuple[str, ...]) -> None:
    db = tables()
    for name in order:
        hold(db, name)
    assert shown(db) == USUAL


def test_uses_as_issuer_and_as_unit_count_together() -> None:
    db = tables()
    for name, issued in ((RARE, False), (RARE, False), (USUAL, False), (USUAL, True), (USUAL, True)):
        hold(db, name, issued=issued)
    assert shown(db) == USUAL


def test_the_name_goes_with_the_texts_that_use_it() -> None:
    db = tables()
    for name in (RARE, USUAL, USUAL, USUAL):
        hold(db, name)
    for _ in range(3):
        hold(db, USUAL, release=True)
    assert shown(db) == RARE


def test_the_first_by_alphabet_of_those_used_as_often() -> None:
    db = tables()
    for name in (USUAL, RARE):
        hold(db, name)
    assert shown(db) == RARE


def test_the_centre_of_the_party_is_none_of_its_bodies() -> None:
    db = tables()
    for name in ("Bộ Chính trị", "Bộ Chính trị", "Ban Bí thư"):
        hold(db, name, key="trung-uong", issued=True)
    assert shown(db, "trung-uong") == "Trung ương Đảng"


def test_a_transaction_that_the_engine_has_undone_tells_its_own_error() -> None:
    """A full disk ends the transaction by itself; that it cannot be ended twice is nobody's concern."""
    db = tables()
    ((pages,),) = db.execute("PRAGMA page_count")
    db.execute(f"PRAGMA max_page_count={pages + 2}")
    with pytest.raises(sqlite3.OperationalError, match="full"), changing(db):
        db.execute("CREATE TABLE filler AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n LIMIT 99) "
                   "SELECT randomblob(9999) FROM n")  # fmt: skip
    assert not db.in_transaction
    undo(db)
