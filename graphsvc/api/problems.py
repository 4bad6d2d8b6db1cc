"""Errors as answers: one kind of problem per thing that can go wrong, in the shape of RFC 9457.

`problems.toml` is the vocabulary, in Vietnamese and English. Whoever finds something wrong raises a
`Problem`, or one of the errors of the rooms below, which `problem_of` turns into one. A problem never
carries a traceback or a text that the server read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graphsvc import refusals
from graphsvc.errors import QueryLimitError, ServiceError, StoreUnavailableError
from ingest.errors import ArchiveError, IngestError, KeyFormatError, UnreadableError
from queries.errors import (
    BadCursorError,
    BadQuestionError,
    MovedOnError,
    NoSuchDocumentError,
    NoSuchUnitError,
    QueryError,
)

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, and its words by language; `page` where people need other ones."""

    name: str
    status: int
    title: Mapping[str, str]
    mend: Mapping[str, str]
    detail: Mapping[str, str]
    page: Mapping[str, str]

    @property
    def uri(self) -> str:
        """The `type` of the problem; relative to the server, where it opens as a page."""
        return f"/problems/{self.name}"


@cache
def kinds() -> Mapping[str, Kind]:
    """Return the vocabulary by name, in the order of the file."""
    table = tomllib.loads(files("graphsvc.api").joinpath("problems.toml").read_text("utf-8"))
    return {
        name: Kind(name, row["status"], row["title"], row["mend"], row.get("detail", {}), row.get("page", {}))
        for name, row in table.items()
    }


class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """Something that the asker must be told: a kind, the words that fill it, and members of its own.

    `detail` replaces the kind's own sentence where an error of another room says it better; it may have its
    words by language.
    """

    def __init__(
        self,
        kind: str,
        *,
        detail: str | Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
        **words: object,
    ) -> None:
        super().__init__(kind)
        self.kind = kinds()[kind]
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})
        self.words = words

    def says(self, lang: str) -> str:
        """Return the sentence about this very problem."""
        if self.detail is not None:
            return self.detail if isinstance(self.detail, str) else self.detail[lang]
        return self._filled(self.kind.detail.get(lang, self.kind.mend[lang]))

    def tells(self, lang: str) -> str:
        """Return what a person reads on a page: what is wrong and what to do, without a word to programs."""
        own = self.kind.page.get(lang)
        return self._filled(own) if own else f"{self.says(lang)} {self.kind.mend[lang]}"

    def _filled(self, sentence: str) -> str:
        return sentence.format_map({name: _shown(word) for name, word in self.words.items()})


class FieldError(BaseModel):
    """One wrong parameter: where it stands and what is wrong with it."""

    where: str = Field(examples=["query.depth"])
    what: str = Field(examples=["Input should be less than or equal to 12"])


class ProblemBody(BaseModel):
    """RFC 9457 problem details. Members beyond the standard's are listed here too."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["/problems/no-such-document"])
    title: str = Field(examples=["Không có văn bản này"])
    status: int = Field(examples=[404])
    detail: str
    mend: str = Field(description="what the asker can do")
    instance: str = Field(description="the path that was asked for")
    request_id: str
    errors: list[FieldError] | None = None
    candidates: list[dict[str, Any]] | None = None
    formats: list[str] | None = None
    reason: str | None = Field(
        default=None, description="stable code of why a file could not be read", examples=["scan"]
    )
    reason_data: dict[str, str | int] | None = Field(default=None, examples=[{"pages": 3}])


def body_of(problem: Problem, *, lang: str, instance: str, request_id: str) -> dict[str, Any]:
    """Return the members of the problem in the order that people read them."""
    return {
        "type": problem.kind.uri,
        "title": problem.kind.title[lang],
        "status": problem.kind.status,
        "detail": problem.says(lang),
        "mend": problem.kind.mend[lang],
        "instance": instance,
        "request_id": request_id,
        **problem.extra,
    }


# error of a room below -> kind; the first that fits, so the special stand before the general
_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (NoSuchDocumentError, "no-such-document"),
    (NoSuchUnitError, "no-such-unit"),
    (KeyFormatError, "malformed-key"),
    (MovedOnError, "graph-moved-on"),
    (BadCursorError, "bad-cursor"),
    (BadQuestionError, "invalid-request"),
    (UnreadableError, "unreadable-document"),
    (QueryLimitError, "over-limit"),
    (StoreUnavailableError, "store-unavailable"),
    (ArchiveError, "store-unavailable"),
    (ServiceError, "internal-error"),
    (IngestError, "internal-error"),
    (QueryError, "internal-error"),
)


def problem_of(error: Exception, *, key: str = "") -> Problem:
    """Turn any error into the problem that may be shown; what is not foreseen stays unsaid."""
    if isinstance(error, Problem):
        return error
    kind = next((kind for family, kind in _KINDS if isinstance(error, family)), "internal-error")
    if isinstance(error, (NoSuchDocumentError, NoSuchUnitError)):
        # a question may name two documents, and the address only one of them
        return Problem(kind, key=error.key or key)
    if kind == "store-unavailable":
        # The message may name files and addresses of the server: it is for the log.
        return Problem(kind, headers={"Retry-After": "2"})
    if kind in ("internal-error", "bad-cursor"):
        return Problem(kind)
    if isinstance(error, UnreadableError):
        why = {"reason": error.reason, "reason_data": error.data} if error.reason else {}
        return Problem(kind, detail=refusals.said(error), extra=why)
    if kind == "invalid-request":
        # the question cannot tell under which name each part of it came
        return Problem(kind, extra={"errors": [{"where": "query", "what": str(error)}]})
    return Problem(kind, detail=str(error))


def language(accept: str | None) -> str:
    """Choose `vi` or `en` by an Accept-Language header; Vietnamese unless English is preferred."""
    best, weight = "vi", 0.0
    for part in (accept or "").lower().split(",")[:20]:
        tag, _, quality = part.partition(";")
        name = tag.strip().split("-")[0]
        try:
            q = float(quality.strip().removeprefix("q=")) if quality.strip() else 1.0
        except ValueError:
            q = 0.0
        if name in ("vi", "en") and q > weight:
            best, weight = name, q
    return best


def _shown(word: object) -> str:
    """Return a word of the asker's for a sentence: short, and without control characters."""
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(word))
    return text if len(text) <= 200 else text[:199] + "…"
