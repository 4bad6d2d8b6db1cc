"""Who is charged with what: headings of the part on execution, `Giao …`, `Đề nghị …`, articles of execution.

One entry per unit and place where it is named as bearer. A lead unit is named by a heading or at the start
of an item; co-ordinating units follow `phối hợp với`. Persons are no units; what is restated at the close
is optional (gold ruling "Assignments").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ingest import (
    deadlines,
    duty_clauses,
    duty_headings,
    duty_lines,
    duty_partners,
    duty_reports,
    duty_tables,
    name_ends,
    unit_lists,
    unit_parts,
    units,
)
from ingest.bearer import Bearer
from ingest.duty_labels import LABEL_WORDS, dashed, labelled
from ingest.duty_words import is_section
from ingest.letters import UPPER
from ingest.marked import Marked
from ingest.model import Duty, Unit
from ingest.outline import DASH, LETTER, NUMBER, PLAIN, ROMAN, Block, Outline
from ingest.speaker import Speaker
from ingest.text import Text, fold

_PERSON = re.compile(
    r"^(?:(?:[Cc]ác\s+)?(?:[Ôô]ng|[Bb]à)(?:\s*[,/]?\s*\(?[Bb]à\)?)?$"
    r"|(?:Đồng chí|đồng chí|Ông|Bà|Thầy|Cô|[Đđ]/c)\s"
    r"(?!(?:Chủ tịch|Chánh|Giám đốc|Trưởng|Thủ trưởng|Chỉ huy trưởng|Chủ nhiệm|Cục trưởng|Hiệu trưởng)\s)"
    r"|Phó (?:Hiệu trưởng|Giám đốc|Chủ tịch|Trưởng phòng|Trưởng ban)$"
    r"|(?:Phó|Hiệu trưởng"
    rf"|Giám đốc)\s+\S+\s+[{UPPER}]\w* [{UPPER}]\w* [{UPPER}]\w*$)"
)


# a class in the singular is nobody in particular
_ANY_ORGAN = re.compile(
    r"^(?:Lãnh đạo|[Cc]ơ quan|[Tt]ổ chức|[Cc]á nhân|[Bb]ộ phận|[Đđ]ơn vị|[Cc]ấp|(?:Vụ|Cục|Chi cục) trưởng)$"
)


def read(
    text: Text,
    outline: Outline,
    speaker: Speaker,
    addressed: tuple[Unit, ...] = (),
    printed: tuple[str, ...] = (),
) -> tuple[Duty, ...]:
    """The duties of one document, in reading order.

    `addressed` are the units of `Kính gửi`; `printed` the names of all who get the document, as they stand.
    """
    names = _Printed(printed)
    out: list[Duty] = []
    seen: set[tuple[int, str, int]] = set()
    plural = _Plural()
    tasks = _Tasks(outline.flat, speaker.date)
    for found in sorted(_bearers(outline, text.norm, speaker), key=lambda b: (b.start, b.role)):
        b = names.cut(outline.flat, found)
        phrase = b.name or outline.flat[b.start : b.end]
        place = (b.start, b.role, b.task[0] if b.row else -1)
        if place in seen or _PERSON.match(phrase) or _ANY_ORGAN.match(phrase):
            continue
        phrase = plural.shared(outline.flat, b, phrase)
        if unit_parts.is_room_of_districts(units.expand(phrase), speaker):
            phrase = f"{phrase} {unit_parts.tiers_named(outline.flat, speaker)}"
        each = unit_lists.each(outline.flat, b.start, b.end) if b.name is None else None
        seen.add(place)
        if each is not None:
            for name, start, end in each:
                member = replace(b, start=start, end=end)
                out.append(_duty(text, member, units.name_unit(name, speaker), tasks.read(b)))
            continue
        unit = _as_addressed(phrase, units.name_unit(phrase, speaker), addressed)
        if b.asked and speaker.issuer is not None and unit.key == speaker.issuer.key:
            continue
        if unit.name:
            out.append(_duty(text, b, unit, tasks.read(b)))
    return tuple(out)


_Task = tuple[str | None, str | None, str | None]
"""The words of a task, its deadline and how often it comes back."""


# A deadline is looked for so far into a task. Without an end, a paragraph that charges ten thousand units
# would be read ten thousand times.
_LONGEST_TASK = 10_000


class _Tasks:
    """Every task read once: all units of one heading share it, and it may be as long as the document."""

    def __init__(self, flat: str, issued_on: str | None) -> None:
        self._flat = flat
        self._issued_on = issued_on
        self._read: dict[tuple[int, int], _Task] = {}

    def read(self, b: Bearer) -> _Task:
        """The task of a bearer; the cells of a table may say it, or by when it is due, in their own way."""
        known = self._read.get(b.task) if b.what is None else None
        if known is None:
            start, end = b.task
            said = b.what or self._flat[start : min(end, start + _LONGEST_TASK)]
            words = " ".join(said.split()).strip(" -+:;.")
            known = (words[:600] or None, *deadlines.read(words, self._issued_on))
            if b.what is None:
                self._read[b.task] = known
        return known if b.when is None else (known[0], *deadlines.of_cell(b.when, self._issued_on))


def _duty(text: Text, b: Bearer, unit: Unit, task: _Task) -> Duty:
    a, z = text.raw_span(b.start, b.end)
    words, due, every = task
    return Duty((a, z), text.raw[a:z], unit, b.role, words, due, every, b.optional)


_MOST_NAMES = 300  # of those who get the document, the longest


class _Printed:
    """The names that the text itself prints whole, under `Kính gửi` and `Nơi nhận`."""

    def __init__(self, printed: tuple[str, ...]) -> None:
        names = {" ".join(n.split()) for n in printed if " " in n.strip()}
        self._by_word: dict[str, list[str]] = {}
        for name in sorted(names, key=lambda n: (-len(n), n))[:_MOST_NAMES]:
            self._by_word.setdefault(name.split()[0], []).append(name)

    def cut(self, flat: str, b: Bearer) -> Bearer:
        """The bearer, its name ended where a printed name ends and the duty goes on in small letters."""
        if b.row or b.name is not None:
            return b
        for name in self._by_word.get(flat[b.start : b.end].split(None, 1)[0], ()):
            end = b.start + len(name)
            if end < b.end and flat.startswith(name, b.start) and name_ends.is_over(flat, end, b.end):
                return replace(b, end=end, task=(end, b.task[1]))
        return b


class _Plural:
    """`Giám đốc các Sở A, Sở B`: the plural of the first holds for those of the same noun in one list."""

    def __init__(self) -> None:
        self._noun = ""
        self._end = -1

    def shared(self, flat: str, b: Bearer, phrase: str) -> str:
        """The phrase with `Các` before it, where it goes on a list that a plural opened."""
        goes_on = self._end >= 0 and flat[self._end : b.start].strip(" ,\n") in ("", "và")
        self._end = b.end
        m = _MANY_OF.search(phrase)
        if m:
            self._noun = m.group(1)
        elif not (goes_on and self._noun and phrase.startswith(self._noun)):
            self._noun = ""
        else:
            return f"Các {phrase}"
        return phrase


def _as_addressed(phrase: str, unit: Unit, addressed: tuple[Unit, ...]) -> Unit:
    """A unit that the addressees name more fully is the addressee: `Phòng VH&TT` of all districts."""
    short = fold(units.expand(phrase))
    same = [
        u
        for u in addressed
        if fold(u.name) == short or (u.collective and fold(u.name).startswith(f"{short} các"))
    ]
    longer = [u for u in addressed if u.collective and fold(u.name).startswith(short + " cac ")]
    return (same or longer or [unit])[0]


# documents of standing rules: a heading that is an organ says who it is, not what it shall do now
_RULES = frozenset({"HP", "Luật", "PL", "NĐ", "TT", "TTLT", "QC", "QyĐ"})
_PERSONS = re.compile(
    r"(?:[Cc]ác\s+)?[Tt]hành viên\b|(?:[Cc]ác\s+)?(?:đồng chí\s+|đ/c\s+)?[ỦUủu][ỷy]?y? viên\b|"
    r"(?:[Cc]ác\s+)?(?:ông|Ông|bà)\b(?!.{0,10}\s(?:Chánh|Giám|Trưởng|Chủ|Thủ|Bí|Cục|Vụ)\s)"
    r"|(?:[Cc]ác\s+)?(?:[Cc]á nhân|[Hh]ộ)\b|(?:thôn trưởng|tổ trưởng|trưởng (?:thôn|bản|ấp))\b"
    r"|(?:bí thư|phó bí thư) (?:cấp|chi)\b"
)
_MANY_OF = re.compile(r"(?:^|\s)các (Sở|Bộ|Phòng|Trung tâm)\b")


def _bearers(outline: Outline, norm: str, speaker: Speaker) -> list[Bearer]:
    found, tables = duty_tables.read(outline, norm)
    found += duty_lines.read(outline, tables)
    inside = _execution(outline, speaker.type)
    rules = speaker.type in _RULES
    led: set[int] = set()
    asked = False  # the opening charges somebody with all that follows: `đề nghị Công ty thực hiện:`
    paragraphs = [(i, b) for i, b in enumerate(outline.blocks) if b.kind in ("opening", "item", "closing")]
    holding = _Holding(Marked(outline.flat, paragraphs))
    for i, block in paragraphs:
        past = _end_of_table(tables, block.start) if tables else None
        if past is not None:
            found += _behind_table(outline, block, past)
            continue
        ordered = i in holding.charges and (i in inside or not rules)
        charged = duty_clauses.charged(outline, block, _reach(outline, i)) if ordered else []
        if block.kind == "opening":
            found += [b for b in charged if _is_order(outline.flat, b)]
            asked = bool(charged) and outline.flat[block.end - 1] == ":"
            continue
        if block.kind == "closing":
            found += [replace(b, optional=True) for b in charged]
            continue
        if i in inside or not (inside or rules):
            loose = i in inside or (block.parent >= 0 and duty_headings.groups(outline, block.parent))
            named = duty_headings.named(outline, i, _reach(outline, i), loose=loose)
        else:
            named = [] if rules else duty_headings.headed(outline, i, _reach(outline, i))
        if not named and outline.flat.startswith(duty_headings.OPENS_RESPONSIBILITY, block.start):
            named = duty_headings.responsible(outline, i, _reach(outline, i))
        if charged and not named and block.rank != PLAIN and duty_headings.led_above(outline, block):
            charged = [replace(b, optional=b.optional or b.asked) for b in charged]
        elif charged and inside and i not in inside:
            charged = [replace(b, optional=b.optional or block.rank >= DASH) for b in charged]
        first = named or charged
        if first:
            led.add(i)
        found += first + duty_clauses.seconds(outline, first)
        below = i in inside or i in led or _below(outline, i, led)
        if i in holding.partners:
            found += duty_partners.read(outline, block, led=i in led, below=below or asked)
        if i in led or (i in holding.musts and (below or (inside and not rules))):
            found += duty_clauses.subjects(outline, block, led=i in led)
        elif below and block.rank >= DASH:
            further = duty_clauses.subjects(outline, block, led=True)
            found += [b for b in further if duty_headings.PLACED.match(outline.flat, b.start)]
        if i in holding.responsible:
            found += duty_clauses.articles(outline, block)
        if i in holding.labels:
            found += labelled(outline, block)
        found += dashed(outline, block)
    found += duty_clauses.among_orders(outline, led)
    return [
        replace(b, optional=True) if not b.optional and _is_persons(outline.flat, b) else b
        for b in duty_reports.softened(outline, speaker.type, _parted(outline, found))
    ]


def _behind_table(outline: Outline, block: Block, past: int) -> list[Bearer]:
    """What a paragraph that goes on behind a table orders."""
    tail = outline.flat[past : max(past, block.end)]
    rest = block._replace(start=past + len(tail) - len(tail.lstrip()))
    return duty_clauses.charged(outline, rest, (rest.start, rest.end)) if tail.strip() else []


_CLAUSE = re.compile(r"[;.]\s")


def _parted(outline: Outline, found: list[Bearer]) -> list[Bearer]:
    """The tasks of one paragraph parted where its next bearer begins: `A …; riêng B … trước ngày …`."""
    starts = sorted({b.start for b in found if b.role == "lead" and not b.row})
    out = []
    for b in found:
        n = bisect_right(starts, max(b.task[0], b.end))
        block = outline.at(b.start)
        if b.row or b.what is not None or n == len(starts) or block is None or starts[n] >= block.end:
            out.append(b)
            continue
        if _CLAUSE.search(outline.flat, b.end, starts[n]):
            b = replace(b, task=(b.task[0], min(b.task[1], starts[n])))  # noqa: PLW2901 - a shorter task
        out.append(b)
    return out


class _Holding:
    """Which paragraphs hold the words without which a clause is not looked for."""

    def __init__(self, marked: Marked) -> None:
        self.charges = marked.holding(duty_clauses.CHARGE_WORDS)
        self.partners = marked.holding(duty_partners.WITH_WORDS)
        self.musts = marked.holding(duty_clauses.MUST_WORDS)
        self.responsible = marked.holding(duty_clauses.RESPONSIBLE_WORDS)
        self.labels = marked.holding(LABEL_WORDS)


def _end_of_table(tables: list[tuple[int, int]], at: int) -> int | None:
    """The end of the table that covers a position; tables stand in order."""
    i = bisect_right(tables, (at, at)) - 1
    for start, end in tables[max(i, 0) : i + 2]:
        if start <= at < end:
            return end
    return None


def _below(outline: Outline, i: int, led: set[int]) -> bool:
    """Is the paragraph below a heading that charges a unit?"""
    parent = outline.blocks[i].parent
    while parent >= 0:
        if parent in led:
            return True
        parent = outline.blocks[parent].parent
    return False


def _is_persons(flat: str, b: Bearer) -> bool:
    return _PERSONS.match(flat, b.start, b.end) is not None


_ORDERS_BELOW = re.compile(r"\s(?:yêu cầu|đề nghị|giao)\s*:\s*$")


def _is_head(text: str, rank: int) -> bool:
    """A heading of duties; a line without a number is one only if it ends in a colon."""
    leads = text.endswith(":")
    if leads and _ORDERS_BELOW.search(text):
        return True
    return len(text) < 60 and leads and is_section(text) if rank == PLAIN else is_section(text)


_LONGEST_HEAD = 300


def _ordered_by_opening(outline: Outline) -> set[int]:
    """The dashes right below an opening that ends `… yêu cầu:`."""
    opening = max((k for k, b in enumerate(outline.blocks) if b.kind == "opening"), default=-1)
    if opening < 0 or not _ORDERS_BELOW.search(outline.text(outline.blocks[opening])[-40:]):
        return set()
    inside: set[int] = set()
    for k in range(opening + 1, len(outline.blocks)):
        if outline.blocks[k].kind != "item" or outline.blocks[k].rank < DASH:
            break
        inside.add(k)
    return inside


def _execution(outline: Outline, kind: str | None) -> set[int]:
    """Indexes of the blocks under a heading such as `TỔ CHỨC THỰC HIỆN`."""
    inside = _ordered_by_opening(outline) | duty_reports.inside(outline, kind)
    for h, head in enumerate(outline.blocks):
        if head.kind != "item" or not (head.rank <= NUMBER or head.rank == PLAIN):
            continue
        if head.end - head.start >= _LONGEST_HEAD:
            continue
        rank = head.rank
        text = outline.text(head) or _titled_below(outline, h)
        if not _is_head(text, rank):
            continue
        if rank == PLAIN:
            rank = ROMAN if _ORDERS_BELOW.search(text) else LETTER
        for k in range(h + 1, len(outline.blocks)):
            b = outline.blocks[k]
            if b.kind != "item" or b.rank <= rank:
                break
            inside.add(k)
    return inside


def _titled_below(outline: Outline, h: int) -> str:
    """The title of `Chương III`, where it stands alone on the next line."""
    below = outline.blocks[h + 1] if h + 1 < len(outline.blocks) else None
    if below is None or below.parent != h or below.rank != PLAIN or below.end - below.start >= _LONGEST_HEAD:
        return ""
    title = outline.text(below)
    return "" if _PROVISIONS.search(title) else title


# a chapter of closing and transitional provisions; its article of execution says itself who is charged
_PROVISIONS = re.compile(r"(?i:điều khoản)")


def _is_closed(outline: Outline, block: Block) -> bool:
    """Has an item said its task in full, so that a paragraph without a mark below it is no part of it?"""
    return block.end - block.start > 60 and outline.flat[block.end - 1] in ".;"


def _reach(outline: Outline, i: int) -> tuple[int, int]:
    """From a block to the end of the last block below it."""
    block = outline.blocks[i]
    end = block.end
    for k in range(i + 1, len(outline.blocks)):
        b = outline.blocks[k]
        if b.kind != "item" or (b.rank <= block.rank and b.rank < DASH) or (b.rank == block.rank):
            break
        if k == i + 1 and b.rank == PLAIN and _is_closed(outline, block):
            break
        end = b.end
    return block.start, end


def _is_order(flat: str, b: Bearer) -> bool:
    """In the opening only `yêu cầu`, `đề nghị` or `giao` to units with a task of their own counts."""
    return flat[b.task[0] : b.task[1]].strip() != ""
