"""Typed answers of the wider questions: reach, paths, common sources, parallels.

The same rules as in `queries.model`: frozen, dates cut to what is known, every cut said aloud.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from queries.model import Answer, Chain, DocumentRef, DutyRow, Hop


class Days(Answer):
    """How long something took, over the documents where both dates are known to the day."""

    counted: int = Field(description="documents that the figures are made of")
    shortest: int | None = None
    median: int | float | None = Field(
        default=None, description="of an even number the mean of the two in the middle", examples=[17, 63.5]
    )
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


DutyState = Literal["overdue", "due", "dated", "standing", "late", "answered"]


class Charge(Answer):
    """One duty of a unit, how it stands on a day, and what the unit issued in answer."""

    duty: DutyRow
    state: DutyState = Field(
        description="answered: the unit issued an answer, not after the last day; late: after it; without an "
        "answer, overdue: its last day is past, due: it has a day to come, dated: it has a day and none was "
        "asked for, standing: no day is told"
    )
    days_left: int | None = Field(
        default=None, description="of what is due or overdue; negative: days since its last day"
    )
    answered_on: str | None = Field(default=None, description="date of the first answer by then")
    answer_came: Literal["before", "on", "after"] | None = Field(
        default=None, description="that answer against the last day; null: the dates do not tell"
    )
    answers: tuple[str, ...] = Field(
        default=(), description="keys of documents by which the unit answered the one that charges it"
    )


class Workload(Answer):
    """What one unit was charged with, by which documents, until when."""

    unit_key: str
    unit: str
    on: str | None = Field(
        default=None,
        description="the day that `state` is told for; null: none was asked for, nothing is due or overdue",
    )
    charges: tuple[Charge, ...] = Field(description="in the order of the states, then by day")
    counts: dict[str, int] = Field(
        description="duties by state, which add up to all of them", examples=[{"overdue": 1, "answered": 2}]
    )
    documents: dict[str, DocumentRef] = Field(description="documents that charge it or answer, by key")
    units: dict[str, str] = Field(default_factory=dict, description="names of the units charged, by key")
    truncated: bool = False
    graph_version: int = 0


class ChargedUnit(Answer):
    """One unit charged under a directive, by whichever documents below it."""

    unit_key: str
    unit: str
    collective: bool = False
    duties: tuple[DutyRow, ...]


class ChargedTier(Answer):
    """The units that the documents of one tier charge."""

    level: int | None
    documents: int = Field(description="documents of this tier that charge anybody")
    units: tuple[ChargedUnit, ...]


class Charged(Answer):
    """Who is charged under a directive, by itself and by all that carry it out."""

    root: DocumentRef
    tiers: tuple[ChargedTier, ...] = Field(description="by the tier of the document that charges")
    documents: dict[str, DocumentRef]
    duties: int
    truncated: bool = False
    graph_version: int = 0


class AbsentDocument(Answer):
    """A document whose text is not here, and what is lost by that."""

    document: DocumentRef
    cited: int = Field(description="documents that name it")
    carried_out: int = Field(description="of these, documents that carry it out or are based on it")
    dependants: int = Field(description="documents whose chains pass through it, at any distance")
    at_least: bool = Field(default=False, description="there are more dependants than were counted")


class AbsentDocuments(Answer):
    """Cited documents that the archive lacks, the most missed first."""

    documents: tuple[AbsentDocument, ...]
    total: int = Field(description="documents that are only cited, laws included")
    examined: int = Field(description="documents that were ranked")
    truncated: bool = False
    graph_version: int = 0


class SilentUnit(Answer):
    """One unit that a document calls upon and that has no answering document here."""

    unit_key: str
    unit: str
    level: int | None = None
    how: tuple[str, ...] = Field(examples=[["assigns_to", "addressed_to"]])


class Silence(Answer):
    """Who was called upon by one document, who answered, and of whom nothing is here."""

    document: DocumentRef
    silent: tuple[SilentUnit, ...]
    answered: dict[str, tuple[str, ...]] = Field(description="answering documents by key of the unit")
    collective: tuple[SilentUnit, ...] = Field(
        description="named as a group (the district committees): its members are not told"
    )


class Silences(Answer):
    """Documents whose addressees have not all answered; `next` leads on."""

    documents: tuple[Silence, ...]
    answers: dict[str, DocumentRef] = Field(description="the answering documents, by key")
    next: str | None = None
    truncated: bool = Field(
        default=False, description="one of these documents calls upon more than were read"
    )
    graph_version: int = 0


class OutdatedBasis(Answer):
    """One document that carries out something repealed or replaced."""

    document: str
    relation: str
    quote: str
    outdated: str
    ended: Literal["repeals", "replaces"]
    ended_by: str
    ended_quote: str
    after: bool | None = Field(
        description="it was issued after its basis had ended; null: the dates do not tell"
    )


class OutdatedBases(Answer):
    """Documents that carry out something repealed or replaced; those issued after that come first."""

    cases: tuple[OutdatedBasis, ...]
    documents: dict[str, DocumentRef]
    truncated: bool = False
    graph_version: int = 0


class Standing(Answer):
    """How a document stands on a day, by what the archive says of it."""

    document: DocumentRef
    on: str | None = None
    state: Literal["not yet", "repealed", "replaced", "repealed in part", "amended", "unchanged"] = Field(
        description="repealed in part: it lives on without that part; unchanged: nothing here amends or ends "
        "it, which does not prove that it is in force"
    )
    acts: tuple[Hop, ...] = Field(description="what amends or ends it, by then, earliest first")
    later: int = Field(default=0, description="acts after that day")
    documents: dict[str, DocumentRef]
    graph_version: int = 0


class StepTime(Answer):
    """How long it takes from one tier to another."""

    upper: int
    lower: int
    days: Days


class Ranked(Answer):
    """A document and how many others carry it out."""

    document: DocumentRef
    count: int


class Statistics(Answer):
    """The archive in figures. The keys of the maps are `?` where the value is not known."""

    documents: int
    read: int
    cited: int
    by_level: dict[str, int]
    by_year: dict[str, int]
    by_type: dict[str, int]
    edges: dict[str, int]
    most_carried_out: tuple[Ranked, ...]
    step_times: tuple[StepTime, ...] = Field(description="over steps between two tiers, dated to the day")
    truncated: bool = Field(default=False, description="the step times are of a part of the steps")
    graph_version: int = 0


class UnitRef(Answer):
    """One unit, and when there was one."""

    key: str
    name: str
    line: str | None = None
    level: int | None = None
    place: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


class Succession(Answer):
    """A unit with those whose place and function it took over, and those that took over its own."""

    unit: UnitRef
    before: tuple[UnitRef, ...]
    after: tuple[UnitRef, ...]
    issued: dict[str, tuple[str, ...]] = Field(description="documents by the unit that issued them")
    documents: dict[str, DocumentRef]
    duties: tuple[DutyRow, ...] = Field(description="duties of the unit and of those before it")
    truncated: bool = False
    graph_version: int = 0


class DocumentPage(Answer):
    """One page of documents in order of key; `next` is an opaque cursor, null on the last page."""

    documents: tuple[DocumentRef, ...]
    next: str | None = None
    graph_version: int = 0
