"""Duties in tables: one row a task, with columns for who leads, who helps and by when.

Tables come as lines with ` | ` between the cells (Markdown, and what the readers make of Word and HTML) or as
columns set apart by blanks (text taken from PDF). A merged cell goes on for the rows below it: its unit leads
their tasks too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.duty.bearer import Bearer, Role
from ingest.organ.unit_words import starts_unit
from ingest.page.outline import Outline
from ingest.readers.rows import CONTINUED, cells_of_line
from ingest.text.letters import LOWER, UPPER
from ingest.unit import lists as unit_lists

_LEAD = re.compile(
    r"chủ trì|thực hiện chính|đầu mối|phụ trách|tham mưu|^trách nhiệm(?: chính)?$|chịu trách nhiệm|đảm nhiệm"
    r"|(?:đơn vị|cơ quan|bộ phận|trách nhiệm|ĐV|tập thể|cá nhân|phòng|ban|ngành|khoa|tổ|chi bộ|lực lượng"
    r"|thành phần)\s+"
    r"(?:(?:tổ chức\s+)?(?:thực hiện|triển khai)|chuẩn bị|giải quyết|xử lý|được (?:giao|phân công))"
    r"|^(?:tổ chức thực hiện|phân công(?: thực hiện)?|ĐVTH)$",
    re.IGNORECASE,
)
# who lays the matter before an assembly, beside the one who leads its examination: `Cơ quan trình`
_SUBMITS = re.compile(
    r"(?:cơ quan|đơn vị)\s+(?:soạn thảo,?\s+(?:và\s+)?)?(?:trình|soạn thảo)$", re.IGNORECASE
)
_UNIT = re.compile(
    r"(?:Tên )?(?:Đơn vị|Cơ quan|Bộ phận)"
    r"(?:(?:,|/| và) ?(?:đơn vị|cơ quan|bộ phận|địa phương|cá nhân|tổ chức))?$",
    re.IGNORECASE,
)
_TWO = re.compile(r"Nhiệm vụ|Nội dung công việc|Công việc", re.IGNORECASE)  # beside a column of units
_OF_PERSONS = re.compile(r"họ (?:và |, )?tên|chức (?:vụ|danh)|ông|năm sinh", re.IGNORECASE)
_WITH = re.compile(
    r"phối hợp|^(?:(?:đơn vị|cơ quan|thành phần) )?tham gia(?: (?:thẩm (?:tra|định)|soạn thảo|thực hiện))?$",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"nội dung|nhiệm vụ|công việc|hoạt động|tên |đầu việc|việc cần làm|giải pháp", re.IGNORECASE
)
_GOAL = re.compile(r"chỉ tiêu|mục tiêu|sản phẩm", re.IGNORECASE)  # where no column tells the task
_WHEN = re.compile(r"thời gian|thời hạn|thời điểm|hoàn thành|tiến độ|lộ trình", re.IGNORECASE)
_RULE = re.compile(r"[-:=+_ ]*$")
_GAP = re.compile(r" {3,}|\t+")
_NEW_PART = re.compile(r"(?:[IVX]+[.)]|Điều \d|[A-D]\.|Nơi nhận|PHỤ LỤC|Phụ lục)")
_COUNTED = re.compile(r"\d{1,3}[.)]?$")  # the number of a row
_NOT_A_UNIT = re.compile(rf"[-–\d.\s]*$|(?!các\s)[{LOWER}]")


_PART_BEFORE = re.compile(r"(?P<part>[Cc]hủ trì|[Pp]hối hợp)\s*:\s*")
_PART_BEHIND = re.compile(
    r"\s+\(?(?P<part>chủ trì|phối hợp|tham mưu|(?:là |làm )?đầu mối|thực hiện)(?:\s+thực hiện)?\)?\Z"
)
# `Đề nghị Công an tỉnh`, `Do Sở Y tế chủ trì`: the order before a unit in its cell
_ORDER = re.compile(r"(?:Đề nghị|Giao(?: cho)?|Mời|Do)\s+(?=[^\W\d_])")


# a cell that says what the one above it says: `-nt-`, `Như trên`, `//`
_AS_ABOVE = re.compile(rf"{CONTINUED}|[-–\s]*(?:nt|NT|[Nn]hư trên|//|\"|'')[-–\s.]*")
# `- Phòng Y tế - Đài Truyền thanh`: bullets whose line breaks were lost
_BULLET = re.compile(rf"(?<=\S)(?<!HĐND)\s[-+•]\s(?=[{UPPER}])")
_HELPED = re.compile(r",?\s(?:chủ trì,?\s)?phối hợp\s(?:với\s|cùng\s)?(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column: its words and where they begin and end; a wrapped cell has its first line."""

    text: str
    start: int
    end: int


EMPTY = Cell("", -1, -1)


class Rows:
    """The rows of one table in reading order, remembering the cell that a merged one goes on with."""

    def __init__(self, flat: str, head: list[str]) -> None:
        self._flat = flat
        self._head = head
        self._leads: dict[int, Cell] = {}  # by the column
        self._helps = EMPTY

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(self._head)

    def second_head(self, cells: list[str]) -> bool:
        """Is this the second line of a heading: `Chủ trì`, `Phối hợp` under `Đơn vị thực hiện`?"""
        named = [c for c in cells if c and c != CONTINUED]
        if not named or not all(len(c) < 40 for c in named) or not any(_WITH.search(c) for c in named):
            return False
        if not all(_LEAD.search(c) or _WITH.search(c) or _WHEN.search(c) or _TASK.search(c) for c in named):
            return False
        self._head = [c if c and c != CONTINUED else h for c, h in zip(cells, self._head, strict=True)]
        return True

    def bearers(self, cells: list[Cell]) -> list[Bearer]:
        """Who leads and who helps with the task of one row."""
        task = self._column(_TASK, cells)
        task = task if task.text else self._column(_GOAL, cells)
        when = self._column(_WHEN, cells).text or None
        leads, helper = self._columns(cells)
        if not leads or not task.text:
            return []
        found: list[Bearer] = []
        for n in leads:
            if cells[n].text and not _AS_ABOVE.fullmatch(cells[n].text):
                self._leads[n] = cells[n]
            found += self._of(self._leads.get(n, EMPTY), "lead", task, when)
        if helper is not None and not _AS_ABOVE.fullmatch(helper.text):
            self._helps = helper
        if helper is not None:
            found += self._of(self._helps, "coordinate", task, when)
        return found

    def _columns(self, cells: list[Cell]) -> tuple[list[int], Cell | None]:
        """The columns of those who lead, and the cell of those who help."""
        leads: list[int] = []
        helper = None
        led = False
        for n, (name, cell) in enumerate(zip(self._head, cells, strict=True)):
            if _WITH.search(name) and not _LEAD.search(name):
                helper = cell
            elif _SUBMITS.match(name):
                leads.append(n)
            elif (_LEAD.search(name) or _UNIT.match(name)) and not led:
                leads.append(n)
                led = True
        return leads, helper

    def _column(self, what: re.Pattern[str], cells: list[Cell]) -> Cell:
        return next(
            (c for h, c in zip(self._head, cells, strict=True) if what.search(h) and not _LEAD.search(h)),
            EMPTY,
        )

    def _of(self, cell: Cell, role: Role, task: Cell, when: str | None) -> list[Bearer]:
        if cell.start < 0:
            return []
        whole = len(cell.text) == cell.end - cell.start
        found = []
        helped = _HELPED.search(cell.text) if role == "lead" else None
        helped = helped if helped and starts_unit(cell.text, helped.end()) else None
        for a, b in unit_lists.spans(_parted(cell.text, helped), 0, len(cell.text)):
            if helped and a >= helped.end():
                role = "coordinate"
            if label := _PART_BEFORE.match(cell.text, a, b):  # `Phối hợp: Sở A, Sở B`, of all behind it
                role = _role(label)
            a, b, part = _own_part(cell.text, a, b)  # noqa: PLW2901 - without the words of its part
            name = cell.text[a:b]
            if _NOT_A_UNIT.match(name):
                continue
            span = (cell.start + a, cell.start + b) if whole else (cell.start, cell.end)
            said = (task.start, task.end)
            words = task.text if len(task.text) != task.end - task.start else None
            member = Bearer(
                *span, part or role, said, name=None if whole else name, when=when, what=words, row=True
            )
            found.append(member)
        return found


def _parted(text: str, helped: re.Match[str] | None) -> str:
    """A cell with the bullets inside it, and the words before those who help, as marks between its units."""
    if text.startswith(("-", "+", "•")):
        cuts = {m.start() for m in _BULLET.finditer(text) if starts_unit(text, m.end())}
        text = "".join(";" if i in cuts else c for i, c in enumerate(text)) if cuts else text
    if helped:
        text = f"{text[: helped.start()]};{' ' * (len(helped.group()) - 1)}{text[helped.end() :]}"
    return text


def _own_part(text: str, a: int, b: int) -> tuple[int, int, Role | None]:
    """A unit in a cell without the words that say its part: `Sở Y tế chủ trì`, `Phối hợp: UBND các xã`."""
    ordered = _ORDER.match(text, a, b)
    a = ordered.end() if ordered and starts_unit(text, ordered.end()) else a
    before, after = _PART_BEFORE.match(text, a, b), _PART_BEHIND.search(text, a, b)
    a = before.end() if before else a
    after = after if after and " " in text[a : after.start()] else None  # `Tổ tham mưu` is a name
    b = after.start() if after else b
    said = before or after
    return a, b, None if said is None else _role(said)


def _role(said: re.Match[str]) -> Role:
    """What the words of a part say: who leads or who helps."""
    return "coordinate" if "hối" in said["part"] else "lead"


_BESIDE_TWO = 5  # columns of units and their tasks, a number before and a remark behind them, are fewer


def is_head(cells: list[str]) -> bool:
    """Are these the headings of a table that charges units: a column of tasks and one of who leads?"""
    of_units = len(cells) < _BESIDE_TWO and not any(map(_OF_PERSONS.match, cells))
    if of_units and any(_UNIT.match(a) and _TWO.match(b) for a, b in pairwise(cells)):
        return True
    if len(cells) < 3 or any(len(c) > 70 for c in cells) or _COUNTED.match(cells[0]):
        return False
    lead = [
        c
        for c in cells
        if (_LEAD.search(c) or _SUBMITS.match(c)) and not (_WHEN.search(c) or c.startswith("Các "))
    ]
    if not lead and any(_WHEN.search(c) for c in cells):
        lead = [c for c in cells if _UNIT.match(c)]
    return bool(lead) and any((_TASK.search(c) or _GOAL.search(c)) and c not in lead for c in cells)


def read(outline: Outline, norm: str) -> tuple[list[Bearer], list[tuple[int, int]]]:
    """The bearers of every table, and where the tables set in blanks stand, which hold no sentences.

    `norm` is the text of the outline with its line breaks: a column is told by its place in the line.
    """
    barred, bars = _barred(outline)
    tabbed, rows = _tabbed(outline, norm)
    found, covered = _aligned(outline, norm, frozenset(rows))
    return [*barred, *tabbed, *found], sorted(covered + rows + bars)


def _barred(outline: Outline) -> tuple[list[Bearer], list[tuple[int, int]]]:
    """Tables with bars between their cells; a row that charges units is no sentence."""
    flat = outline.flat
    found: list[Bearer] = []
    covered: list[tuple[int, int]] = []
    table: Rows | None = None
    for block in outline.blocks:
        cells = (
            cells_of_line(flat[block.start : block.end]) if " | " in flat[block.start : block.end] else None
        )
        if cells is None or all(_RULE.match(c) for c in cells):
            continue
        if is_head([c for c in cells if c]):
            table = Rows(flat, [" ".join(c.split()) for c in cells])
        elif table is not None and len(cells) == table.width and not table.second_head(cells):
            row = table.bearers(_placed(flat, cells, block.start, block.end))
            found += row
            covered += [(block.start, block.end)] if row else []
    return found, covered


def _placed(flat: str, cells: list[str], at: int, end: int) -> list[Cell]:
    out = []
    for cell in cells:
        spot = flat.find(cell, at, end) if cell else -1
        out.append(Cell(cell, spot, spot + len(cell)) if spot >= 0 else EMPTY)
        at = spot + len(cell) if spot >= 0 else at
    return out


def _tabbed(outline: Outline, norm: str) -> tuple[list[Bearer], list[tuple[int, int]]]:
    """Tables copied from a word processor: one tab between two cells, whatever their width."""
    flat = outline.flat
    found: list[Bearer] = []
    covered: list[tuple[int, int]] = []
    if "\t" not in norm:
        return found, covered
    table: Rows | None = None
    for a, b in outline.lines:
        cells = _between_tabs(flat, norm, a, b) if table is not None or flat.find("\t", a, b) >= 0 else []
        if len(cells) > 2 and all(c.text for c in cells) and is_head([c.text for c in cells]):
            table = Rows(flat, [c.text for c in cells])
        elif table is None:
            continue
        elif len(cells) == table.width:
            found += table.bearers(cells)
        elif len(cells) > 1 or not flat[a].islower():
            table = None
            continue
        covered.append((a, b))
    return found, covered


def _between_tabs(flat: str, norm: str, a: int, b: int) -> list[Cell]:
    """The cells of the line that a stretch stands in; a blank one at either end is a cell too."""
    start = norm.rfind("\n", 0, a) + 1
    end = norm.find("\n", b)
    cells: list[Cell] = []
    for words in norm[start : end if end >= 0 else len(norm)].split("\t"):
        text = words.strip()
        spot = start + len(words) - len(words.lstrip())
        cells.append(Cell(flat[spot : spot + len(text)], spot, spot + len(text)) if text else EMPTY)
        start += len(words) + 1
    return cells


def _aligned(
    outline: Outline, norm: str, tabbed: frozenset[tuple[int, int]]
) -> tuple[list[Bearer], list[tuple[int, int]]]:
    """Tables whose columns are told by where their words begin in the line; `tabbed` are lines of others."""
    flat = outline.flat
    found: list[Bearer] = []
    table: Rows | None = None
    covered: list[tuple[int, int]] = []
    starts: list[int] = []
    row: list[Cell] = []
    gap = tab = -1
    for a, b in outline.lines:
        if (a, b) in tabbed:
            continue
        if table is None:
            gap = gap if gap >= a else _next(flat, "   ", a)
            tab = tab if tab >= a else _next(flat, "\t", a)
            if gap >= b and tab >= b:
                continue
        parts = _parts(flat, a, b)
        if is_head([p.text for p in parts]):
            table, row = Rows(flat, [p.text for p in parts]), []
            starts = [_indent(norm, p.start) for p in parts]
            covered.append((a, b))
            continue
        if table is None:
            continue
        if _NEW_PART.match(flat, a, b) or " | " in flat[a:b] or _runs_over(norm, parts, starts):
            found += table.bearers(row) if row else []
            table, row = None, []
            continue
        covered[-1] = (covered[-1][0], b)
        cells = _in_columns(norm, parts, starts)
        if cells[0].text and row:
            found += table.bearers(row)
            row = cells
        else:
            row = [_joined(x, y) for x, y in zip(row, cells, strict=True)] if row else cells
    if table is not None and row:
        found += table.bearers(row)
    return found, covered


def _next(flat: str, blank: str, at: int) -> int:
    found = flat.find(blank, at)
    return found if found >= 0 else len(flat)


def _parts(flat: str, a: int, b: int) -> list[Cell]:
    """The pieces of a line that stand apart."""
    edges = [a, *(at for m in _GAP.finditer(flat, a, b) for at in m.span()), b]
    return [Cell(flat[x:y], x, y) for x, y in list(pairwise(edges))[::2] if x < y]


def _indent(norm: str, at: int) -> int:
    return at - (norm.rfind("\n", 0, at) + 1)


def _runs_over(norm: str, parts: list[Cell], starts: list[int]) -> bool:
    """A line whose words run into the next column is a sentence after the table."""
    for part in parts:
        first = _indent(norm, part.start)
        column = max((n for n, s in enumerate(starts) if s <= first + 3), default=0)
        if column + 1 < len(starts) and first + len(part.text) > starts[column + 1] + 1:
            return True
    return False


def _in_columns(norm: str, parts: list[Cell], starts: list[int]) -> list[Cell]:
    cells = [EMPTY] * len(starts)
    for part in parts:
        column = max((n for n, s in enumerate(starts) if s <= _indent(norm, part.start) + 3), default=0)
        cells[column] = _joined(cells[column], part)
    return cells


def _joined(above: Cell, below: Cell) -> Cell:
    if not above.text or not below.text:
        return above if above.text else below
    return Cell(f"{above.text} {below.text}", above.start, above.end)
