"""How a document stands on a day: what the archive says has amended, replaced or repealed it by then.

The acts are rows (`fate.cypher`); computed is what they make of the document, because dates may be cut.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from queries.catalog import Asker, ask
from queries.days import first_day, last_day
from queries.documents import document_ref, documents, hop, root_row
from queries.model import DocumentRef, Hop
from queries.results import Standing

MOST = 500

State = Literal["not yet", "repealed", "replaced", "repealed in part", "amended", "unchanged"]


def state_of(acts: Iterable[Hop]) -> State:
    """Return what acts make of the document that they are done to; the strongest names the state.

    Whoever repeals a part amends the document, which lives on without it.
    """
    done = list(acts)
    relations = {h.relation for h in done}
    if "repeals" in relations:
        return "repealed"
    if "replaces" in relations:
        return "replaced"
    if any(h.repeals_part for h in done):
        return "repealed in part"
    return "amended" if "amends" in relations else "unchanged"


def standing(asker: Asker, key: str, *, on: str | None = None) -> Standing:
    """Return how a document stands on a day, or by everything that is known without one.

    An act counts from the first day that its date may mean; one without a date always. Of several
    kinds of acts the strongest names the state: repealed, replaced, repealed in part, amended. Raises
    `NoSuchDocumentError`, and `BadQuestionError` for a text that is no date.
    """
    day = last_day(on) if on else None
    first = root_row(asker, key)
    document = document_ref(first)
    hops = [hop(r) for r in ask(asker, "fate", keys=[key], limit=MOST)]
    actors = documents(asker, {h.source for h in hops})

    def by_then(one: DocumentRef) -> bool:
        return day is None or one.issued_on is None or first_day(one.issued_on) <= day

    acts = [h for h in hops if by_then(actors[h.source])]
    acts.sort(key=lambda h: (actors[h.source].issued_on or "9999", h.source, h.relation))
    return Standing(
        document=document,
        on=on,
        state=state_of(acts) if by_then(document) else "not yet",
        acts=tuple(acts),
        later=len(hops) - len(acts),
        documents={k: actors[k] for k in sorted({h.source for h in acts})},
        graph_version=first["graph_version"],
    )
