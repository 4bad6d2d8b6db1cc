"""Logs: one JSON object a line, with the request's id and never a word of a document or a question."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

LOGGER = logging.getLogger("directives.api")

# What a line may hold beside time, level and message; anything else given as `extra` is left out.
FIELDS = ("request_id", "method", "path", "status", "ms", "bytes", "error", "at", "key")


class JsonLines(logging.Formatter):
    """Formats one record as one JSON object; an exception becomes its type and place, not its text."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        line.update({name: getattr(record, name) for name in FIELDS if hasattr(record, name)})
        if record.exc_info and record.exc_info[1] is not None:
            line.update(where(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)


def where(error: BaseException) -> dict[str, str]:
    """Name an error's type and the places it passed, innermost last; its message may quote a document."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return {
        "error": type(error).__qualname__,
        "at": " < ".join(f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in reversed(frames)),
    }


def start_journal(level: int = logging.INFO) -> None:
    """Write the service's log to standard error; called once, by the command that serves."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    LOGGER.handlers[:] = [handler]
    LOGGER.setLevel(level)
    LOGGER.propagate = False
