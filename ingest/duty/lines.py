"""Duties in tables whose cells were printed one a line, as copies from the web and from PDF leave them.

```
STT / Đơn vị / Nhiệm vụ / Thời gian / 1 / Phòng Kinh tế / Cắm biển báo / 30/7/2023 / 2 / …
```

The headings stand after `STT`; every row begins with its number, which counts up. A cell that goes on in the
next line goes on in small letters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.duty.bearer import Bearer
from ingest.duty.tables import EMPTY, Cell, Rows, is_head
from ingest.organ.unit_words import starts_unit
from ingest.page.outline import Outline
from ingest.page.paragraphs import broken_at_dash

_NUMBERS = re.compile(r"(?:STT|TT|Stt|Tt|Số TT|S\.TT)\.?$")
_ROW = re.compile(r"(?P<n>\d{1,3})\.?$")
_INDEX = re.compile(r"\(\d{1,2}\)$")
_SECTION = re.compile(r"[IVX]{1,5}\.?$")
_BEHIND = re.compile(r"Nơi nhận|PHỤ LỤC|Phụ lục|[IVX]{1,5}\s?[.)]\s|Điều \d|TM\.|KT\.")
# the first word of a name, of which the rest stands in the next line: no organ is called so
_HEAD_ALONE = re.compile(r"(?:Ủy ban|Uỷ ban|Hội đồng|Ban|Bộ|Sở|Cục|Chi cục|Phòng|Văn phòng|Trung tâm)")
_OF_UNITS = re.compile(r"chủ trì|phối hợp|[Đđ]ơn vị|[Cc]ơ quan")
_LONGEST = 6  # letters of the heading over the numbers of the rows
_WIDEST = 9  # columns
_TALLEST = 40  # lines of one row
_MORE = 4  # lines that the cells of a row have beyond one each
_WHEN = re.compile(r"(?:Tháng|Quý|Trước|Trong|Xong|Hết|Từ|Ngày|Thường xuyên|Hằng|Hàng|Cả năm|\d{1,2}/\d)")


def read(outline: Outline, covered: list[tuple[int, int]]) -> list[Bearer]:
    """The bearers of every such table; where the tables stand, which hold no sentences, joins `covered`."""
    flat, lines = outline.flat, outline.lines
    found: list[Bearer] = []
    at = 0
    for n in [n for n, (a, b) in enumerate(lines) if b - a <= _LONGEST]:
        a, b = lines[n]
        if n < at or not _NUMBERS.match(flat, a, b):
            continue
        at = n + 1
        head, first = _heading(flat, lines, at)
        if head is None:
            continue
        table = Rows(flat, ["", *head])
        last = first
        here: list[Bearer] = []
        for row, last in _rows(flat, lines, first, len(head)):  # noqa: B007 - the last one is used below
            here += table.bearers([EMPTY, *_in_order(head, row)])
        found += _dated(flat, here, lines[last] if last < len(lines) else None)
        if last > first:
            covered.append((a, lines[last - 1][1]))
            at = last
    covered.sort()
    return found


# below the last row, of all of them: `* Tiến độ trình: Phiên họp tháng 9/2025`
_NOTE = re.compile(r"[*\s(]*(?:Tiến độ|Thời (?:gian|hạn))\s[^:;.]{0,60}:\s*(?P<when>\S.{0,80})")


def _dated(flat: str, rows: list[Bearer], note: tuple[int, int] | None) -> list[Bearer]:
    """The rows with the time that a line below the table tells, where they have no column for it."""
    m = _NOTE.match(flat, *note) if note is not None else None
    if m is None or any(b.when is not None for b in rows):
        return rows
    return [replace(b, when=m["when"]) for b in rows]


def _heading(flat: str, lines: tuple[tuple[int, int], ...], at: int) -> tuple[list[str] | None, int]:
    """The headings from a line on and the line of the first row; None if these are no headings."""
    head: list[str] = []
    for k in range(at, min(at + 2 * _WIDEST, len(lines))):
        words = " ".join(flat[slice(*lines[k])].split())
        if _INDEX.match(words):
            continue
        row = _ROW.match(words)
        if row or _SECTION.match(words):
            good = (row is None or row["n"].lstrip("0") == "1") and is_head(["", *head])
            return (head if good else None), k
        if len(words) > 70:
            break
        if head and words[0].islower():
            head[-1] = f"{head[-1]} {words}"
        else:
            head.append(words)
    return None, at


def _rows(flat: str, lines: tuple[tuple[int, int], ...], at: int, width: int) -> list[tuple[list[Cell], int]]:
    """The cells of each row, and the line behind it."""
    out: list[tuple[list[Cell], int]] = []
    number = 0
    while at < len(lines):
        row = _ROW.match(flat, *lines[at])
        if row is None or int(row["n"]) not in (number + 1, 1):
            if not (_SECTION.match(flat, *lines[at]) and (at := _next_row(flat, lines, at, number)) > 0):
                break
            continue
        number = int(row["n"])
        cells: list[Cell] = []
        at += 1
        while at < len(lines) and not _ends_row(flat, lines, at, number, cells, width):
            cells = _with_line(flat, cells, lines[at])
            at += 1
        out.append((cells, at))
    return out


def _next_row(flat: str, lines: tuple[tuple[int, int], ...], at: int, number: int) -> int:
    """The next row behind the title of a section of the table; -1 if there is none."""
    for k in range(at + 1, min(at + 4, len(lines))):
        row = _ROW.match(flat, *lines[k])
        if row and int(row["n"]) in (number + 1, 1):
            return k
    return -1


def _ends_row(
    flat: str, lines: tuple[tuple[int, int], ...], at: int, number: int, cells: list[Cell], width: int
) -> bool:
    line = lines[at]
    row = _ROW.match(flat, *line)
    if row and int(row["n"]) in (number + 1, 1):
        return True
    if _SECTION.match(flat, *line) or _BEHIND.match(flat, *line):
        return True
    full = len(cells) >= width and not flat[line[0]].islower()
    if full and len(cells) < width + _MORE:
        full = not (_is_next(flat, lines, at, number) or _only_when(flat, line, cells))
    return full or sum(c.text.count(" ") for c in cells) > 25 * _TALLEST


def _is_next(flat: str, lines: tuple[tuple[int, int], ...], at: int, number: int) -> bool:
    """Does the next row begin within a few lines? Then a cell of this one has a line for each unit."""
    for a, b in lines[at + 1 : at + 2 + _MORE]:
        row = _ROW.match(flat, a, b)
        if row or _SECTION.match(flat, a, b) or _BEHIND.match(flat, a, b):
            return row is not None and int(row["n"]) == number + 1
    return False


def _only_when(flat: str, line: tuple[int, int], cells: list[Cell]) -> bool:
    """Is this the cell of the time, which the row has not had yet?"""
    return _WHEN.match(flat, *line) is not None and not any(_WHEN.match(c.text) for c in cells)


def _with_line(flat: str, cells: list[Cell], line: tuple[int, int]) -> list[Cell]:
    words = flat[slice(*line)]
    last_words = cells[-1].text if cells else ""
    if cells and (
        words[0].islower()
        or last_words.endswith((",", " và"))
        or _HEAD_ALONE.fullmatch(last_words)
        or broken_at_dash(last_words, words)
    ):
        last = cells[-1]
        return [*cells[:-1], Cell(f"{last.text} {words}", last.start, line[1])]
    return [*cells, Cell(words, *line)]


def _in_order(head: list[str], cells: list[Cell]) -> list[Cell]:
    """One cell for each heading; where some are blank, units stay under the headings of units."""
    cells = _gathered(head, cells)
    if len(cells) >= len(head):
        return cells[: len(head)]
    out: list[Cell] = []
    rest = list(cells)
    for name in head:
        units = _OF_UNITS.search(name) is not None
        takes = bool(rest) and (not units or starts_unit(rest[0].text))
        out.append(rest.pop(0) if takes else EMPTY)
    return out


def _gathered(head: list[str], cells: list[Cell]) -> list[Cell]:
    """The cells of a row where one of units has a line for each: its lines as one cell."""
    more = len(cells) - len(head)
    for n, name in reversed(list(enumerate(head))):
        part = cells[n : n + more + 1]
        if more > 0 and _OF_UNITS.search(name) and all(starts_unit(c.text.lstrip("-+• ")) for c in part):
            whole = Cell(";".join(c.text for c in part), part[0].start, part[-1].end)
            return [*cells[:n], whole, *cells[n + more + 1 :]]
    return cells
