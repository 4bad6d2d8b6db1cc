"""The picture as SVG: every document once, as a link with its words; what is missing looks different."""

from __future__ import annotations

import re

import pytest
from viz_hostile import HOSTILE
from viz_markup import by_class, faults, parsed, tag, text_of
from viz_samples import CENTRAL_21, CONGRESS_13, LETTER_2373, PLAN_46, PLAN_PVH, chi_lang, lineage, tan_trao

from queries.model import Chains
from viz.picture import of_chains, of_lineage
from viz.plain import plain
from viz.svg import svg

CASES = [pytest.param(tan_trao(), id="Tân Trào"), pytest.param(chi_lang(), id="Chi Lăng")]


@pytest.mark.parametrize("chains", CASES)
def test_every_document_is_a_box_once_and_every_hop_a_line(chains: Chains) -> None:
    root = parsed(svg(of_chains(chains), link=lambda key: f"#{key}"))
    boxes = by_class(root, "node")
    assert sorted(b.get("data-key", "") for b in boxes) == sorted(chains.documents)
    assert [b.get("href") for b in boxes] == [f"#{b.get('data-key')}" for b in boxes]
    hops = {(h.source, h.target) for c in chains.chains for h in c.hops}
    assert {(w.get("data-from"), w.get("data-to")) for w in by_class(root, "wire")} == hops


@pytest.mark.parametrize("chains", CASES)
def test_boxes_and_lines_are_named_for_readers(chains: Chains) -> None:
    root = parsed(svg(of_chains(chains)))
    for box in by_class(root, "node"):
        ref = chains.documents[box.get("data-key", "")]
        title = next(e for e in box if tag(e) == "title")
        assert plain(ref.label) in (title.text or "")
        lines = [text_of(t) for t in by_class(box, "name")]
        assert "".join(lines).replace(" ", "") == plain(ref.label).replace(" ", "")
    assert all(any(tag(e) == "title" for e in w) for w in by_class(root, "wire"))


def test_what_is_only_cited_looks_different_and_says_so() -> None:
    root = parsed(svg(of_chains(chi_lang())))
    cited = {b.get("data-key"): text_of(b) for b in by_class(root, "cited")}
    assert set(cited) == {CENTRAL_21.key, LETTER_2373.key, "trung-uong.xiii.kl.21"}
    assert all("chưa có trong kho" in text for text in cited.values())
    read = [b for b in by_class(root, "read") if "chưa có trong kho" in text_of(b)]
    assert read == []


def test_the_document_asked_about_and_the_main_line_are_marked() -> None:
    chains = chi_lang()
    root = parsed(svg(of_chains(chains)))
    assert [b.get("data-key") for b in by_class(root, "root")] == [PLAN_PVH.key]
    main = {w.get("data-from") for w in by_class(root, "wire") if "main" in w.get("class", "").split()}
    assert main == set(chains.chains[0].documents[:-1])


def test_a_relation_is_told_by_line_and_word() -> None:
    root = parsed(svg(of_chains(chi_lang())))
    assert len(by_class(root, "based_on")) == 1
    assert "căn cứ" in [text_of(w) for w in by_class(root, "word")]


@pytest.mark.parametrize("chains", CASES)
def test_an_arrow_leads_from_the_document_that_carries_out_to_what_it_carries_out(chains: Chains) -> None:
    root = parsed(svg(of_chains(chains)))
    boxes = {b.get("data-key"): by_class(b, "frame")[0] for b in by_class(root, "node")}

    def touches(key: str | None, x: float) -> bool:
        left = float(boxes[key].get("x", ""))
        return x in (left, left + float(boxes[key].get("width", "")))

    for wire in by_class(root, "wire"):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", wire.get("d", ""))]
        assert touches(wire.get("data-from"), numbers[0])
        assert touches(wire.get("data-to"), numbers[-2])
        assert wire.get("marker-end")
        assert not wire.get("marker-start")


@pytest.mark.parametrize(("lang", "said"), [("vi", "Đọc theo chiều mũi tên"), ("en", "Read along the arrow")])
def test_a_picture_says_itself_how_its_arrows_are_read(lang: str, said: str) -> None:
    root = parsed(svg(of_chains(tan_trao()), lang=lang, standalone=True))
    notes = by_class(root, "note")
    assert text_of(notes[0]).startswith(said)
    below = max(float(b.get("y", "")) + float(b.get("height", "")) for b in by_class(root, "band"))
    assert all(below < float(n.get("y", "")) < float(root.get("height", "")) for n in notes)


def test_columns_have_titles_with_counts_and_years() -> None:
    root = parsed(svg(of_chains(tan_trao())))
    titles = [text_of(t) for t in by_class(root, "column-title")]
    notes = [text_of(t) for t in by_class(root, "column-note")]
    assert titles == ["Trung ương Đảng", "Tỉnh ủy", "Huyện ủy", "Đảng ủy xã"]
    assert notes == ["1 văn bản", "1 văn bản · 2023", "1 văn bản · 2023", "1 văn bản · 2023"]


def test_a_lineage_says_how_many_documents_it_hides() -> None:
    root = parsed(svg(of_lineage(lineage(12))))
    assert [text_of(t) for t in by_class(root, "more")] == ["còn 3 văn bản chưa hiện"]


def test_a_file_of_its_own_brings_its_style_and_nothing_else() -> None:
    alone = parsed(svg(of_chains(tan_trao()), standalone=True))
    assert len([e for e in alone.iter() if tag(e) == "style"]) == 1
    assert "http" not in "".join(alone.itertext())
    assert not [e for e in parsed(svg(of_chains(tan_trao()))).iter() if tag(e) == "style"]


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert svg(of_chains(chi_lang())) == svg(of_chains(chi_lang()))


def test_english_words() -> None:
    root = parsed(svg(of_chains(tan_trao()), lang="en"))
    assert "not in the archive" in text_of(root)
    assert root.get("lang") == "en"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(text: str) -> None:
    chains = tan_trao()
    hop = chains.chains[0].hops[0]
    evil = PLAN_46.model_copy(update={"label": text, "subject": text, "issuer": text, "symbol": text})
    bad = CONGRESS_13.model_copy(update={"label": text, "issued_on": text, "line": text})
    evidence = hop.evidence.model_copy(update={"quote": text})
    hops = (hop.model_copy(update={"evidence": evidence, "relation": text}), *chains.chains[0].hops[1:])
    chain = chains.chains[0].model_copy(update={"hops": hops})
    documents = {**chains.documents, evil.key: evil, bad.key: bad}
    changed = chains.model_copy(update={"root": evil, "documents": documents, "chains": (chain,)})
    drawn = svg(of_chains(changed), link=lambda key: f"#{key}", standalone=True)
    drawn.encode("utf-8")
    assert list(faults(parsed(drawn))) == []
    assert len(by_class(parsed(drawn), "node")) == 4
