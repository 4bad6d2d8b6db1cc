"""Who was charged with what: one unit's duties on a day, and everybody charged under a directive.

The duties are rows (`duties_of_unit.cypher`, `duties_under.cypher`); how one stands is computed
(`queries.duty_state`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from queries.catalog import Asker, ask
from queries.days import Window, last_day
from queries.documents import document_ref, documents, duty, root_row
from queries.duty_state import OF_A_DAY, STATES, charge, counts, last_of
from queries.errors import BadQuestionError, NoSuchUnitError
from queries.model import DutyRow
from queries.reach import TOGETHER, below, levels_of
from queries.results import Charge, Charged, ChargedTier, ChargedUnit, Workload

MOST = 5_000
ANSWERS = 50_000


def version(asker: Asker) -> int:
    """Return the change of the archive that the graph stands at."""
    rows = ask(asker, "version")
    return int(rows[0]["graph_version"]) if rows else 0


def unit_row(asker: Asker, key: str) -> dict[str, Any]:
    """Return the `UnitRow` of a unit; `NoSuchUnitError` if no text names it."""
    rows = ask(asker, "unit", key=key)
    if not rows:
        raise NoSuchUnitError(f"no unit {key!r}; a document's page names the units that it charges", key)
    return rows[0]


def workload(
    asker: Asker,
    key: str,
    *,
    on: str | None = None,
    state: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 200,
) -> Workload:
    """Return what a unit was charged with and how each duty stands on the day `on`.

    Without a day nothing is due or overdue. `state` keeps those of one state,
    `since` and `until` those whose day may lie in between (both included; a duty without a day is then
    left out). Raises `NoSuchUnitError`, and `BadQuestionError` for a date, a state or a bound that makes
    no sense.
    """
    if state not in (None, *STATES):
        raise BadQuestionError(f"state {state!r} is none of {', '.join(STATES)}")
    if state in OF_A_DAY and not on:
        raise BadQuestionError(f"what is {state} is told for a day; give `on`")
    if not 1 <= limit <= 1000:
        raise BadQuestionError(f"limit {limit} is outside 1..1000")
    day = last_day(on) if on else None
    window = Window.of(since, until)
    unit = unit_row(asker, key)
    rows = ask(asker, "duties_of_unit", key=key, limit=MOST)
    answers, cut = answering(asker, {r["document"] for r in rows})
    replies = documents(asker, {k for r in rows for k in answers.get((r["document"], key), ())})
    charges = [
        charge(duty(r), [replies[k] for k in answers.get((r["document"], key), ()) if k in replies], day)
        for r in rows
    ]
    if since or until:
        charges = [c for c in charges if c.duty.due and window.holds(c.duty.due)]
    wanted = sorted((c for c in charges if state in (None, c.state)), key=_urgency)
    shown = wanted[:limit]
    return Workload(
        unit_key=key,
        unit=unit["name"] or key,
        on=on,
        charges=tuple(shown),
        counts=counts(charges, day),
        documents={
            **documents(asker, {c.duty.document for c in shown}),
            **{k: replies[k] for c in shown for k in c.answers},
        },
        truncated=len(wanted) > len(shown) or len(rows) == MOST or cut,
        graph_version=version(asker),
    )


def charged(asker: Asker, key: str, *, most: int = 2_000) -> Charged:
    """Return who is charged under a directive: by itself, and by every document that carries it out.

    At most `most` documents below it are looked at. Raises `NoSuchDocumentError`.
    """
    if not 1 <= most <= MOST:
        raise BadQuestionError(f"most {most} is outside 1..{MOST}")
    first = root_row(asker, key)
    root = document_ref(first)
    found = below(asker, root, most=most)
    rows = _in_parts(asker, "duties_under", found.documents, MOST)
    charging = {r["document"]: found.documents[r["document"]] for r in rows}
    levels = levels_of(asker, charging.values())
    duties = [duty(r) for r in rows]
    return Charged(
        root=root,
        tiers=tuple(
            _tier(level, [d for d in duties if levels[d.document] == level])
            for level in sorted(set(levels.values()), key=lambda n: (n is None, n or 0))
        ),
        documents={k: charging[k] for k in sorted(charging)},
        duties=len(duties),
        truncated=found.truncated or len(rows) >= MOST,
        graph_version=first["graph_version"],
    )


def answering(asker: Asker, keys: Iterable[str]) -> tuple[Mapping[tuple[str, str], tuple[str, ...]], bool]:
    """Return the answers of called units to some documents, by (document, unit); and whether that is not all.

    At most 50,000 are read.
    """
    found: dict[tuple[str, str], list[str]] = {}
    rows = _in_parts(asker, "answering", keys, ANSWERS + 1)
    for row in rows[:ANSWERS]:
        found.setdefault((row["document"], row["unit_key"]), []).append(row["answer"])
    return {pair: tuple(answers) for pair, answers in found.items()}, len(rows) > ANSWERS


def _in_parts(asker: Asker, name: str, keys: Iterable[str], limit: int) -> list[dict[str, Any]]:
    wanted, rows = sorted(set(keys)), list[dict[str, Any]]()
    for start in range(0, len(wanted), TOGETHER):
        if len(rows) < limit:
            rows += ask(asker, name, keys=wanted[start : start + TOGETHER], limit=limit - len(rows))
    return rows


def _urgency(one: Charge) -> tuple[object, ...]:
    last = last_of(one.duty.due) or date.max
    return STATES.index(one.state), last, one.duty.document, one.duty.start or 0, one.duty.quote or ""


def _tier(level: int | None, duties: list[DutyRow]) -> ChargedTier:
    by_unit: dict[str, list[DutyRow]] = {}
    for one in duties:
        by_unit.setdefault(one.unit_key, []).append(one)
    return ChargedTier(
        level=level,
        documents=len({d.document for d in duties}),
        units=tuple(
            ChargedUnit(
                unit_key=key,
                unit=theirs[0].unit,
                collective=all(d.collective for d in theirs),
                duties=tuple(theirs),
            )
            for key, theirs in sorted(by_unit.items())
        ),
    )
