"""What all commands share towards the terminal: lines, errors with exit codes, interruptions."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from graphsvc.errors import ServiceError
from ingest.errors import IngestError
from queries.errors import BadQuestionError, NoSuchDocumentError, NoSuchUnitError, QueryError

FAILED, USAGE, NOT_FOUND, AMBIGUOUS, INTERRUPTED = 1, 2, 4, 5, 130


class CommandError(ServiceError):
    """A command cannot do what was asked; `code` is the exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


def say(text: str) -> None:
    """Print to standard output: what was asked for."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def form_of(*, as_json: bool, as_csv: bool) -> str:
    """Return how an answer is printed: json, csv or text; raises `CommandError` for two at once."""
    if as_json and as_csv:
        raise CommandError("--json and --csv: choose one", USAGE)
    return "json" if as_json else "csv" if as_csv else "text"


def note(text: str) -> None:
    """Print to standard error: everything else."""
    sys.stderr.write(text + "\n")


@contextmanager
def told(*, debug: bool) -> Iterator[None]:
    """Turn errors into one line on standard error and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (`| head`); what is still buffered must not raise at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except (ServiceError, IngestError, QueryError) as error:
        if debug:
            traceback.print_exc()
        note(f"error: {error}")
        raise typer.Exit(exit_code(error)) from None


def exit_code(error: Exception) -> int:
    """Return the exit code that tells this error."""
    if isinstance(error, CommandError):
        return error.code
    if isinstance(error, (NoSuchDocumentError, NoSuchUnitError)):
        return NOT_FOUND
    # a date that is none, a foreign cursor, Cypher that is refused: what the service answers 4xx to
    if isinstance(error, BadQuestionError) or (isinstance(error, ServiceError) and error.status == 400):
        return USAGE
    # Settings are imported only where a command reads them; their error is known by its name.
    return USAGE if type(error).__name__ == "SettingsError" else FAILED
