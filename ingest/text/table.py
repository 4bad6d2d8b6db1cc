"""Reads the tables in `ingest/tables`: plain rows, checked once, kept for the process.

Every row of a table proves itself: `examples` are run by the tests. A row that breaks the rules of its
table is refused by name.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from ingest.errors import TableError


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed table `ingest/tables/<name>.toml`.

    Raises TableError if the file is missing or is no valid TOML.
    """
    file = resources.files("ingest") / "tables" / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as e:
        raise TableError(f"table {name!r} is missing from the installation; install the package again") from e
    except tomllib.TOMLDecodeError as e:
        raise TableError(f"{name}.toml: {e}") from e


def rows(name: str, required: tuple[str, ...]) -> tuple[dict[str, Any], ...]:
    """The rows of a table; each must have the `required` fields.

    Raises TableError that names the file, the row and the field.
    """
    found = load(name).get("row", [])
    for n, row in enumerate(found, 1):
        for need in required:
            if need not in row:
                raise TableError(f"{name}.toml: row {n} ({next(iter(row.values()), '?')!r}) has no {need!r}")
    return tuple(found)
