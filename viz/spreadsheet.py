"""Values as cells of a table: one line of visible characters, none that a spreadsheet runs as a formula."""

from __future__ import annotations

import re

from .plain import plain

BOM = "\ufeff"
"""The mark with which a file begins that Excel shall take for UTF-8."""

# how spreadsheets know a formula, in wide letters too; such a cell gets an apostrophe before it
_FORMULA = re.compile("[=+\\-@\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def line(value: object) -> str:
    """One line of visible text; several values are parted by semicolons."""
    many = value if isinstance(value, (list, tuple)) else (value,)
    return "; ".join(plain(str(one)) for one in many)


def cell(value: object) -> str:
    """The line of a cell, safe to open: None is an empty one, a negative number stays a number."""
    text = "" if value is None else line(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
