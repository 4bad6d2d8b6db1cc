"""The words that every room speaks: facts of one document, and rows of the resolved archive.

Plain frozen values. A *span* is `(start, end)` in Unicode code points of the text as read, before any
repair, and `text[start:end] == quote` always holds. The JSON shape of `Facts` is public
(`docs/facts.md`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Span = tuple[int, int]

Relation = Literal["implements", "based_on", "responds_to", "amends", "replaces", "repeals", "cites"]
RELATIONS: tuple[Relation, ...] = (
    "implements", "based_on", "responds_to", "amends", "replaces", "repeals", "cites",
)  # fmt: skip

Judgement = Literal["certain", "probable", "ambiguous", "unmatched"]

Line = Literal["party", "state", "mass"]
CENTRE, PROVINCE, DISTRICT, COMMUNE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ as resolved from the speaker: a key to compare, a name to show."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Unit:
    """Somebody who is charged or addressed: one organ, or many under one name (`collective`)."""

    key: str
    name: str
    collective: bool = False


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed: a person, the capacity, and the body signed for (`T/M BAN THƯỜNG VỤ`)."""

    name: str
    capacity: str | None = None
    signs_for: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a citation names. `kind` says which fields have meaning.

    A document has a `symbol` (`113-KH/TU`), or a bare number (`2373`), or only a `sign`
    (`/SVHTTDL-QLVHGĐ`, the number left blank), or only a `name` (`Luật Đầu tư công`).
    A resolution is named by `event`, `ordinal` and the Party organisation `of`.
    """

    kind: Literal["document", "resolution"]
    key: str
    symbol: str | None = None
    sign: str | None = None
    name: str | None = None
    type: str | None = None
    issued_on: str | None = None
    issuer: Organ | None = None
    sub_body: str | None = None
    term: str | None = None
    subject: str | None = None
    article: str | None = None
    event: str | None = None
    ordinal: int | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where the text names another document, and how the two stand to each other.

    `by` is None if this document stands in the relation; else the index of the citation whose own
    title says so ("A về việc thực hiện B": B has `by` = A). `repaired` says that a number or date in the
    quote was read over a scanner's letters (`Số l5-KH/HU`).
    """

    span: Span
    quote: str
    relation: Relation
    target: Target
    by: int | None = None
    rule: str = ""
    optional: bool = False
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Recipient:
    """One addressee (`to`) or one line of Nơi nhận (`copy`)."""

    span: Span
    quote: str
    role: Literal["to", "copy"]
    unit: Unit
    purpose: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """One unit charged with a task. `due` is an ISO date cut to what the text states."""

    span: Span
    quote: str
    unit: Unit
    role: Literal["lead", "coordinate"] = "lead"
    task: str | None = None
    due: str | None = None
    every: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A string that looks like the number of a document and that no rule reads."""

    span: Span
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Head:
    """Who speaks, when, from where, about what. `inferred` names the fields that were concluded."""

    key: str
    symbol: str | None = None
    sign: str | None = None
    type: str | None = None
    issued_on: str | None = None
    place: str | None = None
    subject: str | None = None
    issuer: Organ | None = None
    sub_body: str | None = None
    level: int | None = None
    line: Line | None = None
    signer: Signer | None = None
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read from one document."""

    source: str
    sha256: str
    document: Head
    citations: tuple[Citation, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    assignments: tuple[Duty, ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node of the resolved archive as it stands now. `gone` means: delete it.

    `labels[0]` is `Document`, `Unit` or `Place`; the key is unique over all of them.
    `seq` is the archive's sequence number of the last change to this row.
    """

    labels: tuple[str, ...]
    key: str
    props: dict[str, Any] = field(default_factory=dict)
    gone: bool = False
    seq: int = 0


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One edge `src -[type]-> dst`. Identity is (type, src, dst, slot).

    `slot` tells apart several edges of one type between the same two nodes (two duties of one unit);
    it is the empty string for every edge whose type is not in `MULTI_EDGES`.
    `ends` are the labels of the two nodes.
    """

    type: str
    src: str
    dst: str
    slot: str = ""
    ends: tuple[str, str] = ("Document", "Document")
    props: dict[str, Any] = field(default_factory=dict)
    gone: bool = False
    seq: int = 0


# type of edge -> the labels it may join; the arrow is read "source TYPE target"
EDGES: dict[str, tuple[tuple[str, str], ...]] = {
    "IMPLEMENTS": (("Document", "Document"),),  # the plan IMPLEMENTS the resolution
    "BASED_ON": (("Document", "Document"),),
    "RESPONDS_TO": (("Document", "Document"),),
    "AMENDS": (("Document", "Document"),),
    "REPLACES": (("Document", "Document"),),
    "REPEALS": (("Document", "Document"),),
    "CITES": (("Document", "Document"),),
    "ISSUED_BY": (("Document", "Unit"),),  # the plan is ISSUED_BY the committee
    "ASSIGNS_TO": (("Document", "Unit"),),  # the plan ASSIGNS a task TO the department
    "ADDRESSED_TO": (("Document", "Unit"),),
    "COPIED_TO": (("Document", "Unit"),),
    "PART_OF": (("Unit", "Unit"), ("Place", "Place")),  # the office is PART_OF the committee
    "SUCCEEDED_BY": (("Unit", "Unit"), ("Place", "Place")),  # Kon Tum is SUCCEEDED_BY Quảng Ngãi
    "LOCATED_IN": (("Unit", "Place"),),  # the committee sits in the district
}
DIRECTIVE_EDGES: tuple[str, ...] = tuple(
    t for t, ends in EDGES.items() if ends == (("Document", "Document"),)
)
MULTI_EDGES = frozenset({"ASSIGNS_TO", "ADDRESSED_TO", "COPIED_TO"})
