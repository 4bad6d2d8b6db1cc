"""Facts as forms: the distinct ways in which texts name a directive, and the node that they make together.

A hub (the law that every plan cites) has a hundred thousand citations but few forms; all work on identity
is done on forms, so that putting one document costs the same in a small archive and in a large one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from ingest.identity.resolve import is_blank, is_open
from ingest.keys import CONGRESS, LAW_KINDS, UNKNOWN, DocKey, digest, title_key
from ingest.lexicon import doctypes, places, terms
from ingest.model import Facts, Head, NodeRow, Organ, Target
from ingest.organ import rooms, standing
from ingest.organ.central import is_central, line_of
from ingest.organ.names import committee_of
from ingest.text.slug import slug
from ingest.text.text import fold

Facet = dict[str, Any]
"""What one form says of its document: symbol, sign, name, type, date, title, issuer, level, line …

Open forms (those whose text does not tell which directive it is) also say who speaks and in which year, so
that the same words of two speakers stay two forms.
"""

_CENTRE = "trung-uong"
_ALWAYS_CENTRAL = frozenset({_CENTRE, "quoc-hoi", "ubtvqh", "chinh-phu", "thu-tuong"})
_MANY_OF_THIS_NAME = frozenset({"ban-chi-dao-trung-uong", "ban-chi-dao-cua-chinh-phu"})


def of_document(facts: Facts) -> Facet:
    """The facet of a document that was read."""
    h: Head = facts.document
    name = h.issuer.name if h.issuer else None
    key = _local_key(h.key, name, h.issued_on)
    facet = _clean(
        {
            "key": key, "symbol": h.symbol, "sign": h.sign, "type": h.type, "date": h.issued_on,
            "title": h.subject,
            "issuer_key": h.issuer.key if h.issuer else None, "issuer": name,
            "sub_body": h.sub_body, "level": h.level, "line": h.line,
            "signer": h.signer.name if h.signer else None,
            "source": facts.sha256,
        }
    )  # fmt: skip
    if is_open(key) or is_blank(key):
        facet["speaker"] = _itself(facts, key)
        facet["year"] = (h.issued_on or "")[:4]
    return facet


def _itself(facts: Facts, key: str) -> str:
    """What tells a document from others of the same open key: its place or its title, else its bytes."""
    h = facts.document
    k = DocKey.parse(key)
    if not k.placed and k.issuer != UNKNOWN and h.place and k.numbered:
        return fold(h.place)
    title = title_key(h.subject)
    return digest(title) if title and k.placed else facts.sha256[:8]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose text names a directive: the issuer's key (a digest where nobody is known), and the year."""

    speaker: str
    year: str


def voice(facts: Facts) -> Voice:
    """Who speaks in a document that was read."""
    h = facts.document
    known = h.issuer is not None and DocKey.parse(_local_key(h.key, h.issuer.name, h.issued_on)).placed
    return Voice(h.issuer.key if known and h.issuer else facts.sha256[:8], (h.issued_on or "")[:4])


def of_target(t: Target, by: Voice, via: str | None = None) -> Facet:
    """The facet of a cited document or resolution; `via` is the key of the document whose title names it."""
    issuer = t.issuer or _issuer_of_resolution(t)
    name = issuer.name if issuer else None
    key = _local_key(t.key, name, t.issued_on)
    facet = _clean(
        {
            "key": key, "symbol": t.symbol, "sign": t.sign, "type": t.type,
            "name": t.name or _resolution_label(t),
            "date": t.issued_on, "title": t.subject, "issuer_key": issuer.key if issuer else None,
            "issuer": name, "sub_body": t.sub_body,
            "resolution": t.kind == "resolution" or None,
        }
    )  # fmt: skip
    if t.event == "congress" and t.term:
        facet["term"] = t.term
    k = DocKey.parse(key)
    if (
        k.kind in LAW_KINDS
    ):  # a law is the same for every speaker; which version, the year of the text may tell
        if is_open(key):
            facet["year"] = by.year
    elif is_open(key) or is_blank(key):
        if not (k.kind == CONGRESS and k.placed and t.term):
            facet["speaker"] = by.speaker
        if k.kind != CONGRESS:
            facet["year"] = by.year
    if via is not None and not is_open(via) and not is_blank(via):
        facet["via"] = via
    return facet


def _issuer_of_resolution(t: Target) -> Organ | None:
    """Whose resolution it is: the public shape of facts says it only by `of` and the key."""
    if t.kind != "resolution":
        return None
    key = DocKey.parse(t.key).issuer
    name = t.of
    if t.event == "plenum":
        name = "Ban Chấp hành Trung ương" if key == _CENTRE else committee_of(t.of or "")
    return Organ(key, name) if name and key != UNKNOWN else None


def _local_key(key: str, issuer: str | None, date: str | None) -> str:
    """The key that a text alone gives, checked.

    An organ that is neither central nor placed ("Ban Chỉ đạo 35") does not tell who it is. On a day that
    belongs to two terms the number may decide.
    """
    k = DocKey.parse(key)
    if (k.placed and not _is_somebody(k.issuer, issuer)) or (
        k.issuer.startswith(UNKNOWN) and k.issuer != UNKNOWN
    ):
        k = replace(k, issuer=UNKNOWN + k.issuer.replace(".", "-").strip("_-"))
    if not k.dated and date and k.placed and k.numbered and _is_party(k.issuer, issuer):
        number = int("".join(c for c in k.number if c.isdigit()))
        where = k.issuer.rpartition(".")[0]
        term = (
            terms.local(date, where.count(".") + 1, where, number) if where else terms.central(date, number)
        )
        k = replace(k, period=term or k.period)
    return str(k)


def _is_party(issuer: str, name: str | None) -> bool:
    return issuer == "trung-uong" or (name is not None and line_of(name) == "party")


@lru_cache(maxsize=1 << 14)
def _is_somebody(issuer: str, name: str | None) -> bool:
    """Whether an issuer's key tells one organ: a central one, or one of a place that is known."""
    if issuer in _MANY_OF_THIS_NAME:
        return False
    if issuer in _ALWAYS_CENTRAL or ("." not in issuer and name is not None and is_central(name)):
        return True
    return "." in issuer and places.of_key(issuer.split(".", maxsplit=1)[0]) is not None


def law_name(facet: Facet) -> str:
    """The name of a law as names are compared; "" for anything else."""
    k = DocKey.parse(facet["key"])
    if k.kind not in LAW_KINDS:
        return ""
    if not k.numbered:
        return k.number[1:].removeprefix("bo-luat-")
    name = re.sub(r"^(?:Bộ luật|Luật|Pháp lệnh)\s+", "", facet.get("name") or "")
    return slug(name) if name else ""


def _resolution_label(t: Target) -> str | None:
    if t.kind != "resolution":
        return None
    if t.event == "plenum":
        noun = "Kết luận" if t.type == "KL" else "Nghị quyết"
        central = DocKey.parse(t.key).issuer == _CENTRE
        whose = "Trung ương" if central else f"{committee_of(t.of or '')} lần thứ"
        return f"{noun} {whose} {t.ordinal} khóa {t.term}" if t.term else f"{noun} {whose} {t.ordinal}"
    if t.ordinal is None:
        return f"Nghị quyết Đại hội {t.of} nhiệm kỳ {t.term}" if t.term else f"Nghị quyết Đại hội {t.of}"
    return f"Nghị quyết Đại hội {terms.roman(t.ordinal)} {t.of}"


def _clean(facet: Facet) -> Facet:
    return {k: v for k, v in facet.items() if v is not None}


def signature(printed: str) -> str:
    """A hash of all that a facet says, from its canonical JSON: two equal facets are one form."""
    return hashlib.sha256(printed.encode()).hexdigest()


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
    if k.issuer.startswith(UNKNOWN) and not read and rooms.is_of_place(props.get("issuer", "")):
        props["issuer_key"] = k.issuer  # of one speaker's place or house, not of all that have one
    full_symbol = next((f["symbol"] for f in order if "/" in f.get("symbol", "")), None)
    if full_symbol:
        props["symbol"] = full_symbol
        props.pop("sign", None)
    title = _title(read, said)
    if k.kind in LAW_KINDS and props.get("symbol") and not read:
        title = props.get("name") or title  # what stands behind the number of a law is seldom its title
    if title:
        props["subject"] = title
    date = _date(read, said)
    if date:
        props["issued_on"] = date
    if k.numbered and k.kind != CONGRESS and k.number[:1].isdigit():
        digits = "".join(c for c in k.number if c.isdigit())
        props["number"] = int(digits)
    if not k.period.startswith(UNKNOWN):
        props["period"] = k.period
    if k.placed:
        _stand(k.issuer, str(props.get("issuer", "")), props)
    props["label"] = _label(props)
    props["symbol_fold"] = fold_symbol(props.get("symbol") or props["label"])
    if source_name and read:
        props["source"] = source_name
    is_resolution = any(f.get("resolution") for f in order) or props.get("doc_type") == "NQ"
    labels = ("Document", "Resolution") if is_resolution else ("Document",)
    return NodeRow(labels, key, props)


def _stand(issuer: str, name: str, props: dict[str, Any]) -> None:
    """Level and line of a document whose text is not here, where its issuer tells them."""
    for what, told in (("level", standing.level(issuer, name)), ("line", standing.line(issuer, name))):
        if told is not None:
            props.setdefault(what, told)


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
