"""Facts as forms: the distinct ways in which texts name a directive, and the node that they make together.

A hub (the law that every plan cites) has a hundred thousand citations but few forms; all work on identity
is done on forms, so that putting one document costs the same in a small archive and in a large one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from ingest import doctypes
from ingest.keys import CONGRESS, DocKey, title_key
from ingest.model import Facts, Head, NodeRow, Target
from ingest.text import fold

Facet = dict[str, Any]
"""What one form says of its document: symbol, sign, name, type, date, title, issuer, level, line …"""


def of_document(facts: Facts) -> Facet:
    """The facet of a document that was read."""
    h: Head = facts.document
    return _clean(
        {
            "key": h.key, "symbol": h.symbol, "sign": h.sign, "type": h.type, "date": h.issued_on, "title": h.subject,
            "issuer_key": h.issuer.key if h.issuer else None, "issuer": h.issuer.name if h.issuer else None,
            "sub_body": h.sub_body, "level": h.level, "line": h.line, "signer": h.signer.name if h.signer else None,
            "source": facts.sha256,
        }
    )  # fmt: skip


def of_target(t: Target, level: int | None, line: str | None) -> Facet:
    """The facet of a cited document or resolution."""
    label = None
    if t.kind == "resolution":
        label = _resolution_label(t)
    return _clean(
        {
            "key": t.key, "symbol": t.symbol, "sign": t.sign, "name": t.name or label, "type": t.type, "date": t.issued_on,
            "title": t.subject, "issuer_key": t.issuer.key if t.issuer else None,
            "issuer": t.issuer.name if t.issuer else None, "sub_body": t.sub_body, "level": level, "line": line,
            "resolution": t.kind == "resolution" or None,
        }
    )  # fmt: skip


def _resolution_label(t: Target) -> str:
    from ingest.terms import roman

    if t.event == "plenum":
        noun = "Kết luận" if t.type == "KL" else "Nghị quyết"
        return f"{noun} Trung ương {t.ordinal} khóa {t.term}" if t.term else f"{noun} Trung ương {t.ordinal}"
    if t.ordinal is None:
        return f"Nghị quyết Đại hội {t.of} nhiệm kỳ {t.term}" if t.term else f"Nghị quyết Đại hội {t.of}"
    return f"Nghị quyết Đại hội {roman(t.ordinal)} {t.of}"


def _clean(facet: Facet) -> Facet:
    return {k: v for k, v in facet.items() if v is not None}


def signature(facet: Facet) -> str:
    """A hash of all that a facet says: two equal facets are one form."""
    text = json.dumps(facet, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def comparable_title(facet: Facet) -> str:
    """The title as resolution compares it."""
    return title_key(facet.get("title"))


def _fullness(facet: Facet) -> tuple[int, int, str]:
    """Order in which facets are believed: full symbol, then more fields, then plain order of their text."""
    symbol = facet.get("symbol") or ""
    return (0 if "/" in symbol else 1, -len(facet), json.dumps(facet, ensure_ascii=False, sort_keys=True))


def node_row(key: str, docs: Sequence[Facet], cited: Sequence[Facet], source_name: str | None) -> NodeRow:
    """The node that all forms of one key make: what was read comes first, then what the citations say."""
    read = sorted(docs, key=lambda f: f["source"])
    said = sorted(cited, key=_fullness)
    order = [*read, *said]
    k = DocKey.parse(key)
    props: dict[str, Any] = {"status": "read" if read else "cited"}
    for name in ("symbol", "sign", "name", "type", "issuer_key", "issuer", "sub_body", "level", "line"):
        value = next((f[name] for f in order if f.get(name) is not None), None)
        if value is not None:
            props["doc_type" if name == "type" else name] = value
    full_symbol = next((f["symbol"] for f in order if "/" in f.get("symbol", "")), None)
    if full_symbol:
        props["symbol"] = full_symbol
        props.pop("sign", None)
    title = _title(read, said)
    if title:
        props["subject"] = title
    date = _date(read, said)
    if date:
        props["issued_on"] = date
    if k.numbered and k.kind != CONGRESS and k.number[:1].isdigit():
        digits = "".join(c for c in k.number if c.isdigit())
        props["number"] = int(digits)
    if k.period != "_":
        props["period"] = k.period
    props["label"] = _label(props)
    props["symbol_fold"] = fold_symbol(props.get("symbol") or props["label"])
    if source_name and read:
        props["source"] = source_name
    is_resolution = any(f.get("resolution") for f in order) or props.get("doc_type") == "NQ"
    labels = ("Document", "Resolution") if is_resolution else ("Document",)
    return NodeRow(labels, key, props)


def _title(read: Sequence[Facet], said: Sequence[Facet]) -> str | None:
    for f in read:
        if f.get("title"):
            return str(f["title"])
    titles = sorted({f["title"] for f in said if f.get("title")}, key=lambda t: (-len(title_key(t)), t))
    return titles[0] if titles else None


def _date(read: Sequence[Facet], said: Sequence[Facet]) -> str | None:
    """The date of the text itself; where it is cut or missing, the one that most forms of citation give."""
    own = next((f["date"] for f in read if f.get("date")), None)
    if own is not None and len(own) == 10:
        return str(own)
    votes: dict[str, int] = {}
    for f in said:
        date = f.get("date")
        if date and (own is None or date.startswith(own)):
            votes[date] = votes.get(date, 0) + 1
    best = min(votes, key=lambda d: (-len(d), -votes[d], d), default=None)
    return best or (str(own) if own else None)


def _label(props: dict[str, Any]) -> str:
    """How a clerk names the document."""
    symbol = props.get("symbol")
    kind = doctypes.by_code(props["doc_type"]) if props.get("doc_type") else None
    noun = kind.name[:1].upper() + kind.name[1:] if kind else "Văn bản"
    if symbol and not symbol.isdigit():
        return str(symbol)
    if symbol:
        return f"{noun} {symbol}"
    if props.get("name"):
        name = str(props["name"])
        issued = str(props.get("issued_on", ""))
        return (
            f"{name} năm {issued[:4]}"
            if issued and name.startswith(("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"))
            else name
        )
    if props.get("sign"):
        return str(props["sign"])
    return f"{noun} của {props['issuer']}" if props.get("issuer") else noun


def fold_symbol(symbol: str) -> str:
    """A number as people type it: no marks, no separators but the slash, `113-KH/TU` as `113kh/tu`."""
    return fold(symbol).replace("-", "").replace(" ", "").replace(".", "")
