"""Duties, gaps, standing, figures, succession, lists: each question on a small archive told as rows."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest
from graphs import Index, batches, document, edge, graph, unit
from hypothesis import HealthCheck, given, settings
from test_reach import STEPS, steps

from graphsvc.store.base import Batch
from ingest.model import DIRECTIVE_EDGES, NodeRow
from queries import charges
from queries.charges import charged, workload
from queries.errors import BadQuestionError, NoSuchDocumentError, NoSuchUnitError
from queries.figures import statistics
from queries.gaps import absent, outdated, silence, silences
from queries.lineage import lineage
from queries.search import Only, browse, search
from queries.standing import standing
from queries.succession import succession

same_store = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
TO_UNIT = ("Document", "Unit")


def charge(src, dst, slot, **props):
    return edge(src, dst, "ASSIGNS_TO", slot=slot, ends=TO_UNIT, role="lead", quote=f"giao {dst}", **props)


def issued(src, dst):
    return edge(src, dst, "ISSUED_BY", ends=TO_UNIT)


# A provincial plan charges two departments and addresses the districts; one department answers.
PROVINCE = Batch(
    (
        document("kh113", symbol="113-KH/TU", issued_on="2023-05-16", level=1, issuer_key="tu"),
        document("cv9", symbol="9-CV/SVH", issued_on="2023-05-30", level=1, issuer_key="svh"),
        document("kh168", issued_on="2023-06-02", level=2, issuer_key="hu"),
        unit("tu", name="Tỉnh ủy", level=1),
        unit("svh", name="Sở Văn hóa", level=1),
        unit("stc", name="Sở Tài chính", level=1),
        unit("hu", name="Huyện ủy Chi Lăng", level=2),
        unit("cac-huyen", name="các huyện ủy, thành ủy", collective=True),
        unit("vp", name="Văn phòng", level=1),
        unit("phong", name="Phòng Văn hóa", level=2),
    ),
    (
        issued("kh113", "tu"),
        issued("cv9", "svh"),
        issued("kh168", "hu"),
        edge("cv9", "kh113"),
        edge("kh168", "kh113"),
        charge("kh113", "svh", "1", task="tuyên truyền", due="2023-06", start=10),
        charge("kh113", "svh", "2", task="báo cáo", start=20),
        charge("kh113", "svh", "3", task="tổng kết", due="2023-12-15", start=30),
        charge("kh113", "stc", "1", task="kinh phí", due="2023-05-31", start=40),
        charge("kh168", "phong", "1", task="pa nô", start=5),
        edge("kh113", "cac-huyen", "ADDRESSED_TO", slot="1", ends=TO_UNIT),
        edge("kh113", "hu", "COPIED_TO", slot="1", ends=TO_UNIT, purpose="để thực hiện"),
        edge("kh113", "vp", "COPIED_TO", slot="1", ends=TO_UNIT, purpose="để lưu"),
    ),
    4,
)


# --- duties -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit_key", "on", "told"),
    [
        # an answer of the day or the days before settles what had a day, and what has none
        ("svh", None, {"answered": 3}),
        ("svh", "2024", {"answered": 3}),
        ("svh", "2023-05-30", {"answered": 3}),
        # it was not there yet
        ("svh", "2023-05-29", {"due": 2, "standing": 1}),
        # nobody answered: without a day nothing is said to be due
        ("stc", None, {"dated": 1}),
        ("stc", "2023-05-31", {"due": 1}),
        ("stc", "2023-06-01", {"overdue": 1}),
        ("phong", None, {"standing": 1}),
    ],
)
def test_how_the_duties_of_a_unit_stand_on_a_day(store, unit_key, on, told):
    store.apply(PROVINCE)
    answer = workload(store, unit_key, on=on)
    assert Counter(c.state for c in answer.charges) == told
    assert {state: n for state, n in answer.counts.items() if n} == told
    assert ("overdue" in answer.counts, "dated" in answer.counts) == (on is not None, on is None)


def test_what_is_due_first_stands_first(store):
    store.apply(PROVINCE)
    for on in (None, "2023-05-29"):
        answer = workload(store, "svh", on=on)
        assert [c.duty.task for c in answer.charges] == ["tuyên truyền", "tổng kết", "báo cáo"]
    assert (answer.unit, answer.graph_version) == ("Sở Văn hóa", 4)


@pytest.mark.parametrize(
    ("due", "every", "replied", "told"),
    [
        ("2023-06-15", None, "2023-06-09", ("answered", "before", None)),
        ("2023-06-15", None, "2023-06-15", ("answered", "on", None)),
        ("2023-06-15", None, "2023-06-16", ("late", "after", None)),
        ("2023-06-15", None, "2023-06", ("answered", None, None)),  # its day is not known
        ("2023-06-15", None, None, ("answered", None, None)),
        ("2023-06", None, "2023-06-30", ("answered", "on", None)),
        ("2023-06-15", None, "2024", ("overdue", None, -16)),  # after the day that is asked for
        ("2023-06-15", None, "2023-07-02", ("overdue", None, -16)),
        ("2023-06-15", "month", "2023-06-09", ("answered", "before", None)),
        (None, "month", "2023-06-09", ("standing", None, None)),  # it comes back
        (None, None, "2023-06-09", ("answered", None, None)),
    ],
)
def test_an_answer_is_held_against_the_last_day(store, due, every, replied, told):
    nodes = (
        document("kh1", issued_on="2023-05-01"),
        document("kh2", issued_on=replied),
        unit("svh", name="Sở Văn hóa"),
    )
    duty = {k: v for k, v in (("due", due), ("every", every)) if v}
    edges = (issued("kh2", "svh"), edge("kh2", "kh1"), charge("kh1", "svh", "1", task="báo cáo", **duty))
    store.apply(Batch(nodes, edges, 1))
    [one] = workload(store, "svh", on="2023-07-01").charges
    assert (one.state, one.answer_came, one.days_left) == told
    assert one.answered_on == (replied if one.state in ("answered", "late") else None)
    assert one.answers == ("kh2",)


def test_a_duty_names_what_answers_it(store):
    store.apply(PROVINCE)
    assert [c.answers for c in workload(store, "svh").charges] == [("cv9",)] * 3
    assert [c.answers for c in workload(store, "stc").charges] == [()]
    assert set(workload(store, "svh").documents) == {"kh113", "cv9"}


def test_days_are_counted_to_the_last_day(store):
    store.apply(PROVINCE)
    [late] = workload(store, "stc", on="2023-06-10").charges
    assert (late.state, late.days_left) == ("overdue", -10)


@pytest.mark.parametrize(
    ("asked", "tasks"),
    [
        ({"on": "2023-05-20", "state": "standing"}, ["báo cáo"]),
        ({"on": "2023-05-20", "state": "due"}, ["tuyên truyền", "tổng kết"]),
        ({"on": "2023-07-01", "state": "overdue"}, []),
        ({"since": "2023-06", "until": "2023-06"}, ["tuyên truyền"]),
        ({"since": "2023-07"}, ["tổng kết"]),
        ({"limit": 1}, ["tuyên truyền"]),
    ],
)
def test_some_duties_only(store, asked, tasks):
    store.apply(PROVINCE)
    answer = workload(store, "svh", **asked)
    assert [c.duty.task for c in answer.charges] == tasks
    assert answer.truncated == ("limit" in asked)


def test_who_is_charged_down_the_tiers(store):
    store.apply(PROVINCE)
    answer = charged(store, "kh113")
    assert [(t.level, [u.unit_key for u in t.units]) for t in answer.tiers] == [
        (1, ["stc", "svh"]),
        (2, ["phong"]),
    ]
    assert (answer.duties, answer.truncated, sorted(answer.documents)) == (5, False, ["kh113", "kh168"])


@pytest.mark.parametrize(
    ("question", "error"),
    [
        (lambda s: workload(s, "nobody"), NoSuchUnitError),
        (lambda s: workload(s, "svh", on="hôm nay"), BadQuestionError),
        (lambda s: workload(s, "svh", state="done"), BadQuestionError),
        (lambda s: workload(s, "svh", state="overdue"), BadQuestionError),
        (lambda s: workload(s, "svh", limit=0), BadQuestionError),
        (lambda s: charged(s, "nowhere"), NoSuchDocumentError),
        (lambda s: silence(s, "nowhere"), NoSuchDocumentError),
        (lambda s: standing(s, "nowhere"), NoSuchDocumentError),
        (lambda s: standing(s, "kh113", on="2023-13"), BadQuestionError),
        (lambda s: succession(s, "nobody"), NoSuchUnitError),
        (lambda s: absent(s, limit=0), BadQuestionError),
        (lambda s: outdated(s, limit=5000), BadQuestionError),
        (lambda s: silences(s, limit=0), BadQuestionError),
        (lambda s: browse(s, Only(), after="x"), BadQuestionError),
    ],
)
def test_what_cannot_be_asked(store, question, error):
    store.apply(PROVINCE)
    with pytest.raises(error):
        question(store)


# --- gaps ---------------------------------------------------------------------------------------


def test_who_is_silent_and_of_whom_it_cannot_be_told(store):
    store.apply(PROVINCE)
    [told] = silence(store, "kh113").documents
    assert [(u.unit_key, u.how) for u in told.silent] == [("stc", ("assigns_to",))]
    assert told.answered == {"hu": ("kh168",), "svh": ("cv9",)}
    # a group has no members here; a copy to be filed calls upon nobody
    assert [u.unit_key for u in told.collective] == ["cac-huyen"]


@pytest.mark.parametrize(("most", "cut"), [(2, False), (1, True)])
def test_answers_of_others_take_no_room_and_a_cut_is_said(store, monkeypatch, most, cut):
    """Of whoever was not called upon thousands may carry a directive out."""
    store.apply(PROVINCE)
    others = [f"a{i}" for i in range(5)]
    store.apply(
        Batch(
            (*(document(f"{k}.cv", issuer_key=k) for k in others), *map(unit, others)),
            (*(issued(f"{k}.cv", k) for k in others), *(edge(f"{k}.cv", "kh113") for k in others)),
            5,
        )
    )
    monkeypatch.setattr(charges, "ANSWERS", most)
    found = silence(store, "kh113")
    assert found.truncated == cut
    assert list(found.documents[0].answered) == ["hu", "svh"][:most]
    work = workload(store, "hu")
    assert not work.truncated
    assert workload(store, "svh").truncated == cut


def test_the_silent_of_the_whole_archive_come_page_by_page(store):
    store.apply(PROVINCE)
    first = silences(store, limit=1)
    assert [s.document.key for s in first.documents] == ["kh113"]
    second = silences(store, after=first.next or "", limit=1)
    assert [[u.unit_key for u in s.silent] for s in second.documents] == [["phong"]]
    assert second.next is None


@same_store
@given(batch=batches(kinds=DIRECTIVE_EDGES))
def test_absent_documents_are_ranked_by_all_that_depend_on_them(store, batch):
    store.wipe()
    store.apply(batch)
    g = steps(batch)
    cited = {n.key for n in batch.nodes if n.props["status"] == "cited"}
    named = {e.dst for e in batch.edges if e.src != e.dst}
    answer = absent(store, limit=100, directives=False)
    assert {a.document.key for a in answer.documents} == cited & named
    assert answer.total == len(cited)
    for a in answer.documents:
        key = a.document.key
        assert a.dependants == len(nx.ancestors(g, key))
        assert a.cited == len({e.src for e in batch.edges if e.dst == key} - {key})
    order = [-a.dependants for a in answer.documents]
    assert order == sorted(order)


def test_laws_do_not_crowd_out_directives(store):
    laws = [(f"d{i}", f"luat{j}", "BASED_ON") for i in range(4) for j in range(3)]
    batch = graph(
        [*laws, ("d0", "ct")],
        ct={"status": "cited", "doc_type": "CT"},
        **{f"luat{j}": {"status": "cited", "doc_type": "Luật"} for j in range(3)},
    )
    store.apply(batch)
    assert [a.document.key for a in absent(store).documents] == ["ct"]
    assert len(absent(store, directives=False).documents) == 4


OLD = graph(
    [
        ("new", "old", "REPLACES"),
        ("before", "old"),
        ("after", "old"),
        ("sometime", "old", "BASED_ON"),
        ("new", "top"),
    ],
    old={"issued_on": "2016-01-01"},
    new={"issued_on": "2020-06-01"},
    before={"issued_on": "2019"},
    after={"issued_on": "2021-02"},
    sometime={"issued_on": "2020"},
)


def test_what_carries_out_something_ended_says_whether_it_could_know(store):
    store.apply(OLD)
    cases = outdated(store).cases
    assert [(c.document, c.after) for c in cases] == [("after", True), ("sometime", None), ("before", False)]
    assert {(c.outdated, c.ended, c.ended_by) for c in cases} == {("old", "replaces", "new")}
    assert outdated(store, limit=1).truncated


def test_a_document_that_goes_away_between_two_questions_is_left_out(store):
    """The rows and the documents of an answer are asked for one after the other; the graph may move on."""
    store.apply(graph([("plan", "old"), ("new", "old", "REPLACES")]))

    class Moved:
        def ask(self, text, params=None, limits=None):
            if "keys" in (params or {}):
                params = {**params, "keys": [k for k in params["keys"] if k != "new"]}
            return store.ask(text, params, limits)

    assert len(outdated(store).cases) == 1
    assert outdated(Moved()).cases == ()


@pytest.mark.parametrize(
    ("on", "state", "later"),
    [
        (None, "replaced", 0),
        ("2015", "not yet", 1),
        ("2016", "unchanged", 1),
        ("2020-05", "unchanged", 1),
        ("2020-06", "replaced", 0),
    ],
)
def test_how_a_document_stands_on_a_day(store, on, state, later):
    store.apply(OLD)
    answer = standing(store, "old", on=on)
    assert (answer.state, answer.later, len(answer.acts)) == (state, later, 1 - later)


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        (["AMENDS"], "amended"),
        (["AMENDS", "REPLACES"], "replaced"),
        (["REPEALS", "AMENDS", "REPLACES"], "repealed"),
    ],
)
def test_the_strongest_act_names_the_state(store, kinds, state):
    store.apply(graph([(f"x{i}", "old", kind) for i, kind in enumerate(kinds)]))
    assert standing(store, "old").state == state


@pytest.mark.parametrize(("more", "state"), [([], "repealed in part"), (["REPLACES"], "replaced")])
def test_who_repeals_a_part_leaves_the_document_in_force(store, more, state):
    names = ["part", "old", *(f"x{i}" for i in range(len(more)))]
    acts = [edge(f"x{i}", "old", kind) for i, kind in enumerate(more)]
    acts.append(edge("part", "old", "AMENDS", repeals_part=True))
    store.apply(Batch(tuple(document(name) for name in names), tuple(acts), 1))
    answer = standing(store, "old")
    assert answer.state == state
    assert [h.repeals_part for h in answer.acts] == [True, *(False for _ in more)]


# --- figures, succession, lists -----------------------------------------------------------------


@same_store
@given(batch=batches(kinds=STEPS))
def test_the_figures_are_those_of_the_rows(store, batch):
    store.wipe()
    store.apply(batch)
    answer = statistics(store, top=100)
    rows = [n.props for n in batch.nodes]
    assert answer.documents == len(rows)
    assert answer.read == sum(p["status"] == "read" for p in rows)
    assert answer.by_type == Counter(p["doc_type"] for p in rows)
    assert answer.by_level == Counter("?" if p["level"] is None else str(p["level"]) for p in rows)
    assert answer.by_year == Counter((p["issued_on"] or "?")[:4] for p in rows)
    carried = {(e.src, e.dst) for e in batch.edges if e.type == "IMPLEMENTS" and e.src != e.dst}
    assert {r.document.key: r.count for r in answer.most_carried_out} == Counter(d for _, d in carried)


def test_the_time_between_tiers(store):
    store.apply(PROVINCE)
    [step] = statistics(store).step_times
    assert (step.upper, step.lower, step.days.counted, step.days.median) == (1, 2, 1, 17)


MERGED = Batch(
    (
        document("cu", issued_on="2021"),
        document("moi", issued_on="2025-08-01"),
        unit("kon-tum.ubnd", name="UBND tỉnh Kon Tum", organ="ubnd", valid_to="2025-06-30"),
        unit("quang-ngai-2025.ubnd", name="UBND tỉnh Quảng Ngãi", organ="ubnd"),
        unit("quang-ngai-2025.tinh-uy", name="Tỉnh ủy Quảng Ngãi", organ="tinh-uy"),
        NodeRow(("Place",), "kon-tum", {"name": "Kon Tum"}),
        NodeRow(("Place",), "quang-ngai-2025", {"name": "Quảng Ngãi"}),
    ),
    (
        issued("cu", "kon-tum.ubnd"),
        issued("moi", "quang-ngai-2025.ubnd"),
        charge("cu", "kon-tum.ubnd", "1", task="theo dõi"),
        edge("kon-tum", "quang-ngai-2025", "SUCCEEDED_BY", ends=("Place", "Place")),
        *(
            edge(u, u.split(".")[0], "LOCATED_IN", ends=("Unit", "Place"))
            for u in ("kon-tum.ubnd", "quang-ngai-2025.ubnd", "quang-ngai-2025.tinh-uy")
        ),
    ),
    1,
)


def test_a_new_unit_shows_what_the_old_one_left(store):
    store.apply(MERGED)
    answer = succession(store, "quang-ngai-2025.ubnd")
    assert [u.key for u in answer.before] == ["kon-tum.ubnd"]
    assert answer.before[0].valid_to == "2025-06-30"
    assert answer.issued == {"quang-ngai-2025.ubnd": ("moi",), "kon-tum.ubnd": ("cu",)}
    assert [d.task for d in answer.duties] == ["theo dõi"]
    assert [u.key for u in succession(store, "kon-tum.ubnd").after] == ["quang-ngai-2025.ubnd"]
    assert succession(store, "quang-ngai-2025.tinh-uy").before == ()


LISTED = Batch(
    tuple(
        document(
            f"x.uy.{year}.{kind.lower()}.{i}",
            doc_type=kind,
            issued_on=str(year),
            level=level,
            issuer_key=issuer,
        )
        for i, (kind, year, level, issuer) in enumerate(
            [
                ("KH", 2021, 1, "x.uy"),
                ("KH", 2023, 2, "x.y.uy"),
                ("CV", 2023, 2, "x.y.uy"),
                ("KH", 2023, 2, "xy.uy"),
            ]
        )
    ),
    (),
    1,
)
ONLY = [
    (Only(), [0, 1, 2, 3]),
    (Only(doc_type="KH"), [0, 1, 3]),
    (Only(year=2023, doc_type="KH"), [1, 3]),
    (Only(place="x"), [0, 1, 2]),
    (Only(place="x.y"), [1, 2]),
    (Only(issuer="x.uy"), [0]),
    (Only(level=2, status="read"), [1, 2, 3]),
    (Only(status="cited"), []),
]


@pytest.mark.parametrize(("only", "wanted"), ONLY)
def test_documents_are_listed_page_by_page(store, only, wanted):
    store.apply(LISTED)
    got, cursor = [], None
    while True:
        page = browse(store, only, after=cursor, limit=2)
        got += [d.key for d in page.documents]
        cursor = page.next
        if cursor is None:
            break
    assert got == sorted(LISTED.nodes[i].key for i in wanted)


@pytest.mark.parametrize(("only", "wanted"), ONLY)
def test_a_search_may_be_limited_to_some(store, only, wanted):
    store.apply(LISTED)
    keys = [n.key for n in LISTED.nodes]

    full_text = Index([(k, "…") for k in keys])
    got, cursor = [], None
    while True:
        page = search(store, "hội nghị", limit=1, after=cursor, full_text=full_text, only=only)
        got += [h.document.key for h in page.hits]
        cursor = page.next
        if cursor is None:
            break
    assert got == [keys[i] for i in wanted]


def test_a_cursor_belongs_to_its_limits(store):
    store.apply(LISTED)
    page = browse(store, Only(doc_type="KH"), limit=1)
    with pytest.raises(BadQuestionError, match="belongs to another"):
        browse(store, Only(doc_type="CV"), after=page.next)
    assert browse(store, Only(doc_type="KH"), after=page.next, limit=1).documents


@pytest.mark.parametrize(
    ("window", "kept"),
    [
        ({}, ["kh113", "cv9", "kh168"]),
        ({"until": "2023-05"}, ["kh113", "cv9"]),
        ({"since": "2023-06"}, ["kh113", "kh168"]),
        ({"since": "2023-05-31", "until": "2023-06-01"}, ["kh113"]),
    ],
)
def test_a_picture_of_some_days(store, window, kept):
    store.apply(PROVINCE)
    answer = lineage(store, "kh113", direction="downstream", depth=2, **window)
    assert [n.document.key for n in answer.nodes] == kept
    assert answer.nodes[0].hidden_downstream == 3 - len(kept)
