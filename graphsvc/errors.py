"""The errors of the service: each says what, where and the mend.

`status` is the HTTP status that the one error handler answers with; a class attribute, so that no
place that raises has to think of HTTP.
"""

from __future__ import annotations

from typing import ClassVar


class ServiceError(Exception):
    """Base of everything that the service raises on purpose."""

    status: ClassVar[int] = 500


class StoreError(ServiceError):
    """The graph store failed at something that it should be able to do."""


class StoreUnavailableError(StoreError):
    """The store cannot be reached or opened now; trying again later may help."""

    status = 503


class StoreBusyError(StoreUnavailableError):
    """Another process holds the embedded store's file for writing."""


class ForeignGraphError(StoreError):
    """Another process has filled the store from another archive, and would do so again."""


class RowError(StoreError):
    """A row of the archive does not fit the graph model: the archive or the model is wrong."""


class DanglingEdgeError(StoreError):
    """An edge names a node that is in neither the store nor the batch; the batch was undone."""


class QueryTextError(ServiceError):
    """The store does not understand the text of a question, or a parameter is missing."""

    status = 400


class QueryLimitError(ServiceError):
    """A question took longer, or touched more, than its limits allow."""

    status = 504
