"""Chains: every way up once, ranked, counted, and where the archive ends said aloud."""

from __future__ import annotations

import json
import random
from itertools import islice, pairwise
from pathlib import Path

import networkx as nx
import pytest
from graphs import batches, diamonds, document, edge, graph, networkx, upward_paths
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.store.base import Batch
from queries.chains import chains, executive
from queries.errors import BadQuestionError, NoSuchDocumentError
from queries.model import DocumentRef
from queries.paths import KNOT, Ways
from queries.sentences import date_en, date_vi
from viz.text import chains_text

same_store = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


# The two stories of the examples, as rows: a commune plan, and a department's plan with co-parents.
def letter(key, symbol, date, issuer, **props):
    return document(key, label=symbol, symbol=symbol, issued_on=date, issuer=issuer, line="party", **props)


CONGRESS = "Nghị quyết Đại hội XIII"
TAN_TRAO = Batch(
    (
        letter("du", "46-KH/ĐU", "2023-07-17", "Đảng ủy xã Tân Trào"),
        letter("hu", "1759-CV/HU", "2023-07-04", "Huyện ủy Sơn Dương", doc_type="CV"),
        letter("tu", "2246-CV/TU", "2023-06-20", "Tỉnh ủy Tuyên Quang", doc_type="CV"),
        document(
            "dh13", label=CONGRESS, symbol=None, doc_type="NQ", resolution=True, status="cited", issuer="Đảng"
        ),
        letter("hd", "44-HD/HU", None, None, doc_type="HD", status="cited"),
    ),
    (
        edge("du", "hu"),
        edge("hu", "tu", attestations=2),
        edge("tu", "dh13"),
        edge("du", "hd", "CITES"),
    ),
    9,
)
CHI_LANG = graph(
    [
        ("pvhtt", "sv"), ("pvhtt", "ub97"), ("sv", "vp2373"), ("sv", "cv637"), ("sv", "kh113"),
        ("vp2373", "kh113"), ("vp2373", "cv637"), ("cv637", "kh113"), ("ub97", "kh168"), ("ub97", "vp2373"),
        ("kh168", "kh113"), ("kh113", "kl21"), ("kh113", "ctr04"), ("ctr04", "dh17"),
    ],
    pvhtt={"line": "state"}, ub97={"line": "state"}, sv={"line": "state"}, vp2373={"line": "state"},
    kl21={"status": "cited"}, ctr04={"status": "cited"}, dh17={"status": "cited", "doc_type": "NQ"},
)  # fmt: skip


def paths(answer):
    return [c.documents for c in answer.chains]


def test_the_commune_plan(store):
    store.apply(TAN_TRAO)
    answer = chains(store, "du")
    assert paths(answer) == [("du", "hu", "tu", "dh13")]
    [chain] = answer.chains
    assert (chain.end, chain.shortcut, answer.total, answer.truncated) == ("cited", False, 1, False)
    assert [h.relation for h in chain.hops] == ["implements"] * 3
    assert [h.attestations for h in chain.hops] == [1, 2, 1]
    assert all(h.evidence.quote and h.evidence.said_by for h in chain.hops)
    assert (answer.complete, answer.missing, answer.also_cited, answer.graph_version) == (
        False,
        ("dh13",),
        1,
        9,
    )
    assert answer.sentence_vi == (
        "46-KH/ĐU (17/7/2023) của Đảng ủy xã Tân Trào thực hiện 1759-CV/HU (04/7/2023) của Huyện ủy Sơn "
        "Dương; văn bản đó thực hiện 2246-CV/TU (20/6/2023) của Tỉnh ủy Tuyên Quang; văn bản đó thực hiện "
        "Nghị quyết Đại hội XIII; chuỗi dừng ở Nghị quyết Đại hội XIII: văn bản này chưa có trong kho."
    )
    assert answer.sentence_en == (
        "46-KH/ĐU (17 July 2023) of Đảng ủy xã Tân Trào carries out 1759-CV/HU (4 July 2023) of Huyện ủy "
        "Sơn Dương, which carries out 2246-CV/TU (20 June 2023) of Tỉnh ủy Tuyên Quang, which carries out "
        "Nghị quyết Đại hội XIII; the chain stops at Nghị quyết Đại hội XIII: that document is not in the "
        "archive."
    )


def test_the_department_plan_has_its_branches_and_shortcuts_come_last(store):
    store.apply(CHI_LANG)
    answer = chains(store, "pvhtt", limit=50)
    assert answer.total == len(answer.chains) == 2 * (4 + 3)
    flags = [c.shortcut for c in answer.chains]
    assert flags == sorted(flags)
    assert paths(answer)[0] == ("pvhtt", "sv", "vp2373", "cv637", "kh113", "ctr04", "dh17")
    assert ("pvhtt", "sv", "kh113", "kl21") in paths(answer)[flags.index(True) :]
    assert ("pvhtt", "ub97", "kh168", "kh113", "kl21") in paths(answer)[: flags.index(True)]
    assert set(answer.missing) == {"kl21", "dh17"}
    # inside a chain, too, what nobody holds is named
    assert "ctr04 (chưa có trong kho)" in answer.sentence_vi
    assert "Văn bản khác mà văn bản này trực tiếp thực hiện hoặc căn cứ: ub97." in answer.sentence_vi
    assert "Cũng chưa có trong kho: kl21." in answer.sentence_vi


def test_absent_parents_are_told_once(store):
    away = {name: {"status": "cited"} for name in ("a", "b", "c")}
    store.apply(graph([("plan", name) for name in away], **away))
    said = chains(store, "plan")
    assert "Cũng chưa có trong kho: cả 2 văn bản trực tiếp khác nói trên." in said.sentence_vi
    assert "Also not in the archive: all 2 other direct parents." in said.sentence_en


def test_a_missing_document_of_a_chain_that_is_not_shown_is_told_with_who_names_it(store):
    far = {f"far{n}": {"status": "cited"} for n in range(2)}
    edges = [("plan", "near"), ("near", "top"), *(("near", key) for key in far)]
    store.apply(graph([*edges, ("side", "far1"), ("plan", "side")], **far, top={"status": "cited"}))
    answer = chains(store, "plan", limit=1)
    (shown,) = paths(answer)
    assert set(answer.missing) == {*far, "top"}
    told = [(one.step.source, one.step.target, one.by.key) for one in answer.missing_told]
    assert told == [
        (source, target, source)
        for target in answer.missing
        if target not in shown
        for source in ("near", "side")
        if (source, target) in {*edges, ("side", "far1")}
    ]
    assert all(one.step.evidence.quote for one in answer.missing_told)
    assert all(one.by.label for one in answer.missing_told)
    said = chains_text(answer, "vi")
    assert said.count("biết qua") >= len(far) + 1
    # with all chains shown the chains themselves tell it
    assert chains(store, "plan", limit=50).missing_told == ()


def test_both_lines_come_first(store):
    """Ten Party parents with long chains must not push the one State parent off the first screen."""
    edges = (
        [("plan", f"p{i}") for i in range(10)] + [(f"p{i}", "root") for i in range(10)] + [("plan", "state")]
    )
    lines = {f"p{i}": {"line": "party"} for i in range(10)} | {"state": {"line": "state"}}
    store.apply(graph(edges, **lines))
    assert paths(chains(store, "plan", limit=3)) == [
        ("plan", "p0", "root"),
        ("plan", "state"),
        ("plan", "p1", "root"),
    ]


def test_the_order_of_ranking(store):
    store.apply(
        Batch(
            tuple(document(k, **p) for k, p in {
                "plan": {}, "basis": {}, "long": {}, "top": {}, "many": {}, "early": {"issued_on": "2020"},
                "late": {"issued_on": "2023-05"}, "undated": {},
            }.items()),
            (
                edge("plan", "basis", "BASED_ON", attestations=9), edge("plan", "long"), edge("long", "top"),
                edge("plan", "many", attestations=2), edge("plan", "early"), edge("plan", "late"),
                edge("plan", "undated"),
            ),
            1,
        )
    )  # fmt: skip
    assert [p[1] for p in paths(chains(store, "plan"))] == [
        "long",
        "many",
        "early",
        "late",
        "undated",
        "basis",
    ]


def test_of_two_relations_between_the_same_two_one_hop_is_told(store):
    store.apply(
        graph([("a", "b", "BASED_ON"), ("a", "b", "IMPLEMENTS"), ("a", "c", "CITES"), ("a", "d", "AMENDS")])
    )
    answer = chains(store, "a")
    assert paths(answer) == [("a", "b")]
    assert answer.chains[0].hops[0].relation == "implements"
    assert answer.also_cited == 2


# what a plan is based on: followed or not
EXECUTIVE = [
    ({"doc_type": "KH", "symbol": "113-KH/TU"}, True),
    ({"doc_type": "CV", "symbol": "2577/UBND-KGVX"}, True),
    ({"doc_type": "NQ", "symbol": "202/2025/QH15"}, True),
    ({"doc_type": "NQ", "symbol": "1684/NQ-UBTVQH15"}, True),
    ({"doc_type": None, "symbol": None, "resolution": True}, True),
    ({"doc_type": "CT", "symbol": "07/CT-TTg"}, True),
    ({"doc_type": "QĐ", "symbol": "1539/QĐ-UBND"}, True),
    ({"doc_type": None, "symbol": "2373/VP-KGVX"}, True),
    ({"doc_type": "QĐ", "symbol": "31/2025/QĐ-UBND"}, False),
    ({"doc_type": None, "symbol": "16/2023/QH15"}, False),
    ({"doc_type": "Luật", "symbol": "72/2025/QH15"}, False),
    ({"doc_type": "NĐ", "symbol": "30/2020/NĐ-CP"}, False),
    ({"doc_type": "TT", "symbol": "10/2016/TT-BTTTT"}, False),
    ({"doc_type": "HP", "symbol": None}, False),
    ({"doc_type": None, "symbol": None}, False),
]


@pytest.mark.parametrize(("given_", "led"), EXECUTIVE)
def test_what_is_based_on_a_directive_is_led_by_it_but_not_by_a_law(store, given_, led):
    ref = DocumentRef(key="t", label="t", status="cited", **given_)
    assert executive(ref) is led
    target = document("t", status="cited", **given_)
    store.apply(Batch((document("plan"), target), (edge("plan", "t", "BASED_ON"),), 1))
    assert paths(chains(store, "plan")) == ([("plan", "t")] if led else [])


def test_a_document_that_carries_out_nothing_known(store):
    store.apply(Batch((document("a", label="01-NQ/TU"), document("b", status="cited")), (), 1))
    answer = chains(store, "a")
    assert (answer.chains, answer.total, answer.complete) == ((), 0, True)
    assert answer.sentence_vi.startswith("01-NQ/TU: trong kho chưa có gì")
    assert chains(store, "b").complete is False
    assert "not in the archive" in chains(store, "b").sentence_en


def test_a_complete_chain_says_so(store):
    store.apply(graph([("a", "b")]))
    answer = chains(store, "a")
    assert (answer.complete, answer.missing, answer.chains[0].end) == (True, (), "root")
    assert answer.sentence_vi.endswith(
        "chuỗi kết thúc ở b: văn bản này có trong kho và không nêu thực hiện văn bản nào."
    )


def test_a_circle_is_said_and_not_followed(store):
    store.apply(graph([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("a", "a")]))
    answer = chains(store, "a")
    assert {(c.documents, c.end) for c in answer.chains} == {
        (("a", "b", "c", "d"), "root"),
        (("a", "b", "c"), "cycle"),
    }
    assert answer.total == 2


def test_a_chain_longer_than_the_bound_says_that_it_goes_on(store):
    store.apply(graph([(f"k{i:02}", f"k{i + 1:02}") for i in range(20)]))
    answer = chains(store, "k00")
    assert (len(answer.chains[0].hops), answer.chains[0].end) == (12, "depth")
    assert "đã đến giới hạn 12 bước" in answer.sentence_vi
    assert chains(store, "k08").chains[0].end == "root"


@pytest.mark.parametrize("bounds", [{"limit": 0}, {"limit": 501}, {"depth": 0}, {"depth": 13}])
def test_a_bound_that_makes_no_sense_is_refused(store, bounds):
    store.apply(graph([("a", "b")]))
    with pytest.raises(BadQuestionError, match="outside 1"):
        chains(store, "a", **bounds)


def test_an_unknown_key_is_no_document(store):
    with pytest.raises(NoSuchDocumentError, match="'x'"):
        chains(store, "x")


# --- against brute force ------------------------------------------------------------------------


@same_store
@given(batch=batches(most=KNOT, kinds=("IMPLEMENTS", "BASED_ON", "CITES")), depth=st.integers(1, 12))
def test_every_way_up_once_as_brute_force_finds_it(store, batch, depth):
    store.wipe()
    store.apply(batch)
    kept = [
        e for e in batch.edges
        if e.src != e.dst and (e.type == "IMPLEMENTS" or (e.type == "BASED_ON" and leads(batch, e.dst)))
    ]  # fmt: skip
    g = networkx(Batch(batch.nodes, tuple(kept), 1), ("IMPLEMENTS", "BASED_ON"))
    root = batch.nodes[0].key
    want = {(p, end) for p, end in upward_paths(g, root, depth)}
    if want == {((root,), "top")}:
        want = set()
    answer = chains(store, root, limit=500, depth=depth)
    got = [(c.documents, "top" if c.end in ("root", "cited") else c.end) for c in answer.chains]
    assert len(got) == len(set(got)) == min(answer.total, 500)
    assert answer.total == len(want)
    assert set(got) <= want
    status = {n.key: n.props["status"] for n in batch.nodes}
    ends = {p[-1] for p, end in want if end == "top"}
    assert set(answer.missing) == {k for k in ends if status[k] == "cited"}
    for c in answer.chains:
        assert (
            c.end not in ("root", "cited")
            or c.end == {"read": "root", "cited": "cited"}[status[c.documents[-1]]]
        )
        assert [(h.source, h.target) for h in c.hops] == list(pairwise(c.documents))
        assert c.shortcut == any(longer(g, a, b) for a, b in pairwise(c.documents))


@settings(max_examples=500, deadline=None)
@given(batch=batches(most=KNOT, kinds=("IMPLEMENTS",)), depth=st.integers(1, 9))
def test_ways_are_what_brute_force_walks(batch, depth):
    steps: dict[str, dict[str, int]] = {}
    for e in batch.edges:
        steps.setdefault(e.src, {})[e.dst] = e.props["attestations"]
    root = batch.nodes[0].key
    want = list(upward_paths(networkx(batch, ["IMPLEMENTS"]), root, depth))
    ways = Ways(root, steps, depth, lambda k: k)
    found = [w for shortcut in (False, True) for w in ways.ranked(shortcut=shortcut)]
    assert ways.total() == len(want)
    if steps.get(root):
        assert sorted(((root, *w.documents), w.end) for w in found) == sorted(want)


def leads(batch, key):
    [node] = [n for n in batch.nodes if n.key == key]
    return "Resolution" in node.labels or node.props["doc_type"] not in ("NĐ", "Luật")


def longer(g, a, b):
    return any(len(p) > 2 for p in nx.all_simple_paths(g, a, b))


def some_at_a_time(rows, seed):
    """The rows in their order, one to four at a time: a transaction for each row alone is most of the test."""
    rows = list(rows)
    while rows:
        n = seed.randint(1, 4)
        yield tuple(rows[:n])
        del rows[:n]


@same_store
@given(batch=batches(kinds=("IMPLEMENTS", "BASED_ON")), seed=st.randoms(use_true_random=False))
def test_the_ranking_does_not_depend_on_the_order_of_rows_nor_on_the_limit(store, batch, seed):
    store.wipe()
    store.apply(batch)
    root = batch.nodes[0].key
    whole = chains(store, root, limit=500)
    nodes, edges = list(batch.nodes), list(batch.edges)
    seed.shuffle(nodes)
    seed.shuffle(edges)
    store.wipe()
    for few_nodes in some_at_a_time(nodes, seed):
        store.apply(Batch(few_nodes, (), 1))
    for few_edges in some_at_a_time(edges, seed):
        store.apply(Batch((), few_edges, 1))
    assert chains(store, root, limit=500) == whole
    few = chains(store, root, limit=3)
    assert few.chains == whole.chains[:3]
    assert few.truncated == (whole.total > 3)


# --- sizes that paths cannot be walked in ---------------------------------------------------------


def test_forty_diamonds_are_counted_and_ranked():
    """Whoever walks each of the ways never ends."""
    steps: dict[str, dict[str, int]] = {}
    for a, b in diamonds(40):
        steps.setdefault(a, {})[b] = 1
    ways = Ways("d000", steps, 80, lambda k: k)
    assert ways.total() == 2**40
    best = list(islice(ways.ranked(shortcut=False), 20))
    assert [len(w.documents) for w in best] == [80] * 20
    assert len({w.documents for w in best}) == 20


def test_forty_diamonds_through_the_store(store):
    store.apply(graph(diamonds(40)))
    answer = chains(store, "d000")
    assert (answer.total, answer.truncated, len(answer.chains)) == (2**6, True, 20)
    assert {c.end for c in answer.chains} == {"depth"}


def test_a_large_knot_neither_hangs_nor_repeats():
    """Thirty documents that all cite each other: the ways are opened, each is told once."""
    keys = [f"k{i:02}" for i in range(30)]
    assert len(keys) > KNOT
    steps = {a: {b: 1 for b in keys if b != a} for a in keys}
    ways = Ways("k00", steps, 12, lambda k: k)
    assert ways.total() > 0
    found = list(islice(ways.ranked(shortcut=True), 200))
    assert len({(w.documents, w.end) for w in found}) == 200
    assert all(len(set(w.documents)) == len(w.documents) and "k00" not in w.documents for w in found)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_ranks_rise(seed):
    rnd = random.Random(seed)
    keys = [f"n{i}" for i in range(12)]
    steps: dict[str, dict[str, int]] = {}
    for _ in range(30):
        a, b = rnd.sample(keys, 2)
        steps.setdefault(a, {})[b] = rnd.randint(1, 3)
    for shortcut in (False, True):
        ranks = [w.rank for w in islice(Ways("n0", steps, 12, lambda k: k).ranked(shortcut=shortcut), 300)]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2023-07-04", "04/7/2023", "4 July 2023"),
        ("2026-01", "01/2026", "January 2026"),
        ("2023-05", "5/2023", "May 2023"),
        ("2021", "2021", "2021"),
    ],
)
def test_dates_are_written_as_known(iso, vi, en):
    assert (date_vi(iso), date_en(iso)) == (vi, en)


# --- the yardstick of the development archive -------------------------------------------------------

YARDSTICK = Path(__file__).parents[1].parent / "shared" / "corpus" / "dev" / "chains.json"


def test_the_chains_of_the_development_archive(store):
    """From the hops alone: the same chains, no more; what is known as a shortcut is recognised."""
    if not YARDSTICK.exists():
        pytest.skip(f"{YARDSTICK} is not on this machine")
    listed = json.loads(YARDSTICK.read_text(encoding="utf-8"))
    nodes: dict[str, dict[str, str]] = {}
    edges: dict[tuple[str, str], str] = {}
    for chain in listed:
        nodes.setdefault(chain["path"][0], {"status": "read"})
        for below, hop in zip(chain["path"], chain["hops"], strict=False):
            status = "read" if hop["state"] == "archive" else "cited"
            code = next((c for c in ("NQ", "KH", "CTr", "CT", "QĐ", "KL") if c in hop["symbol"]), "CV")
            if "Nghị quyết" in hop["symbol"] or hop["symbol"] == "202/2025/QH15":
                code = "NQ"
            nodes[hop["symbol"]] = {"status": status, "doc_type": code}
            edges[below, hop["symbol"]] = hop["relation"].upper()
    store.apply(graph([(a, b, kind) for (a, b), kind in edges.items()], **nodes))
    for start in sorted({c["path"][0] for c in listed}):
        of_start = [c for c in listed if c["path"][0] == start]
        answer = chains(store, start, limit=500)
        assert {c.documents for c in answer.chains} == {tuple(c["path"]) for c in of_start}
        flagged = {c.documents for c in answer.chains if c.shortcut}
        assert {tuple(c["path"]) for c in of_start if "short cut" in c["note"]} <= flagged
        first = {c.documents for c in chains(store, start).chains}
        assert {tuple(c["path"]) for c in of_start if c["required"]} <= first
