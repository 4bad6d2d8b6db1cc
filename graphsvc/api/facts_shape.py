"""The public shape of facts for the API's description: what `ingest.facts.as_dict` prints.

The API sends those bytes as they are; these models say what is in them, and a test holds the two
together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ingest.model import Line, Relation

Span = Annotated[
    tuple[int, int],
    Field(description="start and end in Unicode code points of the text", examples=[[386, 449]]),
]
Quote = Annotated[str, Field(examples=["Công văn số 2246-CV/TU ngày 20/6/2023 của Ban Thường vụ Tỉnh ủy"])]
IssuedOn = Annotated[
    str | None, Field(description="ISO, cut to what is known", examples=["2023-06-20", "2023"])
]


class Shape(BaseModel):
    """Base: nothing that is not described."""

    model_config = ConfigDict(extra="forbid")


class OrganFact(Shape):
    """An organ: a key to compare, a name to show."""

    key: str = Field(examples=["tuyen-quang.tinh-uy"])
    name: str = Field(examples=["Tỉnh ủy Tuyên Quang"])


class UnitFact(OrganFact):
    """Somebody who is addressed or charged: one organ, or many under one name."""

    collective: bool


class SignerFact(Shape):
    """Who signed."""

    name: str
    capacity: str | None
    signs_for: str | None = Field(alias="for")


class HeadFact(Shape):
    """Who speaks, when, from where, about what; `inferred` names what was concluded."""

    key: str = Field(examples=["tuyen-quang.son-duong.huyen-uy.2020-2025.cv.1759"])
    symbol: str | None
    sign: str | None
    type: str | None
    issued_on: IssuedOn
    place: str | None
    subject: str | None
    issuer: OrganFact | None
    sub_body: str | None
    level: int | None
    line: Line | None
    signer: SignerFact | None
    inferred: list[str]


class TargetFact(Shape):
    """What a citation names: a document, or a resolution by its event and ordinal."""

    kind: Literal["document", "resolution"]
    key: str
    type: str | None
    symbol: str | None = None
    sign: str | None = None
    name: str | None = None
    issued_on: IssuedOn = None
    issuer: OrganFact | None = None
    sub_body: str | None = None
    term: str | None = None
    subject: str | None = None
    article: str | None = None
    event: str | None = None
    ordinal: int | None = None
    of: str | None = None


class CitationFact(Shape):
    """One place where the text names another document; `by` is the citation that says so, if nested.

    `repaired` is true where digits were read over a scanner's letters.
    """

    span: Span
    quote: Quote
    relation: Relation
    by: int | None
    rule: str
    target: TargetFact
    optional: bool = False
    repaired: bool = False


class RecipientFact(Shape):
    """One addressee."""

    span: Span
    quote: str
    role: Literal["to", "copy"]
    purpose: str | None
    unit: UnitFact
    optional: bool = False


class DutyFact(Shape):
    """One unit charged with a task."""

    span: Span
    quote: str
    unit: UnitFact
    role: Literal["lead", "coordinate"]
    task: str | None
    due: str | None
    every: str | None = None
    optional: bool = False


class UnreadFact(Shape):
    """A string that looks like the number of a document and that no rule reads."""

    span: Span
    quote: str
    why: str


class FactsAnswer(Shape):
    """All that was read from one document; `text[start:end] == quote` holds everywhere."""

    source: str
    sha256: str
    document: HeadFact
    citations: list[CitationFact]
    recipients: list[RecipientFact]
    assignments: list[DutyFact]
    unread: list[UnreadFact]
