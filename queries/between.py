"""How two documents hang together: the chains between them, and the directives above both.

Computed: both questions are set operations on what stands above a document (`ancestors.cypher`,
`ancestor_edges.cypher`), which the store gives once for each of the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from queries.catalog import Asker
from queries.chains import DEPTH, above, chain_of, ranked, ways_up
from queries.errors import BadQuestionError
from queries.model import Hop
from queries.results import CommonSource, CommonSources, Paths

# ways are told one by one up to here; stacked diamonds have more than anybody counts
COUNTED = 1000

Steps = Mapping[str, Mapping[str, Hop]]


def between(asker: Asker, first: str, second: str, *, limit: int = 20, depth: int = DEPTH) -> Paths:
    """Return the chains that lead from one of two documents up to the other, the best `limit` of them.

    The one named first is taken for the lower one; if nothing leads up from it, the other way round is
    tried (`swapped`). Raises `NoSuchDocumentError`, and `BadQuestionError` for a bound that makes no
    sense or for one document named twice.
    """
    if not 1 <= depth <= DEPTH:
        raise BadQuestionError(f"depth {depth} is outside 1..{DEPTH}")
    if not 1 <= limit <= 100:
        raise BadQuestionError(f"limit {limit} is outside 1..100")
    if first == second:
        raise BadQuestionError(f"{first} is named twice; name two documents")
    row, known, hops = above(asker, first)
    _, known_second, hops_second = above(asker, second)
    lower, upper, swapped = first, second, False
    if second not in distances(first, hops) and first in distances(second, hops_second):
        lower, upper, swapped = second, first, True
        known, hops = known_second, hops_second
    known = {**known, upper: known.get(upper) or known_second[upper]}
    leading = towards(upper, {s: t for s, t in hops.items() if s != upper})
    kept = {
        s: inside
        for s, targets in hops.items()
        if s != upper and (inside := {t: h for t, h in targets.items() if t in leading})
    }
    # thousands of longer ways, which the depth cuts, may rank before the first that arrives
    ways = ways_up(lower, kept, known, depth, far=leading)
    joined = list(islice(ranked(ways, kept, known), COUNTED + 1))
    chains = tuple(chain_of(lower, w, kept, known) for w in joined[:limit])
    keys = {lower, upper, *(k for c in chains for k in c.documents)}
    return Paths(
        lower=known[lower],
        upper=known[upper],
        documents={k: known[k] for k in sorted(keys)},
        chains=chains,
        total=min(len(joined), COUNTED),
        swapped=swapped,
        truncated=len(joined) > len(chains),
        graph_version=row["graph_version"],
    )


def common_sources(asker: Asker, first: str, second: str) -> CommonSources:
    """Return the directives that stand above both documents, nearest first.

    A document that stands above the other is a common source itself, at no hops from itself. Raises
    `NoSuchDocumentError`, and `BadQuestionError` for one document named twice.
    """
    if first == second:
        raise BadQuestionError(f"{first} is named twice; name two documents")
    row, known, hops = above(asker, first)
    _, known_second, hops_second = above(asker, second)
    far, far_second = distances(first, hops), distances(second, hops_second)
    both = far.keys() & far_second.keys()
    # what is above a common source is common too: it is not the nearest, unless the two stand in a circle
    over = {k: set(distances(k, hops)) - {k} for k in both}
    sources = [
        CommonSource(
            document=known[k],
            hops=(far[k], far_second[k]),
            nearest=not any(k in over[o] and o not in over[k] for o in both),
        )
        for k in both
    ]
    sources.sort(key=lambda s: (not s.nearest, sum(s.hops), s.hops, s.document.key))
    return CommonSources(
        first=known[first],
        second=known_second[second],
        sources=tuple(sources),
        graph_version=row["graph_version"],
    )


def distances(start: str, hops: Steps, depth: int = DEPTH) -> dict[str, int]:
    """Return the fewest steps from a document to each that it leads to, itself included."""
    far = {start: 0}
    edge = [start]
    for distance in range(1, depth + 1):
        edge = sorted({t for s in edge for t in hops.get(s, {})} - far.keys())
        far.update(dict.fromkeys(edge, distance))
    return far


def towards(goal: str, hops: Steps) -> dict[str, int]:
    """Return the documents from which steps lead to the goal, and the goal, with the fewest steps."""
    back: dict[str, set[str]] = {}
    for source, targets in hops.items():
        for target in targets:
            back.setdefault(target, set()).add(source)
    far, edge, steps = {goal: 0}, {goal}, 0
    while edge:
        steps += 1
        edge = {s for t in edge for s in back.get(t, ())} - far.keys()
        far.update(dict.fromkeys(edge, steps))
    return far
