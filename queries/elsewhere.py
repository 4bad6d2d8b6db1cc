"""Who carries out the same directive in other provinces, districts, communes? Side by side.

Computed on the rows of `ancestors`, `children` and `issuer_places`: which documents are parallels is a
matter of distance from each directive above, which a pattern cannot say.
"""

from __future__ import annotations

from queries.between import distances
from queries.catalog import Asker, ask
from queries.chains import above
from queries.errors import BadQuestionError
from queries.model import DocumentRef
from queries.reach import Below, below, levels_of
from queries.results import Elsewhere, Parallel, ParallelGroup

DIRECTIVES = 40
WALKED = 2_000


def elsewhere(asker: Asker, key: str, *, each: int = 50) -> Elsewhere:
    """Return the documents of the same tier that carry out the same directives, issued by other units.

    Each parallel is listed once, under the nearest directive that both share, at most `each` of a
    directive. Documents above or below the one asked about are no parallels. Raises
    `NoSuchDocumentError`, and `BadQuestionError` for a bound outside 1..500.
    """
    if not 1 <= each <= 500:
        raise BadQuestionError(f"each {each} is outside 1..500")
    row, known, hops = above(asker, key)
    asked = known[key]
    far = distances(key, hops)
    directives = sorted(far.keys() - {key}, key=lambda k: (far[k], k))
    own = levels_of(asker, [asked])[key]
    met = {key, *far, *below(asker, asked, most=WALKED).hops}
    truncated = len(directives) > DIRECTIVES
    groups = []
    for directive in directives[:DIRECTIVES]:
        found = below(asker, known[directive], most=WALKED)
        levels = levels_of(asker, [d for k, d in found.documents.items() if k not in met])
        chosen = [
            found.documents[k]
            for k in sorted(levels, key=lambda k: (found.hops[k], k))
            if levels[k] == own and found.documents[k].issuer_key != asked.issuer_key
        ]
        met |= {d.key for d in chosen}
        truncated |= found.truncated
        if chosen:
            parallels = _placed(asker, chosen[:each], found)
            groups.append(
                ParallelGroup(
                    directive=known[directive],
                    hops=far[directive],
                    parallels=parallels,
                    truncated=found.truncated or len(chosen) > each,
                )
            )
    return Elsewhere(
        document=asked,
        groups=tuple(groups),
        directives=len(directives),
        truncated=truncated or any(g.truncated for g in groups),
        graph_version=row["graph_version"],
    )


def _placed(asker: Asker, documents: list[DocumentRef], found: Below) -> tuple[Parallel, ...]:
    places = {r["document"]: r for r in ask(asker, "issuer_places", keys=sorted(d.key for d in documents))}
    parallels = []
    for document in documents:
        seat = places.get(document.key, {})
        parallels.append(
            Parallel(
                document=document,
                unit_key=seat.get("unit_key"),
                unit=seat.get("unit"),
                place_key=seat.get("place_key"),
                place=seat.get("place"),
                hops=found.hops[document.key],
            )
        )
    return tuple(
        sorted(parallels, key=lambda p: (p.place or "~", p.document.issued_on or "9999", p.document.key))
    )
