"""Tables drawn with bars that only place two blocks side by side: headers and signatures in Markdown.

What reads a scan or turns a page into Markdown draws such a table too, with `<br>` for each line of a cell.
Its cells are lines of their own; a table of duties keeps its rows (`ingest.duty.tables`), and what stands one
under the other in a cell of it is set apart by `;`, as `ingest.readers.rows` prints it.
"""

from __future__ import annotations

import re

from ingest.readers.rows import GOES_ON, only_places_blocks

_NEXT = re.compile(r"[ *_]{0,9}(\S?)")
_BREAK = re.compile(r"<br\s*/?>")
_RULED = re.compile(r"[\s|:+=-]+\Z")  # `| :--- | :--- |` under the first row
_MOST_ROWS = 12  # with those that only rule; more is no header and no signature


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
