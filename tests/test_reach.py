"""What a directive set in motion, how two documents hang together, who does the same elsewhere."""

from __future__ import annotations

from datetime import date, timedelta

import networkx as nx
import pytest
from graphs import batches, diamonds, document, edge, graph, unit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.store.base import Batch
from queries.between import between, common_sources
from queries.chains import chains, executive
from queries.days import Window, days, first_day, last_day
from queries.elsewhere import elsewhere
from queries.errors import BadQuestionError, NoSuchDocumentError
from queries.model import DocumentRef
from queries.reach import reach
from queries.sentences import figure

same_store = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def steps(batch: Batch) -> nx.DiGraph:
    """The steps of a batch: what is carried out, and what of the executive kind is a basis."""
    kinds = {
        n.key: executive(
            DocumentRef(
                key=n.key,
                label=n.key,
                symbol=n.props["symbol"],
                doc_type=n.props["doc_type"],
                status="read",
                resolution="Resolution" in n.labels,
            )
        )
        for n in batch.nodes
    }
    g = nx.DiGraph()
    g.add_nodes_from(kinds)
    for e in batch.edges:
        if e.src != e.dst and (e.type == "IMPLEMENTS" or (e.type == "BASED_ON" and kinds[e.dst])):
            g.add_edge(e.src, e.dst)
    return g


STEPS = ("IMPLEMENTS", "BASED_ON")


# --- down ---------------------------------------------------------------------------------------


@same_store
@given(batch=batches(kinds=STEPS), depth=st.integers(1, 4))
def test_everything_below_is_counted_once(store, batch, depth):
    store.wipe()
    store.apply(batch)
    root = batch.nodes[0].key
    far = nx.single_source_shortest_path_length(steps(batch).reverse(), root, depth)
    del far[root]
    answer = reach(store, root, depth=depth, each=100)
    hops = list(far.values())
    assert answer.total == len(far)
    assert answer.by_hops == {str(n): hops.count(n) for n in sorted(set(hops))}
    assert answer.direct == hops.count(1)
    listed = [d.key for t in answer.tiers for d in t.documents]
    assert sorted(listed) == sorted(far)
    levels = {n.key: n.props["level"] for n in batch.nodes}
    assert {(t.level, t.count) for t in answer.tiers} == {
        (level, sum(levels[k] == level for k in far)) for level in {levels[k] for k in far}
    }


TWO_TIERS = Batch(
    (
        document("ct5", symbol="05-CT/TW", issued_on="2016-05-15", level=0, status="cited"),
        document("kh1", issued_on="2016-06-14", level=1, issuer_key="lang-son.tinh-uy"),
        document("kh2", issued_on="2016-08-13", level=1, issuer_key="kon-tum.tinh-uy"),
        document("cv3", issued_on="2016-09", level=2, issuer_key="lang-son.chi-lang.huyen-uy"),
        document("kh4", issued_on="2016-06-24", level=2, issuer_key="lang-son.chi-lang.ubnd"),
        document("kh5", issued_on="2016-06-01", level=2, status="cited"),
        document("luat", doc_type="Luật", symbol=None),
        unit("lang-son.chi-lang.ubnd", level=2),
    ),
    (
        edge("kh1", "ct5"),
        edge("kh2", "ct5", "BASED_ON"),
        edge("cv3", "kh1"),
        edge("kh4", "kh1"),
        edge("kh4", "ct5"),
        edge("kh5", "kh1"),
        edge("kh1", "luat", "BASED_ON"),
    ),
    3,
)


def test_each_tier_has_its_counts_and_its_time(store):
    store.apply(TWO_TIERS)
    answer = reach(store, "ct5")
    assert (answer.total, answer.direct, answer.by_hops) == (5, 3, {"1": 3, "2": 2})
    province, district = answer.tiers
    assert (province.level, province.count, province.units) == (1, 2, 2)
    assert (province.first, province.last) == ("2016-06-14", "2016-08-13")
    assert (province.after_directive.shortest, province.after_directive.longest) == (30, 90)
    assert (district.count, district.read, district.after_directive.counted) == (3, 2, 2)
    # kh4 ten days after kh1, not forty after 05-CT/TW; kh5 is dated before the plan that it carries out
    assert (district.after_parent.median, district.after_parent.earlier) == (10, 1)
    assert (
        "5 văn bản trong kho, trong đó 3 văn bản trực tiếp. Theo cấp: cấp tỉnh 2 văn bản (trung vị 60 ngày sau, "
        "tính trên 2 văn bản có ngày); cấp huyện 3 văn bản" in answer.sentence_vi
    )
    assert "led to 5 documents in the archive, 3 of them directly: provincial 2 (" in answer.sentence_en
    only = reach(store, "kh1", since="2016-07")
    assert (only.total, "led to 1 document in the archive" in only.sentence_en) == (1, True)
    assert answer.sentence_en.startswith("05-CT/TW" if answer.root.label == "05-CT/TW" else "ct5")


def test_a_law_sets_nothing_in_motion_by_being_a_basis(store):
    store.apply(TWO_TIERS)
    answer = reach(store, "luat")
    assert (answer.total, answer.tiers) == (0, ())
    assert "chưa có văn bản nào thực hiện" in answer.sentence_vi


def test_a_document_without_a_tier_stands_in_that_of_its_issuer(store):
    nodes = (document("a"), document("b"), unit("hu", level=2))
    edges = (edge("b", "a"), edge("b", "hu", "ISSUED_BY", ends=("Document", "Unit")))
    store.apply(Batch(nodes, edges, 1))
    assert [t.level for t in reach(store, "a").tiers] == [2]


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        (None, None, 5),
        ("2016-08", None, 2),
        (None, "2016-06-14", 2),
        ("2016-09-15", "2016", 1),
        ("2017", None, 0),
    ],
)
def test_a_window_of_days_leaves_the_others_out_and_counts_them(store, since, until, kept):
    store.apply(TWO_TIERS)
    answer = reach(store, "ct5", since=since, until=until)
    assert (answer.total, answer.outside_dates) == (kept, 5 - kept)


def test_a_bound_is_said(store):
    store.apply(graph([(f"low{i:02}", "top") for i in range(30)]))
    answer = reach(store, "top", most=12, each=3)
    assert (answer.total, answer.truncated, len(answer.tiers[0].documents)) == (12, True, 3)
    assert "ít nhất 12" in answer.sentence_vi


def test_a_circle_is_walked_once(store):
    store.apply(graph([("a", "b"), ("b", "c"), ("c", "a")]))
    assert reach(store, "a").by_hops == {"1": 1, "2": 1}


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ({"depth": 0}, r"depth 0 is outside 1\.\.12"),
        ({"each": -1}, "each -1"),
        ({"most": 0}, "most 0"),
        ({"since": "16/5/2023"}, "is no date"),
        ({"since": "2023-02-30"}, "is no date"),
        ({"since": "2024", "until": "2023"}, "lies after"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(store, question, says):
    store.apply(TWO_TIERS)
    with pytest.raises(BadQuestionError, match=says):
        reach(store, "ct5", **question)


def test_a_document_that_nobody_names(store):
    store.apply(TWO_TIERS)
    for question in (reach, elsewhere):
        with pytest.raises(NoSuchDocumentError):
            question(store, "nowhere")
    for question in (between, common_sources):
        with pytest.raises(NoSuchDocumentError):
            question(store, "ct5", "nowhere")


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2023-05-16", "2023-05-16", "2023-05-16"),
    ],
)
def test_a_cut_date_means_all_its_days(iso, first, last):
    assert (first_day(iso).isoformat(), last_day(iso).isoformat()) == (first, last)


def test_days_are_counted_where_both_dates_are_whole():
    told = days(
        [
            ("2023-05-16", "2023-05-18"),
            ("2023-05-16", "2023-05"),
            (None, "2023"),
            ("2023-05-16", "2023-05-01"),
        ]
    )
    assert (told.counted, told.median, told.earlier) == (1, 2, 1)


@pytest.mark.parametrize(
    ("spans", "median", "said"),
    [((), None, None), ((4,), 4, "4"), ((2, 10), 6, "6"), ((28, 99), 63.5, "63,5"), ((1, 2, 50), 2, "2")],
)
def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle(spans, median, said):
    start = date(2023, 1, 1)
    told = days([(start.isoformat(), (start + timedelta(days=n)).isoformat()) for n in spans])
    assert told.median == median
    assert isinstance(told.median, int | float | None)
    assert said is None or figure(told.median, "vi") == said


def test_an_undated_document_may_lie_in_any_window():
    assert Window.of("2023", "2023").holds(None)


# --- between ------------------------------------------------------------------------------------


@same_store
@given(batch=batches(most=7, kinds=STEPS), depth=st.sampled_from([1, 2, 3, 12]), data=st.data())
def test_every_path_between_two_is_told_once(store, batch, depth, data):
    store.wipe()
    store.apply(batch)
    keys = [n.key for n in batch.nodes]
    if len(keys) < 2:
        return
    low, high = data.draw(st.permutations(keys))[:2]
    g = steps(batch)
    lower, upper = (high, low) if not nx.has_path(g, low, high) and nx.has_path(g, high, low) else (low, high)
    wanted = {tuple(p) for p in nx.all_simple_paths(g, lower, upper, cutoff=depth)}
    answer = between(store, low, high, limit=100, depth=depth)
    assert (answer.lower.key, answer.upper.key) == (lower, upper)
    assert answer.swapped == (lower != low)
    told = [c.documents for c in answer.chains]
    assert len(told) == len(set(told))
    assert set(told) == wanted
    assert answer.total == len(wanted)


def test_a_short_way_is_found_behind_thousands_that_the_depth_cuts(store):
    middle = [f"m{i:04}" for i in range(1100)]
    ways = [("low", "up"), *(("low", m) for m in middle), *((m, "up") for m in middle)]
    store.apply(graph(ways))
    answer = between(store, "low", "up", depth=1)
    assert ([c.documents for c in answer.chains], answer.total) == ([("low", "up")], 1)
    assert (answer.chains[0].end, answer.chains[0].shortcut, answer.truncated) == ("root", True, False)
    assert between(store, "low", "up", depth=2).truncated


def test_many_paths_are_counted_to_a_bound(store):
    store.apply(graph(diamonds(11)))
    answer = between(store, "d000", "d005", limit=5)
    assert (answer.total, len(answer.chains), answer.truncated) == (32, 5, True)
    answer = between(store, "d000", "d011", limit=5, depth=12)
    assert (answer.total, answer.chains) == (0, ()) or answer.truncated


@same_store
@given(batch=batches(most=7, kinds=STEPS), data=st.data())
def test_common_sources_are_what_stands_above_both(store, batch, data):
    store.wipe()
    store.apply(batch)
    keys = [n.key for n in batch.nodes]
    if len(keys) < 2:
        return
    a, b = data.draw(st.permutations(keys))[:2]
    g = steps(batch)
    up = {k: nx.single_source_shortest_path_length(g, k) for k in keys}
    both = up[a].keys() & up[b].keys()
    answer = common_sources(store, a, b)
    assert {s.document.key: s.hops for s in answer.sources} == {k: (up[a][k], up[b][k]) for k in both}
    nearest = {k for k in both if not any(k in up[o] and o not in up[k] for o in both)}
    assert {s.document.key for s in answer.sources if s.nearest} == nearest
    assert bool(nearest) == bool(both)


@pytest.mark.parametrize("question", [between, common_sources])
def test_one_document_named_twice_is_no_question(store, question):
    store.apply(TWO_TIERS)
    with pytest.raises(BadQuestionError, match="named twice"):
        question(store, "ct5", "ct5")


# --- elsewhere ----------------------------------------------------------------------------------


def seated(key: str, place: str, level: int, parent: str) -> tuple[tuple, tuple]:
    """A plan of a unit with a seat, and everything that ties it."""
    office = f"{place}.uy"
    nodes = (
        document(key, level=level, issuer_key=office),
        unit(office, issuer=True, level=level),
    )
    edges = (
        edge(key, parent),
        edge(key, office, "ISSUED_BY", ends=("Document", "Unit")),
    )
    return nodes, edges


def test_the_same_directive_elsewhere_nearest_first(store):
    made = [
        seated("ls", "lang-son", 1, "tw"),
        seated("kt", "kon-tum", 1, "tw"),
        seated("cl", "lang-son.chi-lang", 2, "ls"),
        seated("bs", "lang-son.bac-son", 2, "ls"),
        seated("ih", "kon-tum.ia-h-drai", 2, "kt"),
    ]
    nodes = {n.key: n for part, _ in made for n in part} | {"tw": document("tw", level=0, status="cited")}
    edges = [e for _, part in made for e in part]
    store.apply(Batch(tuple(nodes.values()), tuple(edges), 1))
    answer = elsewhere(store, "cl")
    assert [(g.directive.key, g.hops, [p.document.key for p in g.parallels]) for g in answer.groups] == [
        ("ls", 1, ["bs"]),
        ("tw", 2, ["ih"]),
    ]
    assert answer.groups[1].parallels[0].hops == 2
    assert answer.groups[0].parallels[0].unit_key == "lang-son.bac-son.uy"
    assert [g.directive.key for g in elsewhere(store, "ls").groups] == ["tw"]
    assert elsewhere(store, "tw").groups == ()


def test_the_same_office_is_not_elsewhere(store):
    made = [seated("a", "x", 2, "top"), seated("b", "x", 2, "top")]
    nodes = {n.key: n for part, _ in made for n in part} | {"top": document("top", level=1)}
    store.apply(Batch(tuple(nodes.values()), tuple(e for _, p in made for e in p), 1))
    assert elsewhere(store, "a").groups == ()


# --- as of a day --------------------------------------------------------------------------------


@same_store
@given(
    batch=batches(kinds=STEPS), as_of=st.sampled_from(["2022", "2023", "2023-04", "2023-05-15", "2023-05-16"])
)
def test_chains_of_a_day_are_those_of_the_archive_of_that_day(store, batch, as_of):
    root = batch.nodes[0].key
    window = Window.of(None, as_of)
    there = {n.key for n in batch.nodes if window.holds(n.props["issued_on"])}
    store.wipe()
    store.apply(batch)
    if root not in there:
        with pytest.raises(BadQuestionError, match="was issued"):
            chains(store, root, as_of=as_of)
        return
    answer = chains(store, root, as_of=as_of, limit=500)
    store.wipe()
    edges = tuple(e for e in batch.edges if {e.src, e.dst} <= there)
    store.apply(Batch(tuple(n for n in batch.nodes if n.key in there), edges, 1))
    then = chains(store, root, limit=500)
    assert (answer.chains, answer.total, answer.missing) == (then.chains, then.total, then.missing)
    assert answer.sentence_vi == then.sentence_vi


def test_what_a_later_text_says_was_not_known_before(store):
    nodes = [document(k, issued_on=d) for k, d in (("low", "2020"), ("high", "2019"), ("later", "2023"))]
    store.apply(Batch(tuple(nodes), (edge("low", "high", said_by="later"),), 1))
    assert chains(store, "low").total == 1
    assert chains(store, "low", as_of="2022").chains == ()
