"""How the tests of citations read a line."""

from __future__ import annotations

from reading import read_opening

from ingest.model import Citation


def cited(opening: str, symbol: str) -> Citation:
    """The first citation of a number in an opening."""
    return next(c for c in read_opening(opening).citations if c.target.symbol == symbol)
