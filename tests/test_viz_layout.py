"""Where boxes and lines go: columns by authority, nothing overlaps, the same picture, the same plan."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from viz_samples import PLAN_46, PLAN_PVH, chi_lang, lineage, tan_trao

from queries.model import Chains, DocumentRef, Evidence, Hop
from viz.columns import column_index, column_of
from viz.heights import pooled
from viz.layout import Box, Layout, place
from viz.picture import Picture, of_chains, of_lineage


def _planned(picture: Picture) -> Layout:
    return place(picture, {d.key: 60 + len(d.key) % 3 * 16 for d in picture.documents})


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def _check(picture: Picture, layout: Layout) -> None:
    assert sorted(b.key for b in layout.boxes) == sorted(d.key for d in picture.documents)
    assert sorted(w.edge for w in layout.wires) == list(range(len(picture.edges)))
    by_x = sorted(layout.boxes, key=lambda b: (b.x, b.y))
    assert [(a.key, b.key) for a, b in pairwise(by_x) if _overlap(a, b)] == []
    bands = {c.name: c for c in layout.columns}
    for box in layout.boxes:
        band = bands[box.column]
        assert band.x <= box.x
        assert box.x + box.width <= band.x + band.width
        assert box.y >= 0
        assert box.y + box.height <= layout.height
    order = [column_index(c.name) for c in layout.columns]
    assert order == sorted(set(order))
    assert all(a.x + a.width < b.x for a, b in pairwise(layout.columns))
    assert sum(c.count for c in layout.columns) == len(picture.documents)


@pytest.mark.parametrize("chains", [tan_trao(), chi_lang()], ids=["Tân Trào", "Chi Lăng"])
def test_the_columns_follow_authority_and_nothing_overlaps(chains: Chains) -> None:
    picture = of_chains(chains)
    _check(picture, _planned(picture))


def test_the_main_line_is_straight() -> None:
    picture = of_chains(chi_lang())
    layout = _planned(picture)
    middles = {b.middle for b in layout.boxes if b.key in picture.main}
    assert max(middles) - min(middles) <= 1
    tops = {b.key: b.y for b in layout.boxes}
    others = [tops[d.key] for d in picture.documents if d.key not in picture.main]
    assert min(others) > min(tops.values())


def test_documents_of_one_column_that_carry_out_each_other_stand_side_by_side() -> None:
    layout = _planned(of_chains(chi_lang()))
    x = {b.key: b.x for b in layout.boxes}
    assert x["lang-son.tinh-uy.2020-2025.kh.113"] < x["lang-son.bcsd-ubnd.2020-2025.cv.637"]
    assert x["lang-son.vp-ubnd.2023.cv.2373"] < x["lang-son.so-vhttdl.2023.cv._"]
    assert x["lang-son.chi-lang.ubnd.2023.kh.97"] < x[PLAN_PVH.key]


def test_the_order_of_the_documents_changes_nothing() -> None:
    chains = chi_lang()
    whole = _planned(of_chains(chains))
    for seed in range(5):
        keys = list(chains.documents)
        random.Random(seed).shuffle(keys)
        mixed = chains.model_copy(update={"documents": {k: chains.documents[k] for k in keys}})
        assert _planned(of_chains(mixed)) == whole


def test_a_hop_to_a_document_that_the_answer_does_not_describe_is_drawn() -> None:
    chains = tan_trao()
    known = {k: v for k, v in chains.documents.items() if k == PLAN_46.key}
    picture = of_chains(chains.model_copy(update={"documents": known}))
    assert len(picture.documents) == 4
    _check(picture, _planned(picture))


@pytest.mark.parametrize("size", [1, 2, 12, 300])
def test_lineages_of_all_sizes(size: int) -> None:
    picture = of_lineage(lineage(size))
    _check(picture, _planned(picture))


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Any graph at all: cycles, loops, repeated edges, several relations, unknown tiers."""
    count = draw(st.integers(1, 9))
    refs = tuple(
        DocumentRef(
            key=f"k{n}",
            label=f"{n}-KH/TU",
            status=draw(st.sampled_from(["read", "cited"])),
            level=draw(st.sampled_from([None, 0, 1, 2, 3])),
            line=draw(st.sampled_from(["party", "state"])),
        )
        for n in range(count)
    )
    ends = st.integers(0, count - 1)
    triples = draw(st.sets(st.tuples(ends, ends, st.sampled_from(["implements", "cites"])), max_size=16))
    edges = tuple(
        Hop(source=f"k{a}", target=f"k{b}", relation=r, evidence=Evidence(said_by=f"k{a}", quote="q"))
        for a, b, r in sorted(triples)
    )
    main = tuple(f"k{n}" for n in draw(st.lists(ends, unique=True, max_size=4)))
    return Picture("k0", refs, edges, main)


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_any_graph_is_laid_out_without_overlap(picture: Picture) -> None:
    layout = _planned(picture)
    _check(picture, layout)
    assert layout == _planned(picture)
    right = {b.key: b.x + b.width for b in layout.boxes}
    left = {b.key: b.x for b in layout.boxes}
    for wire in layout.wires:
        edge = picture.edges[wire.edge]
        assert wire.points[0][0] in (left[edge.target], right[edge.target])
        assert wire.points[-1][0] in (left[edge.source], right[edge.source])


@given(st.lists(st.integers(-50, 50), max_size=12))
def test_pooling_gives_the_nearest_ordered_heights(wanted: list[int]) -> None:
    fitted = pooled(wanted)
    assert len(fitted) == len(wanted)
    assert all(a <= b + 1e-9 for a, b in pairwise(fitted))
    assert sum(fitted) == pytest.approx(sum(wanted))
    if wanted == sorted(wanted):
        assert fitted == pytest.approx(wanted)


def test_every_column_name_has_a_place() -> None:
    assert column_of(PLAN_46) == "party-3"
