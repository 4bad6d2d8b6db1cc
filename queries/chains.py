"""Which chain of directives led to this document? Ranked ways up, each step with its words.

A step of a chain is `implements`, or `based_on` where the target is a directive of the executive
kind: a plan is *led* by the conclusion that it is based on, not by the Law on local government.
`cites` is never a step.

The ranking, stable for one graph:

1. the best chain through a parent of each line (Party, State, mass) comes first, if it needs no
   shortcut, so that of two co-parents both are seen; among these and among the rest
2. chains without a shortcut before those that skip a document named by another chain,
3. chains whose first step is `implements` before `based_on`,
4. longer chains before shorter ones,
5. better attested ones (more texts state their steps) before others,
6. then by the dates and keys of their documents from the bottom up, undated ones last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from typing import Any

from ingest.model import RELATIONS
from queries.catalog import Asker, ask
from queries.days import Window
from queries.documents import document_ref, documents, hop, root_row
from queries.errors import BadQuestionError
from queries.model import Chain, Chains, DocumentRef, Hop, ToldStep
from queries.paths import Way, Ways
from queries.sentences import chains_en, chains_vi

DEPTH = 12  # the bound written in ancestors.cypher
MOST = 500
TOLD = 3  # steps told to a missing document that stands in no chain shown
# the root's own citations are counted up to here; a document with more is no directive
CITED = 1000

EXECUTIVE = frozenset({"KH", "CV", "CTr", "CTHĐ", "CT", "KL", "NQ", "HD", "ĐA", "QĐ", "CĐ", "TB"})
_YEAR_SEGMENT = re.compile(r"/(?:19|20)\d\d/")  # 31/2025/QĐ-UBND is normative, 1161/QĐ-UBND is not


def executive(document: DocumentRef) -> bool:
    """Tell whether a document directs action, so that what is based on it is led by it.

    A resolution always is, the National Assembly's too; a decision is if its symbol has no year
    segment; a letter without a type code (`2577/UBND-KGVX`) is; laws, decrees, circulars are not.
    """
    normative = _YEAR_SEGMENT.search(document.symbol or "") is not None
    if document.resolution:
        return True
    if document.doc_type is None:
        return document.symbol is not None and not normative
    return document.doc_type in EXECUTIVE and not (document.doc_type == "QĐ" and normative)


def chains(
    asker: Asker, key: str, *, limit: int = 20, depth: int = DEPTH, as_of: str | None = None
) -> Chains:
    """Return the chains that led to a document, the best `limit` of them, of at most `depth` steps.

    The total is exact, however many there are. `as_of`, a date whole or cut, leaves out the documents
    that had not been issued by then, and what only their texts say; undated ones stay. Raises
    `NoSuchDocumentError`, and `BadQuestionError` for a bound outside 1..12 steps or 1..500 chains, or
    for a day before the document itself.
    """
    if not 1 <= depth <= DEPTH:
        raise BadQuestionError(f"depth {depth} is outside 1..{DEPTH}")
    if not 1 <= limit <= MOST:
        raise BadQuestionError(f"limit {limit} is outside 1..{MOST}")
    first, known, hops = above(asker, key)
    root = known[key]
    if as_of is not None:
        hops = _by(asker, as_of, root, known, hops)
    ways = ways_up(key, hops, known, depth)
    total = ways.total() if hops.get(key) else 0
    shown = tuple(chain_of(key, w, hops, known) for w in islice(ranked(ways, hops, known), limit))

    in_chains = {k for c in shown for k in c.documents}
    missing = _missing(ways, hops, known, shown, depth)
    cited = {r["key"] for r in ask(
        asker, "step_up", keys=[key], relations=[r.upper() for r in RELATIONS], limit=CITED
    )}  # fmt: skip
    answer = Chains(
        root=root,
        documents={k: known[k] for k in sorted({key, *in_chains, *missing})},
        chains=shown,
        total=total,
        truncated=total > len(shown),
        complete=root.status == "read" and all(c.complete for c in shown),
        missing=missing,
        missing_told=_told(asker, [k for k in missing if k not in in_chains], hops, known),
        also_cited=len(cited - ways.reached),
        sentence_vi="",
        sentence_en="",
        as_of=as_of,
        graph_version=first["graph_version"],
    )
    return answer.model_copy(update={"sentence_vi": chains_vi(answer), "sentence_en": chains_en(answer)})


def above(asker: Asker, key: str) -> tuple[dict[str, Any], dict[str, DocumentRef], dict[str, dict[str, Hop]]]:
    """Return a document's row, the documents above it by key, and the steps among them by both ends.

    Raises `NoSuchDocumentError`.
    """
    first = root_row(asker, key)
    rows = ask(asker, "ancestor_edges", key=key)
    known = {r["key"]: document_ref(r) for r in ask(asker, "ancestors", key=key)}
    known |= documents(asker, {r["target"] for r in rows} - known.keys())
    known.setdefault(key, document_ref(first))
    return first, known, steps(rows, known)


def ranked(
    ways: Ways, hops: Mapping[str, Mapping[str, Hop]], known: Mapping[str, DocumentRef]
) -> Iterator[Way]:
    """Yield all ways in the order that the module's head tells, each once."""
    parents = hops.get(ways.root, {})
    relations: list[str] = [r for r in RELATIONS if any(h.relation == r for h in parents.values())]

    def of(relation: str, line: str | None = None) -> list[str]:
        return [k for k, h in parents.items() if h.relation == relation and line in (None, known[k].line)]

    def in_order(shortcut: bool, line: str | None = None) -> Iterator[Way]:
        for relation in relations:
            if targets := of(relation, line):
                yield from ways.ranked(first=targets, shortcut=shortcut)

    def place(way: Way) -> tuple[Any, ...]:
        return relations.index(parents[way.documents[0]].relation), way.rank

    lines = sorted({line for k in parents if (line := known[k].line)})
    leaders = sorted((w for line in lines if (w := next(in_order(False, line), None))), key=place)
    yield from leaders
    led = {w.documents for w in leaders}
    for way in chain(in_order(False), in_order(True)):
        if way.documents not in led:
            yield way


def steps(rows: Iterable[Mapping[str, Any]], known: Mapping[str, DocumentRef]) -> dict[str, dict[str, Hop]]:
    """Return the steps by source and target; of two relations between the same two the stronger."""
    found: dict[str, dict[str, Hop]] = {}
    for row in rows:
        source, target, relation = row["source"], row["target"], row["relation"]
        if source == target or source not in known or target not in known:
            continue
        if relation == "IMPLEMENTS":
            found.setdefault(source, {})[target] = hop(row)
        elif executive(known[target]):
            found.setdefault(source, {}).setdefault(target, hop(row))
    return found


def _by(
    asker: Asker,
    as_of: str,
    root: DocumentRef,
    known: Mapping[str, DocumentRef],
    hops: Mapping[str, Mapping[str, Hop]],
) -> dict[str, dict[str, Hop]]:
    """Return the steps that had been written down by a day."""
    window = Window.of(None, as_of)
    if not window.holds(root.issued_on):
        raise BadQuestionError(f"{root.label} was issued on {root.issued_on}, after {as_of}")
    speakers = {h.evidence.said_by for targets in hops.values() for h in targets.values()}
    dated = {**known, **documents(asker, speakers - known.keys())}
    late = {k for k, d in dated.items() if not window.holds(d.issued_on)}
    return {
        s: {t: h for t, h in targets.items() if t not in late and h.evidence.said_by not in late}
        for s, targets in hops.items()
        if s not in late
    }


def ways_up(
    key: str,
    hops: Mapping[str, Mapping[str, Hop]],
    known: Mapping[str, DocumentRef],
    depth: int,
    far: Mapping[str, int] | None = None,
) -> Ways:
    """Return the ways up along these steps, better attested and older documents ranked first.

    `far`, the fewest steps from each document to a goal, draws only those that end there.
    """
    attested = {s: {t: h.attestations for t, h in targets.items()} for s, targets in hops.items()}
    return Ways(key, attested, depth, lambda k: (known[k].issued_on or "9999", k), far)


def chain_of(
    root: str, way: Way, hops: Mapping[str, Mapping[str, Hop]], known: Mapping[str, DocumentRef]
) -> Chain:
    """Return a way as a chain; `ways_up` says how it ends, the document there whether its text is here."""
    keys = (root, *way.documents)
    return Chain(
        documents=keys,
        hops=tuple(hops[a][b] for a, b in pairwise(keys)),
        end=way.end if way.end != "top" else "root" if known[keys[-1]].status == "read" else "cited",
        shortcut=way.shortcut,
    )


def _told(
    asker: Asker,
    missing: Sequence[str],
    hops: Mapping[str, Mapping[str, Hop]],
    known: Mapping[str, DocumentRef],
) -> tuple[ToldStep, ...]:
    """Return a few steps to each of these documents, in order of who takes them, with who says so."""
    leading: dict[str, list[Hop]] = {key: [] for key in missing}
    for _, targets in sorted(hops.items()):
        for key in leading.keys() & targets.keys():
            leading[key].append(targets[key])
    steps = [step for told in leading.values() for step in told[:TOLD]]
    speakers = {step.evidence.said_by for step in steps}
    refs = {**known, **documents(asker, speakers - known.keys())}
    return tuple(
        ToldStep(step=step, by=refs[step.evidence.said_by]) for step in steps if step.evidence.said_by in refs
    )


def _missing(
    ways: Ways,
    hops: Mapping[str, Mapping[str, Hop]],
    known: Mapping[str, DocumentRef],
    shown: tuple[Chain, ...],
    depth: int,
) -> tuple[str, ...]:
    """Return the documents at the ends of all chains whose text is not here, those shown first."""
    near, met = {ways.root}, {ways.root}
    for _ in range(depth):
        near = {t for s in near for t in hops.get(s, {})} - met
        met |= near
    ends = {k for k in met - {ways.root} if not hops.get(k) and known[k].status == "cited"}
    order = dict.fromkeys(c.documents[-1] for c in shown if c.end == "cited")
    return (*order, *sorted(ends - order.keys()))
