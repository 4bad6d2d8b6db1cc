"""What the explorer shows beside the chains: states of the page, time, reach, organs, the whole archive."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viz_hostile import HOSTILE
from viz_markup import by_class, faults, parsed, text_of
from viz_samples import (
    CONGRESS_13,
    LETTER_1759,
    LETTER_2246,
    LETTER_2373,
    PLAN_46,
    PLAN_PVH,
    chi_lang,
    document_view,
    lineage,
    tan_trao,
)

from queries.model import DocumentRef, DutyRow, Lineage, LineageNode, SearchPage
from queries.results import (
    AbsentDocument,
    AbsentDocuments,
    Charge,
    Days,
    Ranked,
    Reach,
    Silence,
    SilentUnit,
    Statistics,
    Succession,
    Tier,
    UnitRef,
    Workload,
)
from viz.cards import reason_of
from viz.columns import column_of
from viz.messages import LANGUAGES, messages
from viz.multiples import MOST_STACKED, Row, multiples
from viz.overview import map_of
from viz.pages import Rows, ask_page, chain_page, overview_page, reach_page, search_page, unit_page, worked
from viz.pages.search import FILTERS
from viz.timescale import Dated, by_date
from viz.view import LED, MOST_EXPANDED, View, between, drawn, main_only

FORMS = frozenset({"form", "script"})
M = messages("vi")


# --- states of the chain page -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("view", "address"),
    [
        (View(), "/p"),
        (View(shown="main"), "/p?show=main"),
        (View(relations="all", spacing="time"), "/p?relations=all&spacing=time"),
        (View(expand=("a.kh.1", "b.kh.2")), "/p?expand=a.kh.1%2Cb.kh.2"),
        (View(start="a.kh.1", end="b.kh.2"), "/p?from=a.kh.1&to=b.kh.2"),
    ],
)
def test_a_state_stands_in_the_address(view: View, address: str) -> None:
    assert view.address("/p") == address


@given(st.lists(st.sampled_from([f"k{n}" for n in range(20)]), unique=True), st.sampled_from(["k3", "k99"]))
def test_what_is_opened_can_be_closed_again(keys: list[str], key: str) -> None:
    view = View(expand=tuple(keys[: MOST_EXPANDED - 1]))
    assert (key in view.toggled(key).expand) is (key not in view.expand)
    assert set(view.toggled(key).toggled(key).expand) == set(view.expand)
    assert len(view.toggled(key).expand) <= MOST_EXPANDED


def test_the_main_line_alone_has_no_branch() -> None:
    chains = chi_lang()
    shown = drawn(chains, View(shown="main"))
    assert {d.key for d in shown.picture.documents} == set(chains.chains[0].documents)
    assert shown.further == ()


def test_neighbours_of_an_opened_document_are_drawn_and_listed_as_further() -> None:
    view = document_view()
    shown = drawn(tan_trao(), View(expand=(PLAN_46.key,), relations="all"), opened=[view])
    wanted = {(h.source, h.target, h.relation) for g in view.relations for h in g.hops}
    assert wanted <= {(h.source, h.target, h.relation) for h in shown.picture.edges}
    chained = {(h.source, h.target, h.relation) for c in tan_trao().chains for h in c.hops}
    assert {(h.source, h.target, h.relation) for h in shown.further} == wanted - chained
    led = drawn(tan_trao(), View(expand=(PLAN_46.key,)), opened=[view])
    assert {h.relation for h in led.picture.edges} <= set(LED)


def _around(**hidden: int) -> Lineage:
    chains = tan_trao()
    hops = tuple(hop for chain in chains.chains for hop in chain.hops)
    nodes = tuple(
        LineageNode(document=ref, hop=0, hidden_downstream=hidden.get(ref.label.split("-")[0].lstrip("_"), 0))
        for ref in chains.documents.values()
    )
    return Lineage(root=PLAN_46.key, direction="upstream", depth=12, relations=LED, nodes=nodes, edges=hops)


def test_a_chip_counts_what_is_hidden_behind_a_document() -> None:
    nodes = [
        n.model_copy(update={"hidden_downstream": 12}) if n.document.key == LETTER_2246.key else n
        for n in _around().nodes
    ]
    around = _around().model_copy(update={"nodes": tuple(nodes)})
    shown = drawn(tan_trao(), View(), around)
    assert shown.picture.hidden == ((LETTER_2246.key, 12),)
    page = chain_page(tan_trao(), standalone=False, around=around)
    chip = by_class(parsed(page), "chip")
    assert [text_of(c)[-3:] for c in chip] == ["+12"]
    assert chip[0].get("href", "").endswith(f"?expand={LETTER_2246.key}#picture")
    file = chain_page(tan_trao(), around=around)
    assert by_class(parsed(file), "chip") == []
    assert "còn 12 văn bản chưa hiện" in file


def test_the_way_between_two_documents_is_found_in_either_order() -> None:
    edges = tuple(hop for chain in tan_trao().chains for hop in chain.hops)
    up = between(edges, PLAN_46.key, LETTER_2246.key)
    assert [(h.source, h.target) for h in up] == [
        (PLAN_46.key, LETTER_1759.key),
        (LETTER_1759.key, LETTER_2246.key),
    ]
    assert between(edges, LETTER_2246.key, PLAN_46.key) == up
    assert between(edges, PLAN_46.key, PLAN_46.key) == ()
    assert between(edges, PLAN_46.key, "khong.co.1") == ()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "state",
    [
        View(),
        View(shown="main", spacing="time"),
        View(relations="all", expand=(PLAN_PVH.key,)),
        View(start=PLAN_PVH.key, end=LETTER_2373.key),
        View(start=PLAN_PVH.key, end="khong.co"),
    ],
)
def test_every_state_is_a_whole_page_and_keeps_itself_in_the_other_language(lang: str, state: View) -> None:
    page = chain_page(chi_lang(), lang=lang, standalone=False, view=state)
    root = parsed(page)
    assert list(faults(root, allowed=FORMS)) == []
    other = next(a.get("href", "") for a in root.iter("a") if a.get("hreflang"))
    assert other == state.address(other.split("?")[0])
    boxes = sorted(b.get("data-key", "") for b in by_class(root, "node"))
    rows = sorted(r.get("data-key", "") for r in root.iter("tr") if r.get("data-key"))
    assert boxes == rows


def test_more_chains_than_three_are_folded_and_none_is_lost() -> None:
    chains = chi_lang()
    root = parsed(chain_page(chains))
    folded = list(root.iter("details"))
    assert len(folded) == len(chains.chains) - 3
    assert len(by_class(root, "steps")) == len(chains.chains)


# --- time ----------------------------------------------------------------------------------------

DATES = st.sampled_from(["", "2019", "2021-03", "2023-05-16", "2023-05-18", "2023-07-04", "2023-02-30", "xx"])


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(30, 90), DATES), max_size=14))
def test_later_stands_lower_and_nothing_touches(found: list[tuple[int, int, str]]) -> None:
    boxes = [Dated(f"k{n:02}", lane, height, day) for n, (lane, height, day) in enumerate(found)]
    middles, ticks = by_date(boxes, top=70, gap=18)
    assert middles.keys() == {b.key for b in boxes}
    for a in boxes:
        assert middles[a.key] - a.height / 2 >= 70
        for b in boxes:
            if a.lane == b.lane and a.key < b.key:
                assert abs(middles[a.key] - middles[b.key]) >= (a.height + b.height) / 2
            if a.issued_on == "2021-03" and b.issued_on.startswith("2023-05"):
                assert middles[a.key] - a.height / 2 < middles[b.key] - b.height / 2
    assert [t.year for t in ticks] == sorted({t.year for t in ticks})
    assert middles == by_date(boxes[::-1], top=70, gap=18)[0]


# --- small multiples and the map -----------------------------------------------------------------


def _issued(n: int, day: str | None, **more: Any) -> DocumentRef:
    key = f"lang-son.ubnd.2023.kh.{n}"
    return DocumentRef(key=key, label=f"{n}/KH-UBND", status="read", issued_on=day, doc_type="KH", **more)


def test_every_document_of_a_row_is_a_dot_and_the_rest_a_number() -> None:
    few = [_issued(n, f"2023-0{n}-11") for n in range(1, 6)]
    many = [_issued(100 + n, "2023-05-02") for n in range(40)]
    drawing = parsed(
        multiples(
            [Row("Cấp tỉnh", tuple(few), 5), Row("Cấp xã", tuple(many), 40)],
            M,
            lambda k: f"/d/{k}",
            label="x",
        )
    )
    dots = by_class(drawing, "dot")
    assert len(dots) == 5 + MOST_STACKED
    assert {d.get("href") for d in dots} >= {f"/d/{d.key}" for d in few}
    assert [text_of(c) for c in by_class(drawing, "row-count")] == ["5 văn bản", "40 văn bản"]
    places = [float(d.findtext("{*}circle") or d.find("{*}circle").get("cx", "0")) for d in dots[:5]]  # type: ignore[union-attr]
    assert places == sorted(places)


def test_what_is_known_to_its_month_or_year_is_a_bar_over_it() -> None:
    told = (_issued(1, "2023-05-16"), _issued(2, "2023-06"), _issued(3, "2022"), _issued(4, None))
    drawing = parsed(multiples([Row("Cấp tỉnh", told, 4)], M, str, label="x"))
    dots = by_class(drawing, "dot")
    circles = [d.get("href") for d in dots if d.find("{*}circle") is not None]
    bars = {d.get("href"): d.find("{*}rect") for d in dots if d.find("{*}rect") is not None}
    assert circles == [told[3].key, told[0].key]
    assert set(bars) == {told[1].key, told[2].key}
    month, year = (int(bars[d.key].get("width", "0")) for d in told[1:3])  # type: ignore[union-attr]
    assert 5 * month < year


def test_rows_without_any_date_are_no_picture() -> None:
    assert multiples([Row("x", (_issued(1, None),), 1)], M, str, label="x") == ""
    assert multiples([], M, str, label="x") == ""


@given(
    st.lists(st.sampled_from([None, "2019", "2021-03", "2023-05-16", "2023-02-30", "0000", "x"]), max_size=60)
)
def test_the_map_places_every_document_at_a_place_of_its_own(days: list[str | None]) -> None:
    refs = [_issued(n, day, level=n % 5 if n % 5 < 4 else None) for n, day in enumerate(days)]
    found = map_of(refs, (), M)
    places = [(n["x"], n["y"]) for n in found["nodes"]]
    assert len(set(places)) == len(places) == len(refs)
    assert json.dumps(found) == json.dumps(map_of(refs[::-1], (), M))


def test_the_main_chain_alone_is_told_as_one_of_all() -> None:
    whole = chi_lang()
    assert len(whole.chains) > 1
    cut = main_only(whole)
    assert cut.sentence_vi.endswith(f"Tất cả có {whole.total} chuỗi, nêu chuỗi chính.")
    assert cut.sentence_en.endswith(f"There are {whole.total} chains in all, the main one is shown.")
    assert (cut.truncated, len(cut.chains)) == (True, 1)
    # what is told as missing is what the page lists
    page = chain_page(whole, standalone=False, view=View(shown="main"))
    assert "chuỗi đầu" not in page
    assert "Cũng chưa có trong kho" not in page
    alone = whole.model_copy(update={"chains": whole.chains[:1], "total": 1})
    assert not main_only(alone).truncated


def test_documents_without_a_date_stand_apart_from_the_oldest() -> None:
    days = {"old.kh.1": "2003-01-01", "new.kh.2": "2023-12-31", "none.kh.3": None, "low.kh.4": "2010"}
    refs = [
        DocumentRef(key=k, label=k, status="cited", issued_on=day, level=None if k == "low.kh.4" else 0)
        for k, day in days.items()
    ]
    at = {n["key"]: (n["x"], n["y"]) for n in map_of(refs, (), M)["nodes"]}
    span = at["new.kh.2"][0] - at["old.kh.1"][0]
    assert at["old.kh.1"][0] - at["none.kh.3"][0] > span / 10
    assert at["low.kh.4"][1] < at["old.kh.1"][1]
    assert "không rõ ngày: cột riêng" in M("overview.map_lead")


@pytest.mark.parametrize(
    ("issuer_key", "issuer", "column"),
    [
        ("lang-son.tinh-uy", "Tỉnh ủy Lạng Sơn", "party-1"),
        ("lang-son.dang-bo", "Đảng bộ tỉnh Lạng Sơn", "party-1"),
        ("lang-son.chi-lang.ubnd", "Ủy ban nhân dân huyện Chi Lăng", "state-2"),
        ("trung-uong", "Ban Chấp hành Trung ương", "party-0"),
        ("thu-tuong", "Thủ tướng Chính phủ", "state-0"),
        ("khong-dau.ubnd", "Ủy ban nhân dân", "unknown"),
        (None, None, "unknown"),
    ],
)
def test_a_cited_document_stands_where_its_issuer_stands(
    issuer_key: str | None, issuer: str | None, column: str
) -> None:
    ref = DocumentRef(key="x", label="x", status="cited", issuer_key=issuer_key, issuer=issuer)
    assert column_of(ref) == column


# --- pages ---------------------------------------------------------------------------------------


def _reach(text: str = "Tỉnh ủy") -> Reach:
    days = Days(counted=2, shortest=2, median=5, longest=10)
    tier = Tier(
        level=2, count=9, read=8, units=3, after_directive=days, after_parent=Days(counted=0), documents=()
    )
    root = LETTER_2246.model_copy(update={"subject": text})
    return Reach(
        root=root, total=9, direct=2, by_hops={"1": 2}, tiers=(tier,), sentence_vi=text, sentence_en=text
    )


def _silence(text: str = "Huyện ủy Bắc Sơn") -> Silence:
    one = SilentUnit(
        unit_key="lang-son.bac-son.huyen-uy", unit=text, level=2, how=("assigns_to", "addressed_to")
    )
    return Silence(document=LETTER_2246, silent=(one,), answered={"a": ("b",)}, collective=(one,))


def test_the_reach_page_lists_what_it_draws_and_says_what_it_cuts() -> None:
    root = parsed(reach_page(_reach().model_copy(update={"truncated": True}), lineage(12), _silence()))
    rows = {r.get("data-key") for r in root.iter("tr") if r.get("data-key")}
    assert rows == {n.document.key for n in lineage(12).nodes} - {LETTER_2246.key}
    assert "trung vị 5 ngày (từ 2 đến 10)" in text_of(root)
    assert "trong ít nhất 9 văn bản" in text_of(by_class(root, "alert")[0])
    assert "được giao việc, kính gửi" in text_of(root)


def test_a_document_that_set_nothing_in_motion_says_so() -> None:
    alone = lineage(1)
    nothing = _reach().model_copy(update={"tiers": (), "total": 0, "root": alone.nodes[0].document})
    assert M("reach.none") in reach_page(nothing, alone)


def _unit(text: str = "Huyện ủy Sơn Dương") -> tuple[Succession, Workload]:
    duty = DutyRow(
        document=LETTER_1759.key,
        unit_key="u",
        unit=text,
        role="lead",
        task=text,
        due="2023-09-15",
        every=None,
    )
    own = UnitRef(key="tuyen-quang.son-duong.huyen-uy", name=text, line="party", level=2,
                  place="tuyen-quang.son-duong", valid_to="2025-06-30")  # fmt: skip
    later = UnitRef(key="tuyen-quang-2025.tinh-uy", name=text, valid_from="2025-07-01")
    succession = Succession(
        unit=own, before=(), after=(later,), issued={own.key: (LETTER_1759.key,)},
        documents={LETTER_1759.key: LETTER_1759}, duties=(duty,),
    )  # fmt: skip
    charge = Charge(duty=duty, state="overdue", days_left=-3, answers=(PLAN_46.key,))
    work = Workload(
        unit_key=own.key, unit=text, on="2023-09-18", charges=(charge,), counts={"overdue": 1},
        documents={LETTER_1759.key: LETTER_1759, PLAN_46.key: PLAN_46},
    )  # fmt: skip
    return succession, work


def test_an_organ_has_its_place_its_time_its_papers_and_its_duties() -> None:
    text = text_of(parsed(unit_page(*_unit())))
    for said in ("huyện Sơn Dương, tỉnh Tuyên Quang", "đến 30/6/2025", "Được kế tục bởi", "1759-CV/HU",
                 "quá hạn", "15/9/2023", "tính đến 18/9/2023", "46-KH/ĐU"):  # fmt: skip
        assert said in text
    bare = unit_page(_unit()[0].model_copy(update={"issued": {}}), None, lang="en")
    assert "no document of this unit" in bare


@pytest.mark.parametrize(
    ("answered_on", "came", "state", "said"),
    [
        ("2023-09-09", "before", "answered", "đã có văn bản trả lời ngày 09/9/2023, trước hạn"),
        ("2023-09-15", "on", "answered", "đã có văn bản trả lời ngày 15/9/2023, đúng hạn"),
        ("2023-09-16", "after", "late", "đã có văn bản trả lời ngày 16/9/2023, sau hạn"),
        (None, None, "answered", "đã có văn bản trả lời"),
    ],
)
def test_an_answered_duty_says_when_and_whether_in_time(
    answered_on: str | None, came: Any, state: Any, said: str
) -> None:
    unit, work = _unit()
    said_so = {"state": state, "days_left": None, "answered_on": answered_on, "answer_came": came}
    one = work.charges[0].model_copy(update=said_so)
    page = unit_page(unit, work.model_copy(update={"charges": (one,), "counts": {"overdue": 0, state: 1}}))
    text = text_of(parsed(page))
    assert said in text
    assert "quá hạn" not in text


def test_without_a_day_no_duty_is_said_to_be_due() -> None:
    unit, work = _unit()
    one = work.charges[0].model_copy(update={"state": "dated", "days_left": None, "answers": ()})
    page = unit_page(
        unit, work.model_copy(update={"on": None, "charges": (one,), "counts": {"dated": 1}}), lang="vi"
    )
    text = text_of(parsed(page))
    assert "có hạn, chọn ngày để xét" in text
    assert "Chưa chọn ngày" in text
    assert "chưa tới hạn" not in text


def _figures(text: str = "KH") -> tuple[Statistics, AbsentDocuments]:
    figures = Statistics(
        documents=7000, read=10, cited=6990, by_level={"1": 5, "?": 2}, by_year={"2023": 3, "?": 4},
        by_type={text: 7}, edges={"IMPLEMENTS": 5, "ISSUED_BY": 7},
        most_carried_out=(Ranked(document=LETTER_2246, count=5),), step_times=(),
    )  # fmt: skip
    one = AbsentDocument(document=CONGRESS_13, cited=3, carried_out=2, dependants=9, at_least=True)
    return figures, AbsentDocuments(documents=(one,), total=1, examined=1)


def test_the_overview_names_what_it_counts_and_where_the_map_ends() -> None:
    text = text_of(parsed(overview_page(*_figures(), drawn=5000)))
    for said in ("7.000 văn bản", "không rõ", "thực hiện", "chỉ chứa 5000 văn bản đầu", "≥ 9 văn bản"):
        assert said in text
    assert "issued_by" not in text


def test_the_cypher_page_links_keys_draws_them_and_answers_without_a_script() -> None:
    rows = Rows(["key", "n"], [[PLAN_46.key, 3], [None, "<b>"]], "cut at 1,000 rows")
    root = parsed(ask_page("MATCH (d) RETURN d.key", rows, documents=[PLAN_46]))
    assert [b.get("data-key") for b in by_class(root, "node")] == [PLAN_46.key]
    assert f"/vi/van-ban/{PLAN_46.key}" in {a.get("href") for a in root.iter("a")}
    assert "<b>" in text_of(root)
    assert "cut at 1,000 rows" in text_of(root)
    assert len(worked()) == 10
    assert all(f"/vi/hoi?cypher={q['cypher'].strip()[:5]}" in ask_page() for q in worked())


def test_filters_stand_in_the_address_and_in_the_form() -> None:
    only = {"type": "KH", "level": "2", "place": "lang-son", "year": "2023", "status": "read", "odd": "x"}
    page = search_page(None, only=only)
    chosen = {
        s.get("name"): next((o.get("value") for o in s if o.get("selected")), None)
        for s in parsed(page).iter("select")
    }
    assert chosen == {name: only[name] for name in FILTERS if name != "year"}
    assert "/en/search?type=KH&amp;level=2&amp;place=lang-son&amp;year=2023&amp;status=read" in page


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("PA", "Phương án"),
        ("QyĐ", "Quy định"),
        ("QĐi", None),  # printed so, read as QyĐ
        ("CTHĐ", "Chương trình hành động – CTHĐ"),
        ("CTrHĐ", "Chương trình hành động – CTrHĐ"),
    ],
)
def test_every_type_can_be_chosen_and_none_hides_behind_another(code: str, word: str | None) -> None:
    boxes = {s.get("name"): s for s in parsed(search_page(None)).iter("select")}
    assert {o.get("value"): o.text for o in boxes["type"]}.get(code) == word


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text_on_the_wider_pages(text: str) -> None:
    evil = PLAN_46.model_copy(update={"label": text, "subject": text, "issuer": text, "doc_type": text})
    succession, work = _unit(text)
    figures, absent = _figures(text)
    below = lineage(3)
    below = below.model_copy(update={"nodes": (*below.nodes, LineageNode(document=evil, hop=1))})
    state = replace(View(), start=text, end=text)
    pages = [
        reach_page(_reach(text), below, _silence(text)),
        unit_page(succession.model_copy(update={"documents": {LETTER_1759.key: evil}}), work),
        overview_page(figures, absent, drawn=5),
        ask_page(text, Rows([text], [[text]], text), problem=text, documents=[evil]),
        search_page(None, only=dict.fromkeys(FILTERS, text)),
        chain_page(tan_trao(), standalone=False, view=state),
    ]
    for page in pages:
        page.encode("utf-8")
        assert list(faults(parsed(page), allowed=FORMS)) == []
    json.dumps(map_of([evil], (), M)).encode()


@pytest.mark.parametrize(
    ("reason", "lang", "says"),
    [
        ("the same day of issue", "vi", "cùng ngày ban hành"),
        ("the same day of issue", "en", "the same day of issue"),
        ("3 directives agree with what the text says", "vi", "3 văn bản đều khớp với lời dẫn"),
        ("a reason of tomorrow", "vi", "a reason of tomorrow"),
    ],
)
def test_reasons_are_told_in_the_language_of_the_page(reason: str, lang: str, says: str) -> None:
    assert reason_of(reason, messages(lang)) == says


def test_a_filter_that_leaves_nothing_is_named() -> None:
    nothing = SearchPage(query="46", hits=(), next=None, graph_version=1)
    page = search_page(nothing, only={"year": "1925", "type": "KH"})
    assert "Chỉ tìm trong: Loại: Kế hoạch, Năm: 1925." in page
    assert 'href="/vi/tim-kiem?q=46"' in page
    assert "Chỉ tìm trong" not in search_page(nothing)


def test_the_first_page_says_what_is_here() -> None:
    assert "Trong kho: 1.200 văn bản có toàn văn, 1 văn bản mới biết" in search_page(counts=(1200, 1))
    assert "Kho chưa có văn bản nào." in search_page(counts=(0, 0))


def test_the_first_page_leads_to_what_was_read_last() -> None:
    page = search_page(counts=(2, 0), newest=[PLAN_46, LETTER_1759])
    named = [a for a in parsed(page).iter("a") if a.get("class") == "name"]
    assert ["".join(a.itertext()) for a in named] == ["Kế hoạch 46-KH/ĐU", "Công văn 1759-CV/HU"]
    assert "Mới nạp vào kho" in page
    assert f"{named[0].get('href')}/chuoi" in page
    assert "Mới nạp vào kho" not in search_page(counts=(0, 0))


def test_the_command_for_a_missing_text_names_the_served_archive() -> None:
    page = chain_page(tan_trao(), standalone=False, archive="/srv/kho văn bản.db")
    assert "directives ingest tệp-văn-bản.docx --archive &#39;/srv/kho văn bản.db&#39;" in page
    assert "--archive" not in chain_page(tan_trao())


def test_a_regulation_stands_once_among_the_types_and_a_law_too() -> None:
    page = search_page(None)
    assert (page.count(">Quy định<"), page.count(">Luật<")) == (1, 1)
    assert "An Giang (đến 30/6/2025)" in page
