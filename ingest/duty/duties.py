"""Who is charged with what: headings of the part on execution, `Giao …`, `Đề nghị …`, articles of execution.

One entry per unit and place where it is named as bearer. A lead unit is named by a heading or at the start
of an item; co-ordinating units follow `phối hợp với`. Persons are no units; what is restated at the close
is optional (gold ruling "Assignments").
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from ingest.duty import (
    among,
    annexed,
    below_many,
    by_name,
    counted,
    deadlines,
    matters,
    own_deeds,
    parted,
    reach,
    responsible,
    sent_in,
    told_apart,
)
from ingest.duty import clauses as duty_clauses
from ingest.duty import headings as duty_headings
from ingest.duty import lines as duty_lines
from ingest.duty import partners as duty_partners
from ingest.duty import persons as duty_persons
from ingest.duty import reports as duty_reports
from ingest.duty import sections as duty_sections
from ingest.duty import tables as duty_tables
from ingest.duty.bearer import Bearer, outer
from ingest.duty.labels import LABEL_WORDS, dashed, done_by, labelled, listed_below
from ingest.duty.named_before import Addressed, called_short
from ingest.duty.passages import Passages
from ingest.duty.printed import Plural, Printed, with_places
from ingest.model import Duty, Unit
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import starts_organ
from ingest.page import class_words, soft_title
from ingest.page.marked import Marked
from ingest.page.outline import ARTICLE, DASH, PLAIN, Block, Outline
from ingest.text.text import Text
from ingest.unit import in_full, units
from ingest.unit import lists as unit_lists
from ingest.unit import parts as unit_parts


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
    told = soft_title.units(annexed.with_plan(outline, speaker.type))
    outline = class_words.calmed(told)
    names = Printed(printed)
    greeted = Addressed(addressed)
    out: list[Duty] = []
    plural = Plural()
    tasks = _Tasks(told.flat, speaker.date)
    bearers = _each_once(_bearers(outline, text.norm, speaker))
    placed = with_places(outline.flat, bearers)
    for found in bearers:
        b = names.cut(outline.flat, found)
        phrase = b.name or (b is found and placed.get(b.start)) or outline.flat[b.start : b.end]
        if duty_persons.is_nobody(phrase):
            continue
        phrase = plural.shared(outline.flat, b, phrase)
        if unit_parts.is_room_of_districts(in_full.expand(phrase), speaker):
            phrase = f"{phrase} {unit_parts.tiers_named(outline.flat, speaker)}"
        each = unit_lists.each(outline.flat, b.start, b.end) if b.name is None else None
        if each is not None:
            for name, start, end in each:
                member = replace(b, start=start, end=end)
                out.append(_duty(text, member, units.name_unit(name, speaker), tasks.read(b)))
            continue
        if own_deeds.resolves(outline.flat, b):
            continue
        unit = called_short(phrase, greeted.meant(phrase, units.name_unit(phrase, speaker)), greeted, out)
        own = speaker.issuer is not None and unit.key == speaker.issuer.key
        if own and (b.asked or own_deeds.speaks(outline.flat, b)):
            continue
        if unit.name:
            out.append(_duty(text, b, unit, tasks.read(b)))
    return tuple(out)


def _each_once(found: list[Bearer]) -> list[Bearer]:
    """The bearers in reading order, one that several readers found in the words of the first."""
    once: dict[tuple[int, str, int], Bearer] = {}
    for b in sorted(found, key=lambda b: (b.start, b.role)):
        once.setdefault((b.start, b.role, b.task[0] if b.row else -1), b)
    return list(once.values())


_Task = tuple[str | None, str | None, str | None]
"""The words of a task, its deadline and how often it comes back."""


# A deadline is looked for so far into a task. Without an end, a paragraph that charges ten thousand units
# would be read ten thousand times.
_LONGEST_TASK = 10_000


_MOST_TOLD = 600  # characters of a task; of a longer one the beginning is told


def _told(words: str) -> str:
    """The words of a task, a long one up to the last whole word."""
    return words if len(words) <= _MOST_TOLD else f"{words[:_MOST_TOLD].rpartition(' ')[0]} …"


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
            words = " ".join(said.split()).strip(" -+:;.,|").removesuffix("/").rstrip(" .;")
            if words.endswith(")") and words.rfind("(") <= words.rfind(")", 0, -1):
                words = words[:-1].rstrip()  # `Lập hồ sơ (giao Sở Y tế tham mưu)`
            known = (_told(words) or None, *deadlines.read(words, self._issued_on))
            if b.what is None:
                self._read[b.task] = known
        return known if b.when is None else (known[0], *deadlines.of_cell(b.when, self._issued_on))


def _duty(text: Text, b: Bearer, unit: Unit, task: _Task) -> Duty:
    a, z = text.raw_span(b.start, b.end)
    words, due, every = task
    return Duty((a, z), text.raw[a:z], unit, b.role, words, due, every, b.optional)


# documents of standing rules: a heading that is an organ says who it is, not what it shall do now
_RULES = frozenset({"HP", "Luật", "PL", "NĐ", "TT", "TTLT", "QC", "QyĐ"})


def _bearers(outline: Outline, norm: str, speaker: Speaker) -> list[Bearer]:
    found, tables = duty_tables.read(outline, norm)
    found += duty_lines.read(outline, tables)
    inside = duty_sections.execution(outline, speaker.type)
    rules, upward = speaker.type in _RULES, duty_reports.is_upward(speaker.type)
    led: set[int] = set()
    opening = _Opening()
    paragraphs = [(i, b) for i, b in enumerate(outline.blocks) if b.kind in ("opening", "item", "closing")]
    holding = _Holding(Marked(outline.flat, paragraphs))
    for i, block in paragraphs:
        past = _end_of_table(tables, block.start) if tables else None
        if past is not None:
            found += _behind_table(outline, block, past)
            continue
        ordered = i in holding.charges and (i in inside or not rules)
        charged = duty_clauses.charged(outline, block, reach.of(outline, i)) if ordered else []
        charged = charged or (counted.read(outline, block) if i in holding.counted else [])
        if charged and below_many.leaves_below(outline, i, charged):
            charged = []
        if block.kind == "opening":
            found += opening.read(outline, i, charged, holding)
            continue
        if block.kind == "closing":
            found += [replace(b, optional=True) for b in charged]
            continue
        goes_on = block.rank == PLAIN and block.parent in led and not rules
        turns = not (upward or rules) and duty_headings.turns_to(outline, block)
        turns = turns or (not rules and _behind_last(tables, outline, block))
        turns = turns or (rules and i in holding.answers and by_name.charges(outline, block, speaker.type))
        named = _named(outline, i, inside, rules=rules, goes_on=goes_on, turns=turns)
        if named and ordered:
            charged = duty_clauses.charged(outline, block, reach.of(outline, i), behind=named[-1].end)
        bullet = block.rank != PLAIN or (
            block.parent >= 0 and outline.flat[outline.blocks[block.parent].end - 1] == ":"
        )
        if charged and not named and bullet and duty_headings.led_above(outline, block):
            charged = [replace(b, optional=b.optional or b.asked) for b in charged]
        elif charged and inside and i not in inside:
            said = outline.flat.startswith("Giao ", block.start)
            charged = [replace(b, optional=b.optional or (block.rank >= DASH and not said)) for b in charged]
        if not (named or charged) and (i in inside or not (inside or rules or block.rank >= DASH)):
            named = done_by(outline, block)
        if named or charged:
            led.add(i)
        below, asked = i in inside or i in led or _below(outline, i, led), opening.asked
        strong = below or bool(inside and not rules)
        more = _further(outline, i, named or charged, holding, below=below, asked=asked, strong=strong)
        found += (charged if named else []) + more
    found += _below_matters(outline, led, holding, speaker.type, alone=not inside)
    found = listed_below(outline, found + among.among_orders(outline, led))
    known = duty_reports.softened(outline, speaker.type, parted.of_bearers(outline, found))
    if speaker.type == "CV" and not inside:
        known = sent_in.dated(outline, known, speaker.date)
    passages = Passages(outline.flat)
    return [_judged(outline.flat, b, passages) for b in known]


def _judged(flat: str, b: Bearer, passages: Passages) -> Bearer:
    """A bearer that only helps as such; one that is a person or is charged by what is quoted as optional."""
    if duty_partners.only_helps(flat, b):
        return replace(b, role="coordinate")
    if b.optional or not (duty_persons.stands(flat, b.start, b.end) or passages.hold(b.start)):
        return b
    return replace(b, optional=True)


class _Opening:
    """Whom the paragraphs before any number charge, and what they have asked so far."""

    def __init__(self) -> None:
        self.asked = False  # somebody is charged with all that follows: `đề nghị Công ty thực hiện:`
        self._requested = False  # … or with a deed of its own

    def read(self, outline: Outline, i: int, charged: list[Bearer], holding: _Holding) -> list[Bearer]:
        """Whom one of them charges; one of several below or behind those that ask may be its own."""
        block = outline.blocks[i]
        apart: list[Bearer] = []
        if (self.asked and told_apart.below_opening(outline, block)) or (
            self._requested and told_apart.behind_request(outline, block)
        ):
            first = duty_headings.named(outline, i, reach.of, loose=True)
            further = _further(outline, i, first, holding, below=True, asked=True, strong=True)
            apart = further if first else []
        if charged and not apart:
            self.asked = outline.flat[block.end - 1] == ":"
        self._requested = self._requested or bool(charged)
        return apart or _of_opening(outline, i, charged, holding)


def _of_opening(outline: Outline, i: int, charged: list[Bearer], holding: _Holding) -> list[Bearer]:
    """Whom the opening charges itself, and with whom together."""
    block = outline.blocks[i]
    found = [b for b in charged if _is_order(outline.flat, b)]
    found += duty_clauses.beside_order(outline, block, found)
    if i in holding.responsible:
        found += duty_clauses.answerable(outline, block)
    if i in holding.partners:
        joint = duty_partners.read(outline, block, led=found or charged, below=False)
        found += joint if charged or any(b.start == block.start for b in joint) else []
    return found


def _named(
    outline: Outline, i: int, inside: set[int], *, rules: bool, goes_on: bool, turns: bool
) -> list[Bearer]:
    """The units that a paragraph begins with; outside the part on execution only where that is sure.

    `goes_on` where it has no number and stands below an item that charges; `turns` where it turns
    to one organ or charges it by name.
    """
    block = outline.blocks[i]
    leads_in = duty_headings.carries_out(outline, block)
    more = goes_on and duty_headings.adds_to_article(outline, block)
    if i in inside or not (inside or rules):
        loose = i in inside or (block.parent >= 0 and duty_headings.groups(outline, block.parent))
        loose = loose or leads_in or more or turns
        apart = told_apart.below(outline, block)
        named = duty_headings.named(outline, i, reach.of, loose=loose, apart=apart)
    elif rules:
        named = duty_headings.named(outline, i, reach.of, loose=True) if turns else []
    else:
        named = duty_headings.headed(outline, i, reach.of)
        # an article is no part of the one above it; that of execution is read by `responsible`
        alone = block.rank == ARTICLE and outline.flat.find("thi hành", block.start, block.end) < 0
        if not named and (alone or leads_in or more or turns or told_apart.is_told_off(outline, block)):
            named = duty_headings.named(outline, i, reach.of, loose=True)
    if not named and outline.flat.startswith(responsible.OPENS, block.start):
        named = responsible.read(outline, i, reach.of)
    return named


def _further(
    outline: Outline,
    i: int,
    first: list[Bearer],
    holding: _Holding,
    *,
    below: bool,
    asked: bool,
    strong: bool,
) -> list[Bearer]:
    """`first`, those whom a paragraph charges first, and the others in its further clauses.

    `below` where a heading above it charges; `strong` where a word such as `có trách nhiệm` is an order.
    """
    block, led = outline.blocks[i], bool(first)
    found = first + _seconds(outline, first) if led else []
    if led or (i in holding.musts and strong):
        further = duty_clauses.subjects(outline, block, led=led)
        found += further + _seconds(outline, further)
    elif below and block.rank >= DASH:
        further = duty_clauses.subjects(outline, block, led=True)
        found += [b for b in further if below_many.singled_out(outline, block, b)]
    if i in holding.partners:
        found += duty_partners.read(outline, block, led=found if led else first, below=below or asked)
    if i in holding.responsible:
        found += responsible.articles(outline, block)
    if i in holding.labels:
        found += labelled(outline, i)
    found += dashed(outline, block)
    found = outer(found)
    found = duty_partners.helped(outline, block, found) if i in holding.leaders else found
    helps = {b.start for b in found if b.role == "coordinate"}  # no new subject, though it looks like one
    found = [b for b in found if b.role == "coordinate" or b.start not in helps]
    if not found:
        return found
    return reach.with_list(outline, i, duty_partners.behind_deed(outline.flat, found))


def _below_matters(
    outline: Outline, led: set[int], holding: _Holding, kind: str | None, *, alone: bool
) -> list[Bearer]:
    """`2. Về xây dựng cơ bản:` above `- Phòng Quản lý đô thị lập …`, beside items that charge units.

    `alone` where the paper has no part on execution.
    """
    found = []
    orders = matters.ordered(outline, led, kind, rules=kind in _RULES)
    for i in [*orders, *(matters.sentences(outline, led | set(orders), kind) if alone else [])]:
        first = duty_headings.named(outline, i, reach.of, loose=True)
        found += _further(outline, i, first, holding, below=False, asked=False, strong=False)
    led.update(orders)
    return found


def _seconds(outline: Outline, first: list[Bearer]) -> list[Bearer]:
    """The second units behind a comma in each clause that charges one alone."""
    if not first:
        return []
    shared = Counter(b.task for b in first)
    return [s for b in first if shared[b.task] == 1 for s in duty_clauses.seconds(outline, [b])]


def _behind_table(outline: Outline, block: Block, past: int) -> list[Bearer]:
    """What a paragraph that goes on behind a table orders."""
    tail = outline.flat[past : max(past, block.end)]
    rest = block._replace(start=past + len(tail) - len(tail.lstrip()))
    return duty_clauses.charged(outline, rest, (rest.start, rest.end)) if tail.strip() else []


class _Holding:
    """Which paragraphs hold the words without which a clause is not looked for."""

    def __init__(self, marked: Marked) -> None:
        self.charges = marked.holding(duty_clauses.CHARGE_WORDS)
        self.partners = marked.holding(duty_partners.WITH_WORDS)
        self.leaders = marked.holding(duty_partners.LEAD_WORDS)
        self.musts = marked.holding(duty_clauses.MUST_WORDS)
        self.responsible = marked.holding(responsible.RESPONSIBLE_WORDS)
        self.labels = marked.holding(LABEL_WORDS)
        self.counted = marked.holding(counted.FIRST)
        self.answers = marked.holding(by_name.CHARGE_WORDS)


def _behind_last(tables: list[tuple[int, int]], outline: Outline, block: Block) -> bool:
    """`Phòng A bố trí xe …` right below a table of duties: is this a sentence that charges one more?"""
    last = bisect_right(tables, (block.start, block.start)) - 1
    if last < 0 or outline.flat[tables[last][1] : block.start].strip():
        return False
    return starts_organ(outline.flat, block.start) and duty_headings.opens_with_deed(outline.flat, block)


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


def _is_order(flat: str, b: Bearer) -> bool:
    """In the opening only `yêu cầu`, `đề nghị` or `giao` to units with a task of their own counts."""
    return flat[b.task[0] : b.task[1]].strip() != ""
