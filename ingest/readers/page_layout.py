"""From letters at places on a page to lines in reading order.

Pure geometry; units are points, y grows upwards. Two blocks side by side (a header, a signature) are read
left, then right. A table drawn with rules is read row by row. Other lines are read from the top, and a line
that plainly goes on in the next is joined with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.rows import lines_of_table

# in heights of a letter
_COLUMN_GAP = 1.2  # a wider gap within a line parts two columns
_WORD_GAP = 0.18
_LINE_DRIFT = 0.45  # letters whose feet differ more are on different lines
_OVERLAP = 0.8  # by so much a block may reach into its neighbour
_CLOSE = 2.2  # lines farther apart are not one paragraph
_RIGHT_BLOCK = 0.35  # of the page's width: a right-hand block begins beyond
_MIDDLE = (0.44, 0.58)  # of the page's width: the middle of what stands in neither block

# Starts a paragraph wherever it stands first on a line.
_MARKER = re.compile(
    r"(?:[-+•*–—](?=\s)|\d+(?:\.\d+)*[.)](?=\s|$)|\d+(?:\.\d+)+(?=\s)|[a-zđ][).](?=\s)|[IVXLC]+[.)](?=\s|$)"
    r"|(?:Điều|Chương|Mục|Phần|Phụ lục|Nơi nhận|Kính gửi|Căn cứ)\b)"
)
_LONE_MARKER = re.compile(r"(?:[-+•*–—]|\d+(?:\.\d+)*[.)]?|[a-zđ][).]|[IVXLC]+[.)])$")
# Right-hand halves of every header: a new block even where the gap before them is narrow.
_MOTTO = re.compile(r"(?<=\S)\s*(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập - Tự do)")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter and its box."""

    char: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that stand together on one line, with their box."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines drawn on a page: vertical as (x, low y, high y), horizontal as (y, left x, right x)."""

    vertical: tuple[tuple[float, float, float], ...] = ()
    horizontal: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line in reading order; `flows` if it is running text that may go on in the next line."""

    text: str
    x0: float
    x1: float
    y0: float
    height: float
    right_edge: float
    page: int
    flows: bool


def pieces_of(glyphs: Iterable[Glyph], rules: Rules) -> list[Piece]:
    """Put letters together to pieces of lines. A wide gap or a vertical rule parts two pieces."""
    found: list[Piece] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _together(run[-1], glyph, rules):
            found.extend(_pieces_of_run(run))
            run = []
        run.append(glyph)
    found.extend(_pieces_of_run(run))
    return found


def _together(left: Glyph, right: Glyph, rules: Rules) -> bool:
    height = max(left.y1 - left.y0, right.y1 - right.y0, 1.0)
    if abs(left.y0 - right.y0) > height * _LINE_DRIFT:
        return False
    if not -height < right.x0 - left.x1 < height * _COLUMN_GAP:
        return False
    middle = (right.y0 + right.y1) / 2
    return not any(
        left.x1 - 1 <= x <= right.x0 + 1 and low <= middle <= high for x, low, high in rules.vertical
    )


def _pieces_of_run(run: list[Glyph]) -> Iterator[Piece]:
    text = ""
    at: list[Glyph] = []  # the letter behind each character of `text`
    for i, glyph in enumerate(run):
        if i:
            gap = glyph.x0 - run[i - 1].x1
            if gap > (glyph.y1 - glyph.y0) * _WORD_GAP and not text.endswith(" ") and glyph.char != " ":
                text += " "
                at.append(glyph)
        text += glyph.char
        at.append(glyph)
    start = 0
    for end in [*(m.end() for m in _MOTTO.finditer(text)), len(text)]:
        words = text[start:end]
        if words.strip():
            inked = [g for g in at[start:end] if g.char != " "]
            yield Piece(
                " ".join(words.split(" ")).strip(),
                min(g.x0 for g in inked), min(g.y0 for g in inked),
                max(g.x1 for g in inked), max(g.y1 for g in inked),
            )  # fmt: skip
        start = end


def lines_of_page(pieces: Sequence[Piece], rules: Rules, width: float, edge: float, page: int) -> list[Line]:
    """The lines of one page in reading order; `edge` is where its running text ends on the right."""
    rows = _visual_lines(pieces)
    tables = _tables(rules)
    lines: list[Line] = []

    def add(text: str, piece: Piece, *, flows: bool) -> None:
        lines.append(Line(text, piece.x0, piece.x1, piece.y0, piece.height, edge, page, flows))

    i = 0
    while i < len(rows):
        table = next((t for t in tables if t.holds(rows[i][0])), None)
        if table is not None:
            end = i
            while end < len(rows) and table.holds(rows[end][0]):
                end += 1
            for text in lines_of_table(table.cells([piece for row in rows[i:end] for piece in row])):
                add(text, rows[i][0], flows=False)
            i = end
            continue
        rows[i] = _marker_joined(rows[i])
        end, gutter = _block_end(rows, i, width)
        if end > i:
            for side in (0, 1):
                for piece in (p for row in rows[i:end] for p in row):
                    if (piece.x0 >= gutter) == bool(side):
                        add(piece.text, piece, flows=False)
        else:
            end = i + 1
            row = rows[i]
            whole = Piece(" ".join(p.text for p in row), row[0].x0, row[0].y0, row[-1].x1, row[0].y1)
            add(whole.text, whole, flows=True)
        i = end
    return lines


def _visual_lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces whose feet stand at one height, from the top; each line from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-p.y0, p.x0)):
        if rows and abs(rows[-1][0].y0 - piece.y0) <= max(rows[-1][0].height, piece.height) * _LINE_DRIFT:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.x0) for row in rows]


def _marker_joined(row: list[Piece]) -> list[Piece]:
    """`1.` and `-` stand apart from their words by a tab, which makes no column."""
    if len(row) > 1 and _LONE_MARKER.match(row[0].text) and row[1].x0 - row[0].x1 < row[0].height * 4:
        first, second, *rest = row
        return [Piece(f"{first.text} {second.text}", first.x0, first.y0, second.x1, first.y1), *rest]
    return row


def _block_end(rows: list[list[Piece]], start: int, width: float) -> tuple[int, float]:
    """Where two blocks side by side that begin at `start` end, and where the right one begins.

    The end is `start` itself if none begin.
    """
    if len(rows[start]) != 2 or rows[start][1].x0 < width * _RIGHT_BLOCK:
        return start, 0
    right = rows[start][1].x0
    left = min(rows[start][0].x1, right - 1)  # boxes of letters may overlap a little
    end = start + 1
    last = rows[start]
    for i in range(start + 1, len(rows)):
        row = rows[i]
        if _below_both(row, width):
            break
        lefts = [p for p in row if p.x0 < left and p.x1 <= right + p.height * _OVERLAP]
        rights = [p for p in row if p.x0 >= left - p.height * _OVERLAP and p not in lefts]
        if len(lefts) + len(rights) < len(row) or len(lefts) > 1 or len(rights) > 1:
            break
        new_right = min([right, *(p.x0 for p in rights)])
        new_left = max([left, *(min(p.x1, new_right - 1) for p in lefts)])
        # A line on one side only belongs to its block while it follows closely.
        if new_left >= new_right or (len(row) == 1 and last[0].y0 - row[0].y0 > row[0].height * 4):
            break
        left, right, last = new_left, new_right, row
        end = i + 1
    while end - 1 > start and len(rows[end - 1]) == 1 and _far(rows[end - 2], rows[end - 1]):
        end -= 1
    return end, right - 1


def _below_both(row: list[Piece], width: float) -> bool:
    """Does the row stand below both blocks: a line in the middle of the page, or whom a letter is sent to?"""
    low, high = _MIDDLE
    middle = len(row) == 1 and width * low < (row[0].x0 + row[0].x1) / 2 < width * high
    return middle or row[0].text.startswith("Kính gửi")


def _far(upper: list[Piece], lower: list[Piece]) -> bool:
    return upper[0].y0 - lower[0].y0 > lower[0].height * _CLOSE


@dataclass(frozen=True, slots=True)
class _Table:
    """A table drawn with rules: where its columns and rows part."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]  # from the top

    def holds(self, piece: Piece) -> bool:
        x, y = (piece.x0 + piece.x1) / 2, (piece.y0 + piece.y1) / 2
        return self.xs[0] - 2 <= x <= self.xs[-1] + 2 and self.ys[-1] - 2 <= y <= self.ys[0] + 2

    def cells(self, pieces: list[Piece]) -> list[list[str]]:
        grid = [["" for _ in self.xs[1:]] for _ in self.ys[1:]]
        for piece in sorted(pieces, key=lambda p: (-p.y0, p.x0)):
            x, y = piece.x0 + 1, (piece.y0 + piece.y1) / 2
            column = max(sum(x >= edge for edge in self.xs[1:-1]), 0)
            row = max(sum(y <= edge for edge in self.ys[1:-1]), 0)
            # The lines of a cell are broken by its width; only a marker begins a new entry.
            joint = "\n" if _MARKER.match(piece.text) else " "
            grid[row][column] += joint + piece.text if grid[row][column] else piece.text
        return grid


def _tables(rules: Rules) -> list[_Table]:
    """Tables of two columns and more: rules that cross, grouped by the height they share."""
    found: list[_Table] = []
    bands: list[tuple[float, float, list[float]]] = []  # low, high, xs
    for x, low, high in sorted(rules.vertical, key=lambda v: (-v[2], v[0])):
        for n, (b_low, b_high, xs) in enumerate(bands):
            if low <= b_high + 2 and high >= b_low - 2:
                bands[n] = (min(low, b_low), max(high, b_high), [*xs, x])
                break
        else:
            bands.append((low, high, [x]))
    for low, high, xs in bands:
        columns = _apart(xs)
        ys = _apart([y for y, x0, x1 in rules.horizontal if low - 3 <= y <= high + 3 and x1 > columns[0]])
        if len(columns) > 2 and len(ys) > 1:
            found.append(_Table(tuple(columns), tuple(reversed(ys))))
    return found


def _apart(values: Iterable[float]) -> list[float]:
    """Sorted, with values closer than 4 points, the two sides of a double rule, taken for one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 4:
            kept.append(value)
    return kept


def joined(lines: Sequence[Line]) -> Iterator[str]:
    """Paragraphs: lines broken by the width of the page, or by its end, are put together again."""
    text = ""
    last: Line | None = None
    for line in lines:
        if last is not None and _goes_on(last, line):
            text += line.text if re.search(r"\S[-/]$", text) else " " + line.text
        else:
            if last is not None:
                yield text
            text = line.text
        last = line
    if last is not None:
        yield text


def _goes_on(line: Line, following: Line) -> bool:
    if not (line.flows and following.flows) or _MARKER.match(following.text):
        return False
    if following.page == line.page and line.y0 - following.y0 > line.height * _CLOSE:
        return False
    if following.x0 > line.x0 + following.height * 0.6:  # indented: a new paragraph
        return False
    first, *_ = following.text.split(" ", 1)
    per_letter = (following.x1 - following.x0) / max(len(following.text), 1)
    return line.x1 + line.height * 0.3 + per_letter * len(first) > line.right_edge
