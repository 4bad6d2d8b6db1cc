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
    signer = None
    if h.signer is not None:
        signer = {"name": h.signer.name, "capacity": h.signer.capacity, "for": h.signer.signs_for}
    out: dict[str, Any] = {"key": h.key, "symbol": h.symbol, "sign": h.sign, "type": h.type}
    out |= {"issued_on": h.issued_on, "place": h.place, "subject": h.subject, "issuer": _organ(h.issuer)}
    out |= {"sub_body": h.sub_body, "level": h.level, "line": h.line, "signer": signer}
    out["inferred"] = list(h.inferred)
    return out


def _target(t: Target) -> dict[str, Any]:
    if t.kind == "resolution":
        names = ("kind", "key", "event", "ordinal", "of", "term", "type")
        return {name: getattr(t, name) for name in names}
    out: dict[str, Any] = {"kind": t.kind, "key": t.key, "symbol": t.symbol, "type": t.type}
    out |= {"issued_on": t.issued_on, "issuer": _organ(t.issuer), "sub_body": t.sub_body}
    out |= {"subject": t.subject, "article": t.article}
    for name in ("sign", "name", "term"):
        value = getattr(t, name)
        if value is not None:
            out[name] = value
    return out


def _citation(c: Citation) -> dict[str, Any]:
    out: dict[str, Any] = {"span": list(c.span), "quote": c.quote, "relation": c.relation, "by": c.by}
    out |= {"rule": c.rule, "target": _target(c.target)}
    said = {"optional": c.optional, "repaired": c.repaired}
    return out | {name: True for name, value in said.items() if value}


def _unit(u: Unit) -> dict[str, Any]:
    return {"key": u.key, "name": u.name, "collective": u.collective}


def _recipient(r: Recipient) -> dict[str, Any]:
    out: dict[str, Any] = {"span": list(r.span), "quote": r.quote, "role": r.role, "purpose": r.purpose}
    out["unit"] = _unit(r.unit)
    return out | ({"optional": True} if r.optional else {})


def _duty(d: Duty) -> dict[str, Any]:
    out: dict[str, Any] = {"span": list(d.span), "quote": d.quote, "unit": _unit(d.unit), "role": d.role}
    out |= {"task": d.task, "due": d.due}
    if d.every is not None:
        out["every"] = d.every
    return out | ({"optional": True} if d.optional else {})


def from_dict(d: dict[str, Any]) -> Facts:
    """The facts that `as_dict` printed."""
    return Facts(
        source=d["source"],
        sha256=d["sha256"],
        document=_head_from(d["document"]),
        citations=tuple(_citation_from(c) for c in d["citations"]),
        recipients=tuple(
            Recipient(_span(r), r["quote"], r["role"], Unit(**r["unit"]), r["purpose"], _soft(r))
            for r in d["recipients"]
        ),
        assignments=tuple(_duty_from(a) for a in d["assignments"]),
        unread=tuple(Unread(_span(u), u["quote"], u["why"]) for u in d["unread"]),
    )


def _soft(d: dict[str, Any]) -> bool:
    return bool(d.get("optional", False))


def _head_from(h: dict[str, Any]) -> Head:
    signer = h["signer"]
    known = {k: v for k, v in h.items() if k not in ("issuer", "signer", "inferred")}
    return Head(
        **known,
        issuer=_organ_from(h["issuer"]),
        signer=Signer(signer["name"], signer["capacity"], signer["for"]) if signer else None,
        inferred=tuple(h["inferred"]),
    )


def _citation_from(c: dict[str, Any]) -> Citation:
    target = _target_from(c["target"])
    repaired = bool(c.get("repaired", False))
    return Citation(_span(c), c["quote"], c["relation"], target, c["by"], c["rule"], _soft(c), repaired)


def _duty_from(a: dict[str, Any]) -> Duty:
    unit = Unit(**a["unit"])
    return Duty(_span(a), a["quote"], unit, a["role"], a["task"], a["due"], a.get("every"), _soft(a))


def _span(d: dict[str, Any]) -> tuple[int, int]:
    return d["span"][0], d["span"][1]


def _organ_from(d: dict[str, str] | None) -> Organ | None:
    return None if d is None else Organ(d["key"], d["name"])


def _target_from(t: dict[str, Any]) -> Target:
    known = {k: v for k, v in t.items() if k != "issuer"}
    return Target(**known, issuer=_organ_from(t.get("issuer")))
