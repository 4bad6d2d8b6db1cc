"""Cursors: where a page ended and which question it belonged to, in one opaque word."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json

from queries.errors import BadCursorError


def digest(question: str) -> str:
    """Return a short word that stands for a question, however long, in its cursors."""
    return hashlib.sha256(question.encode()).hexdigest()[:16]


def sealed(place: object, asked: str) -> str:
    """Return the cursor of a place (anything that JSON can hold) in the answer to a question."""
    return base64.urlsafe_b64encode(json.dumps([place, asked]).encode()).decode().rstrip("=")


def opened(cursor: str, asked: str) -> object:
    """Return the place that a cursor of this very question names; `BadCursorError` for any other."""
    try:
        place, of = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, RecursionError, binascii.Error) as e:
        raise BadCursorError(f"{cursor!r} is no cursor of this service") from e
    if of != asked:
        raise BadCursorError("the cursor belongs to another search; begin again without it")
    return place
