"""The chains as text, Markdown, CSV, GraphML, Mermaid, and as a pyvis page: whole, offline, unbroken."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from typing import Any

import networkx as nx
import pytest
from viz_hostile import HOSTILE
from viz_samples import PLAN_46, chi_lang, lineage, tan_trao, with_passages

from queries.model import Chains, Lineage
from viz.formats import BOM, CHAIN_COLUMNS, chains_csv, graphml, mermaid
from viz.picture import of_chains, of_lineage
from viz.plain import plain
from viz.pyvis_page import MOST_NODES, pyvis_page
from viz.text import chains_markdown, chains_text

CASES = [pytest.param(tan_trao(), id="Tân Trào"), pytest.param(chi_lang(), id="Chi Lăng")]
IDS = range(len(HOSTILE))


def _evil(text: str) -> Chains:
    chains = tan_trao()
    hop = chains.chains[0].hops[0]
    evidence = hop.evidence.model_copy(update={"quote": text, "source": text})
    chain = chains.chains[0].model_copy(
        update={"hops": (hop.model_copy(update={"evidence": evidence}), *chains.chains[0].hops[1:])}
    )
    evil = PLAN_46.model_copy(update={"label": text, "subject": text, "issuer": text})
    return chains.model_copy(
        update={"root": evil, "documents": {**chains.documents, evil.key: evil}, "chains": (chain,)}
    )


@pytest.mark.parametrize("chains", CASES)
@pytest.mark.parametrize("width", [40, 80, 100])
def test_text_has_every_quote_and_keeps_its_width(chains: Chains, width: int) -> None:
    text = chains_text(chains, "vi", width)
    assert max(map(len, text.splitlines())) <= width
    flat = re.sub(r"[\s│]+", " ", text)
    for chain in chains.chains:
        for hop in chain.hops:
            assert f"“{hop.evidence.quote}”" in flat
    for key in chains.missing:
        assert plain(chains.documents[key].label) in flat
    assert "Còn thiếu gì" in text
    assert "directives ingest" in text


def test_text_in_english() -> None:
    text = re.sub(r"\s+", " ", chains_text(tan_trao(), "en"))
    assert text.startswith("Which chain of directives led to Plan (kế hoạch) 46-KH/ĐU? ")
    assert "[not in the archive]" in text


@pytest.mark.parametrize("chains", CASES)
def test_markdown_tells_the_same_story(chains: Chains) -> None:
    text = chains_markdown(chains)
    assert text.count("\n## ") == len(chains.chains) + 1
    hops = {(h.source, h.target) for c in chains.chains for h in c.hops}
    assert text.count("   > “") == len(hops)


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
def test_hostile_text_is_text_in_markdown_and_terminal(text: str) -> None:
    evil = _evil(text)
    md = chains_markdown(evil)
    assert re.findall(r"(?<!\\)<[A-Za-z/!?]", md) == []
    assert re.findall(r"(?<!\\)\]\(", md) == []
    shown = chains_text(evil)
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown) == []
    (md + shown).encode("utf-8")


@pytest.mark.parametrize("chains", CASES)
def test_csv_has_one_row_a_hop(chains: Chains) -> None:
    text = chains_csv(chains)
    assert text.startswith(BOM)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))
    assert tuple(rows[0]) == CHAIN_COLUMNS
    given = [
        (n, h.source, h.target, h.evidence.quote) for n, c in enumerate(chains.chains, 1) for h in c.hops
    ]
    assert [(int(r["chain"]), r["source_key"], r["target_key"], r["quote"]) for r in rows] == given


def test_csv_of_a_chain_without_hops_has_the_document() -> None:
    chain = tan_trao().chains[0].model_copy(update={"documents": (PLAN_46.key,), "hops": (), "end": "root"})
    text = chains_csv(tan_trao().model_copy(update={"chains": (chain,)}), delimiter=";")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=";"))
    assert [(r["source"], r["target"], r["chain_end"]) for r in rows] == [("46-KH/ĐU", "", "root")]


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
def test_hostile_text_is_no_formula(text: str) -> None:
    rows = csv.reader(io.StringIO(chains_csv(_evil(text)).removeprefix(BOM), newline=""))
    assert [c for row in rows for c in row if re.match(r"\s*[=+\-@]", c)] == []


@pytest.mark.parametrize("chains", CASES)
def test_graphml_reads_back(chains: Chains) -> None:
    graph: Any = nx.read_graphml(io.BytesIO(graphml(of_chains(chains)).encode()), force_multigraph=True)
    assert sorted(graph.nodes) == sorted(chains.documents)
    hops = {(h.source, h.target, h.relation) for c in chains.chains for h in c.hops}
    assert {(a, b, d["relation"]) for a, b, d in graph.edges(data=True)} == hops
    assert graph.nodes[chains.root.key]["label"] == plain(chains.root.label).replace("/KH-PVHTT", "/KH-PVHTT")


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
def test_hostile_text_reads_back_from_graphml_and_stays_in_its_mermaid_line(text: str) -> None:
    picture = of_chains(_evil(text))
    graph: Any = nx.read_graphml(io.BytesIO(graphml(picture).encode()))
    assert graph.nodes[PLAN_46.key]["label"] == (plain(text) or PLAN_46.symbol)
    lines = mermaid(picture).splitlines()
    assert len(lines) == 1 + 4 + 3 + 2
    assert all(re.fullmatch(r'  d\d+\["[^"<>]*"\]', line) for line in lines[1:5])


def test_mermaid_arrows_are_read_with_their_word() -> None:
    chains = tan_trao()
    text = mermaid(of_chains(chains))
    assert text.startswith("flowchart RL\n")
    named = dict(re.findall(r'  (d\d+)\["(.+?) ·', text))
    arrows = re.findall(r'  (d\d+) ==>\|"(.+?)"\| (d\d+)', text)
    assert {(named[a], word, named[b]) for a, word, b in arrows} == {
        (plain(chains.documents[h.source].label), "thực hiện", plain(chains.documents[h.target].label))
        for h in chains.chains[0].hops
    }


def test_the_sentence_that_proves_a_step_is_in_every_form() -> None:
    chains = with_passages(tan_trao())
    quote = chains.chains[0].hops[0].evidence.quote
    said = f"Thực hiện {quote} …"
    assert f"“{said}”" in re.sub(r"[\s│]+", " ", chains_text(chains))
    assert f"> “Thực hiện **{quote}** …”" in chains_markdown(chains)
    row = next(csv.DictReader(io.StringIO(chains_csv(chains).removeprefix(BOM))))
    assert (row["quote"], row["passage"]) == (quote, said)
    graph: Any = nx.read_graphml(io.BytesIO(graphml(of_chains(chains)).encode()))
    assert said in [d["passage"] for _, _, d in graph.edges(data=True)]


def test_mermaid_draws_the_main_line_thick_and_the_missing_dashed() -> None:
    text = mermaid(of_chains(chi_lang()))
    assert text.count("==>") == 4
    assert "  class d0,d1,d6 cited\n" in text or re.search(r"class (d\d+,){2}d\d+ cited", text)


def _data(page: str, name: str) -> list[dict[str, Any]]:
    found = re.search(rf"{name} = new vis\.DataSet\((\[.*?\])\);\n", page)
    assert found
    return list(json.loads(found[1]))


def test_pyvis_page_is_offline_named_and_in_its_language() -> None:
    page = pyvis_page(lineage(12))
    assert page.startswith('<!DOCTYPE html>\n<html lang="vi">\n')
    assert "<title>Quan hệ văn bản quanh Kế hoạch 11/KH-UBND</title>" in page
    tags = re.findall(r"<(?:script|link|img|iframe|object|base)\b[^>]*>", page)
    assert [t for t in tags if "src=" in t or "href=" in t] == []
    assert "@import" not in page
    assert "bootstrap" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert '<html lang="en">' in pyvis_page(lineage(3), lang="en")
    page.encode("utf-8")


def test_pyvis_policy_names_every_script_and_style_of_the_page() -> None:
    page = pyvis_page(lineage(12))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "unsafe" not in policy[1]
    for kind in ("script", "style"):
        texts = re.findall(rf"<{kind}\b[^>]*>(.*?)</{kind}>", page, re.DOTALL)
        hashes = {base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in texts}
        named = re.search(rf"{kind}-src ([^;]*)", policy[1])
        assert named
        assert set(re.findall(r"sha256-([^']*)", named[1])) == hashes


def test_pyvis_positions_are_ours_and_nothing_moves() -> None:
    page = pyvis_page(lineage(12))
    nodes = _data(page, "nodes")
    assert len(nodes) == 12
    assert len({(n["x"], n["y"]) for n in nodes}) == 12
    assert re.search(r'"physics": \{"enabled": false\}', page)
    assert sorted(n["id"] for n in nodes) == list(range(12))


def test_pyvis_draws_at_most_so_many_and_counts_the_rest() -> None:
    page = pyvis_page(lineage(MOST_NODES + 37))
    nodes = _data(page, "nodes")
    assert len(nodes) == MOST_NODES
    assert f"Không vẽ 37 văn bản vì hình chỉ chứa được {MOST_NODES}." in page
    assert page.count("<li>") == MOST_NODES
    # the root and the main line are always drawn
    assert any(n["label"].startswith(f"{MOST_NODES + 36}/KH-UBND") for n in nodes)


def _evil_lineage(text: str) -> Lineage:
    whole = lineage(4)
    document = whole.nodes[0].document.model_copy(
        update={"label": text, "subject": text, "issuer": text, "key": text, "issued_on": text, "line": text}
    )
    edge = whole.edges[0]
    evil_edge = edge.model_copy(
        update={
            "target": text,
            "relation": text,
            "evidence": edge.evidence.model_copy(update={"quote": text}),
        }
    )
    nodes = (whole.nodes[0].model_copy(update={"document": document}), *whole.nodes[1:])
    edges = (evil_edge, *(e for e in whole.edges[1:] if e.target != whole.nodes[0].document.key))
    return whole.model_copy(update={"nodes": nodes, "edges": edges, "root": text})


@pytest.fixture(scope="module")
def harmless() -> str:
    """The page of the same lineage with its own words."""
    return pyvis_page(lineage(4))


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
def test_hostile_text_does_not_run_in_the_pyvis_page(text: str, harmless: str) -> None:
    clean, page = harmless, pyvis_page(_evil_lineage(text))
    page.encode("utf-8")
    # the same elements as in a harmless page, and no more
    names = r"<(/?[a-zA-Z!][a-zA-Z]*)"
    body = r"(?s).*</script>\s*</?\w+"
    assert re.findall(names, page.partition("<body>")[2]) == re.findall(
        names, clean.partition("<body>")[2]
    ) or (re.match(body, page) is None)
    assert page.count("<script") == clean.count("<script")
    assert page.count("</script") == clean.count("</script")
    assert "popup.innerHTML" not in page
    assert not [n for n in _data(page, "nodes") if "href" in n["title"].lower()]
    assert all(isinstance(n["id"], int) for n in _data(page, "nodes"))


def test_a_lineage_of_one_document_is_a_page_too() -> None:
    assert len(of_lineage(lineage(1)).documents) == 1
    assert len(_data(pyvis_page(lineage(1)), "nodes")) == 1
