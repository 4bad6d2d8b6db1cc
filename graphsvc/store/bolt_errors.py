"""What goes wrong over Bolt, told as errors of ours: what, where and the mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from neo4j import ManagedTransaction
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graphsvc.errors import QueryLimitError, QueryTextError, StoreError, StoreUnavailableError

T = TypeVar("T")


def no_retry_on_limits(work: Callable[[ManagedTransaction], T]) -> Callable[[ManagedTransaction], T]:
    """Turn a limit that the server calls transient into an error that the driver does not repeat.

    A question that was too large for the server's memory is too large the second time as well.
    """

    def once(tx: ManagedTransaction) -> T:
        try:
            return work(tx)
        except TransientError as e:
            if _is_limit(e):
                raise QueryLimitError(f"the question was stopped by the server: {e.message}") from e
            raise

    return once


def _is_limit(e: Neo4jError) -> bool:
    code = e.code or ""
    return "OutOfMemory" in code or "TransactionTimedOut" in code or code.endswith("Transaction.Terminated")


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn the driver's errors into ours; the server's message is kept, it names the place in the text."""
    try:
        yield
    except AuthError as e:
        raise StoreError(
            f"{where}: the server does not accept the user or password ({e.message}); "
            "see DIRECTIVES_NEO4J_USER and DIRECTIVES_NEO4J_PASSWORD_FILE"
        ) from e
    except (ConfigurationError, ValueError) as e:
        raise StoreError(f"{where}: {e}; an address looks like neo4j://HOST:7687") from e
    except (ServiceUnavailable, SessionExpired) as e:
        raise StoreUnavailableError(f"{where} cannot be reached ({e}); is the server running?") from e
    except DriverError as e:
        raise StoreUnavailableError(f"{where}: {e}") from e
    except TransientError as e:
        if _is_limit(e):
            raise QueryLimitError(f"the question was stopped by the server: {e.message}") from e
        raise StoreUnavailableError(f"{where} is busy ({e.message}); try again") from e
    except ClientError as e:
        if _is_limit(e):
            raise QueryLimitError(f"the question took too long: {e.message}") from e
        if (e.code or "").startswith("Neo.ClientError.Statement."):
            raise QueryTextError(f"the question cannot be answered as it is written: {e.message}") from e
        raise StoreError(f"{where}: {e.message} ({e.code})") from e
    except Neo4jError as e:
        raise StoreError(f"{where}: {e.message} ({e.code})") from e
