"""The columns that the `.cypher` files return: one typed row each, checked when a file is loaded.

A row is what the store gives, before anything is computed; the answers in `queries.model` are made
from rows. Every column may be null where its type says so. `issued_on` is the first day of the known
interval and `date_precision` says how much of it was known.
"""

from __future__ import annotations

from typing import TypedDict


class KeyRow(TypedDict):
    """A key alone."""

    key: str


class DocumentRow(TypedDict):
    """One document node."""

    key: str
    label: str
    symbol: str | None
    doc_type: str | None
    number: int | None
    issued_on: str | None
    date_precision: str | None
    subject: str | None
    issuer_key: str | None
    issuer: str | None
    sub_body: str | None
    level: int | None
    line: str | None
    status: str
    resolution: bool


class TitledRow(DocumentRow):
    """One document node, with its name and the words that it is called by (`queries.titles`)."""

    name: str | None
    words: str


class RootRow(DocumentRow):
    """One document node, with the version of the graph that it was read from."""

    source: str | None
    graph_version: int


class BearersRow(TypedDict):
    """How many documents bear one number."""

    n: int


class ChildRow(DocumentRow):
    """One document that carries out, or is based on, another: the `parent`."""

    parent: str
    relation: str


class IssuerPlaceRow(TypedDict):
    """The unit that issued a document, its tier, and the place that it sits in."""

    document: str
    unit_key: str
    unit: str
    level: int | None
    place_key: str | None
    place: str | None


class EdgeFactRow(TypedDict):
    """One edge between two documents, with the words that prove it."""

    source: str
    target: str
    relation: str
    said_by: str | None
    quote: str | None
    start: int | None
    end: int | None
    source_file: str | None
    rule: str | None
    judgement: str | None
    reason: str | None
    attestations: int
    repeals_part: bool


class DegreeRow(TypedDict):
    """How many other documents stand one hop away from a document."""

    key: str
    n: int


class IssuerRow(TypedDict):
    """Who issued a document: the organ, the body within it, the signer."""

    document: str
    unit_key: str
    unit: str
    sub_body: str | None
    signer: str | None


class DutyFactRow(TypedDict):
    """One unit charged by one document."""

    document: str
    unit_key: str
    unit: str
    role: str | None
    collective: bool
    task: str | None
    due: str | None
    every: str | None
    quote: str | None
    start: int | None
    end: int | None


class RecipientFactRow(TypedDict):
    """One addressee of one document."""

    document: str
    unit_key: str
    unit: str
    role: str
    purpose: str | None


class UnitNameRow(TypedDict):
    """A unit by its name."""

    key: str
    name: str


class UnitRow(TypedDict):
    """One unit node."""

    key: str
    name: str
    organ: str | None
    line: str | None
    level: int | None
    place: str | None
    collective: bool
    valid_from: str | None
    valid_to: str | None
    issuer: bool


class CountRow(TypedDict):
    """How many nodes or edges of one kind there are; `what` is `node` or `edge`."""

    what: str
    kind: str
    n: int


class AnsweringRow(TypedDict):
    """One document that answers another, by the unit that issued it."""

    document: str
    unit_key: str
    answer: str


class CalledRow(TypedDict):
    """One unit that a document charges, addresses, or sends a copy; `how` is the edge's type."""

    document: str
    unit_key: str
    unit: str
    level: int | None
    collective: bool
    how: str
    purpose: str | None


class AbsentRow(DocumentRow):
    """One document whose text is not here, with how many others name it and carry it out."""

    cited: int
    carried_out: int


class OutdatedRow(TypedDict):
    """A document, the ended one that it carries out, and the one that ended that."""

    document: str
    relation: str
    quote: str | None
    outdated: str
    ended: str
    ended_by: str
    ended_quote: str | None


class HeldRow(TypedDict):
    """How many documents have one status."""

    status: str
    n: int


class DocumentCountRow(TypedDict):
    """How many documents there are of one tier, status, type and year."""

    level: int | None
    status: str
    doc_type: str | None
    year: str | None
    n: int


class MostRow(DocumentRow):
    """One document and how many others carry it out."""

    n: int


class TierDatesRow(TypedDict):
    """One step between two tiers: the days of the lower document and of the higher one."""

    source: str
    target: str
    lower: int
    upper: int
    issued: str
    directed: str


class VersionRow(TypedDict):
    """The archive's sequence number that the graph stands at."""

    graph_version: int
