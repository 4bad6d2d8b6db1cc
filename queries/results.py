"""Typed answers of the wider questions: reach, paths, common sources, parallels.

The same rules as in `queries.model`: frozen, dates cut to what is known, every cut said aloud.
"""

from __future__ import annotations

from pydantic import Field

from queries.model import Answer, Chain, DocumentRef


class Days(Answer):
    """How long something took, over the documents where both dates are known to the day."""

    counted: int = Field(description="documents that the figures are made of")
    shortest: int | None = None
    median: int | None = None
    longest: int | None = None
    earlier: int = Field(default=0, description="documents dated before what they carry out; not counted")


class Tier(Answer):
    """The documents of one tier of authority that a directive set in motion."""

    level: int | None = Field(description="0 central, 1 province, 2 district, 3 commune; null: not known")
    count: int
    read: int = Field(description="of these, documents whose text is in the archive")
    units: int = Field(description="units that issued them")
    first: str | None = Field(default=None, description="earliest date of issue", examples=["2023-05-18"])
    last: str | None = None
    after_directive: Days = Field(description="days from the directive to these documents")
    after_parent: Days = Field(description="days from the nearest document above to these documents")
    documents: tuple[DocumentRef, ...] = Field(description="the first of them by date")


class Reach(Answer):
    """The answer to "what did this directive set in motion?"."""

    root: DocumentRef
    total: int = Field(description="documents below it, at any distance; at least so many if truncated")
    direct: int = Field(description="of these, documents that carry it out themselves")
    by_hops: dict[str, int] = Field(description="documents by distance", examples=[{"1": 2, "2": 3}])
    tiers: tuple[Tier, ...] = Field(description="from the centre down, unknown last; empty tiers left out")
    outside_dates: int = Field(default=0, description="documents left out by `since` and `until`")
    truncated: bool = False
    sentence_vi: str
    sentence_en: str
    graph_version: int = 0


class Paths(Answer):
    """The chains between two documents, from the lower one up to the higher one."""

    lower: DocumentRef
    upper: DocumentRef
    documents: dict[str, DocumentRef]
    chains: tuple[Chain, ...] = Field(description="ranked; empty if no chain joins the two")
    total: int = Field(description="chains that join the two; at least so many if truncated")
    swapped: bool = Field(default=False, description="the document named first is the higher one")
    truncated: bool = False
    graph_version: int = 0


class CommonSource(Answer):
    """One directive that stands above both documents."""

    document: DocumentRef
    hops: tuple[int, int] = Field(description="shortest distance from the first and the second document")
    nearest: bool = Field(description="no other common source stands below it")


class CommonSources(Answer):
    """The directives that two documents both carry out, nearest first."""

    first: DocumentRef
    second: DocumentRef
    sources: tuple[CommonSource, ...]
    graph_version: int = 0


class Parallel(Answer):
    """One document that carries out the same directive somewhere else."""

    document: DocumentRef
    unit_key: str | None = None
    unit: str | None = None
    place_key: str | None = None
    place: str | None = None
    hops: int = Field(description="steps from this document up to the directive")


class ParallelGroup(Answer):
    """The documents of the same tier under one directive."""

    directive: DocumentRef
    hops: int = Field(description="steps from the document asked about up to the directive")
    parallels: tuple[Parallel, ...]
    truncated: bool = False


class Elsewhere(Answer):
    """Who carries out the same directives in other places, nearest directive first."""

    document: DocumentRef
    groups: tuple[ParallelGroup, ...] = Field(description="directives without a parallel are left out")
    directives: int = Field(description="directives above the document that were looked at")
    truncated: bool = False
    graph_version: int = 0
