"""The errors of this room: each says what, where and the mend."""

from __future__ import annotations


class QueryError(Exception):
    """Base of everything that `queries` raises on purpose."""


class CatalogError(QueryError):
    """A `.cypher` file breaks the rules of the catalogue, or a question is asked wrongly."""


class NoSuchDocumentError(QueryError, LookupError):
    """The key names no document, read or cited."""


class NoSuchUnitError(QueryError, LookupError):
    """The key names no unit."""


class BadQuestionError(QueryError, ValueError):
    """A bound, a direction, a relation or a cursor of a question makes no sense."""


class MovedOnError(BadQuestionError):
    """The graph has changed since the page before was made, so that its order no longer holds."""
