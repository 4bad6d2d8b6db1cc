"""A thousand graphs drawn by lot: the chain answer against ways walked by hand, in the order the rules give.

All graphs stand side by side in one store, so a chain that strayed into a neighbour's would show too. What is
expected is worked out from the rows alone, by plain recursion and one sort; nothing of `queries` is used for it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from graphs import document, edge

from graphsvc.store.base import Batch
from graphsvc.store.embedded import EmbeddedStore
from ingest.model import EdgeRow, NodeRow
from queries.chains import chains
from queries.model import Chains

GRAPHS = 1_000
SHOWN = 100  # chains asked for; what there is beyond is counted
LAWS = ("Luật", "NĐ", "TT")
DATES = (None, "2021", "2022-03", "2022-03-14", "2023-05-16", "2023-05-16")


@dataclass(frozen=True)
class Drawn:
    """One graph: the document asked about, the rows, and how many steps are asked for."""

    root: str
    nodes: tuple[NodeRow, ...]
    edges: tuple[EdgeRow, ...]
    depth: int


# --- five shapes of archives -----------------------------------------------------------------------


def stacked(lot: random.Random) -> list[tuple[int, int]]:
    """Diamonds on each other, some with a step straight over one."""
    pairs = []
    for low in range(0, 3 * lot.randint(1, 6), 3):
        pairs += [(low, low + 1), (low, low + 2), (low + 1, low + 3), (low + 2, low + 3)]
        pairs += [(low, low + 3)] * (lot.random() < 0.3)
    return pairs


def upwards(lot: random.Random) -> list[tuple[int, int]]:
    """Any steps that lead to later numbers: no circle."""
    size = lot.randint(2, 10)
    return [(a, b) for a in range(size) for b in range(a + 1, size) if lot.random() < 0.35]


def circles(lot: random.Random) -> list[tuple[int, int]]:
    """Steps every way among a few, to themselves as well."""
    size = lot.randint(2, 7)
    return [(a, b) for a in range(size) for b in range(size) if lot.random() < 0.3]


def two_circles(lot: random.Random) -> list[tuple[int, int]]:
    """A circle below, a line up from it, a circle above."""
    below, line = lot.randint(2, 4), lot.randint(1, 3)
    above = lot.randint(2, 4)
    top = below + line
    pairs = [(a, (a + 1) % below) for a in range(below)]
    pairs += [(a, a + 1) for a in range(below - 1, top)]
    pairs += [(top + a, top + (a + 1) % above) for a in range(above)]
    return [*pairs, *((lot.randrange(top), lot.randint(below, top)) for _ in range(2))]


def co_parents(lot: random.Random) -> list[tuple[int, int]]:
    """Two or three lines from one plan that meet again high up, now and then crossing."""
    pairs, last = [], 1
    ends = []
    for _ in range(lot.randint(2, 3)):
        at = 0
        for _ in range(lot.randint(1, 4)):
            pairs.append((at, last))
            at, last = last, last + 1
        ends.append(at)
    pairs += [(end, last) for end in ends if lot.random() < 0.8]
    return [*pairs, *((lot.randrange(last), lot.randrange(1, last + 1)) for _ in range(lot.randint(0, 2)))]


SHAPES = (stacked, upwards, circles, two_circles, co_parents)


def drawn(seed: int) -> Drawn:
    """The graph of that number: a shape, and lots for all that a ranking looks at."""
    lot = random.Random(seed)
    pairs = dict.fromkeys(SHAPES[seed % len(SHAPES)](lot))
    size = max((max(pair) for pair in pairs), default=0) + 1
    names = lot.sample(range(100), size)  # so that the order of keys says nothing of the order of steps
    keys = [f"g{seed:04}.{name:02}" for name in names]
    nodes = tuple(
        document(
            key,
            status=lot.choice(("read", "cited")),
            doc_type=lot.choice(("KH", "CV", "NQ", "CT", "KL", "HD", lot.choice(LAWS))),
            symbol=lot.choice((None, "12-KH/TU", "9/2021/X")),
            line=lot.choice(("party", "state", "mass", None)),
            issued_on=lot.choice(DATES),
            resolution=lot.random() < 0.2,
        )
        for key in keys
    )
    edges = []
    for a, b in pairs:
        kinds = lot.choice((("IMPLEMENTS",),) * 6 + (("BASED_ON",),) * 2 + (("IMPLEMENTS", "BASED_ON"),))
        kinds += ("CITES",) * (lot.random() < 0.2)
        edges += [
            edge(keys[a], keys[b], kind, attestations=lot.randint(1, 3), quote=f"{kind} {a} {b}")
            for kind in kinds
        ]
    return Drawn(keys[0], nodes, tuple(edges), lot.choice((12, 12, 12, 1, 2, 4)))


# --- what must come out ------------------------------------------------------------------------------


def steps(graph: Drawn) -> dict[str, dict[str, EdgeRow]]:
    """The steps up: what is carried out, and what is the basis unless it is a law."""
    directs = {
        n.key
        for n in graph.nodes
        if "Resolution" in n.labels or n.props["doc_type"] not in LAWS
    }  # fmt: skip
    found: dict[str, dict[str, EdgeRow]] = {}
    for kind in ("BASED_ON", "IMPLEMENTS"):  # the stronger one last, so that it stays
        for e in graph.edges:
            if e.type == kind and e.src != e.dst and (kind == "IMPLEMENTS" or e.dst in directs):
                found.setdefault(e.src, {})[e.dst] = e
    return found


def walked(
    up: dict[str, dict[str, EdgeRow]], path: tuple[str, ...], depth: int
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every way on from a path, and how it ends."""
    above = up.get(path[-1], {})
    if not above:
        yield path, "top"
    elif len(path) > depth:
        yield path, "depth"
    else:
        if set(above) & set(path):
            yield path, "cycle"
        for key in above:
            if key not in path:
                yield from walked(up, (*path, key), depth)


def skips(up: dict[str, dict[str, EdgeRow]], below: str, above: str) -> bool:
    """Whether a longer way, in any number of steps, joins the same two."""

    def joined(path: tuple[str, ...]) -> bool:
        for key in up.get(path[-1], {}):
            if key == above and len(path) > 1:
                return True
            if key not in path and key != above and joined((*path, key)):
                return True
        return False

    return joined((below,))


def expected(graph: Drawn) -> list[tuple[tuple[str, ...], str, bool]]:
    """All ways in the order that the head of `queries/chains.py` promises: documents, end, shortcut."""
    up = steps(graph)
    rows = {n.key: n.props for n in graph.nodes}
    shortcuts = {(a, b) for a, above in up.items() for b in above if skips(up, a, b)}

    def place(way: tuple[tuple[str, ...], str, bool]) -> tuple[object, ...]:
        path, _, shortcut = way
        hops = [up[a][b] for a, b in pairwise(path)]
        return (
            shortcut,
            hops[0].type != "IMPLEMENTS",
            -len(hops),
            -sum(h.props["attestations"] for h in hops),
            [(rows[k]["issued_on"] or "9999", k) for k in path[1:]],
        )

    every = [
        (path, {"top": {"read": "root", "cited": "cited"}[rows[path[-1]]["status"]]}.get(end, end),
         any(pair in shortcuts for pair in pairwise(path)))
        for path, end in walked(up, (graph.root,), graph.depth)
        if len(path) > 1 or end == "cycle"
    ]  # fmt: skip
    every.sort(key=place)
    first: dict[str, tuple[tuple[str, ...], str, bool]] = {}
    for way in every:
        line = rows[way[0][1]]["line"]
        if line and not way[2]:
            first.setdefault(line, way)
    leaders = sorted(first.values(), key=place)
    return [*leaders, *(way for way in every if way not in leaders)]


# --- the questions ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lots() -> list[Drawn]:
    return [drawn(seed) for seed in range(GRAPHS)]


def stored(lots: list[Drawn], order: random.Random | None) -> EmbeddedStore:
    """A store with all graphs; with `order`, their rows come shuffled and in many batches."""
    nodes = [n for g in lots for n in g.nodes]
    edges = [e for g in lots for e in g.edges]
    store = EmbeddedStore()
    if order is None:
        store.apply(Batch(tuple(nodes), tuple(edges), 1))
        return store
    order.shuffle(nodes)
    order.shuffle(edges)
    for at in range(0, len(nodes), 1_500):
        store.apply(Batch(tuple(nodes[at : at + 1_500]), (), 1))
    for at in range(0, len(edges), 1_500):
        store.apply(Batch((), tuple(edges[at : at + 1_500]), 1))
    return store


@pytest.fixture(scope="module")
def answers(lots: list[Drawn]) -> list[Chains]:
    with stored(lots, None) as store:
        return [chains(store, g.root, limit=SHOWN, depth=g.depth) for g in lots]


def told(answer: Chains) -> list[tuple[tuple[str, ...], str, bool]]:
    return [(c.documents, c.end, c.shortcut) for c in answer.chains]


def test_every_way_up_stands_once_and_in_the_promised_order(lots, answers):
    for graph, answer in zip(lots, answers, strict=True):
        want = expected(graph)
        assert told(answer) == want[:SHOWN], graph
        assert (answer.total, answer.truncated) == (len(want), len(want) > SHOWN), graph


def test_every_hop_is_the_row_that_proves_it(lots, answers):
    for graph, answer in zip(lots, answers, strict=True):
        up = steps(graph)
        for chain in answer.chains:
            for (a, b), hop in zip(pairwise(chain.documents), chain.hops, strict=True):
                row = up[a][b]
                assert (hop.source, hop.target, hop.relation.upper()) == (a, b, row.type)
                assert (hop.evidence.quote, hop.attestations) == (
                    row.props["quote"],
                    row.props["attestations"],
                )


def test_gaps_are_those_at_the_ends_and_completeness_follows(lots, answers):
    for graph, answer in zip(lots, answers, strict=True):
        want = expected(graph)
        assert set(answer.missing) == {path[-1] for path, end, _ in want if end == "cited"}, graph
        read = {n.key: n.props["status"] for n in graph.nodes}[graph.root] == "read"
        assert answer.complete == (read and all(end == "root" for _, end, _ in want[:SHOWN])), graph


def test_the_answer_is_the_same_whatever_order_the_rows_came_in(lots, answers):
    with stored(lots, random.Random(6)) as store:
        for graph, answer in zip(lots, answers, strict=True):
            assert chains(store, graph.root, limit=SHOWN, depth=graph.depth) == answer, graph


def test_the_lots_hold_what_they_are_for(lots):
    """Each kind of difficulty must be there often, or the comparison above would prove little."""
    every = [expected(g) for g in lots]
    assert len(every) == GRAPHS
    for what, least in (("root", 250), ("cited", 250), ("cycle", 200), ("depth", 200)):
        assert sum(any(end == what for _, end, _ in ways) for ways in every) >= least, what
    assert sum(any(shortcut for *_, shortcut in ways) for ways in every) >= 200
    assert sum(len(ways) > 10 for ways in every) >= 50
    assert max(map(len, every)) > SHOWN
