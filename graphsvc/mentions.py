"""What the texts that cite a document say of it, with the words, and where they contradict each other.

The graph knows which documents cite it; what exactly each of them says (the number, the day, the issuer,
the title as quoted there) is in the facts that the archive keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, Protocol

from graphsvc.answers import Claim, Conflict, Mention, Mentions
from queries.catalog import Asker
from queries.document import document_view
from queries.model import DocumentView
from queries.search import fold

MOST = 200
FIELDS = ("symbol", "issued_on", "issuer", "sub_body", "subject")


class Attesting(Protocol):
    """One text that states an edge."""

    @property
    def sha256(self) -> str: ...

    @property
    def source(self) -> str: ...

    @property
    def said_by(self) -> str: ...


class Attests(Protocol):
    """What is asked of the archive; `ingest.archive.archive.Archive` has it."""

    def attestations(self, src: str, kind: str, dst: str, limit: int = 200) -> Sequence[Attesting]: ...

    def judgements(self, sha256: str) -> Sequence[Mapping[str, Any]]: ...

    def facts(self, sha256: str) -> Mapping[str, Any]: ...


def mentions(asker: Asker, archive: Attests, key: str) -> Mentions:
    """Return what is said of a document by others, of at most 200 edges; raises `NoSuchDocumentError`."""
    view = document_view(asker, key, each=MOST)
    incoming = [h for g in view.relations if g.direction == "incoming" for h in g.hops]
    texts: dict[str, tuple[str, str]] = {}
    for hop in incoming[:MOST]:
        for one in archive.attestations(hop.source, hop.relation, hop.target):
            texts[one.sha256] = (one.said_by, one.source)
    said = [m for sha in sorted(texts) for m in _in_text(archive, sha, texts[sha], key)]
    said.sort(key=lambda m: (m.said_by, m.source, m.start, m.end))
    claims = {field: found for field in FIELDS if (found := _claims(said, field))}
    return Mentions(
        document=view.document,
        mentions=tuple(said),
        claims=claims,
        conflicts=tuple(_conflicts(key, said)),
        relations=tuple(g for g in view.relations if g.direction == "outgoing"),
        documents=_near(view, said),
        truncated=len(incoming) > MOST or any(g.count > len(g.hops) for g in view.relations),
        graph_version=view.graph_version,
    )


def _near(view: DocumentView, said: list[Mention]) -> dict[str, Any]:
    wanted = {m.said_by for m in said}
    wanted |= {h.target for g in view.relations if g.direction == "outgoing" for h in g.hops}
    return {k: d for k, d in sorted(view.neighbours.items()) if k in wanted}


def _in_text(archive: Attests, sha256: str, text: tuple[str, str], key: str) -> Iterable[Mention]:
    judged = {j["index"]: j for j in archive.judgements(sha256) if j["key"] == key}
    if not judged:
        return
    citations = archive.facts(sha256)["citations"]
    for index in sorted(judged):
        one = citations[index]
        target = one["target"]
        issuer = target.get("issuer") or {}
        yield Mention(
            said_by=text[0],
            source=text[1],
            quote=one["quote"],
            start=one["span"][0],
            end=one["span"][1],
            relation=one["relation"],
            symbol=target.get("symbol"),
            issued_on=target.get("issued_on"),
            issuer_key=issuer.get("key"),
            issuer=issuer.get("name"),
            sub_body=target.get("sub_body"),
            subject=target.get("subject"),
            judgement=judged[index]["judgement"] or None,
            reason=judged[index]["reason"] or None,
        )


def _claims(said: list[Mention], field: str) -> tuple[Claim, ...]:
    """Gather what is said of one field; values that differ only in writing stand as they are first."""
    by_value: dict[str, list[Mention]] = {}
    for one in said:
        if value := getattr(one, field):
            by_value.setdefault(fold(value), []).append(one)
    found = [
        Claim(
            value=getattr(theirs[0], field),
            said_by=tuple(sorted({m.said_by for m in theirs})),
            quote=theirs[0].quote,
        )
        for _, theirs in sorted(by_value.items())
    ]
    return tuple(sorted(found, key=lambda c: (-len(c.said_by), c.value)))


def _conflicts(key: str, said: list[Mention]) -> Iterable[Conflict]:
    """Yield the fields where two texts cannot both be right. Two titles seldom agree and prove nothing."""
    dates = _claims(said, "issued_on")
    if any(not _same_time(a.value, b.value) for a, b in combinations(dates, 2)):
        yield _conflict(key, "issued_on", dates)
    issuers = _claims(said, "issuer_key")
    if len(issuers) > 1:
        yield _conflict(key, "issuer", issuers)


def _conflict(key: str, kind: str, claims: tuple[Claim, ...]) -> Conflict:
    return Conflict(
        key=key, kind=kind, values=tuple(c.value for c in claims), quotes=tuple(c.quote for c in claims)
    )


def _same_time(a: str, b: str) -> bool:
    """Tell whether two cut dates may mean one day."""
    return a.startswith(b) or b.startswith(a)
