"""The errors of this room: each says what, where and the mend."""

from __future__ import annotations


class QueryError(Exception):
    """Base of everything that `queries` raises on purpose."""


class CatalogError(QueryError):
    """A `.cypher` file breaks the rules of the catalogue, or a question is asked wrongly."""


class _NothingThereError(QueryError, LookupError):
    """A key names nothing; `key` tells which, where a question has several."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.key = key


class NoSuchDocumentError(_NothingThereError):
    """The key names no document, read or cited."""


class NoSuchUnitError(_NothingThereError):
    """The key names no unit."""


class BadQuestionError(QueryError, ValueError):
    """A bound, a direction, a relation or a cursor of a question makes no sense."""


class BadCursorError(BadQuestionError):
    """A cursor is none that the same question gave as its `next`."""


class MovedOnError(BadQuestionError):
    """The graph has changed since the page before was made, so that its order no longer holds."""
