"""Answers that the service adds to those of `queries.model`: about itself, and about one unit."""

from __future__ import annotations

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
