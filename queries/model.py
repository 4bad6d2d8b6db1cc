"""Typed answers: what the questions return, to the API, the page and the terminal alike.

One result object serves every format, so a table and a picture can never disagree. All values are
frozen; keys are those of `ingest.keys`. Dates are ISO, cut to what is known (`2023`, `2023-05`).
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal["read", "cited"]
Direction = Literal["upstream", "downstream", "both"]


class Answer(BaseModel):
    """Base of all result objects: frozen, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DocumentRef(Answer):
    """One document as a node: enough to name it, place it in a column and link to it."""

    key: str = Field(examples=["lang-son.tinh-uy.2020-2025.kh.113"])
    label: str = Field(description="how a clerk names it", examples=["113-KH/TU"])
    symbol: str | None = None
    doc_type: str | None = Field(default=None, examples=["KH"])
    number: int | None = None
    issued_on: str | None = Field(default=None, examples=["2023-05-16", "2023"])
    subject: str | None = None
    issuer_key: str | None = None
    issuer: str | None = Field(default=None, examples=["Tỉnh ủy Lạng Sơn"])
    sub_body: str | None = None
    level: int | None = Field(default=None, description="0 central, 1 province, 2 district, 3 commune")
    line: str | None = Field(default=None, description="party, state or mass")
    status: Status = Field(description="read: its text is in the archive; cited: known only from others")
    resolution: bool = False


class Passage(Answer):
    """The sentence or clause of a text that proves one hop, in three pieces to be read as one.

    At most 300 characters on one line; `…` stands for words left out.
    """

    before: str = Field(
        description="from the beginning of the sentence, with the verb", examples=["Thực hiện "]
    )
    mention: str = Field(
        description="the quote, cut if it is long", examples=["Kế hoạch số 113-KH/TU, ngày 16/5/2023"]
    )
    after: str = Field(description="what belongs to it behind the mention", examples=[" …"])

    @property
    def text(self) -> str:
        """The three pieces as one."""
        return self.before + self.mention + self.after


class Evidence(Answer):
    """The words that prove one hop: whose text says so, and where in it."""

    said_by: str = Field(description="key of the document whose text says so")
    quote: str = Field(description="the mention alone: `text[start:end]` of that text")
    start: int | None = None
    end: int | None = None
    passage: Passage | None = Field(
        default=None,
        description="the sentence that holds the quote and the verb; told for the steps of chains and paths "
        "and for what a document's own text says; null elsewhere, and where the text is not in the archive",
    )
    source: str | None = Field(default=None, description="name of the file read")
    rule: str | None = None
    judgement: str | None = Field(default=None, examples=["certain", "probable"])
    reason: str | None = None


class Hop(Answer):
    """One edge, read "source relation target": the lower document carries out the higher one."""

    source: str
    target: str
    relation: str = Field(examples=["implements"])
    evidence: Evidence
    attestations: int = Field(default=1, description="how many texts state this edge")
    repeals_part: bool = Field(default=False, description="it amends by repealing a part of the target")


class Chain(Answer):
    """One path from the document asked about up to where it ends.

    `end`: `root` (its text is here and it carries out nothing known), `cited` (known only from
    others: the chain may go on outside the archive), `cycle` (the next hop would come back; said, not
    followed), `depth` (the bound on hops was reached).
    """

    documents: tuple[str, ...] = Field(description="keys, from the document asked about upwards")
    hops: tuple[Hop, ...]
    end: Literal["root", "cited", "cycle", "depth"]
    shortcut: bool = Field(default=False, description="skips a document that a longer chain here names")

    @property
    def complete(self) -> bool:
        return self.end == "root"


class ToldStep(Answer):
    """A step beside the chains that are shown, and the document whose text says so."""

    step: Hop
    by: DocumentRef


class Chains(Answer):
    """The answer to "what chain of directives led to this document?"."""

    root: DocumentRef
    documents: dict[str, DocumentRef] = Field(description="every document named in a chain, by key")
    chains: tuple[Chain, ...] = Field(description="ranked; the first is the main line")
    total: int = Field(description="number of chains that exist; more than shown if truncated")
    truncated: bool = False
    complete: bool = Field(description="every chain shown ends at a document whose text is here")
    missing: tuple[str, ...] = Field(description="keys cited but not in the archive, at the chains' ends")
    missing_told: tuple[ToldStep, ...] = Field(
        default=(), description="what tells of those of `missing` that no chain shown holds; a few for each"
    )
    unresolved: tuple[str, ...] = Field(default=(), description="quotes that could not be resolved")
    also_cited: int = Field(default=0, description="further documents the root cites outside the chains")
    sentence_vi: str
    sentence_en: str
    as_of: str | None = Field(default=None, description="only what had been issued by that day; null: all")
    graph_version: int = 0


class LineageNode(Answer):
    """A document in a bounded lineage: its distance from the root and what is hidden behind it."""

    document: DocumentRef
    hop: int
    hidden_upstream: int = 0
    hidden_downstream: int = 0


class Lineage(Answer):
    """A bounded sub-graph round one document; whatever was cut is counted."""

    root: str
    direction: Direction
    depth: int
    relations: tuple[str, ...]
    nodes: tuple[LineageNode, ...]
    edges: tuple[Hop, ...]
    spine: tuple[str, ...] = Field(default=(), description="keys of the main chain")
    frontier: tuple[str, ...] = Field(default=(), description="keys with something hidden behind them")
    counts_by_level: dict[str, int] = Field(default_factory=dict, description="documents so far, by tier")
    counts_by_hop: dict[str, int] = Field(
        default_factory=dict, description="documents so far, by distance", examples=[{"0": 1, "1": 2}]
    )
    truncated: bool = False
    next: str | None = Field(default=None, description="opaque cursor to the documents that did not fit")
    depth_reached: int = 0
    graph_version: int = 0


class RelationGroup(Answer):
    """One named group of the one-hop view ("lược đồ"); empty groups are shown too."""

    relation: str
    direction: Literal["outgoing", "incoming"]
    count: int
    hops: tuple[Hop, ...]


class DutyRow(Answer):
    """One unit charged by one document."""

    document: str
    unit_key: str
    unit: str
    role: str
    collective: bool = False
    task: str | None = None
    due: str | None = None
    every: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None


class RecipientRow(Answer):
    """One addressee of one document."""

    document: str
    unit_key: str
    unit: str
    role: Literal["to", "copy"]
    purpose: str | None = None


class DocumentView(Answer):
    """One document with everything one hop away."""

    document: DocumentRef
    relations: tuple[RelationGroup, ...]
    neighbours: dict[str, DocumentRef]
    duties: tuple[DutyRow, ...] = ()
    recipients: tuple[RecipientRow, ...] = ()
    sources: tuple[str, ...] = ()
    graph_version: int = 0


class SearchHit(Answer):
    """One row of a search: the document, and why it was found."""

    document: DocumentRef
    snippet: str | None = None
    matched: Literal["key", "symbol", "number", "title", "text"] = "text"


class SearchPage(Answer):
    """One page of hits; `next` is an opaque cursor, null on the last page."""

    query: str
    hits: tuple[SearchHit, ...]
    next: str | None = None
    graph_version: int = 0
