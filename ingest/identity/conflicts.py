"""Conflicts: what texts say of one directive that cannot all be right, with the words of both sides.

Nothing is corrected: the node shows what its own text says, or most of the others; the rest stands here.

| kind | what disagrees |
|---|---|
| `date` | two days of issue for one number |
| `title` | two titles that share hardly a word, for one number |
| `issuer` | two central bodies for one number; or one number, day and title under two issuers |
| `early` | a citation of something issued after the text that cites it |
| `organ` | an issuer that did not exist on the day (a district committee after 2025-06-30) |
| `series` | a day that does not fit between its neighbours in the series of its issuer and type |
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from ingest.identity.resolve import alike, words_of
from ingest.keys import LAW_KINDS, DocKey
from ingest.organ import history as organ_history


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Things that texts say of one document and that cannot all be right; one quote for each value.

    Where the table of organs speaks against a text (`organ`), its side is the organ's name.
    """

    key: str
    kind: str
    values: tuple[str, ...]
    quotes: tuple[str, ...]


def find(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    """Every conflict, kind by kind, each in order of key. Nothing is kept in memory but one series."""
    yield from _dates(db)
    yield from _titles(db)
    yield from _bodies(db)
    yield from _issuers(db)
    yield from _early(db)
    yield from _organs(db)
    yield from _series(db)


def _words(db: sqlite3.Connection, form: int) -> str:
    """The words of a form: its first quote, or for a text that was read, its number and name."""
    said = db.execute(
        "SELECT quote FROM cite JOIN source s ON s.id=cite.source WHERE form=? "
        "ORDER BY s.sha256, idx LIMIT 1",
        (form,),
    ).fetchone()
    if said is not None:
        return str(said[0])
    found = db.execute(
        "SELECT json_extract(f.facet, '$.symbol'), s.name FROM form f LEFT JOIN source s ON s.doc_form=f.id "
        "WHERE f.id=? ORDER BY s.sha256 LIMIT 1",
        (form,),
    ).fetchone()
    return " · ".join(str(v) for v in found if v) if found else ""


def _row(db: sqlite3.Connection, key: str, kind: str, said: dict[str, int]) -> ConflictRow:
    values = sorted(said)
    return ConflictRow(key, kind, tuple(values), tuple(_words(db, said[v]) for v in values))


def _first(db: sqlite3.Connection, rows: list[tuple[str, int, str]]) -> dict[str, int]:
    """For each value, the form that speaks for it: the one with the least facet, whatever its number."""
    said: dict[str, int] = {}
    for value, form, _ in sorted(rows, key=lambda r: (r[0], r[2])):
        said.setdefault(value, form)
    return said


def _dates(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    for (key,) in db.execute(
        "SELECT key FROM form WHERE LENGTH(date)=10 GROUP BY key HAVING COUNT(DISTINCT date)>1 ORDER BY key"
    ).fetchall():
        rows = db.execute("SELECT date, id, sig FROM form WHERE key=? AND LENGTH(date)=10", (key,)).fetchall()
        yield _row(db, key, "date", _first(db, rows))


def _titles(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    """The title of the text itself, else the one most used, against the one least like it."""
    for (key,) in db.execute(
        "SELECT key FROM form WHERE title<>'' GROUP BY key HAVING COUNT(DISTINCT title)>1 ORDER BY key"
    ).fetchall():
        rows = db.execute(
            "SELECT title, id, sig, is_doc, n FROM form WHERE key=? AND title<>''", (key,)
        ).fetchall()
        main, _, _, read, _ = min(rows, key=lambda r: (-r[3], -r[4], r[0]))
        if not read and _is_law(DocKey.parse(key).kind):
            continue  # what follows a law's number is mostly what the sentence does with it
        said = _first(db, [r[:3] for r in rows if len(words_of(r[0])) >= 4])
        other = min(said, key=lambda t: (alike(main, t), t), default=main)
        if alike(main, other) < 0.25 and main in said:
            yield _row(db, key, "title", {main: said[main], other: said[other]})


def _is_law(kind: str) -> bool:
    return kind in LAW_KINDS or kind in ("nd", "tt", "ttlt") or kind.endswith("-qppl")


_BODIES = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")


def _bodies(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    body = "json_extract(facet, '$.issuer')"
    marks = ",".join("?" * len(_BODIES))
    for (key,) in db.execute(
        f"SELECT key FROM form WHERE key>='trung-uong.' AND key<'trung-uong/' AND {body} IN ({marks}) "  # noqa: S608
        f"GROUP BY key HAVING COUNT(DISTINCT {body})>1 ORDER BY key",
        _BODIES,
    ).fetchall():
        rows = db.execute(
            f"SELECT {body}, id, sig FROM form WHERE key=? AND {body} IN ({marks})",  # noqa: S608
            (key, *_BODIES),
        ).fetchall()
        yield _row(db, key, "issuer", _first(db, rows))


def _issuers(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    """One number, day and title under two known issuers."""
    for grp, day, title in db.execute(
        "SELECT grp, date, title FROM form WHERE open=0 AND LENGTH(date)=10 AND title<>'' "
        "GROUP BY grp, date, title HAVING COUNT(DISTINCT issuer)>1 ORDER BY grp, date, title"
    ).fetchall():
        rows = db.execute(
            "SELECT issuer, id, sig, key FROM form WHERE grp=? AND date=? AND open=0 AND title=?",
            (grp, day, title),
        ).fetchall()
        yield _row(db, min(r[3] for r in rows), "issuer", _first(db, [r[:3] for r in rows]))


def _early(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    for key, cited, citing, quote, symbol, name in db.execute(
        "SELECT f.key, f.date, d.date, c.quote, json_extract(d.facet, '$.symbol'), s.name FROM cite c "
        "JOIN form f ON f.id=c.form JOIN source s ON s.id=c.source JOIN form d ON d.id=s.doc_form "
        "WHERE c.early=1 ORDER BY f.key, s.sha256, c.idx"
    ):
        yield ConflictRow(
            key, "early", (cited, citing), (quote, " · ".join(str(v) for v in (symbol, name) if v))
        )


def _organs(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    for key, form, day, issuer, name in db.execute(
        "SELECT key, id, date, issuer, json_extract(facet, '$.issuer') FROM form "
        "WHERE no_organ=1 ORDER BY key, sig"
    ).fetchall():
        first, last = organ_history.validity(issuer)
        ended = last is not None and day > last
        bound = f"{issuer} – {last}" if ended else f"{issuer}: {first} –"
        yield ConflictRow(key, "organ", (day, bound), (_words(db, form), name or issuer))


_SLACK = timedelta(days=31)  # numbers are given out ahead, and signed later
_ENOUGH = 4  # members of a series that tell its order


def _series(db: sqlite3.Connection) -> Iterator[ConflictRow]:
    rows = db.execute(
        "SELECT key, MIN(date), MIN(id) FROM form WHERE open=0 AND LENGTH(date)=10 "
        "GROUP BY key HAVING COUNT(DISTINCT date)=1 ORDER BY key"
    )
    for _, members in groupby(rows, key=lambda r: str(r[0]).rpartition(".")[0]):
        numbered = []
        for key, day, form in members:
            k = DocKey.parse(key)
            if k.numbered and k.dated and k.number.isdigit() and k.kind not in LAW_KINDS:
                numbered.append((int(k.number), date.fromisoformat(day), key, form))
        if len(numbered) >= _ENOUGH:
            yield from _misfits(db, sorted(numbered))


def _misfits(db: sqlite3.Connection, series: list[tuple[int, date, str, int]]) -> Iterator[ConflictRow]:
    """Members that lie outside their two neighbours on either side, where these agree among themselves."""
    for n, (_, day, key, form) in enumerate(series):
        before, after = series[max(0, n - 2) : n], series[n + 1 : n + 3]
        lower = max((m[1] for m in before), default=date.min)
        upper = min((m[1] for m in after), default=date.max)
        if lower > upper or len(before) + len(after) < 3:
            continue
        for bound, wrong in (
            (before, day < lower - _SLACK if before else False),
            (after, after and day > upper + _SLACK),
        ):
            if wrong:
                near = bound[-1] if bound is before else bound[0]
                yield ConflictRow(
                    key,
                    "series",
                    (day.isoformat(), near[1].isoformat()),
                    (_words(db, form), _words(db, near[3])),
                )
