"""Blocks side by side: tables drawn with bars that only place headers and signatures, and columns of a page.

What reads a scan or turns a page into Markdown draws such a table too, with `<br>` for each line of a cell.
Its cells are lines of their own; a table of duties keeps its rows (`ingest.duty.tables`), and what stands one
under the other in a cell of it is set apart by `;`, as `ingest.readers.rows` prints it. Where a page prints
the copies to the right of the signature, each line of the two columns is two lines.
"""

from __future__ import annotations

import re

from ingest.readers.rows import GOES_ON, only_places_blocks
from ingest.text.spots import of_words

_NEXT = re.compile(r"[ *_]{0,9}(\S?)")
_BREAK = re.compile(r"<br\s*/?>")
_RULED = re.compile(r"[\s|:+=-]+\Z")  # `| :--- | :--- |` under the first row
_MOST_ROWS = 42  # with those that only rule; more is no header and no list of copies


def opened(flat: str) -> str:
    """The text with the cells of such tables as lines, those of others without breaks, at the same offsets.

    Linear.
    """
    if "|" not in flat:
        return flat
    out: list[str] = []
    table: list[str] = []
    for line in flat.split("\n"):
        if "|" in line:
            table.append(line)
            continue
        if table:
            out += _opened(table)
            table = []
        out.append(line)
    return "\n".join((*out, *_opened(table)))


_COPIES_AT_RIGHT = re.compile(
    r"^[ \t]*(?P<left>[^\W\d_][^\n]{2,80}?)[ \t]{3,160}(?=N[ơƠ][iI] {1,2}nhận ?:)", re.MULTILINE
)
_COPIES = re.compile(r"[ \t]?N[ơƠ][iI] {1,2}nhận ?:")
_LONGEST_LINE = 400  # characters of a line of two columns
_GAP = re.compile(r"(?<=\S)[ \t]{2,160}(?=\S)")
_FILED = re.compile(r"\bLưu\b")
_MOST_LINES = 40  # of copies
_BELOW_FILED = 6  # lines under the last of them that may hold the name at the left
_AWAY = 4  # characters by which a line of the right column may begin beside it


def apart(flat: str) -> str:
    """The text with the columns of a page whose copies stand at the right as lines, at the same offsets.

    Linear.
    """
    m = next(filter(None, (_at_right(flat, at) for at in of_words(flat, "nhận"))), None)
    if m is None:
        return flat
    column = m.end() - (flat.rfind("\n", 0, m.start("left")) + 1)
    lines = flat[m.end() :].split("\n", _MOST_LINES)
    filed = next((i for i, line in enumerate(lines[:-1]) if _FILED.search(line)), _MOST_LINES)
    for i in range(1, min(filed + _BELOW_FILED, len(lines))):
        lines[i] = lines[i] if i == _MOST_LINES else _parted(lines[i], column)
    return flat[: m.end() - 1] + "\n" + "\n".join(lines)


def _at_right(flat: str, at: int) -> re.Match[str] | None:
    """The line up to `Nơi nhận:`, whose second word stands at `at`, if it is that of two columns."""
    if not _COPIES.match(flat, max(0, at - 5)):
        return None
    begins = max(0, at - _LONGEST_LINE)
    line = flat.rfind("\n", begins, at) + 1
    return _COPIES_AT_RIGHT.match(flat, line, at + 10) if line or not begins else None


def _parted(line: str, column: int) -> str:
    """A line of two columns as two."""
    for gap in _GAP.finditer(line):
        if abs(gap.end() - column) <= _AWAY:
            return f"{line[: gap.end() - 1]}\n{line[gap.end() :]}"
    return line


def _opened(table: list[str]) -> list[str]:
    """The lines of one table, opened if it only places blocks."""
    if len(table) <= _MOST_ROWS:
        rows = [_cells(line) for line in table if not _RULED.match(line)]
        if rows and max(map(len, rows)) > 1 and only_places_blocks(rows):
            return [" " * len(line) if _RULED.match(line) else _lines(line) for line in table]
    return [_row(line) if "<br" in line else line for line in table]


def _row(line: str) -> str:
    """A row of data on its line: entries under one another behind `;`, lines of one entry behind a blank."""

    def joined(m: re.Match[str]) -> str:
        behind = _NEXT.match(line, m.end())
        after = behind[1] if behind else ""
        goes_on = after in ("", "|", "<") or after.islower()
        goes_on = goes_on or GOES_ON.search(line, max(0, m.start() - 9), m.start()) is not None
        return (" " if goes_on else ";") + " " * (len(m.group()) - 1)

    return _BREAK.sub(joined, line)


def _cells(line: str) -> list[str]:
    cells = _BREAK.sub("\n", line.strip()).strip("|").split("|")
    return [cell.strip() for cell in cells]


def _lines(line: str) -> str:
    """A row with its bars and breaks as ends of lines, at the same offsets."""
    return _BREAK.sub(lambda m: "\n" + " " * (len(m.group()) - 1), line.replace("|", "\n"))
