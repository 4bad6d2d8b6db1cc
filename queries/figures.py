"""The archive in figures: documents by tier, year and type, what is carried out most, and how fast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from queries.catalog import Asker, ask
from queries.charges import version
from queries.days import days
from queries.documents import document_ref
from queries.results import Ranked, Statistics, StepTime

STEPS = 100_000


def statistics(asker: Asker, *, top: int = 10) -> Statistics:
    """Return counts of documents and edges, the `top` most carried out, and the time between tiers.

    Computed from counts by the store; days between two dates are counted here, because the engines'
    calendars differ. At most 100,000 steps between tiers are looked at.
    """
    rows = ask(asker, "document_counts")
    steps = ask(asker, "tier_dates", limit=STEPS)
    by_status = _sum((r["status"], r["n"]) for r in rows)
    pairs = sorted({(r["upper"], r["lower"]) for r in steps})
    return Statistics(
        documents=sum(by_status.values()),
        read=by_status.get("read", 0),
        cited=by_status.get("cited", 0),
        by_level=_sum((r["level"], r["n"]) for r in rows),
        by_year=_sum((r["year"], r["n"]) for r in rows),
        by_type=_sum((r["doc_type"], r["n"]) for r in rows),
        edges={r["kind"]: r["n"] for r in ask(asker, "counts") if r["what"] == "edge"},
        most_carried_out=tuple(
            Ranked(document=document_ref(r), count=r["n"]) for r in ask(asker, "most_carried_out", limit=top)
        ),
        step_times=tuple(
            StepTime(
                upper=upper,
                lower=lower,
                days=days(
                    (r["directed"], r["issued"]) for r in steps if (r["upper"], r["lower"]) == (upper, lower)
                ),
            )
            for upper, lower in pairs
        ),
        truncated=len(steps) == STEPS,
        graph_version=version(asker),
    )


def held(asker: Asker) -> tuple[int, int]:
    """Return how many documents are here with their text, and how many are only cited."""
    by_status = {r["status"]: r["n"] for r in ask(asker, "held")}
    return by_status.get("read", 0), by_status.get("cited", 0)


def _sum(pairs: Iterable[tuple[object, int]]) -> dict[str, int]:
    """Add up by key, in order of key; what is not known is `?` and comes last."""
    sums = Counter[str]()
    for key, n in pairs:
        sums["?" if key is None else str(key)] += n
    return {key: sums[key] for key in sorted(sums, key=lambda k: (k == "?", k))}
