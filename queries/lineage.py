"""A bounded picture round one document: breadth first, and whatever is cut is counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from ingest.model import RELATIONS
from queries.catalog import Asker, ask
from queries.chains import DEPTH, chains
from queries.cursors import digest, opened, sealed
from queries.days import Window
from queries.documents import document_ref, hop, root_row
from queries.errors import BadCursorError, BadQuestionError, MovedOnError
from queries.model import Direction, DocumentRef, Lineage, LineageNode

LED = ("implements", "based_on")
MOST = 2000
FURTHEST = 20_000  # documents that cursors lead to


def lineage(
    asker: Asker,
    key: str,
    *,
    direction: Direction = "upstream",
    depth: int = 4,
    relations: Sequence[str] = LED,
    max_nodes: int = 200,
    levels: Collection[int] | None = None,
    expand: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    cursor: str | None = None,
) -> Lineage:
    """Return the documents within `depth` hops of one, and every edge of the relations among them.

    Hops are counted from the root; `both` goes up and down from the root without turning round, so
    cousins are not shown. Within a hop documents come in order of key, and the first that do not fit
    into `max_nodes` cut the picture: `truncated`. `levels` leaves documents of other tiers out, with
    all that is behind them; so do `since` and `until`, ISO dates, with those whose date cannot lie in
    between. `expand` names documents of the picture whose neighbours are shown even
    beyond the depth. `hidden_upstream` and `hidden_downstream` count, for every document, the
    neighbours by these relations that are not in the picture.

    `next` of a cut picture, as `cursor`, continues it: the next `max_nodes` documents in the same order,
    with the edges that join them to one another and to all before; counts are of all so far. At most
    20,000 documents are reached so. Raises `NoSuchDocumentError`, `MovedOnError` for a cursor from before
    the graph changed, and `BadQuestionError` for a cursor of another question, or a bound, a direction or
    a relation that makes no sense.
    """
    _check(direction, depth, relations, max_nodes)
    expand = frozenset(expand)
    question = digest(
        json.dumps(
            [key, direction, depth, *relations, max_nodes, sorted(levels or ()), sorted(expand), since, until]
        )
    )
    first = root_row(asker, key)
    shown, most = _begin(cursor, question, first["graph_version"], max_nodes)
    picture = _Picture(
        asker, [r.upper() for r in dict.fromkeys(relations)], most, levels, Window.of(since, until)
    )
    picture.begin(document_ref(first))
    ways = ("upstream", "downstream") if direction == "both" else (direction,)
    # by hop first and way second, so that a cut leaves the near ones of both sides
    edge = {way: [key] for way in ways}
    for distance in range(1, depth + 1):
        for way in ways:
            edge[way] = picture.step(way, edge[way], distance)
    for asked in sorted(expand & picture.hops.keys()):
        for way in ways:
            picture.step(way, [asked], picture.hops[asked] + 1)
    answer = picture.lineage(
        key, direction, depth, tuple(dict.fromkeys(relations)), first["graph_version"], shown
    )
    if not picture.truncated or most + max_nodes > FURTHEST:
        return answer
    place = (first["graph_version"], len(picture.documents), most)
    return answer.model_copy(update={"next": sealed(place, question)})


def _begin(cursor: str | None, question: str, version: int, max_nodes: int) -> tuple[int, int]:
    """Return how many documents the pages before showed, and how many may be shown up to this one."""
    if cursor is None:
        return 0, max_nodes
    place = opened(cursor, question)
    if not (isinstance(place, list) and len(place) == 3 and all(type(one) is int for one in place)):
        raise BadCursorError(f"{cursor!r} is no cursor of this service")
    then, shown, most = place
    if then != version:
        raise MovedOnError(
            f"the graph has moved on from change {then} to {version} since the page before; "
            "begin again without the cursor"
        )
    if not 0 < shown <= most <= FURTHEST - max_nodes:
        raise BadCursorError(f"{cursor!r} is no cursor of this service")
    return shown, most + max_nodes


def _check(direction: str, depth: int, relations: Sequence[str], max_nodes: int) -> None:
    if direction not in ("upstream", "downstream", "both"):
        raise BadQuestionError(f"direction {direction!r} is none of upstream, downstream, both")
    if not 0 <= depth <= DEPTH:
        raise BadQuestionError(f"depth {depth} is outside 0..{DEPTH}")
    if not 1 <= max_nodes <= MOST:
        raise BadQuestionError(f"max_nodes {max_nodes} is outside 1..{MOST}")
    if not relations:
        raise BadQuestionError(f"no relation is asked for; there are {', '.join(RELATIONS)}")
    for relation in relations:
        if relation not in RELATIONS:
            raise BadQuestionError(f"relation {relation!r} is none of {', '.join(RELATIONS)}")


class _Picture:
    """The documents collected so far and what was cut."""

    def __init__(
        self,
        asker: Asker,
        relations: list[str],
        max_nodes: int,
        levels: Collection[int] | None,
        window: Window,
    ) -> None:
        self.asker = asker
        self.relations = relations
        self.max_nodes = max_nodes
        self.levels = None if levels is None else frozenset(levels)
        self.window = window
        self.documents: dict[str, DocumentRef] = {}
        self.hops: dict[str, int] = {}
        # those met one way; on a ring the same document is met going up and going down
        self.met: dict[str, set[str]] = {"upstream": set(), "downstream": set()}
        self.truncated = False

    def begin(self, root: DocumentRef) -> None:
        """Put the root into the picture; both ways begin there."""
        self.documents[root.key] = root
        self.hops[root.key] = 0
        for met in self.met.values():
            met.add(root.key)

    def step(self, way: str, keys: list[str], distance: int) -> list[str]:
        """Add what lies one hop on from `keys`; return the documents that this way meets now."""
        if not keys or self.truncated:
            return []
        # one more than could be new: those that are known already, and one to see a cut by
        limit = self.max_nodes + len(self.documents) + 1
        name = "step_up" if way == "upstream" else "step_down"
        rows = ask(self.asker, name, keys=sorted(keys), relations=self.relations, limit=limit)
        met, new = self.met[way], []
        for row in rows:
            if row["key"] in met:
                continue
            if row["key"] in self.documents:
                # the other way brought it, no further off than this one does
                met.add(row["key"])
                new.append(row["key"])
                continue
            if self.levels is not None and row["level"] not in self.levels:
                continue
            document = document_ref(row)
            if not self.window.holds(document.issued_on):
                continue
            if len(self.documents) == self.max_nodes:
                self.truncated = True
                break
            self.documents[document.key] = document
            self.hops[document.key] = distance
            met.add(document.key)
            new.append(document.key)
        if len(rows) == limit and len(self.documents) < self.max_nodes:
            # the tiers that were left out took the rows; more may lie behind
            self.truncated = True
        return new

    def lineage(
        self,
        root: str,
        direction: Direction,
        depth: int,
        relations: tuple[str, ...],
        version: int,
        shown: int,
    ) -> Lineage:
        """Return the picture without its first `shown` documents, which earlier pages held."""
        keys = sorted(self.documents)
        fresh = set(islice(self.documents, shown, None))
        rows = ask(self.asker, "lineage_edges", keys=keys, relations=self.relations)
        # earlier pages told the others
        rows = [r for r in rows if r["source"] in fresh or r["target"] in fresh]
        asked = sorted(fresh)
        up = self._hidden("degree_up", asked, {(r["source"], r["target"]) for r in rows})
        down = self._hidden("degree_down", asked, {(r["target"], r["source"]) for r in rows})
        order = sorted(fresh, key=lambda k: (self.hops[k], k))
        best = chains(self.asker, root, limit=1).chains if direction != "downstream" else ()
        spine = best[0].documents if best and best[0].hops else (root,)
        return Lineage(
            root=root,
            direction=direction,
            depth=depth,
            relations=relations,
            nodes=tuple(
                LineageNode(
                    document=self.documents[k],
                    hop=self.hops[k],
                    hidden_upstream=up.get(k, 0),
                    hidden_downstream=down.get(k, 0),
                )
                for k in order
            ),
            edges=tuple(map(hop, rows)),
            spine=tuple(k for k in spine if k in self.documents),
            frontier=tuple(
                k
                for k in order
                if (up.get(k) and direction != "downstream") or (down.get(k) and direction != "upstream")
            ),
            counts_by_level={
                str(level): sum(d.level == level for d in self.documents.values())
                for level in sorted({d.level for d in self.documents.values()} - {None}, key=str)
            },
            counts_by_hop={str(hop): n for hop, n in sorted(Counter(self.hops.values()).items())},
            truncated=self.truncated,
            depth_reached=max(self.hops.values()),
            graph_version=version,
        )

    def _hidden(self, name: str, keys: list[str], shown: set[tuple[str, str]]) -> dict[str, int]:
        """Count, for each document, the neighbours one way that are not in the picture."""
        degrees = ask(self.asker, name, keys=keys, relations=self.relations)
        inside: dict[str, int] = {}
        for source, target in shown:
            if source != target:
                inside[source] = inside.get(source, 0) + 1
        # a batch applied between the questions may have taken some away
        return {r["key"]: max(0, r["n"] - inside.get(r["key"], 0)) for r in degrees}
