"""The public shape of facts (`docs/facts.md`): one JSON object per document, and the way back."""

from __future__ import annotations

import json
from typing import Any

from ingest.model import Citation, Duty, Facts, Head, Organ, Recipient, Signer, Target, Unit, Unread


def facts_json(facts: Facts) -> str:
    """One line of JSON, UTF-8, keys in a fixed order; the same facts give the same bytes."""
    return json.dumps(as_dict(facts), ensure_ascii=False, separators=(", ", ": "))


def as_dict(facts: Facts) -> dict[str, Any]:
    """The facts as plain values in the public order."""
    return {
        "source": facts.source,
        "sha256": facts.sha256,
        "document": _head(facts.document),
        "citations": [_citation(c) for c in facts.citations],
        "recipients": [_recipient(r) for r in facts.recipients],
        "assignments": [_duty(d) for d in facts.assignments],
        "unread": [{"span": list(u.span), "quote": u.quote, "why": u.why} for u in facts.unread],
    }


def _organ(organ: Organ | None) -> dict[str, str] | None:
    return None if organ is None else {"key": organ.key, "name": organ.name}


def _head(h: Head) -> dict[str, Any]:
    signer = None if h.signer is None else {
        "name": h.signer.name, "capacity": h.signer.capacity, "for": h.signer.signs_for,
    }  # fmt: skip
    return {
        "key": h.key, "symbol": h.symbol, "sign": h.sign, "type": h.type, "issued_on": h.issued_on, "place": h.place,
        "subject": h.subject, "issuer": _organ(h.issuer), "sub_body": h.sub_body, "level": h.level, "line": h.line,
        "signer": signer, "inferred": list(h.inferred),
    }  # fmt: skip


def _target(t: Target) -> dict[str, Any]:
    if t.kind == "resolution":
        return {
            "kind": t.kind,
            "key": t.key,
            "event": t.event,
            "ordinal": t.ordinal,
            "of": t.of,
            "term": t.term,
            "type": t.type,
        }
    out: dict[str, Any] = {
        "kind": t.kind, "key": t.key, "symbol": t.symbol, "type": t.type, "issued_on": t.issued_on, "issuer": _organ(t.issuer),
        "sub_body": t.sub_body, "subject": t.subject, "article": t.article,
    }  # fmt: skip
    for name in ("sign", "name", "term"):
        value = getattr(t, name)
        if value is not None:
            out[name] = value
    return out


def _citation(c: Citation) -> dict[str, Any]:
    out = {
        "span": list(c.span),
        "quote": c.quote,
        "relation": c.relation,
        "by": c.by,
        "rule": c.rule,
        "target": _target(c.target),
    }
    if c.optional:
        out["optional"] = True
    return out


def _unit(u: Unit) -> dict[str, Any]:
    return {"key": u.key, "name": u.name, "collective": u.collective}


def _recipient(r: Recipient) -> dict[str, Any]:
    out = {
        "span": list(r.span),
        "quote": r.quote,
        "role": r.role,
        "purpose": r.purpose,
        "unit": _unit(r.unit),
    }
    if r.optional:
        out["optional"] = True
    return out


def _duty(d: Duty) -> dict[str, Any]:
    out = {
        "span": list(d.span), "quote": d.quote, "unit": _unit(d.unit), "role": d.role, "task": d.task, "due": d.due,
    }  # fmt: skip
    if d.every is not None:
        out["every"] = d.every
    if d.optional:
        out["optional"] = True
    return out


def from_dict(d: dict[str, Any]) -> Facts:
    """The facts that `as_dict` printed."""
    h = d["document"]
    signer = h["signer"]
    head = Head(
        key=h["key"], symbol=h["symbol"], sign=h["sign"], type=h["type"], issued_on=h["issued_on"], place=h["place"],
        subject=h["subject"], issuer=_organ_from(h["issuer"]), sub_body=h["sub_body"], level=h["level"], line=h["line"],
        signer=Signer(signer["name"], signer["capacity"], signer["for"]) if signer else None, inferred=tuple(h["inferred"]),
    )  # fmt: skip
    return Facts(
        source=d["source"],
        sha256=d["sha256"],
        document=head,
        citations=tuple(
            Citation(
                _span(c),
                c["quote"],
                c["relation"],
                _target_from(c["target"]),
                c["by"],
                c["rule"],
                c.get("optional", False),
            )
            for c in d["citations"]
        ),
        recipients=tuple(
            Recipient(
                _span(r), r["quote"], r["role"], Unit(**r["unit"]), r["purpose"], r.get("optional", False)
            )
            for r in d["recipients"]
        ),
        assignments=tuple(
            Duty(
                _span(a),
                a["quote"],
                Unit(**a["unit"]),
                a["role"],
                a["task"],
                a["due"],
                a.get("every"),
                a.get("optional", False),
            )
            for a in d["assignments"]
        ),
        unread=tuple(Unread(_span(u), u["quote"], u["why"]) for u in d["unread"]),
    )


def _span(d: dict[str, Any]) -> tuple[int, int]:
    return d["span"][0], d["span"][1]


def _organ_from(d: dict[str, str] | None) -> Organ | None:
    return None if d is None else Organ(d["key"], d["name"])


def _target_from(t: dict[str, Any]) -> Target:
    known = {k: v for k, v in t.items() if k != "issuer"}
    return Target(**known, issuer=_organ_from(t.get("issuer")))
