"""Organs live in time: an abolished unit's documents and duties, seen from the unit that came after it.

Who came after whom follows from the places (`units_before.cypher`, `units_after.cypher`): the unit with
the same function in the place that this place became. A district that was dissolved has no such place, and
then nobody is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.catalog import Asker, ask
from queries.charges import unit_row, version
from queries.documents import document_ref, duty
from queries.errors import BadQuestionError
from queries.model import DocumentRef, DutyRow
from queries.results import Succession, UnitRef


def succession(asker: Asker, key: str, *, limit: int = 200) -> Succession:
    """Return a unit with those before and after it, and the documents and duties that it inherits.

    At most `limit` documents and duties of each unit. Raises `NoSuchUnitError`, and `BadQuestionError`
    for a bound outside 1..1000.
    """
    if not 1 <= limit <= 1000:
        raise BadQuestionError(f"limit {limit} is outside 1..1000")
    unit = unit_of(unit_row(asker, key))
    before = tuple(unit_of(r) for r in ask(asker, "units_before", key=key))
    after = tuple(unit_of(r) for r in ask(asker, "units_after", key=key))
    issued: dict[str, tuple[str, ...]] = {}
    known: dict[str, DocumentRef] = {}
    duties: list[DutyRow] = []
    truncated = False
    for one in (unit, *before):
        rows = ask(asker, "issued", key=one.key, limit=limit + 1)
        charges = ask(asker, "duties_of_unit", key=one.key, limit=limit + 1)
        truncated |= len(rows) > limit or len(charges) > limit
        known |= {r["key"]: document_ref(r) for r in rows[:limit]}
        issued[one.key] = tuple(r["key"] for r in rows[:limit])
        duties += map(duty, charges[:limit])
    return Succession(
        unit=unit,
        before=before,
        after=after,
        issued=issued,
        documents={k: known[k] for k in sorted(known)},
        duties=tuple(duties),
        truncated=truncated,
        graph_version=version(asker),
    )


def unit_of(row: Mapping[str, Any]) -> UnitRef:
    """Return the unit of a row that has its columns."""
    return UnitRef(
        key=row["key"],
        name=row["name"] or row["key"],
        line=row["line"],
        level=row["level"],
        place=row["place"],
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
    )
