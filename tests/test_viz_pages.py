"""The pages: complete without a script, the list equal to the picture, nothing from outside, nothing runs."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viz_hostile import HOSTILE
from viz_markup import by_class, faults, parsed, tag, text_of
from viz_samples import (
    CONGRESS_13,
    LETTER_1759,
    LETTER_2246,
    LETTER_2373,
    PLAN_46,
    TEXT_46,
    chi_lang,
    document_view,
    facts_46,
    search_page,
    tan_trao,
    with_passages,
)

from graphsvc.answers import Conflict
from ingest.citation import leftover
from queries.model import Chains, DocumentView
from viz.messages import LANGUAGES, messages
from viz.pages import (
    STATIC,
    Limits,
    Sent,
    problem_page,
    send_page,
    sent_page,
    static_file,
    static_version,
)
from viz.pages import chain_page as page_of_chains
from viz.pages import document_page as page_of_document
from viz.pages import search_page as page_of_search
from viz.pages.marks import Mark, pieces
from viz.plain import plain, visible

CASES = [pytest.param(tan_trao(), id="Tân Trào"), pytest.param(chi_lang(), id="Chi Lăng")]
FORMS = frozenset({"form", "script"})  # served pages have the search form and one script file


SENT = [
    Sent("thang-7.zip/hỏng <b>.pdf", "failed", why="tệp bị hỏng; hãy lưu lại"),
    Sent("Ghi chú.txt", "passed over", why="đây không phải văn bản chỉ đạo"),
    Sent("46-KH-ĐU.docx", "read", document=PLAN_46, chains=tan_trao()),
    Sent("1759.txt", "read", document=LETTER_1759, chains=tan_trao().model_copy(update={"chains": ()})),
    Sent("2246.txt", "read", coming=True),
    Sent("2373.txt", "unchanged"),
    Sent("171.txt", "waiting"),
]
COUNTS = {"failed": 1, "passed over": 1, "read": 3, "unchanged": 1, "waiting": 1}


def _every_page(lang: str) -> dict[str, str]:
    return {
        "chain file": page_of_chains(chi_lang(), lang=lang),
        "chain": page_of_chains(chi_lang(), lang=lang, standalone=False),
        "chain with sentences": page_of_chains(with_passages(chi_lang()), lang=lang, standalone=False),
        "document": page_of_document(document_view(), TEXT_46, facts_46(), lang=lang),
        "document without text": page_of_document(document_view(), None, None, lang=lang),
        "home": page_of_search(None, lang=lang, counts=(3, 1)),
        "search": page_of_search(search_page(), lang=lang),
        "nothing found": page_of_search(
            search_page().model_copy(update={"hits": (), "next": None}), lang=lang
        ),
        "send": send_page(Limits(2**24, "16 MB", 1000), lang=lang),
        "send, with an alert": send_page(Limits(2**24, "16 MB", 1000), alert="Chưa chọn tệp nào.", lang=lang),
        "send, closed": send_page(
            Limits(2**24, "16 MB", 1000), closed="Kho chỉ để đọc.", archive="/srv/a b.db", lang=lang
        ),
        "sent": sent_page("0" * 16, SENT, COUNTS, running=False, forgotten=True, lang=lang),
        "sent, reading": sent_page("0" * 16, SENT[:3], COUNTS, running=True, start=3, step=3, lang=lang),
        "sent, unpacking": sent_page("0" * 16, SENT, COUNTS, running=True, packed=True, lang=lang),
        "problem": problem_page(409, "Nhiều văn bản", "Số này chưa đủ rõ.", lang=lang, candidates=[PLAN_46]),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", sorted(_every_page("vi")))
def test_every_page_is_well_formed_named_and_closed(name: str, lang: str) -> None:
    page = _every_page(lang)[name]
    root = parsed(page)
    assert root.get("lang") == lang
    assert next(t.text for t in root.iter("title"))
    assert list(faults(root, allowed=FORMS)) == []
    assert [text_of(s) for s in root.iter("script") if text_of(s)] == []
    assert len(list(root.iter("h1"))) == 1
    assert len(list(root.iter("main"))) == 1
    ids = [e.get("id", "") for e in root.iter() if e.get("id") and tag(e) != "marker"]
    assert sorted(ids) == sorted(set(ids))
    for link in root.iter("a"):
        target = link.get("href", "")
        assert not target.startswith("#") or target[1:] in ids


@pytest.mark.parametrize("chains", CASES)
def test_list_and_picture_name_the_same_documents(chains: Chains) -> None:
    root = parsed(page_of_chains(chains))
    drawn = sorted(b.get("data-key", "") for b in by_class(root, "node"))
    rows = sorted(r.get("data-key", "") for r in root.iter("tr") if r.get("data-key"))
    assert drawn == rows == sorted(chains.documents)


@pytest.mark.parametrize("chains", CASES)
def test_every_step_has_its_quote_its_source_and_its_judgement(chains: Chains) -> None:
    root = parsed(page_of_chains(chains))
    quotes = [text_of(q) for q in root.iter("blockquote")]
    hops = {(h.source, h.target): h for c in chains.chains for h in c.hops}
    assert sorted(quotes) == sorted(f"“{h.evidence.quote}”" for h in hops.values())
    shown = [text_of(li) for ol in by_class(root, "steps") for li in ol]
    assert len(shown) == sum(len(c.documents) for c in chains.chains)
    proofs = [text_of(p) for p in by_class(root, "proof") if "ký tự" in text_of(p)]
    assert len(proofs) == len(hops)
    assert all("chắc chắn" in p or "nhiều khả năng" in p for p in proofs)
    # a hop that a former chain has quoted points to it
    repeated = sum(len(c.hops) for c in chains.chains) - len(hops)
    assert sum("Lời dẫn đã nêu ở bước" in text for text in shown) == repeated


def test_what_is_missing_is_said_with_the_mend() -> None:
    root = parsed(page_of_chains(chi_lang()))
    assert text_of(by_class(root, "alert")[0]) == "Câu trả lời chưa trọn: 3 văn bản chưa có trong kho."
    section = next(s for s in by_class(root, "missing") if tag(s) == "section")
    text = text_of(section)
    for said in ("21-NQ/TW", "21-KL/TW", LETTER_2373.label, "directives ingest", "Công văn số /UBND-VX",
                 "hiện 5 trong tổng số 8 chuỗi", "còn dẫn chiếu 1 văn bản"):  # fmt: skip
        assert said in text
    ends = [text_of(e) for e in by_class(root, "end")]
    assert all("chưa có trong kho" in e for e in ends)


def _ended(end: str, **more: Any) -> Chains:
    chains = tan_trao()
    chain = chains.chains[0].model_copy(update={"end": end})
    return chains.model_copy(update={"chains": (chain,), **more})


@pytest.mark.parametrize(
    ("end", "says"),
    [("root", "không nêu đang thực hiện"), ("cycle", "quay lại"), ("depth", "giới hạn số bước")],
)
def test_each_way_a_chain_ends_is_said(end: str, says: str) -> None:
    page = page_of_chains(_ended(end))
    assert says in text_of(by_class(parsed(page), "end")[0])


def test_a_complete_answer_says_that_nothing_is_missing() -> None:
    read = CONGRESS_13.model_copy(update={"status": "read"})
    documents = {**tan_trao().documents, read.key: read}
    page = page_of_chains(_ended("root", documents=documents, missing=(), complete=True))
    assert "Không thiếu gì" in page
    assert by_class(parsed(page), "alert") == []


@pytest.mark.parametrize(("status", "says"), [("read", "Không tìm thấy văn bản"), ("cited", "nạp toàn văn")])
def test_a_document_without_a_chain_has_a_page_too(status: str, says: str) -> None:
    root = PLAN_46.model_copy(update={"status": status})
    bare = tan_trao().model_copy(
        update={"root": root, "documents": {}, "chains": (), "missing": (), "total": 0}
    )
    assert says in page_of_chains(bare)


def test_the_file_allows_its_own_style_sheet_and_nothing_else() -> None:
    page = page_of_chains(tan_trao())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy[1]
    assert "default-src 'none'" in policy[1]
    assert "script" not in policy[1]
    assert "<script" not in page
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", page) == []
    assert "url(" not in page.replace("url(#head", "")


def test_served_pages_link_to_each_other_and_to_both_languages() -> None:
    page = page_of_chains(tan_trao(), standalone=False, base="/kho")
    assert f'href="/kho/vi/van-ban/{LETTER_1759.key}"' in page
    assert f'href="/kho/en/documents/{PLAN_46.key}/chains" hreflang="en"' in page
    assert f'href="/kho/static/page.css?v={static_version("page.css")}"' in page
    assert f"/kho/api/v1/documents/{PLAN_46.key}/chains.csv" in page


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            {
                "signer": {"name": "Lê Thị Hòa", "capacity": "Phó Bí thư", "for": "Ban Thường vụ"},
                "inferred": [],
            },
            {"Người ký": "Lê Thị Hòa, Phó Bí thư, thay mặt Ban Thường vụ", "Loại văn bản": "Kế hoạch"},
        ),
        ({"signer": {"name": "Lê Thị Hòa", "capacity": None, "for": None}}, {"Người ký": "Lê Thị Hòa"}),
        (
            {"inferred": ["issued_on", "province"]},
            {
                "Ngày ban hành": "17/7/2023 (suy ra từ nội dung văn bản)",
                "Cơ quan ban hành": "Đảng ủy xã Tân Trào (suy ra từ nội dung văn bản)",
                "Số, ký hiệu": "46-KH/ĐU",
            },
        ),
        ({}, {"Ngày ban hành": "17/7/2023"}),
    ],
)
def test_a_document_tells_who_signed_and_what_was_concluded(
    head: dict[str, Any], told: dict[str, str]
) -> None:
    root = parsed(page_of_document(document_view(), TEXT_46, {"document": head}))
    facts = by_class(root, "facts")[0]
    shown = dict(
        zip((text_of(n) for n in facts.iter("dt")), (text_of(v) for v in facts.iter("dd")), strict=True)
    )
    assert told.items() <= shown.items()


def test_only_pictures_with_branches_offer_to_hide_them() -> None:
    assert by_class(parsed(page_of_chains(tan_trao())), "only-main") == []
    assert len(by_class(parsed(page_of_chains(chi_lang())), "only-main")) == 1


def test_there_is_a_print_style_for_a4_and_a_plain_one_without_motion() -> None:
    css = static_file("page.css")[0].decode()
    assert "@media print" in css
    assert "size: A4" in css
    assert "prefers-reduced-motion" in css


@pytest.mark.parametrize("name", sorted(STATIC))
def test_static_files_load_nothing_from_outside(name: str) -> None:
    text = static_file(name)[0].decode()
    assert re.findall(r"https?:|@import|url\(|</", text.replace("http://www.w3.org/2000/svg", "")) == []


def test_the_text_is_shown_whole_with_what_was_read_in_it() -> None:
    root = parsed(page_of_document(document_view(), TEXT_46, facts_46()))
    shown = by_class(root, "text")[0]
    assert "".join(shown.itertext()) == TEXT_46
    links = {text_of(a): a.get("href") for a in by_class(shown, "cite")}
    assert links["Công văn số 1759-CV/HU ngày 04/7/2023 của Ban Thường vụ Huyện ủy"] == (
        f"/vi/van-ban/{LETTER_1759.key}"
    )
    assert f"/vi/van-ban/{LETTER_2246.key}" in links.values()
    assert [text_of(d) for d in by_class(shown, "duty")] == ["Ban Tuyên giáo Đảng ủy"]
    assert [text_of(d) for d in by_class(shown, "unread")] == ["Số 46-KH/ĐU"]
    assert all(e.get("title") for e in [*by_class(shown, "cite"), *by_class(shown, "duty")])


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("why", [leftover.NO_CODE, leftover.BLANK, leftover.NO_FORM, leftover.NO_SIGN])
def test_what_was_not_read_is_listed_with_its_reason(lang: str, why: str) -> None:
    facts = {**facts_46(), "unread": [{"span": [20, 31], "quote": "Số 46-KH/ĐU", "why": why}]}
    root = parsed(page_of_document(document_view(), TEXT_46, facts, lang=lang))
    (section,) = by_class(root, "doubts")
    (said,) = [text_of(p) for p in by_class(section, "proof")]
    assert (why in said) is (lang == "en")
    assert said.startswith({"vi": "Chỗ giống số văn bản", "en": "Looks like the number"}[lang])
    assert "“Số 46-KH/ĐU”" in text_of(section)
    (link,) = by_class(section, "place")
    (mark,) = by_class(by_class(root, "text")[0], "unread")
    assert link.get("href") == f"#{mark.get('id')}"
    assert mark.get("title") == said


def test_a_number_mended_from_a_scan_is_marked_and_listed_in_the_order_of_the_text() -> None:
    facts = facts_46()
    facts["citations"][1]["repaired"] = True  # type: ignore[index]
    root = parsed(page_of_document(document_view(), TEXT_46, facts))
    (mended,) = by_class(by_class(root, "text")[0], "repaired")
    assert "đã đọc lại thành chữ số" in (mended.get("title") or "")
    assert mended.get("class") == "cite implements repaired"
    (section,) = by_class(root, "doubts")
    assert text_of(section).startswith("Chỗ nên đối chiếu với bản gốc (2)")
    assert [a.get("href") for a in by_class(section, "place")] == ["#at-20", f"#{mended.get('id')}"]
    assert "đã đọc lại thành chữ số" in [text_of(p) for p in by_class(section, "proof")][1]


@pytest.mark.parametrize(
    "facts", [None, {}, {**facts_46(), "unread": []}, {"unread": [{"span": "?"}, {"span": [1]}]}]
)
def test_a_page_without_doubts_does_not_speak_of_them(facts: dict[str, object] | None) -> None:
    root = parsed(page_of_document(document_view(), TEXT_46, facts))
    assert not by_class(root, "doubts")


def test_doubts_without_the_text_lead_nowhere() -> None:
    root = parsed(page_of_document(document_view(), None, facts_46()))
    (section,) = by_class(root, "doubts")
    assert not by_class(section, "place")


def test_relations_stand_in_named_groups_with_counts_the_empty_ones_too() -> None:
    root = parsed(page_of_document(document_view(), TEXT_46))
    heads = [text_of(h) for g in by_class(root, "groups") for h in g.iter("h3")]
    assert heads == ["Văn bản này thực hiện (1)"]
    empty = [text_of(li) for ul in by_class(root, "empties") for li in ul]
    assert empty[:2] == ["Văn bản này căn cứ (0)", "Văn bản này dẫn chiếu (0)"]
    assert "Văn bản thực hiện văn bản này (0)" in empty


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_a_document_does_that_is_only_cited_is_not_known(lang: str) -> None:
    m = messages(lang)
    view = DocumentView(document=CONGRESS_13, relations=(), neighbours={})
    root = parsed(page_of_document(view, lang=lang))
    text = text_of(root)
    for what in ("relations", "duties", "recipients"):
        assert m(f"document.{what}_unknown") in text
    assert m("document.duties_none") not in text
    assert m("document.recipients_none") not in text
    empty = [text_of(li) for ul in by_class(root, "empties") for li in ul]
    assert not any(one.startswith((m("outgoing.implements"), m("outgoing.cites"))) for one in empty)
    assert any(one.startswith(m("incoming.implements")) for one in empty)


def test_more_relations_than_shown_are_counted() -> None:
    view = document_view()
    group = view.relations[0].model_copy(update={"count": 15})
    page = page_of_document(view.model_copy(update={"relations": (group,)}))
    assert "Văn bản này thực hiện" in page
    assert "(15)" in page
    assert "còn 14 văn bản chưa hiện" in page


def test_duties_have_dates_as_readers_write_them() -> None:
    root = parsed(page_of_document(document_view(), TEXT_46))
    cells = [text_of(c) for t in root.iter("tbody") for r in t for c in r]
    assert cells == [
        "Ban Tuyên giáo Đảng ủy",
        "chủ trì",
        "chuẩn bị tài liệu, báo cáo xem trong toàn văn",
        "25/8/2023",
        "",
    ]


@given(
    st.text(st.characters(), max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=8),
)
def test_marking_loses_no_character(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(a, b, "cite", f"n{i}", "/x") for i, (a, b) in enumerate(spans)]
    cut = pieces(text, marks)
    assert "".join(p.text for p in cut) == visible(text)
    assert all(p.text for p in cut)
    assert cut == pieces(text, marks[::-1])


def test_the_shorter_mark_is_shown_inside_the_longer() -> None:
    outer, inner = Mark(0, 9, "cite", "A", "/a"), Mark(3, 5, "cite", "B", "/b")
    shown = [(p.text, p.mark.note if p.mark else None) for p in pieces("0123456789", [outer, inner])]
    assert shown == [("012", "A"), ("34", "B"), ("5678", "A"), ("9", None)]


def test_the_number_of_a_document_stays_on_one_line() -> None:
    page = page_of_chains(tan_trao())
    whole = [e.text for e in by_class(parsed(page), "number")]
    assert {"46-KH/ĐU", "1759-CV/HU", "2246-CV/TU"} <= set(whole)
    assert "(17/7/2023)" in whole
    assert not any(" " in one or len(one) > 28 for one in whole)
    # words are as they were: only the lines are
    assert "Kế hoạch 46-KH/ĐU" in text_of(parsed(page))


def test_search_hits_lead_to_document_and_chain() -> None:
    page = page_of_search(search_page())
    root = parsed(page)
    assert len(by_class(root, "hits")[0]) == 2
    assert "Kế hoạch 113-KH/TU" in text_of(parsed(page))
    assert 'href="/vi/tim-kiem?q=113%20kh%20tu&amp;cursor=b2Zmc2V0OjI"' in page
    assert [i.get("value") for i in root.iter("input") if i.get("name") == "q"] == ["113 kh tu"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text_on_every_page(text: str) -> None:
    chains = tan_trao()
    hop = chains.chains[0].hops[0]
    said = {"quote": text, "source": text, "rule": text, "judgement": text, "reason": text}
    evil_hop = hop.model_copy(update={"evidence": hop.evidence.model_copy(update=said), "relation": text})
    chain = chains.chains[0].model_copy(update={"hops": (evil_hop, *chains.chains[0].hops[1:])})
    evil = PLAN_46.model_copy(
        update={"label": text, "subject": text, "issuer": text, "sub_body": text, "doc_type": text}
    )
    strange = CONGRESS_13.model_copy(update={"key": text, "label": text})
    changed = chains.model_copy(
        update={
            "root": evil, "chains": (chain,),
            "documents": {**chains.documents, evil.key: evil, text: strange},
            "sentence_vi": text, "unresolved": (text,),
        }
    )  # fmt: skip
    view = document_view()
    duty = view.duties[0].model_copy(update={"unit": text, "task": text, "role": text, "due": text})
    group = view.relations[0].model_copy(update={"hops": (evil_hop,), "relation": text})
    seen = view.model_copy(
        update={"document": evil, "duties": (duty,), "relations": (group,), "sources": (text,)}
    )
    facts = {"citations": [{"span": [0, 3], "target": {"key": text, "symbol": text}, "rule": text}]}
    found = search_page()
    hit = found.hits[0].model_copy(update={"document": strange, "snippet": text})
    pages = [
        page_of_chains(changed),
        page_of_chains(changed, standalone=False),
        page_of_document(
            seen,
            text + "\n" + TEXT_46,
            facts,
            conflicts=(Conflict(key=PLAN_46.key, kind=text, values=(text, text), quotes=(text,)),),
        ),
        page_of_search(found.model_copy(update={"query": text, "hits": (hit,), "next": text})),
        problem_page(400, text, text, candidates=[evil, strange]),
    ]
    for page in pages:
        page.encode("utf-8")
        root = parsed(page)
        assert list(faults(root, allowed=FORMS)) == []
        assert [text_of(s) for s in root.iter("script") if text_of(s)] == []
    # and it is still there to be read
    assert plain(text) in text_of(by_class(parsed(pages[0]), "answer")[0]) or not plain(text)


def test_the_same_answer_gives_the_same_bytes_under_any_hash_seed() -> None:
    code = (
        "import hashlib, viz_samples as s\n"
        "from viz.pages import chain_page, document_page\n"
        "from viz.formats import chains_csv, graphml, mermaid\n"
        "from viz.picture import of_chains\n"
        "from viz.pyvis_page import pyvis_page\n"
        "from viz.text import chains_markdown, chains_text\n"
        "c = s.chi_lang()\n"
        "p = of_chains(c)\n"
        "parts = [chain_page(c), document_page(s.document_view(), s.TEXT_46, s.facts_46()), chains_text(c),\n"
        "         chains_markdown(c), chains_csv(c), graphml(p), mermaid(p), pyvis_page(s.lineage(30))]\n"
        "print([hashlib.sha256(x.encode()).hexdigest() for x in parts])\n"
    )
    here = Path(__file__).parent
    path = f"{here.parent}:{here}"
    outs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": path, "PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outs) == 1


def test_where_texts_disagree_both_quotes_are_shown_and_nothing_is_corrected() -> None:
    both = Conflict(
        key=PLAN_46.key,
        kind="issued_on",
        values=("2023-07-17", "2023-07-18"),
        quotes=("ngày 17/7", "ngày 18/7"),
    )
    text = text_of(parsed(page_of_document(document_view(), TEXT_46, conflicts=(both,))))
    assert "Ngày ban hành: 17/7/2023 “ngày 17/7”; 18/7/2023 “ngày 18/7”" in text


def test_what_amends_or_ends_a_document_is_named_at_its_head() -> None:
    view = document_view()
    hop = view.relations[0].hops[0]
    turned = hop.model_copy(update={"source": LETTER_1759.key, "target": PLAN_46.key, "relation": "replaces"})
    group = view.relations[0].model_copy(
        update={"relation": "replaces", "direction": "incoming", "hops": (turned,), "count": 1}
    )
    text = text_of(parsed(page_of_document(view.model_copy(update={"relations": (group,)}))))
    assert "đã được thay thế" in text
    assert "trong kho chưa thấy" in text_of(parsed(page_of_document(view)))


def test_a_step_is_proven_by_its_sentence_with_the_mention_marked_and_its_place_linked() -> None:
    root = parsed(page_of_chains(with_passages(tan_trao()), standalone=False))
    quotes = list(root.iter("blockquote"))
    hops = tan_trao().chains[0].hops
    assert [[m.text for m in q.iter("mark")] for q in quotes] == [[h.evidence.quote] for h in hops]
    assert [text_of(q) for q in quotes] == [
        f"“Thực hiện {h.evidence.quote} …” xem trong toàn văn" for h in hops
    ]
    assert [q.find(".//a").get("href") for q in quotes] == [  # type: ignore[union-attr]
        f"/vi/van-ban/{h.evidence.said_by}#at-{h.evidence.start}" for h in hops
    ]


@pytest.mark.parametrize("standalone", [True, False])
def test_a_step_whose_text_is_not_here_shows_the_quote_alone(standalone: bool) -> None:
    chains = tan_trao()
    quotes = list(parsed(page_of_chains(chains, standalone=standalone)).iter("blockquote"))
    assert [text_of(q) for q in quotes] == [f"“{h.evidence.quote}”" for h in chains.chains[0].hops]
    assert not [m for q in quotes for m in (*q.iter("mark"), *q.iter("a"))]


def test_a_file_of_its_own_links_to_no_page() -> None:
    quotes = list(parsed(page_of_chains(with_passages(tan_trao()))).iter("blockquote"))
    assert [len(list(q.iter("mark"))) for q in quotes] == [1, 1, 1]
    assert not [a for q in quotes for a in q.iter("a")]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_sentence_stays_text(text: str) -> None:
    page = page_of_chains(with_passages(tan_trao(), text, text), standalone=False)
    assert list(faults(parsed(page), allowed=FORMS)) == []


def test_the_line_above_the_steps_runs_as_they_do() -> None:
    root = parsed(page_of_chains(tan_trao(), standalone=False))
    line = text_of(by_class(root, "line")[0])
    assert line.startswith("46-KH/ĐU → 1759-CV/HU → 2246-CV/TU → ")
