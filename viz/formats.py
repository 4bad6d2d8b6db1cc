"""Results as tables and graph files: CSV for spreadsheets, GraphML for graph tools, Mermaid for notes.

All are made from the same picture as the page, so none shows what the others do not.
"""

from __future__ import annotations

import csv
import io

from queries.model import Chains, DocumentRef

from .columns import column_of
from .messages import messages
from .names import date_of, label_of
from .picture import Picture
from .plain import plain, shorten
from .spreadsheet import BOM, cell

CHAIN_COLUMNS = (
    "chain", "step", "source_key", "source", "source_date", "source_issuer", "relation", "target_key",
    "target", "target_date", "target_issuer", "target_status", "quote", "said_by", "file", "start", "end",
    "judgement", "rule", "attestations", "chain_end", "shortcut", "passage",
)  # fmt: skip


def chains_csv(chains: Chains, *, delimiter: str = ",") -> str:
    """One row a hop of every chain; dates stay ISO. Begins with a byte order mark, which Excel needs.

    A chain without hops has one row with its document alone. Cells that a spreadsheet would run as a
    formula begin with an apostrophe. Lines end in CRLF (RFC 4180).
    """
    refs = {**chains.documents, chains.root.key: chains.root}

    def ref(key: str) -> DocumentRef:
        return refs.get(key) or DocumentRef(key=key, label=key, status="cited")

    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(CHAIN_COLUMNS)
    for number, chain in enumerate(chains.chains, start=1):
        last: list[object] = [chain.end, "1" if chain.shortcut else "0"]
        if not chain.hops:
            only = ref(chain.documents[0]) if chain.documents else chains.root
            own = [number, 0, only.key, label_of(only), only.issued_on, only.issuer]
            writer.writerow([cell(c) for c in [*own, *[None] * 14, *last, None]])
        for step, hop in enumerate(chain.hops, start=1):
            low, high, e = ref(hop.source), ref(hop.target), hop.evidence
            cells: list[object] = [
                number, step, low.key, label_of(low), low.issued_on, low.issuer, hop.relation,
                high.key, label_of(high), high.issued_on, high.issuer, high.status,
                e.quote, e.said_by, e.source, e.start, e.end, e.judgement, e.rule, hop.attestations, *last,
                e.passage.text if e.passage else None,
            ]  # fmt: skip
            writer.writerow([cell(c) for c in cells])
    return BOM + out.getvalue()


def graphml(picture: Picture) -> str:
    """The picture as GraphML, edges running from the citing document to the cited; ends in a newline.

    A label is written `label`, a position in the columns of authority `column`.
    """
    import networkx as nx  # noqa: PLC0415 - a sixth of a second that only this format needs

    graph = nx.MultiDiGraph(root=plain(picture.root))
    main = set(picture.main)
    for d in picture.documents:
        values = {
            "label": label_of(d), "symbol": d.symbol, "doc_type": d.doc_type, "issued_on": d.issued_on,
            "subject": d.subject, "issuer": d.issuer, "status": d.status, "column": column_of(d),
        }  # fmt: skip
        known = {k: plain(v) for k, v in values.items() if v}
        graph.add_node(plain(d.key), **known, main=d.key in main)
    pairs = picture.main_pairs()
    for n, edge in enumerate(picture.edges):
        e = edge.evidence
        values = {
            "relation": edge.relation, "quote": e.quote, "passage": e.passage.text if e.passage else None,
            "said_by": e.said_by, "judgement": e.judgement,
        }  # fmt: skip
        known = {k: plain(v) for k, v in values.items() if v}
        graph.add_edge(
            plain(edge.source), plain(edge.target), key=str(n), **known,
            attestations=edge.attestations, on_main=(edge.source, edge.target) in pairs,
        )  # fmt: skip
    out = io.BytesIO()
    # the writer is named, for networkx would take another one where lxml happens to be installed
    nx.write_graphml_xml(graph, out, named_key_ids=True)
    return out.getvalue().decode("utf-8") + "\n"


_MERMAID_LINES = {"implements": "-->", "cites": "-.->"}


def _mermaid(text: str) -> str:
    """Text inside a quoted Mermaid label: entities for what Mermaid or HTML would read."""
    return "".join(f"#{ord(c)};" if c in '"#;&<>`\\|[]{}()' else c for c in text)


def mermaid(picture: Picture, *, lang: str = "vi") -> str:
    """The picture as a Mermaid flow chart, from the centre on the left to the commune on the right.

    Arrows lead from the document that speaks to the one it carries out, as their words are read.
    """
    m = messages(lang)
    number = {d.key: n for n, d in enumerate(picture.documents)}
    lines = ["flowchart RL"]
    for d in picture.documents:
        text = f"{shorten(label_of(d), 120)} · {date_of(d, m)}"
        if d.status == "cited":
            text += f" · {m('status.cited')}"
        lines.append(f'  d{number[d.key]}["{_mermaid(text)}"]')
    pairs = picture.main_pairs()
    for edge in picture.edges:
        arrow = "==>" if (edge.source, edge.target) in pairs else _MERMAID_LINES.get(edge.relation, "-->")
        word = _mermaid(shorten(plain(m.word("relation", edge.relation)), 40))
        lines.append(f'  d{number[edge.source]} {arrow}|"{word}"| d{number[edge.target]}')
    lines.append("  classDef cited stroke-dasharray: 5 4")
    cited = [f"d{number[d.key]}" for d in picture.documents if d.status == "cited"]
    if cited:
        lines.append(f"  class {','.join(cited)} cited")
    return "\n".join(lines) + "\n"
