"""Answers that the service adds to those of `queries.model`: about itself, and about one unit."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from queries.model import Answer, DocumentRef, DutyRow, RelationGroup


class Readiness(Answer):
    """Whether questions can be answered now, and how far the graph is behind the archive."""

    ready: bool
    store: str = Field(examples=["embedded"])
    graph_version: int = Field(description="the change of the archive that the graph stands at")
    archive_version: int
    behind: int = Field(description="changes of the archive that the graph does not show yet")
    trouble: str | None = Field(default=None, description="what keeps the graph from following, if anything")


class Version(Answer):
    """Which program answers, on which store, from which state of the archive."""

    name: str = "directive-graph"
    version: str = Field(examples=["0.1.0"])
    store: str
    graph_version: int


class Relations(Answer):
    """Everything one hop away from a document, in named groups; empty groups are there too."""

    document: DocumentRef
    relations: tuple[RelationGroup, ...]
    neighbours: dict[str, DocumentRef]
    graph_version: int = 0


class UnitAssignments(Answer):
    """What one unit was charged with, and by which documents."""

    unit_key: str
    unit: str
    duties: tuple[DutyRow, ...]
    documents: dict[str, DocumentRef] = Field(description="the documents that charge it, by key")
    truncated: bool = False
    graph_version: int = 0


class Mention(Answer):
    """One place where a text names a document, with all that it says of it there."""

    said_by: str = Field(description="key of the document whose text says so")
    source: str
    quote: str
    start: int
    end: int
    relation: str = Field(examples=["implements"])
    symbol: str | None = None
    issued_on: str | None = None
    issuer_key: str | None = None
    issuer: str | None = None
    sub_body: str | None = None
    subject: str | None = None
    judgement: str | None = Field(default=None, examples=["certain", "probable"])
    reason: str | None = None


class Claim(Answer):
    """One thing that texts say of a document, and which of them say it."""

    value: str
    said_by: tuple[str, ...] = Field(description="keys of the documents whose texts say so")
    quote: str = Field(description="the words of the first of them")


class Conflict(Answer):
    """Things that texts say of one document and that cannot all be right; nothing is corrected."""

    key: str
    kind: str = Field(examples=["date", "title", "issuer", "early", "organ", "series"])
    values: tuple[str, ...]
    quotes: tuple[str, ...] = Field(description="one quote for each value")


class Mentions(Answer):
    """What the texts that cite a document say of it: all that is known of one that nobody holds."""

    document: DocumentRef
    mentions: tuple[Mention, ...]
    claims: dict[str, tuple[Claim, ...]] = Field(description="by field: what is said, the most often first")
    conflicts: tuple[Conflict, ...]
    relations: tuple[RelationGroup, ...] = Field(description="what it acts on, by the titles that quote it")
    documents: dict[str, DocumentRef]
    truncated: bool = False
    graph_version: int = 0


class Conflicts(Answer):
    """All documents of which texts say things that cannot all be right."""

    conflicts: tuple[Conflict, ...]
    documents: dict[str, DocumentRef]
    truncated: bool = False
    graph_version: int = 0


class JobFile(Answer):
    """One file of an upload. `error` says what is wrong with it and the mend, or why it was passed over."""

    name: str = Field(examples=["ke-hoach.docx"])
    state: Literal["waiting", "read", "unchanged", "passed over", "failed"]
    sha256: str | None = None
    key: str | None = Field(default=None, description="key of the document that the file is, at that time")
    error: str | None = Field(default=None, description="in the language that `Accept-Language` prefers")
    reason: str | None = Field(
        default=None, description="stable code of what `error` says", examples=["scan"]
    )
    reason_data: dict[str, str | int] = Field(
        default_factory=dict, description="what stands in that sentence", examples=[{"pages": 3}]
    )


class Job(Answer):
    """One upload: what became of each file, and how far it is."""

    id: str = Field(examples=["0123456789abcdef"])
    state: Literal["waiting", "reading", "done"]
    done: int = Field(description="files that were read or refused")
    total: int
    files: tuple[JobFile, ...]


class Suggestions(Answer):
    """Documents whose number begins with what was typed so far."""

    query: str
    documents: tuple[DocumentRef, ...]
    graph_version: int = 0


class CypherRows(Answer):
    """Names of the columns, and the rows."""

    fields: tuple[str, ...]
    values: tuple[tuple[Any, ...], ...]


class CypherReply(Answer):
    """A reply in the shape of Neo4j's Query API; `truncated` says why it was cut, if it was."""

    data: CypherRows
    truncated: str | None = Field(default=None, examples=["rows"])
