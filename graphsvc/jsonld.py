"""Documents and chains as JSON-LD in the words of ELI, the European Legislation Identifier ontology.

Keys become URNs, since an archive has no public address of its own. ELI has no word for an answer to a
letter, which becomes `related_to`, nor one for "replaces", which becomes `repeals`, as ELI's guide does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from queries.model import Chains, DocumentRef, DocumentView, Hop, Lineage

ELI = "http://data.europa.eu/eli/ontology#"
CONTEXT: dict[str, Any] = {
    "eli": ELI,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    **{
        name: {"@id": f"eli:{name}", "@type": "@id"}
        for name in ("implements", "based_on", "related_to", "amends", "repeals", "cites")
    },
    **{name: f"eli:{name}" for name in ("id_local", "title", "passed_by", "type_document")},
    "date_document": {"@id": "eli:date_document"},
}
TERMS = {
    "implements": "implements",
    "based_on": "based_on",
    "responds_to": "related_to",
    "amends": "amends",
    "replaces": "repeals",
    "repeals": "repeals",
    "cites": "cites",
}


def document_jsonld(view: DocumentView, _lang: str = "vi") -> str:
    """Return one document with what it acts on, and its neighbours with what acts on it."""
    known = {**view.neighbours, view.document.key: view.document}
    return _text(known.values(), (h for g in view.relations for h in g.hops))


def chains_jsonld(answer: Chains, _lang: str = "vi") -> str:
    """Return all documents of the chains shown, with the steps among them."""
    known = {**answer.documents, answer.root.key: answer.root}
    return _text(known.values(), (h for c in answer.chains for h in c.hops))


def lineage_jsonld(answer: Lineage, _lang: str = "vi") -> str:
    """Return all documents of the picture, with what joins them."""
    return _text((n.document for n in answer.nodes), answer.edges)


def answer_jsonld(answer: BaseModel, _lang: str = "vi") -> str:
    """Return all documents that any answer holds, with every step between documents that it tells."""
    documents: dict[str, DocumentRef] = {}
    hops: list[Hop] = []
    waiting: list[object] = [answer]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DocumentRef):
            documents[one.key] = one
        elif isinstance(one, Hop):
            hops.append(one)
        elif isinstance(one, BaseModel):
            waiting.extend(getattr(one, name) for name in type(one).model_fields)
        elif isinstance(one, Mapping):
            waiting.extend(one.values())
        elif isinstance(one, tuple):
            waiting.extend(one)
    return _text(documents.values(), hops)


def _text(documents: Iterable[DocumentRef], hops: Iterable[Hop]) -> str:
    acts: dict[str, dict[str, set[str]]] = {}
    for hop in hops:
        acts.setdefault(hop.source, {}).setdefault(TERMS[hop.relation], set()).add(_urn(hop.target))
    graph = [_node(one, acts.get(one.key, {})) for one in sorted(documents, key=lambda d: d.key)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False)


def _node(one: DocumentRef, acts: dict[str, set[str]]) -> dict[str, Any]:
    node: dict[str, Any] = {"id": _urn(one.key), "type": "eli:LegalResource", "id_local": one.label}
    if one.subject:
        node["title"] = {"@value": one.subject, "@language": "vi"}
    if one.issued_on:
        kind = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}[len(one.issued_on)]
        node["date_document"] = {"@value": one.issued_on, "@type": kind}
    if one.issuer:
        node["passed_by"] = one.issuer
    if one.doc_type:
        node["type_document"] = one.doc_type
    return node | {term: sorted(targets) for term, targets in sorted(acts.items())}


def _urn(key: str) -> str:
    return f"urn:directive:{key}"
