"""A bounded picture, one hop, and finding a document: against networkx, and as people type."""

from __future__ import annotations

import base64
import json

import networkx as nx
import pytest
from graphs import Index, batches, document, edge, graph, networkx, unit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphsvc.store.base import Batch
from ingest.model import RELATIONS
from queries import document as one_document
from queries.cursors import sealed
from queries.document import document_view
from queries.errors import BadQuestionError, MovedOnError, NoSuchDocumentError
from queries.lineage import lineage
from queries.search import Typed, fold, resolve_reference, search, suggest, typed

same_store = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


# --- the picture --------------------------------------------------------------------------------


@same_store
@given(
    batch=batches(),
    direction=st.sampled_from(["upstream", "downstream", "both"]),
    depth=st.integers(0, 4),
    relations=st.lists(st.sampled_from(RELATIONS), min_size=1, max_size=4, unique=True),
    most=st.integers(1, 12),
)
def test_the_picture_is_what_breadth_first_search_finds(store, batch, direction, depth, relations, most):
    store.wipe()
    store.apply(batch)
    root = batch.nodes[0].key
    g = networkx(batch, [r.upper() for r in relations])
    answer = lineage(store, root, direction=direction, depth=depth, relations=relations, max_nodes=most)

    far: dict[str, int] = {}
    for way, of in (("upstream", g), ("downstream", g.reverse())):
        if direction in (way, "both"):
            for k, hops in nx.single_source_shortest_path_length(of, root, depth).items():
                far[k] = min(hops, far.get(k, hops))
    got = {n.document.key: n.hop for n in answer.nodes}
    assert answer.truncated == (len(far) > most)
    assert len(got) == min(most, len(far))
    assert all(far[k] == hop for k, hop in got.items())
    # what was cut is never nearer than what is shown
    assert max(got.values()) <= min((far[k] for k in far.keys() - got.keys()), default=99)
    assert answer.depth_reached == max(got.values())

    inside = {(e.src, e.dst, e.type.lower()) for e in batch.edges if {e.src, e.dst} <= got.keys()}
    wanted = {e for e in inside if e[2] in relations}
    assert {(e.source, e.target, e.relation) for e in answer.edges} == wanted
    for n in answer.nodes:
        k = n.document.key
        assert n.hidden_upstream == len(set(g.successors(k)) - got.keys())
        assert n.hidden_downstream == len(set(g.predecessors(k)) - got.keys())


RING = graph([("low", "ring"), ("ring", "low"), ("other", "ring")])


def test_a_document_on_a_ring_is_followed_both_ways(store):
    store.apply(RING)
    answer = lineage(store, "low", direction="both", depth=2)
    assert {n.document.key: n.hop for n in answer.nodes} == {"low": 0, "ring": 1, "other": 2}
    assert not answer.truncated
    assert lineage(store, "low", direction="both", depth=2, max_nodes=2).truncated


HUB = graph(
    [("mid", "top")] + [(f"low{i:02}", "mid") for i in range(30)] + [("leaf", "low00")],
    top={"level": 0},
    mid={"level": 1},
    **{f"low{i:02}": {"level": 2} for i in range(30)},
    leaf={"level": 3},
)


def test_a_hub_is_cut_and_what_is_hidden_is_counted(store):
    store.apply(HUB)
    answer = lineage(store, "top", direction="downstream", depth=3, max_nodes=12)
    assert [n.document.key for n in answer.nodes] == ["top", "mid", *(f"low{i:02}" for i in range(10))]
    hidden = {n.document.key: n.hidden_downstream for n in answer.nodes if n.hidden_downstream}
    assert (hidden, answer.truncated, answer.frontier) == ({"mid": 20, "low00": 1}, True, ("mid", "low00"))
    assert answer.counts_by_level == {"0": 1, "1": 1, "2": 10}


def test_expanding_shows_what_lies_beyond_the_depth(store):
    store.apply(HUB)
    assert "leaf" not in {n.document.key for n in lineage(store, "mid", direction="both", depth=1).nodes}
    answer = lineage(store, "mid", direction="both", depth=1, expand=["low00", "nowhere"])
    assert {n.document.key: n.hop for n in answer.nodes}["leaf"] == 2


def test_levels_leave_tiers_out(store):
    store.apply(HUB)
    answer = lineage(store, "mid", direction="both", depth=3, levels=[0, 1])
    assert [n.document.key for n in answer.nodes] == ["mid", "top"]
    assert answer.nodes[0].hidden_downstream == 30


def test_the_spine_is_the_main_chain(store):
    store.apply(HUB)
    assert lineage(store, "leaf", depth=4).spine == ("leaf", "low00", "mid", "top")
    assert lineage(store, "leaf", depth=2).spine == ("leaf", "low00", "mid")
    assert lineage(store, "top", direction="downstream", depth=1).spine == ("top",)


@pytest.mark.parametrize(
    ("bounds", "says"),
    [
        ({"direction": "sideways"}, "'sideways' is none of"),
        ({"depth": 13}, r"outside 0\.\.12"),
        ({"max_nodes": 0}, "max_nodes 0"),
        ({"relations": []}, "no relation"),
        ({"relations": ["likes"]}, "'likes' is none of"),
    ],
)
def test_a_bound_that_makes_no_sense_is_refused(store, bounds, says):
    store.apply(HUB)
    with pytest.raises(BadQuestionError, match=says):
        lineage(store, "mid", **bounds)


# --- one hop --------------------------------------------------------------------------------------


@same_store
@given(batch=batches(), each=st.integers(0, 3), most=st.sampled_from([1, 5, 1000]))
def test_every_edge_of_a_document_stands_in_its_group(store, batch, each, most):
    """Also of a document with more edges than are read at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(one_document, "MOST", most)
        groups_hold_every_edge(store, batch, each)


def test_what_thousands_carry_out_keeps_what_it_carries_out_itself(store, monkeypatch):
    monkeypatch.setattr(one_document, "MOST", 8)
    below = [(f"a{i:02}", "mid") for i in range(12)]
    store.apply(graph([*below, ("mid", "top"), ("mid", "law", "BASED_ON"), ("z", "mid", "AMENDS")]))
    view = document_view(store, "mid", each=3)
    shown = {
        (g.relation, g.direction): (g.count, [h.source for h in g.hops]) for g in view.relations if g.count
    }
    assert shown == {
        ("implements", "outgoing"): (1, ["mid"]),
        ("implements", "incoming"): (12, ["a00", "a01", "a02"]),
        ("based_on", "outgoing"): (1, ["mid"]),
        ("amends", "incoming"): (1, ["z"]),
    }


def groups_hold_every_edge(store, batch, each):
    store.wipe()
    store.apply(batch)
    key = batch.nodes[0].key
    view = document_view(store, key, each=each)
    assert [(g.relation, g.direction) for g in view.relations] == [
        (r, d) for r in RELATIONS for d in ("outgoing", "incoming")
    ]
    for g in view.relations:
        end = "src" if g.direction == "outgoing" else "dst"
        want = [e for e in batch.edges if e.type == g.relation.upper() and getattr(e, end) == key]
        assert g.count == len(want)
        assert [(h.source, h.target) for h in g.hops] == sorted((e.src, e.dst) for e in want)[:each]
        assert all({h.source, h.target} - {key} <= view.neighbours.keys() for h in g.hops)


def test_duties_and_recipients_come_in_order(store):
    ends = ("Document", "Unit")

    def charge(who, slot, start, role="lead", **props):
        return edge(
            "plan", who, "ASSIGNS_TO", slot=slot, ends=ends, start=start, end=start + 9, role=role, **props
        )

    rows = (
        charge("vp", "b", 90, task="tổng hợp", due="2023-07"),
        charge("vp", "a", 10, "coordinate", task="in ấn"),
        charge("xa", "c", 50, collective=True),
        edge("plan", "tu", "COPIED_TO", slot="1", ends=ends, purpose="báo cáo"),
        edge("plan", "xa", "ADDRESSED_TO", slot="1", ends=ends),
    )  # fmt: skip
    units = (unit("vp", name="Văn phòng"), unit("xa", name="Các xã"), unit("tu", name="Tỉnh ủy", issuer=True))
    store.apply(Batch((document("plan", source="plan.txt"), *units), rows, 3))
    view = document_view(store, "plan")
    assert [(d.unit, d.role, d.task, d.due, d.collective) for d in view.duties] == [
        ("Văn phòng", "coordinate", "in ấn", None, False),
        ("Các xã", "lead", None, None, True),
        ("Văn phòng", "lead", "tổng hợp", "2023-07", False),
    ]
    assert [(r.unit, r.role, r.purpose) for r in view.recipients] == [
        ("Các xã", "to", None),
        ("Tỉnh ủy", "copy", "báo cáo"),
    ]
    assert (view.sources, view.graph_version) == (("plan.txt",), 3)


def test_an_unknown_key_is_no_document(store):
    for question in (document_view, lineage):
        with pytest.raises(NoSuchDocumentError, match="'x'"):
            question(store, "x")


# --- finding --------------------------------------------------------------------------------------

# as typed -> number, letters, type word, year
TYPED = [
    ("113-KH/TU", Typed(113, "khtu")),
    ("113 KH TU", Typed(113, "khtu")),
    ("05ct/tw", Typed(5, "cttw")),
    ("kh 113", Typed(113, "kh")),
    ("KH 113 2023", Typed(113, "kh", None, 2023)),
    ("Kế hoạch số 113-KH/TU", Typed(113, "khtu", "KH")),
    ("chi thi 05", Typed(5, "", "CT")),
    ("Công văn số 2373 ngày 26/5/2023", Typed(2373, "265", "CV", 2023)),
    ("202/2025/QH15", Typed(202, "qh15", None, 2025)),
    ("1684/NQ-UBTVQH15", Typed(1684, "nqubtvqh15")),
    ("1539/QĐ-UBND", Typed(1539, "qdubnd")),
    ("SVHTTDL-QLVHGĐ", Typed(None, "svhttdlqlvhgd")),
    ("2577", Typed(2577, "")),
]


@pytest.mark.parametrize(("text", "read"), TYPED)
def test_typed_references_are_taken_apart(text, read):
    assert typed(text) == read


def known(key, symbol, kind, date=None, **props):
    number = int(symbol.split("-")[0].split("/")[0] or 0) or None
    compact = fold(symbol).replace("-", "").replace(" ", "")
    return document(
        key,
        symbol=symbol,
        label=symbol,
        doc_type=kind,
        number=number,
        symbol_fold=compact,
        issued_on=date,
        **props,
    )


KNOWN = (
    known("ls.kh.113", "113-KH/TU", "KH", "2023-05-16"),
    known("tq.kh.113", "113-KH/TU", "KH", "2022-01-10", status="cited"),
    known("ls.ubnd.kh.113", "113/KH-UBND", "KH", "2023-06-01"),
    known("tw.xii.ct.5", "05-CT/TW", "CT", "2016-05-15"),
    known("tw.xiii.ct.5", "05-CT/TW", "CT", "2021"),
    known("ttg.ct.5", "05/CT-TTg", "CT"),
    known("ls.vp.2373", "2373/VP-KGVX", "CV", "2023-05-26"),
    known("qh.nq.202", "202/2025/QH15", "NQ", "2025-06-12"),
    known("sv", "/SVHTTDL-QLVHGĐ", "CV", "2023"),
    known("cc.qd.1539", "1539/QĐ-UBND", "QĐ"),
)

# as typed -> candidates, likeliest first
FOUND = [
    ("ls.kh.113", ["ls.kh.113"]),
    ("113-KH/TU", ["ls.kh.113", "tq.kh.113"]),
    ("113 KH TU", ["ls.kh.113", "tq.kh.113"]),
    ("113khtu", ["ls.kh.113", "tq.kh.113"]),
    ("113/KH-UBND", ["ls.ubnd.kh.113"]),
    ("kh 113", ["ls.ubnd.kh.113", "ls.kh.113", "tq.kh.113"]),
    ("KH 113 2022", ["tq.kh.113"]),
    ("Kế hoạch 113", ["ls.ubnd.kh.113", "ls.kh.113", "tq.kh.113"]),
    ("05ct/tw", ["tw.xiii.ct.5", "tw.xii.ct.5"]),
    ("5-CT/TW", ["tw.xiii.ct.5", "tw.xii.ct.5"]),
    ("chỉ thị 05", ["tw.xiii.ct.5", "tw.xii.ct.5", "ttg.ct.5"]),
    ("2373", ["ls.vp.2373"]),
    ("công văn 2373", ["ls.vp.2373"]),
    ("Công văn số 2373 ngày 26/5/2023", ["ls.vp.2373"]),
    ("2373/VP", ["ls.vp.2373"]),
    ("202/2025/QH15", ["qh.nq.202"]),
    ("SVHTTDL-QLVHGĐ", ["sv"]),
    ("1539/qd-ubnd", ["cc.qd.1539"]),
    ("quyết định 2373", []),
    ("9999", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "keys"), FOUND)
def test_a_document_is_found_as_it_is_typed(store, text, keys):
    store.apply(Batch(KNOWN, (), 1))
    assert [d.key for d in resolve_reference(store, text)] == keys


def test_a_common_number_is_still_found(store):
    crowd = [known(f"x{i:03}.kh.1", "01-KH/ĐU", "KH") for i in range(250)]
    store.apply(Batch((*crowd, known("z.nq.1", "01-NQ/TU", "NQ")), (), 1))
    assert [d.key for d in resolve_reference(store, "01-NQ/TU")] == ["z.nq.1"]


def test_search_pages_through_numbers_first_and_then_words(store):
    store.apply(Batch(KNOWN, (), 8))
    index = [("ls.kh.113", "…thực hiện <b>113</b>…"), ("cc.qd.1539", "…113 hộ…"), ("gone", "…"), ("sv", None)]

    full_text = Index(index)
    page = search(store, "113-KH/TU", limit=3, full_text=full_text)
    assert [(h.document.key, h.matched) for h in page.hits] == [
        ("ls.kh.113", "symbol"),
        ("tq.kh.113", "symbol"),
        ("cc.qd.1539", "text"),
    ]
    assert (page.hits[2].snippet, page.graph_version) == ("…113 hộ…", 8)
    assert full_text.opened == ["…113 hộ…"], "only texts that are shown are opened"
    rest = search(store, "113-KH/TU", limit=3, after=page.next, full_text=full_text)
    assert ([h.document.key for h in rest.hits], rest.next) == (["sv"], None)
    assert search(store, "2373").hits[0].matched == "number"
    assert search(store, "sv").hits[0].matched == "key"


@pytest.mark.parametrize("cursor", ["", "x", "////", "bnVsbA", "WzEsIDJd", "W10"])
def test_a_foreign_cursor_is_refused(store, cursor):
    with pytest.raises(BadQuestionError, match="cursor"):
        search(store, "113", after=cursor)


def test_a_cursor_of_another_search_is_refused(store):
    store.apply(Batch(KNOWN, (), 8))
    after = search(store, "kh 113", limit=1).next
    assert after is not None
    with pytest.raises(BadQuestionError, match="another search"):
        search(store, "ct 5", limit=1, after=after)


@same_store
@given(text=st.text(max_size=30))
def test_whatever_is_typed_finds_something_or_nothing(store, text):
    store.apply(Batch(KNOWN, (), 8))
    assert search(store, text).query == text
    suggest(store, text)


def test_typing_ahead(store):
    store.apply(Batch(KNOWN, (), 8))
    assert [d.key for d in suggest(store, "113 k")] == ["ls.kh.113", "ls.ubnd.kh.113", "tq.kh.113"]
    assert suggest(store, " ") == ()


# --- pages of a picture that was cut ----------------------------------------------------------------


def pages(store, root, **shape):
    """Return the pages that `next` leads through."""
    found, cursor = [], None
    while True:
        page = lineage(store, root, cursor=cursor, **shape)
        found.append(page)
        cursor = page.next
        if cursor is None:
            return found


@same_store
@given(batch=batches(), size=st.integers(1, 4), direction=st.sampled_from(["upstream", "downstream", "both"]))
def test_pages_together_are_the_whole_picture(store, batch, size, direction):
    store.wipe()
    store.apply(batch)
    root = batch.nodes[0].key
    shape = {"direction": direction, "depth": 3, "relations": ("implements", "based_on", "cites")}
    whole = lineage(store, root, **shape)
    assert whole.next is None
    found = pages(store, root, max_nodes=size, **shape)
    shown = [n.document.key for p in found for n in p.nodes]
    assert len(shown) == len(set(shown))
    assert set(shown) == {n.document.key for n in whole.nodes}
    assert all(0 < len(p.nodes) <= size for p in found)
    edges = [(e.source, e.target, e.relation) for p in found for e in p.edges]
    assert sorted(edges) == sorted((e.source, e.target, e.relation) for e in whole.edges)
    last = found[-1]
    assert (last.counts_by_hop, last.counts_by_level) == (whole.counts_by_hop, whole.counts_by_level)
    assert [p.truncated for p in found] == [True] * (len(found) - 1) + [False]


def test_counts_by_hop(store):
    store.apply(graph([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]))
    assert lineage(store, "a").counts_by_hop == {"0": 1, "1": 2, "2": 1}


def test_a_page_after_the_graph_moved_on_is_refused(store):
    store.apply(graph([("a", "b"), ("b", "c"), ("c", "d")]))
    cursor = lineage(store, "a", max_nodes=2).next
    assert cursor is not None
    assert [n.document.key for n in lineage(store, "a", max_nodes=2, cursor=cursor).nodes] == ["c", "d"]
    store.apply(Batch((document("e"),), (), 9))
    with pytest.raises(MovedOnError, match="from change 1 to 9"):
        lineage(store, "a", max_nodes=2, cursor=cursor)


@pytest.mark.parametrize(
    "other", [{"max_nodes": 3}, {"max_nodes": 2, "depth": 9}, {"max_nodes": 2, "since": "2020"}]
)
def test_a_cursor_of_another_picture_is_refused(store, other):
    store.apply(graph([("a", "b"), ("b", "c"), ("c", "d")]))
    cursor = lineage(store, "a", max_nodes=2).next
    with pytest.raises(BadQuestionError, match="belongs to another"):
        lineage(store, "a", cursor=cursor, **other)


def forged(cursor, place):
    """The cursor with another place in it."""
    _, asked = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    return sealed(place, asked)


@pytest.mark.parametrize("place", [5, [1, 2], [1, 0, 2], [1, 3, 2], [1, 2, 10**9], [1, True, 2], ["1", 2, 2]])
def test_a_forged_cursor_is_refused(store, place):
    store.apply(graph([("a", "b"), ("b", "c"), ("c", "d")]))
    cursor = lineage(store, "a", max_nodes=2).next
    with pytest.raises(BadQuestionError, match="no cursor"):
        lineage(store, "a", max_nodes=2, cursor=forged(cursor, place))
